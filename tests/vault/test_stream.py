"""Chunks: what goes in comes out, and nothing else."""

from __future__ import annotations

import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.vault.stream import CHUNK, ChunkCipher, Forged, chunk_count, padme, pieces

KEY = bytes(range(32))
VAULT_ID = bytes(16)
BOUNDARIES = (0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK)


class Dripping(io.BytesIO):
    """A file that gives at most a few bytes at a time, as a pipe or a network drive may."""

    def read(self, size: int | None = -1) -> bytes:
        """Give less than was asked for."""
        return super().read(min(size or 0, 70_001))


@pytest.mark.parametrize("source", [io.BytesIO, Dripping])
@pytest.mark.parametrize("size", BOUNDARIES)
def test_pieces_make_the_file_again(size, source):
    """Cutting keeps every byte, marks one piece as last, and fills all others."""
    data = os.urandom(size)
    found = list(pieces(source(data)))
    assert b"".join(piece for piece, _ in found) == data
    assert [last for _, last in found] == [False] * (len(found) - 1) + [True]
    assert all(len(piece) == CHUNK for piece, last in found if not last)
    assert len(found) == chunk_count(size)


@given(st.binary(max_size=3000), st.integers(0, 2**40), st.booleans())
def test_chunk_opens_in_its_place_only(data, index, last):
    """A sealed chunk opens with its index and last flag, and with no other."""
    cipher = ChunkCipher(KEY, VAULT_ID)
    sealed = cipher.seal(index, data, last=last)
    opened = cipher.open(index, sealed, last=last)
    assert opened[: len(data)] == data
    assert not any(opened[len(data) :])
    others = [(index + 1, last, cipher), (index, not last, cipher)]
    others.append((index, last, ChunkCipher(KEY, b"\1" * 16)))
    for other_index, other_last, other in others:
        with pytest.raises(Forged):
            other.open(other_index, sealed, last=other_last)


@given(st.binary(max_size=600), st.data())
def test_every_bit_of_a_chunk_counts(data, pick):
    """One flipped bit or a cut end is found, and only our own error comes out."""
    cipher = ChunkCipher(KEY, VAULT_ID)
    sealed = bytearray(cipher.seal(0, data, last=True))
    cut = pick.draw(st.integers(0, len(sealed) - 1))
    with pytest.raises(Forged):
        cipher.open(0, bytes(sealed[:cut]), last=True)
    sealed[cut] ^= 1 << pick.draw(st.integers(0, 7))
    with pytest.raises(Forged):
        cipher.open(0, bytes(sealed), last=True)


@given(st.integers(0, 2**40))
def test_padding_hides_at_a_small_price(size):
    """Padding never shrinks, adds at most 12 % above 256 bytes, and fits a chunk."""
    padded = padme(size)
    assert padded >= max(size, 256)
    assert size <= 256 or padded <= size * 1.12
    assert size > CHUNK or padded <= CHUNK
    assert padme(padded) == padded


def test_padding_of_known_lengths():
    """Padmé gives the lengths that follow from its definition."""
    known = {0: 256, 256: 256, 257: 272, 1000: 1024, 9000: 9216, 2**20 - 1: 2**20}
    assert {size: padme(size) for size in known} == known
