"""Words for somebody who dares not call because they do not know how to begin."""

from __future__ import annotations

from typing import Final

from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_FIRST: Final = N_(
    "“Somebody threatens to share an image of me. I do not know what to do. Can you help me?”"
)
_POLICE: Final = N_("“Somebody blackmails me online. I want to talk about what I can do.”")


def script(theme: Theme, words: Wording) -> Dialog:
    """Make the dialog with two ways to begin: to a help line, and to the police."""
    _ = words.gettext
    quotes = Card(theme, "sunken", margins=(16, 12, 16, 12), gap=4)
    for whom, quote in ((_("To a help line"), _FIRST), (_("To the police"), _POLICE)):
        quotes.body.addWidget(Para(theme, whom, "label", "text"))
        quotes.body.addWidget(Para(theme, _(quote), "body", "text"))
        quotes.body.addSpacing(6)
    return Dialog(
        theme,
        _("What do I say?"),
        _("One sentence is enough. They ask the questions, and you choose what you tell."),
        safe=_("OK"),
        content=quotes,
    )
