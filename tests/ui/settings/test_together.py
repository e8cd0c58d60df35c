"""From the settings one can say that somebody helps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evidence_kit.ui.settings.page import SettingsPage


def test_who_types_is_one_press_away(page: SettingsPage, qtbot: QtBot) -> None:
    """A row asks whether somebody helps; its button leads to who types."""
    with qtbot.waitSignal(page.presenter.helping_asked):
        qtbot.mouseClick(page.rows.helping, Qt.MouseButton.LeftButton)
