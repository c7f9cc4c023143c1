"""Prices of one customer for basket after basket, without the database between them."""

import threading
from contextlib import contextmanager
from ctypes import byref, c_void_p, sizeof
from decimal import Decimal
from typing import Any, Iterable, Iterator, List, Mapping, NamedTuple, Optional, Tuple

from . import _library as lib
from ._errors import Misuse
from ._records import fields
from ._values import Amount, Handle

_flags = {"full_price": (1, False), "gift": (2, True), "service": (4, True)}
_texts = ("sku", "unit", "category")
_known = _texts + ("quantity", "unit_price", "list_price", "price_source") + tuple(_flags)


class PricedPart(NamedTuple):
    """A part of a line that has one price; a till can sell it as a line of its own."""

    price_rule: Optional[str]  # to be told with the sale; None: it costs what is asked
    quantity: Decimal
    pieces: int  # whole ones; 0 for goods by measure
    price: Decimal  # before the discount on the receipt
    amount: Decimal  # to pay


class PricedLine(NamedTuple):
    """What a line costs: `price == amount + discount + dropped`."""

    price: Decimal  # by the rules
    discount: Decimal  # its share of the discount on the receipt
    dropped: Decimal  # its share of the odd cents dropped
    amount: Decimal  # to pay
    parts: Tuple[PricedPart, ...]  # one or two, the limited rule's pieces first


class PricedBasket(NamedTuple):
    """What a basket costs."""

    asked: Decimal  # before any rule
    price: Decimal  # by the rules
    discount: Decimal  # off the whole receipt
    dropped: Decimal  # odd cents dropped
    total: Decimal  # to pay
    birthday_pieces: int  # of it that have the price of a rule that limits them
    birthday_pieces_left: int  # so many more could
    lines: Tuple[PricedLine, ...]


class Pricing:
    """Made by `Shop.pricing`; a context manager. It keeps what was known of the customer then, and of what happens
    afterwards it learns nothing. The shop may be closed before it. One thread at a time may use it.

    A line is a dict: `sku`, `unit_price` (required), `quantity` (one piece when not told), `unit`, `category`,
    `list_price`, `price_source`, `full_price`, `gift`, `service`, as in a `sale_line`."""

    def __init__(self, handle: c_void_p, digits: int) -> None:
        self._handle: Optional[c_void_p] = handle
        self._digits = digits
        self._lock = threading.Lock()

    @classmethod
    def made(cls, shop: c_void_p, shop_ref: Optional[str], customer: Optional[str], day: int) -> "Pricing":
        """Through the library; `Shop.pricing` is the way for callers."""
        handle = c_void_p()
        lib.check(lib.c.shuke_pricing_create(byref(handle), shop, _text(shop_ref), _text(customer), day))
        pricing = cls(handle, 0)  # from here on it is ended with the object
        pricing._digits = _digits_of(shop)
        return pricing

    def __enter__(self) -> "Pricing":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def __del__(self, destroy: Any = lib.c.shuke_pricing_destroy) -> None:
        if getattr(self, "_handle", None) is not None:
            destroy(self._handle)

    def close(self) -> None:
        """Ends it; again is nothing."""
        if self._handle is None:
            return
        with self._using() as handle:
            lib.check(lib.c.shuke_pricing_destroy(handle))
            self._handle = None

    @contextmanager
    def _using(self) -> Iterator[c_void_p]:
        if not self._lock.acquire(blocking=False):
            raise Misuse("the prices are in use by another call; they belong to one thread at a time", "pricing")
        try:
            if self._handle is None:
                raise Misuse("the prices are closed", "pricing")
            yield self._handle
        finally:
            self._lock.release()

    def quote(self, lines: Iterable[Mapping[str, Any]], *, discount: Amount = 0, purpose: str = "own") -> PricedBasket:
        """What lines cost together, less `discount` off the whole receipt. Nothing is read and nothing written. Raises
        `Invalid` with the line in its field (`lines[17].quantity`), `Overflow`."""
        structs = [_struct(line) for line in lines]
        given = (lib.BasketLine * len(structs))(*structs)
        priced = (lib.PricedLineStruct * len(structs))()
        basket = lib.PricedBasketStruct(sizeof(lib.PricedBasketStruct))
        if structs:
            priced[0].struct_size = sizeof(lib.PricedLineStruct)
        off = _scaled("discount", discount, self._digits)
        with self._using() as handle:
            lib.check(lib.c.shuke_pricing_quote(byref(basket), priced, handle, given, len(structs), off,
                                                _number("receipt", "purpose", purpose)))
            lines_out = tuple(self._line(line) for line in priced)
        money = self._money
        return PricedBasket(money(basket.asked), money(basket.price), money(basket.discount), money(basket.dropped),
                            money(basket.total), basket.birthday_pieces, basket.birthday_pieces_left, lines_out)

    def _money(self, minor: int) -> Decimal:
        return Decimal(minor).scaleb(-self._digits)

    def _line(self, line: "lib.PricedLineStruct") -> PricedLine:
        parts: List[PricedPart] = []
        for part in line.parts[:line.part_count]:
            rule = lib.text_of(part.price_rule) or None
            quantity = Decimal(part.quantity).scaleb(-3).normalize() + 0
            parts.append(PricedPart(rule, quantity, part.pieces, self._money(part.price), self._money(part.amount)))
        return PricedLine(self._money(line.price), self._money(line.discount), self._money(line.dropped),
                          self._money(line.amount), tuple(parts))


def _text(value: Optional[str]) -> Optional[bytes]:
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(f"a text is needed, not {value!r}")
    if "\0" in value:
        raise ValueError("a text must not contain a NUL")
    return value.encode()


def _scaled(name: str, value: Amount, digits: int) -> int:
    """A number in units of its last place."""
    if isinstance(value, (bool, float)):
        raise TypeError(f"{name} is a Decimal, an int or a str, not {value!r}")
    scaled = Decimal(value).scaleb(digits)
    if not scaled.is_finite() or scaled != scaled.to_integral_value():
        raise ValueError(f"{name} has at most {digits} decimals; {value} has more")
    number = int(scaled)
    if not -2**63 <= number < 2**63:
        raise ValueError(f"{name} is too large: {value}")
    return number


def _number(record: str, field: str, name: str) -> int:
    names = fields(record)[field].choices
    if name not in names:
        raise ValueError(f"{field} is one of {', '.join(names)}, not {name!r}")
    return names.index(name)


def _struct(line: Mapping[str, Any]) -> "lib.BasketLine":
    for name in line:
        if name not in _known:
            raise TypeError(f"a line of a basket has no {name!r}; it has {', '.join(_known)}")
    struct = lib.BasketLine(sizeof(lib.BasketLine))
    for name in _texts:
        setattr(struct, name, _text(line.get(name)))
    struct.quantity = _scaled("quantity", line.get("quantity", 1), 3)
    struct.unit_price = _scaled("unit_price", line["unit_price"], 4)
    told = line.get("list_price")
    struct.list_price = -1 if told is None else _scaled("list_price", told, 4)
    struct.price_source = _number("sale_line", "price_source", line.get("price_source", "list"))
    for name, (flag, wanted) in _flags.items():
        if name in line and bool(line[name]) is wanted:
            struct.flags |= flag
    return struct


def _digits_of(shop: c_void_p) -> int:
    """Decimals of the shop's currency, as the library writes an amount of nothing."""
    with Handle() as record:
        lib.check(lib.c.shuke_record_create(byref(record.handle), shop, b"receipt_answer"))
        total: Decimal = record.record("receipt_answer").total
    return -int(total.as_tuple().exponent)
