"""Orders, enquiries, reservations and visits of an open database."""

from typing import Any, Iterator, Optional

from ._asking import Asking
from ._records import Record
from ._values import DayLike, Moment


class Orders(Asking):
    """What a `Shop` does for customers who have not bought yet. Each deed has a request id: the same again gives the same
    answer, other content raises `Conflict`."""

    def order(self, *, request: str, customer: str, kind: str, at: Moment, **values: Any) -> Record:
        """Takes an `order`, an `enquiry` or a `reservation`, as an `order_answer`: `order_id`. Values: `goods`, `until`
        (a reservation needs it), `deposit`, `balance`, `words`, `associate`, `shop`."""
        return self._ask("order", {"request": request, "customer": customer, "kind": kind, "at": at, **values})

    def order_step(self, order_id: int, step: str, *, request: str, at: Moment, **values: Any) -> Record:
        """Takes an order one step further, as an `order_step_answer`: `state`. Steps: `arrived`, `picked_up`, `answered`,
        `cancelled`, `released`, `extended` (with `until`). One that is not possible from its state raises `Refused`."""
        return self._ask("order_step", {"request": request, "order_id": order_id, "step": step, "at": at, **values})

    def visit(self, *, request: str, customer: str, at: Moment, **values: Any) -> Record:
        """Records that a customer came, as a `visit_answer`: `visit_id`. Values: `did`, `goods`, `not_bought`, `words`,
        `associate`, `shop`."""
        return self._ask("visit", {"request": request, "customer": customer, "at": at, **values})

    def orders(self, day: DayLike, *, customer: Optional[str] = None, shop: Optional[str] = None,
               kind: Optional[str] = None, which: str = "all", page: int = 256) -> Iterator[Record]:
        """Orders of a customer or of a shop, each an `order_row`. `day` is the one for which `lapsed` is told; `which` is
        `all`, `open` or `lapsed`. Each tells its `steps`. They are read `page` at a time."""
        return self._pages("orders", {"day": day, "customer": customer, "shop": shop, "kind": kind, "which": which}, page)

    def visits(self, *, customer: Optional[str] = None, shop: Optional[str] = None, from_: Optional[DayLike] = None,
               until: Optional[DayLike] = None, page: int = 256) -> Iterator[Record]:
        """Visits of a customer or to a shop, each a `visit_row`, from one business day until another, with both; `bought`
        tells whether they bought on that day. They are read `page` at a time."""
        return self._pages("visits", {"customer": customer, "shop": shop, "from": from_, "until": until}, page)
