"""A day that was answered of an image in words counts as the day of that item, everywhere."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Exhibit, FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.remark import Level, Part
from evidence_kit.services.described import Description, ImageKind, Who, stored_words
from evidence_kit.services.readiness import Looked, remarks_on
from evidence_kit.services.shown_when import shown_when
from evidence_kit.services.tell import in_order
from evidence_kit.wording import wording

_FINGERPRINT = Fingerprint("ab" * 32, "cd" * 64, 5)
_DAY = Moment(Precision.EXACT, "2026-11-17")


def in_words(when: str, own: str = "", language: str = "nl") -> Exhibit:
    """Give an image in words, added on 22 November, of which this was typed."""
    told = Description(ImageKind.PHOTO, Who.ME, age="15", when=when, words=own)
    evidence = InWords(_FINGERPRINT, FileFacts("x.png"), stored_words(told, wording(language)))
    return Exhibit(3, evidence, Source.FILE, "2026-11-22T14:00:00.000+01:00")


@pytest.mark.parametrize(
    ("exhibit", "moment"),
    [
        (in_words("17-11-2026"), _DAY),
        (in_words("17 november"), _DAY),
        (in_words("17-11-2026", language="en"), _DAY),
        (in_words("rond 17-11"), replace(_DAY, precision=Precision.ABOUT)),
        (in_words("vorige zomer"), Moment()),
        (in_words("", "Wanneer het was: 17-11-2026"), Moment()),
        (in_words("", "17-11-2026"), Moment()),
        (replace(in_words("17-11-2026"), shown_sure="unknown"), Moment()),
    ],
)
def test_the_day_that_was_answered_is_when_it_was(exhibit: Exhibit, moment: Moment) -> None:
    """As far as it can be read; own words are never taken for it, nor an answer of not knowing."""
    found = shown_when(exhibit)
    assert (found.precision, found.start) == (moment.precision, moment.start)


def test_a_day_that_can_be_read_in_it_goes_first() -> None:
    """What was told of the picture itself is nearer."""
    exhibit = replace(in_words("17-11-2026"), shown_at="2026-11-16", shown_sure="sure")
    assert shown_when(exhibit).start == "2026-11-16"


def test_nobody_is_asked_for_a_day_that_was_told() -> None:
    """Its line has that date, and it is no item without one."""
    case = Case(exhibits=(in_words("17-11-2026"),))
    line = in_order(case)
    assert [one.moment.start for one in line.dated] == ["2026-11-17"]
    assert not line.undated
    found = remarks_on(case, Looked(), damaged=False, today=dt.date(2026, 11, 22))
    assert [one.level for one in found if one.part is Part.DATES] == [Level.STRONG]
