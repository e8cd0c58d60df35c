"""The text of a notice, in two languages, to copy."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from evidence_kit.services.takedown import Age, Ages
from evidence_kit.ui.guide.copying import CopyButton
from evidence_kit.ui.guide.takedown.presenter import TakedownPresenter
from evidence_kit.ui.guide.takedown.said import breakable
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class NoticeCard(Card):
    """A text with the four parts a platform needs; the address is typed here and kept nowhere.

    Attributes:
        link: the address, to put into the text.
        age: how old the person is in the image it is about; asked where images differ.
        language: Dutch or English.
        text: what would be copied.
        copy: copies it.
    """

    def __init__(self, presenter: TakedownPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 18, 20, 18), gap=0)
        _ = words.gettext
        self._presenter = presenter
        self.text = ""
        self._ages: Ages = ()
        self.link = Field(theme, _("Link of the page"), _("Put into the text, kept nowhere."))
        ages = [(Age.MINOR.value, _("Under 18")), (Age.ADULT.value, _("18 or older"))]
        self.age, self._which = ChoiceChips(theme, _("How old in this image?"), ages), QWidget()
        self._which.setLayout(column(self.age, margins=(0, 0, 0, 10)))
        languages = [("nl", "Nederlands"), ("en", "English")]
        self._known = ""
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
            (self._which, 0),
            (self.language, 10),
            (bubble, 12),
        )
        for part, gap in parts:
            self.body.addWidget(part)
            self.body.addSpacing(gap)
        self.body.addLayout(row(self.copy, STRETCH))
        self.link.line.textChanged.connect(self.refresh)
        self.age.changed.connect(self.refresh)
        self.language.chosen.connect(self.refresh)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Write the text anew."""
        known = self._presenter.known_link
        if known != self._known:
            before, self._known = self._known, known
            if self.link.text() in ("", before):  # what somebody typed stays
                self.link.set_text(known)
                self.link.line.setCursorPosition(0)
        ages = self._presenter.ages
        if ages != self._ages:
            self._ages = ages
            self.age.choose(ages[0])
            self._which.setVisible(len(ages) > 1)
        age = Age(self.age.chosen) if self.age.chosen else None
        self.text = self._presenter.notice(self.language.current, self.link.text(), age)
        self._said.setText(breakable(self.text))
