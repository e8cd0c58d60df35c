"""Snel weg: off the screen at once, nothing asked, what was finished is kept."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QClipboard, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.services.ports import SystemClock, Ticket
from evidence_kit.ui.shell.exit import WITHIN, EscapeWatch, LeaveFast, forget_clipboard
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.shell.watching import watch_everything
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Vault
from support.patience import PATIENCE_MS


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Give a window that is on the screen."""
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


class Seconds:
    """A clock the test moves by hand."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


def test_windows_are_gone_when_leave_returns(
    session: Session, window: QWidget, qtbot: QtBot
) -> None:
    """Every window is hidden within 300 ms, before anything is flushed.

    The quickest of three counts: something else may hold up the computer for a moment.
    """
    second = QWidget()
    qtbot.addWidget(second)
    took = []
    for _turn in range(3):
        window.show()
        second.show()
        with qtbot.waitCallback() as ended:
            begin = time.monotonic()
            LeaveFast(session, ended).leave()
            took.append(time.monotonic() - begin)
            assert not any(top.isVisible() for top in QApplication.topLevelWidgets())
    assert min(took) < 0.3


def test_the_case_is_closed_before_the_end(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """When the process ends, the case is closed and opens again with everything in it."""
    with qtbot.waitSignal(session.opened):
        session.unlock(case_path, code, done=lambda: None, failed=pytest.fail)
    with qtbot.waitCallback() as done:
        session.work(lambda safe, ticket: safe.set_title("Kept"), done=done, failed=pytest.fail)
    with qtbot.waitCallback() as ended:
        leave = LeaveFast(session, ended)
        leave._limit.setInterval(PATIENCE_MS)  # a slow computer may need longer than it gets
        leave.leave()
    with vault.unlock(case_path, code, now=SystemClock().now) as again:
        assert again.case.title == "Kept"


def test_a_job_that_does_not_listen_cannot_hold_us(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """Where closing takes too long the process ends all the same."""
    with qtbot.waitSignal(session.opened):
        session.unlock(case_path, code, done=lambda: None, failed=pytest.fail)
    release = threading.Event()

    def deaf(safe: Vault, ticket: Ticket) -> None:
        release.wait(30)

    session.work(deaf, done=lambda result: None, failed=pytest.fail)
    with qtbot.waitCallback() as ended:
        LeaveFast(session, ended).leave()
    release.set()


class Board:
    """A clipboard that says whose text it holds; the off-screen one cannot tell."""

    def __init__(self, ours: QClipboard.Mode | None) -> None:
        self._ours = ours
        self.emptied: list[QClipboard.Mode] = []

    def ownsClipboard(self) -> bool:
        """Tell whether the text is ours."""
        return self._ours is QClipboard.Mode.Clipboard

    def ownsSelection(self) -> bool:
        """Tell whether the selection is ours."""
        return self._ours is QClipboard.Mode.Selection

    def clear(self, mode: QClipboard.Mode) -> None:
        """Note what was emptied."""
        self.emptied.append(mode)


@pytest.mark.parametrize("ours", [QClipboard.Mode.Clipboard, QClipboard.Mode.Selection, None])
def test_only_what_we_copied_is_forgotten(ours: QClipboard.Mode | None) -> None:
    """Text that came from us is not left behind; what another program copied is not ours."""
    board = Board(ours)
    forget_clipboard(board)
    assert board.emptied == ([ours] if ours else [])


def presses(window: QWidget, key: Qt.Key, times: int = 1) -> None:
    """Press a key as the window system does it: at the window, not at a widget."""
    for _ in range(times):
        QTest.keyClick(window.windowHandle(), key)


@pytest.fixture
def seconds() -> Seconds:
    """Give a clock that stands still."""
    return Seconds()


@pytest.fixture
def escapes(qapp: QApplication, seconds: Seconds) -> Iterator[EscapeWatch]:
    """Give a watch that filters the application's events."""
    made = EscapeWatch(seconds, parent=qapp)
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


def test_three_times_esc_leaves(escapes: EscapeWatch, window: QWidget, qtbot: QtBot) -> None:
    """Two presses do nothing, the third leaves."""
    with qtbot.assertNotEmitted(escapes.pressed_often):
        presses(window, Qt.Key.Key_Escape, 2)
    with qtbot.waitSignal(escapes.pressed_often):
        presses(window, Qt.Key.Key_Escape)


def test_slow_esc_and_other_keys_do_not_leave(
    escapes: EscapeWatch, window: QWidget, seconds: Seconds, qtbot: QtBot
) -> None:
    """Closing three dialogs in a row, or typing between, is not a wish to leave."""
    with qtbot.assertNotEmitted(escapes.pressed_often):
        for _ in range(4):
            presses(window, Qt.Key.Key_Escape)
            seconds.now += WITHIN
        seconds.now += 10
        for _ in range(3):
            presses(window, Qt.Key.Key_Escape, 2)
            presses(window, Qt.Key.Key_A)


def test_a_held_key_counts_once(escapes: EscapeWatch, window: QWidget, qtbot: QtBot) -> None:
    """The repeats of a key that is held down are not presses."""
    kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    with qtbot.assertNotEmitted(escapes.pressed_often):
        for _ in range(5):
            held = QKeyEvent(kind, Qt.Key.Key_Escape, none, "", True)
            QApplication.sendEvent(window.windowHandle(), held)


class Seen(EscapeWatch):
    """Also notes what it was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: set[QEvent.Type] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it, and count."""
        self.kinds.add(event.type())
        return super().eventFilter(watched, event)


def test_it_rests_while_the_theme_changes_and_no_longer(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    """Of a change of theme it sees nothing, which takes time; the next keys it sees all."""
    watch = Seen()
    watch_everything(theme, watch)
    watch.kinds.clear()
    theme.set_name("dark")
    assert QEvent.Type.StyleChange not in watch.kinds
    presses(window, Qt.Key.Key_Escape, 2)
    theme.set_name("light")
    with qtbot.waitSignal(watch.pressed_often):
        presses(window, Qt.Key.Key_Escape)
