"""About the person: short pages, all to be skipped, kept while they are typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.person import NOBODY, Person, Route, Statement, Wish
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.presenter import Place
from evidence_kit.ui.tell.topics import Topic

Note = Callable[..., None]
FULL = Person(
    name="Sam Voorbeeld",
    birth_date="2008-03-02",
    age_then=17,
    age_now=18,
    phone="06-12345678",
    phone_note="Stuur eerst een sms.",
    email="sam@example.org",
    best_moment="na 16.00 uur",
    letter_address="Postbus 1, Voorbeeldstad",
    home_address="Dorpsstraat 1",
    language="Nederlands",
    interpreter=Wish.NO,
    reporter="T. Voorbeeld",
    representative="T. Voorbeeld",
    helper="T. Voorbeeld",
    helper_role="ouder",
    helper_saw="het gesprek",
    route=Route.REPORT,
    prosecution=Wish.YES,
    informed=Wish.NO,
    victim_support=Wish.YES,
    damages=Wish.NO,
    police_notes="20 november gebeld",
    place="thuis",
)


def test_every_field_of_a_person_is_asked_and_kept(page: TellPage, qtbot: QtBot) -> None:
    """What is typed on the five pages is the person in the case."""
    page.line.you.open.click()
    for topic in Topic:
        page.person.show_topic(topic)
        card = page.person.cards[topic]
        for name, field in card.fields.items():
            value = getattr(FULL, name)
            field.set_text("2-3-2008" if name == "birth_date" else str(value))
        for name, chips in card.chips.items():
            chips.chip(getattr(FULL, name).value).click()
    page.presenter.show_line()
    qtbot.waitUntil(lambda: page.presenter.case.person == FULL, timeout=20_000)


def test_a_filled_person_is_shown(page: TellPage, note: Note) -> None:
    """Fields and chips stand as they were kept, and looking changes nothing."""
    note(FULL)
    page.presenter.show_you()
    assert page.person.cards[Topic.NAME].fields["birth_date"].text() == "02-03-2008"
    assert page.person.cards[Topic.WISHES].chips["route"].chosen == "report"
    assert page.person.cards[Topic.REACH].fields["home_address"].text() == "Dorpsstraat 1"
    page.presenter.show_line()
    assert page.presenter.keeper.state.value == "all"
    assert page.presenter.case.person == FULL


def test_the_home_address_is_asked_only_of_who_wants_it(page: TellPage) -> None:
    """A button unfolds it."""
    page.presenter.show_you()
    page.person.show_topic(Topic.REACH)
    card = page.person.cards[Topic.REACH]
    assert not card.fields["home_address"].isVisible()
    assert card.home_button is not None
    QTest.mouseClick(card.home_button, Qt.MouseButton.LeftButton)
    assert card.fields["home_address"].isVisible()


def test_the_pages_go_on_and_back_and_end_at_the_time_line(page: TellPage) -> None:
    """Five topics, each with a next; the last one is done."""
    page.line.you.open.click()
    seen = [page.person.topic]
    for _step in range(4):
        page.person.onward.click()
        seen.append(page.person.topic)
    assert seen == list(Topic)
    page.person.back.click()
    assert page.person.topic is Topic.HELP
    page.person.onward.click()
    page.person.onward.click()
    assert page.presenter.place is Place.LINE
    assert page.presenter.case.person == NOBODY, "skipping everything tells nothing"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("2-3-2008", "2008-03-02"), ("2-3-08", "2008-03-02"), ("2 maart", "2 maart"), ("", "")],
)
def test_a_birth_date_needs_its_year(page: TellPage, typed: str, kept: str, qtbot: QtBot) -> None:
    """A day without a year is kept as it was typed, and no birthday of this year is made of it."""
    page.presenter.show_you()
    field = page.person.cards[Topic.NAME].fields["birth_date"]
    field.set_text("x")
    field.set_text(typed)
    page.presenter.person.write(name="Sam")
    page.presenter.show_line()
    qtbot.waitUntil(lambda: page.presenter.case.person.name == "Sam", timeout=20_000)
    assert page.presenter.case.person.birth_date == kept


def test_own_words_are_kept_as_they_are_typed(page: TellPage, qtbot: QtBot) -> None:
    """White space, mistakes and other scripts stay; leaving the page is enough."""
    page.line.words_card.preview.click()
    text = "Het begon  met een berigt.\n\nعبد الرحمن\n"
    page.statement.text.set_text(text)
    page.statement.back.click()
    qtbot.waitUntil(lambda: page.presenter.case.statement == Statement(text), timeout=20_000)
