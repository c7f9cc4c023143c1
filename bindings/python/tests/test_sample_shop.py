"""The sample shop: the same each time it is written, and the library takes every deed of it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import shuke

TODAY = "2026-11-20"
SAMPLES = Path(__file__).resolve().parents[3] / "samples"


def written(seed):
    """What the script writes, however Python orders its sets."""
    done = subprocess.run([sys.executable, "-B", str(SAMPLES / "make_shop.py")], capture_output=True, check=False,
                          env={**os.environ, "PYTHONHASHSEED": seed})
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


@pytest.fixture(scope="module")
def deeds():
    return [json.loads(line) for line in written("0").decode("utf-8").splitlines()]


def test_script_writes_the_same_bytes():
    assert written("0") == written("1")


@pytest.fixture(scope="module")
def shop(tmp_path_factory, deeds):
    """The shop after its year, on the morning of its last day."""
    place = f"sqlite:{tmp_path_factory.mktemp('year') / 'shop.db'}?exclusive=1"
    shuke.init(place, currency="CNY", zone="Asia/Shanghai", policy="fashion")
    with shuke.open(place) as opened:
        numbered = [{**deed, "order_id": int(deed["order_id"])} if "order_id" in deed else deed for deed in deeds]
        answers = opened.batch(numbered)
        assert [(deed, answer) for deed, answer in zip(deeds, answers) if isinstance(answer, shuke.Error)] == []
        assert len(answers) == len(deeds)
        yield opened


def test_every_deed_is_kept(shop):
    assert shop.verify().difference_count == 0


def test_the_morning_has_a_list(shop):
    """Nobody twice, nobody unreachable, nothing outside the shop's hours; whoever is not there calls nobody."""
    planned = shop.plan(TODAY)
    rows = list(shop.due(TODAY, language="en"))
    assert 20 < planned.contacts == len(rows) < 100
    assert planned.customers == 300
    assert len({row.customer for row in rows}) == len(rows)
    assert all(row.phone for row in rows if row.channel == "phone")
    begins = [getattr(row, "from") for row in rows if getattr(row, "from")]
    assert begins and all("10:00" <= str(begin)[:5] < "21:00" for begin in begins)
    assert "tangxin" not in {row.associate for row in rows}
    assert all(row.message for row in rows if row.channel in ("sms", "wechat", "wecom"))


def test_planning_again_gives_the_same_list(shop):
    shop.plan(TODAY)
    before = [(row.contact_id, row.associate, str(getattr(row, "from"))) for row in shop.due(TODAY)]
    shop.plan(TODAY)
    assert [(row.contact_id, row.associate, str(getattr(row, "from"))) for row in shop.due(TODAY)] == before


def test_nothing_is_later_than_its_last_day(deeds):
    assert max(deed.get("at", "")[:10] for deed in deeds) == "2026-11-20"
    assert max(deed["day"] for deed in deeds if "day" in deed) <= "2026-11-20"


def test_the_year_is_in_order_of_time(deeds):
    """Behind the opening, who was there before and their orders, which are each in order of time as well."""
    begin = next(i for i, deed in enumerate(deeds) if deed["do"] == "card")
    opening, year = deeds[:begin], deeds[begin:]
    moments = [deed["at"] for deed in year if "at" in deed]
    assert moments == sorted(moments)
    enrolled = [deed["consent_service"] for deed in opening if deed["do"] == "enrol"]
    assert enrolled == sorted(enrolled)
    orders = [deed["at"] for deed in opening if deed["do"] in ("order", "order_step")]
    assert orders == sorted(orders) and not any(deed["do"].startswith("order") for deed in year)


def test_no_number_is_anybodys(deeds):
    phones = [deed["phone"] for deed in deeds if "phone" in deed]
    assert len(phones) > 200 and all(phone.startswith("138 0000 ") for phone in phones)
    assert sum(deed["do"] == "enrol" for deed in deeds) == 300
