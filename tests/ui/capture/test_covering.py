"""Covering: what was not covered never reaches the vault, or leaves it for good."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.exhibit import Covered, InWords, Original
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.cover_canvas import CoverCanvas
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.parts.answer_card import AnswerState
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Vault
from evidence_kit.wording import Wording
from support.rooms import add_exhibit, look_at

SIZE = (180, 390)
BLACK = (13, 13, 13)
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(
    presenter: CollectPresenter, theme: Theme, words: Wording, qtbot: QtBot
) -> Iterator[CollectPage]:
    """Give an English page on screen."""
    made = CollectPage(presenter, theme, words)
    qtbot.addWidget(made)
    made.resize(1008, 740)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.hide()


def _cover_first(files: ImportPresenter, screens: list[Path], words: Wording, qtbot: QtBot) -> None:
    look_at(files, screens[:1], qtbot)
    files.answer(0, Answer.YES)
    files.proceed(words)
    assert files.step is Step.COVER


def _drag(canvas: CoverCanvas, one: tuple[int, int], other: tuple[int, int]) -> None:
    """Drag from one point of the picture to another, in image pixels."""
    start, end = (canvas.at(Point(*point)).toPoint() for point in (one, other))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, NONE, end)


def _with_vault(session: Session, qtbot: QtBot, job: Callable[[Vault], object]) -> object:
    def work(vault: Vault, ticket: Ticket) -> object:
        del ticket
        return job(vault)

    with qtbot.waitCallback() as done:
        session.work(work, done=done, failed=done)
    return done.args[0]


def _stored(session: Session, number: int, qtbot: QtBot) -> bytes:
    stored = session.case.exhibit(number).stored
    assert stored is not None
    found = _with_vault(session, qtbot, lambda vault: vault.read(stored.object))
    assert isinstance(found, bytes), found
    return found


def test_the_way_back_stands_on_the_answer_that_was_given(
    page: CollectPage, files: ImportPresenter, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """Enter or Space there then says no "no" about an image that shows a nude."""
    _cover_first(files, screens, words, qtbot)
    files.back()
    (card,) = page.question.cards
    qtbot.waitUntil(card.yes.hasFocus)
    assert card.state is AnswerState.YES


def test_only_the_covered_copy_is_kept(
    files: ImportPresenter, session: Session, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """After covering, the vault holds one black copy and the digests of the untouched file."""
    _cover_first(files, screens, words, qtbot)
    files.keep_copy(words)
    assert files.step is Step.COVER, "without a block nothing is kept"
    files.write_areas((Rect(0, 0, 180, 200),))
    with qtbot.waitSignal(files.finished):
        files.keep_copy(words)
    (exhibit,) = session.case.exhibits
    assert isinstance(exhibit.evidence, Covered)
    assert exhibit.fingerprint.size == screens[0].stat().st_size
    copy = Image.open(io.BytesIO(_stored(session, 1, qtbot))).convert("RGB")
    assert copy.crop((0, 0, 180, 200)).getcolors() == [(180 * 200, BLACK)]
    assert len(copy.getcolors(100_000) or []) > 1
    assert files.outcome is not None
    assert not files.outcome.refused


def test_words_after_drawing_keep_no_copy(
    files: ImportPresenter, session: Session, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """Who covers first and then chooses words has words only."""
    _cover_first(files, screens, words, qtbot)
    files.write_areas((Rect(0, 0, 50, 50),))
    files.in_words()
    with qtbot.waitSignal(files.finished):
        files.describe(files.asked(0).words, words)
    assert isinstance(session.case.exhibits[0].evidence, InWords)


def test_keeping_nothing_leaves_no_trace(
    files: ImportPresenter, session: Session, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """The third choice forgets the file; it stays where it is."""
    _cover_first(files, screens, words, qtbot)
    files.leave_out()
    assert (files.step, files.batch.files) == (Step.GALLERY, ())
    assert session.case.exhibits == ()
    assert screens[0].exists()


def test_nobody_is_told_that_the_original_is_still_somewhere(
    page: CollectPage, files: ImportPresenter, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """A picture that was pasted may be nowhere else."""
    _cover_first(files, screens, words, qtbot)
    said = " ".join(one.text() for one in page.cover.findChildren(Para))
    assert "The original is not kept." in said
    assert "is only where" not in said
    assert "stays where" not in said


def test_nothing_speaks_of_a_copy_that_is_not_chosen(
    page: CollectPage, files: ImportPresenter, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """Who chooses words is not told that a copy is kept, nor that the police file says so."""
    _cover_first(files, screens, words, qtbot)
    for chosen in (page.cover.in_words, page.cover.nothing, page.cover.copy):
        chosen.click()
        copy = chosen is page.cover.copy
        assert page.cover.only_copy.isVisible() is copy
        assert page.cover.noted.isVisible() is copy


def test_blocks_by_pointer(
    page: CollectPage, files: ImportPresenter, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """Drag for a block, drag it, drag its corner; what is drawn is remembered."""
    _cover_first(files, screens, words, qtbot)
    canvas = page.cover.canvas
    assert not page.cover.done.isEnabled()

    assert page.cover.table.zoom == 1.0
    _drag(canvas, (20, 20), (80, 100))
    assert canvas.areas == (Rect(20, 20, 60, 80),)
    _drag(canvas, (50, 60), (60, 70))
    assert canvas.areas == (Rect(30, 30, 60, 80),)
    _drag(canvas, (90, 110), (120, 150))
    assert canvas.areas == (Rect(30, 30, 90, 120),)
    _drag(canvas, (150, 300), (170, 330))
    assert len(canvas.areas) == 2
    assert files.asked(0).areas == canvas.areas
    assert page.cover.done.isEnabled()
    page.cover.remove.click()
    assert canvas.areas == (Rect(30, 30, 90, 120),)


def test_blocks_by_keyboard_and_everything_at_once(
    page: CollectPage, files: ImportPresenter, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """Nobody needs a pointer, and nobody needs to look."""
    _cover_first(files, screens, words, qtbot)
    canvas = page.cover.canvas
    assert canvas.hasFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    (first,) = canvas.areas
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.areas[0].x > first.x
    QTest.keyClick(canvas, Qt.Key.Key_Down, SHIFT)
    assert canvas.areas[0].height > first.height
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_PageUp)
    assert canvas.chosen == 0
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert canvas.areas == (first,)
    page.cover.all.click()
    assert canvas.areas == (Rect(0, 0, *SIZE),)


def test_a_stored_image_is_replaced_and_its_bytes_are_gone(
    page: CollectPage,
    session: Session,
    worker: PictureWorker,
    screens: list[Path],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    """From the gallery: marked, covered, replaced; the case keeps number, name and digests."""
    add_exhibit(session, worker, screens[0], qtbot)
    before = session.case.exhibit(1)
    room = page.presenter
    room.gallery.pick((1,))
    assert not page.gallery.details.cover.isVisible()
    with qtbot.waitSignal(session.case_changed):
        page.gallery.details.sensitive.click()
    page.gallery.details.cover.click()
    assert page.cover_stored.isVisible()
    assert not page.cover_stored.canvas.sharp
    page.cover_stored.all.click()
    page.cover_stored.done.click()
    (asked,) = open_dialogs(page.window())
    assert asked.other is not None
    with qtbot.waitSignal(session.case_changed):
        asked.other.click()
    qtbot.waitUntil(page.gallery.isVisible)
    after = session.case.exhibit(1)
    assert isinstance(before.evidence, Original)
    assert isinstance(after.evidence, Covered)
    assert after.fingerprint == before.fingerprint
    copy = Image.open(io.BytesIO(_stored(session, 1, qtbot))).convert("RGB")
    assert copy.getcolors() == [(SIZE[0] * SIZE[1], BLACK)]


def test_nothing_is_erased_before_the_question(
    page: CollectPage, session: Session, worker: PictureWorker, screens: list[Path], qtbot: QtBot
) -> None:
    """The button asks; the safe answer has the keyboard and keeps everything, blocks too."""
    add_exhibit(session, worker, screens[0], qtbot)
    before = session.case
    page.presenter.cover.begin(1)
    page.cover_stored.all.click()
    page.cover_stored.done.click()
    (asked,) = open_dialogs(page.window())
    assert not page.presenter.cover.busy
    assert asked.safe.hasFocus()
    QTest.keyClick(asked.safe, Qt.Key.Key_Return)
    assert not page.presenter.cover.busy
    assert page.cover_stored.isVisible()
    assert page.cover_stored.canvas.areas == (Rect(0, 0, *SIZE),)
    assert session.case == before


def test_leaving_a_stored_image_changes_nothing(
    page: CollectPage, session: Session, worker: PictureWorker, screens: list[Path], qtbot: QtBot
) -> None:
    """Back without replacing leaves the exhibit as it was."""
    add_exhibit(session, worker, screens[0], qtbot)
    before = session.case
    page.presenter.cover.begin(1)
    page.cover_stored.all.click()
    page.cover_stored.back.click()
    assert page.gallery.isVisible()
    assert page.presenter.cover.areas == ()
    assert session.case == before


@pytest.mark.slow
def test_words_go_to_the_file_they_are_about(
    page: CollectPage, screens: list[Path], qtbot: QtBot
) -> None:
    """Where the keyboard was on the question page does not decide who gets the words."""
    look_at(page.presenter.files, screens, qtbot)
    page.question.cards[1].yes.click()
    page.question.cards[2].no.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.question.cards[2].no, Qt.Key.Key_N)
    page.question.onward.click()
    files = page.presenter.files
    assert (files.step, files.current) == (Step.COVER, 1)
    page.cover.in_words.click()
    page.cover.done.click()
    assert (files.step, files.current) == (Step.WORDS, 1)
    QTest.keyClicks(page.words_page.own.edit, "over de tweede")
    assert [one.words.words for one in files.batch.files] == ["", "over de tweede", ""]
