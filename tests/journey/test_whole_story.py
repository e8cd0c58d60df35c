"""The main job, from an empty case to the police file: everything told once, found twice."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.case import Case
from evidence_kit.domain.lead import Lead, LeadState
from evidence_kit.domain.person import Statement
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.shell.path import COLLECT, DOSSIER, IDENTIFY, TELL
from support.doors import Shut
from support.drawer import Drawer
from support.pdf_reading import squeezed, texts
from support.rooms import write_screens
from support.told_story import (
    ASKED,
    DRAWN,
    IBAN,
    LEADS,
    LINE,
    NOTED,
    PAID,
    SUMMARY,
    THREAT,
    WORDS,
    told_events,
    told_payments,
)
from support.walker import Walker
from support.whole import Told


@pytest.fixture
def arrives(sit_down: Callable[[], Drawer], qtbot: QtBot) -> Callable[[], Walker]:
    """Give a way to start the program anew and walk through it."""

    def start() -> Walker:
        seated = sit_down()
        return Walker(seated.program, seated.end, qtbot)

    return start


def annotates(person: Walker) -> None:
    """Draw over each item, and note what it shows of the offender from a box."""
    person.opens_first()
    for tool, (_kind, text, whose, letter) in zip(DRAWN, NOTED, strict=True):
        person.drags(Tool(tool.value), (10, 20), (90, 60))
        person.drags(Tool.LEAD, (60, 90), (170, 140))
        person.types(text)
        person.presses(whose, letter=letter)
        person.presses("This is right")
        assert [one.kind for one in person.kept().items] == [tool]
        if tool is not DRAWN[-1]:
            person.presses("Done, next item")
            person.sees()


def tells_events(person: Walker) -> None:
    """Tell of the first contact, the threat, and the blocking."""
    person.presses("Add an event")
    person.presses("What was it?", "First contact")
    person.presses("When was it?", "About then")
    person.fills("Date", "14-11-2026")
    person.fills("Time", "23:40")
    person.fills("In one sentence", "Lisa stuurt een bericht")
    ties(person, item=1, suspect="A")
    person.presses("Done")
    person.presses("Add an event")
    person.presses("What was it?", "Threat")
    person.fills("Date", "17-11-2026")
    person.fills("Time", "22:06")
    person.presses("Where did you see the time?", "In the screenshot")
    person.fills("What did the other say, letter by letter?", THREAT)
    person.fills("Who would be told?", "mijn vrienden en mijn school")
    person.fills("How much was asked?", "300")
    ties(person, item=2, suspect="A")
    person.presses("Done")
    person.presses("Add an event")
    person.presses("What was it?", "I blocked them")
    person.fills("Date", "20-11-2026")
    person.fills("In one sentence", "Geblokkeerd op Snapchat")
    ties(person, item=1)
    person.presses("Done")


def tells_payments(person: Walker) -> None:
    """Tell of a transfer and of a gift card."""
    person.presses("Add a payment")
    person.presses("How was it paid?", "Bank transfer")
    person.fills("How much?", "120")
    person.fills("Date", "17-11-2026")
    person.fills("Time", "22:31")
    person.fills("To which account?", IBAN)
    person.fills("Which name was with it?", "J. Voorbeeld")
    person.fills("Number of the payment", "2026-1117-0042")
    ties(person, item=3, suspect="B")
    person.presses("Done")
    person.presses("Add a payment")
    person.presses("How was it paid?", "Gift card")
    person.fills("How much?", "49,95")
    person.fills("Date", "18-11-2026")
    person.fills("Where was it bought?", "winkel.example.org")
    person.fills("Number on the card", "4471")
    ties(person, item=2, suspect="A")
    person.presses("Did you call the company behind the card?", "Yes")
    person.presses("Done")


def ties(person: Walker, item: int, suspect: str = "") -> None:
    """Say which item shows it, and who it was."""
    person.presses("Item {number}, {name}", number=item, name=f"IMG_{399 + item:04d}.png")
    if suspect:
        person.presses("Who was it?", "Suspect {letter}", letter=suspect)


def is_all_there(case: Case, hashes: list[str]) -> None:
    """Compare every value with what was told."""
    assert [exhibit.fingerprint.sha256 for exhibit in case.exhibits] == hashes
    assert [suspect.letter for suspect in case.suspects] == ["A", "B"]
    a, b = (suspect.id for suspect in case.suspects)
    assert [(lead.kind, lead.text, lead.suspects) for lead in case.leads] == [
        (kind, text, ({"A": a, "B": b}[letter],)) for kind, text, _whose, letter in NOTED
    ]
    assert {lead.state for lead in case.leads} == {LeadState.CONFIRMED}
    assert [lead.exhibits for lead in case.leads] == [(1,), (2,), (3,)]
    assert all(drawn_around(lead) for lead in case.leads)
    assert tuple(replace(event, id="") for event in case.events) == told_events(a)
    assert tuple(replace(one, id="") for one in case.payments) == told_payments(a, b)
    assert case.statement == Statement(WORDS)


def drawn_around(lead: Lead) -> bool:
    """Tell whether a detail lies where its box was drawn, give or take a pixel of the view."""
    (sighting,) = lead.sightings
    area = sighting.area
    sides = (area.x, area.y, area.right, area.bottom) if area is not None else ()
    return [round(side / 10) for side in sides] == [6, 9, 17, 14]


def stands_on_the_pages(person: Walker, case: Case) -> None:
    """Go through the rooms of a case that was opened again; each shows what was told."""
    person.opens_first()
    for kind, lead in zip(DRAWN, case.leads, strict=True):
        assert [one.kind for one in person.table.presenter.editor.markup.items] == [kind]
        assert list(person.table.panel.leads.lines) == [lead.id]
        if kind is not DRAWN[-1]:
            person.presses("Done, next item")
            person.sees()
    person.goes_to(IDENTIFY)
    first, second = person.window.frame.page.cards.values()
    user, phone, account = (lead.id for lead in case.leads)
    assert (list(first.rows), list(second.rows)) == ([user, phone], [account])
    person.goes_to(TELL)
    person.presses("di 17 nov 2026, 22.06: Dreigement: €\N{NO-BREAK SPACE}300")
    assert person.reads("What did the other say, letter by letter?") == THREAT
    person.presses("Done")
    person.presses("In your own words: {text}", text=WORDS.replace("\n", " "))
    assert person.reads("What happened?") == WORDS
    person.presses("Done")


def stands_in_text(dossier: Told, hashes: list[str]) -> None:
    """Find everything in the text of the pages, with the items that show it."""
    for title, said in (
        ("Samenvatting voor de politie", SUMMARY),
        ("Gegevens van de verdachten", LEADS),
        ("Tijdlijn", LINE),
        ("Betalingen", PAID),
        ("Betalingen", ASKED),
    ):
        page = body(dossier, title)
        assert re.search(said, page), f"{said} is not in {page}"
    statement = dossier.chapter("Verklaring en handtekening")
    assert squeezed(WORDS) in squeezed(statement)
    files = body(dossier, "Controle van de bestanden")
    for number, digest in enumerate(hashes, start=1):
        name, code = f"IMG_{399 + number:04d}.png", " ".join(re.findall(".{8}", digest))
        assert re.search(rf"\b{number} {name} 1,5 kB, toegevoegd \S+ \S+ (\(\S+\) )?{code}", files)
        page = body(dossier, f"Bijlage {number}: {name}")
        assert f"SHA-256 van het origineel {code}" in page
        assert NOTED[number - 1][1] in page.split("Bestand")[0]


def body(dossier: Told, title: str) -> str:
    """Give the text of a chapter in one line, without what stands around each page."""
    page = " ".join(dossier.chapter(title).replace("\u00a0", " ").split())
    around = r"Dossier EK-\S+ Vertrouwelijk.*? Controlecode dossier(?: [0-9a-f]{4}){4} ?"
    return re.sub(around, "", page)


@pytest.mark.slow
def test_the_main_job(arrives: Callable[[], Walker], tmp_path: Path) -> None:
    """New case, pictures, details, events, payments, own words; lock, come back, police file."""
    pictures = tmp_path / "phone"
    pictures.mkdir()
    screens = write_screens(pictures, 3)
    hashes = [hashlib.sha256(path.read_bytes()).hexdigest() for path in screens]

    person = arrives()
    code = person.begins()
    person.goes_to(COLLECT)
    person.adds(screens)
    annotates(person)
    person.goes_to(TELL)
    tells_events(person)
    tells_payments(person)
    nothing = person.says("Write what happened, in your own way.")
    person.presses("In your own words: {text}", text=nothing)
    person.fills("What happened?", WORDS)
    person.locks()

    path = person.end.paths[-1]
    person = arrives()
    person.enters(Shut(path, code))
    case = person.program.around.session.case
    is_all_there(case, hashes)
    stands_on_the_pages(person, case)
    person.goes_to(DOSSIER)
    target = tmp_path / "dossier.pdf"
    person.saves(target)
    stands_in_text(Told(target, texts(target), case), hashes)
    (export,) = person.program.around.session.case.exports
    assert export.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    person.locks()
