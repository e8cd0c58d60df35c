"""Whether a help line is open now, in a few words."""

from __future__ import annotations

import datetime as dt

from evidence_kit.services.opening import OpenState
from evidence_kit.wording import Wording


def open_words(state: OpenState, today: dt.date, words: Wording) -> tuple[str, str]:
    """Say whether a line is open, and until or from when.

    Args:
        state: what is known.
        today: the day in Amsterdam.
        words: the language.

    Returns:
        Two short texts, e.g. ("open now", "until 23:00").
    """
    _ = words.gettext
    if state.open and state.until is None:
        return _("open now"), _("day and night")
    if state.holiday:
        return _("public holiday"), _("times may differ")
    if state.open and state.until is not None:
        return _("open now"), _("until {time}").format(time=_time(state.until, words))
    if state.next is None:
        return _("closed now"), ""
    time = _time(state.next, words)
    if state.next.date() == today:
        return _("closed now"), _("opens at {time}").format(time=time)
    day = words.date(state.next).split()[0]
    return _("closed now"), _("opens {day} at {time}").format(day=day, time=time)


def _time(moment: dt.datetime, words: Wording) -> str:
    time = words.time(moment)
    return time.removeprefix("0") if moment.hour else time
