"""The keys below the master key, and what is sealed with them (sections 4 and 6)."""

from __future__ import annotations

import hmac
import os
from enum import StrEnum
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from evidence_kit.vault.format import Header
from evidence_kit.vault.stream import TAG, ChunkCipher, Forged, padme

ZERO_NONCE: Final = bytes(12)
"""Safe wherever a key seals one message in its life."""
_SALT = 32
_ROWS = 2**64


class Use(StrEnum):
    """What a key is for; keys for different uses are independent."""

    HEADER = "hdr"
    RECORD = "rec"
    LOG = "log"
    ROOT = "root"
    RECORD_SET = "mset"
    OBJECT = "obj"
    ANCHOR = "anchor"


def hkdf(secret: bytes, salt: bytes, info: bytes, length: int = 32) -> bytes:
    """HKDF-SHA-256 (RFC 5869)."""
    return HKDF(SHA256(), length, salt, info).derive(secret)


class KeyRing:
    """Everything that can be opened in one vault. Holds secrets: never print or log it."""

    def __init__(self, master: bytes, vault_id: bytes) -> None:
        self.vault_id = vault_id
        self._keys = {use: hkdf(master, vault_id, f"evk1/{use}".encode()) for use in Use}

    def seal(self, use: Use, row: int, plaintext: bytes) -> bytes:
        """Seal a value for one row; the same value sealed twice gives different bytes."""
        padded = len(plaintext).to_bytes(4) + plaintext
        salt = os.urandom(_SALT)
        bound = self._bound(use, row)
        gcm = AESGCM(hkdf(self._keys[use], salt, bound))
        return salt + gcm.encrypt(ZERO_NONCE, padded.ljust(padme(len(padded)), b"\0"), bound)

    def unseal(self, use: Use, row: int, sealed: bytes) -> bytes:
        """Open a sealed value.

        Raises:
            Forged: it was altered, moved from another row or table, or is of another vault.
        """
        if len(sealed) < _SALT + TAG + 4 or not 0 <= row < _ROWS:
            raise Forged
        bound = self._bound(use, row)
        gcm = AESGCM(hkdf(self._keys[use], sealed[:_SALT], bound))
        try:
            padded = gcm.decrypt(ZERO_NONCE, sealed[_SALT:], bound)
        except InvalidTag:
            raise Forged from None
        return padded[4 : 4 + int.from_bytes(padded[:4])]

    def chunks(self, key: bytes) -> ChunkCipher:
        """Give the cipher of one object of this vault."""
        return ChunkCipher(key, self.vault_id)

    def record_tag(self, row: int, sealed: bytes) -> int:
        """Give what one record adds to the keyed multiset hash of all records (section 10)."""
        message = row.to_bytes(8) + sealed
        return int.from_bytes(hmac.digest(self._keys[Use.RECORD_SET], message, "sha256"))

    def header_mac(self, authenticated: bytes) -> bytes:
        """Give the MAC over the first 576 bytes of a header."""
        return hmac.digest(self._keys[Use.HEADER], authenticated, "sha256")

    def verifies(self, header: Header) -> bool:
        """Tell whether a header is as we wrote it."""
        return hmac.compare_digest(self.header_mac(header.authenticated), header.mac)

    def _bound(self, use: Use, row: int) -> bytes:
        return f"evk1/{use}".encode() + self.vault_id + row.to_bytes(8)
