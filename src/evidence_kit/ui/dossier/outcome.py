"""How saving and printing go, and how the last try ended."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.errors import PrintingFailed
from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.dossier.presenter import DossierPresenter, State
from evidence_kit.ui.dossier.printing import Outcome
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.progress import ProgressBar
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

Said = tuple[str, str, str]
"""Kind of banner, icon and words."""
_NOTHING: Said = ("", "", "")


class Outcomes(QWidget):
    """One bar while something runs, else one sentence about what ended last.

    Attributes:
        running: the bar for saving.
        sending: the bar for printing.
        outcome: the sentence.
        again: stands beside it when a printer did not take the pages.
    """

    def __init__(self, presenter: DossierPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._presenter, self._words = presenter, words
        printing = presenter.printing
        self.running = Running(theme, words, _("Making the police file"))
        self.running.show_hint(_("Stopping leaves nothing half-made."))
        self.sending = Running(theme, words, _("Printing"))
        self.sending.show_hint(_("Pages that were sent may still come."))
        self.again = button(theme, _("Again"), "secondary", small=True)
        self.outcome = Banner(theme, "ok", "circle-check", "", self.again)
        self.running.stop.clicked.connect(presenter.stop)
        self.sending.stop.clicked.connect(printing.stop)
        presenter.progressed.connect(self._show_far)
        printing.progressed.connect(self._show_far)
        printing.changed.connect(self.refresh)
        self.setLayout(column(self.running, self.sending, self.outcome, gap=12))

    def refresh(self) -> None:
        """Show everything as it is now."""
        writing = self._presenter.state is State.WRITING
        sending = self._presenter.printing.running
        self.running.setVisible(writing)
        self.sending.setVisible(sending)
        kind, icon, text = _NOTHING if writing or sending else self._said()
        if text:
            self.outcome.show_text(kind, icon, text)
        self.outcome.setVisible(bool(text))
        self.again.setVisible(self._printer_failed)
        self.again.setEnabled(self._presenter.printing.possible)
        self._show_far()
        self.setVisible(writing or sending or bool(text))

    def _show_far(self) -> None:
        _ = self._words.gettext
        self.running.show_far(self._presenter.far, _("part {done} of {total}"))
        self.sending.show_far(self._presenter.printing.far, _("page {done} of {total}"))

    @property
    def _printer_failed(self) -> bool:
        presenter = self._presenter
        told = presenter.refusal is None and not presenter.stopped
        failed = presenter.printing.outcome is Outcome.FAILED
        return told and failed and isinstance(presenter.printing.error, PrintingFailed)

    def _said(self) -> Said:
        presenter, _ = self._presenter, self._words.gettext
        if presenter.refusal is not None:
            sentence = sentence_for(presenter.refusal, self._words)
            return "warn", "circle-alert", sentence.in_one_line()
        if presenter.stopped:
            return "info", "info", _("You stopped. Nothing half-made is left.")
        if presenter.printing.outcome is not Outcome.NONE:
            return self._said_of_printing()
        return self._said_of_saving()

    def _said_of_printing(self) -> Said:
        printing, _ = self._presenter.printing, self._words.gettext
        if printing.outcome is Outcome.PRINTED:
            count, name = printing.sent
            said = self._words.ngettext(
                "{count} page was sent to the printer {name}.",
                "{count} pages were sent to the printer {name}.",
                count,
            )
            text = _filled(said, count=str(count), name=name)
            if printing.beyond:
                text += " " + _("Pages without a number count among them.")
            return "ok", "circle-check", text
        if printing.outcome is Outcome.NO_PRINTER:
            text = _("This computer knows no printer. Save the pdf and print it elsewhere.")
            return "info", "printer", text
        if printing.outcome is Outcome.CHANGED:
            text = _("Something changed. Look at the new pages, then print again.")
            return "info", "info", text
        if printing.outcome is Outcome.STOPPED:
            return "info", "info", _("You stopped. Pages that were sent may still come.")
        if printing.error is not None:
            sentence = sentence_for(printing.error, self._words)
            return "warn", "circle-alert", sentence.in_one_line()
        return _NOTHING

    def _said_of_saving(self) -> Said:
        last = self._presenter.last
        if last is None:
            return _NOTHING
        export = last.export
        said = self._words.ngettext(
            "Saved in {folder}: {name}, {count} page.",
            "Saved in {folder}: {name}, {count} pages.",
            export.pages,
        )
        folder = Path(export.folder).name or export.folder
        text = _filled(said, count=str(export.pages), folder=folder, name=export.name)
        if last.unnumbered:
            text += " " + self._words.gettext("The loose page comes after them.")
        remarks = last.remarks(self._words)
        if remarks:
            return "warn", "circle-alert", " ".join([text, *remarks])
        return "ok", "circle-check", text


class Running(QWidget):
    """How far something is, and the way to stop it."""

    def __init__(self, theme: Theme, words: Wording, label: str) -> None:
        super().__init__()
        self.bar = ProgressBar(theme, label)
        self.stop = button(theme, words.gettext("Stop"), "secondary", small=True)
        self._hint = Para(theme, "", "caption")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._hint, 1)
        line.addWidget(self.stop)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.bar)
        inside.addLayout(line)

    def show_hint(self, text: str) -> None:
        """Say what stopping does."""
        self._hint.setText(text)

    def show_far(self, far: tuple[int, int], said: str) -> None:
        """Say how far it is, e.g. with "part {done} of {total}"."""
        done, total = far
        self.bar.show_progress(done, total, said.format(done=done, total=total) if total else "")


def _filled(said: str, **fields: str) -> str:
    """Fill a sentence in one pass and without format(): names may hold braces."""
    return re.sub(r"\{(\w+)\}", lambda found: fields[found[1]], said)
