"""Letters run the way Unicode says (UAX #9, implicit rules)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.services.dossier import bidi

A, B, C = "\u05d0\u05d1\u05d2"
ALEF = "\u0627"
CASES = [
    ("abc", 0, [0, 0, 0]),
    (f"a {A}{B} c", 0, [0, 0, 1, 1, 0, 0]),
    (f"{A} {B}", 0, [1, 1, 1]),
    (f"{A} {B}", 1, [1, 1, 1]),
    (f"{A}12", 0, [1, 2, 2]),
    (f"{ALEF}1,2", 0, [1, 2, 2, 2]),
    (f"{ALEF}1+2", 0, [1, 2, 1, 2]),
    (f"{A}1+2", 1, [1, 2, 2, 2]),
    (f"{A} 5%", 1, [1, 1, 2, 2]),
    (f"a{A}", 1, [2, 1]),
    (f"{A}\u05b0", 0, [1, 1]),
    ("12", 1, [2, 2]),
    (f"a ({A})", 0, [0, 0, 0, 1, 0]),
]


@pytest.mark.parametrize(("text", "base", "expected"), CASES)
def test_levels(text: str, base: int, expected: list[int]) -> None:
    """Strong letters, numbers, separators and neutrals get the level of the rules."""
    assert bidi.levels(text, base) == expected


@pytest.mark.parametrize(("text", "level"), [("abc", 0), (f"1 {A}", 1), (f"a{A}", 0), ("12", 0)])
def test_base_level(text: str, level: int) -> None:
    """The first strong letter gives the paragraph its direction."""
    assert bidi.base_level(text) == level


def test_visual_order_turns_runs_around() -> None:
    """Runs at odd levels stand in reverse, numbers inside them stay readable."""
    assert bidi.visual_order([0, 1, 1, 0]) == [0, 2, 1, 3]
    assert bidi.visual_order([1, 1, 2, 2, 1]) == [4, 2, 3, 1, 0]
    assert bidi.visual_order([]) == []


@given(st.lists(st.integers(0, 3)))
def test_visual_order_loses_nothing(levels: list[int]) -> None:
    """Every piece stands somewhere, once."""
    assert sorted(bidi.visual_order(levels)) == list(range(len(levels)))


@given(st.text(f"ab {A}{B}{C}{ALEF}12+,.%()", max_size=30), st.integers(0, 1))
def test_levels_are_never_below_the_paragraph(text: str, base: int) -> None:
    """Each character gets a level, at least that of its paragraph."""
    levels = bidi.levels(text, base)
    assert len(levels) == len(text)
    assert all(base <= level <= base + 2 for level in levels)
