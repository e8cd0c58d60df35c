"""The dunes: one picture per theme, anchored to the bottom of where it stands."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit import resources
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme


class Scene:
    """A picture that fills a place from its bottom edge up, cut off at the sides and the top.

    Args:
        name: file in resources/pictures, without ending.
        colour: what stands for `currentColor` in the file, or None.
    """

    def __init__(self, name: str, colour: QColor | None = None) -> None:
        svg = resources.text("pictures", f"{name}.svg")
        if colour is not None:
            svg = svg.replace("currentColor", colour.name())
        self._renderer = QSvgRenderer(QByteArray(svg.encode()))

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Draw the picture over the whole of `place`, keeping its shape."""
        size = self._renderer.defaultSize()
        scale = max(place.width() / size.width(), place.height() / size.height())
        wide, high = size.width() * scale, size.height() * scale
        left = place.center().x() - wide / 2
        painter.save()
        painter.setClipRect(place)
        self._renderer.render(painter, QRectF(left, place.bottom() - high, wide, high))
        painter.restore()

    def stretch(self, painter: QPainter, place: QRectF) -> None:
        """Draw the picture into exactly `place`."""
        self._renderer.render(painter, place)


class Mark(QWidget):
    """The program's own mark, 34 px. A picture beside words; it has no name of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._scene = Scene("app-icon")
        self.setFixedSize(34, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._scene.stretch(painter, QRectF(self.rect()))


class Brand(QWidget):
    """The mark and the program's name.

    Args:
        theme: gives type.
        token: colour of the name.
    """

    def __init__(self, theme: Theme, token: str) -> None:
        super().__init__()
        self.name = Para(theme, "Evidence Kit", "brand", token, wrap=False)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(11)
        inside.addStretch(0)
        inside.addWidget(Mark())
        inside.addWidget(self.name)
        inside.addStretch(1)
