"""The choice of a name for the window, from a fixed list."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu

from evidence_kit.services.preferences import WINDOW_NAMES
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class NameChoice(QAbstractButton):
    """A box of 150 px that shows the name and opens the list.

    Args:
        theme: gives colours and type.
        words: language of the names.
        current: key of the name that holds now.
        name: accessible name: what is chosen here.

    Signals:
        chosen: key of a name.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: Wording, current: str, *, name: str) -> None:
        super().__init__()
        self._theme, self._words, self._name = theme, words, name
        self.setProperty("radius", 10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._said = Para(theme, "", "small", "text", wrap=False)
        arrow = Glyph(theme, "chevron-down", "text", 18)
        for inside in (self._said, arrow):
            inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row(self._said, STRETCH, arrow, gap=6, margins=(11, 0, 9, 0)))
        grow(theme, self, high=36, wide=150)
        theme.changed.connect(self.update)
        self.clicked.connect(self.open_list)
        self.show_name(current)

    def show_name(self, key: str) -> None:
        """Show which name holds."""
        self._current = key
        said = self._words.gettext(WINDOW_NAMES[key])
        self._said.setText(said)
        self.setAccessibleName(f"{self._name}: {said}")

    def open_list(self) -> None:
        """Open the list; it goes by itself."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        group = QActionGroup(menu)
        for key, name in WINDOW_NAMES.items():
            action = QAction(self._words.gettext(name), menu)
            action.setCheckable(True)
            action.setChecked(key == self._current)
            action.triggered.connect(lambda _on, key=key: self.chosen.emit(key))
            group.addAction(action)
            menu.addAction(action)
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
