"""Public holidays are known for every year, because help lines may keep other hours then."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.holidays import easter_sunday, is_holiday, kings_day


@pytest.mark.parametrize(
    "day",
    [
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2035-03-25",
        "2038-04-25",
        "2285-03-22",
    ],
)
def test_easter_falls_where_the_calendar_has_it(day: str) -> None:
    """Years with an early, a late and the earliest Easter there can be."""
    wanted = dt.date.fromisoformat(day)
    assert easter_sunday(wanted.year) == wanted


@given(st.integers(1990, 2400))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    """Never before 22 March, never after 25 April."""
    day = easter_sunday(year)
    assert day.isoweekday() == 7
    assert dt.date(year, 3, 22) <= day <= dt.date(year, 4, 25)


@pytest.mark.parametrize(
    "day",
    [
        "2026-01-01",
        "2026-04-03",
        "2026-04-06",
        "2026-04-27",
        "2026-05-05",
        "2026-05-14",
        "2026-05-25",
        "2026-12-25",
        "2026-12-26",
    ],
)
def test_the_holidays_of_2026_are_known(day: str) -> None:
    """Each of them, and not the day after Christmas is over."""
    assert is_holiday(dt.date.fromisoformat(day))


def test_an_ordinary_day_is_none() -> None:
    """Otherwise every sign would be in doubt."""
    assert not is_holiday(dt.date(2026, 11, 21))
    assert not is_holiday(dt.date(2026, 12, 27))


def test_kings_day_is_never_a_sunday() -> None:
    """In 2025 it was kept on Saturday the 26th."""
    assert kings_day(2025) == dt.date(2025, 4, 26)
    assert kings_day(2026) == dt.date(2026, 4, 27)
