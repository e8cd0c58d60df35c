"""The drawing table on screen, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Colour, Kind, Pattern
from evidence_kit.ui.annotate.keeping import Kept
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.sights import Sight
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from support.tables import all_kept, opens, stored

pytestmark = pytest.mark.slow  # a whole drawing table each


def drags(page: AnnotatePage, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Draw with the left button, in image pixels."""
    canvas = page.canvas
    one, other = (canvas.mapFromScene(*at) for at in (start, end))
    port = canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=one)
    QTest.mouseMove(port, (one + other) / 2)
    QTest.mouseMove(port, other)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=other)


def clicks(widget: QWidget) -> None:
    """Press the left button in the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_draw_number_and_write_by_mouse(page: AnnotatePage, session: Session, qtbot: QtBot) -> None:
    """Take the box, draw it, give it a number, say what it is: kept, and in the list beside it."""
    clicks(page.strip.tools[Tool.BOX])
    drags(page, (20, 30), (120, 90))
    clicks(page.panel.chosen.numbered)
    (row,) = page.panel.call_outs.rows.values()
    clicks(row.edit)
    QTest.keyClicks(row.edit, "her account")
    QTest.keyClick(row.edit, Qt.Key.Key_Return)
    all_kept(page.presenter, qtbot)
    (kept,) = stored(session, 1, qtbot)
    assert (kept.kind, kept.numbered, kept.text) == (Kind.BOX, True, "her account")
    assert page.header.kept.state is Kept.ALL


def test_colour_and_line_of_what_is_selected(page: AnnotatePage) -> None:
    """The strip sets both at once; the panel sets each by itself; undo goes one step a press."""
    clicks(page.strip.tools[Tool.BOX])
    drags(page, (20, 30), (120, 90))
    clicks(page.strip.looks[Colour.BLUE, Pattern.DASHED])
    (item,) = page.presenter.editor.markup
    assert (item.colour, item.pattern) == (Colour.BLUE, Pattern.DASHED)
    clicks(page.panel.chosen.patterns[Pattern.SOLID])
    (item,) = page.presenter.editor.markup
    assert (item.colour, item.pattern) == (Colour.BLUE, Pattern.SOLID)
    clicks(page.header.undo)
    clicks(page.header.undo)
    (item,) = page.presenter.editor.markup
    assert (item.colour, item.pattern) == (Colour.RASPBERRY, Pattern.SOLID)
    clicks(page.panel.chosen.remove)
    assert page.presenter.editor.markup.items == ()
    assert not page.panel.chosen.isVisible()


def test_keys_reach_the_picture_from_a_button_but_not_from_a_field(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    """R takes the box while a tool has the keyboard; typed into a field it is a letter."""
    page.strip.tools[Tool.SELECT].setFocus()
    QTest.keyClick(page.strip.tools[Tool.SELECT], Qt.Key.Key_R)
    qtbot.waitUntil(lambda: page.canvas.tool is Tool.BOX)  # a letter waits for a sentence
    field = page.panel.said.platform.edit
    field.setFocus()
    QTest.keyClicks(field, "tar")
    assert page.canvas.tool is Tool.BOX
    assert page.panel.said.platform.text() == "tar"


def test_everything_in_the_list_by_keyboard(
    page: AnnotatePage, session: Session, qtbot: QtBot
) -> None:
    """Add, open, move by percent, write, reorder and delete without touching the mouse."""
    presenter, rows = page.presenter, page.list_view
    page.show_list(True)
    assert rows.add.hasFocus()
    rows.add_asked.emit(Kind.BOX)
    rows.add_asked.emit(Kind.HIGHLIGHT)
    box, marker = (item.id for item in presenter.editor.markup)
    assert rows.rows[marker].hasFocus()
    QTest.keyClick(rows.rows[marker], Qt.Key.Key_Up)
    assert (rows.rows[box].hasFocus(), presenter.editor.selection) == (True, (box,))
    left = rows.fields.left.spin
    assert left.isVisible()
    left.setFocus()
    before = left.value()
    QTest.keyClick(left, Qt.Key.Key_Up)
    item = presenter.editor.markup.get(box)
    assert item is not None
    assert round(item.frame.x * 100 / 180) == before + 1
    words = rows.fields.chosen.words.edit
    words.setFocus()
    QTest.keyClicks(words, "the account")
    rows.rows[box].setFocus()
    QTest.keyClick(rows.rows[box], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert list(rows.rows) == [marker, box]
    assert rows.rows[box].hasFocus()
    assert "the account" in rows.rows[box].accessibleName()
    QTest.keyClick(rows.rows[box], Qt.Key.Key_Up)
    QTest.keyClick(rows.rows[marker], Qt.Key.Key_Delete)
    all_kept(presenter, qtbot)
    assert [item.text for item in stored(session, 1, qtbot)] == ["the account"]
    assert rows.rows[box].hasFocus()


def test_enter_opens_and_closes_a_row(page: AnnotatePage) -> None:
    """The fields of a row come and go by Enter; a text has a place but no size."""
    page.show_list(True)
    rows = page.list_view
    rows.add_asked.emit(Kind.TEXT)
    (row,) = rows.rows.values()
    assert rows.fields.isVisible()
    assert not rows.fields.wide.isVisible()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert not rows.fields.isVisible()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert rows.fields.isVisible()


def test_the_next_item_and_back_finds_the_place(page: AnnotatePage, qtbot: QtBot) -> None:
    """Zoom in, go on, come back: the picture lies as it lay."""
    page.canvas.set_zoom(3.0)
    place = page.canvas.place
    page.onward.click()
    qtbot.waitUntil(lambda: page.presenter.sight is Sight.VISIBLE)
    assert page.header._name.text() == "Item 2 of 4"
    assert page.canvas.zoom != 3.0
    clicks(page.header.back)
    qtbot.waitUntil(lambda: page.presenter.sight is Sight.VISIBLE)
    back = page.canvas.place
    assert (back.zoom, back.fit) == (place.zoom, place.fit)
    # A scroll bar that comes or goes moves the middle by half its width.
    assert back.middle.x == pytest.approx(place.middle.x, abs=4)
    assert back.middle.y == pytest.approx(place.middle.y, abs=4)


def test_the_way_back_has_no_arrow_that_leads_on(page: AnnotatePage, qtbot: QtBot) -> None:
    """On the last item the same button says where it goes back to; the arrow is for going on."""
    assert page.onward.icon_name == "arrow-right"
    page.presenter.open(4)
    qtbot.waitUntil(lambda: page.onward.text() == page.header.way_back)
    assert page.onward.icon_name is None


def test_date_time_and_how_sure(page: AnnotatePage, session: Session, qtbot: QtBot) -> None:
    """What is typed is shown as it was understood; what cannot be read says how to write it."""
    said = page.panel.said
    assert not said.sure["sure"].isEnabled()
    below = said.platform.y()
    said.date.edit.setFocus()
    QTest.keyClicks(said.date.edit, "17-")
    QTest.keyClick(said.date.edit, Qt.Key.Key_Return)
    assert said.date.error == "Write it like 17-11-2026."
    QTest.keyClicks(said.date.edit, "11-2026")
    said.time.edit.setFocus()
    QTest.keyClicks(said.time.edit, "22.06")
    QTest.keyClick(said.time.edit, Qt.Key.Key_Return)
    assert (said.date.text(), said.date.error) == ("Tue 17 Nov 2026", "")
    qtbot.waitUntil(lambda: said.platform.y() == below)
    said.sure["about"].click()
    all_kept(page.presenter, qtbot)
    exhibit = session.case.exhibit(1)
    assert (exhibit.shown_at, exhibit.shown_sure) == ("2026-11-17T22:06", "about")


def test_fields_never_show_the_words_of_another_item(page: AnnotatePage, qtbot: QtBot) -> None:
    """Half-typed words go with their exhibit, also those the keyboard is in."""
    said = page.panel.said
    said.platform.edit.setFocus()
    QTest.keyClicks(said.platform.edit, "Snapchat")
    QTest.keyClick(said.platform.edit, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.presenter.number == 2
    assert said.platform.text() == ""
    page.presenter.go_back()
    assert said.platform.text() == "Snapchat"
    all_kept(page.presenter, qtbot)


def test_the_lists_of_keys_and_hashes(page: AnnotatePage, session: Session) -> None:
    """F1 opens the keys, View the whole hashes."""
    QTest.keyClick(page.canvas, Qt.Key.Key_F1)
    (dialog,) = open_dialogs(page.window())
    dialog.dismiss()
    clicks(page.integrity.show_all)
    (dialog,) = open_dialogs(page.window())
    texts = [line.text().replace(" ", "") for line in dialog.findChildren(QLabel)]
    fingerprint = session.case.exhibit(1).fingerprint
    assert fingerprint.sha256 in texts
    assert fingerprint.sha512 in texts
    dialog.dismiss()


def test_blurred_means_not_one_sharp_pixel(page: AnnotatePage, qtbot: QtBot) -> None:
    """After the shield the scene holds no picture; the button on the cover brings it back."""
    page.presenter.set_blurred(True)
    assert page.canvas.markup_scene.picture.boundingRect().isEmpty()
    assert page.canvas.markup_scene.picture.tiles == ()
    assert page.cover.isVisible()
    clicks(page.cover.look)
    qtbot.waitUntil(page.canvas.isVisible)
    assert page.canvas.mapFromScene(0, 0) != QPoint(-1, -1)


def test_words_of_a_number_are_asked_in_the_panel(page: AnnotatePage) -> None:
    """A double press on a numbered box puts the keyboard where its words are typed."""
    clicks(page.strip.tools[Tool.NUMBER])
    drags(page, (60, 60), (60, 60))
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    (row,) = page.panel.call_outs.rows.values()
    assert row.edit.hasFocus()


def test_what_goes_on_stays_in_sight_with_large_letters(
    page: AnnotatePage, theme: Theme, qtbot: QtBot
) -> None:
    """At 150 percent the tools scroll by themselves too; the page with its bar does not."""
    theme.set_text_size(150)
    bar = page.action_bar
    qtbot.waitUntil(lambda: bar.height() > 84)
    page.resize(1150, 690)
    qtbot.waitUntil(lambda: bar.mapTo(page, bar.rect().bottomLeft()).y() < 690)
    theme.set_text_size(100)


@pytest.mark.parametrize("listing", [False, True])
def test_what_goes_on_stays_in_sight_in_a_low_window(
    page: AnnotatePage, qtbot: QtBot, listing: bool
) -> None:
    """The panel scrolls by itself; the page with its bar does not at 640 px."""
    page.resize(928, 640)
    page.show_list(listing)
    for _ in range(8):
        page.presenter.edits.add(Kind.BOX, Point(20, 20), Point(90, 60))
    bar = page.action_bar
    qtbot.waitUntil(lambda: bar.mapTo(page, bar.rect().bottomLeft()).y() < 640)


def test_another_exhibit_begins_at_the_top_of_its_panel(page: AnnotatePage, qtbot: QtBot) -> None:
    """However far the panel was scrolled for the one before, its first heading is in sight."""
    window = page.window()
    window.setMinimumSize(1, 1)
    window.resize(1024, 560)
    bar = page.panel.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    opens(page.presenter, 2, qtbot)
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_the_way_back_is_called_the_same_when_it_shows_no_words(
    page: AnnotatePage, theme: Theme
) -> None:
    """Where it leads is its name, read out and beside the pointer, in a window of any width."""
    way = page.header.gallery
    page.header.set_way_back("Back: what happened")
    theme.set_room(1440, 900)
    assert way.text() == "Back"
    for wide in (880, 1440):
        theme.set_room(wide, 700)
        assert way.text() == ("" if theme.tight else "Back")
        assert way.accessibleName() == way.toolTip() == "Back: what happened"
