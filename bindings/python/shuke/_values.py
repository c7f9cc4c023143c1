"""What calls into the library have in common: requests, answers, and the types of values."""

import datetime as _dt
import json
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char, c_int64, c_void_p, string_at
from decimal import Decimal
from typing import Any, Dict, Iterator, Mapping, Optional, Union

from . import _library as lib
from ._records import Record, to_json

Amount = Union[Decimal, int, str]
Moment = Union[_dt.datetime, str]
DayLike = Union[_dt.date, str]
Values = Mapping[str, Any]


def dumps(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def loads(text: bytes) -> Dict[str, Any]:
    return json.loads(lib.text_of(text))


def new_request(kind: str, shop: Optional[c_void_p], values: Values) -> "Handle":
    data = dumps(to_json(kind, values))
    request = Handle()
    lib.check(lib.c.shuke_record_create(byref(request.handle), shop, kind.encode()))
    with request.kept_on_success():
        lib.check(lib.c.shuke_record_from_json(request.handle, data, len(data)))
    return request


class Handle:
    """A record of the library's, ended with the `with` block."""

    def __init__(self) -> None:
        self.handle = c_void_p()

    def __enter__(self) -> "Handle":
        return self

    def __exit__(self, *_: Any) -> None:
        lib.c.shuke_record_destroy(self.handle)

    @contextmanager
    def kept_on_success(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self.__exit__()
            raise

    def record(self, kind: str) -> Record:
        text, length = POINTER(c_char)(), c_int64()
        lib.check(lib.c.shuke_record_to_json(byref(text), byref(length), self.handle))
        return Record(kind, loads(string_at(text, length.value)))
