"""Days and hours, without and with a database."""

import datetime as dt
import json

import pytest

import shuke


def test_lunar_and_solar():
    lunar = shuke.lunar(dt.date(2026, 2, 17))
    assert (lunar.year, lunar.month, lunar.day, lunar.leap) == (2026, 1, 1, False)
    assert shuke.solar("lunar:2026-01-01").date == dt.date(2026, 2, 17)
    with pytest.raises(shuke.Invalid):
        shuke.solar("lunar:2026-06L-01")
    days = shuke.yearly("lunar:1987-06L-07", dt.date(2025, 1, 1), dt.date(2026, 12, 31)).days
    assert days == [dt.date(2025, 7, 31), dt.date(2026, 7, 20)]  # the leap month of 2025; the ordinary month (CUS-10)


def test_a_moment_and_its_reasons():
    answer = shuke.hours("2026-11-24T10:30")
    assert (answer.verdict, answer.rules) == ("best", ["WHEN-TUE", "WHEN-T2"])
    assert shuke.hours(dt.datetime(2026, 11, 24, 10, 30), profession="teacher").verdict == "avoid"
    said = shuke.hours("2026-11-24T10:30", explain="zh-CN").reasons
    assert [one.rule for one in said] == ["WHEN-TUE", "WHEN-T2"] and all(one.text for one in said)
    with pytest.raises(shuke.Unknown) as problem:
        shuke.hours("2026-11-24T10:30", profession="wizard")
    assert "teacher" in str(problem.value)
    with pytest.raises(ValueError):
        shuke.hours(dt.datetime(2026, 11, 24, 10, 30, tzinfo=dt.timezone.utc))


def test_the_day_in_slots():
    answer = shuke.slots("2026-11-24")
    assert (getattr(answer.slots[0], "from"), answer.slots[0].until) == (dt.time(10), dt.time(11))
    monday = shuke.slots("2026-11-23")
    assert monday.slots[0].verdict == "avoid" and monday.next_good_day == dt.date(2026, 11, 24)
    assert shuke.day("2026-10-10").kind == "make_up"


def test_a_thousand_customers_at_once():
    hours = shuke.contact_hours()
    contacts = [{"day": "2026-11-24", "minute": 630, "profession": "teacher" if i % 2 else "", "consent": i % 5 > 0}
                for i in range(1000)]
    verdicts = hours.verdicts(contacts)
    assert [one.verdict for one in verdicts[:6]] == ["forbidden", "avoid", "best", "avoid", "best", "forbidden"]
    assert verdicts[1].rules == ("WHEN-P13", "WHEN-PX", "WHEN-TUE")
    best = hours.best_slots(contacts[1:3])
    assert [(one.from_minute, one.until_minute) for one in best] == [(960, 1260), (600, 660)]  # P13 from 16:00, T7 from 21:00
    assert hours.verdicts([]) == []
    with pytest.raises(shuke.Unknown):
        hours.verdicts([{"day": "2026-11-24", "profession": "wizard"}])
    with pytest.raises(shuke.Invalid) as problem:
        hours.verdicts([{"day": "2026-11-24", "minute": 1440}])
    assert problem.value.field == "contacts[0].minute"
    with pytest.raises(TypeError):
        hours.verdicts([{"day": "2026-11-24", "minuet": 1}])
    with pytest.raises(ValueError):
        hours.verdicts([{"day": "2026-11-24", "weather": "snow"}])


def test_policies_and_holidays_of_a_shop(tmp_path):
    place = tmp_path / "shop.db"
    shuke.init(place)
    with shuke.open(place) as shop:
        document = json.loads(shop.policy_show().document)
        document.update(version=2, holds_from="2027-01-01")
        document["contact_hours"]["gates"][-1]["from"] = "20:00"
        assert shop.policy_add(json.dumps(document)).version == 2
        assert [row.version for row in shop.policy_history().rows] == [1, 2]
        assert shop.policy_show(day="2026-12-31").version == 1
        assert shop.hours("2026-12-30T20:00").verdict == "neutral"
        assert shop.hours("2027-01-06T20:00").verdict == "forbidden"
        assert shop.hours("2027-01-06T10:00").not_announced == 2027
        shop.holidays([{"year": 2027, "days": [{"day": "2027-01-01", "name": "元旦", "off": True}]}])
        assert shop.hours("2027-01-06T10:00").not_announced is None
        assert shop.day("2027-01-01").holiday == "元旦"
        evening = {"day": "2027-01-06", "minute": 20 * 60}
        assert shop.contact_hours("2027-01-06").verdicts([evening])[0].verdict == "forbidden"
        assert shop.contact_hours("2026-12-31").verdicts([evening])[0].verdict == "neutral"


def test_a_wrong_document_is_told_where():
    document = json.loads(shuke.policy_show("tea").document)
    document["contact_hours"]["bands"][2]["until"] = "11:00"
    with pytest.raises(shuke.Invalid) as problem:
        shuke.policy_check(json.dumps(document))
    assert problem.value.field == "/contact_hours/bands/2/until"
    changed = shuke.policy_diff(shuke.policy_show("tea").document, json.dumps(document)).differences
    assert [(one.place, one.before, one.after) for one in changed] == [
        ("contact_hours.bands[2].until", '"11:30"', '"11:00"')]
