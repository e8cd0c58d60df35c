"""A case: its title, its exhibits in order, and what has left the vault."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from evidence_kit.domain.answers import NO_ANSWERS, Answers
from evidence_kit.domain.distribution import Distribution, TakedownRequest
from evidence_kit.domain.event import Event
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.lead import Lead, Suspect
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import NOBODY, Person, Statement
from evidence_kit.domain.pieces import NO_PIECES, Pieces
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.domain.witness import Witness


class ExportKind(StrEnum):
    """What was written outside the vault."""

    DOSSIER = "dossier"
    """A PDF, as a file."""
    PRINT = "print"
    """Pages of a PDF, on paper."""


@dataclass(frozen=True, slots=True)
class Export:
    """A file that left the vault, or was printed. Anyone who has it can read it.

    Attributes:
        kind: what it is.
        name: its file name; of what was printed the name of the printer.
        folder: the folder it was written to, as the person chose it; "" of what was printed.
        language: "nl" or "en".
        made_at: RFC 3339 with offset.
        sha256: digest of the written file, or of the one whose pages were printed.
        size: bytes of that file.
        pages: number of pages that have a number on them; of what was printed how many pages
            were sent to the printer, also without a number.
        dossier_id: the number printed in its running head, e.g. `EK-2026-1121-7F3A`.
        manifest_sha256: digest of the manifest that is embedded in it.
        whole: it has all its pages; False when only some of them were printed.
    """

    kind: ExportKind
    name: str
    folder: str
    language: str
    made_at: str
    sha256: str
    size: int
    pages: int
    dossier_id: str
    manifest_sha256: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """Everything the vault holds, as one value.

    `exhibits` is sorted by number; a number, once given, never changes owner. What a person tells
    stands in the order in which it was first noted. `predecessor` is the damaged case that this
    one was rescued from, if it was. `doubted` are the exhibits of which more may have been held
    back than is known now, because this case itself is damaged; none of one that is whole.
    """

    title: str = ""
    created_at: str = ""
    exhibits: tuple[Exhibit, ...] = ()
    exports: tuple[Export, ...] = field(default=())
    suspects: tuple[Suspect, ...] = ()
    leads: tuple[Lead, ...] = ()
    events: tuple[Event, ...] = ()
    payments: tuple[Payment, ...] = ()
    person: Person = NOBODY
    statement: Statement = Statement()  # noqa: RUF009 - frozen, so it can be shared
    answers: Answers = NO_ANSWERS
    pieces: Pieces = NO_PIECES
    steps_taken: tuple[StepTaken, ...] = ()
    police_contacts: tuple[PoliceContact, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    images: tuple[IntimateImage, ...] = ()
    distributions: tuple[Distribution, ...] = ()
    takedowns: tuple[TakedownRequest, ...] = ()
    passages: tuple[Passage, ...] = ()
    predecessor: Predecessor | None = None
    doubted: frozenset[int] = frozenset()

    @property
    def money(self) -> tuple[Payment | Passage, ...]:
        """What was paid, and what only went through the person."""
        return (*self.payments, *self.passages)

    @property
    def next_number(self) -> int:
        """Number for the next exhibit; withdrawn ones keep theirs, and so do lost ones."""
        free = self.predecessor.next_number if self.predecessor else 1
        return max((free, *(e.number + 1 for e in self.exhibits)))

    def exhibit(self, number: int) -> Exhibit:
        """Find one exhibit. Raises KeyError when no exhibit has this number."""
        for exhibit in self.exhibits:
            if exhibit.number == number:
                return exhibit
        raise KeyError(number)

    def with_hash(self, sha256: str) -> Exhibit | None:
        """Find the exhibit whose original has this SHA-256, stored or in words."""
        return next((e for e in self.exhibits if e.fingerprint.sha256 == sha256), None)


Answered = NewType("Answered", Case)
"""A case with only the answers that decide; `services.questions.answered` gives it."""


def made(case: Case) -> tuple[Export, ...]:
    """Give the police files that were made: saved, or printed with all their pages."""
    return tuple(one for one in case.exports if one.whole)
