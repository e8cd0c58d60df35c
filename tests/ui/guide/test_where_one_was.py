"""Home offers to go on where one was: in words without a name, and the next step beside it."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from evidence_kit.domain.case import Case
from evidence_kit.domain.guide import SAFE
from evidence_kit.domain.last_place import LastPlace, Spot
from evidence_kit.domain.next_step import Step
from evidence_kit.domain.person import Person, Teller
from evidence_kit.ui.guide.page import HomePage
from evidence_kit.ui.guide.place_words import or_place, place_words
from evidence_kit.ui.guide.presenter import HomePresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import LANGUAGES, wording
from support.answering import answers
from support.situations import exhibit

_ITEM = LastPlace(Spot.ITEM, number=4)


class Open(QObject):
    """Stands in for an open case in which nobody asks the log."""

    case_changed = Signal(object)

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case, self.read_only = case, True

    def work(self, _job: object, **_then: object) -> None:
        """Never come to it."""


class Walked(QObject):
    """Where somebody was, until they go anywhere."""

    def __init__(self, place: LastPlace) -> None:
        super().__init__()
        self.place: LastPlace | None = place


def _home(case: Case, left: Walked) -> HomePresenter:
    session = Open(case)
    session.read_only = False
    made = HomePresenter(session, left=lambda: left.place, asked=lambda: 3)
    made.kept = session
    return made


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spot", Spot)
def test_every_place_has_words_that_name_nobody(spot: Spot, language: str, shared: bool) -> None:
    """Short sentences, translated; of a thing nothing is said but what kind it is.

    Whether all of it was kept is not known here, and not said.
    """
    place = LastPlace(spot, "lisa", 4)
    said = place_words(place, wording(language), shared=shared)
    whole = f"{said.title}. {said.reason}"
    assert "{" not in whole + or_place(place, wording(language), shared=shared)
    assert not re.search(r"\b(kept|bewaard)\b", whole)
    assert "lisa" not in whole.lower()
    assert all(len(one.split()) <= 15 for one in whole.split("."))
    assert ("4" in said.reason) is (spot in (Spot.ITEM, Spot.DOSSIER))
    if language == "nl":
        assert not re.search(r"\b(you|was at|the|last|open:? an?)\b", said.reason, re.IGNORECASE)


@pytest.mark.parametrize("spot", Spot)
def test_where_somebody_helps_it_is_not_said_who_was_there(spot: Spot) -> None:
    """It may be the place of the other, and nothing there is said to be theirs who reads it."""
    place = LastPlace(spot, "lisa", 4)
    for language, yours in (
        ("nl", r"\b(je was|jij|jouw|je (eigen|dossier))\b"),
        ("en", "were|your"),
    ):
        words = wording(language)
        said = place_words(place, words, shared=True)
        told = " ".join((said.title, said.reason, or_place(place, words, shared=True)))
        assert not re.search(yours, told, re.IGNORECASE)
        assert re.search(yours, place_words(place, words).reason, re.IGNORECASE)


def test_the_place_is_the_one_action_and_the_step_the_other(theme: Theme, qtbot: QtBot) -> None:
    """Two ways, each to its own place; once the person went anywhere the step is alone again."""
    left = Walked(_ITEM)
    home = _home(Case(exhibits=(exhibit(4),), answers=answers(**{SAFE: "yes"})), left)
    page = HomePage(home, theme, wording("nl"))
    qtbot.addWidget(page)
    places, steps = [], []
    home.place_wanted.connect(places.append)
    home.step_wanted.connect(lambda one: steps.append(one.step))
    card = page.next
    assert card.go.text() == "Ga verder"
    assert card._reason.text() == "Je was bezig met bijlage 4. Je kunt daar verder."
    assert card.other.text() == "Of: even kijken wat er speelt"
    assert card.later.isHidden()
    card.go.click()
    card.other.click()
    assert (places, steps) == ([_ITEM], [Step.QUESTIONS])
    left.place = None
    home.changed.emit()
    assert card.other.isHidden()
    card.go.click()
    assert (places, steps) == ([_ITEM], [Step.QUESTIONS, Step.QUESTIONS])


def test_being_safe_comes_before_the_place(theme: Theme, qtbot: QtBot) -> None:
    """Nobody said whether they are safe: that is asked first, and the place stands below it."""
    home = _home(Case(exhibits=(exhibit(4),)), Walked(_ITEM))
    page = HomePage(home, theme, wording("en"))
    qtbot.addWidget(page)
    places = []
    home.place_wanted.connect(places.append)
    assert page.next.go.text() == "To the questions"
    assert page.next.other.text() == "Or go on: you were at item 4"
    page.next.other.click()
    assert places == [_ITEM]


def test_one_place_is_offered_once(theme: Theme, qtbot: QtBot) -> None:
    """Where the next step is taken at the very place, there is no second way."""
    case = Case(exhibits=(exhibit(4),), answers=answers(**{SAFE: "yes"}))
    home = _home(case, Walked(LastPlace(Spot.QUESTIONS)))
    page = HomePage(home, theme, wording("nl"))
    qtbot.addWidget(page)
    assert page.next.go.text() == "Ga verder"
    assert page.next.other.isHidden()


@pytest.mark.parametrize(
    "person", [Person(teller=Teller.PARENT), Person(teller=Teller.SELF, helper="Sam Voorbeeld")]
)
def test_the_overview_of_a_case_with_a_helper_names_what_lay_open(
    person: Person, theme: Theme, qtbot: QtBot
) -> None:
    """Whoever of them sits there now, it may be the other who had it open."""
    case = Case(exhibits=(exhibit(4),), answers=answers(**{SAFE: "yes"}), person=person)
    home = _home(case, Walked(_ITEM))
    page = HomePage(home, theme, wording("nl"))
    qtbot.addWidget(page)
    assert page.next._reason.text() == "Het laatst open: bijlage 4. Je kunt daar verder."
    assert page.next.go.text() == "Ga verder"
