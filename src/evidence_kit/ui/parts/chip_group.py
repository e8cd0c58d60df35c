"""Things to press that belong together are one stop for Tab; arrow keys go to the others."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from evidence_kit.ui.parts.focus_order import bring_into_view
from evidence_kit.wording import N_

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
KEY_LINES: Final = ((("Left", "Right"), N_("Choose what stands beside it")),)


class ChipGroup(QObject):
    """Holds the chips of one question, or the places on one path.

    Going to one chooses nothing: Space does. Tab comes to the one that is on, to the one it was
    at last, or to the first.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._stop: QAbstractButton | None = None

    def add(self, chip: QAbstractButton) -> None:
        """Take one more."""
        self._group.addButton(chip)
        chip.installEventFilter(self)
        chip.toggled.connect(lambda on: self._settle(chip) if on else None)
        self._settle(self._stop or chip)

    def stop_at(self, chip: QAbstractButton) -> None:
        """Let Tab come to this one."""
        self._settle(chip)

    def clear(self) -> None:
        """Forget all of them: others will come."""
        for chip in self._group.buttons():
            self._group.removeButton(chip)
            chip.removeEventFilter(self)
        self._stop = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to another with the arrow keys, and keep in mind where Tab comes back to."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QAbstractButton):
            self._settle(watched)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._go(watched, Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _go(self, watched: QObject, key: Qt.Key) -> bool:
        chips = [one for one in self._group.buttons() if one.isVisible() and one.isEnabled()]
        if watched not in chips or (key not in _STEPS and key not in _ENDS):
            return False
        place = chips.index(watched)
        to = _ENDS[key] if key in _ENDS else min(max(place + _STEPS[key], 0), len(chips) - 1)
        chips[to].setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(chips[to])
        return True

    def _settle(self, stop: QAbstractButton) -> None:
        self._stop = stop
        for chip in self._group.buttons():
            here = chip is stop
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
