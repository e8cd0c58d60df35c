"""An image in words: what the program wrote of it is told apart from what the person wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.services.described import (
    Description,
    ImageKind,
    Who,
    as_told,
    facts,
    retold,
    stored_words,
)
from evidence_kit.wording import LANGUAGES, wording

TYPED = st.text("abcde 19-,.", max_size=12).map(lambda text: " ".join(text.split()))
OWN = st.sampled_from(
    ["", "Een grijs vlak.", "Kijk: een grijs vlak.\nEn nog een regel.", "Wie dan"]
)
DESCRIBED = st.builds(
    Description,
    kind=st.none() | st.sampled_from(ImageKind),
    who=st.none() | st.sampled_from(Who),
    face=st.none() | st.booleans(),
    age=TYPED,
    when=TYPED,
    where=TYPED,
    words=OWN,
)


@given(DESCRIBED, st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_answers_are_read_back_in_any_language(said: Description, kept: str, read: str) -> None:
    """Whatever language the window had: the answers come in the one that is asked for."""
    told = retold(stored_words(said, wording(kept)), wording(read))
    assert told.answers == tuple(facts(said, wording(read)))
    assert told.own == said.words


@pytest.mark.parametrize(
    "own",
    [
        "Een grijs vlak.",
        "Soort: iets heel anders",
        "Wie: niemand",
        "Kind:",
        "Wanneer",
        "",
    ],
)
def test_own_words_are_never_taken_for_answers(own: str) -> None:
    """What the program cannot have written stays the person's, letter by letter."""
    assert retold(own, wording("en")) == ((), own)


def test_the_person_reads_it_in_the_first_person() -> None:
    """On screen nobody is called a reporter; what was typed stays as it was."""
    said = Description(who=Who.ME, face=False, age="15", words="De aangever ben ik.")
    kept = stored_words(said, wording("nl"))
    told = "Wie: Ik, gezicht niet te zien\nLeeftijd toen: 15\nDe aangever ben ik."
    assert as_told(kept, wording("nl")) == told
