"""Fields, segments, and the password that stays dots."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.passphrase import PassphraseField
from evidence_kit.ui.parts.segmented import Segmented
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


def test_a_password_is_kept_from_input_methods(theme: Theme, words: Wording, qtbot: QtBot) -> None:
    """Keyboards that learn words are told not to."""
    field = PassphraseField(theme, words, "Password")
    qtbot.addWidget(field)
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
