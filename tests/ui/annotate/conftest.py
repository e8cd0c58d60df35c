"""A canvas to draw on."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.boards import Board


@pytest.fixture
def board(theme: Theme, words: Wording, qtbot: QtBot) -> Board:
    """Give a canvas on screen that has the keyboard, with a picture of 390 x 600 at 100 %."""
    made = Board(theme, words)
    qtbot.addWidget(made.canvas)
    with qtbot.waitActive(made.canvas):
        made.canvas.show()
    made.canvas.setFocus()
    return made
