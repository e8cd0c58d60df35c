"""The faces a dossier is set in, which of them has a character, and each document's own copies.

ReportLab subsets the TrueType files. Its registry of names is never used: two documents can be
made at the same time, and a glyph that shaping adds to one never reaches the other.
"""

from __future__ import annotations

import copy
import functools
import struct
import threading
from collections.abc import Sequence
from enum import StrEnum
from typing import Any
from weakref import WeakKeyDictionary

import uharfbuzz
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont
from reportlab.pdfbase import ttfonts

from evidence_kit import resources


class Face(StrEnum):
    """How a word looks; each face is a stack of fonts."""

    REGULAR = "regular"
    SEMIBOLD = "semibold"
    BOLD = "bold"
    MONO = "mono"


_OWN = {
    Face.REGULAR: "AtkinsonHyperlegibleNext_400Regular",
    Face.SEMIBOLD: "AtkinsonHyperlegibleNext_600SemiBold",
    Face.BOLD: "AtkinsonHyperlegibleNext_700Bold",
    Face.MONO: "DejaVuSansMono",
}
ARABIC = "NotoNaskhArabic_400Regular"
EMOJI = "NotoEmoji_400Regular"
_KOREAN = "NotoSansKR_400Regular"
_CHINESE_JAPANESE = "DroidSansFallbackFull"
_FIRST_PRIVATE = 0xE000
_LAST_PRIVATE = 0xF8FF
_NEXT_PRIVATE_PLANE = 0xF0000
_lock = threading.Lock()


def stack(face: Face) -> tuple[str, ...]:
    """Give the names of the fonts of a face, the one to prefer first."""
    sans = "DejaVuSans" if face in {Face.REGULAR, Face.MONO} else "DejaVuSans-Bold"
    return (_OWN[face], ARABIC, sans, _KOREAN, _CHINESE_JAPANESE, EMOJI)


@functools.cache
def _read(name: str) -> Any:
    font = ttfonts.TTFont(name, str(resources.path("fonts", f"{name}.ttf")))
    _mend_advances(font.face)
    return font


def _mend_advances(face: Any) -> None:
    """Undo a slip of ReportLab 5.1: advances past `numberOfHMetrics` are stored scaled.

    OpenType `hmtx`: all later glyphs have the last advance that is written out.
    """
    (count,) = struct.unpack(">H", face.get_table("hhea")[34:36])
    advance = face.hmetrics[count - 1][0]
    face.hmetrics[count:] = [(advance, bearing) for _, bearing in face.hmetrics[count:]]


def shared(name: str) -> Any:
    """Give a font as read from disk; never to be changed. Loads it at the first call."""
    with _lock:
        return _read(name)


@functools.cache
def shaper(name: str) -> uharfbuzz.Font:
    """Give the HarfBuzz view of a font."""
    data = resources.path("fonts", f"{name}.ttf").read_bytes()
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(data)))


@functools.cache
def outline(name: str, glyph: int) -> str:
    """Give the path of a glyph as PDF operators, in units of the font."""
    with TTFont(resources.path("fonts", f"{name}.ttf"), lazy=True) as tables:
        glyphs = tables.getGlyphSet()
        pen = _PathPen(glyphs)
        glyphs[tables.getGlyphName(glyph)].draw(pen)
    return " ".join([*pen.operators, "f"])


class _PathPen(BasePen):  # type: ignore[misc]
    """Writes a glyph's outline with the operators of ISO 32000-1, 8.5.2."""

    def __init__(self, glyphs: Any) -> None:
        super().__init__(glyphs)
        self.operators: list[str] = []

    def _moveTo(self, point: Sequence[float]) -> None:  # noqa: N802 - fontTools' name
        self._write("m", point)

    def _lineTo(self, point: Sequence[float]) -> None:  # noqa: N802 - fontTools' name
        self._write("l", point)

    def _curveToOne(self, *points: Sequence[float]) -> None:  # noqa: N802 - fontTools' name
        self._write("c", *points)

    def _closePath(self) -> None:  # noqa: N802 - fontTools' name
        self._write("h")

    def _write(self, operator: str, *points: Sequence[float]) -> None:
        numbers = [f"{side:.1f}" for point in points for side in point]
        self.operators.append(" ".join([*numbers, operator]))


def has(name: str, character: str) -> bool:
    """Tell whether a font has a glyph for this character."""
    return ord(character) in shared(name).face.charToGlyph


@functools.cache
def heights(face: Face) -> tuple[float, float]:
    """Give ascent and descent of a face as parts of the type size (OpenType `hhea`)."""
    metrics = shared(stack(face)[0]).face
    per_em = struct.unpack(">H", metrics.get_table("head")[18:20])[0]
    ascent, descent = struct.unpack(">hh", metrics.get_table("hhea")[4:8])
    return ascent / per_em, -descent / per_em


class DocumentFont:
    """One document's copy of a font, to which shaped glyphs can be added.

    A shaped glyph gets a private code; `sources` tells which text that code stands for.
    """

    def __init__(self, name: str) -> None:
        origin = shared(name)
        self.name = name
        self.font = copy.copy(origin)
        self.font.face = copy.copy(origin.face)
        self.font.face.charToGlyph = dict(origin.face.charToGlyph)
        self.font.face.charWidths = dict(origin.face.charWidths)
        self.font.state = WeakKeyDictionary()
        self.sources: dict[int, str] = {}
        self._codes: dict[tuple[int, str], str] = {}
        self._next = _FIRST_PRIVATE

    def width(self, code: str) -> float:
        """Give the advance of one code in thousandths of the type size."""
        return float(self.font.face.getCharWidth(ord(code)))

    def code_for(self, glyph: int, source: str, advance: float) -> str:
        """Give the code that draws `glyph` and reads as `source`.

        Args:
            glyph: glyph number in the font file.
            source: text this glyph stands for.
            advance: natural advance in thousandths of the type size.
        """
        key = (glyph, source)
        if key not in self._codes:
            code = self._free_code()
            self.font.face.charToGlyph[code] = glyph
            self.font.face.charWidths[code] = advance
            self.sources[code] = source
            self._codes[key] = chr(code)
        return self._codes[key]

    def _free_code(self) -> int:
        while self._next in self.font.face.charToGlyph:
            self._next += 1
            if self._next == _LAST_PRIVATE + 1:
                self._next = _NEXT_PRIVATE_PLANE
        return self._next


class DocumentFonts:
    """All fonts one document uses, by name."""

    def __init__(self) -> None:
        self._fonts: dict[str, DocumentFont] = {}

    def __getitem__(self, name: str) -> DocumentFont:
        if name not in self._fonts:
            self._fonts[name] = DocumentFont(name)
        return self._fonts[name]

    def embed(self, document: Any) -> None:
        """Add the subsets that `document` used, each with the text its codes stand for."""
        for font in self._fonts.values():
            state = font.font.state.get(document)
            if state is None or state.internalName is None:
                continue
            subsets, name = [list(codes) for codes in state.subsets], state.internalName
            font.font.addObjects(document)
            for number, codes in enumerate(subsets):
                entry = document.idToObject["BasicFonts"].dict[f"{name}+{number}"]
                table = document.idToObject[entry.ToUnicode.name]
                table.content = to_unicode(codes, font.sources)


def to_unicode(codes: list[int], sources: dict[int, str]) -> str:
    """Write a ToUnicode CMap (ISO 32000-1, 9.10.3), right beyond U+FFFF and for many-to-one.

    Args:
        codes: the character that each code of the subset, 0 to 255, stands for.
        sources: text of private codes.
    """
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    pairs = [
        f"<{at:02X}> <{sources.get(code, chr(code)).encode('utf-16-be').hex().upper()}>"
        for at, code in enumerate(codes)
        if code
    ]
    for start in range(0, len(pairs), 100):
        block = pairs[start : start + 100]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)
