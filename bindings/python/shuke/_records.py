"""Records: what the library tells of their fields, and their values as Python has them."""

import datetime as _dt
from ctypes import byref, sizeof
from decimal import Decimal
from functools import lru_cache
from typing import Any, Callable, Dict, Iterable, List, Mapping, NamedTuple, Optional, Tuple

from ._library import ChoiceInfo, DeedInfo, FieldInfo, RecordInfo, c, check

_ROW = 1
_kinds = ("", "boolean", "integer", "id", "money", "unit_price", "quantity", "choice", "word", "day", "yearly_day",
          "minute_of_day", "instant", "text", "list")
_REQUIRED, _PERSONAL, _COMPUTED = 1, 2, 32


class Field(NamedTuple):
    """A field of a record, as the library describes it."""

    id: int
    name: str
    kind: str
    doc: str
    rule: str
    since: str
    required: bool
    personal: bool
    computed: bool
    element: str              #: of a list: the kind of its records
    choices: Tuple[str, ...]  #: of a choice


class Deed(NamedTuple):
    """A deed or question: the kinds of record it takes and gives."""

    request: str
    answer: str


def _each(info: Any, describe: Callable[[int], int]) -> Iterable[Any]:
    info.struct_size = sizeof(info)
    index = 0
    while check(describe(index)) == _ROW:
        yield info
        index += 1


@lru_cache(maxsize=None)
def records() -> Tuple[str, ...]:
    """The kinds of record that there are."""
    info = RecordInfo()
    return tuple(one.name.decode() for one in _each(info, lambda i: c.shuke_describe_record(byref(info), i)))


@lru_cache(maxsize=None)
def deeds() -> Dict[str, Deed]:
    """The deeds and questions that there are."""
    info = DeedInfo()
    return {one.name.decode(): Deed(one.request.decode(), one.answer.decode())
            for one in _each(info, lambda i: c.shuke_describe_deed(byref(info), i))}


def _choices(record: bytes, field: int) -> Tuple[str, ...]:
    info = ChoiceInfo()
    return tuple(one.name.decode() for one in _each(info, lambda i: c.shuke_describe_choice(byref(info), record, field, i)))


@lru_cache(maxsize=None)
def fields(record: str) -> Dict[str, Field]:
    """The fields of a kind of record by name, in order of id: `shuke.fields("receipt")["at"].doc`."""
    name, info, found = record.encode(), FieldInfo(), {}
    for one in _each(info, lambda i: c.shuke_describe_field(byref(info), name, i)):
        kind = _kinds[one.kind] if one.kind < len(_kinds) else "text"
        found[one.name.decode()] = Field(
            one.id, one.name.decode(), kind, one.doc.decode(), one.rule.decode(), one.since.decode(),
            bool(one.flags & _REQUIRED), bool(one.flags & _PERSONAL), bool(one.flags & _COMPUTED), one.element.decode(),
            _choices(name, one.id) if kind == "choice" else ())
    return found


# ---- From Python to the library ----------------------------------------------------------------------------------------


def _wrong(field: Field, value: Any, wanted: str) -> TypeError:
    what = "a float, which cannot hold money or quantities exactly" if isinstance(value, float) else type(value).__name__
    return TypeError(f"{field.name} must be {wanted}, not {what}")


def _decimal_text(field: Field, value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, (Decimal, int, str)):
        raise _wrong(field, value, "a Decimal, an int or a str")
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"{field.name} must be a finite number, not {value}")
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _integer(field: Field, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _wrong(field, value, "an int")
    return value


def _boolean(field: Field, value: Any) -> bool:
    if not isinstance(value, bool):
        raise _wrong(field, value, "a bool")
    return value


def _text(field: Field, value: Any) -> str:
    if not isinstance(value, str):
        raise _wrong(field, value, "a str")
    return value


def _day_text(field: Field, value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, _dt.datetime) or not isinstance(value, _dt.date):
        raise _wrong(field, value, "a date or a str")
    return value.isoformat()


def _minute_text(field: Field, value: Any) -> str:
    if isinstance(value, str):
        return value
    if not isinstance(value, _dt.time) or value.tzinfo or value.second or value.microsecond:
        raise _wrong(field, value, "a time of whole minutes without a zone, or a str")
    return value.isoformat(timespec="minutes")


def _instant_text(field: Field, value: Any) -> str:
    if isinstance(value, str):
        return value
    if not isinstance(value, _dt.datetime):
        raise _wrong(field, value, "a datetime or a str")
    if value.tzinfo is None:
        return value.isoformat(timespec="milliseconds")
    return value.astimezone(_dt.timezone.utc).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def _scalar_of(kind: str) -> Optional[Field]:
    """The field of a kind of record that has one only: in a list its value may stand for the whole record."""
    known = list(fields(kind).values())
    return known[0] if len(known) == 1 and known[0].kind != "list" else None


def _element(field: Field, value: Any) -> Any:
    scalar = None if isinstance(value, (Mapping, Record)) else _scalar_of(field.element)
    if scalar is None:
        return to_json(field.element, value)
    return None if value is None else _writers[scalar.kind](scalar, value)


def _list(field: Field, value: Any) -> List[Any]:
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        raise _wrong(field, value, "a list of dicts")
    return [_element(field, one) for one in value]


_writers: Dict[str, Callable[[Field, Any], Any]] = {
    "boolean": _boolean, "integer": _integer, "id": lambda field, value: str(_integer(field, value)),
    "money": _decimal_text, "unit_price": _decimal_text, "quantity": _decimal_text, "choice": _text, "word": _text,
    "text": _text, "day": _day_text, "yearly_day": _day_text, "minute_of_day": _minute_text, "instant": _instant_text,
    "list": _list,
}


def to_json(kind: str, values: Any) -> Dict[str, Any]:
    """Values of a record as the library's JSON has them. `None` stands for absent."""
    if isinstance(values, Record):
        values = values.to_dict()
    if not isinstance(values, Mapping):
        raise TypeError(f"a {kind} must be a dict, not {type(values).__name__}")
    known, written = fields(kind), {}
    for name, value in values.items():
        if name not in known:
            settable = ", ".join(field.name for field in known.values() if not field.computed)
            raise TypeError(f"a {kind} has no field {name!r}; it has {settable}")
        if value is not None:
            written[name] = _writers[known[name].kind](known[name], value)
    return written


# ---- From the library to Python ----------------------------------------------------------------------------------------


def _instant(text: str) -> _dt.datetime:
    return _dt.datetime.fromisoformat(text.replace("Z", "+00:00"))


_readers: Dict[str, Callable[[Any], Any]] = {
    "id": int, "money": Decimal, "unit_price": Decimal, "quantity": Decimal, "day": _dt.date.fromisoformat,
    "minute_of_day": _dt.time.fromisoformat, "instant": _instant,
}


def _read_element(field: Field, value: Any) -> Any:
    if isinstance(value, Mapping):
        return Record(field.element, value)
    scalar = _scalar_of(field.element)
    return value if scalar is None or value is None else _read(scalar, value)


def _shown(field: Field, value: Any) -> str:
    """A value for `repr`, which tells nothing personal. Records within a list see to that themselves."""
    scalar = _scalar_of(field.element) if field.kind == "list" else None
    return "…" if field.personal or (scalar is not None and scalar.personal) else repr(value)


def _read(field: Field, value: Any) -> Any:
    if field.kind == "list":
        return [_read_element(field, one) for one in value]
    reader = _readers.get(field.kind)
    return value if reader is None else reader(value)


class Record:
    """An answer, or a record within one: its fields are attributes; an absent one is `None`, an absent list `[]`.
    A list that the library writes as plain values (`["MEM-9", …]`) holds those.

    Its `repr` shows no personal values. Two are equal when they are of one kind and hold the same."""

    __slots__ = ("_kind", "_values")
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, kind: str, json: Mapping[str, Any]) -> None:
        known = fields(kind)
        object.__setattr__(self, "_kind", kind)
        object.__setattr__(self, "_values", {name: _read(known[name], value) for name, value in json.items()
                                             if name in known})

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        field = fields(self._kind).get(name)
        if field is None:
            raise AttributeError(f"a {self._kind} has no field {name!r}; it has {', '.join(fields(self._kind))}")
        return self._values.get(name, [] if field.kind == "list" else None)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError("a record is what the library said; it is not changed")

    def __delattr__(self, name: str) -> None:
        self.__setattr__(name, None)

    def __dir__(self) -> List[str]:
        return sorted(set(super().__dir__()) | set(fields(self._kind)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record):
            return NotImplemented
        return self._kind == other._kind and self._values == other._values

    def __repr__(self) -> str:
        known = fields(self._kind)
        shown = (f"{name}={_shown(known[name], value)}" for name, value in self._values.items())
        return f"<{self._kind} {', '.join(shown)}>"

    def __reduce__(self):
        return _restored, (self._kind, to_json(self._kind, self))

    def to_dict(self) -> Dict[str, Any]:
        """The fields that are there, with records within them as dicts, too."""
        return {name: [one.to_dict() if isinstance(one, Record) else one for one in value]
                if isinstance(value, list) else value for name, value in self._values.items()}


def _restored(kind: str, json: Mapping[str, Any]) -> Record:
    return Record(kind, json)
