"""Draws one card of the gallery in each of its states."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from evidence_kit.domain.picture import Raster
from evidence_kit.ui import icons
from evidence_kit.ui.parts.check_row import paint_check
from evidence_kit.ui.parts.file_name import shortened
from evidence_kit.ui.parts.number import paint_number
from evidence_kit.ui.parts.progress import paint_bar
from evidence_kit.ui.parts.tag import INKS
from evidence_kit.ui.parts.thumb_model import THUMB, Index, Thumb, ThumbState, ThumbTag
from evidence_kit.ui.parts.veil import rounded_top, sharp, veiled
from evidence_kit.ui.theme import Theme

RADIUS: Final = 14
EYE: Final = 36
_TAG_FILLS: Final = {
    "plain": ("sunken", "border"),
    "ok": ("okSoft", "okLine"),
    "warn": ("warnSoft", "warnLine"),
    "heide": ("heideSoft", "heideLine"),
    "primary": ("primarySoft", "primarySoft"),
    "licht": ("lichtSoft", "lichtLine"),
}

_STAND_INS: Final = {
    ThumbState.IN_WORDS: "file-text",
    ThumbState.SENSITIVE: "eye-off",
    ThumbState.CANNOT_SHOW: "file-question",
    ThumbState.DAMAGED: "image-off",
}
_VEILS_AT_MOST: Final = 120
"""Blurred pixmaps kept: about three screens full; those not seen for longest go first."""


class ThumbCard(QStyledItemDelegate):
    """The painter of cards. Keeps blurred pixmaps only; the sharp one lives while it is held.

    Args:
        theme: gives colours, type and room.

    Attributes:
        cell: size of one place in the grid, card and gap together; set by the gallery.
        gap: px between cards; each card's cell has half of it on every side.
        ring: row that has the keyboard, or None.
        hovered: row under the pointer, or None.
        peeking: (row, pixels) of the one picture that is shown sharp, or None.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._veils: dict[tuple[object, ...], QPixmap] = {}
        self.cell = QSize(140, 200)
        self.ring: int | None = None
        self.hovered: int | None = None
        self.peeking: tuple[int, QPixmap] | None = None

    @property
    def gap(self) -> int:
        """Space between cards in px."""
        return 12 if self._theme.narrow or self._theme.low else 14

    @property
    def image_height(self) -> int:
        """Height of the picture in px."""
        return 86 if self._theme.low else 92 if self._theme.narrow else 116

    @property
    def card_height(self) -> int:
        """Height of a card in px: picture, two lines and a tag."""
        px = self._theme.px
        return self.image_height + (24 if self._theme.narrow else 28) + px(20) + px(18) + px(26)

    def forget(self) -> None:
        """Drop every pixmap."""
        self._veils.clear()
        self.peeking = None

    def card(self, cell: QRect) -> QRectF:
        """Give the card inside its cell."""
        half = self.gap / 2
        return QRectF(cell).adjusted(half, half, -half, -half)

    def picture(self, cell: QRect) -> QRectF:
        """Give the place of the picture inside a cell."""
        card = self.card(cell)
        return QRectF(card.left() + 1, card.top() + 1, card.width() - 2, self.image_height)

    def eye(self, cell: QRect) -> QRectF:
        """Give the place of the eye inside a cell."""
        picture = self.picture(cell)
        edge = self._theme.px(EYE)
        return QRectF(picture.right() - 8 - edge, picture.bottom() - 8 - edge, edge, edge)

    def set_peek(self, row: int, pixels: Raster, cell: QRect, dpr: float) -> None:
        """Show a picture sharp."""
        size = self.picture(cell).size().toSize()
        self.peeking = (row, sharp(pixels, size, dpr))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The cell's size is the grid's business."""
        del option, index
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        thumb = index.data(THUMB)
        cell, row = option.rect, index.row()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._surface(painter, self.card(cell))
        self._image(painter, cell, thumb, row)
        self._words(painter, self.card(cell), thumb)
        if thumb.state is ThumbState.DAMAGED:
            self._damaged_edge(painter, self.card(cell))
        if selected:
            self._selected_edge(painter, self.card(cell))
            edge = self._theme.px(26)
            corner = self.picture(cell).topRight() + QPointF(-edge - 8, 8)
            paint_check(painter, self._theme, QRectF(corner.x(), corner.y(), edge, edge), True)
        if thumb.state is ThumbState.BLURRED and row in (self.ring, self.hovered):
            self._eye(painter, self.eye(cell))
        if row == self.ring:
            self._ring(painter, self.card(cell))
        painter.restore()

    def _surface(self, painter: QPainter, card: QRectF) -> None:
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _selected_edge(self, painter: QPainter, card: QRectF) -> None:
        """Draw the edge over the picture, which reaches to the hairline it replaces."""
        painter.setPen(QPen(self._theme.colour("primary"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _damaged_edge(self, painter: QPainter, card: QRectF) -> None:
        """Draw dashes: what is damaged is known by its shape too."""
        dashed = QPen(self._theme.colour("warn"), 2)
        dashed.setDashPattern([3, 2])
        painter.setPen(dashed)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _image(self, painter: QPainter, cell: QRect, thumb: Thumb, row: int) -> None:
        place = self.picture(cell)
        painter.save()
        painter.setClipPath(rounded_top(place, RADIUS - 1))
        if self.peeking is not None and self.peeking[0] == row:
            painter.drawPixmap(place.topLeft(), self.peeking[1])
        elif thumb.state is ThumbState.BLURRED and thumb.veil is not None:
            painter.drawPixmap(place.topLeft(), self._veil(thumb.veil, place, painter))
        else:
            self._stand_in(painter, place, thumb)
        painter.restore()
        painter.setPen(QPen(self._theme.colour("border"), 1))
        foot = place.bottom() + 0.5
        painter.drawLine(QPointF(place.left(), foot), QPointF(place.right(), foot))
        paint_number(painter, self._theme, place.left() + 8, place.top() + 8, thumb.number)

    def _stand_in(self, painter: QPainter, place: QRectF, thumb: Thumb) -> None:
        heide = thumb.state in (ThumbState.IN_WORDS, ThumbState.SENSITIVE)
        damaged = thumb.state is ThumbState.DAMAGED
        ground = "heideSoft" if heide else "warnSoft" if damaged else "sunken"
        painter.fillRect(place, self._theme.colour(ground))
        if thumb.state is ThumbState.ARRIVING:
            bar = QRectF(place.left() + 18, place.center().y() - 4, place.width() - 36, 8)
            paint_bar(painter, self._theme, bar, thumb.progress)
            return
        name = _STAND_INS.get(thumb.state, "image")
        ink = "heide" if heide else "warn" if damaged else "text3"
        dpr = painter.device().devicePixelRatio()
        mark = icons.pixmap(self._theme, name, ink, 28, dpr)
        painter.drawPixmap(place.center() - QPointF(14, 14), mark)

    def _veil(self, veil: Raster, place: QRectF, painter: QPainter) -> QPixmap:
        dpr = painter.device().devicePixelRatio()
        size = place.size().toSize()
        key = (veil, size.width(), size.height(), dpr, self._theme.name)
        made = self._veils.pop(key, None)
        if made is None:
            made = veiled(self._theme, veil, size, dpr)
            while len(self._veils) >= _VEILS_AT_MOST:
                del self._veils[next(iter(self._veils))]
        # Put last again, so that the first is the one not seen for longest.
        self._veils[key] = made
        return made

    def _words(self, painter: QPainter, card: QRectF, thumb: Thumb) -> None:
        tight = self._theme.narrow
        left, wide = card.left() + (10 if tight else 11), card.width() - (20 if tight else 22)
        top = card.top() + self.image_height + 2 + (7 if tight else 9)
        first, second, tag = (self._theme.px(high) for high in (20, 18, 24))
        self._line(painter, "rowTitle", "text", QRectF(left, top, wide, first), thumb.title)
        top += first
        self._line(painter, "caption", "text3", QRectF(left, top, wide, second), thumb.line)
        if thumb.tag is not None:
            self._tag(painter, QRectF(left, top + second + 7, wide, tag), thumb.tag)

    def _line(self, painter: QPainter, role: str, ink: str, place: QRectF, text: str) -> None:
        font = self._theme.font(role)
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        shown = shortened(text, QFontMetricsF(font), place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _tag(self, painter: QPainter, place: QRectF, tag: ThumbTag) -> None:
        font = self._theme.font("tag")
        metrics = QFontMetricsF(font)
        icon = self._tag_icon(tag, place.width())
        size = self._theme.px(16)
        before = size + 5 if icon else 0
        text = metrics.elidedText(
            tag.text, Qt.TextElideMode.ElideRight, place.width() - 18 - before
        )
        box = QRectF(place)
        box.setWidth(18 + before + metrics.horizontalAdvance(text))
        fill, edge = _TAG_FILLS[tag.kind]
        painter.setPen(QPen(self._theme.colour(edge), 1))
        painter.setBrush(self._theme.colour(fill))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6.5, 6.5)
        if icon:
            dpr = painter.device().devicePixelRatio()
            mark = icons.pixmap(self._theme, icon, INKS[tag.kind], size, dpr)
            painter.drawPixmap(box.topLeft() + QPointF(9, (box.height() - size) / 2), mark)
        painter.setFont(font)
        painter.setPen(self._theme.colour(INKS[tag.kind]))
        painter.drawText(box.adjusted(9 + before, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def left_out(self, thumb: Thumb) -> tuple[str, ...]:
        """Give the words on a card that do not fit; only a file name may be cut."""
        wide = self.cell.width() - self.gap - (20 if self._theme.narrow else 22)
        line = QFontMetricsF(self._theme.font("caption")).horizontalAdvance(thumb.line)
        found = [thumb.line] if line > wide else []
        if thumb.tag is not None:
            text = QFontMetricsF(self._theme.font("tag")).horizontalAdvance(thumb.tag.text)
            if text + 18 > wide:
                found.append(thumb.tag.text)
        return tuple(found)

    def _tag_icon(self, tag: ThumbTag, wide: float) -> str | None:
        """Give the icon of a tag, or None when only the words fit."""
        text = QFontMetricsF(self._theme.font("tag")).horizontalAdvance(tag.text)
        return tag.icon if text + 23 + self._theme.px(16) <= wide else None

    def _eye(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(self._theme.colour("control"), 1.5))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), 9.25, 9.25)
        dpr = painter.device().devicePixelRatio()
        size = self._theme.px(20)
        mark = icons.pixmap(self._theme, "eye", "text", size, dpr)
        painter.drawPixmap(place.center() - QPointF(size / 2, size / 2), mark)

    def _ring(self, painter: QPainter, card: QRectF) -> None:
        path = QPainterPath()
        path.addRoundedRect(card.adjusted(-3.5, -3.5, 3.5, 3.5), RADIUS + 3.5, RADIUS + 3.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("focus"), 3))
        painter.drawPath(path)
