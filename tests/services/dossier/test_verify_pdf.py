"""A dossier that was changed after it was made is noticed."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_kit.domain.errors import SourceUnreadable
from evidence_kit.services.dossier import verify_pdf
from support.dossiers import Shelf, chat


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
