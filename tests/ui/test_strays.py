"""What is shown before it has a place is found: a person would see a window flash."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tools.screens.strays import strays


def test_a_part_shown_too_early_is_found(qapp: QApplication, qtbot: QtBot) -> None:
    """A part without a parent becomes a window; one that is only made does not."""
    with strays(qapp) as found:
        early, later = QWidget(), QWidget()
        qtbot.addWidget(early)
        qtbot.addWidget(later)
        QWidget(later).setVisible(True)
        early.setVisible(True)
    assert found == ["a window of its own, for a moment: QWidget"]
    later.show()
    assert len(found) == 1
