"""Customers: how they come in from other systems' files, and how they are filed."""

import os
from ctypes import byref, sizeof
from typing import Any, Callable, Optional, Union

from . import _library as lib
from ._callbacks import Callbacks
from ._errors import Error
from ._records import Record
from ._values import DayLike, Handle, new_request

Place = Union[str, "os.PathLike[str]"]


def _path(place: Optional[Place]) -> Optional[str]:
    return None if place is None else os.fspath(place)


class Customers:
    """What a shop can do with files of customers."""

    def _using(self) -> Any:
        raise NotImplementedError

    def import_customers(self, file: Place, *, format: Optional[str] = None,  # noqa: A002
                         encoding: Optional[str] = None, mapping: Optional[Place] = None,
                         rejects: Optional[Place] = None, shop: Optional[str] = None, dry_run: bool = False,
                         same_phone: Optional[str] = None, reading: Optional[Callable[[int], Any]] = None,
                         progress: Optional[Callable[[int], Any]] = None,
                         rejected: Optional[Callable[[int, str, str, Error], Any]] = None) -> Record:
        """Imports a file of customers; run again it changes nothing, and goes on where it was stopped.

        `format` is `csv` or `jsonl`, `encoding` `utf-8` or `gb18030`; `mapping` is the file that says which columns become
        which fields, `rejects` the file that rejected rows go to, `shop` the shop of rows that name none. With `dry_run`
        everything is checked and nothing is written. `same_phone` is `ask` (a number that another customer has is a
        conflict) or `shared`. `reading` is told bytes read, `progress` customers tried; each stops the work (`Refused`)
        when it gives False. `rejected` is told line, field, value and error; personal values are left out. Gives a
        `customers_import_answer`."""
        callbacks = Callbacks()
        watch = lib.ImportWatch(sizeof(lib.ImportWatch), 0, callbacks.progress(reading), callbacks.progress(progress),
                                callbacks.rejected(rejected), None)
        values = {"file": os.fspath(file), "format": format, "encoding": encoding, "mapping": _path(mapping),
                  "rejects": _path(rejects), "shop": shop, "dry_run": dry_run, "same_phone": same_phone}
        with self._using() as handle, new_request("customers_import_request", handle, values) as request, \
                Handle() as answer:
            callbacks.check(lib.c.shuke_import_customers(byref(answer.handle), handle, request.handle, byref(watch)))
            return answer.record("customers_import_answer")

    def refile(self, day: DayLike, *, shop: Optional[str] = None,
               progress: Optional[Callable[[int], Any]] = None) -> Record:
        """Files the customers of a shop anew as of a day; again for the same day without new facts it changes nothing.

        A day before that of an earlier filing is refused (`Refused`). `progress` is told customers, and stops the work
        when it gives False; done again, it ends with the same rows. Gives a `refile_answer`."""
        callbacks = Callbacks()
        told = callbacks.progress(progress)
        with self._using() as handle, new_request("refile_request", handle, {"day": day, "shop": shop}) as request, \
                Handle() as answer:
            callbacks.check(lib.c.shuke_refile(byref(answer.handle), handle, request.handle, told, None))
            return answer.record("refile_answer")
