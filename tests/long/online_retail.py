#!/usr/bin/env python3
"""The 541 909 lines of a real shop (UCI Online Retail): every customer's figures and points against a second computation."""
import collections
import csv
import unittest
from decimal import Decimal

from books import Account, Line, compare, half_up
from tool import Shop, say

NO_GOODS = {"POST", "DOT", "C2", "M", "m", "B", "S", "CRUK", "BANK CHARGES", "AMAZONFEE"}


def read(path):
    """Receipts by day and number, in the order in which they begin in the file; lines with a negative price stand apart."""
    receipts, refused = collections.OrderedDict(), []
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            price, pieces = Decimal(row["UnitPrice"]), Decimal(row["Quantity"])
            key = (row["InvoiceDate"][:10], row["InvoiceNo"])
            if price < 0:
                refused.append(key)
                continue
            back = pieces < 0 or row["InvoiceNo"].startswith("C")
            earns = row["StockCode"] not in NO_GOODS and not row["StockCode"].startswith("gift_")
            line = Line(row["StockCode"], abs(pieces), half_up(price * abs(pieces)), back, earns)
            receipts.setdefault(key, (row["InvoiceDate"], row["CustomerID"], []))[2].append(line)
    lines = sum(len(receipt[2]) for receipt in receipts.values()) + len(refused)
    return {key: value for key, value in receipts.items() if key not in set(refused)}, refused, lines


def figures_of(receipts, accounts, lines, refused):
    """The summary that the import has to print."""
    walk_in_unmatched = sum(
        line.back and line.amount > 0 for _, customer, its in receipts.values() if not customer for line in its)
    bought = sum(any(not line.back for line in its) for _, _, its in receipts.values())
    return {
        "rows": lines, "kept": lines - refused, "rejected": refused, "receipts": bought, "returns": len(receipts) - bought,
        "customers": len(accounts), "walk_in_receipts": sum(not customer for _, customer, _ in receipts.values()),
        "unmatched_returns": sum(account.unmatched_lines for account in accounts.values()) + walk_in_unmatched,
    }


class OnlineRetail(Shop):
    def test_every_customers_figures_and_points(self):
        path = self.real("online_retail/online_retail.csv.xz")
        command = ["import", "sales", path.name, "--format", "online-retail", "--rejects", "rejects.csv", "--json"]
        self.worked("init", "--currency", "GBP", "--zone", "Europe/London")
        ran = self.worked(*command)
        say(f"import {ran.seconds:.1f} s, peak {ran.peak_mb:.0f} MB, "
            f"database {(self.folder / 'shop.db').stat().st_size / 1e6:.0f} MB")
        self.assertLess(ran.peak_mb, 200)
        summary = ran.json()
        overview = self.worked("overview", "--csv", "-")
        verified = self.worked("verify", "--json")
        self.assertEqual(verified.json()["difference_count"], 0)

        again = self.worked(*command)
        self.assertEqual(again.json(), summary)
        self.assertLess(again.peak_mb, 200)
        self.assertEqual(self.worked("overview", "--csv", "-").out, overview.out)
        self.assertEqual(self.worked("verify", "--json").out, verified.out, "the second import wrote a row")
        say(f"verify {verified.seconds:.1f} s, second import {again.seconds:.1f} s, peak {again.peak_mb:.0f} MB")

        receipts, refused, lines = read(path)
        accounts = collections.defaultdict(Account)
        for key in sorted(receipts, key=lambda key: receipts[key][0]):  # by time; of the same minute in the file's order
            _, customer, its = receipts[key]
            if customer:
                accounts[customer].enter(key[0], its)

        # What the description of the data says of it.
        self.assertEqual(lines, 541_909)
        self.assertEqual(len(receipts) + len(refused), 25_900)
        self.assertEqual(len(accounts), 4_372)
        self.assertEqual(len(refused), 2, "two adjustments of -11 062.06")

        self.assertEqual(summary["rows"], summary["kept"] + summary["rejected"])
        self.assertEqual(summary, figures_of(receipts, accounts, lines, len(refused)))
        self.assertEqual(len((self.folder / "rejects.csv").read_text().splitlines()), 1 + len(refused))

        rows = overview.rows()
        compare(self, rows, accounts)
        self.assertEqual(sum(row["net"].startswith("-") or Decimal(row["net"]) == 0 for row in rows), 55)
        self.assertEqual(sum(row["purchase_lines"] == "0" for row in rows), 33)
        self.assertEqual(sum(int(row["return_lines"]) for row in rows), 8_905)
        self.assertTrue(1_300 < sum(int(row["unmatched_lines"]) for row in rows) < 1_450, "about 1 390")


if __name__ == "__main__":
    unittest.main()
