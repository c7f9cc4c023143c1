"""Questions about days, hours and policy documents, which need no database and know more with one."""

import datetime as _dt
from ctypes import byref
from typing import Any

from . import _library as lib
from ._records import Record, deeds
from ._values import DayLike, Handle, Moment, new_request


class Questions:
    """Asked of a shop, they go by its policy and the holidays it imported; asked of the module, by those built in."""

    def _ask(self, name: str, values: Any) -> Record:
        raise NotImplementedError

    def lunar(self, day: DayLike) -> Record:
        """Which lunar day a civil day is, as a `lunar_answer`: `year`, `month`, `day`, `leap`."""
        return self._ask("lunar", {"day": day})

    def solar(self, day: str) -> Record:
        """Which civil day a lunar day is, as a `solar_answer`: `solar("lunar:2026-01-01").date`."""
        return self._ask("solar", {"day": day})

    def yearly(self, day: str, from_: DayLike, until: DayLike, *, observance: str = "own_calendar") -> Record:
        """On which days a yearly day such as `lunar:1987-06L-07` falls, as a `yearly_answer`: `days`. With the observance
        `solar_date` the solar date of the first one is kept."""
        return self._ask("yearly", {"day": day, "from": from_, "until": until, "observance": observance})

    def day(self, day: DayLike, **values: Any) -> Record:
        """Everything that is known of a day, as a `day_answer`. `policy` names a built-in policy, `shop` a shop."""
        return self._ask("day", {"day": day, **values})

    def hours(self, at: Moment, **values: Any) -> Record:
        """The verdict on a moment of the customer's clock, as an `hours_answer`: `verdict`, `rules`. Values: `profession`,
        `urgent`, `selling`, `first`, `about`, `weather`, `minutes` and the other fields of an `hours_question`; with
        `explain="en"` or `"zh-CN"` the answer has `reasons` in words."""
        if isinstance(at, _dt.datetime):
            if at.tzinfo is not None:
                raise ValueError("at is a time on the customer's clock and must not have a time zone")
            at = at.isoformat(timespec="minutes")
        return self._ask("hours", {"at": at, **values})

    def slots(self, day: DayLike, **values: Any) -> Record:
        """The slots of a day for a contact, the best first, as a `slots_answer`; values as those of `hours`."""
        return self._ask("slots", {"day": day, **values})

    def policy_check(self, document: str, *, currency: str = "CNY") -> Record:
        """Reads a policy document strictly; what is wrong in it is an `Invalid` whose `field` is a JSON pointer."""
        return self._ask("policy_check", {"document": document, "currency": currency})

    def policy_show(self, policy: str = "", **values: Any) -> Record:
        """A policy document, as a `policy_show_answer`: by `version`, or the one that held on `day`."""
        return self._ask("policy_show", {"policy": policy, **values})

    def policy_diff(self, before: str, after: str) -> Record:
        """What is different between two policy documents, as a `policy_diff_answer`: `differences`."""
        return self._ask("policy_diff", {"before": before, "after": after})


class Alone(Questions):
    """Without a database."""

    def _ask(self, name: str, values: Any) -> Record:
        deed = deeds()[name]
        with new_request(deed.request, None, values) as question, Handle() as answer:
            lib.check(getattr(lib.c, f"shuke_{name}")(byref(answer.handle), None, question.handle))
            return answer.record(deed.answer)
