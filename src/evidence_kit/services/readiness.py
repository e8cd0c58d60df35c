"""What a vault tells of how ready a case is, beside the case itself: black-outs, and the log."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from evidence_kit.domain.age import clashes
from evidence_kit.domain.case import Case
from evidence_kit.domain.circumstances import began_on
from evidence_kit.domain.custody import Entry
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.readiness import remarks
from evidence_kit.domain.remark import Checked, Readiness, Remark
from evidence_kit.domain.timeline import gaps
from evidence_kit.domain.wish_to_prosecute import own_request
from evidence_kit.services.changes import changed_since_export
from evidence_kit.services.questions import answered
from evidence_kit.services.shown_when import shown_when
from evidence_kit.services.tell import in_order
from evidence_kit.vault import Vault


@dataclass(frozen=True, slots=True)
class Looked:
    """What was read from the vault.

    Attributes:
        black: black-outs by number of the exhibit; one without any is not here.
        checked: the last check of everything; None when there was none.
        outdated: something changed since the last police file left.
    """

    black: Mapping[int, tuple[Rect, ...]] = field(default_factory=lambda: MappingProxyType({}))
    checked: Checked | None = None
    outdated: bool = False


def look(vault: Vault) -> Looked:
    """Read it."""
    numbers = (one.number for one in vault.case.exhibits if one.stored)
    black = {number: vault.markup(number).blackouts for number in numbers}
    entries = vault.entries()
    return Looked(
        MappingProxyType({number: areas for number, areas in black.items() if areas}),
        last_check(entries),
        changed_since_export(entries),
    )


def last_check(entries: Sequence[Entry]) -> Checked | None:
    """Give the last time everything was read again, by the log.

    A line that does not say what was found counts as no check.
    """
    for entry in reversed(entries):
        if entry.event == "verify":
            bad = json.loads(entry.payload or "{}").get("bad")
            return Checked(entry.utc, bad) if isinstance(bad, int) else None
    return None


def remarks_on(case: Case, looked: Looked, *, damaged: bool, today: dt.date) -> tuple[Remark, ...]:
    """Give what is to be said of each part of a case.

    Args:
        case: as it is now.
        looked: what its vault tells.
        damaged: it did not verify when it was opened.
        today: the day in Amsterdam.
    """
    line, known = in_order(case), answered(case)
    return remarks(
        Readiness(
            known,
            line,
            len(gaps(line.dated)),
            looked.black,
            looked.checked,
            damaged,
            looked.outdated,
            age_clashes(known, today),
            own_request(known, today) is not None,
            shown_when,
        )
    )


def age_clashes(case: Case, today: dt.date) -> tuple[str, ...]:
    """Give the names of the ages that cannot be right beside the date of birth."""
    return clashes(case.person, began_on(case), today)
