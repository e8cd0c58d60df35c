"""Phone numbers, addresses and codes; nothing a person typed is ever changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify import Fact, Said, Verdict, check, finds, same, tells
from evidence_kit.wording import LANGUAGES, wording

KINDS = st.sampled_from(tuple(LeadKind))
TYPED = st.text(max_size=60) | st.text("0123456789 +-.@/:xbcTNL", max_size=60)


@given(KINDS, TYPED)
def test_nothing_typed_breaks_a_check(kind: LeadKind, text: str) -> None:
    """Whatever somebody types, there is a verdict and a sentence in both languages."""
    checked = check(kind, text)
    assert checked.kind is kind
    for language in LANGUAGES:
        sentence = tells(checked, wording(language))
        assert sentence
        assert "{" not in sentence.replace(text, "")


@given(KINDS, TYPED)
def test_the_form_to_compare_is_at_rest(kind: LeadKind, text: str) -> None:
    """The normal form of a text that fits is its own normal form."""
    checked = check(kind, text)
    if checked.verdict is Verdict.OK:
        assert check(kind, checked.normal).normal == checked.normal
        assert same(text, checked.normal, kind)


@pytest.mark.parametrize(
    "written",
    ["06-12345678", "06 12 34 56 78", "+31612345678", "0031 6 12345678", "+31 (0)6 12345678"],
)
def test_a_phone_number_gets_its_international_form(written: str) -> None:
    """However a Dutch number is written, the police can request it as +31."""
    checked = check(LeadKind.PHONE, written)
    assert (checked.verdict, checked.normal) == (Verdict.OK, "+31 6 12345678")
    assert same(written, "06-12345678", LeadKind.PHONE)


def test_a_phone_number_belongs_to_a_country() -> None:
    """A number without a country is read as one of the country asked for."""
    assert check(LeadKind.PHONE, "0470 12 34 56", country="BE").normal == "+32 470 12 34 56"
    assert check(LeadKind.PHONE, "+1 201 555 0123").normal == "+1 201-555-0123"


@pytest.mark.parametrize("text", ["bel me", "0612", "06-123456789012"])
def test_a_phone_number_that_cannot_be_is_doubted(text: str) -> None:
    """Too short, too long or no number at all is said, not refused."""
    assert check(LeadKind.PHONE, text).verdict is Verdict.DOUBT


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("winkel@example.org", Verdict.OK),
        ("Winkel.Hier+1@Mail.Example.ORG", Verdict.OK),
        ("<winkel@example.org>", Verdict.OK),
        ("winkel@example", Verdict.DOUBT),
        ("winkel example.org", Verdict.DOUBT),
        ("wink..el@example.org", Verdict.DOUBT),
        ("wіnkel@example.org", Verdict.DOUBT),
    ],
)
def test_email(text: str, verdict: Verdict) -> None:
    """An address that mail could go to passes; a foreign letter among ours does not."""
    assert check(LeadKind.EMAIL, text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "normal", "site"),
    [
        ("https://www.instagram.com/lisa_voorbeeld/?igsh=x", "instagram.com/lisa_voorbeeld", "I"),
        ("instagram.com/lisa_voorbeeld", "instagram.com/lisa_voorbeeld", "I"),
        ("http://example.org:80/lisa#top", "example.org/lisa", ""),
        ("https://m.facebook.com/profile.php?id=9", "m.facebook.com/profile.php?id=9", "F"),
        ("https://notinstagram.com/lisa", "notinstagram.com/lisa", ""),
        ("https://instagram.com@example.org/lisa", "example.org/lisa", ""),
    ],
)
def test_profile_links(text: str, normal: str, site: str) -> None:
    """A link is its host and path; its site is named only when the host is really that site."""
    checked = check(LeadKind.PROFILE_LINK, text)
    assert (checked.verdict, checked.normal) == (Verdict.OK, normal)
    assert finds(checked, wording("en"))[:1] == site


def test_a_payment_link_names_its_service() -> None:
    """A Tikkie is called a Tikkie."""
    checked = check(LeadKind.PAYMENT_LINK, "https://tikkie.me/pay/voorbeeld")
    assert checked.said == (Said(Fact.SITE, "Tikkie"),)
    of_a_bank = check(LeadKind.PAYMENT_LINK, "https://betaalverzoek.rabobank.nl/voorbeeld")
    assert of_a_bank.said == (Said(Fact.SITE, "Rabobank"),)


def test_usernames_are_one_with_or_without_the_at_sign() -> None:
    """Capitals and "@" do not make another account; another letter does."""
    assert same("@Lisa_Voorbeeld", "lisa_voorbeeld", LeadKind.USERNAME)
    assert not same("lisa_voorbeeld", "Iisa_voorbeeld1", LeadKind.USERNAME)
    assert check(LeadKind.USERNAME, "lisа").said == (Said(Fact.OTHER_SCRIPT),)


@pytest.mark.parametrize(
    ("text", "verdict", "inside"),
    [
        ("203.0.113.7", Verdict.OK, False),
        ("2001:DB8::1", Verdict.OK, False),
        ("192.168.1.20", Verdict.PLAIN, True),
        ("fe80::1", Verdict.PLAIN, True),
        ("203.0.113.700", Verdict.DOUBT, False),
    ],
)
def test_ip_addresses(text: str, verdict: Verdict, inside: bool) -> None:
    """An address of a home network says that it is one: nobody outside can find it."""
    checked = check(LeadKind.IP, text)
    assert checked.verdict is verdict
    assert (Said(Fact.IP_PRIVATE) in checked.said) is inside


def test_codes_have_nothing_to_check() -> None:
    """Vouchers and transaction numbers are described, never called right or wrong."""
    voucher = check(LeadKind.VOUCHER, "0000 1111 2222 3333")
    hash_ = check(LeadKind.TRANSACTION, "0x" + "ab" * 32)
    assert (voucher.verdict, voucher.said) == (Verdict.PLAIN, (Said(Fact.PAYSAFE_FORM),))
    assert (hash_.verdict, hash_.said) == (Verdict.PLAIN, (Said(Fact.HASH_FORM),))
    assert check(LeadKind.VOUCHER, "...4471").said == ()


def test_the_sentences_read_as_people_speak() -> None:
    """Kind and check stand in one line, and a doubt says that nothing was changed."""
    dutch, english = wording("nl"), wording("en")
    good = check(LeadKind.IBAN, "NL91 ABNA 0417 1643 00")
    bad = check(LeadKind.IBAN, "NL91 ABNA 0417 1643 01")
    assert tells(good, dutch) == "rekening, controlegetal klopt, ABN AMRO"
    assert tells(good, english) == "bank account, check digits fit, ABN AMRO"
    assert tells(bad, dutch) == (
        "rekening, controlegetal klopt niet; we bewaren het zoals je het typte"
    )
