"""How much of a damaged vault is not there any more (sections 9 and 10)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from evidence_kit.domain.exhibit import Exhibit, label_number
from evidence_kit.domain.predecessor import Predecessor, together
from evidence_kit.vault import canonical, markup_codec
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.codec import UNDECODABLE
from evidence_kit.vault.contents import Contents
from evidence_kit.vault.ledger import Ledger

_CAME_IN = ("import", "register-in-words", "import-covered", "carried")
_WENT_OUT = "integrity-failure"
_CHANGING = (*_CAME_IN, _WENT_OUT)
_MARKED: Final = {"annotate": "sha256", "carried": "markup_sha256"}
"""Events that tell what is drawn over an exhibit, and the field with its digest."""
_ABSURD: Final = 1_000_000
"""No case has so many exhibits; what names one is a mistake, and must not use up all numbers."""


def missing(ledger: Ledger, broken: Collection[str], contents: Contents) -> int | None:
    """Tell how much the state root vouches for and the file does not give.

    Args:
        ledger: what verifies.
        broken: what does not, as `ledger.load` says.
        contents: what is shown.

    Returns:
        Exhibits, by a custody log that is whole. When it is not, records. None without a root.
    """
    if "root" in broken:
        return None
    if "log" in broken:
        return max(0, int(ledger.root.get("records", 0)) - len(ledger.records))
    return sum(contents.exhibit(number) is None for number in _numbers(ledger))


def missing_told(ledger: Ledger, broken: Collection[str], contents: Contents) -> int | None:
    """Tell how much was told beside the exhibits and is not shown; None when nobody knows."""
    if {"root", "log"}.intersection(broken):
        return None
    expected = 0
    for event, payload in _payloads(ledger):
        with suppress(*UNDECODABLE):
            if event in ("note", "carried-told"):
                expected += int(payload["new"])
            elif event == "drop":
                expected -= sum(payload["counts"].values())
    return max(0, expected - len(contents.told))


def predecessor(
    vault_id: str, ledger: Ledger, broken: Collection[str], contents: Contents
) -> Predecessor:
    """Tell a case that is rescued from this one what this one is, and what it has lost."""
    before = contents.case.predecessor
    sure = not {"root", "log"}.intersection(broken)
    there, logged = {one.number for one in contents.case.exhibits}, _numbers(ledger)
    # Without a whole log every number that anything left speaks of may have been given.
    named = there | logged if sure else there | logged | set(_spoken_of(ledger))
    next_number = max((contents.next_number, *(number + 1 for number in named)))
    gone = (logged if sure else set(range(1, next_number))) - there
    untold = missing_told(ledger, broken, contents)
    if before is not None:
        untold = None if None in (untold, before.untold) else (untold or 0) + (before.untold or 0)
    return Predecessor(
        vault_id,
        ledger.head,
        tuple(broken),
        next_number,
        together(gone, before.missing if before else ()),
        all_known=sure and (before is None or before.all_known),
        unsaid=contents.unrecorded,
        unmarked=_unmarked(ledger, contents) if sure else (),
        untold=untold,
        unlisted=(_unlisted(ledger, contents) if sure else 0) + (before.unlisted if before else 0),
        older_before=before is not None and before.maybe_older,
    )


def _unmarked(ledger: Ledger, contents: Contents) -> tuple[int, ...]:
    """Give the exhibits whose marks are not those that the log knows of last."""
    newest: dict[int, str] = {}
    for event, payload in _payloads(ledger):
        with suppress(*UNDECODABLE):
            if event in _MARKED:
                newest[label_number(payload["item"])] = payload[_MARKED[event]]
    return tuple(
        number
        for number, digest in sorted(newest.items())
        if contents.exhibit(number) and markup_codec.digest(contents.markup(number)) != digest
    )


def doubted(ledger: Ledger, broken: Collection[str], contents: Contents) -> frozenset[int]:
    """Give the exhibits that may be shown with less held back than the person asked for.

    A record can be gone, or be an older copy of itself that still verifies. So it is not enough
    that black-outs are there: they must be those that the log knows of last, and so must the mark
    "private" and whether an exhibit is set aside.

    Args:
        ledger: what verifies.
        broken: what does not, as `ledger.load` says; when nothing is, nothing is in doubt.
        contents: what is shown.
    """
    if not broken:
        return frozenset()
    if {"root", "log"}.intersection(broken):
        return frozenset(one.number for one in contents.case.exhibits)
    newest = _newest(ledger)
    return frozenset(
        one.number
        for one in contents.case.exhibits
        if one.number in contents.unrecorded
        or newest[one.number].doubts(one, markup_codec.digest(contents.markup(one.number)))
    )


@dataclass(slots=True)
class _Newest:
    """What a whole log knows last of what is held back of one exhibit.

    Attributes:
        covers: how many black-outs there were; `marks` is the digest of all that was drawn.
        turns: how often the mark "private" was set or taken off; an exhibit comes in without.
        carried: it came from another vault, perhaps with that mark.
        aside: it was set aside.
    """

    covers: int = 0
    marks: str = ""
    turns: int = 0
    carried: bool = False
    aside: bool = False

    def hear(self, event: str, payload: Payload) -> None:
        """Take in an event of this exhibit, later than all before."""
        if event in _MARKED:
            # What a newer program does not say is taken for black-outs.
            self.covers = payload.get("blackouts", 1)
            self.marks = payload.get(_MARKED[event], "")
        self.carried |= event == "carried"
        self.turns += event == "describe" and "sensitive" in payload.get("fields", ())
        if event in ("withdraw", "restore"):
            self.aside = event == "withdraw"

    def doubts(self, shown: Exhibit, marks: str) -> bool:
        """Tell whether less is held back of an exhibit, as it is shown, than there was."""
        uncovered = bool(self.covers) and marks != self.marks
        private = bool(self.turns) if self.carried else self.turns % 2 == 1
        out_again = self.aside and shown.withdrawn_because is None
        return uncovered or (private and not shown.sensitive) or out_again


def _newest(ledger: Ledger) -> defaultdict[int, _Newest]:
    found: defaultdict[int, _Newest] = defaultdict(_Newest)
    for event, payload in _payloads(ledger):
        with suppress(*UNDECODABLE):
            found[label_number(payload["item"])].hear(event, payload)
    return found


def _unlisted(ledger: Ledger, contents: Contents) -> int:
    """Count the exports that the log knows of and no record tells of."""
    expected = 0
    for event, payload in _payloads(ledger):
        with suppress(*UNDECODABLE):
            if event == "export":
                expected += 1
            elif event == "carried-told":
                expected += int(payload["exports"])
    return max(0, expected - len(contents.case.exports))


def _payloads(ledger: Ledger) -> Iterator[tuple[str, Payload]]:
    """Give events of the log with what they say; without what only a newer program can read."""
    for entry in ledger.entries:
        with suppress(*UNDECODABLE):
            yield entry.event, canonical.load((entry.payload or "").encode())


def _spoken_of(ledger: Ledger) -> Iterator[int]:
    """Give the numbers of exhibits that any record names."""
    for record in ledger.records.values():
        for number in _in(record.payload):
            if type(number) is int and 0 < number < _ABSURD:
                yield number


def _in(value: Any) -> Iterator[object]:
    if isinstance(value, list):
        for item in value:
            yield from _in(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name == "exhibit":
                yield item
            elif name == "exhibits" and isinstance(item, list):
                yield from item
            else:
                yield from _in(item)


def _numbers(ledger: Ledger) -> set[int]:
    found: set[int] = set()
    for event, payload in _payloads(ledger):
        if event not in _CHANGING:
            continue
        try:
            number = label_number(payload["item"])
        except UNDECODABLE:
            continue  # of a newer program
        if event == _WENT_OUT:
            found.discard(number)
        else:
            found.add(number)
    return found
