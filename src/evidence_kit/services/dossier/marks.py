"""Lines, frames, discs and polygons on a page, in CSS pixels from its upper left corner.

The pages were designed at 96 pixels an inch; all measures here are the drawing's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from evidence_kit.domain.strokes import Ring
from evidence_kit.services.dossier.lettering import PT, Colour
from evidence_kit.services.dossier.typeset import Ink

PAGE_WIDTH = 210 / 25.4 * 96
PAGE_HEIGHT = 297 / 25.4 * 96


class Marks(Canvas):  # type: ignore[misc]
    """A canvas that draws what pages are made of, in colour or in grey."""

    def __init__(self, *, grey: bool, **how: Any) -> None:
        super().__init__("", pagesize=(PAGE_WIDTH * PT, PAGE_HEIGHT * PT), **how)
        self.grey = grey

    def shade(self, colour: Colour) -> Colour:
        """Give a colour as it is printed: as it is, or the grey that is as light (BT.709)."""
        if not self.grey:
            return colour
        red, green, blue = colour
        light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
        return light, light, light

    def setFillColorRGB(  # noqa: N802 - ReportLab's name
        self, r: float, g: float, b: float, alpha: float | None = None
    ) -> None:
        """Fill with a colour, in grey when that was asked for."""
        super().setFillColorRGB(*self.shade((r, g, b)), alpha)

    def setStrokeColorRGB(  # noqa: N802 - ReportLab's name
        self, r: float, g: float, b: float, alpha: float | None = None
    ) -> None:
        """Draw lines in a colour, in grey when that was asked for."""
        super().setStrokeColorRGB(*self.shade((r, g, b)), alpha)

    def rule(self, left: float, top: float, width: float, ink: Ink, weight: float = 1) -> None:
        """Draw a horizontal line."""
        y = self._up(top)
        self.setStrokeColorRGB(*ink.value)
        self.setLineWidth(weight * PT)
        self.line(left * PT, y, (left + width) * PT, y)

    def upright(self, left: float, top: float, height: float, ink: Ink, weight: float = 1) -> None:
        """Draw a vertical line."""
        self.setStrokeColorRGB(*ink.value)
        self.setLineWidth(weight * PT)
        self.line(left * PT, self._up(top), left * PT, self._up(top + height))

    def frame(
        self,
        box: Sequence[float],
        radius: float,
        *,
        stroke: Ink | None = None,
        fill: Ink | None = None,
        weight: float = 1,
    ) -> None:
        """Draw a rounded rectangle (left, top, width, height)."""
        left, top, width, height = box
        if stroke:
            self.setStrokeColorRGB(*stroke.value)
            self.setLineWidth(weight * PT)
        if fill:
            self.setFillColorRGB(*fill.value)
        corner = min(radius, width / 2, height / 2) * PT
        lower = self._up(top + height)
        sides = (width * PT, height * PT)
        self.roundRect(left * PT, lower, *sides, corner, stroke=bool(stroke), fill=bool(fill))

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        *,
        fill: Ink,
        ring: Ink | None = None,
        weight: float = 0,
    ) -> None:
        """Draw a circle around (x, y)."""
        self.setFillColorRGB(*fill.value)
        if ring:
            self.setStrokeColorRGB(*ring.value)
            self.setLineWidth(weight * PT)
        self.circle(x * PT, self._up(y), radius * PT, stroke=bool(ring), fill=1)

    @contextmanager
    def dashed(self, length: float, gap: float) -> Iterator[None]:
        """Draw lines as dashes of so many pixels."""
        self.saveState()
        self.setDash([length * PT, gap * PT])
        yield
        self.restoreState()

    @contextmanager
    def cut_out(self, box: Sequence[float], radius: float) -> Iterator[None]:
        """Let marks show only inside a rounded rectangle (left, top, width, height)."""
        left, top, width, height = box
        self.saveState()
        path = self.beginPath()
        corner = min(radius, width / 2, height / 2) * PT
        path.roundRect(left * PT, self._up(top + height), width * PT, height * PT, corner)
        self.clipPath(path, stroke=0, fill=0)
        yield
        self.restoreState()

    def area(self, rings: Sequence[Ring], colour: Colour, *, multiply: bool) -> None:
        """Fill closed polygons by the even-odd rule; `multiply` darkens what lies under them."""
        self.saveState()
        if multiply:
            self.setBlendMode("Multiply")
        red, green, blue = self.shade(colour)
        operators = [f"{red:.4g} {green:.4g} {blue:.4g} rg"]
        for ring in rings:
            points = [f"{point.x * PT:.2f} {self._up(point.y):.2f}" for point in ring]
            operators.append(f"{points[0]} m " + " ".join(f"{one} l" for one in points[1:]) + " h")
        self.addLiteral("\n".join([*operators, "f*"]))
        self.restoreState()

    def _up(self, top: float) -> float:
        return (PAGE_HEIGHT - top) * PT
