"""A dossier that was looked at leaves as the very same file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_kit.domain.case import ExportKind
from evidence_kit.domain.errors import DossierOutdated, PlaceNotWritable, Stopped, TargetExists
from evidence_kit.domain.markup import Kind, Markup
from evidence_kit.services import preview
from evidence_kit.services.changes import changed_since_export
from evidence_kit.services.dossier import log_lines, verify_pdf
from evidence_kit.services.ports import Silent, SystemClock, SystemIds
from evidence_kit.services.preview import Preview
from evidence_kit.services.sample import make_sample
from evidence_kit.services.verify import check_dossier
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault
from evidence_kit.wording import wording
from support.markups import drawn
from support.pdf_reading import texts


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """Make the sample once."""
    path = tmp_path_factory.mktemp("preview") / "case.evk"
    with (
        PictureWorker() as worker,
        make_sample(path, worker, SystemClock().now, wording("nl")) as v,
    ):
        yield v


def composed(case: Vault) -> Preview:
    """Write it into memory."""
    return preview.compose(case, "nl", clock=SystemClock(), ids=SystemIds(), ticket=Silent())


@pytest.mark.slow
def test_looking_writes_nothing(case: Vault) -> None:
    """What lies in memory is whole, and neither the case nor its folder knows of it."""
    before, head = sorted(case.path.parent.iterdir()), case.head
    made = composed(case)
    assert made.made.sha256 == hashlib.sha256(made.pdf).hexdigest()
    assert (made.made.size, made.made.kind) == (len(made.pdf), ExportKind.DOSSIER)
    assert sorted(case.path.parent.iterdir()) == before
    assert case.head == head
    assert "pdf=" not in repr(made)


def test_what_was_looked_at_is_what_is_saved(case: Vault, tmp_path: Path) -> None:
    """Byte for byte; the case notes name, folder, digest and the pages that its heads count."""
    made = composed(case)
    saved = preview.save(case, made, tmp_path / "file.pdf")
    assert (tmp_path / "file.pdf").read_bytes() == made.pdf
    assert verify_pdf(tmp_path / "file.pdf").ok
    assert saved.noted
    assert case.case.exports[-1] == saved.export
    assert (saved.export.name, saved.export.folder) == ("file.pdf", str(tmp_path))
    assert saved.export.dossier_id == made.made.dossier_id
    told = texts(tmp_path / "file.pdf")
    numbered = [one for one in told if f"van {saved.export.pages}\r" in one.replace("\u00a0", " ")]
    assert len(numbered) == saved.export.pages == len(told) - saved.unnumbered
    assert saved.unnumbered
    report = check_dossier(tmp_path / "file.pdf", wording("en"))
    assert f"{len(told)} pages compared with it too." in report.lines
    assert "Pages without a number count among them, such as the loose page." in report.lines


def test_a_place_that_does_not_do_leaves_nothing(case: Vault, tmp_path: Path) -> None:
    """A name that is taken stays as it was; a folder that is not there is told."""
    made, exports = composed(case), case.case.exports
    (tmp_path / "file.pdf").write_bytes(b"older")
    with pytest.raises(TargetExists):
        preview.save(case, made, tmp_path / "file.pdf")
    with pytest.raises(PlaceNotWritable):
        preview.save(case, made, tmp_path / "gone" / "file.pdf")
    assert (tmp_path / "file.pdf").read_bytes() == b"older"
    assert case.case.exports == exports


def test_printing_is_noted_as_printing(case: Vault) -> None:
    """The log tells that pages were printed, of which file, how many and where."""
    made = composed(case)
    printed = preview.note_print(case, preview.may_print(case, made), "Laser", 3)
    assert case.case.exports[-1] == printed
    assert (printed.kind, printed.name, printed.pages) == (ExportKind.PRINT, "Laser", 3)
    assert printed.sha256 == made.made.sha256
    (line,) = log_lines.lines(case.entries()[-1:])
    assert log_lines.happened(wording("en"), line) == "pages of an evidence file printed"


@pytest.mark.parametrize(("left_out", "whole"), [(0, True), (1, False)])
def test_a_few_pages_are_not_the_file(case: Vault, left_out: int, whole: bool) -> None:
    """All pages on paper are a police file; fewer are noted, and the case stays without one."""
    case.describe(1, platform=f"Not {left_out}")
    allowed = preview.may_print(case, composed(case))
    pages = allowed.preview.made.pages + allowed.preview.unnumbered - left_out
    preview.note_print(case, allowed, "Laser", pages)
    assert case.case.exports[-1].whole is whole
    assert changed_since_export(case.entries()) is not whole


def test_composing_can_be_stopped(case: Vault) -> None:
    """A person who goes elsewhere does not wait for a dossier nobody looks at."""

    class Stopping:
        def step(self, done: int, total: int) -> None:
            if done == 2:
                raise Stopped

    with pytest.raises(Stopped):
        preview.compose(case, "nl", clock=SystemClock(), ids=SystemIds(), ticket=Stopping())


def test_a_change_of_the_case_is_noticed(case: Vault, tmp_path: Path) -> None:
    """Saving, printing and checking change nothing in it; a word that is told does."""
    made = composed(case)
    preview.save(case, made, tmp_path / "file.pdf")
    preview.note_print(case, preview.may_print(case, made), "Laser", 1)
    case.check()
    assert preview.is_current(case, made)
    case.describe(1, platform="Elsewhere")
    assert not preview.is_current(case, made)


def test_what_is_outdated_does_not_leave(case: Vault, tmp_path: Path) -> None:
    """Blacked out and marked sensitive after looking: the clear picture is not saved or printed."""
    made, target = composed(case), tmp_path / "file.pdf"
    case.set_markup(1, Markup((drawn(Kind.BLACKOUT, (0, 0, 5000, 5000)),)))
    case.describe(1, sensitive=True)
    exports = case.case.exports
    with pytest.raises(DossierOutdated):
        preview.save(case, made, target)
    with pytest.raises(DossierOutdated):
        preview.may_print(case, made)
    assert list(tmp_path.iterdir()) == []
    assert case.case.exports == exports


@pytest.mark.slow
def test_paper_that_is_out_is_noted(case: Vault) -> None:
    """What was changed while pages came out does not hide that they left."""
    allowed = preview.may_print(case, composed(case))
    case.describe(2, platform="Elsewhere again")
    printed = preview.note_print(case, allowed, "Laser", 2)
    assert case.case.exports[-1] == printed
