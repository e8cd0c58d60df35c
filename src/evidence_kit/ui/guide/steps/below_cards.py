"""Below the steps: what is better not done, what is good to know, and things for later."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.domain.circumstances import Circumstance
from evidence_kit.services.first_steps import Later, first_steps
from evidence_kit.ui.guide.lines import empty, glyph_line
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_MARGINS = (20, 18, 20, 18)


class AvoidCard(Card):
    """What to leave undone, each with one line why."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=_MARGINS, gap=10)
        self.body.addWidget(Para(theme, words.gettext("Better not"), "h3"))
        for one in first_steps().avoid:
            title, because = (said.in_(words.language) for said in (one.title, one.because))
            said = f"<b>{title}.</b> {because}"
            self.body.addWidget(glyph_line(theme, "ban", said, marked=True))


class FoldCard(Card):
    """A title that opens; what is inside is not needed now.

    Attributes:
        open: shows or hides the rest.
    """

    def __init__(self, theme: Theme, words: Wording, title: str, lead: str) -> None:
        super().__init__(theme, margins=_MARGINS, gap=0)
        self._words = words
        self.open = button(theme, words.gettext("Show"), "secondary", small=True)
        self.open.clicked.connect(self._turn)
        said = column(Para(theme, title, "h3"), Para(theme, lead, "small"), gap=2)
        head = row(said, self.open, gap=16)
        head.setStretch(0, 1)
        self._rest = QWidget()
        self._rest.hide()
        self._inside = QVBoxLayout(self._rest)
        self._inside.setContentsMargins(0, 14, 0, 0)
        self._inside.setSpacing(10)
        self._title = title
        self.body.addLayout(head)
        self.body.addWidget(self._rest)
        self._name()

    @property
    def is_open(self) -> bool:
        """Whether the rest is shown."""
        return not self._rest.isHidden()

    def _turn(self) -> None:
        self._rest.setVisible(not self.is_open)
        self._name()

    def _name(self) -> None:
        _ = self._words.gettext
        self.open.set_text(_("Hide") if self.is_open else _("Show"))
        self.open.setAccessibleName(f"{self.open.text()}: {self._title}")

    def _fill(self, *things: QWidget) -> None:
        empty(self._inside)
        for thing in things:
            self._inside.addWidget(thing)


class KnowCard(FoldCard):
    """Facts that may calm."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        _ = words.gettext
        lead = _("You are not the only one. Read this when you want to.")
        super().__init__(theme, words, _("Good to know"), lead)

    def show_for(self, holding: frozenset[Circumstance]) -> None:
        """Show the facts that fit."""
        known = (one.line for one in first_steps().good_to_know)
        texts = [one.said.in_(self._words.language) for one in known if one.fits(holding)]
        self._fill(*(glyph_line(self.theme, "minus", text) for text in texts))


class LaterCard(FoldCard):
    """Choices for when it is calmer; never a lesson."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        _ = words.gettext
        lead = _("This is no lesson. These are choices that may give you more peace.")
        super().__init__(theme, words, _("For later, when it is calmer"), lead)

    def show_for(self, holding: frozenset[Circumstance]) -> None:
        """Show the advice that fits."""
        later = (one for one in first_steps().later if one.title.fits(holding))
        self._fill(*(self._group(one) for one in later))

    def _group(self, one: Later) -> QWidget:
        language, made = self._words.language, QWidget()
        title = Para(self.theme, one.title.said.in_(language), "label")
        lines = (glyph_line(self.theme, "minus", said.in_(language)) for said in one.lines)
        made.setLayout(column(title, *lines, gap=6, margins=(0, 0, 0, 8)))
        return made
