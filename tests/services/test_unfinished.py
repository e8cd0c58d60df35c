"""An original without pictures gets them when the case is opened; what is damaged stays so."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from evidence_kit.domain.custody import Head
from evidence_kit.domain.exhibit import Original, Picture
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.services.ports import Silent
from evidence_kit.services.unfinished import finish, unfinished
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.tiles import TileKind, is_half, tile_of
from evidence_kit.vault import unlock
from support.rooms import write_screens
from support.vaults import add, damage_largest, new_vault, now


def test_pictures_are_made_where_the_original_is_whole(tmp_path: Path) -> None:
    """The small file is finished; the large one does not verify and keeps its card."""
    vault, code = new_vault(tmp_path / "case.evk")
    (screen,) = write_screens(tmp_path, 1)
    with vault:
        add(vault, screen.read_bytes())
        add(vault, bytes(200_000), "large.png")
        assert unfinished(vault.case) == (1, 2)
    damage_largest(tmp_path / "case.evk")
    with unlock(tmp_path / "case.evk", code, now=now) as again, PictureWorker() as worker:
        finish(again, worker, Silent())
        case = again.case
    whole, damaged = (one.evidence for one in case.exhibits)
    assert isinstance(whole, Original)
    assert isinstance(whole.content, Picture)
    assert isinstance(damaged, Original)
    assert damaged.content is None
    before = Predecessor("00" * 16, Head(1, "0" * 64, 1), incomplete=(1, 2))
    rescued = dataclasses.replace(case, predecessor=before)
    assert [is_half(one, rescued) for one in case.exhibits] == [False, True]
    assert not is_half(case.exhibits[1], case)
    assert tile_of(case.exhibits[1], damaged=True).kind is TileKind.DAMAGED
    assert tile_of(case.exhibits[1], damaged=False).kind is TileKind.NOT_SHOWN
