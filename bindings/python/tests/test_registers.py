"""Hours and shifts, campaigns and guests, promises, complaints and opinions from Python."""

from datetime import date, datetime

import pytest
import shuke

AT = datetime(2026, 3, 1, 10)


def test_a_roster_tells_hours_and_shifts(regular):
    regular.opening_hours(date(2026, 3, 1), request="h1", at=AT,
                          week=[{"weekday": "monday", "from": "09:00", "until": "18:00"}])
    assert regular.associate("A1", "孙悦", request="n1", at=AT, from_=date(2026, 1, 1)).associate_id
    regular.shift("A1", date(2026, 3, 2), request="s1", at=AT, windows=[{"from": "09:00", "until": "12:00"}])
    regular.assign("C1", "A1", date(2026, 3, 2), request="a1", at=AT)
    roster = regular.roster(date(2026, 3, 2))
    assert [str(window.until)[:5] for window in roster.open] == ["18:00"]
    assert [(row.associate, row.name, row.told, len(row.windows)) for row in roster.rows] == [("A1", "孙悦", True, 1)]
    assert list(regular.roster(date(2026, 3, 3)).open) == []


def test_wishes_hold_until_others_are_told(regular):
    assert regular.wishes("C1").business_day is None
    told = {"times": [{"from": "19:00", "until": "20:00"}], "intervals": [{"kind": "own_interval", "days": 14}]}
    answer = regular.contact_wishes("C1", request="w1", at=AT, **told)
    assert regular.contact_wishes("C1", request="w1", at=AT, **told).wishes_id == answer.wishes_id
    known = regular.wishes("C1")
    assert [str(one.until)[:5] for one in known.times] == ["20:00"]
    assert [(one.kind, one.days, one.since) for one in known.intervals] == [
        ("own_interval", 14, answer.business_day)]
    with pytest.raises(shuke.Unknown, match="does not come at an interval"):
        regular.contact_wishes("C1", request="w2", at=AT, intervals=[{"kind": "care_7", "days": 14}])
    with pytest.raises(shuke.Invalid):
        regular.contact_wishes("C1", request="w3", at=AT, intervals=[{"kind": "own_interval", "days": 0}])
    regular.contact_wishes("C1", request="w4", at=AT)
    assert list(regular.wishes("C1").times) == []


def test_guests_take_seats(regular):
    regular.campaign("tea", "event", date(2026, 3, 10), request="e1", at=AT, seats=2, companions=1, place="二楼")
    regular.guest("tea", "C1", "chosen", request="g1", at=AT)
    regular.guest("tea", "C1", "coming", request="g2", at=AT, companions=1)
    assert [(row.customer, row.state, row.companions) for row in regular.guests("tea")] == [("C1", "coming", 1)]
    regular.enrol(ref="C2", consent_service=date(2026, 1, 5))
    with pytest.raises(shuke.Refused) as refused:
        regular.guest("tea", "C2", "coming", request="g3", at=AT)
    assert refused.value.rule == "FUP-E"
    assert [row.ref for row in regular.campaigns(from_=date(2026, 3, 10))] == ["tea"]
    assert list(regular.campaigns(from_=date(2026, 3, 11))) == []


def test_a_promise_is_moved_and_kept(regular):
    promise = regular.promise("C1", date(2026, 3, 3), "打电话", request="p1", at=AT).promise_id
    regular.promise_step(promise, "moved", request="p2", at=AT, due=date(2026, 3, 5))
    assert [(row.promise_id, row.due, row.state) for row in regular.promises(open_only=True)] == [
        (promise, date(2026, 3, 5), "open")]
    assert regular.promise_step(promise, "kept", request="p3", at=AT).state == "kept"
    assert list(regular.promises(customer="C1", open_only=True)) == []
    row, = regular.promises(customer="C1")
    assert [step.state for step in row.steps] == ["open", "open", "kept"]


def test_a_complaint_is_handed_over_and_closed(regular):
    complaint = regular.complaint("C1", "起球了", request="k1", at=AT, associate="A1").complaint_id
    with pytest.raises(shuke.Conflict):
        regular.complaint("C1", "掉色", request="k1", at=AT, associate="A1")
    regular.complaint_step(complaint, "handed_over", request="k2", at=AT, owner="A2")
    regular.complaint_step(complaint, "closed", request="k3", at=AT)
    row, = regular.complaints(customer="C1")
    assert (row.owner, row.state, row.handed_over, row.words) == ("A2", "closed", 1, "起球了")


def test_an_opinion_is_passed_on_and_answered(regular):
    feedback = regular.feedback("C1", "袖子太长", request="f1", at=AT, about="E1").feedback_id
    regular.feedback_step(feedback, "passed_on", request="f2", at=AT, to="版房")
    regular.feedback_step(feedback, "answered", request="f3", at=AT, note="可以改短")
    row, = regular.feedbacks()
    assert [(step.state, step.to, step.note) for step in row.steps][1:] == [("passed_on", "版房", None),
                                                                         ("answered", None, "可以改短")]
