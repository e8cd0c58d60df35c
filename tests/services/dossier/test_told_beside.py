"""What is told beside what happened: all of it reaches the paper, and no secret does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from evidence_kit.domain.answers import NO_ANSWERS, Given
from evidence_kit.domain.distribution import Presence
from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.lead import Lead, LeadKind, Sighting
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.person import Letters, Person, Statement, Teller, Wish
from evidence_kit.domain.pieces import Piece, Pieces, Question
from evidence_kit.domain.police_contact import ContactKind, Spoke
from evidence_kit.services import sample_beside
from evidence_kit.services.dossier.pages import timeline
from support.dossiers import Shelf, chat
from support.forced import ERRAND, THROUGH
from support.pdf_reading import squeezed
from support.tellings import ASKED, CALLED, MENTOR, SECURED, SHOWN, THREAT, TRANSFER, VIDEO
from support.whole import Told, everything, write

HELPED = Person(
    "Sam Voorbeeld", teller=Teller.PARENT, helper="T. Voorbeeld", impact="Ik slaap slecht.",
    damage="Een nieuwe telefoon.", wishes="Liever een vrouw.", discreet=Wish.YES,
)  # fmt: skip
BLOCKED = StepTaken("instagram/block-account")
NOT_MINE = StepTaken("police", StepState.NOT_MINE)
INTENDED = StepTaken("no-pay")
CARD = StepTaken("payments/block-card")


def made(target: Path, choices: Choices | None = None, **told: object) -> Told:
    """Write a dossier in which everything beside the events was told."""
    shelf = Shelf()
    case = {
        "images": (replace(VIDEO, original="Op mijn telefoon", suspects=()),),
        "distributions": (replace(SHOWN, presence=Presence.THERE, suspects=()),),
        "takedowns": (replace(ASKED, whom="De helpdesk"),),
        "witnesses": (replace(MENTOR, contact="mentor@example.org", consents=Wish.YES),),
        "police_contacts": (replace(CALLED, officer="Agent 4711", said="Bel mij na vieren."),),
        "steps_taken": (replace(SECURED, exhibits=(1,)), BLOCKED, NOT_MINE, INTENDED, CARD),
        "pieces": Pieces((Piece(Question.WHERE, ("home",)), Piece(Question.WHY, text="Geld."))),
        "person": HELPED,
        "answers": NO_ANSWERS,
    }
    shelf.add_picture(chat())
    shelf.told |= case | told
    return write(shelf, target, choices=choices)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Give one dossier for all that is read in it."""
    return made(tmp_path_factory.mktemp("beside") / "whole.pdf")


SAID = (
    *("videogesprek", "stiekem opgenomen", "Op mijn telefoon"),
    *("https://example.org/p/1", "twee vrienden", "staat er nog"),
    *("TID-1", "Take It Down", "De helpdesk"),
    *("T. Voorbeeld", "mentor", "Kreeg een bericht van Lisa", "mentor@example.org"),
    *("0900-8844", "0000-1234", "Agent 4711", "Bel mij na vieren.", "degene die dit meemaakt"),
    *("Er zijn schermfoto’s van het gesprek gemaakt", "Alles van Snapchat"),
    *("Instagram: geblokkeerd", "Ik slaap slecht.", "Een nieuwe telefoon.", "Liever een vrouw."),
    *("Ik was thuis.", "ouder of voogd", "zeg niet waarover het gaat"),
)


@pytest.mark.parametrize("said", SAID)
def test_all_of_it_stands_on_paper(whole: Told, said: str) -> None:
    """An officer finds each fact in the text of the pages."""
    assert squeezed(said) in squeezed(everything(whole.path))


def test_what_is_secret_or_not_done_does_not(whole: Told) -> None:
    """A PIN never leaves; a step that was not taken, or is only meant, is not called done."""
    text = squeezed(everything(whole.path))
    assert "4711" not in text.replace("Agent4711", "").replace("agent4711", "")
    for absent in ("De politie weet het", "Betaal niet", "cadeaukaarten: geblokkeerd"):
        assert squeezed(absent) not in text


def test_a_witness_who_did_not_agree_is_not_named(tmp_path: Path) -> None:
    """What they know stays; who they are, and how to reach them, does not leave."""
    asked = replace(MENTOR, name="T. de Stille", contact="06-99887766", consents=Wish.UNSAID)
    text = squeezed(everything(made(tmp_path / "a.pdf", witnesses=(asked,)).path))
    assert squeezed("Kreeg een bericht van Lisa") in text
    assert squeezed("T. de Stille") not in text
    assert "99887766" not in text


def test_without_the_loose_page_nobody_can_be_reached(tmp_path: Path) -> None:
    """The way to reach a witness goes with the page that can be taken off."""
    named = replace(MENTOR, contact="mentor@example.org", consents=Wish.YES)
    kept = made(tmp_path / "b.pdf", Choices(personal_page=False), witnesses=(named,))
    text = squeezed(everything(kept.path))
    assert squeezed("T. Voorbeeld") in text
    assert squeezed("mentor@example.org") not in text
    assert squeezed("ouder of voogd") in text


def test_what_who_helped_saw_stays_without_the_loose_page(tmp_path: Path) -> None:
    """It is an account of a witness: only their name goes with the page that is taken off."""
    mother = replace(HELPED, helper="M. de Moeder", helper_saw="Ik zag het bericht binnenkomen.")
    choices = Choices(personal_page=False)
    kept = made(tmp_path / "c.pdf", choices, person=mother, witnesses=(), police_contacts=())
    text = squeezed(everything(kept.path))
    assert squeezed("Ik zag het bericht binnenkomen.") in text
    assert squeezed("M. de Moeder") not in text


def test_own_words_that_were_not_chosen_stay(tmp_path: Path) -> None:
    """Answers to the seven questions and what it does to somebody are own words too."""
    kept = made(tmp_path / "c.pdf", Choices(own_words=False))
    text = squeezed(everything(kept.path))
    for absent in ("Ik was thuis.", "Ik slaap slecht.", "Een nieuwe telefoon."):
        assert squeezed(absent) not in text


def test_a_helper_is_named_as_such_wherever_somebody_is_said_to_have_typed(tmp_path: Path) -> None:
    """Nobody reads that the person did it alone, also when the loose page stays at home."""
    told = {
        "witnesses": (),
        "police_contacts": (),
        "steps_taken": (),
        "statement": Statement("Ja."),
        "leads": (Lead("l1", LeadKind.USERNAME, "lisa.voorbeeld04"),),
    }
    kept = made(tmp_path / "d.pdf", Choices(personal_page=False), **told)
    cover, text = squeezed(kept.pages[0]), squeezed(everything(kept.path))
    assert squeezed("Wie hielp, heeft het samengesteld: ouder of voogd.") in cover
    assert squeezed("‘Ik’ is degene die dit is overkomen.") in text
    assert squeezed("met het programma samengesteld, met hulp: ouder of voogd.") in text
    assert squeezed("Staat er dat de aangever iets zei, wist of antwoordde? Wie hielp") in text
    for alone in (
        "heeft het zelf samengesteld",
        "Antwoorden van de aangever",
        "getypt door de aangever.",
        "Precies overgenomen door de aangever, ",
        "getekend door wie aangifte doet",
        "Ik heb dit dossier met het programma samengesteld",
    ):
        assert squeezed(alone) not in text
    back = replace(HELPED, teller=Teller.SELF)
    given_back = made(tmp_path / "b.pdf", Choices(personal_page=False), person=back, **told)
    assert squeezed("Wie hielp, heeft het samengesteld: iemand anders.") in squeezed(
        given_back.pages[0]
    )
    own = made(tmp_path / "e.pdf", person=replace(back, helper=""), **told)
    assert squeezed("heeft het zelf samengesteld") in squeezed(own.pages[0])
    assert squeezed("Wie hielp kan dat") not in squeezed(everything(own.path))


def test_an_account_that_nobody_placed_says_where_it_was_seen(tmp_path: Path) -> None:
    """The officer sees for which app to ask; what was only seen is not called the app it is of."""
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.say(1, platform="Snapchat")
    name = Lead("l1", LeadKind.USERNAME, "lisa.voorbeeld04", sightings=(Sighting(1),))
    phone = Lead("l2", LeadKind.PHONE, "06-12345678", sightings=(Sighting(1),))
    shelf.told = {"leads": (name, phone)}
    text = squeezed(write(shelf, tmp_path / "f.pdf").chapter("Gegevens van de verdachten"))
    assert text.count(squeezed("gezien op Snapchat")) == 1


def test_what_is_still_to_come_was_not_said_yet(tmp_path: Path) -> None:
    """An appointment next month is no day on which prosecution was asked for."""
    later = Moment(Precision.EXACT, "2026-12-10T10:30")
    planned = replace(CALLED, kind=ContactKind.APPOINTMENT, moment=later)
    text = squeezed(everything(made(tmp_path / "g.pdf", police_contacts=(planned,)).path))
    assert squeezed("nog te komen") in text
    for untrue in ("toen om vervolging gevraagd", "Toen om vervolging gevraagd"):
        assert squeezed(untrue) not in text


def test_the_time_line_says_who_asked_for_prosecution(tmp_path: Path) -> None:
    """Of a child that decides whether it was a request at all."""
    for spoke, said in (
        (Spoke.REPRESENTATIVE, "Een ouder of voogd heeft toen om vervolging gevraagd."),
        (Spoke.SELF, "Degene die dit overkwam heeft toen om vervolging gevraagd."),
        (Spoke.UNSAID, "Er is toen om vervolging gevraagd."),
    ):
        call = replace(CALLED, spoke=spoke)
        kept = made(tmp_path / f"{spoke.name}.pdf", police_contacts=(call,))
        assert squeezed(said) in squeezed(kept.chapter("Tijdlijn"))


def test_an_officer_sees_that_it_is_about_a_child(tmp_path: Path) -> None:
    """An age that was only chosen in the guide stands in the summary, and so do images of it."""
    told = {
        "answers": sample_beside.answers().answering(Given("age-now", ("12-15",))),
        "events": (THREAT,),
        "images": (IntimateImage("i1"),),
    }
    kept = made(tmp_path / "h.pdf", **told)
    summary = squeezed(kept.chapter("Samenvatting voor de politie"))
    assert squeezed("12 t/m 15 jaar nu") in summary
    assert squeezed("Beelden van iemand onder de 18 ja") in summary
    grown = told | {"answers": NO_ANSWERS, "images": (IntimateImage("i1", age=18),)}
    other = squeezed(made(tmp_path / "i.pdf", **grown).chapter("Samenvatting voor de politie"))
    assert squeezed("Beelden van iemand onder de 18") not in other


def test_an_errand_stands_as_it_was_told(tmp_path: Path) -> None:
    """What had to be done, where, and whether it was; nobody says that it was a crime."""
    told = made(tmp_path / "a.pdf", events=(ERRAND,))
    page = " ".join(told.chapter("Tijdlijn").split())
    assert "Moest iets doen voor de ander" in page
    assert "Moest: iets ophalen en iets brengen. Waar: station Voorbeeldstad." in page
    assert "Het is deels gebeurd." in page
    summary = " ".join(told.chapter("Samenvatting voor de politie").split())
    assert "Moest doen iets ophalen en iets brengen" in summary
    assert "strafba" not in page + summary


def test_money_that_only_went_through_is_not_paid(tmp_path: Path) -> None:
    """It has lines of its own, with what a bank needs, and no sum of payments holds it."""
    paid = replace(TRANSFER, suspects=(), exhibits=())
    told = made(tmp_path / "a.pdf", payments=(paid,), passages=(THROUGH,))
    page = " ".join(told.chapter("Betalingen").split())
    own, apart = page.split("Geld van anderen dat binnenkwam")
    assert "120,00" in own
    assert "300,00" not in own
    assert "NL02 ABNA 0123 4567 89" in apart
    for said in (
        "Binnengekomen: € 300,00. Daarvan doorgegaan: € 300,00.",
        "Kwam op naam van M. Voorbeeld",
        "Eigen rekening 1643",
        "Ging door dezelfde avond",
        "Wat ermee gebeurde het ging door",
    ):
        assert said in apart.replace(" ", " ")
    everywhere = everything(told.path)
    assert not {"geldezel", "katvanger"} & {*everywhere.casefold().split()}


def test_money_that_only_went_through_makes_a_chapter(tmp_path: Path) -> None:
    """Nobody paid, so nothing is called a payment."""
    told = made(tmp_path / "a.pdf", passages=(THROUGH,))
    assert "Geld van anderen dat binnenkwam" in " ".join(told.chapter("Geld").split())
    assert timeline.shape_of(THROUGH) is not timeline.Shape.PAYMENT
    line = " ".join(told.chapter("Tijdlijn").split()).replace(" ", " ")
    assert "€ 300,00 kwam binnen en ging door" in line
    assert "Van: M. Voorbeeld, NL91 ABNA 0417 1643 00" in line


def test_a_wish_stands_as_it_was_chosen(tmp_path: Path) -> None:
    """No letters is no preference, and who needs no interpreter does not turn one down."""
    person = Person(
        "Noor",
        letters=Letters.NONE,
        interpreter=Wish.NO,
        informed=Wish.YES,
        victim_support=Wish.NO,
    )
    page = made(tmp_path / "a.pdf", person=person).pages[-1]
    said = " ".join(page.split())
    for told in (
        "Brieven geen post sturen",
        "Tolk niet nodig",
        "Op de hoogte gehouden ja",
        "Contact met Slachtofferhulp nee",
    ):
        assert told in said
    assert "liever" not in said
