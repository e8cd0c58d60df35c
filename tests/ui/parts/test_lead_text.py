"""A lead is shown letter by letter, and what has no shape as its code."""

from __future__ import annotations

import pytest

from evidence_kit.ui.parts.lead_text import LeadText
from evidence_kit.ui.parts.para import BREAK
from evidence_kit.ui.theme import Theme


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("lisa\u202enl.elpmaxe", "lisa[U+202E]nl.elpmaxe"),
        ("li\u200bsa", "li[U+200B]sa"),
        ("NL91 ABNA 0417 1643 00", "NL91 ABNA 0417 1643 00"),
        ("\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
    ],
)
def test_nothing_turns_a_lead_round_or_hides_in_it(theme: Theme, text: str, drawn: str) -> None:
    """On screen and aloud it is what paper says; blanks where a line may end are ours."""
    label = LeadText(theme, text)
    assert label.text().replace(BREAK, "") == drawn
    assert label.accessibleName() == drawn
    label.show_lead("")
    label.show_lead(text)
    assert label.text().replace(BREAK, "") == drawn
