"""What the lock says about what is typed, for each way to open a case."""

from __future__ import annotations

from evidence_kit.domain.errors import Expected, WrongPassphrase
from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.shell.unlock.presenter import Way
from evidence_kit.wording import Wording


def missing(way: Way, words: Wording) -> str:
    """Ask for what was not typed yet."""
    _ = words.gettext
    if way is Way.CODE:
        return _("Type the code from your paper: eight groups of four.")
    return _("Type your password here.")


def refused(error: Expected, way: Way, words: Wording) -> str:
    """Say why a secret does not fit, and the one thing to do."""
    _ = words.gettext
    if way is Way.CODE and isinstance(error, WrongPassphrase):
        # Its check characters fit, so capitals and spaces have nothing to do with it.
        return _(
            "This code is typed well, but it does not open this file. "
            "Look for a newer code, or choose another file."
        )
    said = sentence_for(error, words)
    return f"{said.title} {said.next_step}"
