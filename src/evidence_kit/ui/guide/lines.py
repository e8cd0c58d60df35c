"""Lines of text with a small picture before them, and columns that are filled anew."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


def glyph_line(
    theme: Theme,
    icon: str,
    text: str,
    token: str = "text2",  # noqa: S107 - a colour token
    *,
    marked: bool = False,
) -> QWidget:
    """Make a paragraph with an icon before its first line.

    Args:
        theme: gives colours and type.
        icon: name of the icon.
        text: what it says.
        token: colour token of the text.
        marked: `<b>…</b>` in `text` makes bold.
    """
    made = QWidget()
    inside = QHBoxLayout(made)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(10)
    inside.addWidget(Glyph(theme, icon, "text3", 20), 0, Qt.AlignmentFlag.AlignTop)
    inside.addWidget(Para(theme, text, "small", token, marked=marked), 1)
    return made


def looked_up(day: dt.date, words: Wording) -> str:
    """Say on which day the facts of a page were looked up."""
    date = f"{words.date(day).split(maxsplit=1)[1]} {day.year}"
    return words.gettext("Looked up on {date}.").format(date=date)


class Foot(QWidget):
    """The last line of a page with facts from outside.

    Args:
        theme: gives colours and type.
        text: what it says.
    """

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__()
        self._said = Para(theme, text, "caption", "text3")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(Glyph(theme, "calendar", "text3", 16), 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self._said, 1)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._said.setText(text)


def empty(box: QBoxLayout) -> None:
    """Take everything out of a column, for good."""
    while (item := box.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
