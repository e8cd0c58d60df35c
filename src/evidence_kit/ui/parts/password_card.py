"""A password, twice, with a meter that never says weak and five words to use at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from evidence_kit.services.passphrases import Strength
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.meter import Meter
from evidence_kit.ui.parts.new_passphrase import NewPassphrase
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.passphrase import PassphraseField
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.parts.word_chips import WordChips
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import MINIMUM_PASSPHRASE
from evidence_kit.wording import Wording

_REPEAT_WIDE = 246


class PasswordCard(Card):
    """Two fields, a meter, and a suggestion that folds away where there is little room.

    Attributes:
        passphrase: the first field.
        repeat: the second field.
        use_words: takes the suggested words.
        new_words: suggests others.
        unfold: shows the suggestion where it is folded away.

    Args:
        presenter: holds what is typed.
        theme: gives colours and type.
        words: language of the card.
        note: what to know about it; "" tells what holds for one's own.
    """

    def __init__(
        self, presenter: NewPassphrase, theme: Theme, words: Wording, *, note: str = ""
    ) -> None:
        super().__init__(theme, margins=(22, 18, 22, 18), gap=14)
        _ = words.gettext
        self._presenter, self._words = presenter, words
        self._unfolded = False
        self.passphrase = PassphraseField(theme, words, _("Password"))
        self.repeat = PassphraseField(theme, words, _("Once more"))
        self.repeat.setFixedWidth(_REPEAT_WIDE)
        self.passphrase.set_text(presenter.passphrase)
        self.repeat.set_text(presenter.repeat)
        self._meter = Meter(theme, _("Strength of the password"))
        self.unfold = button(theme, _("Suggest a password"), "quiet", icon="refresh-cw", small=True)
        fields = QHBoxLayout()
        fields.setSpacing(16)
        fields.addWidget(self.passphrase, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.repeat, 0, Qt.AlignmentFlag.AlignTop)
        long = _("At least {minimum} characters: long is better than difficult.")
        self._hint = Para(theme, long.format(minimum=MINIMUM_PASSPHRASE), "small", wrap=False)
        self.body.addLayout(fields)
        self.body.addLayout(row(self._meter, self._hint, STRETCH, self.unfold, -12, gap=16))
        self._suggestion = self._make_suggestion()
        self.body.addWidget(self._suggestion)
        self.body.addLayout(self._honest_line(note))
        self._connect()
        self._show_strength(presenter.strength)
        self._fold()

    def _make_suggestion(self) -> Card:
        _, theme = self._words.gettext, self.theme
        card = Card(theme, "sunken", margins=(16, 12, 16, 14), gap=6)
        self.new_words = button(theme, _("New words"), "quiet", icon="refresh-cw", small=True)
        self.use_words = button(theme, _("Use these"), "secondary", small=True)
        self._used = Tag(theme, _("used"), "ok", "check")
        self._chips = WordChips(theme, self._presenter.words)
        about = Para(
            theme, _("Five ordinary words are easy to remember. A suggestion:"), "small", "text"
        )
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(about, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.new_words)
        head.addSpacing(-12)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        chips.addWidget(self._chips, 1)
        chips.addWidget(self.use_words, 0, Qt.AlignmentFlag.AlignVCenter)
        chips.addWidget(self._used, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(head)
        card.body.addLayout(chips)
        return card

    def _honest_line(self, note: str) -> QHBoxLayout:
        _ = self._words.gettext
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(Glyph(self.theme, "info", "text2", 18), 0, Qt.AlignmentFlag.AlignTop)
        said = note or _(
            "We cannot get your password back. Write it down in a safe place. "
            "Do not use a password that somebody else may know."
        )
        line.addWidget(Para(self.theme, said, "small"), 1)
        return line

    def _connect(self) -> None:
        presenter = self._presenter
        self.passphrase.edit.textChanged.connect(self._on_typed)
        self.repeat.edit.textChanged.connect(self._on_repeated)
        self.use_words.clicked.connect(self._on_use)
        self.new_words.clicked.connect(presenter.propose_words)
        self.unfold.clicked.connect(self._on_unfold)
        presenter.strength_changed.connect(self._show_strength)
        presenter.words_changed.connect(self._on_words_changed)
        self.theme.room_changed.connect(self._fold)

    def _on_typed(self, text: str) -> None:
        self.passphrase.set_error("")
        self.repeat.set_error("")  # it was about both
        self._presenter.type_passphrase(text)

    def _on_repeated(self, text: str) -> None:
        self.repeat.set_error("")
        self._presenter.repeat = text

    def _on_use(self) -> None:
        """Put the words where they can be read, so that they can be written down."""
        self.passphrase.eye.setChecked(True)
        words = " ".join(self._presenter.words)
        self.passphrase.set_text(words)
        self.repeat.set_text(words)
        self.repeat.edit.home(False)
        self.passphrase.edit.setFocus()

    def _on_words_changed(self, words: tuple[str, ...]) -> None:
        self._chips.set_words(words)
        self._show_strength(self._presenter.strength)

    def _on_unfold(self) -> None:
        self._unfolded = True
        self._fold()
        self.use_words.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_strength(self, strength: Strength) -> None:
        self._meter.show_strength(strength.bars, strength.word, enough=strength.enough)
        used = self._presenter.uses_words
        self._used.setVisible(used)
        self.use_words.setVisible(not used)

    def _fold(self) -> None:
        folded = self.theme.low and not self._unfolded
        self._suggestion.setVisible(not folded)
        self.unfold.setVisible(folded)
        self._hint.setVisible(not self.theme.narrow)
