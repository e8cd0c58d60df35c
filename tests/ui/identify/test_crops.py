"""The place of a lead: blurred until held, and never shown from what must not be seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, LeadKind, Sighting
from evidence_kit.domain.picture import Raster
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.identify.crops import Spot, cut, spot_of
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.shell.session import Session
from support.rooms import add_exhibit

Settled = Callable[[], None]
BOX = Rect(10, 20, 110, 50)
NAME = Lead("name", LeadKind.USERNAME, "lisa", sightings=(Sighting(1, BOX),))


def change(session: Session, settled: Settled, **said: object) -> None:
    """Say something of the first exhibit."""
    session.work(
        lambda vault, _ticket: vault.describe(1, **said),  # type: ignore[arg-type]
        done=lambda _: None,
        failed=lambda _: None,
    )
    settled()


def test_a_place_is_cut_out_of_a_smaller_picture() -> None:
    """The right pixels, whatever the scale, with a little around them."""
    wide, high = 20, 10
    pixels = bytes(value for y in range(high) for x in range(wide) for value in (x, y, 0))
    found = cut(Raster(wide, high, pixels), Spot(1, Rect(20, 10, 20, 10), 40, 20))
    assert found is not None
    assert (found.width, found.height) == (12, 7)
    assert found.pixels[:3] == bytes((8, 3, 0))
    assert found.pixels[-3:] == bytes((19, 9, 0))
    assert len(found.pixels) == 3 * 12 * 7


def test_a_place_below_the_small_picture_is_not_shown() -> None:
    """Of a tall exhibit only the top is there; what lies below is not guessed."""
    assert cut(Raster(10, 10, bytes(300)), Spot(1, Rect(0, 900, 50, 20), 100, 1000)) is None


def test_of_a_very_large_box_the_upper_part_is_shown() -> None:
    """Somebody framed all of a tall screenshot: no more than 12 MB come."""
    box = Spot(1, Rect(0, 0, 1170, 30_000), 1170, 30_000).box
    assert (box.left, box.top, box.right) == (0, 0, 1170)
    assert 3_900_000 < (box.right - box.left) * (box.bottom - box.top) <= 4_000_000


def test_what_must_not_be_seen_has_no_spot(session: Session, settled: Settled) -> None:
    """Neither a sensitive exhibit, nor one set aside, nor a lead that was typed."""
    assert spot_of(NAME, session.case) is not None
    assert spot_of(Lead("x", LeadKind.PHONE, "1", sightings=(Sighting(1),)), session.case) is None
    change(session, settled, sensitive=True)
    assert spot_of(NAME, session.case) is None
    change(session, settled, sensitive=False)
    session.work(
        lambda vault, _ticket: vault.withdraw(1, "twice"),
        done=lambda _: None,
        failed=lambda _: None,
    )
    settled()
    assert spot_of(NAME, session.case) is None


def test_the_place_is_sharp_only_while_it_is_held(
    presenter: IdentifyPresenter, qtbot: QtBot
) -> None:
    """Holding brings the pixels, letting go takes them away at once."""
    crops = presenter.drafting.crops
    with qtbot.waitSignal(crops.veiled, check_params_cb=lambda veil: veil is not None):
        crops.turn_to(NAME)
    with qtbot.waitSignal(crops.ready) as ready:
        crops.hold()
    assert ready.args[0].width > 15
    with qtbot.waitSignal(crops.hidden):
        crops.release()


@pytest.mark.slow
def test_a_place_far_down_a_tall_item_is_shown(
    presenter: IdentifyPresenter, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """The pixels come from where the box is, each of them as it was in the file."""
    tall = Image.new("RGB", (300, 12_000), "white")
    ImageDraw.Draw(tall).rectangle((20, 11_000, 219, 11_049), fill=(200, 30, 60))
    tall.save(tmp_path / "tall.png")
    with PictureWorker() as worker:
        add_exhibit(session, worker, tmp_path / "tall.png", qtbot)
    number = session.case.exhibits[-1].number
    place = Rect(20, 11_000, 200, 50)
    crops = presenter.drafting.crops
    crops.turn_to(Lead("far", LeadKind.IBAN, "x", sightings=(Sighting(number, place),)))
    with qtbot.waitSignal(crops.ready) as ready:
        crops.hold()
    (found,) = ready.args
    assert (found.width, found.height) == (240, 90)
    assert found.pixels[:3] == b"\xff\xff\xff"
    red = 3 * (20 * 240 + 20)
    assert found.pixels[red - 3 : red + 3] == b"\xff\xff\xff" + bytes((200, 30, 60))


@pytest.mark.parametrize("ends", ["released", "sensitive"])
def test_pixels_that_come_too_late_are_thrown_away(
    presenter: IdentifyPresenter, session: Session, settled: Settled, ends: str
) -> None:
    """Let go, or marked as sensitive while they were on their way: nobody sees them."""
    crops, seen = presenter.drafting.crops, []
    crops.ready.connect(seen.append)
    crops.turn_to(NAME)
    settled()
    if ends == "sensitive":
        session.work(
            lambda vault, _ticket: vault.describe(1, sensitive=True),
            done=lambda _: None,
            failed=lambda _: None,
        )
    crops.hold()
    if ends == "released":
        crops.release()
    settled()
    assert seen == []
