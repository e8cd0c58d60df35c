"""Outlines as Qt paths: built once for each shape, kept as long as the picture is open."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.domain.outlines import DISC, DISC_RING, Drawing, Fill, Paint, Words, draw
from evidence_kit.domain.strokes import Ring


@dataclass(frozen=True, slots=True)
class Area:
    """One path to fill.

    Attributes:
        path: closed, carries its fill rule.
        paint: with what.
        multiply: darken what lies under it.
    """

    path: QPainterPath
    paint: Paint
    multiply: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawing around its own origin, so that moving it needs no new path.

    Attributes:
        areas: from back to front.
        words: painted after the areas.
        bounds: the rectangle that holds all of it.
    """

    areas: tuple[Area, ...]
    words: tuple[Words, ...]
    bounds: QRectF


class Shapes:
    """Gives the shape of an annotation's body and of a number disc, each built once.

    Holds words of the case: drop it together with the picture.
    """

    def __init__(self, unit: float) -> None:
        self._unit = unit
        self._bodies: dict[Annotation, Shape] = {}
        self._discs: dict[int, Shape] = {}

    def body(self, annotation: Annotation) -> Shape:
        """Give an annotation without its disc; its `start` is the origin."""
        start = annotation.start
        key = replace(
            annotation.moved(-start.x, -start.y),
            id="",
            text=annotation.text if annotation.kind is Kind.TEXT else "",
            numbered=False,
            layer=0,
        )
        if key not in self._bodies:
            if len(self._bodies) > 2000:  # a long drag leaves one shape behind at each step
                self._bodies.clear()
            self._bodies[key] = shape_of(draw(key, self._unit, None, 0, 0))
        return self._bodies[key]

    def disc(self, number: int) -> Shape:
        """Give a number disc; its middle is the origin."""
        if number not in self._discs:
            # `draw` keeps discs inside a picture, so it is drawn in one it just fits into.
            reach = (DISC + DISC_RING) * self._unit
            middle = Point(reach, reach)
            lone = Annotation("", Kind.NUMBER, middle, middle)
            drawn = draw(lone, self._unit, number, 0, 0)
            self._discs[number] = shape_of(_shifted(drawn, -reach))
        return self._discs[number]


def shape_of(drawing: Drawing) -> Shape:
    """Make paths of a drawing. Neighbouring pieces of one line become one path."""
    areas = tuple(_areas(drawing.fills))
    bounds = QRectF()
    for area in areas:
        bounds = bounds.united(area.path.controlPointRect())
    return Shape(areas, drawing.words, bounds)


def _areas(fills: Iterable[Fill]) -> Iterator[Area]:
    def alike(fill: Fill) -> tuple[Paint, bool, bool]:
        return fill.paint, fill.multiply, len(fill.rings) == 1

    for (paint, multiply, pieces), group in itertools.groupby(fills, alike):
        if pieces and not multiply:
            yield Area(_union([fill.rings[0] for fill in group]), paint, multiply)
            continue
        for fill in group:
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.OddEvenFill)
            for ring in fill.rings:
                path.addPolygon(_polygon(ring))
                path.closeSubpath()
            yield Area(path, paint, multiply)


def _union(rings: list[Ring]) -> QPainterPath:
    """Join rings so that overlaps stay filled: all turn one way, and any winding is inside."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for ring in rings:
        path.addPolygon(_polygon(ring if _turn(ring) >= 0 else ring[::-1]))
        path.closeSubpath()
    return path


def _turn(ring: Ring) -> float:
    # The pieces of a line are convex, so three of their points tell which way they turn.
    one, two, three = ring[0], ring[len(ring) // 3], ring[2 * len(ring) // 3]
    return (two.x - one.x) * (three.y - one.y) - (two.y - one.y) * (three.x - one.x)


def _polygon(ring: Ring) -> QPolygonF:
    return QPolygonF([QPointF(point.x, point.y) for point in ring])


def _shifted(drawing: Drawing, by: float) -> Drawing:
    fills = tuple(
        replace(fill, rings=tuple(tuple(p.moved(by, by) for p in ring) for ring in fill.rings))
        for fill in drawing.fills
    )
    words = tuple(replace(one, middle=one.middle.moved(by, by)) for one in drawing.words)
    return Drawing(fills, words)
