"""How the police can reach somebody: kept while it is typed, and nothing of it is needed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.person import NOBODY, Letters, Person, Route, Teller, Wish
from evidence_kit.domain.police_contact import ContactKind, PoliceContact, Spoke
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.presenter import CheckPresenter, View
from evidence_kit.ui.check.reach_form import read_birth_date
from evidence_kit.ui.parts.told.keeping import Kept
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

Note = Callable[..., None]
Show = Callable[..., None]
SAM = Person(
    name="Sam Voorbeeld",
    birth_date="2008-03-02",
    phone="06-12345678",
    phone_note="Stuur eerst een sms.",
    email="sam@example.org",
    best_moment="na 16.00 uur",
    letter_address="Postbus 1, Voorbeeldstad",
    home_address="Dorpsstraat 1",
    interpreter=Wish.YES,
    letters=Letters.OTHER,
    discreet=Wish.YES,
    route=Route.UNSURE,
)
CALL = PoliceContact(
    "c1",
    ContactKind.CALL,
    Moment(Precision.EXACT, "2026-11-20T15:10"),
    place="0900-8844",
    prosecution=Wish.YES,
)


def kept(page: CheckPage, qtbot: QtBot) -> None:
    """Wait until all that was told is in the case."""
    page.presenter.show_list()
    qtbot.waitUntil(lambda: page.presenter.keeper.state is Kept.ALL)


def test_every_field_is_kept(page: CheckPage, qtbot: QtBot) -> None:
    """What is typed and chosen is the person in the case."""
    page.presenter.show_reach()
    form = page.reach.form
    for name, field in form.fields.items():
        field.set_text("2-3-2008" if name == "birth_date" else str(getattr(SAM, name)))
    form.interpreter.chip("yes").click()
    QTest.mouseClick(form.letters.picks[Letters.OTHER], Qt.MouseButton.LeftButton)
    form.discreet.click()
    page.reach.route.chip("unsure").click()
    kept(page, qtbot)
    assert page.presenter.case.person == SAM


def test_what_was_kept_is_shown_and_looking_changes_nothing(page: CheckPage, note: Note) -> None:
    """Fields stand as they were kept; only the address that was chosen is asked for."""
    note(SAM)
    page.presenter.show_reach()
    form = page.reach.form
    assert form.fields["birth_date"].text() == "02-03-2008"
    assert form.fields["letter_address"].isVisible()
    assert not form.fields["home_address"].isVisible()
    assert form.discreet.isChecked()
    assert page.reach.route.chosen == "unsure"
    page.presenter.show_list()
    assert page.presenter.case.person == SAM
    assert page.presenter.keeper.state is Kept.ALL


def test_letters_move_by_arrow(page: CheckPage, qtbot: QtBot) -> None:
    """As in any choice of one: going there chooses nothing, Space does."""
    page.presenter.show_reach()
    picks = page.reach.form.letters.picks
    picks[Letters.HOME].setFocus()
    qtbot.keyClick(picks[Letters.HOME], Qt.Key.Key_Right)
    assert picks[Letters.OTHER].hasFocus()
    assert page.presenter.told.letters is Letters.UNSAID
    qtbot.keyClick(picks[Letters.OTHER], Qt.Key.Key_Space)
    assert page.presenter.told.letters is Letters.OTHER
    assert [key for key, pick in picks.items() if pick.isChecked()] == [Letters.OTHER]


def test_skipping_everything_tells_nothing(page: CheckPage) -> None:
    """Going through every page leaves the person as it was."""
    page.presenter.show_reach()
    page.reach.onward.click()
    page.presenter.show_about()
    page.presenter.show_complaint()
    page.complaint.onward.click()
    assert page.presenter.view is View.LIST
    assert page.presenter.case.person == NOBODY


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("2-3-2008", "2008-03-02"), ("2-3-08", "2008-03-02"), ("2 maart", "2 maart"), ("", "")],
)
def test_a_birth_date_needs_its_year(typed: str, expected: str) -> None:
    """A day without a year is kept as it was typed, and no birthday of this year is made of it."""
    assert read_birth_date(typed, dt.date(2026, 11, 21)) == expected


def test_a_contact_is_told_and_changed_and_taken_back(page: CheckPage, qtbot: QtBot) -> None:
    """It stands in the list at once and opens again; the keyboard comes back to it."""
    page.presenter.show_reach()
    page.reach.contacts.add.click()
    shown = page.contact
    shown.kind.chip("call").click()
    shown.when.date.set_text("20-11-2026")
    shown.when.time.set_text("15.10")
    shown.asked.chip("yes").click()
    shown.texts["place"].set_text("0900-8844")
    shown.texts["reference"].set_text("0000-1234")
    shown.done.click()
    qtbot.waitUntil(lambda: page.presenter.keeper.state is Kept.ALL)
    (contact,) = page.presenter.case.police_contacts
    assert contact.moment == Moment(Precision.EXACT, "2026-11-20T15:10")
    assert contact.prosecution is Wish.YES
    assert page.shown is page.reach
    QTest.mouseClick(page.reach.contacts.rows[contact.id], Qt.MouseButton.LeftButton)
    assert shown.texts["reference"].text() == "0000-1234"
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.reach.contacts.rows[contact.id].hasFocus)
    page.presenter.open_contact(contact.id)
    page.presenter.remove_contact()
    qtbot.waitUntil(lambda: not page.presenter.case.police_contacts)
    assert not page.reach.contacts.rows


@pytest.mark.parametrize(
    ("kind", "typed", "day"),
    [
        ("appointment", "25-11", "2026-11-25"),
        ("appointment", "10-11", "2026-11-10"),
        ("appointment", "gisteren", "2026-11-20"),
        ("call", "25-11", "2025-11-25"),
    ],
)
def test_an_appointment_is_the_next_day_of_that_name(
    presenter: CheckPresenter, kind: str, typed: str, day: str
) -> None:
    """A day without a year lies ahead for an appointment, and behind for a call."""
    presenter.begin_contact()
    presenter.contact.write_when(date=typed)
    presenter.contact.choose(kind=ContactKind(kind))
    assert presenter.contact.contact is not None
    assert presenter.contact.contact.moment.day == day


def test_a_contact_of_which_all_was_taken_back_is_none(page: CheckPage, qtbot: QtBot) -> None:
    """A kind chosen by accident, and let go again, tells the police of no contact."""
    page.presenter.begin_contact()
    page.contact.kind.chip("call").click()
    page.contact.telling.commit()
    qtbot.waitUntil(lambda: bool(page.presenter.case.police_contacts))
    page.contact.kind.chip("call").click()
    page.contact.done.click()
    qtbot.waitUntil(lambda: not page.presenter.case.police_contacts)


def test_what_cannot_be_read_is_kept_with_what_was_said(page: CheckPage, qtbot: QtBot) -> None:
    """A date nobody can read is no reason to lose it."""
    page.presenter.begin_contact()
    page.contact.when.date.set_text("de dag na het feest")
    page.contact.done.click()
    qtbot.waitUntil(lambda: page.presenter.keeper.state is Kept.ALL)
    (contact,) = page.presenter.case.police_contacts
    assert "de dag na het feest" in contact.said


def test_contacts_stand_in_order_and_tell_what_counts(page: CheckPage, note: Note) -> None:
    """Earliest first, without a date last; the wish to prosecute and what to bring are said."""
    later = PoliceContact(
        "c2", ContactKind.APPOINTMENT, Moment(Precision.EXACT, "2026-11-25T10:30")
    )
    note(PoliceContact("c0", said="Zomaar"), later, CALL)
    page.presenter.show_reach()
    rows = page.reach.contacts.rows
    assert list(rows) == ["c1", "c2", "c0"]
    assert "I said that I want prosecution." in rows["c1"].accessibleName()
    assert "Bring" in rows["c2"].accessibleName()
    assert "Zomaar" in rows["c0"].accessibleName()


def test_nothing_changes_in_a_case_that_cannot_be(
    session: Session,
    presenter: CheckPresenter,
    theme: Theme,
    words: Wording,
    show: Show,
    note: Note,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Everything can be read; no field, chip or box takes anything."""
    note(SAM, CALL)
    monkeypatch.setattr(type(session), "read_only", property(lambda _self: True))
    page = CheckPage(presenter, theme, words)
    show(page)
    presenter.show_reach()
    fields = [field.edit for field in page.reach.form.fields.values()]
    assert all(isinstance(one, QLineEdit) and one.isReadOnly() for one in fields)
    assert not page.reach.contacts.add.isVisible()
    presenter.open_contact("c1")
    assert not page.contact.kind.isEnabled()
    presenter.show_complaint()
    assert not any(made.isEnabled() for made in page.complaint.answers.values())
    presenter.show_about()
    presenter.check_all()
    assert not presenter.rereading.going_on


def test_an_appointment_to_come_is_not_asked_what_was_said(page: CheckPage) -> None:
    """The question comes with the day."""
    page.presenter.begin_contact()
    page.contact.kind.chip("appointment").click()
    assert not page.contact.asked.isVisible()
    page.contact.when.date.set_text("20-11-2026")
    assert page.contact.asked.isVisible()


def test_who_spoke_is_asked_where_it_decides_anything(
    page: CheckPage, note: Note, qtbot: QtBot
) -> None:
    """Not of a grown-up alone; of a child it is asked, kept and said in the list."""
    page.presenter.begin_contact()
    shown = page.contact
    assert not shown.spoke.isVisible()
    note(Person(age_now=14))
    assert shown.spoke.isVisible()
    assert shown.spoke.chip("self").text() == "I myself"
    shown.spoke.chip("representative").click()
    assert shown.asked.accessibleName() == "Was prosecution asked for then?"
    shown.asked.chip("yes").click()
    shown.kind.chip("appointment").click()
    shown.kind.chip("visit").click()
    shown.done.click()
    kept(page, qtbot)
    (contact,) = page.presenter.case.police_contacts
    assert contact.spoke is Spoke.REPRESENTATIVE
    said = page.reach.contacts.rows[contact.id].accessibleName()
    assert "A parent or guardian asked for prosecution." in said
    note(Person(age_now=30, teller=Teller.CLOSE))
    page.presenter.open_contact(contact.id)
    assert shown.spoke.chip("self").text() == "The person you help"


def test_a_helper_is_asked_whose_name_it_is(page: CheckPage, note: Note, qtbot: QtBot) -> None:
    """A parent does not land in the file as the one it happened to."""
    note(Person(teller=Teller.PARENT))
    page.presenter.show_reach()
    form = page.reach.form
    assert form.fields["name"].edit.accessibleName() == "Name of the person you help"
    assert form.fields["birth_date"].edit.accessibleName() == "Their date of birth"
    assert not form.helps.isHidden()
    QTest.keyClicks(form.fields["helper"].edit, "T. Voorbeeld")
    kept(page, qtbot)
    assert (page.presenter.case.person.helper, page.presenter.case.person.name) == (
        "T. Voorbeeld",
        "",
    )
    note(Person(teller=Teller.SELF, helper="T. Voorbeeld"))
    assert form.fields["name"].edit.accessibleName() == "Your name"
    assert form.helps.isHidden()
