"""What is in the new case, row by row, in words: whole, in part, or gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.services.renewal import Report
from evidence_kit.ui.shell.rescue.rows import MOST, Left
from evidence_kit.wording import Wording


def renewed_heading(report: Report, words: Wording) -> str:
    """Say first what is there."""
    _ = words.gettext
    if report.all:
        return _("All that was in your case is in it, and was read back.")
    text = words.ngettext(
        "{count} item is in it, unchanged. What is not, stands below.",
        "{count} items are in it, unchanged. What is not, stands below.",
        report.whole,
    )
    return text.format(count=report.whole)


def renewed_rows(report: Report, names: Mapping[int, str], words: Wording) -> tuple[Left, ...]:
    """Give the rows: first what is whole, then what is not, then what is gone.

    Args:
        report: what is in the new case.
        names: of the source files, by number; they help to find a file again.
        words: language of the rows.
    """
    return (*_whole(report, words), *_halves(report, names, words), *_gone(report, words))


def _whole(report: Report, words: Wording) -> Iterator[Left]:
    _ = words.gettext
    if report.whole:
        text = words.ngettext("{count} item, unchanged", "{count} items, unchanged", report.whole)
        below = _("Each has kept its number and its dates.")
        yield Left("saved", text.format(count=report.whole), below)
    if report.told:
        text = words.ngettext(
            "{count} thing that was told", "{count} things that were told", report.told
        )
        below = _("Such as details of the offender, events and payments")
        yield Left("saved", text.format(count=report.told), below)


def _halves(report: Report, names: Mapping[int, str], words: Wording) -> Iterator[Left]:
    _ = words.gettext
    below = _("The file is not whole. Do you still have it? Add it again.")
    for number in report.incomplete[:MOST]:
        named = _("Item {number}: {name}") if number in names else _("Item {number}")
        title = named.format(number=number, name=visible(names.get(number, "")))
        yield Left("partly", title, below)
    rest = len(report.incomplete) - MOST
    if rest > 0:
        more = words.ngettext("And {count} more item", "And {count} more items", rest)
        yield Left("partly", more.format(count=rest), below)
    if report.unsaid:
        said = _("Whole, but what you said of it is lost.")
        yield Left("partly", _numbered(report.unsaid, words), said)
    if report.unmarked:
        drawn = _("Whole, but not all that you drew on it is there.")
        yield Left("partly", _numbered(report.unmarked, words), drawn)
    if report.unsure:
        said = _("What you hid may show again. Open each one once before you print it.")
        yield Left("partly", _numbered(report.unsure, words), said)
    if report.older:
        yield Left("partly", _("Maybe older"), _("Something may be from before you changed it."))


def _gone(report: Report, words: Wording) -> Iterator[Left]:
    _ = words.gettext
    if report.missing:
        below = _("Maybe it is still on your phone, or in a copy of your case.")
        yield Left("gone", _numbered(report.missing, words), below)
    if report.untold:
        text = words.ngettext(
            "{count} thing that was told", "{count} things that were told", report.untold
        )
        below = _("Maybe it is in a copy of your case.")
        yield Left("gone", text.format(count=report.untold), below)
    if report.unlisted:
        text = words.ngettext(
            "Note of {count} police file that you made",
            "Notes of {count} police files that you made",
            report.unlisted,
        )
        below = _("The files themselves are where you saved them.")
        yield Left("gone", text.format(count=report.unlisted), below)
    if report.unread:
        text = words.ngettext(
            "{count} part of a newer program", "{count} parts of a newer program", report.unread
        )
        below = _("It is still in the old file. Keep that.")
        yield Left("gone", text.format(count=report.unread), below)
    if not report.all_known or report.untold is None:
        yield Left("gone", _("Maybe more"), _("We cannot see what else there was."))
    if report.trusted:
        below = _("Let this person in again: in the new case, in the settings.")
        yield Left("gone", _("Access of your trusted person"), below)


def _numbered(numbers: tuple[int, ...], words: Wording) -> str:
    text = words.ngettext("Item {numbers}", "Items {numbers}", len(numbers))
    return text.format(numbers=", ".join(str(number) for number in numbers))
