"""A dossier that was changed after it was made is noticed."""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_kit.domain.errors import SourceUnreadable
from evidence_kit.services.dossier import verify_pdf
from evidence_kit.services.verify import check_dossier
from evidence_kit.wording import wording
from support.dossiers import Shelf, chat
from support.forging import (
    Objects,
    code_numbers,
    manifest_number,
    page_numbers,
    put_together,
    refitted,
    rewritten,
    taken_apart,
)
from support.pdf_reading import texts


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a dossier with one picture."""
    shelf, path = Shelf(), tmp_path_factory.mktemp("verify") / "a.pdf"
    shelf.add_picture(chat(60, 90))
    shelf.write(path)
    return path


def test_a_fresh_dossier_is_whole(made: Any) -> None:
    """Everything agrees, and the control code is the one on paper."""
    found = verify_pdf(made.path)
    assert found.ok
    assert found.sha256 == made.written.sha256
    assert found.manifest_sha256 == made.written.manifest_sha256
    assert (found.dossier_id, found.exhibits) == ("EK-2026-1121-7F3A", 10)


def test_each_flipped_bit_is_found(small: Path, tmp_path: Path) -> None:
    """200 bits flipped anywhere, one at a time: none goes unnoticed, none crashes the check."""
    whole, chance = small.read_bytes(), random.Random(7)  # noqa: S311 - places, not secrets
    target = tmp_path / "flipped.pdf"
    for _ in range(200):
        at = chance.randrange(len(whole))
        data = bytearray(whole)
        data[at] ^= 1 << chance.randrange(8)
        target.write_bytes(data)
        assert not verify_pdf(target).ok, f"bit at {at}"


@pytest.mark.parametrize("keep", [0, 10, 60, 5000, -1])
def test_a_file_cut_short_is_found(small: Path, tmp_path: Path, keep: int) -> None:
    """Half a dossier is not a dossier."""
    target = tmp_path / "cut.pdf"
    target.write_bytes(small.read_bytes()[:keep])
    found = verify_pdf(target)
    assert not found.ok
    assert found.recognised == (keep not in {0, 10})


def test_a_swapped_picture_is_found(made: Any, tmp_path: Path) -> None:
    """A picture replaced by one of the same length is missed by its label."""
    stream = made.shelf.streams[4]
    data = made.path.read_bytes()
    assert data.count(stream) == 1
    target = tmp_path / "swapped.pdf"
    target.write_bytes(data.replace(stream, bytes(reversed(stream))))
    found = verify_pdf(target)
    assert (found.ok, found.missing, found.strange) == (False, ("B-004",), 1)


def test_appended_bytes_are_found(small: Path, tmp_path: Path) -> None:
    """An incremental update, as editors make it, is no longer our file."""
    target = tmp_path / "longer.pdf"
    target.write_bytes(small.read_bytes() + b"\n% more\n%%EOF\n")
    assert not verify_pdf(target).ok


def test_a_file_saved_again_is_not_recognised(small: Path, tmp_path: Path) -> None:
    """Another program's copy looks alike but proves nothing."""
    target = tmp_path / "again.pdf"
    with pikepdf.open(small) as pdf:
        pdf.save(target)
    found = verify_pdf(target)
    assert (found.recognised, found.ok) == (False, False)


@settings(max_examples=60)
@given(tail=st.binary(max_size=400))
def test_no_file_breaks_the_check(tail: bytes, small: Path, tmp_path_factory: Any) -> None:
    """Whatever follows our first lines, the answer is a finding and never a crash."""
    target = tmp_path_factory.mktemp("odd") / "odd.pdf"
    target.write_bytes(small.read_bytes()[:80] + tail)
    assert not verify_pdf(target).ok


def test_a_missing_file_is_said_to_be_unreadable(tmp_path: Path) -> None:
    """A file that cannot be read is the world's fault, with its name."""
    with pytest.raises(SourceUnreadable) as caught:
        verify_pdf(tmp_path / "nothing.pdf")
    assert caught.value.fields["name"] == "nothing.pdf"


def retold(content: bytes) -> bytes:
    """Draw the same page, but one line of text says something else."""
    changed = content.replace(b"> Tj", b"20> Tj", 1)
    assert changed != content
    return changed


def test_the_manifest_names_the_content_of_each_page(made: Any) -> None:
    """One digest a page, in their order, over the stream as it lies in the file."""
    with pikepdf.open(made.path) as pdf:
        told = json.loads(next(iter(pdf.attachments.values())).get_file().read_bytes())
        streams = [page.Contents.read_raw_bytes() for page in pdf.pages]
    expected = [hashlib.sha256(stream).hexdigest() for stream in streams]
    assert [digest for _, digest in told["content"]["pages"]] == expected
    assert verify_pdf(made.path).pages == len(expected) == made.written.pages


@pytest.mark.parametrize("page", [1, 2, 4, 9])
def test_a_rewritten_page_is_found_and_named(made: Any, tmp_path: Path, page: int) -> None:
    """Text changed on a page, index and seal made anew: the page is named."""
    data = made.path.read_bytes()
    head, objects, trailer = taken_apart(data)
    assert put_together(head, dict(objects), trailer) == data
    number = page_numbers(data)[page - 1]
    objects[number] = rewritten(objects[number], retold)
    target = tmp_path / "rewritten.pdf"
    target.write_bytes(put_together(head, objects, trailer))
    assert len(texts(target)) == made.written.pages
    found = verify_pdf(target)
    assert (found.bytes_intact, found.changed_pages, found.ok) == (True, (page,), False)
    report = check_dossier(target, wording("nl"))
    assert not report.whole
    assert f"Pagina {page} klopt niet." in report.lines


def rename_link(objects: Objects) -> None:
    """Change something that is no page and no picture."""
    number = next(n for n, body in objects.items() if b"/Subtype/Link" in body)
    objects[number] = objects[number].replace(b"/F 4", b"/F 5")


def move_code(objects: Objects) -> None:
    """Draw the control code elsewhere."""
    number = code_numbers(objects)[0]
    objects[number] = objects[number].replace(b"0.00 0.00 Tm", b"9.00 0.00 Tm")


def change_code(objects: Objects) -> None:
    """Draw another control code."""
    number = code_numbers(objects)[0]
    at = objects[number].index(b"> Tj")
    fresh = b"31" if objects[number][at - 2 : at] == b"30" else b"30"
    objects[number] = objects[number][: at - 2] + fresh + objects[number][at:]


def add_object(objects: Objects) -> None:
    """Put one more object behind all others."""
    number = len(objects) + 1
    objects[number] = b"%d 0 obj\n<<>>\nendobj\n" % number


def pad_manifest(objects: Objects) -> None:
    """Hide bytes behind the manifest."""
    number = manifest_number(objects)
    objects[number] = objects[number].replace(b"\nendobj\n", b"\n%more\nendobj\n")


def misstate_size(objects: Objects) -> None:
    """Say that the manifest is longer than it is."""
    number = manifest_number(objects)
    objects[number] = re.sub(rb"/Size (\d+)", rb"/Size 1\1", objects[number], count=1)


def misstate_time(objects: Objects) -> None:
    """Say that the manifest was made a year later."""
    number = manifest_number(objects)
    changed = objects[number].replace(b"/ModDate (D:2026", b"/ModDate (D:2027")
    assert changed != objects[number]
    objects[number] = changed


def lengthen_number(objects: Objects) -> None:
    """Write a zero before the length of the packed manifest."""
    number = manifest_number(objects)
    objects[number] = objects[number].replace(b"/Length ", b"/Length 0", 1)


@pytest.mark.parametrize(
    "change",
    [
        rename_link,
        move_code,
        change_code,
        add_object,
        pad_manifest,
        misstate_size,
        misstate_time,
        lengthen_number,
    ],
)
def test_no_other_change_goes_unnoticed(
    made: Any, tmp_path: Path, change: Callable[[Objects], None]
) -> None:
    """Whatever is changed with an index and a seal that fit: the manifest does not allow it."""
    head, objects, trailer = taken_apart(made.path.read_bytes())
    change(objects)
    trailer = trailer.replace(b"/Size %d/" % (len(objects) + 1), b"/Size %d/" % (len(objects) + 2))
    target = tmp_path / "changed.pdf"
    target.write_bytes(put_together(head, objects, trailer))
    found = verify_pdf(target)
    assert (found.recognised, found.bound, found.ok) == (True, False, False)


def test_a_zero_behind_the_seal_is_found(made: Any, tmp_path: Path) -> None:
    """What stands after the seal can be written in one way only."""
    target = tmp_path / "zero.pdf"
    target.write_bytes(made.path.read_bytes().replace(b"\nstartxref\n", b"\nstartxref\n0"))
    assert not verify_pdf(target).ok


def test_another_start_is_found(made: Any, tmp_path: Path) -> None:
    """A trailer that leads elsewhere, or to an identifier of another file, is not ours."""
    head, objects, trailer = taken_apart(made.path.read_bytes())
    target = tmp_path / "elsewhere.pdf"
    for changed in (
        put_together(head, objects, trailer.replace(b"/Root ", b"/Root 1")),
        put_together(head, objects, trailer.replace(b"/ID[<", b"/ID[<00")),
        put_together(head, objects, trailer, b"%more\n"),
    ):
        target.write_bytes(changed)
        assert not verify_pdf(target).bound


def test_only_the_noted_codes_tell_a_file_that_was_written_anew(made: Any, tmp_path: Path) -> None:
    """With all made to fit but the code on the pages it is found; with that too, by the case."""
    data, target = made.path.read_bytes(), tmp_path / "anew.pdf"
    for codes in (False, True):
        head, objects, trailer = taken_apart(data)
        number = page_numbers(data)[3]
        objects[number] = rewritten(objects[number], retold)
        target.write_bytes(refitted(head, objects, trailer, codes=codes))
        found = verify_pdf(target)
        assert found.ok == codes
        assert found.manifest_sha256 != made.written.manifest_sha256
        assert found.sha256 != made.written.sha256
    report = check_dossier(target, wording("en"))
    assert "Only comparing with the codes noted in the case" in report.lines[-1]
