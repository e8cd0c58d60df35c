"""Asks before the lock button makes something be lost for good, and waits while files are kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.ui.capture.answers import Batch
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.parts.dialog import OTHER, SAFE, Dialog
from evidence_kit.ui.parts.unkept import Unkept
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class Leaving(QObject):
    """Lets the case lock at once when nothing is lost for good; else asks, or waits first.

    A question leaves the case open for whoever types next. So files that can simply be added
    again are never asked about, and no key that is typed on without looking answers a question.

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
        files = self._files
        if files.step is Step.KEEPING:
            self._waiting = made = keeping_question(theme, words)
            made.finished.connect(self._on_waited)
            self.asked.emit(made)
            return False
        if not files.unkept.loose and not _worked_on(files.batch):
            return True
        made = loss_question(files.unkept, files.batch, theme, words)
        made.finished.connect(
            lambda outcome: (self.decided if outcome == OTHER else self.stayed).emit()
        )
        self.asked.emit(made)
        return False

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
        by_choice=True,
    )


def loss_question(unkept: Unkept, batch: Batch, theme: Theme, words: Wording) -> Dialog:
    """Make the question; going on is the safe choice, the other one locks all the same.

    Args:
        unkept: what locking forgets.
        batch: the files that wait, with what the person made of them.
        theme: gives the look.
        words: the language.
    """
    _ = words.gettext
    worked = _worked_on(batch)
    lines = []
    if unkept.loose:
        said = words.ngettext(
            "{count} picture you pasted or dragged is not kept yet. It may be nowhere else.",
            "{count} pictures you pasted or dragged are not kept yet. They may be nowhere else.",
            unkept.loose,
        )
        lines.append(said.format(count=unkept.loose))
    if worked:
        said = words.ngettext(
            "What you covered or wrote for {count} picture is not kept yet.",
            "What you covered or wrote for {count} pictures is not kept yet.",
            worked,
        )
        lines.append(said.format(count=worked))
    if unkept.files > _worked_on(batch, in_files=True):
        lines.append(_("Other files that wait you can add again."))
    return Dialog(
        theme,
        _("If you lock now, you lose something"),
        " ".join(lines),
        safe=_("Go on with these files"),
        other=_("Lock anyway"),
        by_choice=True,
    )


def _worked_on(batch: Batch, *, in_files: bool = False) -> int:
    """Count what the person covered or wrote; of everything, or only of files on the disk."""
    return sum(
        one.worked_on and not (in_files and one.candidate.loose is not None) for one in batch.files
    )
