"""A few choices side by side of which exactly one is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy, QWidget

from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_


class Segmented(QFrame):
    """Segments of 40 px (36 when `small`): one stop for Tab, and arrow keys move the choice.

    Args:
        theme: gives type.
        choices: (key, words) pairs, left to right.
        current: key of the one that is on.
        name: accessible name of the whole.

    Signals:
        chosen: the key of the segment the person chose.
    """

    key_lines = ((("Left", "Right"), N_("Choose what stands beside it")),)
    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[tuple[str, str]],
        current: str,
        *,
        name: str,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("part", "segmented")
        self.setProperty("radius", 10)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        inside = FoldingRow()
        self.setLayout(inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for place, (key, text) in enumerate(choices):
            made = QPushButton(text.replace("&", "&&"))
            grow(theme, made, role="buttonSmall")
            made.setProperty("kind", "segment")
            made.setProperty("low", small)
            made.setProperty("place", _place(place, len(choices)))
            made.setProperty("ringOn", "parent")
            made.setCheckable(True)
            made.setAutoExclusive(True)  # a screen reader then says: one of so many
            made.setChecked(key == current)
            made.setAccessibleName(f"{name}: {text}")
            made.clicked.connect(lambda _checked, key=key: self.chosen.emit(key))
            made.toggled.connect(self._settle)
            made.installEventFilter(self)
            self._group.addButton(made)
            self._buttons[key] = made
            inside.addWidget(made)
        self._settle()

    @property
    def current(self) -> str:
        """Key of the segment that is on."""
        return next(key for key, made in self._buttons.items() if made.isChecked())

    def set_current(self, key: str) -> None:
        """Turn a segment on without telling anybody."""
        self._buttons[key].setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the arrow keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self._move(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        """Let Tab come to the one that is on; Qt does so only once it had the keyboard."""
        for made in self._buttons.values():
            focus = Qt.FocusPolicy
            made.setFocusPolicy(focus.StrongFocus if made.isChecked() else focus.ClickFocus)

    def _move(self, watched: QObject, step: int) -> None:
        made = list(self._buttons.values())
        here = next(place for place, one in enumerate(made) if one is watched)
        target = made[max(0, min(here + step, len(made) - 1))]
        if target is not watched:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            target.click()


def _place(place: int, count: int) -> str:
    return "first" if place == 0 else "last" if place == count - 1 else "mid"
