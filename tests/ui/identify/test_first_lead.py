"""The first detail of an empty case: typing goes on while the room takes shape around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.lead import LeadKind
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.identify.pieces import LetterDisc
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


def test_a_first_detail_can_be_of_somebody_new(
    presenter: IdentifyPresenter,
    theme: Theme,
    words: Wording,
    session: Session,
    show: Callable[[QWidget], QWidget],
    settled: Callable[[], None],
) -> None:
    """Beside "I do not know" a suspect can be added; it is of them, and typing goes on here."""
    page = IdentifyPage(presenter, theme, words)
    show(page)
    page.own.click()
    editor = page.lead_editor
    QTest.keyClicks(editor.text.edit, "lisa")
    editor.another.click()
    settled()
    (suspect,) = session.case.suspects
    assert editor.isVisible()
    assert editor.chips[suspect.id].isChecked()
    assert QApplication.focusWidget() is editor.chips[suspect.id]
    (lead,) = session.case.leads
    assert (lead.text, lead.suspects) == ("lisa", (suspect.id,))
    assert presenter.telling.suspect is None


def test_a_bank_account_is_asked_for_no_platform(page: IdentifyPage) -> None:
    """A platform that was told all the same stays on screen."""
    page.edit("mail")
    editor, drafting = page.lead_editor, page.presenter.drafting
    assert editor.platform.isVisible()
    drafting.write(kind=LeadKind.IBAN, platform="")
    assert not editor.platform.isVisible()
    drafting.write(platform="Tikkie")
    assert editor.platform.isVisible()


def test_the_head_of_an_empty_card_is_round_and_in_the_middle(
    presenter: IdentifyPresenter,
    theme: Theme,
    words: Wording,
    show: Callable[[QWidget], QWidget],
    settled: Callable[[], None],
    qtbot: QtBot,
) -> None:
    """No corner sticks out of the card, and the name stands beside the middle of its letter."""
    page = IdentifyPage(presenter, theme, words)
    show(page)
    presenter.add_suspect()
    settled()
    presenter.telling.open("")
    (card,) = page.cards.values()
    qtbot.waitUntil(lambda: card.height() < 100)
    drawn = card.grab().toImage()
    corner = drawn.pixelColor(2, card.height() - 3)
    assert corner != theme.colour("sunken")
    name = card.heading
    middle = name.mapTo(card.band, QPoint(0, 0)).y() + name.sizeHint().height() / 2
    disc = card.findChild(LetterDisc)
    assert disc is not None
    assert abs(middle - disc.geometry().center().y()) <= 1
