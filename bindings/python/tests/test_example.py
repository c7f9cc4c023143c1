"""The example runs as its first lines say."""

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]


def test_analyst():
    done = subprocess.run([sys.executable, str(TOP / "examples/analyst.py"), str(TOP / "samples/sales.csv")],
                          capture_output=True, text=True, check=False, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "2713 of 2718 lines kept, 5 rejected, 159 customers"
    assert len(lines) == 7 and lines[-1].endswith(" 0 differences")
