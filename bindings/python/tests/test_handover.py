"""The handover book from Python."""

from datetime import date, datetime

import pytest
import shuke


def test_a_day_is_told_on_one_page(regular):
    at = datetime(2026, 3, 1, 10)
    regular.promise("C1", date(2026, 3, 11), "打电话", request="p1", at=at)
    regular.promise("C1", date(2026, 3, 12), "寄样衣", request="p2", at=at)
    regular.promise("C1", date(2026, 3, 13), "太早", request="p3", at=at)
    page = regular.handover(date(2026, 3, 11), limit=1)
    assert [(row.words, row.due, row.phone) for row in page.promises] == [("打电话", date(2026, 3, 11), "138****4472")]
    assert page.promises_total == 2
    assert (page.recorded, page.done_total, list(page.done)) == (0, 0, [])
    assert page.policy == "fashion"


def test_a_page_of_an_unknown_shop_is_an_error(regular):
    with pytest.raises(shuke.Unknown):
        regular.handover(date(2026, 3, 11), shop="nowhere")
