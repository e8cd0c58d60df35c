"""Everything by keyboard: tools, changes, walking, and what a screen reader hears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Colour, Kind, Markup, Pattern
from evidence_kit.ui.annotate.keys import GROUPS, HELD, Action, shown_keys
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording, wording
from support.boards import CTRL, NONE, SHIFT, Board, near, picture

Key = Qt.Key
BOTH = CTRL | SHIFT


@pytest.fixture
def boxed(board: Board) -> Board:
    """Give a canvas with two boxes, the second one selected."""
    board.edits.add(Kind.BOX, Point(20, 20), Point(80, 60))
    board.edits.add(Kind.BOX, Point(100, 100), Point(200, 180))
    board.saved.clear()
    return board


@pytest.mark.parametrize(
    ("letter", "tool"),
    [
        ("r", Tool.BOX),
        ("a", Tool.ARROW),
        ("h", Tool.HIGHLIGHT),
        ("m", Tool.HIGHLIGHT),
        ("t", Tool.TEXT),
        ("n", Tool.NUMBER),
        ("b", Tool.BLACKOUT),
    ],
)
def test_letters_choose_tools(board: Board, letter: str, tool: Tool) -> None:
    """One letter, one tool, told once; V goes back to selecting."""
    told: list[Tool] = []
    board.canvas.tool_changed.connect(told.append)
    board.type(letter)
    board.type(letter)
    assert board.canvas.tool is tool
    board.type("v")
    assert told == [tool, Tool.SELECT]


def test_arrow_keys_nudge(boxed: Board) -> None:
    """By one pixel, by ten with Shift, never over the edge; each is one step of the history."""
    boxed.key(Key.Key_Right)
    boxed.key(Key.Key_Down, SHIFT)
    assert boxed.items[1].start == Point(101, 110)
    boxed.key(Key.Key_Left)
    boxed.key(Key.Key_Up, SHIFT)
    assert boxed.items[1].start == Point(100, 100)
    for _ in range(12):
        boxed.key(Key.Key_Up, SHIFT)
    assert boxed.items[1].start == Point(100, 0)
    assert boxed.items[0].start == Point(20, 20)
    boxed.key(Key.Key_Z, CTRL)
    assert boxed.items[1].start == Point(100, 10)


def test_ctrl_and_arrow_keys_resize(boxed: Board) -> None:
    """The lower right corner moves by ten pixels, and at least one pixel stays."""
    boxed.key(Key.Key_Right, CTRL)
    boxed.key(Key.Key_Up, CTRL)
    assert boxed.items[1].end == Point(210, 170)
    for _ in range(30):
        boxed.key(Key.Key_Left, CTRL)
    assert boxed.items[1].frame.width == 1


def test_undo_and_redo_by_every_key(boxed: Board) -> None:
    """Ctrl+Z, and both customary keys for doing it again."""
    whole = boxed.editor.markup
    for again in ((Key.Key_Y, CTRL), (Key.Key_Z, BOTH)):
        boxed.key(Key.Key_Z, CTRL)
        assert len(boxed.items) == 1
        boxed.key(*again)
        assert boxed.editor.markup == whole


def test_change_what_is_selected(boxed: Board) -> None:
    """Colour, line, number disc, order, copies and removal, each by its key and each undone."""
    start = boxed.editor.markup
    steps = [
        (Key.Key_C, NONE, lambda: boxed.items[1].colour is Colour.BLUE),
        (Key.Key_L, NONE, lambda: boxed.items[1].pattern is Pattern.DASHED),
        (Key.Key_NumberSign, NONE, lambda: boxed.items[1].numbered),
        (Key.Key_PageDown, NONE, lambda: boxed.editor.markup.painted[0].id == "a2"),
        (Key.Key_PageUp, NONE, lambda: boxed.editor.markup.painted[-1].id == "a2"),
        (Key.Key_D, CTRL, lambda: len(boxed.items) == 3),
        (Key.Key_Delete, NONE, lambda: len(boxed.items) == 2),
        (Key.Key_A, CTRL, lambda: boxed.editor.selection == ("a1", "a2")),
        (Key.Key_Backspace, NONE, lambda: boxed.items == ()),
    ]
    for key, held, done in steps:
        text = "#" if key is Key.Key_NumberSign else ""
        boxed.canvas.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, key, held, text))
        assert done(), key
    for _ in range(8):
        boxed.key(Key.Key_Z, CTRL)
    assert boxed.editor.markup == start
    assert not any(len(markup) == 1 for markup in boxed.saved)


def test_copy_paste_and_style(boxed: Board) -> None:
    """Annotations and their looks are copied inside the program."""
    boxed.key(Key.Key_C)
    boxed.key(Key.Key_C, CTRL)
    boxed.key(Key.Key_V, CTRL)
    assert len(boxed.items) == 3
    assert boxed.items[2].colour is Colour.BLUE
    assert boxed.items[2].start != boxed.items[1].start
    boxed.key(Key.Key_C, BOTH)
    boxed.editor.select(("a1",))
    boxed.key(Key.Key_V, BOTH)
    assert boxed.items[0].colour is Colour.BLUE
    assert boxed.items[0].start == Point(20, 20)


def test_a_tool_that_draws_lets_go_of_what_is_selected(boxed: Board) -> None:
    """R, Enter, A, Enter gives a box and an arrow, and letters typed next choose tools."""
    for letter in ("r", "a", "a"):
        boxed.type(letter)
        boxed.key(Key.Key_Return)
    kinds = [item.kind for item in boxed.items[2:]]
    assert kinds == [Kind.BOX, Kind.ARROW, Kind.ARROW]
    boxed.type("v")
    assert boxed.editor.selection == ("a5",)


def test_escape_steps_back_one_level_at_a_time(boxed: Board) -> None:
    """First the selection, then the tool, then it is left to the page; nothing is lost."""
    boxed.take(Tool.BOX)
    boxed.editor.select(("a2",))
    whole = boxed.editor.markup
    boxed.key(Key.Key_Escape)
    assert boxed.editor.selection == ()
    assert boxed.canvas.tool is Tool.BOX
    boxed.key(Key.Key_Escape)
    assert boxed.canvas.tool is Tool.SELECT
    escape = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Escape, NONE)
    assert not boxed.canvas.handle_key(escape)
    assert boxed.editor.markup == whole


def test_tab_walks_through_and_out(theme: Theme, words: Wording, qtbot: QtBot) -> None:
    """Tab selects one after the other and then leaves the picture; Shift+Tab goes back."""
    page = QWidget()
    qtbot.addWidget(page)
    board = Board(theme, words)
    before, after = QPushButton("before"), QPushButton("after")
    inside = QVBoxLayout(page)
    for widget in (before, board.canvas, after):
        inside.addWidget(widget)
    with qtbot.waitActive(page):
        page.show()
    ids = [board.edits.add(Kind.NUMBER, Point(x, 50), Point(x, 50)) for x in (50.0, 100.0)]
    board.editor.select(())
    before.setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(page.focusWidget(), Key.Key_Tab)
        seen.append(board.editor.selection)
    assert seen == [(), (ids[0],), (ids[1],)]
    QTest.keyClick(page.focusWidget(), Key.Key_Tab)
    assert after.hasFocus()
    QTest.keyClick(after, Key.Key_Backtab, SHIFT)
    QTest.keyClick(board.canvas, Key.Key_Backtab, SHIFT)
    assert board.editor.selection == (ids[0],)
    QTest.keyClick(board.canvas, Key.Key_Backtab, SHIFT)
    assert before.hasFocus()


def test_walking_scrolls_to_what_is_selected(board: Board) -> None:
    """Far down in a long picture the selected annotation comes into view."""
    board.canvas.open(picture(390, 4000), Markup())
    board.edits.add(Kind.BOX, Point(20, 3800), Point(120, 3900))
    board.editor.select(())
    assert not board.canvas.visible_area.contains(Point(70, 3850))
    board.key(Key.Key_Tab)
    assert board.canvas.visible_area.contains(Point(70, 3850))


def test_enter_places_without_a_pointer(board: Board) -> None:
    """With a drawing tool it puts one in the middle of what can be seen."""
    board.type("r")
    board.key(Key.Key_Return)
    middle = board.canvas.visible_area.centre
    assert near(board.only.frame.centre, middle.x, middle.y)
    assert board.editor.selection == (board.only.id,)


def test_zoom_keys(board: Board) -> None:
    """Plus and minus take steps, Ctrl+0 is 100 %, Ctrl+9 fits the width and then everything."""
    canvas = board.canvas
    canvas.open(picture(900, 3000), Markup())
    board.key(Key.Key_0, CTRL)
    assert canvas.zoom == 1.0
    QTest.keyClick(canvas, "+")
    assert canvas.zoom == 1.25
    QTest.keyClick(canvas, "-")
    assert canvas.zoom == 1.0
    board.key(Key.Key_9, CTRL)
    wide = canvas.visible_area
    assert wide.width == pytest.approx(900)
    board.key(Key.Key_9, CTRL)
    assert canvas.visible_area == Rect(0, 0, 900, 3000)


def test_words_beside_the_picture_are_asked_of_the_page(boxed: Board) -> None:
    """A box shows no words itself: the page learns whose call-out to edit."""
    wanted: list[str] = []
    boxed.canvas.words_wanted.connect(wanted.append)
    boxed.key(Key.Key_Return)
    boxed.double_click(50, 22)
    assert wanted == ["a2", "a1"]


def test_a_screen_reader_hears_kind_place_and_words(board: Board) -> None:
    """The description follows selection, moves and words, and names the picture."""
    heard: list[str] = []
    board.canvas.narrator.said.connect(heard.append)
    board.edits.add(Kind.NUMBER, Point(195, 300), Point(195, 300))
    board.edits.set_text(board.only.id, "lisa.voorbeeld04")
    assert board.canvas.accessibleName() == "Picture with annotations"
    said = "Number, number 1, 50 % from the left, 50 % from the top: lisa.voorbeeld04"
    assert board.canvas.accessibleDescription() == said
    board.edits.nudge(39, 0)
    assert "60 % from the left" in heard[-1]
    board.edits.add(Kind.BOX, Point(39, 60), Point(78, 120))
    wanted = "Box, 10 % from the left, 10 % from the top, 10 % wide, 10 % high"
    assert heard[-1] == wanted
    board.key(Key.Key_A, CTRL)
    assert heard[-1] == "2 selected"
    board.editor.select(())
    assert heard[-1] == "2 annotations"


def test_the_list_of_keys_is_whole() -> None:
    """Every action stands in it once, every key is a real one, and there is Dutch for all."""
    dutch = wording("nl").gettext
    shortcuts = [shortcut for group in GROUPS for shortcut in group.shortcuts]
    actions = [action for shortcut in shortcuts for action in shortcut.actions]
    assert sorted(actions) == sorted(Action)
    keys = [key for shortcut in shortcuts for key in shortcut.keys]
    assert len(set(keys)) == len(keys)
    for key in keys:
        assert QKeySequence(key).toString() == key
    for shortcut in shortcuts:
        assert all(shown_keys(shortcut))
    said = [group.heading for group in GROUPS] + [s.what for s in shortcuts]
    said += [what for _, what in HELD]
    same = {text for text in said if dutch(text) == text} - {"Marker"}
    assert not same
