"""What make_shop.py knows of hours, shifts, and of the calls that the shop made in its year."""

import datetime

from dice import Dice
from shop_people import ASSOCIATES

OPEN = ("10:00", "21:00")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EARLY, LATE = ("10:00", "17:30"), ("13:30", "21:00")
SAID = ("穿着很暖和", "尺码合适", "洗过一次，没有变形", "家里人都说好看", "袖子略长，想改一下", "颜色比店里看着深一点", "很满意")
REASONS = ("不想接电话", "最近太忙", "不需要回访")

# what came of a call, of a hundred
OUTCOMES = [("reached", 70), ("no_answer", 18), ("bad_moment", 5), ("refused", 4), ("other_person", 3)]


def opening_hours(first, closed):
    return {"from": first.isoformat(),
            "week": [{"weekday": day, "from": OPEN[0], "until": OPEN[1]} for day in WEEKDAYS],
            "special": [{"day": day.isoformat()} for day in sorted(closed)]}


def shifts(day):
    """Who is there on a day: one half early, one half late; one has the day off."""
    for number, associate in enumerate(ASSOCIATES):
        hours = EARLY if number % 2 == 0 else LATE
        windows = [] if number == len(ASSOCIATES) - 1 else [{"from": hours[0], "until": hours[1]}]
        yield {"associate": associate, "day": day.isoformat(), "windows": windows}


class Calls:
    """Calls three days after a purchase. They have dice of their own: without them the year is the same."""

    def __init__(self, seed):
        self.dice = Dice(seed)

    def is_made(self, person):
        wants = "phone" in person.file and ("service", "", False) not in person.words
        return wants and person.habit not in ("staff", "quiet") and self.dice.chance(0.45)

    def moment(self, sold):
        """On the third day, in the hours in which people like to be called."""
        minute = self.dice.pick([self.dice.between(0, 55), self.dice.between(300, 470)])
        day = sold.date() + datetime.timedelta(days=3)
        return datetime.datetime.combine(day, datetime.time(10, 0)) + datetime.timedelta(minutes=minute)

    def outcome(self, at):
        """What is written down of one."""
        came = self.dice.weighted(OUTCOMES)[0]
        topic, more = {"kind": "care_3"}, {}
        if came == "reached":
            topic["said"] = self.dice.pick(SAID)
            more["minutes"] = self.dice.between(2, 9)
        if came == "bad_moment":
            more["agreed"] = f"{(at + datetime.timedelta(days=1)).date().isoformat()}T15:30"
        if came == "refused":
            more["reason"] = self.dice.pick(REASONS)
        return {"channel": "phone", "outcome": came, "topics": [topic], **more}
