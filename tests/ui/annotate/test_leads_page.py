"""Details by keyboard and by mouse, and what is seen of them on the picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sighting, Suspect
from evidence_kit.domain.markup import Kind
from evidence_kit.domain.outlines import Paint
from evidence_kit.ui.annotate.items import paints
from evidence_kit.ui.annotate.keys import GROUPS
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.sights import Sight
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.parts.lead_kinds import GROUPS as KINDS
from evidence_kit.ui.parts.lead_kinds import ICONS
from evidence_kit.ui.shell.session import Session
from support.tables import all_kept, opens

pytestmark = pytest.mark.slow  # a whole drawing table each

Key = Qt.Key
PLACE = Rect(20, 30, 90, 24)
NAME = Lead("x", LeadKind.USERNAME, "lisa.voorbeeld04", sightings=(Sighting(1, PLACE),))
LINK = Lead("y", LeadKind.PROFILE_LINK, "example.org/lisa", sightings=(Sighting(1),))


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is."""
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, key, held)


def types(text: str) -> None:
    """Type letters wherever the keyboard is."""
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClicks(here, text)


def noted(page: AnnotatePage, session: Session, qtbot: QtBot, *things: Lead | Suspect) -> None:
    """Note things in the case, as another room does."""
    with qtbot.waitCallback() as told:
        session.work(lambda v, _t: v.note(*things), done=told, failed=told)
    assert len(page.panel.leads.lines) == sum(isinstance(one, Lead) for one in things)


def drags(page: AnnotatePage, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Draw with the left button, in image pixels."""
    one, other = (page.canvas.mapFromScene(*at) for at in (start, end))
    port = page.canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=one)
    QTest.mouseMove(port, (one + other) / 2)
    QTest.mouseMove(port, other)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=other)


def test_a_detail_by_keyboard_alone(page: AnnotatePage, session: Session, qtbot: QtBot) -> None:
    """Frame it, move the frame, say what stands there and whose it is; then confirm it."""
    noted(page, session, qtbot, Suspect("aa", "A"))
    page.canvas.setFocus()
    press(Key.Key_G)
    press(Key.Key_Return)
    before = page.canvas.frame
    assert before is not None
    press(Key.Key_Right)
    press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    placed = page.canvas.frame
    assert placed == Rect(before.x + 1, before.y + 10, before.width + 10, before.height)
    press(Key.Key_Return)
    editor = page.panel.lead_editor
    assert editor.text.edit.hasFocus()
    types("lisa.voorbeeld04")
    QTest.keyClick(editor.whose.chips["aa"], Key.Key_Space)
    editor.text.edit.setFocus()
    press(Key.Key_Return)
    assert page.canvas.hasFocus()
    assert page.canvas.tool is Tool.LEAD
    all_kept(page.presenter, qtbot)
    (lead,) = session.case.leads
    assert (lead.text, lead.suspects) == ("lisa.voorbeeld04", ("aa",))
    assert (lead.state, lead.sightings) == (LeadState.CONFIRMED, (Sighting(1, placed),))
    assert page.presenter.editor.markup.items == ()


def test_a_new_suspect_keeps_the_keyboard(page: AnnotatePage, qtbot: QtBot) -> None:
    """After the chip for somebody new it is on that person: once more makes no second one."""
    page.canvas.setFocus()
    press(Key.Key_G)
    press(Key.Key_Return)
    press(Key.Key_Return)
    types("lisa.voorbeeld04")
    whose = page.panel.lead_editor.whose
    qtbot.waitUntil(whose.chips["new"].isVisible)
    whose.chips["new"].setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Space)
    (made,) = page.presenter.leads.suspects
    qtbot.waitUntil(whose.chips[made.id].hasFocus)
    press(Key.Key_Space)
    assert page.presenter.leads.suspects == (made,)


def test_esc_takes_the_frame_away_and_then_the_tool(page: AnnotatePage) -> None:
    """One step back at a time, and nothing is noted."""
    page.canvas.setFocus()
    press(Key.Key_G)
    press(Key.Key_Return)
    press(Key.Key_Escape)
    assert (page.canvas.frame, page.canvas.tool) == (None, Tool.LEAD)
    press(Key.Key_Escape)
    assert page.canvas.tool is Tool.SELECT
    assert page.presenter.leads.rows == ()


def test_a_frame_stays_in_the_picture(page: AnnotatePage) -> None:
    """Keys move it to the edge and no further, and make it no smaller than they can."""
    page.canvas.setFocus()
    press(Key.Key_G)
    press(Key.Key_Return)
    for _ in range(60):
        press(Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        press(Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    frame = page.canvas.frame
    assert frame is not None
    assert (frame.x, frame.height) == (0, 10)


def test_the_list_by_keyboard(page: AnnotatePage, session: Session, qtbot: QtBot) -> None:
    """Arrows walk and show the place, Enter opens, Esc closes, Del puts away, Esc leaves."""
    noted(page, session, qtbot, NAME, LINK)
    lines = page.panel.leads.lines
    lines["y"].setFocus()
    assert [(mark.area, mark.strong) for mark in page.canvas.marks] == [(PLACE, False)]
    press(Key.Key_Up)
    assert lines["x"].hasFocus()
    assert [(mark.area, mark.strong) for mark in page.canvas.marks] == [(PLACE, True)]
    press(Key.Key_Return)
    assert page.panel.lead_editor.text.edit.hasFocus()
    assert page.panel.lead_editor.text.text() == NAME.text
    assert not page.panel.said.isVisible()
    press(Key.Key_Escape)
    assert lines["x"].hasFocus()
    press(Key.Key_Delete)
    assert list(page.panel.leads.lines) == ["y"]
    assert lines["y"].hasFocus()
    press(Key.Key_Escape)
    assert page.canvas.hasFocus()


def test_confirm_and_put_away_by_mouse(page: AnnotatePage, session: Session, qtbot: QtBot) -> None:
    """The check says it is right, the cross puts it away; a screen reader hears which is which."""
    noted(page, session, qtbot, NAME)
    line = page.panel.leads.lines["x"]
    assert "not confirmed yet" in line.accessibleName()
    QTest.mouseClick(line.yes, Qt.MouseButton.LeftButton)
    all_kept(page.presenter, qtbot)
    assert session.case.leads[0].state is LeadState.CONFIRMED
    assert line.yes.isChecked()
    assert line.no.accessibleName() == "Put away lisa.voorbeeld04"
    QTest.mouseClick(line.no, Qt.MouseButton.LeftButton)
    all_kept(page.presenter, qtbot)
    assert session.case.leads[0].state is LeadState.DISMISSED
    assert page.panel.leads.lines == {}


def test_draw_around_it_and_click_on_it_again(
    page: AnnotatePage, session: Session, qtbot: QtBot
) -> None:
    """By mouse a frame opens the editor; a click inside it later opens the same detail."""
    QTest.mouseClick(page.strip.tools[Tool.LEAD], Qt.MouseButton.LeftButton)
    drags(page, (20, 30), (110, 60))
    assert page.panel.lead_editor.isVisible()
    types("lisa.voorbeeld04")
    QTest.mouseClick(page.panel.lead_editor.confirm, Qt.MouseButton.LeftButton)
    all_kept(page.presenter, qtbot)
    (lead,) = session.case.leads
    at = page.canvas.mapFromScene(60, 45)
    QTest.mouseClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.presenter.leads.draft is not None
    assert page.presenter.leads.draft.id == lead.id
    page.presenter.leads.close()
    QTest.mouseClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(0, 200))
    assert page.presenter.leads.draft is None


@pytest.mark.parametrize("listing", [False, True])
def test_a_box_that_is_drawn_already(page: AnnotatePage, listing: bool) -> None:
    """The button takes the place of a selected box, beside the picture and in the list."""
    page.presenter.edits.add(Kind.BOX, Point(20, 30), Point(110, 60))
    page.show_list(listing)
    chosen = page.list_view.fields.chosen if listing else page.panel.chosen
    chosen.lead.click()
    editor = page.list_view.lead_editor if listing else page.panel.lead_editor
    assert editor.text.edit.hasFocus()
    assert page.presenter.leads.draft is not None
    assert page.presenter.leads.draft.area == Rect(20, 30, 90, 30)


def test_the_enlarged_place_is_never_shown_when_the_picture_is_not(
    page: AnnotatePage, session: Session, qtbot: QtBot
) -> None:
    """Not when images are blurred, and not of an item that is sensitive, even when uncovered."""
    leads, crop = page.presenter.leads, page.panel.lead_editor.crop
    leads.begin(Rect(20, 30, 90, 24))
    assert crop.shown is not None
    page.presenter.set_blurred(True)
    assert crop.shown is None
    assert not crop.isVisible()
    with qtbot.waitCallback() as told:
        session.work(lambda v, _t: v.describe(1, sensitive=True), done=told, failed=told)
    page.presenter.set_blurred(False)
    qtbot.waitUntil(lambda: page.presenter.sight is Sight.VISIBLE)
    assert crop.shown is None


def test_black_stays_black_in_the_enlarged_place(page: AnnotatePage) -> None:
    """What is blacked out is not brought back by enlarging it."""
    page.presenter.edits.add(Kind.BLACKOUT, Point(90, 20), Point(180, 80))
    page.presenter.editor.select(())
    page.presenter.leads.begin(Rect(20, 30, 90, 24))
    shown = page.panel.lead_editor.crop.shown
    assert shown is not None
    colours = {shown.pixelColor(shown.width() - 3, y).name() for y in range(shown.height())}
    assert colours == {paints()[Paint.BLACK].name()}
    assert page.panel.lead_editor.hidden.isHidden()
    page.presenter.leads.begin(Rect(95, 30, 60, 24))
    assert page.panel.lead_editor.hidden.isVisible()


def test_selecting_something_gives_the_panel_back(page: AnnotatePage, qtbot: QtBot) -> None:
    """What is typed of a detail is kept when an annotation is selected instead."""
    page.presenter.edits.add(Kind.BOX, Point(20, 130), Point(110, 160))
    page.presenter.editor.select(())
    page.presenter.leads.begin(Rect(20, 30, 90, 24))
    types("lisa")
    page.presenter.edits.select_all()
    assert not page.panel.lead_editor.isVisible()
    assert page.panel.chosen.isVisible()
    all_kept(page.presenter, qtbot)
    assert [row.lead.text for row in page.presenter.leads.rows] == ["lisa"]


def test_a_case_that_cannot_be_changed(
    page: AnnotatePage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Details are shown, and nothing offers to change them."""
    noted(page, session, qtbot, NAME)
    monkeypatch.setattr(type(session), "read_only", property(lambda _: True))
    opens(page.presenter, 1, qtbot)
    line = page.panel.leads.lines["x"]
    assert line.isVisible()
    assert not line.no.isVisible()
    assert not page.panel.leads.add.isVisible()
    line.setFocus()
    press(Key.Key_Return)
    press(Key.Key_Delete)
    assert page.presenter.leads.draft is None
    assert list(page.panel.leads.lines) == ["x"]


def test_every_kind_is_offered_once(page: AnnotatePage) -> None:
    """All kinds stand in the groups, and the tool in the list of keys."""
    assert sorted(kind for group in KINDS for kind in group) == sorted(LeadKind)
    assert any("G" in shortcut.keys for group in GROUPS for shortcut in group.shortcuts)
    assert "(G)" in page.strip.tools[Tool.LEAD].toolTip()


def test_enter_takes_the_offer(page: AnnotatePage, session: Session, qtbot: QtBot) -> None:
    """What the case has already in another item is added to by Enter; it can be kept apart too."""
    there = Lead("x", LeadKind.USERNAME, "lisa.voorbeeld04", sightings=(Sighting(2),))
    with qtbot.waitCallback() as told:
        session.work(lambda v, _t: v.note(there), done=told, failed=told)
    editor = page.panel.lead_editor
    page.canvas.framed.emit(PLACE)
    types("Lisa.voorbeeld04")
    assert editor.there.text == "You have this one already, in item 2."
    assert (editor.join.isVisible(), editor.confirm.text()) == (True, "Keep apart")
    press(Key.Key_Return)
    all_kept(page.presenter, qtbot)
    (lead,) = session.case.leads
    assert lead.sightings == (Sighting(1, PLACE), Sighting(2))
    page.canvas.framed.emit(Rect(20, 130, 90, 24))
    types("Lisa.voorbeeld04")
    editor.confirm.click()
    all_kept(page.presenter, qtbot)
    assert len(session.case.leads) == 2


def test_the_icon_follows_what_is_typed(page: AnnotatePage) -> None:
    """The frame of a draft shows what its text is taken for."""
    page.canvas.framed.emit(PLACE)
    types("winkel@example.org")
    assert [mark.icon for mark in page.canvas.marks] == [ICONS[LeadKind.EMAIL]]
