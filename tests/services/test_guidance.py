"""Help lines: checked data, and an open sign that is right to the minute."""

import datetime as dt
import json
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit import resources
from evidence_kit.domain.errors import Bug
from evidence_kit.services import guidance, opening
from evidence_kit.services.guidance import HelpLine, Need
from evidence_kit.services.opening import OpenState

AMSTERDAM = zoneinfo.ZoneInfo("Europe/Amsterdam")


def _line(name: str) -> HelpLine:
    return next(line for line in guidance.help_lines() if line.id == name)


def _at(*when: int) -> dt.datetime:
    return dt.datetime(*when, tzinfo=AMSTERDAM)  # type: ignore[misc]


def _wall(*when: int) -> dt.datetime:
    return dt.datetime(*when)  # type: ignore[misc]


def _data_with(**changed: object) -> str:
    data = json.loads(resources.text("data", "help_lines.json"))
    data["lines"][3].update(changed)
    return json.dumps(data)


def test_every_line_has_a_way_to_reach_it_a_source_and_a_day() -> None:
    """Nobody is shown a line that cannot be reached or whose facts cannot be traced."""
    for line in guidance.help_lines():
        assert line.numbers or line.address or line.where, line.id
        assert line.source_url.startswith("http"), line.id
        assert line.verified_on >= dt.date(2026, 11, 21), line.id


def test_the_three_urgent_numbers_stand_in_the_strip() -> None:
    """112, 113 and the police are always the strip, in this order."""
    urgent = [line.numbers[0] for line in guidance.help_lines() if line.urgent]
    assert urgent == ["112", "113", "0900-8844"]


@pytest.mark.parametrize("need", [Need.IMAGES, Need.UNDER_18, Need.MONEY, Need.HOME])
def test_every_filter_finds_a_line(need: Need) -> None:
    """No filter on the page leads to an empty list."""
    assert any(need in line.needs for line in guidance.help_lines() if not line.urgent)


@pytest.mark.parametrize(
    "changed",
    [
        {"numbers": ["bel ons"]},
        {"hours": [{"days": [8], "from": "09:00", "to": "17:00"}]},
        {"hours": [{"days": [1], "from": "17:00", "to": "09:00"}]},
        {"hours": [{"days": [1], "from": "9:00", "to": "17:00"}]},
        {"email": "helpwanted.nl"},
        {"source_url": "helpwanted.nl"},
        {"verified_on": "21 november"},
        {"what_for": {"nl": "Beelden"}},
        {"anonymous": "yes"},
        {"needs": ["luck"]},
        {"min_age": -1},
    ],
)
def test_a_mistake_in_the_data_is_found_and_named(changed: dict[str, object]) -> None:
    """A wrong line never reaches the screen; the error says which line it is."""
    with pytest.raises(Bug, match="helpwanted"):
        guidance.read_help_lines(_data_with(**changed))


def test_two_lines_never_share_an_id() -> None:
    """An id names one line."""
    with pytest.raises(Bug):
        guidance.read_help_lines(_data_with(id="police"))


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ((2026, 11, 21, 22, 59), OpenState(open=True, until=_wall(2026, 11, 21, 23, 0))),
        ((2026, 11, 21, 23, 0), OpenState(open=False, next=_wall(2026, 11, 22, 11, 0))),
        ((2026, 11, 22, 0, 0), OpenState(open=False, next=_wall(2026, 11, 22, 11, 0))),
        ((2026, 11, 22, 10, 59), OpenState(open=False, next=_wall(2026, 11, 22, 11, 0))),
        ((2026, 11, 22, 11, 0), OpenState(open=True, until=_wall(2026, 11, 22, 19, 0))),
        ((2026, 11, 22, 19, 0), OpenState(open=False, next=_wall(2026, 11, 23, 7, 0))),
        ((2026, 11, 23, 6, 59), OpenState(open=False, next=_wall(2026, 11, 23, 7, 0))),
        ((2026, 11, 23, 7, 0), OpenState(open=True, until=_wall(2026, 11, 23, 23, 0))),
    ],
)
def test_helpwanted_around_midnight_and_sunday(when: tuple[int, ...], expected: OpenState) -> None:
    """Saturday night, Sunday and Monday morning are told apart to the minute."""
    assert opening.open_state(_line("helpwanted"), _at(*when)) == expected


def test_a_weekend_passes_before_an_office_opens() -> None:
    """On Friday evening the next opening is Monday's."""
    state = opening.open_state(_line("fraud-desk"), _at(2026, 11, 20, 17, 0))
    assert state == OpenState(open=False, next=_wall(2026, 11, 23, 9, 0))


def test_unknown_hours_give_no_state() -> None:
    """What was not looked up is not guessed."""
    assert opening.open_state(_line("victim-support"), _at(2026, 11, 23, 12, 0)) is None


def test_day_and_night_needs_no_time() -> None:
    """A line without closing time has nothing to count down to."""
    state = opening.open_state(_line("suicide-prevention"), _at(2026, 11, 22, 3, 0))
    assert state == OpenState(open=True)


def test_hours_that_touch_midnight_are_one_stretch() -> None:
    """Open until 24.00 and again from 00.00 closes when the second stretch ends."""
    text = _data_with(
        hours=[
            {"days": [6], "from": "20:00", "to": "24:00"},
            {"days": [7], "from": "00:00", "to": "02:00"},
        ]
    )
    line = guidance.read_help_lines(text)[3]
    late = OpenState(open=True, until=_wall(2026, 11, 22, 2, 0))
    assert opening.open_state(line, _at(2026, 11, 21, 23, 59)) == late
    assert opening.open_state(line, _at(2026, 11, 22, 1, 59)) == late


def test_another_time_zone_asks_for_the_clock_in_amsterdam() -> None:
    """A computer set to another zone shows the same state."""
    abroad = dt.datetime(2026, 11, 22, 4, 59, tzinfo=dt.timezone(dt.timedelta(hours=-5)))
    state = opening.open_state(_line("helpwanted"), abroad)
    assert state == OpenState(open=False, next=_wall(2026, 11, 22, 11, 0))


@pytest.mark.parametrize(("day", "hour"), [((2026, 3, 29), 8), ((2026, 10, 25), 9)])
def test_the_nights_the_clock_changes(day: tuple[int, int, int], hour: int) -> None:
    """At 08.59 UTC (summer) and 09.59 UTC (winter) Sunday's line still is to open at 11.00."""
    just_before = dt.datetime(*day, hour, 59, tzinfo=dt.UTC)
    line = _line("helpwanted")
    assert opening.open_state(line, just_before) == OpenState(open=False, next=_wall(*day, 11, 0))
    just_after = just_before + dt.timedelta(minutes=1)
    assert opening.open_state(line, just_after) == OpenState(open=True, until=_wall(*day, 19, 0))


@given(st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2060, 1, 1), timezones=st.just(dt.UTC)))
def test_our_summer_time_is_that_of_the_time_zone_database(moment: dt.datetime) -> None:
    """The rule written here agrees with the database, where there is one."""
    assert opening.in_amsterdam(moment) == moment.astimezone(AMSTERDAM).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("when", "doubt"),
    [
        ((2026, 12, 24, 12, 0), False),
        ((2026, 12, 24, 23, 30), True),
        ((2026, 12, 25, 12, 0), True),
        ((2026, 12, 27, 12, 0), False),
    ],
)
def test_on_a_holiday_the_sign_says_it_may_be_wrong(when: tuple[int, ...], doubt: bool) -> None:
    """Also on the evening before, when the next opening falls on it."""
    state = opening.open_state(_line("helpwanted"), _at(*when))
    assert state is not None
    assert state.holiday is doubt


def test_day_and_night_is_never_in_doubt() -> None:
    """A line that never closes is open on Christmas Day."""
    state = opening.open_state(_line("suicide-prevention"), _at(2026, 12, 25, 3, 0))
    assert state == OpenState(open=True)


@pytest.mark.parametrize("name", ["source_url", "verified_on", "hours", "cost", "for_whom"])
def test_no_fact_may_be_missing(name: str) -> None:
    """A line without a source, a day, or an answer to "when" and "what does it cost" is refused."""
    data = json.loads(resources.text("data", "help_lines.json"))
    del data["lines"][3][name]
    with pytest.raises(Bug, match="helpwanted"):
        guidance.read_help_lines(json.dumps(data))


def test_a_source_of_a_fact_that_is_not_there_is_found() -> None:
    """Whoever takes an hour out takes its source out too."""
    with pytest.raises(Bug, match="helpwanted"):
        guidance.read_help_lines(_data_with(more_sources={"min_age": "https://example.org"}))


def test_what_is_said_of_a_line_is_short_and_blames_nobody() -> None:
    """At most fifteen words a sentence, in both languages."""
    for line in guidance.help_lines():
        for language in ("nl", "en"):
            said = f"{line.what_for.in_(language)} {line.for_whom.in_(language)}"
            assert all(len(one.split()) <= 15 for one in said.split(".")), line.id
            assert "!" not in said
