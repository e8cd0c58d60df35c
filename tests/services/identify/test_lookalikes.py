"""Letters that are easily misread."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.services.identify import Lookalike, lookalikes


@given(st.text(max_size=40))
def test_every_lookalike_stands_where_it_says(text: str) -> None:
    """The letter named is the letter there, and it is never said to look like itself."""
    for one in lookalikes(text):
        assert text[one.index : one.index + len(one.letter)] == one.letter
        assert one.may_be
        assert one.letter not in one.may_be


def test_the_usual_ones_are_found() -> None:
    """l, I and 1; 0 and O; rn and m; 5 and S."""
    found = {(one.letter, other) for one in lookalikes("lI10OrnmS5") for other in one.may_be}
    assert {("l", "I"), ("I", "1"), ("1", "l"), ("0", "O"), ("O", "0")} <= found
    assert {("rn", "m"), ("m", "rn"), ("S", "5"), ("5", "S")} <= found


def test_a_number_alone_holds_nothing_to_mistake() -> None:
    """Between digits a 0 is a 0."""
    assert lookalikes("06-10123458") == ()
    assert lookalikes("a0")


def test_letters_of_another_alphabet_are_found() -> None:
    """A Cyrillic "a" among ours is pointed at."""
    assert lookalikes("lisа")[-1] == Lookalike(3, "а", ("a",))
