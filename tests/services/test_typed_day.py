"""One field for a day somebody remembers: nothing surer than it was, and nothing lost."""

from __future__ import annotations

import datetime as dt

import pytest

from evidence_kit.domain.moment import UNKNOWN, Moment, Precision, TimeSource
from evidence_kit.services.typed_day import day_text, read_day_text
from evidence_kit.wording import wording

TODAY = dt.date(2026, 11, 22)
WHOLE = Moment(Precision.BETWEEN, "2026-11-01", "2026-11-22", "Europe/London", TimeSource.SCREEN)
TIMED = Moment(Precision.EXACT, "2026-11-17T22:06", "", "Europe/London", TimeSource.SCREEN)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("17-11", Moment(Precision.EXACT, "2026-11-17")),
        ("di 17 nov 2026", Moment(Precision.EXACT, "2026-11-17")),
        ("gisteren", Moment(Precision.EXACT, "2026-11-21")),
        ("ongeveer 17-11", Moment(Precision.ABOUT, "2026-11-17")),
        ("rond 17 nov", Moment(Precision.ABOUT, "2026-11-17")),
        ("about 17 november", Moment(Precision.ABOUT, "2026-11-17")),
        ("in oktober", Moment(Precision.BETWEEN, "2026-10-01", "2026-10-31")),
        ("", UNKNOWN),
        ("   ", UNKNOWN),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, expected: Moment) -> None:
    """Exactly, about, or somewhere in a month; empty is unknown."""
    assert read_day_text(typed, UNKNOWN, TODAY, wording("nl")) == expected


@pytest.mark.parametrize("typed", ["17-13", "ongeveer", "lang geleden", "31 februari"])
def test_what_cannot_be_read_is_said_and_not_guessed(typed: str) -> None:
    """No date is made up."""
    assert read_day_text(typed, UNKNOWN, TODAY, wording("nl")) is None


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kept", [WHOLE, TIMED, UNKNOWN])
def test_what_is_left_as_it_was_written_loses_nothing(kept: Moment, language: str) -> None:
    """A time, an end, a zone and a source stay when somebody only looks at the field."""
    words = wording(language)
    assert read_day_text(day_text(kept, words), kept, TODAY, words) is kept


def test_an_approximate_day_reads_back_as_it_was_shown() -> None:
    """What the field shows can be typed again in another lead."""
    words = wording("nl")
    about = Moment(Precision.ABOUT, "2026-11-14")
    assert day_text(about, words) == "ongeveer za 14 nov 2026"
    assert read_day_text(day_text(about, words), UNKNOWN, TODAY, words) == about
