"""Receipts of an open database that exchange, undo or claim earlier ones."""

from typing import Any, Iterable

from ._asking import Asking
from ._records import Record
from ._values import Moment, Values


class Receipts(Asking):
    """What a `Shop` does with receipts after the sale. Each can be repeated: the same again gives the same answer, other
    content raises `Conflict`."""

    def exchange(self, *, receipt: str, at: Moment, lines: Iterable[Values], **values: Any) -> Record:
        """Records goods in both directions on one receipt, as a `receipt_answer`. A line that comes in has `direction`
        `"in"`; one that goes out in its place names it by `for_line`, counted from 1, takes its price and points over,
        and needs no `amount`. `of_receipt` names the receipt the goods were bought on."""
        return self._ask("exchange", {"receipt": receipt, "at": at, "lines": lines, **values})

    def void(self, of_receipt: str, *, receipt: str, at: Moment, reason: str, **values: Any) -> Record:
        """Makes a receipt as if it had never been, as a `void_answer`. `receipt` is the void's own number. Values: `of_day`,
        `of_till`, `till`, `posted_at`, `associate`, `approver`, `shop`. What came back already raises `Refused`."""
        return self._ask("void", {"of_receipt": of_receipt, "receipt": receipt, "at": at, "reason": reason, **values})

    def claim(self, receipt: str, customer: str, *, request: str, at: Moment, approver: str, **values: Any) -> Record:
        """Says whose purchase a walk-in's receipt was, as a `claim_answer`. Values: `of_day`, `till`, `reason`, `shop`. A
        receipt is claimed once; another time raises `Refused`."""
        return self._ask("claim", {"receipt": receipt, "customer": customer, "request": request, "at": at,
                                   "approver": approver, **values})
