"""Who can open the case: a row for each, and what came of the last change."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.errors import AccessHalfChanged
from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.settings import said
from evidence_kit.ui.settings.access import AccessPresenter, Deed
from evidence_kit.ui.settings.care import CarePresenter
from evidence_kit.ui.settings.older_copies import older_copies
from evidence_kit.ui.settings.rows import SettingsRow, section
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_DONE: Final = {
    Deed.OWN: N_("Your new password works from now on. The old one alone opens nothing here."),
    Deed.CODE: N_("Your new recovery code works from now on. Throw the old sheet away."),
    Deed.TRUST: N_("The person you trust can open this file from now on."),
    Deed.DISTRUST: N_("The password of that person alone opens nothing here."),
}

_ICONS: Final = ("lock", "key-round", "users")


class AccessSection(QWidget):
    """Changes who can open the case.

    Attributes:
        password, code, trust, distrust: buttons; one of the last two is shown.
        banner: what was changed last.
    """

    def __init__(
        self, presenter: AccessPresenter, care: CarePresenter, theme: Theme, words: Wording
    ) -> None:
        super().__init__()
        _ = words.gettext
        self._presenter, self._care, self._words = presenter, care, words
        self.password = button(theme, _("Change it"), "secondary", small=True)
        self.code = button(theme, _("New code"), "secondary", small=True)
        self.trust = button(theme, _("Add"), "secondary", small=True)
        self.distrust = button(theme, _("Stop access"), "secondary", small=True)
        deeds = {
            Deed.OWN: self.password,
            Deed.CODE: self.code,
            Deed.TRUST: self.trust,
            Deed.DISTRUST: self.distrust,
        }
        self._buttons: dict[Deed, Button] = deeds
        lock, key, people = (Glyph(theme, name, "text", 20) for name in _ICONS)
        self._rows = (
            SettingsRow(theme, _("Your password"), "", self.password, before=lock),
            SettingsRow(theme, _("Recovery code"), "", self.code, before=key),
            SettingsRow(theme, _("Trusted person"), "", self.trust, self.distrust, before=people),
        )
        self.banner = Banner(theme, "ok", "circle-check", "")
        self.setLayout(
            column(section(theme, _("Who can open it"), *self._rows), self.banner, gap=10)
        )
        for deed, made in deeds.items():
            made.clicked.connect(lambda _on=False, deed=deed: presenter.begin(deed))
            made.setEnabled(care.writable)
        care.changed.connect(self._show)
        presenter.changed.connect(self._show)
        self._show()

    def stand_at(self, deed: Deed) -> None:
        """Put the keyboard where this deed was chosen; it goes along when that button goes."""
        self._buttons[deed].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        _, told = self._words.gettext, self._care.told
        today = self._care.today
        password, code, trusted = self._rows
        if self._care.writable:
            password.set_help(said.made(told.passphrase_since, today, self._words))
            code.set_help(said.made(told.code_since, today, self._words))
        else:
            for one in self._rows:
                one.set_help(_("Not possible now: nothing can be written here."))
        since = told.trusted_since
        if self._care.writable:
            nobody = _("nobody yet, gets an own password")
            trusted.set_help(said.trusted(since, today, self._words) if since else nobody)
        shown, gone = (self.trust, self.distrust) if since is None else (self.distrust, self.trust)
        had_keyboard = self.window().focusWidget() is gone
        shown.show()
        if had_keyboard:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        gone.hide()
        self._show_finished()

    def _show_finished(self) -> None:
        finished = self._presenter.finished
        if finished is None:
            self.banner.hide()
            return
        kind, icon = "ok", "circle-check"
        text = f"{self._words.gettext(_DONE[finished])} {older_copies(finished, self._words)}"
        if self._presenter.half:
            kind, icon = "warn", "circle-alert"
            text = sentence_for(AccessHalfChanged(), self._words).in_one_line()
        if self.banner.isHidden() or self.banner.text != text:
            self.banner.show_text(kind, icon, text)
            self.banner.show()
