"""A picture that must not or cannot leave is left out, and everywhere the true reason is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from evidence_kit.domain.dossier import Withheld
from evidence_kit.domain.errors import Stopped
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, LeadKind, Sighting
from evidence_kit.domain.markup import Markup
from evidence_kit.domain.picture import Derived, Role
from evidence_kit.services import annotate
from evidence_kit.services.export import Exported, export_dossier
from evidence_kit.services.ports import Silent, SystemClock, SystemIds
from evidence_kit.services.worker import PictureWorker
from evidence_kit.wording import wording
from support.drawn import COVER, FILES, Opened, StopNow, add
from support.pdf_reading import streams, texts

NOT_IN_THE_COPY = "De weggelakte delen zitten nog niet in de kopie voor papier."


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Give a worker that the tests of this module share."""
    with PictureWorker() as worker:
        yield worker


@pytest.fixture
def case(tmp_path: Path, worker: PictureWorker) -> Iterator[Opened]:
    """Give a case with one clear picture."""
    opened = Opened(tmp_path / "case.evk")
    add(opened.vault, worker, FILES["png"])
    yield opened
    opened.vault.close()


def written(case: Opened, folder: Path, worker: PictureWorker | None) -> Exported:
    """Write the dossier."""
    target = folder / "a.pdf"
    return export_dossier(
        case.vault,
        target,
        "nl",
        clock=SystemClock(),
        ids=SystemIds(),
        ticket=Silent(),
        worker=worker,
    )


def pictures(path: Path) -> int:
    """Count the pictures in a file."""
    with pikepdf.open(path) as pdf:
        return len(streams(pdf))


def said(path: Path) -> str:
    """Give the text of a file, without line ends."""
    return " ".join(" ".join(texts(path)).split())


def damage(case: Opened, derived: Derived | None) -> None:
    """Change what is stored of a picture."""
    assert derived is not None
    case.vault._rows._sqlite.execute(
        "UPDATE chunk SET b = zeroblob(length(b)) WHERE id = ?", (derived.object + 1,)
    )


def draw_and_stop(case: Opened, worker: PictureWorker) -> None:
    """Keep a black-out and be cut off before it is burnt in."""
    with pytest.raises(Stopped):
        annotate.save(case.vault, worker, 1, Markup((COVER,)), StopNow())


def is_said_to_be_unburnt(exported: Exported) -> None:
    """Dossier, answer and command line name the reason, and nothing passes for whole."""
    assert exported.withheld == {1: Withheld.UNBURNT}
    assert not exported.whole
    assert pictures(exported.path) == 0
    text = said(exported.path)
    assert NOT_IN_THE_COPY in text
    assert "weglakken niet gelukt, niet afgedrukt" in text
    assert "ontbreekt. Bij de bijlage staat waarom." in text
    assert "kan niet worden getoond" not in text
    (remark,) = exported.remarks(wording("nl"))
    assert remark == "1 beeld staat er niet in. Het weglakken lukte niet: B-001."


def test_black_outs_that_wait_are_named_when_nobody_can_burn_them(
    case: Opened, worker: PictureWorker, tmp_path: Path
) -> None:
    """Without a worker the picture stays inside, for the reason that is true."""
    draw_and_stop(case, worker)
    is_said_to_be_unburnt(written(case, tmp_path, None))


def test_black_outs_that_cannot_be_burnt_are_named(
    case: Opened, worker: PictureWorker, tmp_path: Path
) -> None:
    """A worker that fails is no reason to call the picture unshowable."""
    draw_and_stop(case, worker)
    with PictureWorker(("false",)) as dead:
        is_said_to_be_unburnt(written(case, tmp_path, dead))


def test_a_damaged_burnt_picture_is_burnt_again(
    case: Opened, worker: PictureWorker, tmp_path: Path
) -> None:
    """With a worker it is printed, solid; no clear picture comes in its place."""
    vault = case.vault
    annotate.save(vault, worker, 1, Markup((COVER,)))
    before = vault.derived(1, Role.BURNT)
    damage(case, before)
    exported = written(case, tmp_path, worker)
    assert exported.whole
    again = vault.derived(1, Role.BURNT)
    assert (again.sha256, again.operation) == (before.sha256, before.operation)
    assert again.object != before.object
    assert vault.derived(1, Role.RENDITION) is None
    assert "derive" not in [e.event for e in vault.entries()][-3:]
    assert pictures(exported.path) == 1


def test_a_damaged_burnt_picture_that_cannot_be_burnt_again_stays(
    case: Opened, worker: PictureWorker, tmp_path: Path
) -> None:
    """Nothing clear is made instead, neither in the case nor in the dossier."""
    vault = case.vault
    annotate.save(vault, worker, 1, Markup((COVER,)))
    damage(case, vault.derived(1, Role.BURNT))
    with PictureWorker(("false",)) as dead:
        is_said_to_be_unburnt(written(case, tmp_path, dead))
    assert vault.derived(1, Role.RENDITION) is None


def test_a_damaged_copy_is_not_called_a_damaged_file(
    case: Opened, tmp_path: Path, worker: PictureWorker
) -> None:
    """The original verifies, and the dossier says so; with a worker the copy is made again."""
    damage(case, case.vault.derived(1, Role.RENDITION))
    exported = written(case, tmp_path, None)
    assert exported.withheld == {1: Withheld.COPY_DAMAGED}
    assert "Het bewaarde bestand zelf is heel." in said(exported.path)
    assert exported.remarks(wording("en")) == (
        "A part of this case is damaged. The dossier says so too.",
    )
    exported.path.unlink()
    again = written(case, tmp_path, worker)
    assert again.whole
    assert again.remarks(wording("en")) == ()
    assert pictures(again.path) == 1


def test_a_picture_that_may_have_lost_its_black_outs_is_not_called_unshowable(
    case: Opened, worker: PictureWorker, tmp_path: Path
) -> None:
    """In a damaged case the log tells of black-outs that are gone; the page says just that."""
    draw_and_stop(case, worker)
    seen = (Sighting(1, Rect(1, 1, 8, 8)),)
    case.vault.note(Lead("a", LeadKind.USERNAME, "lisa.voorbeeld04", sightings=seen))
    row = case.vault._contents.markup_row(1)
    case.vault._rows._sqlite.execute("DELETE FROM rec WHERE id = ?", (row,))
    case.again()
    exported = written(case, tmp_path, None)
    assert exported.withheld == {1: Withheld.UNSURE}
    assert not exported.whole
    assert pictures(exported.path) == 0
    text = said(exported.path)
    assert "niet zeker wat van dit beeld verborgen moest blijven" in text
    assert "1 gegeven staat hier niet, omdat deze zaak beschadigd is." in text
    assert "alleen te zien waar" not in text
    assert "lisa.voorbeeld04" not in text
