"""Keccak-256 as Ethereum uses it: SHA-3 with the padding from before it was a standard.

After the Keccak reference, version 3.0; `hashlib.sha3_256` pads with 0x06 instead of 0x01.
"""

from __future__ import annotations

from typing import Final

_MASK: Final = (1 << 64) - 1
_RATE: Final = 136
"""Bytes taken in at a time: 1600 bits less twice 256."""
_ROUNDS: Final = 24


def _round_constants() -> tuple[int, ...]:
    """Give the constant of each round, from the shift register x^8 + x^6 + x^5 + x^4 + 1."""
    constants, register = [], 1
    for _ in range(_ROUNDS):
        constant = 0
        for power in range(7):
            if register & 1:
                constant |= 1 << ((1 << power) - 1)
            register = (register << 1) ^ (0x171 if register & 0x80 else 0)
        constants.append(constant)
    return tuple(constants)


_CONSTANTS: Final = _round_constants()


def _turned(lane: int, by: int) -> int:
    by %= 64
    return ((lane << by) | (lane >> (64 - by))) & _MASK


def _permuted(lanes: list[int]) -> list[int]:
    """Run Keccak-f[1600] over 25 lanes of 64 bits; lane (x, y) stands at x + 5y."""
    for constant in _CONSTANTS:
        columns = [
            lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
            for x in range(5)
        ]
        mixed = [columns[x - 1] ^ _turned(columns[(x + 1) % 5], 1) for x in range(5)]
        lanes = [lane ^ mixed[place % 5] for place, lane in enumerate(lanes)]
        x, y, carried = 1, 0, lanes[1]
        for step in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            place = x + 5 * y
            lanes[place], carried = (
                _turned(carried, (step + 1) * (step + 2) // 2),
                lanes[place],
            )
        lanes = [
            lanes[x + y] ^ (~lanes[(x + 1) % 5 + y] & lanes[(x + 2) % 5 + y] & _MASK)
            for y in range(0, 25, 5)
            for x in range(5)
        ]
        lanes[0] ^= constant
    return lanes


def keccak_256(data: bytes) -> bytes:
    """Give the 32 bytes of Keccak-256 of some data."""
    padded = bytearray(data) + b"\x01" + bytes(-(len(data) + 1) % _RATE)
    padded[-1] |= 0x80
    lanes = [0] * 25
    for start in range(0, len(padded), _RATE):
        for place in range(_RATE // 8):
            offset = start + 8 * place
            lanes[place] ^= int.from_bytes(padded[offset : offset + 8], "little")
        lanes = _permuted(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])
