"""Telling what happened: one order for moments of all time zones, and how they read."""

from __future__ import annotations

import datetime as dt
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from evidence_kit.domain.case import Case
from evidence_kit.domain.moment import DUTCH_TIME, Moment, Precision
from evidence_kit.domain.money import EURO, Money, totals
from evidence_kit.domain.timeline import Timeline, timeline
from evidence_kit.services import moments
from evidence_kit.services.shown_when import shown_when
from evidence_kit.wording import Wording

_SIGNS: Final = {EURO: "€", "USD": "$", "GBP": "£"}
_NARROW: Final = "\u00a0"
"""Keeps a sign and its amount on one line."""


def instant(moment: Moment) -> str:
    """Give a sortable text for when a moment began, in Dutch time.

    A day without a time comes before everything with a time on that day. A time in a zone that
    this system does not know is taken as it stands, and so is one that no calendar has here.
    """
    if not moment.time or moment.zone == DUTCH_TIME:
        return moment.start
    try:
        there = dt.datetime.fromisoformat(moment.start).replace(tzinfo=ZoneInfo(moment.zone))
        here = there.astimezone(ZoneInfo(DUTCH_TIME))
    except (ZoneInfoNotFoundError, ValueError, OverflowError):
        return moment.start
    return here.replace(tzinfo=None).isoformat(timespec="minutes")


def in_order(case: Case) -> Timeline:
    """Give the time line of a case."""
    return timeline(case, instant, shown_when)


def demanded(case: Case) -> tuple[Money, ...]:
    """Add up what was asked for, per currency, event by event."""
    return totals(event.demanded for event in case.events if event.demanded)


def is_dutch(at: dt.datetime) -> bool:
    """Tell whether a clock with this offset from UTC showed Dutch time then."""
    try:
        return at.astimezone(ZoneInfo(DUTCH_TIME)).utcoffset() == at.utcoffset()
    except (ZoneInfoNotFoundError, ValueError, OverflowError):
        return False


def said_moment(moment: Moment, words: Wording) -> str:
    """Write a moment for the screen: "di 17 nov 2026, ongeveer 22.06"."""
    _ = words.gettext
    match moment.precision:
        case Precision.UNKNOWN:
            return _("date unknown")
        case Precision.BETWEEN:
            start, end = (_written(one, words) for one in (moment.start, moment.end))
            text = _("between {start} and {end}").format(start=start, end=end)
        case Precision.ABOUT if not moment.time:
            text = _("around {date}").format(date=_written(moment.start, words))
        case Precision.ABOUT:
            date, time = moments.show_date(moment.start, words), said_time(moment, words)
            text = f"{date}, {time}"
        case Precision.EXACT:
            text = _written(moment.start, words)
    if moment.zone == DUTCH_TIME or not moment.time:
        return text
    return _("{moment} (time in {zone})").format(moment=text, zone=place_of(moment.zone))


def said_time(moment: Moment, words: Wording) -> str:
    """Write only the time: "22.06", "ongeveer 22.06"; "" when only the day is known."""
    time = moments.show_time(moment.start, words)
    if time and moment.precision is Precision.ABOUT:
        return words.gettext("around {time}").format(time=time)
    return time


def place_of(zone: str) -> str:
    """Give the place a zone is named after: "Asia/Manila" is "Manila"."""
    return zone.rpartition("/")[2].replace("_", " ")


def said_money(money: Money, words: Wording, *, cents: bool = False) -> str:
    """Write an amount: "€ 120", "€ 1.250,50", "0,0042 BTC".

    Args:
        money: what to write.
        words: the language; Dutch sets fractions apart by a comma.
        cents: write two digits behind the comma of a whole amount, as paper does.
    """
    sign = _SIGNS.get(money.currency)
    text = _digits(money, words, least=2 if sign and cents else 0)
    if sign is None:
        return f"{text}{_NARROW}{money.currency}"
    return f"{sign}{_NARROW if words.language == 'nl' else ''}{text}"


def said_amount(money: Money, words: Wording) -> str:
    """Write an amount without its currency, for a field: `read_amount` reads the same back."""
    text = _digits(money, words)
    # Three digits behind a mark would read as thousands.
    return f"{text}0" if len(f"{money.amount:f}".partition(".")[2].rstrip("0")) == 3 else text


def said_sum(amounts: tuple[Money, ...], words: Wording, *, cents: bool = False) -> str:
    """Write totals of several currencies: "€ 170 en 0,0042 BTC"; "" without any."""
    written = [said_money(one, words, cents=cents) for one in amounts]
    if len(written) < 2:
        return "".join(written)
    joining = words.gettext("{first} and {last}")
    return joining.format(first=", ".join(written[:-1]), last=written[-1])


def _written(start: str, words: Wording) -> str:
    date, time = moments.show_date(start, words), moments.show_time(start, words)
    return f"{date}, {time}" if time else date


def _digits(money: Money, words: Wording, *, least: int = 0) -> str:
    whole, _mark, rest = f"{money.amount:f}".partition(".")
    rest = rest.rstrip("0")
    if rest and money.currency in _SIGNS:
        least = 2
    rest = rest.ljust(least, "0")
    thousands, comma = (".", ",") if words.language == "nl" else (",", ".")
    grouped = f"{int(whole):,}".replace(",", thousands)
    return f"{grouped}{comma}{rest}" if rest else grouped
