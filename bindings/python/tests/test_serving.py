"""What the days bring, and who came in, from Python."""

from datetime import date, datetime

import pytest
import shuke

TODAY = date(2026, 3, 11)


@pytest.fixture
def yesterday(regular):
    """C1 bought a coat yesterday, and goods are kept until tomorrow."""
    regular.sell(receipt="R-1", customer="C1", at=datetime(2026, 3, 10, 10),
                 lines=[{"sku": "A1", "quantity": 1, "amount": "10.00", "category": "coat"}])
    regular.order(request="q1", customer="C1", kind="reservation", at=datetime(2026, 3, 1, 10), until=date(2026, 3, 12),
                  goods=[{"sku": "A2"}])
    return regular


def test_an_agenda_tells_three_days(yesterday):
    rows = [(row.part, row.kind, row.customer) for row in yesterday.agenda(TODAY)]
    assert rows == [("yesterday", "bought", "C1"), ("today", "kept", "C1"), ("tomorrow", "kept", "C1")]
    bought, = yesterday.agenda(TODAY, part="yesterday")
    assert (bought.goods[0].sku, bought.service, bought.marketing) == ("A1", True, False)
    assert "phone" in list(bought.channels)


def test_an_agenda_comes_page_by_page(yesterday):
    assert [row.kind for row in yesterday.agenda(TODAY, page=1)] == ["bought", "kept", "kept"]


def test_nobody_is_told_who_agreed_to_no_contact(yesterday):
    yesterday.consent(request="k1", customer="C1", purpose="service", day=TODAY, given=False)
    assert list(yesterday.agenda(TODAY, part="yesterday")) == []
    assert yesterday.do({"do": "agenda", "day": TODAY}).left_out == 1


def test_a_visitor_is_opened_or_asked_for(yesterday):
    answer = yesterday.visitor("C1", day=TODAY)
    assert (answer.customer, answer.last_purchase) == ("C1", date(2026, 3, 10))
    assert [row.sku for row in answer.purchases] == ["A1"]
    assert [row.until for row in answer.promises] == [date(2026, 3, 12)]
    assert answer.policy_version == 1
    assert list(yesterday.visitor("nobody at all", day=TODAY).candidates) == []


def test_others_tell_what_is_new(yesterday):
    for number, other in (("R-2", "O1"), ("R-3", "O2")):
        yesterday.enrol(ref=other, consent_service=date(2026, 1, 5))
        yesterday.sell(receipt=number, customer=other, at=datetime(2026, 3, 9, 10),
                       lines=[{"sku": "N1", "quantity": 1, "amount": "10.00", "category": "coat"}])
    one, = yesterday.visitor("C1", day=TODAY).recommendations
    assert (one.sku, one.why, one.rule, one.others, one.in_category) == ("N1", "news", "FIL-5", 2, 1)
    yesterday.consent(request="k1", customer="C1", purpose="profiling", day=TODAY, given=False)
    answer = yesterday.visitor("C1", day=TODAY)
    assert answer.profiling_refused and list(answer.recommendations) == []


def test_a_visitor_on_a_day_before_the_file(yesterday):
    with pytest.raises(shuke.Unknown):
        yesterday.visitor("C1", day=date(2020, 1, 1))
