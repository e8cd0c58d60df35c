"""Making a new case on one page: what it is called, where it lies, and its password."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_kit.domain.errors import Expected
from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.password_card import PasswordCard
from evidence_kit.ui.shell.new_case.form import NewCaseForm
from evidence_kit.ui.shell.new_case.place_card import PlaceCard
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the page says, in English.

    Attributes:
        title: above it.
        make: on the button that makes the case.
        next: what comes after that.
        busy: while it is made.
        note: what to know about the password; "" tells what holds for any.
    """

    title: str = N_("A new case")
    make: str = N_("Make my case")
    next: str = N_("Next: a recovery code")
    busy: str = N_("Your case is being made. This takes a moment.")
    note: str = ""


class NewCasePage(ScrollPage):
    """Shows what the presenter holds, and passes on what is typed and chosen."""

    def __init__(
        self,
        presenter: NewCaseForm,
        theme: Theme,
        words: Wording,
        phrases: Phrases | None = None,
    ) -> None:
        super().__init__(theme, top=6)
        _ = words.gettext
        self.presenter = presenter
        self._said = phrases or Phrases()
        self.title = _(self._said.title)
        self._words = words
        self.place = PlaceCard(presenter, theme, words)
        note = self._said.note
        self.password = PasswordCard(presenter, theme, words, note=_(note) if note else "")
        self.trouble = Banner(theme, "warn", "circle-alert", "")
        self.trouble.hide()
        self.back = button(theme, _("Back"), "quiet", icon="arrow-left")
        self.make = button(
            theme, _(self._said.make), icon="arrow-right", icon_right=True, large=True
        )
        self._bar = ActionBar(theme, back=self.back, status=_(self._said.next), primary=self.make)
        self.set_action_bar(self._bar)
        self.body.setSpacing(16)
        for part in (Para(theme, self.title, "h1"), self.trouble, self.place, self.password):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._connect()
        presenter.look_for_free_name()

    def _connect(self) -> None:
        presenter = self.presenter
        self.back.clicked.connect(presenter.go_back)
        self.make.clicked.connect(presenter.make)
        for field in (self.password.passphrase, self.password.repeat, self.place.name):
            field.line.returnPressed.connect(presenter.make)
        presenter.passphrase_refused.connect(self._on_passphrase_refused)
        presenter.repeat_refused.connect(self._on_repeat_refused)
        presenter.target_refused.connect(self._on_target_refused)
        presenter.place_refused.connect(self._on_place_refused)
        presenter.failed.connect(self._on_failed)
        presenter.busy_changed.connect(self._on_busy)

    def _on_passphrase_refused(self, error: Expected) -> None:
        _ = self._words.gettext
        said = sentence_for(error, self._words).title
        nothing = not self.presenter.passphrase
        self.password.passphrase.set_error(_("Choose a password.") if nothing else said)
        self.password.passphrase.edit.setFocus()

    def _on_repeat_refused(self, error: Expected) -> None:
        self.password.repeat.set_error(sentence_for(error, self._words).title)
        self.password.repeat.edit.setFocus()
        self.password.repeat.edit.selectAll()

    def _on_target_refused(self, error: Expected) -> None:
        said = sentence_for(error, self._words)
        self.place.file.set_error(f"{said.title} {said.next_step}")
        self.place.file.edit.setFocus()

    def _on_place_refused(self, error: Expected) -> None:
        self.place.show_trouble(sentence_for(error, self._words).in_one_line())
        self.place.elsewhere.setFocus()

    def _on_failed(self, error: Expected) -> None:
        said = sentence_for(error, self._words)
        self.trouble.show_text("warn", "hard-drive", said.in_one_line())
        self.trouble.show()

    def _on_busy(self, busy: bool) -> None:
        _ = self._words.gettext
        if busy:
            self.setFocus()  # a disabled button hands the keyboard to whatever comes next
        self.make.setEnabled(not busy)
        self.back.setEnabled(not busy)
        if busy:
            self.trouble.hide()
            self.place.file.set_error("")
            self.place.show_trouble("")
        said = self._said.busy if busy else self._said.next
        self._bar.set_status(_(said))
