"""Chips of one question are one stop for Tab, and the arrow keys choose nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.focus_order import focusables
from evidence_kit.ui.parts.several_chips import SeveralChips
from evidence_kit.ui.theme import Theme

Show = Callable[[QWidget], QWidget]
CHOICES = [(key, key.upper()) for key in "abcd"]


def test_tab_comes_to_the_chip_that_is_on(qtbot: QtBot, theme: Theme) -> None:
    """One stop; the others are reached by arrow, up to either end."""
    chips = ChoiceChips(theme, "Which?", CHOICES)
    qtbot.addWidget(chips)
    chips.choose("c")
    with qtbot.waitExposed(chips):
        chips.show()
    assert focusables(chips) == [chips.chip("c")]
    chips.chip("c").setFocus()
    QTest.keyClick(chips.chip("c"), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is chips.chip("d")
    QTest.keyClick(chips.chip("d"), Qt.Key.Key_Right)
    QTest.keyClick(chips.chip("d"), Qt.Key.Key_Home)
    assert QApplication.focusWidget() is chips.chip("a")
    assert chips.chosen == "c", "going there chooses nothing"
    assert focusables(chips) == [chips.chip("a")], "Tab comes back to where it was"
    QTest.keyClick(chips.chip("a"), Qt.Key.Key_Space)
    assert chips.chosen == "a"


def test_any_number_of_several_chips_is_on(qtbot: QtBot, theme: Theme) -> None:
    """Each press is told; asking something else makes other chips, asking the same does not."""
    chips = SeveralChips(theme, "Which?", CHOICES)
    qtbot.addWidget(chips)
    told: list[tuple[str, bool]] = []
    chips.toggled.connect(lambda key, on: told.append((key, on)))
    for key in ("b", "d", "b"):
        chips.chip(key).click()
    assert told == [("b", True), ("d", True), ("b", False)]
    assert chips.chosen == ("d",)
    same = chips.chip("d")
    chips.ask("Which?", CHOICES)
    assert chips.chip("d") is same
    chips.ask("And now?", CHOICES[:2])
    chips.choose(("a",))
    assert chips.chosen == ("a",)
    assert chips.chip("a").accessibleName() == "And now? A"
    assert told == [("b", True), ("d", True), ("b", False)], "nobody pressed these"
