"""Moments and amounts of what happened, as a person types them and as they are kept."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evidence_kit.domain.lead import LeadKind
from evidence_kit.domain.moment import DUTCH_TIME, Moment, Precision, TimeSource
from evidence_kit.domain.money import EURO, Money, read_amount
from evidence_kit.domain.payment import Method
from evidence_kit.services import moments
from evidence_kit.services.identify.hidden import bare
from evidence_kit.wording import Wording

_AGO: Final[Mapping[str, int]] = {
    "vandaag": 0,
    "today": 0,
    "gisteren": 1,
    "yesterday": 1,
    "eergisteren": 2,
}
_MONTH: Final = re.compile(
    r"(?:(?:ergens|somewhere|sometime|begin|half|eind|early|mid|late) )?(?:(?:in|of) )?"
    r"([^\W\d]{3,})(?: (\d{4}))?"
)
_IBAN: Final = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9 ]*", re.IGNORECASE | re.ASCII)
_PHONE: Final = re.compile(r"\+?[0-9][0-9 ()-]{7,}", re.ASCII)
_CURRENCIES: Final[Mapping[str, str]] = {
    "€": EURO,
    "euro": EURO,
    "euros": EURO,
    "$": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "£": "GBP",
    "pond": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "bitcoin": "BTC",
}
_NAMED_AMOUNT: Final = re.compile(r"([€$£]|[^\W\d_]{3,})?\s*(-?[0-9.,\s]+(?:[-=–—]{1,2})?)(.*)")
_LONGEST: Final = 100
"""Characters of an amount with its currency. More is no amount, and would be slow to take apart."""


class Part(StrEnum):
    """A field that cannot be read."""

    DATE = "date"
    TIME = "time"
    END_DATE = "end-date"
    END_TIME = "end-time"


@dataclass(frozen=True, slots=True)
class TypedMoment:
    """A moment as it stands in the fields.

    Attributes:
        precision: what was chosen; None when nothing was.
        date, time: when it was or began, as typed.
        end_date, end_time: when it ended, as typed; only used for `BETWEEN`.
        zone: IANA name of the time zone.
        source: where it was read.
    """

    precision: Precision | None = None
    date: str = ""
    time: str = ""
    end_date: str = ""
    end_time: str = ""
    zone: str = DUTCH_TIME
    source: TimeSource = TimeSource.UNSAID


def fields_of(moment: Moment, words: Wording) -> TypedMoment:
    """Write a kept moment into fields: "di 17 nov 2026" and "22.06"."""
    return TypedMoment(
        moment.precision if moment.known else None,
        moments.show_date(moment.start, words),
        moments.show_time(moment.start, words),
        moments.show_date(moment.end, words),
        moments.show_time(moment.end, words),
        moment.zone,
        moment.source,
    )


def read_moment(typed: TypedMoment, today: dt.date) -> tuple[Moment, frozenset[Part]]:
    """Read what was typed, as far as it can be read.

    A month stands for the days in it up to today. Two dates in the wrong order are turned round.
    One date where two were asked is an approximate one.

    Returns:
        The moment, and the fields that could not be read.
    """
    unknown = Moment(zone=typed.zone, source=typed.source)
    if typed.precision is Precision.UNKNOWN:
        return unknown, frozenset()
    wrong: set[Part] = set()
    first, last = _days(typed.date, Part.DATE, today, wrong)
    start = _moment(first, typed.time, Part.TIME, wrong)
    if typed.precision is Precision.BETWEEN and (typed.end_date or typed.end_time).strip():
        day, end_day = _days(typed.end_date, Part.END_DATE, today, wrong)
        end = _moment(end_day or day or first, typed.end_time, Part.END_TIME, wrong)
    else:
        end = last.isoformat() if last else ""
    given = [one for one in (start, end) if one]
    if not given:
        return unknown, frozenset(wrong)
    precision = typed.precision or Precision.EXACT
    if len(given) == 2 and given[0] != given[1]:
        return _between(given[0], given[1], typed), frozenset(wrong)
    if precision is Precision.BETWEEN:
        precision = Precision.ABOUT
    return Moment(precision, given[0], "", typed.zone, typed.source), frozenset(wrong)


def read_day(text: str, today: dt.date) -> dt.date | None:
    """Read a date as `moments.read_date` does, and "vandaag", "gisteren", "yesterday" too."""
    said = " ".join(text.casefold().split())
    if said in _AGO:
        return today - dt.timedelta(days=_AGO[said])
    return moments.read_date(text, today)


def read_month(text: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """Read "november", "ergens in november", "half mei 2026": the first and last day it can be.

    A month without a year is the last one that has begun. None when it is no month.
    """
    found = _MONTH.fullmatch(" ".join(text.casefold().split()))
    if found is None:
        return None
    year = found[2] or ""
    first = moments.read_date(f"1 {found[1]} {year}".strip(), today)
    if first is None or first > today:
        return None
    following = (first + dt.timedelta(days=31)).replace(day=1)
    return first, min(following - dt.timedelta(days=1), today)


def read_money(typed: str, currency: str = EURO) -> Money | None:
    """Read an amount: "120", "€ 1.250,50", "50 dollar", "0,0042 BTC"; None when nothing stands.

    Args:
        typed: what stands in the field of the amount.
        currency: the one that was chosen; a currency in the amount itself wins.

    Raises:
        ValueError: it cannot be read.
    """
    plain = " ".join(typed.split())
    if not plain:
        return None
    found = _NAMED_AMOUNT.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None:
        raise ValueError(typed)
    names = [one.strip() for one in (found[1] or "", found[3]) if one.strip()]
    if len(names) > 1 or any(not _is_currency(one) for one in names):
        raise ValueError(typed)
    return Money(read_amount(found[2]), read_currency(names[0] if names else currency))


def read_currency(typed: str) -> str:
    """Give the code of a currency: "euro" is "EUR", "" too; others stay as they are named."""
    plain = " ".join(typed.split())
    known = _CURRENCIES.get(plain.casefold())
    if known or not plain:
        return known or EURO
    return plain.upper() if plain.isascii() and len(plain) <= 5 else plain


def account_kind(method: Method, account: str) -> LeadKind | None:
    """Tell as what an account can be checked; None when nothing can be said of it."""
    text = bare(account).strip()
    if method is Method.CRYPTO:
        return LeadKind.CRYPTO if text else None
    if "@" in text:
        return LeadKind.EMAIL
    if text.casefold().startswith(("http:", "https:")) or "/" in text:
        return LeadKind.PAYMENT_LINK
    if _IBAN.fullmatch(text):
        return LeadKind.IBAN
    return LeadKind.PHONE if _PHONE.fullmatch(text) else None


def _days(
    text: str, part: Part, today: dt.date, wrong: set[Part]
) -> tuple[dt.date | None, dt.date | None]:
    if not text.strip():
        return None, None
    day = read_day(text, today)
    if day is not None:
        return day, None
    month = read_month(text, today)
    if month is None:
        wrong.add(part)
        return None, None
    return month


def _moment(day: dt.date | None, time_text: str, part: Part, wrong: set[Part]) -> str:
    time = moments.read_time(time_text)
    if time is None and time_text.strip():
        wrong.add(part)
    if day is None and time is not None:
        wrong.add(Part.DATE if part is Part.TIME else Part.END_DATE)
    return moments.joined(day, time) or ""


def _between(start: str, end: str, typed: TypedMoment) -> Moment:
    first, last = (start, end) if end >= start[: len(end)] else (end, start)
    return Moment(Precision.BETWEEN, first, last, typed.zone, typed.source)


def _is_currency(name: str) -> bool:
    plain = name.casefold()
    return plain in _CURRENCIES or bool(re.fullmatch(r"[a-z]{3,4}", plain))
