#!/usr/bin/env python3
"""An import is killed with SIGKILL at ten random moments and run again each time: what can be asked afterwards is byte for
byte what an undisturbed import gives.

    kills.py                          a made-up history (SHUKE_KILL_LINES lines, 30000 by default), and made-up customers
                                      (SHUKE_KILL_CUSTOMERS, 20000 by default)
    SHUKE_KILL_REAL=LINES kills.py    the first LINES lines of the real file; 541909 are all
"""
import os
import random
import signal
import time
import unittest

from history import write_customers, write_history
from tool import Ran, Shop, say

KILLS = 10
KILLS_WHILE_READING = 3
SEED = 20260105


class Kills(Shop):
    def size(self):
        try:
            return os.stat(self.folder / "shop.db").st_size
        except FileNotFoundError:
            return 0

    def until(self, process, reached, seconds=600):
        """Looks at the process every millisecond until `reached`; false when it ended before. It is not waited for, so
        that its resources can still be read."""
        end = time.monotonic() + seconds
        while not reached():
            if os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None:
                return False
            self.assertLess(time.monotonic(), end, "the import does not come to an end")
            time.sleep(0.001)
        return True

    def import_undisturbed(self, command):
        """The run itself, and how long it read before it began to record."""
        process, before = self.start(*command, "--json"), self.size()
        grown = lambda: self.size() > max(before, 400_000)  # more than empty tables
        self.assertTrue(self.until(process, grown), "the history is too short to be killed in")
        reading = time.monotonic() - process.began
        return self.finish(process), reading

    def import_killed(self, command, reading, start, whole):
        """Kills while the file is read and, at growing sizes of the database, while it is recorded. Says when."""
        dice = random.Random(SEED)
        sizes = sorted(dice.uniform(0.02, 0.95) for _ in range(KILLS - KILLS_WHILE_READING))
        plan = [("recording", size) for size in sizes]
        for _ in range(KILLS_WHILE_READING):
            plan.insert(dice.randrange(len(plan)), ("reading", dice.uniform(0.02, 0.8)))
        for phase, moment in plan:
            process = self.start(*command)
            if phase == "reading":
                due = process.began + moment * reading
                alive = self.until(process, lambda: time.monotonic() >= due)
            else:
                due = start + moment * (whole - start)
                alive = self.until(process, lambda: self.size() >= due)
                time.sleep(dice.uniform(0, 0.04))  # somewhere in a batch, or between two
            os.kill(process.pid, signal.SIGKILL)  # Popen.kill would reap one that has ended, and its exit code with it
            ran = self.finish(process)
            self.assertTrue(alive and ran.code == -signal.SIGKILL, f"ended before its kill: {ran.code} {ran.err}")
        return ", ".join(f"{moment:.0%} of {phase}" for phase, moment in plan)

    def check(self, command, init, customers, summary_of=Ran.json, questions=()):
        """`summary_of` tells of a run what is the same however often it was begun; `questions` are asked beside those that
        are asked of every database."""
        answers = lambda: self.answers(customers) + [self.worked(*words, "--json").out for words in questions]
        names = ["overview", "verify"] + [ref for ref, _ in customers] + [" ".join(words) for words in questions]
        if init:
            self.worked(*init)
        start = self.size()
        first, reading = self.import_undisturbed(command)
        self.assertEqual(first.code, 0, first.err)
        whole, expected, summary = self.size(), answers(), summary_of(first)
        self.assertEqual(self.worked("verify", "--json").json()["difference_count"], 0)
        self.remove_database()

        if init:
            self.worked(*init)
        began = time.monotonic()
        moments = self.import_killed(command, reading, start, whole)
        last = self.worked(*command, "--json")
        say(f"undisturbed {first.seconds:.1f} s for {summary['rows']} lines, {reading:.1f} s of it reading; killed at {moments}; "
            f"{time.monotonic() - began:.1f} s in all")
        self.assertEqual(summary_of(last), summary, "the summary is about the file, however often it was begun")
        for name, found, wanted in zip(names, answers(), expected, strict=True):
            self.assertEqual(found, wanted, f"{name} differs from an undisturbed import's")

    def remove_database(self):
        for path in self.folder.glob("shop.db*"):
            path.unlink()

    def test_made_up_history(self):
        lines = int(os.environ.get("SHUKE_KILL_LINES", "30000"))
        refs = write_history(self.folder / "sales.csv", lines)
        customers = [(ref, day) for ref in refs[:8] for day in ("2024-06-30", "2025-01-31")]
        self.check(["import", "sales", "sales.csv"], None, customers)

    def test_made_up_customers(self):
        refs = write_customers(self.folder / "customers.csv", int(os.environ.get("SHUKE_KILL_CUSTOMERS", "20000")))

        def summary_of(ran):
            """Who was registered before the last kill is known to the run after it."""
            summary = ran.json()
            registered = summary["enrolled"] + summary["known"]
            return {"rows": summary["rows"], "registered": registered, "rejected": summary["rejected"],
                    "suggestions": summary["suggestion_count"]}

        questions = [["find", "王xm"], ["find", "芳", "--limit", "100"]]
        questions += [["customer", "show", ref, "--day", "2025-01-31"] for ref in (refs[0], refs[len(refs) // 2], refs[-1])]
        self.check(["import", "customers", "customers.csv"], None, [], summary_of, questions)

    def test_real_lines(self):
        lines = int(os.environ.get("SHUKE_KILL_REAL", "0"))
        if not lines:
            self.skipTest("SHUKE_KILL_REAL does not say how many of the real lines")
        path = self.real("online_retail/online_retail.csv.xz")
        with open(path, "rb") as source, open(self.folder / "sales.csv", "wb") as target:
            target.writelines(line for line, _ in zip(source, range(lines + 1)))
        customers = [(ref, day) for ref in ("17850", "13047", "12583", "15311") for day in ("2010-12-31", "2011-12-09")]
        self.check(["import", "sales", "sales.csv", "--format", "online-retail"],
                   ["init", "--currency", "GBP", "--zone", "Europe/London"], customers)


if __name__ == "__main__":
    unittest.main()
