"""Prices of an open database: what a basket costs, and what was paid otherwise."""

from typing import Any, Iterator, Mapping, Optional, Sequence

from ._asking import Asking
from ._contact_hours import day_number
from ._pricing import Pricing
from ._records import Record
from ._values import DayLike


class Quote(Asking):
    """What a `Shop` tells a till before it sells, and its manager afterwards. Nothing is written."""

    def quote(self, lines: Sequence[Mapping[str, Any]], *, day: DayLike, customer: Optional[str] = None,
              **values: Any) -> Record:
        """What a basket costs, by which rules, and what it brings, as a `quote_answer`: `total`, `lines` with their
        `parts`, `reasons`, `points`, `gaps` to the next card. Lines are as `sell` takes them, with `unit_price` and
        without `amount`. Values: `purpose`, `discount`, `explain` (a language), `shop`."""
        return self._ask("quote", {"day": day, "customer": customer, "lines": lines, **values})

    def _using(self) -> Any:
        raise NotImplementedError

    def pricing(self, *, day: DayLike, customer: Optional[str] = None, shop: Optional[str] = None) -> Pricing:
        """The prices of a customer (of nobody in particular when not told) on a day, for a till that shows them with
        every article: card, birthday, its pieces so far and the policy are read once.

            with shop.pricing(day=today, customer="C1") as pricing:
                print(pricing.quote([{"sku": "A1", "quantity": 2, "unit_price": Decimal("399.00")}]).total)"""
        with self._using() as handle:
            return Pricing.made(handle, shop, customer, day_number(day))

    def deviations(self, *, from_: Optional[DayLike] = None, until: Optional[DayLike] = None, shop: Optional[str] = None,
                   page: int = 256) -> Iterator[Record]:
        """Lines that were not paid as the rules come to, each a `deviation_row`, in order of business day. They are read
        `page` at a time."""
        return self._pages("deviations", {"from": from_, "until": until, "shop": shop}, page)
