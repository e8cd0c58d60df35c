"""Damage of every kind: never a changed byte that passes, as little lost as can be."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from evidence_kit.domain.errors import Expected, ObjectDamaged
from evidence_kit.domain.exhibit import Original
from evidence_kit.vault import salvage
from evidence_kit.vault.format import MAGIC, PAGE_SIZE
from support.vaults import Kept, damaged_images, kept, repeatable


def verdict(case: Kept, image: bytes, path: Path) -> str:
    """Open a damaged image and say what came of it. Anything unexpected raises."""
    path.write_bytes(image)
    try:
        vault = case.open(path)
    except Expected as error:
        return f"refused: {error.code}"
    with vault:
        found = vault.case.exhibits
        if not vault.broken:
            assert {e.number: e.fingerprint.sha256 for e in found} == case.hashes
        lost = len(case.files) - len(found)
        for exhibit in found:
            assert isinstance(exhibit.evidence, Original)
            assert exhibit.fingerprint.sha256 == case.hashes[exhibit.number]
            try:
                read = vault.read(exhibit.evidence.object)
            except ObjectDamaged:
                lost += 1
            else:
                assert read == case.files[exhibit.number], "silently changed"
        kind = "rescue" if vault.broken else "open"
    if kind == "rescue":
        assert path.read_bytes() == image, "a damaged file must not be modified"
    return f"{kind}, {lost} lost" if lost else kind


@pytest.mark.slow
def test_80_damaged_images(case_file, tmp_path):
    """Of 80 damaged vaults none passes with a changed byte; nearly all open, most lose one."""
    raw = case_file.path.read_bytes()
    found = Counter(
        verdict(case_file, image, tmp_path / "damaged.evk")
        for image in damaged_images(raw, 80, seed=11)
    )
    assert found.total() == 80
    lost_at_most_one = [what for what in found if "refused" not in what and "lost" not in what]
    lost_at_most_one += [what for what in found if ", 1 lost" in what]
    assert sum(found[what] for what in lost_at_most_one) >= 60, found
    assert sum(count for what, count in found.items() if "refused" in what) <= 4, found


@pytest.mark.slow
def test_2000_damaged_images(case_file, tmp_path):
    """The same, many times over, with other damage."""
    raw = case_file.path.read_bytes()
    for image in damaged_images(raw, 2000, seed=12):
        verdict(case_file, image, tmp_path / "damaged.evk")


def test_one_flipped_bit_costs_at_most_one_item(case_file, tmp_path):
    """A flipped bit behind the header pages leaves at least seven of eight files readable."""
    raw = case_file.path.read_bytes()
    second = raw.index(MAGIC, raw.index(MAGIC) + 1)
    chance = repeatable(5)
    for _ in range(16):
        image = bytearray(raw)
        image[chance.randrange((second // PAGE_SIZE + 1) * PAGE_SIZE, len(raw))] ^= 4
        assert verdict(case_file, bytes(image), tmp_path / "damaged.evk") in (
            *("open", "rescue", "open, 1 lost", "rescue, 1 lost"),
        )


@pytest.mark.parametrize("page", range(7))
def test_a_lost_page_at_the_beginning(case_file, tmp_path, page):
    """Schema, b-tree roots, any early page: without it most can be read by the rest."""
    image = bytearray(case_file.path.read_bytes())
    image[page * PAGE_SIZE : (page + 1) * PAGE_SIZE] = bytes(PAGE_SIZE)
    assert verdict(case_file, bytes(image), tmp_path / "damaged.evk") in ("open", "rescue")


@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
def test_a_vault_cut_off(tmp_path, share):
    """Of a truncated vault every file before the cut is salvaged whole, and named."""
    case = kept(tmp_path / "case.evk", (100_000,) * 30)
    raw = case.path.read_bytes()
    cut = tmp_path / "cut.evk"
    cut.write_bytes(raw[: int(len(raw) * share)])
    whole = {}
    for item in salvage(cut, case.code):
        data = b"".join(item.chunks())
        assert item.size == 100_000
        assert item.name == f"IMG_{item.number - 1:04d}.png"
        assert item.media_type == "image/png"
        if item.whole:
            whole[item.number] = data
    assert all(data == case.files[number] for number, data in whole.items())
    assert len(whole) >= int(30 * share) - 2
    assert cut.read_bytes() == raw[: int(len(raw) * share)]
    with case.open(cut) as vault:
        assert vault.read_only
        assert vault.broken
        assert not vault.check().ok
        assert len(vault.case.exhibits) >= len(whole)


def test_what_is_left_of_a_file_keeps_its_place(tmp_path):
    """A lost piece in the middle reads as zero bytes, one at the end is left out."""
    size = 5 * 2**20 + 77
    case = kept(tmp_path / "case.evk", (size,))
    with case.open() as vault:
        first = vault.case.exhibit(1).evidence.object
        vault._writer.store.delete_chunk(first + 1 + 2)
        vault._writer.store.delete_chunk(first + 1 + 5)
    for item in salvage(case.path, case.code):
        data = b"".join(item.chunks())
    expected = bytearray(case.files[1][: 5 * 2**20])
    expected[2 * 2**20 : 3 * 2**20] = bytes(2**20)
    assert not item.whole
    assert data == expected


def test_salvage_of_a_healthy_vault(case_file):
    """Nothing is damaged: every file comes out whole, in order."""
    items = [(item.number, item.whole, b"".join(item.chunks())) for item in salvage(
        case_file.path, case_file.code
    )]  # fmt: skip
    assert items == [(number, True, data) for number, data in case_file.files.items()]


def test_salvage_refuses_as_opening_does(case_file, tmp_path):
    """A wrong secret or a file that is no vault is told, not guessed around."""
    with pytest.raises(Expected, match="wrong-passphrase"):
        list(salvage(case_file.path, "not the passphrase"))
    with pytest.raises(Expected, match="case-file-missing"):
        list(salvage(tmp_path / "none.evk", "not the passphrase"))


def test_a_head_without_a_header_is_damage(case_file, tmp_path):
    """When both header copies are gone, nobody can open it, and that is said."""
    raw = case_file.path.read_bytes().replace(MAGIC, bytes(len(MAGIC)))
    assert verdict(case_file, raw, tmp_path / "x.evk") == "refused: vault-damaged"
    raw = case_file.path.read_bytes()[: 2 * PAGE_SIZE]
    assert verdict(case_file, raw, tmp_path / "x.evk") == "refused: vault-damaged"
