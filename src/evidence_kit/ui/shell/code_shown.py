"""A recovery code on screen: what is lost with it when the case locks."""

from __future__ import annotations

from enum import StrEnum

from evidence_kit.services.sentences import Sentence
from evidence_kit.wording import Wording


class CodeShown(StrEnum):
    """Which recovery code is on screen and not said to be on paper yet."""

    NONE = ""
    FIRST = "first"
    """That of a case just made; it opens the case already."""
    LATER = "later"
    """One that is to take an older one's place; until then the older one opens the case."""


def lost_code(lost: CodeShown, words: Wording) -> Sentence | None:
    """Say what became of a code that a lock took off the screen; None when there was none."""
    _ = words.gettext
    if lost is CodeShown.LATER:
        title, text = _("There is no new recovery code."), _("Your old code still works.")
    elif lost is CodeShown.FIRST:
        title = _("Do you have your recovery code on paper?")
        text = _("It was on screen when your case locked. If you have it, it works.")
    else:
        return None
    return Sentence(title, text, _("You can make a new one in Settings."))
