"""Bank accounts, against the examples of the IBAN registry and against slips of the pen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify import Fact, Said, Verdict, check, in_groups, same

EXAMPLES = [
    "AD1200012030200359100100",
    "AE070331234567890123456",
    "AL47212110090000000235698741",
    "AT611904300234573201",
    "AZ21NABZ00000000137010001944",
    "BA391290079401028494",
    "BE68539007547034",
    "BG80BNBG96611020345678",
    "BH67BMAG00001299123456",
    "BR1800360305000010009795493C1",
    "CH9300762011623852957",
    "CR05015202001026284066",
    "CY17002001280000001200527600",
    "CZ6508000000192000145399",
    "DE89370400440532013000",
    "DK5000400440116243",
    "DO28BAGR00000001212453611324",
    "EE382200221020145685",
    "ES9121000418450200051332",
    "FI2112345600000785",
    "FO6264600001631634",
    "FR1420041010050500013M02606",
    "GB29NWBK60161331926819",
    "GE29NB0000000101904917",
    "GI75NWBK000000007099453",
    "GL8964710001000206",
    "GR1601101250000000012300695",
    "GT82TRAJ01020000001210029690",
    "HR1210010051863000160",
    "HU42117730161111101800000000",
    "IE29AIBK93115212345678",
    "IL620108000000099999999",
    "IS140159260076545510730339",
    "IT60X0542811101000000123456",
    "JO94CBJO0010000000000131000302",
    "KW81CBKU0000000000001234560101",
    "KZ86125KZT5004100100",
    "LB62099900000001001901229114",
    "LI21088100002324013AA",
    "LT121000011101001000",
    "LU280019400644750000",
    "LV80BANK0000435195001",
    "MC5811222000010123456789030",
    "MD24AG000225100013104168",
    "ME25505000012345678951",
    "MK07250120000058984",
    "MR1300020001010000123456753",
    "MT84MALT011000012345MTLCAST001S",
    "MU17BOMM0101101030300200000MUR",
    "NL91ABNA0417164300",
    "NO9386011117947",
    "PK36SCBL0000001123456702",
    "PL61109010140000071219812874",
    "PS92PALS000000000400123456702",
    "PT50000201231234567890154",
    "QA58DOHB00001234567890ABCDEFG",
    "RO49AAAA1B31007593840000",
    "RS35260005601001611379",
    "SA0380000000608010167519",
    "SE4550000000058398257466",
    "SI56263300012039086",
    "SK3112000000198742637541",
    "SM86U0322509800000000270100",
    "TN5910006035183598478831",
    "TR330006100519786457841326",
    "UA213223130000026007233566001",
    "VG96VPVG0000012345678901",
    "XK051212012345678906",
]


@pytest.mark.parametrize("account", EXAMPLES)
def test_every_example_of_the_registry_fits(account: str) -> None:
    """The example account of each country passes, with spaces or without."""
    spaced = " ".join(account[start : start + 4] for start in range(0, len(account), 4))
    for written in (account, spaced, account.lower(), f"IBAN: {spaced}"):
        checked = check(LeadKind.IBAN, written)
        assert checked.verdict is Verdict.OK
        assert checked.normal == spaced


@given(st.sampled_from(EXAMPLES), st.data())
def test_one_wrong_character_is_always_found(account: str, data: st.DataObject) -> None:
    """No single digit or letter can be mistaken for another without being noticed."""
    place = data.draw(st.integers(2, len(account) - 1))
    letters = "0123456789" if account[place].isdigit() else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    other = data.draw(st.sampled_from(letters.replace(account[place], "")))
    slip = account[:place] + other + account[place + 1 :]
    assert check(LeadKind.IBAN, slip).verdict is Verdict.DOUBT


@given(st.sampled_from(EXAMPLES), st.data())
def test_two_digits_that_changed_places_are_always_found(account: str, data: st.DataObject) -> None:
    """Neighbours that were typed the wrong way round are noticed."""
    places = [at for at in range(4, len(account) - 1) if account[at] != account[at + 1]]
    at = data.draw(st.sampled_from(places))
    slip = account[:at] + account[at + 1] + account[at] + account[at + 2 :]
    assert check(LeadKind.IBAN, slip).verdict is Verdict.DOUBT


@pytest.mark.parametrize(
    "account",
    [
        "\ufb012112345600000785",
        "FI2112345600000785".replace("I", "\u0131"),
        "NL91ABNA041716430\uff10",
    ],
)
def test_letters_that_only_become_ours_as_capitals_do_not_pass(account: str) -> None:
    """No bank writes a dotless i; what it turns into is not what was typed."""
    spaced = " ".join(account[start : start + 4] for start in range(0, len(account), 4))
    for written in (account, spaced):
        assert check(LeadKind.IBAN, written).said == (Said(Fact.NO_IBAN),)
        assert not same(written, "FI2112345600000785", LeadKind.IBAN)


def test_the_dutch_bank_is_named() -> None:
    """A Dutch account says at which bank it is; another country only says which."""
    assert Said(Fact.BANK, "ABN AMRO") in check(LeadKind.IBAN, "NL91 ABNA 0417 1643 00").said
    assert Said(Fact.BANK_COUNTRY, "DE") in check(LeadKind.IBAN, "DE89370400440532013000").said


def test_what_is_missing_is_said() -> None:
    """An account that is too short says how long it should be; other text says what it is not."""
    assert check(LeadKind.IBAN, "NL91 ABNA 0417 1643 0").said == (Said(Fact.BANK_LENGTH, "NL 18"),)
    assert check(LeadKind.IBAN, "rekening van J.").said == (Said(Fact.NO_IBAN),)


def test_one_account_written_in_two_ways_is_one() -> None:
    """Spaces, dots and small letters do not make another account."""
    assert same("NL91ABNA0417164300", "nl91 abna 0417.1643.00", LeadKind.IBAN)
    assert not same("NL91ABNA0417164300", "NL20INGB0001234567", LeadKind.IBAN)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("NL91ABNA0417164300", "NL91 ABNA 0417 1643 00"),
        ("nl91 abna 041716 4300", "NL91 ABNA 0417 1643 00"),
        ("NL91ABNA0417164301", "NL91ABNA0417164301"),
        ("lisa.voorbeeld04", "lisa.voorbeeld04"),
        ("ab93voorbeeld", "ab93voorbeeld"),
        ("", ""),
    ],
)
def test_only_an_account_that_fits_is_shown_in_groups(typed: str, shown: str) -> None:
    """Groups of four are easy to compare; of anything else no letter changes."""
    assert in_groups(typed) == shown
