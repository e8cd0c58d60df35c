"""What is left of a damaged case is counted truly before anything is saved."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Source
from evidence_kit.services.survey import Half, Survey, survey
from evidence_kit.ui.tasks import Job
from evidence_kit.vault import unlock
from support.tellings import STORY
from support.vaults import PASSPHRASE, add, new_vault, now

WORDS = InWords(Fingerprint("ab" * 32, "cd" * 64, 4711), FileFacts("IMG_0409.png"), "Een vlak.")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Make a case with two files, the second in three pieces, an image in words, and a story."""
    path = tmp_path / "case.evk"
    vault, _ = new_vault(path)
    with vault:
        add(vault, b"first " * 1000)
        add(vault, b"second" * 500_000)
        vault.add_in_words(WORDS, Source.FILE)
        vault.note(*STORY)
    return path


def _found(path: Path) -> Survey:
    with unlock(path, PASSPHRASE, now=now) as vault:
        return survey(vault, Job(lambda _done, _total: None))


def _damage(path: Path, *statements: str) -> None:
    database = sqlite3.connect(path, isolation_level=None)
    for one in statements:
        database.execute(one)
    database.close()


def test_a_whole_case_is_whole(case: Path) -> None:
    """Nothing is called lost that is there."""
    found = _found(case)
    assert (found.whole, found.halves, found.lost, found.lost_told) == (3, (), 0, 0)
    assert found.known == 3
    assert found.told == len(STORY)


def test_a_file_with_a_lost_piece_is_named(case: Path) -> None:
    """The others are whole, and so is what was told."""
    _damage(case, "DELETE FROM chunk WHERE id = (SELECT MAX(id) FROM chunk)")
    found = _found(case)
    assert found.whole == 2
    assert found.halves == (Half(2, found.halves[0].name),)
    assert found.anything


def test_without_a_list_of_what_there_was_nobody_knows(case: Path) -> None:
    """It says so, and still counts what is there."""
    _damage(case, "DELETE FROM root")
    found = _found(case)
    assert (found.whole, found.lost, found.lost_told) == (3, None, None)


def test_what_was_told_and_is_gone_is_counted(case: Path) -> None:
    """One thing less is there, one more is lost."""
    _damage(case, "DELETE FROM rec WHERE id = (SELECT MAX(id) FROM rec)")
    found = _found(case)
    assert (found.told, found.lost_told) == (len(STORY) - 1, 1)
