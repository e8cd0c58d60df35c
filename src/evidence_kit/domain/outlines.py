"""Annotations as filled polygons, so that screen and paper fill the very same shapes.

Measures follow the design tokens: 3.5 px lines with a 6.5 px white halo, number discs of 24 px
with a 2 px white ring, all at the width of a telephone's screen (390 px) and scaled with the
picture. Line pattern carries what colour cannot in grey: 9 px dashes with 5 px gaps.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evidence_kit.domain import strokes
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Colour, Kind, Markup, Pattern
from evidence_kit.domain.strokes import Ring

TELEPHONE_WIDTH: Final = 390.0
LINE: Final = 3.5
HALO: Final = 6.5
DASH: Final = 9.0
GAP: Final = 5.0
CORNER: Final = 5.0
DISC: Final = 12.0
DISC_RING: Final = 2.0
DISC_TEXT: Final = 14.0
TEXT_SIZE: Final = 15.0
TEXT_PADDING: Final = 9.0
ARROW_HEAD: Final = 15.0
_HEAD_ANGLE: Final = math.radians(32)


class Paint(StrEnum):
    """Names of the annotation colours; the values stand in the design tokens."""

    RASPBERRY = "framboos"
    BLUE = "blauw"
    MARKER = "marker"
    BLACK = "zwart"
    WHITE = "wit"


@dataclass(frozen=True, slots=True)
class Fill:
    """One area to fill.

    Attributes:
        rings: closed polygons, filled by the even-odd rule, image pixels.
        paint: with what.
        multiply: darken what lies under it, like a marker pen, instead of covering it.
    """

    rings: tuple[Ring, ...]
    paint: Paint
    multiply: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text, centred on `middle` both ways.

    Attributes:
        text: what to write.
        middle: its middle, image pixels.
        size: font size, image pixels.
        paint: colour of the letters.
        bold: weight 700 instead of 500.
    """

    text: str
    middle: Point
    size: float
    paint: Paint
    bold: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """An annotation, ready to fill: areas from back to front, then words."""

    fills: tuple[Fill, ...]
    words: tuple[Words, ...] = ()

    @property
    def bounds(self) -> Rect:
        """Give the rectangle that holds every area."""
        return Rect.around(point for fill in self.fills for ring in fill.rings for point in ring)


def unit_for(width: float) -> float:
    """Give how many image pixels one design pixel takes in a picture of this width."""
    return max(width / TELEPHONE_WIDTH, 0.5)


def drawings(markup: Markup, width: int, height: int) -> Iterator[tuple[Annotation, Drawing]]:
    """Draw a whole markup for a picture of this size, from back to front."""
    unit, numbers = unit_for(width), markup.numbers
    for annotation in markup.painted:
        number = numbers.get(annotation.id)
        yield annotation, draw(annotation, unit, number, width, height)


def draw(
    annotation: Annotation, unit: float, number: int | None, width: int, height: int
) -> Drawing:
    """Draw one annotation.

    Args:
        annotation: what to draw.
        unit: image pixels to one design pixel, from `unit_for`.
        number: the number its disc shows, or None without a disc.
        width: columns of the picture; the disc stays inside.
        height: rows of the picture.
    """
    drawing = _BODIES[annotation.kind](annotation, unit)
    if number is None:
        return drawing
    disc = _disc(disc_middle(annotation, unit, width, height), unit, number)
    return Drawing(drawing.fills + disc.fills, drawing.words + disc.words)


def disc_middle(annotation: Annotation, unit: float, width: int, height: int) -> Point:
    """Give the middle of the number disc: right of the annotation, else left, never outside.

    Words stand before what is marked more often than after it, so the disc rather stands close
    to the edge of the picture than on the left.
    """
    reach = (DISC + DISC_RING) * unit
    if annotation.kind is Kind.NUMBER:
        wanted = annotation.start
    else:
        frame = annotation.frame
        right = min(frame.right + reach + HALO * unit, width - reach)
        left = frame.x - reach - HALO * unit
        fits = right - reach >= frame.right or left - reach < 0
        wanted = Point(right if fits else left, frame.centre.y)
    return Point(
        min(max(wanted.x, reach), max(width - reach, reach)),
        min(max(wanted.y, reach), max(height - reach, reach)),
    )


def text_lines(text: str) -> list[str]:
    """Give the lines of a text annotation; it breaks only where the person broke it."""
    return text.split("\n")


def _box(annotation: Annotation, unit: float) -> Drawing:
    frame, paint = annotation.frame, _line_paint(annotation)
    halo = Fill(strokes.band(frame, HALO * unit, CORNER * unit), Paint.WHITE)
    if annotation.pattern is Pattern.SOLID:
        return Drawing((halo, Fill(strokes.band(frame, LINE * unit, CORNER * unit), paint)))
    path = strokes.rounded(frame, CORNER * unit)
    dashes = (
        strokes.thick(dash, LINE * unit)
        for dash in strokes.dashes((*path, path[0]), DASH * unit, GAP * unit)
    )
    return Drawing((halo, *(Fill((ring,), paint) for rings in dashes for ring in rings)))


def _highlight(annotation: Annotation, unit: float) -> Drawing:
    ring = strokes.rounded(annotation.frame, 2 * unit)
    return Drawing((Fill((ring,), Paint.MARKER, multiply=True),))


def _blackout(annotation: Annotation, unit: float) -> Drawing:
    del unit
    frame = annotation.frame
    return Drawing((Fill((strokes.corners(frame),), Paint.BLACK),))


def _arrow(annotation: Annotation, unit: float) -> Drawing:
    tail, head = annotation.start, annotation.end
    if math.dist((tail.x, tail.y), (head.x, head.y)) < unit:
        head = tail.moved(unit, 0)
    shaft: Sequence[Ring] = ((tail, head),)
    if annotation.pattern is Pattern.DASHED:
        shaft = tuple(strokes.dashes((tail, head), DASH * unit, GAP * unit))
    wings = _wings(tail, head, ARROW_HEAD * unit)
    paint = _line_paint(annotation)
    halo = [ring for path in ((tail, head), wings) for ring in strokes.thick(path, HALO * unit)]
    line = [ring for path in (*shaft, wings) for ring in strokes.thick(path, LINE * unit)]
    # Each piece is a fill of its own: under the even-odd rule overlaps would become holes.
    fills = [Fill((ring,), Paint.WHITE) for ring in halo]
    return Drawing((*fills, *(Fill((ring,), paint) for ring in line)))


def _text(annotation: Annotation, unit: float) -> Drawing:
    frame, paint = annotation.frame, _line_paint(annotation)
    plate = Fill((strokes.rounded(frame.grown(1.5 * unit), CORNER * unit),), Paint.WHITE)
    edge = Fill(strokes.band(frame, 2 * unit, CORNER * unit), paint)
    lines = text_lines(annotation.text)
    step = frame.height / len(lines)
    words = tuple(
        Words(
            line,
            Point(frame.centre.x, frame.y + step * (row + 0.5)),
            TEXT_SIZE * unit,
            Paint.BLACK,
            bold=False,
        )
        for row, line in enumerate(lines)
    )
    return Drawing((plate, edge), words)


def _number(annotation: Annotation, unit: float) -> Drawing:
    # The disc itself is added by `draw`, which knows the number.
    del annotation, unit
    return Drawing(())


_BODIES: Final = {
    Kind.BOX: _box,
    Kind.ARROW: _arrow,
    Kind.HIGHLIGHT: _highlight,
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.BLACKOUT: _blackout,
}


def _disc(middle: Point, unit: float, number: int) -> Drawing:
    ring = Fill((strokes.circle(middle, (DISC + DISC_RING) * unit),), Paint.WHITE)
    disc = Fill((strokes.circle(middle, DISC * unit),), Paint.BLACK)
    size = DISC_TEXT * unit * (1.0 if number < 100 else 0.75)
    return Drawing((ring, disc), (Words(str(number), middle, size, Paint.WHITE, bold=True),))


def _line_paint(annotation: Annotation) -> Paint:
    return Paint.RASPBERRY if annotation.colour is Colour.RASPBERRY else Paint.BLUE


def _wings(tail: Point, head: Point, length: float) -> Ring:
    back = math.atan2(tail.y - head.y, tail.x - head.x)
    one, other = (
        Point(head.x + length * math.cos(angle), head.y + length * math.sin(angle))
        for angle in (back - _HEAD_ANGLE, back + _HEAD_ANGLE)
    )
    return (one, head, other)
