"""The one window: the ways out, the keyboard, toasts and sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import DiskFull
from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.notices import Action, Notices, ToastText
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.focus_order import focusables
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.exit import EscapeWatch
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.rail_step import RailItem, RailStep
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

Show = Callable[[QWidget], QWidget]


class HandClock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.seconds


@pytest.fixture
def clock() -> HandClock:
    """Give a clock that stands still."""
    return HandClock()


@pytest.fixture
def window(theme: Theme, words: Wording, clock: HandClock, qtbot: QtBot) -> Iterator[MainWindow]:
    """Give a window whose Esc is counted by the hand clock."""
    made = MainWindow(theme, words, title="notes", escapes=EscapeWatch(clock))
    qtbot.addWidget(made)
    yield made
    QApplication.instance().removeEventFilter(made._escapes)


@pytest.fixture
def frame(theme: Theme, words: Wording, show: Show) -> CaseFrame:
    """Give a case with one page and an action bar, on screen."""
    back = button(theme, "Back", "quiet", "arrow-left")
    onward = button(theme, "Go on", large=True)
    page = ScrollPage(theme, action_bar=ActionBar(theme, back=back, primary=onward))
    page.body.addWidget(button(theme, "Choose files", "secondary"))
    page.body.addWidget(Para(theme, "A long story. " * 200))
    steps = (
        RailStep("collect", 1, "Collect", "Collect", "7 items", "now"),
        RailStep("dossier", 2, "Police file", "File"),
    )
    items = (RailItem("help", "life-buoy", "Help"),)
    made = CaseFrame(theme, words, title="My case", steps=steps, items=items)
    made.add_page("collect", page)
    made.show_page("collect")
    show(made)
    return made


def names() -> str:
    """Give the accessible name of what has the keyboard."""
    here = QApplication.focusWidget()
    return here.accessibleName() if here is not None else ""


def test_three_times_esc_leaves(
    window: MainWindow, frame: CaseFrame, clock: HandClock, qtbot: QtBot
) -> None:
    """Esc, Esc, Esc within 1.5 seconds is a way out, wherever the keyboard is."""
    frame.top.exit.setFocus()
    left: list[bool] = []
    window.quick_exit.connect(lambda: left.append(True))
    for seconds in (0.0, 0.7, 1.4):
        clock.seconds = seconds
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert left == [True]


def test_slow_esc_does_not_leave(window: MainWindow, frame: CaseFrame, clock: HandClock) -> None:
    """Three presses over more than 1.5 seconds, or only two, do nothing."""
    left: list[bool] = []
    window.quick_exit.connect(lambda: left.append(True))
    for seconds in (0.0, 0.8, 1.6):
        clock.seconds = seconds
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert left == []
    del frame


def test_the_button_leaves_too(window: MainWindow, frame: CaseFrame, qtbot: QtBot) -> None:
    """Leave fast in the top bar reaches the window, as does the lock."""
    with qtbot.waitSignal(window.quick_exit):
        QTest.mouseClick(frame.top.exit, Qt.MouseButton.LeftButton)
    assert frame.top.lock is not None
    with qtbot.waitSignal(window.lock_requested):
        QTest.mouseClick(frame.top.lock, Qt.MouseButton.LeftButton)


def test_f6_walks_the_regions(window: MainWindow, frame: CaseFrame) -> None:
    """F6 goes from rail to content, action bar and top bar, round; Shift+F6 goes back."""
    frame.rail._steps[0].setFocus()
    seen = []
    for _press in range(5):
        seen.append(names())
        QTest.keyClick(window, Qt.Key.Key_F6)
    assert seen == [
        "Step 1: Collect. 7 items",
        "Choose files",
        "Back",
        "Images blurred",
        "Step 1: Collect. 7 items",
    ]
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert names() == "Step 1: Collect. 7 items"
    assert window.ring.target is not None


def test_tab_goes_rail_content_action_bar_top_bar(frame: CaseFrame) -> None:
    """One round of Tab reaches everything in that order and comes back."""
    frame.rail._steps[0].setFocus()
    seen = []
    for _press in range(10):
        here = QApplication.focusWidget()
        assert here is not None
        seen.append(names())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert seen == [
        "Step 1: Collect. 7 items",
        "Step 2: Police file",
        "Help",
        "Choose files",
        "Back",
        "Go on",
        "Images blurred",
        "Lock",
        "Leave fast",
        "Step 1: Collect. 7 items",
    ]


def test_a_narrow_window_has_a_compact_rail(window: MainWindow, frame: CaseFrame) -> None:
    """Below 1200 px the rail is 96 px wide; the path is never hidden."""
    assert frame.rail.width() == 272
    window.resize(1024, 700)
    assert frame.rail.width() == 96
    assert all(step.isVisible() for step in frame.rail._steps)
    window.resize(1280, 800)
    assert frame.rail.width() == 272


def test_a_toast_stands_above_the_action_bar(window: MainWindow, frame: CaseFrame) -> None:
    """It is at the lower left of the content, and a new one takes its place."""
    notices = Notices(window.words)
    window.listen(notices)
    notices.toast("Item 7 added")
    notices.toast("Item 8 added")
    toast = window.toast
    assert toast is not None
    assert toast.geometry().left() == 272 + 32
    assert toast.geometry().bottom() < 800 - 76
    assert toast._text == "Item 8 added"
    toast._end()


def test_a_toast_leaves_in_sight_what_is_worked_on(window: MainWindow, frame: CaseFrame) -> None:
    """A page may ask for the action bar: there it covers nothing that was just made."""
    assert frame.page is not None
    frame.page.setProperty("toast", "bar")
    window.show_toast(ToastText("Item 7 added"))
    assert window.toast is not None
    assert window.toast.geometry().top() > 800 - 76
    assert window.toast.geometry().bottom() < 800


def test_a_toast_goes_and_its_action_runs(
    window: MainWindow, frame: CaseFrame, qtbot: QtBot
) -> None:
    """The action runs once and the toast is gone."""
    ran: list[int] = []
    notices = Notices(window.words)
    window.listen(notices)
    notices.toast("Item 8 added", Action("Look", lambda: ran.append(1)))
    toast = window.toast
    assert toast is not None
    look = toast.findChild(type(frame.top.exit))
    QTest.mouseClick(look, Qt.MouseButton.LeftButton)
    assert ran == [1]
    assert window.toast is None


def test_an_error_is_read_in_the_window(window: MainWindow, frame: CaseFrame) -> None:
    """The sentence for an error opens over the page, with one button."""
    notices = Notices(window.words)
    window.listen(notices)
    error = DiskFull(needed=10, free=1)
    notices.tell(error)
    (dialog,) = open_dialogs(window)
    assert dialog.accessibleName() == sentence_for(error, window.words).title
    assert dialog.other is None
    dialog.dismiss()
    assert open_dialogs(window) == []
    del frame


def test_a_new_frame_lets_the_old_one_go(
    window: MainWindow, frame: CaseFrame, qtbot: QtBot
) -> None:
    """Nothing of a case stays alive behind the next frame."""
    with qtbot.waitSignal(frame.destroyed):
        window.show_frame(QWidget())


def test_the_page_turns_while_a_button_elsewhere_has_the_keyboard(
    theme: Theme, window: MainWindow, frame: CaseFrame, qtbot: QtBot
) -> None:
    """PageDown and PageUp scroll the page on screen, also from a button in the top bar."""
    page = frame.page
    assert isinstance(page, ScrollPage)
    page.body.addSpacing(4000)
    bar = page.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 2000)
    frame.top.exit.setFocus()
    QTest.keyClick(frame.top.exit, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(frame.top.exit, Qt.Key.Key_PageUp)
    assert bar.value() == 0


@pytest.mark.parametrize("goes", ["hidden", "disabled"])
@pytest.mark.parametrize("by_keyboard", [True, False])
def test_what_goes_hands_the_keyboard_to_its_neighbour(
    window: MainWindow, frame: CaseFrame, theme: Theme, *, goes: str, by_keyboard: bool
) -> None:
    """A thing that goes while it has the keyboard gives it to what is beside it, ringed or not."""
    page = frame.findChild(ScrollPage)
    above, gone, below = (button(theme, name) for name in ("Above", "Gone", "Below"))
    for made in (above, gone, below):
        page.body.addWidget(made)
    QApplication.processEvents()
    reason = Qt.FocusReason
    gone.setFocus(reason.TabFocusReason if by_keyboard else reason.MouseFocusReason)
    if goes == "hidden":
        gone.hide()
    else:
        gone.setEnabled(False)
    assert names() in {"Above", "Below"}
    assert (window.ring.target is not None) == by_keyboard


def test_arrows_stay_in_their_part_of_the_window(window: MainWindow, frame: CaseFrame) -> None:
    """However often somebody presses Up or Down, Leave fast is never where Enter would press it."""
    focusables(frame.rail)[0].setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left):
        for _press in range(12):
            here = QApplication.focusWidget()
            assert frame.rail.isAncestorOf(here)
            QTest.keyClick(here, key)
    walked = set()
    for _press in range(40):
        here = QApplication.focusWidget()
        walked.add(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert frame.top.exit in walked
