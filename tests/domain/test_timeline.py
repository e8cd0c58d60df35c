"""The time line: everything once, in order, and what has no date is said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.case import Case
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import Exhibit, FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.timeline import QUIET, Line, gaps, moment_of, period, shown, timeline
from support.tellings import CONTACTS, DISTRIBUTIONS, EVENTS, PAYMENTS, moments

NOON = Moment(Precision.EXACT, "2026-11-17T12:00")
_MORNING = Moment(Precision.BETWEEN, "2026-11-17T10:00", "2026-11-17T11:00")


def exhibit(number: int, shown_at: str | None = None, sure: str = "") -> Exhibit:
    """Give an exhibit in which this date can be read."""
    words = InWords(Fingerprint(f"{number:02d}", "", 1), FileFacts("a.png"))
    made = Exhibit(number, words, Source.FILE, "2026-11-21T19:21:00.000+01:00")
    return replace(made, shown_at=shown_at, shown_sure=sure)


def start(moment: Moment) -> str:
    """Order by what is written, as within one zone."""
    return moment.start


CASES = st.builds(
    Case,
    exhibits=st.lists(st.sampled_from((None, "2026-11-17", "2026-11-16T22:06")), max_size=5).map(
        lambda dates: tuple(exhibit(number, date) for number, date in enumerate(dates, start=1))
    ),
    events=st.lists(EVENTS, max_size=4).map(tuple),
    payments=st.lists(PAYMENTS, max_size=3).map(tuple),
    distributions=st.lists(DISTRIBUTIONS, max_size=2).map(tuple),
    police_contacts=st.lists(CONTACTS, max_size=2).map(tuple),
)


@given(CASES, st.sets(st.integers(1, 5)))
def test_everything_stands_there_once(case: Case, withdrawn: set[int]) -> None:
    """What was told has a line; an exhibit has its own unless something at its time names it."""
    exhibits = tuple(
        replace(one, withdrawn_because="x") if one.number in withdrawn else one
        for one in case.exhibits
    )
    case = replace(case, exhibits=exhibits)
    found = timeline(case, start)
    lines = (*found.dated, *found.undated)
    there = {one.number for one in exhibits} - withdrawn
    told = [line.what for line in lines if not isinstance(line.what, Exhibit)]
    noted = (*case.events, *case.payments, *case.distributions, *case.police_contacts)
    assert sorted(map(repr, told)) == sorted(map(repr, noted))
    assert all(line.moment == moment_of(line.what) for line in lines if line.what in told)
    alone = [line.what.number for line in lines if isinstance(line.what, Exhibit)]
    named = {number for line in lines if line.what in told for number in line.exhibits}
    paying = (line for line in lines if not isinstance(line.what, Exhibit | Payment))
    sure = {number for line in paying for number in line.exhibits}
    assert there - named <= {*alone} <= there - sure
    assert len({*alone}) == len(alone)
    assert {number for line in lines for number in line.exhibits} == there
    assert all(line.moment.known for line in found.dated)
    assert not any(line.moment.known for line in found.undated)
    dates = [line.moment.start for line in found.dated]
    assert dates == sorted(dates)


def test_at_one_moment_what_happened_comes_before_what_was_paid() -> None:
    """Then what shows it; and within each the order in which it was noted."""
    case = Case(
        exhibits=(exhibit(1, "2026-11-17T12:00"), exhibit(2, "2026-11-17T12:00:59")),
        events=(Event("b", EventKind.THREAT, NOON), Event("a", EventKind.DEMAND, NOON)),
        payments=(Payment("p", moment=NOON),),
    )
    lines = timeline(case, start).dated
    assert [getattr(line.what, "id", line.exhibits) for line in lines] == [
        *("b", "a", "p"),
        (1,),
        (2,),
    ]


@pytest.mark.parametrize(
    ("shown_at", "paid", "own_line"),
    [
        ("2026-11-17T12:00", NOON, False),
        ("2026-11-17", NOON, False),
        (None, NOON, False),
        ("2026-11-17T12:04", NOON, True),
        ("2026-11-19", NOON, True),
        ("2026-11-17T12:04", Moment(), True),
        ("2026-11-17T12:04", Moment(Precision.ABOUT, "2026-11-17"), False),
        ("2026-11-18", Moment(Precision.BETWEEN, "2026-11-17", "2026-11-19"), False),
        ("2026-11-20", Moment(Precision.BETWEEN, "2026-11-17", "2026-11-19"), True),
        ("2026-11-17T22:33", Moment(Precision.ABOUT, "2026-11-17T22:31"), False),
        ("2026-11-18T00:20", Moment(Precision.ABOUT, "2026-11-17T23:30"), False),
        ("2026-11-17T23:32", Moment(Precision.ABOUT, "2026-11-17T22:31"), True),
        ("2026-11-17T23:30", _MORNING, True),
        ("2026-11-17T10:30", _MORNING, False),
        ("2026-11-17", _MORNING, False),
    ],
)
def test_proof_of_another_time_keeps_its_line(
    shown_at: str | None, paid: Moment, own_line: bool
) -> None:
    """A screenshot of a payment that shows a later moment says something of its own."""
    proof = exhibit(1, shown_at)
    case = Case(exhibits=(proof,), payments=(Payment("p", moment=paid, exhibits=(1,)),))
    found = timeline(case, start)
    alone = [one for one in (*found.dated, *found.undated) if one.what == proof]
    assert bool(alone) is own_line


def test_proof_that_is_only_about_that_time_has_no_line_of_its_own() -> None:
    """An item may be unsure of its time as well; what it says fits the payment."""
    proof = exhibit(1, "2026-11-17T12:20", "about")
    case = Case(exhibits=(proof,), payments=(Payment("p", moment=NOON, exhibits=(1,)),))
    assert [one.exhibits for one in timeline(case, start).dated] == [(1,)]


def test_the_clock_of_the_place_decides() -> None:
    """Order is that of instants, which the one who asks computes, not that of the digits."""
    manila = Moment(Precision.EXACT, "2026-11-17T18:00", zone="Asia/Manila")
    case = Case(
        events=(Event("here", EventKind.OTHER, NOON), Event("there", EventKind.OTHER, manila))
    )
    utc = {NOON: "11:00", manila: "10:00"}
    lines = timeline(case, utc.__getitem__).dated
    assert [line.what.id for line in lines if isinstance(line.what, Event)] == ["there", "here"]


@pytest.mark.parametrize(
    ("shown_at", "sure", "moment"),
    [
        (None, "sure", Moment()),
        ("", "", Moment()),
        ("2026-11-17", "unknown", Moment()),
        ("2026-02-31", "sure", Moment()),
        ("2026-11-17", "", Moment(Precision.EXACT, "2026-11-17", source=TimeSource.SCREEN)),
        (
            "2026-11-17T22:06:31",
            "about",
            Moment(Precision.ABOUT, "2026-11-17T22:06", source=TimeSource.SCREEN),
        ),
    ],
)
def test_when_an_exhibit_says_it_was(shown_at: str | None, sure: str, moment: Moment) -> None:
    """The date that can be read in it, to the minute, as sure as the person was of it."""
    assert shown(exhibit(1, shown_at, sure)) == moment


def test_the_period_runs_from_the_first_day_to_the_last() -> None:
    """Ends of stretches count, times do not; without any date there is none."""
    stretch = Moment(Precision.BETWEEN, "2026-11-14T08:00", "2026-11-20T09:00")
    case = Case(
        events=(Event("a", EventKind.THREAT, NOON), Event("b", EventKind.OTHER)),
        payments=(Payment("p", moment=stretch),),
    )
    found = timeline(case, start)
    assert period(one.moment for one in found.lines) == ("2026-11-14", "2026-11-20")
    assert [line.what for line in found.undated] == [case.events[1]]
    assert period(one.moment for one in found.undated) is None
    assert period(()) is None


DATED = st.lists(moments().filter(lambda one: one.known), max_size=8).map(
    lambda found: sorted(found, key=lambda one: one.start)
)


def of(*moments_: Moment) -> tuple[Line, ...]:
    """Give lines at these moments."""
    return tuple(Line(Event(str(n), EventKind.OTHER), one, ()) for n, one in enumerate(moments_))


@given(DATED)
def test_a_gap_holds_nothing_and_is_long(found: list[Moment]) -> None:
    """No line tells anything of a day in a gap; each gap lies between two lines that do."""
    lines = of(*found)
    covered = [(one.day, max(one.day, one.end[:10])) for one in found]
    for gap in gaps(lines):
        assert all(last <= gap.last or first >= gap.next for first, last in covered)
        assert max(last for _first, last in covered[: gap.place]) == gap.last
        assert lines[gap.place].moment.day == gap.next
        days = dt.date.fromisoformat(gap.next) - dt.date.fromisoformat(gap.last)
        assert days.days - 1 >= QUIET


@given(DATED)
def test_no_gap_is_missed(found: list[Moment]) -> None:
    """Wherever no line reaches over the days between two lines, there is a gap."""
    lines = of(*found)
    known = {gap.place for gap in gaps(lines)}
    for place in range(1, len(found)):
        last = max(max(one.day, one.end[:10]) for one in found[:place])
        away = dt.date.fromisoformat(found[place].day) - dt.date.fromisoformat(last)
        assert (place in known) == (away.days - 1 >= QUIET)


def test_some_days_without_anything_are_no_gap() -> None:
    """Four whole days are; three are not, and neither are the days of a stretch."""
    first = Moment(Precision.EXACT, "2026-11-10")
    near, far = (Moment(Precision.EXACT, f"2026-11-{day}") for day in (14, 15))
    stretch = Moment(Precision.BETWEEN, "2026-11-10", "2026-11-14")
    assert gaps(of(first, near)) == ()
    assert [(one.last, one.next) for one in gaps(of(first, far))] == [("2026-11-10", "2026-11-15")]
    assert gaps(of(stretch, far)) == ()
    police = Line(PoliceContact("c", moment=far), far, ())
    assert gaps((*of(first), police)) == (), "it may have been planned"
