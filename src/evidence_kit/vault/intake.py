"""Taking evidence in: originals bit by bit, images in words, and pictures made from originals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
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
    Obstacle,
    Picture,
    Source,
    exhibit_label,
)
from evidence_kit.domain.picture import Derived, Rendition, Role
from evidence_kit.vault import codec, objects
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.custody_log import rfc3339
from evidence_kit.vault.ledger import Change
from evidence_kit.vault.objects import Stored
from evidence_kit.vault.stream import pieces
from evidence_kit.vault.writer import Writer


@dataclass(frozen=True, slots=True)
class NewPicture:
    """A picture that was made from an original.

    Attributes:
        role: what it is for.
        data: its bytes.
        operation: how it was made, e.g. "thumbnail/1".
        shape: (width, height) in pixels.
        rendition: how to declare it in a PDF; only for `Role.RENDITION`.
    """

    role: Role
    data: bytes
    operation: str
    shape: tuple[int, int]
    rendition: Rendition | None = None


class Intake:
    """Puts evidence into a vault that can be written. `Vault` documents what is promised."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._contents = writer.contents

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
                event = "import-again" if known else "import"
                print_ = Fingerprint(stored.sha256, stored.sha512, stored.size)
                change.log(event, **_import_fields(number, print_, origin))
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
        self._writer.write_header(stored, codec.original_header(arrival, stored))
        change.add(codec.original(arrival, stored))

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
        number = known.number if known else self._contents.next_number
        with self._writer.change() as change:
            if known is None:
                change.add(codec.in_words(number, origin, self._now(), in_words))
            event = "import-again" if known else "register-in-words"
            change.log(event, **_import_fields(number, in_words.fingerprint, origin))
        return self._exhibit(number), known is not None

    def keep_pictures(
        self, number: int, content: Picture | Obstacle, pictures: Sequence[NewPicture]
    ) -> Exhibit:
        """Store what was made from an original, and erase what was made before."""
        writer, contents = self._writer, self._contents
        parent = contents.original(number)
        if parent is None:
            raise Bug("pictures need a stored original")
        writer.store.require_space(sum(len(picture.data) for picture in pictures))
        replaced = [stored for _, stored in contents.pictures(number)]
        with writer.change() as change:
            made = [self._write_picture(change, number, parent, new) for new in pictures]
            for stored in replaced:
                writer.erase(change, stored)
            payload = codec.pictures(number, parent.sha256, content, made)
            row = contents.picture_row(number)
            if row is None:
                change.add(payload)
            else:
                change.put(row, payload)
            change.log(
                "derive",
                item=exhibit_label(number),
                parent_sha256=parent.sha256,
                outcome=content.value if isinstance(content, Obstacle) else "picture",
                outputs=[_output(derived) for derived, _ in made],
                erased=[stored.sha256 for stored in replaced],
            )
        with suppress(Expected):
            writer.reclaim()
        return self._exhibit(number)

    def _write_picture(
        self, change: Change, number: int, parent: Stored, new: NewPicture
    ) -> tuple[Derived, Stored]:
        stored = self._writer.write_derived(change, new.data)
        derived = Derived(
            stored.id,
            new.role,
            number,
            parent.sha256,
            new.operation,
            stored.sha256,
            stored.size,
            new.shape,
            new.rendition,
        )
        self._writer.write_header(stored, codec.derived_header(derived, stored))
        return derived, stored

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


def _import_fields(number: int, print_: Fingerprint, origin: Source) -> Payload:
    return {
        "item": exhibit_label(number),
        "sha256": print_.sha256,
        "sha512": print_.sha512,
        "size": print_.size,
        "source": origin.value,
    }


def _output(derived: Derived) -> Payload:
    return {
        "role": derived.role.value,
        "operation": derived.operation,
        "sha256": derived.sha256,
        "size": derived.size,
    }
