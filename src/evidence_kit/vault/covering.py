"""Covered copies: what is kept when the untouched picture may not stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from evidence_kit.domain.errors import Bug, Expected, ObjectDamaged
from evidence_kit.domain.exhibit import (
    Covered,
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    Obstacle,
    Picture,
    Source,
    exhibit_label,
)
from evidence_kit.vault import codec, objects
from evidence_kit.vault.again import both
from evidence_kit.vault.custody_log import rfc3339
from evidence_kit.vault.ledger import Change
from evidence_kit.vault.objects import Stored
from evidence_kit.vault.pictures import NewPicture, Pictures, space_for
from evidence_kit.vault.values import import_fields
from evidence_kit.vault.writer import Writer


@dataclass(frozen=True, slots=True)
class NewCovered:
    """A covered copy, and what was made from it.

    Attributes:
        data: the copy, a whole picture file without metadata.
        media_type: of the copy.
        content: what the worker saw in the copy.
        pictures: made from the copy.
    """

    data: bytes
    media_type: str
    content: Picture | Obstacle
    pictures: Sequence[NewPicture] = ()


class Covering:
    """Puts covered copies into a vault that can be written. `Vault` documents what is promised."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._contents = writer.contents
        self._pictures = Pictures(writer)

    def add(
        self, covered: NewCovered, untouched: Fingerprint, facts: FileFacts, origin: Source
    ) -> tuple[Exhibit, bool]:
        """Keep the covered copy of a file that stays outside."""
        known = self._contents.with_hash(untouched.sha256)
        if known and isinstance(known.evidence, Covered):
            with self._writer.change() as change:
                change.log("import-again", **import_fields(known.number, untouched, origin))
            return known, True
        if known:
            return self.replace(known.number, covered), False
        number = self._contents.next_number
        now = rfc3339(self._writer.recorder.now())
        arrival = codec.Arrival(number, origin, now, facts, covered.media_type, untouched)
        with self._written(covered) as stored, self._writer.change() as change:
            self._claim(change, arrival, stored)
            change.add(codec.arrived(arrival, stored))
            self._pictures.replace(change, number, stored, covered.content, covered.pictures)
            fields = import_fields(number, untouched, origin)
            change.log("import-covered", **fields, **_covered_fields(stored))
        return self._contents.case.exhibit(number), False

    def replace(self, number: int, covered: NewCovered) -> Exhibit:
        """Put the covered copy in the place of what is stored, and erase that for good."""
        exhibit, before = self._contents.exhibit(number), self._contents.original(number)
        if exhibit is None:
            raise Bug("there is nothing to cover")
        facts, untouched = exhibit.evidence.facts, exhibit.fingerprint
        arrival = codec.Arrival(
            number, exhibit.source, exhibit.added_at, facts, covered.media_type, untouched
        )
        with self._written(covered) as stored, self._writer.change() as change:
            self._claim(change, arrival, stored)
            said = _words_kept(exhibit)
            change.put(self._contents.exhibit_row(number), codec.replaced(arrival, stored) | said)
            outputs, erased = self._pictures.replace(
                change, number, stored, covered.content, covered.pictures
            )
            if before:
                self._writer.erase(change, before)
            change.log(
                "cover",
                item=exhibit_label(number),
                sha256=before.sha256 if before else None,
                outputs=outputs,
                erased=erased,
                **_covered_fields(stored),
            )
        with suppress(Expected):
            # What is left has no key any more; the next opening goes on where this stopped.
            self._writer.reclaim()
        return self._contents.case.exhibit(number)

    @contextmanager
    def _written(self, covered: NewCovered) -> Iterator[Stored]:
        """Write the copy where nothing refers to it yet, and read it back before going on.

        Raises:
            ObjectDamaged: it did not read back right; what was there before stays.
        """
        writer = self._writer
        writer.store.require_space(len(covered.data) + space_for(covered.pictures))
        try:
            with writer.store.transaction():
                stored = writer.write_original(objects.cut(covered.data), lambda _: None)
            writer.store.forget_pages()
            if not objects.reads_back(writer.store, writer.ring, stored):
                raise ObjectDamaged
            yield stored
        except BaseException:
            with suppress(Expected):
                writer.drop_unfinished()
            raise

    def _claim(self, change: Change, arrival: codec.Arrival, stored: Stored) -> None:
        change.use_chunks(stored.rows)
        self._writer.write_header(stored, codec.stored_header(arrival, stored))


def _words_kept(exhibit: Exhibit) -> dict[str, object]:
    """Move words that stood for the image to the description, where a copy has a place for them."""
    if not isinstance(exhibit.evidence, InWords):
        return {}
    return {"description": both(exhibit.description, exhibit.evidence.words)}


def _covered_fields(stored: Stored) -> dict[str, object]:
    return {"covered_sha256": stored.sha256, "covered_size": stored.size}
