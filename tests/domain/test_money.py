"""Money: read as people write it here, added up to the last digit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.money import EURO, Money, read_amount, totals
from evidence_kit.domain.payment import Payment, PaymentState, paid, returned

AMOUNTS = st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=8)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("120", "120"),
        ("€ 120", "120"),
        ("120,00", "120.00"),
        ("120,5", "120.5"),
        ("120.50", "120.50"),
        ("1250", "1250"),
        ("1.250", "1250"),
        ("1,250", "1250"),
        ("1.250,50", "1250.50"),
        ("1,250.50", "1250.50"),
        ("€1.250.000,5", "1250000.5"),
        ("1 250,50", "1250.50"),
        ("1\u00a0250", "1250"),
        ("50,-", "50"),
        ("€ 1.250,--", "1250"),
        ("50,=", "50"),
        ("50.\u2013", "50"),
        ("50,", "50"),
        (",50", "0.50"),
        ("0,125", "0.125"),
        (",125", "0.125"),
        ("0,0042", "0.0042"),
        ("0.00042000", "0.00042000"),
        ("1250.500", "1250.500"),
        ("00,5", "0.5"),
    ],
)
def test_amounts_as_people_write_them(written: str, amount: str) -> None:
    """Dutch and English marks, a euro sign, no cents, crypto: to the last digit as written."""
    assert str(read_amount(written)) == amount


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            " ",
            "€",
            ",",
            "-5",
            "-",
            "12-",
            "1.25.0",
            "1.250.00",
            "1,2,3.4",
            "12,50.5",
            "1.250,5.0",
        ),
        *("1e3", "tien", "120 of 130", "\u0661\u0662", "NaN", "Infinity", "1/2", ",-", "9" * 61),
    ],
)
def test_what_is_no_amount_is_refused(written: str) -> None:
    """Nothing is guessed: what can be read in two ways, or not at all, is asked again."""
    with pytest.raises(ValueError):  # noqa: PT011 - any kind of it
        read_amount(written)


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_dutch_and_english_marks_mean_the_same(whole: int, cents: int) -> None:
    """Whichever mark sets thousands apart, the same amount comes out."""
    english = f"{whole:,}.{cents:02d}"
    dutch = english.translate(str.maketrans(".,", ",."))
    bare = f"{whole}.{cents:02d}"
    assert read_amount(english) == read_amount(dutch) == read_amount(bare) == Decimal(bare)


@given(st.lists(st.tuples(AMOUNTS, st.sampled_from((EURO, "USD", "BTC")))))
def test_totals_are_exact_per_currency(amounts: list[tuple[Decimal, str]]) -> None:
    """Nothing is rounded, no currency is forgotten or mixed, and euros stand first."""
    found = totals(Money(amount, currency) for amount, currency in amounts)
    names = [money.currency for money in found]
    assert names == sorted({name for _, name in amounts}, key=lambda name: (name != EURO, name))
    for money in found:
        units = sum(int(amount * 10**8) for amount, name in amounts if name == money.currency)
        assert money.amount * 10**8 == units


def test_totals_of_long_numbers_are_not_rounded() -> None:
    """More digits than calculators keep are kept."""
    tiny, huge = Money(Decimal("0." + "0" * 30 + "1")), Money(Decimal("9" * 29))
    assert str(totals((tiny, huge))[0].amount) == "9" * 29 + "." + "0" * 30 + "1"


@pytest.mark.parametrize(
    ("amount", "currency"), [("-1", EURO), ("NaN", EURO), ("Infinity", EURO), ("1", " ")]
)
def test_what_is_no_money_is_refused(amount: str, currency: str) -> None:
    """Money is finite, not negative, and of some currency."""
    with pytest.raises(ValueError):  # noqa: PT011 - any kind of it
        Money(Decimal(amount), currency)


def test_what_was_tried_was_not_paid() -> None:
    """Paid is what left the person's hands, also when it came back; unknown sums add nothing."""
    ten, two = Money(Decimal(10)), Money(Decimal("2.50"))
    payments = (
        Payment("a", ten),
        Payment("b", two, state=PaymentState.RETURNED),
        Payment("c", ten, state=PaymentState.TRIED),
        Payment("d", None),
        Payment("e", Money(Decimal(1), "BTC")),
    )
    assert paid(payments) == (Money(Decimal("12.50")), Money(Decimal(1), "BTC"))
    assert returned(payments) == (two,)
