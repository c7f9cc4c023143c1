"""What the shop of make_shop.py sells: styles by season, promotions, and what a piece costs whom."""
import datetime

# category, letter, lowest and highest price in yuan, months in which it sells, weight
GOODS = [
    ("coat", "C", 899, 2299, {1, 2, 10, 11, 12}, 9), ("jacket", "J", 459, 1199, {3, 4, 9, 10, 11}, 9),
    ("suit", "U", 899, 1899, {3, 4, 5, 9, 10}, 3), ("dress", "D", 359, 1099, {4, 5, 6, 7, 8, 9}, 14),
    ("skirt", "Q", 239, 559, {3, 4, 5, 6, 7, 8, 9, 10}, 8), ("trousers", "P", 239, 559, set(range(1, 13)), 12),
    ("shirt", "S", 199, 459, {3, 4, 5, 6, 7, 8, 9, 10}, 10), ("knitwear", "K", 299, 759, {1, 2, 3, 10, 11, 12}, 15),
    ("t_shirt", "T", 99, 239, {5, 6, 7, 8}, 8), ("underwear", "N", 59, 199, set(range(1, 13)), 4),
    ("shoes", "H", 359, 859, set(range(1, 13)), 6), ("bag", "B", 399, 1199, set(range(1, 13)), 3),
    ("accessory", "A", 29, 259, set(range(1, 13)), 8),
]
GARMENTS = {row[0] for row in GOODS[:10]}  # what opens a card
BRANDS = ("林间", "素白", "晚风")
STYLES_PER_CATEGORY = 12
PROMOTIONS = [  # first day, last day, percent of the price that is left, name
    (datetime.date(2026, 1, 24), datetime.date(2026, 2, 12), 80, "年终清仓"),
    (datetime.date(2026, 6, 16), datetime.date(2026, 6, 20), 80, "618"),
    (datetime.date(2026, 8, 14), datetime.date(2026, 8, 30), 70, "夏装清仓"),
    (datetime.date(2026, 11, 9), datetime.date(2026, 11, 12), 80, "双11"),
]


def yuan(fen):
    return f"{fen // 100}.{fen % 100:02d}"


def fen(text):
    return int(text.replace(".", ""))


def paid(lines):
    return sum(fen(line["amount"]) for line in lines)


def opens_card(line):
    return line["category"] in GARMENTS and line.get("full_price", True)


def article(style, category, brand, size):
    if not size:
        return {"sku": style, "category": category, "brand": brand, "style": style}
    return {"sku": f"{style}-{size}", "category": category, "brand": brand, "style": style, "size": size}


def promotion(day):
    return next((row for row in PROMOTIONS if row[0] <= day <= row[1]), None)


def size_of(dice, person, category):
    if category in ("bag", "accessory"):
        return ""
    if person is None:
        return {"trousers": "27", "shoes": "38"}.get(category) or dice.pick(["S", "M", "L"])
    return {"trousers": person.waist, "shoes": person.foot}.get(category, person.letter)


def price(line, left=100):
    """What all pieces of a line come to when so many percent of the price are left. Prices are whole yuan: nothing is rounded."""
    return yuan(fen(line["unit_price"]) * int(line["quantity"]) * left // 100)


def reduce(person, day, lines):
    """A member's price, and that of the birthday for the two dearest pieces."""
    reducible = sorted((line for line in lines if line.get("full_price", True)), key=lambda line: -fen(line["unit_price"]))
    birthday = "02-28" if person.solar_birthday == "02-29" else person.solar_birthday
    pieces = 2 if f"{day:%m-%d}" == birthday else 0
    for line in reducible:
        rule, left = ("birthday", 80) if int(line["quantity"]) <= pieces else ("member", 95)
        pieces -= int(line["quantity"]) if rule == "birthday" else 0
        line.update(amount=price(line, left), price_rule=rule)


def reduce_for_staff(lines, approver):
    for line in lines:
        line.update(amount=price(line, 70), full_price=False, price_source="override", price_reason="员工内购",
                    approver=approver)


class Goods:
    """All styles of a year, and baskets of them."""

    def __init__(self, dice):
        self.dice = dice
        self.styles = [self.style(row, number) for row in GOODS for number in range(1, STYLES_PER_CATEGORY + 1)]

    def style(self, row, number):
        category, letter, low, high, months, weight = row
        asked = (self.dice.between(low, high) // 10 * 10 + 9) * 100
        return f"{letter}26{number:02d}", category, self.dice.pick(BRANDS), asked, months, weight

    def pick(self, person, day, most=10**9):
        """Style, category, brand and price in fen of something that sells that day; no skirts for men."""
        unfit = {"dress", "skirt"} if person and not person.female else set()
        return self.dice.weighted([row for row in self.styles
                                   if day.month in row[4] and row[3] <= most and row[1] not in unfit])[:4]

    def wanted(self, person, day):
        """Goods as an order or a visit tells them, and their price in fen."""
        style, category, brand, asked = self.pick(person, day)
        return article(style, category, brand, size_of(self.dice, person, category)), asked

    def line(self, person, day, most=10**9):
        style, category, brand, asked = self.pick(person, day, most)
        several = category in ("underwear", "t_shirt") and self.dice.chance(0.3)
        line = {**article(style, category, brand, size_of(self.dice, person, category)),
                "quantity": "2" if several else "1", "unit_price": yuan(asked)}
        reduced = promotion(day)
        if reduced and self.dice.chance(0.6):
            line.update(unit_price=yuan(asked * reduced[2] // 100), list_price=yuan(asked), full_price=False,
                        price_source="promotion", price_reason=reduced[3])
        line["amount"] = price(line)
        return line

    def basket(self, person, day):
        habit = person.habit if person else ""
        if habit == "daily":
            return [self.line(person, day, most=20000)]
        lines = {}
        for _ in range(self.dice.pick([1, 2, 2, 3, 3, 4] if habit == "vip" else [1, 1, 1, 1, 2, 2, 3])):
            line = self.line(person, day)
            lines.setdefault(line["sku"], line)
        return list(lines.values())

    def extras(self, worth):
        """Beside the goods: a present, a seam, carriage."""
        if worth > 220000 and self.dice.chance(0.5):
            return [{"sku": "GIFT-SCARF", "quantity": "1", "unit_price": "0.00", "amount": "0.00", "gift": True,
                     "category": "accessory"}]
        if self.dice.chance(0.02):
            return [{"sku": "ALTER", "quantity": "1", "unit_price": "20.00", "amount": "20.00", "service": True,
                     "category": "fee"}]
        if self.dice.chance(0.01):
            return [{"sku": "POST", "quantity": "1", "unit_price": "12.00", "amount": "12.00", "category": "postage"}]
        return []
