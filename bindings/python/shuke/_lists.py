"""Customers as files for a purpose they agreed to, and who of them may be one person."""

import os
from ctypes import byref, sizeof
from typing import Any, Callable, Iterable, Iterator, Optional, Union

from . import _library as lib
from ._asking import Asking
from ._callbacks import Callbacks
from ._records import Record
from ._values import DayLike, Handle, new_request

Place = Union[str, "os.PathLike[str]"]


class Lists(Asking):
    """What a `Shop` tells of many customers at once."""

    def _using(self) -> Any:
        raise NotImplementedError

    def export_customers(self, file: Place, *, purpose: str, day: DayLike,
                         format: Optional[str] = None,  # noqa: A002
                         channel: Optional[str] = None, shop: Optional[str] = None, fields: Iterable[str] = (),
                         progress: Optional[Callable[[int], Any]] = None) -> Record:
        """Writes a file of the registered customers who allow a purpose on a day; `import_customers` can read it.

        `purpose` is `service`, `marketing`, `profiling` or `sensitive`; `format` is `csv` or `jsonl`, by the file's ending
        when it is not told. With `channel` only those are in it who may be reached this way and have the means for it,
        with `shop` only those whose file that shop opened, with `fields` only these. The file is there when it is whole,
        and only its owner can read it. `progress` is told how many customers were written and stops the work (`Refused`)
        when it gives False. Gives a `customers_export_answer`."""
        callbacks = Callbacks()
        watch = lib.ImportWatch(sizeof(lib.ImportWatch), 0, callbacks.progress(None), callbacks.progress(progress),
                                callbacks.rejected(None), None)
        values = {"file": os.fspath(file), "purpose": purpose, "day": day, "format": format, "channel": channel,
                  "shop": shop, "fields": list(fields)}
        with self._using() as handle, new_request("customers_export_request", handle, values) as request, \
                Handle() as answer:
            callbacks.check(lib.c.shuke_export_customers(byref(answer.handle), handle, request.handle, byref(watch)))
            return answer.record("customers_export_answer")

    def duplicates(self, *, include_parted: bool = False, page: int = 100) -> Iterator[Record]:
        """Pairs of customers who may be one person, each a `duplicate_row` with its `reasons`; `sure` when something is
        theirs that only one person has. A phone that a household shares is told with `shared`. `include_parted` tells
        those, too, who were said to be two. They are read `page` at a time."""
        yield from self._pages("duplicates", {"include_parted": include_parted}, page)
