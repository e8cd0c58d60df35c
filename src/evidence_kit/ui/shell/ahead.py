"""Loads what comes after the first page, while the person still reads it.

The first page needs a tenth of the program. The rest is imported where it is used; here it is
imported ahead, so that opening a case does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.services.ports import Ticket
from evidence_kit.ui.tasks import Lane, TaskRunner

FIRST_MS: Final = 200
"""Wait before the first piece: by then the first page is painted, and nobody has read it yet."""


class Ahead(QObject):
    """Loads the vault on its own thread, then one room after another between two events.

    Modules with widgets are imported in the window's thread, piece by piece, so that typing goes
    on between them. Whoever is faster than this imports what they need themselves.

    Signals:
        finished: everything is loaded.
    """

    finished = Signal()

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._waiting: list[Callable[[], ModuleType]] = list(PIECES)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._next)

    def start(self, after: int = FIRST_MS) -> None:
        """Begin in `after` milliseconds."""
        QTimer.singleShot(after, self, self._load_vault)

    def _load_vault(self) -> None:
        # What cannot be loaded tells so where it is used, with a sentence about what was asked.
        self._tasks.submit(
            Lane.VAULT, _vault, done=lambda _: self._timer.start(), failed=lambda _: None
        )

    def _next(self) -> None:
        if self._waiting:
            self._waiting.pop(0)()
        else:
            self._timer.stop()
            self.finished.emit()


def _vault(ticket: Ticket) -> None:
    from evidence_kit import vault  # noqa: PLC0415

    del ticket, vault


def _new_case() -> ModuleType:
    from evidence_kit.ui.shell.new_case import page  # noqa: PLC0415

    return page


def _recovery() -> ModuleType:
    from evidence_kit.ui.shell.recovery import page  # noqa: PLC0415

    return page


def _gallery() -> ModuleType:
    from evidence_kit.ui.capture import gallery_page  # noqa: PLC0415

    return gallery_page


def _collect() -> ModuleType:
    from evidence_kit.ui.capture import page  # noqa: PLC0415

    return page


def _canvas() -> ModuleType:
    from evidence_kit.ui.annotate import canvas  # noqa: PLC0415

    return canvas


def _annotate() -> ModuleType:
    from evidence_kit.ui.annotate import page  # noqa: PLC0415

    return page


def _rooms() -> ModuleType:
    from evidence_kit.ui.shell import rooms  # noqa: PLC0415

    return rooms


PIECES: Final[Sequence[Callable[[], ModuleType]]] = (
    _new_case,
    _recovery,
    _gallery,
    _collect,
    _canvas,
    _annotate,
    _rooms,
)
"""In the order in which a person comes to need them; `_rooms` brings whatever is left."""
