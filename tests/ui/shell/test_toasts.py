"""A short line at the bottom: where it stands, and how long it stays with its page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.notices import ToastText
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

Show = Callable[[QWidget], QWidget]


def test_a_toast_in_the_bar_leaves_its_buttons_free(
    theme: Theme, words: Wording, window: MainWindow, show: Show
) -> None:
    """It stands between the way back and the next action; too wide for that, above the bar."""
    back, onward = button(theme, "Back: collect", "quiet"), button(theme, "Go on", large=True)
    page = ScrollPage(theme, action_bar=ActionBar(theme, back=back, primary=onward))
    page.setProperty("toast", "bar")
    made = CaseFrame(theme, words, title="My case")
    made.add_page("tell", page)
    made.show_page("tell")
    show(made)
    window.show_toast(ToastText("Put away"))
    toast = window.toast
    assert toast is not None
    for pressed in (back, onward):
        place = QRect(pressed.mapTo(window, QPoint()), pressed.size())
        assert not place.intersects(toast.geometry())
    assert toast.geometry().top() > window.height() - 76
    window.show_toast(ToastText("A long line about what was just done here. " * 3))
    toast = window.toast
    assert toast is not None
    assert toast.geometry().bottom() < window.height() - 76
    toast._end()


def test_a_toast_in_the_bar_leaves_its_line_free(
    theme: Theme, words: Wording, window: MainWindow, show: Show
) -> None:
    """Between the way back and the calm line is no room: it stands above the bar."""
    back, onward = button(theme, "Back: collect", "quiet"), button(theme, "Go on", large=True)
    bar = ActionBar(theme, back=back, status="A calm line. " * 8, primary=onward)
    page = ScrollPage(theme, action_bar=bar)
    page.setProperty("toast", "bar")
    made = CaseFrame(theme, words, title="My case")
    made.add_page("tell", page)
    made.show_page("tell")
    show(made)
    window.show_toast(ToastText("This detail is of suspect A now"))
    assert window.toast is not None
    assert window.toast.geometry().bottom() < window.height() - 76


def test_a_toast_covers_nothing_that_can_be_pressed(
    theme: Theme, words: Wording, window: MainWindow, show: Show, qtbot: QtBot
) -> None:
    """It tells of what just opened: the button that closes that again stays free."""
    page = ScrollPage(theme)
    done, away = button(theme, "Done"), button(theme, "Take this away", "quiet")
    page.body.addStretch(1)
    page.body.addLayout(row(done, STRETCH, away))
    made = CaseFrame(theme, words, title="My case")
    made.add_page("tell", page)
    made.show_page("tell")
    show(made)
    for size in ((1024, 700), (1280, 800)):
        window.resize(*size)
        window.show_toast(ToastText("Suspect B is added."))
        toast = window.toast
        assert toast is not None
        pressed = [QRect(one.mapTo(window, QPoint()), one.size()) for one in (done, away)]
        qtbot.waitUntil(
            lambda toast=toast, pressed=pressed: (
                not any(one.intersects(toast.geometry()) for one in pressed)
            )
        )
        assert window.rect().contains(toast.geometry())


def test_a_toast_stays_behind_on_its_page(
    theme: Theme, words: Wording, window: MainWindow, show: Show
) -> None:
    """What is said in going to a page is read there; on the next page it is gone."""
    frame = CaseFrame(theme, words, title="My case")
    frame.add_page("collect", ScrollPage(theme))
    frame.add_page("tell", ScrollPage(theme))
    show(frame)
    window.show_toast(ToastText("Kept"))
    frame.show_page("tell")
    assert window.toast is not None
    QApplication.processEvents()
    frame.show_page("collect")
    assert window.toast is None
