"""That a case was rescued from a damaged file, and what of it is lost, in calm sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from evidence_kit.domain.dossier import Dossier, Withheld
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.services.dossier import said
from evidence_kit.services.dossier.told_words import listed
from evidence_kit.wording import Wording


def of_dossier(words: Wording, dossier: Dossier) -> list[str]:
    """Say it of the case of a dossier; nothing when it was never rescued."""
    before = dossier.predecessor
    if before is None:
        return []
    damaged = [one.exhibit.number for one in dossier.sheets if one.withheld is Withheld.DAMAGED]
    return sentences(words, before, damaged)


def sentences(words: Wording, before: Predecessor, damaged: Collection[int]) -> list[str]:
    """Say when it was rescued, and what is lost.

    Args:
        words: the language.
        before: the case it was rescued from.
        damaged: the exhibits of which the file does not verify now.
    """
    _ = words.gettext
    at = said.moment_in_words(words, before.rescued_at)
    told = [_("This case was rescued from a damaged file on {moment}.").format(moment=at)]
    if before.missing:
        lost = words.ngettext(
            "Item {numbers} was lost.", "Items {numbers} were lost.", len(before.missing)
        )
        told.append(lost.format(numbers=_numbers(words, before.missing)))
    partly = [number for number in before.incomplete if number in damaged]
    if partly:
        left = words.ngettext(
            "Of item {numbers} only a part of the file is left.",
            "Of items {numbers} only parts of the files are left.",
            len(partly),
        )
        told.append(left.format(numbers=_numbers(words, partly)))
    if not before.all_known:
        told.append(_("It is not known if more items were lost."))
    elif not (before.missing or partly):
        told.append(_("No item was lost."))
    if before.maybe_older:
        told.append(_("Something that was told may be from before it was changed last."))
    return [*told, *_untold(words, before.untold)]


def _untold(words: Wording, untold: int | None) -> list[str]:
    if untold is None:
        return [words.gettext("It is not known if something that was told is lost.")]
    lost = words.ngettext(
        "{count} thing that was told was lost.", "{count} things that were told were lost.", untold
    )
    return [lost.format(count=untold)] if untold else []


def _numbers(words: Wording, numbers: Iterable[int]) -> str:
    return listed(words, map(str, numbers))
