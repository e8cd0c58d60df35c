"""A sentence typed on the picture: it is somebody's words, and no tool is taken by it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Kind
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.parts.dialog import open_dialogs

pytestmark = pytest.mark.slow  # a whole drawing table each

Key = Qt.Key


def _key(letter: str) -> tuple[int, Qt.KeyboardModifier]:
    shift = Qt.KeyboardModifier.ShiftModifier
    return ord(letter.upper()), shift if letter.isupper() else Qt.KeyboardModifier.NoModifier


def typed(page: AnnotatePage, text: str) -> list[Tool]:
    """Type from the picture on, wherever the keyboard goes; give the tools that were taken."""
    taken: list[Tool] = []
    page.canvas.tool_changed.connect(taken.append)
    page.canvas.setFocus()
    for letter in text:
        here = QApplication.focusWidget()
        assert here is not None
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(here, QKeyEvent(kind, *_key(letter), letter))
    page.panel.settle()
    return taken


def test_a_sentence_with_nothing_selected_is_said_of_the_item(page: AnnotatePage) -> None:
    """Whatever it begins with, every letter arrives and no tool is taken."""
    said = page.panel.said.description
    for sentence in (
        *("bah, rare naam", "Ben ik dit?", "a box", "06-12345678"),
        *("\u20ac 120", "+31 6", "rr", "t?"),
    ):
        said.set_text("")
        assert typed(page, sentence) == []
        assert said.text() == sentence
    assert page.canvas.tool is Tool.SELECT
    assert not open_dialogs(page.window())


def test_zooming_in_twice_writes_nothing(page: AnnotatePage) -> None:
    """Signs that zoom may be pressed as fast as one likes, and a tool may follow."""
    zoom = page.canvas.zoom
    typed(page, "++-b")
    page.canvas.letters.act()
    assert page.canvas.zoom > zoom
    assert page.canvas.tool is Tool.BLACKOUT
    assert page.panel.said.description.text() == ""


@pytest.mark.parametrize("kind", [Kind.BOX, Kind.TEXT])
def test_who_clicked_beside_the_words_goes_on_with_them(page: AnnotatePage, kind: Kind) -> None:
    """The mark that was just left is selected again and has all of the words."""
    presenter = page.presenter
    made = presenter.edits.add(kind, Point(20, 20), Point(90, 60), "her")
    view = page.canvas.viewport()
    page.canvas.set_tool(Tool.BOX)
    page.presenter.editor.select((made,))
    page.canvas.set_tool(Tool.SELECT)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(4, view.height() - 4))
    assert presenter.editor.selection == ()
    assert typed(page, "nickname") == []
    page.canvas.finish()
    item = presenter.editor.markup.get(made)
    assert item is not None
    assert item.text == "her nickname"
    assert presenter.editor.selection == (made,)
    assert page.panel.said.description.text() == ""


@pytest.mark.parametrize("kind", [Kind.BOX, Kind.TEXT])
def test_a_letter_after_esc_out_of_the_words_is_a_key(page: AnnotatePage, kind: Kind) -> None:
    """The words for the police keep no stray letter; a sentence still goes on with them."""
    presenter, canvas = page.presenter, page.canvas
    made = presenter.edits.add(kind, Point(20, 20), Point(90, 60), "her name")

    def words() -> str:
        item = presenter.editor.markup.get(made)
        assert item is not None
        return item.text

    def leave() -> None:
        presenter.editor.select((made,))
        canvas.setFocus()
        canvas.change_words()
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
        assert canvas.hasFocus()
        assert presenter.editor.selection == (made,)

    leave()
    assert typed(page, "ok") == []
    canvas.finish()
    assert words() == "her name ok"
    leave()
    assert typed(page, "g") == []
    canvas.letters.act()
    assert (canvas.tool, words()) == (Tool.LEAD, "her name ok")
    canvas.set_tool(Tool.SELECT)
    presenter.editor.select((made,))
    typed(page, "r")
    canvas.finish()
    assert (canvas.tool, words()) == (Tool.SELECT, "her name ok r")


def test_a_sentence_after_another_tool_is_not_about_the_mark_before(page: AnnotatePage) -> None:
    """A tool in the hand ends what one was busy with."""
    presenter = page.presenter
    made = presenter.edits.add(Kind.BOX, Point(20, 20), Point(90, 60), "her")
    page.canvas.set_tool(Tool.ARROW)
    typed(page, "nickname")
    item = presenter.editor.markup.get(made)
    assert item is not None
    assert item.text == "her"
    assert page.panel.said.description.text() == "nickname"
    assert page.canvas.tool is Tool.ARROW


def test_a_sentence_beside_an_open_detail_is_what_it_says(page: AnnotatePage) -> None:
    """Who framed a name and clicked on the picture types the name."""
    page.canvas.framed.emit(Rect(20, 20, 70, 40))
    typed(page, "lisa")
    draft = page.presenter.leads.draft
    assert draft is not None
    assert draft.text == "lisa"


def test_a_letter_alone_is_a_tool(page: AnnotatePage, qtbot: QtBot) -> None:
    """After a moment; at once when the pointer, another key or another field is used."""
    canvas = page.canvas

    def press_a() -> None:
        canvas.set_tool(Tool.SELECT)
        canvas.setFocus()
        QTest.keyClick(canvas, "a")
        assert canvas.tool is Tool.SELECT

    press_a()
    qtbot.waitUntil(lambda: canvas.tool is Tool.ARROW)
    press_a()
    page.panel.said.platform.edit.setFocus()
    assert canvas.tool is Tool.ARROW
    press_a()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert canvas.tool is Tool.ARROW
    press_a()
    QTest.keyClick(canvas, Key.Key_Return)
    assert [item.kind for item in page.presenter.editor.markup] == [Kind.ARROW]


def test_a_question_mark_typed_first_at_a_mark_is_of_its_words(page: AnnotatePage) -> None:
    """With nothing selected it shows the keys, at a mark it begins the words."""
    presenter = page.presenter
    made = presenter.edits.add(Kind.BOX, Point(20, 20), Point(90, 60))
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, "?")
    assert not open_dialogs(page.window())
    assert typed(page, "who") == []
    item = presenter.editor.markup.get(made)
    assert item is not None
    assert item.text == "? who"
    presenter.editor.select(())
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, "?")
    (dialog,) = open_dialogs(page.window())
    dialog.dismiss()
