"""What the fields of a lead and of a suspect share: typing counts at once, leaving keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from evidence_kit.ui.parts.field import Field


class Editor(QFrame):
    """Fields below the head of a card. Esc closes, and so does Enter in a field of one line.

    Args:
        keep: keeps what was typed.

    Signals:
        closed: the person is done.
    """

    closed = Signal()

    def __init__(self, keep: Callable[[], None]) -> None:
        super().__init__()
        self._keep, self._filling = keep, False
        self.setProperty("part", "editor")

    def tie(self, field: Field, write: Callable[[str], None]) -> None:
        """Tell what is typed in a field, letter by letter, and keep it when the field is left."""
        edit = field.edit
        edit.textChanged.connect(lambda *_text: None if self._filling else write(field.text()))
        if isinstance(edit, QLineEdit):
            edit.returnPressed.connect(self.closed)
        self.keep_at_leaving((field,))

    def keep_at_leaving(self, fields: Iterable[Field]) -> None:
        """Keep what is typed when one of these is left; a file let go over it is no text."""
        for field in fields:
            field.edit.installEventFilter(self)
            field.edit.setAcceptDrops(False)

    def fill(self, *texts: tuple[Field, str]) -> None:
        """Show what is kept; nobody typed that."""
        self._filling = True
        for field, text in texts:
            field.set_text(text)
        self._filling = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is done."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed when a field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self._keep()
        return super().eventFilter(watched, event)
