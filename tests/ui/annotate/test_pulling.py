"""Handles: eight for a rectangle, two for an arrow, easy to catch."""

from __future__ import annotations

import pytest

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Kind
from evidence_kit.ui.annotate.tools import Tool
from support.boards import SHIFT, Board, near


@pytest.mark.parametrize(
    ("handle", "to", "expected"),
    [
        ((100, 100), (80, 70), (80, 70, 250, 250)),
        ((175, 100), (10, 60), (100, 60, 250, 250)),
        ((250, 100), (270, 90), (100, 90, 270, 250)),
        ((250, 175), (280, 10), (100, 100, 280, 250)),
        ((250, 250), (300, 330), (100, 100, 300, 330)),
        ((175, 250), (10, 300), (100, 100, 250, 300)),
        ((100, 250), (60, 260), (60, 100, 250, 260)),
        ((100, 175), (40, 10), (40, 100, 250, 250)),
        ((250, 250), (60, 70), (60, 70, 100, 100)),
    ],
)
def test_eight_handles_resize(
    board: Board,
    handle: tuple[int, int],
    to: tuple[int, int],
    expected: tuple[int, int, int, int],
) -> None:
    """Each pulls its own sides, also across the other ones, and even beside the drawn square."""
    board.edits.add(Kind.HIGHLIGHT, Point(100, 100), Point(250, 250))
    board.take(Tool.SELECT)
    assert len(board.canvas.markup_scene.overlay.marks.handles) == 8
    board.drag(handle, to)
    left, top, right, bottom = expected
    assert near(board.only.start, left, top)
    assert near(board.only.end, right, bottom)
    assert board.editor.history.count() == 2


def test_a_handle_is_easy_to_catch(board: Board) -> None:
    """A press 16 px beside its middle is enough, outside as well as inside a large rectangle."""
    board.edits.add(Kind.BLACKOUT, Point(100, 100), Point(250, 250))
    board.take(Tool.SELECT)
    for beside in ((84, 84), (116, 116)):
        board.drag(beside, (50, 50))
        assert near(board.only.start, 50, 50)
        assert near(board.only.end, 250, 250)
        board.editor.undo()


def test_two_handles_of_an_arrow(board: Board) -> None:
    """Tail and head move alone; with Shift the arrow turns by eighths."""
    board.edits.add(Kind.ARROW, Point(100, 100), Point(250, 250))
    board.take(Tool.SELECT)
    assert len(board.canvas.markup_scene.overlay.marks.handles) == 2
    board.drag((100, 100), (60, 300))
    assert near(board.only.start, 60, 300)
    board.drag((250, 250), (300, 305), SHIFT)
    assert board.only.end.y == pytest.approx(board.only.start.y)


def test_one_can_draw_right_beside_what_is_selected(board: Board) -> None:
    """With a drawing tool a handle pulls, and a press 12 px away from it draws."""
    board.take(Tool.BOX)
    board.drag((100, 100), (250, 250))
    board.drag((250, 250), (300, 300))
    assert len(board.items) == 1
    assert near(board.only.end, 300, 300)
    board.drag((314, 300), (380, 380))
    assert len(board.items) == 2
