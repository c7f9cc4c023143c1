"""Contact hours for many questions at once: one call into the library for a thousand customers."""

import datetime as _dt
from ctypes import byref, c_int32, c_void_p, sizeof
from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Tuple

from . import _library as lib
from ._records import fields
from ._values import DayLike

_flags = {"urgent": (1, True), "selling": (2, False), "first": (4, False), "opened": (8, True), "retired": (16, True),
          "consent": (32, False), "do_not_contact": (64, True), "profiling": (128, False)}
_choices = ("means", "about", "weather")
_windows = ("agreed", "prefers")
_known = ("day", "minute", "minutes", "profession") + _choices + _windows + tuple(_flags)
_epoch = _dt.date(1970, 1, 1)


class Slot(NamedTuple):
    """A verdict, or a run of minutes at which a contact may begin."""

    verdict: str
    rules: Tuple[str, ...]  # the deciding one first; at most eight
    from_minute: int  # of the day
    until_minute: int  # the minute after the last
    not_announced: Optional[int]  # a year whose holidays are not announced


def day_number(day: DayLike) -> int:
    """Days since 1970-01-01."""
    return ((_dt.date.fromisoformat(day) if isinstance(day, str) else day) - _epoch).days


def _names(record: str, field: str) -> Tuple[str, ...]:
    return fields(record)[field].choices


class ContactHours:
    """Made by `shuke.contact_hours` or `Shop.contact_hours`; keeps the policy and holidays as they were then.

    A contact is a dict: `day` (required), `minute` of the day, and `minutes`, `means`, `about`, `weather`, `profession`,
    `urgent`, `selling`, `first`, `opened`, `retired`, `consent`, `do_not_contact`, `profiling` as in an `hours_question`;
    `agreed` and `prefers` are pairs of minutes."""

    def __init__(self, handle: c_void_p) -> None:
        self._handle = handle
        self._professions: Dict[str, int] = {"": 0}

    @classmethod
    def made(cls, shop: Optional[c_void_p], shop_ref: Optional[str], policy: Optional[str], day: int) -> "ContactHours":
        """Through the library; `shuke.contact_hours` and `Shop.contact_hours` are the ways for callers."""
        handle = c_void_p()
        lib.check(lib.c.shuke_contact_hours_create(byref(handle), shop, shop_ref and shop_ref.encode(),
                                                   policy and policy.encode(), day))
        return cls(handle)

    def __del__(self, destroy: Any = lib.c.shuke_contact_hours_destroy) -> None:
        if getattr(self, "_handle", None) is not None:
            destroy(self._handle)

    def verdicts(self, contacts: Iterable[Mapping[str, Any]]) -> List[Slot]:
        """The verdict on each contact at its own day and minute."""
        return self._asked(lib.c.shuke_contact_hours_verdicts, contacts)

    def best_slots(self, contacts: Iterable[Mapping[str, Any]]) -> List[Slot]:
        """The best slot of its day for each contact; `forbidden` from 0 until 0 where there is none."""
        return self._asked(lib.c.shuke_contact_hours_best_slots, contacts)

    def _asked(self, function: Any, contacts: Iterable[Mapping[str, Any]]) -> List[Slot]:
        structs = [self._struct(contact) for contact in contacts]
        given = (lib.ContactStruct * len(structs))(*structs)
        slots = (lib.SlotStruct * len(structs))()
        if structs:
            slots[0].struct_size = sizeof(lib.SlotStruct)
        lib.check(function(slots, self._handle, given, len(structs)))
        names = _names("hours_answer", "verdict")
        return [_slot(slot, names) for slot in slots]

    def _struct(self, contact: Mapping[str, Any]) -> lib.ContactStruct:
        for name in contact:
            if name not in _known:
                raise TypeError(f"a contact has no {name!r}; it has {', '.join(_known)}")
        struct = lib.ContactStruct(sizeof(lib.ContactStruct))
        struct.day = day_number(contact["day"])
        struct.minute = contact.get("minute", 0)
        struct.minutes = contact.get("minutes", 1)
        struct.profession = self._profession(contact.get("profession") or "")
        for name in _choices:
            if name in contact:
                setattr(struct, name, _number(name, contact[name]))
        for name, (flag, wanted) in _flags.items():
            if name in contact and bool(contact[name]) is wanted:
                struct.flags |= flag
        for name in _windows:
            if contact.get(name):
                begin, end = contact[name]
                setattr(struct, f"{name}_from", begin)
                setattr(struct, f"{name}_until", end)
        return struct

    def _profession(self, word: str) -> int:
        if word not in self._professions:
            number, data = c_int32(), word.encode()
            lib.check(lib.c.shuke_contact_hours_profession(byref(number), self._handle, data, len(data)))
            self._professions[word] = number.value
        return self._professions[word]


def _number(field: str, name: str) -> int:
    names = _names("hours_question", field)
    if name not in names:
        raise ValueError(f"{field} is one of {', '.join(names)}, not {name!r}")
    return names.index(name)


def _slot(slot: lib.SlotStruct, names: Tuple[str, ...]) -> Slot:
    rules = tuple(rule.decode() for rule in slot.rules if rule is not None)
    return Slot(names[slot.verdict], rules, slot.from_, slot.until, slot.not_announced or None)


def contact_hours(policy: Optional[str] = None) -> ContactHours:
    """The contact hours of a built-in policy (`fashion` when not told), for many questions at once."""
    return ContactHours.made(None, None, policy, 0)
