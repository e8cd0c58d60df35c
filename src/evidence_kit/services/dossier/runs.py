"""From text to glyphs: the right font for each character, shaped where a script asks for it.

Plain letters go straight to the font. Arabic, Hebrew, combining marks, parts of Korean syllables
and emoji are shaped by HarfBuzz; each shaped glyph gets a private code that still reads as the
text it stands for, so copying and searching give the original characters. A character no font has
is never an empty box: its code point is printed in brackets.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

import uharfbuzz

from evidence_kit.services.dossier import fonts
from evidence_kit.services.dossier.fonts import DocumentFonts, Face
from evidence_kit.services.dossier.untrusted import code_point

_VARIATION = "\ufe0f"
_JOINER = "\u200d"
_KEYCAP = "\u20e3"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_EMOJI_TAGS = range(0xE0020, 0xE0080)
_REMEMBERED = 4096
"""Words kept; codes are each other's strangers, but the words around them return."""
_PICTOGRAPHS = range(0x1F000, 0x20000)
_JAMO = (range(0x1100, 0x1200), range(0xA960, 0xA980), range(0xD7B0, 0xD800))
"""Parts of Korean syllables; file names on a Mac are written with them."""


class Placed(NamedTuple):
    """One glyph and where it stands, in thousandths of the type size.

    A glyph without a code stands for no text of its own (the dots of an Arabic letter that the
    font keeps apart); it is drawn as an outline, so that nothing is added when text is copied.
    """

    code: str
    glyph: int
    advance: float
    right: float
    up: float


class Cluster(NamedTuple):
    """The smallest piece of a word that may be put on another line.

    Attributes:
        font: name of the font.
        codes: codes in that font, in the order they are drawn.
        width: advance in thousandths of the type size.
        placed: set when glyphs do not simply follow each other, else None.
    """

    font: str
    codes: str
    width: float
    placed: tuple[Placed, ...] | None = None


class Shaper:
    """Turns text into clusters for one document, remembering words it has seen."""

    def __init__(self, document_fonts: DocumentFonts) -> None:
        self._fonts = document_fonts
        self._known = functools.lru_cache(_REMEMBERED)(self._set)

    def clusters(self, text: str, face: Face, *, right_to_left: bool) -> tuple[Cluster, ...]:
        """Give the clusters of a word, in the order in which it is read."""
        return self._known(text, face, right_to_left)

    def _set(self, text: str, face: Face, right_to_left: bool) -> tuple[Cluster, ...]:
        return tuple(self._clusters(text, face, right_to_left))

    def _clusters(self, text: str, face: Face, right_to_left: bool) -> Iterator[Cluster]:
        for name, part in _runs(text, fonts.stack(face)):
            if name is None:
                own = fonts.stack(face)[0]
                yield from self._plain(own, "".join(map(code_point, part)))
            elif right_to_left or name == fonts.EMOJI or _needs_shaping(part):
                yield from self._shaped(name, part, right_to_left)
            else:
                yield from self._plain(name, part)

    def _plain(self, name: str, text: str) -> Iterator[Cluster]:
        font = self._fonts[name]
        for character in text:
            code = character
            if character == "\u00a0":
                # ReportLab turns a no-break space into a space; a file name must read back whole.
                glyph = font.font.face.charToGlyph[0x20]
                code = font.code_for(glyph, character, font.width(" "))
            yield Cluster(name, code, font.width(code))

    def _shaped(self, name: str, text: str, right_to_left: bool) -> Iterator[Cluster]:
        shaper = fonts.shaper(name)
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.direction = "rtl" if right_to_left else "ltr"
        buffer.guess_segment_properties()
        buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        uharfbuzz.shape(shaper, buffer)
        glyphs: dict[int, list[Placed]] = {}
        scale = 1000 / shaper.face.upem
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            where = (place.x_advance * scale, place.x_offset * scale, place.y_offset * scale)
            glyphs.setdefault(info.cluster, []).append(Placed("", info.codepoint, *where))
        starts = sorted(glyphs)
        if not starts:
            lacking = "".join(map(code_point, text))
            yield from self._plain(fonts.stack(Face.REGULAR)[0], lacking)
            return
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            source = text[start:end]
            if all(one.glyph for one in glyphs[start]):
                readings = _readings(source, glyphs[start], right_to_left)
                yield self._cluster(name, readings, glyphs[start])
            else:
                lacking = "".join(map(code_point, source))
                yield from self._plain(fonts.stack(Face.REGULAR)[0], lacking)

    def _cluster(self, name: str, readings: list[str], glyphs: list[Placed]) -> Cluster:
        font, shaper = self._fonts[name], fonts.shaper(name)
        scale = 1000 / shaper.face.upem
        placed, plain = [], True
        for reading, one in zip(readings, glyphs, strict=True):
            natural = shaper.get_glyph_h_advance(one.glyph) * scale
            code = font.code_for(one.glyph, reading, natural) if reading else ""
            placed.append(one._replace(code=code))
            plain = plain and bool(code) and one[2:] == (natural, 0, 0)
        codes = "".join(one.code for one in placed)
        width = sum(one.advance for one in placed)
        return Cluster(name, codes, width, None if plain else tuple(placed))


def _readings(source: str, glyphs: list[Placed], right_to_left: bool) -> list[str]:
    """Tell which text each glyph of a cluster stands for; glyphs are in drawing order.

    Readers turn text from right to left around letter by letter, so a mark keeps its own letter
    whenever the numbers allow it; else the widest glyph stands for everything.
    """
    if len(source) == len(glyphs):
        return list(reversed(source)) if right_to_left else list(source)
    widest = max(range(len(glyphs)), key=lambda at: glyphs[at].advance)
    return [source if at == widest else "" for at in range(len(glyphs))]


def _needs_shaping(text: str) -> bool:
    if text.isascii():
        return False
    return any(
        unicodedata.category(character)[0] == "M" or any(ord(character) in one for one in _JAMO)
        for character in text
    )


def _runs(text: str, names: tuple[str, ...]) -> Iterator[tuple[str | None, str]]:
    """Split text into the longest parts that one font can set; None where no font can."""
    start, current = 0, _font_for(text, 0, names, None)
    for at in range(1, len(text)):
        name = _font_for(text, at, names, current)
        if name != current:
            yield current, text[start:at]
            start, current = at, name
    if text:
        yield current, text[start:]


def _font_for(text: str, at: int, names: tuple[str, ...], current: str | None) -> str | None:
    character = text[at]
    if character.isascii() and text[at + 1 : at + 2] not in {_VARIATION, _KEYCAP}:
        return names[0]
    if _is_emoji(text, at, current):
        return fonts.EMOJI
    follows = unicodedata.category(character)[0] in "MC"
    if follows and current is not None and _carries(current, character):
        return current
    for name in names:
        if fonts.has(name, character):
            return name
    return None


def _carries(name: str, character: str) -> bool:
    """Tell whether a mark or joiner may stay in the run of the letter before it."""
    joins = unicodedata.category(character) == "Cf" or character in {_VARIATION, "\ufe0e"}
    return joins or fonts.has(name, character)


def _is_emoji(text: str, at: int, current: str | None) -> bool:
    character, code = text[at], ord(text[at])
    if current == fonts.EMOJI and (
        character in {_VARIATION, _JOINER, _KEYCAP} or code in _SKIN_TONES or code in _EMOJI_TAGS
    ):
        return True
    asked_for = text[at + 1 : at + 2] in {_VARIATION, _KEYCAP}
    joined = current == fonts.EMOJI and text[at - 1] == _JOINER
    return (code in _PICTOGRAPHS or asked_for or joined) and fonts.has(fonts.EMOJI, character)
