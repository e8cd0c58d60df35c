"""Keeps what a person tells beside the exhibits, and takes it back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from evidence_kit.domain.lead import Suspect
from evidence_kit.vault import told_codec
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.ledger import Change
from evidence_kit.vault.told_codec import Droppable, Thing
from evidence_kit.vault.writer import Writer


class Telling:
    """Writes what was told into a vault that can be written; see `Vault.note` and `Vault.drop`."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._told = writer.contents.told

    def note(self, things: Iterable[Thing]) -> None:
        """Add or change all of them in one transaction; log what, not the words."""
        newest = {(told_codec.kind_of(one), told_codec.id_of(one)): one for one in things}
        changed = [one for one in newest.values() if not self._told.stands(one)]
        if changed:
            with self._writer.change() as change:
                new = sum(self._told.row(one) is None for one in changed)
                change.log("note", new=new, **tally(self._put(change, changed)))

    def drop(self, things: Iterable[Droppable]) -> None:
        """Erase all of them, and the names of suspects among them, in one transaction."""
        gone = {row: one for one in things if (row := self._told.row(one)) is not None}
        if not gone:
            return
        with self._writer.change() as change:
            dropped = tally([change.payload(row) for row in gone])
            for row in gone:
                change.remove(row)
            suspects = {one.id for one in gone.values() if isinstance(one, Suspect)}
            left = self._put(change, self._without(suspects, gone))
            changed = {f"changed_{name}": value for name, value in tally(left).items()}
            change.log("drop", **dropped, **changed)
        for row in gone:
            self._writer.contents.forget_told(row)

    def _put(self, change: Change, things: Iterable[Thing]) -> list[Payload]:
        rows = []
        for thing in things:
            payload, row = told_codec.write(thing), self._told.row(thing)
            if row is None:
                row = change.add(payload)
            else:
                change.put(row, told_codec.rewritten(change.payload(row), payload))
            rows.append(row)
        return [change.payload(row) for row in rows]

    def _without(self, suspects: set[str], gone: Collection[int]) -> list[Thing]:
        return [
            replace(one, suspects=tuple(id_ for id_ in one.suspects if id_ not in suspects))
            for one in self._told.naming
            if suspects.intersection(one.suspects) and self._told.row(one) not in gone
        ]


def tally(payloads: list[Payload]) -> Payload:
    """Give what the log says of records: how many of each kind, and their digests."""
    counts = Counter(payload["kind"] for payload in payloads)
    return {
        "counts": dict(counts),
        "sha256": [told_codec.digest(payload) for payload in payloads],
    }
