"""Cards from Python."""

from datetime import date, datetime

import pytest
import shuke


@pytest.fixture
def buyer(regular):
    """C1 bought enough for the lowest card."""
    answer = regular.sell(receipt="R-1", customer="C1", at=datetime(2026, 3, 1, 10),
                          lines=[{"sku": "A1", "quantity": 1, "amount": "800.00", "category": "coat"}])
    assert [(mark.card, mark.deed, mark.until) for mark in answer.cards] == [("regular", "eligible", date(2026, 3, 31))]
    return regular


def test_a_card_is_applied_for_granted_and_shown(buyer):
    buyer.card("C1", "apply", request="k1", at=datetime(2026, 3, 2, 10))
    answer = buyer.card("C1", "grant", request="k2", at=datetime(2026, 3, 3, 10), approver="manager")
    assert (answer.deed, answer.card, answer.held) == ("granted", "regular", "regular")
    cards = buyer.cards("C1", day=date(2026, 3, 3), explain="en")
    assert (cards.card, cards.policy) == ("regular", "fashion")
    assert [row.deed for row in cards.events] == ["eligible", "applied", "granted"]
    assert cards.reasons[0].text == "Regular card is held"
    assert [row.reasons[0].text for row in cards.events[1:]] == ["Regular card was applied for", "Regular card was granted"]
    chinese = buyer.cards("C1", day=date(2026, 3, 3), explain="zh-CN")
    assert chinese.events[2].reasons[0].text == "已授予普通卡"
    assert [row.card for row in cards.gaps] == ["silver", "gold"]


def test_what_does_not_follow_is_refused(buyer):
    with pytest.raises(shuke.Refused):
        buyer.card("C1", "grant", request="k1", at=datetime(2026, 3, 2, 10), approver="manager")
    with pytest.raises(shuke.Invalid):
        buyer.card("C1", "freeze", request="k1", at=datetime(2026, 3, 2, 10))


def test_a_review_is_done_once(buyer):
    answer = buyer.review(date(2026, 5, 1))
    assert (answer.customers, answer.events) == (1, 1)
    assert [row.deed for row in buyer.card_events(page=1)] == ["eligible", "lapsed"]
    assert [row.reasons[0].text for row in buyer.card_events(deed="lapsed", explain="en")] == [
        "Regular card could be had until 2026-03-31, and nobody applied"]
    assert [list(row.reasons) for row in buyer.card_events()] == [[], []]
    assert buyer.review(date(2026, 5, 1)).events == 0
    with pytest.raises(shuke.Refused):
        buyer.review(date(2026, 4, 30))
    with pytest.raises(shuke.Refused):
        buyer.review(date(2026, 5, 2), progress=lambda done: False)
