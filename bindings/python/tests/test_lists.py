"""Customers as files, and who of them may be one person."""

import pytest

import shuke


@pytest.fixture
def two(shop):
    for ref, name in (("C1", "=1+1"), ("C2", "林夏")):
        shop.enrol(ref=ref, name=name, phone="13800000001", birthday="1988-03-05", consent_service="2026-01-05",
                   same_identity="shared")
    shop.consent(request="k1", customer="C2", purpose="marketing", day="2026-02-01")
    return shop


def test_a_list_for_a_purpose(two, tmp_path):
    file, seen = tmp_path / "list.csv", []
    answer = two.export_customers(file, purpose="marketing", day="2026-11-21", channel="sms", fields=["name", "ref"],
                                  progress=seen.append)
    assert (answer.customers, answer.withheld, answer.unreachable) == (1, 1, 0)
    assert file.read_text(encoding="utf-8") == "ref,name\nC2,林夏\n"
    assert file.stat().st_mode & 0o777 == 0o600 and answer.bytes == file.stat().st_size and seen == [1]


def test_the_way_back(two, tmp_path):
    for name in ("list.csv", "list.jsonl"):
        file, again, other = tmp_path / name, tmp_path / f"again.{name}", tmp_path / f"{name}.db"
        assert two.export_customers(file, purpose="service", day="2026-11-21").customers == 2
        shuke.init(other)
        with shuke.open(other) as shop:
            form = "csv" if name.endswith("csv") else "jsonl"
            assert shop.import_customers(file, format=form, same_phone="shared").enrolled == 2
            shop.export_customers(again, purpose="service", day="2026-11-21")
        assert again.read_bytes() == file.read_bytes()


def test_what_is_not_lawful(two, tmp_path):
    with pytest.raises(shuke.Invalid) as caught:
        two.export_customers(tmp_path / "list.csv", purpose="service", day="2026-11-21", fields=["nmae"])
    assert caught.value.field == "fields[0]" and "birthday" in str(caught.value)
    with pytest.raises(shuke.Refused):
        two.export_customers(tmp_path / "list.csv", purpose="service", day="2026-11-21", progress=lambda _: False)
    assert not list(tmp_path.glob("list*"))


def test_who_may_be_one_person(two):
    pair, = two.duplicates()
    assert (pair.a, pair.b, pair.sure) == ("C1", "C2", False)
    assert [(reason.kind, reason.shared) for reason in pair.reasons] == [("same_phone", True)]
    assert pair.a_phone == "138****0001"
