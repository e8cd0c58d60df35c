"""What goes in and comes out at the door, and how a file of ours is known. Loads nothing heavy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from evidence_kit.domain.picture import Derived

StreamOf = Callable[[Derived], Iterable[bytes]]
"""Gives the bytes of a rendition, piece by piece."""

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
DOSSIER = b"%evidence-kit-dossier/1\n"
"""A second comment by which a dossier of ours is known, however damaged the rest may be."""
SEAL = b"%SHA-256 of all bytes above this line: "
"""A comment near the end of the file; finds a damaged file, not a forged one."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written.

    Attributes:
        sha256: digest of the file, hex.
        size: bytes.
        pages: number of pages, as each of them says at its head.
        unnumbered: pages that are not counted: what can be taken off, and an empty side before it.
        manifest_sha256: the control code on its pages.
    """

    sha256: str
    size: int
    pages: int
    unnumbered: int
    manifest_sha256: str
