"""Everything a person told, by kind and in the order of first noting."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, TypeVar

from evidence_kit.domain.answers import NO_ANSWERS, Answers
from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Distribution, TakedownRequest
from evidence_kit.domain.event import Event
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.lead import Lead, Suspect
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import NOBODY, Person, Statement
from evidence_kit.domain.pieces import NO_PIECES, Pieces
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.witness import Witness
from evidence_kit.vault import told_codec
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.told_codec import NamesSuspects, Thing

_UNSAID: Final = (NOBODY, Statement(), NO_ANSWERS, NO_PIECES)
"""What there is one of in every case, while nothing is said."""
_Kind = TypeVar("_Kind")


class Testimony:
    """The decoded records of what was told, and where they stand."""

    def __init__(self) -> None:
        self._things: dict[int, Thing] = {}
        self._rows: dict[tuple[str, str], int] = {}

    def take(self, row: int, payload: Payload) -> None:
        """Take in one record, new or rewritten.

        Raises:
            KeyError, ValueError, TypeError, AttributeError: it makes no sense, or another record
                is about the same thing.
        """
        thing = told_codec.read(payload)
        name = told_codec.kind_of(thing), told_codec.id_of(thing)
        if self._rows.setdefault(name, row) != row:
            raise ValueError("told twice")
        self._things[row] = thing

    def __len__(self) -> int:
        """Give how many records there are."""
        return len(self._things)

    @property
    def rows(self) -> tuple[int, ...]:
        """Give the records that were taken in, in the order of first noting."""
        return tuple(sorted(self._things))

    def forget(self, row: int) -> None:
        """Drop what a deleted record held."""
        thing = self._things.pop(row)
        del self._rows[told_codec.kind_of(thing), told_codec.id_of(thing)]

    def row(self, thing: Thing) -> int | None:
        """Give the record about the same thing, if there is one."""
        return self._rows.get((told_codec.kind_of(thing), told_codec.id_of(thing)))

    def stands(self, thing: Thing) -> bool:
        """Tell whether it is already kept exactly so."""
        row = self.row(thing)
        return thing in _UNSAID if row is None else self._things[row] == thing

    def _of(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        ordered = (self._things[row] for row in sorted(self._things))
        return tuple(thing for thing in ordered if isinstance(thing, kind))

    @property
    def leads(self) -> tuple[Lead, ...]:
        """Give the leads, also dismissed and merged ones."""
        return self._of(Lead)

    @property
    def naming(self) -> tuple[NamesSuspects, ...]:
        """Give all that says whose it is or who did it."""
        return (
            *self._of(Lead),
            *self._of(Event),
            *self._of(Payment),
            *self._of(Passage),
            *self._of(IntimateImage),
            *self._of(Distribution),
        )

    def beside(self, case: Case) -> Case:
        """Give a case with all that was told in it."""
        said: dict[type, Any] = {type(one): one for one in (*_UNSAID, *self._things.values())}
        return replace(
            case,
            suspects=self._of(Suspect),
            leads=self._of(Lead),
            events=self._of(Event),
            payments=self._of(Payment),
            person=said[Person],
            statement=said[Statement],
            answers=said[Answers],
            pieces=said[Pieces],
            steps_taken=self._of(StepTaken),
            police_contacts=self._of(PoliceContact),
            witnesses=self._of(Witness),
            images=self._of(IntimateImage),
            distributions=self._of(Distribution),
            takedowns=self._of(TakedownRequest),
            passages=self._of(Passage),
        )
