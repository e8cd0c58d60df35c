"""Carries all that verifies in a damaged vault into a new one (section 12)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.exhibit import Covered, Exhibit, InWords
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.vault import codec, last_place, legacy, markup_codec, objects
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.contents import CASE_ROW, NO_ROW
from evidence_kit.vault.ledger import Change
from evidence_kit.vault.objects import Stored
from evidence_kit.vault.pictures import output
from evidence_kit.vault.reading import Opened
from evidence_kit.vault.telling import tally
from evidence_kit.vault.values import import_fields
from evidence_kit.vault.writer import Writer

_VERBATIM: Final[Mapping[str, Callable[[Payload], object]]] = MappingProxyType(
    {
        codec.EXPORT: codec.read_export,
        legacy.HISTORY: legacy.read_history,
        last_place.KIND: last_place.read,
    }
)
"""Kinds that are carried over as they are, by what reads them."""
_BELONGING: Final = frozenset(
    {codec.CASE, codec.EXHIBIT, codec.PICTURES, codec.MARKUP, *codec.TOLD}
)
"""Kinds that are carried over with what they belong to, when they can be read at all."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What came over, and what did not.

    Attributes:
        incomplete: exhibits that came over without all of their file.
        told: how many things that were told beside the exhibits came over.
        unread: how many records stayed behind because this program does not understand them.
    """

    incomplete: tuple[int, ...]
    told: int
    unread: int


class Carrying:
    """Fills a new vault from an old one, which is only read; see `Vault.carry`."""

    def __init__(
        self, writer: Writer, old: Opened, on_progress: Callable[[int, int], None]
    ) -> None:
        self._writer = writer
        self._old = old
        self._on_progress = on_progress
        self._total = sum(stored.size for _, _, stored in old.contents.objects())
        self._done = 0
        predecessor = writer.contents.case.predecessor
        if predecessor is None or predecessor.vault_id != old.ring.vault_id.hex():
            raise Bug("this vault was not made to carry that one on")
        self._predecessor: Predecessor = predecessor

    def all(self) -> Carried:
        """Carry everything over, one exhibit after the other."""
        self._writer.store.require_space(self._total)
        case = self._old.contents.case
        incomplete = tuple(one.number for one in case.exhibits if not self._exhibit(one))
        with self._writer.change() as change:
            return self._rest(change, incomplete)

    def _exhibit(self, exhibit: Exhibit) -> bool:
        """Carry an exhibit over with all that belongs to it; tells whether its file is whole."""
        number, old = exhibit.number, self._old.contents
        record, source = self._record(exhibit), old.original(number)
        fields, whole = import_fields(number, exhibit.fingerprint, exhibit.source), True
        with self._writer.change() as change:
            if source is not None:
                stored, whole = self._copied(change, source)
                self._writer.write_header(stored, codec.stored_header(_arrival(exhibit), stored))
                record |= {"evidence": record["evidence"] | {"object": stored.payload()}}
                if isinstance(exhibit.evidence, Covered):
                    fields |= {"covered_sha256": source.sha256, "covered_size": source.size}
            change.add(record)
            self._markup(change, number)
            made = self._pictures(change, number)
            change.log(
                "carried",
                **fields,
                evidence=record["evidence"]["kind"],
                added_at=exhibit.added_at,
                whole=whole,
                blackouts=len(old.markup(number).blackouts),
                markup_sha256=markup_codec.digest(old.markup(number)),
                outputs=made,
            )
        return whole

    def _record(self, exhibit: Exhibit) -> Payload:
        old, number = self._old, exhibit.number
        row, source = old.contents.exhibit_row(number), old.contents.original(number)
        if row != NO_ROW:
            record = dict(old.ledger.records[row].payload)
        elif source is not None:
            record = codec.arrived(_arrival(exhibit), source)
        else:
            raise Bug("an exhibit without a record and without a file")
        # What may have been private is looked at by the person before it leaves again.
        return record | ({"looked_at": False} if number in self._predecessor.unsure else {})

    def _markup(self, change: Change, number: int) -> None:
        row = self._old.contents.markup_row(number)
        if row is not None:
            change.add(self._old.ledger.records[row].payload)

    def _pictures(self, change: Change, number: int) -> list[Payload]:
        """Carry over what was made from an exhibit, all of it or nothing: it can be made again."""
        old = self._old
        row, pictures = old.contents.picture_row(number), old.contents.pictures(number)
        sound = all(objects.reads_back(old.rows, old.ring, stored) for _, stored in pictures)
        if row is None or not sound:
            self._heard(sum(stored.size for _, stored in pictures))
            return []
        record, derived = old.ledger.records[row].payload, []
        for item, (picture, source) in zip(record["derived"], pictures, strict=True):
            stored, _ = self._copied(change, source)
            self._writer.write_header(stored, codec.derived_header(picture, stored))
            derived.append(item | {"object": stored.payload()})
        change.add(record | {"derived": derived})
        return [output(picture) for picture, _ in pictures]

    def _copied(self, change: Change, source: Stored) -> tuple[Stored, bool]:
        writer, old = self._writer, self._old
        first = change.use_chunks(source.rows)
        return objects.carry(
            (old.rows, old.ring, source), first, writer.ring, writer.store, self._heard
        )

    def _heard(self, length: int) -> None:
        self._done += length
        self._on_progress(min(self._done, self._total), self._total)

    def _rest(self, change: Change, incomplete: tuple[int, ...]) -> Carried:
        """Carry over what belongs to no exhibit, and note in the case what stayed behind."""
        old = self._old
        records = {row: record.payload for row, record in sorted(old.ledger.records.items())}
        told = [records[row] for row in old.contents.told.rows]
        for payload in told:
            change.add(payload)
        exports = len(old.contents.case.exports)
        if told or exports:
            change.log("carried-told", new=len(told), exports=exports, **tally(told))
        unread = 0
        for payload in records.values():
            kind = payload.get("kind")
            if kind in _VERBATIM and _readable(payload):
                change.add(payload)
            elif kind not in _BELONGING:
                unread += 1
        for payload in legacy.history(old.ring.vault_id.hex(), old.ledger.entries):
            change.add(payload)
        self._case(change, records, replace(self._predecessor, incomplete=incomplete))
        return Carried(incomplete, len(told), unread)

    def _case(self, change: Change, records: dict[int, Payload], predecessor: Predecessor) -> None:
        before, here = self._old.contents.case, self._writer.contents.case
        fresh = codec.case(
            before.title or here.title, before.created_at or here.created_at, predecessor
        )
        held = records.get(CASE_ROW, {})
        change.put(CASE_ROW, held | fresh if held.get("kind") == codec.CASE else fresh)


def _readable(payload: Payload) -> bool:
    try:
        _VERBATIM[payload["kind"]](payload)
    except codec.UNDECODABLE:
        return False
    return True


def _arrival(exhibit: Exhibit) -> codec.Arrival:
    evidence = exhibit.evidence
    if isinstance(evidence, InWords):
        raise Bug("words have no file")
    return codec.Arrival(
        exhibit.number,
        exhibit.source,
        exhibit.added_at,
        evidence.facts,
        evidence.media_type,
        evidence.fingerprint if isinstance(evidence, Covered) else None,
    )
