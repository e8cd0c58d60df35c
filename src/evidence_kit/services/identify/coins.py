"""Addresses of crypto currencies and their check digits.

Base58Check after the Bitcoin wiki, Bech32 after BIP-173, Bech32m after BIP-350, capitals after
EIP-55; TRON uses Base58Check with version 0x41.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Final

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify.facts import Checked, Fact, Said, Verdict
from evidence_kit.services.identify.keccak import keccak_256

_BASE58: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BASE58_SHAPE: Final = re.compile(rf"[{_BASE58}]{{25,36}}")
_BECH32: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_SHAPE: Final = re.compile(r"(bc|tb|ltc|tltc)1[0-9a-z]{6,87}", re.IGNORECASE | re.ASCII)
_ETHEREUM: Final = re.compile(r"0[xX][0-9a-fA-F]{40}")
_GENERATOR: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32_END, _BECH32M_END = 1, 0x2BC830A3

_VERSIONS: Final = {
    0x00: Said(Fact.COIN, "Bitcoin"),
    0x05: Said(Fact.COIN, "Bitcoin"),
    0x1E: Said(Fact.COIN, "Dogecoin"),
    0x30: Said(Fact.COIN, "Litecoin"),
    0x32: Said(Fact.COIN, "Litecoin"),
    0x41: Said(Fact.COIN, "TRON"),
    0x4C: Said(Fact.COIN, "Dash"),
    0x6F: Said(Fact.TEST_COIN, "Bitcoin"),
    0xC4: Said(Fact.TEST_COIN, "Bitcoin"),
}
"""First byte of a Base58Check address."""
_PREFIXES: Final = {
    "bc": Said(Fact.COIN, "Bitcoin"),
    "tb": Said(Fact.TEST_COIN, "Bitcoin"),
    "ltc": Said(Fact.COIN, "Litecoin"),
    "tltc": Said(Fact.TEST_COIN, "Litecoin"),
}
_LINK: Final = re.compile(
    r"(?:bitcoin|dogecoin|ethereum|litecoin|tron):(?://)?(?:pay-)?(?P<address>[^?@/]+).*",
    re.IGNORECASE | re.ASCII,
)
"""What wallets copy: the address, then a chain and an amount (BIP-21, EIP-681)."""


def check_coin(text: str) -> Checked:
    """Check the address of a crypto currency."""
    plain = "".join(text.split())
    if link := _LINK.fullmatch(plain):
        plain = link["address"]
    if _ETHEREUM.fullmatch(plain):
        return _ethereum(plain)
    if _BECH32_SHAPE.fullmatch(plain):
        coin = segwit(plain)
        normal = plain.lower() if plain.isupper() else plain
        return _checked(normal, coin)
    if _BASE58_SHAPE.fullmatch(plain):
        return _checked(plain, base58(plain))
    return Checked(plain, Verdict.PLAIN, (Said(Fact.NO_ADDRESS),), LeadKind.CRYPTO)


def _checked(normal: str, coin: Said | None) -> Checked:
    if coin is None:
        return Checked(normal, Verdict.DOUBT, (Said(Fact.DIGITS_WRONG),), LeadKind.CRYPTO)
    return Checked(normal, Verdict.OK, (Said(Fact.DIGITS_FIT), coin), LeadKind.CRYPTO)


def _ethereum(plain: str) -> Checked:
    """Check the capitals of EIP-55: a letter is large where the hash's digit is 8 or more."""
    body, coin = plain[2:], Said(Fact.COIN, "Ethereum")
    normal = capitals(body)
    if body in (body.lower(), body.upper()):
        said = (coin, Said(Fact.NO_CASE))
        return Checked(normal, Verdict.PLAIN, said, LeadKind.CRYPTO)
    return _checked(normal, coin if f"0x{body}" == normal else None)


def capitals(body: str) -> str:
    """Give 40 hexadecimal digits as an Ethereum address with the capitals of EIP-55."""
    small = body.lower()
    digits = keccak_256(small.encode("ascii")).hex()
    pairs = zip(small, digits, strict=False)
    return "0x" + "".join(
        letter.upper() if int(digit, 16) >= 8 else letter for letter, digit in pairs
    )


def base58(plain: str) -> Said | None:
    """Tell the currency of a Base58Check address; None when its check does not fit."""
    number = 0
    for letter in plain:
        number = number * 58 + _BASE58.index(letter)
    zeros = len(plain) - len(plain.lstrip("1"))
    data = bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
    payload, check = data[:-4], data[-4:]
    twice = hashlib.sha256(hashlib.sha256(payload).digest()).digest()
    if len(payload) != 21 or twice[:4] != check:
        return None
    return _VERSIONS.get(payload[0], Said(Fact.COIN, ""))


def segwit(plain: str) -> Said | None:
    """Tell the currency of a Bech32 or Bech32m address; None when its check does not fit."""
    if plain not in (plain.lower(), plain.upper()) or len(plain) > 90:
        return None
    prefix, _, rest = plain.lower().rpartition("1")
    values = [_BECH32.find(letter) for letter in rest]
    if -1 in values or len(values) < 7 or values[0] > 16 or prefix not in _PREFIXES:
        return None
    end = _BECH32M_END if values[0] else _BECH32_END
    if _polymod([*_spread(prefix), *values]) != end:
        return None
    program = _bytes_of(values[1:-6])
    if program is None or not 2 <= program <= 40 or (values[0] == 0 and program not in (20, 32)):
        return None
    return _PREFIXES[prefix]


def _spread(prefix: str) -> list[int]:
    high, low = [ord(letter) >> 5 for letter in prefix], [ord(letter) & 31 for letter in prefix]
    return [*high, 0, *low]


def _polymod(values: Iterable[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, power in enumerate(_GENERATOR):
            if top >> bit & 1:
                check ^= power
    return check


def _bytes_of(fives: list[int]) -> int | None:
    """Count the bytes in groups of five bits; None when what is left over is not zero padding."""
    count, left = divmod(5 * len(fives), 8)
    if left > 4 or (left and fives[-1] & ((1 << left) - 1)):
        return None
    return count
