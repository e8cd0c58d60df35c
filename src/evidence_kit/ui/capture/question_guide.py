"""The cards beside the question: what yes means, and that looking is not needed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.layouts import row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import KeyCap
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_MARGINS = (18, 16, 18, 16)


def question_guide(
    theme: Theme, words: Wording, *, seen: bool, unseen: bool, look: bool
) -> QWidget:
    """Make the column of cards.

    Args:
        theme: gives colours and type.
        words: the language.
        seen: one of the files can be shown, so covering is possible.
        unseen: one of the files cannot be shown.
        look: whoever types may look.
    """
    _ = words.gettext
    made = QWidget()
    made.setObjectName("question-guide")
    inside = QVBoxLayout(made)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(14)
    if unseen:
        inside.addWidget(
            _card(
                theme,
                _("A file without a picture"),
                _("We cannot show every file. Not sure what it shows? Choose yes."),
            )
        )
    follows = (
        _("The photo is not kept yet. First you cover the image, or you describe it in words.")
        if seen
        else _("The file itself is not kept. You describe it in words.")
    )
    inside.addWidget(_card(theme, _("What happens with yes?"), follows))
    inside.addWidget(_looking(theme, words) if look else _answering(theme, words))
    return made


def _looking(theme: Theme, words: Wording) -> Card:
    _ = words.gettext
    made = _card(
        theme,
        _("You do not have to look"),
        _("Hold the eye, or the key V, to look for a moment. Let go and it is blurred again."),
    )
    made.body.addWidget(rule())
    made.body.addWidget(_keys(theme, words, look=True))
    return made


def _answering(theme: Theme, words: Wording) -> Card:
    made = Card(theme, margins=_MARGINS, gap=6)
    made.body.addWidget(_keys(theme, words, look=False))
    return made


def _card(theme: Theme, title: str, text: str) -> Card:
    card = Card(theme, margins=_MARGINS, gap=6)
    card.body.addWidget(Para(theme, title, "h3"))
    card.body.addWidget(Para(theme, text, "small"))
    return card


def _keys(theme: Theme, words: Wording, *, look: bool) -> QWidget:
    _ = words.gettext
    keys = QWidget()
    line = FlowLayout(keys, gap=8)
    offered = [(_("Y"), _("yes")), ("N", _("no"))]
    if look:
        offered.append(("V", _("look")))
    for key, means in offered:
        pair = QWidget()
        pair.setLayout(row(KeyCap(theme, key), Para(theme, means, "small", wrap=False)))
        line.addWidget(pair)
    return keys
