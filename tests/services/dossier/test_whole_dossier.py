"""From the text of the file alone: every lead, event, payment and sum, with its exhibits."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf
import pytest

from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.exhibit import Exhibit
from support.dossiers import Shelf, chat
from support.pdf_reading import bookmarks, links, rendered, squeezed, streams
from support.pdf_rules import broken_rules
from support.stories import (
    full,
    sam,
)
from support.whole import Told, write


@pytest.fixture(scope="module")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Write Sam's dossier."""
    return write(sam(), tmp_path_factory.mktemp("sam") / "nl.pdf")


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Write the dossier with what is hard to print."""
    return write(full(), tmp_path_factory.mktemp("full") / "nl.pdf")


def after(text: str, start: str, ends: list[str]) -> str:
    """Give what follows `start`, up to the first of `ends`."""
    rest = text[text.index(start) + len(start) :]
    return rest[: min((rest.index(end) for end in ends if end in rest), default=len(rest))]


@pytest.mark.slow
def test_every_lead_stands_there_with_its_exhibits(dutch: Told) -> None:
    """In one row: the text as it was typed, and the numbers of the items that show it."""
    page = " ".join(dutch.chapter("Gegevens van de verdachten").split())
    ends = [f" {lead.text} " for lead in dutch.case.leads] + [" Verdachte B", " Nog niet ingedeeld"]
    for lead in dutch.case.leads:
        row = after(page, f" {lead.text} ", ends)
        row = re.sub(r"\d\d-\d\d-\d{4}|\+31 6 12345678", "", row)
        numbers = [int(word) for word in row.split() if word.isdigit()]
        assert tuple(numbers) == lead.exhibits, lead.text


def test_every_event_stands_there_in_order(dutch: Told) -> None:
    """Number, title, quote letter by letter, and the exhibits; in the order of time."""
    page = " ".join(dutch.chapter("Tijdlijn").replace("\u00a0", " ").split())
    events = sorted(dutch.case.events, key=lambda event: event.moment.start)
    starts = [page.index(event.title) for event in events]
    assert starts == sorted(starts)
    for event, start in zip(events, starts, strict=True):
        row = re.split(r" \d\d\.\d\d uur | \d\d-\d\d-\d{4} | ongeveer ", page[start:])[0]
        assert event.quote in row
        numbers = [int(word) for word in row.split(". ")[-1].split() if word.isdigit()]
        assert tuple(numbers) == event.exhibits, event.title
    assert "17-11-2026" in page
    assert "ongeveer 23.40" in page


def test_every_payment_and_sum_stands_there(dutch: Told) -> None:
    """Each with its facts and its exhibits; totals, what was asked, and what of it was not paid."""
    page = " ".join(dutch.chapter("Betalingen").replace("\u00a0", " ").split())
    for amount in ("€ 170,00", "€ 420,00", "€ 120,00", "€ 50,00", "€ 300,00", "€ 250,00"):
        assert amount in page
    first, second = page.split("Betaling 2:")
    assert first.endswith("Te zien in bijlage 3 4 ")
    assert re.search(r"Te zien in bijlage 5 6\b", second)
    for fact in ("NL91 ABNA 0417 1643 00", "controlegetal klopt", "J. Voorbeeld", "2026-1117-0042"):
        assert fact in first
    assert "4471" in second


def test_summary_is_one_page_made_of_what_is_filled_in(dutch: Told) -> None:
    """Who, when, through what, what was asked and paid; and the threat word for word."""
    page = " ".join(dutch.chapter("Samenvatting voor de politie").replace("\u00a0", " ").split())
    for said in (
        "Sam Voorbeeld (18) kreeg op 14 november 2026 via Instagram contact met iemand die zich",
        "samen € 420",
        "betaalde 2 keer, samen € 170",
        "‘120 euro nu, anders gaat het vanavond naar al je vrienden en je school’",
        "NL91 ABNA 0417 1643 00",
        "Let op de tijd.",
    ):
        assert said in page, said
    assert "art." not in page


def test_own_words_are_verbatim_and_the_request_is_there(dutch: Told) -> None:
    """What was typed, the wish in so many words, and lines to sign on."""
    page = dutch.chapter("Verklaring en verzoek tot vervolging")
    assert squeezed(dutch.case.statement.text) in squeezed(page)
    assert "Ik wil dat de politie en het Openbaar Ministerie de dader of daders vervolgen" in page
    for line in ("Plaats en datum", "Handtekening", "PV-nummer", "Ontvangen op"):
        assert line in page


def test_references_are_links_both_ways(dutch: Told) -> None:
    """A number leads to the exhibit's page; there each thing it shows leads back."""
    with pikepdf.open(dutch.path) as pdf:
        pages, all_links = dict(bookmarks(pdf)), list(links(pdf))
    leads, line = pages["Gegevens van de verdachten"], pages["Tijdlijn"]
    pay = pages["Betalingen"]
    exhibit = next(page for title, page in pages.items() if title.startswith("Bijlage 3:"))
    there = {(start, end) for start, _, end in all_links}
    assert {(leads, exhibit), (line, exhibit), (pay, exhibit)} <= there
    assert {(exhibit, leads), (exhibit, line), (exhibit, pay)} <= there
    said = {str(link.Contents) for start, link, _ in all_links if start == exhibit}
    account = [one for one in said if one.startswith("NL91 ABNA 0417 1643 00 ")]
    assert [one.rpartition(", ")[2] for one in account] == ["verdachte B"]


def test_chapters_without_content_are_not_there(made: Any, tmp_path: Path) -> None:
    """A case with exhibits alone has the chapters it always had; nothing is announced."""
    with pikepdf.open(made.path) as pdf:
        titles = {title for title, _ in bookmarks(pdf)}
    assert not titles & {"Tijdlijn", "Betalingen", "Gegevens van de verdachten", "Handtekening"}
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.told = {"events": sam().told["events"][:1]}
    told = write(shelf, tmp_path / "a.pdf")
    with pikepdf.open(told.path) as pdf:
        titles = {title for title, _ in bookmarks(pdf)}
    assert {"Tijdlijn", "Samenvatting voor de politie", "Handtekening"} <= titles
    assert "Betalingen" not in titles
    assert "Los blad" not in "".join(told.pages)


def test_in_english_the_quotes_stay_dutch(tmp_path: Path) -> None:
    """Our words are English; what was said stays as it was said, all of it in the summary too."""
    told = write(sam("en"), tmp_path / "en.pdf", "en")
    page = " ".join(told.chapter("Time line").split())
    assert "‘120 euro nu, anders gaat het vanavond naar al je vrienden en je school’" in page
    assert "22:06" in page
    summary = " ".join(told.chapter("Summary for the police").split())
    assert all(event.quote in summary for event in told.case.events if event.quote)
    assert "it is not known whose it is. See page 5." in summary
    whole = " ".join(" ".join(told.pages).split())
    assert "I want the police and the Public Prosecution Service to prosecute" in whole
    assert not any(word in whole for word in ("Bijlage", "verdachte", "Pagina"))


@pytest.mark.slow
def test_in_grey_nothing_has_a_colour(tmp_path: Path) -> None:
    """Every page is grey, and yet each picture is in the file bit for bit."""
    shelf = sam()
    told = write(shelf, tmp_path / "a.pdf", choices=Choices(grey=True))
    for number in (1, 12, 13):
        pixels = np.asarray(rendered(told.path, number)).astype(int)
        assert (pixels.max(axis=2) - pixels.min(axis=2)).max() <= 4, number
    with pikepdf.open(told.path) as pdf:
        raw = {stream.read_raw_bytes() for stream in streams(pdf)}
    printed = [sheet.exhibit.number for sheet in shelf.plan().sheets if sheet.picture]
    assert {shelf.streams[number] for number in printed} <= raw
    assert not broken_rules(told.path)


def test_whole_dossiers_break_no_rule(dutch: Told, hard: Told) -> None:
    """PDF/A-3a and PDF/UA-1, as for the rest."""
    assert broken_rules(dutch.path) == []
    assert broken_rules(hard.path) == []


def test_exhibits_alone_stand_in_the_time_line(dutch: Told) -> None:
    """What no event refers to is a line of its own, with the time that can be read in it."""
    used = {number for one in (*dutch.case.events, *dutch.case.payments) for number in one.exhibits}
    page = dutch.chapter("Tijdlijn")
    alone: list[Exhibit] = [one for one in dutch.case.exhibits if one.number not in used]
    assert alone
    for exhibit in alone:
        assert exhibit.description in page
