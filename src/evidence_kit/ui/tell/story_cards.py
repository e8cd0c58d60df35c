"""Two cards beside the time line: own words, and who tells it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from evidence_kit.domain.person import NOBODY
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.press_row import PressRow, through
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_SHOWN: Final = 110
"""Characters of the statement that are shown; the rest is one press away."""


class WordsPreview(PressRow):
    """The beginning of the statement in a box that looks like a field; opens the page for it."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, "", bleed=13)
        self._words = words
        self.setProperty("radius", 10)
        self.inside.setContentsMargins(13, 10, 13, 10)
        self.para = through(Para(theme, "", "small", "text"))
        self.inside.addWidget(self.para, 1, Qt.AlignmentFlag.AlignTop)

    def show_text(self, text: str) -> None:
        """Show the beginning of what was written."""
        _ = self._words.gettext
        plain = " ".join(text.split())
        short = plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN].rsplit(' ', 1)[0]} …"
        self.para.setText(short or _("Write what happened, in your own way."))
        self.para.set_token("text" if plain else "text3")
        self.setAccessibleName(_("In your own words: {text}").format(text=self.para.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge of a field."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("control"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)


class WordsCard(Card):
    """In your own words."""

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(8, 16, 20, 10), gap=6)
        _ = words.gettext
        self._presenter = presenter
        self.preview = WordsPreview(theme, words)
        self.preview.clicked.connect(presenter.show_words)
        calm = Para(theme, _("Spelling does not matter."), "caption", "text3")
        told = (Para(theme, _("In your own words"), "h3"), self.preview, calm)
        self.body.addLayout(column(*told, gap=8, margins=(12, 0, 0, 0)))
        self.pieces = button(theme, _("In seven small questions"), "quiet", icon="list", small=True)
        self.pieces.clicked.connect(presenter.show_pieces)
        self.body.addLayout(row(self.pieces, STRETCH, gap=0))
        self.refresh()

    def refresh(self) -> None:
        """Show what is written now."""
        self.preview.show_text(self._presenter.case.statement.text)


class YouCard(Card):
    """About you."""

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 12, 8, 16), gap=4)
        self._presenter, self._words = presenter, words
        self.open = button(theme, "", "quiet", icon="pencil", small=True)
        self.open.clicked.connect(presenter.ask_about)
        _ = words.gettext
        head = row(Para(theme, _("About you"), "h3", middle=True), STRETCH, self.open, gap=0)
        self.told = Para(theme, "", "small")
        self.body.addLayout(head)
        self.body.addLayout(row(self.told, margins=(0, 0, 12, 0)))
        self.refresh()

    def refresh(self) -> None:
        """Show whether anything is filled in."""
        _ = self._words.gettext
        person = self._presenter.case.person
        filled = person != NOBODY
        self.open.set_text(_("Change") if filled else _("Fill in"))
        self.open.set_icon("pencil")
        about = _("About you")
        self.open.setAccessibleName(f"{about}: {self.open.text()}")
        name = person.name.strip()
        told = _("How the police can reach you. It goes on a page that comes off.")
        self.told.setText(f"{name}. {told}" if name else told)
