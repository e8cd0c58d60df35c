"""The room of what happened inside the program: the ways in and out, and locking while typing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.app import Program
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Told
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.capture.gallery_page import GalleryPage
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.presenter import View
from evidence_kit.ui.guide.room import Stop
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.path import ANNOTATE, CHECK, COLLECT, FIRST, IDENTIFY, TELL
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.presenter import Place
from support.doors import Shut
from support.program import running
from support.rooms import NOW, fill_case, make_case, write_screens


@pytest.fixture
def shut(tmp_path: Path) -> Shut:
    """Give a closed case with one exhibit."""
    made = make_case(tmp_path / "case.evk")
    with PictureWorker() as worker:
        fill_case(made, worker, write_screens(tmp_path, 1))
    return made


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, shut: Shut, qtbot: QtBot) -> Iterator[Program]:
    """Give a program with that case open."""
    with running(qapp, tmp_path / "settings", qtbot) as (made, _end):
        made.show_locked(shut.path)
        with qtbot.waitActive(made.around.window):
            made.around.window.show()
        qtbot.keyClicks(made.around.window.frame.page.field.edit, shut.code)
        with qtbot.waitSignal(made.doors.passed):
            qtbot.keyClick(made.around.window.frame.page.field.edit, Qt.Key.Key_Return)
        yield made


def frame(program: Program) -> CaseFrame:
    """Give the frame of the open case."""
    made = program.around.window.frame
    assert isinstance(made, CaseFrame)
    return made


def story(program: Program) -> TellPage:
    """Go to the room by the rail."""
    frame(program).room_chosen.emit(TELL)
    found = frame(program).findChild(TellPage)
    assert found is not None
    assert found.isVisible()
    return found


def here(program: Program) -> str:
    """Name the room on screen."""
    return program.rooms._room


@pytest.mark.slow
def test_the_room_leads_on_and_back(program: Program) -> None:
    """To the offender before it, and to checking after it."""
    page = story(program)
    QTest.mouseClick(page.line.back, Qt.MouseButton.LeftButton)
    assert here(program) == IDENTIFY
    story(program).line.onward.click()
    assert here(program) == CHECK


@pytest.mark.slow
def test_about_you_leads_back_to_the_story(program: Program) -> None:
    """Who fills that in from the story stays at that step, and goes back; the rail goes on."""
    page, rooms = story(program), program.rooms
    page.line.you.open.click()
    check = frame(program).findChild(CheckPage)
    assert check is not None
    assert (here(program), rooms.check.view) == (CHECK, View.REACH)
    assert next(one for one in rooms._steps() if one.key == TELL).state == "now"
    assert check.reach.onward.text() == "Klaar, terug naar je verhaal"
    check.reach.onward.click()
    assert here(program) == TELL
    page.line.you.open.click()
    frame(program).room_chosen.emit(CHECK)
    assert (here(program), rooms.check.view) == (CHECK, View.LIST)
    assert next(one for one in rooms._steps() if one.key == CHECK).state == "now"
    rooms.check.show_reach()
    assert check.reach.onward.text() == "Klaar, terug naar controleren"


@pytest.mark.slow
def test_a_place_leads_to_having_it_taken_down(program: Program) -> None:
    """The request begins with its address; from the first steps it begins with nothing."""
    story(program)
    rooms, link = program.rooms, "https://forum.example.org/4410"
    rooms.tell.begin(Distribution)
    rooms.tell.spreads.write(platform="Forum", link=link)
    rooms.tell.ask_takedown()
    assert (here(program), rooms.guide.stop) == (FIRST, Stop.TAKEDOWN)
    rooms.guide.takedown.begin()
    request = rooms.guide.takedown.telling.request
    assert (request.whom, request.link) == ("Forum", link)
    rooms.guide.show_steps()
    rooms.guide.steps.go(Way.TAKEDOWN)
    assert rooms.guide.takedown.about is None


@pytest.mark.slow
def test_a_place_that_was_found_is_written_down_and_leads_back(program: Program) -> None:
    """From where images are taken down to the place, and back there once it is told."""
    rooms = program.rooms
    rooms.enter(FIRST)
    rooms.guide.show_takedown()
    rooms.guide.takedown.keep_found()
    assert (here(program), rooms.tell.place) == (TELL, Place.SPREAD)
    rooms.tell.show_line()
    assert (here(program), rooms.guide.stop) == (FIRST, Stop.TAKEDOWN)


@pytest.mark.slow
def test_an_exhibit_is_opened_or_gets_its_date(program: Program) -> None:
    """Its number leads to the drawing table, its missing date to the gallery beside it."""
    row = story(program).line.cards.rows[0]
    row.links[0].click()
    assert here(program) == ANNOTATE
    story(program)
    row = story(program).line.cards.rows[0]
    assert row.give_date is not None
    row.give_date.click()
    assert here(program) == COLLECT
    assert program.rooms.collect.gallery.picked == (1,)


@pytest.mark.slow
def test_who_comes_to_give_a_date_types_it_and_goes_back(program: Program, qtbot: QtBot) -> None:
    """The keyboard stands in the date; the way back leads to the time line, for one visit."""
    row = story(program).line.cards.rows[0]
    assert row.give_date is not None
    row.give_date.click()
    gallery = frame(program).findChild(GalleryPage)
    assert gallery is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is gallery.details.date.edit)
    assert gallery.back.isVisible()
    assert gallery.back.accessibleName() == "Terug: tijdlijn"
    gallery.back.click()
    assert here(program) == TELL
    frame(program).room_chosen.emit(COLLECT)
    assert gallery.isVisible()
    assert not gallery.back.isVisible()


@pytest.mark.slow
def test_the_drawing_table_leads_back_to_where_one_came_from(program: Program) -> None:
    """From the story to the story, and from the gallery to the gallery; its buttons say so."""
    row = story(program).line.cards.rows[0]
    row.links[0].click()
    table = frame(program).findChild(AnnotatePage)
    assert table is not None
    assert next(one for one in program.rooms._steps() if one.key == TELL).state == "now"
    assert table.header.gallery.accessibleName() == "Terug: wat is er gebeurd"
    assert table.onward.text() == "Terug: wat is er gebeurd"
    table.header.gallery.click()
    assert here(program) == TELL
    program.rooms.look_at(1, None)
    table.onward.click()
    assert here(program) == TELL
    frame(program).room_chosen.emit(COLLECT)
    program.rooms.open_exhibit(1)
    assert table.header.gallery.accessibleName() == "Alle bijlagen"
    assert table.onward.text() == "Naar alle bijlagen"
    table.header.gallery.click()
    assert here(program) == COLLECT


@pytest.mark.slow
def test_what_is_typed_when_the_case_locks_is_there_again(
    program: Program, shut: Shut, qtbot: QtBot
) -> None:
    """Locking in the middle of a word loses nothing."""
    page = story(program)
    page.line.words_card.preview.click()
    QTest.keyClicks(page.statement.text.edit, "Het begon met")
    page.presenter.begin_event()
    QTest.keyClicks(page.event_page.quote.edit, "120 euro nu")
    with qtbot.waitCallback() as closed:
        program.around.session.close(closed)
    with vault.unlock(shut.path, shut.code, now=NOW.now) as held:
        assert held.case.statement.text == "Het begon met"
        assert [event.quote for event in held.case.events] == ["120 euro nu"]


@pytest.mark.slow
def test_another_language_keeps_the_page_that_was_open(program: Program) -> None:
    """Pages are made anew; what was open and typed stands there in the new language."""
    page = story(program)
    page.presenter.begin_event()
    page.event_page.quote.set_text("120 euro nu")
    program.rooms.show()
    again = frame(program).findChild(TellPage)
    assert again is not None
    assert again.event_page.isVisible()
    assert again.event_page.quote.text() == "120 euro nu"


@pytest.mark.slow
def test_a_payment_is_opened_to_say_where_it_was_reported(program: Program, qtbot: QtBot) -> None:
    """From the first steps to that payment or money that came in, and back there."""
    rooms = program.rooms
    rooms.tell.begin_payment()
    rooms.tell.payments.write(note="A card of 50.")
    rooms.tell.show_line()
    qtbot.waitUntil(lambda: bool(rooms.tell.case.payments))
    rooms.enter(FIRST)
    rooms.guide.show_steps()
    rooms.guide.steps.go(Way.MONEY)
    assert (here(program), rooms.tell.place) == (TELL, Place.PAYMENT)
    rooms.tell.show_line()
    assert (here(program), rooms.guide.stop) == (FIRST, Stop.STEPS)
    rooms.tell.begin(Passage)
    rooms.tell.passages.write(told=Told.NOT_YET)
    rooms.tell.show_line()
    qtbot.waitUntil(lambda: bool(rooms.tell.case.passages))
    rooms.enter(FIRST)
    rooms.guide.steps.tick(FirstStep.BANK, on=True)
    rooms.guide.steps.go(Way.MONEY)
    assert (here(program), rooms.tell.place) == (TELL, Place.PASSAGE)
