"""The door for who helps somebody else, and what the case they make begins with."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.helping import helping
from evidence_kit.domain.person import Teller
from evidence_kit.services.guidance import help_lines
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.door_frames import helper_frame
from evidence_kit.ui.shell.helping.page import HelperPage
from evidence_kit.ui.shell.helping.presenter import HelperPresenter
from evidence_kit.ui.shell.new_case.presenter import NewCasePresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Vault
from evidence_kit.wording import wording
from support.doors import PASSPHRASE, FixedClock

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@pytest.fixture
def presenter() -> HelperPresenter:
    """Give a presenter to which nothing was said."""
    return HelperPresenter(FixedClock(NOW))


@pytest.fixture
def page(presenter: HelperPresenter, theme: Theme, qtbot: QtBot) -> HelperPage:
    """Give a Dutch page on the screen."""
    made = HelperPage(presenter, theme, wording("nl"))
    qtbot.addWidget(made)
    made.resize(884, 740)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_what_a_helper_said_is_the_first_thing_in_the_case(
    presenter: HelperPresenter, session: Session, notices: Notices, tmp_path: Path, qtbot: QtBot
) -> None:
    """Who helps and how old the other is stand in the new case; the log says who wrote it."""
    presenter.be(Teller.PARENT)
    presenter.say_age(AgeBand.FROM_12)
    first = presenter.first_records(wording("nl"))
    maker = NewCasePresenter(
        session, notices, wording("nl"), year=2026, folder=tmp_path, first=first
    )
    maker.passphrase = maker.repeat = PASSPHRASE
    with qtbot.waitSignal(maker.made):
        maker.make()
    case = session.case
    assert case.person.teller is Teller.PARENT
    assert case.person.helper_role == "ouder of voogd"
    assert case.answers.chose("for-whom", "other")
    assert case.answers.chose("age-now", "12-15")
    assert helping(case)
    said: list[str] = []

    def read(vault: Vault, ticket: object) -> None:
        del ticket
        said.extend(
            json.loads(entry.payload or "{}").get("by", "")
            for entry in vault.entries()
            if entry.event == "note"
        )

    with qtbot.waitCallback() as done:
        session.work(read, done=lambda _: done(), failed=notices.tell)
    assert said
    assert set(said) == {"helper"}


def test_nothing_has_to_be_said(page: HelperPage, qtbot: QtBot) -> None:
    """Both questions may stay open; a case for somebody else is one all the same."""
    with qtbot.waitSignal(page.presenter.begun):
        qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    person, answers = page.presenter.first_records(wording("nl"))
    assert person.teller is Teller.UNSAID
    assert answers.chose("for-whom", "other")
    assert answers.to("age-now") is None


@pytest.mark.parametrize(
    ("age", "expected", "nudes"),
    [
        (AgeBand.UNDER_12, "Onder de 16 tekent een ouder met gezag", True),
        (AgeBand.FROM_12, "Je kind mag altijd zelf met de politie praten.", True),
        (AgeBand.FROM_16, "Vanaf 16 jaar kan iemand zelf tekenen.", True),
        (AgeBand.ADULT, "Jij mag dat met een volmacht op papier.", False),
        (AgeBand.UNKNOWN, "Onder de 16 tekent een ouder met gezag", True),
    ],
)
def test_each_age_has_its_own_answer_about_signing(
    page: HelperPage, age: AgeBand, expected: str, nudes: bool
) -> None:
    """Who signs depends on the age; that no nudes are kept is told for who may be under 18."""
    page.presenter.be(Teller.PARENT)
    page.presenter.say_age(age)
    assert expected in page.signs.text
    assert page.private.isVisible() is nudes


def test_only_a_parent_is_told_of_their_child(page: HelperPage) -> None:
    """A teacher reads nothing about "your child"."""
    page.presenter.say_age(AgeBand.FROM_12)
    page.presenter.be(Teller.PROFESSIONAL)
    assert "Je kind" not in page.signs.text
    assert "ook zonder ouder" in page.signs.text


def test_the_page_is_answered_with_keys_alone(page: HelperPage, qtbot: QtBot) -> None:
    """Space chooses a card, the arrows another, and Space a chip."""
    card = page.who.cards[Teller.PARENT.value]
    card.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert page.presenter.teller is Teller.PARENT
    other = page.who.cards[Teller.CLOSE.value]
    other.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert page.presenter.teller is Teller.CLOSE
    chip = page.age.chip(AgeBand.ADULT.value)
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert page.presenter.age is AgeBand.ADULT
    assert [one.isChecked() for one in page.who.cards.values()] == [False, True, False]


def test_an_answer_is_still_there_after_coming_back(
    presenter: HelperPresenter, theme: Theme, qtbot: QtBot
) -> None:
    """A page made anew, such as in another language, shows what was said."""
    presenter.be(Teller.CLOSE)
    presenter.say_age(AgeBand.FROM_16)
    again = HelperPage(presenter, theme, wording("en"))
    qtbot.addWidget(again)
    assert again.who.cards[Teller.CLOSE.value].isChecked()
    assert again.age.chosen == AgeBand.FROM_16.value


def test_the_numbers_are_said_to_who_helps(
    presenter: HelperPresenter, theme: Theme, qtbot: QtBot
) -> None:
    """It is about somebody else, not about who reads it."""
    frame = helper_frame(presenter, help_lines(), theme, wording("nl"))
    qtbot.addWidget(frame)
    said = [one.text() for one in frame.top.findChildren(QLabel)]
    assert "Gevaar? Bel 112. Denkt iemand aan zelfmoord? Bel 113." in said
