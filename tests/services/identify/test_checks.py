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


@pytest.mark.slow
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
        ("http://example.org:80/lisa?utm_source=x", "example.org/lisa", ""),
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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "https://api.whatsapp.com/send?phone=31612345678",
            "https://api.whatsapp.com/send?phone=31687654321",
        ),
        ("https://www.youtube.com/watch?v=aaa", "https://www.youtube.com/watch?v=bbb"),
        ("paypal.com/donate?hosted_button_id=A", "paypal.com/donate?hosted_button_id=B"),
        ("https://l.instagram.com/?u=example.org", "https://l.instagram.com/?u=example.com"),
        ("t.me/joinchat#a", "t.me/joinchat#b"),
        ("example.org:8080/lisa", "example.org/lisa"),
        ("http://185.12.3.4/pay", "http://185.12.3.5/pay"),
    ],
)
def test_what_names_something_in_a_link_is_compared(one: str, other: str) -> None:
    """Two links that lead to two people are never offered as one."""
    assert not same(one, other, LeadKind.PAYMENT_LINK)
    assert same(one, one, LeadKind.PAYMENT_LINK)


@pytest.mark.parametrize(
    ("link", "tracked"),
    [
        ("instagram.com/lisa", "https://instagram.com/lisa/?igsh=a&igshid=b&UTM_source=c&fbclid=d"),
        ("youtube.com/watch?v=a", "https://www.youtube.com/watch?v=a&si=b&utm_medium=c#"),
        ("youtube.com/watch?v=a", "https://www.youtube.com/watch?si=b&v=a"),
    ],
)
def test_how_somebody_came_there_is_not_compared(link: str, tracked: str) -> None:
    """What a site adds when a link is shared makes no other link of it."""
    assert same(link, tracked, LeadKind.PROFILE_LINK)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("http://185.12.3.4/pay", Verdict.OK),
        ("https://[2620:fe::fe]:8443/pay", Verdict.OK),
        ("http://185.12.3.400/pay", Verdict.DOUBT),
        ("http://[::::]/pay", Verdict.DOUBT),
        ("javascript://instagram.com/lisa", Verdict.DOUBT),
        ("ftp://example.org/lisa", Verdict.DOUBT),
        ("httpſ://example.org/lisa", Verdict.DOUBT),
    ],
)
def test_a_link_is_one_of_the_web(text: str, verdict: Verdict) -> None:
    """An address in numbers leads somewhere; a line of a program is no link of a site."""
    checked = check(LeadKind.PAYMENT_LINK, text)
    assert checked.verdict is verdict
    assert (Said(Fact.NO_LINK) in checked.said) is (verdict is Verdict.DOUBT)


@pytest.mark.parametrize(
    ("kind", "text", "seen", "verdict"),
    [
        (LeadKind.EMAIL, "wi\u200bnkel@example.org", "winkel@example.org", Verdict.DOUBT),
        (LeadKind.EMAIL, "a\u202eb@example.org", "ab@example.org", Verdict.DOUBT),
        (LeadKind.EMAIL, "wi\ufe0fnkel@example.org", "winkel@example.org", Verdict.DOUBT),
        (
            LeadKind.PROFILE_LINK,
            "https://instagram.com/li\u200bsa",
            "instagram.com/lisa",
            Verdict.DOUBT,
        ),
        (LeadKind.USERNAME, "li\u200bsa", "lisa", Verdict.DOUBT),
        (LeadKind.USERNAME, "\u3164lisa", "lisa", Verdict.DOUBT),
        (LeadKind.NAME, "Sam\u2066 Voorbeeld", "Sam Voorbeeld", Verdict.DOUBT),
        (LeadKind.IBAN, "\u202aNL91 ABNA 0417 1643 00\u202c", "NL91ABNA0417164300", Verdict.OK),
        (LeadKind.IBAN, "NL91\u200eABNA\u00ad0417\u200b164300", "NL91ABNA0417164300", Verdict.OK),
        (LeadKind.IBAN, "NL91 ABNA 0417 1643 01\u200b", "NL91ABNA0417164301", Verdict.DOUBT),
        (LeadKind.PHONE, "\u202a06\u201112345678\u202c", "0612345678", Verdict.OK),
        (LeadKind.IP, "\ufeff9.9.9.9", "9.9.9.9", Verdict.OK),
        (LeadKind.VOUCHER, "0000\u200b1111 2222 3333", "0000111122223333", Verdict.DOUBT),
        (LeadKind.OTHER, "\u200b\u202e", "", Verdict.DOUBT),
    ],
)
def test_what_cannot_be_seen_is_said_and_not_compared(
    kind: LeadKind, text: str, seen: str, verdict: Verdict
) -> None:
    """Marks without a shape make no other name, and nobody is told that all is well."""
    checked = check(kind, text)
    assert (checked.verdict, checked.normal) == (verdict, check(kind, seen).normal)
    assert Said(Fact.INVISIBLE) in checked.said
    assert same(text, seen, kind) is bool(seen)
    assert "onzichtbare tekens" in tells(checked, wording("nl"))


@pytest.mark.parametrize(
    "text",
    [
        "lisa\u2764\ufe0f",
        "\U0001f469\u200d\U0001f4bb",
        "\u0645\u06cc\u200c\u0645",
        "1\ufe0f\u20e3",
        " a\tb\n",
    ],
)
def test_a_shape_is_not_called_invisible(text: str) -> None:
    """Emoji and scripts that join their letters are as they should be; so is a blank."""
    assert Said(Fact.INVISIBLE) not in check(LeadKind.DISPLAY_NAME, text).said


def test_a_sign_that_looks_like_a_letter_is_doubted() -> None:
    """The sign of kelvin is no k, and a wide letter is not ours."""
    for text in ("win\u212ael@example.org", "\uff57inkel@example.org"):
        assert check(LeadKind.EMAIL, text).said == (Said(Fact.OTHER_SCRIPT),)


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
        ("9.9.9.9", Verdict.OK, False),
        ("2620:FE::FE", Verdict.OK, False),
        ("9.9.9.9:5555", Verdict.OK, False),
        ("[2620:fe::fe]:443", Verdict.OK, False),
        ("::ffff:192.168.1.1", Verdict.PLAIN, True),
        ("9.9.9.9:99999", Verdict.DOUBT, False),
        ("9.9.9.9:", Verdict.DOUBT, False),
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


@pytest.mark.parametrize(
    "text",
    [
        "0.0.0.0",  # noqa: S104 - nothing listens there
        *("255.255.255.255", "224.0.0.1", "192.0.2.5", "203.0.113.7", "240.0.0.1"),
        *("::", "ff02::1", "2001:db8::1", "::ffff:0.0.0.0"),
    ],
)
def test_an_address_nobody_has_is_called_so(text: str) -> None:
    """Nobody can be found by an address that no provider gives out."""
    checked = check(LeadKind.IP, text)
    assert checked.verdict is Verdict.PLAIN
    assert checked.said[-1] == Said(Fact.IP_NOT_PUBLIC)


def test_the_port_of_an_address_counts() -> None:
    """Providers share one address among many people; the port tells them apart."""
    checked = check(LeadKind.IP, "9.9.9.9:5555")
    assert checked.normal == "9.9.9.9:5555"
    assert checked.said == (Said(Fact.IP, "4"), Said(Fact.IP_PORT, "5555"))
    assert tells(checked, wording("nl")) == "IP-adres, versie 4, poort 5555"
    assert not same("9.9.9.9:5555", "9.9.9.9:5556", LeadKind.IP)
    assert same("::ffff:9.9.9.9", "9.9.9.9", LeadKind.IP)


def test_capitals_of_a_transaction_count() -> None:
    """Some chains write their numbers with both; hexadecimal ones are the same in either."""
    mixed = "5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnb"
    assert not same(mixed, mixed.swapcase(), LeadKind.TRANSACTION)
    assert same("ab" * 32, "0x" + "AB" * 32, LeadKind.TRANSACTION)


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
