"""What is told of suspects, of accounts and of a helper stands on paper as it was told."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_kit.domain.event import Event, EventKind, KnownBy
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sureness, Suspect
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.person import Person, Teller, Wish
from support.dossiers import Shelf, chat
from support.whole import Told, write

FIRST = Moment(Precision.ABOUT, "2026-11-14")
LAST = Moment(Precision.EXACT, "2026-11-18T19:16")
LISA = Suspect(
    "a",
    "A",
    "Lisa",
    description="Een jonge stem.",
    observed=KnownBy.SEEN,
    sure=Sureness.THINKS,
    first_seen=FIRST,
    last_seen=LAST,
)
HOLDER = Suspect("b", "B", maybe_mule=Wish.YES)
LEADS = (
    Lead("1", LeadKind.USERNAME, "lisa.voorbeeld04", LeadState.CONFIRMED, ("a",), "Snapchat",
         first_seen=FIRST, last_seen=LAST, active=Wish.NO, became="2"),
    Lead("2", LeadKind.USERNAME, "lisa_nieuw", LeadState.CONFIRMED, ("a",), "Snapchat",
         active=Wish.YES, became="9"),
    Lead("3", LeadKind.IBAN, "NL91 ABNA 0417 1643 00", LeadState.CONFIRMED, ("b",)),
)  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Give a dossier with two suspects, an account under two names, and a helper."""
    shelf = Shelf()
    shelf.add_picture(chat())
    saw = "het gesprek op de telefoon"
    person = Person(
        name="Sam", teller=Teller.PARENT, helper="T. Voorbeeld", helper_role="ouder of voogd",
        helper_saw=saw,
    )  # fmt: skip
    shelf.told = {"suspects": (LISA, HOLDER), "leads": LEADS, "person": person}
    return write(shelf, tmp_path_factory.mktemp("told") / "a.pdf")


def chapter(told: Told, title: str) -> str:
    """Give a chapter on one line."""
    return " ".join(told.chapter(title).replace("\u00a0", " ").split())


def test_a_suspect_is_told_with_how_sure_that_is(told: Told) -> None:
    """When, how the description is known, and that it may be more people than one."""
    said = chapter(told, "Gegevens van de verdachten")
    assert "Eerste contact: rond 14-11-2026." in said
    assert "Laatst iets gehoord: 18-11-2026, 19.16 uur." in said
    assert "De aangever denkt dat dit één persoon is." in said
    assert "Een jonge stem. (zelf gezien, gehoord of gedaan)" in said


def test_an_account_holder_may_be_somebody_else(told: Told) -> None:
    """The police read that it may be a money mule, and nobody is called one."""
    said = chapter(told, "Gegevens van de verdachten")
    assert "De rekening kan van iemand anders zijn, die geld doorgeeft." in said


def test_an_account_keeps_its_later_name(told: Told) -> None:
    """First and last seen, in use or not, and what it was called later when that is in the file."""
    said = chapter(told, "Gegevens van de verdachten")
    assert "voor het eerst gezien: rond 14-11-2026" in said
    assert "niet meer in gebruik" in said
    assert "later genoemd: lisa_nieuw" in said
    assert said.count("later genoemd") == 1


def test_a_helper_is_named_as_such(told: Told) -> None:
    """Name, who that is, and only what they saw themselves."""
    said = " ".join(told.pages[-1].replace("\u00a0", " ").split())
    assert "Geholpen door T. Voorbeeld, ouder of voogd" in said
    assert "het gesprek op de telefoon" in said


def test_no_title_of_the_table_runs_into_the_next(told: Told) -> None:
    """Each column's title can be read, in Dutch too, where words are longer."""
    said = chapter(told, "Gegevens van de verdachten")
    assert "Soort Gegeven Platform Gezien vanaf Bijl." in said


def test_the_place_of_a_link_stands_in_its_column(tmp_path: Path) -> None:
    """Once, and not under the link; a place that was typed goes before it."""
    link = Lead("1", LeadKind.PROFILE_LINK, "https://t.me/voorbeeld", LeadState.CONFIRMED)
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.told = {"leads": (link,)}
    said = chapter(write(shelf, tmp_path / "a.pdf"), "Gegevens van de verdachten")
    assert re.search(r"t\.me/voorbeeld Telegram(?! Telegram)", said)
    assert said.count("Telegram") == 1
    shelf.told = {"leads": (replace(link, platform="een groep"),)}
    said = chapter(write(shelf, tmp_path / "b.pdf"), "Gegevens van de verdachten")
    assert "t.me/voorbeeld Telegram" in said.replace("een groep ", "")
    assert "een groep" in said


def test_what_is_only_in_words_and_what_is_counted_is_said(tmp_path: Path) -> None:
    """The time line names no picture that is not there; the cover says what it counts."""
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.add_in_words("Wat er op staat.", "tg3.png")
    shelf.told = {"events": (Event("t", EventKind.THREAT, LAST),)}
    told = write(shelf, tmp_path / "a.pdf")
    assert "Bijlage 2: tg3.png, beeld, alleen in woorden" in chapter(told, "Tijdlijn")
    cover = " ".join(told.pages[0].split())
    assert "Gebeurtenissen 1, van de 3 regels in de tijdlijn" in cover
