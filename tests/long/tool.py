"""What the long tests share: the tool run as a program of its own, in a folder of its own, and real data beside the
sources."""
import contextlib
import csv
import io
import json
import lzma
import gzip
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

TOOL = os.environ.get("SHUKE_TOOL", "shuke")
DATA = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data"


class Ran:
    """How a run of the tool went: exit code, what it printed, how long it took and how much memory it had."""

    def __init__(self, code, out, err, seconds, peak_mb):
        self.code, self.out, self.err, self.seconds, self.peak_mb = code, out, err, seconds, peak_mb

    def json(self):
        return json.loads(self.out)

    def rows(self):
        return list(csv.DictReader(io.StringIO(self.out)))


class Shop(unittest.TestCase):
    """One folder, one database in it."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="shuke-long-"))
        self.folder.chmod(0o755)
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def start(self, *words, user=None, db="shop.db", stdin=os.devnull):
        """Starts the tool; its output goes to files, so that no pipe slows it or fills up."""
        out, err = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        passed_on = ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "TZDIR", "TMPDIR")
        environment = {name: value for name, value in os.environ.items() if name in passed_on}
        with open(self.folder / stdin, "rb") as source:
            process = subprocess.Popen([TOOL, *words, "--db", f"sqlite:{db}"], cwd=self.folder, stdin=source, stdout=out,
                                       stderr=err, env=environment | {"LANG": "C"}, user=user, group=user,
                                       extra_groups=None if user is None else [])
        process.files = (out, err)
        process.began = time.monotonic()
        return process

    def finish(self, process):
        """Waits. The peak is the child's own as long as this process is small: until it is replaced by the tool it counts
        this one's memory as its own."""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for file in process.files:
            file.seek(0)
            texts.append(file.read().decode())
            file.close()
        return Ran(process.returncode, *texts, time.monotonic() - process.began, usage.ru_maxrss / 1024)

    def shuke(self, *words, **options):
        return self.finish(self.start(*words, **options))

    def worked(self, *words, **options):
        ran = self.shuke(*words, **options)
        self.assertEqual(ran.code, 0, ran.out + ran.err)
        return ran

    def real(self, name):
        """A file of the real data, unpacked; the test is skipped when the data is not there."""
        packed = DATA / name
        if not packed.exists():
            self.skipTest(f"the real data is not there: {packed.name} of ../shared/data")
        opener = lzma.open if packed.suffix == ".xz" else gzip.open
        path = self.folder / packed.stem
        with opener(packed, "rb") as source, open(path, "wb") as target:
            shutil.copyfileobj(source, target, 1 << 20)
        return path

    def answers(self, customers=()):
        """All that can be asked about the database, byte for byte."""
        texts = [self.worked("overview", "--csv", "-").out, self.worked("verify", "--json").out]
        return texts + [self.worked("points", ref, "--day", day, "--json").out for ref, day in customers]


def say(text):
    """Into the log of the test, whether it fails or not."""
    print(text, file=sys.stderr, flush=True)
