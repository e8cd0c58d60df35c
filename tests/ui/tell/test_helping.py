"""Where somebody who helps types, no page speaks as if it happened to them."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.answers import NO_ANSWERS
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.helping import for_other
from evidence_kit.domain.intimate_image import ImageKind, IntimateImage, Obtained
from evidence_kit.domain.person import Person, Teller
from evidence_kit.domain.pieces import Question
from evidence_kit.services import pieces_known
from evidence_kit.services.pieces import CLAUSES
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.payment_words import ANY_WAY, ASKED
from evidence_kit.ui.tell.pieces.to_helper import LABELS
from evidence_kit.ui.theme import LOW, Theme
from evidence_kit.wording import wording

Note = Callable[..., None]


def _texts(*parts: QWidget) -> str:
    """Give everything that stands on parts of a page, seen or said aloud."""
    return " ".join(
        f"{one.accessibleName()} {one.property('text') or ''}"
        for part in parts
        for one in (part, *part.findChildren(QWidget))
    )


def _told(page: TellPage) -> str:
    """Give what the time line and the rows of images say now."""
    images = page.line.more.lists[IntimateImage]
    return _texts(*page.line.cards.rows, *images.rows.values())


def test_what_was_told_is_read_as_of_the_person_who_is_helped(page: TellPage, note: Note) -> None:
    """A line and a row say who did it; given back the keyboard, the person reads "I" again."""
    image = IntimateImage("i1", ImageKind.PHOTO, obtained=Obtained.SENT)
    taken = IntimateImage("i2", ImageKind.VIDEO, obtained=Obtained.TAKEN)
    events = (Event("e1", EventKind.REFUSAL), Event("e2", EventKind.BLOCKED, platform="Discord"))
    mine = ("I said no", "I blocked them (Discord)", "I sent it", "Taken from my account or phone")
    note(*events, image, taken)
    assert all(text in _told(page) for text in mine)
    note(Person(teller=Teller.PARENT))
    told = _told(page)
    assert not [text for text in mine if text in told]
    for text in ("They said no", "They blocked the other (Discord)", "They sent it themselves"):
        assert text in told
    note(Person(teller=Teller.SELF))
    assert all(text in _told(page) for text in mine)


def test_own_words_are_those_of_the_person_who_is_helped(page: TellPage, note: Note) -> None:
    """Card and page ask a helper to write it as the person tells it, and ask about that person."""
    note(Person(teller=Teller.PARENT))
    page.presenter.show_words()
    told = _texts(page.statement, page.line.words_card, page.line.you)
    for wrong in ("In your own words", "want of you", "did you do", "for you now", "About you"):
        assert wrong not in told
    for right in ("In their own words", "as they tell it", "About the person you help"):
        assert right in told
    note(Person(teller=Teller.SELF))
    assert "In your own words" in _texts(page.statement)


def test_how_it_is_known_is_asked_of_the_person_who_is_helped(page: TellPage, note: Note) -> None:
    """The police file says that the person saw or heard it: a helper asks for them."""
    note(Person(teller=Teller.PARENT))
    page.line.add_event.click()
    page.presenter.begin(Distribution)
    for form in (page.event_page, page.spread_page):
        asked = _texts(form.known_by)
        assert "How do they know this?" in asked
        for wrong in ("I saw", "told me", "I think"):
            assert wrong not in asked
    assert "When did you" not in _texts(page.spread_page.when)


def test_the_seven_questions_are_asked_of_the_person_who_is_helped(
    page: TellPage, note: Note
) -> None:
    """Chips name somebody else; the sentence stays in that person's words, and that is said."""
    note(for_other(NO_ANSWERS, "", "2026-11-22T13:00:00+01:00"))
    page.presenter.show_pieces()
    pieces = page.pieces_page
    told = ""
    for question in Question:
        pieces.presenter.go_to(question)
        told += _texts(pieces.card)
    for wrong in (r"\bI (was|sent|paid)\b", r"\bmy\b", r"\bover me\b", "you think", "far as you"):
        assert not re.search(wrong, told), wrong
    pieces.presenter.go_to(Question.WHERE)
    pieces.presenter.choose("home", on=True)
    story = _texts(pieces.story)
    assert "I was at home." in story
    assert "“I” is the person you help." in story
    assert pieces.onward.text() == "Put it in the story"
    note(Person(teller=Teller.SELF))
    assert "“I” is the person" not in _texts(pieces.story)
    assert pieces.onward.text() == "Put it in my story"


def test_a_helper_reads_whose_words_they_are_also_in_a_low_window(
    page: TellPage, note: Note, theme: Theme
) -> None:
    """There the person has room for the sentences alone; who "I" is, is said whenever it helps."""
    page.presenter.show_pieces()
    story = page.pieces_page.story
    theme.set_room(1024, LOW - 1)
    assert story._foot.isHidden()
    note(Person(teller=Teller.PARENT))
    assert not story._foot.isHidden()
    note(Person(teller=Teller.SELF))
    assert story._foot.isHidden()
    theme.set_room(1280, LOW)
    assert not story._foot.isHidden()


def test_nothing_asked_of_a_payment_says_who_paid() -> None:
    """It may not be who types: every way of paying asks the same of both."""
    asked = (ANY_WAY, *ASKED.values())
    told = " ".join(text for fields in asked for words in fields.values() for text in words)
    assert not re.search(r"\byours?\b|\bdid you\b|\byou had\b", told)


def test_no_chip_of_the_seven_questions_is_of_who_types() -> None:
    """A chip that says "my" to the person says it otherwise to who helps."""
    words = wording("nl")
    for question, clauses in CLAUSES.items():
        for key in clauses:
            said = pieces_known.label(question, key, words)
            if (question, key) in LABELS:
                said = words.gettext(LABELS[question, key])
            assert not re.search(r"\b(mijn|mij|ik)\b", said, re.IGNORECASE), said
