"""What goes wrong, as exceptions: one class for each code of the library."""

from typing import Dict, Optional, Type


class Error(Exception):
    """An error of the library: its code, the path of the field, the rule, and a line for people."""

    code = "error"

    def __init__(self, text: str, field: str = "", rule: str = "", code: Optional[str] = None) -> None:
        super().__init__(text)
        self.text = text
        self.field = field
        self.rule = rule
        if code is not None:
            self.code = code

    def __reduce__(self):
        return type(self), (self.text, self.field, self.rule, self.code)


class Invalid(Error):
    """A value is not lawful, or values contradict each other."""

    code = "invalid"


class Unknown(Error):
    """Something is named that is not in the database."""

    code = "unknown"


class Conflict(Error):
    """The same request id, receipt or ref, with other content."""

    code = "conflict"


class Refused(Error):
    """A rule of the domain forbids it, or a callback stopped it."""

    code = "refused"


class Overflow(Error):
    """A sum or product does not fit into 64 bits."""

    code = "overflow"


class Busy(Error):
    """Another program held the database for longer than the wait allowed."""

    code = "busy"


class Full(Error):
    """The disk or the file is full."""

    code = "full"


class Denied(Error):
    """No permission for the file or its folder."""

    code = "denied"


class Missing(Error):
    """There is no such file."""

    code = "missing"


class NotADatabase(Error):
    """The file is no database of this library."""

    code = "not_a_database"


class Newer(Error):
    """The file was written by a newer version of this library."""

    code = "newer"


class Damaged(Error):
    """The file's pages are damaged."""

    code = "damaged"


class IoError(Error):
    """The file could not be read or written."""

    code = "io"


class OutOfMemory(Error):
    """Memory ran out."""

    code = "memory"


class Misuse(Error):
    """The call itself is wrong: a closed shop, two threads at once."""

    code = "misuse"


class Internal(Error):
    """A defect of the library."""

    code = "internal"


_classes: Dict[str, Type[Error]] = {
    one.code: one
    for one in (Invalid, Unknown, Conflict, Refused, Overflow, Busy, Full, Denied, Missing, NotADatabase, Newer, Damaged,
                IoError, OutOfMemory, Misuse, Internal)
}


def error_of(code: str, field: str, rule: str, text: str) -> Error:
    """The exception for an error of the library; a code of a later version is a plain `Error`."""
    return _classes.get(code, Error)(text, field, rule, code)
