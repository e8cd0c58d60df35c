"""Where somebody who helps types, checking speaks of the person they help."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.person import Person, Teller, Wish
from evidence_kit.domain.police_contact import ContactKind, PoliceContact, Spoke
from evidence_kit.domain.remark import Level, Place, Remark, Spot
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.remark_spoken import STRONG_TO_HELPER, TO_HELPER
from evidence_kit.ui.check.remark_words import remark_words
from evidence_kit.ui.check.strong_words import strong_words
from evidence_kit.wording import wording

Note = Callable[..., None]
_OF_ME = {
    "nl": re.compile(r"\b(jij|jou|jouw|je (mag|telefoon|bank|adres|wens)|wil je|heb je|bereikt)\b"),
    "en": re.compile(r"\b(you (want|may|told)|did you|your (phone|bank|wish|time|contact))\b"),
}


def _texts(*parts: QWidget) -> str:
    return " ".join(
        f"{one.accessibleName()} {one.property('text') or ''}"
        for part in parts
        for one in (part, *part.findChildren(QWidget))
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_remark_takes_who_helps_for_the_person(language: str) -> None:
    """Each remark that speaks of the person has words for a helper, which name somebody else."""
    words, spot = wording(language), Spot(Place.PERSON)
    for part, cause in TO_HELPER:
        remark = Remark(part, Level.BETTER, spot, cause=cause)
        mine, theirs = (remark_words(remark, words, helping=one) for one in (False, True))
        assert mine != theirs
        said = " ".join((theirs.title, theirs.text, theirs.button, theirs.onward))
        assert not _OF_ME[language].search(said.casefold()), said
    for part in STRONG_TO_HELPER:
        remark = Remark(part, Level.STRONG, spot)
        mine, theirs = (strong_words(remark, words, helping=one) for one in (False, True))
        assert mine != theirs


def test_the_list_turns_to_who_types(page: CheckPage, note: Note) -> None:
    """The row and the button at the foot, at once, also when nothing else changed."""
    overview = page.overview
    assert "Your contact details" in _texts(overview.list)
    note(Person(teller=Teller.PARENT))
    told = _texts(*overview.list.buttons.values())
    assert "Contact details of the person you help" in told
    assert "Do they want the offender to be prosecuted?" in told
    note(Person(teller=Teller.SELF))
    assert "Your contact details" in _texts(*overview.list.buttons.values())


def test_contact_with_the_police_is_not_said_to_be_the_helpers(page: CheckPage, note: Note) -> None:
    """Who asked for prosecution is somebody else than who types; the page says whom it is about."""
    moment = Moment(Precision.EXACT, "2026-11-18T10:30")
    yes = {"kind": ContactKind.CALL, "moment": moment, "prosecution": Wish.YES}
    note(PoliceContact("c1", **yes, spoke=Spoke.SELF), PoliceContact("c2", **yes))
    page.presenter.show_reach()
    rows = page.reach.contacts.rows
    assert all("I said that I want" in rows[one].accessibleName() for one in ("c1", "c2"))
    note(Person(teller=Teller.PARENT))
    rows = page.reach.contacts.rows
    assert "The person you help asked for prosecution." in rows["c1"].accessibleName()
    assert "Prosecution was asked for." in rows["c2"].accessibleName()
    assert page.reach.heading.text() == "How the police can reach the person you help"
    assert "What do they want?" in _texts(page.reach.route)
    page.presenter.show_call()
    brought = _texts(page.call)
    assert "Do they want prosecution?" in brought
    assert "Your phone" not in brought
