"""A password field and a button that open a case; start page and lock page share them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.errors import Expected
from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import Button
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.file_dialog import choose_file
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.passphrase import PassphraseField
from evidence_kit.ui.shell.places import documents
from evidence_kit.ui.shell.unlock.entry import Entry, LineEntry
from evidence_kit.ui.shell.unlock.phrases import missing, refused
from evidence_kit.ui.shell.unlock.presenter import UnlockPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class Knock(QObject):
    """Ties what is typed to the presenter, and its answers to the field.

    Signals:
        secret_answered: a secret did not fit; whoever has more to say says it now.
    """

    secret_answered = Signal()

    def __init__(
        self,
        presenter: UnlockPresenter,
        page: QWidget,
        theme: Theme,
        words: Wording,
        *,
        field: PassphraseField,
        open_button: Button,
        trouble: Banner,
    ) -> None:
        """Tie them.

        Args:
            presenter: opens the case.
            page: shows all this and owns it.
            theme: gives the look of what opens over the page.
            words: language of the answers.
            field: where the secret is typed.
            open_button: opens; says that it is busy.
            trouble: shows why a file cannot be opened; hidden while there is no reason.
        """
        super().__init__(page)
        self._presenter, self._words = presenter, words
        self._page, self._theme = page, theme
        self._entry: Entry = LineEntry(field)
        self._button, self._trouble = open_button, trouble
        self._label = open_button.accessibleName()
        trouble.hide()
        field.edit.returnPressed.connect(self.knock)
        open_button.clicked.connect(self.knock)
        field.edit.textEdited.connect(self._on_typed)
        presenter.busy_changed.connect(self._on_busy)
        presenter.secret_missing.connect(self._on_secret_missing)
        presenter.secret_refused.connect(self._on_secret_refused)
        presenter.in_use.connect(self._on_in_use)
        presenter.file_refused.connect(self._on_file_refused)
        presenter.file_changed.connect(self._on_file_changed)
        presenter.opened.connect(self._on_opened)

    def choose(self) -> None:
        """Ask which case file to open."""
        _ = self._words.gettext
        now = self._presenter.path
        choose_file(
            self._page.window(),
            _("Which case do you want to open?"),
            now.parent if now else documents(),
            _("Cases (*.evk)") + ";;" + _("All files (*)"),
            self._presenter.choose_file,
        )

    def use(self, entry: Entry) -> None:
        """Take the secret from another place; what stood in the first is forgotten."""
        self._entry.forget()
        self._entry.set_error("")
        self._entry = entry

    def knock(self) -> None:
        """Try what was typed."""
        self._presenter.open_case(self._entry.text())

    def _on_typed(self, text: str) -> None:
        del text
        self._entry.set_error("")

    def _on_busy(self, busy: bool) -> None:
        _ = self._words.gettext
        self._entry.hold(busy)  # first: a disabled button hands the keyboard to the next thing
        self._button.setEnabled(not busy)
        self._button.set_text(_("Opening …") if busy else self._label)
        if busy:
            self._trouble.hide()
            self._entry.set_error("")

    def _on_opened(self) -> None:
        self._entry.forget()

    def _on_secret_missing(self) -> None:
        self._entry.set_error(missing(self._presenter.way, self._words))
        self._entry.attend()

    def _on_secret_refused(self, error: Expected) -> None:
        self._entry.set_error(refused(error, self._presenter.way, self._words))
        self._entry.attend()
        self.secret_answered.emit()

    def _on_in_use(self, error: Expected) -> None:
        _ = self._words.gettext
        said = sentence_for(error, self._words)
        do = _("Close it there first. Look for the other window in the task bar.")
        notice = Dialog(
            self._theme,
            said.title.rstrip("."),
            said.text,
            safe=_("Try again"),
            other=_("Other file"),
            content=Para(self._theme, do, "body"),
        )
        notice.finished.connect(self._on_in_use_left)
        notice.safe.clicked.connect(self.knock)  # Esc only leads back
        notice.open_over(self._page)

    def _on_in_use_left(self, outcome: str) -> None:
        self._entry.attend()
        if outcome == OTHER:
            self.choose()

    def _on_file_refused(self, error: Expected) -> None:
        self._trouble.show_text(
            "warn", "circle-alert", sentence_for(error, self._words).in_one_line()
        )
        self._trouble.show()

    def _on_file_changed(self, path: Path) -> None:
        del path
        self._trouble.hide()
        self._entry.set_error("")
        self._entry.attend()
