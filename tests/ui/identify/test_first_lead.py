"""The first detail of an empty case: typing goes on while the room takes shape around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


def test_the_keyboard_never_leaves_the_text(
    presenter: IdentifyPresenter,
    theme: Theme,
    words: Wording,
    session: Session,
    show: Callable[[QWidget], QWidget],
    settled: Callable[[], None],
) -> None:
    """What is typed is kept after a pause; the fields stay, and Enter still closes them."""
    page = IdentifyPage(presenter, theme, words)
    show(page)
    page.own.click()
    text = page.lead_editor.text.edit
    QTest.keyClicks(text, "lisa")
    presenter.drafting.commit()
    before = page.lead_editor.mapTo(page, QPoint(0, 0))
    settled()
    QApplication.processEvents()
    assert QApplication.focusWidget() is text
    assert page.lead_editor.mapTo(page, QPoint(0, 0)) == before
    QTest.keyClicks(text, "04")
    assert page.lead_editor.text.text() == "lisa04"
    QTest.keyClick(text, Qt.Key.Key_Return)
    settled()
    assert session.case.suspects == ()
    assert presenter.drafting.draft is None


def test_typing_goes_on_when_its_card_goes(page: IdentifyPage, settled: Callable[[], None]) -> None:
    """Whose it is may change while its fields are open: no letter goes elsewhere."""
    page.edit("mail")
    text = page.lead_editor.text.line
    text.setFocus()
    text.end(False)
    page.lead_editor.chips["b"].click()
    settled()
    QApplication.processEvents()
    assert page.cards["b"].slot.indexOf(page.lead_editor) >= 0
    QTest.keyClicks(QApplication.focusWidget(), "x")
    assert page.lead_editor.text.text() == "winkel@example.orgx"


def test_who_comes_for_a_lead_stands_at_it(page: IdentifyPage, qtbot: QtBot) -> None:
    """On its row, or where its platform is told; one that is gone opens nothing."""
    page.presenter.come_to("gone", platform=True)
    assert page.presenter.drafting.draft is None
    page.presenter.come_to("name", platform=True)
    assert page.lead_editor.platform.edit.hasFocus()
    page.presenter.come_to("mail", platform=False)
    assert page.presenter.drafting.draft is None
    qtbot.waitUntil(page.cards["sorting"].rows["mail"].menu.hasFocus)
