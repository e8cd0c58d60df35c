"""Write a finished document to a file, object by object, in constant memory.

ReportLab gathers the whole file before it writes; here every object goes out as soon as its bytes
exist, and pictures chunk by chunk. The objects and their numbers are ReportLab's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from reportlab.pdfbase import pdfdoc

from evidence_kit.services.dossier.drawn_code import DrawnCode
from evidence_kit.services.dossier.ending import (
    NO_CODE,
    Content,
    PageContent,
    identity,
    index,
    template,
)
from evidence_kit.services.dossier.images import PictureStream
from evidence_kit.services.dossier.manifest import control_code
from evidence_kit.services.dossier.tagging import Held, Literal
from evidence_kit.services.dossier.terms import HEADER, SEAL

_LARGE = 1 << 16
"""Bytes that are passed on together: most objects are smaller than what passing on costs."""
_PAGE_STREAM = "page stream"
"""What ReportLab calls the content of a page."""


class Saved(NamedTuple):
    """What was written.

    Attributes:
        sha256: digest of the file.
        size: bytes.
        code: control code of the manifest; zeros when there is none.
    """

    sha256: str
    size: int
    code: str


class Sink(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> int:
        """Write all of `data`."""


class _Counting:
    """Passes bytes on, a good many at a time, and counts and hashes them."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.offset = 0
        self._digest = hashlib.sha256()
        self._waiting: list[bytes] = []
        self._passed_on = 0

    def write(self, data: bytes) -> None:
        self._waiting.append(data)
        self.offset += len(data)
        if self.offset - self._passed_on > _LARGE:
            self.flush()

    def flush(self) -> None:
        """Pass on what waits."""
        data = b"".join(self._waiting)
        self._waiting.clear()
        self._passed_on = self.offset
        self._sink.write(data)
        self._digest.update(data)

    def hexdigest(self) -> str:
        """Give the digest of all that was written."""
        self.flush()
        return self._digest.hexdigest()


def save(
    canvas: Any,
    sink: Sink,
    *,
    mark: bytes = b"",
    on_chunk: Callable[[bool], None] = lambda _last: None,
    manifest_of: Callable[[Content], bytes] | None = None,
) -> Saved:
    """Write the document of `canvas`: first all that does not depend on the manifest.

    Args:
        canvas: a `Sheet`, all its pages are shown.
        sink: receives the bytes in order.
        mark: comment lines after the header, or empty.
        on_chunk: called after each piece of a picture, with True after its last; may raise.
        manifest_of: gives the manifest; None for a document that has none.

    Raises:
        ObjectDamaged: a picture is not what was noted.
    """
    out, document = _Counting(sink), canvas._doc
    canvas.fonts.embed(document)
    root, information = document.Reference(document.Catalog), document.Reference(document.info)
    document.Outlines.prepare(document, canvas)
    if document.Outlines.ready < 0:
        document.Catalog.Outlines = None
    out.write(HEADER + mark)
    offsets, pages, held = _write_first(document, out, on_chunk)
    content = Content(
        out.hexdigest(),
        out.offset,
        tuple(pages),
        tuple(template(_held(one, b"", NO_CODE)) for one in held if isinstance(one[1], DrawnCode)),
        _number(root.format(document)),
        _number(information.format(document)),
    )
    manifest = manifest_of(content) if manifest_of else b""
    code = control_code(manifest) if manifest else NO_CODE
    for number, thing in held:
        offsets[number - 1] = out.offset
        out.write(_held((number, thing), manifest, code))
    _write_end(out, offsets, content, identity(code))
    out.flush()
    return Saved(out.hexdigest(), out.offset, code)


def _write_first(
    document: Any, out: _Counting, on_chunk: Callable[[bool], None]
) -> tuple[list[int], list[PageContent], list[tuple[int, Held]]]:
    """Write all that does not depend on the manifest.

    Returns:
        Where each object starts, the contents of pages, and the objects that wait.
    """
    offsets: list[int] = []
    pages: list[PageContent] = []
    held: list[tuple[int, Held]] = []
    # Formatting an object may number new ones, so the end is only known when it is reached.
    while (number := len(offsets) + 1) in document.numberToId:
        offsets.append(out.offset)
        thing = document.idToObject[document.numberToId[number]]
        if isinstance(thing, Held):
            thing.prepare(document)
            held.append((number, thing))
            continue
        if isinstance(thing, Literal):
            # Most objects by far.
            body = thing.format(document).rstrip(b"\n")
            out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
            continue
        out.write(b"%d 0 obj\n" % number)
        drawn = _write_object(thing, document, out, on_chunk)
        out.write(b"\nendobj\n")
        if drawn:
            pages.append(PageContent(number, drawn))
    return offsets, pages, held


def _held(one: tuple[int, Held], manifest: bytes, code: str) -> bytes:
    number, thing = one
    return b"%d 0 obj\n%s\nendobj\n" % (number, thing.body(manifest, code))


def _number(written_reference: bytes) -> int:
    return int(written_reference.split()[0])


def _write_object(
    thing: Any, document: Any, out: _Counting, on_chunk: Callable[[bool], None]
) -> str:
    """Write one object; gives the SHA-256 of its stream when it is the content of a page."""
    if isinstance(thing, PictureStream):
        out.write(thing.head(document))
        for chunk in thing.chunks():
            out.write(chunk)
            on_chunk(False)
        out.write(b"\nendstream")
        on_chunk(True)
        return ""
    body = bytes(pdfdoc.format(thing, document, toplevel=1))
    if isinstance(thing, pdfdoc.PDFStream | pdfdoc.PDFFormXObject):
        # PDF/A asks for an end of line before `endstream`; ReportLab writes none.
        body = body.removesuffix(b"endstream\n") + b"\nendstream"
    out.write(body.rstrip(b"\n"))
    if getattr(thing, "__Comment__", "") != _PAGE_STREAM:
        return ""
    start = body.index(b"stream\n") + len(b"stream\n")
    return hashlib.sha256(body[start : body.rindex(b"\nendstream")]).hexdigest()


def _write_end(out: _Counting, offsets: list[int], content: Content, file_identity: bytes) -> None:
    start = out.offset
    out.write(index(offsets, start, content, file_identity))
    out.write(SEAL + out.hexdigest().encode() + b"\n")
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
