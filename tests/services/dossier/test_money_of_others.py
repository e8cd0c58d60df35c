"""Money of others that came in: the pages agree on what became of it, and who knows of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Story
from evidence_kit.domain.event import CarriedOut, Event, EventKind
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.passage import Fate, Passage
from evidence_kit.domain.payment import Told
from evidence_kit.services import tell
from evidence_kit.services.dossier import sentences
from evidence_kit.services.dossier.pages import key_facts, summary
from evidence_kit.services.told_text import told_text
from evidence_kit.wording import wording
from support.dossiers import Shelf, chat
from support.forced import ERRAND, THROUGH
from support.tellings import TRANSFER
from support.whole import Told as Pages
from support.whole import everything, write

NL = wording("nl")
BANK = Event("b", EventKind.BANK)
PAID = replace(TRANSFER, suspects=(), exhibits=())
ANOTHER = replace(THROUGH, id="m2", money=None)


def story(case: Case) -> Story:
    """Give what a case tells of money and of what happened."""
    return Story(
        timeline=tell.in_order(case),
        events=case.events,
        payments=case.payments,
        passages=case.passages,
    )


def facts(case: Case) -> dict[str, str]:
    """Give the facts of its summary, by name."""
    rows = key_facts.rows(NL, story(case), ())
    return {name: value.replace("\u00a0", " ") for name, value in rows}


def made(target: Path, **told: object) -> Pages:
    """Write a police file with an item and what was told."""
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.told |= told
    return write(shelf, target)


@pytest.mark.parametrize(
    ("paid", "came", "events", "said"),
    [
        ((Told.YES,), (Told.NOT_YET,), (), "betalingen: ja, binnengekomen geld: nog niet"),
        ((Told.NOT_YET,), (Told.YES,), (), "betalingen: nog niet, binnengekomen geld: ja"),
        ((Told.YES,), (Told.UNSAID,), (), "betalingen: ja"),
        ((), (Told.NOT_YET,), (BANK,), "binnengekomen geld: nog niet"),
        ((), (Told.UNSAID,), (BANK,), "binnengekomen geld: ja"),
        ((), (Told.YES, Told.NOT_YET), (), "binnengekomen geld: 1 van de 2"),
        ((Told.UNSAID,), (Told.UNSAID,), (BANK,), "betalingen: ja"),
        ((Told.YES,), (), (), "ja"),
        ((), (), (BANK,), "ja"),
        ((), (Told.UNSAID,), (), ""),
    ],
)
def test_what_the_bank_knows_is_said_of_each_kind_of_money(
    paid: tuple[Told, ...], came: tuple[Told, ...], events: tuple[Event, ...], said: str
) -> None:
    """A payment that was reported says nothing of money that came in, nor the other way."""
    payments = tuple(replace(PAID, id=f"p{n}", told=told) for n, told in enumerate(paid))
    passages = tuple(replace(THROUGH, id=f"m{n}", told=told) for n, told in enumerate(came))
    case = Case(payments=payments, passages=passages, events=events)
    assert facts(case)["Bank ingelicht"] == said


def test_no_sentence_says_that_the_bank_knows_what_it_does_not() -> None:
    """Where money came in that the bank does not know of, the same sentence says so."""
    waits = Case(passages=(replace(THROUGH, told=Told.NOT_YET),), events=(BANK,))
    said = "De bank of het betaalbedrijf is ingelicht"
    told = sentences.summary(NL, story(waits))
    assert told.endswith(f". {said}, nog niet over het geld dat binnenkwam.")
    some = replace(waits, passages=(*waits.passages, replace(THROUGH, told=Told.YES)))
    assert "nog niet over al het geld dat binnenkwam." in sentences.summary(NL, story(some))
    knows = replace(waits, passages=(replace(THROUGH, told=Told.YES),))
    assert sentences.summary(NL, story(knows)).endswith(f". {said}.")


def test_the_bank_step_does_not_speak_of_money_the_bank_does_not_know(tmp_path: Path) -> None:
    """A step that was ticked stands beside the row that says "not yet"."""
    waits = replace(THROUGH, told=Told.NOT_YET)
    told = made(tmp_path / "a.pdf", passages=(waits,), steps_taken=(StepTaken("bank"),))
    page = " ".join(everything(told.path).split())
    assert "De bank of het bedrijf weet het, nog niet van het geld dat binnenkwam" in page


@pytest.mark.parametrize(
    ("passages", "said"),
    [
        ((replace(THROUGH, fate=Fate.THERE),), "€ 300 kwam binnen"),
        ((replace(THROUGH, fate=Fate.UNSURE),), "€ 300 kwam binnen"),
        ((replace(THROUGH, fate=Fate.UNSAID),), "€ 300 kwam binnen"),
        ((THROUGH,), "€ 300 kwam binnen, € 300 ging door"),
        ((ANOTHER,), "kwam binnen, bedrag niet bekend"),
        ((), ""),
    ],
)
def test_the_summary_says_no_more_of_it_than_was_told(
    passages: tuple[Passage, ...], said: str
) -> None:
    """What is still there, or nobody knows of, went nowhere."""
    assert facts(Case(passages=passages))["Geld van anderen"] == said


def test_money_that_is_still_there_is_nowhere_said_to_have_gone(tmp_path: Path) -> None:
    """Neither in the summary nor with the money; where it was to go stays."""
    told = made(tmp_path / "a.pdf", passages=(replace(THROUGH, fate=Fate.THERE, went_on=""),))
    page = " ".join(everything(told.path).split()).replace("\u00a0", " ")
    assert "€ 300 kwam binnen" in " ".join(
        told.chapter("Samenvatting voor de politie").split()
    ).replace("\u00a0", " ")
    assert "Bedoeld voor rekening NL02 ABNA 0123 4567 89" in page
    for untrue in ("ging via", "Ging via", "Ging naar", "Ging op naam", "ging door"):
        assert untrue not in page


@pytest.mark.parametrize("told", [{"passages": (THROUGH,)}, {"events": (ERRAND,)}])
def test_whoever_tells_only_of_that_has_a_summary(told: dict[str, tuple[object, ...]]) -> None:
    """The officer's first page does not go missing."""
    assert summary.has_content(story(Case(**told)))  # type: ignore[arg-type]


def test_what_somebody_would_rather_not_say_is_in_no_file(tmp_path: Path) -> None:
    """Not that they would not either: on no page, and not where a damaged case is saved."""
    silent = replace(ERRAND, carried_out=CarriedOut.WITHHELD)
    text = " ".join(everything(made(tmp_path / "a.pdf", events=(silent,)).path).split())
    text += " ".join(told_text(Case(events=(silent,)), NL).split())
    assert text.count("station Voorbeeldstad") >= 2
    for secret in ("liever niet", "Of het is gebeurd", "deels gebeurd", "rather-not"):
        assert secret not in text
