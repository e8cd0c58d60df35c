"""Words for somebody who dares not call because they do not know how to begin."""

from __future__ import annotations

from typing import Final

from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_BEGINNINGS: Final = (
    (
        N_("To Helpwanted"),
        N_(
            "“Somebody threatens to share an image of me. I do not know what to do. "
            "Can you help me?”"
        ),
    ),
    (
        N_("To the Kindertelefoon"),
        N_("“Somebody online threatens me. I dare not tell it at home. May I tell it to you?”"),
    ),
    (
        N_("To the police, 0900-8844"),
        N_(
            "“Somebody blackmails me online with an image. "
            "I would like to talk about what I can do.”"
        ),
    ),
    (
        N_("To your bank"),
        N_(
            "“I am being blackmailed and I transferred money. Can you stop the payment or get it "
            "back? Please warn the bank that received it.”"
        ),
    ),
)
_HELPING: Final = (
    (
        N_("To Helpwanted"),
        N_(
            "“I help somebody who is threatened with an image. We do not know what to do. "
            "Can you help us?”"
        ),
    ),
    (
        N_("To the police, 0900-8844"),
        N_(
            "“I help somebody who is blackmailed online with an image. "
            "I would like to talk about what we can do.”"
        ),
    ),
    (
        N_("To the bank"),
        N_(
            "“I help somebody who is being blackmailed. Money was transferred. Can you stop the "
            "payment or get it back? Please warn the bank that received it.”"
        ),
    ),
)
_AFTER: Final = N_("At the end, ask for a name and a number of this talk. Note both.")


def script(theme: Theme, words: Wording, *, helping: bool = False) -> Dialog:
    """Make the dialog with a way to begin for each, or with those for somebody who helps."""
    _ = words.gettext
    quotes = Card(theme, "sunken", margins=(16, 12, 16, 6), gap=2)
    for whom, quote in _HELPING if helping else _BEGINNINGS:
        quotes.body.addWidget(Para(theme, _(whom), "label", "text"))
        quotes.body.addWidget(Para(theme, _(quote), "small", "text"))
        quotes.body.addSpacing(6)
    return Dialog(
        theme,
        _("What do I say?"),
        _("One sentence is enough. They ask the questions, and you choose what you tell.")
        + " "
        + _(_AFTER),
        safe=_("OK"),
        content=quotes,
    )
