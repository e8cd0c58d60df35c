"""From the text of the file alone: every lead, event, payment and sum, with its exhibits."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pikepdf
import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.lead import Suspect
from evidence_kit.services.dossier import verify_pdf
from support.dossiers import Shelf, chat
from support.pdf_reading import bookmarks, links, rendered, squeezed, streams, texts
from support.pdf_rules import broken_rules
from support.stories import (
    ARABIC,
    CHINESE,
    DISMISSED,
    HALF,
    HIDDEN,
    KOREAN,
    LONG_QUOTE,
    full,
    sam,
)


class Told(NamedTuple):
    """A written dossier, its pages as text, and its case."""

    path: Path
    pages: list[str]
    case: Case

    def chapter(self, title: str) -> str:
        """Give the text of the pages from this bookmark up to the next."""
        with pikepdf.open(self.path) as pdf:
            marks = bookmarks(pdf)
        at = next(number for number, mark in enumerate(marks) if mark[0] == title)
        return "\n".join(self.pages[marks[at][1] - 1 : marks[at + 1][1] - 1]).replace("\r", "")


def write(shelf: Shelf, path: Path, language: str = "nl", choices: Choices | None = None) -> Told:
    """Write a dossier and read it."""
    shelf.write(path, language, choices)
    return Told(path, texts(path), shelf.case)


@pytest.fixture(scope="module")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Write Sam's dossier."""
    return write(sam(), tmp_path_factory.mktemp("sam") / "nl.pdf")


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Write the dossier with what is hard to print."""
    return write(full(), tmp_path_factory.mktemp("full") / "nl.pdf")


def everything(path: Path) -> str:
    """Give all that can be read in a file: text, names, alternatives, and each decoded stream."""
    found = texts(path)
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                data = thing.read_raw_bytes()
                if thing.get("/Filter") == "/FlateDecode" and thing.get("/Subtype") != "/Image":
                    data = thing.read_bytes()
                found += [data.decode("latin-1"), data.decode("utf-8", "ignore")]
            found += _strings(thing)
    return "\n".join(found)


def _strings(thing: Any) -> list[str]:
    if isinstance(thing, pikepdf.String):
        return [str(thing)]
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return [
            text for value in thing.values() if not _elsewhere(value) for text in _strings(value)
        ]
    if isinstance(thing, pikepdf.Array):
        return [text for value in thing if not _elsewhere(value) for text in _strings(value)]
    return []


def _elsewhere(value: Any) -> bool:
    return bool(getattr(value, "is_indirect", False))


def after(text: str, start: str, ends: list[str]) -> str:
    """Give what follows `start`, up to the first of `ends`."""
    rest = text[text.index(start) + len(start) :]
    return rest[: min((rest.index(end) for end in ends if end in rest), default=len(rest))]


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
    assert "NL91 ABNA 0417 1643 00 rekening, verdachte B" in said


def test_loose_page_is_not_counted(dutch: Told) -> None:
    """It has no number and is not in the contents; the others count on as if it were not there."""
    loose = dutch.pages[1]
    assert "Los blad bij pagina 1" in loose
    assert "Hoort bij dossier EK-2026-1121-7F3A" in loose
    assert not re.search(r"Pagina \d", loose)
    assert "Persoonlijke gegevens" not in dutch.pages[0].split("Inhoud")[1]
    total = len(dutch.pages) - 1
    for number, page in enumerate([dutch.pages[0], *dutch.pages[2:]], start=1):
        assert f"Pagina {number} van {total}" in page
    contents = dutch.pages[0].split("Inhoud")[1]
    with pikepdf.open(dutch.path) as pdf:
        for title, physical in bookmarks(pdf):
            if title in contents:
                assert re.search(rf"{title}\s+{physical - 1}\b", contents), title
        manifest = json.loads(next(iter(pdf.attachments.values())).get_file().read_bytes())
        labels = pdf.Root.PageLabels.Nums
        assert [int(labels[0]), int(labels[2]), int(labels[4])] == [0, 1, 2]
        assert int(labels[5].St) == 2
    assert manifest["loose_pages"] == [2]
    assert len(manifest["content"]["pages"]) == len(dutch.pages)
    assert verify_pdf(dutch.path).ok


def test_personal_details_stand_on_the_loose_page_alone(dutch: Told) -> None:
    """Whoever takes that page out has taken them all out; the name may stay elsewhere."""
    rest = "\n".join([dutch.pages[0], *dutch.pages[2:]])
    for detail in ("06-87654321", "sam@example.org", "Postbus 00", "02-03-2008", "T. Voorbeeld, "):
        assert detail in dutch.pages[1], detail
        assert detail not in rest, detail


def test_what_was_not_chosen_is_in_no_stream(tmp_path: Path) -> None:
    """Without the page no name, number or address is anywhere; own words only when wanted."""
    left_out = Choices(personal_page=False, own_words=False, home_address=True)
    found = everything(write(full(), tmp_path / "a.pdf", choices=left_out).path)
    for secret in ("Sam Voorbeeld", "06-87654321", "Geheimlaan", "T. Helper", "eigen woorden, pre"):
        assert secret not in found
    assert "Ik wil dat de politie" in " ".join(found.split())


def test_home_address_only_when_asked_for(hard: Told, tmp_path: Path) -> None:
    """It is left out unless it was chosen."""
    assert "Geheimlaan" not in everything(hard.path)
    chosen = write(full(), tmp_path / "a.pdf", choices=Choices(home_address=True))
    assert "Geheimlaan 1" in chosen.pages[1]


def test_what_lies_under_black_is_in_no_stream(hard: Told) -> None:
    """Neither a lead that is only seen there, nor one that is not of the offender; both counted."""
    found = everything(hard.path)
    assert HIDDEN not in found
    assert DISMISSED not in found
    page = " ".join(hard.chapter("Gegevens van de verdachten").split())
    assert "1 gegeven is niet van de dader of klopt niet" in page
    assert "1 gegeven is alleen te zien waar een beeld is weggelakt" in page
    assert re.search(rf"{HALF} nog niet bevestigd door de aangever 2 4\b", page)


def test_names_in_any_script_are_in_the_text(hard: Told) -> None:
    """Arabic, Chinese and Korean names and quotes copy as they were typed."""
    page = hard.chapter("Gegevens van de verdachten")
    for name in (ARABIC, CHINESE, KOREAN):
        assert name in page
    assert "اعطني المال الآن" in hard.chapter("Tijdlijn")
    assert page.count(CHINESE) == 2
    assert "controlegetal klopt niet" in page


def test_times_elsewhere_and_unknown_are_told(hard: Told) -> None:
    """A zone is named with the Dutch time; what has no date stands apart; a stretch is one."""
    page = " ".join(hard.chapter("Tijdlijn").split())
    assert "Tijd in Manila. In Nederland was het 17-11-2026, 15.06 uur." in page
    assert "tussen 18-11-2026 en 19-11-2026" in page
    assert "rond 18-11-2026" in page
    assert page.index("Zonder datum") < page.index("Iets zonder datum")
    assert "Van iemand anders gehoord." in page


def test_a_quote_longer_than_a_page_is_whole(hard: Told) -> None:
    """It goes on over the pages, word after word; the summary says that it does."""
    margins = r"Dossier EK-2026.*?\n.*?Pagina \d+ van \d+|Evidence Kit .*?uur|Controlecode dossier"
    page = re.sub(margins, "", hard.chapter("Tijdlijn"))
    words = re.findall(r"woord\d+", page)
    assert words == LONG_QUOTE.split()
    assert "gaat verder in de tijdlijn" in hard.chapter("Samenvatting voor de politie")


def test_currencies_are_never_added_up(hard: Told) -> None:
    """Each has its own total; what failed is no payment; an unknown amount is said."""
    page = hard.chapter("Betalingen").replace("\u00a0", " ")
    head = page[: page.index("Betaling 1:")]
    assert "€ 20,50" in head
    assert "0,0042 BTC" in head
    assert "999" not in head
    assert "van 1 is het bedrag niet bekend" in " ".join(head.split())
    assert "€ 59,50" in page


def test_no_box_is_ticked_when_it_is_not_certain(hard: Told, dutch: Told) -> None:
    """At 15 then and 16 now nobody is sure who signs; at 18 the person does."""
    for told, ticked in ((hard, 0), (dutch, 1)):
        with pikepdf.open(told.path) as pdf:
            alts = [str(thing.Alt) for thing in pdf.objects
                    if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing]  # fmt: skip
        assert alts.count("aangekruist") == ticked
        assert alts.count("niet aangekruist") == 3 - ticked


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
    """Our words are English; what was said stays as it was said."""
    told = write(sam("en"), tmp_path / "en.pdf", "en")
    page = " ".join(told.chapter("Time line").split())
    assert "‘120 euro nu, anders gaat het vanavond naar al je vrienden en je school’" in page
    assert "22:06" in page
    whole = " ".join(" ".join(told.pages).split())
    assert "I want the police and the Public Prosecution Service to prosecute" in whole
    assert not any(word in whole for word in ("Bijlage", "verdachte", "Pagina"))


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


def test_however_much_was_typed_nothing_is_lost(tmp_path: Path) -> None:
    """Notes of pages long go on over more loose pages; the summary stays one page."""
    shelf = sam()
    notes = " ".join(f"aantekening{number}" for number in range(1500))
    long = "Een heel lange naam " * 12
    suspects = tuple(Suspect(f"s{at}", "ABCDEFGH"[at], alias=long, role=long) for at in range(8))
    events = tuple(
        replace(event, threatened=long, platform=long, reference=long)
        for event in shelf.told["events"]
    )
    person = replace(shelf.told["person"], police_notes=notes, name=long)
    shelf.told |= {"suspects": suspects, "events": events, "person": person}
    told = write(shelf, tmp_path / "a.pdf")
    loose = [page for page in told.pages if "Los blad bij pagina 1" in page]
    assert re.findall(r"aantekening\d+", "\n".join(loose)) == notes.split()
    with pikepdf.open(told.path) as pdf:
        pages = dict(bookmarks(pdf))
        manifest = json.loads(next(iter(pdf.attachments.values())).get_file().read_bytes())
    assert manifest["loose_pages"] == list(range(2, 2 + len(loose)))
    assert pages["Tijdlijn"] == pages["Samenvatting voor de politie"] + 1
    summary = told.pages[pages["Samenvatting voor de politie"] - 1]
    assert "staan bij de gegevens van de verdachten" in " ".join(summary.split())
    image = rendered(told.path, pages["Samenvatting voor de politie"])
    # Between the last thing on the page and its foot there is white.
    foot = np.asarray(image)[782:790, 60:540]
    assert foot.min() > 250
    assert broken_rules(told.path) == []
