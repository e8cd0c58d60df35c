"""Somebody who goes through the whole program by the names that stand on what can be pressed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.rail_step import RailStepButton
from support.doors import PASSPHRASE
from support.drawer import Drawer


class Walker(Drawer):
    """Presses what has a name, and types where a label says what is asked."""

    def says(self, text: str) -> str:
        """Give a sentence of the program in the language it speaks now."""
        return self.program.around.words.gettext(text)

    def presses(self, *names: str, **fields: str | int) -> None:
        """Press the one thing on screen with this name.

        Args:
            names: parts of the name in English; there are spaces between them.
            fields: what stands in the parts.
        """
        name = " ".join(self.says(part) for part in names).format(**fields)
        self.clicks(self.reached(self._one(name, QAbstractButton)))

    def fills(self, label: str, text: str) -> None:
        """Press in the field with this label and type; a line end is the Return key."""
        field = self.reached(self._one(self.says(label), QLineEdit, QPlainTextEdit))
        self.clicks(field.viewport() if isinstance(field, QPlainTextEdit) else field)
        assert QApplication.focusWidget() is field
        for at, line in enumerate(text.split("\n")):
            if at:
                QTest.keyClick(field, Qt.Key.Key_Return)
            QTest.keyClicks(field, line)

    def reads(self, label: str) -> str:
        """Give what stands in the field with this label."""
        field = self._one(self.says(label), QLineEdit, QPlainTextEdit)
        return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()

    def types(self, text: str) -> None:
        """Type where the keyboard is."""
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClicks(here, text)

    def reached(self, widget: QWidget) -> QWidget:
        """Scroll until something is in sight."""
        above: QWidget | None = widget
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()
        return widget

    def begins(self) -> str:
        """Go through both doors to the overview of an empty case; gives the recovery code."""
        self.program.show_start()
        with self._qtbot.waitExposed(self.window):
            self.window.show()
        self.clicks(self.window.frame.page.begin)
        return self.makes()

    def makes(self) -> str:
        """Make a case with a password and put its code on paper; gives the code."""
        page = self.window.frame.page
        for field in (page.password.passphrase, page.password.repeat):
            QTest.keyClicks(field.edit, PASSPHRASE)
        with self._qtbot.waitSignal(page.presenter.made):
            self.clicks(page.make)
        page = self.window.frame.page
        code = page.presenter.sheet.code
        self.clicks(page.on_paper)
        self.clicks(page.go_on)
        return str(code)

    def adds(self, paths: Sequence[Path]) -> None:
        """Choose pictures and answer "No" to the question about each."""
        files, page = self.program.rooms.collect.files, self.window.frame.page
        asked = {"check_params_cb": lambda step: step is Step.QUESTION}
        with self._qtbot.waitSignal(files.step_changed, **asked):
            self.clicks(page.gallery.first)
            self.takes("filesSelected", [str(path) for path in paths])
        for card in page.question.cards:
            self.clicks(self.reached(card.no))
        with self._qtbot.waitSignal(files.finished):
            self.clicks(page.question.onward)

    def takes(self, signal: str, given: object) -> None:
        """Choose in the file dialog that is open."""
        (dialog,) = self.window.findChildren(QFileDialog)
        getattr(dialog, signal).emit(given)
        dialog.close()
        dialog.deleteLater()
        # Off screen the window does not get the keyboard back by itself.
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def goes_to(self, room: str) -> None:
        """Press a step of the path."""
        frame = self.window.frame
        assert isinstance(frame, CaseFrame)
        (step,) = (one for one in frame.rail.findChildren(RailStepButton) if one.step.key == room)
        self.clicks(step)

    def saves(self, target: Path) -> None:
        """Save the police file and wait until it is written."""
        with self._qtbot.waitSignal(self.program.rooms.dossier.written, timeout=60_000):
            self.presses("Save as pdf")
            self.takes("fileSelected", str(target))

    def _one(self, name: str, *kinds: type[QWidget]) -> QWidget:
        """Wait for what is shown with a name; new parts are shown a moment after they are made."""

        def is_there() -> None:
            shown = sorted({one.accessibleName() for kind in kinds for one in self._visible(kind)})
            assert len(self._named(name, *kinds)) == 1, f"{name!r} among {shown}"

        self._qtbot.waitUntil(is_there)
        (found,) = self._named(name, *kinds)
        assert found.isEnabled(), name
        return found

    def _named(self, name: str, *kinds: type[QWidget]) -> list[QWidget]:
        visible = (one for kind in kinds for one in self._visible(kind))
        return [one for one in visible if one.accessibleName() == name]

    def _visible(self, kind: type[QWidget]) -> list[QWidget]:
        return [one for one in self.window.findChildren(kind) if one.isVisible()]
