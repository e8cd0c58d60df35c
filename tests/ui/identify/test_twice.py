"""What stands in the case twice is seen, and made one with one press; half a number goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.case import Case
from evidence_kit.domain.lead import (
    UNKNOWN_SUSPECT,
    Lead,
    LeadKind,
    LeadState,
    Sighting,
    gathered,
)
from evidence_kit.ui.identify.board import board
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.shell.session import Session
from support.room_of_leads import A, B

IBAN = "NL91 ABNA 0417 1643 00"
SURE = LeadState.CONFIRMED
OF_A = Lead("x", LeadKind.IBAN, IBAN, SURE, (A.id,), sightings=(Sighting(1),))
AGAIN = Lead("y", LeadKind.IBAN, IBAN.replace(" ", ""), sightings=(Sighting(2),))


@pytest.mark.parametrize(
    ("other", "twins"),
    [
        (AGAIN, ["", "x"]),
        (replace(AGAIN, state=SURE, suspects=(A.id,)), ["", "x"]),
        (replace(AGAIN, state=SURE, suspects=(UNKNOWN_SUSPECT,)), ["", "x"]),
        (replace(AGAIN, state=SURE, suspects=(B.id,)), ["", ""]),
        (replace(AGAIN, text="NL02 ABNA 0123 4567 89"), ["", ""]),
        (replace(AGAIN, state=LeadState.DISMISSED), [""]),
    ],
)
def test_the_same_again_is_known(other: Lead, twins: list[str]) -> None:
    """However it was written; not of two suspects, for that somebody said twice over."""
    rows = board(Case(suspects=(A, B), leads=(OF_A, other))).rows
    assert [row.twin for row in sorted(rows, key=lambda row: row.lead.id)] == twins


def test_what_is_to_sort_joins_what_is_known() -> None:
    """Also where it was noted first."""
    rows = board(Case(suspects=(A, B), leads=(AGAIN, OF_A))).rows
    assert {row.lead.id: row.twin for row in rows} == {"y": "x", "x": ""}


def test_two_rows_become_one_with_one_press(
    page: IdentifyPage, note: Callable[..., None], session: Session, qtbot: QtBot
) -> None:
    """The row that is still to sort offers it; whose it is and where it was seen stay."""
    note(OF_A, AGAIN)
    rows = {id_: row for card in page.cards.values() for id_, row in card.rows.items()}
    assert rows["x"].join.isHidden()
    assert not rows["y"].twice.isHidden()
    rows["y"].join.click()
    qtbot.waitUntil(lambda: len([one for one in gathered(session.case.leads) if one.counts]) == 3)
    (one,) = [lead for lead in gathered(session.case.leads) if lead.id == "x"]
    assert (one.suspects, one.exhibits) == ((A.id,), (1, 2))


def test_half_a_number_is_known_once_it_is_whole(presenter: IdentifyPresenter) -> None:
    """A kind the form told goes on with the text; a chosen one stays, and so does a slip."""
    for kept, kind, text, is_now in (
        ("NL91 ABNA 04", LeadKind.USERNAME, IBAN, LeadKind.IBAN),
        ("NL91 ABNA 04", LeadKind.OTHER, IBAN, LeadKind.OTHER),
        (IBAN, LeadKind.IBAN, "NL91", LeadKind.IBAN),
    ):
        presenter.drafting.open(Lead("z", kind, kept))
        presenter.drafting.write(text=text)
        assert presenter.drafting.draft is not None
        assert presenter.drafting.draft.kind is is_now
