"""Break text into lines: any script, any length, with or without spaces.

All lengths are in CSS pixels (1/96 inch), the unit in which the pages were designed.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from evidence_kit.services.dossier import bidi
from evidence_kit.services.dossier.fonts import Face
from evidence_kit.services.dossier.runs import Cluster, Shaper
from evidence_kit.services.dossier.tokens import is_wide, words


class Ink(Enum):
    """The few colours of paper, as red, green and blue from 0 to 1."""

    INK = (0.067, 0.094, 0.090)
    SOFT = (0.231, 0.275, 0.271)
    LINE = (0.604, 0.647, 0.635)
    HAIR = (0.788, 0.816, 0.804)
    TINT = (0.937, 0.949, 0.941)
    ACCENT = (0.055, 0.345, 0.341)
    PAPER = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set.

    Attributes:
        size: type size in pixels.
        leading: distance between lines in pixels.
        face: which stack of fonts.
        ink: colour.
        spacing: extra space after each letter, in pixels.
    """

    size: float
    leading: float
    face: Face = Face.REGULAR
    ink: Ink = Ink.INK
    spacing: float = 0.0

    def __hash__(self) -> int:
        """Tell styles apart quickly: every word is looked up by its style."""
        return hash((self.size, self.leading, self.spacing))


class Span(NamedTuple):
    """Text in one style."""

    text: str
    style: Style


class Piece(NamedTuple):
    """A word, a space, or the part of a word that has one style and direction.

    Attributes:
        clusters: in the order in which they are read.
        width: in pixels.
        style: of all of it.
        level: odd where it runs from right to left.
        space: it is only space.
        glued: it stays on the line of the piece before it.
        font: the one it is set in when its glyphs simply follow each other; else empty.
        codes: in the order they are drawn.
    """

    clusters: tuple[Cluster, ...]
    width: float
    style: Style
    level: int
    space: bool
    glued: bool
    font: str
    codes: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line, its pieces in the order they stand from left to right."""

    pieces: tuple[Piece, ...]
    width: float
    leading: float
    right_to_left: bool = False

    @property
    def plain(self) -> bool:
        """Tell whether all glyphs simply follow each other."""
        return all(piece.font for piece in self.pieces)


_REMEMBERED_WORDS = 4096
_REMEMBERED = 512
"""Paragraphs kept: names of facts and the like return on every page."""
_GOOD_BREAKS = "-_./@"


class Composer:
    """Sets paragraphs for one document."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._known = functools.lru_cache(_REMEMBERED)(self._lines)
        self._piece = functools.lru_cache(_REMEMBERED_WORDS)(self._new_piece)

    def lines(self, spans: Sequence[Span], width: float, *, ours: bool = False) -> Sequence[Line]:
        """Break text into lines no wider than `width` pixels; a line feed starts a new one.

        Text from outside must have gone through `untrusted.visible`. A sentence of `ours` runs
        from left to right, whatever name it begins with.
        """
        return self._known(tuple(spans), width, ours)

    def _lines(self, spans: tuple[Span, ...], width: float, ours: bool) -> tuple[Line, ...]:
        return tuple(
            line
            for paragraph in _paragraphs(spans)
            for line in self._paragraph(paragraph, width, ours)
        )

    def one(self, spans: Sequence[Span]) -> Line:
        """Set a paragraph on a single line, however long."""
        return self.lines(spans, float("inf"))[0]

    def _paragraph(self, spans: Sequence[Span], width: float, ours: bool) -> Iterator[Line]:
        text = "".join(span.text for span in spans)
        base = 0 if ours or bidi.is_plain(text) else bidi.base_level(text)
        leading = _leading(spans)
        pieces = self._pieces(spans, text, base)
        if sum([piece.width for piece in pieces]) <= width:
            yield _line(pieces, leading, base)
            return
        line: list[Piece] = []
        used = 0.0
        for unit in _units(pieces):
            unit_width = sum(piece.width for piece in unit)
            if used + unit_width > width and not unit[0].space:
                if line:
                    yield _line(line, leading, base)
                *full, rest = _fit(unit, width)
                for part in full:
                    yield _line(part, leading, base)
                line, used = rest, sum(piece.width for piece in rest)
                continue
            line += unit
            used += unit_width
        yield _line(line, leading, base)

    def _pieces(self, spans: Sequence[Span], text: str, base: int) -> list[Piece]:
        if text.isascii() and not base:
            return self._plain_pieces(spans)
        return list(self._any_pieces(spans, bidi.levels(text, base)))

    def _any_pieces(self, spans: Sequence[Span], levels: Sequence[int]) -> Iterator[Piece]:
        start, after_space = 0, True
        for span in spans:
            for token in words(span.text):
                end = start + len(token)
                for part, level in _level_runs(token, levels[start:end]):
                    space = part[0] == " "
                    wide = len(part) == 1 and is_wide(part)
                    glued = not (space or after_space or wide)
                    yield self._piece(part, span.style, level, glued)
                    after_space = space
                start = end

    def _plain_pieces(self, spans: Sequence[Span]) -> list[Piece]:
        """Give the pieces of letters that all run from left to right, as most do."""
        pieces, after_space = [], True
        for text, style in spans:
            for token in words(text):
                space = token[0] == " "
                pieces.append(self._piece(token, style, 0, not (space or after_space)))
                after_space = space
        return pieces

    def _new_piece(self, text: str, style: Style, level: int, glued: bool) -> Piece:
        clusters = self._shaper.clusters(text, style.face, right_to_left=bool(level % 2))
        return _piece(clusters, style, level, space=text[0] == " ", glued=glued)


def _piece(
    clusters: tuple[Cluster, ...], style: Style, level: int, *, space: bool, glued: bool
) -> Piece:
    drawn = clusters[::-1] if level % 2 else clusters
    font = clusters[0].font if clusters else ""
    if any(one.font != font or one.placed is not None for one in clusters):
        font = ""
    codes = "".join([one.codes for one in drawn])
    return Piece(clusters, _width(clusters, style), style, level, space, glued, font, codes)


def _width(clusters: Iterable[Cluster], style: Style) -> float:
    if not style.spacing:
        return sum([cluster.width for cluster in clusters]) * style.size / 1000
    return sum(
        cluster.width * style.size / 1000 + style.spacing * len(cluster.codes)
        for cluster in clusters
    )


def _paragraphs(spans: Sequence[Span]) -> Iterator[list[Span]]:
    paragraph: list[Span] = []
    for text, style in spans:
        first, *rest = text.split("\n")
        paragraph.append(Span(first, style))
        for part in rest:
            yield paragraph
            paragraph = [Span(part, style)]
    yield paragraph


def _leading(spans: Sequence[Span]) -> float:
    """Give the height of a line; an empty paragraph is as high as its last style says."""
    return max((span.style.leading for span in spans if span.text), default=spans[-1].style.leading)


def _level_runs(token: str, levels: Sequence[int]) -> Iterator[tuple[str, int]]:
    if token.isascii() and levels[0] == levels[-1] and len(set(levels)) == 1:
        yield token, levels[0]
        return
    start = 0
    for at in range(1, len(token) + 1):
        if at == len(token) or levels[at] != levels[start]:
            yield token[start:at], levels[start]
            start = at


def _units(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    unit: list[Piece] = []
    for piece in pieces:
        if unit and not piece.glued:
            yield unit
            unit = []
        unit.append(piece)
    if unit:
        yield unit


def _fit(unit: Sequence[Piece], width: float) -> Iterator[list[Piece]]:
    """Cut a unit into parts of at most `width`; the last part may be followed by other text."""
    part: list[Piece] = []
    room = width
    for piece in unit:
        rest = piece
        while rest.width > room:
            count = _fitting(rest, room, at_least=0 if part else 1)
            if count:
                part.append(_cut(rest, 0, count))
                rest = _cut(rest, count, len(rest.clusters))
            yield part
            part, room = [], width
            if not rest.clusters:
                break
        if rest.clusters:
            part.append(rest)
            room -= rest.width
    yield part


def _fitting(piece: Piece, room: float, at_least: int) -> int:
    """Count the clusters that fit in `room`, preferring to end after a hyphen or the like."""
    used, good = 0.0, 0
    for count, cluster in enumerate(piece.clusters):
        used += _width((cluster,), piece.style)
        if used > room:
            fits = max(count, at_least)
            return good if good > fits / 2 else fits
        if cluster.codes in _GOOD_BREAKS:
            good = count + 1
    return len(piece.clusters)


def _cut(piece: Piece, start: int, end: int) -> Piece:
    clusters = piece.clusters[start:end]
    return _piece(clusters, piece.style, piece.level, space=piece.space, glued=piece.glued)


def _line(pieces: list[Piece], leading: float, base: int) -> Line:
    while pieces and pieces[-1].space:
        pieces = pieces[:-1]
    levels = [piece.level for piece in pieces]
    in_order = tuple(pieces)
    if any(levels):
        in_order = tuple([pieces[at] for at in bidi.visual_order(levels)])
    return Line(in_order, sum(piece.width for piece in in_order), leading, bool(base))
