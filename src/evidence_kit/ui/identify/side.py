"""What stands beside the leads: a thought for who doubts."""

from __future__ import annotations

from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.layouts import row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


def one_or_two(theme: Theme, words: Wording) -> Card:
    """Say that nobody needs to know whether it is one person or two."""
    _ = words.gettext
    made = Card(theme, margins=(18, 17, 18, 17), gap=12)
    head = row(
        IconBox(theme, "users", "primary", 36),
        Para(theme, _("One or two people?"), "h3", middle=True),
    )
    head.setStretch(1, 1)
    made.body.addLayout(head)
    text = _(
        "Not sure? Leave them apart. The account is often somebody else's. "
        "The police find that out."
    )
    made.body.addWidget(Para(theme, text, "small"))
    return made
