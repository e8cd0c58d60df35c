"""One question before the case can be opened otherwise: who asks, and what is it to be."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.errors import Expected
from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.passphrase import PassphraseField
from evidence_kit.ui.parts.password_card import PasswordCard
from evidence_kit.ui.settings.access import AccessPresenter, Deed
from evidence_kit.ui.settings.older_copies import older_copies
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_SAID: Final = {
    Deed.OWN: (
        N_("Change your password"),
        N_("The old one alone opens nothing here after that."),
        N_("Change password"),
    ),
    Deed.CODE: (
        N_("A new recovery code"),
        N_("The old code stays until you have the new one on paper. Have a pen ready."),
        N_("Make the code"),
    ),
    Deed.TRUST: (
        N_("A password for somebody you trust"),
        N_("With it this person can see, change and delete everything. Let them choose it."),
        N_("Give access"),
    ),
    Deed.DISTRUST: (
        N_("Stop access for your trusted person"),
        N_("Their password alone opens nothing here after that."),
        N_("Stop access"),
    ),
}
"""Title, lead and button."""
_NEW: Final = {Deed.OWN: N_("New password"), Deed.TRUST: N_("Password of this person")}


class SecretPage(ScrollPage):
    """Asks for the owner's password and, where it needs one, a new one.

    Attributes:
        secret: the owner's password or the recovery code.
        password: the new one, or None.
        go, back: buttons.
        trouble: what is in the way.
    """

    def __init__(
        self, presenter: AccessPresenter, deed: Deed, theme: Theme, words: Wording
    ) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        title, lead, go = (_(part) for part in _SAID[deed])
        self.title = title
        self.back = button(theme, _("Back"), "quiet", icon="arrow-left")
        self.go = button(theme, go, icon="check", large=True)
        self._bar = ActionBar(theme, back=self.back, primary=self.go)
        self.set_action_bar(self._bar)
        self.trouble = Banner(theme, "warn", "circle-alert", "")
        self.trouble.hide()
        self.secret = PassphraseField(theme, words, _("Your password now, or your recovery code"))
        asks = Card(theme, margins=(22, 18, 22, 18))
        asks.body.addWidget(self.secret)
        self.password: PasswordCard | None = None
        self.body.setSpacing(16)
        self.body.addWidget(Para(theme, title, "h1"))
        self.body.addSpacing(-12)
        self.body.addWidget(Para(theme, lead, "lead"))
        self.body.addWidget(self.trouble)
        self.body.addWidget(asks)
        if deed.types_new:
            presenter.speak(words)
            theirs = _("This person keeps it. We cannot get it back either.")
            note = theirs if deed is Deed.TRUST else ""
            self.password = PasswordCard(presenter, theme, words, note=note)
            self.password.passphrase.set_label(_(_NEW[deed]))
            self.body.addWidget(self.password)
        copies = Para(theme, older_copies(deed, words), "small")
        self.body.addLayout(top_row(Glyph(theme, "copy", "text2", 18), copies, gap=10))
        self.body.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        presenter = self.presenter
        self.back.clicked.connect(presenter.go_back)
        self.go.clicked.connect(self._on_go)
        self.secret.line.returnPressed.connect(self._on_go)
        self.secret.edit.textChanged.connect(lambda: self.secret.set_error(""))
        if self.password is not None:
            for field in (self.password.passphrase, self.password.repeat):
                field.line.returnPressed.connect(self._on_go)
            presenter.passphrase_refused.connect(self._on_passphrase_refused)
            presenter.repeat_refused.connect(self._on_repeat_refused)
        presenter.secret_refused.connect(self._on_secret_refused)
        presenter.failed.connect(self._on_failed)
        presenter.busy_changed.connect(self._on_busy)

    def _on_go(self) -> None:
        self.presenter.do(self.secret.text())

    def _on_secret_refused(self, error: Expected) -> None:
        said = sentence_for(error, self._words)
        empty = self._words.gettext("Type your password or your recovery code.")
        self.secret.set_error(f"{said.title} {said.next_step}" if self.secret.text() else empty)
        self.secret.edit.setFocus()
        self.secret.line.selectAll()

    def _on_passphrase_refused(self, error: Expected) -> None:
        assert self.password is not None  # noqa: S101 - only then it is connected
        field = self.password.passphrase
        nothing = not self.presenter.passphrase
        choose = self._words.gettext("Choose a password.")
        field.set_error(choose if nothing else sentence_for(error, self._words).title)
        field.edit.setFocus()

    def _on_repeat_refused(self, error: Expected) -> None:
        assert self.password is not None  # noqa: S101 - only then it is connected
        field = self.password.repeat
        field.set_error(sentence_for(error, self._words).title)
        field.edit.setFocus()
        field.line.selectAll()

    def _on_failed(self, error: Expected) -> None:
        self.trouble.show_text(
            "warn", "circle-alert", sentence_for(error, self._words).in_one_line()
        )
        self.trouble.show()

    def _on_busy(self, busy: bool) -> None:
        if busy:
            self.setFocus()  # a disabled button hands the keyboard to whatever comes next
            self.trouble.hide()
        self.go.setEnabled(not busy)
        self.back.setEnabled(not busy)
        takes = self._words.gettext("This takes a moment.")
        self._bar.set_status(takes if busy else "")
