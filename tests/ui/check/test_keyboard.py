"""The whole room with the keyboard alone: from what is missing to a wish, a call and a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.person import Letters, Wish
from evidence_kit.domain.remark import Part
from evidence_kit.domain.wish_to_prosecute import Answer
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.presenter import View
from evidence_kit.ui.parts.focus_order import focusables, move_focus
from evidence_kit.ui.parts.told.keeping import Kept


def here() -> QWidget:
    """Give what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def goes(page: CheckPage, wanted: QWidget, *keys: Qt.Key) -> None:
    """Press Tab until the keyboard is at `wanted`, then these keys."""
    stops = focusables(page.window())
    for _press in range(len(stops) + 1):
        if here() is wanted:
            break
        move_focus(focusables(page.window()), forward=True)
    assert here() is wanted, wanted.accessibleName()
    for key in keys:
        QTest.keyClick(here(), key)


@pytest.mark.slow
def test_everything_is_done_without_a_mouse(page: CheckPage, qtbot: QtBot) -> None:
    """Each stop is reached by Tab, each question answered by arrows and Space."""
    goes(page, page.overview.list.buttons[Part.REACHABLE], Qt.Key.Key_Space)
    form = page.reach.form
    assert here() is form.fields["name"].edit
    goes(page, form.fields["phone"].edit)
    QTest.keyClicks(here(), "06-12345678")
    goes(page, form.letters.picks[Letters.HOME], Qt.Key.Key_Right, Qt.Key.Key_Right)
    QTest.keyClick(here(), Qt.Key.Key_Space)
    goes(page, form.discreet, Qt.Key.Key_Space)
    goes(page, page.reach.contacts.add, Qt.Key.Key_Space)
    goes(page, page.contact.asked.chip("yes"), Qt.Key.Key_Space)
    goes(page, page.contact.done, Qt.Key.Key_Space)
    qtbot.waitUntil(page.reach.isVisible)
    goes(page, page.reach.onward, Qt.Key.Key_Space)
    goes(page, page.overview.ways["complaint"], Qt.Key.Key_Space)
    goes(page, page.complaint.answers[Answer.YES], Qt.Key.Key_Space)
    goes(page, page.complaint.onward, Qt.Key.Key_Space)
    assert page.presenter.view is View.LIST
    qtbot.waitUntil(lambda: page.presenter.keeper.state is Kept.ALL)
    case = page.presenter.case
    assert case.person.phone == "06-12345678"
    assert case.person.letters is Letters.NONE
    assert case.person.discreet is Wish.YES
    assert case.person.prosecution is Wish.YES
    assert [one.prosecution for one in case.police_contacts] == [Wish.YES]


@pytest.mark.slow
def test_everything_has_a_name(page: CheckPage) -> None:
    """A screen reader says what each stop is, on every page of the room."""
    for go in (
        page.presenter.show_list,
        page.presenter.show_reach,
        page.presenter.show_call,
        page.presenter.show_complaint,
        page.presenter.show_about,
        page.presenter.begin_contact,
    ):
        go()
        silent = [one for one in focusables(page.shown) if not one.accessibleName()]
        assert not silent
