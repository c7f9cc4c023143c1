"""Points of an open database: on a day, movement by movement, and moved by hand."""

from typing import Any, Iterator

from ._asking import Asking
from ._records import Record
from ._values import DayLike, Moment


class Points(Asking):
    """What a `Shop` knows and does of points beside its receipts. Each deed has a request id: the same again gives the same
    answer, other content raises `Conflict`."""

    def points(self, customer: str, day: DayLike) -> Record:
        """A customer's points on a day, as a `points_answer`: `spendable`, `balance`, `owed`, `runs_out_on`, `runs_out`,
        `earned_in_year`, `qualifying`."""
        return self._ask("points", {"customer": customer, "day": day})

    def adjust(self, *, request: str, customer: str, points: int, reason: str, associate: str, at: Moment,
               **values: Any) -> Record:
        """Sets points right by hand, as a `points_moved_answer`: `entry_id`, `points`. Below zero they are taken. `reason`
        is a word of the policy. Values: `note`, `shop`."""
        return self._ask("adjust", {"request": request, "customer": customer, "points": points, "reason": reason,
                                    "associate": associate, "at": at, **values})

    def opening(self, *, request: str, customer: str, points: int, associate: str, at: Moment, **values: Any) -> Record:
        """Brings a balance over from another system, as a `points_moved_answer`. A second one raises `Refused`. Values:
        `until`, `note`, `shop`."""
        return self._ask("opening", {"request": request, "customer": customer, "points": points, "associate": associate,
                                     "at": at, **values})

    def ledger(self, customer: str, *, page: int = 100) -> Iterator[Record]:
        """The movements of a customer's points, the latest first, each a `ledger_row` with its `balance`. They are read
        `page` at a time."""
        return self._pages("ledger", {"customer": customer}, page)
