"""Fields, segments, and the password that stays dots."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.passphrase import PassphraseField
from evidence_kit.ui.parts.search import SearchField
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


def test_an_error_says_what_to_do_and_goes(theme: Theme, qtbot: QtBot) -> None:
    """The sentence replaces the help and is read out; taking it away brings the help back."""
    field = Field(theme, "Name of your case", "Choose something neutral.")
    qtbot.addWidget(field)
    field.set_error("A little longer.")
    assert field.edit.accessibleDescription() == "A little longer."
    field.set_error("")
    assert field.error == ""
    assert field.edit.accessibleDescription() == "Choose something neutral."


def test_several_lines(theme: Theme, qtbot: QtBot) -> None:
    """A field of several lines gives back what was put in, and Tab leaves it."""
    field = Field(theme, "In your words", lines=3, text="one\ntwo")
    qtbot.addWidget(field)
    assert field.text() == "one\ntwo"
    assert field.edit.tabChangesFocus()


def test_a_password_is_dots_until_asked(theme: Theme, words: Wording, qtbot: QtBot) -> None:
    """The eye shows and hides it, says what it will do, and forgetting hides it again."""
    field = PassphraseField(theme, words, "Password")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.edit, "five ordinary words")
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    assert field.eye.accessibleName() == "Show the password"
    qtbot.mouseClick(field.eye, Qt.MouseButton.LeftButton)
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    field.forget()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    assert field.text() == ""
    assert not field.edit.isUndoAvailable()


@pytest.mark.parametrize("keys", ["Ctrl+C", "Ctrl+Insert", "Ctrl+X", "Shift+Del", "Ctrl+K"])
@pytest.mark.parametrize("shown", [True, False])
def test_a_password_cannot_be_copied(
    theme: Theme, words: Wording, qtbot: QtBot, keys: str, shown: bool
) -> None:
    """No key puts it on the clipboard, also while it can be read; what cuts only deletes."""
    field = PassphraseField(theme, words, "Password")
    qtbot.addWidget(field)
    field.set_text("five ordinary words")
    field.eye.setChecked(shown)
    board = QGuiApplication.clipboard()
    board.setText("of another program")
    field.edit.home(False)
    if keys != "Ctrl+K":  # that deletes up to the end, where the system has it
        field.edit.selectAll()
    QTest.keySequence(field.edit, QKeySequence(keys))
    assert board.text() == "of another program"
    if keys == "Ctrl+C":
        assert field.edit.hasSelectedText()
    if shown and keys in {"Ctrl+X", "Shift+Del"}:
        assert field.text() == ""
    modes = QLineEdit.EchoMode
    assert field.edit.echoMode() is (modes.Normal if shown else modes.Password)


def test_a_password_marked_is_not_copied(
    theme: Theme, words: Wording, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is dots to Qt when something gets marked, where X11 would copy; marking itself works."""
    field = PassphraseField(theme, words, "Password")
    qtbot.addWidget(field)
    field.show()
    field.set_text("five")
    field.eye.setChecked(True)
    modes: list[QLineEdit.EchoMode] = []
    real = field.edit.event

    def watch(event: QEvent) -> bool:
        """Note what the line is to Qt when the button comes up or a key is pressed."""
        alone = (Qt.Key.Key_Control, Qt.Key.Key_Shift)
        key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if event.type() == QEvent.Type.MouseButtonRelease or (key and event.key() not in alone):
            modes.append(field.edit.echoMode())
        return real(event)

    monkeypatch.setattr(field.edit, "event", watch)
    QTest.mouseDClick(field.edit, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))
    QTest.mouseRelease(field.edit, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))
    assert field.edit.selectedText() == "five"
    for keys in ("Ctrl+A", "Shift+Home", "Shift+Right", "Ctrl+Shift+Right", "Shift+End"):
        QTest.keySequence(field.edit, QKeySequence(keys))
    assert field.edit.hasSelectedText()
    assert len(modes) >= 6
    assert set(modes) == {QLineEdit.EchoMode.Password}
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    assert not field.edit.dragEnabled()


@pytest.mark.parametrize("width", range(180, 188))
def test_no_dot_is_cut_in_half(
    theme: Theme, words: Wording, show: Callable[[QWidget], QWidget], width: int
) -> None:
    """A password longer than its field shows whole dots only, however wide the field is."""
    field = PassphraseField(theme, words, "Password")
    page = ScrollPage(theme)
    page.body.addWidget(field)
    show(page)
    field.setFixedWidth(width)
    QApplication.processEvents()
    field.set_text("five ordinary words and some more of them")
    field.edit.home(False)
    field.edit.clearFocus()
    shown = field.edit.parentWidget().grab(field.edit.geometry()).toImage()
    height = range(shown.height())
    inked = "".join(
        "#" if any(shown.pixelColor(x, y).lightness() < 160 for y in height) else " "
        for x in range(shown.width())
    )
    assert len(inked.split()) > 10
    assert len(set(inked.split())) == 1


def test_a_password_is_kept_from_input_methods(theme: Theme, words: Wording, qtbot: QtBot) -> None:
    """Keyboards that learn words are told not to, also while it can be read."""
    field = PassphraseField(theme, words, "Password")
    qtbot.addWidget(field)
    field.eye.setChecked(True)
    hints = field.edit.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_arrows_choose_a_segment(theme: Theme, qtbot: QtBot) -> None:
    """The arrow keys move the choice and say so; nothing happens past the ends."""
    made = Segmented(theme, (("nl", "Nederlands"), ("en", "English")), "nl", name="Language")
    qtbot.addWidget(made)
    heard: list[str] = []
    made.chosen.connect(heard.append)
    first = made.findChildren(type(made._buttons["nl"]))[0]
    qtbot.keyClick(first, Qt.Key.Key_Left)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert heard == ["en"]
    assert made.current == "en"


def test_tab_comes_to_the_segment_that_is_on(
    theme: Theme, window: MainWindow, show: Callable[[QWidget], QWidget]
) -> None:
    """A row of segments is one stop for Tab, at what is chosen, from either side."""
    holder = QWidget()
    choice = Segmented(theme, (("a", "1 min"), ("b", "5 min"), ("c", "15 min")), "b", name="After")
    fields = [Field(theme, "Before"), Field(theme, "Behind")]
    holder.setLayout(column(fields[0], choice, fields[1]))
    show(holder)
    window.activateWindow()
    for chosen in ("b", "c"):
        choice.set_current(chosen)
        for begin, back in ((fields[0], False), (fields[1], True)):
            begin.edit.setFocus()
            key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
            QTest.keyClick(begin.edit, key)
            assert QApplication.focusWidget() is choice._buttons[chosen]
            QTest.keyClick(choice._buttons[chosen], key)
            assert QApplication.focusWidget() is fields[0 if back else 1].edit


def test_a_choice_that_cannot_be_made_now_looks_so(theme: Theme, qtbot: QtBot) -> None:
    """Switched off, the segments are sunken, and the chosen one can still be told apart."""
    choice = Segmented(theme, (("nl", "Nederlands"), ("en", "English")), "nl", name="Language")
    qtbot.addWidget(choice)
    choice.show()

    def ground(part: int) -> str:
        """Give the colour of the ground near the left edge of a segment."""
        made = list(choice._buttons.values())[part]
        return choice.grab().toImage().pixelColor(made.x() + 8, choice.height() // 2).name()

    on, off = ground(0), ground(1)
    choice.setEnabled(False)
    assert ground(0) not in {on, ground(1)}
    assert ground(1) == theme.colour("sunken").name() != off


def test_a_field_with_the_keyboard_has_a_thick_edge(
    theme: Theme, show: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    """Two px in the colour of the keyboard, and the text does not move for it."""
    field, other = Field(theme, "Name", text="Sam"), Field(theme, "Other")
    page = ScrollPage(theme)
    page.body.addWidget(field)
    page.body.addWidget(other)
    show(page)
    frame = field.edit.parentWidget()
    other.edit.setFocus()
    before = field.edit.geometry()
    field.edit.setFocus()
    qtbot.waitUntil(lambda: frame.property("mood") == "focus")
    shown = frame.grab().toImage()
    edge = [shown.pixelColor(x, frame.height() // 2).name() for x in range(3)]
    focus = theme.colour("focus").name()
    assert edge[:2] == [focus, focus]
    assert edge[2] != focus
    assert field.edit.geometry() == before


def test_what_stands_in_an_empty_search_can_be_read(
    theme: Theme, words: Wording, show: Callable[[QWidget], QWidget]
) -> None:
    """Its words have the full ink of small print, not half of it."""
    field = SearchField(theme, words, "Search")
    show(field)
    ink = field.edit.palette().color(QPalette.ColorRole.PlaceholderText)
    assert ink == theme.colour("text3")


def test_what_is_typed_is_on_screen(theme: Theme, show: Callable[[QWidget], QWidget]) -> None:
    """A line below the edge of the page comes up with the first letter, and the next ones too."""
    page = ScrollPage(theme)
    field = Field(theme, "What did they say?", lines=8)
    page.body.addSpacing(900)
    page.body.addWidget(field)
    show(page)
    field.edit.setFocus()
    view = page.scroll_area.viewport()
    page.scroll_area.verticalScrollBar().setValue(0)
    for _line in range(6):
        QTest.keyClicks(field.edit, "Ik")
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
        caret = field.edit.cursorRect()
        top_left = field.edit.viewport().mapTo(view, caret.topLeft())
        assert view.rect().contains(QRect(top_left, caret.size()))
