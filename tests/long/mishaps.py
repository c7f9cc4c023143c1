#!/usr/bin/env python3
"""What goes wrong around the tool: no room, no permission, somebody else's lock, somebody else's file. Each time the words, exit
code 3, and a database that is as it was."""
import pathlib
import os
import shutil
import sqlite3
import subprocess
import time
import unittest

from history import write_history
from tool import TOOL, Shop

NOBODY = 65534
SALES = """receipt,at,customer,sku,quantity,amount
1,2026-01-05T10:00,C1,A,2,20.00
2,2026-01-06T10:00,C1,A,-1,-10.00
"""
MORE = "receipt,at,customer,sku,quantity,amount\n3,2026-01-07T10:00,C2,A,1,10.00\n"


class Mishaps(Shop):
    def setUp(self):
        super().setUp()
        (self.folder / "sales.csv").write_text(SALES)
        (self.folder / "more.csv").write_text(MORE)

    def failed(self, words, *command, code=3, **options):
        """The command fails with this code and says this, as one line; with --json as a document."""
        ran = self.shuke(*command, **options)
        self.assertEqual((ran.code, ran.out, ran.err), (code, "", f"shuke: {words}\n"))
        ran = self.shuke(*command, "--json", **options)
        self.assertEqual((ran.code, ran.err), (code, ""))
        self.assertEqual(ran.json()["error"]["text"], words)
        return ran.json()["error"]["code"]

    def bytes_of(self, name="shop.db"):
        return (self.folder / name).read_bytes()

    def kilobytes(self, name):
        return (self.folder / name).stat().st_size // 1024

    def files(self):
        return sorted(path.name for path in self.folder.iterdir())

    def as_root(self):
        if os.geteuid() != 0:
            self.skipTest("only root can become another user or mount a file system")

    def small_disk(self, kilobytes):
        """A file system of so much room, taken away afterwards."""
        self.as_root()
        place = self.folder / "disk"
        place.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", place], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("mounting is not permitted here")
        self.addCleanup(subprocess.run, ["umount", place], check=True)
        return place

    def test_a_full_disk_keeps_whole_batches_and_more_room_completes_them(self):
        write_history(self.folder / "long.csv", 8000)
        self.worked("import", "sales", "long.csv", db="whole.db")
        wanted = self.worked("overview", "--csv", "-", db="whole.db").out
        disk = self.small_disk(1400)
        db = disk / "shop.db"
        self.worked("init", db=db)
        code = self.failed(f"no room is left for {db}: the disk, the quota or the file's largest size is reached",
                           "import", "sales", "long.csv", db=db)
        self.assertEqual(code, "full")
        self.assertEqual(self.worked("verify", "--json", db=db).json()["difference_count"], 0)
        kept = self.worked("overview", "--csv", "-", db=db).rows()
        self.assertLess(sum(int(row["receipts"]) for row in kept), len(wanted.splitlines()) * 1000)
        shutil.copy(db, self.folder / "roomy.db")
        self.worked("import", "sales", "long.csv", db="roomy.db")
        self.assertEqual(self.worked("overview", "--csv", "-", db="roomy.db").out, wanted)

    def test_a_disk_that_is_full_already_changes_nothing(self):
        self.worked("import", "sales", "sales.csv")
        disk = self.small_disk(3 * self.kilobytes("shop.db"))  # the file, what it is written from, and some more
        db = disk / "shop.db"
        self.worked("import", "sales", "sales.csv", db=db)
        before = self.worked("overview", "--csv", "-", db=db).out
        with open(disk / "ballast", "wb", buffering=0) as ballast:
            with self.assertRaises(OSError):
                while True:
                    ballast.write(b"x" * 4096)
        self.failed(f"no room is left for {db}: the disk, the quota or the file's largest size is reached",
                    "import", "sales", "more.csv", db=db)
        self.assertEqual(self.worked("overview", "--csv", "-", db=db).out, before)
        self.assertEqual(self.worked("verify", "--json", db=db).json()["difference_count"], 0)
        (disk / "ballast").unlink()
        self.worked("import", "sales", "more.csv", db=db)

    def test_rejects_on_a_full_disk_are_refused_first(self):
        if not pathlib.Path("/dev/full").exists():
            self.skipTest("there is no /dev/full")
        self.worked("init")
        self.failed("rejects: /dev/full cannot be written", "import", "sales", "sales.csv", "--rejects", "/dev/full")
        self.assertEqual(self.worked("overview", "--csv", "-").rows(), [])

    def test_a_folder_without_write_permission(self):
        self.as_root()
        self.worked("import", "sales", "sales.csv")
        if self.shuke("version", user=NOBODY).code != 0:
            self.skipTest("an ordinary user cannot run the tool where it lies")
        before, names = self.bytes_of(), self.files()
        words = f"no permission to read and write {self.folder / 'shop.db'}; the file and its folder must both be writable"
        self.assertEqual(self.failed(words, "import", "sales", "more.csv", user=NOBODY), "denied")
        of_the_folder = words.replace("/shop.db", "")
        self.failed(of_the_folder, "import", "sales", "more.csv", user=NOBODY, db="none.db")
        os.chmod(self.folder / "shop.db", 0o666)  # the file alone is not enough: the journal lies beside it
        self.failed(of_the_folder, "import", "sales", "more.csv", user=NOBODY)
        self.assertEqual((self.bytes_of(), self.files()), (before, names))

    def test_a_lock_held_by_another_program(self):
        self.worked("import", "sales", "sales.csv")
        before = self.bytes_of()
        other = sqlite3.connect(self.folder / "shop.db", isolation_level=None)
        self.addCleanup(other.close)
        other.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        words = f"another program has held {self.folder / 'shop.db'} for longer than the 300 ms that were to be waited"
        self.assertEqual(self.failed(words, "import", "sales", "more.csv", "--wait", "300"), "busy")
        self.failed(words, "overview", "--wait", "300")
        self.assertGreater(time.monotonic() - began, 1.2)
        self.assertLess(time.monotonic() - began, 20)
        other.execute("ROLLBACK")
        self.assertEqual(self.bytes_of(), before)
        self.worked("import", "sales", "more.csv", "--wait", "300")

    def test_a_newer_file(self):
        self.worked("import", "sales", "sales.csv")
        other = sqlite3.connect(self.folder / "shop.db")
        version = other.execute("PRAGMA user_version").fetchone()[0]
        other.execute(f"PRAGMA user_version = {version + 7}")
        other.close()
        before, names = self.bytes_of(), self.files()
        words = f"{self.folder / 'shop.db'} has schema version {version + 7}; this library knows versions up to {version}"
        self.assertEqual(self.failed(words, "import", "sales", "more.csv"), "newer")
        self.failed(words, "overview")
        self.failed(words, "init")
        self.assertEqual((self.bytes_of(), self.files()), (before, names))

    def test_a_file_that_is_no_database(self):
        for content in (b"just some words\n" * 500, b"x", b"SQLite format 3\0" + b"\xff" * 4000):
            (self.folder / "shop.db").write_bytes(content)
            words = f"{self.folder / 'shop.db'} is not a database of this library"
            self.assertEqual(self.failed(words, "import", "sales", "more.csv"), "not_a_database")
            self.failed(words, "verify")
            self.assertEqual(self.bytes_of(), content)

    def test_somebody_elses_database(self):
        other = sqlite3.connect(self.folder / "shop.db")
        other.execute("CREATE TABLE customer(id)")
        other.commit()
        other.close()
        before = self.bytes_of()
        self.assertEqual(self.failed(f"{self.folder / 'shop.db'} is not a database of this library", "import", "sales", "more.csv"),
                         "not_a_database")
        self.assertEqual(self.bytes_of(), before)

    def test_rejects_that_would_overwrite_the_database(self):
        self.worked("import", "sales", "sales.csv")
        before = self.bytes_of()
        self.failed("rejects: shop.db is a database; the rejects would overwrite it; name another",
                    "import", "sales", "more.csv", "--rejects", "shop.db", code=1)
        self.assertEqual(self.bytes_of(), before)

    def test_rejects_that_would_overwrite_what_comes_in(self):
        self.worked("init")
        self.failed("rejects: the rejects would overwrite the file that is read; name another",
                    "import", "sales", "-", "--rejects", "sales.csv", code=1, stdin="sales.csv")
        self.assertEqual((self.folder / "sales.csv").read_text(), SALES)

    def test_a_folder_and_a_missing_file(self):
        self.worked("init")
        before = self.bytes_of()
        (self.folder / "folder").mkdir()
        self.assertEqual(self.failed("there is no file none.csv", "import", "sales", "none.csv"), "missing")
        self.assertEqual(self.failed("folder cannot be read", "import", "sales", "folder"), "io")
        self.failed(f"{self.folder / 'folder'} is a folder; the path of a file is needed", "import", "sales", "more.csv",
                    db="folder", code=1)
        self.assertEqual(self.bytes_of(), before)


if __name__ == "__main__":
    unittest.main()
