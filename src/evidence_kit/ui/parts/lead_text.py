"""A lead letter by letter: bold, in a face with distinct letters, broken anywhere if need be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize

from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.services.identify import Lookalike
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LEAST: Final = 120
_ZERO_WIDTH: Final = "\u200b"
"""Lets a line end between two letters; only drawn, never kept."""
_RUN: Final = 12
"""Letters without a space after which a line may end."""
_MOST: Final = 4
"""Kinds of letters that are named; more would not be read."""


class LeadText(Para):
    """The text of a lead. A hash or a link is longer than any line: it goes on below.

    Args:
        theme: gives type and colour.
        text: the lead.
        role: a text role.
        token: colour token.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        role: str = "strong",
        token: str = "text",  # noqa: S107 - a colour token
    ) -> None:
        super().__init__(theme, "", role, token)
        self.show_lead(text)

    def show_lead(self, text: str) -> None:
        """Show another lead."""
        # A mark of direction would turn round what police must be able to copy.
        shown = visible(text)
        self.setText(_breakable(shown))
        self.setAccessibleName(shown)
        tip(self, text)

    def minimumSizeHint(self) -> QSize:
        """Lines may end anywhere, so it needs little room."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST), hint.height())


def _breakable(text: str) -> str:
    words = []
    for word in text.split(" "):
        if len(word) > _RUN:
            word = _ZERO_WIDTH.join(word)  # noqa: PLW2901 - the word as it is drawn
        words.append(word)
    return " ".join(words)


def look_again(doubtful: Iterable[Lookalike], words: Wording) -> str:
    """Ask to look again: "Look closely: l may be I or 1; 0 may be O."."""
    _ = words.gettext
    known = dict.fromkeys((one.letter, one.may_be) for one in doubtful)
    pairs = [
        _("{letter} may also be {others}").format(letter=letter, others=" / ".join(may_be))
        for letter, may_be in list(known)[:_MOST]
    ]
    return _("Look closely: {pairs}.").format(pairs="; ".join(pairs))
