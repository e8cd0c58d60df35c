"""A file is there whole, or it is not there; what was there before is never touched."""

import os
from pathlib import Path

import pytest

from evidence_kit.domain.errors import DiskFull, ExportFailed, PlaceNotWritable, TargetExists
from evidence_kit.services.whole_file import new_file


def test_the_name_appears_with_the_last_byte(tmp_path: Path) -> None:
    """While it is written, nobody can take it for finished; then only its owner can read it."""
    target = tmp_path / "a.pdf"
    with new_file(target) as sink:
        sink.write(b"whole")
        assert not target.exists()
    assert target.read_bytes() == b"whole"
    assert target.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_nothing_and_is_told_as_it_is(tmp_path: Path) -> None:
    """Neither the file nor its unfinished part stays."""
    with pytest.raises(ZeroDivisionError), new_file(tmp_path / "a.pdf") as sink:  # noqa: PT012
        sink.write(b"half")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_never_overwritten_nor_removed(tmp_path: Path) -> None:
    """Not the target, not somebody's part file, not a dangling link."""
    (tmp_path / "a.pdf").write_bytes(b"mine")
    (tmp_path / "b.pdf.part").write_bytes(b"precious")
    (tmp_path / "c.pdf").symlink_to(tmp_path / "nowhere")
    for name in ("a.pdf", "c.pdf"):
        with pytest.raises(TargetExists), new_file(tmp_path / name):
            pass
    with new_file(tmp_path / "b.pdf") as sink:
        sink.write(b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"mine"
    assert (tmp_path / "b.pdf.part").read_bytes() == b"precious"
    assert (tmp_path / "b.pdf").read_bytes() == b"new"
    assert not (tmp_path / "nowhere").exists()


def test_a_name_taken_meanwhile_is_left_to_its_owner(tmp_path: Path) -> None:
    """Somebody else's file that came while we wrote wins."""
    target = tmp_path / "a.pdf"
    with pytest.raises(TargetExists), new_file(target) as sink:  # noqa: PT012
        sink.write(b"ours")
        target.write_bytes(b"theirs")
    assert target.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_is_told_even_when_it_shows_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only syncing tells the truth about some disks."""

    def full(_handle: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull), new_file(tmp_path / "a.pdf") as sink:
        sink.write(b"x")
    assert list(tmp_path.iterdir()) == []


def test_other_failures_and_missing_folders_have_their_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken disk is not a full one, and a missing folder is neither."""
    with pytest.raises(PlaceNotWritable), new_file(tmp_path / "gone" / "a.pdf"):
        pass

    def broken(_handle: int) -> None:
        raise OSError(5, "broken")

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(ExportFailed), new_file(tmp_path / "a.pdf"):
        pass
