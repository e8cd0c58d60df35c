"""Somebody without a mouse: goes by Tab and F6, presses Enter, and sees where the ring is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.case import Case
from evidence_kit.ui.parts.action_bar import ActionBar
from support.doors import PASSPHRASE
from support.program import End

_ROUND = 120
_BY_MOUSE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
    }
)
Key, Held = Qt.Key, Qt.KeyboardModifier


class NoMouse(QObject):
    """Watches the application, and remembers every press of a mouse that reached it."""

    def __init__(self, qapp: QApplication) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._qapp = qapp
        qapp.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look; hold nothing back."""
        if event.type() in _BY_MOUSE:
            self.seen.append(f"{event.type().name} on {type(watched).__name__}")
        return False

    def stop(self) -> None:
        """Watch no more."""
        self._qapp.removeEventFilter(self)


class Typist:
    """Has a keyboard, and gives every key to the window, as the system does."""

    def __init__(self, program: Program, end: End, qtbot: QtBot) -> None:
        self.program, self.end, self._qtbot = program, end, qtbot
        self.window = program.around.window

    @property
    def case(self) -> Case:
        """What is in the vault."""
        return self.program.around.session.case

    @property
    def here(self) -> str:
        """The name of what has the keyboard, in the language of the program."""
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget is not None else ""

    def comes(self) -> None:
        """Have the first page on screen, with the keyboard in the window."""
        with self._qtbot.waitExposed(self.window):
            self.window.show()
        self.comes_back()

    def waits(self, until: Callable[[], object]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(lambda: bool(until()))

    def says(self, text: str, **fields: object) -> str:
        """Give a sentence of the program in the language it speaks now."""
        said = self.program.around.words.gettext(text)
        return said.format(**fields) if fields else said

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier, times: int = 1) -> None:
        """Press a key in whatever window has the keyboard."""
        for _ in range(times):
            QTest.keyClick(self._in_front(), key, held)

    def types(self, text: str) -> None:
        """Type letters; a line end is the Return key."""
        for letter in text:
            if letter == "\n":
                self.key(Key.Key_Return)
            else:
                QTest.keyClick(self._in_front(), letter)

    def goes_to(self, *parts: str, back: bool = False, **fields: object) -> None:
        """Press Tab until the keyboard is on this name; at every stop the ring is seen.

        Args:
            parts: of the name, in English; there are spaces between them.
            back: with Shift.
            fields: what stands in the parts.
        """
        self.goes_to_name(" ".join(self.says(part) for part in parts).format(**fields), back=back)

    def goes_to_name(self, name: str, *, back: bool = False) -> None:
        """Press Tab until the keyboard is on this name, as it stands there."""
        self._walks(Key.Key_Backtab if back else Key.Key_Tab, name, lambda: self.here == name)

    def sees_ring(self) -> None:
        """The ring is around what has the keyboard, or that draws one itself."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nobody has the keyboard"
        assert widget.isVisible()
        if widget.property("ownRing"):
            return
        ring = self.window.ring.target
        assert ring is not None, f"no ring on {self.here!r}"
        assert ring is widget or ring.isAncestorOf(widget), f"the ring is not on {self.here!r}"

    def presses(self, *parts: str, back: bool = False, **fields: object) -> None:
        """Go to something with this name and press Enter."""
        self.goes_to(*parts, back=back, **fields)
        self.key(Key.Key_Return)

    def chooses(self, *parts: str, **fields: object) -> None:
        """Go to something with this name and press Space."""
        self.goes_to(*parts, **fields)
        self.key(Key.Key_Space)

    def picks(self, question: str, answer: str) -> None:
        """Go to a question of which all answers are one stop, and by arrow to one of them."""
        asked = self.says(question)
        name = f"{asked} {self.says(answer)}"
        self._walks(Key.Key_Tab, asked, lambda: self.here.startswith(asked))
        self._walks(Key.Key_Right, name, lambda: self.here == name)
        self.key(Key.Key_Space)

    def fills(self, label: str, text: str) -> None:
        """Go to the field with this label and type."""
        self.goes_to(label)
        self.types(text)

    def turns_to(self, part: QWidget, *, back: bool = False) -> None:
        """Press F6 until the keyboard is in this part of the window."""
        held = Held.ShiftModifier if back else Held.NoModifier
        for _ in self.window.frame.regions():
            self.key(Key.Key_F6, held)
            self.sees_ring()
            widget = QApplication.focusWidget()
            if widget is not None and part.isAncestorOf(widget):
                return
        raise AssertionError(f"F6 never comes to {type(part).__name__}")

    def moves_on(self, *parts: str) -> None:
        """Go to the bar at the foot and press what stands there."""
        self.turns_to(self._bar())
        self.presses(*parts)

    def enters_room(self, name: str) -> None:
        """Go to the rail and press what begins with this name."""
        self.turns_to(self.window.frame.rail)
        said = self.says(name)
        for _ in range(_ROUND):
            if said in self.here:
                self.key(Key.Key_Return)
                return
            self.key(Key.Key_Tab)
            self.sees_ring()
        raise AssertionError(f"{said!r} is not in the rail")

    def types_path(self, paths: Iterable[Path]) -> None:
        """Type names in the file dialog that came, and press Enter."""
        self.waits(lambda: self.window.findChildren(QFileDialog))
        (dialog,) = self.window.findChildren(QFileDialog)
        dialog.activateWindow()
        self.waits(dialog.isActiveWindow)
        self.key(Key.Key_A, Held.ControlModifier)
        self.types(" ".join(f'"{path}"' for path in paths))
        self.key(Key.Key_Return)
        self.comes_back()

    def comes_back(self) -> None:
        """Be in the window again: off screen it does not get the keyboard back by itself."""
        self.window.activateWindow()
        self.waits(self.window.isActiveWindow)

    def locks(self) -> Path:
        """Lock by the button in the top bar; gives the case file."""
        self.turns_to(self.window.frame.top)
        with self._qtbot.waitSignal(self.end.reached):
            self.presses("Lock")
        return self.end.paths[-1]

    def unlocks(self, path: Path) -> None:
        """Type the password on the locked page: the field has the keyboard already."""
        self.program.show_locked(path)
        self.comes()
        assert self.here == self.says("Password or recovery code")
        self.types(PASSPHRASE)
        self.key(Key.Key_Return)
        self.waits(lambda: self.program.rooms)

    def leaves_fast(self) -> None:
        """Press Esc three times: nothing is on screen any more, and the process ends."""
        with self._qtbot.waitSignal(self.end.reached):
            self.key(Key.Key_Escape, times=3)
            assert not self.window.isVisible()

    def _walks(self, key: Qt.Key, name: str, there: Callable[[], bool]) -> None:
        passed: list[str] = []
        while not there():
            assert len(passed) < _ROUND, f"{key.name} never comes to {name!r}; it was on {passed}"
            self.key(key)
            self.sees_ring()
            passed.append(self.here)

    def _bar(self) -> QWidget:
        bars = self.window.frame.page.findChildren(ActionBar)
        return next(bar for bar in bars if bar.isVisible())

    def _in_front(self) -> QWindow:
        front = QApplication.activePopupWidget() or QApplication.activeWindow()
        assert front is not None, "no window has the keyboard"
        return front.windowHandle()
