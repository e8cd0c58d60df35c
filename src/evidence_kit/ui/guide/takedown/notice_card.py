"""The text of a notice, in two languages, to copy."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.ui.guide.copying import CopyButton
from evidence_kit.ui.guide.takedown.presenter import TakedownPresenter
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import BREAK, Para
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LONG_WORD: Final = re.compile(r"\S{14}(?=\S)")
"""An address is longer than a line."""


class NoticeCard(Card):
    """A text with the four parts a platform needs; the address is typed here and kept nowhere.

    Attributes:
        link: the address, to put into the text.
        language: Dutch or English.
        text: what would be copied.
        copy: copies it.
    """

    def __init__(self, presenter: TakedownPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 18, 20, 18), gap=0)
        _ = words.gettext
        self._presenter = presenter
        self.text = ""
        self.link = Field(theme, _("Link of the page"), _("Put into the text, kept nowhere."))
        languages = [("nl", "Nederlands"), ("en", "English")]
        self.link.set_text(presenter.known_link)
        self.language = Segmented(
            theme, languages, words.language, name=_("Language of the text"), small=True
        )
        self._said = Para(theme, "", "small", "text")
        bubble = Card(theme, "sunken", margins=(15, 12, 15, 13), gap=0)
        bubble.body.addWidget(self._said)
        self.copy = CopyButton(theme, words, _("Copy this text"), lambda: self.text)
        lead = _("For a platform or a site. It has what European law asks for.")
        parts: tuple[tuple[QWidget, int], ...] = (
            (Para(theme, _("Text to send"), "h3"), 2),
            (Para(theme, lead, "small"), 12),
            (self.link, 10),
            (self.language, 10),
            (bubble, 12),
        )
        for part, gap in parts:
            self.body.addWidget(part)
            self.body.addSpacing(gap)
        self.body.addLayout(row(self.copy, STRETCH))
        self.link.line.textChanged.connect(self.refresh)
        self.language.chosen.connect(self.refresh)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Write the text anew."""
        self.text = self._presenter.notice(self.language.current, self.link.text())
        self._said.setText(_LONG_WORD.sub(rf"\g<0>{BREAK}", self.text))
