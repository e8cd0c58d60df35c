"""What tests of the page with the offender's details share: leads, and keys to press."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sighting, Suspect
from evidence_kit.ui.identify.lead_menu import LeadMenu
from evidence_kit.ui.identify.page import IdentifyPage

A, B = Suspect("a", "A", "Lisa"), Suspect("b", "B", "", "the account")
NAME = Lead(
    "name",
    LeadKind.USERNAME,
    "lisa.voorbeeld04",
    LeadState.CONFIRMED,
    ("a",),
    "Snapchat",
    (Sighting(1, Rect(10, 20, 110, 50)), Sighting(2)),
)
MAIL = Lead("mail", LeadKind.EMAIL, "winkel@example.org", sightings=(Sighting(2),))


def press(widget: QWidget, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Give a widget the keyboard and press a key, once the page was laid out."""
    QApplication.processEvents()
    assert widget.isVisible()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(widget, key)


def choose(page: IdentifyPage, *path: str) -> None:
    """Open the menu of the first lead with the keyboard and choose along a path of words."""
    press(page.cards["a"].rows["name"].menu)
    menu: QMenu | None = page.findChild(LeadMenu)
    for text in path:
        assert menu is not None
        action = next(one for one in menu.actions() if one.text() == text)
        menu = action.menu() if isinstance(action, QAction) else None
        if menu is None:
            action.trigger()
    opened = page.findChild(LeadMenu)
    if opened is not None:
        opened.close()
    # Off screen the window does not get the keyboard back by itself.
    page.window().activateWindow()
    QApplication.processEvents()
