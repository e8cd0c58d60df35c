"""Where the keyboard is on the drawing table: a key never lands on what was used before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Kind, Pattern
from evidence_kit.services import capture
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.sights import Sight
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.shell.session import Session
from support.tables import opens

pytestmark = pytest.mark.slow  # a whole drawing table each

Key = Qt.Key


def _press(key: Qt.Key) -> None:
    """Press a key wherever the keyboard is."""
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, key)


def _seen(page: AnnotatePage, number: int, qtbot: QtBot) -> None:
    presenter = page.presenter
    qtbot.waitUntil(lambda: presenter.number == number)
    qtbot.waitUntil(lambda: presenter.sight is Sight.VISIBLE)


def test_the_next_item_has_the_keyboard_on_its_picture(page: AnnotatePage, qtbot: QtBot) -> None:
    """After the button that goes on, R and Enter draw a box; they do not go on once more."""
    page.onward.setFocus()
    _press(Key.Key_Return)
    _seen(page, 2, qtbot)
    assert page.canvas.hasFocus()
    _press(Key.Key_R)
    _press(Key.Key_Return)
    assert page.presenter.number == 2
    assert [item.kind for item in page.presenter.editor.markup] == [Kind.BOX]
    page.header.back.setFocus()
    _press(Key.Key_Space)
    _seen(page, 1, qtbot)
    assert page.canvas.hasFocus()


def test_words_typed_while_the_picture_comes_stay_where_they_are(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    """Who clicks into a field before the picture is there keeps the keyboard in that field."""
    page.presenter.go_on()
    page.panel.said.platform.edit.setFocus()
    _seen(page, 2, qtbot)
    assert page.panel.said.platform.edit.hasFocus()


def test_a_question_over_the_page_keeps_the_keyboard(page: AnnotatePage, qtbot: QtBot) -> None:
    """A picture that arrives behind a dialog takes nothing from it."""
    page.presenter.go_on()
    page.show_keys()
    (dialog,) = open_dialogs(page.window())
    _seen(page, 2, qtbot)
    assert dialog.isAncestorOf(QApplication.focusWidget())
    dialog.dismiss()


def test_the_list_keeps_the_keyboard(page: AnnotatePage, qtbot: QtBot) -> None:
    """Who works in the list goes on in the list."""
    page.show_list(True)
    page.presenter.go_on()
    _seen(page, 2, qtbot)
    assert page.list_view.isAncestorOf(QApplication.focusWidget())


def test_escape_in_a_field_goes_back_to_the_picture(page: AnnotatePage, qtbot: QtBot) -> None:
    """One Esc visibly ends typing and keeps it; the next letters are tools again."""
    _press(Key.Key_R)
    _press(Key.Key_Return)
    _press(Key.Key_Return)
    words = page.panel.chosen.words.edit
    assert words.hasFocus()
    QTest.keyClicks(words, "her account")
    _press(Key.Key_Escape)
    assert page.canvas.hasFocus()
    (item,) = page.presenter.editor.markup
    assert item.text == "her account"
    assert page.presenter.editor.selection == (item.id,)
    _press(Key.Key_Escape)
    _press(Key.Key_A)
    qtbot.waitUntil(lambda: page.canvas.tool is Tool.ARROW)
    _press(Key.Key_Return)
    assert [one.kind for one in page.presenter.editor.markup] == [Kind.BOX, Kind.ARROW]
    said = page.panel.said
    for field in (said.description, said.platform, said.date):
        field.edit.setFocus()
        _press(Key.Key_Escape)
        assert page.canvas.hasFocus()
    qtbot.waitUntil(lambda: page.presenter.sight is Sight.VISIBLE)


def test_escape_in_a_field_of_the_list_goes_back_to_its_row(page: AnnotatePage) -> None:
    """The row that is open has the keyboard again."""
    page.show_list(True)
    page.list_view.add_asked.emit(Kind.BOX)
    page.list_view.fields.chosen.words.edit.setFocus()
    _press(Key.Key_Escape)
    (row,) = page.list_view.rows.values()
    assert row.hasFocus()


def test_back_from_the_list_the_picture_has_the_keyboard(page: AnnotatePage) -> None:
    """Drawing goes on where it was; and the first row has room for the ring around it."""
    page.presenter.edits.add(Kind.BOX, Point(20, 20), Point(90, 60))
    page.show_list(True)
    (row,) = page.list_view.rows.values()
    assert row.hasFocus()
    assert row.mapTo(row.parentWidget(), row.rect().topLeft()).y() >= 6
    page.show_list(False)
    assert page.canvas.hasFocus()


def test_a_covered_item_never_claims_an_original(
    page: AnnotatePage, session: Session, worker: PictureWorker, qtbot: QtBot
) -> None:
    """The line below tells that the uncovered image is not there, once it is not."""
    assert page.action_bar.status == "You draw on a copy. The original is kept apart."
    with qtbot.waitCallback() as covered:
        session.work(
            lambda vault, _ticket: capture.cover_stored(vault, worker, 1, (Rect(0, 0, 40, 40),)),
            done=covered,
            failed=covered,
        )
    assert covered.args[0].number == 1
    opens(page.presenter, 1, qtbot)
    said = "You draw on a copy. The uncovered image is not in your case."
    assert page.action_bar.status == said


@pytest.mark.parametrize("numbered", [True, False])
def test_a_sentence_typed_at_a_selected_box_is_its_words(
    page: AnnotatePage, numbered: bool
) -> None:
    """Letters are tools only while nothing is selected: no sentence is lost in other tools."""
    presenter = page.presenter
    presenter.editor.set_pen(numbered=numbered)
    made = presenter.edits.add(Kind.BOX, Point(20, 20), Point(90, 60))
    page.canvas.setFocus()
    for word in ("Bah", "rare naam"):
        QTest.keyClick(page.canvas, word[0])
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClicks(here, word[1:])
        page.canvas.setFocus()
    assert page.canvas.tool is Tool.SELECT
    presenter.settle()
    item = presenter.editor.markup.get(made)
    assert item is not None
    assert item.text == "Bah rare naam"


def test_alt_makes_a_letter_a_key_while_something_is_selected(page: AnnotatePage) -> None:
    """All that letters do can be done with a selection too."""
    presenter = page.presenter
    made = presenter.edits.add(Kind.BOX, Point(20, 20), Point(90, 60))
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Key.Key_L, Qt.KeyboardModifier.AltModifier)
    item = presenter.editor.markup.get(made)
    assert item is not None
    assert item.pattern is Pattern.DASHED
    QTest.keyClick(page.canvas, Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert page.canvas.tool is Tool.ARROW


@pytest.mark.parametrize("numbered", [True, False])
def test_one_letter_and_enter_is_the_key_also_at_a_selected_box(
    page: AnnotatePage, numbered: bool
) -> None:
    """R, Enter, A, Enter gives a box and an arrow; the letter is in no words, at any tempo."""
    editor = page.presenter.editor
    editor.set_pen(numbered=numbered)
    for key in (Key.Key_R, Key.Key_A):
        _press(key)
        _press(Key.Key_Return)
    assert [item.kind for item in editor.markup] == [Kind.BOX, Kind.ARROW]
    _press(Key.Key_G)
    page.presenter.settle()
    _press(Key.Key_Enter)
    assert page.canvas.tool is Tool.LEAD
    page.presenter.settle()
    assert [item.text for item in editor.markup] == ["", ""]
    assert [item.numbered for item in editor.markup] == [numbered, numbered]
    assert page.canvas.hasFocus()


@pytest.mark.parametrize("typed", ["go", "G", "e", "g-", "old"])
def test_enter_behind_words_is_enter(page: AnnotatePage, typed: str) -> None:
    """Nothing that was typed goes: more letters, a capital, no key, or words from before."""
    presenter, old = page.presenter, "her" if typed == "old" else ""
    presenter.edits.add(Kind.BOX, Point(20, 20), Point(90, 60), old)
    page.canvas.setFocus()
    for letter in typed.removesuffix("-"):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClicks(here, letter)
    if typed == "g-":
        _press(Key.Key_Left)
    _press(Key.Key_Return)
    presenter.settle()
    assert page.canvas.tool is Tool.SELECT
    (item,) = presenter.editor.markup
    assert item.text.strip().removeprefix("her ") == typed.removesuffix("-")
