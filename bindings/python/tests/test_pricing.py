"""Prices for basket after basket, from Python."""

from datetime import date, datetime
from decimal import Decimal
from threading import Thread

import pytest
import shuke

DAY = date(2026, 6, 18)
COAT = {"sku": "A1", "quantity": 3, "unit_price": Decimal("399.00"), "category": "coat"}


@pytest.fixture
def member(shop):
    """C1 holds the regular card, and has her birthday on `DAY`."""
    shop.enrol(ref="C1", name="林夏", birthday="1990-06-18", consent_service=date(2026, 1, 5))
    shop.sell(receipt="R-1", customer="C1", at=datetime(2026, 1, 10, 11),
              lines=[{"sku": "A1", "quantity": 1, "amount": "800.00", "category": "coat"}])
    shop.card("C1", "apply", request="k1", at=datetime(2026, 1, 12, 11))
    shop.card("C1", "grant", request="k2", at=datetime(2026, 1, 13, 11), approver="W1")
    return shop


def test_a_birthday_basket_costs_what_the_rules_say(member):
    # MEM-6, MEM-7: two pieces at 80 %, 2 x 319.20, the third at 95 %, 379.05.
    with member.pricing(day=DAY, customer="C1") as pricing:
        basket = pricing.quote([COAT])
        assert (basket.asked, basket.price, basket.total) == (Decimal("1197.00"), Decimal("1017.45"), Decimal("1017.45"))
        assert (basket.birthday_pieces, basket.birthday_pieces_left) == (2, 0)
        line, = basket.lines
        assert [(part.price_rule, part.quantity, part.pieces, part.amount) for part in line.parts] == [
            ("birthday", 2, 2, Decimal("638.40")), ("member", 1, 1, Decimal("379.05"))]
        assert str(basket.total) == "1017.45"


def test_it_says_what_a_quote_says(member):
    lines = [COAT, {"sku": "B1", "quantity": "1.250", "unit": "kg", "unit_price": "12.3456"},
             {"sku": "C1", "quantity": 10, "unit_price": 9, "list_price": 10, "price_source": "promotion"},
             {"sku": "D1", "unit_price": "0", "gift": True}, {"sku": "E1", "unit_price": 30, "service": True},
             {"sku": "F1", "unit_price": "99.90", "full_price": False}]
    with member.pricing(day=DAY, customer="C1") as pricing:
        basket = pricing.quote(lines, discount="10.00")
    told = member.quote([{"quantity": 1, **line} for line in lines], day=DAY, customer="C1", discount="10.00")
    assert (basket.total, basket.discount) == (told.total, told.discount)
    assert [line.amount for line in basket.lines] == [line.amount for line in told.lines]
    assert [[(part.price_rule, part.quantity, part.amount) for part in line.parts] for line in basket.lines] == [
        [(part.price_rule, part.quantity, part.amount) for part in line.parts] for line in told.lines]
    for line in basket.lines:
        assert line.price == line.amount + line.discount + line.dropped
        assert line.amount == sum(part.amount for part in line.parts)


def test_of_nobody_and_of_another_purpose(member):
    with member.pricing(day=DAY) as pricing:
        assert pricing.quote([COAT]).total == Decimal("1197.00")
        assert pricing.quote([]) == (0, 0, 0, 0, 0, 0, 0, ())
    with member.pricing(day=DAY, customer="C1") as pricing:
        assert pricing.quote([COAT], purpose="staff").total == Decimal("1197.00")


def test_a_currency_without_decimals(tmp_path):
    shuke.init(tmp_path / "yen.db", currency="JPY")
    with shuke.open(tmp_path / "yen.db") as shop, shop.pricing(day=DAY) as pricing:
        assert str(pricing.quote([{"sku": "A1", "quantity": 2, "unit_price": 150}]).total) == "300"


def test_it_outlives_the_shop_and_learns_nothing_more(place):
    with shuke.open(place) as shop:
        shop.enrol(ref="C1", birthday="1990-06-18", consent_service=date(2026, 1, 5))
        pricing = shop.pricing(day=DAY, customer="C1")
    assert pricing.quote([COAT]).total == Decimal("1197.00")
    pricing.close()
    pricing.close()
    with pytest.raises(shuke.Misuse):
        pricing.quote([COAT])


def test_what_is_wrong_is_said_and_where(member):
    with pytest.raises(shuke.Unknown):
        member.pricing(day=DAY, customer="C9")
    with pytest.raises(shuke.Unknown):
        member.pricing(day=DAY, shop="nowhere")
    with member.pricing(day=DAY, customer="C1") as pricing:
        for wrong, field in (({"quantity": 0}, "lines[1].quantity"), ({"unit_price": -1}, "lines[1].unit_price")):
            with pytest.raises(shuke.Invalid) as told:
                pricing.quote([COAT, {**COAT, **wrong}])
            assert told.value.field == field
        with pytest.raises(shuke.Invalid):
            pricing.quote([COAT], discount="1017.46")
        with pytest.raises(shuke.Overflow):
            pricing.quote([{**COAT, "quantity": 9 * 10**14, "unit_price": 9 * 10**13}])
        for wrong in ({"quantity": 1.5}, {"unit_price": True}, {"sku": 7}, {"colour": "red"}):
            with pytest.raises(TypeError):
                pricing.quote([{**COAT, **wrong}])
        for wrong in ({"quantity": "0.0001"}, {"unit_price": "1.00001"}, {"price_source": "auction"},
                      {"unit_price": Decimal("NaN")}, {"sku": "A\0"}, {"unit_price": 10**16}):
            with pytest.raises(ValueError):
                pricing.quote([{**COAT, **wrong}])
        with pytest.raises(ValueError):
            pricing.quote([COAT], discount="0.001")
        with pytest.raises(ValueError):
            pricing.quote([COAT], purpose="theft")
        assert pricing.quote([COAT]).total == Decimal("1017.45")


def test_baskets_of_one_customer_from_many_threads_are_right_or_misuse(member):
    right, other = [], []
    with member.pricing(day=DAY, customer="C1") as pricing:
        def ask():
            for _ in range(50):
                try:
                    right.append(pricing.quote([COAT]).total)
                except shuke.Misuse:
                    other.append(1)
        threads = [Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert set(right) == {Decimal("1017.45")}
    assert len(right) + len(other) == 200
