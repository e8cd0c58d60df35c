"""A question over the page: safe by default, Tab stays inside, Leave fast stays free."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.parts.dialog import OTHER, SAFE, Dialog, dismiss_dialogs, open_dialogs
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.scroll import ScrollView
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


@pytest.fixture
def frame(theme: Theme, words: Wording, show: Callable[[QWidget], QWidget]) -> CaseFrame:
    """Give a case on screen."""
    made = CaseFrame(theme, words, title="My case")
    made.add_page("collect", ScrollPage(theme))
    made.show_page("collect")
    show(made)
    return made


@pytest.fixture
def dialog(theme: Theme, frame: CaseFrame) -> Dialog:
    """Give an open question."""
    made = Dialog(
        theme, "Delete this case?", "It is gone for good.", safe="Keep", other="Delete", danger=True
    )
    made.open_over(frame)
    return made


def test_the_safe_choice_has_the_focus(dialog: Dialog, window: MainWindow) -> None:
    """The filled button has the focus, with a ring."""
    assert QApplication.focusWidget() is dialog.safe
    assert window.ring.target is dialog.safe
    assert dialog.safe.kind == "primary"


@pytest.mark.parametrize(
    ("key", "on", "outcome"),
    [(Qt.Key.Key_Escape, "safe", SAFE), (Qt.Key.Key_Return, "safe", SAFE),
     (Qt.Key.Key_Space, "other", OTHER)],
)  # fmt: skip
def test_keys_answer(dialog: Dialog, qtbot: QtBot, key: Qt.Key, on: str, outcome: str) -> None:
    """Esc is the safe choice; Enter and Space press what has the focus."""
    button = getattr(dialog, on)
    button.setFocus()
    with qtbot.waitSignal(dialog.finished) as heard:
        QTest.keyClick(button, key)
    assert heard.args == [outcome]


def test_tab_stays_inside_but_for_the_way_out(dialog: Dialog, frame: CaseFrame) -> None:
    """Tab walks the two buttons and Leave fast, round and round."""
    reached = []
    for _press in range(6):
        here = QApplication.focusWidget()
        assert here is not None
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert reached[:3] == reached[3:]
    assert set(reached) == {dialog.safe, dialog.other, frame.top.exit}


def test_arrows_never_lead_out(dialog: Dialog, theme: Theme) -> None:
    """Left and Right change between the buttons; Up and Down are for reading on."""
    for key, there in (
        (Qt.Key.Key_Down, dialog.safe),
        (Qt.Key.Key_PageDown, dialog.safe),
        (Qt.Key.Key_Left, dialog.other),
        (Qt.Key.Key_Up, dialog.other),
        (Qt.Key.Key_Right, dialog.safe),
    ):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, key)
        assert QApplication.focusWidget() is there


def test_who_types_on_without_looking_answers_nothing(
    theme: Theme, frame: CaseFrame, window: MainWindow, qtbot: QtBot
) -> None:
    """A password and Enter press no button; Tab or an arrow chooses one, and Esc stays safe."""
    for key, there in ((Qt.Key.Key_Tab, "other"), (Qt.Key.Key_Left, "safe")):
        made = Dialog(theme, "Lock?", "It is gone.", safe="Stay", other="Lock", by_choice=True)
        made.open_over(frame)
        assert QApplication.focusWidget() is made
        with qtbot.assertNotEmitted(made.finished):
            QTest.keyClicks(made, "correct horse battery")
            QTest.keyClick(made, Qt.Key.Key_Return)
        assert window.ring.target is not made.safe
        QTest.keyClick(made, key)
        assert QApplication.focusWidget() is getattr(made, there)
        with qtbot.waitSignal(made.finished) as heard:
            QTest.keyClick(getattr(made, there), Qt.Key.Key_Escape)
        assert heard.args == [SAFE]


def test_arrows_scroll_what_is_too_high(theme: Theme, frame: CaseFrame, qtbot: QtBot) -> None:
    """The keyboard stays on the button, and the end of the words can be read."""
    long = Dialog(theme, "Read this", "It goes on.\n" * 80, safe="Close")
    long.open_over(frame)
    bar = long.findChildren(ScrollView)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(0)
    QTest.keyClick(long.safe, Qt.Key.Key_Down)
    one = bar.value()
    QTest.keyClick(long.safe, Qt.Key.Key_PageDown)
    assert 0 < one < bar.value()
    QTest.keyClick(long.safe, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    long.dismiss()


def test_esc_on_leave_fast_closes_it_too(dialog: Dialog, frame: CaseFrame, qtbot: QtBot) -> None:
    """The way out lies outside the dialog, and Esc still means the question."""
    frame.top.exit.setFocus()
    with qtbot.waitSignal(dialog.finished) as heard:
        QTest.keyClick(frame.top.exit, Qt.Key.Key_Escape)
    assert heard.args == [SAFE]


def test_leave_fast_is_not_covered(
    dialog: Dialog, frame: CaseFrame, window: MainWindow, qtbot: QtBot
) -> None:
    """A click at the place of the way out reaches it; elsewhere it meets the scrim."""
    middle = frame.top.exit.mapTo(window, frame.top.exit.rect().center())
    assert window.childAt(middle) is frame.top.exit
    assert window.childAt(QPoint(400, 400)) is not None
    assert dialog.isAncestorOf(window.childAt(QPoint(30, 30)))
    with qtbot.waitSignal(window.quick_exit):
        QTest.mouseClick(frame.top.exit, Qt.MouseButton.LeftButton)


def test_focus_goes_back(theme: Theme, frame: CaseFrame, qtbot: QtBot) -> None:
    """After the answer the keyboard is where it was."""
    assert frame.top.lock is not None
    frame.top.lock.setFocus()
    asked = Dialog(theme, "Sure?", "", safe="OK")
    asked.open_over(frame)
    with qtbot.waitSignal(asked.finished):
        asked.dismiss()
    assert QApplication.focusWidget() is frame.top.lock


def test_the_hole_stays_within_the_round_corners(dialog: Dialog, frame: CaseFrame) -> None:
    """Round Leave fast no bare ground shines through the scrim, and the button is not dimmed."""
    way_out = frame.top.exit
    seen = dialog.window().grab().toImage()
    corner = way_out.mapTo(dialog.window(), QPoint(0, 0))
    right, foot = way_out.width() - 1, way_out.height() - 1
    dimmed = seen.pixelColor(corner + QPoint(-4, 20)).lightness()
    for x in (*range(12), *range(right - 11, right + 1)):
        for y in (*range(12), *range(foot - 11, foot + 1)):
            assert seen.pixelColor(corner + QPoint(x, y)).lightness() < dimmed + 20
    button = QColor(dialog._theme.colour("exit"))
    for edge in (QPoint(right // 2, 0), QPoint(right // 2, foot), QPoint(0, foot // 2)):
        assert seen.pixelColor(corner + edge) == button


def test_dialogs_go_with_the_language_they_speak(
    theme: Theme, frame: CaseFrame, dialog: Dialog, window: MainWindow, qtbot: QtBot
) -> None:
    """Each chooses its safe way; what somebody is typing into stays as it is."""
    reason = Field(theme, "Why?")
    asked = Dialog(theme, "Set aside?", "", safe="Keep", other="Set aside", content=reason)
    asked.open_over(frame)
    with qtbot.waitSignal(dialog.finished) as heard:
        reason.set_text("twice the same")
        dismiss_dialogs(window)
    assert heard.args == [SAFE]
    assert open_dialogs(window) == [asked]
    reason.set_text("")
    dismiss_dialogs(window)
    assert open_dialogs(window) == []
