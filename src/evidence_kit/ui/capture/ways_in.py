"""The ways in: choose files, paste, or drop anything on the room."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from evidence_kit.domain.exhibit import Source
from evidence_kit.ui.capture.drop_cover import DropCover
from evidence_kit.ui.capture.importing import ImportPresenter
from evidence_kit.ui.capture.offered import Offered, may_hold, offered
from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_HIGH: Final = 61
_HIGH_LOW: Final = 52


class WayTile(QPushButton):
    """One way in: an icon in a box, what it is, and in a wide window a few words below."""

    def __init__(self, theme: Theme, icon: str, title: str, below: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "secondary")
        self.setProperty("radius", 10)
        self.setAccessibleName(title)
        self.setAccessibleDescription(below)
        self._below = Para(theme, below, "caption", wrap=False)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(Para(theme, title, "rowTitle", "text", wrap=False))
        said.addWidget(self._below)
        said.addStretch(1)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(11, 4, 11, 4)
        inside.setSpacing(10)
        inside.addWidget(IconBox(theme, icon, "primary", 36))
        inside.addLayout(said, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.room_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._below.setVisible(not self._theme.narrow)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its two lines and some room; the style sheet owns the minimum."""
        inside = self.layout()
        wide = inside.sizeHint().width() if inside is not None else 0
        return QSize(wide, _HIGH_LOW if self._theme.narrow else _HIGH)


class WaysIn(QWidget):
    """The tiles in a row.

    Attributes:
        files: choose files on this computer.
        paste: take what the clipboard holds.
    """

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self.files = WayTile(theme, "folder-open", _("Files"), _("photos, several at once"))
        self.paste = WayTile(theme, "clipboard-paste", _("Paste"), paste_keys())
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self.files, 1)
        inside.addWidget(self.paste, 1)


class Taker(QObject):
    """Lets a whole room take what is dropped or pasted on it, and shows that it may be dropped.

    Args:
        room: takes drops anywhere; text fields in it keep pasting text.
    """

    def __init__(self, room: QWidget, files: ImportPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(room)
        self._room, self._files, self._words = room, files, words
        self.cover = DropCover(theme, words, room)
        room.setAcceptDrops(True)
        room.installEventFilter(self)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), room)
        # Works wherever the keyboard is while this room is seen; text fields paste text first.
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        keys.activated.connect(self.paste)

    def paste(self) -> None:
        """Take what the clipboard holds."""
        if self._files.can_take:
            # A clipboard that holds nothing may give no object at all, whatever its type says.
            held: QMimeData | None = QGuiApplication.clipboard().mimeData()
            called = self._words.gettext("pasted")
            self._files.take(self._of(held, Source.PASTED, called))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the room while something is dragged over it, and take what is let go."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            return isinstance(event, QDropEvent) and self._over(event)
        if event.type() in (QEvent.Type.DragLeave, QEvent.Type.Hide):
            self.cover.hide()
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._drop(event)
            return True
        return super().eventFilter(watched, event)

    def _over(self, event: QDropEvent) -> bool:
        if not (self._files.can_take and may_hold(event.mimeData())):
            event.ignore()
            return True
        # The original is copied, whatever the other program would like to do.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.cover.cover()
        return True

    def _drop(self, event: QDropEvent) -> None:
        self.cover.hide()
        if not self._files.can_take:
            event.ignore()
            return
        called = self._words.gettext("dragged")
        taken = self._of(event.mimeData(), Source.DROPPED, called)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # The other program's window still has the keyboard; the question is in this one.
        self._room.window().activateWindow()
        self._files.take(taken)

    @staticmethod
    def _of(held: QMimeData | None, origin: Source, called: str) -> Offered:
        if held is None:
            return Offered()
        return offered(held, origin, name=called, now=dt.datetime.now().astimezone())


def paste_keys() -> str:
    """Name the keys that paste, as this computer writes them."""
    keys = QKeySequence(QKeySequence.StandardKey.Paste)
    return keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " + ")
