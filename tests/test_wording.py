"""Words in two languages at once, with dates, times and sizes to match."""

import datetime as dt

import pytest

from evidence_kit.wording import wording

MOMENT = dt.datetime(2026, 11, 17, 22, 6, tzinfo=dt.UTC)


def test_dutch_and_english_stand_side_by_side() -> None:
    """A Dutch dossier can be written while the window is English."""
    nl, en = wording("nl"), wording("en")
    assert nl.gettext("The disk is full.") == "De schijf is vol."
    assert en.gettext("The disk is full.") == "The disk is full."
    assert nl.gettext("") == ""


def test_dates_and_times_are_written_as_people_write_them() -> None:
    """Short for the screen, long for paper, in numbers for tables."""
    nl, en = wording("nl"), wording("en")
    assert (nl.date(MOMENT), en.date(MOMENT)) == ("di 17 nov", "Tue 17 Nov")
    assert (nl.long_date(MOMENT), en.long_date(MOMENT)) == (
        "17 november 2026",
        "17 November 2026",
    )
    assert (nl.time(MOMENT), en.time(MOMENT)) == ("22.06", "22:06")
    assert nl.numeric_date(MOMENT) == "17-11-2026"
    assert nl.date(dt.date(2026, 3, 2)) == "ma 2 mrt"


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1,0 kB"),
        (1_100_000, "1,1 MB"),
        (999_999_999, "1000 MB"),
        (4_000_000_000, "4,0 GB"),
        (123_400_000_000, "123 GB"),
    ],
)
def test_sizes_are_short_and_use_the_decimal_comma(size: int, text: str) -> None:
    """One digit behind the comma is enough to compare with the phone."""
    assert wording("nl").size(size) == text


def test_counted_things_agree_in_number() -> None:
    """One file, two files."""
    one, many = (
        "{count} item is missing in this case.",
        "{count} items are missing in this case.",
    )
    nl = wording("nl")
    assert "bijlage ontbreekt" in nl.ngettext(one, many, 1)
    assert "bijlagen ontbreken" in nl.ngettext(one, many, 2)


def test_an_unknown_language_is_our_mistake() -> None:
    """No silent fallback to another language."""
    with pytest.raises(ValueError, match="de"):
        wording("de")
