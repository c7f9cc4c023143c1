"""An open database of a shop, and what can be done with it."""

import datetime as _dt
import os
import re
import threading
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char, c_int64, c_void_p, sizeof, string_at
from decimal import Decimal
from typing import Any, Callable, Dict, Iterable, Iterator, List, Mapping, Optional, Union

from . import _library as lib
from ._callbacks import Callbacks
from ._cards import Cards
from ._customers import Customers
from ._errors import Error, Misuse, error_of
from ._explain import Explain
from ._contact_hours import ContactHours, day_number
from ._files import Files
from ._follow_ups import FollowUps
from ._handover import Handover
from ._lists import Lists
from ._orders import Orders
from ._points import Points
from ._questions import Questions
from ._quote import Quote
from ._receipts import Receipts
from ._records import Record, deeds, to_json
from ._registers import Registers
from ._serving import Serving
from ._values import DayLike, Handle, Moment, Values, dumps, loads, new_request


_scheme = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def _url(place: Union[str, "os.PathLike[str]"]) -> bytes:
    text = os.fspath(place)
    if not isinstance(text, str):
        raise TypeError(f"a path or URL must be a str, not {type(text).__name__}")
    if "\0" in text:
        raise ValueError("a path or URL must not contain a NUL")
    if isinstance(place, str) and _scheme.match(text):
        return text.encode()
    path = text.replace("%", "%25").replace("?", "%3F")
    return ("sqlite:" + ("%2F" + path[1:] if path.startswith("//") else path)).encode()


def _options(wait: Optional[_dt.timedelta]) -> Any:
    if wait is None:
        return None
    return byref(lib.OpenOptions(sizeof(lib.OpenOptions), 0, wait // _dt.timedelta(milliseconds=1)))


def init(place: Union[str, "os.PathLike[str]"], *, wait: Optional[_dt.timedelta] = None, **values: Any) -> Record:
    """Makes a database with its first shop, or adds a shop; the same again changes nothing.

    `place` is a path or a URL (`sqlite:shop.db`). The values are the fields of an `init_request`: `shop`, `name`,
    `currency`, `zone`, `cut_over`, `policy`, `site`. Gives an `init_answer`."""
    with new_request("init_request", None, values) as request, Handle() as answer:
        lib.check(lib.c.shuke_init(byref(answer.handle), _url(place), request.handle, _options(wait)))
        return answer.record("init_answer")


def open(place: Union[str, "os.PathLike[str]"], *, wait: Optional[_dt.timedelta] = None) -> "Shop":  # noqa: A001
    """Opens a database: a path, or a URL such as `sqlite:shop.db?exclusive=1`. `wait` is how long a deed waits for other
    programs before it gives up as `Busy`; 10 seconds when not told."""
    handle = c_void_p()
    lib.check(lib.c.shuke_open(byref(handle), _url(place), _options(wait)))
    return Shop(handle)


class Shop(Questions, Customers, Files, Orders, Lists, Serving, Explain, Quote, Receipts, Points, Cards,
           Registers, FollowUps, Handover):
    """An open database. Made by `shuke.open`; a context manager that closes it. One thread at a time may use it."""

    def __init__(self, handle: c_void_p) -> None:
        self._handle = handle
        self._lock = threading.Lock()

    def __enter__(self) -> "Shop":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def __del__(self, close: Any = lib.c.shuke_close) -> None:
        # Not made wholly, or closed by hand: there is nothing to end, and nobody to tell of an error.
        if getattr(self, "_handle", None) is not None:
            close(self._handle)

    @contextmanager
    def _using(self) -> Iterator[c_void_p]:
        """The library notices two threads at once, too; but text that it lends must be copied before the next call."""
        if not self._lock.acquire(blocking=False):
            raise Misuse("the shop is in use by another call; it belongs to one thread at a time", "shop")
        try:
            if self._handle is None:
                raise Misuse("the shop is closed", "shop")
            yield self._handle
        finally:
            self._lock.release()

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._handle is None

    def close(self) -> None:
        """Closes the database; again is nothing."""
        if self._handle is None:
            return
        with self._using() as handle:
            lib.check(lib.c.shuke_close(handle))
            self._handle = None

    def do(self, line: Values) -> Record:
        """Runs a deed or question given as a dict, `{"do": "points", "customer": "C1", "day": "2026-11-24"}`."""
        data, answer_kind = _line(line)
        with self._using() as handle:
            text, length = POINTER(c_char)(), c_int64()
            lib.check(lib.c.shuke_do(byref(text), byref(length), handle, data, len(data)))
            answer = string_at(text, length.value)
        result = _answer(answer_kind, answer)
        if isinstance(result, Error):
            raise result
        return result

    def batch(self, lines: Iterable[Values]) -> List[Union[Record, Error]]:
        """Runs many lines in one call, each a deed of its own. Gives an answer for each, in order; a deed that failed has
        its error there, which is not raised."""
        kinds, data = [], []
        for line in lines:
            written, kind = _line(line)
            kinds.append(kind)
            data.append(written)
        answers: List[bytes] = []
        together = b"\n".join(data)
        answered = lib.Answered(lambda _, text, length: answers.append(string_at(text, length)) or 0)
        with self._using() as handle:
            lib.check(lib.c.shuke_do_lines(None, handle, together, len(together), answered, None))
        return [_answer(kind, answer) for kind, answer in zip(kinds, answers)]

    def _ask(self, name: str, values: Any) -> Record:
        return self.do({"do": name, **values})

    def enrol(self, **values: Any) -> Record:
        """Registers a customer: `ref`, `consent_service` (a day; without it `Refused`), and any other field of an
        `enrol_request`. Gives an `enrol_answer`."""
        return self.do({"do": "enrol", **values})

    def sell(self, *, receipt: str, at: Moment, lines: Iterable[Values], **values: Any) -> Record:
        """Records what was sold and paid; `customer`, `till`, `tenders` and the other fields of a `receipt` besides. Each
        line is a dict: `sku`, `quantity`, `amount`, and any other field of a `sale_line`. Gives a `receipt_answer`."""
        return self.do({"do": "sell", "receipt": receipt, "at": at, "lines": lines, **values})

    def take_back(self, *, receipt: str, at: Moment, lines: Iterable[Values], **values: Any) -> Record:
        """Records what came back; `of_receipt` names the receipt it was bought on. Gives a `receipt_answer`."""
        return self.do({"do": "take_back", "receipt": receipt, "at": at, "lines": lines, **values})

    def overview(self, customer: Optional[str] = None, *, order: str = "ref", shop: Optional[str] = None,
                 spending: Optional[str] = None, category: Optional[str] = None, folder: Optional[str] = None,
                 cycle: Optional[str] = None, active: Optional[bool] = None, member: Optional[bool] = None,
                 birthday_month: int = 0, page: int = 256) -> Iterator[Record]:
        """Customers, what they bought and what they are to the shop, each an `overview_row`. `order` is `ref`, `name`,
        `net_in_window`, `last_day` or `place`. The others are filters, and leave those who fit all of them: `shop` those
        in its cabinet; `spending`, `category`, `folder` and `cycle` are words of the policy. Who is not judged yet fits
        none of the judged ones. They are read `page` at a time."""
        return self._pages("overview", {"customer": customer, "order": order, "shop": shop, "spending": spending,
                                        "category": category, "folder": folder, "cycle": cycle, "active": active,
                                        "member": member, "birthday_month": birthday_month}, page)

    def policy_add(self, document: str) -> Record:
        """Adds a version of a policy, which holds from the day that it names; the same again changes nothing. Gives a
        `policy_answer`."""
        return self.do({"do": "policy_add", "document": document})

    def policy_history(self, policy: str = "") -> Record:
        """All versions of a policy and the days decided by each, as a `policy_history_answer`: `rows`."""
        return self.do({"do": "policy_history", "policy": policy})

    def holidays(self, years: Iterable[Values]) -> Record:
        """Keeps years of official holidays, each a dict: `year`, `days` (dicts of `day`, `name`, `off`). Gives a
        `holidays_answer`."""
        return self.do({"do": "holidays", "years": years})

    def calendar_import(self, file: Union[str, "os.PathLike[str]"], *, format: Optional[str] = None) -> Record:  # noqa: A002
        """Imports a file of official holidays; `format` is `shuke` or `holiday-cn`. Gives a `holidays_answer`."""
        return self.do({"do": "calendar_import", "file": os.fspath(file), "format": format})

    def contact_hours(self, day: DayLike, *, shop: Optional[str] = None) -> ContactHours:
        """The contact hours of a shop's policy on a day, for many questions at once."""
        with self._using() as handle:
            return ContactHours.made(handle, shop, None, day_number(day))

    def site(self, site: Optional[int] = None) -> Record:
        """Says where ids are made, or moves a copied file to a new site before it writes. Gives a `site_answer`."""
        return self.do({"do": "site", "site": site})

    def verify(self, *, most: Optional[int] = None, progress: Optional[Callable[[int], Any]] = None) -> Record:
        """Checks every row and recomputes every balance. `most` is how many differences are named at most; `progress` is
        told rows, and stops the work (`Refused`) when it gives False. Gives a `verify_answer`."""
        callbacks = Callbacks()
        told = callbacks.progress(progress)
        with self._using() as shop, new_request("verify_question", shop, {"most": most}) as question, Handle() as answer:
            callbacks.check(lib.c.shuke_verify(byref(answer.handle), shop, question.handle, told, None))
            return answer.record("verify_answer")

    def import_sales(self, file: Union[str, "os.PathLike[str]"], *, format: Optional[str] = None,  # noqa: A002
                     encoding: Optional[str] = None, rejects: Union[str, "os.PathLike[str]", None] = None,
                     shop: Optional[str] = None, reading: Optional[Callable[[int], Any]] = None,
                     progress: Optional[Callable[[int], Any]] = None,
                     rejected: Optional[Callable[[int, str, str, Error], Any]] = None) -> Record:
        """Imports a sales file; run again it changes nothing, and goes on where it was stopped.

        `format` is `shuke` or `online-retail`, `encoding` `utf-8` or `gb18030`; `rejects` is the file that rejected lines
        go to, `shop` the shop of lines that name none. `reading` is told bytes read, `progress` rows recorded; each stops
        the work (`Refused`) when it gives False. `rejected` is told line, field, value and error. Gives an
        `import_answer`."""
        callbacks = Callbacks()
        watch = lib.ImportWatch(sizeof(lib.ImportWatch), 0, callbacks.progress(reading), callbacks.progress(progress),
                                callbacks.rejected(rejected), None)
        values = {"file": os.fspath(file), "format": format, "encoding": encoding,
                  "rejects": None if rejects is None else os.fspath(rejects), "shop": shop}
        with self._using() as handle, new_request("import_request", handle, values) as request, Handle() as answer:
            callbacks.check(lib.c.shuke_import(byref(answer.handle), handle, request.handle, byref(watch)))
            return answer.record("import_answer")


def _line(line: Values) -> Any:
    """A line as the library reads it, and the kind of its answer. The library says so itself when there is no such deed."""
    name = line.get("do")
    deed = deeds().get(name) if isinstance(name, str) else None
    if deed is None:
        return dumps({"do": name}), ""
    values = {key: value for key, value in line.items() if key != "do"}
    return dumps({"do": name, **to_json(deed.request, values)}), deed.answer


def _answer(kind: str, line: bytes) -> Union[Record, Error]:
    read = loads(line)
    if read.pop("ok"):
        return Record(kind, read)
    problem = read["error"]
    return error_of(problem["code"], problem.get("field", ""), problem.get("rule", ""), problem["text"])
