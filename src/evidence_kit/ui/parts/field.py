"""A line or an area to type in, with its label above and help or an error below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from evidence_kit.domain.errors import Bug
from evidence_kit.ui.parts.aloud import say
from evidence_kit.ui.parts.focus_order import follow_cursor
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import restyle
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme


class Field(QWidget):
    """A labelled field of 44 px, or a taller area for several lines.

    Args:
        theme: gives colours and type.
        label: the words above; they are also the accessible name.
        hint: one line of help below, or "".
        icon: an icon before the text.
        text: what stands in it from the start.
        trailing: a widget inside the field after the text, e.g. a quiet button.
        lines: 1 for a line; more for an area of that many lines.

    Attributes:
        edit: the QLineEdit, or the QPlainTextEdit when `lines` > 1.
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        hint: str = "",
        *,
        icon: str | None = None,
        text: str = "",
        trailing: QWidget | None = None,
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("labelled", True)
        self._theme = theme
        self._hint = hint
        self._error = self._room = ""
        self._label = Para(theme, label, "label")
        self.edit = _area(theme, lines) if lines > 1 else QLineEdit()
        takes_no_drops(self.edit)
        grow(theme, self.edit, role="body")
        self.edit.setAccessibleName(label)
        self.edit.setProperty("ringOn", "frame")
        glyph = Glyph(theme, icon, "text", 18) if icon else None
        self._frame = _Frame(self.edit, glyph, trailing)
        grow(theme, self._frame, high=lines * 23 + 22 if lines > 1 else 44)
        self._mark = Glyph(theme, "circle-alert", "danger", 16)
        self._help = Para(theme, hint, "help", "text3")
        self._arrange()
        self.set_text(text)
        self.set_error("")
        self.edit.installEventFilter(self)
        if isinstance(self.edit, QPlainTextEdit):
            self.edit.cursorPositionChanged.connect(self._follow)

    def text(self) -> str:
        """Give what the person typed."""
        edit = self.edit
        return edit.toPlainText() if isinstance(edit, QPlainTextEdit) else edit.text()

    def set_text(self, text: str) -> None:
        """Fill the field."""
        edit = self.edit
        if isinstance(edit, QPlainTextEdit):
            edit.setPlainText(text)
        else:
            edit.setText(text)
            if edit.isReadOnly():  # a long name shows its beginning
                edit.setCursorPosition(0)

    def set_error(self, text: str) -> None:
        """Show a sentence that says what to do, with a danger edge; "" takes it away."""
        self._error = text
        self._mark.setVisible(bool(text))
        self._help.set_token("danger" if text else "text3")
        self._help.setText(text or self._hint or self._room)
        self._foot.setVisible(bool(text or self._hint or self._room))
        self.edit.setAccessibleDescription(text or self._hint)
        say(self.edit, text)
        self._show_mood()

    @property
    def line(self) -> QLineEdit:
        """The edit of a field that has one line. Raises `Bug` for an area."""
        if not isinstance(self.edit, QLineEdit):
            raise Bug("this field has several lines")
        return self.edit

    @property
    def error(self) -> str:
        """The sentence shown as an error, or ""."""
        return self._error

    def set_label(self, text: str) -> None:
        """Ask for something else."""
        self._label.setText(text)
        self.edit.setAccessibleName(text)

    def set_hint(self, text: str) -> None:
        """Show other help below."""
        self._hint = text
        self.set_error(self._error)

    def hold_hint(self) -> None:
        """Keep the room of one line below, so that help that comes and goes moves nothing."""
        self._room = "\N{NO-BREAK SPACE}"
        self.set_error(self._error)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus with the edge."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_mood(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        """Nobody types a line below the edge of the page that they cannot see."""
        if self.edit.hasFocus():
            follow_cursor(self.edit)

    def _arrange(self) -> None:
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 6, 0, 0)
        foot.setSpacing(6)
        foot.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._help, 1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._label)
        inside.addSpacing(6)
        inside.addWidget(self._frame)
        inside.addWidget(self._foot)
        inside.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _show_mood(self, focused: bool | None = None) -> None:
        focused = self.edit.hasFocus() if focused is None else focused
        mood = "error" if self._error else "focus" if focused else ""
        if self._frame.property("mood") != mood:
            self._frame.setProperty("mood", mood)
            restyle(self._frame)


class LineEdge(QFrame):
    """A line to type in with its edge and no label above, for rows that say what it is.

    Args:
        theme: gives type.
        name: accessible name.

    Attributes:
        edit: what is typed into.
    """

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._marked = False
        self.edit = QLineEdit()
        takes_no_drops(self.edit)
        grow(theme, self.edit, role="body")
        self.edit.setAccessibleName(name)
        self.edit.setProperty("ringOn", "frame")
        self.setProperty("part", "field")
        self.setProperty("radius", 10)
        grow(theme, self, high=40)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(11, 0, 11, 0)
        inside.addWidget(self.edit)

    def mark(self, on: bool) -> None:
        """Show that it belongs to what is selected; never as if it had the keyboard."""
        if on != self._marked:
            self._marked = on
            self.setProperty("mood", "chosen" if on else "")
            restyle(self)


def takes_no_drops(edit: QWidget) -> None:
    """Let what is dropped on a text go to the room around it, or nowhere.

    Qt would put the path of a dropped file into the text, and would answer a program that offers
    to move the file that it was moved: that program may then delete the only original.
    """
    edit.setAcceptDrops(False)


class _Frame(QFrame):
    """The edge around the text; a click anywhere in it starts typing."""

    def __init__(self, edit: QWidget, glyph: Glyph | None, trailing: QWidget | None) -> None:
        super().__init__()
        self.setProperty("part", "field")
        self.setProperty("radius", 10)
        self.setFocusProxy(edit)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(11, 0, 3 if trailing else 11, 0)
        inside.setSpacing(9)
        if glyph is not None:
            inside.addWidget(glyph)
        inside.addWidget(edit, 1)
        if trailing is not None:
            trailing.setCursor(Qt.CursorShape.ArrowCursor)
            inside.addWidget(trailing)


def _area(theme: Theme, lines: int) -> QPlainTextEdit:
    del theme, lines
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    edit.setFrameShape(QFrame.Shape.NoFrame)
    edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    # A word wider than the field would otherwise bring a bar that covers a line.
    edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    edit.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    edit.document().setDocumentMargin(0)
    edit.setViewportMargins(0, 8, 0, 8)
    return edit
