"""Whatever was told: from the text of the pages alone all of it is found, and nothing more."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from evidence_kit.domain.event import Event, EventKind, KnownBy
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sighting, Suspect
from evidence_kit.domain.markup import Kind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method, Payment, PaymentState
from evidence_kit.services import tell
from evidence_kit.wording import wording
from support.dossiers import Shelf, chat
from support.markups import drawn
from support.pdf_reading import squeezed
from support.whole import Told, everything, write

EXHIBITS = 4
BLACK, UNDER = (50, 100, 350, 200), Rect(60, 110, 80, 40)
TITLES = {
    "nl": ("Gegevens van de verdachten", "Tijdlijn", "Betalingen", "Controle van de bestanden"),
    "en": ("Accounts, numbers and names", "Time line", "Payments", "Check of the files"),
}
SHOWN = {"nl": "Te zien in bijlage", "en": "Shown in item"}
PAYMENT = {"nl": "Betaling", "en": "Payment"}
KINDS = (LeadKind.USERNAME, LeadKind.DISPLAY_NAME, LeadKind.NAME, LeadKind.OTHER)

numbers = st.lists(st.integers(1, EXHIBITS), unique=True, max_size=EXHIBITS).map(sorted)
amounts = st.integers(1, 99_999).map(lambda cents: Money(Decimal(cents) / 100, "EUR"))


def name(word: str, at: int) -> str:
    """Give a word of its own, without digits."""
    return f"{word}{'abcdefghij'[at // 10]}{'klmnopqrst'[at % 10]}q"


@st.composite
def told(draw: st.DrawFn) -> dict[str, Any]:
    """Make up what is told of a case."""
    suspects = tuple(Suspect(f"s{at}", "AB"[at]) for at in range(draw(st.integers(0, 2))))
    whose = st.lists(st.sampled_from([one.id for one in suspects]), unique=True, max_size=2)
    mine = whose.map(tuple) if suspects else st.just(())
    state = st.sampled_from([LeadState.OPEN, LeadState.CONFIRMED, LeadState.DISMISSED])
    leads = []
    for at in range(draw(st.integers(1, 12))):
        hidden = draw(st.integers(0, 4)) == 0
        seen = [Sighting(1, UNDER)] if hidden else [Sighting(one) for one in draw(numbers)]
        lead = Lead(f"l{at}", draw(st.sampled_from(KINDS)), name("gegeven", at), draw(state),
                    draw(mine), sightings=tuple(seen))  # fmt: skip
        leads.append(lead)
    events, payments, day = [], [], dt.date(2026, 11, 1)
    for at in range(draw(st.integers(1, 9))):
        moment = Moment(Precision.EXACT, (day + dt.timedelta(at)).isoformat())
        events.append(
            Event(f"e{at}", draw(st.sampled_from(EventKind)), moment, title=name("titel", at),
                  quote=name("citaat", at), demanded=draw(st.none() | amounts),
                  exhibits=tuple(draw(numbers)), known_by=KnownBy.SEEN)
        )  # fmt: skip
    for at in range(draw(st.integers(1, 6))):
        moment = Moment(Precision.EXACT, (day + dt.timedelta(12 + at)).isoformat())
        payments.append(
            Payment(f"p{at}", moment=moment, money=draw(amounts), method=Method.TRANSFER,
                    state=draw(st.sampled_from(PaymentState)), exhibits=tuple(draw(numbers)))
        )  # fmt: skip
    return {
        "suspects": suspects,
        "leads": tuple(leads),
        "events": tuple(events),
        "payments": tuple(payments),
    }


def body(made: Told, title: str) -> str:
    """Give the text of a chapter on one line, without what stands above and below every page."""
    text = " ".join(made.chapter(title).replace("\u00a0", " ").replace("\u202f", " ").split())
    return re.sub(
        r"(Dossier|Evidence file) EK-.*?(Controlecode dossier|Control code)(\W+[0-9a-f]{4}){4}",
        " ",
        text,
    )


def last_numbers(row: str) -> tuple[int, ...]:
    """Give the numbers a row ends with."""
    found = re.search(r"((?: \d+)*) *$", row)
    assert found is not None
    return tuple(int(one) for one in found[1].split())


def between(text: str, words: list[str]) -> dict[str, str]:
    """Give what stands from each of some words up to the next one."""
    places = sorted((text.index(word), word) for word in words)
    ends = [at for at, _ in places[1:]] + [len(text)]
    return {word: text[at:end] for (at, word), end in zip(places, ends, strict=True)}


def check_leads(made: Told, text: str, language: str) -> None:
    """Every lead that counts stands in one row with its items; no other stands anywhere."""
    words = wording(language)
    text = re.split(r" \d+ (?:gegevens?|others?) ", text)[0]
    for lead in made.case.leads:
        found = everything(made.path)
        if lead.state is LeadState.DISMISSED or lead.sightings == (Sighting(1, UNDER),):
            assert lead.text not in found
            continue
        row = text[text.index(lead.text) + len(lead.text) :]
        note = words.gettext("not confirmed yet by the person who reports")
        row = re.sub(rf"^ (also suspect [AB]|ook verdachte [AB])?\W*({note})?", " ", row)
        seen = re.match(r"\s*((?:\d+ ?)*)", row)
        assert seen is not None
        assert tuple(map(int, seen[1].split())) == lead.exhibits, lead


def check_events(made: Told, text: str) -> None:
    """Every event in the order of time, with its words and its items."""
    events = made.case.events
    rows = between(text, [event.title for event in events])
    assert [text.index(one.title) for one in events] == sorted(
        text.index(one.title) for one in events
    )
    for event in events:
        row = re.split(r" \d\d-\d\d-\d{4} ", rows[event.title])[0]
        assert event.quote in row
        assert last_numbers(row) == event.exhibits, event


def check_payments(made: Told, text: str, language: str) -> None:
    """Every payment with its amount and items; what went, what was asked, what came back."""
    words = wording(language)

    def said(money: Money) -> str:
        return tell.said_money(money, words, cents=True).replace("\u202f", " ").replace("\xa0", " ")

    parts = re.split(rf"{PAYMENT[language]} \d+: ", text)
    assert len(parts) == len(made.case.payments) + 1
    for payment, part in zip(made.case.payments, parts[1:], strict=True):
        assert payment.money is not None
        assert said(payment.money) in part
        seen = re.search(rf"{SHOWN[language]}((?: \d+)+)", part)
        assert tuple(map(int, seen[1].split() if seen else ())) == payment.exhibits
    went = [one.money for one in made.case.payments if one.state is not PaymentState.TRIED]
    back = [one.money for one in made.case.payments if one.state is PaymentState.RETURNED]
    asked = [one.demanded for one in made.case.events if one.demanded]
    for sums in (went, back, asked):
        total = Money(sum((one.amount for one in sums if one), Decimal(0)), "EUR")
        expected = said(total) if sums else words.gettext("not noted")
        assert expected in parts[0], sums


def check_files(made: Told, text: str, language: str) -> None:
    """Each item with its code in the list, and on its page what it shows and nothing else."""
    compact = squeezed(text)
    for exhibit in made.case.exhibits:
        code = exhibit.fingerprint.sha256
        assert re.search(rf"{exhibit.number}{exhibit.name}.*?{code}", compact)
        page = next(one for one in made.pages if code in squeezed(one) and exhibit.name in one
                    and TITLES[language][3] not in one)  # fmt: skip
        expected = Counter(
            {
                one.text if isinstance(one, Lead) else one.title: 1
                for one in (*made.case.leads, *made.case.events)
                if exhibit.number in one.exhibits
            }
        )
        out = {one.text for one in made.case.leads if one.state is LeadState.DISMISSED
               or one.sightings == (Sighting(1, UNDER),)}  # fmt: skip
        told_here = set(re.findall(r"gegeven\w\wq|titel\w\wq", page))
        assert told_here == set(expected) - out


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
@settings(max_examples=3, phases=[Phase.generate])
@given(made_up=told())
def test_a_script_finds_all_that_was_told(
    tmp_path_factory: pytest.TempPathFactory, language: str, made_up: dict[str, Any]
) -> None:
    """Every lead, event, payment, sum and code, with the right items; nothing that was left out."""
    shelf = Shelf()
    for number in range(1, EXHIBITS + 1):
        shelf.add_picture(chat(390, 844, number), f"IMG_x{number}.png")
    shelf.mark(1, drawn(Kind.BLACKOUT, BLACK, "weg"))
    shelf.say(EXHIBITS, sensitive=True)
    shelf.told = made_up
    path = tmp_path_factory.mktemp("any") / "a.pdf"
    made = write(shelf, path, language)
    leads, line, payments, files = TITLES[language]
    check_leads(made, body(made, leads), language)
    check_events(made, body(made, line))
    check_payments(made, body(made, payments), language)
    check_files(made, body(made, files), language)
    assert shelf.streams[EXHIBITS] not in path.read_bytes()
