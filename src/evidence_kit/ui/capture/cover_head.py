"""The row above a picture that is covered: what it is, how large, what can be taken back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import STRETCH, row, rule
from evidence_kit.ui.parts.number import ExhibitNumber
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_HIGH: Final = 48


class CoverHead(QWidget):
    """48 px high. Zoom and undo sit here so that nothing covers the picture.

    Attributes:
        state: says that nothing is kept yet.
        smaller, larger, fit: how large the picture is shown.
        undo, redo: take a step back, or again.
    """

    def __init__(self, theme: Theme, words: Wording, title: str) -> None:
        super().__init__()
        _ = words.gettext
        self._theme, self._words = theme, words
        self.setMinimumHeight(_HIGH)
        self._disc = QHBoxLayout()
        self.state = Tag(theme, _("not kept yet"), "heide", "shield")
        self.smaller = IconButton(theme, "minus", _("Zoom out"))
        self.larger = IconButton(theme, "plus", _("Zoom in"))
        self.fit = IconButton(theme, "maximize", _("Fit the window"))
        self._percent = Para(theme, "", "strong", wrap=False, align=Qt.AlignmentFlag.AlignHCenter)
        grow(theme, self._percent, wide=54)
        self.undo = IconButton(theme, "undo-2", _("Undo"))
        self.redo = IconButton(theme, "redo-2", _("Redo"))
        line = rule(across=False)
        line.setFixedHeight(24)
        size = row(self.smaller, self._percent, self.larger, self.fit, gap=2)
        name = Para(theme, title, "h3", wrap=False)
        back = row(self.undo, self.redo, gap=4)
        what = row(self._disc, name, self.state, gap=10)
        self._inside = row(what, STRETCH, row(size, line, back, gap=10), gap=10)
        self.setLayout(self._inside)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_number(self, number: int) -> None:
        """Show which exhibit it is, or will be."""
        while (old := self._disc.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        name = self._words.gettext("Item {number}").format(number=number)
        self._disc.addWidget(ExhibitNumber(self._theme, number, name=name))

    def set_zoom(self, zoom: float) -> None:
        """Show how large the picture is; 1.0 is 100 %."""
        self._percent.setText(f"{round(zoom * 100)}%")

    def show_steps(self, *, back: bool, again: bool, usable: bool) -> None:
        """Say whether a step can be taken back, or again, and whether anything works here now."""
        for part in (self.smaller, self.larger, self.fit):
            part.setEnabled(usable)
        self.undo.setEnabled(usable and back)
        self.redo.setEnabled(usable and again)

    def _fit(self) -> None:
        narrow = self._theme.narrow
        self._inside.setContentsMargins(24 if narrow else 32, 0, 12 if narrow else 16, 0)
