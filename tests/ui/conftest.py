"""A theme, words and a real window for every test of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.letters import LARGE
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme, load_fonts
from evidence_kit.wording import Wording, wording
from support.patience import qtbot

__all__ = ["qtbot"]
Show = Callable[[QWidget], QWidget]


@pytest.fixture(autouse=True)
def usual_letters() -> Iterator[None]:
    """Leave no large letters to the test after this one; whether they are is the application's."""
    yield
    app = QApplication.instance()
    if app is not None:
        app.setProperty(LARGE, False)


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    """Load the shipped typefaces once."""
    del qapp
    load_fonts()


@pytest.fixture(scope="session")
def dressed(fonts: None, qapp: QApplication) -> Theme:
    """Dress the application once; filling the style sheet is slow."""
    del fonts
    made = Theme()
    made.set_name("light")
    made.apply(qapp)
    return made


@pytest.fixture
def theme(dressed: Theme, qapp: QApplication) -> Theme:
    """Give the light theme on a large window, whatever the test before chose."""
    dressed.set_name("light")
    dressed.set_text_size(100)
    dressed.set_room(1280, 800)
    if dressed.colour("bg") != qapp.palette().window().color():
        dressed.apply(qapp)
    return dressed


@pytest.fixture
def words() -> Wording:
    """Give English words."""
    return wording("en")


@pytest.fixture
def window(theme: Theme, words: Wording, qtbot: QtBot) -> MainWindow:
    """Give an empty window of 1280 x 800."""
    made = MainWindow(theme, words, title="notes")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def show(window: MainWindow, qtbot: QtBot) -> Iterator[Show]:
    """Show a widget in the window and wait until it is there."""

    def put(widget: QWidget) -> QWidget:
        window.show_frame(widget)
        with qtbot.waitActive(window):
            window.show()
        return widget

    yield put
    window.hide()


@pytest.fixture
def settled(session: Session, qtbot: QtBot) -> Callable[[], None]:
    """Give a way to wait until the case of a room has nothing left to do."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not session.tasks.busy)

    return wait
