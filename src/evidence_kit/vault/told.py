"""Everything a person told, by kind and in the order of first noting."""

from __future__ import annotations

from typing import Final, TypeVar

from evidence_kit.domain.event import Event
from evidence_kit.domain.lead import Lead, Suspect
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import NOBODY, Person, Statement
from evidence_kit.vault import told_codec
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.told_codec import Thing

_SILENCE: Final = Statement()
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
        return thing in (NOBODY, _SILENCE) if row is None else self._things[row] == thing

    def _of(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        ordered = (self._things[row] for row in sorted(self._things))
        return tuple(thing for thing in ordered if isinstance(thing, kind))

    @property
    def suspects(self) -> tuple[Suspect, ...]:
        """Give the suspects."""
        return self._of(Suspect)

    @property
    def leads(self) -> tuple[Lead, ...]:
        """Give the leads, also dismissed and merged ones."""
        return self._of(Lead)

    @property
    def events(self) -> tuple[Event, ...]:
        """Give what happened."""
        return self._of(Event)

    @property
    def payments(self) -> tuple[Payment, ...]:
        """Give what was paid."""
        return self._of(Payment)

    @property
    def person(self) -> Person:
        """Give who tells it."""
        return next(iter(self._of(Person)), NOBODY)

    @property
    def statement(self) -> Statement:
        """Give the person's own words."""
        return next(iter(self._of(Statement)), _SILENCE)
