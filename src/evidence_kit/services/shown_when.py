"""When an exhibit says it was: what can be read in it, or what was answered of it in words."""

from __future__ import annotations

import datetime as dt

from evidence_kit.domain.exhibit import Exhibit, InWords
from evidence_kit.domain.moment import UNKNOWN, Moment
from evidence_kit.domain.timeline import shown
from evidence_kit.services.described import when_told
from evidence_kit.services.typed_day import read_day_text
from evidence_kit.wording import wording


def shown_when(exhibit: Exhibit) -> Moment:
    """Give it. Of an image in words the day that was typed counts, as far as it can be read.

    A day without a year is the last one before it was added.
    """
    seen, evidence = shown(exhibit), exhibit.evidence
    if seen.known or exhibit.shown_sure == "unknown" or not isinstance(evidence, InWords):
        return seen
    said = when_told(evidence.words)
    if not said:
        return seen
    added = dt.datetime.fromisoformat(exhibit.added_at).date()
    return read_day_text(said, UNKNOWN, added, wording("en")) or seen
