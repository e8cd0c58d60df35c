"""What is told follows rules: who signs, what a sentence says, what of a case may leave."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Choices, Story
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sighting
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Payment, PaymentState
from evidence_kit.domain.person import Person
from evidence_kit.services.dossier import sentences, told_words
from evidence_kit.services.dossier.pages import statement
from evidence_kit.services.dossier.telling import tell
from evidence_kit.wording import wording
from support.pdf_reading import texts
from support.stories import full

DAY = Moment(Precision.EXACT, "2026-11-17")


def story(**told: Any) -> Story:
    """Tell a case without exhibits."""
    return tell(Case(**told), Choices(), lambda _: True)


@pytest.mark.parametrize(
    ("then", "now", "reporter", "expected"),
    [
        (18, 18, "", 0),
        (16, 17, "", 0),
        (15, 15, "", 1),
        (15, 16, "", None),
        (None, 30, "", None),
        (14, None, "", None),
        (None, None, "", None),
        (18, 18, "Een ander", None),
    ],
)
def test_who_signs(then: int | None, now: int | None, reporter: str, expected: int | None) -> None:
    """From 16 the person, below it the representative; not ticked unless both ages agree."""
    person = Person(age_then=then, age_now=now, reporter=reporter)
    assert statement.signer(person) == expected


def test_no_field_no_words() -> None:
    """A sentence leaves out what is empty; what was not noted has no sentence."""
    words = wording("nl")
    assert sentences.summary(words, story()) == ""
    contact = Event("1", EventKind.FIRST_CONTACT)
    assert sentences.summary(words, story(events=(contact,))) == (
        "De aangever kreeg contact met een onbekende."
    )
    blocked = Event("2", EventKind.BLOCKED)
    assert sentences.summary(words, story(events=(blocked,))) == "Het account is geblokkeerd."
    threat = Event("3", EventKind.THREAT, DAY)
    assert sentences.summary(words, story(events=(threat,))) == (
        "Er is 1 dreigement genoteerd, op 17 november 2026."
    )


def test_a_payment_that_failed_was_not_paid() -> None:
    """It counts for no sum and no sentence."""
    tried = Payment("1", Money(Decimal(10)), state=PaymentState.TRIED)
    assert sentences.summary(wording("nl"), story(payments=(tried,))) == ""
    unknown = Payment("2", None)
    assert sentences.summary(wording("nl"), story(payments=(unknown,))) == (
        "De aangever betaalde 1 keer."
    )


def test_going_on_is_only_said_when_times_say_so() -> None:
    """Two days without a time on the same day prove no order."""
    payment = Payment("1", Money(Decimal(10)), moment=DAY)
    threat = Event("2", EventKind.THREAT, DAY)
    went_on = "Na de eerste betaling"
    assert went_on not in sentences.summary(
        wording("nl"), story(payments=(payment,), events=(threat,))
    )
    later = (replace(payment, moment=Moment(Precision.EXACT, "2026-11-17T10:00")),)
    after = (replace(threat, moment=Moment(Precision.EXACT, "2026-11-17T10:01")),)
    assert went_on in sentences.summary(wording("nl"), story(payments=later, events=after))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (Moment(), ("", "")),
        (DAY, ("17-11-2026", "")),
        (Moment(Precision.ABOUT, "2026-11-17"), ("rond 17-11-2026", "")),
        (Moment(Precision.EXACT, "2026-11-17T22:06"), ("17-11-2026", "22.06 uur")),
        (Moment(Precision.ABOUT, "2026-11-17T22:06"), ("17-11-2026", "ongeveer 22.06")),
        (
            Moment(Precision.BETWEEN, "2026-11-14", "2026-11-16"),
            ("tussen 14-11-2026 en 16-11-2026", ""),
        ),
    ],
)
def test_moments_are_no_surer_than_the_person(moment: Moment, expected: tuple[str, str]) -> None:
    """About stays about, a stretch stays a stretch, and nothing stands for the unknown."""
    assert told_words.day_and_time(wording("nl"), moment) == expected


def test_merged_leads_leave_as_one_and_lost_references_not_at_all() -> None:
    """Both places count for the one that was kept; what does not exist is not referred to."""
    shelf = full()
    kept = Lead("k", LeadKind.USERNAME, "lisa", sightings=(Sighting(1),), suspects=("gone",))
    same = Lead(
        "s", LeadKind.USERNAME, "Lisa", LeadState.MERGED, sightings=(Sighting(3),), into="k"
    )
    stray = Lead("x", LeadKind.USERNAME, "nergens", sightings=(Sighting(99),))
    event = Event("e", EventKind.THREAT, exhibits=(1, 4, 99), suspects=("gone",))
    shelf.told = {"leads": (kept, same, stray), "events": (event,)}
    told = tell(shelf.case, Choices(), lambda _: True)
    assert [(lead.text, lead.exhibits, lead.suspects) for lead in told.leads] == [
        ("lisa", (1, 3), ())
    ]
    assert (told.hidden, told.lost) == (0, 1)
    assert (told.events[0].exhibits, told.events[0].suspects) == ((1,), ())


def test_what_may_be_lost_is_not_called_blacked_out(tmp_path: Path) -> None:
    """Only where all black-outs are known they are the reason; each reason has its own count."""
    shelf = full()
    kind = LeadKind.USERNAME
    shelf.told = {
        "leads": (
            Lead("1", kind, "onder.zwart", sightings=(Sighting(2),)),
            Lead("2", kind, "misschien.zwart", sightings=(Sighting(1),)),
            Lead("3", kind, "bijlage.weg", sightings=(Sighting(99),)),
            Lead("4", kind, "zwart.en.weg", sightings=(Sighting(2), Sighting(99))),
        )
    }
    told = tell(shelf.case, Choices(), lambda _: False, lambda number: number == 2)
    assert (told.leads, told.hidden, told.lost) == ((), 1, 3)
    shelf.told["leads"] = shelf.told["leads"][2:3]
    shelf.write(tmp_path / "a.pdf")
    page = " ".join(" ".join(texts(tmp_path / "a.pdf")).split())
    assert "1 gegeven staat hier niet, omdat deze zaak beschadigd is. De bijlage is weg," in page
    assert "weggelakt. Het staat hier niet" not in page
