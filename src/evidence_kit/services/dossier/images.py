"""Pictures in the PDF: streams passed through as they are, turned and cut by the page alone.

A `PictureStream` holds no pixels. Its bytes are asked for while the file is being written, checked
against the digest the vault noted, and let go again. Only renditions come in here; this module has
no way to an original.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from reportlab.pdfbase import pdfdoc

from evidence_kit.domain.errors import Bug, ObjectDamaged
from evidence_kit.domain.picture import PRINTED, Derived, Filter, Rendition
from evidence_kit.services.dossier.archive import stream
from evidence_kit.services.dossier.tagging import Literal, reference
from evidence_kit.services.dossier.terms import StreamOf

Matrix = tuple[float, float, float, float, float, float]


class PictureStream(pdfdoc.PDFObject):  # type: ignore[misc]
    """An image XObject (ISO 32000-1, 8.9.5) whose stream is read only while it is written."""

    __RefOnly__ = 1

    def __init__(self, picture: Derived, stream_of: StreamOf, profile: Literal | None) -> None:
        self._picture = picture
        self._stream_of = stream_of
        self._profile = profile

    def head(self, document: Any) -> bytes:
        """Give the dictionary and the word `stream`."""
        rendition = rendition_of(self._picture)
        parts = [
            b"<</Type/XObject/Subtype/Image/Width %d/Height %d"
            % (rendition.width, rendition.height),
            b"/BitsPerComponent %d/ColorSpace " % rendition.bits,
            _colour_space(document, rendition, self._profile),
            b"/Filter/%s" % rendition.filter.value.encode(),
        ]
        if rendition.filter is Filter.FLATE:
            parts.append(
                b"/DecodeParms<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %d>>"
                % (rendition.components, rendition.bits, rendition.width)
            )
        return b"".join([*parts, b"/Length %d>>\nstream\n" % self._picture.size])

    def chunks(self) -> Iterator[bytes]:
        """Give the stream piece by piece.

        Raises:
            ObjectDamaged: the bytes are not the ones that were noted.
        """
        digest, size = hashlib.sha256(), 0
        for chunk in self._stream_of(self._picture):
            digest.update(chunk)
            size += len(chunk)
            if size > self._picture.size:
                break
            yield chunk
        if size != self._picture.size or digest.hexdigest() != self._picture.sha256:
            raise ObjectDamaged(number=self._picture.exhibit)


class Pictures:
    """The pictures of one document; each stream and each colour profile is written once."""

    def __init__(self, stream_of: StreamOf) -> None:
        self._stream_of = stream_of
        self._profiles: dict[bytes, Literal] = {}

    def stream(self, picture: Derived) -> PictureStream:
        """Give a fresh stream object for a rendition."""
        rendition = rendition_of(picture)
        return PictureStream(picture, self._stream_of, self._profile(rendition))

    def _profile(self, rendition: Rendition) -> Literal | None:
        if not rendition.icc:
            return None
        key = hashlib.sha256(rendition.icc).digest()
        if key not in self._profiles:
            channels = 3 if rendition.palette else rendition.components
            alternate = {1: b"/DeviceGray", 3: b"/DeviceRGB"}[channels]
            entries = b"/N %d/Alternate%s" % (channels, alternate)
            self._profiles[key] = stream(rendition.icc, entries)
        return self._profiles[key]


def rendition_of(picture: Derived) -> Rendition:
    """Give how a picture is to be declared.

    Raises:
        Bug: something else than a rendition was about to be printed.
    """
    if picture.role not in PRINTED or picture.rendition is None:
        raise Bug("only renditions are printed")
    return picture.rendition


def placement(orientation: int, left: float, bottom: float, width: float, height: float) -> Matrix:
    """Give the matrix that puts a stored picture upright into a rectangle.

    Args:
        orientation: EXIF orientation 1 to 8 (TIFF 6.0 tag 274).
        left: left edge of the upright picture, in points.
        bottom: lower edge, in points from the bottom of the page.
        width: width of the upright picture in points.
        height: height of the upright picture in points.
    """
    right, top = left + width, bottom + height
    matrices: dict[int, Matrix] = {
        1: (width, 0, 0, height, left, bottom),
        2: (-width, 0, 0, height, right, bottom),
        3: (-width, 0, 0, -height, right, top),
        4: (width, 0, 0, -height, left, top),
        5: (0, -height, -width, 0, right, top),
        6: (0, -height, width, 0, left, top),
        7: (0, height, width, 0, left, bottom),
        8: (0, height, -width, 0, right, bottom),
    }
    return matrices[orientation]


def _colour_space(document: Any, rendition: Rendition, profile: Literal | None) -> bytes:
    grey = rendition.components == 1 and not rendition.palette
    base = b"/DeviceGray" if grey else b"/DeviceRGB"
    if profile is not None:
        base = b"[/ICCBased %s]" % reference(document, profile)
    if not rendition.palette:
        return base
    last, colours = len(rendition.palette) // 3 - 1, rendition.palette.hex().encode()
    return b"[/Indexed %s %d <%s>]" % (base, last, colours)
