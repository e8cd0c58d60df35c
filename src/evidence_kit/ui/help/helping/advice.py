"""What helps and what does not, for who sits beside somebody this happened to."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy

from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

PRAISE: Final = N_("It is good that you help")
CALM: Final = N_("Staying calm is the most important thing you do. You can say this:")
SAYINGS: Final = (
    N_("“How good that you tell me.”"),
    N_("“It is not your fault. I am not angry.”"),
    N_("“May I help you? You decide what we do.”"),
)
FOR_YOU: Final = N_("This is hard on you too. Helpwanted also helps parents and friends: {number}.")
DO: Final = (
    N_("First ask whether you may help."),
    N_("Let them choose and type themselves."),
    N_("Save the talk and the profile together."),
    N_("Write down what you saw yourself. You can be a witness."),
)
RATHER_NOT: Final = (
    N_("Taking the phone away, or searching it."),
    N_("Deleting something, or writing to the offender."),
    N_("Asking why. Rather ask: what happened then?"),
    N_("Looking at nude images, or passing them on."),
)
TALK: Final = (
    N_("Talk about it briefly, several times. That is easier than one long talk."),
    N_("Something in the news can be a good way to begin."),
    N_("Be curious about what is fun online. Do not judge."),
    N_("Even a hug: ask first."),
)


def advice_card(
    theme: Theme, words: Wording, title: str, texts: tuple[str, ...], icon: str
) -> Card:
    """Make a card with a list; each line has the same mark, as large as the other card's."""
    card = Card(theme, margins=(20, 16, 20, 16), gap=12)
    card.body.addWidget(Para(theme, title, "h3"))
    for text in texts:
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(Glyph(theme, icon, "text", 20), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Para(theme, words.gettext(text), "small", "text"), 1)
        card.body.addLayout(line)
    card.body.addStretch(1)
    card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return card


def do_and_rather_not(theme: Theme, words: Wording) -> QBoxLayout:
    """Make both cards, side by side and equally wide."""
    _ = words.gettext
    both = top_row(
        advice_card(theme, words, _("Do"), DO, "check"),
        advice_card(theme, words, _("Rather not"), RATHER_NOT, "minus"),
        gap=16,
    )
    for place in range(both.count()):
        both.setStretch(place, 1)
    return both
