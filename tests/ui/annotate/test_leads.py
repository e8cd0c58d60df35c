"""The details in an exhibit: noted, checked, said whose they are, put away; nothing is lost."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.lead import (
    UNDONE,
    UNKNOWN_SUSPECT,
    Lead,
    LeadKind,
    LeadState,
    Sighting,
    Suspect,
    gathered,
)
from evidence_kit.domain.markup import Kind
from evidence_kit.services.identify import Verdict
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.shell.session import Session
from support.leads import AREA, noted, takes_back, toasts
from support.tables import all_kept, opens

IBAN = "NL91 ABNA 0417 1643 00"


def test_a_detail_from_a_place(table: AnnotatePresenter, session: Session, qtbot: QtBot) -> None:
    """Typed letter by letter, checked, of a suspect, with where it was seen; and confirmed."""
    noted(session, qtbot, Suspect("aa", "A"))
    opens(table, 1, qtbot)
    table.leads.begin(AREA)
    table.leads.write(text=f" {IBAN}")
    assert table.leads.draft is not None
    assert table.leads.draft.kind is LeadKind.IBAN
    assert table.leads.checked.verdict is Verdict.OK
    table.leads.give("aa", on=True)
    table.leads.confirm()
    all_kept(table, qtbot)
    (lead,) = session.case.leads
    assert (lead.kind, lead.text, lead.state) == (LeadKind.IBAN, f" {IBAN}", LeadState.CONFIRMED)
    assert (lead.suspects, lead.sightings) == (("aa",), (Sighting(1, AREA),))
    assert [row.areas for row in table.leads.rows] == [(AREA,)]
    assert table.leads.chosen is not None


def test_a_failing_check_keeps_what_was_typed(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """A slip of the pen is said and kept as it was typed."""
    opens(table, 1, qtbot)
    table.leads.begin(AREA)
    table.leads.write(kind=LeadKind.IBAN)
    table.leads.write(text="NL91 ABNA 0417 1643 01")
    assert table.leads.checked.verdict is Verdict.DOUBT
    table.leads.confirm()
    all_kept(table, qtbot)
    assert session.case.leads[0].text == "NL91 ABNA 0417 1643 01"
    assert session.case.leads[0].kind is LeadKind.IBAN


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("lisa.voorbeeld04", LeadKind.USERNAME),
        ("06-12345678", LeadKind.PHONE),
        ("06-1234567", LeadKind.PHONE),
        ("winkel@example.org", LeadKind.EMAIL),
        ("https://example.org/lisa", LeadKind.PROFILE_LINK),
        ("120", LeadKind.USERNAME),
        ("Lisa", LeadKind.DISPLAY_NAME),
        ("Jan de Vries", LeadKind.DISPLAY_NAME),
        ("jan de vries", LeadKind.DISPLAY_NAME),
        ("J. Voorbeeld", LeadKind.DISPLAY_NAME),
        ("lisa", LeadKind.USERNAME),
        ("Lisa.Voorbeeld", LeadKind.USERNAME),
    ],
)
def test_the_kind_is_guessed_until_it_is_chosen(
    table: AnnotatePresenter, qtbot: QtBot, text: str, kind: LeadKind
) -> None:
    """The form of a text says what it is; a person who chose is not contradicted."""
    opens(table, 1, qtbot)
    table.leads.begin(AREA)
    table.leads.write(text=text)
    assert table.leads.draft is not None
    assert table.leads.draft.kind is kind
    table.leads.write(kind=LeadKind.OTHER)
    table.leads.write(text=IBAN)
    assert table.leads.draft.kind is LeadKind.OTHER


def test_the_platform_of_the_exhibit_is_there_already(
    table: AnnotatePresenter, qtbot: QtBot
) -> None:
    """For a user name, not for an account of a bank; what is typed instead stays."""
    opens(table, 1, qtbot)
    table.facts.say("platform", "Snapchat")
    table.leads.begin(AREA)
    assert table.leads.draft is not None
    assert table.leads.draft.platform == "Snapchat"
    table.leads.write(text=IBAN)
    assert table.leads.draft.platform == ""
    table.leads.write(platform="Bank")
    table.leads.write(text="lisa.voorbeeld04")
    assert table.leads.draft.platform == "Bank"


def test_what_was_not_confirmed_is_kept_as_such(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """After a pause, on closing and on going to another exhibit; empty is nothing."""
    opens(table, 1, qtbot)
    table.leads.begin(AREA)
    table.leads.write(text="lisa")
    qtbot.waitUntil(lambda: len(session.case.leads) == 1)
    table.leads.write(text="lisa.v")
    table.leads.begin(None)
    table.leads.write(text="06-12345678")
    table.open(2)
    assert table.leads.draft is None
    assert table.leads.rows == ()
    opens(table, 1, qtbot)
    table.leads.begin(AREA)
    table.leads.close()
    all_kept(table, qtbot)
    states = [(lead.text, lead.state) for lead in session.case.leads]
    assert states == [("lisa.v", LeadState.OPEN), ("06-12345678", LeadState.OPEN)]


def test_whose_it_is(table: AnnotatePresenter, session: Session, qtbot: QtBot) -> None:
    """Of several, of somebody new, of nobody known, or later; not known stands alone."""
    noted(session, qtbot, Suspect("aa", "A"))
    opens(table, 1, qtbot)
    table.leads.begin(AREA)
    table.leads.write(text="lisa.voorbeeld04")
    table.leads.give(UNKNOWN_SUSPECT, on=True)
    table.leads.give("aa", on=True)
    table.leads.give_new()
    assert [suspect.letter for suspect in table.leads.suspects] == ["A", "B"]
    new = table.leads.suspects[1].id
    assert table.leads.draft is not None
    assert table.leads.draft.suspects == ("aa", new)
    table.leads.give("", on=True)
    assert table.leads.draft.suspects == ()
    table.leads.give(new, on=True)
    table.leads.confirm()
    all_kept(table, qtbot)
    assert [one.id for one in session.case.suspects] == ["aa", new]
    assert session.case.leads[0].suspects == (new,)


def test_somebody_new_by_mistake_is_taken_back(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """Nobody is left, and the detail is nobody's; what was typed stays."""
    opens(table, 1, qtbot)
    told = toasts(table)
    table.leads.begin(AREA)
    table.leads.write(text="lisa.voorbeeld04")
    table.leads.give_new()
    assert told[0].text == "Suspect A is added."
    table.leads.settle()
    all_kept(table, qtbot)
    assert len(session.case.suspects) == 1
    takes_back(told[0])
    qtbot.waitUntil(lambda: not session.case.suspects)
    all_kept(table, qtbot)
    assert [(one.text, one.suspects) for one in session.case.leads] == [("lisa.voorbeeld04", ())]
    assert table.leads.draft is not None
    assert table.leads.draft.suspects == ()


def test_the_same_again_is_one_detail(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """What the case has already is offered; taken, it was seen here too, and that can be undone."""
    there = Lead("x", LeadKind.USERNAME, "Lisa.Voorbeeld04", sightings=(Sighting(2),))
    noted(session, qtbot, there)
    opens(table, 1, qtbot)
    told = toasts(table)
    table.leads.begin(AREA)
    table.leads.write(text="lisa.voorb")
    table.leads.settle()
    table.leads.write(text="lisa.voorbeeld04")
    assert table.leads.twin is not None
    assert table.leads.twin.id == "x"
    table.leads.join()
    all_kept(table, qtbot)
    (one,) = gathered(session.case.leads)
    assert (one.id, one.text, one.exhibits) == ("x", "Lisa.Voorbeeld04", (1, 2))
    assert one.state is LeadState.CONFIRMED
    takes_back(told[-1])
    all_kept(table, qtbot)
    assert [lead for lead in gathered(session.case.leads) if lead.counts] == [there]
    assert [lead.because for lead in session.case.leads if lead != there] == [UNDONE]


def test_the_toast_of_a_new_detail_takes_it_back(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """It is put away as taken back, not as what somebody said of it."""
    opens(table, 1, qtbot)
    told = toasts(table)
    table.leads.begin(AREA)
    table.leads.write(text="lisa.voorbeeld04")
    table.leads.confirm()
    all_kept(table, qtbot)
    takes_back(told[-1])
    all_kept(table, qtbot)
    (lead,) = session.case.leads
    assert (lead.counts, lead.because) == (False, UNDONE)


def test_an_offer_waits_and_is_not_kept_twice(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """While the offer stands no second detail is made; leaving without an answer loses nothing."""
    noted(session, qtbot, Lead("x", LeadKind.EMAIL, "winkel@example.org", sightings=(Sighting(2),)))
    opens(table, 1, qtbot)
    table.leads.begin(AREA)
    table.leads.write(text="Winkel@example.org")
    table.leads._on_pause()
    all_kept(table, qtbot)
    assert len(session.case.leads) == 1
    table.leads.close()
    all_kept(table, qtbot)
    assert [lead.text for lead in session.case.leads] == [
        "winkel@example.org",
        "Winkel@example.org",
    ]


def test_put_away_and_taken_back(table: AnnotatePresenter, session: Session, qtbot: QtBot) -> None:
    """What only this exhibit shows is put away; the button of the toast brings it back."""
    opens(table, 1, qtbot)
    told = toasts(table)
    table.leads.begin(AREA)
    table.leads.write(text="Sam")
    table.leads.confirm()
    (row,) = table.leads.rows
    table.leads.dismiss(row.lead.id)
    assert table.leads.rows == ()
    all_kept(table, qtbot)
    assert session.case.leads[0].state is LeadState.DISMISSED
    assert session.case.leads[0].sightings == (Sighting(1, AREA),)
    takes_back(told[-1])
    all_kept(table, qtbot)
    assert session.case.leads[0].state is LeadState.CONFIRMED
    takes_back(told[0])
    all_kept(table, qtbot)
    assert session.case.leads[0].state is LeadState.DISMISSED


def test_what_other_exhibits_show_only_leaves_this_one(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """It stays with the others, and comes back to the same place."""
    seen = (Sighting(1, AREA), Sighting(2))
    noted(session, qtbot, Lead("x", LeadKind.NAME, "Sam", sightings=seen))
    opens(table, 1, qtbot)
    told = toasts(table)
    table.leads.dismiss("x")
    all_kept(table, qtbot)
    assert (session.case.leads[0].exhibits, session.case.leads[0].counts) == ((2,), True)
    assert "item 2" in told[-1].text
    takes_back(told[-1])
    all_kept(table, qtbot)
    assert session.case.leads[0].sightings == seen


def test_under_black_is_said(table: AnnotatePresenter, qtbot: QtBot) -> None:
    """A place that is blacked out does not go into the police file, and that is told."""
    opens(table, 1, qtbot)
    table.leads.begin(AREA)
    assert not table.leads.covered(AREA)
    with qtbot.waitSignal(table.leads.changed):
        table.edits.add(Kind.BLACKOUT, Point(10, 20), Point(150, 80))
    assert table.leads.covered(AREA)
    assert not table.leads.covered(AREA, Rect(10, 200, 40, 20))
    assert not table.leads.covered()
