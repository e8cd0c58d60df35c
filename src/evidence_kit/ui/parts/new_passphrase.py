"""What typing a new passphrase needs: twice the same, long enough, and five words to use."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.errors import PassphrasesDiffer, PassphraseTooShort
from evidence_kit.services.passphrases import Strength, strength, suggest
from evidence_kit.vault import MINIMUM_PASSPHRASE
from evidence_kit.wording import Wording


class NewPassphrase(QObject):
    """Holds what is typed; a presenter that needs a new passphrase is one.

    Attributes:
        passphrase, repeat: what is typed.
        words: the five proposed words.

    Signals:
        strength_changed: how strong the typed passphrase is (`Strength`).
        words_changed: another five words are proposed (tuple of str).
        passphrase_refused: it is too short (`Expected`).
        repeat_refused: the two passphrases are not the same (`Expected`).
    """

    strength_changed = Signal(object)
    words_changed = Signal(object)
    passphrase_refused = Signal(object)
    repeat_refused = Signal(object)

    def __init__(
        self,
        words: Wording,
        *,
        propose: Callable[[str], tuple[str, ...]] = suggest,
        parent: QObject | None = None,
    ) -> None:
        """Begin with nothing typed.

        Args:
            words: language of the proposed words.
            propose: draws five words in a language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._wording, self._propose = words, propose
        self.passphrase = self.repeat = ""
        self.words = propose(words.language)

    @property
    def strength(self) -> Strength:
        """How strong the typed passphrase is."""
        return strength(self.passphrase, self._wording)

    @property
    def uses_words(self) -> bool:
        """Tell whether the passphrase is the proposed five words."""
        return self.passphrase == " ".join(self.words)

    def type_passphrase(self, text: str) -> None:
        """Note what is typed and say how strong it is."""
        self.passphrase = text
        self.strength_changed.emit(self.strength)

    def propose_words(self) -> None:
        """Draw another five words."""
        self.words = self._propose(self._wording.language)
        self.words_changed.emit(self.words)

    def speak(self, words: Wording) -> None:
        """Propose words in this language from now on."""
        if words.language != self._wording.language:
            self._wording = words
            self.propose_words()

    def forget(self) -> None:
        """Forget what was typed."""
        self.passphrase = self.repeat = ""

    def passphrase_fits(self) -> bool:
        """Tell whether it can be used, and say so where it cannot."""
        if len(unicodedata.normalize("NFKC", self.passphrase)) < MINIMUM_PASSPHRASE:
            self.passphrase_refused.emit(PassphraseTooShort(minimum=MINIMUM_PASSPHRASE))
            return False
        if self.passphrase != self.repeat:
            self.repeat_refused.emit(PassphrasesDiffer())
            return False
        return True
