"""The story of points and cards, from Python."""

from datetime import date, datetime

import pytest
import shuke

DAY = date(2026, 3, 31)


@pytest.fixture
def story(regular):
    """C1 bought for 120.50, and a quarter of the first line came back."""
    regular.sell(receipt="R-1", customer="C1", at=datetime(2026, 3, 1, 10),
                 lines=[{"sku": "A", "quantity": 4, "amount": "100.00"}, {"sku": "B", "quantity": 1, "amount": "20.50"}])
    regular.take_back(receipt="B-1", of_receipt="R-1", at=datetime(2026, 3, 9, 10), lines=[{"sku": "A", "quantity": 1}])
    return regular


def test_each_step_has_its_points_and_the_balance_after_it(story):
    steps = [(step.day, step.receipt, step.points, step.balance) for step in story.explain("C1", DAY, about="points")]
    assert steps == [(date(2026, 3, 1), "R-1", 120, 120), (date(2026, 3, 9), "B-1", -24, 96)]


def test_a_story_comes_page_by_page(story):
    assert [step.points for step in story.explain("C1", DAY, about="points", page=1)] == [120, -24]


def test_a_step_is_told_in_words(story):
    first = next(story.explain("C1", DAY, about="points", language="zh-CN"))
    assert first.text == "小票 R-1 实付 120.50，得 120 分"
    assert first.policy == "fashion"


def test_of_nobody(story):
    with pytest.raises(shuke.Error) as refused:
        list(story.explain("C9", DAY))
    assert refused.value.code == "unknown"
