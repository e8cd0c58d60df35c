"""Of a damaged case nothing leaves that a newer black-out covered, there or in the rescued one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_kit.domain.dossier import Withheld
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.lead import Sighting
from evidence_kit.domain.markup import Markup
from evidence_kit.services import annotate, export
from evidence_kit.services.ports import Silent
from evidence_kit.services.renewal import renew
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault, unlock
from support.carried import put_back, sealed
from support.drawn import COVER, FILES, Opened, add, loud, shown
from support.vaults import LOWEST_KIB, now

ASIDE = replace(COVER, id="z", start=Point(2, 2), end=Point(20, 20))
"""A black-out far from what must not leave."""
APART = Rect(100, 5, 20, 10)
"""A place that no black-out comes near."""


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Give a worker that the tests of this module share."""
    with PictureWorker() as worker:
        yield worker


@pytest.fixture(scope="module")
def damaged(worker: PictureWorker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """Give a case that knows one black-out of two: that record is an older copy of itself."""
    case = Opened(tmp_path_factory.mktemp("damaged") / "case.evk")
    assert annotate.save(
        case.vault, worker, add(case.vault, worker, FILES["png"]), Markup((ASIDE,))
    )
    path, row = case.vault.path, case.vault._contents.markup_row(1)
    case.vault.close()
    older = sealed(path, row)
    assert annotate.save(case.again(), worker, 1, Markup((ASIDE, COVER)))
    case.vault.close()
    put_back(path, row, older)
    yield case.again()
    case.vault.close()


def test_a_black_out_that_is_left_does_not_let_the_picture_out(
    damaged: Vault, worker: PictureWorker
) -> None:
    """The damaged case prints neither the picture nor what was read in it."""
    assert damaged.markup(1).blackouts == Markup((ASIDE,)).blackouts
    assert annotate.printable(damaged, 1) is None
    assert export.held_back(damaged, worker) == {1: Withheld.UNSURE}
    assert not annotate.may_be_told(damaged, Sighting(1, APART))


def test_the_rescued_case_waits_until_she_has_looked(
    damaged: Vault, worker: PictureWorker, tmp_path: Path
) -> None:
    """It burns what is left, and lets nothing out before she covered the rest again."""
    done = renew(
        damaged, tmp_path / "new.evk", "een ander woord", Silent(), title="", kib=LOWEST_KIB
    )
    assert (done.report.unmarked, done.report.unsure) == ((1,), (1,))
    with unlock(done.path, done.code, now=now) as new:
        assert export.held_back(new, worker) == {1: Withheld.UNSURE}
        assert annotate.printable(new, 1) is None
        assert annotate.save(new, worker, 1, Markup((ASIDE, COVER)))
        assert annotate.printable(new, 1) is None
        new.describe(1, looked_at=True)
        assert export.held_back(new, worker) == {}
        leaves = annotate.printable(new, 1)
        assert leaves is not None
        assert not loud(shown(new, leaves))
