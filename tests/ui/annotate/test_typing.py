"""Typing on the picture: letters are letters, and no words are ever lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Kind, Markup
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.annotate.tools import Tool
from support.boards import CTRL, SHIFT, Board, near, picture

pytestmark = pytest.mark.slow  # a whole drawing table each

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


def test_first_words_bring_the_number_that_carries_them(table: AnnotatePresenter) -> None:
    """Words at a frame reach the police file; one step takes them and their number back."""
    table.edits.add(Kind.BOX, Point(20, 20), Point(90, 90))
    for text in ("H", "He asks for money"):
        table.type_words("a1", text)
        assert table.editor.markup.numbers == {"a1": 1}
    table.settle()
    table.type_words("a1", "He asks for money again")
    table.settle()
    table.editor.undo()
    assert table.editor.markup.items[0].text == "He asks for money"
    table.editor.undo()
    assert (table.editor.markup.items[0].text, table.editor.markup.numbers) == ("", {})
    table.editor.redo()
    assert table.editor.markup.numbers == {"a1": 1}


@pytest.mark.parametrize("how", ["taken away", "older", "on the picture"])
def test_no_number_comes_where_none_is_wanted(table: AnnotatePresenter, how: str) -> None:
    """A number that was taken away stays away, older words stay as they are, a text needs none."""
    kind = Kind.TEXT if how == "on the picture" else Kind.BOX
    table.edits.add(kind, Point(20, 20), Point(90, 90), "" if how == "taken away" else "old")
    if how == "taken away":
        table.type_words("a1", "new")
        table.settle()
        table.edits.toggle_number()
    table.type_words("a1", "newer")
    table.settle()
    assert table.editor.markup.items[0].text == "newer"
    assert table.editor.markup.numbers == {}


def test_a_field_stays_while_its_number_comes(page: AnnotatePage) -> None:
    """What is typed stays in the field it began in; without a number it says what comes of it."""
    page.presenter.edits.add(Kind.BOX, Point(20, 20), Point(90, 90))
    chosen = page.panel.chosen
    chosen.focus_words()
    QTest.keyClicks(chosen.words.edit, "He asks for money")
    assert chosen.words.edit.hasFocus()
    assert chosen.words.text() == "He asks for money"
    page.presenter.settle()
    assert chosen.words.isVisible()
    assert page.panel.call_outs.rows["a1"].edit.text() == "He asks for money"
    assert chosen.numbered.isChecked()
    assert not chosen.silent.isVisible()
    QTest.mouseClick(chosen.numbered, Qt.MouseButton.LeftButton)
    assert page.presenter.editor.markup.numbers == {}
    assert chosen.silent.isVisible()
    page.presenter.editor.select(())
    page.presenter.edits.set_text("a1", "")
    page.presenter.editor.select(("a1",))
    assert not chosen.silent.isVisible()


def test_a_letter_that_is_taken_out_again_does_not_come_back(page: AnnotatePage) -> None:
    """What the field shows when it is left is what is kept, also when it was so before."""
    page.presenter.edits.add(Kind.BOX, Point(20, 20), Point(90, 90), "old")
    chosen = page.panel.chosen
    chosen.focus_words()
    QTest.keyClick(chosen.words.edit, Key.Key_End)
    QTest.keyClicks(chosen.words.edit, "x")
    QTest.keyClick(chosen.words.edit, Key.Key_Backspace)
    page.presenter.settle()
    assert page.presenter.editor.markup.items[0].text == chosen.words.text() == "old"
