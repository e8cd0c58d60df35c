"""What a person can want on the first page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from evidence_kit.ui.shell.unlock.presenter import UnlockPresenter


class StartPresenter(QObject):
    """Passes on what the person chose; opening a case is the work of `door`.

    Signals:
        begun: the person wants a new case.
        help_asked: the person wants to see where help is.
        helping_asked: the person helps somebody else.
        language_asked: the person wants to read in another language ("nl" or "en").
    """

    begun = Signal()
    help_asked = Signal()
    helping_asked = Signal()
    language_asked = Signal(str)

    def __init__(self, door: UnlockPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.door = door

    def begin(self) -> None:
        """Start a new case."""
        self.begun.emit()

    def ask_help(self) -> None:
        """Show help lines; no case is needed."""
        self.help_asked.emit()

    def ask_helping(self) -> None:
        """Show what there is for who helps somebody else."""
        self.helping_asked.emit()

    def speak(self, language: str) -> None:
        """Switch the language of the window at once."""
        self.language_asked.emit(language)
