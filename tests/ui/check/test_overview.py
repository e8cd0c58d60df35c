"""What is missing, better or strong is shown with its way; everybody may go on at any time."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.person import Person, Wish
from evidence_kit.domain.remark import Cause, Level, Part, Place, Remark, Spot
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.presenter import View
from evidence_kit.ui.check.remark_words import remark_words
from evidence_kit.ui.check.strong_words import strong_words
from evidence_kit.ui.notices import ToastText
from evidence_kit.wording import Wording, wording
from support.vaults import add

Do = Callable[..., None]


def test_an_empty_case_says_where_to_begin_and_lets_one_go_on(page: CheckPage) -> None:
    """Nothing is a fault, no share is named; the police file is one press away."""
    overview = page.overview
    assert overview.score.text() == "A beginning"
    assert overview.onward.text() == "Fill in contact details"
    assert overview.anyway.isVisible()
    went: list[str] = []
    page.presenter.onward_asked.connect(lambda: went.append("on"))
    page.presenter.back_asked.connect(lambda: went.append("back"))
    overview.anyway.click()
    overview.back.click()
    assert went == ["on", "back"]
    assert "%" not in overview.score.text()


def test_each_row_leads_to_its_place(page: CheckPage) -> None:
    """Places in this room open here, others are asked for; none leads nowhere."""
    asked: list[Spot] = []
    page.presenter.spot_wanted.connect(asked.append)
    for part, place in (
        (Part.EXHIBITS, Place.COLLECT),
        (Part.ACCOUNT, Place.LEADS),
        (Part.THREAT, Place.LINE),
        (Part.STEPS, Place.STEPS),
    ):
        QTest.mouseClick(page.overview.list.buttons[part], Qt.MouseButton.LeftButton)
        assert asked.pop().place is place
    page.overview.list.buttons[Part.REACHABLE].click()
    assert page.shown is page.reach
    fields = page.reach.form.fields
    assert fields["name"].edit.hasFocus()
    fields["name"].set_text("Sam Voorbeeld")
    page.presenter.go(Spot(Place.PERSON, id="phone"))
    assert fields["birth_date"].edit.hasFocus()
    fields["phone"].set_text("06")
    page.presenter.go(Spot(Place.PERSON, id="phone"))
    assert fields["phone"].edit.hasFocus(), "who typed a number in doubt comes for it"
    page.reach.onward.click()
    page.overview.list.buttons[Part.COMPLAINT].click()
    assert page.presenter.view is View.COMPLAINT
    assert not asked


def test_who_comes_by_another_way_begins_at_the_top(page: CheckPage) -> None:
    """The keyboard is on what comes next: not past the list, nor on the row of some time before."""
    overview, moved = page.overview, page.presenter.arrival.moved
    overview.ways["reach"].setFocus()
    moved("tell", "check", "check")
    assert overview.onward.hasFocus()
    row = overview.list.buttons[Part.THREAT]
    for way, before, stands in (
        (("tell",), overview.onward, row),
        (("tell", "home"), row, overview.onward),
    ):
        row.click()
        page.hide()
        for was, room in itertools.pairwise(("check", *way, "check")):
            if room == "check":
                page.show()
                before.setFocus()
            moved(was, room, "check")
        QApplication.processEvents()  # all that waits for the layout
        assert stands.hasFocus()


def test_who_comes_back_stands_on_the_row_they_left_by(page: CheckPage, qtbot: QtBot) -> None:
    """From another room as from another page; Tab goes on from there."""
    row = page.overview.list.buttons[Part.THREAT]
    row.click()
    page.hide()
    page.overview.onward.setFocus()
    page.show()
    qtbot.waitUntil(row.hasFocus)
    page.overview.list.buttons[Part.COMPLAINT].click()
    page.complaint.back.click()
    qtbot.waitUntil(page.overview.list.buttons[Part.COMPLAINT].hasFocus)


def test_what_was_mended_is_strong_at_once(page: CheckPage, note: Do, qtbot: QtBot) -> None:
    """The row goes to the strong ones, and the next thing to do is another."""
    note(Person(phone="06-12345678", prosecution=Wish.NO))
    overview = page.overview
    assert overview.score.text() == "2 of 7"
    assert overview.pills.levels.count(Level.STRONG) == 2
    assert overview.onward.text() == "Add a screenshot"
    strong = overview.list.buttons[Part.REACHABLE]
    qtbot.mouseClick(strong, Qt.MouseButton.LeftButton)
    assert page.presenter.view is View.REACH, "a strong part can be changed as well"


def test_a_title_that_asks_keeps_its_question_mark() -> None:
    """On the card of what comes first a title ends once, by its own mark or by a full stop."""
    found = {
        part: remark_words(Remark(part, Level.BETTER, Spot(Place.PERSON)), wording("nl")).in_one
        for part in (Part.COMPLAINT, Part.STEPS)
    }
    assert found[Part.COMPLAINT].startswith("Wil je dat de dader wordt vervolgd? Soms ")
    assert found[Part.STEPS].startswith("Melden en blokkeren. Heb je het account ")


def test_the_keyboard_stays_on_its_row(page: CheckPage, note: Do) -> None:
    """Whatever changes elsewhere, the part that had the keyboard keeps it."""
    page.overview.list.buttons[Part.STEPS].setFocus()
    note(Event("e", EventKind.BLOCKED))
    assert page.overview.list.buttons[Part.STEPS].hasFocus()


def test_all_files_are_read_again_there_and_then(page: CheckPage, do: Do, qtbot: QtBot) -> None:
    """It is asked for by one press, and the log says what was found."""
    do(lambda vault: add(vault, b"a screenshot"))
    remarks = {one.part: one for one in page.presenter.remarks}
    assert remarks[Part.ORIGINALS].cause is Cause.NEVER
    page.overview.list.buttons[Part.ORIGINALS].click()
    assert page.presenter.rereading.going_on
    assert not page.overview.list.isEnabled()

    def strong() -> None:
        found = {one.part: one for one in page.presenter.remarks}
        assert found[Part.ORIGINALS].level is Level.STRONG
        assert page.overview.list.isEnabled()

    qtbot.waitUntil(strong)


def test_only_the_person_can_say_that_there_are_no_names(
    page: CheckPage, do: Do, note: Do, qtbot: QtBot
) -> None:
    """One press settles one item; the keyboard stays, and one more press takes it back."""
    said: list[ToastText] = []
    page.presenter._notices.toasted.connect(said.append)
    do(lambda vault: add(vault, b"a screenshot"))
    note(Event("t", EventKind.THREAT, threatened="Tom", exhibits=(1,)))
    fine = page.overview.list.fine
    assert fine is not None
    assert "item 1" in fine.accessibleName()
    fine.setFocus()
    fine.click()

    def level() -> Level:
        return next(one.level for one in page.presenter.remarks if one.part is Part.NAMES)

    qtbot.waitUntil(lambda: level() is Level.STRONG)
    assert page.overview.list.fine is None
    assert page.overview.list.buttons[Part.STEPS].hasFocus()
    undo = said[-1].action
    assert undo is not None
    undo.run()
    qtbot.waitUntil(lambda: level() is Level.BETTER)
    assert [one.text for one in said] == ["You said: no names in item 1.", "It is as it was."]
    page.overview.list.fine.click()
    qtbot.waitUntil(lambda: level() is Level.STRONG)


def test_settling_a_row_rolls_nothing_away(page: CheckPage, do: Do, note: Do, qtbot: QtBot) -> None:
    """What is under the pointer afterwards is what took its place, and not the foot of the page."""
    do(lambda vault: add(vault, b"a screenshot"))
    note(Event("t", EventKind.THREAT, threatened="Tom", exhibits=(1,)))
    page.window().resize(900, 480)
    fine, bar = page.overview.list.fine, page.overview.scroll_area.verticalScrollBar()
    assert fine is not None
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    fine.setFocus()
    at = bar.value()
    fine.click()
    qtbot.waitUntil(lambda: page.overview.list.fine is None)
    assert bar.value() == at


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_remark_has_words(language: str) -> None:
    """Each part and each cause, one and several; never a percentage, never a verdict."""
    words: Wording = wording(language)
    pairs = {
        Part.ACCOUNT: (Cause.UNSAID, Cause.PROFILE, Cause.WHERE),
        Part.THREAT: (Cause.UNSAID, Cause.QUOTE),
        Part.STORY: (Cause.UNSAID, Cause.UNDATED, Cause.GAP),
        Part.NAMES: (Cause.PERSONS, Cause.PUT_AWAY),
        Part.COMPLAINT: (Cause.NOTHING, Cause.ASKED),
        Part.ORIGINALS: (Cause.NEVER, Cause.DAMAGED),
    }
    for part in set(Part) - {Part.AGES}:  # ages that fit are no part of a police file
        assert strong_words(Remark(part, Level.STRONG, Spot(Place.LINE)), words)
        for cause in pairs.get(part, (Cause.NOTHING,)):
            for count in (1, 3):
                remark = Remark(part, Level.BETTER, Spot(Place.TABLE, 7), count, cause=cause)
                said = remark_words(remark, words)
                whole = " ".join((said.title, said.text, said.button, said.onward))
                assert said.minutes >= 1
                assert all((said.title, said.text, said.button, said.onward))
                assert not {"%", "{", "onvoldoende", "!"} & set(whole.casefold().split())
                assert "{" not in whole


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place.EVENT, "An event has no date"),
        (Place.PAYMENT, "A payment has no date"),
        (Place.PASSAGE, "Money that came in has no date"),
        (Place.SPREAD, "A place where images were shown has no date"),
    ],
)
def test_what_has_no_date_is_called_what_it_is(words: Wording, place: Place, said: str) -> None:
    """Nobody who comes to a payment was told of an event; several may be of any kind."""
    one = Remark(Part.STORY, Level.BETTER, Spot(place, id="x"), cause=Cause.UNDATED)
    assert remark_words(one, words).title == said
    several = remark_words(replace(one, count=3), words).title
    assert several == "3 lines of the time line have no date"


def test_what_is_strong_is_named_as_what_is_there(words: Wording) -> None:
    """A number or an address is enough to search by: no username or profile is said to be there."""
    remark = Remark(Part.ACCOUNT, Level.STRONG, Spot(Place.LEADS))
    assert strong_words(remark, words) == "What the police can search by"


def test_of_reporting_and_blocking_the_one_that_was_done_is_named() -> None:
    """Whoever only blocked is not told to have reported, and the other way round."""
    words = wording("nl")
    remark = Remark(Part.STEPS, Level.STRONG, Spot(Place.STEPS))
    assert strong_words(remark, words) == "Melden en blokkeren"
    assert strong_words(replace(remark, cause=Cause.REPORTED), words) == "Het is gemeld"
    assert strong_words(replace(remark, cause=Cause.BLOCKED), words) == "De ander is geblokkeerd"
