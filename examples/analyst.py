"""An analyst's script: imports a shop's sales, and prints its best customers and what they earned.

    PYTHONPATH=bindings/python python3 examples/analyst.py samples/sales.csv
"""

import sys
import tempfile
from datetime import date
from pathlib import Path

import shuke

DAY = date(2025, 12, 31)


def best(shop: shuke.Shop, count: int) -> list:
    """Those who left most in the shop, net of what they brought back."""
    return sorted(shop.overview(), key=lambda row: row.net, reverse=True)[:count]


def main(sales: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "shop.db"
        shuke.init(place)
        with shuke.open(place) as shop:
            done = shop.import_sales(sales)
            print(f"{done.kept} of {done.rows} lines kept, {done.rejected} rejected, {done.customers} customers")
            for row in best(shop, 5):
                points = shop.points(row.ref, DAY)
                print(f"{row.ref}  net {row.net:>10}  returned {row.returns:>9}  points in the year {points.earned_in_year}")
            found = shop.verify()
            print(f"verify: {found.rows} rows, {found.difference_count} differences")


if __name__ == "__main__":
    main(sys.argv[1])
