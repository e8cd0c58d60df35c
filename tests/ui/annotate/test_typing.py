"""Typing on the picture: letters are letters, and no words are ever lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Kind, Markup
from evidence_kit.ui.annotate.tools import Tool
from support.boards import CTRL, SHIFT, Board, near, picture

Key = Qt.Key
BOTH = CTRL | SHIFT


def test_typing_a_text(board: Board) -> None:
    """Letters are letters while typing; Ctrl+Enter keeps the words, and the plate fits them."""
    board.type("t")
    board.click(60, 80)
    assert board.canvas.writing
    board.type("rab")
    board.key(Key.Key_Return)
    board.type("2")
    assert board.canvas.tool is Tool.TEXT
    board.key(Key.Key_Return, CTRL)
    item = board.only
    assert (item.kind, item.text) == (Kind.TEXT, "rab\n2")
    assert near(item.start, 60, 80)
    assert not board.canvas.writing
    assert board.canvas.hasFocus()
    assert board.editor.selection == (item.id,)


@pytest.mark.parametrize("how", ["escape", "click", "tool", "other exhibit", "hidden"])
def test_what_was_typed_is_never_lost(board: Board, how: str) -> None:
    """Esc, a click beside it, another tool, another exhibit or another page: the words stay."""
    board.take(Tool.TEXT)
    board.click(60, 80)
    board.type("06-12345678")
    if how == "escape":
        board.key(Key.Key_Escape)
    elif how == "click":
        board.click(300, 400)
    elif how == "tool":
        board.take(Tool.BOX)
    elif how == "other exhibit":
        board.canvas.open(picture(20, 20), Markup())
    else:
        board.canvas.hide()
    assert [item.text for item in board.saved[-1]] == ["06-12345678"]
    assert len(board.saved) == 1
    assert not board.canvas.writing


def test_an_empty_text_makes_nothing(board: Board) -> None:
    """Neither a click without words nor only spaces."""
    board.take(Tool.TEXT)
    for typed in ("", "   "):
        board.click(60, 80)
        board.type(typed)
        board.key(Key.Key_Escape)
        assert board.items == ()
    assert not board.saved


def test_a_text_is_typed_again_by_double_click_or_enter(board: Board) -> None:
    """The words are there to change, the corner stays, and removing them all removes it."""
    board.edits.add(Kind.TEXT, Point(60, 80), Point(60, 80), "old")
    corner = board.only.start
    board.take(Tool.SELECT)
    board.double_click(75, 95)
    assert board.canvas.writing
    board.type("quite a bit longer")
    board.key(Key.Key_Escape)
    assert (board.only.text, board.only.start) == ("quite a bit longer", corner)
    wide = board.only.frame.width
    board.key(Key.Key_Return)
    board.type("x")
    board.key(Key.Key_Return, CTRL)
    assert board.only.frame.width < wide
    board.key(Key.Key_Return)
    board.key(Key.Key_Delete)
    board.key(Key.Key_Escape)
    assert board.items == ()
    board.editor.undo()
    assert board.only.text == "x"
