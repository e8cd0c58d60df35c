"""Fields with a list: known names fill themselves in, and the keyboard never gets lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget

from evidence_kit.ui.parts.platform_field import PlatformField
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Menus that open in a window that is not on a screen."""

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def form(theme: Theme, words: Wording, show: Show) -> tuple[PlatformField, QLineEdit]:
    """Give a form with the platform and the field after it; the keyboard is in the platform."""
    page, after = QWidget(), QLineEdit()
    field = PlatformField(theme, words)
    both = QVBoxLayout(page)
    both.addWidget(field)
    both.addWidget(after)
    show(page)
    field.line.setFocus(Qt.FocusReason.TabFocusReason)
    return field, after


@pytest.mark.parametrize("typed", ["What", "what", "WhatsApp"])
def test_enter_takes_the_name_before_it_saves(
    form: tuple[PlatformField, QLineEdit], typed: str
) -> None:
    """Half a name is never what is kept: Enter takes the whole one, a second Enter saves."""
    field, _after = form
    saved: list[str] = []
    field.line.returnPressed.connect(lambda: saved.append(field.text()))
    QTest.keyClicks(field.line, typed)
    assert field.text() == "WhatsApp"
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    if typed != "WhatsApp":
        assert saved == []
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert saved == ["WhatsApp"]


def test_tab_takes_the_name_and_goes_to_the_next_field(
    form: tuple[PlatformField, QLineEdit],
) -> None:
    """The arrow is no stop of its own: what is typed next stands in the next field."""
    field, after = form
    QTest.keyClicks(field.line, "Insta")
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    QTest.keyClicks(QApplication.focusWidget(), "3")
    assert (field.text(), after.text()) == ("Instagram", "3")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("S", "S"), ("Te", "Te"), ("Face\b", "Face"), ("Whatnot", "Whatnot"), ("Hyves", "Hyves")],
)
def test_any_other_name_is_kept_as_typed(
    form: tuple[PlatformField, QLineEdit], typed: str, kept: str
) -> None:
    """One letter, letters that fit several names, what was rubbed out, and names nobody knows."""
    field, _after = form
    for letter in typed:
        if letter == "\b":
            QTest.keyClick(field.line, Qt.Key.Key_Backspace)
        else:
            QTest.keyClicks(field.line, letter)
    assert field.text() == kept


@pytest.mark.parametrize("alt", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier])
def test_down_opens_the_list(
    form: tuple[PlatformField, QLineEdit], alt: Qt.KeyboardModifier
) -> None:
    """The keyboard needs no arrow to get at the list."""
    field, _after = form
    QTest.keyClick(field.line, Qt.Key.Key_Down, alt)
    menu = field.findChild(QMenu)
    assert menu is not None
    assert menu.actions()[0].text() == "Snapchat"
    menu.actions()[0].trigger()
    menu.close()
    assert field.text() == "Snapchat"


def test_esc_takes_the_offered_name_away_and_nothing_else(
    form: tuple[PlatformField, QLineEdit],
) -> None:
    """What was typed stays, and the form around it does not close; a second Esc is the form's."""
    field, _after = form
    page = field.parentWidget()
    closed: list[QEvent] = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.KeyPress:
                closed.append(event)
            return False

    watch = Watch()
    page.installEventFilter(watch)
    QTest.keyClicks(field.line, "Inst")
    assert field.text() == "Instagram"
    closed.clear()
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.text(), closed) == ("Inst", [])
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert closed
    assert field.text() == "Inst"


def test_who_opens_the_list_by_its_arrow_types_in_the_field(
    form: tuple[PlatformField, QLineEdit],
) -> None:
    """Closing the list again leaves the keyboard where the list belongs."""
    field, after = form
    after.setFocus()
    field.arrow.click()
    for menu in field.findChildren(QMenu):
        menu.close()
    field.window().activateWindow()
    assert field.line.hasFocus()
