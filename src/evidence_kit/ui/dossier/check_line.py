"""Whether the originals are as they came in: asked for, read, and said with the time."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from evidence_kit.ui.dossier.checking import Checked, CheckPresenter
from evidence_kit.ui.dossier.outcome import Running
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class CheckLine(QWidget):
    """A button; then a bar; then what was found, for as long as it holds.

    Attributes:
        begin: reads everything again.
        running: how far that is.
        outcome: what was found.
    """

    def __init__(self, presenter: CheckPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._presenter, self._words = presenter, words
        self.begin = button(
            theme, _("Check the originals"), "secondary", "shield-check", small=True
        )
        self.running = Running(theme, words, _("Reading the originals"))
        self.running.show_hint(_("You can go on meanwhile."))
        self.outcome = Banner(theme, "ok", "shield-check", "")
        self.setLayout(column(row(self.begin, STRETCH), self.running, self.outcome, gap=0))
        self.begin.clicked.connect(presenter.begin)
        self.running.stop.clicked.connect(presenter.stop)
        presenter.changed.connect(self.refresh)
        presenter.progressed.connect(self._show_far)
        self.refresh()

    def refresh(self) -> None:
        """Show it as it is now."""
        presenter = self._presenter
        found = presenter.outcome
        self.begin.setVisible(found is None and not presenter.running)
        self.begin.setEnabled(presenter.possible)
        self.running.setVisible(presenter.running)
        self.outcome.setVisible(found is not None)
        if found is not None:
            self.outcome.show_text(*self._said(found))
        self._show_far()

    def _show_far(self) -> None:
        done, total = self._presenter.far
        percent = (100 * done // total, 100) if total else (0, 0)
        self.running.show_far(percent, "{done}%")

    def _said(self, found: Checked) -> tuple[str, str, str]:
        _, ngettext = self._words.gettext, self._words.ngettext
        when = _("Checked at {time}.").format(time=self._words.time(found.at))
        if found.bad:
            said = ngettext(
                "{count} file is not as it came in any more. The others are.",
                "{count} files are not as they came in any more. The others are.",
                found.bad,
            ).format(count=found.bad)
            return "warn", "triangle-alert", f"{said} {when}"
        said = ngettext(
            "The original is still exactly as you added it.",
            "All {count} originals are still exactly as you added them.",
            found.originals,
        ).format(count=found.originals)
        if found.covered:
            covered = ngettext(
                "{count} covered copy too.", "{count} covered copies too.", found.covered
            )
            said = f"{said} {covered.format(count=found.covered)}"
        if not found.whole:
            damage = _("Another part of this case is damaged.")
            return "warn", "triangle-alert", f"{said} {damage} {when}"
        return "ok", "shield-check", f"{said} {when}"
