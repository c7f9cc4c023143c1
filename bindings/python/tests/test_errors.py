"""What goes wrong is told, and handles are safe whatever the order."""

import gc
import pickle
import subprocess
import sys
import threading
from datetime import date, timedelta

import pytest
import shuke

LINES = [{"sku": "A1", "quantity": 1, "amount": "1.00"}]


def test_each_error_has_code_field_rule_and_text(regular, coats):
    coats["lines"][0]["quantity"] = -1
    with pytest.raises(shuke.Invalid) as problem:
        regular.sell(**coats)
    error = problem.value
    assert (error.code, error.field, error.rule) == ("invalid", "lines[0].quantity", "POS-3")
    assert str(error) == error.text and "-1" in error.text and isinstance(error, shuke.Error)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.field, again.rule, again.text) == (shuke.Invalid, error.field, error.rule, error.text)


def test_personal_values_are_in_no_error(shop):
    for values in ({"phone": "138x00004472"}, {"birthday": "1987-13-41"}, {"name": "林\0夏"}):
        with pytest.raises(shuke.Invalid) as problem:
            shop.enrol(ref="C1", consent_service=date(2026, 1, 5), **values)
        for part in ("4472", "13-41", "林"):
            assert part not in problem.value.text


def test_bad_utf8_is_never_made(shop):
    """A message that quotes a long Chinese value cuts it between characters."""
    with pytest.raises(shuke.Unknown) as problem:
        shop.do({"do": "二〇二六年十一月二十一日" * 3})
    assert "\ufffd" not in problem.value.text and "二〇二六年" in problem.value.text


@pytest.mark.parametrize("place, error", [
    ("missing.db", shuke.Missing), ("no/such/folder/x.db", shuke.Missing), ("mysql:x", shuke.Invalid),
    ("sqlite:", shuke.Invalid),
])
def test_places_that_are_none(tmp_path, monkeypatch, place, error):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error):
        shuke.open(place)


def test_a_file_that_is_no_database(tmp_path):
    (tmp_path / "x.db").write_bytes(b"not a database, whatever its name says\n" * 100)
    with pytest.raises(shuke.NotADatabase):
        shuke.open(tmp_path / "x.db")


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "what?.db", "熟客.db", "a#b.db", "sqlite:x.db"])
def test_paths_are_taken_as_they_are(tmp_path, name):
    shuke.init(tmp_path / name)
    with shuke.open(str(tmp_path / name)):
        assert (tmp_path / name).is_file()


def test_use_after_close(place):
    shop = shuke.open(place)
    shop.close()
    shop.close()
    assert shop.closed
    for use in (lambda: shop.points("C1", "2026-11-24"), shop.verify, lambda: shop.import_sales("x.csv"),
                lambda: next(shop.overview()), lambda: shop.batch([{"do": "site"}])):
        with pytest.raises(shuke.Misuse, match="closed"):
            use()


def test_closed_within_an_overview(shop, sample):
    shop.import_sales(sample)
    rows = shop.overview(page=10)
    first = next(rows)
    shop.close()
    assert first.ref == "C0001" and len([next(rows) for _ in range(9)]) == 9
    with pytest.raises(shuke.Misuse):
        next(rows)


def test_collected_in_any_order(place):
    """Shops and answers that nobody closes go when they are collected; the file is free then."""
    for _ in range(50):
        shop = shuke.open(place)
        answer, rows = shop.site(), shop.overview()
        del shop
        gc.collect()
        assert answer.site == 1 and list(rows) == []
    shuke.open(f"sqlite:{place}?exclusive=1").close()


def test_a_program_may_end_with_a_shop_open(place):
    script = f"import shuke; shop = shuke.open({str(place)!r}); print(shop.site().site)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_exceptions_in_callbacks_come_back(shop, sample):
    class Enough(Exception):
        pass

    def enough(*_):
        raise Enough

    for watch in ({"progress": enough}, {"reading": enough}, {"rejected": enough}):
        with pytest.raises(Enough):
            shop.import_sales(sample, **watch)
    with pytest.raises(Enough):
        shop.verify(progress=enough)
    assert shop.import_sales(sample).kept == 2713


def test_a_callback_may_not_use_its_own_shop(shop, sample):
    with pytest.raises(shuke.Misuse):
        shop.import_sales(sample, progress=lambda rows: shop.site())


def test_two_threads_in_one_shop(shop, sample):
    shop.import_sales(sample)
    seen = []

    def other_thread():
        try:
            shop.site()
        except shuke.Error as error:
            seen.append(error.code)

    def during(_):
        thread = threading.Thread(target=other_thread)
        thread.start()
        thread.join()
        return False

    with pytest.raises(shuke.Refused):
        shop.verify(progress=during)
    assert seen == ["misuse"]


def test_each_thread_its_own_shop(place):
    problems = []

    def serve(till):
        try:
            with shuke.open(place) as shop:
                for number in range(20):
                    shop.sell(receipt=str(number), till=till, at="2026-11-21T10:02", lines=LINES)
        except Exception as problem:  # pylint: disable=broad-except
            problems.append(problem)

    threads = [threading.Thread(target=serve, args=(till,)) for till in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not problems
    with shuke.open(place) as shop:
        assert shop.verify().sales == 60


def test_languages(shop):
    def text():
        with pytest.raises(shuke.Unknown) as problem:
            shop.points("nobody", "2026-11-24")
        return problem.value.text

    english = text()
    shuke.set_language("zh-CN")
    try:
        assert text() != english and any(ord(c) > 0x4E00 for c in text())
    finally:
        shuke.set_language("en")
    assert text() == english


def test_wait(place):
    shuke.open(place, wait=timedelta(seconds=1)).close()
    with pytest.raises(shuke.Invalid) as problem:
        shuke.open(place, wait=timedelta(days=-1))
    assert problem.value.field == "wait_ms"
