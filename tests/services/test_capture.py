"""Files in: nothing is stored before the question is answered, and then every bit is."""

import hashlib
import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from evidence_kit.domain.errors import (
    SourceChanged,
    SourceEmpty,
    SourceIsDirectory,
    SourceUnreadable,
    Stopped,
)
from evidence_kit.domain.exhibit import InWords, Obstacle, Original, Picture, Source
from evidence_kit.domain.picture import Role
from evidence_kit.services import capture, rasters
from evidence_kit.services.capture import Candidate, Refused
from evidence_kit.services.ports import Silent, SystemClock
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault, create, unlock

PASSPHRASE = "wolk tegel kano mosterd lente"


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """One worker process for all tests here."""
    with PictureWorker() as made:
        yield made


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A new, empty case."""
    made, _code = create(
        tmp_path / "case.evk", PASSPHRASE, title="t", now=SystemClock().now, kib=65_536
    )
    with made:
        yield made


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A drawn chat screen."""
    image = Image.new("RGB", (300, 650), "white")
    ImageDraw.Draw(image).rectangle((20, 60, 200, 120), fill="teal")
    image.save(tmp_path / "IMG_0412.png")
    return tmp_path / "IMG_0412.png"


class _StopAt:
    """A ticket that stops when so many steps are done."""

    def __init__(self, at: int) -> None:
        self._at = at

    def step(self, done: int, total: int) -> None:
        if done >= self._at:
            raise Stopped


def _look(path: Path, worker: PictureWorker) -> Candidate:
    (found,) = capture.examine([path], worker, Silent())
    assert isinstance(found, Candidate), found
    return found


def _all_bytes(folder: Path) -> bytes:
    return b"".join(p.read_bytes() for p in sorted(folder.glob("case.evk*")))


def test_looking_at_a_file_stores_nothing(
    vault: Vault, worker: PictureWorker, picture: Path, tmp_path: Path
) -> None:
    """While the question is open, the vault does not change by a byte."""
    before = _all_bytes(tmp_path)
    candidate = _look(picture, worker)
    assert candidate.looked.rasters[Role.VEIL].width == 15
    assert candidate.looked.rendition_bytes == b""
    assert _all_bytes(tmp_path) == before
    assert vault.case.exhibits == ()


def test_what_is_kept_is_the_file_bit_by_bit(
    vault: Vault, worker: PictureWorker, picture: Path
) -> None:
    """Bytes, both digests, name, size and time are those of the file."""
    kept = capture.keep(vault, worker, _look(picture, worker), Source.FILE)
    data, original = picture.read_bytes(), kept.exhibit.evidence
    assert isinstance(original, Original)
    assert vault.read(original.object) == data
    assert original.fingerprint.sha256 == hashlib.sha256(data).hexdigest()
    assert original.fingerprint.sha512 == hashlib.sha512(data).hexdigest()
    assert original.fingerprint.size == len(data)
    assert original.facts.name == "IMG_0412.png"
    assert original.facts.modified_at is not None
    assert original.media_type == "image/png"
    assert original.content == Picture("PNG", 300, 650)


def test_the_pictures_for_screen_and_paper_are_kept_sealed(
    vault: Vault, worker: PictureWorker, picture: Path
) -> None:
    """Veil, thumbnail, preview and rendition can be read back, and name their parent."""
    exhibit = capture.keep(vault, worker, _look(picture, worker), Source.FILE).exhibit
    for role in set(Role) - {Role.BURNT}:
        derived = vault.derived(exhibit.number, role)
        assert derived is not None
        assert derived.parent_sha256 == exhibit.fingerprint.sha256
        data = vault.read(derived.object)
        if role is not Role.RENDITION:
            raster = rasters.unpack(data, derived.shape)
            assert len(raster.pixels) == raster.width * raster.height * 3


def test_a_file_that_is_already_there_is_kept_once(
    vault: Vault, worker: PictureWorker, picture: Path, tmp_path: Path
) -> None:
    """The same bytes under another name give the same exhibit, and a second log line."""
    first = capture.keep(vault, worker, _look(picture, worker), Source.FILE)
    copy = tmp_path / "copy.png"
    copy.write_bytes(picture.read_bytes())
    entries = len(vault.entries())
    second = capture.keep(vault, worker, _look(copy, worker), Source.FILE)
    assert (first.already_there, second.already_there) == (False, True)
    assert second.exhibit.number == first.exhibit.number
    assert len(vault.case.exhibits) == 1
    assert len(vault.entries()) == entries + 1


def test_a_file_that_changed_since_the_question_is_not_kept(
    vault: Vault, worker: PictureWorker, picture: Path
) -> None:
    """The answer was about other bytes, so it does not hold for these."""
    candidate = _look(picture, worker)
    picture.write_bytes(picture.read_bytes() + b"more")
    with pytest.raises(SourceChanged):
        capture.keep(vault, worker, candidate, Source.FILE)
    with pytest.raises(SourceChanged):
        capture.register_in_words(vault, candidate, "", Source.FILE)
    assert vault.case.exhibits == ()


def test_a_file_that_is_gone_is_said_to_be_unreadable(
    vault: Vault, worker: PictureWorker, picture: Path
) -> None:
    """A phone that was unplugged meanwhile is not a crash."""
    candidate = _look(picture, worker)
    picture.unlink()
    with pytest.raises(SourceUnreadable):
        capture.keep(vault, worker, candidate, Source.FILE)


def test_an_intimate_image_leaves_only_what_identifies_it(
    vault: Vault, worker: PictureWorker, picture: Path, tmp_path: Path
) -> None:
    """Name, size, digests and words are there; its bytes and pixels are not."""
    size_before = (tmp_path / "case.evk").stat().st_size
    kept = capture.register_in_words(vault, _look(picture, worker), " mijn woorden ", Source.FILE)
    evidence = kept.exhibit.evidence
    assert isinstance(evidence, InWords)
    assert evidence.words == "mijn woorden"
    assert evidence.fingerprint.sha256 == hashlib.sha256(picture.read_bytes()).hexdigest()
    assert all(vault.derived(kept.exhibit.number, role) is None for role in Role)
    assert (tmp_path / "case.evk").stat().st_size - size_before < 40_000


@pytest.mark.parametrize(
    ("name", "data", "obstacle"),
    [
        ("text.png", b"This is only text.\n" * 5, Obstacle.UNKNOWN_FORMAT),
        ("broken.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, Obstacle.BROKEN),
    ],
)
def test_what_cannot_be_shown_is_evidence_all_the_same(
    vault: Vault, worker: PictureWorker, tmp_path: Path, name: str, data: bytes, obstacle: Obstacle
) -> None:
    """The bytes are kept, with the reason why there is no picture."""
    (tmp_path / name).write_bytes(data)
    kept = capture.keep(vault, worker, _look(tmp_path / name, worker), Source.FILE)
    original = kept.exhibit.evidence
    assert isinstance(original, Original)
    assert original.content == obstacle
    assert vault.read(original.object) == data


def test_what_is_no_file_is_refused_and_the_others_go_on(
    worker: PictureWorker, picture: Path, tmp_path: Path
) -> None:
    """A folder, an empty file, a pipe and a missing file are each told apart."""
    (tmp_path / "empty.png").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe.png")
    names = ["missing.png", "empty.png", "pipe.png", "IMG_0412.png"]
    found = list(
        capture.examine([tmp_path, *(tmp_path / name for name in names)], worker, Silent())
    )
    assert [type(f.error) for f in found if isinstance(f, Refused)] == [
        SourceIsDirectory,
        SourceUnreadable,
        SourceEmpty,
        SourceUnreadable,
    ]
    assert isinstance(found[-1], Candidate)


def test_stopping_keeps_what_is_finished(
    vault: Vault, worker: PictureWorker, picture: Path, tmp_path: Path
) -> None:
    """Of the file that was stopped nothing stays; the one before is whole."""
    noise = Image.frombytes("RGB", (900, 900), os.urandom(900 * 900 * 3))
    noise.save(tmp_path / "large.png")
    first = capture.keep(vault, worker, _look(picture, worker), Source.FILE)
    with pytest.raises(Stopped):
        capture.keep(
            vault, worker, _look(tmp_path / "large.png", worker), Source.FILE, _StopAt(1 << 20)
        )
    assert vault.case.exhibits == (first.exhibit,)
    assert vault.check().ok


def test_an_import_cut_off_before_its_pictures_can_be_completed(
    vault: Vault, worker: PictureWorker, picture: Path
) -> None:
    """The original alone is enough to make every picture again."""
    data = picture.read_bytes()
    candidate = _look(picture, worker)
    exhibit, _there = vault.add_original(
        io.BytesIO(data),
        facts=candidate.facts,
        origin=Source.FILE,
        media_type="image/png",
    )
    completed = capture.complete_pictures(vault, worker, exhibit)
    assert isinstance(completed.evidence, Original)
    assert completed.evidence.content == Picture("PNG", 300, 650)
    assert vault.derived(exhibit.number, Role.RENDITION) is not None


def test_everything_is_there_after_closing(
    vault: Vault, worker: PictureWorker, picture: Path, tmp_path: Path
) -> None:
    """What was kept is found again with the passphrase."""
    kept = capture.keep(vault, worker, _look(picture, worker), Source.FILE)
    vault.close()
    with unlock(tmp_path / "case.evk", PASSPHRASE, now=SystemClock().now) as again:
        assert again.case.exhibits == (kept.exhibit,)
        assert again.check().ok


def test_an_impossible_file_time_is_unknown(worker: PictureWorker, tmp_path: Path) -> None:
    """A date no calendar has does not stop the import; it is simply not recorded."""
    odd = tmp_path / "odd.png"
    Image.new("RGB", (9, 9)).save(odd)
    os.utime(odd, (253402300900, 253402300900))
    if odd.stat().st_mtime < 253402300900:
        os.utime(odd, (-99_999_999_999, -99_999_999_999))
    assert _look(odd, worker).facts.name == "odd.png"


@pytest.mark.slow
def test_no_old_page_waits_in_the_journal(
    vault: Vault, worker: PictureWorker, picture: Path, tmp_path: Path
) -> None:
    """While a case is open, its journal is empty between writes: erased keys are gone at once."""
    for number in range(12):
        Image.new("RGB", (60 + number, 60), "teal").save(tmp_path / f"{number}.png")
        capture.keep(vault, worker, _look(tmp_path / f"{number}.png", worker), Source.FILE)
    capture.register_in_words(vault, _look(tmp_path / "5.png", worker), "", Source.FILE)
    journal = tmp_path / "case.evk-journal"
    assert not journal.exists() or journal.stat().st_size == 0
