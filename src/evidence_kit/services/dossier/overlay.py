"""Annotations as vectors over a printed picture: the very polygons that the window fills.

The picture's stream stays as it is. A black-out is not drawn here: it must be in the stream
itself, and this only writes its words over it.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass

from evidence_kit import resources
from evidence_kit.domain.dossier import ExhibitSheet
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.domain.outlines import Drawing, Paint, Words, disc_middle, drawings, unit_for
from evidence_kit.services.dossier.fonts import Face
from evidence_kit.services.dossier.lettering import Colour
from evidence_kit.services.dossier.parts import Part
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Line, Span, Style
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import Wording

_TITLE = Style(15, 19, Face.BOLD, Ink.PAPER)
_REASON = Style(13, 17, Face.REGULAR, Ink.PAPER)
_SMALLEST = 0.55
"""Words on a black-out shrink to 8 pixels (6 points); where they do not fit then, they are not
drawn: the list beside the picture has them too."""
_EDGE = 6.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of an upright picture lies on the page.

    Attributes:
        box: left, top, width and height on the page.
        part: which rows it shows.
        size: columns and rows of the whole picture.
    """

    box: tuple[float, float, float, float]
    part: Part
    size: tuple[int, int]

    @property
    def scale(self) -> float:
        """Give the pixels of the page to one of the picture."""
        return self.box[2] / self.size[0]

    def point(self, point: Point) -> Point:
        """Give where a point of the picture lies on the page."""
        left, top = self.box[:2]
        return Point(left + point.x * self.scale, top + (point.y - self.part.first) * self.scale)

    def shows(self, row: float) -> bool:
        """Tell whether a row of the picture is in this part."""
        return self.part.first <= row < self.part.end


@functools.cache
def colours() -> dict[Paint, Colour]:
    """Give the colours of annotations, from the design tokens."""
    told = json.loads(resources.text("data", "tokens.json"))["annotation"]["colours"]
    return {paint: _colour(told[paint.value]["hex"]) for paint in Paint}


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def draw(sheet: Sheet, words: Wording, one: ExhibitSheet, place: Place) -> None:
    """Draw what was marked in the rows that `place` shows, cut off at its edges."""
    with sheet.cut_out(place.box, 0):
        for annotation, drawing in drawings(one.markup, *place.size):
            if annotation.kind is Kind.BLACKOUT:
                _say_why(sheet, words, annotation, place)
                drawing = Drawing(drawing.fills[1:], drawing.words)  # noqa: PLW2901
            _fill(sheet, drawing, place)


def row_of(annotation: Annotation, one: ExhibitSheet, size: tuple[int, int]) -> float:
    """Give the row of the picture by which a numbered annotation is found: that of its disc."""
    unit = unit_for(size[0])
    return disc_middle(annotation, unit, *size).y if one.markup else 0.0


def _fill(sheet: Sheet, drawing: Drawing, place: Place) -> None:
    if not drawing.fills:
        return
    bounds = drawing.bounds
    if bounds.bottom < place.part.first or bounds.y > place.part.end:
        return
    for fill in drawing.fills:
        rings = [[place.point(point) for point in ring] for ring in fill.rings]
        sheet.area([tuple(ring) for ring in rings], colours()[fill.paint], multiply=fill.multiply)
    for said in drawing.words:
        if place.shows(said.middle.y):
            _write(sheet, said, place)


def _write(sheet: Sheet, said: Words, place: Place) -> None:
    size = said.size * place.scale
    ink = Ink.PAPER if said.paint is Paint.WHITE else Ink.INK
    face = Face.BOLD if said.bold else Face.REGULAR
    line = sheet.composer.one([Span(visible(said.text), Style(size, size, face, ink))])
    middle = place.point(said.middle)
    sheet.text(middle.x - line.width / 2, middle.y - size / 2, line)


def _say_why(sheet: Sheet, words: Wording, annotation: Annotation, place: Place) -> None:
    """Write on a black-out that it is one, and what it covers as the person put it."""
    frame = annotation.frame.cut(*place.size)
    if not place.shows(frame.centre.y):
        return
    corner = place.point(Point(frame.x, frame.y))
    room = Rect(corner.x, corner.y, frame.width * place.scale, frame.height * place.scale)
    title = words.gettext("blacked out")
    reason = " ".join(visible(line) for line in annotation.text.splitlines())
    lines = _that_fit(sheet, [title, reason], room) or _that_fit(sheet, [title], room)
    top = room.centre.y - sum(line.leading for line in lines) / 2
    for line in lines:
        sheet.text(room.centre.x - line.width / 2, top, line)
        top += line.leading


def _that_fit(sheet: Sheet, texts: Sequence[str], room: Rect) -> list[Line]:
    """Set texts as large as the room allows; nothing when it is too small for them."""
    width = room.width - 2 * _EDGE
    for step in range(4):
        scale = 1 - step * (1 - _SMALLEST) / 3
        lines: list[Line] = []
        for text, style in zip(texts, (_TITLE, _REASON), strict=False):
            shown = Style(style.size * scale, style.leading * scale, style.face, style.ink)
            lines += sheet.compose(text, shown, width) if text else []
        height = sum(line.leading for line in lines)
        if max(line.width for line in lines) <= width and height <= room.height - _EDGE:
            return lines
    return []
