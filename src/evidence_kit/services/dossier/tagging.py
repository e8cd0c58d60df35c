"""The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8; PDF/UA-1).

Every mark on a page either belongs to an element of the tree or is an artifact. An element may
get content on several pages; links hang in the tree by an object reference.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from reportlab.pdfbase import pdfdoc


class Literal(pdfdoc.PDFObject):  # type: ignore[misc]
    """An indirect object whose bytes are made only while the file is written."""

    __RefOnly__ = 1

    def __init__(self, make: Callable[[Any], bytes]) -> None:
        self._make = make
        self.known_as = b""
        """Its reference, once it has a number; an object belongs to one document."""

    def format(self, document: Any) -> bytes:
        """Give the object's bytes."""
        return self._make(document)


class Held(pdfdoc.PDFObject, ABC):  # type: ignore[misc]
    """An indirect object that depends on the manifest and is written after everything else."""

    __RefOnly__ = 1

    def prepare(self, document: Any) -> None:
        """Refer to what it needs, so that this is written before it."""

    @abstractmethod
    def body(self, manifest: bytes, code: str) -> bytes:
        """Give the object's bytes. `code` is the control code of the manifest."""


def reference(document: Any, thing: Any) -> bytes:
    """Give `12 0 R` for an object, numbering it at its first use."""
    known = getattr(thing, "known_as", b"")
    if known:
        return bytes(known)
    name = document.Reference(thing).name
    # What ReportLab writes, without its way over text: a case has many thousands.
    written = b"%d %d R" % document.idToObjectNumberAndVersion[name]
    if isinstance(thing, Literal):
        thing.known_as = written
    return written


def text_string(text: str) -> bytes:
    """Write a PDF text string (ISO 32000-1, 7.9.2), short: plain letters as they are."""
    if text.isascii() and text.isprintable():
        return b"(%s)" % _ESCAPED.sub(rb"\\\g<0>", text.encode())
    written = b"\xfe\xff" + text.encode("utf-16-be", "replace")
    return b"(%s)" % _ESCAPED.sub(rb"\\\g<0>", written).replace(b"\r", b"\\r")


_ESCAPED = re.compile(rb"[()\\]")


class Element:
    """One element of the structure tree.

    Attributes:
        tag: standard structure type, e.g. "P" or "TD".
        kids: elements, `(page name, marked content number)` and `(page name, annotation)`.
    """

    __slots__ = ("_pages", "alt", "attributes", "kids", "object", "parent", "tag")

    def __init__(
        self, tag: str, parent: Element | None, *, alt: str = "", attributes: bytes = b""
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.alt = alt
        self.attributes = attributes
        self.kids: list[Element | tuple[str, Any]] = []
        self.object = Literal(self._format)
        self._pages: dict[str, bytes] = {} if parent is None else parent._pages
        if parent is not None:
            parent.kids.append(self)

    def _format(self, document: Any) -> bytes:
        """Write it without the entries that readers need not be told: a case has thousands."""
        tree = document.Catalog.StructTreeRoot
        above = tree if self.parent is None else self.parent.object
        parts = [b"<</S/%s/P %s" % (self.tag.encode(), reference(document, above))]
        if self.alt:
            parts += [b"/Alt ", text_string(self.alt)]
        if self.attributes:
            parts += [b"/A ", self.attributes]
        page_name = self._page_name()
        if page_name:
            parts += [b"/Pg ", self._page(document, page_name)]
        if self.kids:
            kids = b" ".join([self._kid(document, kid, page_name) for kid in self.kids])
            parts.append(b"/K[%s]" % kids)
        return b"".join([*parts, b">>"])

    def _page_name(self) -> str:
        """Name the page its first own content is on; empty when it has none."""
        return next((kid[0] for kid in self.kids if not isinstance(kid, Element)), "")

    def _kid(self, document: Any, kid: Element | tuple[str, Any], page_name: str) -> bytes:
        if isinstance(kid, Element):
            return reference(document, kid.object)
        on, content = kid
        page = b"" if on == page_name else b"/Pg " + self._page(document, on)
        if not isinstance(content, int):
            return b"<</Type/OBJR%s/Obj %s>>" % (page, reference(document, content))
        return b"<</Type/MCR%s/MCID %d>>" % (page, content) if page else b"%d" % content

    def _page(self, document: Any, name: str) -> bytes:
        """Refer to a page; what all elements of a tree found out is shared."""
        if name not in self._pages:
            self._pages[name] = bytes(pdfdoc.PDFObjectReference(name).format(document))
        return self._pages[name]


class Structure:
    """The tree of one document and the way back from pages and links into it."""

    def __init__(self) -> None:
        self.root = Element("Document", None)
        self._parents: list[list[Element] | Element] = []
        self._open_page: list[Element] | None = None

    def mark(self, element: Element, page_name: str) -> int:
        """Note that content of `element` follows on this page; gives its number there."""
        if self._open_page is None:
            self._open_page = []
        self._open_page.append(element)
        number = len(self._open_page) - 1
        element.kids.append((page_name, number))
        return number

    def end_page(self) -> int:
        """Close the page; gives the key under which it is found in the parent tree."""
        self._parents.append(self._open_page or [])
        self._open_page = None
        return len(self._parents) - 1

    def add_link(self, element: Element) -> int:
        """Give the key under which a link annotation of `element` is found."""
        self._parents.append(element)
        return len(self._parents) - 1

    def attach(self, document: Any) -> None:
        """Hang the tree in the catalog."""
        document.Catalog.StructTreeRoot = Literal(self._tree)
        document.Catalog.MarkInfo = Literal(lambda _: b"<</Marked true>>")

    def _tree(self, document: Any) -> bytes:
        numbers = [b"<</Nums["]
        for key, owner in enumerate(self._parents):
            if isinstance(owner, Element):
                numbers.append(b"%d %s" % (key, reference(document, owner.object)))
            else:
                elements = b" ".join(reference(document, one.object) for one in owner)
                numbers.append(b"%d [%s]" % (key, elements))
        body = b"\n".join([*numbers, b"]>>"])
        parents = Literal(lambda _: body)
        return b"<</Type/StructTreeRoot/K[%s]/ParentTree %s/ParentTreeNextKey %d>>" % (
            reference(document, self.root.object),
            reference(document, parents),
            len(self._parents),
        )
