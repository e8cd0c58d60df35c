"""A detail that was left halfway and is opened again goes on as if it had never been left."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sighting, gathered
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.shell.session import Session
from support.leads import AREA, noted, takes_back, toasts
from support.tables import all_kept, opens

pytestmark = pytest.mark.slow  # a whole drawing table each

IBAN = "NL91 ABNA 0417 1643 00"
HERE = (Sighting(1, AREA),)


@pytest.mark.parametrize(
    ("kept", "kind", "text", "is_now"),
    [
        ("NL91 ABNA 04", LeadKind.USERNAME, IBAN, LeadKind.IBAN),
        ("NL", LeadKind.DISPLAY_NAME, IBAN, LeadKind.IBAN),
        ("NL91 ABNA 04", LeadKind.OTHER, IBAN, LeadKind.OTHER),
        (IBAN, LeadKind.USERNAME, "NL91 ABNA 0417 1643 0", LeadKind.USERNAME),
        (IBAN, LeadKind.IBAN, "NL91 ABNA 0417 1643 01", LeadKind.IBAN),
    ],
)
def test_what_was_left_halfway_is_known_once_it_is_whole(
    table: AnnotatePresenter,
    session: Session,
    qtbot: QtBot,
    kept: str,
    kind: LeadKind,
    text: str,
    is_now: LeadKind,
) -> None:
    """A kind the form told goes on with the text; a chosen one stays, and so does a slip."""
    noted(session, qtbot, Lead("x", kind, kept, sightings=HERE))
    opens(table, 1, qtbot)
    table.leads.open("x")
    table.leads.write(text=text)
    assert table.leads.draft is not None
    assert table.leads.draft.kind is is_now


def test_a_platform_that_came_by_itself_goes_with_the_user_name(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """A half number that stood as a user name is on no platform once it is an account."""
    noted(
        session,
        qtbot,
        Lead("x", LeadKind.USERNAME, "NL91 ABNA 04", platform="Snapchat", sightings=HERE),
    )
    opens(table, 1, qtbot)
    table.facts.say("platform", "Snapchat")
    table.leads.open("x")
    table.leads.write(text=IBAN)
    assert table.leads.draft is not None
    assert table.leads.draft.platform == ""


def test_an_offer_that_had_no_answer_is_made_again(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """Left unanswered both stand; opened, the two can be made one, and that can be undone."""
    there = Lead("x", LeadKind.IBAN, IBAN, LeadState.CONFIRMED, sightings=(Sighting(2),))
    again = Lead("y", LeadKind.IBAN, IBAN.replace(" ", ""), sightings=HERE)
    noted(session, qtbot, there, again)
    opens(table, 1, qtbot)
    told = toasts(table)
    table.leads.open("y")
    assert table.leads.twin is not None
    assert table.leads.twin.id == "x"
    table.leads.join()
    all_kept(table, qtbot)
    assert [(one.id, one.exhibits) for one in gathered(session.case.leads)] == [("x", (1, 2))]
    takes_back(told[-1])
    all_kept(table, qtbot)
    assert session.case.leads == (there, again)


def test_what_was_kept_apart_is_not_asked_about_again(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """Who said that it stands apart has answered."""
    noted(session, qtbot, Lead("x", LeadKind.IBAN, IBAN, sightings=(Sighting(2),)))
    noted(session, qtbot, Lead("y", LeadKind.IBAN, IBAN, sightings=HERE))
    opens(table, 1, qtbot)
    table.leads.open("y")
    table.leads.confirm()
    table.leads.open("y")
    assert table.leads.twin is None


def test_undo_takes_somebody_new_back_and_leaves_what_is_typed(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """They were added last: Undo takes them, at once too, and nothing of the number."""
    noted(session, qtbot, Lead("x", LeadKind.USERNAME, "NL91 ABNA 04", sightings=HERE))
    opens(table, 1, qtbot)
    told = toasts(table)
    table.leads.open("x")
    table.leads.write(text=IBAN)
    table.leads.settle()
    table.leads.give_new()
    table.editor.undo()
    all_kept(table, qtbot)
    assert [toast.text for toast in told] == ["Suspect A is added.", "Suspect A is taken away."]
    assert session.case.suspects == ()
    assert table.leads.draft is not None
    assert (table.leads.draft.text, table.leads.draft.suspects) == (IBAN, ())
    assert [(one.text, one.suspects) for one in session.case.leads] == [(IBAN, ())]


def test_undo_after_more_was_typed_leaves_somebody_new(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """What was done since comes first."""
    opens(table, 1, qtbot)
    table.leads.begin(AREA)
    table.leads.give_new()
    table.leads.write(text=IBAN)
    table.editor.undo()
    all_kept(table, qtbot)
    assert len(session.case.suspects) == 1
    assert table.leads.rows == ()
