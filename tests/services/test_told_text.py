"""Everything a person told can be read without the program, in either language."""

from __future__ import annotations

import dataclasses
from enum import StrEnum

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from evidence_kit.domain.answers import Answers
from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Channel, Presence, TakedownState
from evidence_kit.domain.event import Demand, EventKind, KnownBy
from evidence_kit.domain.first_steps import StepState
from evidence_kit.domain.intimate_image import Genuine, ImageKind, Obtained
from evidence_kit.domain.lead import (
    UNDONE,
    Lead,
    LeadKind,
    LeadState,
    Sureness,
    Suspect,
    merged,
)
from evidence_kit.domain.moment import DUTCH_TIME, Moment, TimeSource
from evidence_kit.domain.payment import Method, PaymentState, Told
from evidence_kit.domain.person import NOBODY, Letters, Person, Route, Statement, Teller, Wish
from evidence_kit.domain.pieces import Pieces
from evidence_kit.domain.police_contact import ContactKind
from evidence_kit.domain.readiness import no_names
from evidence_kit.services import told_names, told_text
from evidence_kit.services.dossier.untrusted import visible_lines
from evidence_kit.wording import LANGUAGES, wording
from support.tellings import (
    ALL_ANSWERS,
    ALL_PIECES,
    ANSWERS,
    ASKED,
    BLOCKED,
    CALLED,
    COIN,
    CONTACTS,
    DISTRIBUTIONS,
    EVENTS,
    HOLDER,
    IBAN,
    IMAGES,
    LEADS,
    LISA,
    MENTOR,
    NAME,
    PAYMENTS,
    PERSONS,
    PHONE,
    PIECES,
    SAM,
    SECURED,
    SHOWN,
    STATEMENTS,
    STEPS,
    SUSPECTS,
    TAKEDOWNS,
    THREAT,
    TRANSFER,
    VIDEO,
    WITNESSES,
    WORDS,
)
from support.told_of import told

STORY = Case(
    suspects=(LISA, HOLDER),
    leads=(NAME, IBAN, PHONE),
    events=(THREAT, BLOCKED),
    payments=(TRANSFER, COIN),
    person=SAM,
    statement=WORDS,
)
CASES = st.builds(
    Case,
    suspects=st.lists(SUSPECTS, max_size=2).map(tuple),
    leads=st.lists(LEADS, max_size=2).map(tuple),
    events=st.lists(EVENTS, max_size=2).map(tuple),
    payments=st.lists(PAYMENTS, max_size=2).map(tuple),
    person=PERSONS,
    statement=STATEMENTS,
    police_contacts=st.lists(CONTACTS, max_size=1).map(tuple),
    witnesses=st.lists(WITNESSES, max_size=1).map(tuple),
    images=st.lists(IMAGES, max_size=1).map(tuple),
    distributions=st.lists(DISTRIBUTIONS, max_size=1).map(tuple),
    takedowns=st.lists(TAKEDOWNS, max_size=1).map(tuple),
    steps_taken=st.lists(STEPS, max_size=1).map(tuple),
    answers=ALL_ANSWERS,
    pieces=ALL_PIECES,
)
SILENT = ("id", "into", "became", "start", "end", "zone")


def texts(value: object) -> list[str]:
    """Give every text a person may have typed in it."""
    if isinstance(value, Answers):
        return [text for one in value.given for text in one.values]
    if isinstance(value, Pieces):
        return [text for one in value.pieces for text in (one.text, one.sentence)]
    found = []
    for field in dataclasses.fields(value):
        part = getattr(value, field.name)
        if isinstance(part, str) and not isinstance(part, StrEnum) and field.name not in SILENT:
            found.append(part)
    return found


@pytest.mark.slow
@given(CASES)
@settings(max_examples=20, deadline=None, phases=(Phase.generate,))
def test_no_word_is_left_out(case: Case) -> None:
    """Whatever was typed stands in the text, each hidden character shown as its code."""
    text = told_text.told_text(case, wording("nl"))
    read = [line.strip() for line in text.split("\n")]
    for typed in [one for thing in told(case) for one in texts(thing)]:
        for line in filter(None, map(str.strip, visible_lines(typed).split("\n"))):
            assert any(line in one for one in read), line
    assert not {letter for letter in text if letter < " "} - {"\n"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_story_reads_as_it_was_told(language: str) -> None:
    """Suspects by their letter, exhibits by their number, amounts and dates as people read them."""
    text = told_text.told_text(STORY, wording(language))
    for line in {
        "nl": (
            *(
                "Verdachte A",
                "Gezien in: B-001 (3 van links, 4 van boven, 1 breed, 13 hoog, in pixels), B-002",
                "Waar de tijd vandaan komt: een schermfoto",
                "Tijdzone: Europe/Brussels",
                "Verdachte: A, B",
                "Gevraagd bedrag: € 120",
            ),
            *("Wanneer: di 17 nov 2026, 22.06", "Wanneer: datum onbekend", "Bedrag: 0,00042 BTC"),
            *("Verdachte: dat weet de melder niet", "Hoe er betaald is: cryptogeld"),
        ),
        "en": (
            "Suspect A",
            "Where the time comes from: a screenshot",
            "Money asked for: €120",
            "Age now: 18",
        ),
    }[language]:
        assert line in text.replace("\u00a0", " ").split("\n")
    assert text.count("06-12345678") == 2
    assert text.rstrip().endswith("Het begon met een bericht.\n\nIk was bang.")


@given(CASES)
@settings(max_examples=20, deadline=None, phases=(Phase.generate,))
def test_where_things_were_read_is_not_left_out(case: Case) -> None:
    """Each date says where it comes from and in which zone, each sighting where it stands."""
    words = wording("en")
    text = told_text.told_text(case, words).split("\n")
    things = told(dataclasses.replace(case, steps_taken=()))  # of a step nobody asks it
    fields = [getattr(one, field.name) for one in things for field in dataclasses.fields(one)]
    moments = [one for one in fields if isinstance(one, Moment) and one.known]
    sources = [line.partition(": ")[2] for line in text if line.startswith("Where the time comes")]
    said = [told_names.name(one.source, words) for one in moments]
    assert sorted(sources) == sorted(one for one in said if one)
    for zone in {one.zone for one in moments} - {DUTCH_TIME, ""}:
        assert any(visible_lines(zone).split("\n")[0] in line for line in text)
    areas = [one.area for lead in case.leads for one in lead.sightings if one.area is not None]
    assert sum(line.count(" from the top, ") for line in text) >= len(areas)


def test_what_was_merged_and_dismissed_stands_there_too() -> None:
    """Nothing a person noted is silently gone, here least of all."""
    same = merged(NAME, Lead("l9", LeadKind.USERNAME, "lisa.voorbeeld04"))
    gone = dataclasses.replace(PHONE, state=LeadState.DISMISSED, because="Van mijn moeder")
    back = dataclasses.replace(gone, id="l8", because=UNDONE)
    text = told_text.told_text(Case(leads=(NAME, same, gone, back)), wording("nl"))
    assert "Reden: door jou teruggenomen" in text
    assert "Hetzelfde als: lisa_voorbeeld" in text
    assert "Reden: Van mijn moeder" in text
    assert "Stand: niet van de dader, of niet juist" in text


def test_what_was_answered_and_done_stands_there_in_words() -> None:
    """Questions and steps by their words, not by the names the program gives them."""
    case = Case(answers=ANSWERS, pieces=PIECES, steps_taken=(SECURED,))
    text = told_text.told_text(case, wording("nl"))
    assert "Dreigt iemand jouw foto of video door te sturen of online te zetten?: ja" in text
    assert "overgeslagen" in text
    assert (
        "Maak schermfoto’s van het hele gesprek: gedaan; Alles van Snapchat; B-001, B-002" in text
    )
    assert "Wie: " in text
    assert "Lisa" in text


def test_nothing_told_is_no_text() -> None:
    """A case without a word beside its exhibits makes no file."""
    assert told_text.told_text(Case(person=NOBODY, statement=Statement()), wording("nl")) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_has_a_name(language: str) -> None:
    """Only what a person left open has none; no two choices of a kind are called the same."""
    kinds: tuple[type[StrEnum], ...] = (LeadKind, LeadState, EventKind, KnownBy, Method)
    kinds += (PaymentState, Told, Wish, Route, TimeSource, Demand, Sureness, Teller, Letters)
    kinds += (ContactKind, ImageKind, Genuine, Obtained, Presence, Channel, TakedownState)
    for kind in (*kinds, StepState):
        named = [told_names.name(one, wording(language)) for one in kind if one.value]
        assert all(named)
        assert len(set(named)) == len(named)
    assert told_names.name(Wish.UNSAID, wording(language)) == ""


def test_every_field_has_a_label() -> None:
    """A field the domain gains would otherwise be missing from what is saved."""
    others = (CALLED, MENTOR, VIDEO, SHOWN, ASKED, THREAT, COIN)
    for thing in (Suspect, Lead, Person, *map(type, others)):
        names = {field.name for field in dataclasses.fields(thing)}
        assert names - {"id", "letter", "into", "became"} <= set(told_text._LABELS)


@pytest.mark.parametrize(("state", "said"), [(StepState.NOT_MINE, True), (StepState.OPEN, False)])
def test_what_was_looked_at_is_said_in_words(state: StepState, said: bool) -> None:
    """No id of the program is printed; what was taken back is not said at all."""
    looked = dataclasses.replace(no_names(1), state=state)
    text = told_text.told_text(Case(steps_taken=(looked,)), wording("nl"))
    assert "names/" not in text
    assert ("Geen namen van anderen te lezen: B-001" in text) is said
