"""Telling of one thing: what is typed counts at once, and is kept after a pause."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.keeping import Edit, Keeper, found
from evidence_kit.vault import Thing

PAUSE_MS: Final = 1000
"""How long nobody types before it is kept, milliseconds."""


class Telling(QObject):
    """One thing that is open for typing.

    Signals:
        turned: another thing is open, or none.
        told: something was typed or chosen; what follows from it may be another.
    """

    turned = Signal()
    told = Signal()

    def __init__(self, session: OpenCase, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.keeper = session, keeper
        self._base: Thing | None = None
        self._pending: dict[str, Any] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.commit)

    @property
    def thing(self) -> Thing | None:
        """What is open, with what is typed; None when nothing is."""
        if self._base is None:
            return None
        known = found(self.session.case, self._base) or self._base
        return replace(self.keeper.unkept(known), **self._pending)

    @property
    def in_case(self) -> bool:
        """Whether the thing stands in the case, or will in a moment."""
        return self._base is not None and found(self.session.case, self._base) is not None

    def write(self, **told: Any) -> None:
        """Take what is typed or chosen."""
        if self._base is None:
            return
        self._pending.update(told)
        self._pause.start()
        self.told.emit()

    def commit(self) -> None:
        """Keep what is typed."""
        self._pause.stop()
        pending, self._pending = self._pending, {}
        if self._base is not None and pending:
            self.keeper.keep(Edit(self._base, pending))

    def turn_to(self, thing: Thing | None) -> None:
        """Be about another thing, or about nothing; what was typed is kept first."""
        self.commit()
        self._base = thing
        self.turned.emit()

    def forget(self) -> None:
        """Be about nothing, and throw away what was typed: the thing is erased."""
        self._pause.stop()
        self._pending = {}
        self._base = None
        self.turned.emit()
