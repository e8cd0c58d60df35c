"""What a person decides in this room stands in the case at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import (
    UNKNOWN_SUSPECT,
    Lead,
    LeadKind,
    LeadState,
    Sighting,
    Suspect,
)
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.shell.session import Session

Note = Callable[..., None]
Settled = Callable[[], None]

A, B = Suspect("a", "A", "Lisa"), Suspect("b", "B")
NAME = Lead("name", LeadKind.USERNAME, "lisa.voorbeeld04", sightings=(Sighting(1), Sighting(2)))
SAME = Lead("same", LeadKind.USERNAME, "@Lisa.Voorbeeld04", sightings=(Sighting(2),))


def lead(session: Session, id_: str) -> Lead:
    """Give a lead as the case holds it."""
    return next(one for one in session.case.leads if one.id == id_)


def test_suspects_get_the_next_letter(
    presenter: IdentifyPresenter, session: Session, settled: Settled
) -> None:
    """Two presses make A and B, and the newest is open to be described."""
    presenter.add_suspect()
    presenter.add_suspect()
    settled()
    assert [one.letter for one in session.case.suspects] == ["A", "B"]
    assert presenter.telling.suspect == session.case.suspects[1]


def test_an_answer_sorts_and_confirms(
    presenter: IdentifyPresenter, session: Session, note: Note, settled: Settled
) -> None:
    """Saying whose it is says that it is right, and the next one is asked about."""
    note(A, B, NAME, SAME)
    assert presenter.asked is not None
    assert presenter.asked.lead.id == "name"
    presenter.give("name", ("a", "b"))
    settled()
    assert lead(session, "name").suspects == ("a", "b")
    assert lead(session, "name").state is LeadState.CONFIRMED
    assert presenter.asked.lead.id == "same"


def test_not_knowing_is_an_answer(
    presenter: IdentifyPresenter, session: Session, note: Note, settled: Settled
) -> None:
    """It is not asked again, and nothing is called right."""
    note(NAME)
    presenter.give_unknown("name")
    settled()
    assert lead(session, "name").suspects == (UNKNOWN_SUSPECT,)
    assert lead(session, "name").state is LeadState.OPEN
    assert presenter.asked is None


def test_somebody_new_comes_with_the_lead(
    presenter: IdentifyPresenter, session: Session, note: Note, settled: Settled
) -> None:
    """One press makes the suspect and gives them the lead."""
    note(NAME)
    presenter.give_new("name")
    settled()
    (made,) = session.case.suspects
    assert made.letter == "A"
    assert lead(session, "name").suspects == (made.id,)


def test_what_is_put_away_can_come_back(
    presenter: IdentifyPresenter, session: Session, note: Note, settled: Settled
) -> None:
    """With its reason, without losing a thing; back it is as it was."""
    note(A, NAME)
    presenter.give("name", ("a",))
    settled()
    before = lead(session, "name")
    presenter.dismiss("name", " not hers ")
    settled()
    assert lead(session, "name").because == "not hers"
    assert [one.id for one in presenter.board.dismissed] == ["name"]
    presenter.take_back("name")
    settled()
    assert lead(session, "name") == before


def test_what_is_the_same_is_joined_and_taken_apart_again(
    presenter: IdentifyPresenter, session: Session, note: Note, settled: Settled
) -> None:
    """The one written differently is offered first; joined they are one row, and two again."""
    other = Lead("other", LeadKind.USERNAME, "iemand_anders")
    note(A, other, NAME, SAME)
    assert [one.id for one in presenter.may_be("name")] == ["same", "other"]
    presenter.give("same", ("a",))
    presenter.merge("same", "name")
    settled()
    (row,) = presenter.board.groups[0].rows
    assert [part.text for part in row.parts] == ["@Lisa.Voorbeeld04"]
    presenter.give("name", ())
    settled()
    assert not presenter.board.groups[0].rows
    presenter.split("same")
    settled()
    assert lead(session, "same").text == "@Lisa.Voorbeeld04"
    assert lead(session, "same").counts


def test_one_place_may_show_somebody_else(
    presenter: IdentifyPresenter, session: Session, note: Note, settled: Settled
) -> None:
    """The place becomes a lead of its own that is asked about."""
    note(A, NAME)
    presenter.part("name", Sighting(2))
    settled()
    assert lead(session, "name").exhibits == (1,)
    (apart,) = [one for one in session.case.leads if one.id != "name"]
    assert (apart.exhibits, apart.text, apart.suspects) == ((2,), NAME.text, ())


def test_a_suspect_who_is_taken_away_leaves_the_leads(
    presenter: IdentifyPresenter, session: Session, note: Note, settled: Settled
) -> None:
    """Their leads stay and are to be sorted again."""
    note(A, NAME)
    presenter.give("name", ("a",))
    settled()
    presenter.remove_suspect("a")
    settled()
    assert session.case.suspects == ()
    assert presenter.asked is not None
    assert presenter.asked.lead.id == "name"


def test_an_exhibit_is_opened_with_all_kept(
    presenter: IdentifyPresenter, session: Session, note: Note, settled: Settled, qtbot: QtBot
) -> None:
    """Going to an exhibit keeps what was typed here."""
    note(NAME)
    presenter.drafting.begin()
    presenter.drafting.write(text="lisa")
    with qtbot.waitSignal(presenter.exhibit_wanted) as wanted:
        presenter.look_at("name", 2)
    settled()
    assert wanted.args == [2, None]
    assert [one.text for one in session.case.leads] == [NAME.text, "lisa"]


@pytest.mark.parametrize("text", ["lisa.voorbeeld04 ", "NL91 ABNA 0417 1643 01", "Лиза & co"])
def test_what_is_typed_is_kept_letter_by_letter(
    presenter: IdentifyPresenter, session: Session, settled: Settled, text: str
) -> None:
    """No check ever corrects a text."""
    presenter.drafting.begin()
    presenter.drafting.write(kind=LeadKind.IBAN, text=text, exhibits="2 en 1, 9")
    assert presenter.drafting.unknown_exhibits == (9,)
    presenter.drafting.close()
    settled()
    (made,) = session.case.leads
    assert (made.text, made.kind, made.exhibits) == (text, LeadKind.IBAN, (1, 2))
    assert made.state is LeadState.CONFIRMED


def test_a_pause_keeps_what_is_typed(
    presenter: IdentifyPresenter, session: Session, qtbot: QtBot
) -> None:
    """Nobody has to press anything."""
    presenter.drafting.begin()
    with qtbot.waitSignal(session.case_changed):
        presenter.drafting.write(text="lisa")
    assert [one.text for one in session.case.leads] == ["lisa"]


def test_closing_the_case_keeps_what_is_typed(
    presenter: IdentifyPresenter, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    """Lock and Leave fast lose no letter of a lead or of a suspect."""
    presenter.add_suspect()
    settled()
    presenter.telling.write(alias="Lisa")
    presenter.drafting.begin()
    presenter.drafting.write(text="lisa")
    with qtbot.waitSignal(session.case_changed):
        session.closing.emit()
    settled()
    assert session.case.suspects[0].alias == "Lisa"
    assert session.case.leads[0].text == "lisa"


def test_an_emptied_lead_keeps_its_text(
    presenter: IdentifyPresenter, session: Session, note: Note, settled: Settled
) -> None:
    """Rubbing out the letters erases no evidence."""
    note(NAME)
    presenter.drafting.open(NAME)
    presenter.drafting.write(text="  ")
    presenter.drafting.close()
    settled()
    assert session.case.leads == (NAME,)


def test_the_box_of_a_lead_survives_editing(
    presenter: IdentifyPresenter, session: Session, note: Note, settled: Settled
) -> None:
    """Where it was seen stays, down to the rectangle; a number taken out takes its place out."""
    box = Sighting(1, Rect(10, 20, 80, 30))
    note(Lead("name", LeadKind.USERNAME, "lisa", sightings=(box, Sighting(2))))
    presenter.drafting.open(session.case.leads[0])
    presenter.drafting.write(text="Iisa", exhibits="1")
    presenter.drafting.close()
    settled()
    assert session.case.leads[0].sightings == (box,)


def test_letters_that_may_be_others_are_asked_about_only_where_it_matters(
    presenter: IdentifyPresenter,
) -> None:
    """A user name is; an account whose check digits fit is not, nor a phone number."""
    drafting = presenter.drafting
    drafting.begin()
    drafting.write(text="lisa")
    assert [one.letter for one in drafting.doubtful] == ["l"]
    drafting.write(kind=LeadKind.IBAN, text="NL91 ABNA 0417 1643 00")
    assert drafting.doubtful == ()
    drafting.write(text="NL91 ABNA 0417 1643 08")
    assert drafting.doubtful
    drafting.write(kind=LeadKind.PHONE)
    assert drafting.doubtful == ()


def test_the_kind_is_guessed_until_it_is_chosen(presenter: IdentifyPresenter) -> None:
    """A number becomes a phone number by itself; what a person chose stays."""
    drafting = presenter.drafting
    drafting.begin()
    drafting.write(text="06-12345678")
    assert drafting.draft is not None
    assert drafting.draft.kind is LeadKind.PHONE
    drafting.write(kind=LeadKind.PLATFORM_ID)
    drafting.write(text="06-12345679")
    assert drafting.draft.kind is LeadKind.PLATFORM_ID
    drafting.open(replace(NAME, kind=LeadKind.PLATFORM_ID))
    drafting.write(text="06-12345678")
    assert drafting.draft.kind is LeadKind.PLATFORM_ID
