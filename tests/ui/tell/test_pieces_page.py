"""Seven small questions: what is chosen stands beside them, and own words only ever grow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.lead import Suspect
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.payment import Method, Payment
from evidence_kit.domain.person import Statement
from evidence_kit.domain.pieces import Piece, Pieces, Question
from evidence_kit.ui.notices import Notices, ToastText
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.payment_words import ANY_WAY, ASKED, who_knows
from evidence_kit.ui.tell.pieces.page import PiecesPage
from evidence_kit.ui.tell.presenter import Place, TellPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

Note = Callable[..., None]
Show = Callable[[QWidget], QWidget]
QUOTE = "120 euro nu"
THREAT = Event(
    "e1",
    EventKind.THREAT,
    Moment(Precision.EXACT, "2026-11-17T22:06"),
    quote=QUOTE,
    platform="Snapchat",
)


def asked(page: TellPage, question: Question) -> PiecesPage:
    """Open the seven questions at one of them."""
    page.presenter.show_pieces()
    page.presenter.pieces.go_to(question)
    return page.pieces_page


def line(pieces: PiecesPage, question: Question) -> str:
    """Give what stands in the growing story for a question."""
    return pieces.story.lines[question].para.text()


def words_of(page: TellPage) -> str:
    """Give own words as they stand now."""
    return page.presenter.pieces.story


def test_a_choice_stands_in_the_story_at_once(page: TellPage, qtbot: QtBot) -> None:
    """Beside the question, and kept; nothing goes into own words by itself."""
    pieces = asked(page, Question.WHO)
    pieces.card.chips.chip("online").click()
    pieces.card.field.set_text("Lisa")
    said = "The other uses the name ‘Lisa’. I only know this person online."
    assert line(pieces, Question.WHO) == said
    page.presenter.leave()
    expected = Pieces((Piece(Question.WHO, ("online",), "Lisa"),))
    qtbot.waitUntil(lambda: page.presenter.case.pieces == expected)
    assert words_of(page) == ""


def test_what_the_case_knows_is_offered_and_not_filled_in(page: TellPage, note: Note) -> None:
    """Names, apps, moments and quotes; a press puts them there, Ctrl+Z takes them back."""
    note(THREAT, Suspect("s1", "A", "Lisa"))
    pieces = asked(page, Question.WITH)
    assert pieces.card.field.text() == ""
    assert [one.text() for one in pieces.card.offers] == [QUOTE]
    pieces.card.offers[0].click()
    assert pieces.card.field.text() == QUOTE
    assert pieces.card.offers == []
    edit = pieces.card.field.edit
    assert isinstance(edit, QPlainTextEdit)
    edit.undo()
    assert pieces.card.field.text() == ""
    page.presenter.pieces.go_to(Question.WHO)
    assert [one.text() for one in pieces.card.offers] == ["Lisa"]
    page.presenter.pieces.go_to(Question.WHERE)
    assert pieces.card.chips.chip("app:Snapchat").text() == "Snapchat"
    page.presenter.pieces.go_to(Question.WHEN)
    assert pieces.card.chips.chosen == ()
    pieces.card.chips.chip("threat:2026-11-17T22:06").click()
    assert line(pieces, Question.WHEN) == "The first threat came on 17 November 2026 at 22:06."


def test_a_sentence_comes_behind_own_words(
    page: TellPage, note: Note, notices: Notices, qtbot: QtBot
) -> None:
    """What the person wrote stays; the sentence can be had back, also after writing on."""
    note(Statement("Ik was bang."))
    pieces = asked(page, Question.WHAT)
    assert not page.presenter.pieces.to_put
    assert pieces.onward.text() == "Next question"
    pieces.card.chips.chip("money").click()
    assert pieces.onward.text() == "Put it in my story"
    with qtbot.waitSignal(notices.toasted) as toasted:
        pieces.onward.click()
    assert words_of(page) == "Ik was bang.\nThis person wants money."
    assert page.presenter.pieces.question is Question.WHERE
    qtbot.waitUntil(lambda: "money" in page.presenter.case.statement.text)
    page.presenter.pieces.go_to(Question.WHAT)
    assert pieces.onward.text() == "Next question", "it stands there already"
    toast = toasted.args[0] if toasted.args else None
    assert isinstance(toast, ToastText)
    assert toast.action is not None
    toast.action.run()
    assert words_of(page) == "Ik was bang."
    page.presenter.statement.write(text="Ik was bang. En boos.")
    toast.action.run()
    assert words_of(page) == "Ik was bang. En boos.", "nothing of their own is taken"


def test_a_sentence_is_changed_where_it_stands(
    page: TellPage, notices: Notices, qtbot: QtBot
) -> None:
    """Enter keeps it, Esc does not; another choice makes a new one, and that can be undone."""
    pieces = asked(page, Question.WHY)
    pieces.card.chips.chip("money").click()
    story = pieces.story
    QTest.keyClick(story.lines[Question.WHY], Qt.Key.Key_Return)
    editor = story.editor.edit
    assert QApplication.focusWidget() is editor
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert page.presenter.place is Place.PIECES, "Esc ended the change, not the page"
    assert line(pieces, Question.WHY) == "I think the other does this for money."
    story.lines[Question.WHY].click()
    story.editor.set_text("Het gaat om geld, denk ik.")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert line(pieces, Question.WHY) == "Het gaat om geld, denk ik."
    assert QApplication.focusWidget() is story.lines[Question.WHY]
    with qtbot.waitSignal(notices.toasted) as toasted:
        pieces.card.chips.chip("power").click()
    assert "power over me" in line(pieces, Question.WHY)
    toast = toasted.args[0] if toasted.args else None
    assert isinstance(toast, ToastText)
    assert toast.action is not None
    toast.action.run()
    assert line(pieces, Question.WHY) == "Het gaat om geld, denk ik."


def test_answers_that_the_story_lacks_are_told_of(
    page: TellPage, note: Note, notices: Notices, qtbot: QtBot
) -> None:
    """However a question was left; one press puts them in order, once, and can be undone."""
    note(Statement("I only know this person online.\nMijn eigen regel."))
    pieces = asked(page, Question.WHO)
    for question, key in ((Question.WHO, "online"), (Question.WHAT, "threatens")):
        pieces.path.nodes[question].click()
        pieces.card.chips.chip(key).click()
    pieces.path.nodes[Question.WITH].click()
    pieces.card.chips.chip("school-mates").click()
    pieces.back.click()
    pieces.path.nodes[Question.HOW].click()
    pieces.card.unsure.click()
    page.presenter.pieces.show_words()
    own = page.statement
    what = "This person threatens to share private images of me."
    threat = "The other threatened to send the images to my school."
    assert own.absent.said.text().splitlines() == [what, threat]
    with qtbot.waitSignal(notices.toasted) as toasted:
        own.absent.put.click()
    told = f"I only know this person online.\n{what}\n{threat}\nMijn eigen regel."
    assert (words_of(page), own.text.text()) == (told, told)
    assert own.absent.isHidden()
    toast = toasted.args[0] if toasted.args else None
    assert isinstance(toast, ToastText)
    assert toast.action is not None
    toast.action.run()
    assert own.text.text() == "I only know this person online.\nMijn eigen regel."
    assert own.absent.isVisible(), "and it may stay like this"


def test_not_knowing_and_skipping_go_on(page: TellPage) -> None:
    """Both lead to the next question; the last one leads to the whole story."""
    pieces = asked(page, Question.HOW)
    pieces.card.field.set_text("Snel")
    pieces.card.unsure.click()
    assert page.presenter.pieces.question is Question.WHY
    assert line(pieces, Question.HOW) == "I do not know how it went."
    assert page.presenter.pieces.of(Question.HOW).text == "Snel", "nothing that was typed is lost"
    pieces.card.skip.click()
    assert page.presenter.place is Place.WORDS
    assert page.presenter.pieces.of(Question.WHY) == Piece(Question.WHY)


def test_coming_back_starts_at_the_first_open_question(page: TellPage, note: Note) -> None:
    """A node leads to any question at any time."""
    answered = (Piece(Question.WHO, ("online",)), Piece(Question.WHAT, ("money",)))
    note(Pieces(answered))
    page.presenter.show_pieces()
    assert page.presenter.pieces.question is Question.WHERE
    page.pieces_page.path.nodes[Question.WHY].click()
    assert page.presenter.pieces.question is Question.WHY
    page.pieces_page.back.click()
    assert page.presenter.pieces.question is Question.HOW


def test_the_questions_are_answered_by_keyboard_alone(page: TellPage, qtbot: QtBot) -> None:
    """Arrow, space, enter; the keyboard begins on the first choice, Esc goes back to the card."""
    page.line.words_card.pieces.setFocus()
    QTest.keyClick(page.line.words_card.pieces, Qt.Key.Key_Return)
    pieces = page.pieces_page
    assert QApplication.focusWidget() is pieces.card.chips.chip("online")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert page.presenter.pieces.piece.choices == ("met",)
    pieces.onward.setFocus()
    QTest.keyClick(pieces.onward, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is pieces.card.chips.chip("threatens")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.presenter.place is Place.LINE
    qtbot.waitUntil(page.line.words_card.pieces.hasFocus)


def test_a_case_that_cannot_change_is_read(
    presenter: TellPresenter,
    theme: Theme,
    words: Wording,
    show: Show,
    note: Note,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Sentences stand there; nothing offers to change them."""
    note(Pieces((Piece(Question.WHO, ("online",)),)))
    monkeypatch.setattr(Session, "read_only", property(lambda _session: True))
    page = TellPage(presenter, theme, words)
    show(page)
    pieces = asked(page, Question.WHO)
    assert line(pieces, Question.WHO) == "I only know this person online."
    assert not pieces.card.chips.isEnabled()
    assert not presenter.pieces.to_put


def test_every_way_of_paying_asks_what_finds_it(page: TellPage) -> None:
    """Fields of the way are there at once; the others are one press away."""
    page.presenter.begin_payment()
    form = page.payment_page
    for method in Method:
        if method is Method.UNSAID:
            continue
        form.method.chip(method.value).click()
        seen = {name for name, field in form.fields.items() if field.isVisible()}
        if method in ASKED:
            assert seen == set(ASKED[method])
    form.more.click()
    assert all(field.isVisible() for field in form.fields.values())
    assert set(form.fields) == set(ANY_WAY)


def test_the_question_who_knows_fits_the_way(page: TellPage, note: Note) -> None:
    """Nobody calls a bank about a gift card; mixed ways have a question that fits all."""
    card = Payment("p1", method=Method.GIFT_CARD)
    note(card)
    assert page.line.money.question.text() == "Did you call the company behind the card?"
    note(Payment("p2", method=Method.CRYPTO))
    assert page.line.money.question.text() == "Did you tell the bank or the company?"
    assert who_knows((Method.TRANSFER, Method.TIKKIE)) == "Did you call the bank?"
    page.presenter.open(replace(card, method=Method.CRYPTO))
    assert "exchange" not in page.payment_page.told.accessibleName()
    page.payment_page.method.chip("crypto").click()
    assert page.payment_page.told.accessibleName() == "Did you tell the exchange?"
