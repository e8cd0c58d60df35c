"""How the room is arranged, as a pure value."""

from __future__ import annotations

from dataclasses import replace

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Exhibit, FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.lead import (
    UNKNOWN_SUSPECT,
    Lead,
    LeadKind,
    LeadState,
    Sighting,
    Suspect,
)
from evidence_kit.ui.identify.board import board

PRINT = Fingerprint("ab" * 32, "cd" * 64, 5)
A, B = Suspect("a", "A", "Lisa"), Suspect("b", "B")


def lead(id_: str, *suspects: str, exhibits: tuple[int, ...] = (), **more: object) -> Lead:
    """Give a user name."""
    made = Lead(
        id_,
        LeadKind.USERNAME,
        id_,
        LeadState.CONFIRMED,
        suspects,
        sightings=tuple(Sighting(number) for number in exhibits),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def exhibit(number: int, shown_at: str | None, **more: object) -> Exhibit:
    """Give an exhibit in words with a date in it."""
    words = InWords(PRINT, FileFacts(f"{number}.png"))
    made = Exhibit(number, words, Source.FILE, "2026-11-21T18:40:00.000+01:00", shown_at=shown_at)
    return replace(made, **more)  # type: ignore[arg-type]


def test_every_lead_has_its_place() -> None:
    """By suspect, of nobody known, still to sort, put away; of two suspects: with both."""
    leads = (
        lead("one", "a"),
        lead("both", "a", "b"),
        lead("nobody", UNKNOWN_SUSPECT),
        lead("later", state=LeadState.OPEN),
        lead("away", "a", state=LeadState.DISMISSED),
    )
    made = board(Case(suspects=(A, B), leads=leads))
    placed = [[row.lead.id for row in group.rows] for group in made.groups]
    assert placed == [["one", "both"], ["both"]]
    assert [row.lead.id for row in made.unknown] == ["nobody"]
    assert [row.lead.id for row in made.unsorted] == ["later"]
    assert [one.id for one in made.dismissed] == ["away"]
    assert made.confirmed == 3
    assert {row.lead.id for row in made.rows} == {"one", "both", "nobody", "later"}


def test_a_lead_of_a_suspect_who_is_gone_is_asked_about_again() -> None:
    """No lead falls between two cards."""
    made = board(Case(leads=(lead("lost", "gone"),)))
    assert [row.lead.id for row in made.unsorted] == ["lost"]


def test_what_was_joined_is_one_row_with_its_parts() -> None:
    """The row was seen wherever its parts were, and still knows what is its own."""
    leads = (
        lead("kept", "a", exhibits=(1,)),
        lead("same", exhibits=(2,), state=LeadState.MERGED, into="kept"),
        lead("again", exhibits=(3,), state=LeadState.MERGED, into="same"),
    )
    (row,) = board(Case(suspects=(A,), leads=leads)).groups[0].rows
    assert row.lead.exhibits == (1, 2, 3)
    assert row.own.exhibits == (1,)
    assert [part.id for part in row.parts] == ["same", "again"]


def test_first_and_last_seen_come_from_the_exhibits_that_count() -> None:
    """A withdrawn exhibit and one without a date tell nothing."""
    exhibits = (
        exhibit(1, "2026-11-17T22:06"),
        exhibit(2, "2026-11-14"),
        exhibit(3, "2026-11-01", withdrawn_because="twice"),
        exhibit(4, None),
    )
    leads = (lead("one", "a", exhibits=(1, 3, 4)), lead("two", "a", exhibits=(2,)))
    group = board(Case(exhibits=exhibits, suspects=(A, B), leads=leads)).groups[0]
    assert (group.first, group.last) == ("2026-11-14", "2026-11-17")
    assert board(Case(suspects=(B,))).groups[0].first == ""


def test_nothing_at_all_is_empty() -> None:
    """A case with exhibits alone has an empty room; a suspect alone has not."""
    assert board(Case(exhibits=(exhibit(1, None),))).empty
    assert not board(Case(suspects=(A,))).empty
