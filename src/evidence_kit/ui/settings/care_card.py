"""Copy, check and the end of the case: rows, progress with words, and how it ended."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.domain.errors import KeysDestroyed
from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.file_dialog import choose_new_file
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.progress import ProgressBar
from evidence_kit.ui.settings import said
from evidence_kit.ui.settings.care import CarePresenter
from evidence_kit.ui.settings.mark import Mark
from evidence_kit.ui.settings.rows import SettingsRow, section
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class CareSection(QWidget):
    """Looks after the case.

    Attributes:
        copy, check, stop: buttons.
        banner: how the last one ended.
        rescue: the way on from there, when something is damaged.
    """

    def __init__(self, presenter: CarePresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._presenter, self._theme, self._words = presenter, theme, words
        self.copy = button(theme, _("Make a copy"), "secondary", "usb", small=True)
        self.check = button(theme, _("Check"), "secondary", small=True)
        self.stop = button(theme, _("Stop"), "secondary", small=True)
        self._copied, self._checked = Mark(theme), Mark(theme)
        self._copy_row = SettingsRow(
            theme, _("Copy of your case"), "", self.copy, before=self._copied
        )
        self._check_row = SettingsRow(
            theme, _("Check all originals"), "", self.check, before=self._checked
        )
        self._progress = ProgressBar(theme, "")
        self._busy = QWidget()
        self._busy.setLayout(row(self._progress, self.stop, gap=12, margins=(18, 10, 16, 12)))
        self.rescue = button(theme, _("What can be saved?"), "secondary", small=True)
        self.banner = Banner(theme, "ok", "circle-check", "")
        rows = section(theme, _("Copy and check"), self._copy_row, self._check_row, self._busy)
        self.rescue.hide()
        self.setLayout(column(rows, self.banner, row(self.rescue, STRETCH), gap=10))
        self.copy.clicked.connect(self._on_copy)
        self.check.clicked.connect(presenter.check)
        self.stop.clicked.connect(presenter.stop)
        self.rescue.clicked.connect(presenter.ask_rescue)
        presenter.changed.connect(self._show)
        presenter.progressed.connect(self._on_progressed)
        self._running = presenter.running
        self._show()

    def _show(self) -> None:
        presenter, words = self._presenter, self._words
        told, today = presenter.told, presenter.today
        self._copied.show_done(told.copied_at is not None)
        self._checked.show_done(told.checked_at is not None and not told.checked_bad)
        self._copy_row.set_help(said.last_copy(told, today, words))
        self._check_row.set_help(said.last_check(told, today, words))
        busy = presenter.running
        had_keyboard = self.copy.hasFocus() or self.check.hasFocus() or self.stop.hasFocus()
        self._busy.setVisible(busy is not None)
        if busy is not None:
            self._progress.set_label(said.going_on(busy, words))
            self._progress.show_progress(0, 0, "")
        self.copy.setEnabled(busy is None)
        self.check.setEnabled(busy is None)
        if had_keyboard and busy is not self._running:
            (self.stop if busy is not None else self.check).setFocus()
        self._running = busy
        self._show_outcome()

    def _show_outcome(self) -> None:
        outcome = self._presenter.outcome
        self.rescue.setVisible(self._presenter.found_damage)
        if outcome is None:
            self.banner.hide()
            return
        told = said.ended(outcome, self._words)
        if self.banner.isHidden() or self.banner.text != told.text:
            self.banner.show_text(*told)
            self.banner.show()

    def _on_progressed(self, done: int, total: int) -> None:
        if self._presenter.running is not None and total:
            self._progress.show_progress(done, total, f"{done * 100 // total} %")

    def _on_copy(self) -> None:
        _ = self._words.gettext
        choose_new_file(
            self.window(),
            _("Where do you want the copy?"),
            self._presenter.proposed_copy(_("copy")),
            _("Cases") + " (*.evk)",
            self._presenter.copy_to,
        )


class EndSection(QWidget):
    """Stops with the case for good.

    Attributes:
        wipe: the button that asks.
        ask: the question, or what is said when the file is left, while it is open.
    """

    def __init__(self, presenter: CarePresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._presenter, self._theme, self._words = presenter, theme, words
        self.ask: Dialog | None = None
        self.wipe = button(theme, _("Delete it"), "danger", small=True)
        self.wipe.setEnabled(presenter.writable)
        help_ = _("Cannot be undone. Better wait until after your report.")
        if not presenter.writable:
            help_ = _("Not possible now: nothing can be written here.")
        made = SettingsRow(theme, _("Delete the case"), help_, self.wipe)
        holder: QVBoxLayout = column(section(theme, _("Stop with this case"), made), gap=0)
        self.setLayout(holder)
        self.wipe.clicked.connect(self._on_wipe)
        presenter.left_behind.connect(self._on_left_behind)

    def _on_wipe(self) -> None:
        self.ask = wipe_question(self._theme, self._words)
        self.ask.finished.connect(self._on_answered)
        self.ask.open_over(self)

    def _on_answered(self, outcome: str) -> None:
        self.ask = None
        if outcome == OTHER:
            self._presenter.destroy_case()

    def _on_left_behind(self, error: KeysDestroyed) -> None:
        said = sentence_for(error, self._words)
        text, close = f"{said.text}\n{said.next_step}", self._words.gettext("Close the case")
        self.ask = Dialog(self._theme, said.title, text, safe=close)
        self.ask.finished.connect(self._presenter.end)
        self.ask.open_over(self)


def wipe_question(theme: Theme, words: Wording) -> Dialog:
    """Ask before a case is destroyed, and say what stays."""
    _ = words.gettext
    text = (
        _("First we destroy the key, then we delete the file. Nobody can undo that."),
        _("Copies and police files that you saved before stay where they are."),
        _("A disk may keep old traces. An expert may still read those with a key."),
        _("Any password or code that ever opened this case is such a key."),
    )
    return Dialog(
        theme,
        _("Delete this case?"),
        "\n".join(text),
        safe=_("No, keep everything"),
        other=_("Delete for good"),
        danger=True,
    )
