"""One field for a day that somebody remembers: exactly, about, or a whole month."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from evidence_kit.domain.moment import UNKNOWN, Moment, Precision
from evidence_kit.services.moments import ABOUT, show_date
from evidence_kit.services.typed import Part, TypedMoment, read_moment
from evidence_kit.wording import Wording


def day_text(moment: Moment, words: Wording) -> str:
    """Write a kept moment into one field; "" when it is not known."""
    if not moment.known:
        return ""
    first = show_date(moment.start, words)
    if moment.precision is Precision.ABOUT:
        return words.gettext("about {day}").format(day=first)
    if moment.precision is Precision.BETWEEN:
        last = show_date(moment.end, words)
        return words.gettext("from {first} to {last}").format(first=first, last=last)
    return first


def read_day_text(text: str, before: Moment, today: dt.date, words: Wording) -> Moment | None:
    """Read one field: "17-11", "ongeveer 17 nov", "in november"; None when it cannot be read.

    What is still there as it was written keeps its time, its end and its source.
    """
    said = " ".join(text.split())
    if said == day_text(before, words):
        return before
    if not said:
        return UNKNOWN
    about = ABOUT.match(said)
    day = said[about.end() :] if about else said
    moment, wrong = read_moment(TypedMoment(date=day), today)
    if Part.DATE in wrong or not moment.known:
        return None
    if about and moment.precision is Precision.EXACT:
        return replace(moment, precision=Precision.ABOUT)
    return moment
