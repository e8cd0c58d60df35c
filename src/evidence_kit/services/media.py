"""What kind of file this is, by its first bytes alone. A name or an extension is never believed."""

from __future__ import annotations

from typing import Final

HEAD: Final = 64
"""Bytes that `media_type` looks at; more is welcome and ignored."""

UNKNOWN: Final = "application/octet-stream"

_STARTS: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II\x2a\x00", "image/tiff"),
    (b"MM\x00\x2a", "image/tiff"),
    (b"II\x2b\x00", "image/tiff"),
    (b"MM\x00\x2b", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
)
"""Signatures at offset 0, from the formats' own specifications."""

_ENDINGS: Final = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/tiff": ".tiff",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
    "image/heic": ".heic",
    "image/avif": ".avif",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "video/mp4": ".mp4",
}

_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis"})
_AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})
_VIDEO_BRANDS: Final = frozenset(
    {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"dash"}
)

_BMP_HEADERS: Final = frozenset({12, 40, 52, 56, 64, 108, 124})
"""Sizes of the header that follows the 14 bytes of a BMP file header."""


def media_type(untrusted_head: bytes) -> str:
    """Name the media type of a file that starts with these bytes.

    Args:
        untrusted_head: the first `HEAD` bytes, or all of a shorter file.

    Returns:
        A media type such as "image/png"; "application/octet-stream" when nothing fits.
    """
    head = untrusted_head[:HEAD]
    for start, name in _STARTS:
        if head.startswith(start):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return _iso_media(head)
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        # Two letters alone would call a text that starts with "BM" a picture.
        return "image/bmp"
    return UNKNOWN


def ending_for(media: str) -> str:
    """Give the file name ending that fits a media type, ".bin" when none does."""
    return _ENDINGS.get(media, ".bin")


def _iso_media(head: bytes) -> str:
    """Tell ISO base media files apart by their brands (ISO/IEC 14496-12, 4.3)."""
    major = head[8:12]
    end = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {major, *(head[at : at + 4] for at in range(16, end - 3, 4))}
    if brands & _AVIF_BRANDS:
        return "image/avif"
    if brands & _HEIC_BRANDS or major in (b"mif1", b"msf1"):
        return "image/heic"
    if brands & _VIDEO_BRANDS:
        return "video/mp4"
    return UNKNOWN
