"""Text of any script and length is broken into lines that fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.services.dossier import look, said
from evidence_kit.services.dossier.fonts import DocumentFonts
from evidence_kit.services.dossier.runs import Shaper
from evidence_kit.services.dossier.typeset import Composer, Line, Span
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import wording

COMPOSER = Composer(Shaper(DocumentFonts()))
WORDS = st.text(
    st.sampled_from("ab -_/.wm王小明אבגمحمدПр1)(é\u0301👍😀\u202e\u0e44ऀ") | st.characters(),
    max_size=60,
)


def drawn(line: Line) -> int:
    """Count the codes on a line."""
    return sum(len(cluster.codes) for piece in line.pieces for cluster in piece.clusters)


@given(WORDS, st.integers(60, 400))
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    """Whatever the text, a line leaves the column by at most one cluster that is wider itself."""
    for line in COMPOSER.lines([Span(visible(text), look.BODY)], width):
        clusters = [cluster for piece in line.pieces for cluster in piece.clusters]
        assert line.width <= width or len(clusters) == 1


@given(WORDS)
def test_breaking_loses_nothing(text: str) -> None:
    """Narrow lines hold every glyph that one endless line holds, spaces at breaks aside."""
    spans = [Span(visible(text).replace(" ", ""), look.BODY)]
    whole = drawn(COMPOSER.one(spans))
    assert sum(drawn(line) for line in COMPOSER.lines(spans, 90)) == whole


def test_long_name_breaks_after_a_hyphen() -> None:
    """A name without spaces breaks where a reader expects it."""
    first, *_ = COMPOSER.lines([Span("gesprek-van-maandag-avond.png", look.BODY)], 120)
    last = first.pieces[-1].clusters[-1]
    assert last.codes == "-"


def test_line_feed_starts_a_line() -> None:
    """Own words keep their lines, empty ones too."""
    assert len(COMPOSER.lines([Span("een\n\ntwee", look.BODY)], 300)) == 3


def test_right_to_left_paragraph_is_set_from_the_right() -> None:
    """A paragraph that starts with Hebrew hangs on the right."""
    assert COMPOSER.one([Span("שלום abc", look.BODY)]).right_to_left
    assert not COMPOSER.one([Span("abc שלום", look.BODY)]).right_to_left


@pytest.mark.parametrize("character", ["\u0915", "\u0e44", "\U00012000", "\ua000"])
def test_character_without_glyph_is_named(character: str) -> None:
    """No empty box: a character no font has is printed as its code point."""
    line = COMPOSER.one([Span(character, look.BODY)])
    codes = "".join(cluster.codes for cluster in line.pieces[0].clusters)
    assert codes == f"[U+{ord(character):04X}]"


def test_a_time_is_never_parted_from_its_word() -> None:
    """However narrow the column, "uur" stands behind its digits and not alone on a line."""
    told = said.moment(wording("nl"), "2026-11-21T19:40:00+01:00")
    inside = said.moment_in_words(wording("nl"), "2026-11-21T19:40:00+01:00")
    alone = COMPOSER.one([Span("uur", look.BODY)]).width
    for text in (f"JPEG-afbeelding, toegevoegd {told}", inside):
        for width in range(70, 330):
            lines = COMPOSER.lines([Span(text, look.BODY)], width)
            assert lines[-1].width > alone + 1, width


@pytest.mark.parametrize(
    "text", ["ze wil nu al € 120.", "she wants $ 95 now", "王小明 wil 120 € nu"]
)
def test_an_amount_stays_on_one_line(text: str) -> None:
    """The sign and the number are never parted, and stay the characters that were typed."""
    for width in range(70, 260):
        lines = COMPOSER.lines([Span(text, look.BODY)], width)
        written = ["".join(piece.codes for piece in line.pieces) for line in lines]
        assert not any(one.endswith(("€", "$")) and "120" not in one for one in written)
        assert not any(
            one.startswith(("€", "120 n", "95")) for one in written[1:] if "€ 1" not in one
        )
        assert "".join(written).replace(" ", "") == text.replace(" ", "")
