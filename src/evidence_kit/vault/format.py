"""The fixed part of the format: SQLite container and 608-byte header (sections 2 and 3)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

MAGIC: Final = b"EVKVLT\x00\x01"
APPLICATION_ID: Final = 0x45564B31
PAGE_SIZE: Final = 8192
MAJOR: Final = 1
MINOR: Final = 0
ALGORITHMS: Final = bytes([1, 1, 1, 20])
"""Argon2id, HKDF-SHA-256, AES-256-GCM, chunks of 2^20 bytes."""

SLOTS: Final = 4
OWNER, TRUSTED, RECOVERY = 0, 1, 2
HEADER_LENGTH: Final = 608
SLOT_LENGTH: Final = 128
FIXED_LENGTH: Final = 64
MAC_LENGTH: Final = 32
COPIES: Final = (1, 2)
"""Rows of `hdr` that hold the header."""
FILLER: Final = 7424
"""Length of `hdr` row 0; it pushes the two header copies onto different pages."""

SCHEMA: Final = (
    "CREATE TABLE hdr(id INTEGER PRIMARY KEY, b BLOB NOT NULL)",
    "CREATE TABLE chunk(id INTEGER PRIMARY KEY, b BLOB NOT NULL)",
    "CREATE TABLE rec(id INTEGER PRIMARY KEY, b BLOB NOT NULL)",
    "CREATE TABLE log(id INTEGER PRIMARY KEY, b BLOB NOT NULL)",
    "CREATE TABLE root(id INTEGER PRIMARY KEY CHECK (id = 1), b BLOB NOT NULL)",
    """CREATE TRIGGER log_no_update BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
    """CREATE TRIGGER log_no_delete BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
)

_FIXED = struct.Struct(">8sHHI16s4s28x")
_SLOT = struct.Struct(">32sIHH48s32s8s")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of Argon2id takes: memory in KiB, passes over it, lanes."""

    kib: int
    passes: int = 3
    lanes: int = 4

    @property
    def allowed(self) -> bool:
        """Whether we would run it: not too weak to protect, not so large that it is an attack."""
        return (
            64 * 1024 <= self.kib <= 2 * 1024 * 1024
            and 3 <= self.passes <= 16
            and 1 <= self.lanes <= 16
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to reach the master key, or random bytes that look like one."""

    salt: bytes
    cost: Cost
    wrapped: bytes
    commitment: bytes
    filler: bytes

    @property
    def bound(self) -> bytes:
        """Give the bytes of the slot that the wrapping authenticates."""
        return self.pack()[:40]

    def pack(self) -> bytes:
        """Give the 128 bytes of the slot."""
        cost = self.cost
        return _SLOT.pack(
            self.salt, cost.kib, cost.passes, cost.lanes, self.wrapped, self.commitment, self.filler
        )

    @classmethod
    def parse(cls, blob: bytes) -> Slot:
        """Read 128 bytes."""
        salt, kib, passes, lanes, wrapped, commitment, filler = _SLOT.unpack(blob)
        return cls(salt, Cost(kib, passes, lanes), wrapped, commitment, filler)


def fixed_part(vault_id: bytes) -> bytes:
    """Give the first 64 bytes of the header of a new vault."""
    return _FIXED.pack(MAGIC, MAJOR, MINOR, 0, vault_id, ALGORITHMS)


@dataclass(frozen=True, slots=True)
class Header:
    """A header as found. Nothing in it is trusted before its MAC is checked with the master key."""

    untrusted_blob: bytes

    @classmethod
    def parse(cls, blob: bytes) -> Header | None:
        """Give the header in `blob`, or None when it is none."""
        if len(blob) != HEADER_LENGTH or not blob.startswith(MAGIC):
            return None
        return cls(blob)

    @property
    def fixed(self) -> bytes:
        """Give the first 64 bytes, which every slot authenticates."""
        return self.untrusted_blob[:FIXED_LENGTH]

    @property
    def vault_id(self) -> bytes:
        """Give the 16 random bytes that name the vault."""
        return self.untrusted_blob[16:32]

    @property
    def too_new(self) -> bool:
        """Whether it asks for something this program does not know."""
        _, major, _, features, _, algorithms = _FIXED.unpack(self.fixed)
        return bool(major != MAJOR or features or algorithms != ALGORITHMS)

    @property
    def erased(self) -> bool:
        """Whether the vault was destroyed: nothing but the fixed part is left."""
        return not any(self.untrusted_blob[FIXED_LENGTH:])

    @property
    def newer_minor(self) -> bool:
        """Whether a newer program may have added things that we must not write over."""
        return int.from_bytes(self.untrusted_blob[10:12]) > MINOR

    @property
    def authenticated(self) -> bytes:
        """Give the bytes that the MAC covers."""
        return self.untrusted_blob[:-MAC_LENGTH]

    @property
    def mac(self) -> bytes:
        """Give the MAC as found."""
        return self.untrusted_blob[-MAC_LENGTH:]

    def slot(self, number: int) -> Slot:
        """Give slot 0 to 3."""
        start = FIXED_LENGTH + number * SLOT_LENGTH
        return Slot.parse(self.untrusted_blob[start : start + SLOT_LENGTH])

    def with_slot(self, number: int, slot: Slot) -> bytes:
        """Give the bytes that the MAC covers, with another slot 0 to 3."""
        start = FIXED_LENGTH + number * SLOT_LENGTH
        kept = self.authenticated
        return kept[:start] + slot.pack() + kept[start + SLOT_LENGTH :]
