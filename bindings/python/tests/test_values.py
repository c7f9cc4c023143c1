"""Values on their way in and out: exact, or refused."""

import pickle
from datetime import date, datetime, time
from decimal import Decimal

import pytest
import shuke


@pytest.mark.parametrize("amount", [Decimal("0.01"), Decimal("90071992547409.93"), Decimal("92233720368547758.07")])
def test_money_is_exact(regular, coats, amount):
    coats["customer"] = None  # so large a sum earns points beyond any sense
    coats["lines"] = [{"sku": "A1", "quantity": 1, "amount": amount}]
    assert regular.sell(**coats).total == amount


def test_money_beyond_64_bits_is_an_overflow(regular, coats):
    coats["lines"] = [{"sku": "A1", "quantity": 1, "amount": Decimal("92233720368547758.08")}]
    with pytest.raises(shuke.Overflow) as overflow:
        regular.sell(**coats)
    assert overflow.value.field == "lines[0].amount"


@pytest.mark.parametrize("written, total", [(798, "798.00"), ("798.0", "798.00"), (Decimal("7.98E+2"), "798.00")])
def test_money_in_other_spellings(regular, coats, written, total):
    coats["lines"][0]["amount"] = written
    answer = regular.sell(**coats)
    assert isinstance(answer.total, Decimal) and str(answer.total) == total


@pytest.mark.parametrize("field", ["quantity", "amount", "unit_price"])
def test_floats_are_refused(regular, coats, field):
    coats["lines"][0][field] = 2.0
    with pytest.raises(TypeError, match=f"{field} must be a Decimal.*float.*exactly"):
        regular.sell(**coats)
    assert list(regular.overview("C1"))[0].receipts == 0


@pytest.mark.parametrize("field, value, error", [
    ("receipt", 7, TypeError), ("customer", b"C1", TypeError), ("at", date(2026, 11, 21), TypeError),
    ("of_day", datetime(2026, 11, 21), TypeError), ("lines", {"sku": "A1"}, TypeError), ("lines", "A1", TypeError),
    ("lines", ["A1"], TypeError), ("handbag", "A1", TypeError), ("tenders", [{"kind": "cash", "amount": True}], TypeError),
    ("tenders", [{"kind": "cash", "amount": Decimal("NaN")}], ValueError),
    ("lines", [{"sku": "A1", "quantity": 1, "amount": "1", "gift": 1}], TypeError),
])
def test_values_of_a_wrong_type_are_refused(regular, coats, field, value, error):
    coats[field] = value
    with pytest.raises(error):
        regular.sell(**coats)


def test_times_of_day(tmp_path):
    with pytest.raises(TypeError, match="cut_over"):
        shuke.init(tmp_path / "a.db", cut_over=time(4, 0, 30))
    shuke.init(tmp_path / "a.db", cut_over=time(4, 0))
    with shuke.open(tmp_path / "a.db") as shop:
        answer = shop.sell(receipt="1", at=datetime(2026, 11, 22, 3, 59), lines=[{"sku": "A", "quantity": 1, "amount": 1}])
        assert answer.business_day == date(2026, 11, 21)


@pytest.mark.parametrize("ref", ["007", "46776E", "林夏", "名 前", "é", "𠮷田", "a/b?c=%d", "'; --", '"\\'])
def test_refs_are_text_whatever_they_look_like(shop, coats, ref):
    shop.enrol(ref=ref, consent_service=date(2026, 1, 5))
    coats["customer"] = ref
    shop.sell(**coats)
    assert shop.points(ref, date(2026, 11, 24)).spendable == 798
    assert [row.ref for row in shop.overview()] == [ref]


@pytest.mark.parametrize("ref", ["a\0b", "a\x1bb", "x" * 4001, ""])
def test_unlawful_refs_are_invalid(shop, ref):
    with pytest.raises(shuke.Invalid) as invalid:
        shop.enrol(ref=ref, consent_service=date(2026, 1, 5))
    assert invalid.value.field == "ref"


def test_a_lone_surrogate_never_reaches_the_library(shop):
    with pytest.raises(UnicodeEncodeError):
        shop.enrol(ref="\ud800", consent_service=date(2026, 1, 5))


def test_records_are_values(regular, coats):
    answer = regular.sell(**coats)
    assert answer.to_dict()["total"] == Decimal("798.00")
    assert "points" in dir(answer) and pickle.loads(pickle.dumps(answer)) == answer
    assert answer != regular.points("C1", date(2026, 11, 24)) and answer != 7
    with pytest.raises(AttributeError, match="no field 'handbag'"):
        answer.handbag  # pylint: disable=pointless-statement
    with pytest.raises(AttributeError):
        answer.total = Decimal(0)
    with pytest.raises(TypeError):
        hash(answer)


def test_repr_shows_no_personal_values():
    person = shuke.Record("enrol_request", {"ref": "C1", "name": "林夏", "phone": "13800004472"})
    assert "林夏" not in repr(person) and "4472" not in repr(person) and "C1" in repr(person)
    assert person.name == "林夏" and person.family == [] and person.card is None


def test_lists_of_plain_values(monkeypatch):
    # No deed has such a list yet: the descriptions are made up.
    def field(name, kind, personal=False, element=""):
        return shuke.Field(1, name, kind, "", "", "", False, personal, False, element, ())

    described = {"plan": {name: field(name, "list", element=name) for name in ("days", "names", "lines")},
                 "days": {"day": field("day", "day")}, "names": {"name": field("name", "text", personal=True)},
                 "lines": {"sku": field("sku", "text"), "size": field("size", "text")}}
    monkeypatch.setattr(shuke._records, "fields", lambda kind: described[kind])
    json = {"days": ["2026-11-21", None], "names": ["林夏"], "lines": [{"sku": "A1"}]}
    plan = shuke.Record("plan", json)
    assert plan.days == [date(2026, 11, 21), None] and plan.names == ["林夏"] and plan.lines[0].sku == "A1"
    assert "林夏" not in repr(plan) and "2026" in repr(plan)
    assert shuke._records.to_json("plan", plan) == json == shuke._records.to_json("plan", plan.to_dict())
    assert shuke._records.to_json("plan", {"days": [{"day": date(2026, 11, 21)}]}) == {"days": [{"day": "2026-11-21"}]}
    with pytest.raises(TypeError, match="day must be a date"):
        shuke._records.to_json("plan", {"days": [7]})
    with pytest.raises(TypeError, match="a lines must be a dict"):
        shuke._records.to_json("plan", {"lines": ["A1"]})


def test_fields_are_described():
    receipt = shuke.fields("receipt")
    assert receipt["lines"].element == "sale_line" and receipt["at"].required and receipt["at"].kind == "instant"
    assert shuke.fields("sale_line")["direction"].choices == ("out", "in")
    assert "receipt" in shuke.records() and all(field.doc for kind in shuke.records() for field in shuke.fields(kind).values())
    with pytest.raises(shuke.Misuse):
        shuke.fields("handbag")
