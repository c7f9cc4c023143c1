#!/usr/bin/env python3
"""The plan of a day is killed with SIGKILL at ten random moments and made again each time: the list is byte for byte what
an undisturbed plan gives, and so it is when two programs plan the same day at once.

    SHUKE_KILL_CUSTOMERS   how many made-up customers, 4000 by default; each of them is on the list
"""
import json
import os
import random
import shutil
import signal
import sqlite3
import time
import unittest

from history import write_customers
from tool import Shop, say

DAY = "2026-03-10"  # a Tuesday
BOUGHT = "2026-03-07"
KILLS = 10
SEED = 20260310


class PlanKills(Shop):
    def open_a_busy_shop(self):
        """Everybody bought three days before, so that the plan has a contact for each."""
        customers = int(os.environ.get("SHUKE_KILL_CUSTOMERS", "4000"))
        refs = write_customers(self.folder / "customers.csv", customers)
        with open(self.folder / "sales.csv", "w", encoding="utf-8") as file:
            file.write("receipt,at,customer,sku,quantity,amount\n")
            for number, ref in enumerate(refs):
                file.write(f"{number},{BOUGHT}T{10 + number % 10}:{number % 60:02d},{ref},A{number % 40},1,99.00\n")
        self.worked("import", "customers", "customers.csv")
        self.worked("import", "sales", "sales.csv")
        return customers

    def planned(self, db):
        """Rows of plans in a file, as another program sees them."""
        with sqlite3.connect(f"file:{self.folder / db}?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*) FROM day_contact").fetchone()[0]

    def told(self, db):
        """The whole list, page by page, and what verify says."""
        pages, after = [], []
        while True:
            ran = self.worked("due", DAY, "--json", "--limit", "1000", *after, db=db)
            pages.append(ran.out)
            following = ran.json().get("next", "")
            if not following:
                break
            after = ["--after", following]
        self.assertEqual(self.worked("verify", "--json", db=db).json()["difference_count"], 0)
        return pages

    def test_killed_half_way_and_made_again(self):
        customers = self.open_a_busy_shop()
        shutil.copy(self.folder / "shop.db", self.folder / "whole.db")
        shutil.copy(self.folder / "shop.db", self.folder / "both.db")
        whole = self.worked("plan", DAY, "--json", db="whole.db")
        self.assertEqual(whole.json()["contacts"], customers)
        expected = self.told("whole.db")

        dice, seen = random.Random(SEED), []
        wanted = sorted(dice.uniform(0, 0.9) for _ in range(KILLS - 3))
        for part in wanted + [None] * 3:
            process = self.start("plan", DAY)
            if part is None:  # somewhere in a plan that finds its rows written already
                time.sleep(dice.uniform(0, 0.5) * whole.seconds)
            else:
                end = time.monotonic() + 300
                while self.planned("shop.db") <= part * customers and time.monotonic() < end:
                    time.sleep(0.001)
            os.kill(process.pid, signal.SIGKILL)
            ran = self.finish(process)
            self.assertEqual(ran.code, -signal.SIGKILL, "ended before its kill")
            seen.append(self.planned("shop.db"))
        say(f"undisturbed {whole.seconds:.1f} s for {customers} contacts; killed when there were {seen}")
        self.assertTrue(any(0 < count < customers for count in seen), "never killed half-way")
        self.assertEqual(self.worked("plan", DAY, "--json").out, whole.out)
        self.assertEqual(self.told("shop.db"), expected)

        both = [self.start("plan", DAY, "--json", db="both.db") for _ in range(2)]
        for ran in [self.finish(one) for one in both]:
            self.assertEqual((ran.code, ran.out), (0, whole.out), ran.err)
        names = lambda pages: sorted(row["customer"] for page in pages for row in json.loads(page)["rows"])
        self.assertEqual(names(self.told("both.db")), names(expected), "everybody once")


if __name__ == "__main__":
    unittest.main()
