"""Points that run out, are paid with, set right and brought over."""

import json

import pytest
import shuke

POLICY = {"policy": "fashion", "version": 2, "holds_from": "2026-01-01",
          "points": {"points": 1, "per": "1", "staff_earns": False, "excluded": [], "window": "rolling",
                     "window_months": 12, "expiry": "months", "expiry_months": 12, "redeem_points": 100,
                     "redeem_worth": "1", "redeem_without_card": True,
                     "adjustment_reasons": [{"word": "goodwill", "en": "Goodwill", "zh": "致歉补偿"}]}}


@pytest.fixture
def shop(tmp_path):
    shuke.init(tmp_path / "shop.db", shop="main", currency="CNY", zone="Asia/Shanghai")
    with shuke.open(tmp_path / "shop.db") as opened:
        opened.do({"do": "policy_add", "document": json.dumps(POLICY)})
        opened.do({"do": "enrol", "ref": "C1", "consent_service": "2026-01-05"})
        yield opened


def sell(shop, number, amount, **values):
    return shop.do({"do": "sell", "receipt": number, "at": "2026-03-10T10:00", "customer": "C1",
                    "lines": [{"sku": "A", "quantity": "1", "amount": amount}], **values})


def test_points_are_paid_with_and_told(shop):
    sell(shop, "R-1", "500.00")
    answer = sell(shop, "R-2", "10.00", tenders=[{"kind": "points", "amount": "3.00", "points": 300}])
    assert (answer.points, answer.redeemed) == (7, 300)
    points = shop.points("C1", "2026-03-10")
    assert (points.spendable, points.balance, points.owed, points.runs_out) == (207, 207, 0, 207)
    assert str(points.runs_out_on) == "2027-03-09"
    with pytest.raises(shuke.Refused) as told:
        sell(shop, "R-3", "10.00", tenders=[{"kind": "points", "amount": "3.00", "points": 300}])
    assert told.value.rule == "MEM-9"


def test_points_are_moved_by_hand_and_listed(shop):
    first = shop.opening(request="O-1", customer="C1", points=120, associate="W1", at="2026-02-01T10:00")
    assert (first.points, str(first.until)) == (120, "2027-01-31")
    with pytest.raises(shuke.Refused):
        shop.opening(request="O-2", customer="C1", points=120, associate="W1", at="2026-02-01T10:00")
    asked = dict(request="A-1", customer="C1", points=-20, reason="goodwill", associate="W1", at="2026-02-02T10:00")
    assert shop.adjust(**asked) == shop.adjust(**asked)
    with pytest.raises(shuke.Conflict):
        shop.adjust(**{**asked, "points": -21})
    rows = list(shop.ledger("C1", page=1))
    assert [(row.reason, row.points, row.balance) for row in rows] == [("adjust", -20, 100), ("opening", 120, 120)]
