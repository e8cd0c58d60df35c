"""Dates and times: whatever a person is likely to type is read, and nothing is guessed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.services.moments import joined, parted, read_date, read_time, show_date, show_time
from evidence_kit.wording import wording

TODAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    "text",
    ["17-11-2026", "17/11/26", "2026-11-17", "di 17 nov 2026", "17 november", "Tue 17 Nov"],
)
def test_one_day_in_many_ways(text: str) -> None:
    """All of these are the same Tuesday."""
    assert read_date(text, TODAY) == dt.date(2026, 11, 17)


def test_a_day_without_a_year_is_the_last_one() -> None:
    """A screenshot shows the past: 3 December was last year."""
    assert read_date("3 dec", TODAY) == dt.date(2025, 12, 3)
    assert read_date("3 mrt", TODAY) == dt.date(2026, 3, 3)


@pytest.mark.parametrize("text", ["31-2-2026", "soon", "17", "99 nov", ""])
def test_what_is_no_day_is_not_read(text: str) -> None:
    """Nothing is made up."""
    assert read_date(text, TODAY) is None


@pytest.mark.parametrize("text", ["22.06", "22:06", "22u06", "22.06 uur"])
def test_one_time_in_many_ways(text: str) -> None:
    """All of these are six past ten in the evening."""
    assert read_time(text) == dt.time(22, 6)


@pytest.mark.parametrize("text", ["24.00", "22.60", "22", "late"])
def test_what_is_no_time_is_not_read(text: str) -> None:
    """Nothing is made up."""
    assert read_time(text) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("17-11-2026", dt.date(2026, 11, 17)),
        ("17/11/26", dt.date(2026, 11, 17)),
        ("2026-11-17", dt.date(2026, 11, 17)),
        ("di 17 november 2026", dt.date(2026, 11, 17)),
        ("17-11", dt.date(2026, 11, 17)),
        ("17 Nov", dt.date(2026, 11, 17)),
        ("22 nov", dt.date(2025, 11, 22)),
        ("1 mrt", dt.date(2026, 3, 1)),
        ("29 feb", dt.date(2024, 2, 29)),
        ("31-02-2026", None),
        ("31-12-9999", None),
        ("9999-12-31", None),
        ("1 jan 0026", None),
        ("31-12-1899", None),
        ("1-1-1900", dt.date(1900, 1, 1)),
        ("3-5-99", dt.date(1999, 5, 3)),
        ("3-5-27", dt.date(2027, 5, 3)),
        ("3-5-28", dt.date(1928, 5, 3)),
        ("gisteren", None),
        ("", None),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, read: dt.date | None) -> None:
    """Without a year it is the last time that day came by; a year is one people live in."""
    assert read_date(text, TODAY) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [("9.05", (9, 5)), ("2206", (22, 6)), ("22 06", (22, 6)), ("24:00", None), ("laat", None)],
)
def test_times_are_read_as_people_write_them(text: str, read: tuple[int, int] | None) -> None:
    """A time of day or nothing, never a guess."""
    assert read_time(text) == (dt.time(*read) if read else None)


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)), st.none() | st.times())
def test_a_kept_moment_comes_apart_as_it_was(date: dt.date, time: dt.time | None) -> None:
    """Joining and parting lose nothing but the seconds nobody typed."""
    kept = joined(date, time)
    assert kept is not None
    again, moment = parted(kept)
    assert again == date
    assert (moment is None) == (time is None)
    if moment is not None and time is not None:
        assert moment.time() == time.replace(second=0, microsecond=0)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_shown_can_be_read_again(language: str) -> None:
    """Leaving a field without a change changes nothing, on every day of a year."""
    words = wording(language)
    for day in range(0, 366, 5):
        at = dt.datetime(2024, 1, 1, 22, 6) + dt.timedelta(days=day)
        kept = joined(at.date(), at.time())
        assert read_date(show_date(kept, words), TODAY) == at.date()
        assert read_time(show_time(kept, words)) == at.time()
