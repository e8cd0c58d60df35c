"""The same file a second time, in another way: mended, stored after all, or only in words now."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from evidence_kit.domain.errors import Expected, ObjectDamaged
from evidence_kit.domain.exhibit import Exhibit, InWords, Original, Source, exhibit_label
from evidence_kit.vault import codec, objects
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.ledger import Change
from evidence_kit.vault.objects import Stored
from evidence_kit.vault.values import import_fields
from evidence_kit.vault.writer import Writer


class Again:
    """Changes what is kept of a known file. The exhibit keeps its number, name and date."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._contents = writer.contents

    def lacks(self, known: Exhibit) -> bool:
        """Tell whether the bytes of this file are not, or no longer, in the vault.

        A covered copy lacks nothing: that the file itself stays outside was decided.
        """
        if isinstance(known.evidence, InWords):
            return True
        writer, stored = self._writer, self._contents.original(known.number)
        if stored is None or not isinstance(known.evidence, Original):
            return False
        writer.store.forget_pages()
        return not (
            objects.reads_back(writer.store, writer.ring, stored)
            and objects.named(writer.store, writer.ring, stored)
        )

    def store(self, known: Exhibit, stored: Stored, media_type: str, origin: Source) -> None:
        """Give a known exhibit its bytes, which were written just now and nothing refers to yet.

        Words that stood for the image become part of the exhibit's description.

        Raises:
            ObjectDamaged: they do not read back; the exhibit is as it was.
        """
        writer, number = self._writer, known.number
        writer.store.forget_pages()
        if not objects.reads_back(writer.store, writer.ring, stored):
            raise ObjectDamaged(number=number)
        before = self._contents.original(number)
        facts = known.evidence.facts
        arrival = codec.Arrival(number, known.source, known.added_at, facts, media_type)
        with writer.change() as change:
            change.use_chunks(stored.rows)
            writer.write_header(stored, codec.stored_header(arrival, stored))
            said: Payload = {}
            if isinstance(known.evidence, InWords):
                said = {"description": both(known.description, known.evidence.words)}
            row = self._contents.exhibit_row(number)
            change.put(row, codec.replaced(arrival, stored) | said)
            if before:
                writer.abandon(change, before)
            event = "repair" if before else "import"
            change.log(event, **import_fields(number, known.fingerprint, origin))
        self._reclaim()

    def only_words(self, known: Exhibit, in_words: InWords, origin: Source) -> bool:
        """Take in the words for a known file. No words that were there before get lost.

        A stored original is erased for good, with all that was made from it: whoever describes a
        picture instead of adding it does not want it kept.

        Returns:
            Whether an original was erased.
        """
        number, evidence = known.number, known.evidence
        erased = isinstance(evidence, Original)
        fields = import_fields(number, in_words.fingerprint, origin)
        with self._writer.change() as change:
            if isinstance(evidence, Original):
                self._erase(change, known)
                words = replace(in_words, facts=evidence.facts)
                self._rewrite(change, known, words)
                change.log("register-in-words", **fields)
            else:
                change.log("import-again", **fields)
                self._add_words(change, known, in_words.words)
        if erased:
            self._contents.forget_pictures(number)
            self._reclaim()
        return erased

    def _erase(self, change: Change, known: Exhibit) -> None:
        number, erased = known.number, []
        for _, _, stored in self._of(number):
            self._writer.erase(change, stored)
            erased.append(stored.sha256)
        row = self._contents.picture_row(number)
        if row is not None:
            change.remove(row)
        change.log("erase", item=exhibit_label(number), erased=erased)

    def _of(self, number: int) -> list[tuple[int, object, Stored]]:
        return [one for one in self._contents.objects() if one[0] == number]

    def _add_words(self, change: Change, known: Exhibit, words: str) -> None:
        evidence, row = known.evidence, self._contents.exhibit_row(known.number)
        if isinstance(evidence, InWords):
            name, before = "words", evidence.words
        else:
            name, before = "description", known.description
        together = both(before, words)
        if together == before:
            return
        if isinstance(evidence, InWords):
            self._rewrite(change, known, replace(evidence, words=together))
        else:
            same = {key: change.payload(row)[key] for key in ("kind", "v")}
            change.put(row, same | {"description": together})
        change.log("describe", item=exhibit_label(known.number), fields=[name])

    def _rewrite(self, change: Change, known: Exhibit, value: InWords) -> None:
        fresh = codec.in_words(known.number, known.source, known.added_at, value)
        kept = {name: fresh[name] for name in ("kind", "v", "evidence")}
        change.put(self._contents.exhibit_row(known.number), kept)

    def _reclaim(self) -> None:
        with suppress(Expected):
            # What is left has no key any more; the next opening goes on where this stopped.
            self._writer.reclaim()


def both(before: str, words: str) -> str:
    """Give two texts as one, without saying the same twice."""
    if words.strip() in before:
        return before
    return f"{before}\n{words}" if before.strip() else words
