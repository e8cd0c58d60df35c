"""Covering a nude: the copy stays, the picture itself is nowhere."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from evidence_kit.domain.errors import Bug, NotCovered, SourceChanged
from evidence_kit.domain.exhibit import Covered, Picture, Source
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind, Markup
from evidence_kit.domain.picture import Role
from evidence_kit.services import annotate, capture, rescue
from evidence_kit.services.candidates import Candidate, Loose
from evidence_kit.services.ports import Silent, SystemClock
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault, create
from evidence_kit.wording import wording
from support.pictures import SECRET, decoded, exif, photo, rebuilt, saved

PASSPHRASE = "wolk tegel kano mosterd lente"
AREA = Rect(10, 10, 40, 30)


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Give a worker that the tests of this module share."""
    with PictureWorker() as worker:
        yield worker


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """Give a new, empty case."""
    made, _ = create(
        tmp_path / "case.evk", PASSPHRASE, title="t", now=SystemClock().now, kib=65_536
    )
    with made:
        yield made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a picture with a name, a place and a comment in it."""
    path = tmp_path / "IMG_0666.jpg"
    path.write_bytes(saved(photo(), "JPEG", exif=exif(1)))
    return path


def looked(source: Path | Loose, worker: PictureWorker) -> Candidate:
    """Examine one file."""
    (found,) = capture.examine([source], worker, Silent())
    assert isinstance(found, Candidate)
    return found


def is_covered(image: Image.Image) -> bool:
    """Tell whether the area is one colour."""
    pixels = np.asarray(image.convert("RGB"))
    return bool((pixels[10:40, 10:50] == 13).all())


def test_only_the_covered_copy_is_stored(vault: Vault, worker: PictureWorker, file: Path) -> None:
    """The copy is a fresh file; the digests are those of the file that stays outside."""
    data = file.read_bytes()
    kept = capture.keep_covered(vault, worker, looked(file, worker), [AREA], Source.FILE)
    evidence = kept.exhibit.evidence
    assert isinstance(evidence, Covered)
    assert not kept.already_there
    assert evidence.fingerprint.sha256 == hashlib.sha256(data).hexdigest()
    assert evidence.fingerprint.sha512 == hashlib.sha512(data).hexdigest()
    assert evidence.fingerprint.size == len(data)
    assert evidence.facts.name == "IMG_0666.jpg"
    assert (evidence.media_type, evidence.content) == ("image/png", Picture("PNG", 90, 60))
    copy = vault.read(evidence.object)
    assert hashlib.sha256(copy).hexdigest() == evidence.kept.sha256
    assert is_covered(decoded(copy))
    assert SECRET not in copy
    leaves = annotate.printable(vault, kept.exhibit.number)
    assert leaves.parent_sha256 == evidence.kept.sha256
    assert is_covered(rebuilt(leaves.rendition, vault.read(leaves.object)))
    again = capture.keep_covered(vault, worker, looked(file, worker), [AREA], Source.FILE)
    assert again == capture.Kept(kept.exhibit, already_there=True)
    assert file.read_bytes() == data


def test_image_data_without_a_file_is_covered_too(vault: Vault, worker: PictureWorker) -> None:
    """What was pasted goes the same way."""
    loose = Loose("geplakt.png", saved(photo(), "PNG"), Source.FILE)
    kept = capture.keep_covered(vault, worker, looked(loose, worker), [AREA], Source.FILE)
    assert is_covered(decoded(vault.read(kept.exhibit.stored.object)))


def test_covering_what_is_stored_keeps_all_that_was_said(
    vault: Vault, worker: PictureWorker, file: Path
) -> None:
    """Number, words and strokes stay; black-outs are burnt into the copy as well."""
    number = capture.keep(vault, worker, looked(file, worker), Source.FILE).exhibit.number
    vault.describe(number, description="Chat", sensitive=True)
    marks = Markup(
        (
            Annotation("a", Kind.BOX, Point(1, 1), Point(80, 50), "hier"),
            Annotation("b", Kind.BLACKOUT, Point(60, 40), Point(70, 50)),
        )
    )
    annotate.save(vault, worker, number, marks)
    before = vault.case.exhibit(number)
    after = capture.cover_stored(vault, worker, number, [AREA])
    assert isinstance(after.evidence, Covered)
    assert after.fingerprint == before.fingerprint
    assert (after.number, after.description, after.sensitive) == (number, "Chat", True)
    assert vault.markup(number) == marks
    assert is_covered(decoded(vault.read(after.stored.object)))
    assert annotate.follows(vault, number)
    vault.describe(number, sensitive=False)
    leaves = annotate.printable(vault, number)
    pixels = np.asarray(rebuilt(leaves.rendition, vault.read(leaves.object)))
    assert leaves.role is Role.BURNT
    assert (pixels[40:50, 60:70] == 13).all()
    assert (pixels[10:40, 10:50] == 13).all()
    assert vault.check().ok


def test_what_cannot_be_covered_is_not_stored(
    vault: Vault, worker: PictureWorker, file: Path, tmp_path: Path
) -> None:
    """No picture, no worker, another file, or nothing to cover: the vault stays as it is."""
    (tmp_path / "x.png").write_bytes(b"no picture")
    head = vault.head
    candidate = looked(file, worker)
    with pytest.raises(NotCovered) as caught:
        capture.keep_covered(vault, worker, looked(tmp_path / "x.png", worker), [AREA], Source.FILE)
    assert caught.value.fields == {"name": "x.png"}
    with PictureWorker(("false",)) as dead, pytest.raises(NotCovered):
        capture.keep_covered(vault, dead, candidate, [AREA], Source.FILE)
    for areas in ([], [Rect(500, 500, 5, 5)], [Rect(5, 5, 0, 0)]):
        with pytest.raises(Bug):
            capture.keep_covered(vault, worker, candidate, areas, Source.FILE)
    file.write_bytes(saved(photo(seed=2), "JPEG"))
    with pytest.raises(SourceChanged):
        capture.keep_covered(vault, worker, candidate, [AREA], Source.FILE)
    assert vault.head == head
    assert vault.case.exhibits == ()


def test_a_stored_original_survives_a_failed_covering(
    vault: Vault, worker: PictureWorker, file: Path
) -> None:
    """Without a copy nothing is erased."""
    data = file.read_bytes()
    exhibit = capture.keep(vault, worker, looked(file, worker), Source.FILE).exhibit
    with PictureWorker(("false",)) as dead, pytest.raises(NotCovered):
        capture.cover_stored(vault, dead, 1, [AREA])
    with pytest.raises(Bug):
        capture.cover_stored(vault, worker, 1, [])
    assert vault.case.exhibit(1) == exhibit
    assert vault.read(exhibit.evidence.object) == data
    capture.register_in_words(
        vault, looked(Loose("w.png", b"words only", Source.FILE), worker), "", Source.FILE
    )
    with pytest.raises(Bug):
        capture.cover_stored(vault, worker, 2, [AREA])


@pytest.mark.slow
def test_a_rescued_covered_copy_says_what_it_is(
    vault: Vault, worker: PictureWorker, file: Path, tmp_path: Path
) -> None:
    """Out of a damaged vault it comes under a name that does not call it the original."""
    capture.keep_covered(vault, worker, looked(file, worker), [AREA], Source.FILE)
    vault.close()
    words = wording("nl")
    (saved_one,) = rescue.rescue(tmp_path / "case.evk", PASSPHRASE, tmp_path / "out", words)
    assert (saved_one.saved_as, saved_one.whole) == ("B-001-covered.png", True)
    assert is_covered(decoded((tmp_path / "out" / "B-001-covered.png").read_bytes()))
