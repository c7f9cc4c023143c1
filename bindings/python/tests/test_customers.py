"""Customers from files."""

import pytest

import shuke

ROWS = ("ref,name,birthday,phone,consent_service\n"
        "C1,林一,1988-03-05,13800000001,2024-01-05\n"
        "C2,林一,1988-03-05,13800000002,2024-01-05\n"
        "C3,王二,,13800000002,2024-01-05\n")


@pytest.fixture
def table(tmp_path):
    file = tmp_path / "customers.csv"
    file.write_text(ROWS, encoding="utf-8")
    return file


def test_import_adds_up_and_is_repeatable(shop, table, tmp_path):
    rejected, seen = [], []
    answer = shop.import_customers(table, rejects=tmp_path / "r.csv", progress=seen.append,
                                   rejected=lambda *told: rejected.append(told))
    assert (answer.rows, answer.enrolled, answer.known, answer.rejected) == (3, 2, 0, 1)
    assert [(one.line, one.ref, one.other_ref) for one in answer.suggestions] == [(3, "C2", "C1")]
    (line, field, value, problem), = rejected
    assert (line, field, value) == (4, "phone", "") and isinstance(problem, shuke.Conflict)
    assert "13800000002" not in str(problem)
    assert seen[-1] == 3 and "13800000002" in (tmp_path / "r.csv").read_text(encoding="utf-8")
    assert shop.import_customers(table, same_phone="shared").enrolled == 1
    assert shop.import_customers(table).known == 3


def test_a_dry_run_writes_nothing(shop, table):
    assert shop.import_customers(table, dry_run=True).enrolled == 2
    assert list(shop.overview()) == []


def test_a_mapping(shop, tmp_path):
    file, mapping = tmp_path / "members.csv", tmp_path / "m.json"
    file.write_bytes("会员号,生日\nM1,32207\n".encode("gb18030"))
    mapping.write_text('{"columns": [{"column": "会员号", "field": "ref"}, {"column": "生日", "field": "birthday",'
                       '"as": "excel_date"}], "encoding": "gb18030",'
                       '"constants": [{"field": "consent_service", "value": "2020-01-01"}]}', encoding="utf-8")
    assert shop.import_customers(file, mapping=mapping).enrolled == 1
    mapping.write_text('{"columns": [{"column": "a", "field": "reff"}]}', encoding="utf-8")
    with pytest.raises(shuke.Invalid) as caught:
        shop.import_customers(file, mapping=mapping)
    assert caught.value.field == "/columns/0/field"


def test_a_callback_stops_it(shop, table):
    with pytest.raises(shuke.Refused):
        shop.import_customers(table, reading=lambda _: False)
    assert list(shop.overview()) == []
