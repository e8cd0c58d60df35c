"""What a line says of an account."""

from __future__ import annotations

import pytest

from evidence_kit.ui.tell.said import shortened


@pytest.mark.parametrize(
    "typed", ["NL91ABNA0417164300", "nl91 abna 041716 4300", "NL91 ABNA 0417 1643 00"]
)
def test_an_account_is_cut_between_its_groups(typed: str) -> None:
    """Its two ends are those that stand on a bank's page, whatever was typed between them."""
    assert shortened(typed).replace("\N{NO-BREAK SPACE}", " ") == "NL91 ABNA … 43 00"


def test_an_account_that_does_not_fit_is_cut_the_same_way() -> None:
    """A wrong digit moves no group."""
    assert shortened("NL91ABNA0417164301").replace("\N{NO-BREAK SPACE}", " ") == "NL91 ABNA … 43 01"
