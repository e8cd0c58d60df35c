"""One exhibit: an original kept bit by bit, a covered copy of one, or an image in words only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

ObjectId = NewType("ObjectId", int)
"""Names one sealed object inside one vault. Never shown to a person."""


class Source(StrEnum):
    """How the bytes reached us; stands in the custody log and the dossier."""

    FILE = "file"
    """Chosen by the person in the window."""
    COMMAND_LINE = "command-line"
    """Named as an argument of `evidence-kit add`."""
    PASTED = "pasted"
    """Image data from the clipboard, byte for byte as the other program offered it."""
    DROPPED = "dropped"
    """Image data dragged from another program, byte for byte as it was offered."""
    PASTED_PIXELS = "pasted-pixels"
    """Bare pixels from the clipboard; the PNG file around them was written by us, once."""
    DROPPED_PIXELS = "dropped-pixels"
    """Bare pixels dragged from another program; the PNG around them was written by us, once."""
    SAMPLE = "sample"
    """Drawn by the program for the fictional sample case."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Digests over the exact bytes, lower-case hex, and the size in bytes."""

    sha256: str
    sha512: str
    size: int


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the file system said about the source when it was read.

    Attributes:
        name: the file's own name, without folders.
        modified_at: last change, RFC 3339 with offset, or None when unknown.
        created_at: birth time, RFC 3339 with offset, or None when unknown.
    """

    name: str
    modified_at: str | None = None
    created_at: str | None = None


class Obstacle(StrEnum):
    """Why a picture cannot be shown. Its bytes are preserved all the same."""

    UNKNOWN_FORMAT = "unknown-format"
    BROKEN = "broken"
    TOO_LARGE = "too-large"
    WORKER_FAILED = "worker-failed"
    """The worker died or ran into its limits on this picture."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What the worker found out about an original it could decode.

    Attributes:
        format: "PNG", "JPEG", "WEBP", "GIF", "BMP" or "TIFF".
        width: stored columns in pixels, before any turn.
        height: stored rows in pixels, before any turn.
        orientation: EXIF orientation 1 to 8 (TIFF 6.0 tag 274); 1 means upright.
    """

    format: str
    width: int
    height: int
    orientation: int = 1


@dataclass(frozen=True, slots=True)
class Original:
    """Bytes as they came in, sealed in the vault, never changed again."""

    object: ObjectId
    fingerprint: Fingerprint
    facts: FileFacts
    media_type: str
    """From the first bytes, e.g. "image/png"; "application/octet-stream" when unknown."""
    content: Picture | Obstacle | None = None
    """None until the worker has looked at it."""

    @property
    def kept(self) -> Fingerprint:
        """Digests of the bytes in the vault: the original's own."""
        return self.fingerprint


@dataclass(frozen=True, slots=True)
class Covered:
    """A copy in which parts were made solid for good, of a file that is not stored.

    The copy is a fresh picture without metadata. It is not the original and never called so.

    Attributes:
        object: the covered copy.
        kept: digests of the covered copy.
        fingerprint: digests of the untouched file, for the police to match on the phone.
        facts: what the file system said about the untouched file.
        media_type: of the covered copy.
        content: of the covered copy; None until the worker has looked at it.
    """

    object: ObjectId
    kept: Fingerprint
    fingerprint: Fingerprint
    facts: FileFacts
    media_type: str = "image/png"
    content: Picture | Obstacle | None = None


@dataclass(frozen=True, slots=True)
class InWords:
    """An intimate image that was not stored: only what identifies it, and the person's words.

    `fingerprint` is that of the untouched file, for the police to match on the phone.
    """

    fingerprint: Fingerprint
    facts: FileFacts
    words: str = ""


SHOWN_SURE = ("", "sure", "about", "unknown")
"""How sure the person is of `Exhibit.shown_at`; empty: not asked yet."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A numbered piece of evidence. The number is given once and kept for ever.

    Attributes:
        number: 1, 2, 3 ... Shown as "Bijlage 1", written `B-001` in names and data.
        evidence: the stored original, its covered copy, or the words that stand for an image.
        source: how it came in.
        added_at: RFC 3339 with offset and milliseconds, by this computer's clock.
        withdrawn_because: reason why it was set aside ("vervallen"), or None.
        description: what the person says it shows.
        platform: where it was said or seen, as the person names it.
        shown_at: date or time visible in the picture, as the person says: `2026-11-17` or
            `2026-11-17T21:14`, without an offset, for a screenshot tells none.
        shown_sure: one of `SHOWN_SURE`.
        sensitive: the person marked it as nude or sexual: never printed, never shown unasked.
        looked_at: it was seen at least once, opened and not blurred.
    """

    number: int
    evidence: Original | Covered | InWords
    source: Source
    added_at: str
    withdrawn_because: str | None = None
    description: str = ""
    platform: str = ""
    shown_at: str | None = None
    shown_sure: str = ""
    sensitive: bool = False
    looked_at: bool = False

    @property
    def label(self) -> str:
        """Name in files, data and references, e.g. `B-001`."""
        return exhibit_label(self.number)

    @property
    def fingerprint(self) -> Fingerprint:
        """Digests of the original bytes, stored or not."""
        return self.evidence.fingerprint

    @property
    def stored(self) -> Original | Covered | None:
        """What lies in the vault: the original or its covered copy; None when in words only."""
        return None if isinstance(self.evidence, InWords) else self.evidence

    @property
    def name(self) -> str:
        """The source file's own name."""
        return self.evidence.facts.name


def exhibit_label(number: int) -> str:
    """Give the reference used in file names and data: `B-001`, `B-1000`."""
    return f"B-{number:03d}"


def label_number(label: str) -> int:
    """Read `B-001` back. Raises ValueError for anything else."""
    head, _, digits = label.partition("-")
    if head != "B" or len(digits) < 3 or not digits.isascii() or not digits.isdigit():
        raise ValueError(label)
    return int(digits)
