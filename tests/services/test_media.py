"""What a file is, is read from its first bytes; its name is never believed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.services.media import UNKNOWN, media_type
from support import pictures

ISO = (
    (b"heic", b"", "image/heic"),
    (b"mif1", b"heic", "image/heic"),
    (b"avif", b"mif1", "image/avif"),
    (b"mif1", b"avif", "image/avif"),
    (b"isom", b"mp42", "video/mp4"),
    (b"xxxx", b"", UNKNOWN),
)


@pytest.mark.parametrize(
    ("plugin", "name"),
    [
        ("PNG", "image/png"),
        ("JPEG", "image/jpeg"),
        ("WEBP", "image/webp"),
        ("GIF", "image/gif"),
        ("BMP", "image/bmp"),
        ("TIFF", "image/tiff"),
    ],
)
def test_pictures_are_recognised(plugin: str, name: str) -> None:
    """Each format that is let in is known by its first 64 bytes."""
    assert media_type(pictures.saved(pictures.photo(), plugin)[:64]) == name


@pytest.mark.parametrize(("major", "brand", "name"), ISO)
def test_iso_media_are_told_apart_by_brand(major: bytes, brand: bytes, name: str) -> None:
    """HEIC, AVIF and MP4 share a container; the brand decides."""
    box = b"ftyp" + major + bytes(4) + brand
    assert media_type((len(box) + 4).to_bytes(4, "big") + box + b"mp42isom") == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"PK\x03\x04", "application/zip"),
        (b"BMW is a car, and this is a text", UNKNOWN),
        (b"RIFF\0\0\0\0WAVE", UNKNOWN),
        (b"", UNKNOWN),
    ],
)
def test_other_files(head: bytes, name: str) -> None:
    """Documents are named; a text that happens to start with two known letters is not a picture."""
    assert media_type(head) == name


@given(st.binary(max_size=80))
def test_any_head_gets_an_answer(head: bytes) -> None:
    """No bytes whatever make it fail, and bytes beyond the head change nothing."""
    padded = head.ljust(64, b"\0")
    assert media_type(padded) == media_type(padded + b"%PDF-")
