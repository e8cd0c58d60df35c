"""The newest lines of the custody log in words. Every line is told; the same thing again counts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from evidence_kit.domain.case import ExportKind
from evidence_kit.domain.custody import Entry
from evidence_kit.domain.dossier import Before, Covering
from evidence_kit.domain.exhibit import label_number
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import N_, Wording

_NO_COPY = "derive, nothing"
_DESCRIBED_BEFORE = "cover, nothing erased"
_PRINTED = "export, printed"
_LOOKED_AT = "describe, opened"
_CARE = "access"
_HELPER = "helper"
"""Who made an entry while somebody who helps sat at the keyboard."""
_IN_PART = "carried, in part"
_OF_ACCESS = frozenset(
    {"passphrase-changed", "recovery-code-changed", "trusted-added", "trusted-removed"}
)
"""Who may open a case is told to nobody who reads the dossier: it can fall into other hands."""
_EVENTS = {
    _PRINTED: N_("pages of an evidence file printed"),
    _DESCRIBED_BEFORE: N_("covered copy kept, before it was only described"),
    _NO_COPY: N_("looked at, no copy could be made"),
    _LOOKED_AT: N_("opened for the first time"),
    "vault-created": N_("case made"),
    "rescued": N_("case rescued from a damaged file"),
    "carried": N_("item taken over from the damaged file"),
    _IN_PART: N_("taken over from the damaged file, not whole"),
    "carried-told": N_("what was told taken over from the damaged file"),
    "opened": N_("case opened"),
    "locked": N_("case locked"),
    "import": N_("file added"),
    "import-again": N_("same file offered again, not stored again"),
    "register-in-words": N_("picture described, not stored"),
    "repair": N_("damaged file stored anew"),
    "erase": N_("original erased, described instead"),
    "import-covered": N_("covered copy added, the file itself not stored"),
    "cover": N_("original erased, covered copy kept"),
    "derive": N_("copy made for screen and paper"),
    "burn": N_("copy made with parts unreadable"),
    "annotate": N_("marks on the picture changed"),
    "describe": N_("facts of the item changed"),
    "withdraw": N_("item withdrawn"),
    "restore": N_("item taken in again"),
    "case-changed": N_("facts of the case changed"),
    "note": N_("something told was added or changed"),
    "drop": N_("something told was taken back"),
    "export": N_("evidence file written"),
    "verify": N_("all files checked"),
    _CARE: N_("the case was looked after"),
    "copy": N_("copy of the case made and checked"),
    "integrity-failure": N_("file not added, it did not read back right"),
    "header-restored": N_("damaged head of the case file restored"),
    "clock-anomaly": N_("the clock of the computer jumped"),
}


class Told(NamedTuple):
    """One thing that happened, once or several times in a row."""

    last: Entry
    times: int


def in_a_row(entries: Iterable[Entry]) -> Iterator[Told]:
    """Put together entries that say the same of the same item, in the order given.

    Args:
        entries: newest first.
    """
    last, times = None, 0
    for entry in entries:
        if last is not None and _same(entry, last):
            times += 1
            continue
        if last is not None:
            yield Told(last, times)
        last, times = entry, 1
    if last is not None:
        yield Told(last, times)


def newest(entries: Sequence[Entry], lines: int) -> tuple[Entry, ...]:
    """Give the entries that fill this many lines, none left out, oldest first."""
    count = 0
    for told, _ in zip(in_a_row(reversed(entries)), range(lines), strict=False):
        count += told.times
    return tuple(entries[len(entries) - count :])


def lines(entries: Sequence[Entry]) -> list[Told]:
    """Give the lines that these entries fill, oldest first."""
    return list(in_a_row(reversed(entries)))[::-1]


def happened(words: Wording, told: Told) -> str:
    """Say what a line records; a code of a later program is given as it stands."""
    _ = words.gettext
    event, number = _said_of(told.last)
    said = _(_EVENTS[event]) if event in _EVENTS else visible(event)
    if number:
        said = _("item {number}: {what}").format(number=number, what=said)
    if _payload(told.last).get("by") == _HELPER:
        said = _("{what}, by a helper").format(what=said)
    if told.times == 1:
        return said
    again = words.ngettext("{what}, {count} time", "{what}, {count} times", told.times)
    return again.format(what=said, count=told.times)


def _same(one: Entry, other: Entry) -> bool:
    """Tell whether two entries say the same, and were made by the same pair of hands."""
    by_helper = [_payload(entry).get("by") == _HELPER for entry in (one, other)]
    return _said_of(one) == _said_of(other) and by_helper[0] == by_helper[1]


def _said_of(entry: Entry) -> tuple[str, int]:
    """Give what happened, and the exhibit it happened to, or 0."""
    if entry.event in _OF_ACCESS:
        return _CARE, 0
    payload = _payload(entry)
    nothing = entry.event == "derive" and payload.get("outcome", "picture") != "picture"
    try:
        number = label_number(str(payload.get("item")))
    except ValueError:
        number = 0
    if nothing:
        return _NO_COPY, number
    if entry.event == "carried":
        # Those that came over whole are one line, or a large case would fill the page with them.
        return (entry.event, 0) if payload.get("whole") else (_IN_PART, number)
    if entry.event == "export" and payload.get("what") == ExportKind.PRINT:
        return _PRINTED, number
    if entry.event == "describe" and payload.get("fields") == ["looked_at"]:
        return _LOOKED_AT, number
    from_words = entry.event == "cover" and "sha256" in payload and payload["sha256"] is None
    return _DESCRIBED_BEFORE if from_words else entry.event, number


def coverings(entries: Iterable[Entry]) -> dict[int, Covering]:
    """Give when a covered copy took the place of each exhibit that has one, by number."""
    since = {
        "import-covered": Before.OUTSIDE,
        "cover": Before.KEPT,
        _DESCRIBED_BEFORE: Before.DESCRIBED,
    }
    found: dict[int, Covering] = {}
    for entry in entries:
        event, number = _said_of(entry)
        if event in since and number:
            # Covered once more: what was kept until then was a covered copy, too.
            found.setdefault(number, Covering(entry.utc, since[event]))
    return found


def _payload(entry: Entry) -> dict[str, Any]:
    payload = json.loads(entry.payload or "{}")
    return payload if isinstance(payload, dict) else {}
