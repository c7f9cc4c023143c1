"""What customers of make_shop.py wanted and the shop did not have at hand: orders, enquiries, reservations.

They stand before the sales of the year, in order of time among themselves: a step names its order by the id that the library
gave, and only so early is it easily known, because registrations, consents and orders alone come before.
"""
import datetime

from shop_goods import yuan

HOME_SITE = 1 << 47  # ids of a database's first site begin here
DAY = datetime.timedelta(days=1)
ASKED = ("米白那件大衣有没有加长款？", "同款有没有驼色？", "上次那条裤子还补货吗？", "毛衣能不能改短两厘米？", "年前有没有新的羊绒围巾？",
         "这款有没有大一码？")

# How it stands on the morning of the last day: kind, days ago, promised or kept until in so many days (none: not told),
# steps with how many days ago they were, percent that was paid in advance (none: nothing is told of money).
STANDING = [
    ("order", 21, -3, [("arrived", 2)], 20), ("order", 17, 1, [("arrived", 1)], 30), ("order", 12, 0, [("arrived", 0)], None),
    ("order", 15, 2, [("arrived", 0)], 100), ("order", 26, -8, [("arrived", 9)], 30), ("order", 9, 1, [], 20),
    ("order", 14, -1, [], None), ("order", 6, 8, [], 30),
    ("enquiry", 1, 0, [], None), ("enquiry", 3, 1, [], None), ("enquiry", 5, -2, [], None), ("enquiry", 4, None, [], None),
    ("reservation", 2, 0, [], None), ("reservation", 1, 1, [], None), ("reservation", 9, -2, [], None),
    ("reservation", 6, 3, [("extended", 1)], None), ("reservation", 3, 4, [], None),
]
LAST_STEPS = {"order": ["picked_up", "picked_up", "picked_up", "cancelled"], "enquiry": ["answered"],
              "reservation": ["picked_up", "picked_up", "released"]}


def ids_made(lines):
    """How many ids the library has made: the shop's, and for each person the file's, and one for each fact beside it."""
    made, associates = 1, set()
    for line in lines:
        if line["do"] == "enrol":
            facts = ("phone", "wechat", "card", "consent_service", "consent_marketing", "consent_profiling",
                     "consent_sensitive")
            made += 1 + sum(fact in line for fact in facts)
        elif line["do"] == "consent":
            made += 1
        associates.add(line["associate"])
    return made + len(associates)


def finished(dice, today):
    """Those of the year that are over and done."""
    for _ in range(45):
        kind = dice.pick(["order", "order", "enquiry", "reservation"])
        ago = dice.between(30, 360)
        last = dice.pick(LAST_STEPS[kind])
        steps = [(last, ago - dice.between(6, 9))]
        if kind == "order" and last == "picked_up":
            steps.insert(0, ("arrived", ago - 5))
        if not any((today - number * DAY).month == 2 for number in [ago] + [step[1] for step in steps]):
            yield kind, ago, 7 - ago, steps, None


def order_deeds(year, opening, today):
    """All of them, behind the deeds of the opening."""
    dice = year.dice
    asking = [person for person in year.people.everybody if person.enrolled and person.habit in ("vip", "regular", "seasonal")]
    rows = []
    for row in list(finished(dice, today)) + STANDING:
        at = datetime.datetime.combine(today - row[1] * DAY, datetime.time(10 + dice.below(10), dice.below(60)))
        rows.append((at, len(rows), row))
    deeds = []
    for number, (at, _, row) in enumerate(sorted(rows), start=ids_made(opening) + 1):
        person = asking.pop(dice.below(len(asking)))
        order = order_deed(year, person, today, at, row, number)
        deeds += [order] + [step_deed(dice, person, today, order, number, step) for step in row[3]]
    return sorted(deeds, key=lambda deed: deed["at"])


def order_deed(year, person, today, at, row, number):
    kind, _, until, _, advance = row
    fields = {}
    if until is not None:
        fields["until"] = (today + until * DAY).isoformat()
    if kind == "enquiry":
        fields["words"] = ASKED[number % len(ASKED)]
    else:
        goods, price = year.goods.wanted(person, at.date())
        while advance and price < 30000:  # nobody pays for a belt in advance
            goods, price = year.goods.wanted(person, at.date())
        fields["goods"] = [{**goods, "quantity": "1"}]
        if advance:
            deposit = price if advance == 100 else price * advance // 100 // 1000 * 1000
            fields["deposit"] = yuan(deposit)
            fields.update({"balance": yuan(price - deposit)} if deposit < price else {})
    return {"do": "order", "request": f"o{number}", "customer": person.ref, "kind": kind,
            "at": at.isoformat(timespec="minutes"), "associate": person.associate, **fields}


def step_deed(dice, person, today, order, number, step):
    action, ago = step
    hour = datetime.time(9, 30) if action == "arrived" else datetime.time(18, dice.below(60))
    deed = {"do": "order_step", "request": f"o{number}-{action}", "order_id": str(HOME_SITE + number), "step": action,
            "at": datetime.datetime.combine(today - ago * DAY, hour).isoformat(timespec="minutes"),
            "associate": person.associate}
    if action == "extended":  # until the day that is told, from an earlier one
        deed["until"], order["until"] = order["until"], (today - DAY).isoformat()
    return deed
