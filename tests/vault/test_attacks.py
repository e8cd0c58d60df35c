"""Somebody who understands the format but has no key cannot change history unseen."""

from __future__ import annotations

import sqlite3

import pytest

from evidence_kit.domain.custody import first_break
from evidence_kit.domain.errors import ObjectDamaged
from support.vaults import Kept, add

SWAP = (
    "CREATE TEMP TABLE t AS SELECT * FROM {0} WHERE id IN ({1}, {2})",
    "UPDATE {0} SET b = (SELECT b FROM t WHERE id = {1} + {2} - {0}.id) WHERE id IN ({1}, {2})",
)


PUT_RECORD = "UPDATE rec SET b = ? WHERE id = 1"
PUT_ROOT = "UPDATE root SET b = ? WHERE id = 1"


def attack(case: Kept, *statements: str, values: tuple[bytes, ...] = ()) -> None:
    """Run SQL on a closed vault, as anybody can; each statement takes one value or none."""
    other = sqlite3.connect(case.path, isolation_level=None)
    for index, statement in enumerate(statements):
        other.execute(statement, values[index : index + 1])
    other.close()


def swap(table: str, one: int, two: int) -> tuple[str, str]:
    """Exchange two rows of a table."""
    return SWAP[0].format(table, one, two), SWAP[1].format(table, one, two)


@pytest.mark.parametrize(
    ("statements", "broken"),
    [
        (("DELETE FROM rec WHERE id = 3",), "records"),
        (("DELETE FROM rec WHERE id = 1",), "records"),
        (("INSERT INTO rec SELECT id + 50, b FROM rec WHERE id = 3",), "records"),
        (swap("rec", 2, 3), "records"),
        (("UPDATE rec SET b = 'text' WHERE id = 3",), "records"),
        (("DROP TRIGGER log_no_delete", "DELETE FROM log WHERE id = 10"), "log"),
        (("DROP TRIGGER log_no_delete", "DELETE FROM log WHERE id = 4"), "log"),
        (("DROP TRIGGER log_no_update", *swap("log", 4, 5)), "log"),
        (("DROP TRIGGER log_no_delete", "DELETE FROM log"), "log"),
        (("DELETE FROM root",), "root"),
        (("DROP TABLE root",), "root"),
        (("UPDATE root SET b = zeroblob(300)",), "root"),
        (("DROP TABLE rec",), "records"),
    ],
)
def test_deleted_swapped_and_forged_rows_are_found(case_file, statements, broken):
    """Any change to records, log or root opens in rescue mode and says what is broken."""
    attack(case_file, *statements)
    before = case_file.path.read_bytes()
    with case_file.open() as vault:
        assert broken in vault.broken
        assert vault.read_only
        assert not vault.check().ok
        for exhibit in vault.case.exhibits:
            assert vault.read(exhibit.evidence.object) == case_file.files[exhibit.number]
        # Object headers name what lost its record.
        assert len(vault.case.exhibits) == 8
    assert case_file.path.read_bytes() == before


def test_the_log_guards_itself_against_mistakes(case_file):
    """Without dropping the triggers nothing can be changed in or deleted from the log."""
    for statement in ("DELETE FROM log WHERE id = 1", "UPDATE log SET b = x'00' WHERE id = 1"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            attack(case_file, statement)


def test_a_record_put_back_to_an_older_state_is_found(case_file):
    """Replaying an older version of one record is found, though it was once genuine."""
    with case_file.open() as vault:
        old = dict(vault._writer.store.records())[1]
        vault.set_title("Nieuwe titel")
    attack(case_file, PUT_RECORD, values=(old,))
    with case_file.open() as vault:
        assert vault.broken == ("records",)
        assert first_break(vault.entries()) is None


def test_root_and_record_put_back_together_contradict_the_log(case_file):
    """Replaying the root with the record is found by the log, which only grows."""
    with case_file.open() as vault:
        store = vault._writer.store
        record, root = dict(store.records())[1], store.root()
        vault.set_title("Nieuwe titel")
    attack(case_file, PUT_RECORD, PUT_ROOT, values=(record, root))
    with case_file.open() as vault:
        assert vault.broken == ("log",)


@pytest.mark.parametrize(
    "statements",
    [
        swap("chunk", 6, 7),
        ("DELETE FROM chunk WHERE id = 7",),
        ("UPDATE chunk SET b = zeroblob(length(b)) WHERE id = 6",),
        ("UPDATE chunk SET b = (SELECT b FROM chunk WHERE id = 6) WHERE id = 7",),
        ("UPDATE chunk SET b = 7 WHERE id = 6",),
    ],
)
def test_swapped_dropped_and_repeated_chunks_are_found(case_file, statements):
    """The file of 1.1 MB, whose chunks are rows 6 and 7, is refused; all others still read."""
    attack(case_file, *statements)
    with case_file.open() as vault:
        assert vault.broken == ()
        for exhibit in vault.case.exhibits:
            if exhibit.number == 3:
                with pytest.raises(ObjectDamaged) as caught:
                    vault.read(exhibit.evidence.object)
                assert caught.value.fields == {"number": 3}
            else:
                assert vault.read(exhibit.evidence.object) == case_file.files[exhibit.number]
        report = vault.check()
        assert [(bad.number, bad.role) for bad in report.bad] == [(3, None)]
        assert report.log_intact
        assert report.records_intact
        assert not report.ok


def test_a_destroyed_object_header_is_reported(case_file):
    """The spare key of a file is part of what a check looks at, though the file still reads."""
    attack(case_file, "UPDATE chunk SET b = zeroblob(length(b)) WHERE id = 5")
    with case_file.open() as vault:
        assert vault.read(vault.case.exhibit(3).evidence.object) == case_file.files[3]
        assert [bad.number for bad in vault.check().bad] == [3]


def test_header_rows_may_be_missing_one_at_a_time(case_file):
    """Either header copy is enough; with both gone the pages no longer hold one either."""
    attack(case_file, "DELETE FROM hdr WHERE id = 1")
    with case_file.open() as vault:
        assert vault.broken == ()
    attack(case_file, "UPDATE hdr SET b = zeroblob(608) WHERE id = 2")
    with case_file.open() as vault:
        assert vault.broken == ()
        assert add(vault, b"works").number == 9


def test_rows_of_an_unfinished_import_are_removed(case_file):
    """Chunks that no root vouches for disappear at the next opening; planted ones too."""
    attack(case_file, "INSERT INTO chunk SELECT id + 5000, b FROM chunk WHERE id < 8")
    size = case_file.path.stat().st_size
    with case_file.open() as vault:
        assert vault.broken == ()
        assert vault._writer.store.sweep(5000) is False
    assert case_file.path.stat().st_size < size
