"""Write a finished document to a file, object by object, in constant memory.

ReportLab gathers the whole file before it writes; here every object goes out as soon as its bytes
exist, and pictures chunk by chunk. The objects and their numbers are ReportLab's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, Protocol

from reportlab.pdfbase import pdfdoc

from evidence_kit.services.dossier.fonts import DocumentFonts
from evidence_kit.services.dossier.images import PictureStream
from evidence_kit.services.dossier.terms import HEADER, SEAL


class Sink(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> int:
        """Write all of `data`."""


class _Counting:
    """Passes bytes on, and counts and hashes them."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.offset = 0
        self.digest = hashlib.sha256()

    def write(self, data: bytes) -> None:
        self._sink.write(data)
        self.digest.update(data)
        self.offset += len(data)


def save(
    canvas: Any,
    fonts: DocumentFonts,
    sink: Sink,
    *,
    identity: bytes,
    mark: bytes,
    on_chunk: Callable[[bool], None],
) -> tuple[str, int]:
    """Write the document of `canvas`; gives SHA-256 and size of the file.

    Args:
        canvas: all its pages are shown.
        fonts: the fonts its pages use.
        sink: receives the bytes in order.
        identity: 16 bytes for the file identifier.
        mark: comment lines after the header, or empty.
        on_chunk: called after each piece of a picture, with True after its last; may raise.

    Raises:
        ObjectDamaged: a picture is not what was noted.
    """
    out, document = _Counting(sink), canvas._doc
    fonts.embed(document)
    root, information = document.Reference(document.Catalog), document.Reference(document.info)
    document.Outlines.prepare(document, canvas)
    if document.Outlines.ready < 0:
        document.Catalog.Outlines = None
    out.write(HEADER + mark)
    offsets: list[int] = []
    # Formatting an object may number new ones, so the end is only known when it is reached.
    while (number := len(offsets) + 1) in document.numberToId:
        offsets.append(out.offset)
        thing = document.idToObject[document.numberToId[number]]
        out.write(b"%d 0 obj\n" % number)
        _write_object(thing, document, out, on_chunk)
        out.write(b"\nendobj\n")
    _write_end(out, offsets, root.format(document), information.format(document), identity)
    return out.digest.hexdigest(), out.offset


def _write_object(
    thing: Any, document: Any, out: _Counting, on_chunk: Callable[[bool], None]
) -> None:
    if isinstance(thing, PictureStream):
        out.write(thing.head(document))
        for chunk in thing.chunks():
            out.write(chunk)
            on_chunk(False)
        out.write(b"\nendstream")
        on_chunk(True)
        return
    body = bytes(pdfdoc.format(thing, document, toplevel=1))
    if isinstance(thing, pdfdoc.PDFStream | pdfdoc.PDFFormXObject):
        # PDF/A asks for an end of line before `endstream`; ReportLab writes none.
        body = body.removesuffix(b"endstream\n") + b"\nendstream"
    out.write(body.rstrip(b"\n"))


def _write_end(
    out: _Counting, offsets: list[int], root: bytes, information: bytes, identity: bytes
) -> None:
    start = out.offset
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    name = identity.hex().encode()
    out.write(
        b"trailer\n<</Size %d/Root %s/Info %s/ID[<%s><%s>]>>\n"
        % (len(offsets) + 1, root, information, name, name)
    )
    out.write(SEAL + out.digest.hexdigest().encode() + b"\n")
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
