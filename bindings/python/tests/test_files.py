"""Customers' files through Python: found, opened, changed, undone, agreed to, merged."""

import pytest

import shuke

noon = "2026-03-01T12:00"


@pytest.fixture
def regulars(tmp_path):
    place = tmp_path / "shop.db"
    shuke.init(place)
    with shuke.open(place) as shop:
        shop.enrol(ref="C1", name="林夏", phone="138 0000 4472", consent_service="2026-01-05")
        shop.enrol(ref="C2", name="单雨", consent_service="2026-01-05")
        shop.sell(receipt="R-1", at="2026-02-03T10:00", customer="C1",
                  lines=[{"sku": "A", "quantity": "2", "amount": "798.00", "category": "coat"}])
        yield shop


@pytest.mark.parametrize("query", ["4472", "+86 138-0000-4472", "林夏", "夏", "linxia", "lin xia", "lx", "LX", "lín xià"])
def test_somebody_is_found_by_whatever_is_known(regulars, query):
    found = regulars.find(query)
    assert [row.customer for row in found] == ["C1"]
    assert found[0].phone == "138****4472"


def test_a_surname_is_read_right_and_nobody_is_nobody(regulars):
    assert [row.customer for row in regulars.find("shanyu")] == ["C2"]
    assert regulars.find("danyu") == []
    with pytest.raises(shuke.Invalid):
        regulars.find("")


def test_an_old_card_says_which_is_theirs_now(regulars):
    regulars.identity_add(request="q1", customer="C1", kind="card", value="VIP-8001", at=noon)
    assert (regulars.find("vip8001")[0].by, regulars.find("vip8001")[0].ended) == ("card", None)
    regulars.identity_end(request="q2", customer="C1", kind="card", value="VIP-8001", at="2026-03-02T12:00")
    regulars.identity_add(request="q3", customer="C1", kind="card", value="VIP-8002", at=noon)
    row, = regulars.find("vip8001")
    assert (row.customer, row.by, str(row.ended), row.card_now) == ("C1", "old_card", "2026-03-01", "****8002")


def test_what_was_revealed_is_kept_told_and_taken_back(regulars):
    before = regulars.file("C1", "2026-03-01")
    regulars.change(request="q1", customer="C1", at=noon, hobbies="书法", sizes=[{"garment": "coat", "size": "M"}])
    after = regulars.file("C1", "2026-03-01")
    assert (before.hobbies, after.hobbies) == (None, "书法")
    assert after.completeness > before.completeness
    assert regulars.file("C1", "2026-02-28").hobbies is None
    latest = [row for row in regulars.history("C1") if row.field == "hobbies"][0]
    assert (latest.old_value, latest.new_value) == (None, "书法")
    regulars.undo(request="q2", customer="C1", change_id=latest.change_id, at=noon)
    assert regulars.file("C1", "2026-03-01").hobbies is None
    with pytest.raises(shuke.Refused):
        regulars.undo(request="q3", customer="C1", change_id=latest.change_id, at=noon)


def test_a_phone_of_another_file_is_asked_about(regulars):
    same = dict(customer="C2", kind="phone", value="13800004472", at=noon)
    with pytest.raises(shuke.Conflict) as told:
        regulars.identity_add(request="q1", **same)
    assert "C1" in str(told.value) and "4472" not in str(told.value)
    regulars.identity_add(request="q2", same_identity="shared", **same)
    assert {row.customer for row in regulars.find("4472")} == {"C1", "C2"}
    regulars.identity_end(request="q3", **same)
    assert [row.customer for row in regulars.find("4472")] == ["C1"]


def test_a_consent_is_given_and_taken_back(regulars):
    assert regulars.hours("2026-11-24T10:30", customer="C1").verdict == "forbidden"
    regulars.consent(request="q1", customer="C1", purpose="marketing", day="2026-03-01")
    assert regulars.hours("2026-11-24T10:30", customer="C1").verdict == "best"
    regulars.consent(request="q2", customer="C1", purpose="marketing", day="2026-03-02", given=False)
    assert regulars.hours("2026-11-24T10:30", customer="C1").verdict == "forbidden"


def test_two_files_of_one_person_are_one_and_two_again(regulars):
    regulars.merge(request="q1", customer="C2", other="C1", at=noon)
    whole = regulars.file("C1", "2026-03-01")
    assert (whole.customer, list(whole.parts)) == ("C2", ["C1"])
    assert regulars.points("C2", "2026-03-01").spendable == 798
    assert [row.sku for row in regulars.purchases("C2")] == ["A"]
    regulars.part(request="q2", customer="C2", other="C1", at=noon)
    assert regulars.points("C2", "2026-03-01").spendable == 0
    assert regulars.verify().difference_count == 0


def test_files_are_sorted_and_stand_under_numbers(regulars):
    assert regulars.file("C1", "2026-02-28").number == 1
    assert regulars.file("C1", "2026-02-28").active is None
    with pytest.raises(shuke.Refused):
        regulars.refile("2026-02-28", progress=lambda done: False)
    answer = regulars.refile("2026-02-28", shop="main")
    assert (answer.customers, answer.moved, answer.compared) == (2, 1, 1)
    assert str(answer.worth_much_from) == "798.00"
    told = regulars.file("C1", "2026-02-28")
    assert (told.filed_folder, told.number, told.active) == ("outerwear", 1, False)
    assert regulars.refile("2026-02-28").moved == 1
    with pytest.raises(shuke.Refused):
        regulars.refile("2026-02-27")
    assert regulars.verify().difference_count == 0
