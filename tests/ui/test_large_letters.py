"""Letters of twice the size in the smallest window: nothing is cut off, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.panel import start_panel
from evidence_kit.ui.shell.topbar import TopBar
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording, wording
from tools.screens import scenes
from tools.screens.registry import Screen, all_screens
from tools.screens.stage import Stage
from tools.screens.walk import walk

SMALLEST = QSize(1024, 700)
WALKED = (
    "start", "recovery", "lock", "collect", "tell", "help", "dialog",
    "annotate-in-words",
)  # fmt: skip
"""One of each kind of frame, and pages that scroll, with fields, cards and a side column."""

Heard = Callable[[str], QWidget]


@pytest.fixture
def large(theme: Theme) -> Iterator[Theme]:
    """Give the theme at 200 %."""
    theme.set_text_size(200)
    yield theme
    theme.set_text_size(100)


@pytest.fixture(scope="module")
def screens() -> dict[str, Screen]:
    """Give every screen by name."""
    if not all_screens():
        scenes.load()
    return {one.name: one for one in all_screens()}


@pytest.mark.slow
@pytest.mark.parametrize("name", WALKED)
def test_nothing_is_cut_off(
    name: str, large: Theme, screens: dict[str, Screen], qtbot: QtBot
) -> None:
    """The walk finds no clipped word and no focus trap at 200 % in 1024 x 700, in Dutch."""
    stage = Stage(large, wording("nl"))
    window = MainWindow(large, stage.words, title="notes")
    qtbot.addWidget(window)
    window.setMinimumSize(1, 1)
    window.resize(SMALLEST)
    window.show_frame(screens[name].build(stage))
    with qtbot.waitActive(window):
        window.show()
    for do in stage.later:
        do()
    found = [str(finding) for finding in walk(window)]
    assert found == []
    assert window.size() == SMALLEST
    window.hide()


def test_a_row_folds_only_for_large_letters(theme: Theme, qtbot: QtBot) -> None:
    """Two buttons that do not fit beside each other go below each other, and come back."""
    holder = QWidget()
    qtbot.addWidget(holder)
    inside = row(button(theme, "Keep it"), STRETCH, button(theme, "Erase the whole case"))
    holder.setLayout(inside)
    holder.resize(420, 60)
    holder.show()
    assert inside.direction() == FoldingRow.Direction.LeftToRight
    try:
        theme.set_text_size(200)
        holder.resize(420, 300)
        inside.activate()
        assert inside.direction() == FoldingRow.Direction.TopToBottom
    finally:
        theme.set_text_size(100)
    holder.resize(421, 60)
    inside.activate()
    assert inside.direction() == FoldingRow.Direction.LeftToRight


def test_a_long_button_breaks_where_a_row_folds(large: Theme, qtbot: QtBot) -> None:
    """Below another one it gets all its lines at once, and one line again with small letters."""
    window = QWidget()
    qtbot.addWidget(window)
    holder = QWidget(window)
    long = button(large, "Somebody I trust keeps it for me", "quiet", small=True)
    holder.setLayout(row(button(large, "Back", "quiet", small=True), STRETCH, long))
    wide = 180
    holder.resize(wide, 400)
    window.show()
    assert "\n" in long.text()
    QApplication.processEvents()
    assert long.width() == wide
    assert long.height() >= long.heightForWidth(wide) > long.fontMetrics().height() * 2
    large.set_text_size(100)
    holder.resize(wide + 100, 60)
    QApplication.processEvents()
    assert long.text() == long.accessibleName()
    assert long.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Minimum


def test_a_row_that_folded_once_unfolds_where_there_is_room(large: Theme, qtbot: QtBot) -> None:
    """What was folded in little room asks for the width of a row, so that it can come back."""
    window = QWidget()
    qtbot.addWidget(window)
    inner = row(button(large, "One"), button(large, "Another"))
    window.setLayout(row(inner, STRETCH))
    window.resize(inner.needed() - 10, 400)
    window.show()
    assert inner.direction() == FoldingRow.Direction.TopToBottom
    assert inner.sizeHint().width() >= inner.needed()
    window.resize(inner.needed() + 300, 400)
    QApplication.processEvents()
    assert inner.direction() == FoldingRow.Direction.LeftToRight


def test_the_way_back_takes_no_line_of_its_own(large: Theme, qtbot: QtBot) -> None:
    """The bar below a page is as high as its one next action, with an arrow beside that."""
    large.set_room(SMALLEST.width(), SMALLEST.height())
    back = button(large, "Back: what has happened", "quiet", icon="arrow-left")
    onward = button(large, "Go on: police file", large=True)
    bar = ActionBar(large, back=back, status="Too heavy to read?", primary=onward)
    qtbot.addWidget(bar)
    bar.resize(860, 200)
    bar.show()
    assert bar.heightForWidth(860) < onward.sizeHint().height() + 60
    assert back.geometry().right() < onward.geometry().left()


def test_a_banner_puts_its_buttons_below_its_words(theme: Theme, qtbot: QtBot) -> None:
    """Two buttons leave the sentences their width; the icon stays beside them."""
    ways = QWidget()
    ways.setLayout(row(button(theme, "Try again"), button(theme, "Choose another place")))
    banner = Banner(theme, "warn", "hard-drive", "The disk is full. Make room and try again.", ways)
    qtbot.addWidget(banner)
    theme.set_text_size(200)
    try:
        banner.resize(780, banner.heightForWidth(780))
        banner.show()
        said = banner.findChild(Para)
        assert isinstance(said, Para)
        assert ways.y() >= said.geometry().bottom()
        assert said.width() > 600
        assert said.height() >= said.heightForWidth(said.width())
    finally:
        theme.set_text_size(100)
    banner.resize(900, 80)
    QApplication.processEvents()
    assert ways.x() > said.geometry().right()


def test_what_stands_above_a_page_scrolls_with_it_where_it_is_tight(
    theme: Theme, words: Wording, window: MainWindow
) -> None:
    """In a tight window nothing is squeezed by what never scrolls away; in a wide one it stays."""
    page, side, above = ScrollPage(theme), QScrollArea(), Para(theme, "News. " * 40)
    side.setWidget(QWidget())
    page.put_beside(side, above)
    frame = CaseFrame(theme, words, title="My case")
    frame.add_page("collect", page)
    frame.show_page("collect")
    window.resize(SMALLEST)
    window.show_frame(frame)
    window.show()
    assert not page.scroll_area.isAncestorOf(above)
    try:
        theme.set_text_size(200)
        assert page.scroll_area.isAncestorOf(above)
    finally:
        theme.set_text_size(100)
    QApplication.processEvents()
    assert not page.scroll_area.isAncestorOf(above)
    assert above.isVisible()


def test_only_an_arrow_back_goes_without_its_words(large: Theme, qtbot: QtBot) -> None:
    """Another icon does not say what it does, so its words stay beside it."""
    large.set_room(SMALLEST.width(), SMALLEST.height())
    copy = button(large, "Open a copy", "quiet", icon="unplug")
    bar = ActionBar(large, back=copy, primary=button(large, "Save all", large=True))
    qtbot.addWidget(bar)
    assert copy.text() == "Open a copy"


@pytest.mark.slow
def test_words_stand_below_the_picture_where_both_have_no_room(
    theme: Theme, screens: dict[str, Screen], window: MainWindow
) -> None:
    """At the drawing table the panel goes below a picture that stays large, and comes back."""
    stage = Stage(theme, wording("nl"))
    frame = screens["annotate"].build(stage)
    window.resize(SMALLEST)
    window.show_frame(frame)
    window.show()
    page = frame.findChild(AnnotatePage)
    assert isinstance(page, AnnotatePage)
    try:
        theme.set_text_size(200)
        QApplication.processEvents()
        words, picture = page.panel.inside, page.canvas
        assert words.mapTo(page, QPoint()).y() >= picture.mapTo(page, QPoint()).y() + 390
        assert picture.width() > 600
    finally:
        theme.set_text_size(100)
    QApplication.processEvents()
    assert page.panel.widget() is page.panel.inside
    assert words.mapTo(page, QPoint()).x() > picture.mapTo(page, QPoint()).x() + 300


def test_no_words_stand_on_the_dunes(large: Theme, words: Wording, qtbot: QtBot) -> None:
    """The picture at the foot of the dark panel takes only the height the words leave."""
    panel = start_panel(large, words)
    qtbot.addWidget(panel)
    for high in (SMALLEST.height(), 1600):
        panel.resize(panel.width(), high)
        panel.show()
        text = panel.body.minimumHeightForWidth(panel.width())
        foot = QPoint(4, max(high - 4, 0))
        seen = panel.grab().toImage().pixelColor(foot) != large.colour("door")
        assert seen == (high - text >= 80)


def test_a_long_button_breaks_instead_of_being_cut(large: Theme, qtbot: QtBot) -> None:
    """A button narrower than its words shows them on two lines; its name stays one."""
    made = button(large, "Keep the covered copy", "primary")
    qtbot.addWidget(made)
    made.show()
    made.resize(260, made.heightForWidth(260))
    assert made.text().count("\n") >= 1
    assert made.text().replace("\n", " ") == made.accessibleName() == "Keep the covered copy"
    assert made.heightForWidth(260) > made.heightForWidth(900)


def test_what_has_no_room_for_words_keeps_its_name(
    large: Theme, words: Wording, window: MainWindow, qtbot: QtBot
) -> None:
    """Lock and the way back become icons; Leave fast keeps its words, always."""
    del window
    large.set_room(1024, 700)
    top = TopBar(large, words, shield=True, lock="yes")
    qtbot.addWidget(top)
    assert top.lock is not None
    assert (top.lock.text(), top.lock.accessibleName(), top.lock.toolTip()) == ("", "Lock", "Lock")
    assert top.exit.text() == "Leave fast"
    back = button(large, "Collect", "quiet", icon="arrow-left")
    bar = ActionBar(large, back=back)
    qtbot.addWidget(bar)
    assert (back.text(), back.accessibleName()) == ("", "Collect")
