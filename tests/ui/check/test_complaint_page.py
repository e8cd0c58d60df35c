"""The request to prosecute is a wish: three equal answers, calm dates, and who signs by age."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evidence_kit.domain.complaint import Signer
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.person import Letters, Person, Route, Teller, Wish
from evidence_kit.domain.police_contact import PoliceContact, Spoke
from evidence_kit.domain.remark import Cause, Part
from evidence_kit.domain.wish_to_prosecute import Answer
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.presenter import View
from evidence_kit.ui.parts.told.keeping import Kept

Note = Callable[..., None]


def on(day: str) -> Moment:
    """Give a day that is sure."""
    return Moment(Precision.EXACT, day)


CALL = PoliceContact("c", moment=on("2026-11-20"), prosecution=Wish.YES)
THREAT = Event("t", EventKind.THREAT, on("2026-11-17"))


@pytest.mark.parametrize(
    ("given", "prosecution", "route"),
    [
        (Answer.YES, Wish.YES, Route.REPORT),
        (Answer.UNSURE, Wish.UNSAID, Route.UNSURE),
        (Answer.NO, Wish.NO, Route.NOTICE),
    ],
)
def test_each_answer_is_kept_and_shown(
    page: CheckPage, given: Answer, prosecution: Wish, route: Route, qtbot: QtBot
) -> None:
    """One press by keyboard is enough; the others are off; none is called the right one."""
    page.presenter.show_complaint()
    answers = page.complaint.answers
    assert len({(one.kind, one.size().height()) for one in answers.values()}) == 1
    qtbot.keyClick(answers[given], Qt.Key.Key_Space)
    assert [key for key, made in answers.items() if made.isChecked()] == [given]
    qtbot.waitUntil(lambda: page.presenter.keeper.state is Kept.ALL)
    person = page.presenter.case.person
    assert (person.prosecution, person.route) == (prosecution, route)


def test_dates_are_dates_and_never_a_countdown(page: CheckPage, note: Note) -> None:
    """The day is written out; a threat without a date is counted; nothing counts days."""
    page.presenter.show_complaint()
    terms = page.complaint.terms
    assert "For each threat" in terms.text.text()
    note(THREAT, Event("u", EventKind.DEMAND))
    assert "before 17 February 2027." in terms.text.text()
    assert "days" not in terms.text.text()
    assert terms.property("card") == "licht"


def test_whoever_asked_in_time_is_told_so(page: CheckPage, note: Note) -> None:
    """And whoever did not, after that day, is sent all the same."""
    page.presenter.show_complaint()
    call = PoliceContact("c", moment=on("2026-11-20"), prosecution=Wish.YES)
    note(THREAT, call, Person(age_now=30))
    assert page.complaint.terms.title.text() == "Asked in time"
    note(Event("u", EventKind.DEMAND))
    assert page.complaint.terms.title.text() == "Rather not wait too long"
    assert "For what has a date it was asked in time" in page.complaint.terms.text.text()
    note(Event("t", EventKind.THREAT, on("2026-05-01")))
    assert "Go to the police all the same" in page.complaint.terms.text.text()


def test_a_call_of_a_child_ends_no_day(page: CheckPage, note: Note) -> None:
    """The day stays, and what was noted is left to the police to judge."""
    page.presenter.show_complaint()
    call = PoliceContact("c", moment=on("2026-11-20"), prosecution=Wish.YES)
    note(THREAT, call, Person(age_now=14, age_then=14))
    terms = page.complaint.terms
    assert terms.title.text() == "Rather not wait too long"
    assert "before 17 February 2027." in terms.text.text()
    assert "Ask the police whether that counts." in terms.text.text()


def test_a_parent_who_asked_in_time_is_told_so(page: CheckPage, note: Note) -> None:
    """An earlier call of the child takes nothing away from it."""
    page.presenter.show_complaint()
    own = PoliceContact("c", moment=on("2026-11-18"), prosecution=Wish.YES, spoke=Spoke.SELF)
    parent = replace(own, id="p", moment=on("2026-11-20"), spoke=Spoke.REPRESENTATIVE)
    note(THREAT, own, parent, Person(age_now=14, age_then=14))
    terms = page.complaint.terms
    assert terms.title.text() == "Asked in time"
    assert "Ask the police" not in terms.text.text()


@pytest.mark.parametrize(
    ("person", "who", "helps", "pen"),
    [
        (Person(), Signer.UNKNOWN, True, "It is signed"),
        (Person(age_now=15), Signer.REPRESENTATIVE, False, "Your parent or guardian signs"),
        (
            Person(age_now=16, age_then=15),
            *(Signer.REPRESENTATIVE, False, "You and your parent or guardian sign"),
        ),
        (Person(age_now=17), Signer.YOUNG, False, "You sign"),
        (Person(birth_date="2008-03-02"), Signer.ADULT, True, "You sign"),
    ],
)
def test_the_age_says_who_signs(
    page: CheckPage, note: Note, person: Person, who: Signer, helps: bool, pen: str
) -> None:
    """One age is marked, and none when it is not known; the power of attorney is for adults.

    Whom the law does not let sign is not told to take a pen.
    """
    note(person)
    page.presenter.show_complaint()
    marked = [age for age, card in page.complaint.signer.ages.items() if card.on]
    assert marked == ([] if who is Signer.UNKNOWN else [who])
    assert page.complaint.signer.age.isVisible() is (who is Signer.UNKNOWN)
    assert page.complaint.authority.isVisible() is helps
    assert page.complaint.by_pen.text() == f"{pen} by pen, at the police."


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        (CALL, "On Fri 20 Nov you told the police that you want this. Is that still so?"),
        (replace(CALL, moment=Moment()), "You told the police that you want this."),
        (replace(CALL, spoke=Spoke.HELPER), ""),
        (replace(CALL, moment=on("2027-01-04")), ""),
        (replace(CALL, prosecution=Wish.NO), ""),
    ],
)
def test_what_the_person_told_the_police_is_not_asked_as_if_new(
    page: CheckPage, note: Note, contact: PoliceContact, said: str
) -> None:
    """They are reminded of it, and nothing is answered for them."""
    note(contact)
    (row,) = (one for one in page.presenter.remarks if one.part is Part.COMPLAINT)
    assert (row.cause is Cause.ASKED) is bool(said)
    page.presenter.show_complaint()
    told = page.complaint.told
    assert told.isVisible() is bool(said)
    assert not said or told.text().startswith(said)
    assert not any(made.isChecked() for made in page.complaint.answers.values())
    page.presenter.answer(Answer.YES)
    assert not told.isVisible()


def test_an_age_is_a_fact_and_looks_like_one(page: CheckPage, note: Note) -> None:
    """It has no edge as what can be pressed has; that of the person says so in words."""
    note(Person(age_now=30))
    page.presenter.show_complaint()
    for who, card in page.complaint.signer.ages.items():
        drawn, middle = card.grab().toImage(), card.height() // 2
        assert drawn.pixelColor(0, middle) == drawn.pixelColor(6, middle)
        assert card.said.isVisible() is (who is Signer.ADULT)
    assert page.complaint.signer.ages[Signer.ADULT].said.text() == "This is about you"


def test_the_name_that_will_stand_there_is_said(page: CheckPage, note: Note) -> None:
    """Whoever types another name sees that one kept; nothing is filled in for them."""
    note(Person(name="Sam", age_now=15, representative="M. Voorbeeld"))
    page.presenter.show_complaint()
    name = page.complaint.signer.name
    assert name.text() == ""
    assert "M. Voorbeeld" in name.edit.accessibleDescription()


def test_asked_before_leads_to_the_contacts(page: CheckPage, note: Note) -> None:
    """There a call can be noted, and it is shown here."""
    page.presenter.show_complaint()
    page.complaint.signer.asked.click()
    assert page.presenter.view is View.REACH
    note(PoliceContact("c", moment=on("2026-11-20"), place="0900-8844", prosecution=Wish.YES))
    page.presenter.show_complaint()
    assert page.complaint.signer.asked.text() == "Change"


def test_the_power_of_attorney_goes_where_one_says(
    page: CheckPage, note: Note, tmp_path: Path, qtbot: QtBot
) -> None:
    """One page with nothing of the case on it; a file that is there is never overwritten."""
    note(Person(name="Sam Voorbeeld", age_now=18))
    page.presenter.show_complaint()
    authority, target = page.presenter.authority, tmp_path / "volmacht.pdf"
    with qtbot.waitSignal(authority.changed):
        authority.save(target)
    written = target.read_bytes()
    assert written.startswith(b"%PDF-")
    assert b"Sam" not in written
    assert "volmacht.pdf" in page.complaint.authority.outcome.text()
    with qtbot.waitSignal(authority.changed):
        authority.save(target)
    assert authority.refused is not None
    assert target.read_bytes() == written
    assert [one.name for one in tmp_path.glob("vol*")] == ["volmacht.pdf"]


@pytest.mark.slow
def test_esc_goes_back_from_everywhere(page: CheckPage, qtbot: QtBot) -> None:
    """Each page leads back by itself, and keeps what was typed."""
    for go in (
        page.presenter.show_reach,
        page.presenter.show_complaint,
        page.presenter.show_about,
    ):
        go()
        qtbot.keyClick(page.shown, Qt.Key.Key_Escape)
        assert page.presenter.view is View.LIST
    for go in (page.presenter.show_call, page.presenter.begin_contact):
        go()
        qtbot.keyClick(page.shown, Qt.Key.Key_Escape)
        assert page.presenter.view is View.REACH


def test_the_power_of_attorney_can_be_printed(
    page: CheckPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One page reaches the printer; without a printer one is told how it goes all the same."""
    page.presenter.show_complaint()
    card, authority = page.complaint.authority, page.presenter.authority
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    card.print.click()
    assert "knows no printer" in card.outcome.text()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    with qtbot.waitSignal(authority.changed):
        authority.print(printer)
    assert authority.refused is None
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as paper:
        assert len(paper) == 1
    assert "Sent to the printer" in card.outcome.text() or not printer.printerName()


def test_who_helps_is_asked_what_the_person_they_help_wants(page: CheckPage, note: Note) -> None:
    """A parent is never taken for the one it happened to; nor is their address."""
    note(THREAT, Person(teller=Teller.PARENT))
    page.presenter.show_complaint()
    said = [one.text() for one in page.complaint.findChildren(QLabel)]
    assert "Do they want the offender to be prosecuted?" in said
    assert page.complaint.answers[Answer.YES].text() == "Yes, they want that"
    for wrong in (
        "You yourself",
        "your guardian",
        "your sentence",
        "your age",
        "You choose",
        "You sign",
    ):
        assert not [one for one in said if wrong in one]
    page.presenter.show_reach()
    home = page.reach.form.letters.picks[Letters.HOME]
    assert home.accessibleName() == "Where may letters go? Their address"
    note(Person(teller=Teller.SELF))
    assert home.accessibleName() == "Where may letters go? My address"
