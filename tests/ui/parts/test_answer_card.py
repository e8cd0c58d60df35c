"""The question about a new picture: two buttons, a few keys, blurred unless held."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.parts.answer_card import AnswerCard, AnswerState
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

VEIL = Raster(15, 20, bytes([200, 210, 220]) * 300)
RED = Raster(60, 80, bytes([255, 0, 0]) * 4800)


@pytest.fixture
def card(theme: Theme, words: Wording, show: Callable[[QWidget], QWidget]) -> AnswerCard:
    """Give the card that is asked about now, on screen."""
    made = AnswerCard(theme, words, number=14, title="IMG_0414.png", time="22:48", veil=VEIL)
    made.setFixedSize(211, 222)
    made.set_state(AnswerState.NOW)
    show(made)
    return made


def sees_red(card: AnswerCard) -> bool:
    """Tell whether the sharp picture is on screen."""
    shown = card.grab().toImage()
    return shown.pixelColor(shown.width() // 2, 60).getRgb()[:3] == (255, 0, 0)


@pytest.mark.parametrize(
    ("key", "yes"),
    [(Qt.Key.Key_N, False), (Qt.Key.Key_J, True), (Qt.Key.Key_Y, True)],
)
def test_keys_answer(card: AnswerCard, qtbot: QtBot, key: Qt.Key, yes: bool) -> None:
    """N is no; J and Y are yes."""
    card.no.setFocus()
    with qtbot.waitSignal(card.answered) as heard:
        QTest.keyClick(card.no, key)
    assert heard.args == [yes]


def test_clicks_answer(card: AnswerCard, qtbot: QtBot) -> None:
    """The two buttons answer."""
    with qtbot.waitSignal(card.answered) as heard:
        QTest.mouseClick(card.yes, Qt.MouseButton.LeftButton)
    assert heard.args == [True]


def test_space_presses_the_button_it_is_on(card: AnswerCard) -> None:
    """As everywhere else; it never shows the picture."""
    answers: list[bool] = []
    card.answered.connect(answers.append)
    for made in (card.no, card.yes):
        made.setFocus()
        QTest.keyPress(made, Qt.Key.Key_Space)
        assert not card.eye.held
        QTest.keyRelease(made, Qt.Key.Key_Space)
    assert answers == [False, True]


def test_v_peeks_while_held_and_answers_nothing(card: AnswerCard, qtbot: QtBot) -> None:
    """The key the page names looks, from both buttons; it is not an answer."""
    answers: list[bool] = []
    card.answered.connect(answers.append)
    for made in (card.no, card.yes):
        made.setFocus()
        with qtbot.waitSignal(card.peek_requested) as asked:
            QTest.keyPress(made, Qt.Key.Key_V)
        card.show_peek(RED)
        assert asked.args == [14]
        assert sees_red(card)
        with qtbot.waitSignal(card.peek_released):
            QTest.keyRelease(made, Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
        assert not sees_red(card)
    assert answers == []


def test_a_held_key_that_comes_as_many_presses_is_one_look(card: AnswerCard, qtbot: QtBot) -> None:
    """Some X servers send a held key so; the large picture would never come otherwise."""
    told: list[str] = []
    card.peek_requested.connect(lambda _number: told.append("look"))
    card.peek_released.connect(lambda _number: told.append("gone"))
    card.no.setFocus()
    for _time in range(5):
        QTest.keyPress(card.no, Qt.Key.Key_V)
        QTest.keyRelease(card.no, Qt.Key.Key_V)
    assert told == ["look"]
    qtbot.waitUntil(lambda: told == ["look", "gone"])


def test_a_key_that_is_let_go_elsewhere_blurs(card: AnswerCard) -> None:
    """Walking on with Tab while V is held takes the sharp picture away."""
    card.no.setFocus()
    QTest.keyPress(card.no, Qt.Key.Key_V)
    card.show_peek(RED)
    card.yes.setFocus()
    assert not sees_red(card)


def test_the_eye_peeks_while_held(card: AnswerCard, qtbot: QtBot) -> None:
    """A late picture after letting go is not shown."""
    with qtbot.waitSignal(card.peek_requested):
        QTest.mousePress(card.eye, Qt.MouseButton.LeftButton)
    card.show_peek(RED)
    assert sees_red(card)
    with qtbot.waitSignal(card.peek_released):
        QTest.mouseRelease(card.eye, Qt.MouseButton.LeftButton)
    card.show_peek(RED)
    assert not sees_red(card)


def test_yes_covers_the_picture(card: AnswerCard) -> None:
    """After yes there is a cover, a check on the button, and no eye."""
    card.set_state(AnswerState.YES)
    assert not card.eye.isVisible()
    assert not card.yes.icon().isNull()
    assert card.no.icon().isNull()
    middle = card.grab().toImage().pixelColor(20, 100)
    assert middle == card._theme.colour("heideSoft")


def test_yes_while_peeking_covers_at_once(card: AnswerCard) -> None:
    """Answering yes with the eye held takes the sharp picture away."""
    QTest.mousePress(card.eye, Qt.MouseButton.LeftButton)
    card.show_peek(RED)
    card.set_state(AnswerState.YES)
    card.set_state(AnswerState.NOW)
    assert not sees_red(card)


def test_the_card_asked_about_says_so_beside_its_name(card: AnswerCard) -> None:
    """A file without a picture can be told by nothing but its name; other cards say the time."""

    def seen() -> list[str]:
        return [one.text() for one in card.findChildren(QLabel) if one.isVisible()]

    assert seen() == ["IMG_0414.png", "This one now"]
    card.set_state(AnswerState.NO)
    assert seen() == ["IMG_0414.png", "22:48"]


def test_an_impatient_enter_answers_for_no_picture(
    theme: Theme, words: Wording, qtbot: QtBot
) -> None:
    """The next card gets the keyboard at once; only Space, J and N answer it."""
    card = AnswerCard(theme, words, number=1, title="IMG_1.png")
    qtbot.addWidget(card)
    said: list[bool] = []
    card.answered.connect(said.append)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(card.no, key)
    assert said == []
    QTest.keyClick(card.no, Qt.Key.Key_Space)
    QTest.keyClick(card.no, Qt.Key.Key_J)
    assert said == [False, True]
