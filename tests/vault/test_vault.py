"""A vault gives back exactly what went in, and remembers everything about it."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import stat

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_kit.domain.case import Export, ExportKind
from evidence_kit.domain.custody import first_break
from evidence_kit.domain.errors import (
    Bug,
    ObjectDamaged,
)
from evidence_kit.domain.exhibit import (
    FileFacts,
    Fingerprint,
    InWords,
    ObjectId,
    Obstacle,
    Picture,
    Source,
)
from evidence_kit.domain.picture import Filter, Rendition, Role
from evidence_kit.vault import NewPicture, Vault
from evidence_kit.vault.stream import CHUNK
from support.vaults import add, new_vault, now

BOUNDARIES = (0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK)
RENDITION = Rendition(Filter.FLATE, 3, 4, 1, 8, b"\x01\x02\x03", b"profile", 6)


@pytest.fixture
def opened(case_file):
    """Give an open vault with eight files and its recovery code's bearer."""
    with case_file.open() as vault:
        yield vault


def in_words(digit: str = "a") -> InWords:
    """Make an image that is not stored."""
    facts = FileFacts("IMG_0666.jpg", None, "2026-11-10T21:14:00.000+01:00")
    return InWords(Fingerprint(digit * 64, digit * 128, 12345), facts, "Een foto die ik verzond.")


def pictures(*roles: Role, salt: bytes = b"") -> list[NewPicture]:
    """Make derived pictures, small ones with recognisable bytes."""
    return [
        NewPicture(
            role,
            role.value.encode() * 1000 + salt,
            f"{role.value}/1",
            (3, 4),
            RENDITION if role is Role.RENDITION else None,
        )
        for role in roles
    ]


@pytest.mark.parametrize("size", BOUNDARIES)
def test_every_byte_comes_back(opened, size):
    """An original reads back bit by bit at every boundary of a chunk, and after reopening."""
    data = os.urandom(size)
    exhibit = add(opened, data)
    assert opened.read(exhibit.evidence.object) == data
    assert exhibit.fingerprint == Fingerprint(
        hashlib.sha256(data).hexdigest(), hashlib.sha512(data).hexdigest(), size
    )
    assert [len(piece) for piece in opened.chunks(exhibit.evidence.object)][:-1] == [CHUNK] * (
        max(0, size - 1) // CHUNK
    )


@pytest.mark.slow
@given(st.lists(st.binary(max_size=2000), min_size=1, max_size=6, unique=True))
@settings(max_examples=6)
def test_many_files_keep_their_numbers_and_bytes(tmp_path_factory, files):
    """Whatever goes in, in whatever order, is all there after closing and opening."""
    path = tmp_path_factory.mktemp("many") / "case.evk"
    from evidence_kit.vault import unlock

    vault, code = new_vault(path)
    with vault:
        numbers = [add(vault, data).number for data in files]
        before = vault.case
    assert numbers == list(range(1, len(files) + 1))
    with unlock(path, code, now=now) as vault:
        assert vault.case == before
        assert [vault.read(e.evidence.object) for e in vault.case.exhibits] == files
        assert vault.check().ok


def test_what_a_session_did_is_there_after_reopening(case_file):
    """Title, words, pictures and exports survive; so does the file's name, whatever it is."""
    names = ("IMG é.png", "IMG e\u0301.png", "IMG \udcff.png", "CON", "a\nb", "\u202egnp.exe")
    with case_file.open() as vault:
        for name in names:
            add(vault, name.encode("utf-8", "surrogatepass"), name)
        vault.add_in_words(in_words(), Source.COMMAND_LINE)
        vault.add_pictures(1, Picture("PNG", 3, 4, 6), pictures(*Role))
        vault.add_pictures(2, Obstacle.BROKEN, [])
        vault.set_title("Zaak van Sam Voorbeeld")
        export = Export(
            ExportKind.DOSSIER, "d.pdf", "/map", "nl", "2026-11-17T12:00:00.000+01:00", "b" * 64,
            9000, 12, "EK-2026-1117-7F3A", "c" * 64,
        )  # fmt: skip
        vault.note_export(export)
        before, derived = vault.case, [vault.derived(1, role) for role in Role]
    with case_file.open() as vault:
        assert vault.case == before
        assert [exhibit.name for exhibit in before.exhibits[8:14]] == list(names)
        assert vault.case.title == "Zaak van Sam Voorbeeld"
        assert vault.case.exports == (export,)
        assert vault.case.exhibit(15).evidence == in_words()
        assert vault.case.exhibit(1).evidence.content == Picture("PNG", 3, 4, 6)
        assert vault.case.exhibit(2).evidence.content is Obstacle.BROKEN
        assert [vault.derived(1, role) for role in Role] == derived
        for role, found in zip(Role, derived, strict=True):
            assert vault.read(found.object) == role.value.encode() * 1000
            assert found.parent_sha256 == case_file.hashes[1]
        assert derived[-1].rendition == RENDITION
        assert vault.derived(3, Role.VEIL) is None
        assert vault.check().ok


def test_same_bytes_are_kept_once(case_file):
    """A second import of the same bytes adds a line to the log and nothing else."""
    with case_file.open() as vault:
        before, size = vault.case, case_file.path.stat().st_size
        same, again = vault.add_original(
            io.BytesIO(case_file.files[3]),
            facts=FileFacts("other.png"),
            origin=Source.FILE,
            media_type="image/png",
        )
        assert again
        assert same == before.exhibit(3)
        assert vault.case == before
        assert vault.entries()[-1].event == "import-again"
        assert case_file.path.stat().st_size <= size + 16384
        assert vault.check().objects == 8


def test_new_pictures_replace_old_ones_for_good(case_file):
    """Pictures made again replace the old ones, whose bytes and keys are gone from the file."""
    with case_file.open() as vault:
        vault.add_pictures(1, Picture("PNG", 3, 4), pictures(*Role))
        old = vault.derived(1, Role.PREVIEW)
        vault.add_pictures(1, Picture("PNG", 3, 4), pictures(Role.VEIL, salt=b"new"))
        assert vault.derived(1, Role.PREVIEW) is None
        assert vault.read(vault.derived(1, Role.VEIL).object).endswith(b"new")
        with pytest.raises(ObjectDamaged):
            vault.read(old.object)
        assert old.sha256 in vault.entries()[-1].payload
        assert vault.check().objects == 9
        store = vault._writer.store
        assert list(store.chunk(old.object)) == list(store.chunk(old.object + 1)) == []
        assert vault._ledger.reclaim == []


def test_pictures_of_an_image_in_words_are_a_mistake_of_ours(opened):
    """Nothing can be derived from what is not stored."""
    exhibit, _ = opened.add_in_words(in_words(), Source.FILE)
    with pytest.raises(Bug):
        opened.add_pictures(exhibit.number, Picture("PNG", 1, 1), [])


def test_progress_counts_bytes(opened):
    """Progress tells the bytes done, up to the size."""
    heard: list[int] = []
    opened.add_original(
        io.BytesIO(bytes(2 * CHUNK + 5)),
        facts=FileFacts("a"),
        origin=Source.FILE,
        media_type="image/png",
        on_progress=heard.append,
    )
    assert heard == [CHUNK, 2 * CHUNK, 2 * CHUNK + 5]


def test_check_reports_progress_in_bytes(opened, case_file):
    """A check tells bytes done and in all."""
    heard: list[tuple[int, int]] = []
    report = opened.check(lambda done, total: heard.append((done, total)))
    total = sum(map(len, case_file.files.values()))
    assert report.ok
    assert heard[-1] == (total, total)
    assert first_break(opened.entries()) is None
    assert opened.entries()[-1].event == "verify"


def test_only_this_user_may_read_the_file(tmp_path):
    """The file and its journal have mode 0600, and nothing else is ever written."""
    vault, _ = new_vault(tmp_path / "case.evk")
    with vault:
        add(vault, bytes(3 * CHUNK))
        found = sorted(path.name for path in tmp_path.iterdir())
        assert found == ["case.evk", "case.evk-journal"]
        assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in tmp_path.iterdir())
    assert [path.name for path in tmp_path.iterdir()] == ["case.evk"]


def test_nothing_readable_stands_in_the_file(tmp_path):
    """No name, title, word, hash or content can be read in vault or journal without a key."""
    marker = "Kruidnagel-4711"
    data = (marker * 100).encode()
    vault, _ = new_vault(tmp_path / "case.evk")
    with vault:
        vault.set_title(f"Zaak {marker}")
        add(vault, data, f"{marker}.png")
        words = dataclasses.replace(in_words(), words=f"Woorden {marker}")
        vault.add_in_words(words, Source.FILE)
        vault.add_pictures(1, Picture("PNG", 1, 1), pictures(Role.VEIL, salt=data))
        while_open = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    after = (tmp_path / "case.evk").read_bytes()
    digest = hashlib.sha256(data).digest()
    secrets = (marker.encode(), digest, digest.hex().encode(), b"image/png", b"vault-created")
    assert not [secret for secret in secrets if secret in while_open + after]


def test_closing_twice_does_nothing(case_file):
    """A vault may be closed again, and says "locked" once."""
    vault = case_file.open()
    vault.close()
    vault.close()
    with case_file.open() as again:
        assert [entry.event for entry in again.entries()][-2:] == ["locked", "opened"]


def test_another_thread_may_use_it(case_file):
    """The thread that works with a vault need not be the one that opened it."""
    from concurrent.futures import ThreadPoolExecutor

    vault: Vault = case_file.open()
    with ThreadPoolExecutor(1) as lane:
        assert lane.submit(add, vault, b"from another thread").result().number == 9
        lane.submit(vault.close).result()


def test_unknown_objects_do_not_read(opened):
    """An object nobody knows is damage, not a crash."""
    with pytest.raises(ObjectDamaged):
        opened.read(ObjectId(99_999))
