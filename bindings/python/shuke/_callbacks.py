"""What Python tells the library to call."""

from typing import Any, Callable, Optional

from . import _library as lib
from ._errors import Error, error_of


class Callbacks:
    """Python callables as C callbacks. An exception in one stops the work and is raised when the call has returned."""

    def __init__(self) -> None:
        self.raised: Optional[BaseException] = None

    def _kept(self, call: Callable[[], Any]) -> bool:
        """False when the work is to stop."""
        try:
            return self.raised is None and call() is not False
        except BaseException as problem:  # pylint: disable=broad-except
            self.raised = problem
            return False

    def progress(self, call: Optional[Callable[[int], Any]]) -> Any:
        if call is None:
            return lib.Progress()
        return lib.Progress(lambda _, done: 0 if self._kept(lambda: call(done)) else 1)

    def rejected(self, call: Optional[Callable[[int, str, str, Error], Any]]) -> Any:
        if call is None:
            return lib.Rejected()

        def told(_: Any, pointer: Any) -> None:
            one = pointer.contents
            problem = error_of(lib.status_name(one.code), lib.text_of(one.field), lib.text_of(one.rule),
                               lib.text_of(one.text))
            self._kept(lambda: call(one.line, lib.text_of(one.field), lib.text_of(one.value), problem))

        return lib.Rejected(told)

    def check(self, status: int) -> None:
        if self.raised is not None:
            raise self.raised
        lib.check(status)
