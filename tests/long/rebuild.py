#!/usr/bin/env python3
"""Rows that follow from others are made anew when a file of another version is opened: of a large file, in bounded memory,
wholly or not at all, and as they were.

    rebuild.py      SHUKE_REBUILD_CUSTOMERS customers, 10000 by default
"""
import os
import signal
import sqlite3
import time
import unittest

from history import write_customers, write_history
from tool import Shop, say

MOST_MB = 100  # whatever the size of the file


class Rebuild(Shop):
    def query(self, *statements):
        with sqlite3.connect(self.folder / "shop.db") as database:
            rows = [database.execute(statement).fetchall() for statement in statements]
        database.close()
        return rows

    def derived(self):
        return self.query("SELECT * FROM find_term ORDER BY 1, 2, 3, 4, 5", "SELECT * FROM customer_sum ORDER BY 1",
                          "SELECT version FROM derived")

    def spoil(self):
        """As a library would find it that makes other rows."""
        self.query("DELETE FROM find_term WHERE customer_id % 3 = 0", "UPDATE find_term SET term = 'x' || term",
                   "UPDATE customer_sum SET gross = gross + 1", "UPDATE derived SET version = 0")

    def test_of_a_large_file(self):
        customers = int(os.environ.get("SHUKE_REBUILD_CUSTOMERS", "10000"))
        write_customers(self.folder / "customers.csv", customers)
        write_history(self.folder / "sales.csv", customers)
        self.worked("import", "customers", "customers.csv")
        self.worked("import", "sales", "sales.csv")
        before, answers = self.derived(), self.answers()
        self.assertGreater(len(before[0]), 5 * customers)
        self.assertGreater(len(before[1]), customers // 100)

        self.spoil()
        ran = self.worked("find", "C00017", "--json")
        self.assertEqual(self.derived(), before)
        self.assertEqual(self.answers(), answers)
        say(f"{len(before[0])} terms and {len(before[1])} sums of {customers} customers made anew in {ran.seconds:.1f} s, "
            f"peak {ran.peak_mb:.0f} MB")
        self.assertLess(ran.peak_mb, MOST_MB)

        for part in (0.2, 0.5, 0.8):
            self.spoil()
            spoilt = self.derived()
            process = self.start("find", "C00017", "--json")
            time.sleep(part * ran.seconds)
            os.kill(process.pid, signal.SIGKILL)
            killed = self.finish(process).code == -signal.SIGKILL
            self.assertIn(self.derived(), (spoilt, before) if killed else (before,), "wholly or not at all")
            self.worked("find", "C00017", "--json")
            self.assertEqual(self.derived(), before)


if __name__ == "__main__":
    unittest.main()
