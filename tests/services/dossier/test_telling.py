"""What is told follows rules: who signs, what a sentence says, what of a case may leave."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Choices, ExhibitSheet, Story, Withheld
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import Exhibit, FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.lead import UNDONE, Lead, LeadKind, LeadState, Sighting
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method, Payment, PaymentState
from evidence_kit.services.dossier import sentences, told_words
from evidence_kit.services.dossier.pages import entries, key_facts
from evidence_kit.services.dossier.telling import checked, tell
from evidence_kit.wording import wording
from support.pdf_reading import texts
from support.stories import full

DAY = Moment(Precision.EXACT, "2026-11-17")


def story(**told: Any) -> Story:
    """Tell a case without exhibits."""
    return tell(Case(**told), Choices(), lambda _: True)


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


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_nobody_chose_is_not_said(language: str) -> None:
    """A payment is no transfer, nothing is first-hand and no date from memory by itself."""
    words = wording(language)
    event, payment = Event("1", EventKind.THREAT, DAY), Payment("2", Money(Decimal(5)), moment=DAY)
    assert told_words.knowledge(words, event, event.moment) == ""
    assert told_words.source(words, payment.moment) == ""
    assert payment.method is Method.UNSAID
    unsaid = {"nl": ", manier niet genoemd", "en": ", way not said"}[language]
    assert told_words.payment_title(words, payment).endswith(unsaid)


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
    """Each spelling keeps its own places; what does not exist is not referred to."""
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
        ("lisa", (1,), ())
    ]
    assert [(one.text, one.exhibits, one.into) for one in told.spellings] == [("Lisa", (3,), "k")]
    assert (told.hidden, told.lost) == (0, 1)
    assert (told.events[0].exhibits, told.events[0].suspects) == ((1,), ())


def test_an_item_is_named_only_beside_the_spelling_it_shows(tmp_path: Path) -> None:
    """What was typed and is in no item is not said to be in one, on no page."""
    shelf = full()
    kind = LeadKind.USERNAME
    kept = Lead("k", kind, "kim.dawson2")
    seen = Lead("s", kind, "@kim.dawson", LeadState.MERGED, sightings=(Sighting(1),), into="k")
    again = Lead("t", kind, "@kim.dawson", LeadState.MERGED, sightings=(Sighting(3),), into="s")
    shelf.told = {"leads": (kept, seen, again)}
    shelf.write(tmp_path / "a.pdf")
    pages = [" ".join(page.split()) for page in texts(tmp_path / "a.pdf")]
    (page,) = (page for page in pages if "kim.dawson2" in page and "geschreven als" in page)
    assert "ook geschreven als, in bijlage 1 en 3: @kim.dawson" in page
    assert not re.search(r"kim\.dawson2 [^@]*\b[13]\b [^@]*ook", page)
    here = [page for page in pages if "Hierin te zien" in page]
    assert len(here) == 2
    assert all("@kim.dawson" in page and "kim.dawson2" not in page for page in here)


def test_a_spelling_under_black_stays_away_with_its_words() -> None:
    """The one that can be seen stands in its place; the other is printed nowhere."""
    shelf = full()
    kept = Lead("k", LeadKind.USERNAME, "onder.zwart", sightings=(Sighting(2),))
    same = Lead(
        "s", LeadKind.USERNAME, "te.zien", LeadState.MERGED, sightings=(Sighting(1),), into="k"
    )
    for pair in ((kept, same), (replace(same, state=LeadState.OPEN, into=""),
                 replace(kept, state=LeadState.MERGED, into="s"))):  # fmt: skip
        shelf.told = {"leads": pair}
        told = tell(shelf.case, Choices(), lambda one: one.exhibit != 2)
        assert [(one.text, one.exhibits) for one in told.leads] == [("te.zien", (1,))]
        assert told.spellings == ()


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


def test_a_check_is_made_once_and_in_the_language_of_the_dossier() -> None:
    """Every lead has what its check finds; doubt is told apart from what only helps."""
    leads = (
        Lead("wrong", LeadKind.IBAN, "NL92 ABNA 0417 1643 00"),
        Lead("right", LeadKind.IBAN, "NL91 ABNA 0417 1643 00"),
        Lead("name", LeadKind.NAME, "Lisa"),
    )
    dutch, english = (checked(story(leads=leads), wording(code)).findings for code in ("nl", "en"))
    assert dutch["wrong"].doubt
    assert dutch["wrong"].doubt != english["wrong"].doubt
    assert dutch["right"].said
    assert dutch["right"].doubt == dutch["name"].doubt == dutch["name"].said == ""


def test_no_other_lead_takes_a_doubt_away() -> None:
    """An account that does not fit stays to be looked at, also when noted as a name as well."""
    account = "NL92 ABNA 0417 1643 00"
    leads = (Lead("1", LeadKind.IBAN, account), Lead("2", LeadKind.NAME, account))
    words = wording("nl")
    told = checked(story(leads=leads, payments=(Payment("3", to_account=account),)), words)
    assert dict(key_facts.rows(words, told, ()))["Nog eens nakijken"].count(account) == 1


def test_contact_names_the_platforms_of_what_is_shown() -> None:
    """Of events, accounts and exhibits, each once; not of what is left out or proves a payment."""
    told = story(
        events=(Event("1", EventKind.THREAT, DAY, platform="Snapchat"),),
        payments=(Payment("2", exhibits=(4,)),),
    )
    told = replace(told, payments=(replace(told.payments[0], exhibits=(4,)),))
    in_words = InWords(Fingerprint("00", "", 1), FileFacts("a.png"))
    names = ("snapchat", "WhatsApp", "Signal", "Bank", "")
    shown = [
        Exhibit(number, in_words, Source.FILE, "2026-11-21", platform=name)
        for number, name in enumerate(names, start=1)
    ]
    shown.append(replace(shown[2], number=6, platform="Tinder", withdrawn_because="wrong"))
    sheets = [
        ExhibitSheet(one, None, withheld=Withheld.DAMAGED if one.number == 3 else None)
        for one in shown
    ]
    rows = dict(key_facts.rows(wording("nl"), told, (), sheets))
    assert rows["Contact via"] == "Snapchat en WhatsApp"


def test_an_account_is_printed_in_groups_of_four() -> None:
    """However it was typed, when its digits fit; what does not fit stays letter by letter."""
    typed = ("NL91ABNA0417164300", "NL91ABNA0417164301")
    right, wrong = (entries.account(wording("nl"), one)[0].text for one in typed)
    assert (right, wrong) == ("NL91 ABNA 0417 1643 00", typed[1])


def test_what_was_taken_back_at_once_is_not_called_a_judgement() -> None:
    """A slip that was undone is not counted among what was said not to be of a suspect."""
    away = Lead("1", LeadKind.NAME, "Een ander", LeadState.DISMISSED)
    slip = replace(away, id="2", because=UNDONE)
    assert story(leads=(away, slip)).dismissed == 1
    assert story(leads=(slip,)).dismissed == 0
