"""The gallery without a window: blurred by itself, sharp only while asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Annotation, Kind, Markup
from evidence_kit.domain.picture import Raster
from evidence_kit.services import annotate
from evidence_kit.services.rasters import VEIL_COLUMNS
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.gallery import GalleryPresenter, TileKind
from evidence_kit.ui.capture.glance import BLUR_AFTER, Glance
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.shell.session import Session
from support.rooms import add_exhibit


@pytest.fixture
def filled(session: Session, worker: PictureWorker, screens: list[Path], qtbot: QtBot) -> Session:
    """Give a case with two screenshots and a file that is no picture."""
    strange = screens[0].with_name("foto.heic")
    strange.write_bytes(b"not a picture at all")
    for path in (*screens[:2], strange):
        add_exhibit(session, worker, path, qtbot)
    return session


@pytest.fixture
def gallery(filled: Session, presenter: CollectPresenter, qtbot: QtBot) -> GalleryPresenter:
    """Give a gallery that knows its veils."""
    del filled
    qtbot.waitUntil(lambda: len(presenter.gallery.veils) == 2)
    return presenter.gallery


def test_only_veils_are_fetched_unasked(gallery: GalleryPresenter) -> None:
    """Without a wish of the person there are pictures of fifteen columns and nothing sharper."""
    assert {veil.width for veil in gallery.veils.values()} <= set(range(1, VEIL_COLUMNS + 1))
    assert gallery.sharp == {}
    assert [tile.kind for tile in gallery.tiles] == [
        TileKind.PICTURE,
        TileKind.PICTURE,
        TileKind.NOT_SHOWN,
    ]


def test_holding_shows_small_and_large(gallery: GalleryPresenter, qtbot: QtBot) -> None:
    """While the eye is held the picture comes sharp, in the card and large."""
    with qtbot.waitSignals([gallery.sharp_ready, gallery.large_ready]):
        gallery.hold(2)
    assert gallery.held == 2


def test_after_release_nothing_arrives_and_nothing_is_kept(
    gallery: GalleryPresenter, qtbot: QtBot
) -> None:
    """A look that is let go before the pixels are there shows nothing at all."""
    came: list[int] = []
    gallery.sharp_ready.connect(lambda number, _raster: came.append(number))
    gallery.large_ready.connect(lambda number, _raster: came.append(number))
    gallery.hold(1)
    with qtbot.waitSignal(gallery.hidden):
        gallery.release()
    with qtbot.waitSignal(gallery.large_ready) as later:
        gallery.hold(2)
    assert later.args[0] == 2
    assert 1 not in came
    gallery.release()
    assert gallery.held is None
    assert gallery.sharp == {}


def test_a_file_without_a_picture_cannot_be_held(gallery: GalleryPresenter) -> None:
    """There is nothing to look at, so nothing is fetched."""
    gallery.hold(3)
    assert gallery.held is None


def test_the_shield_off_shows_and_on_takes_everything_back(
    gallery: GalleryPresenter, qtbot: QtBot
) -> None:
    """Sharp thumbnails exist only while the shield is off."""
    with qtbot.waitSignal(gallery.sharp_changed):
        gallery.set_blurred(False)
    assert set(gallery.sharp) == {1, 2}
    with qtbot.waitSignal(gallery.hidden):
        gallery.set_blurred(True)
    assert gallery.sharp == {}


def test_new_exhibits_get_their_veil(
    gallery: GalleryPresenter,
    session: Session,
    worker: PictureWorker,
    screens: list[Path],
    qtbot: QtBot,
) -> None:
    """An exhibit that comes later appears, and known veils are not fetched again."""
    before: dict[int, Raster] = gallery.veils
    add_exhibit(session, worker, screens[2], qtbot)
    qtbot.waitUntil(lambda: 4 in gallery.veils)
    assert gallery.veils[1] is before[1]


def test_what_is_blacked_out_is_no_longer_shown(
    gallery: GalleryPresenter, filled: Session, worker: PictureWorker, qtbot: QtBot
) -> None:
    """After a black-out the gallery shows the covered picture, also with the shield off."""
    gallery.set_blurred(False)
    qtbot.waitUntil(lambda: 1 in gallery.sharp)
    clear = gallery.sharp[1]
    everything = Annotation("a", Kind.BLACKOUT, Point(0, 0), Point(9000, 9000))
    kept: list[bool] = []
    filled.work(
        lambda vault, ticket: annotate.save(vault, worker, 1, Markup((everything,)), ticket),
        done=kept.append,
        failed=lambda error: pytest.fail(repr(error)),
    )
    qtbot.waitUntil(lambda: kept == [True])
    gallery.renew()
    assert gallery.sharp == {}
    qtbot.waitUntil(lambda: 1 in gallery.sharp)
    assert gallery.sharp[1] != clear
    assert set(gallery.sharp[1].pixels) == {13}


def test_visible_pictures_blur_when_nobody_touches_anything(
    gallery: GalleryPresenter, qtbot: QtBot
) -> None:
    """A minute without a key or the mouse is enough; any sign of life starts it anew."""
    now = 1000.0
    glance = Glance(gallery, seconds=lambda: now)
    with qtbot.waitSignal(gallery.sharp_changed):
        gallery.set_blurred(False)
    assert glance.watch.counting
    now += BLUR_AFTER - 1
    QTest.keyClick(_anywhere(qtbot), Qt.Key.Key_Shift)
    now += BLUR_AFTER - 1
    glance.watch.look()
    assert not gallery.blurred
    now += 1
    glance.watch.look()
    assert gallery.blurred
    assert gallery.sharp == {}
    assert not glance.watch.counting


def test_the_gallery_itself_watches(gallery: GalleryPresenter) -> None:
    """It counts from the moment pictures are visible, and not before or after."""
    (watch,) = (found.watch for found in gallery.findChildren(Glance))
    assert not watch.counting
    gallery.set_blurred(False)
    assert watch.counting
    gallery.leave()
    assert not watch.counting
    assert gallery.blurred


def _anywhere(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made
