"""The gallery of the collect room on screen: what is sharp is gone when looking ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit.services.rasters import VEIL_COLUMNS
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import add_exhibit


@pytest.fixture
def page(
    presenter: CollectPresenter, theme: Theme, words: Wording, qtbot: QtBot
) -> Iterator[CollectPage]:
    """Give an English page on screen."""
    made = CollectPage(presenter, theme, words)
    qtbot.addWidget(made)
    made.resize(1008, 740)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


@pytest.mark.slow
def test_peek_in_the_gallery_is_gone_on_release(
    page: CollectPage,
    session: Session,
    worker: PictureWorker,
    screens: list[Path],
    qtbot: QtBot,
) -> None:
    """Space held shows the picture large; let go and not one sharp pixel is left on screen."""
    add_exhibit(session, worker, screens[0], qtbot)
    gallery, grid = page.presenter.gallery, page.gallery.grid
    qtbot.waitUntil(lambda: 1 in gallery.veils)
    blurred = page.grab().toImage()
    grid.setFocus(Qt.FocusReason.OtherFocusReason)
    with qtbot.waitSignals([gallery.large_ready, gallery.sharp_ready]):
        QTest.keyPress(grid, Qt.Key.Key_Space)
    assert page.gallery.large.isVisible()
    assert page.grab().toImage() != blurred
    with qtbot.waitSignal(gallery.hidden):
        QTest.keyRelease(grid, Qt.Key.Key_Space)
    assert not page.gallery.large.isVisible()
    assert page.gallery.large.picture is None
    assert page.grab().toImage() == blurred


def test_leaving_the_page_blurs_what_is_held(
    page: CollectPage,
    session: Session,
    worker: PictureWorker,
    screens: list[Path],
    qtbot: QtBot,
) -> None:
    """Going to another room while holding does not leave a picture behind."""
    add_exhibit(session, worker, screens[0], qtbot)
    gallery = page.presenter.gallery
    qtbot.waitUntil(lambda: 1 in gallery.veils)
    with qtbot.waitSignal(gallery.large_ready):
        gallery.hold(1)
    page.hide()
    assert gallery.held is None
    assert page.gallery.large.picture is None


@pytest.mark.slow
def test_the_shield_on_again_leaves_no_sharp_pixel(
    page: CollectPage,
    session: Session,
    worker: PictureWorker,
    screens: list[Path],
    qtbot: QtBot,
) -> None:
    """Off shows the pictures, on brings back exactly the blurred page."""
    add_exhibit(session, worker, screens[0], qtbot)
    gallery = page.presenter.gallery
    qtbot.waitUntil(lambda: 1 in gallery.veils)
    blurred = page.grab().toImage()
    with qtbot.waitSignal(gallery.sharp_changed):
        gallery.set_blurred(False)
    assert page.grab().toImage() != blurred
    gallery.set_blurred(True)
    assert page.grab().toImage() == blurred
    painted = [key[0] for key in page.gallery.grid._cards._veils]
    assert all(raster.width <= VEIL_COLUMNS for raster in painted)
