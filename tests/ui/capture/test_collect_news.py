"""What is going on stays in sight: waiting files, progress, how adding ended."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import keep_answered, look_at, write_screens

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


def test_files_that_wait_stand_above_the_gallery(
    page: CollectPage, screens: list[Path], qtbot: QtBot
) -> None:
    """Going back asks nothing: the files wait, can be answered later, or be let go."""
    _look(page, screens, qtbot)
    page.question.back.click()
    waiting = page.gallery.news.waiting
    assert waiting.isVisible()
    assert page.gallery.answer.isVisible()
    assert page.gallery.first.kind == "secondary", "one thing at a time is the next one"
    page.gallery.answer.click()
    assert page.question.isVisible()
    page.question.back.click()
    waiting.let_go.click()
    assert not waiting.isVisible()
    assert page.presenter.files.batch.files == ()


def test_not_adding_can_be_taken_back(
    page: CollectPage, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """One press by mistake costs no answer, no block and no word, also when more came since."""
    files, toasts = page.presenter.files, []
    files._notices.toasted.connect(toasts.append)
    _look(page, screens[:2], qtbot)
    files.answer(0, Answer.YES)
    files.answer(1, Answer.NO)
    page.question.back.click()
    before = files.batch
    page.gallery.news.waiting.let_go.click()
    assert toasts[-1].text == "2 files are not added."
    toasts[-1].action.run()
    assert files.batch == before
    assert page.gallery.news.waiting.isVisible()
    page.gallery.news.waiting.let_go.click()
    _look(page, screens[2:], qtbot)
    toasts[-1].action.run()
    assert [one.answer for one in files.batch.files] == [None, Answer.YES, Answer.NO]
    assert [card.isVisible() for card in page.question.cards] == [True] * 3
    assert page.question.cards[0].no.hasFocus()
    toasts[-1].action.run()
    assert len(files.batch.files) == 3, "nothing waits twice"


def test_while_files_are_worked_on_nothing_else_is_next(
    page: CollectPage, session: Session, worker: PictureWorker, screens: list[Path], qtbot: QtBot
) -> None:
    """The police file is no next step while files come in or wait; nor is beginning anew."""
    files, gallery = page.presenter.files, page.gallery
    with qtbot.waitSignal(files.step_changed):
        files.add_files(screens)
    assert files.step is Step.LOOKING
    assert not gallery.empty.isVisible()
    assert not gallery.dragging.isVisible()
    qtbot.waitUntil(page.question.isVisible)
    page.question.cards[0].no.click()
    with qtbot.waitSignal(files.finished):
        page.question.onward.click()
        assert files.step is Step.KEEPING
        assert not gallery.onward.isVisible()
    assert gallery.answer.isVisible()
    assert gallery.answer.text() == "Answer for 2 files"
    assert not gallery.onward.isVisible()
    files.let_go()
    assert (gallery.answer.isVisible(), gallery.onward.isVisible()) == (False, True)


def test_what_is_answered_and_not_kept_is_kept_by_the_one_next_action(
    page: CollectPage,
    session: Session,
    screens: list[Path],
    words: Wording,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    """With a full disk nobody is asked again: the button keeps what is answered."""
    files, gallery = page.presenter.files, page.gallery
    _look(page, screens, qtbot)
    for at in range(3):
        files.answer(at, Answer.NO)
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", lambda _place: SimpleNamespace(free=0))
        keep_answered(files, words, qtbot)
    assert gallery.answer.text() == "Keep 3 items"
    assert gallery.answer.hasFocus()
    gallery.news.waiting.change.click()
    assert page.question.isVisible()
    files.answer(2, Answer.YES)
    page.question.back.click()
    assert gallery.answer.text() == "Continue: cover 1"
    files.resume()
    assert page.gallery.isVisible(), "there is no question left to go back to"
    gallery.answer.click()
    assert page.cover.isVisible()
    page.cover.back.click()
    files.answer(2, Answer.NO)
    page.question.back.click()
    with qtbot.waitSignal(files.finished):
        gallery.answer.click()
    assert len(session.case.exhibits) == 3
    assert not gallery.answer.isVisible()


def test_a_refused_file_is_named_with_its_reason(
    page: CollectPage, tmp_path: Path, qtbot: QtBot
) -> None:
    """The person reads which file was not added and what to do, not a code."""
    empty = tmp_path / "leeg.png"
    empty.touch()
    with qtbot.waitSignal(page.presenter.files.finished):
        page.presenter.files.add_files([empty])
    refused = page.gallery.news.refused
    assert refused.isVisible()
    assert refused.text == "This file is empty: leeg.png. Send it from your phone again."


def test_the_stop_button_stands_beside_progress_with_words(
    page: CollectPage, screens: list[Path], qtbot: QtBot
) -> None:
    """While files are looked at, the page says how far it is and lets the person stop."""
    files, running = page.presenter.files, page.gallery.news.running
    files.add_files(screens)
    assert running.isVisible()
    assert running.bar.accessibleName().endswith("file 1 of 3")
    running.stop.click()
    qtbot.waitUntil(lambda: files.step is not Step.LOOKING)
    assert not running.isVisible()


def test_without_a_picture_nobody_is_told_to_look_or_cover(
    page: CollectPage, tmp_path: Path, screens: list[Path], qtbot: QtBot
) -> None:
    """Beside the question stands only what can be done with these files."""

    def told() -> str:
        return " ".join(para.text() for para in page.question.side.findChildren(Para))

    strange = tmp_path / "note.txt"
    strange.write_bytes(b"Sam Voorbeeld")
    _look(page, [strange], qtbot)
    assert "The file itself is not kept. You describe it in words." in told()
    assert "cover" not in told()
    assert "look" not in told()
    page.presenter.files.add_files(screens[:1])
    qtbot.waitUntil(lambda: len(page.question.cards) == 2)
    assert "First you cover the image" in told()
    assert "look" in told()


def test_the_question_opens_at_its_top_also_the_second_time(
    page: CollectPage, tmp_path: Path, qtbot: QtBot
) -> None:
    """The question itself is in view, and so is what the keys do, wherever the cards scroll."""
    page.resize(780, 480)
    many = write_screens(tmp_path, 12)
    _look(page, many[:10], qtbot)
    at = page.question.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: at.maximum() > 0)
    page.question.cards[9].no.click()
    at.setValue(at.maximum())
    assert page.question.side.isVisible()
    assert not page.question.scroll_area.isAncestorOf(page.question.side)
    page.presenter.files.back()
    page.presenter.files.let_go()
    _look(page, many, qtbot)
    qtbot.waitUntil(lambda: at.value() == 0)
    assert page.question.cards[0].no.hasFocus()


def test_how_adding_ended_is_in_view_below_many_items(
    page: CollectPage, tmp_path: Path, qtbot: QtBot
) -> None:
    """The gallery goes to what came in; the news above it and Stop never scroll away."""
    page.resize(780, 480)
    _look(page, write_screens(tmp_path, 9), qtbot)
    files = page.presenter.files
    for at in range(9):
        files.answer(at, Answer.NO)
    seen: list[bool] = []
    counted: list[bool] = []

    def look() -> None:
        stop = page.gallery.news.running.stop
        seen.append(not stop.visibleRegion().isEmpty())
        counted.append(page.gallery.head.isVisible() and not page.presenter.gallery.tiles)

    files.progressed.connect(look)
    with qtbot.waitSignal(files.finished):
        page.question.onward.click()
    assert seen[1:]
    assert all(seen[1:])
    assert not any(counted)
    page.presenter.gallery.stand_at(9)
    at = page.gallery.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: at.value() > 0)
    ended = page.gallery.news.ended
    assert ended.visibleRegion().boundingRect().height() == ended.height()


class Windows(QObject):
    """Remembers what was shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look; hold nothing back."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.mark.slow
def test_no_news_is_a_window_of_its_own(
    qapp: QApplication,
    presenter: CollectPresenter,
    theme: Theme,
    words: Wording,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    """A page that is built with something to say shows no other window, not for a moment."""
    look_at(presenter.files, write_screens(tmp_path, 1), qtbot)
    windows = Windows()
    qapp.installEventFilter(windows)
    page = CollectPage(presenter, theme, words)
    qapp.removeEventFilter(windows)
    _destroy([page])
    assert windows.seen == []
