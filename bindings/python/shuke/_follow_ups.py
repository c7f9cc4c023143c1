"""Follow-ups: whom to contact on a day, what to say, and what came of it."""

import datetime as _dt
from ctypes import byref
from typing import Any, Callable, Iterator, Optional

from . import _library as lib
from ._asking import Asking
from ._callbacks import Callbacks
from ._records import Record
from ._values import DayLike, Handle, Moment, new_request


class FollowUps(Asking):
    """The plan of a day, and contacts. Each deed on a contact has a request id: the same again gives the same answer,
    other content raises `Conflict`."""

    def _using(self) -> Any:
        raise NotImplementedError

    def plan(self, day: DayLike, *, shop: Optional[str] = None, from_: Optional[_dt.time] = None,
             weather: Optional[str] = None, progress: Optional[Callable[[int], Any]] = None) -> Record:
        """Plans whom to contact on a day, and when, as a `plan_answer`: how many contacts, and in `left` how many
        occasions were left out for what. What somebody has begun stays; the rest is planned anew.

        `from_` is a time of the day, `weather` one of `rain`, `hottest`, `coldest` and `fair`. `progress` is told
        customers, and stops the work (`Refused`) when it gives False; done again, it ends with the same contacts."""
        callbacks = Callbacks()
        told = callbacks.progress(progress)
        values = {"day": day, "shop": shop, "from": from_, "weather": weather}
        with self._using() as handle, new_request("plan_request", handle, values) as request, Handle() as answer:
            callbacks.check(lib.c.shuke_plan(byref(answer.handle), handle, request.handle, told, None))
            return answer.record("plan_answer")

    def due(self, day: DayLike, *, associate: Optional[str] = None, all_: bool = False, shop: Optional[str] = None,
            language: Optional[str] = None, page: int = 50) -> Iterator[Record]:
        """The planned contacts of a day in its order, each a `due_row`: whom, when, by which way, about what, what is open
        with them, and what to say and to ask in `language` (`zh-CN` when it is not told). With `associate` only theirs,
        with `all_` also those that have ended. They are read `page` at a time; a day that was not planned has none."""
        return self._pages("due", {"day": day, "associate": associate, "all": all_, "shop": shop, "language": language},
                           page)

    def follow_ups(self, customer: str, day: DayLike, *, from_: Optional[_dt.time] = None,
                   weather: Optional[str] = None, explain: Optional[str] = None) -> Record:
        """What a customer's day comes to, as a `follow_ups_answer`: the `contacts` that would be planned, and in `left`
        what would not, and why. Nothing is written. `explain` is a language: with it, reasons are told in words."""
        return self._ask("follow_ups", {"customer": customer, "day": day, "from": from_, "weather": weather,
                                        "explain": explain})

    def begin(self, contact_id: int, *, request: str, associate: str, at: Moment, shop: Optional[str] = None) -> Record:
        """Begins a planned contact, as a `begin_answer`. When the customer may not be contacted now, or somebody is at
        it, `Refused` says why."""
        return self._ask("begin", {"request": request, "contact_id": contact_id, "associate": associate, "at": at,
                                   "shop": shop})

    def give_back(self, contact_id: int, *, request: str, associate: str, at: Moment,
                  shop: Optional[str] = None) -> Record:
        """Gives back a contact that was begun and did not take place, as a `begin_answer`."""
        return self._ask("give_back", {"request": request, "contact_id": contact_id, "associate": associate, "at": at,
                                       "shop": shop})

    def record(self, contact_id: Optional[int] = None, *, request: str, outcome: str, **values: Any) -> Record:
        """Writes down what came of a contact, as a `record_answer`: of one that was planned, or, with `customer`, `at`,
        `channel` and `topics`, of one that was not. Values: `associate`, `at`, `minutes`, `channel`, `topics`, `answers`,
        `agreed`, `agreed_day`, `agreed_until`, `asked_for`, `reason`, `refused`, `refused_purpose`, `next_step`,
        `promises`, `feedback`, `complaint`, `reserve`, `shop`."""
        return self._ask("record", {"request": request, "contact_id": contact_id, "outcome": outcome, **values})

    def contacts(self, *, customer: Optional[str] = None, shop: Optional[str] = None, from_: Optional[DayLike] = None,
                 until: Optional[DayLike] = None, page: int = 256) -> Iterator[Record]:
        """Contacts that took place, the latest first, each a `contact_row`, from one business day until another, with
        both; with a customer, or in a shop. They are read `page` at a time."""
        return self._pages("contacts", {"customer": customer, "shop": shop, "from": from_, "until": until}, page)
