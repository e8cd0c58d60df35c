"""The help page in Dutch, on a Saturday evening."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.ui.help.page import HelpPage
from evidence_kit.ui.help.presenter import HelpPresenter
from evidence_kit.ui.theme import Theme, load_fonts
from evidence_kit.wording import wording
from support.moving_clock import WINTER, MovingClock


@pytest.fixture
def clock() -> MovingClock:
    """Give a Saturday evening just before Helpwanted closes."""
    return MovingClock(dt.datetime(2026, 11, 21, 22, 59, tzinfo=WINTER))


@pytest.fixture
def presenter(qapp: QApplication, clock: MovingClock) -> HelpPresenter:
    """Give the room's presenter."""
    del qapp
    return HelpPresenter(clock=clock)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Give the light theme, applied."""
    load_fonts()
    made = Theme()
    made.set_name("light")
    made.apply(qapp)
    return made


@pytest.fixture
def page(presenter: HelpPresenter, theme: Theme, qtbot: QtBot) -> HelpPage:
    """Give a Dutch page on screen."""
    made = HelpPage(presenter, theme, wording("nl"))
    qtbot.addWidget(made)
    made.resize(1008, 740)
    with qtbot.waitExposed(made):
        made.show()
    return made
