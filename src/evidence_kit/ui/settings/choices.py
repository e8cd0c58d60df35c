"""What a person chose about the window; each choice holds at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from evidence_kit.services.preferences import Preferences


class Choices(QObject):
    """Holds the preferences; whoever applies or keeps them listens.

    Signals:
        changed: something else was chosen; carries the new and the former `Preferences`.
    """

    changed = Signal(object, object)

    def __init__(self, chosen: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = chosen

    @property
    def now(self) -> Preferences:
        """What holds now."""
        return self._now

    def choose(self, **fields: Any) -> None:
        """Choose other values for some fields of `Preferences`."""
        before, self._now = self._now, replace(self._now, **fields)
        if self._now != before:
            self.changed.emit(self._now, before)
