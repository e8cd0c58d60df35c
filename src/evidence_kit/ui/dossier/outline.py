"""What the police file is made of, drawn as small pages with real counts."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.ui.dossier.phrases import items, kinds
from evidence_kit.ui.dossier.presenter import Contents
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_RADIUS: Final = 16


class PageKind(StrEnum):
    """Which page is drawn."""

    COVER = "cover"
    LIST = "list"
    EXHIBIT = "exhibit"
    METHOD = "method"


class Outline(QWidget):
    """A field in the colour of a table top with the parts of the file on it."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        _ = words.gettext
        self._counted = Para(theme, "", "small", "text")
        self._listed = Para(theme, "", "small", "text")
        self._column = QVBoxLayout(self)
        for kind, title, said in (
            (PageKind.COVER, _("Cover"), _("Number, date, and what is in it.")),
            (PageKind.LIST, _("List of items"), self._listed),
            (PageKind.EXHIBIT, _("The items"), self._counted),
            (PageKind.METHOD, _("How it was made"), _("And what it does not prove.")),
        ):
            self._column.addStretch(1)
            self._column.addLayout(self._part(kind, title, said))
        self._column.addStretch(1)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_contents(self, contents: Contents) -> None:
        """Show other counts."""
        words = self._words
        listed = words.gettext("{items}. With the full check code (SHA-256).")
        self._listed.setText(listed.format(items=items(contents, words)))
        self._counted.setText(kinds(contents, words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("canvas"))
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)

    def _part(self, kind: PageKind, title: str, said: str | Para) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch(1)
        texts.addWidget(Para(self._theme, title, "h3"))
        texts.addWidget(
            said if isinstance(said, Para) else Para(self._theme, said, "small", "text")
        )
        texts.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(20)
        line.addWidget(_SmallPage(self._theme, kind))
        line.addLayout(texts, 1)
        return line

    def _fit(self) -> None:
        side, high = (20, 12) if self._theme.low else (28, 16)
        self._column.setContentsMargins(side, high, side, high)
        self._column.setSpacing(8 if self._theme.low else 12)


class _SmallPage(QWidget):
    """A sheet with the rough shapes of what stands on it; two more behind it for the items."""

    def __init__(self, theme: Theme, kind: PageKind) -> None:
        super().__init__()
        self._theme, self._kind = theme, kind
        self.setProperty("decoration", True)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(0.5, 0.5, self.width() - 13, self.height() - 9)
        if self._kind is PageKind.EXHIBIT:
            for step in (2, 1):
                self._sheet(painter, sheet.translated(5 * step, 3.5 * step))
        self._sheet(painter, sheet)
        painter.setPen(Qt.PenStyle.NoPen)
        _SHAPES[self._kind](painter, self._theme, sheet)

    def _sheet(self, painter: QPainter, sheet: QRectF) -> None:
        path = QPainterPath()
        path.addRoundedRect(sheet, 5, 5)
        painter.setPen(QPen(self._theme.colour("control"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawPath(path)

    def _fit(self) -> None:
        high = 72 if self._theme.low else 96
        self.setFixedSize(round(high * 0.71) + 12, high + 8)


def _bar(
    painter: QPainter, theme: Theme, sheet: QRectF, token: str, box: tuple[float, ...]
) -> None:
    """Draw one bar; `box` holds left, top, width and height as parts of the sheet."""
    left, top, wide, high = box
    painter.setBrush(theme.colour(token))
    painter.drawRoundedRect(
        QRectF(
            sheet.left() + left * sheet.width(),
            sheet.top() + top * sheet.height(),
            wide * sheet.width(),
            high * sheet.height(),
        ),
        1.5,
        1.5,
    )


def _cover(painter: QPainter, theme: Theme, sheet: QRectF) -> None:
    _bar(painter, theme, sheet, "primary", (0.14, 0.16, 0.54, 0.055))
    _bar(painter, theme, sheet, "primary", (0.14, 0.25, 0.4, 0.055))
    for row in range(3):
        _bar(painter, theme, sheet, "control", (0.14, 0.46 + 0.1 * row, 0.72, 0.025))


def _list(painter: QPainter, theme: Theme, sheet: QRectF) -> None:
    _bar(painter, theme, sheet, "text", (0.14, 0.13, 0.4, 0.045))
    for row in range(5):
        top = 0.28 + 0.125 * row
        _bar(painter, theme, sheet, "text", (0.14, top, 0.09, 0.055))
        _bar(painter, theme, sheet, "control", (0.3, top, 0.56, 0.025))
        _bar(painter, theme, sheet, "border", (0.3, top + 0.045, 0.56, 0.025))


def _exhibit(painter: QPainter, theme: Theme, sheet: QRectF) -> None:
    _bar(painter, theme, sheet, "text", (0.14, 0.11, 0.1, 0.06))
    _bar(painter, theme, sheet, "primarySoft", (0.14, 0.22, 0.36, 0.62))
    _bar(painter, theme, sheet, "control", (0.19, 0.3, 0.2, 0.08))
    _bar(painter, theme, sheet, "control", (0.25, 0.43, 0.2, 0.08))
    for row in range(4):
        _bar(painter, theme, sheet, "control", (0.58, 0.24 + 0.1 * row, 0.28, 0.025))


def _method(painter: QPainter, theme: Theme, sheet: QRectF) -> None:
    _bar(painter, theme, sheet, "text", (0.14, 0.13, 0.5, 0.045))
    for row, wide in enumerate((0.72, 0.66, 0.72, 0.4)):
        _bar(painter, theme, sheet, "control", (0.14, 0.27 + 0.075 * row, wide, 0.025))
    _bar(painter, theme, sheet, "border", (0.14, 0.64, 0.72, 0.2))


_SHAPES: Final[dict[PageKind, Callable[[QPainter, Theme, QRectF], None]]] = {
    PageKind.COVER: _cover,
    PageKind.LIST: _list,
    PageKind.EXHIBIT: _exhibit,
    PageKind.METHOD: _method,
}
