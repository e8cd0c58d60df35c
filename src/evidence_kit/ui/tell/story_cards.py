"""Two cards beside the time line: own words, and who it is about."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen

from evidence_kit.domain.helping import helping
from evidence_kit.domain.person import NOBODY
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.press_row import PressRow, through
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_SHOWN: Final = 110
"""Characters of the statement that are shown; the rest is one press away."""
OWN_WORDS: Final = Spoken(N_("In your own words"), N_("In their own words"))
_ALOUD: Final = Spoken(N_("In your own words: {text}"), N_("In their own words: {text}"))
_NOTHING: Final = Spoken(
    N_("Write what happened, in your own way."), N_("Write it as they tell it themselves.")
)
_ABOUT: Final = Spoken(N_("About you"), N_("About the person you help"))
_REACH: Final = Spoken(
    N_("How the police can reach you. It goes on a page that comes off."),
    N_("How the police can reach them. It goes on a page that comes off."),
)
_ELSEWHERE: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
"""Keys held with one of these are commands, and type nothing."""


class WordsPreview(PressRow):
    """The beginning of the statement in a box that looks like a field; opens the page for it.

    Signals:
        typed: what somebody typed here, as in a field; it belongs on that page.
    """

    typed = Signal(str)

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, "", bleed=13)
        self._words = words
        self.setProperty("radius", 10)
        self.inside.setContentsMargins(13, 10, 13, 10)
        self.para = through(Para(theme, "", "small", "text"))
        self.inside.addWidget(self.para, 1, Qt.AlignmentFlag.AlignTop)

    def show_text(self, text: str, *, helping: bool = False) -> None:
        """Show the beginning of what was written."""
        plain = " ".join(text.split())
        short = plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN].rsplit(' ', 1)[0]} …"
        self.para.setText(short or _NOTHING.to(self._words, helping=helping))
        self.para.set_token("text" if plain else "text3")
        aloud = _ALOUD.to(self._words, helping=helping)
        self.setAccessibleName(aloud.format(text=self.para.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a letter to where it is written: who types at once loses no first word."""
        text = event.text()
        if text.strip() and text.isprintable() and not event.modifiers() & _ELSEWHERE:
            self.typed.emit(text)
            event.accept()
            return
        super().keyPressEvent(event)

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
        self._presenter, self._words = presenter, words
        self.preview = WordsPreview(theme, words)
        self.preview.clicked.connect(presenter.show_words)
        calm = Para(theme, _("Spelling does not matter."), "caption", "text3")
        self.heading = Para(theme, "", "h3")
        told = (self.heading, self.preview, calm)
        self.body.addLayout(column(*told, gap=8, margins=(12, 0, 0, 0)))
        self.pieces = button(theme, _("In seven small questions"), "quiet", icon="list", small=True)
        self.pieces.clicked.connect(presenter.show_pieces)
        self.body.addLayout(row(self.pieces, STRETCH, gap=0))
        self.refresh()

    def refresh(self) -> None:
        """Show what is written now."""
        case = self._presenter.case
        self.heading.setText(OWN_WORDS.to(self._words, helping=helping(case)))
        self.preview.show_text(case.statement.text, helping=helping(case))


class YouCard(Card):
    """How the person can be reached."""

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 12, 8, 16), gap=4)
        self._presenter, self._words = presenter, words
        self.open = button(theme, "", "quiet", icon="pencil", small=True)
        self.open.clicked.connect(presenter.ask_about)
        self.heading = Para(theme, "", "h3", middle=True)
        head = row(self.heading, STRETCH, self.open, gap=0)
        head.setStretch(0, 1)
        head.setStretch(1, 0)
        self.told = Para(theme, "", "small")
        self.body.addLayout(head)
        self.body.addLayout(row(self.told, margins=(0, 0, 12, 0)))
        self.refresh()

    def refresh(self) -> None:
        """Show whether anything is filled in."""
        _ = self._words.gettext
        person, helps = self._presenter.case.person, helping(self._presenter.case)
        filled = person != NOBODY
        self.open.set_text(_("Change") if filled else _("Fill in"))
        self.open.set_icon("pencil")
        about = _ABOUT.to(self._words, helping=helps)
        self.heading.setText(about)
        self.open.setAccessibleName(f"{about}: {self.open.text()}")
        name = person.name.strip()
        told = _REACH.to(self._words, helping=helps)
        self.told.setText(f"{name}. {told}" if name else told)
