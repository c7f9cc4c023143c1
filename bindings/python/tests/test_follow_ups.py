"""The day's list and contacts from Python."""

from datetime import date, datetime
from decimal import Decimal

import pytest
import shuke

DAY = date(2026, 11, 24)


@pytest.fixture
def sold(shop):
    """A shop in which C1 bought a coat three days before the Tuesday that is planned."""
    shop.enrol(ref="C1", name="林夏", phone="138 0000 4472", associate="lin", consent_service=date(2026, 1, 5))
    shop.sell(receipt="R1", customer="C1", at=datetime(2026, 11, 21, 15),
              lines=[{"sku": "A1", "quantity": 1, "unit_price": Decimal("399.00"), "amount": Decimal("399.00")}])
    return shop


def moment(row):
    return datetime.combine(DAY, getattr(row, "from"))


def test_a_day_is_planned_and_told(sold):
    assert list(sold.due(DAY)) == []
    told = []
    plan = sold.plan(DAY, progress=lambda done: told.append(done) or True)
    assert (plan.contacts, plan.customers, plan.policy, told[-1]) == (1, 1, "fashion", 1)
    row, = sold.due(DAY, language="en", page=1)
    assert (row.customer, row.state, row.phone) == ("C1", "planned", "13800004472")
    assert [topic.kind for topic in row.topics] == ["care_3"]
    assert row.outline[0] and row.why[0].text
    assert sold.plan(DAY).contacts == 1


def test_a_plan_is_stopped_by_its_progress(sold):
    with pytest.raises(shuke.Refused):
        sold.plan(DAY, progress=lambda done: False)
    assert sold.plan(DAY).contacts == 1


def test_a_contact_is_begun_given_back_and_recorded(sold):
    sold.plan(DAY)
    row, = sold.due(DAY)
    at = moment(row)
    assert sold.begin(row.contact_id, request="b1", associate="lin", at=at).state == "begun"
    with pytest.raises(shuke.Refused):
        sold.begin(row.contact_id, request="b2", associate="lin", at=at)
    assert sold.give_back(row.contact_id, request="g1", associate="lin", at=at).state == "planned"
    sold.begin(row.contact_id, request="b3", associate="lin", at=at)
    said = {"topics": [{"kind": "care_3", "said": "很暖和"}], "next_step": "下月再问"}
    done = sold.record(row.contact_id, request="r1", outcome="reached", minutes=4, **said)
    assert (done.contact_id, done.business_day) == (row.contact_id, DAY)
    assert list(sold.due(DAY)) == []
    assert [one.state for one in sold.due(DAY, all_=True)] == ["ended"]
    contact, = sold.contacts(customer="C1", page=1)
    assert (contact.outcome, contact.minutes, contact.topics[0].said) == ("reached", 4, "很暖和")


def test_a_contact_that_nobody_planned_is_recorded(sold):
    done = sold.record(request="r1", outcome="reached", customer="C1", channel="phone", at=datetime(2026, 11, 24, 10),
                       associate="lin", topics=[{"kind": "care_3", "said": "很暖和"}])
    assert [row.contact_id for row in sold.contacts(from_=DAY, until=DAY)] == [done.contact_id]
    assert list(sold.follow_ups("C1", DAY, explain="zh-CN").contacts) == []


def test_what_is_left_out_says_why(sold):
    sold.consent(customer="C1", purpose="service", given=False, day=date(2026, 11, 22), request="c1")
    left, = [row for row in sold.follow_ups("C1", DAY, explain="en").left if row.key.startswith("care_3/")]
    assert left.why == "no_consent"
    assert left.reasons[0].text


def test_bad_requests_say_what_would_be_right(sold):
    with pytest.raises(shuke.Unknown):
        sold.due(DAY, associate="nobody").__next__()
    with pytest.raises(shuke.Invalid):
        sold.record(request="r1", outcome="reached", customer="C1", at=datetime(2026, 11, 24, 10))
