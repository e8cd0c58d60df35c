"""Somebody who follows the path of six: asked, advised, kept, told, checked, and on paper."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import pikepdf
from PySide6.QtWidgets import QApplication, QLabel

from evidence_kit.domain.case import Case
from evidence_kit.domain.guide import Derived, derive
from evidence_kit.domain.step_order import FirstStep, Turn, first_steps
from evidence_kit.services.first_steps import first_steps as first_step_words
from evidence_kit.services.guide_words import SEVERAL, advise
from evidence_kit.services.guide_words import Told as Words
from evidence_kit.services.questions import guide
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.check.signer_card import AgeCard
from evidence_kit.ui.guide.sheet.page import SheetPage
from evidence_kit.ui.shell.path import COLLECT, DOSSIER, TELL
from evidence_kit.vault import Vault
from support.pdf_reading import texts
from support.walker import Walker
from support.whole import Told

_TICKED: Final = {"aangekruist": True, "niet aangekruist": False}
_YES_NO: Final = {"yes": "Ja", "no": "Nee"}
_FIELDS: Final = {
    "title": "In één zin",
    "quote": "Wat zei de ander, letter voor letter?",
    "language": "In welke taal is dat?",
    "translation": "Wat staat er in het Nederlands?",
    "wanted": "Wat wilde de ander?",
    "asked": "Hoeveel werd er gevraagd?",
    "who": "Wie zou het te horen of te zien krijgen?",
    "when": "Wanneer zou het gebeuren?",
    "errand": "Wat moest diegene doen?",
    "place": "Waar was het?",
    "done": "Is het gebeurd?",
}
"""Labels of what is asked about an event."""
AT_NAME: Final = (10, 70), (330, 100)
"""Where the name stands on a screen of `three_screens`, in px of the picture."""


class Guided(Walker):
    """A walker who reads what is on screen, in Dutch, and does what is asked."""

    @property
    def case(self) -> Case:
        """The case as it is kept now."""
        found: Case = self.program.around.session.case
        return found

    @property
    def found(self) -> Derived:
        """What follows from the answers."""
        return derive(guide().graph, self.case.answers)

    @property
    def today(self) -> dt.date:
        """The day in Amsterdam."""
        found: dt.date = self.program.rooms.check.today
        return found

    def arrives_to_help(self, who: str, age: str) -> None:
        """Come in by the door for who helps somebody else, and make a case together."""
        self.program.show_start()
        with self._qtbot.waitExposed(self.window):
            self.window.show()
        self.presses("Ik help iemand anders")
        self.sees_words("“Het is niet jouw schuld. Ik ben niet boos.”")
        self.presses_all(f"Wie ben je? {who}", f"Hoe oud is degene die je helpt? {age}")
        self.presses("Maak samen een zaak")
        self.makes()

    def answers(self, question: str, *values: str) -> None:
        """Answer the question of the guide that must be on screen now, by its values."""
        presenter = self.program.rooms.guide.questions
        self.finds(lambda: presenter.asked is not None and presenter.asked.id == question)
        asked, said = presenter.asked, self._said(presenter.asked.title)
        self.sees_words(said)
        if asked.kind == SEVERAL:
            texts = [one.text for one in asked.options if one.value in values]
            self.presses_all(*(f"{said} {self._said(one)}" for one in texts), "Volgende")
            return
        (value,) = values
        found = next(one.text for one in asked.options if one.value == value)
        self.presses(self._said(found) if found is not None else _YES_NO[value])

    def reads_advice(self, *ids: str) -> None:
        """Find these pieces of advice and lines on screen, among what the answers lead to."""
        self.finds(lambda: self.found.finished)
        advice = advise(guide(), self.case.answers)
        tiles = {one.id: one.title for one in advice.tiles}
        shown = tiles | {one.id: one.text for one in advice.notes}
        self.sees_words(*(self._said(shown[one]) for one in ids))

    def ticks(self, *steps: FirstStep) -> None:
        """Tick first steps."""
        for step in steps:
            self.presses(first_step_words().steps[step].title.in_("nl"))

    def opens(self, step: FirstStep) -> None:
        """See how a first step is done; it is not the one that is now."""
        self.presses(f"Zo doe je dat: {first_step_words().steps[step].title.in_('nl')}")

    def presses_all(self, *names: str) -> None:
        """Press one thing after the other."""
        for name in names:
            self.presses(name)

    def sees_words(self, *sentences: str) -> None:
        """Wait until sentences stand on screen."""
        for one in sentences:
            self._qtbot.waitUntil(lambda said=one: self._is_written(said))

    def sees_nowhere(self, *sentences: str) -> None:
        """Find that sentences do not stand on screen."""
        assert [one for one in sentences if one in self._written()] == []

    def waits_for(self, step: FirstStep, turn: Turn) -> None:
        """Wait until a first step stands like this."""
        self._qtbot.waitUntil(lambda: self._turn(step) is turn)

    def asks(self, job: Callable[[Vault, object], object]) -> object:
        """Ask the open vault something."""
        with self._qtbot.waitCallback() as told:
            self.program.around.session.work(job, done=told, failed=told)
        return told.args[0]

    def finds(self, true: Callable[[], bool]) -> None:
        """Wait until something is true."""
        self._qtbot.waitUntil(true)

    def typing_in(self, label: str) -> bool:
        """Tell whether the keyboard is in the field with this label."""
        here = QApplication.focusWidget()
        return here is not None and here.accessibleName() == label

    def ages_marked(self) -> list[str]:
        """Give the names of the ages that are marked on the page of the request."""
        return [one.accessibleName() for one in self._visible(AgeCard) if one.on]

    def chooses_app(self, name: str) -> None:
        """Take the sheet of an app from the list of all."""
        (sheet,) = self._visible(SheetPage)
        (action,) = (one for one in sheet.menu().actions() if one.text() == name)
        action.trigger()

    def collects(self, folder: Path, names: Sequence[str]) -> None:
        """Keep files of a folder."""
        self.goes_to(COLLECT)
        self.adds([folder / name for name in names])

    def keeps_in_words(self, folder: Path, names: Sequence[str]) -> None:
        """Keep files of a folder; of the last one only that it is a photo of the person."""
        self.goes_to(COLLECT)
        files = self.program.rooms.collect.files
        asked = {"check_params_cb": lambda step: step is Step.QUESTION}
        with self._qtbot.waitSignal(files.step_changed, **asked):
            self.clicks(self.window.frame.page.gallery.first)
            self.takes("filesSelected", [str(folder / name) for name in names])
        *plain, private = self.window.frame.page.question.cards
        for card in plain:
            self.clicks(self.reached(card.no))
        self.clicks(self.reached(private.yes))
        self.presses_all("Verder: 1 afdekken", "Alleen in woorden", "Ga verder in woorden")
        self.presses_all("Wat voor beeld is het? Foto", "Wie staat erop? Ik")
        with self._qtbot.waitSignal(files.finished):
            self.presses("Bewaar alleen de woorden")

    def notes(self, text: str, *, new: bool = False, letter: str = "A") -> None:
        """Draw around the name in the picture on the table and type it."""
        self.drags(Tool.LEAD, *AT_NAME)
        self.types(text)
        self.presses("Nieuw: verdachte {letter}" if new else "Verdachte {letter}", letter=letter)
        self.presses("Dit klopt")

    def tells(
        self, kind: str, day: str, time: str = "", *, item: str = "", **told: str | Sequence[str]
    ) -> None:
        """Tell of one event.

        Args:
            kind: as it stands on its chip.
            day: as typed.
            time: as typed; "" when nobody knows.
            item: name of the file that shows it, and suspect A it was; "" for what the person did.
            told: what is typed or chosen, by a part of `_FIELDS`.
        """
        self.goes_to(TELL)
        self.presses_all("Gebeurtenis toevoegen", f"Wat was het? {kind}")
        self.dates(day, time)
        for name, said in told.items():
            if name == "more":
                self.presses("Meer vragen")
            elif isinstance(said, str):
                self.fills(_FIELDS[name], said)
            else:
                self.presses_all(*(f"{_FIELDS[name]} {one}" for one in said))
        if item:
            number = 1 + [one.name for one in self.case.exhibits].index(item)
            self.presses_all(f"Bijlage {number}, {item}", "Wie was het? Verdachte A")
        self.presses("Klaar")

    def dates(self, day: str, time: str = "") -> None:
        """Say when it was."""
        self.fills("Datum", day)
        if time:
            self.fills("Tijd", time)

    def makes_dossier(self, target: Path) -> Told:
        """Save the police file and read it."""
        self.goes_to(DOSSIER)
        self.saves(target)
        return Told(target, texts(target), self.case)

    def _turn(self, step: FirstStep) -> Turn:
        (due,) = (one for one in first_steps(self.case) if one.step is step)
        return due.turn

    def _said(self, told: Words) -> str:
        return told.said("nl", helping=self.program.rooms.guide.questions.helping)

    def _is_written(self, said: str) -> None:
        written = self._written()
        assert said in written, f"{said!r} among {written}"

    def _written(self) -> list[str]:
        return [one.text() for one in self._visible(QLabel) if one.text()]


def in_the_log(person: Guided) -> list[str]:
    """Give who made each note in the log, oldest first."""

    def read(vault: Vault, ticket: object) -> list[str]:
        del ticket
        notes = (entry for entry in vault.entries() if entry.event == "note")
        return [json.loads(entry.payload or "{}").get("by", "") for entry in notes]

    found = person.asks(read)
    assert isinstance(found, list)
    return found


def body(dossier: Told, title: str) -> str:
    """Give the text of a chapter in one line, without what stands around each page."""
    page = " ".join(dossier.chapter(title).replace("\u00a0", " ").split())
    around = r"Dossier EK-\S+ Vertrouwelijk.*? Controlecode dossier(?: [0-9a-f]{4}){4} ?"
    return re.sub(around, "", page)


def boxes(dossier: Told) -> list[bool]:
    """Tell of each box below the request to prosecute whether it is ticked."""
    found = []
    with pikepdf.open(dossier.path) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing:
                found += [_TICKED[str(thing.Alt)]] if str(thing.Alt) in _TICKED else []
    return found
