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


def question_guide(theme: Theme, words: Wording, *, unseen: bool) -> QWidget:
    """Make the column of cards.

    Args:
        theme: gives colours and type.
        words: the language.
        unseen: one of the files cannot be shown.
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
    inside.addWidget(
        _card(
            theme,
            _("What happens with yes?"),
            _("The photo is not kept yet. First you cover the image, or you describe it in words."),
        )
    )
    looking = _card(
        theme,
        _("You do not have to look"),
        _("Hold the eye, or the key V, to look for a moment. Let go and it is blurred again."),
    )
    looking.body.addWidget(rule())
    looking.body.addWidget(_keys(theme, words))
    inside.addWidget(looking)
    return made


def _card(theme: Theme, title: str, text: str) -> Card:
    card = Card(theme, margins=_MARGINS, gap=6)
    card.body.addWidget(Para(theme, title, "h3"))
    card.body.addWidget(Para(theme, text, "small"))
    return card


def _keys(theme: Theme, words: Wording) -> QWidget:
    _ = words.gettext
    keys = QWidget()
    line = FlowLayout(keys, gap=8)
    for key, means in ((_("Y"), _("yes")), ("N", _("no")), ("V", _("look"))):
        pair = QWidget()
        pair.setLayout(row(KeyCap(theme, key), Para(theme, means, "small", wrap=False)))
        line.addWidget(pair)
    return keys
