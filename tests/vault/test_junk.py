"""Rows that somebody without a key put into the file: never a crash, never a quiet loss."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_kit.domain.errors import Expected
from evidence_kit.vault import Vault
from evidence_kit.vault.pages import cells
from support.vaults import Kept, add, kept

IDS = st.one_of(
    st.integers(-(2**63), 2**63 - 1),
    st.sampled_from([-1, 0, 2**63 - 1, -(2**63), 2**53, 1000]),
)
VALUES = st.one_of(
    st.binary(max_size=700),
    st.text(max_size=20),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.just("ongeldig \ud800".encode("utf-8", "surrogatepass")),
)
TABLES = ("rec", "log", "chunk", "root", "hdr")
ROWS = st.lists(st.tuples(st.sampled_from(TABLES), IDS, VALUES), min_size=1, max_size=5)


@pytest.fixture(scope="session")
def small(tmp_path_factory) -> Kept:
    """Give a closed vault with two small files."""
    return kept(tmp_path_factory.mktemp("junk") / "case.evk", (100, 3000))


def put(path: Path, rows: list[tuple[str, int, object]]) -> None:
    """Write rows as anybody can who has the file."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA ignore_check_constraints=ON")
    for table, row, value in rows:
        other.execute(f"REPLACE INTO {table} VALUES (?, ?)", (row, value))  # noqa: S608
    other.close()


def copy_with(small: Kept, folder: Path, rows: list[tuple[str, int, object]]) -> Kept:
    """Give a copy of the vault with these rows."""
    path = folder / "junk.evk"
    shutil.copy(small.path, path)
    put(path, rows)
    return Kept(path, small.code, small.files)


def assert_all_there(case: Kept, vault: Vault) -> None:
    """Check that both files read back."""
    found = {e.number: vault.read(e.evidence.object) for e in vault.case.exhibits}
    assert found == case.files


@given(ROWS)
@settings(max_examples=40, deadline=None)
def test_any_junk_opens_and_costs_nothing(small, tmp_path_factory, rows):
    """Whatever rows are added, both files are read; what cannot be ours opens in rescue mode."""
    new = [one for one in rows if not (0 < one[1] < 40 or (one[0], one[1]) == ("hdr", 0))]
    case = copy_with(small, tmp_path_factory.mktemp("fuzz"), new)
    with case.open() as vault:
        assert_all_there(case, vault)
        vault.check()
        if any(table in ("rec", "log", "root") for table, _, _ in new):
            assert vault.broken
            assert vault.read_only


@given(ROWS)
@settings(max_examples=20, deadline=None)
def test_any_row_overwritten(small, tmp_path_factory, rows):
    """Rows written over ours open too, or are refused by name; what is shown is true."""
    near = [(table, row % 12, value) for table, row, value in rows]
    case = copy_with(small, tmp_path_factory.mktemp("fuzz"), near)
    try:
        vault = case.open()
    except Expected:
        return
    with vault:
        for exhibit in vault.case.exhibits:
            assert exhibit.fingerprint.sha256 == case.hashes[exhibit.number]
        vault.check()


@pytest.mark.parametrize("table", ["rec", "log", "chunk", "root"])
@pytest.mark.parametrize("row", [-1, -(2**63)])
def test_row_numbers_below_zero(small, tmp_path, table, row):
    """A row that we would never write means rescue mode, not an error of ours."""
    case = copy_with(small, tmp_path, [(table, row, b"junk" * 100)])
    before = case.path.read_bytes()
    with case.open() as vault:
        assert vault.broken
        assert vault.read_only
        assert_all_there(case, vault)
        assert vault.missing == 0
    assert case.path.read_bytes() == before


def test_tables_of_another_shape(small, tmp_path):
    """A table whose ids are texts is junk as well."""
    case = copy_with(small, tmp_path, [])
    other = sqlite3.connect(case.path, isolation_level=None)
    other.execute("ALTER TABLE rec RENAME TO old")
    other.execute("CREATE TABLE rec(id, b)")
    other.execute("INSERT INTO rec SELECT id, b FROM old UNION ALL SELECT 'x', zeroblob(300)")
    other.close()
    with case.open() as vault:
        assert vault.broken == ("records",)
        assert_all_there(case, vault)


def test_how_many_are_missing(case_file, tmp_path):
    """Rescue mode knows what the vault held: by its log, else by its root, else not at all."""
    with case_file.open() as vault:
        assert vault.missing == 0
        doomed = vault.case.exhibit(4)
        row = vault._contents.exhibit_row(4)
        add(vault, b"last one")
    first = doomed.evidence.object
    gone = ("DELETE FROM rec WHERE id = ?", row), ("DELETE FROM chunk WHERE id = ?", first)
    log = ("DROP TRIGGER log_no_delete", None), ("DELETE FROM log WHERE id = ?", 5)
    root = (("DELETE FROM root WHERE id = ?", 1),)
    for step, expected in ((gone[:1], 0), (gone[1:], 1), (log, 1), (root, None)):
        other = sqlite3.connect(case_file.path, isolation_level=None)
        for statement, value in step:
            other.execute(statement, () if value is None else (value,))
        other.close()
        with case_file.open() as vault:
            assert vault.broken
            assert vault.missing == expected


class BadSector:
    """A file on a disk with one page that cannot be read any more."""

    def __init__(self, file, bad: range) -> None:
        """Wrap a file."""
        self._file, self._bad = file, bad

    def seek(self, *place: int) -> int:
        """Go there."""
        return self._file.seek(*place)

    def read(self, length: int) -> bytes:
        """Read, or fail as a disk does."""
        if self._file.tell() in self._bad:
            raise OSError(5, "Input/output error")
        return self._file.read(length)


def test_a_sector_that_cannot_be_read_costs_only_itself(case_file):
    """Rescue goes on behind a page that the disk refuses to give."""
    with case_file.path.open("rb") as file:
        whole = {cell.start for cell in cells(file)}
        bad = range(10 * 8192, 11 * 8192)
        rest = {cell.start for cell in cells(BadSector(file, bad))}
    assert rest == {start for start in whole if start not in bad}
