"""What the tests share: a shop in a fresh folder, and one who is enrolled."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import shuke

SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "sales.csv"


@pytest.fixture
def place(tmp_path):
    """Where a database lies that was just made."""
    path = tmp_path / "shop.db"
    shuke.init(path)
    return path


@pytest.fixture
def shop(place):
    with shuke.open(place) as opened:
        yield opened


@pytest.fixture
def regular(shop):
    """A shop with the customer C1."""
    shop.enrol(ref="C1", name="林夏", phone="138 0000 4472", birthday="lunar:1987-06L-07", consent_service=date(2026, 1, 5))
    return shop


@pytest.fixture
def coats():
    """What two coats are sold with."""
    return {"receipt": "R-7", "customer": "C1", "at": datetime(2026, 11, 21, 10, 2),
            "lines": [{"sku": "A1", "quantity": 2, "unit_price": Decimal("399.00"), "amount": Decimal("798.00")}]}


@pytest.fixture(scope="session")
def sample():
    """The sales of a small made-up shop."""
    return SAMPLE
