#!/usr/bin/env python3
"""75 000 basket lines of a real grocer (dunnhumby, The Complete Journey), brought into our own columns: moments with offsets
of two kinds, quantities of zero, amounts with many decimals."""
import collections
import csv
import datetime
import unittest
import zoneinfo
from decimal import Decimal

from books import Account, Line, compare, half_up
from tool import Shop, say

ZONE = zoneinfo.ZoneInfo("America/New_York")
COLUMNS = ["amount", "till", "quantity", "sku", "customer", "at", "receipt"]


def convert(source, target):
    """Writes our columns, in an order of their own; returns the rows."""
    with open(source, newline="") as file:
        rows = [{"receipt": row["basket_id"], "at": row["transaction_timestamp"], "customer": row["household_id"],
                 "sku": row["product_id"], "quantity": row["quantity"], "amount": row["sales_value"], "till": row["store_id"]}
                for row in csv.DictReader(file)]
    with open(target, "w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return rows


def has_nothing(row):
    return Decimal(row["quantity"]) == 0


def is_too_exact(row):
    return len(row["amount"].partition(".")[2]) > 4


def is_bad(row):
    return has_nothing(row) or is_too_exact(row)


class CompleteJourney(Shop):
    def test_figures_and_whole_receipts_rejected(self):
        rows = convert(self.real("completejourney/transactions_sample.csv.gz"), self.folder / "sales.csv")
        self.worked("init", "--currency", "USD", "--zone", "America/New_York")
        ran = self.worked("import", "sales", "sales.csv", "--rejects", "rejects.csv", "--json")
        say(f"import {ran.seconds:.1f} s, peak {ran.peak_mb:.0f} MB")
        self.assertLess(ran.peak_mb, 200)

        self.assertEqual(len({row["at"][-6:] for row in rows}), 2, "two offsets: summer and winter")
        receipts = collections.OrderedDict()
        for row in rows:
            moment = datetime.datetime.fromisoformat(row["at"])
            key = (moment.astimezone(ZONE).date().isoformat(), row["receipt"], row["till"])
            receipts.setdefault(key, (moment, row["customer"], []))[2].append(row)
        bad = {key for key, (_, _, its) in receipts.items() if any(is_bad(row) for row in its)}
        self.assertEqual(sum(has_nothing(row) for row in rows), 416)
        too_exact = sum(is_too_exact(row) for row in rows)
        self.assertEqual(too_exact, 1, "an amount with ten decimals, on one of these lines")

        accounts = collections.defaultdict(Account)
        for key in sorted((key for key in receipts if key not in bad), key=lambda key: receipts[key][0]):
            _, customer, its = receipts[key]
            accounts[customer].enter(key[0], [
                Line(row["sku"], Decimal(row["quantity"]), half_up(Decimal(row["amount"])), False) for row in its])

        rejected = sum(len(receipts[key][2]) for key in bad)
        self.assertEqual(ran.json(), {
            "rows": 75_000, "kept": 75_000 - rejected, "rejected": rejected, "receipts": len(receipts) - len(bad),
            "returns": 0, "customers": len(accounts), "walk_in_receipts": 0, "unmatched_returns": 0})
        with open(self.folder / "rejects.csv", newline="") as file:
            reported = list(csv.DictReader(file))
        self.assertEqual(len(reported), rejected)
        self.assertEqual(sum(row["field"] == "quantity" for row in reported), sum(is_bad(row) for row in rows) - too_exact)
        self.assertEqual(sum(row["field"] == "amount" for row in reported), too_exact)
        self.assertEqual([int(row["line"]) for row in reported], sorted(int(row["line"]) for row in reported))
        self.assertEqual({(row["receipt"], row["till"]) for row in reported}, {key[1:] for key in bad})

        compare(self, self.worked("overview", "--csv", "-").rows(), accounts)
        self.correct_and_import(reported, len(rows))
        self.assertEqual(self.worked("verify", "--json").json()["difference_count"], 0)

    def correct_and_import(self, reported, lines):
        """The rejects with their lines put right are kept, all of them; then the corrected whole is known."""
        for row in reported:
            if is_bad(row):
                row["quantity"] = "1"
                row["amount"] = str(half_up(Decimal(row["amount"])))
        with open(self.folder / "corrected.csv", "w", newline="") as file:
            writer = csv.DictWriter(file, reported[0].keys())
            writer.writeheader()
            writer.writerows(reported)
        summary = self.worked("import", "sales", "corrected.csv", "--json").json()
        self.assertEqual((summary["kept"], summary["rejected"]), (len(reported), 0))

        fixed = {int(row["line"]): row for row in reported}
        with open(self.folder / "sales.csv", newline="") as file:
            rows = list(csv.DictReader(file))
        for number, row in fixed.items():
            rows[number - 2] = {name: row[name] for name in COLUMNS}
        with open(self.folder / "whole.csv", "w", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(rows)
        before = self.worked("overview", "--csv", "-").out
        summary = self.worked("import", "sales", "whole.csv", "--json").json()
        self.assertEqual((summary["kept"], summary["rejected"]), (lines, 0))
        self.assertEqual(self.worked("overview", "--csv", "-").out, before)


if __name__ == "__main__":
    unittest.main()
