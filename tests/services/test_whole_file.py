"""A file is there whole, or it is not there; what was there before is never touched."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_kit.domain.errors import DiskFull, ExportFailed, PlaceNotWritable, TargetExists
from evidence_kit.services.whole_file import new_file

TESTS = Path(__file__).parents[1]
EXPORT = """
import sys, time
from pathlib import Path
from evidence_kit.services import dossier
from evidence_kit.wording import wording
from support.dossiers import Shelf, chat
class Slow:
    def step(self, done, total):
        if done > 1:
            print("half", flush=True)
            time.sleep(60)
shelf = Shelf()
shelf.add_picture(chat(600, 1200), "a.png")
target = Path(sys.argv[1])
dossier.write(shelf.plan(), shelf.chunks, target, words=wording("nl"), ticket=Slow())
"""


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the way to write a file that has no name yet."""
    monkeypatch.delattr(os, "O_TMPFILE", raising=False)


def test_killed_while_a_dossier_is_written_nothing_of_it_stays(tmp_path: Path) -> None:
    """Where Linux can, there is no readable unfinished file after `kill -9`."""
    try:
        os.close(os.open(tmp_path, os.O_TMPFILE | os.O_RDWR, 0o600))
    except (AttributeError, OSError):
        pytest.skip("this file system has no files without names")
    command = [sys.executable, "-c", EXPORT, str(tmp_path / "a.pdf")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(TESTS)}
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "half\n"
        assert list(tmp_path.iterdir()) == []
        child.send_signal(signal.SIGKILL)
    assert list(tmp_path.iterdir()) == []


def test_where_a_file_needs_a_name_it_has_one_of_its_own(tmp_path: Path, named: None) -> None:
    """On a stick or another system the unfinished file says what it is, and goes."""
    del named
    target = tmp_path / "a.pdf"
    with new_file(target) as sink:
        sink.write(b"whole")
        (part,) = tmp_path.iterdir()
        assert part.name == "a.pdf.part"
        assert part.stat().st_mode & 0o077 == 0
    assert target.read_bytes() == b"whole"
    with pytest.raises(ZeroDivisionError), new_file(tmp_path / "b.pdf"):
        raise ZeroDivisionError
    (tmp_path / "b.pdf.part").write_bytes(b"precious")
    with new_file(tmp_path / "b.pdf") as sink:
        sink.write(b"new")
    with pytest.raises(TargetExists), new_file(tmp_path / "c.pdf"):
        (tmp_path / "c.pdf").write_bytes(b"theirs")
    left = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert left == {
        "a.pdf": b"whole",
        "b.pdf": b"new",
        "b.pdf.part": b"precious",
        "c.pdf": b"theirs",
    }


def test_a_system_that_will_not_name_a_file_later_is_no_reason_to_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then it is written once more, the way that works everywhere."""

    def refused(*_: object, **__: object) -> None:
        raise OSError(1, "not permitted")

    monkeypatch.setattr(os, "link", refused)
    target = tmp_path / "a.pdf"
    with new_file(target) as sink:
        sink.write(b"whole" * 1_000_000)
    assert target.read_bytes() == b"whole" * 1_000_000
    assert target.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not hasattr(os, "O_PATH"), reason="this system lists what it may write to")
def test_a_folder_that_may_not_be_listed_takes_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A letter box: what may be put in need not be looked into."""
    opened = os.open

    def unlisted(path: Path | str, flags: int, mode: int = 0o777) -> int:
        beyond = getattr(os, "O_PATH", 0) | getattr(os, "O_TMPFILE", 0) & ~os.O_DIRECTORY
        if Path(path) == tmp_path and not flags & beyond:
            raise PermissionError(13, "not permitted")
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", unlisted)
    target = tmp_path / "a.pdf"
    with new_file(target) as sink:
        sink.write(b"whole")
    assert target.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [target]


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
