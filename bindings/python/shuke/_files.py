"""Customers' files: finding and opening them, changing what stands in them, what was agreed to, files of one person."""

from typing import Any, Iterator, List, Optional

from ._asking import Asking
from ._records import Record
from ._values import DayLike, Moment


class Files(Asking):
    """What a `Shop` can do with customers' files. Each deed has a request id: the same again gives the same answer, other
    content raises `Conflict`."""

    def find(self, query: str, *, limit: int = 20) -> List[Record]:
        """Customers by whatever is known of them: a phone in any spelling or its last digits, a card, an account, a name
        or a part of it, its pinyin or initials. Gives `find_row`s, the likeliest first."""
        return list(self._ask("find", {"query": query, "limit": limit}).rows)

    def file(self, customer: str, day: DayLike, *, recent: int = 20) -> Record:
        """A customer's file as it is on a day, as a `file_answer`; `recent` is how many of the latest purchases, visits
        and orders it tells each."""
        return self._ask("file", {"customer": customer, "day": day, "recent": recent})

    def purchases(self, customer: str, *, until: Optional[DayLike] = None, page: int = 100) -> Iterator[Record]:
        """The lines of a customer's receipts as `purchase_row`s, the latest day first; `page` is how many receipts are read
        at a time."""
        yield from self._pages("purchases", {"customer": customer, "until": until}, page)

    def change(self, *, request: str, customer: str, at: Moment, **values: Any) -> Record:
        """Writes down what a customer revealed: any field of the profile, `family`, `sizes`, `gifts`, and names of fields to
        `clear`. Gives a `change_answer`."""
        return self._ask("change", {"request": request, "customer": customer, "at": at, **values})

    def undo(self, *, request: str, customer: str, change_id: str, at: Moment, **values: Any) -> Record:
        """Takes back a change of one field; `history` tells its id. Gives a `change_answer`."""
        return self._ask("undo", {"request": request, "customer": customer, "change_id": change_id, "at": at,
                        **values})

    def history(self, customer: str, *, field: str = "", page: int = 100) -> Iterator[Record]:
        """Who changed what, when, from what to what, as `change_row`s, the latest first. Where `withheld` is true the values
        are sensitive and not agreed to any more."""
        yield from self._pages("history", {"customer": customer, "field": field}, page)

    def identity_add(self, *, request: str, customer: str, kind: str, value: str, at: Moment, **values: Any) -> Record:
        """Adds a phone, card or account; `same_identity` says what to do when it is in another file (`Conflict` without
        it). Gives a `change_answer`."""
        return self._ask("identity_add", {"request": request, "customer": customer, "kind": kind, "value": value,
                        "at": at, **values})

    def identity_end(self, *, request: str, customer: str, kind: str, value: str, at: Moment, **values: Any) -> Record:
        """Says that a phone, card or account is no longer theirs. Gives a `change_answer`."""
        return self._ask("identity_end", {"request": request, "customer": customer, "kind": kind, "value": value,
                        "at": at, **values})

    def consent(self, *, request: str, customer: str, purpose: str, day: DayLike, given: bool = True,
                **values: Any) -> Record:
        """Writes down what a customer said about a purpose: agreed, or took it back. Gives a `consent_answer`."""
        return self._ask("consent", {"request": request, "customer": customer, "purpose": purpose, "day": day,
                        "given": given, **values})

    def merge(self, *, request: str, customer: str, other: str, at: Moment, **values: Any) -> Record:
        """Says that two files are one person's: `other` becomes another name of `customer`. Gives a `merge_answer`."""
        return self._ask("merge", {"request": request, "customer": customer, "other": other, "at": at, **values})

    def part(self, *, request: str, customer: str, other: str, at: Moment, **values: Any) -> Record:
        """Parts two files that were merged by mistake. Gives a `merge_answer`."""
        return self._ask("part", {"request": request, "customer": customer, "other": other, "at": at, **values})
