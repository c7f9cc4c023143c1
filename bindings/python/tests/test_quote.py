"""What a basket costs, and what was paid otherwise, from Python."""

from datetime import date, datetime
from decimal import Decimal

import pytest
import shuke

DAY = date(2026, 3, 11)
COAT = {"sku": "A1", "quantity": 2, "unit_price": "399.00", "category": "coat"}


def test_who_has_no_card_pays_what_is_asked(regular):
    answer = regular.quote([COAT], day=DAY, customer="C1", explain="en")
    assert (answer.total, answer.points, answer.card) == (Decimal("798.00"), 798, None)
    part, = answer.lines[0].parts
    assert (part.price_rule, part.pieces, part.amount) == (None, 2, Decimal("798.00"))
    assert [reason.why for reason in answer.reasons] == ["no_card", "no_card"]
    assert answer.reasons[0].text == "Member price: the customer holds no card"
    assert [gap.card for gap in answer.gaps][:1] == ["regular"]
    assert list(answer.receipt_text) == ["2 pieces of one brand", "open the Regular card to you"]


def test_of_nobody_nothing_is_told(regular):
    answer = regular.quote([COAT], day=DAY)
    assert answer.total == Decimal("798.00")
    assert list(answer.gaps) == [] and list(answer.receipt_text) == []


def test_a_line_with_an_amount_is_refused(regular):
    with pytest.raises(shuke.Invalid) as refused:
        regular.quote([{**COAT, "amount": "700.00"}], day=DAY)
    assert refused.value.field == "lines[0].amount"


def test_what_was_paid_otherwise_is_listed(regular):
    for number, amount in (("R-1", "700.00"), ("R-2", "798.00"), ("R-3", "799.00")):
        regular.sell(receipt=number, customer="C1", at=datetime(2026, 3, 11, 10), lines=[{**COAT, "amount": amount}])
    rows = [(row.receipt, row.mark, row.due) for row in regular.deviations(from_=DAY, until=DAY, page=1)]
    assert rows == [("R-1", "less", Decimal("798.00")), ("R-3", "more", Decimal("798.00"))]
    assert list(regular.deviations(from_=date(2026, 3, 12))) == []
