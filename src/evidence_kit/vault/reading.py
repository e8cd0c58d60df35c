"""An open vault as it can be read: the case in it, its objects and its custody log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from evidence_kit.domain.case import Case
from evidence_kit.domain.custody import Entry, Head
from evidence_kit.domain.errors import Expected, ObjectDamaged
from evidence_kit.domain.exhibit import ObjectId
from evidence_kit.domain.last_place import LastPlace
from evidence_kit.domain.markup import Markup
from evidence_kit.domain.picture import Derived, Role
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.vault import lost, objects
from evidence_kit.vault.claim import Claim
from evidence_kit.vault.contents import Contents
from evidence_kit.vault.format import OWNER
from evidence_kit.vault.keys import KeyRing
from evidence_kit.vault.ledger import Ledger, Rows
from evidence_kit.vault.writer import Writer


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """What opening a file found; `writer` is None when nothing may be written.

    `slot` is the number of the slot that opened it.
    """

    path: Path
    rows: Rows
    ring: KeyRing
    ledger: Ledger
    contents: Contents
    writer: Writer | None
    broken: tuple[str, ...]
    claim: Claim
    missing: int | None = 0
    missing_told: int | None = 0
    slot: int = OWNER


class Reading:
    """What an open vault shows; `Vault` adds what may be changed.

    Attributes:
        path: the file.
        vault_id: 16 random bytes as hex; names the vault, says nothing.
        read_only: whether nothing can be written; changing methods raise `ReadOnlyMedium`.
        broken: what did not verify at opening: "file", "header", "root", "log", "records".
            Not empty means rescue mode: what is shown verifies by itself, more may be lost.
        missing: how many exhibits are known to have been here and are not shown. When the custody
            log is not whole, how many records are: of an exhibit, one to three. None when the
            state root is lost, so that nobody knows.
        missing_told: how many suspects, leads, events, payments and the like are known to have
            been here and are not shown. None when root or custody log are not whole.
    """

    def __init__(self, opened: Opened) -> None:
        self.path = opened.path
        self.vault_id = opened.ring.vault_id.hex()
        self.read_only = opened.writer is None
        self.broken = opened.broken
        self.missing = opened.missing
        self.missing_told = opened.missing_told
        self._rows = opened.rows
        self._ring = opened.ring
        self._ledger = opened.ledger
        self._contents = opened.contents
        self._writer = opened.writer
        self._claim = opened.claim
        self._opened = opened
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
        """Give the case as it stands; of a damaged one with what is in doubt of it."""
        case = self._contents.case
        return replace(case, doubted=self.doubted) if self.broken else case

    @property
    def head(self) -> Head:
        """Give the state of the custody log, an anchor to print elsewhere."""
        return self._ledger.head

    def entries(self) -> tuple[Entry, ...]:
        """Give the custody log, oldest first."""
        return tuple(self._ledger.entries)

    def history(self) -> tuple[Entry, ...]:
        """Give what verified of the logs of cases that this one was rescued from, oldest first."""
        return self._contents.history

    @property
    def unrecorded(self) -> tuple[int, ...]:
        """Give the exhibits of which only the file is left: what was said of them is lost."""
        return self._contents.unrecorded

    @cached_property
    def doubted(self) -> frozenset[int]:
        """Give the exhibits that may have lost black-outs, the mark "private", or being aside.

        None of a vault that verifies. One that does not is never written: it stays so.
        """
        return lost.doubted(self._ledger, self.broken, self._contents)

    @property
    def as_predecessor(self) -> Predecessor:
        """Give what a case that is rescued from this one has to know of it."""
        return lost.predecessor(self.vault_id, self._ledger, self.broken, self._contents)

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

    def markup(self, number: int) -> Markup:
        """Give what was drawn over an exhibit; empty when nothing was."""
        return self._contents.markup(number)

    @property
    def place(self) -> LastPlace | None:
        """Give where the person was last; None when nothing lay open."""
        return self._contents.place

    def close(self) -> None:
        """Log that the vault was locked and let go of the file. A second time does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            if self._writer:
                with suppress(Expected):
                    self._writer.finish_access()
                with suppress(Expected):
                    self._writer.tidy()
                with suppress(Expected), self._writer.change() as change:
                    change.log("locked")
        finally:
            self._rows.close()
            self._claim.release()
