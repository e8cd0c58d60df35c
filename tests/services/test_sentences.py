"""Sentences: every error has words in both languages, and says what to do."""

import pytest

from evidence_kit.domain import errors
from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.services.sentences import known_codes, obstacle_sentence, sentence_for
from evidence_kit.wording import LANGUAGES, wording

KINDS = errors.Expected.__subclasses__()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_expected_error_says_what_to_do(kind: type[errors.Expected], language: str) -> None:
    """Nobody ever sees a code alone, an empty title or an unfilled field."""
    sentence = sentence_for(kind(name="a.png", minimum=12), wording(language))
    assert sentence.title
    assert sentence.next_step
    assert "{" not in sentence.in_one_line()
    assert kind.code not in sentence.in_one_line()


def test_the_table_has_no_sentence_for_nothing() -> None:
    """A code that no error has is a left-over."""
    assert known_codes() == {kind.code for kind in KINDS}


def test_braces_in_a_file_name_are_only_text() -> None:
    """A name from outside can neither break nor extend the sentence."""
    error = errors.SourceUnreadable(name="{minimum}{0}{name!r}.png")
    assert "{minimum}{0}{name!r}.png" in sentence_for(error, wording("nl")).title


def test_our_own_fault_is_told_calmly_and_without_details() -> None:
    """What an exception holds may come from the case; it is not shown."""
    said = sentence_for(ZeroDivisionError("secret"), wording("en")).in_one_line()
    assert "secret" not in said
    assert "safe" in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("obstacle", Obstacle)
def test_a_picture_that_cannot_be_shown_is_said_to_be_kept(
    obstacle: Obstacle, language: str
) -> None:
    """The person must not think the evidence is lost."""
    said = obstacle_sentence(obstacle, wording(language))
    assert ("bewaard" if language == "nl" else "kept") in said
