"""Images that come in or are covered while somebody helps: the helper sees none of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.person import Person, Teller
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.cover_new_page import CoverNewPage
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import add_exhibit


def _types(session: Session, teller: Teller, qtbot: QtBot) -> None:
    """Let somebody else sit at the keyboard."""
    with qtbot.waitCallback() as told:
        session.work(lambda vault, _t: vault.note(Person(teller=teller)), done=told, failed=told)


def _sit(session: Session, presenter: CollectPresenter, qtbot: QtBot) -> None:
    """Let the keyboard be handed over as the program does it."""
    presenter.seat.wanted.connect(lambda: _types(session, Teller.SELF, qtbot))


def test_a_stored_image_stays_covered_for_a_helper(
    presenter: CollectPresenter,
    session: Session,
    worker: PictureWorker,
    screens: list[Path],
    qtbot: QtBot,
) -> None:
    """Asking to see it fetches nothing while a helper types, and nothing is covered unseen."""
    add_exhibit(session, worker, screens[0], qtbot)
    _types(session, Teller.PARENT, qtbot)
    stored = presenter.cover
    stored.begin(1)
    with qtbot.waitSignal(stored.hidden):
        stored.look(True)
    assert not stored.looking
    stored.write_areas((Rect(0, 0, 8, 8),))
    stored.replace()
    assert not stored.busy
    _types(session, Teller.SELF, qtbot)
    with qtbot.waitSignal(stored.sharp_ready):
        stored.look(True)
    stored.leave()


def test_a_helper_cannot_take_back_that_a_nude_is_visible(
    presenter: CollectPresenter,
    session: Session,
    screens: list[Path],
    qtbot: QtBot,
) -> None:
    """What the person said stays said: the file is neither shown nor kept uncovered."""
    files = presenter.files
    files.add_files(screens[:2])
    qtbot.waitUntil(lambda: files.step is Step.QUESTION)
    files.answer(0, Answer.YES)
    _types(session, Teller.PARENT, qtbot)
    files.answer(0, Answer.NO)
    assert files.asked(0).answer is Answer.YES
    files.answer(1, Answer.NO)
    assert files.asked(1).answer is Answer.NO
    _types(session, Teller.SELF, qtbot)
    files.answer(0, Answer.NO)
    assert files.asked(0).answer is Answer.NO


def test_a_helper_does_not_look_at_a_new_image(
    presenter: CollectPresenter,
    session: Session,
    screens: list[Path],
    theme: Theme,
    words: Wording,
    show: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> None:
    """No eye and no V while a helper types; one press hands over, and then the person can look."""
    _types(session, Teller.PARENT, qtbot)
    _sit(session, presenter, qtbot)
    files, toasts = presenter.files, []
    files.seat._notices.toasted.connect(toasts.append)
    page = CollectPage(presenter, theme, words)
    show(page)
    files.add_files(screens[:2])
    qtbot.waitUntil(lambda: files.step is Step.QUESTION)
    card, other = page.question.cards
    assert page.question.seat.isVisible()
    assert not card.eye.isVisible()
    QTest.keyPress(other.no, Qt.Key.Key_V)
    assert files.look.held is None
    assert [one.text for one in toasts] == [
        "The person it is about can look, once they type themself."
    ]
    assert presenter.set_blurred(False)
    assert files.look.held is None
    page.question.seat.hand_over.setFocus()
    page.question.seat.hand_over.click()
    assert files.current == 0
    assert not page.question.seat.isVisible()
    assert card.no.hasFocus()
    with qtbot.waitSignal(files.look.ready):
        QTest.keyPress(card.no, Qt.Key.Key_V)
    assert page.question.large.picture is not None
    _types(session, Teller.CLOSE, qtbot)
    assert page.question.large.picture is None
    files.let_go()


def test_a_helper_covers_no_new_image(
    presenter: CollectPresenter,
    session: Session,
    screens: list[Path],
    theme: Theme,
    words: Wording,
    qtbot: QtBot,
) -> None:
    """Words are offered, no copy covered unseen; what the person covered waits for them."""
    _sit(session, presenter, qtbot)
    files = presenter.files
    page = CoverNewPage(files, theme, words)
    qtbot.addWidget(page)
    files.add_files(screens[:1])
    qtbot.waitUntil(lambda: files.step is Step.QUESTION)
    files.answer(0, Answer.YES)
    files.proceed(words)
    page.canvas.covering.cover_all()
    _types(session, Teller.PARENT, qtbot)
    assert page.copy.isHidden()
    assert not page.seat.isHidden()
    assert page.in_words.isChecked()
    assert not page.canvas.isEnabled()
    head = page.head
    acts = (head.smaller, head.larger, head.fit, head.undo, head.redo)
    assert not any(act.isEnabled() for act in acts)
    assert page.canvas._veil is None, "not even blurred"
    assert presenter.set_blurred(False)
    assert files.look.held is None
    files.keep_copy(words)
    assert files.step is Step.COVER
    page.seat.hand_over.click()
    assert page.copy.isChecked()
    assert page.canvas.isEnabled()
    assert head.larger.isEnabled()
    assert page.canvas._veil is not None
    assert len(page.canvas.areas) == 1
    assert page.done.isEnabled()
    files.let_go()


def test_under_18_words_are_offered_first(
    presenter: CollectPresenter,
    session: Session,
    screens: list[Path],
    theme: Theme,
    words: Wording,
    qtbot: QtBot,
) -> None:
    """Who is 15 keeps words unless they choose otherwise; an adult is offered the covered copy."""
    assert not presenter.files.young
    young = Person(age_now=15)
    with qtbot.waitCallback() as told:
        session.work(lambda vault, _t: vault.note(young), done=told, failed=told)
    files = presenter.files
    assert files.young
    page = CoverNewPage(files, theme, words)
    qtbot.addWidget(page)
    files.add_files(screens[:1])
    qtbot.waitUntil(lambda: files.step is Step.QUESTION)
    files.answer(0, Answer.YES)
    files.proceed(words)
    qtbot.waitUntil(lambda: files.step is Step.COVER)
    assert page.in_words.isChecked()
    assert not page.young.isHidden()
