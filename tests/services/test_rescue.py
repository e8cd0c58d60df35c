"""Out of a damaged case comes all that verifies, what was kept in words too."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from evidence_kit.domain.errors import TargetExists
from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Source
from evidence_kit.services.rescue import Rescued, rescue
from evidence_kit.vault import unlock
from evidence_kit.wording import wording
from support.tellings import STORY
from support.tellings import WORDS as STATEMENT
from support.vaults import PASSPHRASE, add, new_vault, now

NL = wording("nl")
TOLD = (*(one for one in STORY if one != STATEMENT), STATEMENT)
"""The story, the person's own words last."""
WORDS = InWords(
    Fingerprint("ab" * 32, "cd" * 64, 4711),
    FileFacts("IMG_\u202e0409.png", "2026-11-17T22:41:00.000+01:00"),
    "Een grijs vlak.\nEr staat een naam onder: lisa.voorbeeld04.",
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Make a case with a file, an image in words, and a file."""
    path = tmp_path / "case.evk"
    vault, _ = new_vault(path)
    with vault:
        add(vault, b"first " * 1000)
        vault.add_in_words(WORDS, Source.FILE)
        add(vault, b"second " * 1000)
    return path


def check(out: Path, saved: list[Rescued]) -> None:
    """See that the words were named and written whole, between the files."""
    assert [(one.label, one.saved_as) for one in saved] == [
        ("B-001", "B-001.png"),
        ("B-002", "B-002-in-words.txt"),
        ("B-003", "B-003.png"),
    ]
    assert saved[1].name == WORDS.facts.name
    assert saved[1].whole
    assert {path.name for path in out.iterdir()} == {one.saved_as for one in saved}
    text = (out / "B-002-in-words.txt").read_text("utf-8")
    assert WORDS.words in text
    for fact in ("4711", "ab" * 32, "cd" * 64, "2026-11-17T22:41:00.000+01:00", "0409.png"):
        assert fact in text
    assert "\u202e" not in text
    assert "alleen in woorden bewaard / Item 2, kept in words only" in text
    assert (out / "B-002-in-words.txt").stat().st_mode & 0o077 == 0


@pytest.mark.slow
def test_what_is_kept_in_words_is_saved_and_named(case: Path, tmp_path: Path) -> None:
    """Name, size, codes and words come out in both languages, beside the files."""
    out = tmp_path / "out"
    check(out, list(rescue(case, PASSPHRASE, out, NL)))
    with pytest.raises(TargetExists):
        list(rescue(case, PASSPHRASE, out, NL))


def test_a_damaged_case_still_gives_the_words(case: Path, tmp_path: Path) -> None:
    """Without its first pages the file is walked page by page; the words verify on their own."""
    data = bytearray(case.read_bytes())
    data[: 8192 * 2] = bytes(8192 * 2)
    case.write_bytes(data)
    before, out = case.read_bytes(), tmp_path / "out"
    check(out, list(rescue(case, PASSPHRASE, out, NL)))
    assert case.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"case.evk", "out"}


@pytest.mark.slow
def test_what_was_told_is_saved_beside_the_files(case: Path, tmp_path: Path) -> None:
    """One text, in the language that was asked for, only for its owner; nothing is lost."""
    with unlock(case, PASSPHRASE, now=now) as vault:
        vault.note(*TOLD)
    *_items, saved = rescue(case, PASSPHRASE, tmp_path / "nl", NL)
    assert saved == Rescued("Wat er is verteld", "", "told.txt", True)
    text = (tmp_path / "nl" / "told.txt").read_text("utf-8")
    assert text.startswith("Verdachten\n")
    assert "lisa_voorbeeld" in text
    assert text.endswith("Ik was bang.\n")
    assert (tmp_path / "nl" / "told.txt").stat().st_mode & 0o077 == 0
    *_items, saved = rescue(case, PASSPHRASE, tmp_path / "en", wording("en"))
    assert saved.label == "What was told"
    assert (tmp_path / "en" / "told.txt").read_text("utf-8").startswith("Suspects\n")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("damage", "first"),
    [
        ("DELETE FROM rec WHERE id = (SELECT MAX(id) FROM rec)", "1 ding dat"),
        ("DELETE FROM rec WHERE id > (SELECT MAX(id) - 3 FROM rec)", "3 dingen die"),
        ("DELETE FROM root", "Het is niet bekend of"),
    ],
)
def test_what_is_lost_of_it_is_said(case: Path, tmp_path: Path, damage: str, first: str) -> None:
    """The text begins with how much is missing, or that nobody knows; the rest follows."""
    with unlock(case, PASSPHRASE, now=now) as vault:
        vault.note(*TOLD)
    database = sqlite3.connect(case, isolation_level=None)
    database.execute(damage)
    database.close()
    *_items, saved = rescue(case, PASSPHRASE, tmp_path / "out", NL)
    assert (saved.saved_as, saved.whole) == ("told.txt", False)
    text = (tmp_path / "out" / "told.txt").read_text("utf-8")
    assert text.startswith(first)
    assert "lisa_voorbeeld" in text
    assert ("Ik was bang." in text) is (damage == "DELETE FROM root")


@pytest.mark.slow
def test_that_nobody_knows_what_is_lost_is_said_even_when_nothing_is_left(
    case: Path, tmp_path: Path
) -> None:
    """With the only thing told gone and no list of what there was, silence would be untrue."""
    with unlock(case, PASSPHRASE, now=now) as vault:
        vault.note(STATEMENT)
    database = sqlite3.connect(case, isolation_level=None)
    database.execute("DELETE FROM rec WHERE id = (SELECT MAX(id) FROM rec)")
    database.execute("DELETE FROM root")
    database.close()
    *_items, saved = rescue(case, PASSPHRASE, tmp_path / "out", NL)
    assert (saved.saved_as, saved.whole) == ("told.txt", False)
    text = (tmp_path / "out" / "told.txt").read_text("utf-8")
    assert text == "Het is niet bekend of hier alles staat wat is verteld.\n"
