"""What a frame holds that nobody else knows goes over into the frame that takes its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.parts.dialog import OTHER, Dialog, open_dialogs
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.passphrase import PassphraseField
from evidence_kit.ui.shell.carry import Carried
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

Show = Callable[[QWidget], QWidget]


class Form(ScrollPage):
    """A page with a line, a line that only shows something, and an area, in some language."""

    def __init__(self, theme: Theme, label: str, day: str) -> None:
        super().__init__(theme)
        self.line, self.day = Field(theme, label), Field(theme, label, text=day)
        self.area = Field(theme, label, lines=3)
        for field in (self.line, self.day, self.area):
            self.body.addWidget(field)
        self.body.addSpacing(3000)


def test_half_typed_text_goes_over(theme: Theme, window: MainWindow, show: Show) -> None:
    """Text, cursor and keyboard are where they were; what was only shown is said anew."""
    old = Form(theme, "Naam", "dinsdag 17 november")
    show(old)
    QTest.keyClicks(old.line.edit, "Lisa")
    QTest.keyClicks(old.area.edit, "Zij schreef")
    old.line.line.setCursorPosition(2)
    old.line.edit.setFocus()
    held = Carried(old, ring=False)
    new = Form(theme, "Name", "Tuesday 17 November")
    heard: list[str] = []
    new.line.line.textEdited.connect(heard.append)
    window.show_frame(new)
    held.put_into(new)
    assert (new.line.text(), new.area.text()) == ("Lisa", "Zij schreef")
    assert new.day.text() == "Tuesday 17 November"
    assert heard == ["Lisa"]
    assert new.line.line.cursorPosition() == 2
    assert QApplication.focusWidget() is new.line.edit
    assert isinstance(new.area.edit, QPlainTextEdit)
    assert not new.line.line.isUndoAvailable()
    assert not new.area.edit.document().isUndoAvailable()
    again = Carried(new, ring=False)
    assert again._typed == held._typed


def test_a_password_does_not_go_over(
    theme: Theme, words: Wording, window: MainWindow, show: Show
) -> None:
    """It is not copied out of its field, also while it can be read; the new field is empty."""
    old, new = Form(theme, "Naam", ""), Form(theme, "Name", "")
    for form in (old, new):
        form.body.insertWidget(0, PassphraseField(theme, words, "Password"))
    show(old)
    typed, empty = (form.findChild(PassphraseField) for form in (old, new))
    assert typed is not None
    assert empty is not None
    typed.eye.setChecked(True)
    QTest.keyClicks(typed.edit, "five ordinary words")
    held = Carried(old, ring=False)
    assert held._typed == {}
    window.show_frame(new)
    held.put_into(new)
    assert empty.text() == ""


def test_the_page_stays_where_it_was(
    theme: Theme, window: MainWindow, show: Show, qtbot: QtBot
) -> None:
    """A page that was scrolled down is scrolled down as far."""
    old, new = Form(theme, "Naam", ""), Form(theme, "Name", "")
    show(old)
    bar = old.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    bar.setValue(900)
    held = Carried(old, ring=False)
    window.show_frame(new)
    held.put_into(new)
    qtbot.waitUntil(lambda: new.scroll_area.verticalScrollBar().value() == 900)


def test_a_question_stays_asked(theme: Theme, window: MainWindow, show: Show, qtbot: QtBot) -> None:
    """A dialog stays on top of a frame built anew, has the keyboard, and can be answered."""
    old, new = Form(theme, "Naam", ""), Form(theme, "Name", "")
    show(old)
    old.line.edit.setFocus()
    asked = Dialog(theme, "Erase?", "For good.", safe="Keep", other="Erase")
    asked.open_over(window)
    window.show_frame(new)
    QApplication.sendPostedEvents(None, 52)  # what was let go is gone now
    assert open_dialogs(window) == [asked]
    assert asked.isAncestorOf(window.childAt(asked.safe.mapTo(window, asked.safe.rect().center())))
    assert asked.other is not None
    with qtbot.waitSignal(asked.finished) as heard:
        asked.other.click()
    assert heard.args == [OTHER]
