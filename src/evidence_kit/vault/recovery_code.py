"""The recovery code: 150 random bits as eight groups of four characters (section 5).

The last two of the 32 characters are check characters of an extended Reed-Solomon code over
GF(32): any one or two wrong characters, and any two swapped ones, are always noticed.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from functools import reduce
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 32
_VALUE = {character: value for value, character in enumerate(ALPHABET)}
_LOOKALIKES = str.maketrans("OIL", "011")
_GAP = re.compile(r"[\s\-\u2010-\u2015\u2212]+")
_PRINTED = re.compile(r"[0-9A-Z]{4}(?: [0-9A-Z]{4}){7}")
_POLYNOMIAL = 0b100101
"""x^5 + x^2 + 1"""


def new() -> str:
    """Make a code from the operating system's random source, as it is printed."""
    symbols = [secrets.randbelow(32) for _ in range(_LENGTH - 2)]
    plain, weighted = _sums(symbols)
    # c30 + c31 = plain and 30 c30 + 31 c31 = weighted; 30 + 31 = 1 in GF(32).
    last = weighted ^ _times(30, plain)
    text = "".join(ALPHABET[symbol] for symbol in [*symbols, plain ^ last, last])
    return "-".join(text[start : start + 4] for start in range(0, _LENGTH, 4))


def has_printed_shape(text: str) -> bool:
    """Tell whether this is eight groups of four, so certainly meant as a recovery code."""
    return _PRINTED.fullmatch(_GAP.sub(" ", _upper(text)).strip()) is not None


def has_32_symbols(text: str) -> bool:
    """Tell whether this could be a recovery code, however arranged, or just as well not."""
    return _symbols(text) is not None


def looks_like_recovery_code(text: str) -> bool:
    """Tell whether this is certainly meant as a recovery code, mistyped or not.

    True for the printed shape, and for 32 characters in any arrangement whose check fits.
    Other texts of 32 characters may be a passphrase.
    """
    return has_printed_shape(text) or recovery_code_ok(text)


def recovery_code_ok(text: str) -> bool:
    """Tell whether the check characters fit."""
    return secret(text) is not None


def secret(text: str) -> bytes | None:
    """Give the 20 secret bytes of a code, or None when its check characters do not fit."""
    symbols = _symbols(text)
    if symbols is None or _sums(symbols) != (0, 0):
        return None
    return reduce(lambda number, symbol: number << 5 | symbol, symbols, 0).to_bytes(20)


def _symbols(text: str) -> list[int] | None:
    compact = _GAP.sub("", _upper(text)).translate(_LOOKALIKES)
    if len(compact) != _LENGTH or not all(character in _VALUE for character in compact):
        return None
    return [_VALUE[character] for character in compact]


def _upper(text: str) -> str:
    return unicodedata.normalize("NFKC", text).upper()


def _sums(symbols: list[int]) -> tuple[int, int]:
    plain = weighted = 0
    for place, symbol in enumerate(symbols):
        plain ^= symbol
        weighted ^= _times(place, symbol)
    return plain, weighted


def _times(left: int, right: int) -> int:
    """Multiply in GF(32)."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        right >>= 1
        left <<= 1
        if left & 32:
            left ^= _POLYNOMIAL
    return product
