"""The page for an image in words while somebody helps: "me" would be who types."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from evidence_kit.domain.person import Person, Teller
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.described import Description, Who, stored_words
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.capture.words_page import WordsPage
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording, wording


def _types(session: Session, teller: Teller, qtbot: QtBot) -> None:
    """Let somebody else sit at the keyboard."""
    with qtbot.waitCallback() as told:
        session.work(lambda vault, _t: vault.note(Person(teller=teller)), done=told, failed=told)


def test_who_is_in_it_is_true_of_who_types(
    presenter: CollectPresenter,
    session: Session,
    screens: list[Path],
    theme: Theme,
    words: Wording,
    qtbot: QtBot,
) -> None:
    """A helper points at who is helped, never at "me"; given back the keyboard, it is "me"."""
    page = WordsPage(presenter.files, theme, words)
    qtbot.addWidget(page)
    files = presenter.files
    files.add_files(screens[:1])
    qtbot.waitUntil(lambda: files.step is Step.QUESTION)
    files.answer(0, Answer.YES)
    files.in_words()
    assert page.who.chip("me").text() == "Me"
    _types(session, Teller.PARENT, qtbot)
    assert page.who.chip("me").text() == "The person you help"
    assert "your words" not in page.own.edit.accessibleName()
    page.who.chip("me").click()
    assert page.description().who is Who.HELPED
    assert files.asked(0).words.who is Who.HELPED
    files.back()
    files.in_words()
    assert page.who.chosen == "me"
    _types(session, Teller.SELF, qtbot)
    assert page.who.chip("me").text() == "Me"
    assert files.asked(0).words.who is Who.ME
    files.let_go()


def test_nobody_is_called_the_one_who_reports_by_a_helper() -> None:
    """A parent may report; the image is of the child."""
    kept = stored_words(Description(who=Who.HELPED, face=True), wording("nl"))
    assert kept == "Wie: De persoon die dit overkwam, gezicht te zien"
