"""The few words of the list that depend on what is known of a line."""

from __future__ import annotations

import datetime as dt
from typing import Final

from evidence_kit.services.guidance import HelpLine, Hours
from evidence_kit.wording import Wording

_MONDAY: Final = dt.date(2026, 11, 23)


def reach(line: HelpLine, words: Wording) -> str:
    """Give the numbers, else the site, else how to find them."""
    where = line.where.in_(words.language) if line.where else ""
    return " · ".join(line.numbers) or line.address or where


def extras(line: HelpLine, words: Wording) -> str:
    """Say what a call costs, whether a name is needed and whether one can chat; may be ""."""
    _ = words.gettext
    said = [
        line.cost.in_(words.language) if line.cost else "",
        _("anonymous") if line.anonymous else "",
        _("chat too") if line.chat and line.numbers else "",
    ]
    joined = ", ".join(one for one in said if one)
    return f"{joined[0].upper()}{joined[1:]}." if joined else ""


def small_print(line: HelpLine, words: Wording) -> str:
    """Say for which age it is, when it is open, where to write, and what is not sure."""
    _ = words.gettext
    said = [_ages(line, words), hours(line, words), _written(line)]
    if line.unsure:
        said.append(_("Look first whether this still holds."))
    return " ".join(one for one in said if one)


def hours(line: HelpLine, words: Wording) -> str:
    """Give all opening hours: "ma t/m za 7.00-23.00, zo 11.00-19.00."; "" for day and night."""
    if line.always or not line.numbers:
        return ""
    if not line.hours:
        return words.gettext("We do not know their hours for sure.")
    told = ", ".join(_stretch(one, words) for one in line.hours)
    return f"{told[0].upper()}{told[1:]}."


def _ages(line: HelpLine, words: Wording) -> str:
    _ = words.gettext
    if line.min_age is not None and line.max_age is not None:
        ages = _("From {first} up to and including {last} years.")
        return ages.format(first=line.min_age, last=line.max_age)
    return ""


def _written(line: HelpLine) -> str:
    """Give site and mail address of a line that can be called, too."""
    ways = [one for one in (line.address if line.numbers else None, line.email) if one]
    return ", ".join(ways)


def _stretch(one: Hours, words: Wording) -> str:
    days = sorted(one.days)
    times = f"{_time(one.start, words)}–{_time(one.end, words)}"
    if len(days) == 7:
        return words.gettext("every day {times}").format(times=times)
    first, last = (_day(day, words) for day in (days[0], days[-1]))
    if first == last:
        return f"{first} {times}"
    span = words.gettext("{first} to {last}").format(first=first, last=last)
    return f"{span} {times}"


def _day(day: int, words: Wording) -> str:
    return words.date(_MONDAY + dt.timedelta(days=day - 1)).split()[0]


def _time(minutes: int, words: Wording) -> str:
    moment = dt.datetime.combine(_MONDAY, dt.time(minutes // 60 % 24, minutes % 60))
    return words.time(moment).removeprefix("0")
