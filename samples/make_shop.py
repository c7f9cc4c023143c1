#!/usr/bin/env python3
"""Writes to standard output a year of a made-up fashion shop as the deeds that it did, the same bytes at every run.

The people come from shop_people.py, the requests beside sales (orders, enquiries, reservations) from shop_orders.py. What a
customer is to the shop is kept in step here only as far as deeds depend on it: the price of a member, a card that can be had.
"""
import datetime
import heapq
import json
import sys

from dice import Dice
from shop_calls import Calls, opening_hours, shifts
from shop_goods import Goods, opens_card, paid, promotion, reduce, reduce_for_staff, yuan
from shop_orders import order_deeds
from shop_people import ASSOCIATES, NAMES, People

SEED = 20261120
DAY = datetime.timedelta(days=1)
MINUTE = datetime.timedelta(minutes=1)
TODAY = datetime.date(2026, 11, 20)  # a Friday; its morning is the last that the shop has seen
FIRST = datetime.date(2025, 11, 20)
LAST = TODAY - DAY
OPENED = datetime.date(2021, 3, 1)
CLOSED = {datetime.date(2026, 2, day) for day in (16, 17, 18, 19)}  # the eve of Spring Festival and the days after
MANAGER = ASSOCIATES[0]

# habit, how many customers, receipts in the year from and to, share who were customers before
HABITS = [
    ("daily", 2, 90, 130, 1.0), ("vip", 12, 24, 52, 0.9), ("regular", 48, 9, 16, 0.8), ("seasonal", 100, 3, 8, 0.65),
    ("seldom", 66, 2, 3, 0.6), ("yearly", 40, 1, 1, 0.8), ("browser", 14, 0, 0, 0.3), ("quiet", 14, 1, 2, 1.0),
    ("staff", 4, 2, 4, 1.0),
]
NOT_BOUGHT = [
    ("price", "想等有活动再来"), ("price", "再比较比较"), ("price", ""), ("ask_spouse", "回去和家里商量一下"),
    ("uses_another", "家里有件差不多的"), ("family_disagrees", "家里人说颜色太素"), ("other", "没有合适的码，等补货"),
    ("other", "先看看，下次带朋友来"), ("other", "赶时间，改天再试"),
]


class Year:
    """The shop's diary: what is to happen waits in a heap, what happened stands in `lines`."""

    def __init__(self):
        self.dice = Dice(SEED)
        self.people = People(self.dice)
        self.lines = []
        self.waiting = []
        self.receipts = {}
        self.phones = set()
        self.requests = self.planned = 0
        self.cards = 8800
        self.goods = Goods(self.dice)
        self.now = ""
        self.calls = Calls(SEED + 1)

    def write(self, do, **fields):
        self.lines.append((fields.get("at", self.now), len(self.lines), {"do": do, **fields}))

    def ask(self, do, person, at, **fields):
        """A deed that has a request of its own."""
        self.requests += 1
        self.write(do, request=f"q{self.requests}", customer=person.ref, at=at.isoformat(timespec="minutes"), **fields)

    def later(self, at, act, *facts):
        """Does something then, unless that is after all or while the shop is shut."""
        while at.date() in CLOSED:
            at += DAY
        if at.date() <= LAST:
            self.planned += 1
            heapq.heappush(self.waiting, (at, self.planned, act, facts))

    def opening_time(self, day):
        """A moment between 10:00 and 21:00, more of them in the afternoon and after work."""
        minute = self.dice.pick([self.dice.between(0, 640), self.dice.between(240, 420), self.dice.between(480, 640)])
        return datetime.datetime.combine(day, datetime.time(10, 0)) + datetime.timedelta(minutes=minute)

    def busy_day(self, first, last):
        """Weekends, promotions and the weeks before Spring Festival have more than their share."""
        while True:
            day = self.dice.day(first, last)
            weight = 0.45 + 0.35 * (day.weekday() >= 5) + 0.2 * (day.month in (1, 5, 10, 11, 12))
            weight += 0.25 * bool(promotion(day))
            if day not in CLOSED and self.dice.chance(weight):
                return day

    # Who there is

    def make_people(self):
        """In the order in which they became customers; those of the year itself come when they first come in."""
        rows = []
        for habit, count, few, many, before in HABITS:
            for _ in range(count):
                known = self.dice.chance(before)
                since = self.dice.day(OPENED, FIRST - DAY) if known else self.busy_day(FIRST, LAST)
                rows.append((since, len(rows), habit, self.dice.between(few, many)))
        for since, _, habit, visits in sorted(rows):
            person = self.people.add(habit, since)
            person.visits = visits
            if since < FIRST:
                if habit in ("vip", "daily") or habit == "regular" and self.dice.chance(0.6):
                    person.file["card"] = person.card = self.card_number()
                self.enrol(person)

    def enrol(self, person):
        person.enrolled = True
        phone = person.file.get("phone")
        if phone in self.phones:
            person.file["same_identity"] = "shared"  # as families do
        elif phone:
            self.phones.add(phone)
        self.write("enrol", **person.file)
        for purpose, channel, given in person.words:
            self.say(person, person.since, purpose, channel, given)

    def say(self, person, day, purpose, channel, given):
        self.requests += 1
        words = {"channel": channel} if channel else {}
        self.write("consent", request=f"q{self.requests}", customer=person.ref, purpose=purpose, given=given,
                   day=day.isoformat(), associate=person.associate, **words)

    def card_number(self):
        self.cards += 1
        return f"VIP-{self.cards}"

    def take_over_members(self):
        """Cards and points of the old card box, on the first morning."""
        at = datetime.datetime.combine(FIRST, datetime.time(9, 0))
        for person in self.people.everybody:
            if person.card:
                self.ask("card", person, at, deed="grant", card="regular", ground="floor", approver=MANAGER,
                         note="老会员卡转入")
                person.points = self.dice.between(200, 4800)
                self.ask("opening", person, at, points=person.points, associate=MANAGER)
                person.held = "regular"
                at += MINUTE

    def note_hours(self):
        """When the shop is open, and who is there today."""
        at = datetime.datetime.combine(FIRST, datetime.time(8, 30)).isoformat(timespec="minutes")
        for associate, name in zip(ASSOCIATES, NAMES):
            self.write("associate", request=f"name-{associate}", associate=associate, name=name, at=at)
        self.write("opening_hours", request="hours", at=at, **opening_hours(FIRST, CLOSED))
        evening = datetime.datetime.combine(LAST, datetime.time(22, 30)).isoformat(timespec="minutes")
        for shift in shifts(TODAY):
            self.write("shift", request=f"shift-{shift['associate']}", at=evening, **shift)

    # What they do

    def plan(self, person):
        first = max(FIRST, person.since)
        last = LAST
        if person.habit in ("seasonal", "seldom") and self.dice.chance(0.2):  # who stays away after a while
            last = min(LAST, first + self.dice.between(60, 200) * DAY)
        visits = -(-person.visits * (last - first).days // 364)  # fewer of whom the shop knew for a part of the year only
        days = [self.busy_day(first, last) for _ in range(visits)]
        if person.since >= FIRST:
            days = [person.since] * min(person.visits, 1) + days[1:]
        if person.habit == "daily":  # and every day in the last weeks
            days += [LAST - number * DAY for number in range(14)]
        if person.solar_birthday and person.habit in ("vip", "regular", "seasonal") and self.dice.chance(0.3):
            month, day = int(person.solar_birthday[:2]), min(int(person.solar_birthday[3:]), 28)
            days.append(datetime.date(2026 if (month, day) < (11, 20) else 2025, month, day))
        for day in sorted(set(days)):
            if day >= first:
                self.later(self.opening_time(day), self.sell, person, None)
        looks = {"browser": 2, "regular": 2, "vip": 2, "seasonal": 1}.get(person.habit, 0)
        for _ in range(looks):
            if person.habit == "browser" or self.dice.chance(0.6):
                day = self.busy_day(max(first, LAST - 250 * DAY), LAST)
                self.later(self.opening_time(day), self.look, person)
        if person.enrolled and (person.habit == "quiet" or self.dice.chance(0.08)):
            day = self.busy_day(first, LAST)
            self.later(self.opening_time(day), self.change_mind, person)

    def change_mind(self, person, at):
        """A consent taken back, or given after all."""
        if person.habit == "quiet":  # no contact any more, for whatever
            self.say(person, at.date(), "service", "", False)
            self.say(person, at.date(), "marketing", "", False)
            return
        given = "consent_marketing" not in person.file and self.dice.chance(0.7)
        self.say(person, at.date(), "marketing", "", given)

    def come_in(self, person, at):
        if not person.enrolled:
            person.since = at.date()
            person.file["consent_service"] = at.date().isoformat()
            for consent in ("consent_marketing", "consent_profiling", "consent_sensitive"):
                if consent in person.file:
                    person.file[consent] = at.date().isoformat()
            self.enrol(person)

    def look(self, person, at):
        self.come_in(person, at)
        did = self.dice.pick([["looked"], ["looked", "tried_on"], ["tried_on"], ["looked", "asked"]])
        why, said = self.dice.pick(NOT_BOUGHT)
        goods, _ = self.goods.wanted(person, at.date())
        words = {"words": said} if said else {}
        self.ask("visit", person, at, did=did, goods=[goods], not_bought=why, associate=person.associate, **words)

    # What they buy

    def sell(self, person, again, at):
        if person:
            self.come_in(person, at)
        day = at.date()
        held = person.held if person else ""
        lines = again or self.goods.basket(person, day)
        purpose = {"purpose": "gift"} if person and not again and self.dice.chance(0.05) else {}
        if person and person.habit == "staff":
            purpose = {"purpose": "staff"}
            reduce_for_staff(lines, MANAGER)
        elif held and not again:
            reduce(person, day, lines)
        worth = paid(lines)
        extras = [] if again else self.goods.extras(worth)
        tenders = self.redeem(person, held, worth, extras)
        number = self.receipt(day)
        seller = person.associate if person and self.dice.chance(0.65) else self.dice.pick(ASSOCIATES)
        who = {"customer": person.ref} if person else {}
        self.write("sell", receipt=number, at=at.isoformat(timespec="minutes"), **who, associate=seller, **purpose,
                   lines=lines + extras, **tenders)
        self.after_sale(person, at, number, lines, purpose, tenders, again)

    def call(self, person, at):
        self.ask("record", person, at, associate=person.associate, **self.calls.outcome(at))

    def redeem(self, person, held, worth, extras):
        if not held or extras or person.points < 1500 or worth < 20000 or not self.dice.chance(0.08):
            return {}
        points = self.dice.between(5, person.points // 200) * 100
        person.points -= points
        return {"tenders": [{"kind": "points", "amount": yuan(points), "points": points},
                            {"kind": "wechat", "amount": yuan(worth - points)}]}

    def receipt(self, day):
        self.receipts[day] = self.receipts.get(day, 0) + 1
        return f"{day:%y%m%d}{self.receipts[day]:03d}"

    # What comes of it

    def after_sale(self, person, at, number, lines, purpose, tenders, again):
        soon = at + 4 * MINUTE
        if not person:
            if self.dice.chance(0.03):
                self.later(self.opening_time(at.date() + DAY), self.claim, number)
            return
        if not purpose and not tenders and not again and self.dice.chance(0.006):
            self.write("void", receipt=self.receipt(at.date()), at=soon.isoformat(timespec="minutes"), of_receipt=number,
                       associate=MANAGER, approver=MANAGER, reason="小票打错，重开")
            self.later(soon + 2 * MINUTE, self.sell, person, lines)
            return
        if not purpose and self.calls.is_made(person):
            self.later(self.calls.moment(at), self.call, person)
        if person.habit != "staff":
            used = sum(tender.get("points", 0) for tender in tenders.get("tenders", []))
            self.count(person, lines, (paid(lines) - used) // 100, purpose)
            self.apply(person, soon, lines, purpose)
            if self.dice.chance(0.1):
                self.later(soon + MINUTE, self.note, person)
        if not tenders and not purpose and self.dice.chance(0.085):
            self.send_back(person, at, number, lines)

    def count(self, person, lines, points, purpose):
        person.points += points
        person.counting = person.counting + points if person.held else max(points, 0)  # what was before a card is lost
        for line in lines:
            if not purpose and opens_card(line):
                person.pieces[line["brand"]] = person.pieces.get(line["brand"], 0) + int(line["quantity"])

    def apply(self, person, at, lines, purpose):
        """Who has bought enough is asked whether they want the card; most do."""
        held = person.held
        full = paid([line for line in lines if opens_card(line)])
        if not held:
            card = "regular" if not purpose and (full >= 80000 or max(person.pieces.values(), default=0) >= 2) else ""
        else:
            card = "gold" if person.counting >= 50000 else "silver" if person.counting >= 20000 else ""
        if not card or card == held or held == "gold" or person.refused or not self.dice.chance(0.6):
            return
        self.ask("card", person, at, deed="apply", card=card)
        at += 6 * MINUTE
        if self.dice.chance(0.02):
            person.refused = True
            self.ask("card", person, at, deed="decline", approver=MANAGER, note="申请表没有填完")
            return
        if at.date() > LAST - 5 * DAY and self.dice.chance(0.5):
            person.refused = True  # the form still lies on the manager's desk
            return
        self.ask("card", person, at, deed="grant", card=card, approver=MANAGER)
        person.held = card
        if not person.card:
            person.card = self.card_number()
            self.ask("identity_add", person, at, kind="card", value=person.card)

    def note(self, person, at):
        """Something that came up in the talk, or a small present."""
        if self.dice.chance(0.3):
            gift = self.dice.pick(["丝巾扣", "香囊", "衣架一套", "毛衣去球器"])
            self.ask("change", person, at, gifts=[{"day": at.date().isoformat(), "what": gift}],
                     associate=person.associate)
            return
        field, said = self.dice.pick([
            ("hobbies", "瑜伽"), ("hobbies", "种多肉"), ("leisure", "最近在学游泳"), ("leisure", "年底要去云南旅行"),
            ("preferred_service", "来之前先发微信问有没有码"), ("dress_preferences", "想试试亮色"),
            ("living_habits", "早上七点半出门，晚上八点后才有空"), ("promotion_attitude", "有会员价就好，不用催")])
        self.ask("change", person, at, **{field: said}, associate=person.associate)

    def send_back(self, person, at, number, lines):
        then = self.opening_time(at.date() + self.dice.between(1, 12) * DAY)
        swap = next((line for line in lines if line.get("size") in ("S", "M", "L") and line["quantity"] == "1"), None)
        if swap and self.dice.chance(0.3):
            self.later(then, self.exchange, person, number, swap)
        else:
            back = lines if self.dice.chance(0.4) else [{**lines[0], "quantity": "1"}]
            self.later(then, self.take_back, person, number, back)

    def take_back(self, person, number, back, at):
        self.write("take_back", receipt=self.receipt(at.date()), at=at.isoformat(timespec="minutes"),
                   customer=person.ref, associate=person.associate, of_receipt=number,
                   lines=[{"sku": line["sku"], "quantity": line["quantity"]} for line in back])
        value = paid(back) // 100 + 1
        self.count(person, [], -value, {})
        for line in back:
            if person.pieces.get(line["brand"]):
                person.pieces[line["brand"]] -= 1

    def exchange(self, person, number, line, at):
        """The next size, for the same money."""
        size = {"S": "M", "M": "L", "L": "M"}[line["size"]]
        self.write("exchange", receipt=self.receipt(at.date()), at=at.isoformat(timespec="minutes"), customer=person.ref,
                   associate=person.associate, lines=[
                       {"direction": "in", "sku": line["sku"], "quantity": "1", "of_receipt": number},
                       {"sku": f"{line['style']}-{size}", "quantity": "1", "unit_price": line["unit_price"],
                        "category": line["category"], "brand": line["brand"], "style": line["style"], "size": size,
                        "for_line": 1}])

    def claim(self, number, at):
        person = self.dice.pick([p for p in self.people.everybody if p.enrolled and p.habit == "seasonal"])
        self.ask("claim", person, at, receipt=number, approver=MANAGER, reason="当时没报会员号")

    def month_end(self, at):
        self.write("review", day=at.date().isoformat())
        self.write("refile", day=at.date().isoformat())

    def last_days(self):
        """What the shop asks about now; with somebody who wants no call, and a couple with one telephone."""
        everybody = [person for person in self.people.everybody if person.enrolled]
        regulars = [person for person in everybody if person.habit in ("regular", "seasonal")]
        for ago in (0, 0, 0, 1, 1, 2):
            self.later(self.opening_time(LAST - ago * DAY), self.look, self.dice.pick(regulars))
        for ago in (0, 0, 0, 2, 2, 6, 6, 29):
            self.later(self.opening_time(LAST - ago * DAY), self.sell, self.dice.pick(regulars), None)
        silent = [person for person in everybody if ("service", "", False) in person.words]
        couple = next([one, other] for one in everybody for other in everybody
                      if one is not other and "phone" in one.file and one.file["phone"] == other.file.get("phone"))
        for day, person in [(LAST, silent[0]), (LAST - 2 * DAY, couple[0]), (LAST - 2 * DAY, couple[1])]:
            self.later(self.opening_time(day), self.sell, person, None)

    def walk_ins(self):
        for number in range((LAST - FIRST).days):
            if self.dice.chance(0.75):
                self.later(self.opening_time(FIRST + number * DAY), self.sell, None, None)

    def live(self):
        """The deeds: who was there before, what they ordered, and the year."""
        self.make_people()
        opening = [line for _, _, line in self.lines]
        orders = order_deeds(self, opening, TODAY)
        self.lines = []
        self.take_over_members()
        self.note_hours()
        for person in self.people.everybody:
            self.plan(person)
        self.last_days()
        self.walk_ins()
        for number in range(12):
            month = datetime.date(2025 + (11 + number) // 12, (11 + number) % 12 + 1, 1)
            self.later(datetime.datetime.combine(month, datetime.time(22, 0)) - DAY, self.month_end)
        self.later(datetime.datetime.combine(LAST, datetime.time(22, 0)), self.month_end)
        while self.waiting:
            at, _, act, facts = heapq.heappop(self.waiting)
            self.now = at.isoformat(timespec="minutes")
            act(*facts, at)
        return opening + orders + [line for _, _, line in sorted(self.lines, key=lambda line: line[:2])]


def main():
    lines = Year().live()
    text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
    sys.stdout.buffer.write(text.encode("utf-8"))


if __name__ == "__main__":
    main()
