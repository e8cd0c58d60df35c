"""The same file a second time, in another way: nothing is lost, and nothing is only said."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import shutil

import pytest

from evidence_kit.domain.custody import first_break
from evidence_kit.domain.errors import CaseFileMissing, ObjectDamaged
from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Original, Picture, Source
from evidence_kit.domain.picture import Role
from evidence_kit.vault import NewPicture, Vault, objects
from evidence_kit.vault.format import PAGE_SIZE
from support.vaults import Kept


def words_for(data: bytes, words: str) -> InWords:
    """Describe a picture that is not to be stored."""
    digests = hashlib.sha256(data).hexdigest(), hashlib.sha512(data).hexdigest()
    return InWords(Fingerprint(*digests, len(data)), FileFacts("IMG_0666.png"), words)


def add_again(vault: Vault, data: bytes):
    """Add a file and tell also whether it was there."""
    return vault.add_original(
        io.BytesIO(data),
        facts=FileFacts("again.png"),
        origin=Source.FILE,
        media_type="image/png",
    )


def events(vault: Vault, count: int) -> list[str]:
    """Give the last events of the log."""
    return [entry.event for entry in vault.entries()][-count:]


def sealed(case: Kept, number: int) -> tuple[int, bytes]:
    """Give the row and content of the first chunk of an exhibit."""
    with case.open() as vault:
        row = vault.case.exhibit(number).evidence.object + 1
        return row, vault._writer.store.chunk(row)[0]


@pytest.mark.parametrize("number", [3, 1, 2])
def test_a_damaged_original_is_mended_by_adding_it_again(case_file, number):
    """Rotten bytes are stored anew under the same number; every other file stays as it is."""
    _, chunk = sealed(case_file, number)
    blob = bytearray(case_file.path.read_bytes())
    blob[blob.index(chunk[:200]) + 50] ^= 1
    case_file.path.write_bytes(blob)
    with case_file.open() as vault:
        before = vault.case
        damaged = before.exhibit(number)
        with pytest.raises(ObjectDamaged):
            vault.read(damaged.evidence.object)
        mended, there = add_again(vault, case_file.files[number])
        assert not there
        assert vault.read(mended.evidence.object) == case_file.files[number]
        same = dataclasses.replace(mended.evidence, object=damaged.evidence.object)
        assert dataclasses.replace(mended, evidence=same) == damaged
        assert events(vault, 1) == ["repair"]
        assert vault.check().ok
    with case_file.open() as vault:
        assert vault.broken == ()
        assert len(vault.case.exhibits) == 8
        for exhibit in vault.case.exhibits:
            assert vault.read(exhibit.evidence.object) == case_file.files[exhibit.number]
        assert add_again(vault, case_file.files[number])[1]


def test_mending_follows_no_damaged_pages(case_file):
    """Of a chunk whose pages lead astray nothing is deleted: they may be pages of another file."""
    _, chunk = sealed(case_file, 3)
    blob = bytearray(case_file.path.read_bytes())
    inner = blob.index(chunk[1_030_000:1_030_200]) // PAGE_SIZE * PAGE_SIZE
    _, other = sealed(case_file, 8)
    astray = blob.index(other[10_000:10_200]) // PAGE_SIZE + 1
    blob[inner : inner + 4] = astray.to_bytes(4)
    # SQLite guesses the next page from its map in page 2 unless that is damaged as well.
    entry = PAGE_SIZE + 5 * (inner // PAGE_SIZE + 2 - 3)
    blob[entry : entry + 5] = bytes(5)
    case_file.path.write_bytes(blob)
    with case_file.open() as vault:
        assert not add_again(vault, case_file.files[3])[1]
        assert vault._ledger.reclaim == []
        for exhibit in vault.case.exhibits:
            assert vault.read(exhibit.evidence.object) == case_file.files[exhibit.number]
    with case_file.open() as vault:
        assert vault.check().ok


def test_a_mended_file_that_does_not_read_back_changes_nothing(case_file, monkeypatch):
    """When the disk rots the new bytes too, the exhibit is as it was, and nothing is said."""
    with case_file.open() as vault:
        before, head = vault.case, vault.head
        monkeypatch.setattr(objects, "reads_back", lambda *_: False)
        with pytest.raises(ObjectDamaged):
            add_again(vault, case_file.files[1])
        assert (vault.case, vault.head) == (before, head)
        monkeypatch.undo()
        assert vault.check().ok


@pytest.mark.parametrize(
    ("said", "description"), [("", "Een foto."), ("Mijn tekst.", "Mijn tekst.\nEen foto.")]
)
def test_in_words_and_then_really_added(case_file, said, description):
    """The number stays, the bytes are there, and no word of the person is lost."""
    data = b"a chat after all" * 900
    with case_file.open() as vault:
        exhibit, _ = vault.add_in_words(words_for(data, "Een foto."), Source.FILE)
        vault.describe(exhibit.number, description=said)
        stored, there = add_again(vault, data)
        assert not there
        assert (stored.number, stored.added_at) == (exhibit.number, exhibit.added_at)
        assert events(vault, 1) == ["import"]
        before = vault.case
    with case_file.open() as vault:
        assert vault.case == before
        kept = vault.case.exhibit(exhibit.number)
        assert isinstance(kept.evidence, Original)
        assert kept.description == description
        assert vault.read(kept.evidence.object) == data
        assert vault.check().ok


def test_stored_and_then_only_in_words(case_file):
    """The original and what was made from it are erased for good; number and name stay."""
    with case_file.open() as vault:
        new = NewPicture(Role.VEIL, b"veil" * 99, "veil/1", (3, 4))
        vault.add_pictures(3, Picture("PNG", 3, 4), [new])
        gone = vault.case.exhibit(3).evidence.object, vault.derived(3, Role.VEIL).object
        old = vault.case.exhibit(3)
        words = words_for(case_file.files[3], "Een foto van mij.")
        exhibit, there = vault.add_in_words(words, Source.FILE)
        assert not there
        assert (exhibit.number, exhibit.name) == (3, old.name)
        assert exhibit.evidence.words == "Een foto van mij."
        assert exhibit.fingerprint == old.fingerprint
        assert vault.derived(3, Role.VEIL) is None
        assert events(vault, 2) == ["erase", "register-in-words"]
        for one in gone:
            with pytest.raises(ObjectDamaged):
                vault.read(one)
            assert vault._writer.store.chunk(one) == vault._writer.store.chunk(one + 1) == []
        before = vault.case
    with case_file.open() as vault:
        assert vault.case == before
        assert vault._ledger.reclaim == []
        assert vault.check().objects == 7
        assert vault.check().ok
        assert first_break(vault.entries()) is None
        assert not add_again(vault, case_file.files[3])[1]
        assert vault.read(vault.case.exhibit(3).evidence.object) == case_file.files[3]


def test_words_are_never_dropped(case_file):
    """Other words for a picture that is in words already are kept beside the first, once."""
    with case_file.open() as vault:
        first, _ = vault.add_in_words(words_for(b"x", "Eerste."), Source.FILE)
        for words in ("Tweede.", "Tweede.", ""):
            again, there = vault.add_in_words(words_for(b"x", words), Source.FILE)
            assert there
        assert again.number == first.number
        assert again.evidence.words == "Eerste.\nTweede."
    with case_file.open() as vault:
        assert vault.case.exhibit(first.number) == again


def deleted(case: Kept) -> None:
    """Delete the case file."""
    case.path.unlink()


def moved(case: Kept) -> None:
    """Move the case file away."""
    case.path.rename(case.path.with_name("elsewhere.evk"))


def replaced(case: Kept) -> None:
    """Put a copy in the place of the case file."""
    copy = case.path.with_name("copy.evk")
    shutil.copy(case.path, copy)
    copy.replace(case.path)


@pytest.mark.parametrize("lose", [deleted, moved, replaced])
@pytest.mark.parametrize("when", ["before", "meanwhile"])
def test_a_case_file_that_goes_away_while_open(case_file, lose, when):
    """What is written to a file that is not there any more is never said to be kept."""
    vault = case_file.open()
    if when == "before":
        lose(case_file)
    heard: list[int] = []

    def progress(done: int) -> None:
        heard.append(done)
        lose(case_file)

    with pytest.raises(CaseFileMissing) as caught:
        vault.add_original(
            io.BytesIO(b"new"),
            facts=FileFacts("a.png"),
            origin=Source.FILE,
            media_type="image/png",
            on_progress=progress,
        )
    assert caught.value.fields == {"name": "case.evk"}
    assert bool(heard) is (when == "meanwhile")
    for call in (
        lambda: vault.add_in_words(words_for(b"y", "y"), Source.FILE),
        lambda: vault.add_pictures(1, Picture("PNG", 3, 4), []),
        lambda: vault.describe(1, description="z"),
    ):
        with pytest.raises(CaseFileMissing):
            call()
    vault.close()
