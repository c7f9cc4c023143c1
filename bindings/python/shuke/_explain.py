"""The story of a customer's points and cards."""

from typing import Iterator, Optional

from ._asking import Asking
from ._records import Record
from ._values import DayLike


class Explain(Asking):
    """What a `Shop` tells an auditor."""

    def explain(self, customer: str, day: DayLike, *, about: Optional[str] = None, language: Optional[str] = None,
                page: int = 256) -> Iterator[Record]:
        """How points and cards came to be what they were by the end of a day, each step an `explain_step`, the earliest
        first; `about` is `points` or `cards`, without it both. In words with a `language`, `en` or `zh-CN`."""
        question = {"customer": customer, "day": day, "about": about, "explain": language}
        return self._pages("explain", question, page)
