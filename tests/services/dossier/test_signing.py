"""Who signs the request to prosecute follows from age; when it was asked before is named."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.person import Person, Teller, Wish
from evidence_kit.domain.police_contact import PoliceContact, Spoke
from evidence_kit.services.dossier import told_words
from evidence_kit.services.dossier.pages import statement
from evidence_kit.services.dossier.telling import signing, tell
from evidence_kit.wording import wording
from support.dossiers import Shelf, chat
from support.pdf_reading import squeezed
from support.situations import exhibit
from support.whole import write

DAY = Moment(Precision.EXACT, "2026-11-17")


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (Person(age_then=18, age_now=18), 0),
        (Person(age_then=16, age_now=17), 0),
        (Person(age_then=15, age_now=15), None),
        (Person(age_now=15), None),
        (Person("Noor", age_now=15, teller=Teller.SELF, signer="Noor"), None),
        (Person("Noor", age_now=15, representative="M. Ouder"), 1),
        (Person(age_then=15, age_now=16), None),
        (Person(age_now=30), None),
        (Person(age_then=14), None),
        (Person(), None),
        (Person(birth_date="2008-03-02"), 0),
        (Person(birth_date="2011-03-02"), None),
        (Person(age_then=18, age_now=18, reporter="Een ander"), None),
        (Person("Sam", age_then=18, age_now=18, signer="Een ander"), None),
        (Person("Sam", age_then=17, age_now=17, signer="Een ouder"), None),
        (Person("Sam", age_then=18, age_now=18, signer="sam"), 0),
        (Person("Sam", age_then=18, age_now=18, teller=Teller.CLOSE), None),
        (Person("Sam", age_then=15, age_now=15, teller=Teller.PARENT), 1),
        (Person("Sam", age_then=15, age_now=15, signer="Een ouder"), 1),
    ],
)
def test_who_signs(person: Person, expected: int | None) -> None:
    """From 16 the person, below it a representative who is named; else the paper ticks nothing.

    It stays so without the loose page: a date of birth decides, and stands nowhere.
    """
    case = Case(person=person, events=(Event("t", EventKind.THREAT, DAY),))
    for choices in (Choices(), Choices(personal_page=False)):
        told = signing(tell(case, choices, lambda _: True), case, dt.date(2026, 11, 21))
        assert statement.ticked(told) == expected
        assert choices.personal_page or not told.person.birth_date


@pytest.mark.parametrize(
    ("person", "lines"),
    [
        (Person("Sam", age_then=18, age_now=18, signer="Noor"), ("Sam", "Noor")),
        (Person("Sam", age_then=17, age_now=17, signer="M. Ouder"), ("Sam", "M. Ouder")),
        (Person("Sam", age_then=15, age_now=16, signer="M. Ouder"), ("Sam", "M. Ouder")),
        (Person("Sam", age_then=15, age_now=15, signer="M. Ouder"), ("Sam", "M. Ouder")),
        (Person("Sam", age_then=15, age_now=15, signer="Sam"), ("Sam", "")),
        (Person("Sam", signer="Noor"), ("Sam", "Noor")),
        (Person("Sam", representative="M. Ouder"), ("Sam", "M. Ouder")),
        (Person("Sam", age_then=18, age_now=18, signer=" SAM "), ("Sam", "")),
        (Person(age_then=18, age_now=18, signer="Sam"), ("Sam", "")),
    ],
)
def test_a_name_stands_on_the_line_of_who_signs(person: Person, lines: tuple[str, str]) -> None:
    """Somebody else's name never stands on the person's own line."""
    case = Case(person=person, events=(Event("t", EventKind.THREAT, DAY),))
    told = signing(tell(case, Choices(), lambda _: True), case, dt.date(2026, 11, 21))
    assert statement._names(told) == lines
    both = "both sign" in statement._known(wording("en"), told)
    assert both == (told.person.age_now == 16)


ALONE = Person("Noor", age_then=15, age_now=15, prosecution=Wish.YES)


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (ALONE, True),
        (replace(ALONE, teller=Teller.PARENT), False),
        (replace(ALONE, representative="M. Ouder"), False),
        (replace(ALONE, age_then=16, age_now=16), False),
    ],
)
def test_a_child_alone_reads_who_signs_and_what_to_ask(person: Person, expected: bool) -> None:
    """Nobody is made up to sign for her; the request says who does, and that she may talk."""
    case = Case(person=person)
    told = signing(tell(case, Choices(), lambda _: True), case, dt.date(2026, 11, 21))
    said = statement._child(wording("nl"), told)
    assert said.endswith("Praten mag altijd, ook zonder ouder.") == expected
    assert bool(said) == expected


def test_a_childs_line_is_not_the_line_of_the_request(tmp_path: Path) -> None:
    """Above each line stands what is signed there; without a request there is no such choice."""
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.told = {"person": ALONE}
    both = write(shelf, tmp_path / "a.pdf").chapter("Verzoek tot vervolging en handtekening")
    page = squeezed(both)
    file, request = "voor het dossier, niet voor het verzoek", "Deze lijn is voor het verzoek"
    assert page.index(squeezed(file)) < page.index("NoorNaam") < page.index(squeezed(request))
    shelf.told = {"person": replace(ALONE, prosecution=Wish.UNSAID)}
    assert "Deze lijn" not in write(shelf, tmp_path / "b.pdf").chapter("Handtekening")


def test_a_call_in_which_it_was_asked_is_named() -> None:
    """The first one that was, and said so; an appointment to come asks nothing yet."""
    asked = PoliceContact(
        "c",
        moment=Moment(Precision.EXACT, "2026-11-20T15:10"),
        place="0900-8844",
        reference="0000-1234",
        prosecution=Wish.YES,
    )
    soon = replace(asked, id="d", moment=Moment(Precision.EXACT, "2026-11-25"))
    case = Case(police_contacts=(soon, asked, PoliceContact("e")))
    told = signing(tell(case, Choices(), lambda _: True), case, dt.date(2026, 11, 21))
    assert told.asked == asked
    said = statement._known(wording("nl"), told)
    assert "20-11-2026, 15.10 uur" in said
    assert "0900-8844" in said
    assert "0000-1234" in said


@pytest.mark.parametrize(
    ("spoke", "age", "said"),
    [
        (Spoke.UNSAID, 18, "I asked for this before: "),
        (Spoke.SELF, 18, "I asked for this before: "),
        (Spoke.UNSAID, 14, "This was asked for before: "),
        (Spoke.SELF, 14, "The person this happened to asked for this before: "),
        (Spoke.REPRESENTATIVE, 14, "A parent or guardian asked for this before: "),
        (Spoke.HELPER, 18, "Somebody else asked for this before: "),
    ],
)
def test_who_asked_before_is_said(spoke: Spoke, age: int, said: str) -> None:
    """Nobody who signs is made to say that they asked when another did."""
    call = PoliceContact("c", moment=DAY, prosecution=Wish.YES, spoke=spoke)
    case = Case(police_contacts=(call,), person=Person(age_then=age, age_now=age))
    told = signing(tell(case, Choices(), lambda _: True), case, dt.date(2026, 11, 21))
    assert said in statement._known(wording("en"), told)


def test_a_request_that_counts_goes_before_an_earlier_one_that_may_not() -> None:
    """A child calls first and a parent a day later: the parent's call is named."""
    first = PoliceContact("c", moment=DAY, prosecution=Wish.YES, spoke=Spoke.SELF)
    later = Moment(Precision.EXACT, "2026-11-18")
    second = replace(first, id="d", moment=later, spoke=Spoke.REPRESENTATIVE)
    case = Case(police_contacts=(first, second), person=Person(age_then=14, age_now=14))
    told = signing(tell(case, Choices(), lambda _: True), case, dt.date(2026, 11, 21))
    assert told.asked == second


def test_what_a_screenshot_shows_makes_nobody_younger() -> None:
    """A profile made in 2019 is no beginning: who was threatened at 22 signs alone."""
    old = exhibit(1, shown_at="2019-01-05", shown_sure="sure")
    person = Person("Sam", birth_date="2004-03-02", prosecution=Wish.YES)
    case = Case(exhibits=(old,), person=person, events=(Event("t", EventKind.THREAT, DAY),))
    told = signing(tell(case, Choices(), lambda _: True), case, dt.date(2026, 11, 21))
    assert statement.ticked(told) == 0
    assert "both sign" not in statement._known(wording("en"), told)


@pytest.mark.parametrize(
    ("person", "moments", "said"),
    [
        (Person(birth_date="2011-03-02"), (DAY,), "15 jaar, toen en nu"),
        (
            Person(birth_date="2010-11-19"),
            (replace(DAY, start="2026-11-18"),),
            "15 jaar toen het begon, 16 jaar nu",
        ),
        (Person(birth_date="2011-03-02"), (), "15 jaar nu"),
        (Person(birth_date="2011-03-02", age_then=44, age_now=44), (DAY,), "15 jaar, toen en nu"),
        (Person(birth_date="2011-03-02", age_then=44, age_now=44), (), "15 jaar nu"),
        (
            Person(birth_date="2011-03-02", age_then=14),
            (DAY,),
            "14 jaar toen het begon, 15 jaar nu",
        ),
        (
            Person(birth_date="2010-11-19"),
            (Moment(Precision.BETWEEN, "2026-11-01", "2026-11-30"),),
            "12 t/m 15 jaar toen het begon, 16 jaar nu",
        ),
        (Person(birth_date="geen idee"), (DAY,), ""),
    ],
)
def test_a_date_of_birth_tells_the_age_in_years(
    person: Person, moments: tuple[Moment, ...], said: str
) -> None:
    """Today, and when it began where a day is known on which no birthday could change it."""
    events = tuple(Event("t", EventKind.THREAT, one) for one in moments)
    case = Case(person=person, events=events)
    for choices in (Choices(), Choices(personal_page=False)):
        told = signing(tell(case, choices, lambda _: True), case, dt.date(2026, 11, 21))
        assert told_words.ages(wording("nl"), told) == said
