"""A damaged case, rescued into a new encrypted case under a new passphrase."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import CopyDiffers, VaultDamaged
from evidence_kit.domain.exhibit import Covered, InWords, ObjectId, Original
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.services import lost_blackouts
from evidence_kit.services.ports import Clock, SystemClock, Ticket
from evidence_kit.services.whole_file import part_place
from evidence_kit.vault import Carried, Vault, create, unlock

Evidence = Original | Covered | InWords
_NOWHERE: Final = ObjectId(0)
_LET_IN: Final = "trusted-added"
_LET_OUT: Final = "trusted-removed"


@dataclass(frozen=True, slots=True)
class Report:
    """What is in the new case, and exactly what is not. Numbers are those of exhibits.

    Attributes:
        whole: how many exhibits are there and whole; those in words and covered copies too.
        incomplete: are there with their number, name and codes, but their file is not whole. It
            is never shown or printed as whole; adding the same file again makes it so.
        missing: were in the damaged case and are gone. Their numbers are not given again.
        all_known: whether `missing` names all of them. False: there may have been more.
        unsaid: the file is whole, but what was said of it (words, platform, date) is lost.
        unmarked: marks on the picture are lost, or are older than the newest ones.
        unsure: black-outs, all or some, or the mark "private" may be lost, or that it was set
            aside. Their pictures are not printed until the person has opened each of them once.
        told: how many things that were told beside the exhibits are there.
        untold: how many of them are lost; None when nobody knows.
        unlisted: how many notes of a police file that was made are lost.
        unread: how many records of a newer program were left behind in the damaged file.
        older: something that was noted may be as it was before it was changed last.
        trusted: a trusted person could, or may have been able to, open the damaged case. Nobody
            but who knows the new secrets opens the new one.
    """

    whole: int
    incomplete: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    all_known: bool = True
    unsaid: tuple[int, ...] = ()
    unmarked: tuple[int, ...] = ()
    unsure: tuple[int, ...] = ()
    told: int = 0
    untold: int | None = 0
    unlisted: int = 0
    unread: int = 0
    older: bool = False
    trusted: bool = False

    @property
    def all(self) -> bool:
        """Tell whether nothing at all is known or feared to be lost."""
        some = (self.incomplete, self.missing, self.unsaid, self.unmarked, self.unsure, self.older)
        counted = (self.untold != 0, self.unlisted, self.unread)
        return not any((*some, *counted)) and self.all_known


@dataclass(frozen=True, slots=True)
class Renewed:
    """A new case that was read back whole; it is closed.

    Attributes:
        path: where it lies.
        code: its recovery code, to be shown once; it is nowhere kept.
        report: what is in it and what is not.
    """

    path: Path
    code: str
    report: Report


def renew(
    vault: Vault,
    target: Path,
    passphrase: str,
    ticket: Ticket,
    *,
    title: str,
    clock: Clock | None = None,
    kib: int | None = None,
) -> Renewed:
    """Carry all that verifies in an open, damaged case into a new case at `target`.

    The damaged file is only read. The new case is sealed from its first byte on and has a name
    that ends in `.part` until every file, record and log entry of it was read back; only then
    does it get its own name, and never that of a file that is there. Exhibits keep their numbers
    and the dates of their first import.

    Args:
        vault: the damaged case, open; a case that is not damaged is carried over as well.
        target: the new file, `*.evk`.
        passphrase: of the new case; the old one's may be used again.
        ticket: hears bytes done and in all.
        title: of the new case, when the old one's is lost.
        clock: tells the time.
        kib: memory of Argon2id in KiB; None measures what this computer can do in a second.

    Returns:
        Where it is, its recovery code, and what is in it.

    Raises:
        PassphraseTooShort, RecoveryCodeMistyped: it cannot be a passphrase; nothing was made.
        TargetExists: there is a file at `target`; it is left alone.
        PlaceNotWritable, ReadOnlyMedium, DiskFull, ExportFailed, MemoryShort: nothing of it stays.
        CopyDiffers: it did not read back right; nothing of it stays.
        Stopped: the person asked to stop; nothing of it stays.
    """
    after = replace(vault.as_predecessor, unsure=lost_blackouts.unsure(vault))
    now = (clock or SystemClock()).now
    with part_place(target) as part:
        new, code = create(part, passphrase, title=title, now=now, kib=kib, after=after)
        with new:
            carried = new.carry(vault, lambda done, total: ticket.step(done, 2 * total))
        try:
            with unlock(part, code, now=now) as again:
                proven = _proven(vault, again, carried, ticket)
        except VaultDamaged as error:
            raise CopyDiffers(name=target.name) from error
        if not proven:
            raise CopyDiffers(name=target.name)
    return Renewed(target, code, _report(vault, after, carried))


def _report(vault: Vault, after: Predecessor, carried: Carried) -> Report:
    return Report(
        whole=len(vault.case.exhibits) - len(carried.incomplete),
        incomplete=carried.incomplete,
        missing=after.missing,
        all_known=after.all_known,
        unsaid=after.unsaid,
        unmarked=after.unmarked,
        unsure=after.unsure,
        told=carried.told,
        untold=after.untold,
        unlisted=after.unlisted,
        unread=carried.unread,
        older=after.maybe_older,
        trusted=_trusted(vault),
    )


def _trusted(vault: Vault) -> bool:
    """Tell whether the log knows of a trusted person, or is not whole enough to know."""
    turns = [one.event for one in vault.entries() if one.event in (_LET_IN, _LET_OUT)]
    return "log" in vault.broken or turns[-1:] == [_LET_IN]


def _proven(old: Vault, new: Vault, carried: Carried, ticket: Ticket) -> bool:
    """Read all of a new case back; tell whether it is whole but for what is known not to be."""
    report = new.check(lambda done, total: ticket.step(total + done, 2 * total))
    expected = [(number, None) for number in carried.incomplete]
    return (
        not new.broken
        and report.log_intact
        and report.records_intact
        and [(one.number, one.role) for one in report.bad] == expected
        and _said(new.case) == _said(old.case)
    )


def _said(case: Case) -> Case:
    """Give a case without what must differ when it was carried over."""
    exhibits = tuple(
        replace(one, evidence=_placeless(one.evidence), looked_at=False) for one in case.exhibits
    )
    return replace(
        case, title="", created_at="", exhibits=exhibits, predecessor=None, doubted=frozenset()
    )


def _placeless(evidence: Evidence) -> Evidence:
    if isinstance(evidence, InWords):
        return evidence
    return replace(evidence, object=_NOWHERE, content=None)
