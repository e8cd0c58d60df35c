"""A field with a list behind its arrow; choosing fills the text, typing is always fine."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton

from evidence_kit.ui import icons
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme


class ListField(Field):
    """A line to type in, and a list of what is typed most; Down opens it.

    The arrow is for the pointer: Tab goes from the line to the next field, so that what is
    typed after it always goes somewhere.

    Args:
        theme: gives colours and type.
        label: the words above.
        offer: what the arrow does, for a screen reader.
        known: (text that is filled in, words in the list) pairs.

    Attributes:
        arrow: opens the list.
    """

    def __init__(
        self, theme: Theme, label: str, offer: str, known: Sequence[tuple[str, str]]
    ) -> None:
        self.arrow = QToolButton()
        super().__init__(theme, label, trailing=self.arrow)
        self._known = tuple(known)
        self.arrow.setProperty("kind", "eye")
        self.arrow.setProperty("radius", 8)
        self.arrow.setAccessibleName(offer)
        tip(self.arrow, offer)
        self.arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.arrow.clicked.connect(self.open_list)
        self.line.setAcceptDrops(False)
        theme.changed.connect(self._tint)
        theme.room_changed.connect(self._tint)
        self._tint()

    def open_list(self) -> None:
        """Open the list; it goes by itself, and what is typed next goes here."""
        self.line.setFocus()
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for text, name in self._known:
            action = QAction(name.replace("&", "&&"), menu)
            action.triggered.connect(lambda _on, text=text: self._choose(text))
            menu.addAction(action)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down opens the list, with or without Alt."""
        if (
            watched is self.edit
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self._on_key(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks of the list; tell whether it asked anything."""
        if event.key() == Qt.Key.Key_Down and not self.line.isReadOnly():
            self.open_list()
            return True
        return False

    def _choose(self, text: str) -> None:
        self.set_text(text)
        self.line.setFocus()

    def _tint(self) -> None:
        size = self._theme.icon_px(20)
        self.arrow.setIcon(icons.icon(self._theme, "chevron-down", "text", size))
        self.arrow.setIconSize(icons.icon_size(size))
