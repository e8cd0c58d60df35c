"""The gallery on screen: pick, search, filter and describe by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import add_exhibit


@pytest.fixture
def page(
    session: Session,
    worker: PictureWorker,
    screens: list[Path],
    presenter: CollectPresenter,
    theme: Theme,
    words: Wording,
    qtbot: QtBot,
) -> Iterator[CollectPage]:
    """Give an English page on screen with three exhibits."""
    for path in screens:
        add_exhibit(session, worker, path, qtbot)
    made = CollectPage(presenter, theme, words)
    qtbot.addWidget(made)
    made.resize(1008, 740)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.hide()


def _click(page: CollectPage, row: int, keys: Qt.KeyboardModifier) -> None:
    grid = page.gallery.grid
    cell = grid.visualRect(grid.model().index(row, 0))
    where = QPoint(cell.center().x(), cell.bottom() - 60)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, keys, where)


def test_clicks_pick_one_several_and_a_row(page: CollectPage) -> None:
    """Click picks one, Ctrl adds, Shift takes all between; the card at the side follows."""
    none = Qt.KeyboardModifier.NoModifier
    assert page.gallery.guide.isVisible()
    _click(page, 0, none)
    assert page.presenter.gallery.picked == (1,)
    assert page.gallery.details.isVisible()
    assert not page.gallery.guide.isVisible()
    _click(page, 2, Qt.KeyboardModifier.ControlModifier)
    assert page.presenter.gallery.picked == (1, 3)
    assert not page.gallery.details.description.isVisible()
    _click(page, 0, none)
    _click(page, 2, Qt.KeyboardModifier.ShiftModifier)
    assert page.presenter.gallery.picked == (1, 2, 3)
    page.gallery.details.close_button.click()
    assert page.presenter.gallery.picked == ()
    assert page.gallery.grid.selectedIndexes() == []
    assert page.gallery.guide.isVisible()


def test_the_keyboard_picks_and_opens(page: CollectPage, qtbot: QtBot) -> None:
    """Ctrl+A, Ctrl+Space, Esc and Enter; Space alone still only looks."""
    grid, gallery = page.gallery.grid, page.presenter.gallery
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert gallery.picked == (1, 2, 3)
    QTest.keyClick(grid, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert gallery.picked == (2, 3)
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert gallery.picked == ()
    QTest.keyPress(grid, Qt.Key.Key_Space)
    assert gallery.held == 1
    QTest.keyRelease(grid, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: gallery.held is None)
    assert gallery.picked == ()
    with qtbot.waitSignal(page.presenter.open_requested) as asked:
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert asked.args == [1]


def test_search_counts_clears_and_finds_none(page: CollectPage) -> None:
    """The number found is said; nothing found offers the way back; Esc empties."""
    head = page.gallery.head
    QTest.keySequence(page, "Ctrl+F")
    assert head.search.edit.hasFocus()
    QTest.keyClicks(head.search.edit, "IMG_0401")
    assert head.search._found.text() == "1 found"
    assert page.gallery.grid.model().rowCount() == 1
    QTest.keyClicks(head.search.edit, "zzz")
    assert page.gallery.none_found.isVisible()
    assert not page.gallery.grid.isVisible()
    QTest.keyClick(head.search.edit, Qt.Key.Key_Escape)
    assert page.gallery.grid.model().rowCount() == 3
    QTest.keyClicks(head.search.edit, "zzz")
    page.gallery.all_again.click()
    assert head.search.edit.text() == ""
    assert page.gallery.grid.isVisible()


def test_chips_filter_and_a_picked_card_stays_picked(
    page: CollectPage, session: Session, qtbot: QtBot
) -> None:
    """Filtering shows fewer cards; what is picked and still shown stays picked."""
    gallery, head = page.presenter.gallery, page.gallery.head
    gallery.pick((2,))
    with qtbot.waitSignal(session.case_changed):
        session.work(lambda v, _t: v.describe(1, looked_at=True), done=repr, failed=repr)
    head.chips["waiting"].click()
    assert [tile.number for tile in gallery.shown] == [2, 3]
    assert gallery.picked == (2,)
    assert len(page.gallery.grid.selectedIndexes()) == 1
    assert head.chips["waiting"].isChecked()
    head.chips["all"].click()
    assert len(gallery.shown) == 3
    head.order._buttons["date"].click()
    assert gallery.wanted.by_date


def test_typing_a_description_is_kept_on_leaving_the_field(
    page: CollectPage, session: Session, qtbot: QtBot
) -> None:
    """What is typed at the side reaches the vault, and the card says it."""
    page.presenter.gallery.pick((1,))
    field = page.gallery.details.description
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "hoi")
    with qtbot.waitSignal(session.case_changed):
        page.gallery.details.time.edit.setFocus()
    assert session.case.exhibit(1).description == "hoi"
    assert page.gallery.grid.model().index(0, 0).data() == "hoi"
    assert field.text() == "hoi"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_known_platform_can_be_chosen(page: CollectPage, session: Session, qtbot: QtBot) -> None:
    """The arrow opens a list; choosing fills the field."""
    page.presenter.gallery.pick((1, 2))
    platform = page.gallery.details.platform
    platform.arrow.click()
    (menu,) = platform.findChildren(QMenu)
    with qtbot.waitSignal(session.case_changed):
        next(action for action in menu.actions() if action.text() == "Snapchat").trigger()
        menu.close()
        page.presenter.details.commit()
    assert session.case.exhibit(2).platform == "Snapchat"


def test_setting_aside_asks_for_a_reason_first(
    page: CollectPage, session: Session, qtbot: QtBot
) -> None:
    """Without a reason nothing happens; afterwards it can be put back."""
    page.presenter.gallery.pick((2,))
    aside = page.gallery.details.aside
    aside.begin.click()
    assert aside.reason.edit.hasFocus()
    assert aside.stays.isVisible()
    assert "The number stays, and you can put it back." in aside.stays.text()
    assert not aside.confirm.isEnabled()
    QTest.keyClicks(aside.reason.edit, "dubbel")
    with qtbot.waitSignal(session.case_changed):
        QTest.keyClick(aside.reason.edit, Qt.Key.Key_Return)
    assert session.case.exhibit(2).withdrawn_because == "dubbel"
    assert aside.why.isVisible()
    assert page.gallery.head.count.text() == "2 items, 1 set aside"
    with qtbot.waitSignal(session.case_changed):
        aside.back.click()
    assert session.case.exhibit(2).withdrawn_because is None
    assert QApplication.focusWidget() is not None


def test_the_guide_shows_the_steps_of_one_phone(page: CollectPage) -> None:
    """Somebody who never did this chooses the phone and reads only its steps."""
    guide = page.gallery.guide
    assert guide.steps["android"].isVisible()
    guide.phone._buttons["iphone"].click()
    assert guide.steps["iphone"].isVisible()
    assert not guide.steps["android"].isVisible()


def test_leaving_the_gallery_blurs_all_pictures(page: CollectPage, qtbot: QtBot) -> None:
    """Whoever comes back to it has to ask again; what was sharp is gone from memory."""
    gallery = page.presenter.gallery
    gallery.pick((2,))
    with qtbot.waitSignal(gallery.sharp_changed):
        gallery.set_blurred(False)
    page.hide()
    assert gallery.blurred
    page.show()
    assert gallery.blurred
    assert gallery.sharp == {}
    assert page.gallery.grid._picked_numbers() == (2,)


@pytest.mark.slow
def test_a_screen_reader_hears_what_a_card_shows(page: CollectPage) -> None:
    """Number, name and blur are its name; date and what is left to do follow; picked is a state."""
    face = QAccessible.queryAccessibleInterface(page.gallery.grid)
    assert face.role() == QAccessible.Role.List
    assert face.text(QAccessible.Text.Name)
    cards = [face.child(at) for at in range(face.childCount())]
    assert [card.role() for card in cards] == [QAccessible.Role.ListItem] * 3
    names = [card.text(QAccessible.Text.Name) for card in cards]
    assert names[0].startswith("Item 1, IMG_0400.png, blurred")
    _click(page, 1, Qt.KeyboardModifier.NoModifier)
    assert [bool(card.state().selected) for card in cards] == [False, True, False]
    assert all(card.state().selectable for card in cards)
    said = cards[0].text(QAccessible.Text.Description)
    assert said.startswith("added ")
    assert said.endswith("still to look at")
