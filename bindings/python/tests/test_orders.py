"""Orders, reservations and visits from Python."""

from datetime import date, datetime
from decimal import Decimal

import pytest
import shuke

AT = datetime(2026, 3, 1, 10)
LAST = date(2026, 3, 10)


@pytest.fixture
def kept(regular):
    """Goods that are kept for C1 until the tenth."""
    return regular.order(request="q1", customer="C1", kind="reservation", at=AT, until=LAST,
                         goods=[{"sku": "A1", "quantity": 1, "colour": "红"}]).order_id


def test_an_order_moves_by_its_steps(regular):
    order = regular.order(request="q1", customer="C1", kind="order", at=AT, words="红色的", deposit=Decimal("50.00"))
    assert order.business_day == date(2026, 3, 1)
    at = datetime(2026, 3, 4, 10)
    assert regular.order_step(order.order_id, "arrived", request="s1", at=at).state == "arrived"
    with pytest.raises(shuke.Refused) as refused:
        regular.order_step(order.order_id, "released", request="s2", at=at)
    assert refused.value.rule == "CUS-11"
    row, = regular.orders(LAST)
    assert (row.order_id, row.state, row.deposit, row.words) == (order.order_id, "arrived", Decimal("50.00"), "红色的")
    assert [(getattr(step, "from"), step.to, step.business_day.day) for step in row.steps] == [(None, "placed", 1),
                                                                                    ("placed", "arrived", 4)]


def test_a_file_tells_visits_and_orders_as_they_stood(regular, kept):
    regular.visit(request="v1", customer="C1", at=AT, did=["tried_on"], not_bought="price")
    regular.order_step(kept, "picked_up", request="s1", at=datetime(2026, 3, 4, 10))
    file = regular.file("C1", date(2026, 3, 3))
    assert (file.visits_in_all, [visit.not_bought for visit in file.visits]) == (1, ["price"])
    assert (file.orders_in_all, [order.state for order in file.orders]) == (1, ["reserved"])
    assert [order.state for order in regular.file("C1", date(2026, 3, 4)).orders] == ["picked_up"]


def test_the_same_request_is_answered_once(regular, kept):
    values = {"request": "q1", "customer": "C1", "kind": "reservation", "at": AT, "until": LAST}
    goods = [{"sku": "A1", "quantity": 1, "colour": "红"}]
    assert regular.order(goods=goods, **values).order_id == kept
    with pytest.raises(shuke.Conflict):
        regular.order(goods=[{"sku": "A2"}], **values)


def test_a_reservation_lapses_after_its_day_and_is_extended(regular, kept):
    assert [row.lapsed for row in regular.orders(date(2026, 3, 10))] == [False]
    assert [row.lapsed for row in regular.orders(date(2026, 3, 11))] == [True]
    assert list(regular.orders(date(2026, 3, 11), which="open")) == []
    regular.order_step(kept, "extended", request="s1", at=datetime(2026, 3, 11, 9), until=date(2026, 3, 20))
    assert [row.until for row in regular.orders(date(2026, 3, 11), which="open")] == [date(2026, 3, 20)]


def test_visits_tell_whether_they_bought(regular, coats):
    regular.visit(request="v1", customer="C1", at=coats["at"], did=["looked", "tried_on"], not_bought="price")
    assert [(list(row.did), row.bought) for row in regular.visits(customer="C1")] == [(["looked", "tried_on"], False)]
    regular.sell(**coats)
    assert [row.bought for row in regular.visits(customer="C1")] == [True]


def test_rows_come_page_by_page(regular):
    for day in range(1, 6):
        regular.visit(request=f"v{day}", customer="C1", at=datetime(2026, 3, day, 10))
    days = [row.business_day.day for row in regular.visits(from_=date(2026, 3, 2), until=date(2026, 3, 4), page=1)]
    assert days == [2, 3, 4]
    assert list(regular.orders(LAST, customer="C1", page=1)) == []
