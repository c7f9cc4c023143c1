"""Exchanges, voids and claims from Python."""

from datetime import date, datetime
from decimal import Decimal

import pytest
import shuke

SOLD = datetime(2026, 3, 1, 10)
LATER = datetime(2026, 3, 5, 10)
COAT = {"sku": "A-M", "quantity": 1, "amount": Decimal("399.00"), "category": "coat"}


def test_a_void_makes_a_sale_as_if_it_had_never_been(regular):
    sold = regular.sell(receipt="R-1", at=SOLD, customer="C1", lines=[COAT])
    answer = regular.void("R-1", receipt="V-1", at=LATER, reason="typed twice")
    assert (answer.of_sale_id, answer.total, answer.points) == (sold.sale_id, Decimal("-399.00"), -399)
    assert (answer.of_day, answer.later_day) == (date(2026, 3, 1), True)
    assert regular.void("R-1", receipt="V-1", at=LATER, reason="typed twice") == answer
    assert list(regular.purchases("C1")) == []
    with pytest.raises(shuke.Refused) as refused:
        regular.void("R-1", receipt="V-2", at=LATER, reason="typed twice")
    assert refused.value.rule == "POS-2"
    with pytest.raises(shuke.Conflict):
        regular.void("R-1", receipt="V-1", at=LATER, reason="another")


def test_an_exchange_of_sizes_costs_nothing(regular):
    regular.sell(receipt="R-1", at=SOLD, customer="C1", lines=[COAT])
    answer = regular.exchange(receipt="X-1", at=LATER, customer="C1", of_receipt="R-1", lines=[
        {"sku": "A-M", "quantity": 1, "direction": "in"}, {"sku": "A-L", "quantity": 1, "for_line": 1}])
    assert (answer.total, answer.points) == (Decimal("0.00"), 0)
    assert regular.points("C1", date(2026, 3, 5)).spendable == 399
    with pytest.raises(shuke.Invalid):
        regular.exchange(receipt="X-2", at=LATER, customer="C1", lines=[COAT])


def test_a_walk_ins_receipt_is_claimed_once(regular):
    regular.sell(receipt="R-1", at=SOLD, lines=[COAT])
    answer = regular.claim("R-1", "C1", request="k1", at=LATER, approver="A1")
    assert (answer.day, answer.business_day, answer.points) == (date(2026, 3, 5), date(2026, 3, 1), 399)
    with pytest.raises(shuke.Refused) as refused:
        regular.claim("R-1", "C1", request="k2", at=LATER, approver="A1")
    assert refused.value.rule == "CUS-2"
    assert [row.sku for row in regular.purchases("C1")] == ["A-M"]
