"""Covering what is stored while somebody helps: it can be covered, and not be seen."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from evidence_kit.domain.person import Person, Teller
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.cover_new_page import CoverNewPage
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import add_exhibit

LONG = 20_000


def test_a_stored_image_stays_covered_for_a_helper(
    presenter: CollectPresenter,
    session: Session,
    worker: PictureWorker,
    screens: list[Path],
    qtbot: QtBot,
) -> None:
    """Asking to see it fetches nothing while a helper types, and says why."""
    add_exhibit(session, worker, screens[0], qtbot)
    helper = Person(teller=Teller.PARENT)
    with qtbot.waitCallback(timeout=LONG) as told:
        session.work(lambda vault, _t: vault.note(helper), done=told, failed=told)
    stored = presenter.cover
    stored.begin(1)
    with qtbot.waitSignal(stored.hidden):
        stored.look(True)
    assert not stored.looking
    with qtbot.waitCallback(timeout=LONG) as settled:
        session.work(lambda vault, _t: vault.note(Person(teller=Teller.SELF)), done=settled,
                     failed=settled)  # fmt: skip
    with qtbot.waitSignal(stored.sharp_ready, timeout=LONG):
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
    qtbot.waitUntil(lambda: files.step is Step.QUESTION, timeout=LONG)
    files.answer(0, Answer.YES)
    with qtbot.waitCallback(timeout=LONG) as told:
        session.work(
            lambda vault, _t: vault.note(Person(teller=Teller.PARENT)), done=told, failed=told
        )
    files.answer(0, Answer.NO)
    assert files.asked(0).answer is Answer.YES
    files.answer(1, Answer.NO)
    assert files.asked(1).answer is Answer.NO
    with qtbot.waitCallback(timeout=LONG) as back:
        session.work(
            lambda vault, _t: vault.note(Person(teller=Teller.SELF)), done=back, failed=back
        )
    files.answer(0, Answer.NO)
    assert files.asked(0).answer is Answer.NO


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
    with qtbot.waitCallback(timeout=LONG) as told:
        session.work(lambda vault, _t: vault.note(young), done=told, failed=told)
    files = presenter.files
    assert files.young
    page = CoverNewPage(files, theme, words)
    qtbot.addWidget(page)
    files.add_files(screens[:1])
    qtbot.waitUntil(lambda: files.step is Step.QUESTION, timeout=LONG)
    files.answer(0, Answer.YES)
    files.proceed(words)
    qtbot.waitUntil(lambda: files.step is Step.COVER, timeout=LONG)
    assert page.in_words.isChecked()
    assert not page.young.isHidden()
