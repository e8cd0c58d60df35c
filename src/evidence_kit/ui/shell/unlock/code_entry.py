"""Eight small fields for a recovery code, as it stands on paper."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from evidence_kit.ui.parts.aloud import say
from evidence_kit.ui.parts.field import takes_no_drops
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import column, restyle, top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

GROUPS: Final = 8
PER_GROUP: Final = 4
_WHOLE: Final = GROUPS * PER_GROUP
_LOOKALIKES: Final = str.maketrans("OIL", "011")
_NOT_TYPED: Final = re.compile(r"[^0-9A-Z]+")
_LONGEST_PASTE: Final = 200
"""Characters; a code of 32 with whatever stands between its groups."""


class CodeEntry(QWidget):
    """Takes a recovery code group by group; a whole code that is pasted finds its places.

    Letters that look like a digit become that digit, as on the paper only the digit occurs.

    Args:
        theme: gives colours and type.
        words: language of the names.

    Attributes:
        edits: the eight fields, in order.

    Signals:
        submitted: Enter was pressed.
        typed: the person changed something.
    """

    submitted = Signal()
    typed = Signal()

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._error = ""
        self._before = [""] * GROUPS
        self._frames: list[QFrame] = []
        self.edits: list[QLineEdit] = []
        for at in range(GROUPS):
            self.edits.append(self._group(at))
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._mark = Glyph(theme, "circle-alert", "danger", 16)
        self._said = Para(theme, "", "help", "danger")
        self._foot = QWidget()
        foot = top_row(self._mark, self._said, gap=6)
        foot.setStretch(1, 1)
        self._foot.setLayout(foot)
        label = Para(theme, words.gettext("Recovery code"), "label")
        self.setLayout(column(label, self._grid, self._foot, gap=6))
        theme.room_changed.connect(self._fit)
        self._fit()
        self.set_error("")

    def text(self) -> str:
        """Give the code as it is printed, or "" as long as a group is not whole."""
        groups = [edit.text() for edit in self.edits]
        whole = all(len(group) == PER_GROUP for group in groups)
        return "-".join(groups) if whole else ""

    @property
    def error(self) -> str:
        """The sentence shown as an error, or ""."""
        return self._error

    def set_error(self, text: str) -> None:
        """Show a sentence that says what to do; "" takes it away."""
        self._error = text
        self._said.setText(text)
        self._foot.setVisible(bool(text))
        for edit in self.edits:
            edit.setAccessibleDescription(text)
        say(self.edits[0], text)
        for at in range(GROUPS):
            self._show_mood(at)

    def forget(self) -> None:
        """Empty all groups and their undo history."""
        for edit in self.edits:
            edit.clear()
            edit.setText("")
        self._before = [""] * GROUPS

    def attend(self) -> None:
        """Put the keyboard at the first group that is not whole, or at the first of all."""
        short = (edit for edit in self.edits if len(edit.text()) < PER_GROUP)
        next(short, self.edits[0]).setFocus()

    def hold(self, busy: bool) -> None:
        """Take nothing while the code is tried, and keep the keyboard."""
        if busy and not any(edit.hasFocus() for edit in self.edits):
            self.attend()
        for edit in self.edits:
            edit.setReadOnly(busy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to the neighbour at the edge of a group; follow the focus with the edge."""
        at = self.edits.index(watched) if watched in self.edits else -1
        if at >= 0 and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._went(at, event)
        if at >= 0 and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_mood(at, event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _group(self, at: int) -> QLineEdit:
        said = self._words.gettext("Recovery code, group {number} of {total}")
        edit = QLineEdit()
        takes_no_drops(edit)
        edit.setMaxLength(_LONGEST_PASTE)
        edit.setAccessibleName(said.format(number=at + 1, total=GROUPS))
        edit.setProperty("ringOn", "frame")
        hints = Qt.InputMethodHint
        edit.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText)
        edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        grow(self._theme, edit, role="code")
        edit.textEdited.connect(lambda text: self._on_edited(at, text))
        edit.returnPressed.connect(self.submitted)
        edit.installEventFilter(self)
        frame = QFrame()
        frame.setProperty("part", "field")
        frame.setProperty("radius", 10)
        frame.setFocusProxy(edit)
        grow(self._theme, frame, high=52)
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(10, 0, 6, 0)
        inside.setSpacing(8)
        inside.addWidget(Para(self._theme, str(at + 1), "stepSub", "text3", wrap=False))
        inside.addWidget(edit, 1)
        self._frames.append(frame)
        return edit

    def _fit(self) -> None:
        across = 2 if self._theme.tight else 4
        for at, frame in enumerate(self._frames):
            self._grid.addWidget(frame, at // across, at % across)

    def _on_edited(self, at: int, text: str) -> None:
        pasted = len(text) > len(self._before[at]) + 1
        clean = _clean(text)
        if pasted:
            self._spread(0 if len(clean) >= _WHOLE else at, clean)
        else:
            place = self.edits[at].cursorPosition()
            if len(clean) > PER_GROUP:  # a full group is typed over
                clean = clean[:place] + clean[place + 1 :]
            self._put(at, clean[:PER_GROUP])
            if len(clean) >= PER_GROUP <= place:
                self._go(at + 1)
        self.set_error("")
        self.typed.emit()

    def _spread(self, start: int, clean: str) -> None:
        """Divide what was pasted over the groups from here on."""
        at = start
        for at in range(start, GROUPS):
            here = clean[(at - start) * PER_GROUP :][:PER_GROUP]
            if not here and at > start:
                break
            self._put(at, here)
        self._go(at)

    def _put(self, at: int, text: str) -> None:
        edit = self.edits[at]
        if edit.text() != text:
            place = edit.cursorPosition()
            edit.setText(text)
            edit.setCursorPosition(min(place, len(text)))
            edit.setModified(True)  # typed, so it is carried over when the language changes
        self._before[at] = text

    def _went(self, at: int, event: QKeyEvent) -> bool:
        edit, key = self.edits[at], event.key()
        at_start = edit.cursorPosition() == 0 and not edit.hasSelectedText()
        if key == Qt.Key.Key_Left and at_start:
            return self._go(at - 1)
        if key == Qt.Key.Key_Backspace and at_start and not edit.text():
            return self._go(at - 1)
        if key == Qt.Key.Key_Right and edit.cursorPosition() == len(edit.text()):
            return self._go(at + 1, to_end=False)
        return False

    def _go(self, at: int, *, to_end: bool = True) -> bool:
        if not 0 <= at < GROUPS:
            return False
        edit = self.edits[at]
        edit.setFocus()
        edit.setCursorPosition(len(edit.text()) if to_end else 0)
        return True

    def _show_mood(self, at: int, focused: bool | None = None) -> None:
        frame = self._frames[at]
        focused = self.edits[at].hasFocus() if focused is None else focused
        mood = "error" if self._error else "focus" if focused else ""
        if frame.property("mood") != mood:
            frame.setProperty("mood", mood)
            restyle(frame)


def _clean(text: str) -> str:
    """Keep the letters and digits of what was typed or pasted, as they are printed."""
    shown = unicodedata.normalize("NFKC", text).upper()
    return _NOT_TYPED.sub("", shown).translate(_LOOKALIKES)
