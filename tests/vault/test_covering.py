"""Covered copies stay, what they cover is gone for good, and nothing is lost on the way."""

from __future__ import annotations

import hashlib
import json

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from evidence_kit.domain.errors import Bug, ObjectDamaged
from evidence_kit.domain.exhibit import (
    Covered,
    FileFacts,
    Fingerprint,
    InWords,
    Obstacle,
    Picture,
    Source,
)
from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Annotation, Kind, Markup
from evidence_kit.domain.picture import Filter, Rendition, Role
from evidence_kit.vault import NewCovered, NewPicture, objects, salvage
from evidence_kit.vault.keys import Use
from evidence_kit.vault.stream import CHUNK, Forged
from support.vaults import add

MARKER = b"Kruidnagel-4711 is under it. "
FACTS = FileFacts("IMG_0666.jpg", "2026-11-10T21:14:00.000+01:00")
RENDITION = Rendition(Filter.FLATE, 3, 4, 1, 8)


def pictures(*roles: Role, content: bytes) -> list[NewPicture]:
    """Make derived pictures with recognisable bytes."""
    streams = (Role.RENDITION, Role.BURNT)
    return [
        NewPicture(
            role, content * 50, f"{role.value}/1", (3, 4), RENDITION if role in streams else None
        )
        for role in roles
    ]


def copy(content: bytes = b"covered copy ") -> NewCovered:
    """Make a covered copy of two chunks, and pictures of it."""
    data = content * (CHUNK // len(content) + 10)
    small = pictures(Role.VEIL, Role.RENDITION, content=content)
    return NewCovered(data, "image/png", Picture("PNG", 3, 4), small)


def fingerprint(data: bytes) -> Fingerprint:
    """Hash bytes."""
    return Fingerprint(
        hashlib.sha256(data).hexdigest(), hashlib.sha512(data).hexdigest(), len(data)
    )


def readable(vault) -> bytes:
    """Give all plaintext that any key in this vault opens: every row, tried with every key."""
    rows = list(vault._rows._sqlite.execute("SELECT id, b FROM chunk"))
    sealed = [(use, row, blob) for use in (Use.OBJECT,) for row, blob in rows]
    sealed += [(Use.RECORD, row, blob) for row, blob in vault._rows.records()]
    plain, keys = [], set()
    for use, row, blob in sealed:
        try:
            plain.append(vault._ring.unseal(use, row, blob))
        except Forged:
            continue
        keys |= set(keys_in(json.loads(plain[-1])))
    bound = b"evk1/chunk" + bytes.fromhex(vault.vault_id)
    for key in keys:
        for _, blob in rows:
            for nonce in (k.to_bytes(11) + bytes([last]) for k in range(4) for last in (0, 1)):
                try:
                    plain.append(AESGCM(key).decrypt(nonce, blob, bound))
                except InvalidTag:
                    continue
    return b"\n".join(plain)


def keys_in(value: object) -> list[bytes]:
    """Find every object key anywhere in a payload."""
    if isinstance(value, dict):
        own = [bytes.fromhex(value["dek"])] if "dek" in value else []
        return own + [key for item in value.values() for key in keys_in(item)]
    if isinstance(value, list):
        return [key for item in value for key in keys_in(item)]
    return []


def test_covering_erases_the_original_and_all_made_from_it(case_file):
    """No key to the old bytes is left anywhere, their rows are gone, and the rest is untouched."""
    secret = MARKER * 50_000
    with case_file.open() as vault:
        exhibit = add(vault, secret)
        roles = (Role.VEIL, Role.THUMBNAIL, Role.PREVIEW, Role.RENDITION)
        vault.add_pictures(9, Picture("PNG", 3, 4), pictures(*roles, content=MARKER))
        vault.describe(9, description="Wat erop staat", sensitive=True)
        assert MARKER in readable(vault)
        gone = [stored for number, _, stored in vault._contents.objects() if number == 9]
        after = vault.replace_by_covered(9, copy())
        assert after.evidence == Covered(
            after.stored.object,
            fingerprint(copy().data),
            fingerprint(secret),
            exhibit.evidence.facts,
            "image/png",
            Picture("PNG", 3, 4),
        )
        assert (after.number, after.added_at) == (9, exhibit.added_at)
        assert (after.description, after.sensitive) == ("Wat erop staat", True)
        for stored in gone:
            for row in range(stored.first, stored.first + stored.rows):
                assert vault._rows.chunk(row) == []
            with pytest.raises(ObjectDamaged):
                vault.read(stored.id)
        assert vault._ledger.reclaim == []
        event = json.loads(vault.entries()[-1].payload)
        assert event["kind"] == "cover"
        assert event["sha256"] == exhibit.fingerprint.sha256
        assert event["covered_sha256"] == after.stored.kept.sha256
        assert len(event["erased"]) == 4
    raw = case_file.path.read_bytes()
    assert all(stored.key.hex().encode() not in raw for stored in gone)
    with case_file.open() as vault:
        assert vault.case.exhibit(9) == after
        assert vault.read(after.stored.object) == copy().data
        found = readable(vault)
        assert b"covered copy" in found
        assert MARKER not in found
        assert all(stored.key.hex().encode() not in found for stored in gone)
        assert vault.check().ok
        assert [vault.read(e.stored.object) for e in vault.case.exhibits[:8]] == list(
            case_file.files.values()
        )


def test_a_file_covered_on_its_way_in_is_never_written(case_file):
    """Only the copy and the digests of the file are stored; a second time nothing is."""
    untouched = fingerprint(MARKER * 100)
    with case_file.open() as vault:
        exhibit, again = vault.add_covered(
            copy(), untouched=untouched, facts=FACTS, origin=Source.FILE
        )
        assert not again
        assert exhibit.fingerprint == untouched
        assert (exhibit.number, exhibit.name) == (9, "IMG_0666.jpg")
        assert exhibit.stored.kept == fingerprint(copy().data)
        assert vault.derived(9, Role.VEIL).parent_sha256 == exhibit.stored.kept.sha256
        event = json.loads(vault.entries()[-1].payload)
        assert (event["kind"], event["sha256"]) == ("import-covered", untouched.sha256)
        count = vault.check().objects
        same = vault.add_covered(copy(b"x"), untouched=untouched, facts=FACTS, origin=Source.FILE)
        assert same == (exhibit, True)
        assert vault.check().objects == count
    with case_file.open() as vault:
        assert vault.case.exhibit(9) == exhibit
        assert MARKER not in readable(vault)


def test_covering_a_known_file_replaces_what_was_kept_of_it(case_file):
    """Covered on the way in, an original that is there already does not stay uncovered."""
    with case_file.open() as vault:
        add(vault, MARKER * 100)
        known, again = vault.add_covered(
            copy(), untouched=fingerprint(MARKER * 100), facts=FACTS, origin=Source.FILE
        )
        assert (known.number, again) == (9, False)
        assert isinstance(known.evidence, Covered)
        assert MARKER not in readable(vault)
        words = InWords(fingerprint(b"described"), FACTS, "Een foto die ik verzond.")
        vault.add_in_words(words, Source.FILE)
        covered, again = vault.add_covered(
            copy(b"y"), untouched=words.fingerprint, facts=FACTS, origin=Source.FILE
        )
        assert (covered.number, again) == (10, False)
        assert covered.description == "Een foto die ik verzond."
        assert vault.check().ok


def test_a_copy_can_be_covered_further(case_file):
    """A second copy replaces the first; the digests of the untouched file stay."""
    with case_file.open() as vault:
        first = vault.replace_by_covered(2, copy(MARKER))
        second = vault.replace_by_covered(2, copy())
        assert second.fingerprint == first.fingerprint
        assert second.fingerprint.sha256 == case_file.hashes[2]
        assert MARKER not in readable(vault)


def test_nothing_is_erased_when_the_copy_does_not_read_back(case_file, monkeypatch):
    """Until the copy is known to be safe, the original stays whole."""
    with case_file.open() as vault:
        before, head = vault.case, vault.head
        monkeypatch.setattr(objects, "reads_back", lambda *_: False)
        with pytest.raises(ObjectDamaged):
            vault.replace_by_covered(1, copy())
        monkeypatch.undo()
        assert (vault.case, vault.head) == (before, head)
        assert vault._writer.store.sweep(vault._ledger.next_chunk) is False
        assert vault.check().ok


def test_an_erasure_that_was_cut_off_goes_on_at_the_next_opening(case_file, monkeypatch):
    """The keys are gone with the first commit; rows that are left go when it is opened again."""
    with case_file.open() as vault:
        add(vault, MARKER * 50_000)
        stored = vault._contents.original(9)
        monkeypatch.setattr(type(vault._writer), "reclaim", lambda _: None)
        vault.replace_by_covered(9, copy())
        monkeypatch.undo()
        assert vault._rows.chunk(stored.first) == []
        assert vault._rows.chunk(stored.first + 1) != []
        assert MARKER not in readable(vault)
    with case_file.open() as vault:
        assert vault._rows.chunk(stored.first + 1) == []
        assert vault._ledger.reclaim == []
        assert vault.check().ok


def test_black_outs_replace_all_that_shows_what_is_under_them(case_file):
    """Burnt pictures take the place of clear ones; the original alone keeps the pixels."""
    with case_file.open() as vault:
        picture = Picture("PNG", 3, 4)
        clear = pictures(Role.VEIL, Role.PREVIEW, Role.RENDITION, content=MARKER)
        vault.add_pictures(1, picture, clear)
        burnt = pictures(Role.VEIL, Role.PREVIEW, Role.BURNT, content=b"solid ")
        exhibit = vault.add_burnt(1, burnt)
        assert exhibit.stored.content == picture
        assert vault.derived(1, Role.RENDITION) is None
        assert vault.derived(1, Role.BURNT).rendition == RENDITION
        assert MARKER not in readable(vault)
        event = json.loads(vault.entries()[-1].payload)
        assert event["kind"] == "burn"
        assert [output["role"] for output in event["outputs"]] == ["veil", "preview", "burnt"]
        assert len(event["erased"]) == 3
        row = vault._contents.picture_row(1)
        assert vault._ledger.records[row].payload["v"] == 2
        vault.add_pictures(1, picture, clear)
        assert vault._ledger.records[row].payload["v"] == 1
        assert vault.derived(1, Role.BURNT) is None


def test_black_outs_need_a_picture(case_file):
    """Without something to burn into, or without the burnt stream, it is a mistake of ours."""
    with case_file.open() as vault:
        burnt = pictures(Role.BURNT, content=b"solid ")
        vault.add_pictures(1, Obstacle.BROKEN, [])
        words, _ = vault.add_in_words(InWords(fingerprint(b"w"), FACTS), Source.FILE)
        for number in (1, 2, words.number, 99):
            with pytest.raises(Bug):
                vault.add_burnt(number, burnt)
        vault.add_pictures(2, Picture("PNG", 3, 4), [])
        with pytest.raises(Bug):
            vault.add_burnt(2, pictures(Role.VEIL, content=b"solid "))
        with pytest.raises(Bug):
            vault.replace_by_covered(99, copy())


def test_covered_copies_are_salvaged_and_say_so(case_file):
    """Of a damaged vault the copy comes out too, under a flag, with its markup still there."""
    with case_file.open() as vault:
        vault.replace_by_covered(1, copy())
        vault.set_markup(1, Markup((Annotation("a", Kind.BOX, Point(0, 0), Point(2, 2)),)))
        lost = vault._contents.exhibit_row(1)
        vault._rows._sqlite.execute("DELETE FROM rec WHERE id = ?", (lost,))
    items = {}
    for item in salvage(case_file.path, case_file.code):
        items[item.number] = (item.covered, item.whole, b"".join(item.chunks()))
    assert items[1] == (True, True, copy().data)
    assert items[2][0] is False
    with case_file.open() as vault:
        assert vault.broken
        assert isinstance(vault.case.exhibit(1).evidence, Covered)
        assert vault.case.exhibit(1).fingerprint.sha256 == case_file.hashes[1]
