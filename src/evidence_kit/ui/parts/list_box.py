"""A box that shows what is chosen and opens a list of what else there is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu

from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme


class ListBox(QAbstractButton):
    """Looks like a field: words on the left, an arrow on the right. `clicked` asks for the list.

    Args:
        theme: gives colours and type.
        wide: smallest width in px; it is as wide as its words need.
        icon: stands before the words, or None.
        small: 36 px high instead of 44.
    """

    def __init__(
        self, theme: Theme, wide: int, *, icon: str | None = None, small: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("radius", 10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._said = Para(theme, "", "small" if small else "body", "text", wrap=False)
        arrow = Glyph(theme, "chevron-down", "text", 18)
        mark = (Glyph(theme, icon, "text", 18),) if icon is not None else ()
        for inside in (*mark, self._said, arrow):
            inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        margins = (11, 0, 9, 0) if small else (13, 0, 13, 0)
        self.setLayout(
            row(*mark, self._said, STRETCH, arrow, gap=6 if small else 9, margins=margins)
        )
        grow(theme, self, high=36 if small else 44, narrowest=wide)
        theme.changed.connect(self.update)

    @property
    def shown(self) -> str:
        """The words in the box."""
        return self._said.text()

    def show_choice(self, text: str, name: str) -> None:
        """Show what is chosen; `name` is what a screen reader says."""
        self._said.setText(text)
        self.setAccessibleName(name)

    def open_menu(self, menu: QMenu) -> None:
        """Open the list below the box; it goes by itself."""
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrow down open the list, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._theme.colour("primary" if self.underMouse() else "control")
        painter.setPen(QPen(edge, 1.5))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
