"""What a damaged vault cannot give is said of the new one, exactly; the rest is there."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from evidence_kit.domain.errors import Expected, ObjectDamaged
from evidence_kit.domain.exhibit import FileFacts, Source
from evidence_kit.domain.picture import Role
from evidence_kit.vault import salvage_of, unlock
from evidence_kit.vault.vault import Vault
from support.carried import carry, lose, placeless
from support.second_reader import independent_reader
from support.tellings import LISA
from support.told_of import said
from support.vaults import Kept, add, damaged_images, now


def place(case: Kept, number: int) -> tuple[int, int]:
    """Give the record of an exhibit, and the header row of its file."""
    with case.open() as vault:
        return vault._contents.exhibit_row(number), vault.case.exhibit(number).stored.object


@pytest.mark.slow
def test_a_lost_exhibit_keeps_its_number(full_case: Kept, tmp_path: Path) -> None:
    """Nobody else gets it, although it was the last one; the others keep theirs."""
    number = 7
    row, first = place(full_case, number)
    lose(full_case.path, rec=[row], chunk=[first])
    held = full_case.path.read_bytes()
    with full_case.open() as old:
        new, code, _ = carry(old, tmp_path / "new.evk")
        new.close()
    assert full_case.path.read_bytes() == held
    with unlock(tmp_path / "new.evk", code, now=now) as new:
        before = new.case.predecessor
        assert (before.missing, before.all_known, before.untold) == ((number,), True, 0)
        assert [one.number for one in new.case.exhibits] == [n for n in range(1, 8) if n != number]
        assert new.missing == 0
        assert new.check().ok
        assert new.case.next_number == 8
        new.set_title("Een andere titel")
        assert new._ledger.records[1].payload["v"] == 2, "an older program must not go on in it"
        assert add(new, b"a new file").number == 8
    with unlock(tmp_path / "new.evk", code, now=now) as new:
        assert new.case.predecessor == before
        third, _, _ = carry(new, tmp_path / "third.evk")
        with third:
            assert third.case.predecessor.missing == (number,)
            assert third.case.next_number == 9


def test_a_file_that_is_not_whole_never_passes_for_whole(full_case: Kept, tmp_path: Path) -> None:
    """It keeps number, name, date and what is left of it; the same file again makes it whole."""
    with full_case.open() as old:
        first = old.case.exhibit(2).stored.object
        old._writer.store.delete_chunk(first + 2)
        new, code, carried = carry(old, tmp_path / "new.evk")
        new.close()
        left = {item.number: b"".join(item.chunks()) for item in salvage_of(old).items()}
        assert carried.incomplete == (2,)
    with unlock(tmp_path / "new.evk", code, now=now) as new:
        assert new.broken == ()
        assert new.case.predecessor.incomplete == (2,)
        assert placeless(new.case) == placeless(old.case)
        assert [(bad.number, bad.role) for bad in new.check().bad] == [(2, None)]
        with pytest.raises(ObjectDamaged):
            new.read(new.case.exhibit(2).stored.object)
        found = {item.number: item for item in salvage_of(new).items()}
        assert not found[2].whole
        assert b"".join(found[2].chunks()) == left[2]
        carried_entry = json.loads(new.entries()[3].payload or "")
        assert (carried_entry["item"], carried_entry["whole"]) == ("B-002", False)
        again, known = new.add_original(
            io.BytesIO(full_case.files[2]),
            facts=FileFacts("andere naam.png"),
            origin=Source.FILE,
            media_type="image/png",
        )
        assert (again.number, known) == (2, False)
        assert again.added_at == old.case.exhibit(2).added_at
        assert new.read(again.stored.object) == full_case.files[2]
        assert new.check().ok
    reader = independent_reader().read_vault(tmp_path / "new.evk", code)
    assert reader.incomplete == []


def test_an_empty_file_that_is_lost_is_not_whole(full_case: Kept, tmp_path: Path) -> None:
    """Nothing at all has the digest of an empty file, and is still not that file."""
    with full_case.open() as old:
        old._writer.store.delete_chunk(old.case.exhibit(3).stored.object + 1)
        new, _, carried = carry(old, tmp_path / "new.evk")
        with new:
            assert carried.incomplete == (3,)
            assert [bad.number for bad in new.check().bad] == [3]


def test_the_second_reader_names_what_is_not_whole(full_case: Kept, tmp_path: Path) -> None:
    """What the case itself says is incomplete does not stop it; anything else does."""
    with full_case.open() as old:
        old._writer.store.delete_chunk(old.case.exhibit(2).stored.object + 2)
        new, code, _ = carry(old, tmp_path / "new.evk")
        new.close()
    assert independent_reader().read_vault(tmp_path / "new.evk", code).incomplete == [2]


def test_without_a_whole_log_every_gap_counts(full_case: Kept, tmp_path: Path) -> None:
    """No number that anything still speaks of is given again, and it is said that more may lack."""
    row, first = place(full_case, 7)
    lose(full_case.path, rec=[row], chunk=[first], log=4)
    with full_case.open() as old:
        new, _, _ = carry(old, tmp_path / "new.evk")
        with new:
            before = new.case.predecessor
            assert "log" in before.broken
            assert (before.missing, before.all_known, before.untold) == ((7,), False, None)
            assert new.case.next_number == 8
            assert len(new.history()) == 4


def test_what_was_said_of_a_file_can_be_lost(full_case: Kept, tmp_path: Path) -> None:
    """An exhibit of which only the file is left comes over by its object header, and is named."""
    row, _ = place(full_case, 1)
    lose(full_case.path, rec=[row])
    with full_case.open() as old:
        new, _, carried = carry(old, tmp_path / "new.evk", unsure=(1,))
        with new:
            assert new.case.predecessor.unsaid == (1,)
            assert carried.incomplete == ()
            assert new.case.exhibit(1).description == ""
            assert new.case.exhibit(1).name == "IMG_0001.png"
            assert new.read(new.case.exhibit(1).stored.object) == full_case.files[1]
            assert new.check().ok


def test_lost_marks_and_notes_are_named(full_case: Kept, tmp_path: Path) -> None:
    """A box that was drawn and a police file that was made: that they are gone is known."""
    with full_case.open() as old:
        rows = [old._contents.markup_row(4)]
        kinds = old._ledger.records.items()
        rows += [row for row, record in kinds if record.payload["kind"] == "export"]
    lose(full_case.path, rec=rows)
    with full_case.open() as old:
        new, code, _ = carry(old, tmp_path / "new.evk")
        new.close()
        assert (old.as_predecessor.unmarked, old.as_predecessor.unlisted) == ((4,), 1)
    with unlock(tmp_path / "new.evk", code, now=now) as new:
        assert (new.case.predecessor.unmarked, new.case.predecessor.unlisted) == ((4,), 1)
        assert new.case.exports == ()
        assert (new.as_predecessor.unmarked, new.as_predecessor.unlisted) == ((), 1)
        row = new._contents.markup_row(2)
    lose(tmp_path / "new.evk", rec=[row])
    with unlock(tmp_path / "new.evk", code, now=now) as new:
        assert new.as_predecessor.unmarked == (2,)


def test_what_is_doubtful_counts_as_not_looked_at(full_case: Kept, tmp_path: Path) -> None:
    """The person opens it once before anything relies on what is lost."""
    with full_case.open() as old:
        assert old.case.exhibit(4).looked_at
        new, _, _ = carry(old, tmp_path / "new.evk", unsure=(4,))
        with new:
            assert not new.case.exhibit(4).looked_at
            assert new.case.predecessor.unsure == (4,)


def test_pictures_that_are_damaged_stay_behind(full_case: Kept, tmp_path: Path) -> None:
    """They can be made again; half of them would be taken for all."""
    with full_case.open() as old:
        old._writer.store.delete_chunk(old.derived(1, Role.VEIL).object + 1)
        new, _, carried = carry(old, tmp_path / "new.evk")
        with new:
            assert carried.incomplete == ()
            assert new.derived(1, Role.RENDITION) is None
            assert new.case.exhibit(1).stored.content is None
            assert new.check().ok


def test_records_of_a_newer_program_are_counted(full_case: Kept, tmp_path: Path) -> None:
    """They stay in the damaged file, and it is said how many."""
    with full_case.open() as old:
        with old._writer.change() as change:
            change.add({"kind": "weather", "v": 7, "rain": True})
        new, _, carried = carry(old, tmp_path / "new.evk")
        with new:
            assert carried.unread == 1


def test_later_damage_to_a_rescued_case_is_told_right(full_case: Kept, tmp_path: Path) -> None:
    """Exhibits and what was told count as they were carried, not as never there."""
    with full_case.open() as old:
        new, code, carried = carry(old, tmp_path / "new.evk")
        with new:
            rows = [new._contents.exhibit_row(6), new._contents.told.row(LISA)]
    lose(tmp_path / "new.evk", rec=rows)
    with unlock(tmp_path / "new.evk", code, now=now) as new:
        assert new.broken == ("records",)
        assert (new.missing, new.missing_told) == (1, 1)
        assert new.as_predecessor.missing == (6,)
        assert carried.told - 1 == len(said(new.case))


def carried_truly(old: Vault, path: Path, files: dict[int, bytes]) -> None:
    """Carry a damaged case over, and hold the new one to what it says of itself."""
    new, code, carried = carry(old, path)
    new.close()
    with unlock(path, code, now=now) as new:
        assert new.broken == ()
        assert [bad.number for bad in new.check().bad] == list(carried.incomplete)
        there = {one.number for one in new.case.exhibits}
        before = new.case.predecessor
        if before.all_known:
            assert set(before.missing) == set(range(1, 8)) - there
            assert new.case.next_number == 8
        for one in new.case.exhibits:
            if one.stored is not None and one.number not in carried.incomplete:
                assert new.read(one.stored.object) == files[one.number], "silently changed"


@pytest.mark.slow
def test_damage_of_any_kind(full_case: Kept, tmp_path: Path) -> None:
    """Of 80 damaged cases each comes over as what it says it is; the file stays as it was."""
    path = tmp_path / "case.evk"
    for turn, image in enumerate(damaged_images(full_case.path.read_bytes(), 80, seed=99)):
        path.write_bytes(image)
        try:
            old = full_case.open(path)
        except Expected:
            continue
        with old:
            held = path.read_bytes()
            carried_truly(old, tmp_path / f"new-{turn}.evk", full_case.files)
            assert path.read_bytes() == held
