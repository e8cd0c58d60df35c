"""From what a person types to the master key, and back into a slot (sections 3 to 5)."""

from __future__ import annotations

import hmac
import os
import time
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from evidence_kit.domain.errors import (
    Bug,
    KeysDestroyed,
    MemoryShort,
    PassphraseShared,
    PassphraseTooShort,
    RecoveryCodeMistyped,
    VaultDamaged,
    VaultTooNew,
    WrongPassphrase,
)
from evidence_kit.vault import recovery_code
from evidence_kit.vault.format import (
    FIXED_LENGTH,
    HEADER_LENGTH,
    OWNER,
    RECOVERY,
    SLOTS,
    TRUSTED,
    Cost,
    Header,
    Slot,
    fixed_part,
)
from evidence_kit.vault.keys import ZERO_NONCE, KeyRing, hkdf

MINIMUM_PASSPHRASE: Final = 12
"""Characters, after NFKC."""
_CHOICES: Final = tuple(mib * 1024 for mib in (64, 128, 256, 512))
_LONGEST_WAIT: Final = 1.5
_OTHER: Final = {OWNER: TRUSTED, TRUSTED: OWNER}
_MOST_HEADERS: Final = 4
"""Different headers that a passphrase is tried on; a sound file has one, a damaged one two."""


@dataclass(frozen=True, slots=True, repr=False)
class Unlocked:
    """A master key was found.

    Attributes:
        ring: the keys.
        slot: number of the slot that opened.
        header: the first header that verifies, or None when none does.
    """

    ring: KeyRing
    slot: int
    header: Header | None


def check_new_passphrase(passphrase: str) -> None:
    """Refuse a passphrase that is too short, or that we would take for a recovery code.

    Raises:
        PassphraseTooShort: fewer than `MINIMUM_PASSPHRASE` characters.
        RecoveryCodeMistyped: it has the printed shape of a recovery code.
    """
    if len(unicodedata.normalize("NFKC", passphrase)) < MINIMUM_PASSPHRASE:
        raise PassphraseTooShort(minimum=MINIMUM_PASSPHRASE)
    if recovery_code.has_printed_shape(passphrase):
        raise RecoveryCodeMistyped


def calibrated(seconds_taken: Callable[[], float] = time.process_time) -> Cost:
    """Choose the most memory of four sizes that this computer passes over within 1.5 s.

    CPU time, not wall time: a busy moment must not make the vault weaker for ever.
    """
    start = seconds_taken()
    _argon2id(b"calibration", bytes(32), Cost(_CHOICES[0]))
    smallest = max(seconds_taken() - start, 1e-6)
    affordable = [kib for kib in _CHOICES if smallest * kib / _CHOICES[0] <= _LONGEST_WAIT]
    return Cost(max(affordable, default=_CHOICES[0]))


def new_header(passphrase: str, code: str, cost: Cost) -> tuple[bytes, KeyRing]:
    """Make the header of a new vault with a fresh master key.

    Raises:
        MemoryShort: this computer cannot afford `cost` now.
        Bug: `cost` is outside the bounds, or `code` is no recovery code.
    """
    secret = recovery_code.secret(code)
    if not cost.allowed or secret is None:
        raise Bug("vault parameters outside the bounds")
    master, vault_id = os.urandom(32), os.urandom(16)
    fixed = fixed_part(vault_id)
    salts = [os.urandom(32) for _ in range(SLOTS)]
    wanted = {OWNER: _argon2id(_normal(passphrase), salts[OWNER], cost), RECOVERY: secret}
    slots = (
        _wrap(fixed + bytes([number]), salt, cost, wanted[number], master)
        if number in wanted
        else _unused(cost, salt)
        for number, salt in enumerate(salts)
    )
    ring = KeyRing(master, vault_id)
    authenticated = fixed + b"".join(slot.pack() for slot in slots)
    return authenticated + ring.header_mac(authenticated), ring


def unlock(headers: Sequence[Header], secret: str, name: str) -> Unlocked:
    """Find the slot that `secret` opens.

    Raises:
        VaultDamaged: there is no header whose slots may be tried.
        VaultTooNew: every header asks for something we do not know.
        KeysDestroyed: the vault was destroyed; a file is left.
        RecoveryCodeMistyped: meant as a recovery code, but its check characters do not fit.
        WrongPassphrase: no slot opens.
        MemoryShort: this computer cannot run the derivation now.
    """
    known = [header for header in dict.fromkeys(headers) if not header.too_new]
    if not known:
        raise VaultTooNew(name=name) if headers else VaultDamaged(name=name)
    if all(header.erased for header in known):
        raise KeysDestroyed(name=name)
    found = _find(known, secret, name, (OWNER, TRUSTED))
    verified = next((header for header in known if found.ring.verifies(header)), None)
    return Unlocked(found.ring, found.slot, verified)


def with_slot(
    headers: Sequence[Header], secret: str, name: str, number: int, new: str | None
) -> bytes:
    """Give the header of an open vault with one slot made anew; its cost stays.

    Args:
        headers: the copies as they stand in the file.
        secret: the owner's passphrase or the recovery code; an open vault keeps no master key.
        name: of the file, for what is raised.
        number: which slot.
        new: the new passphrase or recovery code, or None to leave the slot unused.

    Raises:
        WrongPassphrase, RecoveryCodeMistyped: `secret` is neither.
        PassphraseShared: `new` opens the other passphrase slot.
        VaultDamaged: no header verifies.
        MemoryShort: this computer cannot run the derivation now.
    """
    found = _find(headers, secret, name, (OWNER,))
    header = next((header for header in headers if found.ring.verifies(header)), None)
    if header is None:
        raise VaultDamaged(name=name)
    if new is not None and number in _OTHER:
        _refuse_shared(headers, new, name, _OTHER[number])
    salt, cost = os.urandom(32), header.slot(OWNER).cost
    if new is None:
        slot = _unused(cost, salt)
    else:
        code = recovery_code.secret(new) if number == RECOVERY else None
        wanted = code or _argon2id(_normal(new), salt, cost)
        slot = _wrap(header.fixed + bytes([number]), salt, cost, wanted, found.master)
    authenticated = header.with_slot(number, slot)
    return authenticated + found.ring.header_mac(authenticated)


def _refuse_shared(headers: Sequence[Header], new: str, name: str, other: int) -> None:
    """Two slots with one passphrase: emptying one of them would close nothing."""
    if _try_passphrase(headers[:_MOST_HEADERS], _normal(new), name, (other,)):
        raise PassphraseShared


def without_slots(header: Header) -> bytes:
    """Give a header that nothing opens, and that says so: zeros where slots and MAC were."""
    return header.fixed + bytes(HEADER_LENGTH - FIXED_LENGTH)


@dataclass(frozen=True, slots=True, repr=False)
class _Found:
    master: bytes
    ring: KeyRing
    slot: int


def _find(headers: Sequence[Header], secret: str, name: str, passphrases: Iterable[int]) -> _Found:
    """Find what opens: the slot of the recovery code, or one of these passphrase slots."""
    code = recovery_code.secret(secret)
    found = _first(_open(header, RECOVERY, code) for header in headers) if code else None
    if found is None:
        if recovery_code.has_printed_shape(secret):
            raise WrongPassphrase if code else RecoveryCodeMistyped
        tried = headers[:_MOST_HEADERS]
        found = _try_passphrase(tried, _normal(secret), name, passphrases)
    if found is None:
        mistyped = code is None and recovery_code.has_32_symbols(secret)
        raise RecoveryCodeMistyped if mistyped else WrongPassphrase
    return found


def _try_passphrase(
    headers: Sequence[Header], passphrase: bytes, name: str, numbers: Iterable[int]
) -> _Found | None:
    derived: dict[tuple[bytes, Cost], bytes] = {}
    for number in numbers:
        for header in headers:
            slot = header.slot(number)
            if not slot.cost.allowed:
                continue
            key = slot.salt, slot.cost
            if key not in derived:
                derived[key] = _argon2id(passphrase, *key)
            if found := _open(header, number, derived[key]):
                return found
    if not derived:
        raise VaultDamaged(name=name)
    return None


def _first(attempts: Iterable[_Found | None]) -> _Found | None:
    return next((found for found in attempts if found is not None), None)


def _open(header: Header, number: int, secret: bytes) -> _Found | None:
    slot = header.slot(number)
    wrapping, commitment = _slot_keys(secret, slot.salt, number, header.vault_id)
    if not hmac.compare_digest(commitment, slot.commitment):
        return None
    bound = header.fixed + bytes([number]) + slot.bound
    try:
        master = AESGCM(wrapping).decrypt(ZERO_NONCE, slot.wrapped, bound)
    except InvalidTag:
        return None
    return _Found(master, KeyRing(master, header.vault_id), number)


def _unused(cost: Cost, salt: bytes) -> Slot:
    return Slot(salt, cost, os.urandom(48), os.urandom(32), os.urandom(8))


def _wrap(place: bytes, salt: bytes, cost: Cost, secret: bytes, master: bytes) -> Slot:
    """Make a slot; `place` is the fixed part of the header and the slot's number."""
    wrapping, commitment = _slot_keys(secret, salt, place[-1], place[16:32])
    empty = Slot(salt, cost, bytes(48), commitment, os.urandom(8))
    wrapped = AESGCM(wrapping).encrypt(ZERO_NONCE, master, place + empty.bound)
    return Slot(salt, cost, wrapped, commitment, empty.filler)


def _slot_keys(secret: bytes, salt: bytes, number: int, vault_id: bytes) -> tuple[bytes, bytes]:
    # The second half commits to the first: a slot opens under one secret only.
    keys = hkdf(secret, salt, b"evk1/slot" + bytes([number]) + vault_id, 64)
    return keys[:32], keys[32:]


def _normal(passphrase: str) -> bytes:
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def _argon2id(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    derivation = Argon2id(
        salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.kib
    )
    try:
        return derivation.derive(secret)
    except MemoryError as error:
        raise MemoryShort from error
