"""The recovery sheet on a printer: the same page as the saved one, drawn by Qt."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from evidence_kit.ui.letters import FAMILIES, MONO_FAMILIES
from evidence_kit.ui.shell.recovery.presenter import Sheet
from evidence_kit.ui.theme import read_tokens
from evidence_kit.wording import Wording

WIDTH: Final = 794.0
HEIGHT: Final = 1123.0
"""A4 in px of 1/96 inch; everything below is measured in these."""

_LEFT: Final = 76.0
_ROOM: Final = WIDTH - 2 * _LEFT
_ACROSS: Final = 4
_CELL: Final = 78.0


def draw_sheet(painter: QPainter, page: QRectF, sheet: Sheet, words: Wording) -> None:
    """Draw the sheet so that it fills the width of `page`.

    Args:
        painter: active on the printer or an image.
        page: the whole sheet of paper in the painter's units.
        sheet: code, file name, number and date.
        words: language of the sheet.
    """
    painter.save()
    painter.translate(page.topLeft())
    scale = min(page.width() / WIDTH, page.height() / HEIGHT)
    painter.scale(scale, scale)
    _Paper(painter, words).draw(sheet)
    painter.restore()


class _Paper:
    """Draws from top to bottom and remembers how far it came."""

    def __init__(self, painter: QPainter, words: Wording) -> None:
        self._painter, self._words = painter, words
        light = read_tokens("light")  # paper is white, whatever the window looks like
        self._ink, self._soft = light.colour("text"), light.colour("text3")
        self._y = 76.0

    def draw(self, sheet: Sheet) -> None:
        _ = self._words.gettext
        self._text(_("Sheet to keep"), 12.5, soft=True)
        self._text(_("Access code for a file"), 27, bold=True)
        self._text(_("Keep this sheet in a safe place. Not near the computer, not as a photo."), 15)
        self._y += 16
        self._code(sheet.groups)
        self._text(
            _("Digits and capitals only. The letters I, L, O and U never occur."),
            12.5,
            soft=True,
        )
        self._y += 16
        self._facts(sheet)
        self._y += 20
        self._text(_("How to use the code"), 16.5, bold=True)
        for step in (
            _("1. Open the program and choose the file named above."),
            _("2. Type the eight groups in the field for the password."),
            _("3. Choose Open."),
        ):
            self._text(step, 14)
        self._y += 20
        self._text(_("Whoever has this sheet and the file can open everything."), 14, bold=True)
        self._text(_("Is the sheet lost? Make a new code in the program, in Settings."), 14)
        self._text(_("Then it still opens old copies, and with one of them the file too."), 14)

    def _text(self, text: str, px: float, *, bold: bool = False, soft: bool = False) -> None:
        self._put(text, QRectF(_LEFT, self._y, _ROOM, 400), px, bold=bold, soft=soft)
        self._y += self._last + 8

    def _code(self, groups: tuple[str, ...]) -> None:
        wide = _ROOM / _ACROSS
        for place, group in enumerate(groups):
            cell = QRectF(
                _LEFT + place % _ACROSS * wide,
                self._y + place // _ACROSS * _CELL,
                wide,
                _CELL,
            )
            self._painter.setPen(QPen(self._ink, 1.5))
            self._painter.drawRect(cell)
            inside = cell.adjusted(14, 12, -8, -8)
            self._put(str(place + 1), inside, 11.5, soft=True)
            self._put(group, inside.translated(0, 18), 25, mono=True)
        self._y += _CELL * -(-len(groups) // _ACROSS) + 8

    def _facts(self, sheet: Sheet) -> None:
        _ = self._words.gettext
        for name, value in (
            (_("File"), sheet.file_name),
            (_("Sheet number"), sheet.number),
            (_("Made on"), self._words.long_date(sheet.made_on)),
            (_("Replaces"), _("all earlier sheets of this file")),
        ):
            self._put(name, QRectF(_LEFT, self._y, 150, 40), 14, soft=True)
            self._put(value, QRectF(_LEFT + 150, self._y, _ROOM - 150, 80), 14, bold=True)
            self._y += self._last + 12
            self._painter.setPen(QPen(self._soft, 1))
            self._painter.drawLine(QPointF(_LEFT, self._y - 6), QPointF(_LEFT + _ROOM, self._y - 6))

    def _put(
        self,
        text: str,
        box: QRectF,
        px: float,
        *,
        bold: bool = False,
        soft: bool = False,
        mono: bool = False,
    ) -> None:
        font = QFont()
        font.setFamilies(list(MONO_FAMILIES if mono else FAMILIES))
        font.setPixelSize(round(px))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        self._painter.setFont(font)
        self._painter.setPen(self._soft if soft else self._ink)
        flags = Qt.TextFlag.TextWrapAnywhere if " " not in text else Qt.TextFlag.TextWordWrap
        self._last = self._painter.drawText(box, int(flags), text).height()
