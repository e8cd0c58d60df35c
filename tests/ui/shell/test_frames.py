"""Start, door, lock and case: each shows its ways out, and no more than it may."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import Bug
from evidence_kit.ui.parts.scroll import ScrollView
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.shell import door_frames
from evidence_kit.ui.shell.frames import CaseFrame, DoorFrame, LockFrame, StartFrame
from evidence_kit.ui.shell.rail_step import PathSteps, RailItem, RailStep
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

Show = Callable[[QWidget], QWidget]
STEPS = (
    RailStep("collect", 1, "Collect", "Collect", "7 items", "now"),
    RailStep("dossier", 2, "Police file", "File"),
)


def texts(widget: QWidget) -> str:
    """Give all the words on a widget."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_the_start_panel_is_452_wide(theme: Theme, words: Wording, show: Show) -> None:
    """The panel is 452 px, 330 in a narrow window; the case cannot be locked yet."""
    frame = StartFrame(theme, words, QWidget())
    show(frame)
    assert frame.side is not None
    assert frame.side.width() == 452
    frame.window().resize(1024, 700)
    assert frame.side.width() == 330
    assert frame.top.lock is not None
    assert not frame.top.lock.isEnabled()


def test_the_language_can_be_chosen(theme: Theme, words: Wording, show: Show, qtbot: QtBot) -> None:
    """The two languages stand in the top bar under their own names."""
    frame = StartFrame(theme, words, QWidget())
    show(frame)
    switch = frame.findChild(Segmented)
    assert switch.current == "en"
    with qtbot.waitSignal(frame.language_chosen) as heard:
        switch._buttons["nl"].click()
    assert heard.args == ["nl"]


def test_every_door_names_112_and_113(theme: Theme, words: Wording, show: Show) -> None:
    """The two numbers stand above every door page, and the path shows where one is."""
    frame = DoorFrame(theme, words, title="A place", lead="Two steps.", steps=STEPS)
    show(frame)
    assert "112" in texts(frame.top)
    assert "113" in texts(frame.top)
    path = frame.findChild(PathSteps)
    assert path.accessibleName() == "Step 1: Collect. 7 items; Step 2: Police file"
    assert frame.top.lock is None


def test_the_lock_offers_help_without_a_password(
    theme: Theme, words: Wording, show: Show, qtbot: QtBot
) -> None:
    """Help can be reached from the lock."""
    frame = LockFrame(theme, words, QWidget())
    show(frame)
    ask = next(
        made for made in frame.top.findChildren(type(frame.top.exit)) if made.kind == "quiet"
    )
    with qtbot.waitSignal(frame.help_requested):
        QTest.mouseClick(ask, Qt.MouseButton.LeftButton)


def test_while_a_case_closes_nothing_looks_usable(theme: Theme, words: Wording, show: Show) -> None:
    """The page that goes away has no dead button; it says what happens, and the way out works."""
    frame = door_frames.closing_frame(theme, words)
    show(frame)
    buttons = frame.findChildren(QAbstractButton)
    usable = [one for one in buttons if one.isVisible() and one.isEnabled()]
    assert usable == [frame.top.exit]
    assert frame.top.lock is not None
    assert frame.top.lock.text() == "Locking …"
    assert "112" in texts(frame.top)


def test_the_whole_path_is_seen_in_the_smallest_window(
    theme: Theme, words: Wording, show: Show
) -> None:
    """Six steps with home, help and settings need no scrolling in 1024 x 700."""
    steps = tuple(RailStep(str(at), at, "Collect", "Collect") for at in range(1, 7))
    items = tuple(RailItem(key, "settings", "Settings") for key in ("help", "settings"))
    home = RailItem("home", "house", "Overview")
    frame = CaseFrame(theme, words, title="My case", steps=steps, items=items, home=home)
    show(frame)
    frame.window().resize(1024, 700)
    QApplication.processEvents()
    view = frame.rail.findChild(ScrollView)
    assert isinstance(view, ScrollView)
    assert view.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1920, 1080), (2560, 1440)])
def test_the_sun_is_whole_above_the_dunes(
    theme: Theme, words: Wording, show: Show, size: tuple[int, int]
) -> None:
    """However wide the window is, the sun behind the lock is round on top."""
    frame = LockFrame(theme, words, QWidget())
    show(frame)
    frame.window().resize(*size)
    seen = frame.grab().toImage()
    scale = seen.width() / 1280
    top = QPoint(int(1050 * scale), seen.height() - int(221 * scale))
    sun = QColor("#F3B07A").name()
    assert seen.pixelColor(top + QPoint(0, 4)).name() == sun
    assert seen.pixelColor(top + QPoint(int(30 * scale), 4)).name() != sun
    assert seen.pixelColor(top - QPoint(0, 4)).name() != sun


def test_the_shield_says_what_is_so(theme: Theme, words: Wording, show: Show, qtbot: QtBot) -> None:
    """Pressing it asks for the other state; words, icon and colour follow when it is so."""
    frame = CaseFrame(theme, words, title="My case", steps=STEPS)
    show(frame)
    shield = frame.top.shield
    assert shield is not None
    with qtbot.waitSignal(frame.shield_toggled) as heard:
        shield.click()
    assert heard.args == [False]
    assert shield.text() == "Images blurred"
    frame.top.set_shielded(False)
    assert (shield.text(), shield.kind) == ("Images visible", "bar")


def test_the_rail_leads_to_rooms(theme: Theme, words: Wording, show: Show, qtbot: QtBot) -> None:
    """A step says its key; the room that is shown is marked; states can change."""
    frame = CaseFrame(theme, words, title="My case", steps=STEPS)
    frame.add_page("collect", QWidget())
    frame.add_page("dossier", QWidget())
    frame.show_page("collect")
    show(frame)
    with qtbot.waitSignal(frame.room_chosen) as heard:
        QTest.keyClick(frame.rail._steps[1], Qt.Key.Key_Return)
    assert heard.args == ["dossier"]
    frame.show_page("dossier")
    assert [step._here for step in frame.rail._steps] == [False, True]
    done = RailStep("collect", 1, "Collect", "Collect", "8 items", "done")
    same = frame.rail._steps[0]
    frame.rail.set_steps((done, STEPS[1]))
    assert frame.rail._steps[0] is same
    assert same.accessibleName() == "Step 1: Collect. 8 items"


def test_a_room_that_is_not_there_is_a_bug(theme: Theme, words: Wording, qtbot: QtBot) -> None:
    """Showing a page nobody added, or adding one twice, stops at once."""
    frame = CaseFrame(theme, words, title="My case")
    qtbot.addWidget(frame)
    with pytest.raises(Bug):
        frame.show_page("identify")
    frame.add_page("collect", QWidget())
    with pytest.raises(Bug):
        frame.add_page("collect", QWidget(frame))


@pytest.mark.parametrize(("wide", "size"), [(1280, 100), (1024, 100), (1024, 200)])
def test_that_a_helper_types_stands_beside_the_case_name(
    theme: Theme, words: Wording, show: Show, wide: int, size: int
) -> None:
    """All of it is seen in every room, however long the name; without a helper it is not there."""
    theme.set_text_size(size)
    frame = CaseFrame(theme, words, title="The talk of November, and all that came of it")
    show(frame)
    frame.window().resize(wide, 700)
    said = "A helper types"
    assert said not in texts(frame.top)
    frame.case.show_helper(True)
    QApplication.processEvents()
    assert said in texts(frame.top)
    (told,) = (one for one in frame.top.findChildren(QLabel) if one.text() == said)
    assert told.width() >= told.sizeHint().width()
    assert frame.case.rect().contains(frame.case.helper.geometry())
    assert frame.top.exit.mapTo(frame.top, QPoint()).x() > frame.case.geometry().right()
    frame.case.show_helper(False)
    assert said not in texts(frame.top)
