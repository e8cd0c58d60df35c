"""The seven sentences say what was chosen or typed, and nothing else; own words stay whole."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.pieces import Piece, Question
from evidence_kit.services import pieces
from evidence_kit.services.pieces import (
    APP,
    CLAUSES,
    ONE_OF,
    PERIOD,
    THREAT,
    appended,
    choosing,
    sentence,
    stands_in,
    without_last,
)
from evidence_kit.services.pieces_known import LABELS
from evidence_kit.wording import wording

LANGUAGES = st.sampled_from(("nl", "en")).map(wording)
TYPED = st.text(st.characters(exclude_categories=("Cs",)), max_size=40).map(
    lambda text: text.replace("\x00", "")
)
KEYS = [(question, key) for question, clauses in CLAUSES.items() for key in clauses]


@st.composite
def chosen(draw: st.DrawFn) -> Piece:
    """Give a piece with any of its choices, in any order, and any text."""
    question = draw(st.sampled_from(Question))
    own = {
        Question.WHERE: st.sampled_from(("Instagram", "Snapchat", "Discord")).map(APP.__add__),
        Question.WHEN: st.sampled_from((f"{PERIOD}2026-11-14/2026-11-20", f"{THREAT}2026-11-17")),
    }.get(question, st.nothing())
    keys = st.lists(st.sampled_from(list(CLAUSES[question])) | own, unique=True, max_size=5)
    return Piece(question, tuple(draw(keys)), draw(TYPED))


@given(chosen(), LANGUAGES)
def test_every_choice_is_said_and_no_other(piece: Piece, words: pieces.Wording) -> None:
    """What was chosen stands there word for word; what was not chosen does not."""
    said = sentence(replace(piece, text=""), words)
    for key, clause in CLAUSES[piece.question].items():
        whole = re.search(rf"(?<!\w){re.escape(words.gettext(clause))}(?!\w)", said)
        assert bool(whole) == (key in piece.choices), (key, said)
    for key in piece.choices:
        assert key.removeprefix(APP) in said or not key.startswith(APP)


@given(chosen(), LANGUAGES)
def test_what_was_typed_stands_there_to_the_letter(piece: Piece, words: pieces.Wording) -> None:
    """Whatever it is: mistakes, other scripts, line breaks."""
    assert piece.text.strip() in sentence(piece, words)


@given(chosen(), LANGUAGES)
def test_nothing_told_says_nothing(piece: Piece, words: pieces.Wording) -> None:
    """And something told says something, that ends as a sentence does."""
    said = sentence(piece, words)
    assert bool(said) == bool(piece.choices or piece.text.strip())
    assert not said or piece.text.strip() or said.endswith(".")
    assert sentence(Piece(piece.question), words) == ""


@given(chosen(), st.randoms(use_true_random=False), LANGUAGES)
def test_the_order_of_choosing_says_nothing(piece: Piece, chance: object, words: object) -> None:
    """But for apps, where the question asks for the first one first."""
    plain = tuple(key for key in piece.choices if not pieces.says_own(key))
    other = list(plain)
    chance.shuffle(other)  # type: ignore[attr-defined]
    one, two = (replace(piece, choices=tuple(keys)) for keys in (plain, other))
    assert sentence(one, words) == sentence(two, words)  # type: ignore[arg-type]


@given(chosen(), LANGUAGES)
def test_not_knowing_says_only_that(piece: Piece, words: pieces.Wording) -> None:
    """Nothing that was chosen before is said beside it."""
    unsure = replace(piece, unsure=True)
    assert sentence(unsure, words) == sentence(Piece(piece.question, unsure=True), words) != ""


@given(chosen(), st.text(min_size=1).filter(str.strip), LANGUAGES)
def test_what_the_person_wrote_counts(piece: Piece, own: str, words: pieces.Wording) -> None:
    """An edited sentence stands as it was edited."""
    assert sentence(replace(piece, sentence=own), words) == own.strip()


@given(chosen(), st.sampled_from(KEYS), st.booleans())
def test_choosing_keeps_the_text_and_what_can_be_true_with_it(
    piece: Piece, of: tuple[Question, str], on: bool
) -> None:
    """One more or one less; only what cannot be true at the same time goes."""
    question, key = of
    piece = replace(piece, question=question, unsure=True, sentence="anders")
    after = choosing(piece, key, on)
    assert (key in after.choices) == on
    assert (after.text, after.unsure, after.sentence) == (piece.text, False, "")
    gone = set(piece.choices) - set(after.choices) - {key}
    assert gone <= ONE_OF.get(question, frozenset())
    assert len(ONE_OF.get(question, frozenset()) & set(after.choices)) < 2 or not on


@given(TYPED, TYPED.filter(lambda text: bool(text.strip())))
def test_own_words_are_never_overwritten(text: str, added: str) -> None:
    """A sentence comes behind what is there, and taking it back gives what was there."""
    after = appended(text, added)
    assert after.startswith(text)
    assert after.endswith(added)
    assert stands_in(after, added)
    back = without_last(after, added)
    assert back == text.removesuffix("\n")
    assert without_last(f"{after} en meer", added) == f"{after} en meer"


def test_the_story_of_the_picture() -> None:
    """The sentences as they stand in a statement."""
    nl = wording("nl")
    story = (
        Piece(Question.WHO, ("online",), "Lisa"),
        Piece(Question.WHAT, ("money", "threatens")),
        Piece(Question.WHERE, ("app:Instagram", "home", "app:Snapchat", "app:WhatsApp")),
        Piece(Question.WHEN, ("period:2026-11-14/2026-11-20", "threat:2026-11-17T22:06")),
        Piece(Question.WITH, ("family", "friends", "school-mates", "online")),
        Piece(Question.HOW, ("posed",), "Daarna stuurde ik iets terug"),
        Piece(Question.WHY, ("money", "power")),
    )
    assert [sentence(one, nl) for one in story] == [
        "De ander noemt zich ‘Lisa’. Ik ken deze persoon alleen online.",
        "Deze persoon dreigt privébeelden van mij te delen en wil geld.",
        "Het begon op Instagram. Daarna ging het verder op Snapchat en WhatsApp. Ik was thuis.",
        (
            "Het was van 14 tot en met 20 november 2026. "
            "Het eerste dreigement kwam op 17 november 2026 om 22.06 uur."
        ),
        (
            "De ander dreigde de beelden te sturen naar mijn vrienden, mijn school en mijn "
            "familie. "
            "De ander dreigde de beelden online te zetten."
        ),
        "De ander deed zich voor als iemand anders. Daarna stuurde ik iets terug.",
        "Ik denk dat de ander dit doet voor geld en om macht over mij te hebben.",
    ]


@pytest.mark.parametrize("key", ["period:2026-02-31/2026-03-01", "threat:", "around:x", "later"])
def test_a_choice_that_is_not_understood_says_nothing(key: str) -> None:
    """It may come from a later version of the program."""
    assert sentence(Piece(Question.WHEN, (key,)), wording("nl")) == ""


def test_every_choice_has_a_chip() -> None:
    """And no chip says something that no sentence says."""
    assert {q: list(labels) for q, labels in LABELS.items()} == {
        q: list(clauses) for q, clauses in CLAUSES.items()
    }
