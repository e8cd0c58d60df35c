"""Exhibits: numbers, labels and how a case finds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import (
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    Source,
    exhibit_label,
    label_number,
)


def _exhibit(number: int, sha256: str = "00") -> Exhibit:
    in_words = InWords(Fingerprint(sha256, "", 1), FileFacts("a.png"))
    return Exhibit(number, in_words, Source.FILE, "2026-11-21T19:21:00.000+01:00")


@given(st.integers(min_value=1, max_value=10**6))
def test_a_label_names_exactly_one_number(number: int) -> None:
    """What is written in file names leads back to the same exhibit."""
    assert label_number(exhibit_label(number)) == number


@pytest.mark.parametrize("text", ["", "B-", "B-1", "b-001", "B001", "B-00a", "B-٠٠١", "C-001"])
def test_anything_else_is_not_a_label(text: str) -> None:
    """A name that only looks like a label is refused."""
    with pytest.raises(ValueError, match=text or "^$"):
        label_number(text)


def test_a_number_is_never_given_twice() -> None:
    """The next number follows the highest one, also when exhibits between are gone."""
    assert Case().next_number == 1
    assert Case(exhibits=(_exhibit(1), _exhibit(5))).next_number == 6


def test_a_case_finds_an_exhibit_by_number_and_by_hash() -> None:
    """Duplicates are recognised by the digest of the bytes, stored or in words."""
    case = Case(exhibits=(_exhibit(1, "aa"), _exhibit(2, "bb")))
    assert case.exhibit(2).number == 2
    assert case.with_hash("aa") == case.exhibits[0]
    assert case.with_hash("cc") is None
    with pytest.raises(KeyError):
        case.exhibit(3)
