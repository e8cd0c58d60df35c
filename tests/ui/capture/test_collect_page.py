"""The collect room on screen, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from evidence_kit.domain.exhibit import InWords
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.described import Description, ImageKind
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.parts.answer_card import AnswerState
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording, wording

Show = Callable[[Wording], CollectPage]


@pytest.fixture
def show(presenter: CollectPresenter, theme: Theme, qtbot: QtBot) -> Iterator[Show]:
    """Build and show a page; the one before is destroyed, as the shell does."""
    shown: list[CollectPage] = []

    def build(words: Wording) -> CollectPage:
        _destroy(shown)
        page = CollectPage(presenter, theme, words)
        page.resize(1008, 740)
        with qtbot.waitExposed(page):
            page.show()
        shown.append(page)
        return page

    yield build
    _destroy(shown)


def _destroy(shown: list[CollectPage]) -> None:
    while shown:
        page = shown.pop()
        page.hide()
        page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def page(show: Show, words: Wording) -> CollectPage:
    """Give an English page on screen."""
    return show(words)


def _look(page: CollectPage, paths: list[Path], qtbot: QtBot) -> None:
    files = page.presenter.files
    files.add_files(paths)
    qtbot.waitUntil(lambda: files.step is Step.QUESTION)


def _in_words(page: CollectPage) -> None:
    """Choose words on the page where an image can be covered."""
    page.cover.in_words.click()
    page.cover.done.click()
    assert page.words_page.isVisible()


def test_an_empty_case_offers_one_way_on(page: CollectPage) -> None:
    """Nothing yet: the primary chooses files, and there is no way to an empty police file."""
    assert page.gallery.empty.isVisible()
    assert page.gallery.first.isVisible()
    assert page.gallery.first.kind == "primary"
    assert not page.gallery.onward.isVisible()


def test_choosing_files_in_the_dialog_leads_to_the_question(
    page: CollectPage, screens: list[Path], qtbot: QtBot
) -> None:
    """The button opens the program's own dialog, and what is accepted there is looked at."""
    page.gallery.first.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.filesSelected.emit([str(path) for path in screens])
    dialog.close()
    qtbot.waitUntil(page.question.isVisible)
    assert len(page.question.cards) == 3


def test_the_keys_n_and_y_answer_and_v_only_looks(
    page: CollectPage, screens: list[Path], qtbot: QtBot
) -> None:
    """N and Y answer the file that has the keyboard; V shows it and answers nothing."""
    _look(page, screens, qtbot)
    files, cards = page.presenter.files, page.question.cards
    assert cards[0].no.hasFocus()
    with qtbot.waitSignal(files.look.ready):
        QTest.keyPress(cards[0].no, Qt.Key.Key_V)
    assert page.question.large.picture is not None
    with qtbot.waitSignal(files.look.gone):
        QTest.keyRelease(cards[0].no, Qt.Key.Key_V)
    assert page.question.large.picture is None
    assert not page.question.large.isVisible()
    assert files.batch.answered == 0
    QTest.keyClick(cards[0].no, Qt.Key.Key_N)
    assert cards[1].no.hasFocus()
    QTest.keyClick(cards[1].no, Qt.Key.Key_Y)
    assert [one.answer for one in files.batch.files] == [Answer.NO, Answer.YES, None]
    assert [card.state for card in cards] == [AnswerState.NO, AnswerState.YES, AnswerState.NOW]


def test_a_yes_can_never_be_looked_at(page: CollectPage, screens: list[Path], qtbot: QtBot) -> None:
    """After yes the eye is gone, and V on its buttons shows nothing."""
    _look(page, screens, qtbot)
    card = page.question.cards[0]
    QTest.keyClick(card.no, Qt.Key.Key_Y)
    assert not card.eye.isVisible()
    QTest.keyPress(card.yes, Qt.Key.Key_V)
    assert page.presenter.files.look.held is None
    with qtbot.waitSignal(card._look.released):
        QTest.keyRelease(card.yes, Qt.Key.Key_V)


def test_continue_waits_for_an_answer(page: CollectPage, screens: list[Path], qtbot: QtBot) -> None:
    """Without an answer there is nothing to continue with, and the words say what follows."""
    _look(page, screens, qtbot)
    onward = page.question.onward
    assert not onward.isEnabled()
    page.question.cards[0].no.click()
    assert (onward.isEnabled(), onward.text()) == (True, "Keep 1 item")
    page.question.cards[1].yes.click()
    assert onward.text() == "Continue: cover 1"


def test_a_file_that_cannot_be_shown_is_never_promised_to_be_covered(
    page: CollectPage, tmp_path: Path, screens: list[Path], qtbot: QtBot
) -> None:
    """Yes leads to words there; the line above and the button say that before it is pressed."""
    strange = tmp_path / "foto.heic"
    strange.write_bytes(b"not a picture at all")
    _look(page, [strange, screens[0]], qtbot)
    assert "or keep only words" in page.question.lead.text()
    for card in page.question.cards:
        card.yes.click()
    assert page.question.onward.text() == "Continue: in words"
    page.question.onward.click()
    assert page.words_page.isVisible()
    page.words_page.back.click()
    page.question.cards[0].no.click()
    assert page.question.onward.text() == "Continue: cover 1"


def test_from_yes_to_words_to_the_gallery(
    page: CollectPage, session: Session, screens: list[Path], qtbot: QtBot
) -> None:
    """The whole way by mouse and keyboard: ask, describe, keep, and read how it ended."""
    _look(page, screens[:2], qtbot)
    page.question.cards[0].yes.click()
    page.question.cards[1].no.click()
    page.question.onward.click()
    _in_words(page)
    page.words_page.kind.chip("photo").click()
    QTest.keyClicks(page.words_page.own.edit, "Sent back by Lisa.")
    with qtbot.waitSignal(page.presenter.files.finished):
        page.words_page.keep.click()
    assert page.gallery.isVisible()
    described, kept = session.case.exhibits
    assert isinstance(described.evidence, InWords)
    assert described.evidence.words == "Kind: Photo\nSent back by Lisa."
    assert kept.name == screens[1].name
    said = page.gallery.news.ended.text
    assert "1 item kept and checked." in said
    assert "1 kept in words only." in said


def test_choosing_a_chip_again_takes_it_back(
    page: CollectPage, screens: list[Path], qtbot: QtBot
) -> None:
    """Everything on the words page can be left out, also after it was ticked."""
    _look(page, screens[:1], qtbot)
    page.question.cards[0].yes.click()
    page.question.onward.click()
    _in_words(page)
    chips = page.words_page.kind
    chips.chip("video").click()
    assert page.words_page.description().kind is ImageKind.VIDEO
    chips.chip("video").click()
    assert page.words_page.description() == Description()


@pytest.mark.slow
def test_a_page_in_another_language_keeps_answers_and_words(
    page: CollectPage, show: Show, screens: list[Path], qtbot: QtBot
) -> None:
    """Switching the language rebuilds the page; answers and half-typed words stand there again."""
    _look(page, screens, qtbot)
    page.question.cards[0].no.click()
    page.question.cards[1].yes.click()
    dutch = show(wording("nl"))
    states = [card.state for card in dutch.question.cards]
    assert states == [AnswerState.NO, AnswerState.YES, AnswerState.NOW]
    dutch.question.onward.click()
    _in_words(dutch)
    QTest.keyClicks(dutch.words_page.own.edit, "half ge")
    english = show(wording("en"))
    assert english.words_page.isVisible()
    assert english.words_page.own.text() == "half ge"
