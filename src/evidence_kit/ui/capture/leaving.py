"""Asks before the lock button makes the program forget files that wait for an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.parts.dialog import OTHER, SAFE, Dialog
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_NAMED_AT_MOST: Final = 3
_LONGEST: Final = 32


class Leaving(QObject):
    """Lets the case lock at once when nothing is forgotten by it; else asks, or waits first.

    Signals:
        asked: a `Dialog` that is to be shown.
        stayed: the person goes on with the files that wait.
        decided: the case may lock now.
    """

    asked = Signal(object)
    stayed = Signal()
    decided = Signal()

    def __init__(self, files: ImportPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._dress: tuple[Theme, Wording] | None = None
        self._waiting: Dialog | None = None
        files.waiting_changed.connect(self._on_waiting_changed)

    def may_lock(self, theme: Theme, words: Wording) -> bool:
        """Tell whether to lock at once; when not, one of the signals follows."""
        self._dress = (theme, words)
        if not self._files.unkept:
            return True
        if self._files.step is Step.KEEPING:
            self._waiting = made = keeping_question(theme, words)
            made.finished.connect(self._on_waited)
            self.asked.emit(made)
        else:
            self._ask(theme, words)
        return False

    def _ask(self, theme: Theme, words: Wording) -> None:
        made = lock_question(self._files.unkept, theme, words)
        made.finished.connect(
            lambda outcome: (self.decided if outcome == OTHER else self.stayed).emit()
        )
        self.asked.emit(made)

    def _on_waited(self, outcome: str) -> None:
        """The person did not wait for the end; pressing the safe way takes the lock back."""
        waited, self._waiting = self._waiting is not None, None
        if waited and outcome != SAFE:
            self.decided.emit()

    def _on_waiting_changed(self) -> None:
        dialog = self._waiting
        if dialog is None or self._files.step is Step.KEEPING:
            return
        self._waiting = None
        dialog.dismiss()
        outcome = self._files.outcome
        if outcome is None or outcome.refused:
            return  # what went wrong must be read first
        # The files are told of first: whoever listens to that must still find the case open.
        QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        if self._dress is not None and self.may_lock(*self._dress):
            self.decided.emit()


def keeping_question(theme: Theme, words: Wording) -> Dialog:
    """Make the question while answered files are on their way into the vault."""
    _ = words.gettext
    return Dialog(
        theme,
        _("Your files are still being kept"),
        _(
            "When that is done, your case locks by itself. If you lock now, we forget what is "
            "not kept yet."
        ),
        safe=_("Do not lock"),
        other=_("Lock anyway"),
    )


def lock_question(names: Sequence[str], theme: Theme, words: Wording) -> Dialog:
    """Make the question; going on is the safe choice, the other one locks all the same.

    Args:
        names: of the files that locking forgets, at least one.
        theme: gives the look.
        words: the language.
    """
    _, count = words.gettext, len(names)
    title = words.ngettext(
        "{count} file is not kept yet", "{count} files are not kept yet", count
    ).format(count=count)
    text = words.ngettext(
        "If you lock now, we forget it: {names}. Then you have to add it again.",
        "If you lock now, we forget them: {names}. Then you have to add them again.",
        count,
    ).replace("{names}", _named(names, words))
    return Dialog(theme, title, text, safe=_("Go on answering"), other=_("Lock anyway"))


def _named(names: Sequence[str], words: Wording) -> str:
    """Name the first few; a case of hundreds of files must fit the dialog too."""
    said = ", ".join(_short(name) for name in names[:_NAMED_AT_MOST])
    more = len(names) - _NAMED_AT_MOST
    if more <= 0:
        return said
    rest = words.ngettext("{names} and {count} more", "{names} and {count} more", more)
    return rest.format(count=more, names="{names}").replace("{names}", said)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:18]}…{name[-12:]}"
