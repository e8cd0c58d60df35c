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

from evidence_kit.domain.picture import Derived
from evidence_kit.services.dossier.archive import Particulars, attach_manifest, declare
from evidence_kit.services.dossier.fonts import DocumentFonts
from evidence_kit.services.dossier.images import Pictures, placement, rendition_of
from evidence_kit.services.dossier.lettering import PT, Lettering, baseline
from evidence_kit.services.dossier.marks import PAGE_WIDTH, Marks
from evidence_kit.services.dossier.runs import Shaper
from evidence_kit.services.dossier.tagging import Element, Literal, Structure, text_string
from evidence_kit.services.dossier.typeset import Composer, Line, Span, Style

# As shipped ReportLab wraps compressed streams in ASCII85: a quarter more bytes for nothing.
rl_config.useA85 = 0


class Sheet(Marks):
    """One document being drawn, page after page."""

    def __init__(self, pictures: Pictures, language: str, *, grey: bool = False) -> None:
        super().__init__(
            grey=grey,
            pageCompression=1,
            pdfVersion=(1, 7),
            lang=language,
        )
        self.fonts = DocumentFonts()
        self.composer = Composer(Shaper(self.fonts))
        self._lettering = Lettering(self.fonts, self._doc, self.shade)
        self.structure = Structure()
        self.bookmarked: dict[str, int] = {}
        self._inside: Element = self.structure.root
        self._pictures = pictures
        self._as_artifact = 0
        self._targets: dict[str, bytes] = {}

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

    def _make_preamble(self) -> None:
        """Start pages with nothing: ReportLab would name Helvetica, which is not embedded."""
        self._preamble = ""

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

    def name_place(self, key: str, top: float) -> None:
        """Name this place for links, without a bookmark."""
        self.bookmarkPage(key, fit="XYZ", left=0, top=self._up(top), zoom=0)

    def link(self, element: Element, key: str, says: str, box: Sequence[float]) -> None:
        """Make `box` (left, top, width, height) a link of `element` to a named place."""
        left, top, width, height = box
        number = self.structure.add_link(element)
        corners = (left * PT, self._up(top + height), (left + width) * PT, self._up(top))
        annotation = Literal(
            lambda document: (
                b"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]"
                b"/Rect[%.2f %.2f %.2f %.2f]/Contents %s/Dest %s/StructParent %d>>"
                % (*corners, text_string(says), self._target(document, key), number)
            )
        )
        name = f"link{number}"
        self._doc.addAnnotation(name, annotation)
        self._annotatePage(name)
        element.kids.append((self._page_name(), annotation))

    def _target(self, document: Any, key: str) -> bytes:
        """Give where a named place is, once all places are known; many links lead to one."""
        if key not in self._targets:
            self._targets[key] = bytes(self._bookmarkReference(key).format(document))
        return self._targets[key]

    def line_of_form(self, name: str, line: Line, *, from_left: bool = False) -> None:
        """Make the form that pages named with `doForm`: a line that ends or starts at (0, 0)."""
        start = 0.0 if from_left else -line.width * PT
        drawn = self._lettering.operators(start, 0.0, line).encode("ascii")
        self._doc.addForm(name, Literal(lambda document: _form(document, drawn)))

    def add_form(self, name: str, form: Callable[[], Any]) -> None:
        """Name something that pages draw with `doForm`, unless it has this name already."""
        if not self.hasForm(name):
            self._doc.addForm(name, form())

    # Marks

    def text(self, left: float, top: float, line: Line) -> None:
        """Draw one line whose line box starts at `top`."""
        if line.pieces:
            x, y = left * PT, self._up(top + baseline(line))
            self.addLiteral(self._lettering.operators(x, y, line))

    def text_at_origin(self, line: Line) -> None:
        """Draw one line from (0, 0), wherever that was moved to."""
        self.addLiteral(self.letters(line))

    def letters(self, line: Line) -> str:
        """Give the operators that draw one line from (0, 0) in points."""
        return self._lettering.operators(0.0, 0.0, line)

    def paragraph(self, left: float, top: float, width: float, lines: Sequence[Line]) -> float:
        """Draw lines below each other; gives the height in pixels."""
        height = 0.0
        for line in lines:
            indent = width - line.width if line.right_to_left else 0.0
            self.text(left + indent, top + height, line)
            height += line.leading
        return height

    def compose(self, text: str, style: Style, width: float) -> Sequence[Line]:
        """Break a paragraph in one style into lines."""
        return self.composer.lines([Span(text, style)], width)

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
        matrix = placement(rendition.orientation, left * PT, lower, width * PT, total * PT)
        with self.cut_out(box, radius):
            self.saveState()
            self.transform(*matrix)
            self.doForm(self._stream_name(picture))
            self.restoreState()
            if self.grey:
                # The stream stays as it is; a grey over it takes the colours away in print.
                self.setBlendMode("Saturation")
                self.setFillColorRGB(0.5, 0.5, 0.5)
                self.rect(left * PT, self._up(top + height), width * PT, height * PT, 0, 1)

    def layout_box(self, box: Sequence[float]) -> bytes:
        """Give the attributes of a figure that fills `box` (left, top, width, height)."""
        left, top, width, height = box
        corners = (left * PT, self._up(top + height), (left + width) * PT, self._up(top))
        return b"<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>" % corners

    def declare(self, particulars: Particulars) -> None:
        """Say what the file is, once all pages are drawn."""
        self.structure.attach(self._doc)
        declare(self._doc, particulars)

    def enclose(self, made_at: dt.datetime, purpose: str) -> None:
        """Attach the manifest, which is only known at the end."""
        attach_manifest(self._doc, made_at, purpose)

    def _stream_name(self, picture: Derived) -> str:
        name = f"picture{picture.exhibit}"
        self.add_form(name, lambda: self._pictures.stream(picture))
        return name


def _form(document: Any, drawn: bytes) -> bytes:
    """Give a form of letters alone, shorter than what compressing costs."""
    fonts = pdfdoc.PDFObjectReference(pdfdoc.BasicFonts).format(document)
    return (
        b"<</Type/XObject/Subtype/Form/BBox[%d -30 %d 30]"
        b"/Resources<</Font %s>>/Length %d>>\nstream\n%s\nendstream"
        % (-PAGE_WIDTH, PAGE_WIDTH, fonts, len(drawn), drawn)
    )
