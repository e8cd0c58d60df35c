"""The recovery code: forgiving in how it is typed, strict in what it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.vault import looks_like_recovery_code, recovery_code_ok
from evidence_kit.vault.recovery_code import ALPHABET, has_printed_shape, new, secret
from support.vaults import repeatable

CODE = "7KQM-2F9X-RTB4-HN6W-3VDC-8YPA-Z5JH-10XM"
places = st.integers(0, 31)


def test_printed_shape():
    """A new code is eight groups of four characters that cannot be confused."""
    code = new()
    groups = code.split("-")
    assert len(groups) == 8
    assert all(len(group) == 4 and set(group) <= set(ALPHABET) for group in groups)
    assert not set("ILOU") & set(ALPHABET)
    assert recovery_code_ok(code)
    assert looks_like_recovery_code(code)


def test_every_character_is_random():
    """Each of the 32 places takes many values over many codes."""
    codes = [new().replace("-", "") for _ in range(300)]
    assert len(set(codes)) == 300
    assert all(len({code[place] for code in codes}) > 28 for place in range(32))


def test_secret_is_the_number_the_characters_write():
    """The secret is 20 bytes, the base-32 number of the characters."""
    code = new()
    number = 0
    for character in code.replace("-", ""):
        number = number * 32 + ALPHABET.index(character)
    assert secret(code) == number.to_bytes(20)


@pytest.mark.parametrize(
    "typed",
    [
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", " "),
        lambda code: f"  {code} \n",
        lambda code: code.replace("-", " – "),
        lambda code: code.replace("0", "o").replace("1", "l"),
        lambda code: code.replace("0", "O").replace("1", "I"),
        lambda code: "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in code),
    ],
)
def test_however_it_is_typed(typed):
    """Case, spaces, dashes, look-alikes and full-width letters make no difference."""
    for _ in range(20):
        code = new()
        assert secret(typed(code)) == secret(code) is not None


@given(places, places, st.integers(1, 31), st.integers(0, 31))
def test_one_or_two_wrong_characters_are_always_found(first, second, step, other):
    """The check finds every error in one place and in two."""
    symbols = [ALPHABET.index(c) for c in new().replace("-", "")]
    symbols[first] = (symbols[first] + step) % 32
    if second != first:
        symbols[second] = (symbols[second] + other) % 32
    assert not recovery_code_ok("".join(ALPHABET[s] for s in symbols))


def test_any_two_swapped_characters_are_found():
    """The check finds every swap of two different characters."""
    code = list(new().replace("-", ""))
    for first in range(32):
        for second in range(first):
            if code[first] != code[second]:
                swapped = code.copy()
                swapped[first], swapped[second] = code[second], code[first]
                assert not recovery_code_ok("".join(swapped))


def test_random_text_passes_once_in_a_thousand():
    """What is wrong in many places passes at the rate the two check characters promise."""
    chance = repeatable(5)
    passed = sum(recovery_code_ok("".join(chance.choices(ALPHABET, k=32))) for _ in range(20_000))
    assert 5 <= passed <= 45


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        (CODE[:-1] + "9", True),
        ("UUUU-2F9X-RTB4-HN6W-3VDC-8YPA-Z5JH-10XM", True),
        ("wolk tegel kano mosterd lente", False),
        ("abcdefghjkmnpqrstvwxyzabcdefghjk", False),
        ("", False),
        ("7KQM-2F9X", False),
    ],
)
def test_what_looks_like_a_code(text, looks):
    """A text in the printed shape is a code for certain, typing errors included."""
    assert looks_like_recovery_code(text) is looks
    assert has_printed_shape(text) is looks
    assert not recovery_code_ok(text)
