"""The window fits the screen it opens on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.shell.first_size import EDGE, FIRST, SMALLEST, first_size
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording


@pytest.mark.parametrize("screen", [(1280, 800), (1280, 760), (1024, 700), (1024, 560), (800, 480)])
def test_a_small_screen_is_filled_and_never_left(screen: tuple[int, int]) -> None:
    """Neither the first size nor the minimum, with edges and title bar, leaves the screen."""
    found = first_size(QSize(*screen))
    assert found.fills
    for size in (found.inside, found.smallest):
        outside = size + EDGE
        assert outside.width() <= screen[0]
        assert outside.height() <= screen[1]


def test_a_large_screen_gets_the_window_as_designed() -> None:
    """With room to spare the window is 1280 x 800 and never below 1024 x 700."""
    found = first_size(QSize(1920, 1040))
    assert (found.inside, found.smallest, found.fills) == (FIRST, SMALLEST, False)


def test_on_a_small_screen_the_window_comes_up_filling_it(theme: Theme, qtbot: QtBot) -> None:
    """A window that does not fit is maximised, also when the screen is below the minimum."""
    window = MainWindow(theme, wording("en"), title="notes", available=QSize(800, 600))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.open()
    assert window.windowState() & Qt.WindowState.WindowMaximized
    screen = QApplication.primaryScreen().availableGeometry()
    assert window.minimumWidth() <= screen.width()
    assert window.minimumHeight() <= screen.height()


@pytest.mark.parametrize("screen", [(1024, 600), (1366, 728), (1920, 1040), (3840, 2100)])
def test_a_kept_size_fits_every_screen(screen: tuple[int, int]) -> None:
    """A window that was large on another screen is never larger than the one it opens on."""
    found = first_size(QSize(*screen), QSize(2560, 1408))
    outside = found.inside + EDGE
    assert outside.width() <= screen[0]
    assert outside.height() <= screen[1]
    small = first_size(QSize(1920, 1040), QSize(320, 320))
    assert small.inside == SMALLEST


def test_the_size_comes_back_and_the_screen_is_filled_again() -> None:
    """What the person chose last is how the window opens, filled or not."""
    assert first_size(QSize(1920, 1040), QSize(1408, 912)).inside == QSize(1408, 912)
    assert first_size(QSize(1920, 1040), QSize(1408, 912), fills=True).fills
    assert not first_size(QSize(1920, 1040), QSize(1408, 912)).fills


def test_only_what_the_person_did_is_told(theme: Theme, qtbot: QtBot) -> None:
    """A size from the system is told once the window goes; one from the program never is."""
    window = MainWindow(theme, wording("en"), title="notes")
    qtbot.addWidget(window)
    heard: list[tuple[QSize, bool]] = []
    window.sized.connect(lambda size, fills: heard.append((size, fills)))
    with qtbot.waitExposed(window):
        window.show()
    window.resize(1300, 900)
    window.hide()
    assert heard == []
    with qtbot.waitExposed(window):
        window.show()
    handle = window.windowHandle()
    handle.resize(1408, 912)
    qtbot.waitUntil(lambda: window.size() == QSize(1408, 912))
    window.hide()
    assert heard == [(QSize(1408, 912), False)]
    with qtbot.waitExposed(window):
        window.show()
    window.windowHandle().resize(1424, 912)
    qtbot.waitUntil(lambda: window.size() == QSize(1424, 912))
    window.show_frame(QWidget())
    assert heard[1:] == [(QSize(1424, 912), False)], "a lock covers the window and ends the process"
