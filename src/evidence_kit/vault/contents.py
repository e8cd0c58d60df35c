"""What the records of a vault mean: the case, and where its objects lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from evidence_kit.domain.case import Case, Export
from evidence_kit.domain.custody import Entry
from evidence_kit.domain.errors import ObjectDamaged, VaultTooNew
from evidence_kit.domain.exhibit import Exhibit, ObjectId, Obstacle, Picture
from evidence_kit.domain.last_place import LastPlace
from evidence_kit.domain.markup import Markup
from evidence_kit.domain.picture import Derived, Role
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.vault import codec, last_place, legacy
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.markup_codec import read_markup
from evidence_kit.vault.objects import Stored
from evidence_kit.vault.told import Testimony

CASE_ROW = 1
NO_ROW = 0
"""Stands for the row of a record that is lost."""


class Contents:
    """The decoded records. Kinds we do not know are left alone."""

    def __init__(self) -> None:
        self.told = Testimony()
        self.place: LastPlace | None = None
        self.place_row: int | None = None
        self._title = self._created_at = ""
        self._predecessor: Predecessor | None = None
        self._history: dict[int, tuple[Entry, ...]] = {}
        self._exhibits: dict[int, Exhibit] = {}
        self._stored: dict[int, Stored] = {}
        self._pictures: dict[int, list[tuple[Derived, Stored]]] = {}
        self._content: dict[int, Picture | Obstacle] = {}
        self._markups: dict[int, Markup] = {}
        self._markup_rows: dict[int, int] = {}
        self._exports: list[Export] = []
        self._by_hash: dict[str, int] = {}
        self._by_id: dict[ObjectId, tuple[int, Stored]] = {}
        self._picture_rows: dict[int, int] = {}
        self._exhibit_rows: dict[int, int] = {}
        self._case: Case | None = None

    def read(self, records: Iterable[tuple[int, Payload]], name: str) -> bool:
        """Take in all records of a vault.

        Returns:
            Whether every record of a kind we know could be read.

        Raises:
            VaultTooNew: a known kind has a version beyond ours.
        """
        sound = True
        ordered = sorted(records, key=lambda item: item[1].get("kind") == codec.PICTURES)
        for row, payload in ordered:
            kind, version = payload.get("kind"), payload.get("v")
            if kind not in codec.KNOWN:
                continue
            if not isinstance(version, int) or version > codec.KNOWN[kind]:
                raise VaultTooNew(name=name)
            try:
                self.take(row, payload)
            except codec.UNDECODABLE:
                sound = False
        return sound

    def take(self, row: int, payload: Payload) -> None:
        """Take in one record, new or rewritten."""
        self._case = None
        match payload["kind"]:
            case codec.CASE:
                self._title, self._created_at = payload["title"], payload["created_at"]
                self._predecessor = legacy.predecessor_of(payload)
            case codec.EXHIBIT:
                self._take_exhibit(row, payload)
            case codec.PICTURES:
                self._take_pictures(row, payload)
            case codec.MARKUP:
                number, markup = read_markup(payload)
                self._markups[number], self._markup_rows[number] = markup, row
            case codec.EXPORT:
                self._exports.append(codec.read_export(payload))
            case legacy.HISTORY:
                self._history[row] = legacy.read_history(payload)
            case last_place.KIND:
                self.place, self.place_row = last_place.read(payload), row
            case kind if kind in codec.TOLD:
                self.told.take(row, payload)

    def _take_exhibit(self, row: int, payload: Payload) -> None:
        exhibit, stored = codec.exhibit(payload)
        number = exhibit.number
        before = self._stored.pop(number, None)
        if before:
            del self._by_id[before.id]
        self._exhibits[number] = exhibit
        self._exhibit_rows[number] = row
        self._by_hash[exhibit.fingerprint.sha256] = number
        if stored:
            self._stored[number] = stored
            self._by_id[stored.id] = number, stored
        self._tell_content(number)

    def _take_pictures(self, row: int, payload: Payload) -> None:
        content, derived = codec.read_pictures(payload)
        number = int(payload["exhibit"])
        for _, old in self.pictures(number):
            del self._by_id[old.id]
        self._by_id |= {stored.id: (number, stored) for _, stored in derived}
        self._pictures[number] = derived
        self._picture_rows[number] = row
        self._content[number] = content
        self._tell_content(number)

    def _tell_content(self, number: int) -> None:
        exhibit = self._exhibits.get(number)
        if exhibit and exhibit.stored and number in self._content:
            evidence = replace(exhibit.stored, content=self._content[number])
            self._exhibits[number] = replace(exhibit, evidence=evidence)

    def forget(self, number: int) -> None:
        """Drop an exhibit whose record was deleted."""
        self._case = None
        del self._by_hash[self._exhibits.pop(number).fingerprint.sha256]
        del self._exhibit_rows[number]
        stored = self._stored.pop(number, None)
        if stored:
            del self._by_id[stored.id]

    def forget_pictures(self, number: int) -> None:
        """Drop the pictures of an exhibit whose record of them was deleted."""
        self._case = None
        for _, stored in self._pictures.pop(number, []):
            del self._by_id[stored.id]
        self._picture_rows.pop(number, None)
        self._content.pop(number, None)

    def forget_told(self, row: int) -> None:
        """Drop something a person told, whose record was deleted."""
        self._case = None
        self.told.forget(row)

    @property
    def case(self) -> Case:
        """Give the case as one value."""
        if self._case is None:
            kept = Case(
                self._title,
                self._created_at,
                tuple(self._exhibits[number] for number in sorted(self._exhibits)),
                tuple(self._exports),
                predecessor=self._predecessor,
            )
            self._case = self.told.beside(kept)
        return self._case

    def exhibit(self, number: int) -> Exhibit | None:
        """Give an exhibit, or None when there is none with this number."""
        return self._exhibits.get(number)

    def with_hash(self, sha256: str) -> Exhibit | None:
        """Give the exhibit, stored or in words, whose file has this SHA-256."""
        number = self._by_hash.get(sha256)
        return None if number is None else self._exhibits[number]

    @property
    def next_number(self) -> int:
        """Give the number of the next exhibit."""
        return self.case.next_number

    @property
    def unrecorded(self) -> tuple[int, ...]:
        """Give the exhibits whose record is lost: only their object headers name them."""
        rows = self._exhibit_rows.items()
        return tuple(sorted(number for number, row in rows if row == NO_ROW))

    @property
    def history(self) -> tuple[Entry, ...]:
        """Give what verified of the custody logs of cases that this one was rescued from."""
        rows = sorted(self._history)
        return tuple(entry for row in rows for entry in self._history[row])

    def exhibit_row(self, number: int) -> int:
        """Give the record of an exhibit."""
        return self._exhibit_rows[number]

    def picture_row(self, number: int) -> int | None:
        """Give the record of an exhibit's pictures, if it has one."""
        return self._picture_rows.get(number)

    def markup(self, number: int) -> Markup:
        """Give what was drawn over an exhibit."""
        return self._markups.get(number, Markup())

    def markup_row(self, number: int) -> int | None:
        """Give the record of an exhibit's markup, if it has one."""
        return self._markup_rows.get(number)

    def pictures(self, number: int) -> list[tuple[Derived, Stored]]:
        """Give what was made from an exhibit."""
        return self._pictures.get(number, [])

    def original(self, number: int) -> Stored | None:
        """Give where an exhibit's bytes, or their covered copy, lie; None when only in words."""
        return self._stored.get(number)

    def objects(self) -> Iterator[tuple[int, Role | None, Stored]]:
        """Give every object with its exhibit and role; None stands for what is stored of it."""
        for number in sorted(self._exhibits):
            if number in self._stored:
                yield number, None, self._stored[number]
            for derived, stored in self.pictures(number):
                yield number, derived.role, stored

    def find(self, object_id: ObjectId) -> tuple[int, Stored]:
        """Find an object and the number of its exhibit.

        Raises:
            ObjectDamaged: no exhibit has it; in a damaged vault its record may be lost.
        """
        if object_id not in self._by_id:
            raise ObjectDamaged
        return self._by_id[object_id]
