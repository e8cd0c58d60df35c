"""Moments: as sure as the person is, never a date that cannot be."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.moment import UNKNOWN, Moment, Precision
from support.tellings import moments

EXACT, BETWEEN = Precision.EXACT, Precision.BETWEEN


@pytest.mark.parametrize(
    ("precision", "start", "end"),
    [
        (EXACT, "", ""),
        (EXACT, "2026-11-17", "2026-11-18"),
        (Precision.ABOUT, "2026-11-17T22:06:30", ""),
        (Precision.UNKNOWN, "2026-11-17", ""),
        (BETWEEN, "2026-11-17", ""),
        (BETWEEN, "2026-11-17", "2026-11-16"),
        (BETWEEN, "2026-11-17T22:06", "2026-11-17T22:05"),
        (BETWEEN, "2026-11-17T22:06", "2026-11-16"),
        (EXACT, "17-11-2026", ""),
        (EXACT, "2026-02-31", ""),
        (EXACT, "2026-11-17T24:00", ""),
        (EXACT, "0000-01-01", ""),
        (EXACT, "2026-11-\u0661\u0667", ""),
    ],
)
def test_what_cannot_be_is_refused(precision: Precision, start: str, end: str) -> None:
    """No end before the start, no 31 February, nothing but the digits that are written."""
    with pytest.raises(ValueError):  # noqa: PT011 - any kind of it
        Moment(precision, start, end)


def test_a_stretch_may_end_on_the_day_it_began() -> None:
    """An end without a time is the whole day, so also after a time on that day."""
    stretch = Moment(BETWEEN, "2026-11-17T22:06", "2026-11-17")
    assert (stretch.day, stretch.time) == ("2026-11-17", "22:06")
    assert Moment(BETWEEN, "2026-11-17", "2026-11-17T08:00").time == ""


@given(moments())
def test_day_and_time_are_what_was_written(moment: Moment) -> None:
    """They put together again are the start; unknown is unknown and nothing else is."""
    parts = [part for part in (moment.day, moment.time) if part]
    assert "T".join(parts) == moment.start
    assert moment.known is (moment.precision is not Precision.UNKNOWN)
    for written in filter(None, (moment.start, moment.end)):
        dt.datetime.fromisoformat(written)


@given(st.text("0123456789-T:", max_size=17))
def test_only_dates_that_exist_come_through(text: str) -> None:
    """Whatever is typed, a moment that is made can be read as a date."""
    try:
        moment = Moment(EXACT, text)
    except ValueError:
        return
    dt.datetime.fromisoformat(moment.start)


def test_nothing_known_is_nothing_said() -> None:
    """Without a word about it the date is unknown."""
    assert Moment() == UNKNOWN
    assert not UNKNOWN.known
    assert (UNKNOWN.day, UNKNOWN.time) == ("", "")
