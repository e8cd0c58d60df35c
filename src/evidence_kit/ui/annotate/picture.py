"""The picture under the annotations, in tiles: only what is on screen is ever turned into paint."""

from __future__ import annotations

import math
from collections import OrderedDict
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from evidence_kit.domain.picture import Raster

EDGE: Final = 1024
"""Columns and rows of one tile, image pixels."""

_KEPT: Final = 24_000_000
"""Pixels kept ready to paint; a window of 4K needs less than half of them."""

_COARSEST: Final = 6
"""Tiles are halved this often at most."""


class Tile(NamedTuple):
    """Which tile: halved how often, and where."""

    level: int
    column: int
    row: int


class PictureItem(QGraphicsItem):
    """Paints plain pixels at any zoom; a picture of any height stays smooth to move.

    Qt paints no image of more than 32,767 rows, and painting one of 1170 x 30000 whole would
    convert 140 MB. Zoomed out, tiles are averaged down first, so that thin letters stay visible.
    """

    def __init__(self) -> None:
        super().__init__()
        self._raster = Raster(0, 0, b"")
        self._tiles: OrderedDict[Tile, QImage] = OrderedDict()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def set_raster(self, raster: Raster) -> None:
        """Show other pixels and forget the ones before."""
        self.prepareGeometryChange()
        self._raster = raster
        self._tiles.clear()
        self.update()

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """Which tiles are ready to paint, the last used at the end."""
        return tuple(self._tiles)

    def boundingRect(self) -> QRectF:
        """All of the picture."""
        return QRectF(0, 0, self._raster.width, self._raster.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the tiles that are on screen."""
        del widget
        seen = option.exposedRect.intersected(self.boundingRect())
        if seen.isEmpty():
            return
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        level = level_for(scale * painter.device().devicePixelRatioF())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for row in range(int(seen.top()) // EDGE, math.ceil(seen.bottom() / EDGE)):
            for column in range(int(seen.left()) // EDGE, math.ceil(seen.right() / EDGE)):
                painter.drawImage(self._place(column, row), self._tile(Tile(level, column, row)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _place(self, column: int, row: int) -> QRectF:
        whole = QRectF(column * EDGE, row * EDGE, EDGE, EDGE)
        return whole.intersected(self.boundingRect())

    def _tile(self, tile: Tile) -> QImage:
        image = self._tiles.get(tile)
        if image is None:
            image = self._tiles[tile] = self._made(tile)
            while len(self._tiles) > 1 and sum(map(_pixels, self._tiles.values())) > _KEPT:
                self._tiles.popitem(last=False)
        self._tiles.move_to_end(tile)
        return image

    def _made(self, tile: Tile) -> QImage:
        raster = self._raster
        left, top = tile.column * EDGE, tile.row * EDGE
        width, height = min(EDGE, raster.width - left), min(EDGE, raster.height - top)
        stride = raster.width * 3
        first = top * stride + left * 3
        last = first + (height - 1) * stride + width * 3
        part = QImage(
            memoryview(raster.pixels)[first:last],
            width,
            height,
            stride,
            QImage.Format.Format_RGB888,
        )
        if tile.level:
            part = part.scaled(
                QSize(_halved(width, tile.level), _halved(height, tile.level)),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return part.convertToFormat(QImage.Format.Format_RGB32)


def level_for(scale: float) -> int:
    """Give how often tiles are halved before they are painted at `scale` device px a pixel."""
    if scale >= 1:
        return 0
    return min(int(math.log2(1 / max(scale, 1e-6)) + 1e-9), _COARSEST)


def _halved(length: int, times: int) -> int:
    return max(-(-length >> times), 1)


def _pixels(image: QImage) -> int:
    return image.width() * image.height()
