"""The main job by somebody who has no mouse: every step by keys, the ring always in sight."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.exhibit import Covered, Original
from evidence_kit.domain.lead import LeadKind, LeadState
from evidence_kit.domain.markup import Kind
from evidence_kit.domain.money import Money
from evidence_kit.domain.person import Statement
from evidence_kit.ui.annotate.keeping import Kept
from evidence_kit.ui.annotate.sights import Sight
from evidence_kit.ui.capture.importing import Step
from support.doors import PASSPHRASE
from support.drawer import Drawer
from support.guided import answers
from support.rooms import write_screens
from support.told_story import WORDS
from support.typist import NoMouse, Typist

Key, Held = Qt.Key, Qt.KeyboardModifier
NAME = "lisa.voorbeeld04"


@pytest.fixture
def arrives(
    sit_down: Callable[[], Drawer], qapp: QApplication, qtbot: QtBot
) -> Iterator[Callable[[], Typist]]:
    """Give a way to start the program anew; the test fails when a mouse was used."""
    watch = NoMouse(qapp)
    # It presses faster than any hand, and means each press.
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(0)

    def start() -> Typist:
        seated = sit_down()
        return Typist(seated.program, seated.end, qtbot)

    yield start
    qapp.setDoubleClickInterval(usual)
    watch.stop()
    assert watch.seen == []


def begins(person: Typist) -> None:
    """Make a case, note the code, and come home."""
    person.program.show_start()
    person.comes()
    person.key(Key.Key_Tab)
    person.sees_ring()
    assert person.here == person.says("Begin now")
    person.key(Key.Key_Return)
    person.fills("Password", PASSPHRASE)
    person.fills("Once more", PASSPHRASE)
    person.key(Key.Key_Return)
    person.waits(lambda: person.program.around.session.is_open)
    person.key(Key.Key_Tab)
    person.sees_ring()
    assert person.here == person.says("Print the sheet")
    person.chooses("I have the code on paper.")
    person.moves_on("Continue")
    person.waits(lambda: person.program.rooms)


def collects(person: Typist, paths: list[Path]) -> None:
    """Choose files by their names; the last one shows something, and is covered."""
    person.waits(lambda: person.here)
    person.moves_on("Collect screenshots")
    person.waits(lambda: person.here == person.says("Choose files"))
    person.sees_ring()
    person.key(Key.Key_Return)
    files = person.program.rooms.collect.files
    person.types_path(paths)
    person.waits(lambda: files.step is Step.QUESTION)
    for letter in "n" * (len(paths) - 1) + "j":
        person.sees_ring()
        person.types(letter)
    assert person.case.exhibits == ()
    person.sees_ring()
    person.key(Key.Key_Return)
    covers(person)
    person.waits(lambda: len(person.case.exhibits) == len(paths))
    assert [one.fingerprint.sha256 for one in person.case.exhibits] == [
        hashlib.sha256(path.read_bytes()).hexdigest() for path in paths
    ]
    kinds = [type(one.evidence) for one in person.case.exhibits]
    assert kinds == [Original] * (len(paths) - 1) + [Covered]


def covers(person: Typist) -> None:
    """Put a block over the picture and keep the covered copy."""
    person.waits(lambda: person.here == person.says("The image, blurred, with your black blocks"))
    person.sees_ring()
    person.key(Key.Key_Return)
    person.key(Key.Key_Up, times=3)
    person.key(Key.Key_Right, Held.ShiftModifier, times=2)
    person.moves_on("Keep the covered copy")


def opens(person: Typist) -> None:
    """Press Enter on the first item in the gallery."""
    person.waits(lambda: person.here == person.says("Your items"))
    person.sees_ring()
    person.key(Key.Key_Return)
    person.waits(lambda: person.here == person.says("Picture with annotations"))
    person.waits(lambda: person.program.rooms.annotate.sight is Sight.VISIBLE)


def annotates(person: Typist) -> None:
    """Draw a box, write a text and black something out, each from the middle."""
    person.key(Key.Key_R)
    person.key(Key.Key_Return)
    person.key(Key.Key_Up, Held.ShiftModifier, times=3)
    person.key(Key.Key_Escape)
    person.key(Key.Key_T)
    person.key(Key.Key_Return)
    person.types("zie hier")
    person.key(Key.Key_Escape)
    assert person.here == person.says("Picture with annotations")
    person.key(Key.Key_Escape)
    person.key(Key.Key_B)
    person.key(Key.Key_Return)
    person.key(Key.Key_Down, Held.ShiftModifier, times=9)
    person.key(Key.Key_Escape)
    table = person.program.rooms.annotate
    person.waits(lambda: table.keeper.state is Kept.ALL)
    assert [one.kind for one in table.editor.markup.items] == [Kind.BOX, Kind.TEXT, Kind.BLACKOUT]


def notes(person: Typist) -> None:
    """Frame a detail, say what stands there and whose it is."""
    person.key(Key.Key_G)
    person.key(Key.Key_Return)
    person.key(Key.Key_Up, Held.ShiftModifier, times=6)
    person.key(Key.Key_Return)
    assert person.here == person.says("What does it say exactly?")
    person.sees_ring()
    person.types(NAME)
    person.chooses("New: suspect {letter}", letter="A")
    person.waits(lambda: person.here == person.says("Suspect {letter}", letter="A"))
    person.sees_ring()
    person.presses("This is right")
    assert person.here == person.says("Picture with annotations")
    person.waits(lambda: person.case.leads and person.case.leads[0].state is LeadState.CONFIRMED)
    (suspect,) = person.case.suspects
    (lead,) = person.case.leads
    assert (lead.kind, lead.text, lead.suspects) == (LeadKind.USERNAME, NAME, (suspect.id,))
    assert lead.sightings[0].area is not None


def sorts(person: Typist) -> None:
    """Say by its menu that the detail is of somebody not known."""
    person.enters_room("Details of the offender")
    person.turns_to(person.window.frame.pages)
    person.goes_to("What to do with {lead}", lead=NAME)
    person.key(Key.Key_Return)
    person.waits(QApplication.activePopupWidget)
    person.key(Key.Key_Escape)
    person.comes_back()
    person.sees_ring()
    person.moves_on("Next: what has happened")


def tells(person: Typist) -> None:
    """Tell of a threat and of a payment, and write own words and a name."""
    person.sees_ring()
    person.presses("Add an event")
    person.picks("What was it?", "Threat")
    person.fills("In one sentence", "Lisa dreigt")
    person.fills("Date", "17-11-2026")
    person.fills("Time", "22:06")
    person.moves_on("Done")
    person.waits(lambda: [one.title for one in person.case.events] == ["Lisa dreigt"])
    person.presses("Add a payment")
    person.picks("How was it paid?", "Bank transfer")
    person.fills("How much?", "120")
    person.moves_on("Done")
    person.waits(lambda: [one.money for one in person.case.payments] == [Money(Decimal(120))])
    person.presses(
        "In your own words: {text}", text=person.says("Write what happened, in your own way.")
    )
    person.types(WORDS)
    person.moves_on("Done")
    person.waits(lambda: person.case.statement == Statement(WORDS))
    person.goes_to_name(f"{person.says('About you')}: {person.says('Fill in')}")
    person.key(Key.Key_Return)
    person.types("Sam Voorbeeld")
    person.moves_on("Done, back to your story")
    person.waits(lambda: person.case.person.name == "Sam Voorbeeld")
    person.enters_room("What happened")


def looks_up(person: Typist) -> None:
    """Open an item from the time line; on the way back the keyboard is on the page again."""
    page = person.window.frame.page
    link = page.line.cards.rows[-1].links[0]
    person.turns_to(person.window.frame.pages)
    person.goes_to_name(link.accessibleName())
    person.key(Key.Key_Return)
    person.waits(lambda: person.here == person.says("Picture with annotations"))
    person.moves_on("Back: what has happened")
    assert person.window.frame.page is page
    person.sees_ring()


def sets(person: Typist) -> None:
    """Turn the window dark, its letters large and its words English, and all back again."""
    person.enters_room("Settings")
    around = person.program.around
    theme = around.theme
    person.turns_to(person.window.frame.pages)
    look = person.says("Light or dark")
    person.goes_to_name(f"{look}: {person.says('Like computer')}")
    person.key(Key.Key_Right, times=2)
    assert theme.name == "dark"
    assert person.here == f"{look}: {person.says('Dark')}"
    person.goes_to_name(f"{person.says('Text')}: 100 %")
    person.key(Key.Key_Right, times=3)
    assert person.here == f"{person.says('Text')}: 150 %"
    person.key(Key.Key_Left, times=3)
    person.goes_to_name(f"{person.says('Language')}: Nederlands", back=True)
    person.key(Key.Key_Right)
    person.waits(lambda: person.here == "Language: English")
    assert around.words.language == "en"
    person.sees_ring()
    person.key(Key.Key_Left)
    person.waits(lambda: person.here == "Taal: Nederlands")
    person.sees_ring()


def saves(person: Typist, target: Path, leaving_out: str = "") -> None:
    """Look at the pages, leave one out, and save the police file where it is typed."""
    person.enters_room("Police file")
    preview = person.program.rooms.dossier.preview
    person.waits(lambda: preview.current)
    if leaving_out:
        person.turns_to(person.window.frame.pages)
        person.chooses(leaving_out)
        assert preview.current is None
        person.waits(lambda: preview.current)
    person.moves_on("Save as pdf")
    person.types_path([target])
    person.waits(lambda: person.case.exports)
    person.waits(lambda: person.here == person.says("Save as pdf"))
    person.sees_ring()
    (export,) = person.case.exports
    assert export.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()


@pytest.mark.slow
def test_a_short_job_without_a_mouse(arrives: Callable[[], Typist], tmp_path: Path) -> None:
    """New case, items, one of them covered; police file; leave fast."""
    person = arrives()
    begins(person)
    answers(person)
    collects(person, write_screens(tmp_path, 2))
    saves(person, tmp_path / "dossier.pdf")
    person.leaves_fast()


@pytest.mark.slow
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_main_job_without_a_mouse(arrives: Callable[[], Typist], tmp_path: Path) -> None:
    """All there is to do: annotate, note, tell, set, save, lock, come back, leave fast."""
    person = arrives()
    begins(person)
    answers(person)
    collects(person, write_screens(tmp_path, 3))
    opens(person)
    annotates(person)
    notes(person)
    sorts(person)
    tells(person)
    looks_up(person)
    sets(person)
    saves(person, tmp_path / "dossier.pdf", leaving_out="My story in my own words")
    told = person.case
    path = person.locks()

    person = arrives()
    person.unlocks(path)
    assert person.case.events == told.events
    assert person.case.payments == told.payments
    assert person.case.leads == told.leads
    assert person.case.statement == told.statement
    assert person.case.exports == told.exports
    person.leaves_fast()
