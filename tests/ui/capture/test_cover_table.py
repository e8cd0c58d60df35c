"""The table an image is covered on: seen whole, larger when asked, every step taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.cover_page import CoverPage
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import add_exhibit, look_at

SIZE = (1080, 2340)


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    """Draw a plain screen as large as a phone makes them."""
    path = tmp_path / "phone.png"
    Image.new("RGB", SIZE, (244, 247, 248)).save(path)
    return path


@pytest.fixture
def room(
    presenter: CollectPresenter, theme: Theme, words: Wording, qtbot: QtBot
) -> Iterator[CollectPage]:
    """Give an English page on screen."""
    made = CollectPage(presenter, theme, words)
    qtbot.addWidget(made)
    made.resize(928, 640)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.hide()


@pytest.fixture
def page(room: CollectPage, phone: Path, words: Wording, qtbot: QtBot) -> CoverPage:
    """Give the page on which the first new image is covered."""
    files = room.presenter.files
    look_at(files, [phone], qtbot)
    files.answer(0, Answer.YES)
    files.proceed(words)
    assert room.cover.isVisible()
    return room.cover


def _seen(page: CoverPage, *points: tuple[float, float]) -> bool:
    """Tell whether places on the picture, in image pixels, are in the window."""
    canvas, window = page.canvas, page.table.viewport()
    places = (canvas.mapTo(window, canvas.at(Point(*point)).toPoint()) for point in points)
    return all(window.rect().contains(place) for place in places)


def test_the_whole_picture_is_in_view_at_first(page: CoverPage) -> None:
    """Nobody is asked whether all is covered about a part that is out of sight."""
    assert _seen(page, (0, 0), SIZE)
    page.window().resize(928, 760)
    assert _seen(page, (0, 0), SIZE)


def test_it_can_be_made_larger_and_whole_again(page: CoverPage) -> None:
    """By the buttons and by keys; the number beside them says how large."""
    whole = page.table.zoom
    page.head.larger.click()
    assert page.table.zoom > whole
    assert not _seen(page, (0, 0), SIZE)
    QTest.keyClick(page.canvas, Qt.Key.Key_0)
    assert page.table.zoom == whole
    page.head.larger.click()
    page.head.smaller.click()
    page.head.fit.click()
    assert _seen(page, (0, 0), SIZE)


def test_every_step_can_be_taken_back_and_again(page: CoverPage) -> None:
    """Covering everything loses no block that was drawn before."""
    canvas, undo, redo = page.canvas, page.head.undo, page.head.redo
    assert not undo.isEnabled()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    drawn = canvas.areas
    page.all.click()
    assert canvas.areas == (Rect(0, 0, *SIZE),)
    undo.click()
    assert canvas.areas == drawn
    undo.click()
    assert canvas.areas == ()
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    redo.click()
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    redo.click()
    redo.click()
    assert canvas.areas == (Rect(0, 0, *SIZE),)
    assert not redo.isEnabled()


def test_a_drag_is_one_step(page: CoverPage) -> None:
    """However often the pointer moved on the way."""
    canvas = page.canvas
    places = [canvas.at(Point(*at)).toPoint() for at in ((100, 100), (300, 300), (500, 700))]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[0])
    for place in places[1:]:
        QTest.mouseMove(canvas, place)
    QTest.mouseRelease(
        canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[-1]
    )
    assert len(canvas.areas) == 1
    page.head.undo.click()
    assert canvas.areas == ()


def test_a_block_moved_by_keys_stays_in_view(page: CoverPage) -> None:
    """Who has no pointer sees where the block goes."""
    canvas = page.canvas
    for _press in range(4):
        page.head.larger.click()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    for _press in range(60):
        QTest.keyClick(canvas, Qt.Key.Key_Down)
    (block,) = canvas.areas
    assert block.bottom == SIZE[1]
    assert _seen(page, (block.x, block.y))


def test_the_shield_speaks_of_the_image_that_is_covered(
    room: CollectPage, page: CoverPage, qtbot: QtBot
) -> None:
    """It says what is so, shows this image and no other, and blurs it again."""
    presenter = room.presenter
    assert (presenter.covering, presenter.blurred) == (True, True)
    with qtbot.waitSignal(presenter.shield_changed):
        assert presenter.set_blurred(False)
    qtbot.waitUntil(lambda: page.canvas.sharp)
    assert not presenter.blurred
    assert page.look.isChecked()
    assert presenter.gallery.blurred
    presenter.set_blurred(True)
    assert not page.canvas.sharp
    assert not page.look.isChecked()
    presenter.set_blurred(False)
    qtbot.waitUntil(lambda: page.canvas.sharp)
    page.look.click()
    assert presenter.blurred, "a press blurs what is seen"
    presenter.set_blurred(False)
    page.back.click()
    assert (presenter.covering, presenter.blurred) == (False, True)
    assert not presenter.set_blurred(False), "files that wait are seen only while held"
    assert presenter.gallery.blurred


@pytest.mark.slow
def test_the_shield_speaks_of_a_stored_image_too(
    room: CollectPage, session: Session, worker: PictureWorker, phone: Path, qtbot: QtBot
) -> None:
    """The same for an exhibit of the case that is covered later."""
    add_exhibit(session, worker, phone, qtbot)
    presenter, page = room.presenter, room.cover_stored
    presenter.cover.begin(1)
    assert (presenter.covering, presenter.blurred) == (True, True)
    presenter.set_blurred(False)
    qtbot.waitUntil(lambda: page.canvas.sharp)
    assert (presenter.blurred, page.look.isChecked()) == (False, True)
    page.back.click()
    assert (presenter.covering, presenter.blurred) == (False, True)
    assert not page.canvas.sharp
