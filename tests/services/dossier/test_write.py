"""A dossier is written whole or not at all, and never over another file."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import tracemalloc
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pytest

from evidence_kit.domain.errors import (
    DiskFull,
    ExportFailed,
    ObjectDamaged,
    PlaceNotWritable,
    Stopped,
    TargetExists,
)
from evidence_kit.domain.picture import Derived, Filter, Rendition
from evidence_kit.services import dossier
from evidence_kit.services.ports import Silent
from evidence_kit.wording import wording
from support.dossiers import Shelf, chat, jpeg_stream, sample
from support.pdf_reading import streams


class Counting:
    """A ticket that remembers each step and may ask to stop at one."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.steps: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def step(self, done: int, total: int) -> None:
        """Remember, and stop when it is time."""
        self.steps.append((done, total))
        if len(self.steps) == self._stop_at:
            raise Stopped


def two() -> Shelf:
    """Make a case with two pictures."""
    shelf = Shelf()
    shelf.add_picture(chat(120, 200))
    shelf.add_picture(chat(130, 200))
    return shelf


def test_written_tells_the_truth(tmp_path: Path) -> None:
    """Digest, size and pages are those of the file."""
    path = tmp_path / "a.pdf"
    written = sample().write(path)
    data = path.read_bytes()
    assert written.sha256 == hashlib.sha256(data).hexdigest()
    assert written.size == len(data)
    with pikepdf.open(path) as pdf:
        assert written.pages == len(pdf.pages)
        enclosed = pdf.attachments["manifest.json"].get_file().read_bytes()
    assert written.manifest_sha256 == hashlib.sha256(enclosed).hexdigest()


def test_same_case_gives_the_same_bytes(tmp_path: Path) -> None:
    """Nothing in the file depends on the clock, chance or what was written before."""
    one, other = sample().write(tmp_path / "a.pdf"), sample().write(tmp_path / "b.pdf")
    assert one == other


def test_two_dossiers_can_be_written_at_once(tmp_path: Path) -> None:
    """Two threads that write at the same time do not touch each other's fonts or pages."""
    alone = sample().write(tmp_path / "alone.pdf")
    with ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(sample().write, tmp_path / f"{number}.pdf") for number in range(2)]
        assert [job.result() for job in jobs] == [alone, alone]


@pytest.mark.skipif(os.name == "nt", reason="folders have other rights there")
def test_only_the_person_can_read_it(tmp_path: Path) -> None:
    """The file opens for its owner alone until they hand it on."""
    two().write(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_existing_file_stays(tmp_path: Path) -> None:
    """A file with the same name is never touched, and no picture is read in vain."""
    shelf, target = two(), tmp_path / "a.pdf"
    target.write_bytes(b"mine")
    with pytest.raises(TargetExists):
        shelf.write(target)
    assert target.read_bytes() == b"mine"
    assert shelf.read == []
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_file_that_appears_meanwhile_stays(tmp_path: Path) -> None:
    """A name that was free at the start and is taken at the end is not taken over."""
    shelf, target = two(), tmp_path / "a.pdf"

    def intrude(picture: Derived) -> Iterator[bytes]:
        target.write_bytes(b"mine")
        return shelf.chunks(picture)

    with pytest.raises(TargetExists):
        dossier.write(shelf.plan(), intrude, target, words=wording("nl"), ticket=Silent())
    assert target.read_bytes() == b"mine"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links there")
def test_dangling_link_is_not_followed(tmp_path: Path) -> None:
    """A link in the way counts as a file that exists."""
    (tmp_path / "a.pdf").symlink_to(tmp_path / "elsewhere.pdf")
    with pytest.raises(TargetExists):
        two().write(tmp_path / "a.pdf")
    assert not (tmp_path / "elsewhere.pdf").exists()


def test_old_part_file_stays(tmp_path: Path) -> None:
    """What an earlier crash left is neither reused nor removed."""
    (tmp_path / "a.pdf.part").write_bytes(b"old")
    two().write(tmp_path / "a.pdf")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "a.pdf.part"]
    assert (tmp_path / "a.pdf.part").read_bytes() == b"old"


def test_disk_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick (FAT) has no hard links: the file gets its name all the same, never another's."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no hard links")

    monkeypatch.setattr(os, "link", refuse)
    target = tmp_path / "a.pdf"
    two().write(target)
    assert dossier.verify_pdf(target).ok
    shelf = two()

    def intrude(picture: Derived) -> Iterator[bytes]:
        (tmp_path / "b.pdf").write_bytes(b"mine")
        return shelf.chunks(picture)

    with pytest.raises(TargetExists):
        dossier.write(
            shelf.plan(), intrude, tmp_path / "b.pdf", words=wording("nl"), ticket=Silent()
        )
    assert (tmp_path / "b.pdf").read_bytes() == b"mine"


def test_missing_folder(tmp_path: Path) -> None:
    """A folder that is not there is a place that cannot be written."""
    with pytest.raises(PlaceNotWritable):
        two().write(tmp_path / "nowhere" / "a.pdf")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_failing_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """A disk that fills up or fails while we write leaves no half file."""

    class Failing(io.BytesIO):
        def write(self, data: object) -> int:
            raise OSError(number, "disk")

    def open_failing(handle: int, *_: object, **__: object) -> Failing:
        os.close(handle)
        return Failing()

    monkeypatch.setattr(os, "fdopen", open_failing)
    expected = DiskFull if number == errno.ENOSPC else ExportFailed
    with pytest.raises(expected):
        two().write(tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("fault", ["raises", "short", "long", "changed"])
def test_damaged_stream_leaves_nothing(tmp_path: Path, fault: str) -> None:
    """A picture that is not the one the vault noted never gets into a file."""
    shelf = two()

    def broken(picture: Derived) -> Iterator[bytes]:
        data = shelf.streams[picture.exhibit]
        if picture.exhibit == 1 or fault == "raises":
            yield data[:40]
        if fault == "raises":
            raise ObjectDamaged(number=picture.exhibit)
        if picture.exhibit == 1:
            yield data[40:]
        elif fault == "short":
            yield data[:-1]
        elif fault == "long":
            yield data + b"x"
        else:
            yield b"y" + data[1:]

    with pytest.raises(ObjectDamaged) as caught:
        dossier.write(
            shelf.plan(), broken, tmp_path / "a.pdf", words=wording("nl"), ticket=Silent()
        )
    assert caught.value.fields["number"] == (1 if fault == "raises" else 2)
    assert list(tmp_path.iterdir()) == []


def test_progress_grows_to_its_total(tmp_path: Path) -> None:
    """Steps count exhibits drawn and pictures written, and end complete."""
    ticket, shelf = Counting(), sample()
    dossier.write(
        shelf.plan(), shelf.chunks, tmp_path / "a.pdf", words=wording("nl"), ticket=ticket
    )
    done = [step for step, _ in ticket.steps]
    assert done == sorted(done)
    assert ticket.steps[-1] == (17, 17)
    assert {total for _, total in ticket.steps} == {17}


@pytest.mark.parametrize("stop_at", [1, 3, 5])
def test_stopping_leaves_nothing(tmp_path: Path, stop_at: int) -> None:
    """Stopping while pages are drawn or pictures are written leaves no file."""
    shelf = two()
    with pytest.raises(Stopped):
        dossier.write(
            shelf.plan(),
            shelf.chunks,
            tmp_path / "a.pdf",
            words=wording("nl"),
            ticket=Counting(stop_at),
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_memory_stays_the_same_however_many_pictures(tmp_path: Path) -> None:
    """60 pictures of 1 MB go by piece by piece: peak memory is a small part of their size."""
    rows = zlib.compress(bytes(3 * 40 + 1) * 50)
    noise = os.urandom(1 << 16)
    stream = rows + noise * 16
    shelf = Shelf()
    for number in range(60):
        rendition = Rendition(Filter.FLATE, 40, 50, 3, 8)
        shelf.add_stream(stream, rendition, f"{number}.png")
    tracemalloc.start()
    try:
        written = shelf.write(tmp_path / "a.pdf")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert written.size > 60 * len(stream)
    assert peak < 12 << 20


def test_nothing_of_the_picture_file_comes_along(tmp_path: Path) -> None:
    """The file holds the streams the vault gave and no other byte of the originals."""
    shelf = Shelf()
    stream, rendition = jpeg_stream(chat(200, 300))
    assert b"Exif" not in stream
    shelf.add_stream(stream, rendition, "IMG.jpg")
    shelf.write(tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes()
    for trace in (b"Exif", b"GPS", b"Photoshop", b"iTXt", b"ReportLab", b"reportlab", b"PIL"):
        assert trace not in data
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        (found,) = streams(pdf)
        assert found.read_raw_bytes() == stream
