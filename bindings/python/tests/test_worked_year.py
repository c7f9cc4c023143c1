"""The worked year of docs/till.md: each line is run, and answers what the page says it does."""

import json
from pathlib import Path

import shuke

PAGE = Path(__file__).resolve().parents[3] / "docs" / "till.md"


def steps():
    """(request, what has to be in its answer or None), in the page's order."""
    year = PAGE.read_text(encoding="utf-8").split("## A year of one customer")[1]
    found = []
    for line in (line.strip() for line in year.splitlines()):
        if line.startswith('{"do"'):
            found.append([line, None])
        elif line.startswith("→"):
            found[-1][1] = json.loads(line[1:])
    return found


def lacks(answer, told, place="answer"):
    """What of `told` is not in an answer; an empty list when all of it is."""
    if isinstance(told, dict):
        return [one for key, value in told.items() for one in lacks(answer.get(key), value, f"{place}.{key}")]
    if isinstance(told, list):
        if len(answer or []) != len(told):
            return [f"{place}: {answer!r} is not {told!r}"]
        return [one for i, value in enumerate(told) for one in lacks(answer[i], value, f"{place}[{i}]")]
    return [] if answer == told else [f"{place}: {answer!r} is not {told!r}"]


def test_the_year_comes_out_as_the_page_says(tmp_path):
    url = f"sqlite:{tmp_path / 'year.db'}"
    shuke.init(url, shop="main", policy="fashion")
    told = 0
    with shuke.open(url) as shop:
        for request, expected in steps():
            answer = json.loads(json.dumps(shop.do(json.loads(request)).to_dict(), default=str))
            if expected is not None:
                told += 1
                assert lacks(answer, expected) == [], request
    assert told > 15, "the page tells less than a year"
