"""Serving customers: what the days bring, and who came in."""

from typing import Iterator, Optional

from ._asking import Asking
from ._records import Record
from ._values import DayLike


class Serving(Asking):
    """What a `Shop` tells those who serve."""

    def agenda(self, day: DayLike, *, part: Optional[str] = None, shop: Optional[str] = None,
               page: int = 256) -> Iterator[Record]:
        """What yesterday, today and tomorrow bring, each an `agenda_row`; `part` is `yesterday`, `today` or `tomorrow`,
        without it all three. They are read `page` at a time. Festivals, and how many agreed to no contact and are left
        out, stand in the `agenda_answer` that `do` gives."""
        return self._pages("agenda", {"day": day, "part": part, "shop": shop}, page)

    def visitor(self, query: str, *, day: DayLike, shop: Optional[str] = None, limit: int = 20) -> Record:
        """The file of whoever came in, found as `find` finds, as a `visitor_answer`: past, promises, `recommendations`
        with the numbers that say why, `asks`. When several fit, only `candidates` is filled."""
        return self._ask("visitor", {"query": query, "day": day, "shop": shop, "limit": limit})
