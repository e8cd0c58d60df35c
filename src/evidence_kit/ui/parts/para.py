"""Text with the line height of its role; QLabel alone has no way to set one."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from evidence_kit.ui.theme import Theme

_END = re.compile(r"[.?!](?=\s+\S)")
_BOLD = re.compile(r"<b>(.*?)</b>", re.DOTALL)
BREAK: Final = "\u200b"
"""A blank without width, where a very long word may go on in the next line."""
_READING: Final = 66
"""Longest line of a paragraph in characters."""
_TITLES: Final = frozenset(
    {
        "display",
        "door",
        "h1",
        "lock",
        "h2",
        "h3",
        "h3Large",
        "strong",
        "rowTitle",
        "label",
        "button",
        "tel",
    }
)


class Para(QLabel):
    """A title or a paragraph: wraps, keeps its line height, never cuts a word off.

    Args:
        theme: gives type and colour.
        text: plain text; nothing in it is read as markup unless `marked`.
        role: a text role of `letters.ROLES`, e.g. "body", "small", "h1".
        token: colour token; titles are `text`, everything else `text2`.
        marked: `<b>…</b>` in `text` makes bold. Never with words from outside.
        align: how lines sit in the width.
        middle: sit in the middle of the height instead of at the top.
        reading: no line longer than is good to read; False for what is looked at, not read.
        wrap: False keeps the text on one line; the widget is then as wide as its text.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        role: str = "body",
        token: str | None = None,
        *,
        marked: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        wrap: bool = True,
        middle: bool = False,
        reading: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._token = token or ("text" if role in _TITLES else "text2")
        self._marked, self._reading, self._strong_first = marked, reading, False
        self._across = align
        self._middle = middle or not wrap
        self._bold: list[tuple[int, int]] = []
        self._cache: dict[int, tuple[QTextLayout, int]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        vertical = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)
        self._on_room_changed()
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._on_room_changed)

    def setText(self, text: str) -> None:
        """Show other text."""
        self._bold = []
        if self._marked:
            text, self._bold = _split(text)
        elif self._strong_first:
            self._bold = _first_sentence(text)
        super().setText(text)
        self._forget()

    def set_strong_first(self, on: bool) -> None:
        """Show the first of several sentences in bold, or as the others; before `setText`."""
        self._strong_first = on

    def set_token(self, token: str) -> None:
        """Show the text in another colour."""
        self._token = token
        self.update()

    def set_role(self, role: str) -> None:
        """Show the text in another role."""
        self._role = role
        self._on_room_changed()

    def baseline(self) -> int:
        """Give the distance from the top to the first base line, in px."""
        metrics = QFontMetricsF(self.font())
        return round((self._line() - metrics.height()) / 2 + metrics.ascent())

    def hasHeightForWidth(self) -> bool:
        """Only wrapped text grows taller when it gets narrower."""
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        """Give the height the text needs in `width` px, of which it takes no more than it may."""
        width = min(width, self.maximumWidth())
        return self._lay(width)[1] if self.wordWrap() else self._line()

    def sizeHint(self) -> QSize:
        """As wide as the text on one line, but no wider than is good to read."""
        widest = max(
            (QFontMetricsF(self._heavy()).horizontalAdvance(t) for t in self.text().split("\n")),
            default=0,
        )
        width = int(widest) + 2
        if self.wordWrap():
            width = min(width, self._reading_width()) if self._reading else width
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """At least as wide as the longest word; one line alone must fit whole."""
        if not self.wordWrap():
            return self.sizeHint()
        metrics = QFontMetricsF(self._heavy())
        words = self.text().replace(BREAK, " ").split()
        longest = max((metrics.horizontalAdvance(w) for w in words), default=0)
        return QSize(int(longest) + 2, self._line())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        del event
        painter = QPainter(self)
        token = self._token if self.isEnabled() else "text3"
        painter.setPen(self._theme.colour(token))
        layout, height = self._lay(self.width())
        top = (self.height() - height) // 2 if self._middle else 0
        layout.draw(painter, QPointF(0, top))

    def text_rect(self) -> QRect:
        """Give the rectangle the drawn text fills, in widget coordinates."""
        layout, height = self._lay(self.width())
        return QRect(0, 0, int(layout.maximumWidth()), height)

    def _on_room_changed(self) -> None:
        self.setFont(self._theme.font(self._role))
        self._forget()

    def _forget(self) -> None:
        self._cache.clear()
        self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return self._theme.type(self._role).line

    def _heavy(self) -> QFont:
        font = QFont(self.font())
        if self._bold:
            font.setWeight(QFont.Weight.Bold)
        return font

    def _reading_width(self) -> int:
        return int(QFontMetricsF(self.font()).horizontalAdvance("0") * _READING)

    def _lay(self, width: int) -> tuple[QTextLayout, int]:
        if width not in self._cache:
            if len(self._cache) > 8:
                self._cache.clear()
            self._cache[width] = self._lay_out(width)
        return self._cache[width]

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        modes = QTextOption.WrapMode
        option = QTextOption(self._across)
        option.setWrapMode(modes.WordWrap if self.wordWrap() else modes.NoWrap)
        layout.setTextOption(option)
        layout.setFormats([_bold_range(start, length) for start, length in self._bold])
        line_height = self._line()
        room = max(width, 1)
        if self._reading and self.wordWrap() and self._across == Qt.AlignmentFlag.AlignLeft:
            room = min(room, self._reading_width())
        layout.beginLayout()
        y = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            slack = line_height - line.ascent() - line.descent()
            line.setPosition(QPointF(0, y + slack / 2))
            y += line_height
        layout.endLayout()
        return layout, max(y, line_height)


def _split(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Take `<b>` marks out; give the bare text and the bold runs as (start, length)."""
    bare, runs, at = "", [], 0
    for found in _BOLD.finditer(text):
        bare += text[at : found.start()]
        runs.append((len(bare), len(found[1])))
        bare += found[1]
        at = found.end()
    return bare + text[at:], runs


def _first_sentence(text: str) -> list[tuple[int, int]]:
    """Give the run of the first sentence when others follow; dots in a file's name end none."""
    end = _END.search(text)
    return [(0, end.end())] if end is not None else []


def _bold_range(start: int, length: int) -> QTextLayout.FormatRange:
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, bold
    return made
