"""One annotation on the scene, and what all of them need to know of the picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from evidence_kit.domain.geometry import Point, pixels_under
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.domain.outlines import Paint, Words, disc_middle
from evidence_kit.ui.annotate.cover import cover_words
from evidence_kit.ui.annotate.fitting import Extent
from evidence_kit.ui.annotate.lettering import write
from evidence_kit.ui.annotate.shapes import Shape, Shapes
from evidence_kit.ui.theme import read_tokens


@dataclass(frozen=True, slots=True)
class Snap:
    """How black-outs grow to what will really be covered, see `geometry.pixels_under`."""

    grid: int = 1
    extra: int = 0


@dataclass(frozen=True, slots=True)
class Setting:
    """What every item of one picture shares.

    Attributes:
        extent: size of the picture.
        snap: how black-outs grow.
        shapes: paths, built once each.
        covered: the word on a black-out.
    """

    extent: Extent
    snap: Snap
    shapes: Shapes
    covered: str

    def seen(self, annotation: Annotation) -> Annotation:
        """Give what is really drawn: a black-out covers whole pixels, and at least its grid."""
        if annotation.kind is not Kind.BLACKOUT:
            return annotation
        box = pixels_under(
            annotation.frame,
            self.extent.width,
            self.extent.height,
            grid=self.snap.grid,
            extra=self.snap.extra,
        )
        return replace(annotation, start=Point(box.left, box.top), end=Point(box.right, box.bottom))


def paints() -> Mapping[Paint, QColor]:
    """Give the colours of annotations; they are the same in both themes."""
    tokens = read_tokens("light")
    return {paint: tokens.colour(paint.value) for paint in Paint}


class AnnotationItem(QGraphicsItem):
    """Paints one annotation value. Moving it needs no new path."""

    def __init__(self, setting: Setting, colours: Mapping[Paint, QColor]) -> None:
        super().__init__()
        self._setting, self._colours = setting, colours
        self._value: Annotation | None = None
        self._number: int | None = None
        self._body: Shape | None = None
        self._disc: Shape | None = None
        self._disc_at = QPointF()
        self._cover: tuple[Words, ...] = ()
        self._bounds = QRectF()

    @property
    def value(self) -> Annotation | None:
        """The annotation it paints."""
        return self._value

    def show_value(self, annotation: Annotation, number: int | None) -> None:
        """Paint another value; `number` is that of its disc, or None without one."""
        if annotation is self._value and number == self._number:
            return
        if annotation == self._value and number == self._number:
            self._value = annotation
            return
        setting, seen = self._setting, self._setting.seen(annotation)
        self.prepareGeometryChange()
        self._value, self._number = annotation, number
        self._body = setting.shapes.body(seen)
        bounds = QRectF(self._body.bounds)
        self._disc = None
        if number is not None:
            self._disc = setting.shapes.disc(number)
            extent = setting.extent
            middle = disc_middle(seen, extent.unit, extent.width, extent.height)
            self._disc_at = QPointF(middle.x - seen.start.x, middle.y - seen.start.y)
            bounds = bounds.united(self._disc.bounds.translated(self._disc_at))
        if seen.kind is Kind.BLACKOUT:
            frame = seen.frame.moved(-seen.start.x, -seen.start.y)
            self._cover = cover_words(frame, setting.covered, seen.text, setting.extent.unit)
        edge = setting.extent.unit  # antialiasing paints a little beside the path
        self._bounds = bounds.adjusted(-edge, -edge, edge, edge)
        self.setPos(seen.start.x, seen.start.y)
        self.update()

    def boundingRect(self) -> QRectF:
        """Body and disc."""
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Fill the outlines, then write the words."""
        del option, widget
        if self._body is not None:
            self._fill(painter, self._body)
        for words in self._cover:
            write(painter, words, self._colours[words.paint])
        if self._disc is not None:
            painter.translate(self._disc_at)
            self._fill(painter, self._disc)

    def _fill(self, painter: QPainter, shape: Shape) -> None:
        for area in shape.areas:
            if area.multiply:
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
                painter.fillPath(area.path, self._colours[area.paint])
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            else:
                painter.fillPath(area.path, self._colours[area.paint])
        for words in shape.words:
            write(painter, words, self._colours[words.paint])
