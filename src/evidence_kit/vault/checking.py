"""Reads everything in a vault again and says what verifies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from evidence_kit.domain.picture import Role
from evidence_kit.vault import ledger as ledgers
from evidence_kit.vault import objects
from evidence_kit.vault.contents import Contents
from evidence_kit.vault.keys import KeyRing
from evidence_kit.vault.ledger import Ledger, Rows


@dataclass(frozen=True, slots=True)
class BadObject:
    """An object that does not verify: an exhibit's original (role None) or one of its pictures."""

    number: int | None
    role: Role | None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the whole vault found.

    Attributes:
        objects: how many objects were read.
        bad: which of them do not verify.
        log_intact: every log entry follows from the one before, up to the one the root names.
        records_intact: the records are exactly those the root vouches for.
    """

    objects: int
    bad: tuple[BadObject, ...]
    log_intact: bool
    records_intact: bool

    @property
    def ok(self) -> bool:
        """Whether everything verifies."""
        return not self.bad and self.log_intact and self.records_intact

    def after(self, broken: Iterable[str]) -> CheckReport:
        """Give this report about a vault that was already broken when it was opened."""
        log = self.log_intact and not {"log", "root"} & set(broken)
        return replace(self, log_intact=log, records_intact=False)


def check(
    rows: Rows,
    ring: KeyRing,
    contents: Contents,
    ledger: Ledger,
    on_progress: Callable[[int, int], None],
) -> CheckReport:
    """Read every object, record and log entry again."""
    everything = list(contents.objects())
    total, done = sum(stored.size for _, _, stored in everything), 0

    def heard(length: int) -> None:
        nonlocal done
        done += length
        on_progress(done, total)

    bad = tuple(
        BadObject(number, role)
        for number, role, stored in everything
        if not (objects.reads_back(rows, ring, stored, heard) and objects.named(rows, ring, stored))
    )
    again, broken = ledgers.load(rows, ring)
    return CheckReport(
        len(everything),
        bad,
        log_intact="log" not in broken and "root" not in broken and again.head == ledger.head,
        records_intact="records" not in broken and again.tag_sum == ledger.tag_sum,
    )
