"""Moments and amounts are read as people type them; what cannot be read is told, never guessed."""

from __future__ import annotations

import datetime as dt
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.lead import LeadKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method
from evidence_kit.services.typed import (
    Part,
    TypedMoment,
    account_kind,
    fields_of,
    read_day,
    read_moment,
    read_money,
    read_month,
)
from evidence_kit.wording import wording
from support.tellings import moments

TODAY = dt.date(2026, 11, 21)


def test_a_date_and_a_time_are_exact() -> None:
    """A date with a time is a moment, precise unless somebody says otherwise."""
    typed = TypedMoment(date="17-11", time="22.06")
    assert read_moment(typed, TODAY) == (Moment(Precision.EXACT, "2026-11-17T22:06"), frozenset())


@pytest.mark.parametrize(
    ("said", "day"),
    [("gisteren", 20), ("Vandaag", 21), ("eergisteren", 19), ("yesterday", 20), ("di 17 nov", 17)],
)
def test_days_have_names(said: str, day: int) -> None:
    """People write "gisteren"."""
    assert read_day(said, TODAY) == dt.date(2026, 11, day)


@pytest.mark.parametrize("said", ["november", "ergens in november", "half nov 2026", "in november"])
def test_somewhere_in_a_month_is_a_stretch(said: str) -> None:
    """A month is a stretch of days that ends today."""
    moment, wrong = read_moment(TypedMoment(date=said), TODAY)
    assert (moment.precision, moment.start, moment.end) == (
        Precision.BETWEEN,
        "2026-11-01",
        "2026-11-21",
    )
    assert not wrong


@pytest.mark.parametrize("said", ["31-12-9999", "1-1-1026", "17-11-2062", "december 9999"])
def test_a_year_nobody_can_mean_is_told(said: str) -> None:
    """A slip of the pen in a year is pointed at and never kept."""
    moment, wrong = read_moment(TypedMoment(date=said, time="23.30"), TODAY)
    assert (moment.known, Part.DATE in wrong) == (False, True)


def test_a_month_to_come_is_the_last_one() -> None:
    """December, said in November, was last year."""
    assert read_month("december", TODAY) == (dt.date(2025, 12, 1), dt.date(2025, 12, 31))


def test_what_cannot_be_read_is_told_and_the_rest_is_kept() -> None:
    """A wrong time does not take the date along."""
    moment, wrong = read_moment(TypedMoment(date="17-11-2026", time="laat"), TODAY)
    assert (moment.start, wrong) == ("2026-11-17", {Part.TIME})
    moment, wrong = read_moment(TypedMoment(date="ooit"), TODAY)
    assert (moment.known, wrong) == (False, {Part.DATE})


def test_a_time_without_a_date_asks_for_the_date() -> None:
    """A time alone is no moment."""
    assert read_moment(TypedMoment(time="22:06"), TODAY) == (Moment(), {Part.DATE})


def test_dates_in_the_wrong_order_are_turned_round() -> None:
    """Between 16 and 14 November is between 14 and 16."""
    typed = TypedMoment(Precision.BETWEEN, date="16-11", end_date="14-11", end_time="08.00")
    moment, _wrong = read_moment(typed, TODAY)
    assert (moment.start, moment.end) == ("2026-11-14T08:00", "2026-11-16")


def test_one_date_where_two_were_asked_is_about_then() -> None:
    """Nothing is lost while the second date is not typed yet."""
    moment, wrong = read_moment(TypedMoment(Precision.BETWEEN, date="16-11"), TODAY)
    assert (moment.precision, moment.start, wrong) == (Precision.ABOUT, "2026-11-16", frozenset())


def test_between_two_times_of_one_day_needs_the_day_once() -> None:
    """The second date may be left out."""
    typed = TypedMoment(Precision.BETWEEN, "16-11", "22.00", "", "23.30")
    moment, wrong = read_moment(typed, TODAY)
    assert (moment.start, moment.end, wrong) == ("2026-11-16T22:00", "2026-11-16T23:30", set())


def test_not_knowing_is_an_answer() -> None:
    """What stands in the fields does not count then."""
    assert read_moment(TypedMoment(Precision.UNKNOWN, date="ooit"), TODAY) == (
        Moment(),
        frozenset(),
    )


@given(moments(), st.sampled_from(("nl", "en")))
def test_fields_of_a_moment_read_back(moment: Moment, language: str) -> None:
    """Opening and closing an editor changes no moment of a year that can be typed."""
    if not moment.known or moment.start == moment.end or moment.start < "1900":
        return
    typed = fields_of(moment, wording(language))
    assert read_moment(typed, dt.date(9999, 12, 31)) == (moment, frozenset())


@pytest.mark.parametrize(
    ("typed", "amount", "currency"),
    [
        ("120", "120", "EUR"),
        ("€ 1.250,50", "1250.50", "EUR"),
        ("120 euro", "120", "EUR"),
        ("50,-", "50", "EUR"),
        ("$50", "50", "USD"),
        ("50 dollar", "50", "USD"),
        ("0,0042 btc", "0.0042", "BTC"),
        ("eur 300", "300", "EUR"),
    ],
)
def test_amounts_carry_their_currency(typed: str, amount: str, currency: str) -> None:
    """A currency beside the amount is understood."""
    assert read_money(typed) == Money(Decimal(amount), currency)


@pytest.mark.parametrize("typed", ["veel", "120 of meer", "-5", "€ 5 euro", "1.2.3"])
def test_no_amount_is_guessed(typed: str) -> None:
    """What is no amount is refused."""
    with pytest.raises(ValueError):  # noqa: PT011 - the one error it can give
        read_money(typed)


@pytest.mark.parametrize(
    "typed", ["€" + " " * 20_000 + "a\nb", "€" + " ." * 20_000 + "a", "1" * 20_000 + " a b"]
)
def test_a_long_amount_is_refused_at_once(typed: str) -> None:
    """Text pasted into the wrong field does not make the window wait."""
    begun = time.process_time()
    with pytest.raises(ValueError):  # noqa: PT011 - the one error it can give
        read_money(typed)
    assert time.process_time() - begun < 0.2


def test_white_between_an_amount_and_its_currency_does_not_count() -> None:
    """However wide the gap, it is one amount."""
    assert read_money("€" + " " * 500 + "120") == Money(Decimal(120))


def test_nothing_typed_is_no_amount() -> None:
    """An empty field is no error."""
    assert read_money("  ", "BTC") is None


@pytest.mark.parametrize(
    ("method", "account", "kind"),
    [
        (Method.TRANSFER, "NL91 ABNA 0417 1643 00", LeadKind.IBAN),
        (Method.TIKKIE, "https://tikkie.example.org/pay/1", LeadKind.PAYMENT_LINK),
        (Method.PAYPAL, "lisa@example.org", LeadKind.EMAIL),
        (Method.CRYPTO, "bc1qexample", LeadKind.CRYPTO),
        (Method.TIKKIE, "06-12345678", LeadKind.PHONE),
        (Method.TRANSFER, "\u202aNL91 ABNA 0417 1643 00\u202c", LeadKind.IBAN),
        (Method.TIKKIE, "\u202a06-12345678\u202c", LeadKind.PHONE),
        (Method.OTHER, "aan Lisa", None),
        (Method.CRYPTO, " ", None),
    ],
)
def test_an_account_is_checked_as_what_it_looks_like(
    method: Method, account: str, kind: LeadKind | None
) -> None:
    """The check sentence belongs to the kind of account."""
    assert account_kind(method, account) is kind
