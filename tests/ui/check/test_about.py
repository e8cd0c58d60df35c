"""More about the person: short pages, all to be skipped, kept while they are typed."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evidence_kit.domain.person import NOBODY, Person, Teller, Wish
from evidence_kit.domain.remark import Part
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.presenter import View
from evidence_kit.ui.check.topics import Topic
from ui.check.conftest import Note

FULL = Person(
    age_then=17,
    age_now=18,
    place="thuis",
    language="Nederlands",
    reporter="T. Voorbeeld",
    representative="T. Voorbeeld",
    helper="T. Voorbeeld",
    helper_role="ouder",
    helper_saw="het gesprek",
    impact="Ik slaap slecht.",
    damage="Een nieuwe telefoon",
    informed=Wish.NO,
    victim_support=Wish.YES,
    damages=Wish.NO,
    wishes="Een vrouw aan de telefoon",
    police_notes="20 november gebeld",
)


@pytest.mark.slow
def test_every_field_of_a_person_is_asked_and_kept(page: CheckPage, qtbot: QtBot) -> None:
    """What is typed on the pages is the person in the case."""
    page.presenter.show_about()
    for topic in Topic:
        page.about.show_topic(topic)
        card = page.about.cards[topic]
        for name, field in card.fields.items():
            field.set_text(str(getattr(FULL, name)))
        for name, chips in card.chips.items():
            chips.chip(getattr(FULL, name).value).click()
    page.presenter.show_list()
    qtbot.waitUntil(lambda: page.presenter.case.person == FULL)


def test_the_pages_go_on_and_back_and_end_at_checking(page: CheckPage) -> None:
    """Each topic has a next; the last one is done."""
    page.overview.ways["about"].click()
    seen = [page.about.topic]
    for _step in range(len(Topic) - 1):
        page.about.onward.click()
        seen.append(page.about.topic)
    assert seen == list(Topic)
    page.about.back.click()
    assert page.about.topic is Topic.IMPACT
    page.about.onward.click()
    page.about.onward.click()
    assert page.presenter.view is View.LIST
    assert page.presenter.case.person == NOBODY, "skipping everything tells nothing"


def test_who_helps_is_asked_about_the_person_they_help(page: CheckPage, note: Note) -> None:
    """No page asks a parent for their own age, and each turns back when the person types."""
    page.presenter.show_about()
    note(Person(teller=Teller.PARENT))
    for topic in Topic:
        page.about.show_topic(topic)
        for text in _texts(page):
            assert not re.search(r"\b(your?|my|myself)\b", text) or text in _TO_WHO_TYPES, text
    note(Person(teller=Teller.SELF))
    page.about.show_topic(Topic.AGE)
    assert "How old are you now?" in _texts(page)


_TO_WHO_TYPES = (
    "It comes on a page of its own. You can take that page off.",
    "Do you not know something? Skip it.",
    "Your own name, as the one who helps",
    "Who are you to them?",
    "What did you see with your own eyes?",
    "How old is the person you help?",
    "What does it do to the person you help?",
    "More about who you help",
)


def _texts(page: CheckPage) -> list[str]:
    labels = page.about.findChildren(QLabel)
    return [one.text() for one in labels if one.isVisibleTo(page.about)]


def test_an_age_that_does_not_fit_the_date_of_birth_is_said_at_once(
    page: CheckPage, note: Note, qtbot: QtBot
) -> None:
    """Beside the fields, and among what could be better, which leads to that very age."""
    note(Person(birth_date="2013-05-14", age_then=13))
    page.presenter.show_about()
    height = page.about.cards[Topic.AGE].height()
    fields = page.about.cards[Topic.AGE].fields
    fields["age_now"].edit.setFocus()
    fields["age_now"].set_text("44")
    said = "The age 44 does not fit the date of birth 14-05-2013."
    assert said in _texts(page)
    assert fields["age_now"].edit.accessibleDescription() == said
    assert page.about.cards[Topic.AGE].height() == height, "nothing moves while somebody types"
    page.presenter.show_list()
    assert page.presenter.told.age_now == 44, "what is typed stays"
    rows = page.overview.list
    qtbot.waitUntil(lambda: Part.AGES in rows.buttons)
    rows.buttons[Part.AGES].click()
    assert fields["age_now"].edit.hasFocus()
    fields["age_now"].set_text("13")
    assert said not in _texts(page)
