"""Asks before the lock button makes the program forget files that wait for an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_NAMED_AT_MOST: Final = 3
_LONGEST: Final = 32


def lock_question(names: Sequence[str], theme: Theme, words: Wording) -> Dialog:
    """Make the question; going on is the safe choice, the other one locks all the same.

    Args:
        names: of the files that locking forgets, at least one.
        theme: gives the look.
        words: the language.
    """
    _, count = words.gettext, len(names)
    title = words.ngettext(
        "{count} file is not kept yet", "{count} files are not kept yet", count
    ).format(count=count)
    text = words.ngettext(
        "If you lock now, we forget it: {names}. Then you have to add it again.",
        "If you lock now, we forget them: {names}. Then you have to add them again.",
        count,
    ).replace("{names}", _named(names, words))
    return Dialog(theme, title, text, safe=_("Go on answering"), other=_("Lock anyway"))


def _named(names: Sequence[str], words: Wording) -> str:
    """Name the first few; a case of hundreds of files must fit the dialog too."""
    said = ", ".join(_short(name) for name in names[:_NAMED_AT_MOST])
    more = len(names) - _NAMED_AT_MOST
    if more <= 0:
        return said
    rest = words.ngettext("{names} and {count} more", "{names} and {count} more", more)
    return rest.format(count=more, names="{names}").replace("{names}", said)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:18]}…{name[-12:]}"
