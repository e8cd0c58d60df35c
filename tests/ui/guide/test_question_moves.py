"""Moving between the answers of a question, and between questions, loses nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.services.guide_words import SEVERAL, options
from evidence_kit.services.questions import guide
from evidence_kit.ui.guide.questions.page import QuestionsPage
from evidence_kit.ui.guide.questions.presenter import QuestionsPresenter

Show = Callable[[QWidget], QWidget]
BEGUN = ("yes", "me", "adult", "chat")


def _press(key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def _second(asking: QuestionsPresenter, question: str) -> str:
    """Give the second thing that can be ticked."""
    return options(guide().asked[question], asking.answers)[1].value


def test_arrows_go_where_they_point(
    page: QuestionsPage, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """Down is the answer below, not the one beside it; what lies nowhere is not gone to."""
    for key in (Qt.Key.Key_1, Qt.Key.Key_S):
        _press(key, qtbot)
    card = page.question.card
    answers = card.answers
    assert (asking.asked.id, len(answers)) == ("age-now", 4)
    for key, there in (
        (Qt.Key.Key_Down, answers[2]),
        (Qt.Key.Key_Left, answers[2]),
        (Qt.Key.Key_Right, answers[3]),
        (Qt.Key.Key_Up, answers[1]),
        (Qt.Key.Key_Up, answers[1]),
        (Qt.Key.Key_Down, answers[3]),
        (Qt.Key.Key_Down, card.not_sure),
    ):
        _press(key, qtbot)
        assert QApplication.focusWidget() is there


def test_up_goes_back_to_the_answer_one_came_down_from(
    page: QuestionsPage, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """Who looks what stands below a yes and comes back says no no by it."""
    for value in (*BEGUN, "yes"):
        asking.answer(value)
    while [one.value for one in asking.options] != ["yes", "no"]:
        asking.skip()
    card = page.question.card
    yes, no = card.answers
    yes.setFocus()
    up, down, left, right = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right
    for key, there in (
        (down, card.not_sure),
        (down, card.not_sure),
        (up, yes),
        (right, no),
        (down, card.not_sure),
        (up, no),
        (down, card.not_sure),
        (right, card.skip),
        (up, no),
        (down, card.not_sure),
        (right, card.skip),
        (left, card.not_sure),
        (up, yes),
    ):
        _press(key, qtbot)
        assert QApplication.focusWidget() is there


def test_what_was_left_open_is_marked_for_who_comes_back(
    page: QuestionsPage, asking: QuestionsPresenter
) -> None:
    """Not being sure, and a skip, are answers one finds again, with the keyboard on them."""
    asking.answer(BEGUN[0])
    for left in ("not_sure", "skip"):
        getattr(asking, left)()
        asking.back()
        card = page.question.card
        marked = getattr(card, left)
        assert marked.accessibleDescription()
        assert [one for one in (card.not_sure, card.skip) if one.icon_name] == [marked]
        assert card.first() is QApplication.focusWidget() is marked


def test_a_digit_brings_the_keyboard_to_the_question(
    page: QuestionsPage, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """Enter after it goes on, wherever the keyboard stood before, and never back."""
    page.question.back.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_S, Qt.Key.Key_1):
        _press(key, qtbot)
    assert page.question.card.isAncestorOf(QApplication.focusWidget())
    while asking.asked.kind != SEVERAL:
        asking.skip()
    page.question.back.setFocus()
    _press(Qt.Key.Key_2, qtbot)
    here = asking.asked.id
    _press(Qt.Key.Key_Return, qtbot)
    assert asking.answers.to(here).values == (_second(asking, here),)


def test_what_is_ticked_waits_for_who_goes_back(
    page: QuestionsPage, asking: QuestionsPresenter
) -> None:
    """Coming forward again, or leaving, the ticks are there."""
    for value in (*BEGUN, "yes"):
        asking.answer(value)
    while asking.asked.kind != SEVERAL:
        asking.skip()
    here, ticked = asking.asked.id, asking.options[1].value
    asking.pick(ticked, True)
    asking.back()
    assert asking.asked.id != here
    asking.skip()
    assert (asking.asked.id, asking.picked) == (here, (ticked,))
    asking.back()
    asking.leave()
    assert asking.answers.to(here).values == (ticked,)


def test_who_comes_back_to_look_loses_no_answer(
    page: QuestionsPage, asking: QuestionsPresenter
) -> None:
    """An answer that stands is left so, by the same button that skips one that was not given."""
    for value in BEGUN:
        asking.answer(value)
    here = asking.asked.id
    asking.back()
    asking.back()
    before = asking.answers
    page.question.card.skip.click()
    assert (asking.answers, asking.asked.id) == (before, here)
    page.question.card.skip.click()
    assert asking.answers.to(here).values == ()
