"""What is hard to print, what may not leave, and the page that can be taken off."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
import pytest

from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.lead import Suspect
from evidence_kit.services.dossier import verify_pdf
from support.pdf_reading import bookmarks, rendered
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
from support.whole import Told, everything, write


@pytest.fixture(scope="module")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Write Sam's dossier."""
    return write(sam(), tmp_path_factory.mktemp("sam") / "nl.pdf")


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Write the dossier with what is hard to print."""
    return write(full(), tmp_path_factory.mktemp("full") / "nl.pdf")


def numbered(pages: list[str]) -> list[str]:
    """Give the pages that have a number on them."""
    return [page for page in pages if re.search(r"Pagina \d+ van \d+", page)]


@pytest.mark.parametrize("more", [0, 1])
def test_loose_page_has_paper_of_its_own(tmp_path: Path, more: int) -> None:
    """Printed on both sides, no other page lies on its back or on its front."""
    shelf = sam()
    for number in range(more):
        shelf.add_broken(f"{number}.png")
    told = write(shelf, tmp_path / "a.pdf")
    count = len(numbered(told.pages))
    assert len(told.pages) % 2 == 1
    assert "Hoort bij dossier" in told.pages[-1]
    assert len(told.pages) == count + 1 + count % 2
    if count % 2:
        assert "Deze kant blijft leeg." in told.pages[-2]
    assert broken_rules(told.path) == []


def test_loose_page_is_not_counted(dutch: Told) -> None:
    """It lies last, without a number, and is not in the contents."""
    loose = dutch.pages[-1]
    assert "Los blad" in loose
    assert "Hoort bij dossier EK-2026-1121-7F3A" in loose
    assert not re.search(r"Pagina \d", loose)
    assert "Ook dubbelzijdig geprint is het een eigen vel." in " ".join(loose.split())
    assert "Persoonlijke gegevens" not in dutch.pages[0].split("Inhoud")[1]
    counted = numbered(dutch.pages)
    total = len(counted)
    for number, page in enumerate(counted, start=1):
        assert f"Pagina {number} van {total}" in page
    contents = dutch.pages[0].split("Inhoud")[1]
    with pikepdf.open(dutch.path) as pdf:
        for title, physical in bookmarks(pdf):
            if title in contents:
                assert re.search(rf"{title}\s+{physical}\b", contents), title
        manifest = json.loads(next(iter(pdf.attachments.values())).get_file().read_bytes())
        labels = pdf.Root.PageLabels.Nums
        assert [int(labels[0]), int(labels[2])] == [0, total]
    assert manifest["loose_pages"] == [len(dutch.pages)]
    assert len(manifest["content"]["pages"]) == len(dutch.pages)
    assert verify_pdf(dutch.path).ok


def test_personal_details_stand_on_the_loose_page_alone(dutch: Told) -> None:
    """Whoever takes that page out has taken them all out; the name may stay elsewhere."""
    rest = "\n".join(dutch.pages[:-1])
    for detail in ("06-87654321", "sam@example.org", "Postbus 00", "02-03-2008", "T. Voorbeeld, "):
        assert detail in dutch.pages[-1], detail
        assert detail not in rest, detail


def test_what_was_not_chosen_is_in_no_stream(tmp_path: Path) -> None:
    """Without the page no name, number or address is anywhere; own words only when wanted."""
    left_out = Choices(personal_page=False, own_words=False, home_address=True)
    found = everything(write(full(), tmp_path / "a.pdf", choices=left_out).path)
    for secret in ("Sam Voorbeeld", "06-87654321", "Geheimlaan", "T. Helper", "eigen woorden, pre"):
        assert secret not in found
    assert "Ik wil dat de politie" in " ".join(found.split())


@pytest.mark.slow
def test_home_address_only_when_asked_for(hard: Told, tmp_path: Path) -> None:
    """It is left out unless it was chosen."""
    assert "Geheimlaan" not in everything(hard.path)
    chosen = write(full(), tmp_path / "a.pdf", choices=Choices(home_address=True))
    assert "Geheimlaan 1" in chosen.pages[-1]


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


@pytest.mark.slow
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
    loose = told.pages[len(numbered(told.pages)) :]
    loose = [page for page in loose if "Hoort bij dossier" in page]
    assert re.findall(r"aantekening\d+", "\n".join(loose)) == notes.split()
    with pikepdf.open(told.path) as pdf:
        pages = dict(bookmarks(pdf))
        manifest = json.loads(next(iter(pdf.attachments.values())).get_file().read_bytes())
    count = len(told.pages)
    assert manifest["loose_pages"] == list(range(count - len(loose) + 1, count + 1))
    assert manifest["loose_pages"][0] % 2 == 1
    assert pages["Tijdlijn"] == pages["Samenvatting voor de politie"] + 1
    summary = told.pages[pages["Samenvatting voor de politie"] - 1]
    assert "staan bij de gegevens van de verdachten" in " ".join(summary.split())
    image = rendered(told.path, pages["Samenvatting voor de politie"])
    # Between the last thing on the page and its foot there is white.
    foot = np.asarray(image)[782:790, 60:540]
    assert foot.min() > 250
    assert broken_rules(told.path) == []
