"""What chance decides in the made-up shops."""

import datetime
import random


class Dice:
    """Only random() is asked for numbers: of all of Python's generators it is the one whose sequence is promised to stay."""

    def __init__(self, seed):
        self._random = random.Random(seed).random

    def share(self):
        """At least 0, below 1."""
        return self._random()

    def chance(self, share):
        return self._random() < share

    def below(self, end):
        return int(self._random() * end)

    def between(self, first, last):
        return first + self.below(last - first + 1)

    def pick(self, choices):
        return choices[self.below(len(choices))]

    def weighted(self, choices):
        """Of rows whose last value is a weight."""
        left = self._random() * sum(row[-1] for row in choices)
        for row in choices:
            left -= row[-1]
            if left < 0:
                return row
        return choices[-1]

    def day(self, first, last):
        return first + datetime.timedelta(days=self.below((last - first).days + 1))
