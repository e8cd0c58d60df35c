"""Crypto addresses, against the vectors of BIP-173, BIP-350, EIP-55 and known addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify import Fact, Said, Verdict, check
from evidence_kit.services.identify.keccak import keccak_256

SEGWIT = [
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
    "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y",
    "BC1SW50QGDZ25J",
    "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",
    "tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy",
    "tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
]
NOT_SEGWIT = [
    "tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
    "tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqglt7rf",
    "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",
    "tb1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq24jc47",
    "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
    "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R",
    "bc1pw5dgrnzv",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav",
    "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
    "tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf",
    "tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j",
    "bc1gmk9yu",
    "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7k7grplx",
    "tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
    "BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2",
    "bc1rw5uspcuh",
    "bc10w508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kw5rljs90",
    "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sL5k7",
    "bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du",
    "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3pjxtptv",
]
CAPITALS = [
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
]
NO_CAPITALS = [
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
    "0xde709f2102306220921060314715629080e2fb77",
    "0x27b1fdb04752bbc536007a920d24acb045561c26",
]
BASE58 = {
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa": "Bitcoin",
    "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2": "Bitcoin",
    "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy": "Bitcoin",
    "17VZNX1SN5NtKa8UQFxwQbFeFc3iqRYhem": "Bitcoin",
    "3EktnHQD7RiAE6uzMj2ZifT9YgRrkSgzQX": "Bitcoin",
    "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t": "TRON",
}


def test_keccak_gives_what_its_reference_gives() -> None:
    """The digests of nothing and of "abc" are those of the Keccak team, not those of SHA-3."""
    nothing = "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"
    abc = "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"
    assert keccak_256(b"").hex() == nothing
    assert keccak_256(b"abc").hex() == abc


@pytest.mark.parametrize("address", SEGWIT)
def test_bech32_addresses_fit(address: str) -> None:
    """The valid addresses of BIP-350 pass, and a test network is called one."""
    checked = check(LeadKind.CRYPTO, address)
    fact = Fact.TEST_COIN if address.lower().startswith("tb") else Fact.COIN
    assert checked.verdict is Verdict.OK
    assert checked.said == (Said(Fact.DIGITS_FIT), Said(fact, "Bitcoin"))


@pytest.mark.parametrize("address", NOT_SEGWIT)
def test_broken_bech32_addresses_do_not_pass(address: str) -> None:
    """None of the invalid addresses of BIP-173 and BIP-350 is called right."""
    assert check(LeadKind.CRYPTO, address).verdict is not Verdict.OK


@pytest.mark.parametrize("address", CAPITALS)
def test_ethereum_capitals_fit(address: str) -> None:
    """The mixed addresses of EIP-55 pass; one letter in the other case does not."""
    assert check(LeadKind.CRYPTO, address).verdict is Verdict.OK
    at = next(at for at in range(2, 42) if address[at].isalpha())
    slip = address[:at] + address[at].swapcase() + address[at + 1 :]
    assert check(LeadKind.CRYPTO, slip).verdict is Verdict.DOUBT


@pytest.mark.parametrize("address", NO_CAPITALS)
def test_ethereum_without_capitals_has_no_check(address: str) -> None:
    """An address in one case is neither right nor wrong, and we say so."""
    checked = check(LeadKind.CRYPTO, address)
    assert checked.verdict is Verdict.PLAIN
    assert checked.said == (Said(Fact.COIN, "Ethereum"), Said(Fact.NO_CASE))


@pytest.mark.parametrize(("address", "coin"), BASE58.items())
def test_base58_addresses_fit(address: str, coin: str) -> None:
    """Addresses that are known to the world pass and name their currency."""
    checked = check(LeadKind.CRYPTO, f" bitcoin:{address} ")
    assert (checked.verdict, checked.normal) == (Verdict.OK, address)
    assert Said(Fact.COIN, coin) in checked.said


@given(st.sampled_from((*BASE58, *SEGWIT)), st.data())
def test_one_wrong_letter_of_an_address_is_found(address: str, data: st.DataObject) -> None:
    """No single letter of an address can be mistaken for another without being noticed."""
    at = data.draw(st.integers(4, len(address) - 1))
    letters = "023456789acdefghjklmnpqrstuvwxyz" if address in SEGWIT else "23456789ABCDEFGHJKL"
    letters = letters.upper() if address.isupper() else letters
    other = data.draw(st.sampled_from(letters.replace(address[at], "")))
    slip = address[:at] + other + address[at + 1 :]
    assert check(LeadKind.CRYPTO, slip).verdict is not Verdict.OK


@pytest.mark.parametrize("letter", ["k", "K"])
def test_a_sign_that_looks_like_a_letter_does_not_pass(letter: str) -> None:
    """The sign of kelvin becomes a k as a small letter, and yet it is none."""
    address = SEGWIT[0].lower() if letter == "k" else SEGWIT[0]
    assert check(LeadKind.CRYPTO, address.replace(letter, "\u212a")).verdict is not Verdict.OK


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f"bitcoin:{SEGWIT[1]}?amount=0.1&label=Lisa", SEGWIT[1]),
        ("BITCOIN:BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4?amount=1", SEGWIT[0].lower()),
        (f"ethereum:pay-{CAPITALS[0]}@1?value=1e18", CAPITALS[0]),
        ("bitcoin://1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
    ],
)
def test_a_link_of_a_wallet_holds_an_address(text: str, address: str) -> None:
    """What a wallet copies asks for an amount as well; the address in it is checked."""
    checked = check(LeadKind.CRYPTO, text)
    assert (checked.verdict, checked.normal) == (Verdict.OK, address)


def test_what_we_do_not_know_is_not_called_wrong() -> None:
    """The address of a currency that we cannot check is kept without doubt."""
    assert check(LeadKind.CRYPTO, "monero, zie foto").said == (Said(Fact.NO_ADDRESS),)
