"""Taking evidence in: originals bit by bit, and images in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import BinaryIO

from evidence_kit.domain.errors import (
    Bug,
    Expected,
    ObjectDamaged,
    SourceChanged,
    SourceUnreadable,
)
from evidence_kit.domain.exhibit import (
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    Source,
    exhibit_label,
)
from evidence_kit.vault import codec, objects
from evidence_kit.vault.again import Again
from evidence_kit.vault.custody_log import rfc3339
from evidence_kit.vault.ledger import Change
from evidence_kit.vault.objects import Stored
from evidence_kit.vault.stream import pieces
from evidence_kit.vault.values import import_fields
from evidence_kit.vault.writer import Writer


class Intake:
    """Puts evidence into a vault that can be written. `Vault` documents what is promised."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._contents = writer.contents
        self._again = Again(writer)

    def keep_original(
        self,
        source: BinaryIO,
        *,
        facts: FileFacts,
        origin: Source,
        media_type: str,
        expected_size: int | None,
        on_progress: Callable[[int], None],
    ) -> tuple[Exhibit, bool]:
        """Stream, seal, commit, and read back a file."""
        writer = self._writer
        writer.store.require_space(expected_size or 0)
        try:
            with writer.change() as change:
                stored = writer.write_original(_readable(source, facts.name), on_progress)
                if expected_size not in (None, stored.size):
                    raise SourceChanged(name=facts.name)
                known = self._contents.with_hash(stored.sha256)
                number = known.number if known else self._contents.next_number
                if known is None:
                    arrival = codec.Arrival(number, origin, self._now(), facts, media_type)
                    self._claim(change, arrival, stored)
                print_ = Fingerprint(stored.sha256, stored.sha512, stored.size)
                lacking = known is not None and self._again.lacks(known)
                if not lacking:
                    event = "import-again" if known else "import"
                    change.log(event, **import_fields(number, print_, origin))
            if known and lacking:
                self._again.store(known, stored, media_type, origin)
                return self._exhibit(number), False
        except BaseException:
            with suppress(Expected):
                writer.drop_unfinished()
            raise
        if known:
            # Its chunks were never claimed: one object is enough.
            writer.drop_unfinished()
        else:
            self._read_back(number, stored)
        return self._exhibit(number), known is not None

    def _claim(self, change: Change, arrival: codec.Arrival, stored: Stored) -> None:
        change.use_chunks(stored.rows)
        self._writer.write_header(stored, codec.stored_header(arrival, stored))
        change.add(codec.arrived(arrival, stored))

    def _read_back(self, number: int, stored: Stored) -> None:
        writer = self._writer
        writer.store.forget_pages()
        if not objects.reads_back(writer.store, writer.ring, stored):
            self._take_out(number, stored)
            raise ObjectDamaged

    def _take_out(self, number: int, stored: Stored) -> None:
        with self._writer.change() as change:
            self._writer.erase(change, stored)
            change.remove(self._contents.exhibit_row(number))
            change.log("integrity-failure", item=exhibit_label(number), sha256=stored.sha256)
        self._contents.forget(number)
        with suppress(Expected):
            self._writer.reclaim()

    def keep_in_words(self, in_words: InWords, origin: Source) -> tuple[Exhibit, bool]:
        """Register an image that stays outside."""
        known = self._contents.with_hash(in_words.fingerprint.sha256)
        if known:
            erased = self._again.only_words(known, in_words, origin)
            return self._exhibit(known.number), not erased
        number = self._contents.next_number
        with self._writer.change() as change:
            change.add(codec.in_words(number, origin, self._now(), in_words))
            fields = import_fields(number, in_words.fingerprint, origin)
            change.log("register-in-words", **fields)
        return self._exhibit(number), False

    def _exhibit(self, number: int) -> Exhibit:
        found = self._contents.exhibit(number)
        if found is None:
            raise Bug("an exhibit got lost on its way in")
        return found

    def _now(self) -> str:
        return rfc3339(self._writer.recorder.now())


def _readable(source: BinaryIO, name: str) -> Iterator[tuple[bytes, bool]]:
    try:
        yield from pieces(source)
    except OSError as error:
        raise SourceUnreadable(name=name) from error
