"""Drawing on a telephone screen: text, boxes and discs with smooth edges.

Measures are in points; one point is two pixels. Faces are read from resources before the worker
enters its cage, and live in memory from then on.
"""

from __future__ import annotations

import functools
import io
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from evidence_kit import resources

Colour = str
"""As "#rrggbb"."""

WIDTH: Final = 390
_SCALE: Final = 2
_SMOOTH: Final = 4
"""Shapes are drawn this much larger first; Pillow's own have stairs for edges."""

_FACES: Final = {
    "regular": "AtkinsonHyperlegibleNext_400Regular.ttf",
    "medium": "AtkinsonHyperlegibleNext_500Medium.ttf",
    "bold": "AtkinsonHyperlegibleNext_700Bold.ttf",
}


@functools.cache
def load_faces() -> dict[str, bytes]:
    """Read all faces; the first call must come before the cage is entered."""
    return {weight: resources.path("fonts", name).read_bytes() for weight, name in _FACES.items()}


class Sheet:
    """A screen being drawn, `WIDTH` points wide."""

    def __init__(self, height: int, background: Colour) -> None:
        self.height = height
        self._image = Image.new("RGB", (WIDTH * _SCALE, height * _SCALE), background)
        self._draw = ImageDraw.Draw(self._image)

    @property
    def image(self) -> Image.Image:
        """The drawing so far, mode RGB."""
        return self._image

    def text(
        self,
        at: tuple[float, float],
        words: str,
        size: float,
        colour: Colour,
        weight: str = "regular",
        *,
        anchor: str = "ls",
    ) -> None:
        """Write one line. `at` is on the base line; `anchor` as Pillow names it."""
        if not words:
            return
        place = at[0] * _SCALE, at[1] * _SCALE
        self._draw.text(place, words, colour, _face(weight, size), anchor)

    def width(self, words: str, size: float, weight: str = "regular") -> float:
        """Give the length of one line in points."""
        return _face(weight, size).getlength(words) / _SCALE

    def wrap(self, words: str, size: float, width: float, weight: str = "regular") -> list[str]:
        """Break a text into lines of at most `width` points; a line break stays one."""
        lines = []
        for paragraph in words.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if line and self.width(longer, size, weight) > width:
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines

    def box(
        self,
        at: tuple[float, float],
        size: tuple[float, float],
        colour: Colour,
        radius: float = 0,
    ) -> None:
        """Fill a rectangle with round corners; `at` is its top left."""
        pixels = round(size[0] * _SCALE), round(size[1] * _SCALE)
        place = round(at[0] * _SCALE), round(at[1] * _SCALE)
        self._image.paste(
            colour,
            (*place, place[0] + pixels[0], place[1] + pixels[1]),
            _rounded(*pixels, round(radius * _SCALE)),
        )

    def disc(self, middle: tuple[float, float], radius: float, colour: Colour) -> None:
        """Fill a circle."""
        at = middle[0] - radius, middle[1] - radius
        self.box(at, (2 * radius, 2 * radius), colour, radius)

    def line(self, points: tuple[tuple[float, float], ...], colour: Colour, width: float) -> None:
        """Draw a line through points."""
        scaled = [(x * _SCALE, y * _SCALE) for x, y in points]
        self._draw.line(scaled, colour, round(width * _SCALE), "curve")


@functools.cache
def _face(weight: str, size: float) -> ImageFont.FreeTypeFont:
    # The basic layout engine gives the same pixels whether or not a shaping library is present.
    return ImageFont.truetype(
        io.BytesIO(load_faces()[weight]),
        size * _SCALE,
        layout_engine=ImageFont.Layout.BASIC,
    )


@functools.lru_cache(maxsize=64)
def _rounded(width: int, height: int, radius: int) -> Image.Image:
    if not radius:
        return Image.new("L", (width, height), 255)
    large = Image.new("L", (width * _SMOOTH, height * _SMOOTH))
    box = (0, 0, large.width - 1, large.height - 1)
    ImageDraw.Draw(large).rounded_rectangle(box, radius * _SMOOTH, 255)
    return large.reduce(_SMOOTH)
