"""What is left of a case, row by row, in words: what can be saved, in part, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.services.survey import Survey
from evidence_kit.ui.shell.rescue.presenter import Saved
from evidence_kit.wording import Wording

Kind = Literal["saved", "partly", "gone"]

MOST: Final = 12
"""Files named one by one; more are counted."""


@dataclass(frozen=True, slots=True)
class Left:
    """One row.

    Attributes:
        kind: decides shape and colour.
        title: what it is about.
        below: what to do or to know, or "".
    """

    kind: Kind
    title: str
    below: str = ""


def rows(found: Survey, words: Wording) -> tuple[Left, ...]:
    """Give the rows: first what is whole, then what is half, then what is gone."""
    return (*_whole(found, words), *_halves(found, words), *_gone(found, words))


def heading(found: Survey, words: Wording) -> str:
    """Say first what is still there."""
    if not found.known:
        return words.gettext("No items can be read any more. We did not change your file.")
    if found.lost is None:
        text = words.ngettext(
            "{count} item is whole. We did not change your file.",
            "{count} items are whole. We did not change your file.",
            found.whole,
        )
        return text.format(count=found.whole)
    text = words.ngettext(
        "{whole} of {count} item is whole. We did not change your file.",
        "{whole} of {count} items are whole. We did not change your file.",
        found.known,
    )
    return text.format(whole=found.whole, count=found.known)


def ended(saved: Saved, words: Wording) -> str:
    """Say what was saved, how much of it is not whole, and whether that was everything."""
    if saved.all:
        text = words.ngettext(
            "{count} file was saved. The old file of your case stays where it is.",
            "{count} files were saved. The old file of your case stays where it is.",
            saved.files,
        )
    else:
        text = words.ngettext(
            "Not everything was saved. {count} file is in this folder.",
            "Not everything was saved. {count} files are in this folder.",
            saved.files,
        )
    said = text.format(count=saved.files)
    if not saved.partly:
        return said
    halves = words.ngettext(
        "{count} saved file is not whole.", "{count} saved files are not whole.", saved.partly
    )
    return f"{said} {halves.format(count=saved.partly)}"


def _whole(found: Survey, words: Wording) -> tuple[Left, ...]:
    made = []
    if found.whole:
        text = words.ngettext("{count} item, unchanged", "{count} items, unchanged", found.whole)
        made.append(Left("saved", text.format(count=found.whole)))
    if found.told:
        text = words.ngettext(
            "{count} thing that was told", "{count} things that were told", found.told
        )
        below = words.gettext("Such as details of the offender, events and payments")
        made.append(Left("saved", text.format(count=found.told), below))
    return tuple(made)


def _halves(found: Survey, words: Wording) -> tuple[Left, ...]:
    _ = words.gettext
    below = _("A part can be saved. Maybe it is still on your phone.")
    named = _("Item {number}: {name}")
    made = [
        Left("partly", named.format(number=one.number, name=visible(one.name)), below)
        for one in found.halves[:MOST]
    ]
    rest = len(found.halves) - MOST
    if rest > 0:
        more = words.ngettext("And {count} more item", "And {count} more items", rest)
        made.append(Left("partly", more.format(count=rest), below))
    return tuple(made)


def _gone(found: Survey, words: Wording) -> tuple[Left, ...]:
    _ = words.gettext
    made = []
    if found.lost:
        text = words.ngettext("{count} item", "{count} items", found.lost)
        below = _("Maybe it is still on your phone, or in a copy of your case.")
        made.append(Left("gone", text.format(count=found.lost), below))
    if found.lost_told:
        text = words.ngettext(
            "{count} thing that was told", "{count} things that were told", found.lost_told
        )
        below = _("Maybe it is in a copy of your case.")
        made.append(Left("gone", text.format(count=found.lost_told), below))
    if found.lost is None or found.lost_told is None:
        made.append(Left("gone", _("Maybe more"), _("We cannot see what else there was.")))
    return tuple(made)
