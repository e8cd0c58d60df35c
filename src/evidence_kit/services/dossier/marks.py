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
        self._line((left, top), (left + width, top), ink, weight)

    def upright(self, left: float, top: float, height: float, ink: Ink, weight: float = 1) -> None:
        """Draw a vertical line."""
        self._line((left, top), (left, top + height), ink, weight)

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
        corner = min(radius, width / 2, height / 2) * PT
        path = _rounded(left * PT, self._up(top + height), width * PT, height * PT, corner)
        how = "B" if stroke and fill else "f" if fill else "S"
        self.addLiteral(f"{self._inks(stroke, fill, weight)}{path} {how}")

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
        box = (x - radius, y - radius, 2 * radius, 2 * radius)
        self.frame(box, radius, stroke=ring, fill=fill, weight=weight)

    def _line(
        self, start: tuple[float, float], end: tuple[float, float], ink: Ink, weight: float
    ) -> None:
        from_, to = (f"{x * PT:.2f} {self._up(y):.2f}" for x, y in (start, end))
        self.addLiteral(f"{self._inks(ink, None, weight)}{from_} m {to} l S")

    def _inks(self, stroke: Ink | None, fill: Ink | None, weight: float) -> str:
        """Give the operators that set colours and the weight of lines."""
        told = ""
        if stroke:
            red, green, blue = self.shade(stroke.value)
            told = f"{red:.3g} {green:.3g} {blue:.3g} RG {weight * PT:.4g} w "
        if fill:
            red, green, blue = self.shade(fill.value)
            told += f"{red:.3g} {green:.3g} {blue:.3g} rg "
        return told

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
        corner = min(radius, width / 2, height / 2) * PT
        path = _rounded(left * PT, self._up(top + height), width * PT, height * PT, corner)
        self.saveState()
        self.addLiteral(f"{path} W n")
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


_ROUND = 0.5523
"""How far the handles of a curve lie that stands for a quarter of a circle."""
_PATH = (
    "%.2f %.2f m %.2f %.2f l %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f l "
    "%.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f l %.2f %.2f %.2f %.2f %.2f %.2f c "
    "%.2f %.2f l %.2f %.2f %.2f %.2f %.2f %.2f c h"
)


def _rounded(x: float, y: float, width: float, height: float, corner: float) -> str:
    """Give the path of a rounded rectangle from its lower left corner, in points.

    Written in one go: a whole case has thousands of them.
    """
    far, k = corner, corner * (1 - _ROUND)
    right, upper = x + width, y + height
    return _PATH % (
        *(x + far, y, right - far, y),
        *(right - k, y, right, y + k, right, y + far),
        *(right, upper - far),
        *(right, upper - k, right - k, upper, right - far, upper),
        *(x + far, upper),
        *(x + k, upper, x, upper - k, x, upper - far),
        *(x, y + far),
        *(x, y + k, x + k, y, x + far, y),
    )
