#!/usr/bin/env python3
"""Writes sales.csv: two years of a made-up fashion shop, the same bytes at every run."""
import csv
import datetime
import io
import pathlib

from dice import Dice

SEED = 20240101
FIRST_DAY = datetime.date(2024, 1, 1)
DAYS = 731
CUSTOMERS = 160
COLUMNS = (
    "receipt,at,customer,sku,quantity,amount,unit_price,unit,full_price,price_source,gift,"
    "brand,category,style,size,associate,shop,till,kind,of_receipt,of_day"
).split(",")

# category, unit (none: pieces), sizes, price from and to in yuan, months in which it sells
CATEGORIES = [
    ("外套", "", "S M L XL", 499, 1299, {1, 2, 3, 9, 10, 11, 12}),
    ("毛衣", "", "S M L", 299, 699, {1, 2, 10, 11, 12}),
    ("衬衫", "", "S M L XL", 199, 459, {3, 4, 5, 6, 8, 9, 10}),
    ("连衣裙", "", "S M L", 299, 899, {4, 5, 6, 7, 8, 9}),
    ("裤子", "条", "26 27 28 29 30", 239, 559, set(range(1, 13))),
    ("围巾", "条", "F", 89, 259, {1, 2, 11, 12}),
    ("丝袜", "双", "F", 19, 39, set(range(1, 13))),
]
BRANDS = ["林间", "素白", "晚风"]
STYLES_PER_CATEGORY = 9
PROMOTIONS = [  # month and days, and what is left of the price in percent
    (1, range(20, 29), 80),
    (6, range(16, 21), 75),
    (8, range(10, 25), 60),
    (11, range(9, 13), 70),
]


def who_comes(dice):
    """A few come often, many now and then: the square leans to the small numbers."""
    return f"C{1 + int(CUSTOMERS * dice.share() ** 2):04d}"


def yuan(fen):
    return f"{fen // 100}.{fen % 100:02d}"


def make_styles(dice):
    styles = []
    for number, (category, unit, sizes, low, high, months) in enumerate(CATEGORIES, start=1):
        for i in range(STYLES_PER_CATEGORY):
            price = (dice.between(low, high) // 10 * 10 + 9) * 100
            style = f"{'ABCDEFG'[number - 1]}{24 + i % 2}{i + 1:02d}"
            styles.append((style, category, dice.pick(BRANDS), unit, sizes.split(), price, months))
    return styles


class Shop:
    def __init__(self):
        self.dice = Dice(SEED)
        self.styles = make_styles(self.dice)
        self.rows = []
        self.returns = {}  # day -> lines that come back on it
        self.number = 0

    def receipt(self, day):
        self.number += 1
        return f"{day:%y%m%d}{self.number:02d}"

    def row(self, receipt, at, customer, **values):
        row = dict.fromkeys(COLUMNS, "")
        row.update(receipt=receipt, at=f"{at:%Y-%m-%dT%H:%M}", customer=customer, shop="main", till="1", kind="sale")
        row.update(values)
        return row

    def goods(self, day):
        """A line's values without its amount, the price in fen and what is left of it in percent."""
        season = [style for style in self.styles if day.month in style[6]]
        style, category, brand, unit, sizes, price, _ = self.dice.pick(season)
        size = self.dice.pick(sizes)
        left = next((p for month, days, p in PROMOTIONS if day.month == month and day.day in days), 100)
        values = {
            "sku": f"{style}-{size}", "style": style, "size": size, "category": category, "brand": brand,
            "unit": unit, "unit_price": yuan(price), "gift": "0",
            "full_price": "1" if left == 100 else "0",
            "price_source": "list" if left == 100 else "promotion",
        }
        return values, price, left

    def sale_line(self, receipt, at, customer, associate):
        values, price, left = self.goods(at.date())
        quantity = self.dice.between(2, 5) if values["category"] == "丝袜" else 2 if self.dice.chance(0.06) else 1
        values["quantity"] = str(quantity)
        values["amount"] = yuan(price * quantity * left // 100)
        return self.row(receipt, at, customer, associate=associate, **values)

    def gift_line(self, receipt, at, customer):
        return self.row(receipt, at, customer, sku="GIFT-SCARF", quantity="1", amount="0.00", unit_price="0.00",
                        unit="条", full_price="0", price_source="promotion", gift="1", category="围巾")

    def postage_line(self, receipt, at, customer):
        return self.row(receipt, at, customer, sku="POST", quantity="1", amount="12.00", full_price="0",
                        gift="0", category="postage")

    def sell(self, at):
        receipt = self.receipt(at.date())
        customer = "" if self.dice.chance(0.22) else who_comes(self.dice)
        associate = "" if self.dice.chance(0.15) else self.dice.pick(["A1", "A2", "A3", "A4"])
        count = self.dice.pick([1, 1, 1, 1, 1, 2, 2, 3])
        lines = [self.sale_line(receipt, at, customer, associate) for _ in range(count)]
        self.plan_return(lines, at)
        if count == 3 and self.dice.chance(0.5):
            lines.append(self.gift_line(receipt, at, customer))
        if self.dice.chance(0.01):
            lines.append(self.postage_line(receipt, at, customer))
        self.rows.extend(lines)

    def plan_return(self, lines, at):
        if self.dice.chance(0.07):
            day = at.date() + datetime.timedelta(days=self.dice.between(1, 14))
            self.returns.setdefault(day, []).append(self.dice.pick(lines))

    def take_back(self, line, at):
        """A return that names its receipt, or its receipt and day, or leaves the shop to find the purchase."""
        back = dict(line, receipt=self.receipt(at.date()), at=f"{at:%Y-%m-%dT%H:%M}", kind="return")
        way = self.dice.below(4)
        if not line["customer"] or way > 0:
            back["of_receipt"] = line["receipt"]
        if back["of_receipt"] and way == 1:
            back["of_day"] = line["at"][:10]
        if way == 3:  # the older way of writing a return
            back.update(kind="", quantity="-" + line["quantity"], amount="-" + line["amount"])
        self.rows.append(back)

    def exchange(self, at):
        """A size too small: the old piece in and the next one out, on one receipt, for the same money."""
        bought = next(row for row in reversed(self.rows) if row["customer"] and row["kind"] == "sale"
                      and row["size"] == "M" and row["quantity"] == "1")
        common = {"receipt": self.receipt(at.date()), "at": f"{at:%Y-%m-%dT%H:%M}"}
        self.rows.append(dict(bought, **common, kind="return", of_receipt=bought["receipt"]))
        self.rows.append(dict(bought, **common, size="L", sku=bought["sku"][:-1] + "L"))

    def unmatched_return(self, at):
        values, price, _ = self.goods(at.date())
        values.update(sku="OLD-77", style="OLD", size="", quantity="1", amount=yuan(price), kind="return")
        self.rows.append(self.row(self.receipt(at.date()), at, "C0003", **values))

    def open_day(self, day):
        self.number = 0
        visits = self.dice.pick([1, 1, 2, 2, 3]) + [0, 0, 0, 0, 0, 2, 1][day.weekday()]
        minutes = sorted(self.dice.between(0, 660) for _ in range(visits))
        opening = datetime.datetime.combine(day, datetime.time(10, 0))
        for minute in minutes:
            self.sell(opening + datetime.timedelta(minutes=minute))
        for i, line in enumerate(self.returns.pop(day, [])):
            self.take_back(line, opening + datetime.timedelta(minutes=665 + 5 * i))
        if day == datetime.date(2024, 10, 12):
            self.exchange(opening + datetime.timedelta(minutes=690))
        if day == datetime.date(2024, 5, 20):
            self.unmatched_return(opening + datetime.timedelta(minutes=690))


def part_one_receipt(rows):
    """Moves the last line of a receipt behind the next receipt: lines of one receipt need not stand together."""
    for i in range(len(rows) // 2, len(rows) - 2):
        same = rows[i]["receipt"] == rows[i - 1]["receipt"]
        if same and rows[i + 1]["receipt"] != rows[i]["receipt"]:
            rows[i], rows[i + 1] = rows[i + 1], rows[i]
            return


def spoil(rows):
    """Five lines as tills get them wrong; each belongs to a receipt of its own, which is to be rejected."""
    faults = [
        {"quantity": "0"},
        {"amount": "39O.00"},
        {"at": "2025-02-30T11:20"},
        {"quantity": "1", "amount": "-59.00"},
        {"gift": "maybe"},
    ]
    singles = [i for i, row in enumerate(rows) if row["kind"] == "sale"
               and sum(other["receipt"] == row["receipt"] or other["of_receipt"] == row["receipt"]
                       for other in rows[max(0, i - 12):i + 200]) == 1]
    for number, fault in enumerate(faults, start=1):
        rows[singles[len(singles) * number // (len(faults) + 1)]].update(fault)


def make_rows():
    shop = Shop()
    for number in range(DAYS):
        shop.open_day(FIRST_DAY + datetime.timedelta(days=number))
    part_one_receipt(shop.rows)
    spoil(shop.rows)
    return shop.rows


def main():
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(make_rows())
    path = pathlib.Path(__file__).with_name("sales.csv")
    path.write_bytes(text.getvalue().encode("utf-8"))
    print(f"{path.name}: {len(text.getvalue().splitlines()) - 1} rows")


if __name__ == "__main__":
    main()
