"""An open vault: the case in it, and everything that may be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from evidence_kit.domain.case import Case, Export
from evidence_kit.domain.custody import Entry, Head
from evidence_kit.domain.errors import (
    Expected,
    ObjectDamaged,
    ReadOnlyMedium,
)
from evidence_kit.domain.exhibit import (
    Exhibit,
    FileFacts,
    InWords,
    ObjectId,
    Obstacle,
    Picture,
    Source,
)
from evidence_kit.domain.picture import Derived, Role
from evidence_kit.vault import checking, codec, objects
from evidence_kit.vault.checking import CheckReport
from evidence_kit.vault.claim import Claim
from evidence_kit.vault.contents import CASE_ROW, Contents
from evidence_kit.vault.intake import Intake, NewPicture
from evidence_kit.vault.keys import KeyRing
from evidence_kit.vault.ledger import Ledger, Rows
from evidence_kit.vault.writer import Writer


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """What opening a file found; `writer` is None when nothing may be written."""

    path: Path
    rows: Rows
    ring: KeyRing
    ledger: Ledger
    contents: Contents
    writer: Writer | None
    broken: tuple[str, ...]
    claim: Claim


class Vault:
    """An open vault. Made by `create` and `unlock`; a context manager that closes it.

    Not thread-safe: any thread may use it, but one at a time, and callers see to that.

    Attributes:
        path: the file.
        vault_id: 16 random bytes as hex; names the vault, says nothing.
        read_only: whether nothing can be written; changing methods raise `ReadOnlyMedium`.
        broken: what did not verify at opening: "file", "header", "root", "log", "records".
            Not empty means rescue mode: what is shown verifies by itself, more may be lost.
    """

    def __init__(self, opened: Opened) -> None:
        self.path = opened.path
        self.vault_id = opened.ring.vault_id.hex()
        self.read_only = opened.writer is None
        self.broken = opened.broken
        self._rows = opened.rows
        self._ring = opened.ring
        self._ledger = opened.ledger
        self._contents = opened.contents
        self._writer = opened.writer
        self._claim = opened.claim
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def case(self) -> Case:
        """Give the case as it stands."""
        return self._contents.case

    @property
    def head(self) -> Head:
        """Give the state of the custody log, an anchor to print elsewhere."""
        return self._ledger.head

    def entries(self) -> tuple[Entry, ...]:
        """Give the custody log, oldest first."""
        return tuple(self._ledger.entries)

    def add_original(
        self,
        source: BinaryIO,
        *,
        facts: FileFacts,
        origin: Source,
        media_type: str,
        expected_size: int | None = None,
        on_progress: Callable[[int], None] = lambda _: None,
    ) -> tuple[Exhibit, bool]:
        """Preserve a file bit by bit, and read it back before saying so.

        Args:
            source: the file, at its start.
            facts: what the file system says about it.
            origin: how it came in.
            media_type: from its first bytes.
            expected_size: its size in bytes; makes the check for free space exact.
            on_progress: hears the bytes done; may raise `Stopped`, then nothing of it stays.

        Returns:
            The exhibit, and whether these bytes were known already, stored or in words. Then only
            the log grows.

        Raises:
            DiskFull: there is not enough room; nothing of it stays.
            SourceChanged: it has another size than `expected_size`.
            SourceUnreadable: reading it failed.
            ObjectDamaged: it did not read back right, and was taken out again.
            ReadOnlyMedium: nothing can be written here.
        """
        return self._intake().keep_original(
            source,
            facts=facts,
            origin=origin,
            media_type=media_type,
            expected_size=expected_size,
            on_progress=on_progress,
        )

    def add_in_words(self, in_words: InWords, origin: Source) -> tuple[Exhibit, bool]:
        """Register an image that is not stored, by its digests and the person's words.

        Returns:
            The exhibit, and whether these digests were known already, stored or in words.

        Raises:
            DiskFull, ReadOnlyMedium: nothing was written.
        """
        return self._intake().keep_in_words(in_words, origin)

    def add_pictures(
        self, number: int, content: Picture | Obstacle, pictures: Sequence[NewPicture]
    ) -> Exhibit:
        """Keep what the worker made of an exhibit, all of it or nothing.

        Earlier pictures of the exhibit are erased; the log keeps their hashes.

        Raises:
            DiskFull, ReadOnlyMedium: nothing was written.
            Bug: the exhibit has no stored original.
        """
        return self._intake().keep_pictures(number, content, pictures)

    def derived(self, number: int, role: Role) -> Derived | None:
        """Give a picture of an exhibit, or None when there is none."""
        pictures = self._contents.pictures(number)
        return next((derived for derived, _ in pictures if derived.role is role), None)

    def chunks(self, object: ObjectId) -> Iterator[bytes]:  # noqa: A002 - the domain's word
        """Give an object's bytes, each piece verified, at most 1 MiB at a time.

        Raises:
            ObjectDamaged: a piece is missing or does not verify.
        """
        number, stored = self._contents.find(object)
        try:
            yield from objects.read(self._rows, self._ring, stored)
        except ObjectDamaged:
            raise ObjectDamaged(number=number) from None

    def read(self, object: ObjectId) -> bytes:  # noqa: A002 - the domain's word
        """Give all of an object's bytes.

        Raises:
            ObjectDamaged: it does not verify.
        """
        return b"".join(self.chunks(object))

    def set_title(self, title: str) -> None:
        """Give the case another title. Raises DiskFull or ReadOnlyMedium."""
        with self._require_writer().change() as change:
            change.put(CASE_ROW, codec.case(title, self.case.created_at))
            change.log("case-changed", fields=["title"])

    def note_export(self, export: Export) -> None:
        """Record that a file left the vault. Raises DiskFull or ReadOnlyMedium."""
        with self._require_writer().change() as change:
            change.add(codec.export(export))
            change.log(
                "export",
                what=export.kind.value,
                dossier_id=export.dossier_id,
                language=export.language,
                items=len(self.case.exhibits),
                pages=export.pages,
                size=export.size,
                sha256=export.sha256,
                manifest_sha256=export.manifest_sha256,
            )

    def check(self, on_progress: Callable[[int, int], None] = lambda *_: None) -> CheckReport:
        """Read every object, record and log entry again, and log that it was done.

        `on_progress` hears bytes done and in all; it may raise `Stopped`.
        """
        report = checking.check(self._rows, self._ring, self._contents, self._ledger, on_progress)
        if self.broken:
            report = report.after(self.broken)
        if self._writer:
            with self._writer.change() as change:
                change.log("verify", objects=report.objects, bad=len(report.bad))
        return report

    def close(self) -> None:
        """Log that the vault was locked and let go of the file. A second time does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            if self._writer:
                with suppress(Expected), self._writer.change() as change:
                    change.log("locked")
        finally:
            self._rows.close()
            self._claim.release()

    def _require_writer(self) -> Writer:
        if self._writer is None:
            raise ReadOnlyMedium(name=self.path.name)
        return self._writer

    def _intake(self) -> Intake:
        return Intake(self._require_writer())
