"""The main job: a regular is enrolled, served, and understood."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
import shuke

DAY = date(2026, 11, 24)


def test_init_says_what_was_made_and_is_repeatable(tmp_path):
    made = shuke.init(tmp_path / "other.db", currency="GBP", zone="Europe/London", cut_over="04:00", site=7)
    assert (made.shop, made.site, made.currency, made.policy) == ("main", 7, "GBP", "fashion")
    assert shuke.init(tmp_path / "other.db", currency="GBP", zone="Europe/London", cut_over="04:00", site=7) == made
    with pytest.raises(shuke.Conflict):
        shuke.init(tmp_path / "other.db", currency="CNY", zone="Europe/London", cut_over="04:00", site=7)


def test_enrol_needs_consent(shop):
    with pytest.raises(shuke.Refused) as refused:
        shop.enrol(ref="C1", name="林夏")
    assert refused.value.rule == "CUS-1"
    answer = shop.enrol(ref="C1", name="林夏", consent_service=date(2026, 1, 5))
    assert answer.customer == "C1" and answer.customer_id > 0


def test_sell_is_counted_once(regular, coats):
    first = regular.sell(**coats)
    assert (first.total, first.points, first.business_day) == (Decimal("798.00"), 798, date(2026, 11, 21))
    assert regular.sell(**coats) == first
    assert regular.points("C1", DAY).spendable == 798


def test_the_same_number_with_other_lines_is_a_conflict(regular, coats):
    regular.sell(**coats)
    coats["lines"][0]["quantity"] = 3
    with pytest.raises(shuke.Conflict) as conflict:
        regular.sell(**coats)
    assert (conflict.value.code, conflict.value.rule) == ("conflict", "POS-1")
    assert regular.points("C1", DAY).spendable == 798


def test_take_back_pays_its_share_and_takes_points(regular, coats):
    regular.sell(**coats)
    back = {"receipt": "R-9", "of_receipt": "R-7", "customer": "C1", "at": datetime(2026, 11, 24, 17, 40)}
    answer = regular.take_back(lines=[{"sku": "A1", "quantity": Decimal(1)}], **back)
    assert (answer.total, answer.points, answer.unmatched_lines) == (Decimal("-399.00"), -399, 0)
    assert regular.points("C1", DAY).earned_in_year == 399
    with pytest.raises(shuke.Refused):
        regular.take_back(**{**back, "receipt": "R-10", "lines": [{"sku": "A1", "quantity": 2}]})


def test_moments_without_a_zone_are_the_shops_time(regular, coats):
    """The same instant said twice is the same receipt, not a conflict."""
    first = regular.sell(**coats)
    coats["at"] = datetime(2026, 11, 21, 2, 2, tzinfo=timezone.utc)
    assert regular.sell(**coats) == first
    coats["at"] = datetime(2026, 11, 20, 21, 2, tzinfo=timezone(timedelta(hours=-5)))
    assert regular.sell(**coats) == first
    coats["at"] = "2026-11-21T10:02"
    assert regular.sell(**coats) == first


def test_import_adds_up_and_is_repeatable(shop, sample, tmp_path):
    stages, rejected = {"reading": [], "progress": []}, []
    answer = shop.import_sales(sample, rejects=tmp_path / "rejects.csv", reading=stages["reading"].append,
                               progress=stages["progress"].append, rejected=lambda *told: rejected.append(told))
    assert answer.rows == answer.kept + answer.rejected == 2718
    assert answer.rejected == len(rejected) == 5
    assert all(isinstance(problem, shuke.Invalid) and line > 1 for line, _, _, problem in rejected)
    assert stages["reading"] == sorted(stages["reading"]) and stages["progress"][-1] <= 2718
    assert (tmp_path / "rejects.csv").read_text(encoding="utf-8").count("\n") >= 6
    before = list(shop.overview())
    assert shop.import_sales(sample) == answer
    assert list(shop.overview()) == before and len(before) == answer.customers


def test_overview_by_filters_and_orders(shop):
    names = {"1": "曾志伟", "2": "单立文", "3": None}
    for ref, name in names.items():
        shop.enrol(ref=ref, consent_service="2026-01-05", name=name, birthday="--03-05" if ref == "2" else None)
    assert [row.ref for row in shop.overview(order="name", page=1)] == ["2", "1", "3"]
    assert [row.ref for row in shop.overview(birthday_month=3)] == ["2"]
    assert [row.ref for row in shop.overview(member=True)] == []
    assert [row.ref for row in shop.overview(member=False, order="ref")] == ["1", "2", "3"]
    row = next(shop.overview("2"))
    assert (row.name, row.birthday, row.member, row.active, row.filed_on) == ("单立文", "--03-05", False, None, None)
    for wrong in ({"spending": "gold"}, {"folder": "attic"}, {"shop": "west"}):
        with pytest.raises(shuke.Unknown):
            next(shop.overview(**wrong))


def test_overview_pages_are_one_sequence(shop, sample):
    shop.import_sales(sample, format="shuke", encoding="utf-8")
    whole = list(shop.overview())
    assert list(shop.overview(page=7)) == whole
    assert [row.ref for row in whole] == sorted(row.ref for row in whole)
    assert all(row.net == row.gross + row.returns for row in whole)
    assert [row.ref for row in shop.overview("C0037")] == ["C0037"]
    with pytest.raises(shuke.Unknown):
        next(shop.overview("nobody"))


def test_verify_finds_nothing_and_can_be_stopped(shop, sample):
    shop.import_sales(sample)
    calls = []
    answer = shop.verify(progress=calls.append)
    assert (answer.difference_count, answer.differences) == (0, []) and answer.rows > 2713
    assert calls and calls == sorted(calls)
    with pytest.raises(shuke.Refused):
        shop.verify(progress=lambda done: False)


def test_site_says_and_moves(shop):
    assert shop.site().site == 1
    assert shop.site(9).site == 9
    assert shop.site().site == 9


def test_batch_answers_each_line(shop):
    answers = shop.batch([
        {"do": "enrol", "ref": "C1", "consent_service": date(2026, 1, 5)},
        {"do": "enrol", "ref": "C2"},
        {"do": "dance"},
        {"do": "points", "customer": "C1", "day": DAY},
    ])
    assert [type(answer) for answer in answers] == [shuke.Record, shuke.Refused, shuke.Unknown, shuke.Record]
    assert answers[0].customer == "C1" and answers[3].spendable == 0


def test_do_is_the_same_door(regular):
    assert regular.do({"do": "points", "customer": "C1", "day": "2026-11-24"}) == regular.points("C1", DAY)
