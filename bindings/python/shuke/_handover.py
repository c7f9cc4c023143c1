"""The handover book: a shop's day for whoever takes over."""

from typing import Optional

from ._asking import Asking
from ._records import Record
from ._values import DayLike


class Handover(Asking):
    """What a `Shop` tells at the change of shifts."""

    def handover(self, day: DayLike, *, shop: Optional[str] = None, limit: int = 30) -> Record:
        """The day as a `handover_answer`: what is planned and `open`, `done`, `moved` and `refused`, `complaints`,
        `promises` and `feedback` that are open, tomorrow's `birthdays`, goods `kept` and `arrived`. Of each list `limit`
        rows are told; how many there are stands beside it, as `done_total`. Names stand whole and phones in part."""
        return self._ask("handover", {"day": day, "shop": shop, "limit": limit})
