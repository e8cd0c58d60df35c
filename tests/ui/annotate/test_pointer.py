"""Each tool by real mouse events: press, move, let go; one draft, one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Kind, Markup
from evidence_kit.ui.annotate.tools import Tool
from support.boards import CTRL, NONE, SHIFT, Board, near, picture

DRAWN = (Tool.BOX, Tool.ARROW, Tool.HIGHLIGHT, Tool.BLACKOUT)


@pytest.mark.parametrize("tool", DRAWN)
def test_dragging_draws(board: Board, tool: Tool) -> None:
    """What is drawn lies where the pointer was, is selected, and was saved once."""
    board.take(tool)
    board.drag((50, 60), (200, 140))
    item = board.only
    assert item.kind is tool.kind
    assert near(item.start, 50, 60)
    assert near(item.end, 200, 140)
    assert board.editor.selection == (item.id,)
    assert board.saved == [board.editor.markup]
    board.editor.undo()
    assert board.items == ()
    board.editor.redo()
    assert board.only == item


@pytest.mark.parametrize("tool", DRAWN)
def test_drawing_from_the_end_to_the_start(board: Board, tool: Tool) -> None:
    """A rectangle has its upper left corner first all the same; an arrow keeps its direction."""
    board.take(tool)
    board.drag((200, 140), (50, 60))
    start = (200, 140) if tool is Tool.ARROW else (50, 60)
    assert near(board.only.start, *start)


@pytest.mark.parametrize("tool", DRAWN)
def test_a_mere_click_draws_nothing(board: Board, tool: Tool) -> None:
    """Not even with the small move of a hand that trembles."""
    board.take(tool)
    board.click(50, 60)
    board.drag((50, 60), (52, 61))
    assert board.items == ()
    assert not board.saved
    assert not board.editor.drafting


@pytest.mark.parametrize("held", [SHIFT, CTRL])
def test_constrained_is_square_or_straight(board: Board, held: Qt.KeyboardModifier) -> None:
    """Shift and Ctrl do the same: squares, and lines of eighths of a circle."""
    board.take(Tool.BOX)
    board.drag((50, 60), (200, 100), held)
    frame = board.only.frame
    assert frame.width == pytest.approx(frame.height)
    board.take(Tool.ARROW)
    board.drag((50, 300), (200, 310), held)
    assert board.items[-1].end.y == pytest.approx(board.items[-1].start.y)


@pytest.mark.parametrize("held", [NONE, SHIFT])
@pytest.mark.parametrize("tool", [*DRAWN, Tool.NUMBER])
def test_nothing_leaves_the_picture(board: Board, tool: Tool, held: Qt.KeyboardModifier) -> None:
    """Dragging far outside ends at the edge; square and straight stay square and straight."""
    board.take(tool)
    board.drag((300, 500), (900, 800), held)
    item = board.only
    for point in (item.start, item.end):
        assert 0 <= point.x <= 390
        assert 0 <= point.y <= 600
    if held is SHIFT and tool in (Tool.BOX, Tool.BLACKOUT):
        assert item.frame.width == pytest.approx(item.frame.height)


@pytest.mark.parametrize("tool", [*DRAWN, Tool.NUMBER])
def test_escape_ends_a_gesture_and_the_tool_stays(board: Board, tool: Tool) -> None:
    """The draft is gone, the rest of the gesture does nothing, and nothing was saved."""
    board.take(tool)
    board.press(50, 60)
    board.move(150, 160)
    assert board.editor.drafting
    assert len(board.canvas.markup_scene.painted()) == 1
    board.key(Qt.Key.Key_Escape)
    assert not board.editor.drafting
    assert board.canvas.markup_scene.painted() == ()
    board.move(170, 180)
    board.release(170, 180)
    assert board.items == ()
    assert not board.saved
    assert board.canvas.tool is tool


@pytest.mark.parametrize("tool", [*DRAWN, Tool.NUMBER, Tool.SELECT])
def test_a_gesture_broken_off_selects_again_what_was(board: Board, tool: Tool) -> None:
    """Whether it drew, placed or banded: the selection from before the press is back."""
    board.edits.add(Kind.BOX, Point(20, 20), Point(80, 60))
    kept = board.edits.add(Kind.BOX, Point(20, 100), Point(80, 160))
    board.take(tool)
    board.editor.select((kept,))
    board.press(300, 300)
    board.move(10, 10)
    assert board.editor.selection != (kept,)
    board.key(Qt.Key.Key_Escape)
    assert board.editor.selection == (kept,)
    board.release(10, 10)
    assert board.editor.selection == (kept,)


def test_escape_puts_back_what_was_moved(board: Board) -> None:
    """A move and a resize that are broken off leave everything where it was."""
    board.edits.add(Kind.BOX, Point(100, 100), Point(250, 250))
    before = board.editor.markup
    board.take(Tool.SELECT)
    for start in ((100, 130), (250, 250)):
        board.press(*start)
        board.move(300, 320)
        assert board.editor.visible != before
        board.key(Qt.Key.Key_Escape)
        board.release(300, 320)
        assert board.editor.visible == before


def test_a_number_is_placed_by_a_click(board: Board) -> None:
    """Each click gives the next number."""
    board.take(Tool.NUMBER)
    board.click(50, 60)
    board.click(150, 160)
    assert [item.kind for item in board.items] == [Kind.NUMBER, Kind.NUMBER]
    assert near(board.items[1].start, 150, 160)
    assert list(board.editor.markup.numbers.values()) == [1, 2]


def test_a_click_selects_and_shift_adds(board: Board) -> None:
    """Shift takes away again; a click beside everything selects nothing."""
    one = board.edits.add(Kind.HIGHLIGHT, Point(20, 20), Point(100, 60))
    two = board.edits.add(Kind.BLACKOUT, Point(150, 150), Point(250, 250))
    board.take(Tool.SELECT)
    board.click(40, 40)
    assert board.editor.selection == (one,)
    board.click(200, 200, SHIFT)
    assert board.editor.selection == (one, two)
    board.click(200, 200, SHIFT)
    assert board.editor.selection == (one,)
    board.click(350, 500)
    assert board.editor.selection == ()
    assert len(board.saved) == 2


def test_the_rubber_band_takes_what_it_meets(board: Board) -> None:
    """It shows while it is drawn and is gone afterwards; Shift keeps what was selected."""
    one = board.edits.add(Kind.BOX, Point(20, 20), Point(100, 60))
    two = board.edits.add(Kind.ARROW, Point(150, 200), Point(250, 200))
    three = board.edits.add(Kind.NUMBER, Point(50, 400), Point(50, 400))
    board.take(Tool.SELECT)
    board.press(5, 5)
    board.move(200, 230)
    assert board.canvas.markup_scene.overlay.marks.band is not None
    board.release(200, 230)
    assert board.canvas.markup_scene.overlay.marks.band is None
    assert board.editor.selection == (one, two)
    board.drag((20, 380), (80, 420), SHIFT)
    assert board.editor.selection == (one, two, three)


def test_dragging_moves_all_that_is_selected_up_to_the_edge(board: Board) -> None:
    """They keep their distance, and stop together where the first one meets the edge."""
    board.edits.add(Kind.HIGHLIGHT, Point(20, 20), Point(100, 60))
    board.edits.add(Kind.BLACKOUT, Point(150, 150), Point(250, 250))
    board.edits.select_all()
    board.take(Tool.SELECT)
    board.drag((40, 40), (60, 90))
    assert near(board.items[0].start, 40, 70)
    assert near(board.items[1].start, 170, 200)
    board.drag((60, 90), (660, 90))
    assert board.items[1].end.x == pytest.approx(390)
    assert board.items[1].start.x - board.items[0].start.x == pytest.approx(130)
    assert board.editor.history.count() == 4


def test_a_box_is_taken_inside_when_nothing_else_is_there(board: Board) -> None:
    """The smallest box around the pointer; what is painted there comes first."""
    outer = board.edits.add(Kind.BOX, Point(20, 20), Point(300, 300))
    inner = board.edits.add(Kind.BOX, Point(100, 100), Point(250, 250))
    mark = board.edits.add(Kind.HIGHLIGHT, Point(140, 140), Point(160, 160))
    board.take(Tool.SELECT)
    for spot, wanted in (((60, 60), outer), ((200, 200), inner), ((150, 150), mark)):
        board.editor.select(())
        board.click(*spot)
        assert board.editor.selection == (wanted,)


def test_dragging_over_the_edge_of_the_view_scrolls(board: Board) -> None:
    """A box may be longer than what fits on screen."""
    board.canvas.set_zoom(3.0)
    board.canvas.to_top()
    board.take(Tool.BOX)
    board.press(150, 20)
    for _ in range(12):
        bottom = board.canvas.mapToScene(board.canvas.viewport().rect().bottomLeft()).y()
        board.move(250, bottom + 30)
    board.release(250, bottom)
    assert board.only.frame.height * 3.0 > board.canvas.viewport().height()


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 1)])
def test_the_smallest_pictures_can_be_drawn_on(board: Board, size: tuple[int, int]) -> None:
    """Every tool works on one pixel, and what it makes lies inside."""
    board.canvas.open(picture(*size), Markup())
    board.canvas.set_zoom(8.0)
    for tool in (*DRAWN, Tool.NUMBER):
        board.take(tool)
        board.drag((-2, -2), (size[0] + 2, size[1] + 2))
        board.editor.select(())
    assert len(board.items) == 5
    for item in board.items:
        assert 0 <= item.frame.x <= item.frame.right <= size[0]
        assert 0 <= item.frame.y <= item.frame.bottom <= size[1]
    board.canvas.grab()


def test_locking_forgets_everything(board: Board) -> None:
    """A gesture that runs is kept and saved first; then neither picture nor history is left."""
    board.take(Tool.BOX)
    board.press(50, 60)
    board.move(150, 160)
    board.canvas.drop()
    assert len(board.saved[-1]) == 1
    assert board.editor.markup == Markup()
    assert not board.editor.history.canUndo()
    assert board.canvas.markup_scene.painted() == ()
    assert board.canvas.markup_scene.picture.boundingRect().isEmpty()
