"""A damaged case is rescued into a new encrypted one, with the exact truth of what is lost."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_kit.domain.dossier import Before, Withheld
from evidence_kit.domain.errors import (
    CopyDiffers,
    DiskFull,
    Expected,
    PassphraseTooShort,
    PlaceNotWritable,
    Stopped,
    TargetExists,
)
from evidence_kit.domain.markup import Markup
from evidence_kit.services import annotate, export, lost_blackouts, renewal
from evidence_kit.services.dossier import rescued
from evidence_kit.services.ports import Silent, SystemClock, SystemIds, Ticket
from evidence_kit.services.renewal import Renewed, Report, renew
from evidence_kit.vault import Vault, unlock
from evidence_kit.vault.contents import CASE_ROW
from evidence_kit.vault.store import Store
from evidence_kit.wording import wording
from support.carried import BOX, everything, hashes, lose, placeless, put_back, sealed
from support.told_of import said
from support.vaults import LOWEST_KIB, Kept, damage_largest, now

NEW = "een heel ander wachtwoord"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Give a closed case with one of everything."""
    return everything(tmp_path_factory.mktemp("made") / "case.evk")


@pytest.fixture
def case(made: Kept, tmp_path: Path) -> Kept:
    """Give a copy of it, for one test alone."""
    return replace(made, path=Path(shutil.copy(made.path, tmp_path / "case.evk")))


def renewed(old: Vault, target: Path, ticket: Ticket | None = None) -> Renewed:
    """Rescue a case with the least Argon2id that is allowed."""
    return renew(old, target, NEW, ticket or Silent(), title="Mijn zaak", kib=LOWEST_KIB)


@pytest.mark.slow
def test_a_case_is_carried_over_whole(case: Kept, tmp_path: Path) -> None:
    """All of it is there under the new secrets, for its owner's eyes only; nothing is beside it."""
    steps = []

    class Heard:
        def step(self, done: int, total: int) -> None:
            steps.append(done / total)

    target = tmp_path / "new.evk"
    with case.open() as old:
        done = renewed(old, target, Heard())
        assert done.report == Report(whole=7, told=len(said(old.case)))
        assert done.report.all
        before = placeless(old.case)
    assert done.path == target
    assert steps == sorted(steps)
    assert steps[-1] == 1
    assert {path.name for path in tmp_path.iterdir()} == {"case.evk", "new.evk"}
    assert target.stat().st_mode & 0o077 == 0
    for secret in (NEW, done.code):
        with unlock(target, secret, now=now) as new:
            assert placeless(new.case) == before
            assert hashes(new) == case.hashes
    with pytest.raises(Expected):
        unlock(target, case.code, now=now)


def test_what_is_not_whole_is_named_and_the_damaged_file_only_read(
    case: Kept, tmp_path: Path
) -> None:
    """A lost exhibit, a file with a hole and a lost suspect: each is told, all else is there."""
    with case.open() as old:
        gone = [old._contents.exhibit_row(4), old._contents.told.rows[0]]
        header = old.case.exhibit(4).stored.object
        old._writer.store.delete_chunk(old.case.exhibit(2).stored.object + 2)
        old._writer.store.delete_chunk(header)
    lose(case.path, rec=gone)
    held = case.path.read_bytes()
    with case.open() as old:
        done = renewed(old, tmp_path / "new.evk")
    assert case.path.read_bytes() == held
    told = done.report
    assert (told.whole, told.incomplete, told.missing) == (5, (2,), (4,))
    assert (told.all_known, told.untold, told.all) == (True, 1, False)
    with unlock(done.path, done.code, now=now) as new:
        assert [one.number for one in new.case.exhibits] == [1, 2, 3, 5, 6, 7]
        assert new.case.title == "Voorbeeldzaak"
        assert new.case.next_number == 8


def test_the_police_file_of_the_new_case_knows_of_it(case: Kept, tmp_path: Path) -> None:
    """That it was rescued is told, and what the log of the damaged case said still counts."""
    with case.open() as old:
        done = renewed(old, tmp_path / "new.evk")
    with unlock(done.path, done.code, now=now) as new:
        plan = export.planned(new, "nl", {}, clock=SystemClock(), ids=SystemIds())
        assert plan.predecessor == new.case.predecessor
        assert plan.predecessor is not None
        covered = plan.sheets[6].covering
        assert covered is not None
        assert covered.since is Before.OUTSIDE


def test_a_case_without_its_first_pages(case: Kept, tmp_path: Path) -> None:
    """What can only be found page by page is carried over too."""
    image = bytearray(case.path.read_bytes())
    image[: 2 * 8192] = bytes(2 * 8192)
    case.path.write_bytes(image)
    with case.open() as old:
        assert old.broken
        done = renewed(old, tmp_path / "new.evk")
    assert done.report.all
    with unlock(done.path, done.code, now=now) as new:
        assert hashes(new) == case.hashes
    assert case.path.read_bytes() == image


@pytest.mark.slow
def test_lost_black_outs_are_not_forgotten(case: Kept, tmp_path: Path) -> None:
    """What may have been covered, or private, stays in until the person has opened it."""
    with case.open() as old:
        rows = [old._contents.markup_row(2), old._contents.exhibit_row(4)]
    lose(case.path, rec=rows)
    with case.open() as old:
        done = renewed(old, tmp_path / "new.evk")
    assert done.report.unsure == (2, 4)
    assert done.report.unsaid == (4,)
    assert done.report.unmarked == (2,)
    with unlock(done.path, done.code, now=now) as new:
        assert lost_blackouts.unsure(new) == (2, 4)
        assert annotate.printable(new, 1) is not None
        assert annotate.printable(new, 2) is None
        assert annotate.withheld(new, 4) is None, "no picture was made of it"
        again = renewed(new, tmp_path / "again.evk")
        assert again.report.unsure == (2, 4)
        new.describe(2, looked_at=True)
        new.set_markup(4, Markup((BOX,)))
        assert lost_blackouts.unsure(new) == (4,)


def test_a_clear_picture_stays_in_where_nobody_knows(case: Kept, tmp_path: Path) -> None:
    """Without a whole log any picture may have had black-outs; looking at it settles that."""
    lose(case.path, log=3)
    with case.open() as old:
        done = renewed(old, tmp_path / "new.evk")
    assert 1 in done.report.unsure
    assert not done.report.all_known
    with unlock(done.path, done.code, now=now) as new:
        assert annotate.withheld(new, 1) is Withheld.UNSURE
        new.describe(1, looked_at=True)
        assert annotate.withheld(new, 1) is None
        assert annotate.printable(new, 1) is not None


@pytest.mark.slow
def test_an_older_copy_of_a_note_never_passes_for_the_newest(case: Kept, tmp_path: Path) -> None:
    """A record that is older than another one verifies; that nothing is lost is not said then."""
    with case.open() as old:
        row = old._contents.exhibit_row(1)
    older = sealed(case.path, row)
    with case.open() as old:
        old.describe(1, description="Een ander gesprek")
        old.access.trust(case.code, NEW)
    put_back(case.path, row, older)
    with case.open() as old:
        assert old.case.exhibit(1).description == "Een gesprek"
        done = renewed(old, tmp_path / "new.evk")
        assert old.check().ok is False
    assert done.report == Report(
        whole=7, told=done.report.told, older=True, trusted=True, untold=done.report.untold
    )
    assert not done.report.all
    assert done.report.untold == 0
    assert Report(1, trusted=True).all, "a person who has to be let in again is no loss"
    with unlock(done.path, done.code, now=now) as new:
        assert "older" not in new._ledger.records[CASE_ROW].payload["rescued"]
        again = renewed(new, tmp_path / "again.evk")
    assert again.report.older, "a second rescue makes nothing newer"
    with unlock(again.path, again.code, now=now) as newest:
        newest.set_title("Een andere titel")
    with unlock(again.path, again.code, now=now) as newest:
        before = newest.case.predecessor
        assert before is not None
        assert before.broken == ()
        assert rescued.sentences(wording("en"), before, ())[-1].startswith("Something that was")
        assert newest.as_predecessor.maybe_older


def test_what_is_there_is_never_overwritten(case: Kept, tmp_path: Path) -> None:
    """Neither a file that was there before, nor one that came while it was written."""
    target = tmp_path / "new.evk"
    target.write_text("mine")
    with case.open() as old, pytest.raises(TargetExists):
        renewed(old, target)
    assert target.read_text() == "mine"
    target.unlink()

    class Somebody:
        def step(self, done: int, total: int) -> None:
            if done == total:
                target.write_text("theirs")

    with case.open() as old, pytest.raises(TargetExists):
        renewed(old, target, Somebody())
    assert target.read_text() == "theirs"
    assert {path.name for path in tmp_path.iterdir()} == {"case.evk", "new.evk"}


@pytest.mark.parametrize("share", [0.1, 0.8])
def test_stopping_leaves_nothing(case: Kept, tmp_path: Path, share: float) -> None:
    """While it is written or read back: whoever stops finds no half case, and the old one."""

    class Impatient:
        def step(self, done: int, total: int) -> None:
            if done > share * total:
                raise Stopped

    with case.open() as old:
        with pytest.raises(Stopped):
            renewed(old, tmp_path / "new.evk", Impatient())
        assert old.check().ok
    assert [path.name for path in tmp_path.iterdir()] == ["case.evk"]


def test_too_little_room_is_said_before_anything_is_carried(
    case: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk with room for an empty case only is named as full, with what is needed."""

    class Little:
        free = 65 << 20

    monkeypatch.setattr(shutil, "disk_usage", lambda _: Little)
    with case.open() as old, pytest.raises(DiskFull) as caught:
        renewed(old, tmp_path / "new.evk")
    assert caught.value.fields["needed"] > Little.free
    assert [path.name for path in tmp_path.iterdir()] == ["case.evk"]


@pytest.mark.parametrize("pages", [40, 515])
def test_a_disk_that_gets_full_leaves_nothing(
    case: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: int
) -> None:
    """Wherever it gets full, nothing of the new case stays and the old one is as it was."""
    lay_out = Store.lay_out

    def small(store: Store, header: bytes) -> None:
        lay_out(store, header)
        store._sqlite.execute(f"PRAGMA max_page_count={pages + 10}")

    with case.open() as old:
        monkeypatch.setattr(Store, "lay_out", small)
        with pytest.raises(DiskFull):
            renewed(old, tmp_path / "new.evk")
        assert old.check().ok
    assert [path.name for path in tmp_path.iterdir()] == ["case.evk"]


def test_a_medium_that_changes_a_byte_gets_no_case(
    case: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What does not read back as it was carried never gets its name."""

    def worn(part: Path, code: str, **more: object) -> Vault:
        damage_largest(part)
        return unlock(part, code, **more)

    monkeypatch.setattr(renewal, "unlock", worn)
    with case.open() as old, pytest.raises(CopyDiffers):
        renewed(old, tmp_path / "new.evk")
    assert [path.name for path in tmp_path.iterdir()] == ["case.evk"]


def test_a_place_or_a_password_that_will_not_do(case: Kept, tmp_path: Path) -> None:
    """Both are refused before anything is made."""
    with case.open() as old:
        with pytest.raises(PlaceNotWritable):
            renewed(old, tmp_path / "gone" / "new.evk")
        with pytest.raises(PassphraseTooShort):
            renew(old, tmp_path / "new.evk", "kort", Silent(), title="", kib=LOWEST_KIB)
    assert [path.name for path in tmp_path.iterdir()] == ["case.evk"]
