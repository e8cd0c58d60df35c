"""Looking at a picture while it is covered: held, by key too, and never longer than asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import look_at


@pytest.fixture
def page(
    presenter: CollectPresenter, screens: list[Path], theme: Theme, words: Wording, qtbot: QtBot
) -> Iterator[CollectPage]:
    """Give an English page on screen, with a new image to cover."""
    made = CollectPage(presenter, theme, words)
    qtbot.addWidget(made)
    made.resize(1008, 740)
    with qtbot.waitActive(made):
        made.show()
    look_at(presenter.files, screens[:1], qtbot)
    presenter.files.answer(0, Answer.YES)
    presenter.files.proceed(words)
    assert presenter.files.step is Step.COVER
    yield made
    made.hide()


def test_the_page_stays_blurred_until_asked_and_blurs_again(
    page: CollectPage, files: ImportPresenter, qtbot: QtBot
) -> None:
    """Held V or Space show the picture; letting go, and leaving, take it away."""
    canvas = page.cover.canvas
    assert page.cover.isVisible()
    assert not canvas.sharp
    for key in (Qt.Key.Key_V, Qt.Key.Key_Space):
        QTest.keyPress(canvas, key)
        qtbot.waitUntil(lambda: canvas.sharp)
        QTest.keyRelease(canvas, key)
        assert not canvas.sharp
    page.cover.look.look_asked.emit(True)
    qtbot.waitUntil(lambda: canvas.sharp)
    page.cover.back.click()
    assert files.step is Step.QUESTION
    assert not canvas.sharp
    assert files.look.held is None


def test_the_eye_is_held_as_the_eyes_elsewhere_are(
    page: CollectPage, files: ImportPresenter, qtbot: QtBot
) -> None:
    """By pointer and by Space; what it is called stays the same while it is held."""
    canvas, eye = page.cover.canvas, page.cover.look
    for press, let_go in (
        (
            lambda: QTest.mousePress(eye, Qt.MouseButton.LeftButton),
            lambda: QTest.mouseRelease(eye, Qt.MouseButton.LeftButton),
        ),
        (
            lambda: QTest.keyPress(eye, Qt.Key.Key_Space),
            lambda: QTest.keyRelease(eye, Qt.Key.Key_Space),
        ),
    ):
        press()
        qtbot.waitUntil(lambda: canvas.sharp)
        assert eye.accessibleName() == "Hold to look"
        let_go()
        assert not canvas.sharp
        assert files.look.held is None
    QTest.mousePress(eye, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: canvas.sharp)
    canvas.setFocus()
    assert not canvas.sharp, "who works elsewhere does not hold it any more"
    QTest.mouseRelease(eye, Qt.MouseButton.LeftButton)


def test_who_cannot_hold_looks_until_they_go_on(
    page: CollectPage, files: ImportPresenter, qtbot: QtBot
) -> None:
    """Enter and a screen reader show it once; again, or going elsewhere, blurs it."""
    canvas, eye = page.cover.canvas, page.cover.look
    eye.setFocus()
    for press in (lambda: QTest.keyClick(eye, Qt.Key.Key_Return), eye.animateClick):
        press()
        qtbot.waitUntil(lambda: canvas.sharp and not eye.isDown())
        assert eye.accessibleName() == "Blur again"
        press()
        assert not canvas.sharp
        qtbot.waitUntil(lambda: not eye.isDown())
    QTest.keyClick(eye, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: canvas.sharp)
    canvas.setFocus()
    assert not canvas.sharp


def test_v_looks_wherever_the_keyboard_is(page: CollectPage, qtbot: QtBot) -> None:
    """On a tool, a choice or a button too; and not any longer than the keyboard stays there."""
    cover = page.cover
    canvas = cover.canvas
    for part in (cover.look, cover.add, cover.copy, cover.head.fit, cover.back):
        part.setFocus()
        qtbot.keyPress(part, Qt.Key.Key_V)
        qtbot.waitUntil(lambda: canvas.sharp)
        assert not cover.look.isChecked(), "it is held, and so nothing is left to press again"
        qtbot.keyRelease(part, Qt.Key.Key_V)
        assert not canvas.sharp
    qtbot.keyPress(cover.back, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: canvas.sharp)
    cover.add.setFocus()
    assert not canvas.sharp, "the key is let go where nobody hears it"


def test_v_shows_nothing_to_a_helper(page: CollectPage) -> None:
    """Where nothing can be covered, nothing can be looked at."""
    asked: list[bool] = []
    page.cover.set_usable(False)
    page.cover.look_asked.connect(asked.append)
    QTest.keyPress(page.cover.back, Qt.Key.Key_V)
    assert asked == []
