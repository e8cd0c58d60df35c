"""Inside a case: who types, in the case, on the rail and in the log."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QStackedWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.answers import Given
from evidence_kit.domain.person import Person, Teller
from evidence_kit.ui.help.helping.page import HelpingPage
from evidence_kit.ui.help.helping.presenter import HelpingPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.told.keeping import Keeper, Kept
from evidence_kit.ui.shell import path as rooms
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Vault
from evidence_kit.wording import wording
from support.doors import Shut
from support.rooms import open_session


@pytest.fixture
def opened(tasks: TaskRunner, shut_case: Shut, tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """Give a session that holds a copy of the empty case."""
    made = open_session(tasks, shut_case, tmp_path, qtbot)
    yield made
    with qtbot.waitCallback() as closed:
        made.close(closed)


@pytest.fixture
def presenter(opened: Session) -> HelpingPresenter:
    """Give the presenter of that case, with a keeper of its own."""
    notices = Notices(wording("nl"))
    return HelpingPresenter(opened, notices, Keeper(opened, notices), opened)


@pytest.fixture
def page(presenter: HelpingPresenter, theme: Theme, qtbot: QtBot) -> HelpingPage:
    """Give a Dutch page on the screen."""
    made = HelpingPage(presenter, theme, wording("nl"))
    qtbot.addWidget(made)
    made.resize(1008, 740)
    with qtbot.waitExposed(made):
        made.show()
    return made


def logged(session: Session, qtbot: QtBot) -> list[str]:
    """Give who made each note, oldest first."""

    def read(vault: Vault, ticket: object) -> list[str]:
        del ticket
        notes = (entry for entry in vault.entries() if entry.event == "note")
        return [json.loads(entry.payload or "{}").get("by", "") for entry in notes]

    with qtbot.waitCallback() as told:
        session.work(read, done=told, failed=told)
    found = told.args[0]
    assert isinstance(found, list)
    return found


def test_the_log_follows_who_types(
    presenter: HelpingPresenter, opened: Session, qtbot: QtBot
) -> None:
    """From the moment a helper types until they hand over, each entry is in their name."""
    with qtbot.waitSignal(presenter.turned):
        presenter.hand_over(Teller.PARENT)
    assert opened.case.person.helper_role == "ouder of voogd"
    presenter.person.write(helper_saw="Het gesprek.")
    presenter.leave()
    qtbot.waitUntil(lambda: presenter.person.keeper.state is Kept.ALL)
    with qtbot.waitSignal(presenter.turned):
        presenter.hand_over(Teller.SELF)
    presenter.person.write(helper="T. Voorbeeld")
    presenter.leave()
    qtbot.waitUntil(lambda: presenter.person.keeper.state is Kept.ALL)
    assert logged(opened, qtbot) == ["", "helper", "helper", ""]
    assert opened.case.person.helper_saw == "Het gesprek."


def test_a_case_opened_again_still_knows_that_a_helper_types(
    presenter: HelpingPresenter, opened: Session, qtbot: QtBot
) -> None:
    """The log names the helper also after the case was locked, without anybody saying so again."""
    with qtbot.waitSignal(presenter.turned):
        presenter.hand_over(Teller.CLOSE)
    with qtbot.waitCallback() as told:
        opened.work(lambda vault, _t: vault.attend(helper=False), done=told, failed=told)
    notices = Notices(wording("nl"))
    again = HelpingPresenter(opened, notices, Keeper(opened, notices), opened)
    assert again.helps
    again.person.write(helper="T. Voorbeeld")
    again.leave()
    qtbot.waitUntil(lambda: again.person.keeper.state is Kept.ALL)
    assert logged(opened, qtbot)[-1] == "helper"


def test_the_guide_speaks_to_who_types(
    presenter: HelpingPresenter, opened: Session, qtbot: QtBot
) -> None:
    """Handing over changes for whom the guide's words are."""
    with qtbot.waitSignal(presenter.turned):
        presenter.hand_over(Teller.PARENT)
    assert opened.case.answers.chose("for-whom", "other")
    with qtbot.waitSignal(presenter.turned):
        presenter.hand_over(Teller.SELF)
    assert opened.case.answers.chose("for-whom", "me")


@pytest.mark.parametrize(
    ("teller", "answer", "then"),
    [(Teller.PARENT, "me", Teller.SELF), (Teller.SELF, "other", Teller.UNSAID)],
)
def test_an_answer_to_the_guide_changes_who_types(
    presenter: HelpingPresenter,
    opened: Session,
    qtbot: QtBot,
    teller: Teller,
    answer: str,
    then: Teller,
) -> None:
    """What is answered last holds, wherever it was answered."""
    presenter.hand_over(teller)
    qtbot.waitUntil(lambda: opened.case.person.teller is teller)
    helped = presenter.helps
    given = opened.case.answers.answering(Given("for-whom", (answer,), "2026-11-22T10:00:00+01:00"))
    with qtbot.waitCallback() as told:
        opened.work(lambda vault, _t: vault.note(given), done=told, failed=told)
    qtbot.waitUntil(lambda: opened.case.person.teller is then)
    assert presenter.helps is not helped


def test_a_role_in_own_words_stays(
    presenter: HelpingPresenter, opened: Session, qtbot: QtBot
) -> None:
    """What the helper wrote themself is not replaced when they come back to the keyboard."""
    with qtbot.waitCallback() as told:
        opened.work(
            lambda vault, _t: vault.note(Person(helper_role="mentor")), done=told, failed=told
        )
    with qtbot.waitSignal(presenter.turned):
        presenter.hand_over(Teller.PROFESSIONAL)
    assert opened.case.person.helper_role == "mentor"


def test_the_page_hands_over_with_keys_alone(
    page: HelpingPage, presenter: HelpingPresenter, qtbot: QtBot
) -> None:
    """A card says who types; the line below tells it, and what stays covered."""
    card = page.who.cards[Teller.PARENT.value]
    card.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(presenter.turned):
        qtbot.keyClick(card, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Nu typt: ouder of voogd." in page.now.text)
    assert page.private.isVisible()
    own = page.who.cards[Teller.SELF.value]
    with qtbot.waitSignal(presenter.turned):
        qtbot.mouseClick(own, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.private.isVisible())
    assert page.now.text == "Nu typt: degene om wie het gaat."


def test_whoever_comes_again_begins_at_the_question(
    presenter: HelpingPresenter, theme: Theme, qtbot: QtBot
) -> None:
    """Not where they left, deep in their own words."""
    page, other, rooms = HelpingPage(presenter, theme, wording("nl")), QLineEdit(), QStackedWidget()
    for one in (page, other):
        rooms.addWidget(one)
    qtbot.addWidget(rooms)
    rooms.resize(1008, 420)
    with qtbot.waitActive(rooms):
        rooms.show()
    bar = page.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.saw.edit.setFocus(Qt.FocusReason.TabFocusReason)
    bar.setValue(bar.maximum())
    rooms.setCurrentWidget(other)
    rooms.setCurrentWidget(page)
    qtbot.waitUntil(lambda: any(card.hasFocus() for card in page.who.cards.values()))
    assert bar.value() == 0


def test_the_rail_names_the_helper_only_where_somebody_helps() -> None:
    """In a case of one's own nothing on the rail speaks of a helper."""
    words = wording("nl")
    assert [item.key for item in rooms.foot_items(words)] == [rooms.HELP, rooms.SETTINGS]
    helped = rooms.foot_items(words, helped=True, helps=True)
    assert (helped[0].key, helped[0].label) == (rooms.HELPING, "Helper typt")
    assert rooms.foot_items(words, helped=True)[0].label == "Jij typt"
