"""What the parts of a `Shop` ask through."""

from typing import Any, Iterator

from ._records import Record


class Asking:
    """Runs deeds and questions by name; a `Shop` says how."""

    def _ask(self, name: str, values: Any) -> Record:
        raise NotImplementedError

    def _pages(self, name: str, values: Any, page: int) -> Iterator[Record]:
        after = None
        while after != "":
            answer = self._ask(name, {**values, "after": after, "limit": page})
            yield from answer.rows
            after = answer.next or ""
