"""What a change of who can open the case cannot do: copies from before, and what they open."""

from __future__ import annotations

from typing import Final

from evidence_kit.ui.settings.access import Deed
from evidence_kit.wording import N_, Wording

_OPEN: Final = {
    Deed.OWN: (
        N_("Copies that you made before still open with the old password."),
        N_("With such a copy the old password can open this file too."),
    ),
    Deed.CODE: (
        N_("Copies that you made before still open with the old code."),
        N_("With such a copy the old code can open this file too."),
    ),
    Deed.TRUST: (
        N_("You can stop this later. A copy that this person has then still opens."),
        N_("With that copy their password can open this file too."),
    ),
    Deed.DISTRUST: (
        N_("A copy of the file that this person has still opens."),
        N_("With that copy their password can open this file too."),
    ),
}
_FOR_GOOD: Final = N_("To shut somebody out for good, make a new case.")


def older_copies(deed: Deed, words: Wording) -> str:
    """Say what older copies open after a deed, and what does help: the master key stays."""
    return " ".join(words.gettext(part) for part in (*_OPEN[deed], _FOR_GOOD))
