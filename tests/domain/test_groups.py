"""A group has no name that could stand readable in an item; a person may have one."""

from __future__ import annotations

import pytest

from evidence_kit.domain.groups import nameless


@pytest.mark.parametrize(
    "text",
    [
        "mijn volgers op Instagram",
        "Al mijn vrienden, familie en school",
        "my followers",
        "m’n klas",
    ],
)
def test_a_group_is_nobody_by_name(text: str) -> None:
    """Whoever only said a group is asked nothing more about names."""
    assert nameless(text)


@pytest.mark.parametrize("text", ["Tom en Noor", "mijn moeder", "my friend lisa", "klas van Bo"])
def test_whoever_may_have_a_name_is_no_group(text: str) -> None:
    """One word that is not known is enough to look."""
    assert not nameless(text)
