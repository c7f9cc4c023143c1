"""A shop's memory of its regulars: shuke for Python, through the library's C interface.

    import shuke

    shuke.init("shop.db")
    with shuke.open("shop.db") as shop:
        shop.enrol(ref="C1", name="林夏", consent_service=date(2026, 1, 5))
        shop.sell(receipt="R-7", customer="C1", at=datetime(2026, 11, 21, 10, 2),
                  lines=[{"sku": "A1", "quantity": 2, "amount": Decimal("798.00")}])
        print(shop.points("C1", date(2026, 11, 24)).spendable)

Deeds and questions, and their fields, are those of the library; `shuke.fields("receipt")` lists them. Money, prices and
quantities are `Decimal` (an `int` or a `str` will do, a `float` never), days `date`, moments `datetime` (without a zone:
the shop's own time; answers are in UTC), ids `int`. What goes wrong is a `shuke.Error`.

What needs no database is asked of the module, or of a shop, whose policy and holidays it then goes by:

    shuke.lunar(date(2026, 2, 17)).month
    shuke.hours("2026-11-24T10:30", profession="teacher").verdict

A till that shows prices with every article asks a `Pricing`, which reads what is known of the customer once:

    with shop.pricing(day=date(2026, 11, 21), customer="C1") as pricing:
        print(pricing.quote([{"sku": "A1", "quantity": 3, "unit_price": Decimal("399.00")}]).total)

A `Shop` belongs to one thread at a time; a second one that uses it meanwhile gets `shuke.Misuse`. Several threads, and
several processes, may each have the same file open. Only the standard library is needed.
"""

from ._errors import (Busy, Conflict, Damaged, Denied, Error, Full, Internal, Invalid, IoError, Misuse, Missing, Newer,
                      NotADatabase, OutOfMemory, Overflow, Refused, Unknown)
from ._library import library_path, set_language, version
from ._records import Field, Record, fields, records
from ._contact_hours import ContactHours, Slot, contact_hours
from ._pricing import PricedBasket, PricedLine, PricedPart, Pricing
from ._questions import Alone
from ._shop import Shop, init, open

_alone = Alone()
lunar, solar, yearly, day = _alone.lunar, _alone.solar, _alone.yearly, _alone.day
hours, slots = _alone.hours, _alone.slots
policy_check, policy_show, policy_diff = _alone.policy_check, _alone.policy_show, _alone.policy_diff

__all__ = [
    "Busy", "Conflict", "ContactHours", "Damaged", "Denied", "Error", "Field", "Full", "Internal", "Invalid", "IoError",
    "Misuse", "Missing", "Newer", "NotADatabase", "OutOfMemory", "Overflow", "PricedBasket", "PricedLine", "PricedPart",
    "Pricing", "Record", "Refused", "Shop", "Slot", "Unknown",
    "contact_hours", "day", "fields", "hours", "init", "library_path", "lunar", "open", "policy_check", "policy_diff",
    "policy_show", "records", "set_language", "slots", "solar", "version", "yearly",
]
