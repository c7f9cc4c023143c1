"""Cards: what somebody does with them, what a customer is to the shop, and the review."""

from ctypes import byref
from typing import Any, Callable, Iterator, Optional

from . import _library as lib
from ._asking import Asking
from ._callbacks import Callbacks
from ._records import Record
from ._values import DayLike, Handle, Moment, new_request


class Cards(Asking):
    """What a `Shop` does with cards and tells of them."""

    def _using(self) -> Any:
        raise NotImplementedError

    def card(self, customer: str, deed: str, *, request: str, at: Moment, **values: Any) -> Record:
        """Does something with a customer's card, as a `card_answer`: `apply`, `withdraw`, `decline`, `grant`, `renew`,
        `freeze`, `unfreeze`, `replace` or `end`. Values: `card`, `ground`, `until`, `approver` (all but `apply` need
        it), `note`, `lost`, `number`, `shop`. What does not follow from what came before raises `Refused`."""
        return self._ask("card", {"request": request, "customer": customer, "deed": deed, "at": at, **values})

    def cards(self, customer: str, *, day: DayLike, shop: Optional[str] = None, limit: int = 100,
              explain: Optional[str] = None) -> Record:
        """What a customer is to the shop on a day, as a `cards_answer`: the card, the next one, what is missing
        (`gaps`), what became of the cards (`events`), and what is `due` and not written yet. `explain` is a language:
        with it, reasons are told in words."""
        return self._ask("cards", {"customer": customer, "day": day, "shop": shop, "limit": limit, "explain": explain})

    def card_events(self, *, from_: Optional[DayLike] = None, until: Optional[DayLike] = None,
                    deed: Optional[str] = None, shop: Optional[str] = None, explain: Optional[str] = None,
                    page: int = 256) -> Iterator[Record]:
        """What became of cards in a shop, each a `card_event_row`, in order of day; read `page` at a time. `explain` is a
        language: with it, reasons are told in words."""
        return self._pages("card_events", {"from": from_, "until": until, "deed": deed, "shop": shop,
                                           "explain": explain}, page)

    def review(self, day: DayLike, *, shop: Optional[str] = None,
               progress: Optional[Callable[[int], Any]] = None) -> Record:
        """Reviews the cards of a shop's customers through a day; again for the same day without new facts it changes
        nothing, and a review that comes late finds what it would have found on each day.

        A day before that of an earlier review is refused (`Refused`). `progress` is told customers, and stops the work
        when it gives False; done again, it ends with the same rows. Gives a `review_answer`."""
        callbacks = Callbacks()
        told = callbacks.progress(progress)
        with self._using() as handle, new_request("review_request", handle, {"day": day, "shop": shop}) as request, \
                Handle() as answer:
            callbacks.check(lib.c.shuke_review(byref(answer.handle), handle, request.handle, told, None))
            return answer.record("review_answer")
