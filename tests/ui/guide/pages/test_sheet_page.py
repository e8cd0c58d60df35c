"""The sheet of a platform on screen: ticks, tied items, and what is next."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.platform_steps import Column
from evidence_kit.services.platforms import sheet_of, sheets
from evidence_kit.ui.guide.sheet.page import SheetPage
from evidence_kit.ui.guide.sheet.presenter import SheetPresenter
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.parts.exhibit_link import ExhibitLink
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import NOW

Show = Callable[[QWidget], QWidget]
Wait = Callable[[], None]
Note = Callable[..., None]
_CHAT = "instagram/whole-chat"


@pytest.fixture
def page(session: Session, keeper: Keeper, theme: Theme, words: Wording, show: Show) -> SheetPage:
    """Give the page on screen."""
    presenter = SheetPresenter(session, keeper, clock=NOW)
    made = SheetPage(presenter, theme, words)
    presenter.setParent(made)
    show(made)
    return made


def _step(session: Session, id_: str) -> StepTaken:
    return next(one for one in session.case.steps_taken if one.id == id_)


def test_an_item_tied_to_a_step_is_shown_opened_and_ticks_it(
    page: SheetPage, session: Session, kept: Wait, qtbot: QtBot
) -> None:
    """The menu offers the items of the case; the number leads to the item."""
    row = page.rows[_CHAT]
    menu = row.menu()
    names = [action.text() for action in menu.actions() if action.isCheckable()]
    assert [name[:6] for name in names] == ["Item 1", "Item 2"]
    menu.actions()[2].trigger()
    kept()
    taken = _step(session, _CHAT)
    assert (taken.exhibits, taken.state) == ((2,), StepState.DONE)
    (link,) = row.findChildren(ExhibitLink)
    assert row.tick.isChecked()
    with qtbot.waitSignal(page.presenter.exhibit_wanted) as wanted:
        link.click()
    assert wanted.args == [2]


def test_loosening_an_item_leaves_the_tick(page: SheetPage, session: Session, kept: Wait) -> None:
    """What was kept stays kept."""
    page.presenter.tie(_CHAT, 1, True)
    page.presenter.tie(_CHAT, 1, False)
    kept()
    assert (_step(session, _CHAT).exhibits, _step(session, _CHAT).state) == ((), StepState.DONE)


def test_next_is_the_first_thing_missing_and_leads_to_collecting(
    page: SheetPage, note: Note, qtbot: QtBot
) -> None:
    """The button names it; when all is kept it leads back to the first steps."""
    assert page.onward.text() == "Add the conversation"
    with qtbot.waitSignal(page.presenter.way_wanted) as wanted:
        page.onward.click()
    assert wanted.args == [Way.COLLECT]
    kept = [row.step for row in sheet_of("instagram").rows if row.step.column is Column.KEEP]
    note(*(StepTaken(one.id) for one in kept))
    assert page.presenter.here is Column.REPORT
    with qtbot.waitSignal(page.presenter.way_wanted) as wanted:
        page.onward.click()
    assert wanted.args == [Way.STEPS]


def test_the_platform_of_the_case_is_shown_until_another_is_chosen(
    page: SheetPage, note: Note
) -> None:
    """A threat on Snapchat shows its sheet with the alarm; a choice stays."""
    note(Event("t", EventKind.THREAT, platform="Snapchat"))
    assert page.presenter.sheet.id == "snapchat"
    assert page.alarm.isVisible()
    menu = page.menu()
    assert len(menu.actions()) == len(sheets())
    assert menu.actions()[0].text() == "Snapchat"
    page.presenter.choose("signal")
    note(Event("u", EventKind.THREAT, platform="Snapchat"))
    assert page.presenter.sheet.id == "signal"
    page.presenter.choose("tiktok")
    assert not page.alarm.isVisible()
    assert page.warning.isVisible()


def test_an_app_that_nobody_named_is_said_to_be_an_example(page: SheetPage, note: Note) -> None:
    """Until one is known; a sheet that was only visited is no choice."""
    said = "You named no app yet. As an example, this is Instagram."
    assert said in _texts(page)
    assert page.choice.shown == "Choose your app"
    page.presenter.visit("payments")
    assert page.choice.shown == "Payment apps and gift cards"
    page.presenter.visit(None)
    assert said in _texts(page)
    note(Event("t", EventKind.THREAT, platform="Instagram"))
    assert said not in _texts(page)
    assert page.choice.shown == "Instagram"


def _texts(page: SheetPage) -> str:
    return " ".join(one.text() for one in page.findChildren(Para) if one.isVisible())


def test_not_for_me_is_skipped_and_can_come_back(
    page: SheetPage, session: Session, kept: Wait
) -> None:
    """What somebody does not have keeps them from nothing."""
    page.rows[_CHAT].menu().actions()[-1].trigger()
    kept()
    assert _step(session, _CHAT).state is StepState.NOT_MINE
    assert page.onward.text() == "Add the profile"
    page.rows[_CHAT].menu().actions()[-1].trigger()
    kept()
    assert page.onward.text() == "Add the conversation"


def test_rows_can_be_ticked_by_keyboard_in_any_order(
    page: SheetPage, session: Session, kept: Wait, qtbot: QtBot
) -> None:
    """Blocking first is allowed, too; Esc goes back."""
    page.begin()
    assert page.choice.hasFocus()
    last = page.rows["instagram/block-account"]
    last.tick.setFocus()
    qtbot.keyClick(last.tick, Qt.Key.Key_Space)
    kept()
    assert _step(session, "instagram/block-account").state is StepState.DONE
    with qtbot.waitSignal(page.presenter.back_asked):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_a_long_list_is_one_column_that_scrolls(page: SheetPage, theme: Theme) -> None:
    """Large letters or many items never make it wider than a window."""
    theme.set_text_size(200)
    menu = page.menu()
    menu.ensurePolished()
    menu.sizeHint()  # lays the actions out
    lefts = {menu.actionGeometry(action).left() for action in menu.actions()}
    menu.deleteLater()
    assert len(lefts) == 1
