"""The pages of the questions: by mouse, by keyboard alone, and read aloud."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.answers import UNSURE
from evidence_kit.ui.guide.questions.page import QuestionsPage
from evidence_kit.ui.guide.questions.presenter import Place, QuestionsPresenter
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

Show = Callable[[QWidget], QWidget]
BEGUN = ("yes", "me", "adult", "chat")


def _press(key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def _said(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(Para) if one.isVisible())


def test_all_questions_are_answered_by_keyboard_alone(
    page: QuestionsPage, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """The keyboard stands on the first answer; letters and digits answer, Enter presses."""
    question = page.question
    assert QApplication.focusWidget() is question.card.answers[0]
    _press(Qt.Key.Key_1, qtbot)
    _press(Qt.Key.Key_S, qtbot)
    _press(Qt.Key.Key_W, qtbot)
    _press(Qt.Key.Key_Return, qtbot)
    assert asking.asked.id == "threatened"
    _press(Qt.Key.Key_9, qtbot)
    assert asking.asked.id == "threatened"
    _press(Qt.Key.Key_Y, qtbot)
    assert asking.asked.id == "image"
    _press(Qt.Key.Key_J, qtbot)
    assert asking.asked.id == "image"
    given = {one.question: one.values for one in asking.answers.given}
    assert given == {
        "safe": ("yes",),
        "for-whom": (),
        "age-now": (UNSURE,),
        "channel": ("chat",),
        "threatened": ("yes",),
    }
    _press(Qt.Key.Key_Escape, qtbot)
    assert asking.asked.id == "threatened"
    assert QApplication.focusWidget() is question.card.answers[0]
    _press(Qt.Key.Key_N, qtbot)
    assert asking.asked.id == "stranger"


def test_one_press_answers_one_question(
    page: QuestionsPage, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """The next question stands where the last one stood: a double click or a held key stops."""
    card = page.question.card
    qtbot.mouseClick(card.answers[0], Qt.MouseButton.LeftButton)
    assert asking.asked.id == "for-whom"
    card = page.question.card
    qtbot.mouseDClick(card.answers[0], Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(card.skip, Qt.MouseButton.LeftButton)
    assert asking.asked.id == "for-whom"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_S):
        held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(QApplication.focusWidget(), held)
        assert asking.asked.id == "for-whom"


def test_several_are_ticked_before_it_goes_on(
    page: QuestionsPage, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """With nothing ticked only not knowing and skipping lead on; Enter ticks as Space does."""
    for value in (*BEGUN, "yes", "real"):
        asking.answer(value)
    card = page.question.card
    assert card.onward is not None
    assert not card.onward.isEnabled()
    first = card.answers[0]
    assert QApplication.focusWidget() is first
    _press(Qt.Key.Key_Space, qtbot)
    assert page.question.card is card
    assert QApplication.focusWidget() is first
    assert card.onward.isEnabled()
    for ticked in (False, True):
        _press(Qt.Key.Key_Return, qtbot)
        assert first.isChecked() is ticked
        assert card.onward.isEnabled() is ticked
    qtbot.mouseClick(card.onward, Qt.MouseButton.LeftButton)
    assert asking.answers.chose("demanded", "money")


def test_how_far_it_is_never_promises_too_little(
    page: QuestionsPage, asking: QuestionsPresenter
) -> None:
    """It says at most how many there are; that number never grows, and is exact at the end."""
    totals = [asking.total[1]]
    assert "Question 1 of at most 12" in _said(page)
    for value in (*BEGUN, "yes", "real", "money", "no", "no", "yes"):
        asking.answer(value)
        totals.append(asking.total[1])
    assert totals == sorted(totals, reverse=True)
    assert "Question 11 of 11" in _said(page)


@pytest.mark.parametrize("value", [UNSURE, "danger", "dark-thoughts"])
def test_the_numbers_stay_in_sight_of_who_may_not_be_safe(
    page: QuestionsPage, asking: QuestionsPresenter, value: str
) -> None:
    """Through all questions and above the advice; nobody is held up by it."""
    calls = page.question.calls
    assert calls.isHidden()
    asking.answer(value)
    asking.go_on()
    assert asking.asked.id == "for-whom"
    assert calls.isVisible()
    assert "11" in _said(calls)
    asking.answer("me")
    assert calls.isVisible()
    asking.back()
    asking.back()
    asking.answer("yes")
    assert calls.isHidden()


def test_the_numbers_come_before_the_next_question(
    page: QuestionsPage, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """113 first for dark thoughts, 112 first for danger; each can be copied by keyboard."""
    asking.answer("dark-thoughts")
    safety = page.safety
    qtbot.waitUntil(safety.numbers[0].hasFocus)
    assert not safety.numbers[0].hasSelectedText()
    assert [one.text() for one in safety.numbers] == ["113", "112"]
    assert "0800-0113" in _said(safety)
    qtbot.mouseClick(safety.back, Qt.MouseButton.LeftButton)
    asking.answer("danger")
    assert [one.text() for one in safety.numbers] == ["112", "113"]
    qtbot.mouseClick(safety.onward, Qt.MouseButton.LeftButton)
    assert asking.asked.id == "for-whom"


def test_advice_leads_to_the_steps_and_calm_leads_home(
    page: QuestionsPage, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """Three pieces of advice and one way on; who has nothing to do is not sent to work."""
    for value in (*BEGUN, "no", "no"):
        asking.answer(value)
    advice = page.advice
    assert "Nothing is wrong" in _said(advice)
    assert advice.steps.isVisible()
    with qtbot.waitSignal(asking.home_asked):
        qtbot.mouseClick(advice.onward, Qt.MouseButton.LeftButton)
    asking.change("threatened")
    for value in ("yes", "real", "money", "yes", "no", "no", "adult"):
        asking.answer(value)
    asking.show_advice()
    said = _said(advice)
    assert "This is called sextortion. It is a crime." in said
    assert "Report the payment today" in said
    assert "Tell somebody" in said
    assert "Checked on 21 November 2026" in said
    assert not advice.steps.isVisible()
    with qtbot.waitSignal(asking.steps_asked):
        qtbot.mouseClick(advice.onward, Qt.MouseButton.LeftButton)


def test_every_answer_stands_in_the_list_and_can_change(
    page: QuestionsPage, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """Also what was skipped; after a change the keyboard is back on that row."""
    for value in (*BEGUN, "yes", "real"):
        asking.answer(value)
    asking.pick("money", True)
    asking.pick("images", True)
    asking.answer_picked()
    asking.skip()
    asking.not_sure()
    for value in ("no", "no", "adult"):
        asking.answer(value)
    qtbot.mouseClick(page.advice.change, Qt.MouseButton.LeftButton)
    said = _said(page.answers)
    assert "Money or gift cards, more photos or videos" in said
    assert "Skipped" in said
    assert "I am not sure of that" in said
    button = page.answers.buttons["paid"]
    assert button.accessibleName() == "Change: Was anything paid?"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.question.card.asked.id == "paid"
    assert page.question.back.text() == "Back"
    _press(Qt.Key.Key_Y, qtbot)
    assert asking.place is Place.ANSWERS
    qtbot.waitUntil(page.answers.buttons["paid"].hasFocus)
    qtbot.mouseClick(page.answers.buttons["paid"], Qt.MouseButton.LeftButton)
    before = page.question.card.first()
    assert (before.accessibleName(), before.accessibleDescription()) == (
        "Yes",
        "Your answer until now",
    )


def test_a_new_page_shows_the_same(
    asking: QuestionsPresenter, theme: Theme, words: Wording, show: Show
) -> None:
    """Pages are made anew for another language; the place and the answers stay."""
    for value in (*BEGUN, "no", "no"):
        asking.answer(value)
    asking.show_answers()
    again = QuestionsPage(asking, theme, words)
    show(again)
    assert again.answers.isVisible()
    assert len(again.answers.buttons) == 6
