"""Moments of all zones stand in one order, and amounts and moments read as people write them."""

from decimal import Decimal

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money, read_amount
from evidence_kit.services import tell
from evidence_kit.wording import wording

NL, EN = wording("nl"), wording("en")


def at(
    start: str, zone: str = "Europe/Amsterdam", precision: Precision = Precision.EXACT
) -> Moment:
    """Give a known moment."""
    return Moment(precision, start, zone=zone)


def test_a_time_elsewhere_is_put_where_it_was_here() -> None:
    """04:30 in Manila is 21:30 the evening before in the Netherlands, in winter."""
    assert tell.instant(at("2026-11-18T04:30", "Asia/Manila")) == "2026-11-17T21:30"


def test_summer_time_counts() -> None:
    """In summer the Netherlands are two hours ahead of UTC."""
    assert tell.instant(at("2026-07-01T12:00", "UTC")) == "2026-07-01T14:00"


def test_an_unknown_zone_loses_nothing() -> None:
    """A zone that this system does not know leaves the time as it was noted."""
    assert tell.instant(at("2026-11-18T04:30", "Mars/Olympus")) == "2026-11-18T04:30"


@pytest.mark.parametrize(
    ("start", "zone"),
    [("9999-12-31T23:30", "America/Los_Angeles"), ("0001-01-01T00:10", "Asia/Tokyo")],
)
def test_the_ends_of_the_calendar_lose_nothing(start: str, zone: str) -> None:
    """A case that holds such a year still opens, in order."""
    assert tell.instant(at(start, zone)) == start


def test_events_of_two_zones_stand_in_order() -> None:
    """What happened first stands first, whatever the clocks on the wall said."""
    late = Event("late", EventKind.THREAT, at("2026-11-17T22:06"))
    early = Event("early", EventKind.DEMAND, at("2026-11-18T04:30", "Asia/Manila"))
    lines = tell.in_order(Case(events=(late, early))).dated
    assert [line.what for line in lines] == [early, late]


@pytest.mark.parametrize(
    ("moment", "dutch", "english"),
    [
        (Moment(), "datum onbekend", "date unknown"),
        (at("2026-11-17"), "di 17 nov 2026", "Tue 17 Nov 2026"),
        (at("2026-11-17T22:06"), "di 17 nov 2026, 22.06", "Tue 17 Nov 2026, 22:06"),
        (
            at("2026-11-17T22:06", precision=Precision.ABOUT),
            "di 17 nov 2026, ongeveer 22.06",
            "Tue 17 Nov 2026, around 22:06",
        ),
        (
            Moment(Precision.BETWEEN, "2026-11-14", "2026-11-16"),
            "tussen za 14 nov 2026 en ma 16 nov 2026",
            "between Sat 14 Nov 2026 and Mon 16 Nov 2026",
        ),
        (
            at("2026-11-18T04:30", "Asia/Manila"),
            "wo 18 nov 2026, 04.30 (tijd in Manila)",
            "Wed 18 Nov 2026, 04:30 (time in Manila)",
        ),
    ],
)
def test_moments_read_as_sure_as_they_are(moment: Moment, dutch: str, english: str) -> None:
    """Nothing reads surer than it was said."""
    assert tell.said_moment(moment, NL) == dutch
    assert tell.said_moment(moment, EN) == english


@pytest.mark.parametrize(
    ("money", "cents", "dutch", "english"),
    [
        (Money(Decimal(120)), False, "€\u00a0120", "€120"),
        (Money(Decimal(120)), True, "€\u00a0120,00", "€120.00"),
        (Money(Decimal("1250.5")), False, "€\u00a01.250,50", "€1,250.50"),
        (Money(Decimal("0.0042"), "BTC"), True, "0,0042\u00a0BTC", "0.0042\u00a0BTC"),
        (Money(Decimal("1E+3"), "PHP"), False, "1.000\u00a0PHP", "1,000\u00a0PHP"),
    ],
)
def test_amounts_read_to_the_last_digit(
    money: Money, cents: bool, dutch: str, english: str
) -> None:
    """No digit that was noted is rounded away."""
    assert tell.said_money(money, NL, cents=cents) == dutch
    assert tell.said_money(money, EN, cents=cents) == english


def test_sums_of_currencies_are_never_mixed() -> None:
    """Each currency stands by itself."""
    amounts = (Money(Decimal(170)), Money(Decimal("0.0042"), "BTC"))
    assert tell.said_sum(amounts, NL) == "€\u00a0170 en 0,0042\u00a0BTC"
    assert tell.said_sum((), NL) == ""


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("amount", ["120", "1250.5", "1.125", "0.125", "0.00042", "1250000"])
def test_an_amount_in_a_field_reads_back(amount: str, language: str) -> None:
    """No fraction of three digits turns into thousands."""
    money = Money(Decimal(amount), "BTC")
    assert read_amount(tell.said_amount(money, wording(language))) == money.amount
