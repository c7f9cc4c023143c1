"""A shop's books computed with exact decimals straight from the lines of a file: a second opinion that shares nothing with the
library but the rules MEM-7, MEM-9 and the rounding of amounts, half up."""
import collections
import decimal
from decimal import Decimal

decimal.getcontext().prec = 60
FEN = Decimal("0.01")


def half_up(amount):
    """An amount in whole minor units."""
    return amount.quantize(FEN, rounding=decimal.ROUND_HALF_UP)


class Line:
    """One line: what, how much (above zero), for how much (not below zero), and whether it came back."""

    __slots__ = ("sku", "quantity", "amount", "back", "earns")

    def __init__(self, sku, quantity, amount, back, earns=True):
        self.sku, self.quantity, self.amount, self.back, self.earns = sku, quantity, amount, back, earns


class Purchase:
    """A line that went out, and how much of it has come back."""

    __slots__ = ("line", "receipt", "returned")

    def __init__(self, line, receipt):
        self.line, self.receipt, self.returned = line, receipt, Decimal(0)

    def share(self, quantity):
        """What was paid for so much of it: whole minor units, rounded down; all of it for all."""
        exact = self.line.amount * quantity / self.line.quantity
        return exact.quantize(FEN, rounding=decimal.ROUND_FLOOR)


class Bought:
    """A receipt with what it earned, and what of that has gone again."""

    def __init__(self, lines):
        self.purchases = [Purchase(line, self) for line in lines if not line.back]
        self.paid = sum((p.line.amount for p in self.purchases if p.line.earns), Decimal(0))
        self.earned = int(self.paid)
        self.gone = 0

    def take_back(self):
        """The points to take now, after some of its purchases have come back further."""
        returned = sum((p.share(p.returned) for p in self.purchases if p.line.earns), Decimal(0))
        if not self.paid:
            return 0
        in_all = self.earned if returned == self.paid else int(self.earned * returned / self.paid)
        now, self.gone = in_all - self.gone, in_all
        return now


class Account:
    """One customer: figures and points. Receipts come in order of time."""

    def __init__(self):
        self.gross = self.returns = Decimal(0)
        self.purchase_lines = self.return_lines = self.receipts = self.return_receipts = self.unmatched_lines = 0
        self.first_day = self.last_day = None
        self.points = 0
        self.shelf = collections.defaultdict(list)  # what the customer may still bring back, the latest on top

    def enter(self, day, lines):
        self.first_day = min(self.first_day or day, day)
        self.last_day = max(self.last_day or day, day)
        bought = Bought(lines)
        touched, unmatched = {}, Decimal(0)
        for line in lines:
            if not line.back:
                self.purchase_lines += 1
                self.gross += line.amount
                continue
            self.return_lines += 1
            self.returns -= line.amount
            rest = self.bring_back(line, touched)
            if rest:
                self.unmatched_lines += 1
                found = line.quantity - rest
                of_found = (line.amount * found / line.quantity).quantize(FEN, rounding=decimal.ROUND_FLOOR)
                unmatched += line.amount - of_found if line.earns else 0
        self.receipts += bool(bought.purchases)
        self.return_receipts += any(line.back for line in lines)
        self.points += bought.earned - sum(receipt.take_back() for receipt in touched.values())
        self.points -= max(0, min(int(unmatched), self.points))
        for purchase in reversed(bought.purchases):  # the first line of a receipt lies on top
            self.shelf[purchase.line.sku].append(purchase)

    def bring_back(self, line, touched):
        """Takes from the shelf; returns how much was not there."""
        shelf, rest = self.shelf[line.sku], line.quantity
        while rest and shelf:
            top = shelf[-1]
            part = min(rest, top.line.quantity - top.returned)
            top.returned += part
            rest -= part
            touched[id(top.receipt)] = top.receipt
            if top.returned == top.line.quantity:
                shelf.pop()
        return rest

    def row(self):
        """As a row of `overview --csv`, without ref and standing."""
        return {
            "purchase_lines": str(self.purchase_lines), "return_lines": str(self.return_lines),
            "receipts": str(self.receipts), "gross": f"{self.gross:.2f}", "returns": f"{self.returns:.2f}",
            "net": f"{self.gross + self.returns:.2f}", "first_day": self.first_day, "last_day": self.last_day,
            "return_receipts": str(self.return_receipts), "unmatched_lines": str(self.unmatched_lines),
            "points": str(self.points),
        }


def compare(test, rows, accounts):
    """The overview's rows against the accounts, customer by customer; the first differences are named."""
    test.assertEqual([row["ref"] for row in rows], sorted(accounts, key=lambda ref: ref.encode()))
    different = []
    for row in rows:
        expected = accounts[row["ref"]].row()
        wrong = {name: (row[name], value) for name, value in expected.items() if row[name] != value}
        if wrong:
            different.append(f"{row['ref']}: " + ", ".join(f"{n} is {a}, computed {b}" for n, (a, b) in wrong.items()))
    test.assertFalse(different, f"{len(different)} customers differ:\n" + "\n".join(different[:10]))
