"""What can still be saved of a damaged case that is open, before anything is saved."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_kit.domain.answers import NO_ANSWERS
from evidence_kit.domain.case import Case
from evidence_kit.domain.person import NOBODY, Statement
from evidence_kit.domain.pieces import NO_PIECES
from evidence_kit.services.ports import Ticket
from evidence_kit.vault import Vault, salvage_of


@dataclass(frozen=True, slots=True)
class Half:
    """A file of which only a part is left.

    Attributes:
        number: of the exhibit.
        name: the source file's own name.
    """

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What is left of a case.

    Attributes:
        whole: how many exhibits are whole, those in words too.
        halves: the files of which only a part is left.
        lost: how many exhibits are gone; None when nobody knows.
        told: how many things were told and are there.
        lost_told: how many of them are gone; None when nobody knows.
    """

    whole: int
    halves: tuple[Half, ...]
    lost: int | None
    told: int
    lost_told: int | None

    @property
    def known(self) -> int:
        """How many exhibits there were, as far as is known."""
        return self.whole + len(self.halves) + (self.lost or 0)

    @property
    def anything(self) -> bool:
        """Tell whether there is anything to save."""
        return bool(self.whole or self.halves or self.told)


def survey(vault: Vault, ticket: Ticket) -> Survey:
    """Read every item of an open case and say what is left. Nothing is written.

    Raises:
        Stopped: the person asked to stop.
    """
    halves, whole, count = [], 0, len(vault.case.exhibits)
    for done, item in enumerate(salvage_of(vault).items()):
        ticket.step(done, count)
        if item.whole:
            whole += 1
        else:
            halves.append(Half(item.number, item.name))
    return Survey(whole, tuple(halves), _lost(vault), told_in(vault.case), vault.missing_told)


def told_in(case: Case) -> int:
    """Count what was told beside the exhibits."""
    singles = (
        case.person != NOBODY,
        case.statement != Statement(),
        case.answers != NO_ANSWERS,
        case.pieces != NO_PIECES,
    )
    rows: tuple[tuple[object, ...], ...] = (
        *(case.suspects, case.leads, case.events, case.payments, case.steps_taken),
        *(case.police_contacts, case.witnesses, case.images, case.distributions),
        *(case.takedowns, case.passages),
    )
    return sum(singles) + sum(len(row) for row in rows)


def _lost(vault: Vault) -> int | None:
    # Without a whole log `missing` counts records, and an exhibit may have up to three.
    return None if vault.missing and "log" in vault.broken else vault.missing
