"""A PIN or another secret: dots until the person presses the eye."""

from __future__ import annotations

from evidence_kit.ui.parts.passphrase import PassphraseField
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class SecretField(PassphraseField):
    """Nothing of it reaches the clipboard; it is kept in the case like everything else."""

    def __init__(self, theme: Theme, words: Wording, label: str, hint: str) -> None:
        super().__init__(theme, words, label, hint)
        self.eye.toggled.connect(self._name)
        self._name(False)

    def hide_text(self) -> None:
        """Go back to dots."""
        self.eye.setChecked(False)

    def _name(self, shown: bool) -> None:
        _ = self._words.gettext
        name = _("Hide the PIN") if shown else _("Show the PIN")
        self.eye.setAccessibleName(name)
        tip(self.eye, name)
