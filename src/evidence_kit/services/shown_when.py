"""When an exhibit says it was: what can be read in it, or what was answered of it in words."""

from __future__ import annotations

import datetime as dt

from evidence_kit.domain.exhibit import Exhibit, InWords
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.timeline import shown
from evidence_kit.services.described import when_told
from evidence_kit.services.moments import ABOUT, read_date


def shown_when(exhibit: Exhibit) -> Moment:
    """Give it. Of an image in words the day that was typed counts, as far as it can be read.

    A day without a year is the last one before it was added.
    """
    seen, evidence = shown(exhibit), exhibit.evidence
    if seen.known or exhibit.shown_sure == "unknown" or not isinstance(evidence, InWords):
        return seen
    said = when_told(evidence.words)
    about = ABOUT.match(said)
    added = dt.datetime.fromisoformat(exhibit.added_at).date()
    day = read_date(said[about.end() :] if about else said, added)
    if day is None:
        return seen
    return Moment(Precision.ABOUT if about else Precision.EXACT, day.isoformat())
