"""What is left of a damaged case is counted truly before anything is saved."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Source
from evidence_kit.services.survey import Half, Survey, survey
from evidence_kit.ui.tasks import Job
from evidence_kit.vault import unlock
from support.tellings import STORY
from support.vaults import add, new_vault, now

WORDS = InWords(Fingerprint("ab" * 32, "cd" * 64, 4711), FileFacts("IMG_0409.png"), "Een vlak.")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, str]:
    """Give a case with two files, the second in pieces, an image in words, and a story."""
    path = tmp_path_factory.mktemp("case") / "case.evk"
    vault, code = new_vault(path)
    with vault:
        add(vault, b"first " * 1000)
        add(vault, b"second" * 200_000)
        vault.add_in_words(WORDS, Source.FILE)
        vault.note(*STORY)
    return path.read_bytes(), code


@pytest.fixture
def case(made: tuple[bytes, str], tmp_path: Path) -> Path:
    """Give a copy of the case."""
    path = tmp_path / "case.evk"
    path.write_bytes(made[0])
    return path


@pytest.fixture
def found(made: tuple[bytes, str], case: Path) -> Callable[[], Survey]:
    """Give what looks at the copy; the code opens it without a slow derivation."""

    def look() -> Survey:
        with unlock(case, made[1], now=now) as vault:
            return survey(vault, Job(lambda _done, _total: None))

    return look


def _damage(path: Path, *statements: str) -> None:
    database = sqlite3.connect(path, isolation_level=None)
    for one in statements:
        database.execute(one)
    database.close()


def test_a_whole_case_is_whole(case: Path, found: Callable[[], Survey]) -> None:
    """Nothing is called lost that is there."""
    left = found()
    assert (left.whole, left.halves, left.lost, left.lost_told) == (3, (), 0, 0)
    assert left.known == 3
    assert left.told == len(STORY)


def test_a_file_with_a_lost_piece_is_named(case: Path, found: Callable[[], Survey]) -> None:
    """The others are whole, and so is what was told."""
    _damage(case, "DELETE FROM chunk WHERE id = (SELECT MAX(id) FROM chunk)")
    left = found()
    assert left.whole == 2
    assert left.halves == (Half(2, left.halves[0].name),)
    assert left.anything


def test_without_a_list_of_what_there_was_nobody_knows(
    case: Path, found: Callable[[], Survey]
) -> None:
    """It says so, and still counts what is there."""
    _damage(case, "DELETE FROM root")
    left = found()
    assert (left.whole, left.lost, left.lost_told) == (3, None, None)


def test_what_was_told_and_is_gone_is_counted(case: Path, found: Callable[[], Survey]) -> None:
    """One thing less is there, one more is lost."""
    _damage(case, "DELETE FROM rec WHERE id = (SELECT MAX(id) FROM rec)")
    left = found()
    assert (left.told, left.lost_told) == (len(STORY) - 1, 1)
