"""What a person says of the exhibit on the table: what it shows, where, when, and how sure."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.ui.annotate.keeping import Edit, Keeper
from evidence_kit.ui.parts.open_case import OpenCase

PAUSE_MS: Final = 1_000
"""Typing is kept after a pause of this long, milliseconds."""


class Facts(QObject):
    """Takes what is typed and keeps it after a pause, or at once when somebody asks.

    Signals:
        changed: the vault, or the person, says something else of the exhibit now.
    """

    changed = Signal()

    def __init__(self, session: OpenCase, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._keeper = session, keeper
        self._number = 0
        self._typed: dict[str, str] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        session.case_changed.connect(self._on_case_changed)

    @property
    def exhibit(self) -> Exhibit | None:
        """The exhibit as the vault knows it; None when none is on the table."""
        return self._session.case.exhibit(self._number) if self._number else None

    def open(self, number: int) -> None:
        """Talk of another exhibit; 0 of none. What was typed of the one before is kept."""
        self.settle()
        self._number = number
        self.changed.emit()

    def say(self, name: str, text: str) -> None:
        """Take "description", "platform" or "shown_at"; kept after a pause, or by `settle`."""
        self._typed[name] = text
        self._pause.start()

    def shown(self, at: str | None) -> None:
        """Keep which date and time the picture shows, see `Exhibit.shown_at`."""
        self._tell("shown_at", at)

    def sure(self, how: str) -> None:
        """Keep how sure the person is of it, see `SHOWN_SURE`."""
        self._tell("shown_sure", how)

    def settle(self) -> None:
        """Keep what is typed now."""
        self._pause.stop()
        typed, self._typed = self._typed, {}
        for name, text in typed.items():
            self._tell(name, text.strip())

    def said(self, name: str) -> str:
        """Give what stands in a field: typed, on its way into the vault, or kept."""
        exhibit = self.exhibit
        if exhibit is None:
            return ""
        if name in self._typed:
            return self._typed[name]
        under_way = self._keeper.unkept(self._number).said
        value = under_way[name] if name in under_way else getattr(exhibit, name)
        return value or ""

    def today(self) -> dt.date:
        """Give the last day a date without a year can mean: when the exhibit was added."""
        exhibit = self.exhibit
        if exhibit is None:
            return dt.date.max
        return dt.datetime.fromisoformat(exhibit.added_at).date()

    def _tell(self, name: str, value: str | None) -> None:
        self._typed.pop(name, None)
        if self._number and (value or "") != self.said(name):
            kept = (value or None) if name == "shown_at" else value
            self._keeper.keep(self._number, Edit(said={name: kept}))
            self.changed.emit()

    def _on_case_changed(self, case: Case) -> None:
        del case
        if self._number:
            self.changed.emit()
