"""Another language in the middle of everything: nothing that was begun is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.parts.dialog import OTHER, SAFE, Dialog, open_dialogs
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.thumb_grid import ThumbGrid
from evidence_kit.ui.settings.access_card import AccessSection
from evidence_kit.ui.shell import path as rooms
from support.doors import Shut
from support.drawer import Drawer
from support.rooms import write_screens
from support.walker import Walker

HALF = "half typed 120"


def _presses(room: str, *names: str) -> Callable[[Walker], None]:
    def go(person: Walker) -> None:
        person.program.rooms.enter(room)
        for name in names:
            person.presses(name)

    return go


def _tells(place: str) -> Callable[[Walker], None]:
    def go(person: Walker) -> None:
        person.program.rooms.enter(rooms.TELL)
        getattr(person.program.rooms.tell, place)()

    return go


def _checks(place: str) -> Callable[[Walker], None]:
    def go(person: Walker) -> None:
        person.program.rooms.enter(rooms.CHECK)
        getattr(person.program.rooms.check, place)()

    return go


def _asks_for_another_password(person: Walker) -> None:
    person.program.rooms.enter(rooms.SETTINGS)
    person.clicks(person.reached(person.window.frame.findChild(AccessSection).password))


FORMS = {
    "search": _presses(rooms.COLLECT),
    "own detail": _presses(rooms.IDENTIFY, "Fill in something yourself"),
    "event": _presses(rooms.TELL, "Add an event"),
    "payment": _presses(rooms.TELL, "Add a payment"),
    "person": _checks("show_reach"),
    "own words": _tells("show_words"),
    "password": _asks_for_another_password,
}
"""Kinds of forms, and the way to each."""


@pytest.fixture
def person(sit_down: Callable[[], Drawer], shut: tuple[Shut, list[Path]], qtbot: QtBot) -> Walker:
    """Give somebody in an open case with three items, in a Dutch window."""
    seated = sit_down()
    made = Walker(seated.program, seated.end, qtbot)
    made.enters(shut[0])
    return made


def fields(person: Walker) -> list[QLineEdit | QPlainTextEdit]:
    """Give what can be typed into on the page on screen, in the order it was made."""
    page = person.window.frame.page
    return [
        edit
        for edit in page.findChildren(QWidget)
        if isinstance(edit, (QLineEdit, QPlainTextEdit))
        and edit.isVisible()
        and edit.isEnabled()
        and not edit.isReadOnly()
        and not isinstance(edit.parentWidget(), QSpinBox)
    ]


def texts(person: Walker) -> list[str]:
    """Give what stands in those fields."""
    return [e.toPlainText() if isinstance(e, QPlainTextEdit) else e.text() for e in fields(person)]


def switch(person: Walker) -> None:
    """Choose the other language."""
    choices = person.program.around.choices
    other = {"nl": "en", "en": "nl"}[choices.now.language]
    choices.choose(language=other)
    assert person.program.around.words.language == other


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_half_typed_text_stays(form: str, person: Walker, qtbot: QtBot) -> None:
    """What was typed into every field of a form stands there in the other language, and back.

    But for the secret of today: it is not copied anywhere, and typed again.
    """
    FORMS[form](person)
    edits = fields(person)
    assert edits
    for edit in edits:
        edit.setFocus()
        QTest.keyClicks(edit, HALF)
    typed = texts(person)
    assert all("120" in text for text in typed)
    focused = fields(person).index(QApplication.focusWidget())
    if form == "password":
        typed[0] = ""
    for _turn in range(2):
        switch(person)
        qtbot.waitUntil(lambda: texts(person) == typed)
        qtbot.waitUntil(lambda: fields(person)[focused] is QApplication.focusWidget())
    QTest.keyClicks(fields(person)[focused], "x")
    assert texts(person)[focused] != typed[focused]


@pytest.mark.slow
def test_a_selection_a_job_and_what_is_typed_into_a_question_stay(
    person: Walker, qtbot: QtBot
) -> None:
    """What is ticked stays ticked, what runs goes on, and a question takes its safe way.

    It speaks the language of before. But with something typed into it, it stays as it is.
    """
    gallery = person.program.rooms.collect.gallery
    grid = person.window.frame.page.findChildren(ThumbGrid)[0]
    grid.pick((1, 3))
    theme = person.program.around.theme
    reason = Field(theme, "Waarom?")
    typed = Dialog(theme, "Opzij?", "", safe="Nee", other="Ja", content=reason)
    asked = Dialog(theme, "Wissen?", "", safe="Nee", other="Ja", danger=True)
    for one in (typed, asked):
        person.window.show_dialog(one)
    reason.set_text(HALF)
    done: list[str] = []
    person.program.around.session.work(
        lambda vault, ticket: vault.case.title, done=done.append, failed=lambda error: None
    )
    with qtbot.waitSignal(asked.finished) as heard:
        switch(person)
    assert heard.args == [SAFE]
    again = person.window.frame.page.findChildren(ThumbGrid)[0]
    assert again is not grid
    assert again._picked_numbers() == (1, 3)
    assert gallery.picked == (1, 3)
    assert open_dialogs(person.window) == [typed]
    assert reason.text() == HALF
    with qtbot.waitSignal(typed.finished) as heard:
        QTest.mouseClick(typed.other, Qt.MouseButton.LeftButton)
    assert heard.args == [OTHER]
    qtbot.waitUntil(lambda: bool(done))


@pytest.mark.slow
def test_files_that_wait_are_still_asked_about(
    person: Walker, tmp_path: Path, qtbot: QtBot
) -> None:
    """The answers so far stay, and the rest is asked in the new words."""
    files, session = person.program.rooms.collect.files, person.program.around.session
    before = len(session.case.exhibits)
    files.add_files(write_screens(tmp_path, 5)[3:])
    qtbot.waitUntil(lambda: files.step is Step.QUESTION)
    page = person.window.frame.page
    QTest.mouseClick(page.question.cards[0].no, Qt.MouseButton.LeftButton)
    given = [one.answer for one in files.batch.files]
    switch(person)
    assert files.step is Step.QUESTION
    assert [one.answer for one in files.batch.files] == given
    again = person.window.frame.page.question
    assert again is not page.question
    qtbot.waitUntil(again.isVisible)
    with qtbot.waitSignal(files.finished):
        for card in again.cards[1:]:
            person.clicks(person.reached(card.no))
        person.clicks(again.onward)
    assert len(session.case.exhibits) == before + 2
