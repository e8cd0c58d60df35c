"""More about the person: short pages, all to be skipped, kept while they are typed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.person import NOBODY, Person, Wish
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.presenter import View
from evidence_kit.ui.check.topics import Topic

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
    qtbot.waitUntil(lambda: page.presenter.case.person == FULL, timeout=20_000)


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
