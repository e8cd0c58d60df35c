"""The walk over the widgets finds each thing that would stop a person, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.file_name import FileName
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.thumb_grid import ThumbGrid
from evidence_kit.ui.parts.thumb_model import Thumb, ThumbTag
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from tools.screens.walk import walk

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(theme: Theme, show: Show) -> QWidget:
    """Give a page without faults, on screen."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    onward = button(theme, "Go on")
    onward.clicked.connect(lambda: None)
    column.addWidget(Para(theme, "A title", "h1"))
    column.addWidget(Para(theme, "A long sentence that wraps when there is no room. " * 6))
    column.addWidget(Field(theme, "Name", "Choose something neutral."))
    column.addWidget(onward)
    column.addStretch(1)
    show(holder)
    return holder


def plant(page: QWidget, widget: QWidget) -> None:
    """Put a widget on the page, at the end."""
    layout = page.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addWidget(widget)
    widget.show()
    layout.activate()


def rules(window: MainWindow) -> set[str]:
    """Give the rules that are broken."""
    return {finding.rule for finding in walk(window)}


def test_a_good_page_passes(page: QWidget, window: MainWindow) -> None:
    """Nothing is found where nothing is wrong."""
    assert walk(window) == ()
    del page


def test_a_paragraph_that_is_too_low(theme: Theme, page: QWidget, window: MainWindow) -> None:
    """A paragraph with room for one of its lines is found."""
    cut = Para(theme, "A long sentence that wraps when there is no room. " * 6)
    cut.setFixedHeight(30)
    plant(page, cut)
    assert rules(window) == {"clipped"}


def test_a_word_that_is_too_long(theme: Theme, page: QWidget, window: MainWindow) -> None:
    """A word wider than its place is found."""
    cut = Para(theme, "aansprakelijkheidsverzekeringsmaatschappij")
    cut.setFixedWidth(90)
    plant(page, cut)
    assert rules(window) == {"clipped"}


def test_a_plain_label_that_is_cut(page: QWidget, window: MainWindow) -> None:
    """A label of Qt's own is measured too."""
    cut = QLabel("Everything stays on this computer")
    cut.setFixedWidth(60)
    plant(page, cut)
    assert rules(window) == {"clipped"}


def test_a_button_whose_words_are_cut(theme: Theme, page: QWidget, window: MainWindow) -> None:
    """A button narrower than its words is found."""
    cut = button(theme, "Save the police file")
    cut.clicked.connect(lambda: None)
    cut.setFixedWidth(80)
    plant(page, cut)
    assert rules(window) == {"clipped"}


def test_text_that_sticks_out(theme: Theme, page: QWidget, window: MainWindow) -> None:
    """Text outside the widget that holds it is found."""
    lost = Para(theme, "Lost", wrap=False, parent=page)
    lost.setGeometry(page.width() - 10, 10, 80, 30)
    lost.show()
    assert rules(window) == {"clipped"}


def test_a_thing_that_lies_over_another(theme: Theme, page: QWidget, window: MainWindow) -> None:
    """Two things of one layout that share a place are found; what floats on purpose is not."""
    over = Para(theme, "Over", wrap=False, parent=page)
    over.move(40, 40)
    over.show()
    assert rules(window) == set()
    layout = page.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertSpacing(1, -30)
    layout.activate()
    assert "overlap" in rules(window)


def test_a_cut_name_that_is_nowhere_whole(theme: Theme, page: QWidget, window: MainWindow) -> None:
    """File names may be cut only while the whole one is the tooltip and the accessible name."""
    name = FileName(theme, "Screenshot_2026-11-17.png")
    plant(page, name)
    assert rules(window) == set()
    name.setToolTip("")
    assert rules(window) == {"clipped"}


def test_content_that_is_too_wide(theme: Theme, page: QWidget, window: MainWindow) -> None:
    """Content wider than a view that only scrolls up and down is found."""
    wide = ScrollPage(theme)
    wide.scroll_area.widget().setMinimumWidth(3000)
    plant(page, wide)
    assert rules(window) == {"clipped"}


def test_words_on_a_card_that_are_cut(
    theme: Theme, words: Wording, page: QWidget, window: MainWindow
) -> None:
    """A tag that does not fit its card is found; a long file name is not."""
    grid = ThumbGrid(theme, words, name="Items")
    grid.set_thumbs((Thumb(1, "Screenshot_20261117-220600.png", tag=ThumbTag("in words")),))
    plant(page, grid)
    assert rules(window) == set()
    grid.set_thumbs((Thumb(1, "a.png", tag=ThumbTag("kept, but only described in words " * 3)),))
    assert rules(window) == {"clipped"}


def test_type_that_is_too_small(page: QWidget, window: MainWindow) -> None:
    """Twelve px is found."""
    small = QLabel("small print")
    font = small.font()
    font.setPixelSize(12)
    small.setFont(font)
    plant(page, small)
    assert rules(window) == {"small-type"}


def test_a_target_that_is_too_small(page: QWidget, window: MainWindow) -> None:
    """A button of 24 px is found."""
    tiny = QToolButton()
    tiny.setAccessibleName("Close")
    tiny.setFixedSize(24, 24)
    tiny.clicked.connect(lambda: None)
    plant(page, tiny)
    assert rules(window) == {"small-target"}


def test_a_thing_without_a_name(theme: Theme, page: QWidget, window: MainWindow) -> None:
    """A button with only an icon and no name is found."""
    mute = button(theme, "", "secondary", "lock")
    mute.clicked.connect(lambda: None)
    plant(page, mute)
    assert rules(window) == {"no-name"}


def test_a_button_nobody_listens_to(theme: Theme, page: QWidget, window: MainWindow) -> None:
    """A button without effect is found, unless it is disabled."""
    dead = button(theme, "Go on")
    plant(page, dead)
    assert rules(window) == {"no-effect"}
    dead.setEnabled(False)
    assert rules(window) == set()


class _Holds(QObject):
    """Swallows Tab."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab


def test_a_trap(theme: Theme, page: QWidget, window: MainWindow) -> None:
    """A widget that keeps Tab for itself is found."""
    trap = QPushButton("Trap")
    trap.setMinimumSize(120, 44)
    trap.clicked.connect(lambda: None)
    holds = _Holds(trap)
    trap.installEventFilter(holds)
    plant(page, trap)
    after = button(theme, "Never reached")
    after.clicked.connect(lambda: None)
    plant(page, after)
    assert "focus-trap" in rules(window)


class Pressable(QWidget):
    """Answers to the mouse; from a module of the program as far as the walk can tell."""

    __module__ = "evidence_kit.ui.parts.pressable"

    def mousePressEvent(self, event: object) -> None:
        """Do something."""
        del event


def test_what_answers_to_the_mouse_alone_is_found(page: QWidget, window: MainWindow) -> None:
    """A thing to press without a key to reach it is found; one that Tab reaches is not."""
    made = Pressable()
    made.setAccessibleName("Press me")
    made.setMinimumSize(60, 60)
    plant(page, made)
    assert "mouse-only" in rules(window)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert "mouse-only" not in rules(window)


def test_a_state_that_is_not_what_is_seen_is_found(
    page: QWidget, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ticked box that a screen reader is told is not ticked is found."""
    box = QPushButton("Photos")
    box.setCheckable(True)
    box.setMinimumSize(120, 44)
    box.clicked.connect(lambda: None)
    plant(page, box)
    assert walk(window) == ()
    monkeypatch.setattr(box, "isChecked", lambda: True)
    assert rules(window) == {"no-role"}
