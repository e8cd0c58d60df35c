"""The drawing surface: a tagged page measured in CSS pixels from its upper left corner.

The pages were designed at 96 pixels an inch; all measures here are the drawing's own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from evidence_kit.domain.picture import Derived
from evidence_kit.services.dossier.archive import Particulars, attach_manifest, declare
from evidence_kit.services.dossier.fonts import DocumentFonts, heights
from evidence_kit.services.dossier.images import Pictures, placement, rendition_of
from evidence_kit.services.dossier.runs import Cluster, Shaper
from evidence_kit.services.dossier.stream import Sink, save
from evidence_kit.services.dossier.tagging import Element, Literal, Structure, text_string
from evidence_kit.services.dossier.typeset import Composer, Ink, Line, Piece, Span, Style

PAGE_WIDTH = 210 / 25.4 * 96
PAGE_HEIGHT = 297 / 25.4 * 96
_PT = 0.75

# As shipped ReportLab wraps compressed streams in ASCII85: a quarter more bytes for nothing.
rl_config.useA85 = 0


class Sheet(Canvas):  # type: ignore[misc]
    """One document being drawn, page after page."""

    def __init__(self, pictures: Pictures, language: str) -> None:
        super().__init__(
            "",
            pagesize=(PAGE_WIDTH * _PT, PAGE_HEIGHT * _PT),
            pageCompression=1,
            pdfVersion=(1, 7),
            lang=language,
        )
        self.fonts = DocumentFonts()
        self.composer = Composer(Shaper(self.fonts))
        self.structure = Structure()
        self.bookmarked: dict[str, int] = {}
        self._inside: Element = self.structure.root
        self._pictures = pictures
        self._as_artifact = 0

    # Structure

    def element(self, tag: str, *, alt: str = "", attributes: bytes = b"") -> Element:
        """Add an element to the one that is open."""
        return Element(tag, self._inside, alt=alt, attributes=attributes)

    @contextmanager
    def within(self, element: Element | str) -> Iterator[Element]:
        """Let what follows be kids of `element`, or of a new element with this tag."""
        before = self._inside
        self._inside = self.element(element) if isinstance(element, str) else element
        try:
            yield self._inside
        finally:
            self._inside = before

    @contextmanager
    def content(self, element: Element | str) -> Iterator[Element]:
        """Let marks be the content of `element`, or of a new element with this tag."""
        owner = self.element(element) if isinstance(element, str) else element
        number = self.structure.mark(owner, self._page_name())
        self.addLiteral(f"/{owner.tag} <</MCID {number}>> BDC")
        yield owner
        self.addLiteral("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Let marks be no part of the text: rules, running heads, repeated heads."""
        if not self._as_artifact:
            self.addLiteral(f"/Artifact <</Type /{kind}>> BDC")
        self._as_artifact += 1
        yield
        self._as_artifact -= 1
        if not self._as_artifact:
            self.addLiteral("EMC")

    def _page_name(self) -> str:
        return str(self._doc.thisPageName())

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802 - ReportLab's name
        super()._setAnnotations(page)
        if isinstance(page, pdfdoc.PDFPage):
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = self.structure.end_page()
            page.Tabs = pdfdoc.PDFName("S")

    # Places

    def bookmark(self, key: str, title: str, level: int, top: float) -> None:
        """Name this place, list it among the bookmarks and remember its page."""
        self.bookmarkPage(key, fit="XYZ", left=0, top=self._up(top), zoom=0)
        self.addOutlineEntry(title, key, level, closed=1)
        self.bookmarked[key] = self.getPageNumber()

    def link(self, element: Element, key: str, says: str, box: Sequence[float]) -> None:
        """Make `box` (left, top, width, height) a link of `element` to a named place."""
        left, top, width, height = box
        number = self.structure.add_link(element)
        corners = (left * _PT, self._up(top + height), (left + width) * _PT, self._up(top))
        target = self._bookmarkReference(key)
        annotation = Literal(
            lambda document: (
                b"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]"
                b"/Rect[%.2f %.2f %.2f %.2f]/Contents %s/Dest %s/StructParent %d>>"
                % (*corners, text_string(says), target.format(document), number)
            )
        )
        name = f"link{number}"
        self._doc.addAnnotation(name, annotation)
        self._annotatePage(name)
        element.kids.append((self._page_name(), annotation))

    @contextmanager
    def later(self, name: str) -> Iterator[None]:
        """Draw the form that pages named with `doForm`, at its own origin (0, 0)."""
        self.beginForm(name, -PAGE_WIDTH, -40, PAGE_WIDTH, 40)
        yield
        self.endForm()

    # Marks

    def text(self, left: float, top: float, line: Line) -> None:
        """Draw one line whose line box starts at `top`."""
        if line.pieces:
            x, y = left * _PT, self._up(top + _baseline(line))
            self._text_at(x, y, line.pieces)

    def text_at_origin(self, line: Line, *, align_right: bool) -> None:
        """Draw one line on the base line y = 0, for a form."""
        self._text_at(-line.width * _PT if align_right else 0.0, 0.0, line.pieces)

    def paragraph(self, left: float, top: float, width: float, lines: Sequence[Line]) -> float:
        """Draw lines below each other; gives the height in pixels."""
        height = 0.0
        for line in lines:
            indent = width - line.width if line.right_to_left else 0.0
            self.text(left + indent, top + height, line)
            height += line.leading
        return height

    def compose(self, text: str, style: Style, width: float) -> list[Line]:
        """Break a paragraph in one style into lines."""
        return self.composer.lines([Span(text, style)], width)

    def rule(self, left: float, top: float, width: float, ink: Ink, weight: float = 1) -> None:
        """Draw a horizontal line."""
        y = self._up(top)
        self.setStrokeColorRGB(*ink.value)
        self.setLineWidth(weight * _PT)
        self.line(left * _PT, y, (left + width) * _PT, y)

    def upright(self, left: float, top: float, height: float, ink: Ink) -> None:
        """Draw a vertical hair line."""
        self.setStrokeColorRGB(*ink.value)
        self.setLineWidth(_PT)
        self.line(left * _PT, self._up(top), left * _PT, self._up(top + height))

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
            self.setLineWidth(weight * _PT)
        if fill:
            self.setFillColorRGB(*fill.value)
        corner = min(radius, width / 2, height / 2) * _PT
        lower = self._up(top + height)
        sides = (width * _PT, height * _PT)
        self.roundRect(left * _PT, lower, *sides, corner, stroke=bool(stroke), fill=bool(fill))

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        fill: Ink,
        ring: Ink | None = None,
        weight: float = 0,
    ) -> None:
        """Draw a circle around (x, y)."""
        self.setFillColorRGB(*fill.value)
        if ring:
            self.setStrokeColorRGB(*ring.value)
            self.setLineWidth(weight * _PT)
        self.circle(x * _PT, self._up(y), radius * _PT, stroke=bool(ring), fill=1)

    def picture(
        self, picture: Derived, box: Sequence[float], rows: tuple[int, int], radius: float
    ) -> None:
        """Draw rows `first` to `end` of an upright picture into `box` (left, top, width, height).

        All parts of a picture share one stream; a part is cut out by a clipping path.
        """
        left, top, width, height = box
        rendition = rendition_of(picture)
        first, end = rows
        total = height * rendition.upright_size[1] / (end - first)
        above = total * first / rendition.upright_size[1]
        lower = self._up(top - above + total)
        matrix = placement(rendition.orientation, left * _PT, lower, width * _PT, total * _PT)
        self.saveState()
        path = self.beginPath()
        corner = min(radius, width / 2, height / 2) * _PT
        path.roundRect(left * _PT, self._up(top + height), width * _PT, height * _PT, corner)
        self.clipPath(path, stroke=0, fill=0)
        self.transform(*matrix)
        self.doForm(self._stream_name(picture))
        self.restoreState()

    def layout_box(self, box: Sequence[float]) -> bytes:
        """Give the attributes of a figure that fills `box` (left, top, width, height)."""
        left, top, width, height = box
        corners = (left * _PT, self._up(top + height), (left + width) * _PT, self._up(top))
        return b"<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>" % corners

    def declare(self, particulars: Particulars) -> None:
        """Say what the file is, once all pages are drawn."""
        self.structure.attach(self._doc)
        declare(self._doc, particulars)

    def enclose(self, manifest: bytes, made_at: dt.datetime, purpose: str) -> None:
        """Attach the manifest."""
        attach_manifest(self._doc, manifest, made_at, purpose)

    def write_to(
        self, sink: Sink, *, identity: bytes, on_chunk: Callable[[bool], None]
    ) -> tuple[str, int]:
        """Write the finished document; gives SHA-256 and size. See `stream.save`."""
        return save(self, self.fonts, sink, identity=identity, on_chunk=on_chunk)

    def _stream_name(self, picture: Derived) -> str:
        name = f"picture{picture.exhibit}"
        if not self.hasForm(name):
            self._doc.addForm(name, self._pictures.stream(picture))
        return name

    def _text_at(self, x: float, y: float, pieces: Sequence[Piece]) -> None:
        operators = [f"BT 1 0 0 1 {x:.3f} {y:.3f} Tm"]
        pen = x
        for style, clusters in _styled(pieces):
            operators.append(_ink(style))
            for font, run, moved in _runs(clusters):
                if not moved:
                    operators += self._show(font, style, "".join(one.codes for one in run))
                    count = sum(len(one.codes) for one in run)
                    pen += _points(sum(one.width for one in run), style)
                    pen += count * style.spacing * _PT
                    continue
                for cluster in run:
                    for code, move in zip(cluster.codes, cluster.moves or (), strict=True):
                        right, up = _points(move.right, style), _points(move.up, style)
                        operators.append(f"1 0 0 1 {pen + right:.3f} {y + up:.3f} Tm")
                        operators += self._show(font, style, code)
                        pen += _points(move.advance, style)
                operators.append(f"1 0 0 1 {pen:.3f} {y:.3f} Tm")
        self.addLiteral(" ".join([*operators, "ET"]))

    def _show(self, name: str, style: Style, codes: str) -> list[str]:
        font = self.fonts[name].font
        shown = []
        for subset, data in font.splitString(codes, self._doc):
            internal = font.getSubsetInternalName(subset, self._doc)
            shown.append(f"{internal} {style.size * _PT:g} Tf <{data.hex()}> Tj")
        return shown

    def _up(self, top: float) -> float:
        return (PAGE_HEIGHT - top) * _PT


def _points(thousandths: float, style: Style) -> float:
    return thousandths * style.size * _PT / 1000


def _ink(style: Style) -> str:
    red, green, blue = style.ink.value
    return f"{red:g} {green:g} {blue:g} rg {style.spacing * _PT:g} Tc"


def _styled(pieces: Sequence[Piece]) -> Iterator[tuple[Style, list[Cluster]]]:
    """Join neighbours of one style, clusters in the order they are drawn."""
    style, clusters = pieces[0].style, list[Cluster]()
    for piece in pieces:
        if piece.style != style:
            yield style, clusters
            style, clusters = piece.style, []
        clusters += reversed(piece.clusters) if piece.level % 2 else piece.clusters
    yield style, clusters


def _runs(clusters: Sequence[Cluster]) -> Iterator[tuple[str, list[Cluster], bool]]:
    """Join neighbours of one font that either all follow each other plainly or all do not."""
    run: list[Cluster] = []
    for cluster in clusters:
        same = run and run[0].font == cluster.font
        if run and not (same and (run[0].moves is None) == (cluster.moves is None)):
            yield run[0].font, run, run[0].moves is not None
            run = []
        run.append(cluster)
    if run:
        yield run[0].font, run, run[0].moves is not None


def _baseline(line: Line) -> float:
    """Give the distance from the top of the line box to the base line, as CSS sets it."""
    style = max((piece.style for piece in line.pieces), key=lambda one: one.size)
    ascent, descent = heights(style.face)
    return (line.leading - (ascent + descent) * style.size) / 2 + ascent * style.size
