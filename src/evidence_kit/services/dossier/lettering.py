"""Write lines of text as PDF operators (ISO 32000-1, 9.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from evidence_kit.services.dossier.fonts import DocumentFonts, heights, outline, shaper
from evidence_kit.services.dossier.runs import Cluster
from evidence_kit.services.dossier.typeset import Line, Piece, Style

Colour = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""
PT = 0.75
"""Points in a CSS pixel."""
_REMEMBERED = 4096
"""Lines: what stands on every page is written once."""


class Lettering:
    """Writes text for one document."""

    def __init__(
        self, fonts: DocumentFonts, document: Any, shade: Callable[[Colour], Colour]
    ) -> None:
        self._fonts = fonts
        self._shade = shade
        self._document = document
        self._written: dict[int, tuple[Line, str]] = {}
        """Plain lines by what Python calls them; a line that is kept is never another."""

    def operators(self, x: float, y: float, line: Line) -> str:
        """Give the operators that draw a line from (x, y) in points."""
        if not line.plain:
            return self._placed(x, y, line.pieces)
        known = self._written.get(id(line))
        if known is None:
            if len(self._written) >= _REMEMBERED:
                self._written.clear()
            known = self._written[id(line)] = (line, self._plain(line.pieces))
        return f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {known[1]} ET"

    def _plain(self, pieces: Sequence[Piece]) -> str:
        """Give the operators for letters that follow each other, from where the pen is."""
        text: list[str] = []
        style, font, codes = pieces[0].style, pieces[0].font, list[str]()
        text.append(self._set(style))
        for piece in pieces:
            if piece.font != font or piece.style is not style:
                text += self._show(font, style, "".join(codes))
                codes.clear()
                if piece.style is not style:
                    text.append(self._set(piece.style))
            style, font = piece.style, piece.font
            codes.append(piece.codes)
        return " ".join([*text, *self._show(font, style, "".join(codes))])

    def _placed(self, x: float, y: float, pieces: Sequence[Piece]) -> str:
        text = [f"BT 1 0 0 1 {x:.3f} {y:.3f} Tm"]
        outlines: list[str] = []
        pen = x
        behind: list[tuple[list[Cluster], Style]] = []
        """Plain runs the pen has passed; their width matters only to what is placed."""
        for style, clusters in _styled(pieces):
            text.append(self._set(style))
            for run in _runs(clusters):
                if run[0].placed is None:
                    text += self._show(run[0].font, style, "".join(one.codes for one in run))
                    behind.append((run, style))
                    continue
                pen += sum(_advance(*passed) for passed in behind)
                behind.clear()
                for cluster in run:
                    pen = self._place(cluster, style, (pen, y), text, outlines)
                text.append(f"1 0 0 1 {pen:.3f} {y:.3f} Tm")
        return " ".join([*text, "ET", *outlines])

    def _place(
        self,
        cluster: Cluster,
        style: Style,
        at: tuple[float, float],
        text: list[str],
        outlines: list[str],
    ) -> float:
        """Put glyph after glyph where shaping wants it; gives where the pen is then."""
        pen, y = at
        for one in cluster.placed or ():
            right, up = pen + _points(one.right, style), y + _points(one.up, style)
            if one.code:
                text.append(f"1 0 0 1 {right:.3f} {up:.3f} Tm")
                text += self._show(cluster.font, style, one.code)
            else:
                scale = style.size * PT / shaper(cluster.font).face.upem
                path = outline(cluster.font, one.glyph)
                where = f"{scale:.6f} 0 0 {scale:.6f} {right:.3f} {up:.3f} cm"
                outlines.append(f"q {self._ink(style)} {where} {path} Q")
            pen += _points(one.advance, style)
        return pen

    def _set(self, style: Style) -> str:
        return f"{self._ink(style)} {style.spacing * PT:g} Tc"

    def _ink(self, style: Style) -> str:
        red, green, blue = self._shade(style.ink.value)
        return f"{red:g} {green:g} {blue:g} rg"

    def _show(self, name: str, style: Style, codes: str) -> list[str]:
        font = self._fonts[name].font
        parts = [(0, codes.encode())]
        # ASCII has its own codes in the first subset, once there is one.
        if not codes.isascii() or self._document not in font.state:
            parts = font.splitString(codes, self._document)
        shown = []
        for subset, data in parts:
            internal = font.getSubsetInternalName(subset, self._document)
            shown.append(f"{internal} {style.size * PT:g} Tf <{data.hex()}> Tj")
        return shown


def baseline(line: Line) -> float:
    """Give the distance from the top of the line box to the base line, as CSS sets it."""
    style = max((piece.style for piece in line.pieces), key=lambda one: one.size)
    ascent, descent = heights(style.face)
    return (line.leading - (ascent + descent) * style.size) / 2 + ascent * style.size


def _points(thousandths: float, style: Style) -> float:
    return thousandths * style.size * PT / 1000


def _advance(run: Sequence[Cluster], style: Style) -> float:
    letters = sum(len(one.codes) for one in run)
    return _points(sum(one.width for one in run), style) + letters * style.spacing * PT


def _styled(pieces: Sequence[Piece]) -> Iterator[tuple[Style, list[Cluster]]]:
    """Join neighbours of one style, clusters in the order they are drawn."""
    style, clusters = pieces[0].style, list[Cluster]()
    for piece in pieces:
        if piece.style != style:
            yield style, clusters
            style, clusters = piece.style, []
        clusters += reversed(piece.clusters) if piece.level % 2 else piece.clusters
    yield style, clusters


def _runs(clusters: Sequence[Cluster]) -> Iterator[list[Cluster]]:
    """Join neighbours of one font that either all follow each other plainly or all do not."""
    run: list[Cluster] = []
    for cluster in clusters:
        same = run and run[0].font == cluster.font
        if run and not (same and (run[0].placed is None) == (cluster.placed is None)):
            yield run
            run = []
        run.append(cluster)
    if run:
        yield run
