"""What the collect room says about files: dates, labels, and how adding them ended."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.errors import (
    CaseFileMissing,
    DiskFull,
    Expected,
    PlaceNotWritable,
    ReadOnlyMedium,
)
from evidence_kit.domain.exhibit import Covered, InWords, Obstacle, Original
from evidence_kit.services.capture import Kept, Refused
from evidence_kit.services.moments import parted
from evidence_kit.services.sentences import obstacle_sentence, sentence_for
from evidence_kit.ui.capture.answers import Batch, Outcome
from evidence_kit.ui.capture.tiles import Tile, TileKind
from evidence_kit.ui.parts.thumb_model import ThumbTag
from evidence_kit.ui.parts.unkept import Unkept, loose_line
from evidence_kit.wording import N_, Wording

_NAMED_AT_MOST: Final = 8
WITHHELD: Final = N_("Sensitive images stay covered for as long as a helper types.")
_REOPEN: Final = (
    "triangle-alert",
    N_("We cannot write in your case now. All that was kept is safe. Lock it and open it again."),
)
_IN_THE_WAY: Final[dict[type[Expected], tuple[str, str]]] = {
    DiskFull: (
        "hard-drive",
        N_(
            "The disk is full. All that was kept is safe. "
            "Make room and try again, or choose another place."
        ),
    ),
    CaseFileMissing: (
        "unplug",
        N_(
            "Your case file is not there now. Is the USB stick out? "
            "What was kept is still on it. Plug it in, then try again."
        ),
    ),
    PlaceNotWritable: _REOPEN,
    ReadOnlyMedium: _REOPEN,
}
"""What stops every file, with its icon: said once, not once for each file."""


def tile_title(tile: Tile) -> str:
    """Give the first line of a card: what the person says, the platform, or the file's name."""
    said = tile.description.strip().splitlines()
    return said[0] if said else tile.platform or tile.name


def tile_line(tile: Tile, words: Wording) -> str:
    """Give the second line of a card: the date shown and how sure, else when it was added."""
    _ = words.gettext
    if not tile.shown_at:
        # Without the day of the week, or it would not fit the narrowest card.
        day = words.date(tile.added_at).partition(" ")[2]
        return _("added {date}").format(date=day)
    date, moment = parted(tile.shown_at)
    if tile.shown_sure == "about":
        return _("roughly {date}").format(date=words.date(date))
    if tile.shown_sure == "unknown":
        return _("maybe {date}").format(date=words.date(date))
    if moment is None:
        return words.date(date)
    return f"{words.date(date)}, {words.time(moment)}"


def tile_tag(tile: Tile, words: Wording, *, read_only: bool = False) -> ThumbTag:
    """Give the label of a card: the one thing to know of it, the weightiest first."""
    _ = words.gettext
    if tile.withdrawn_because is not None:
        return ThumbTag(_("set aside"))
    by_kind = {
        TileKind.DAMAGED: ThumbTag(_("not readable") if read_only else _("add it again"), "warn"),
        TileKind.SENSITIVE: ThumbTag(_("not in police file"), "heide", "shield"),
        TileKind.IN_WORDS: ThumbTag(_("in words only"), "heide"),
        TileKind.NOT_SHOWN: ThumbTag(_("cannot be shown")),
    }
    if tile.kind in by_kind:
        return by_kind[tile.kind]
    if tile.covered:
        return ThumbTag(_("covered"), "heide", "blackout")
    if tile.waits:
        return ThumbTag(_("still to look at"), "licht", "eye")
    return ThumbTag(_("kept"), "ok", "check")


def onward_words(batch: Batch, words: Wording) -> str:
    """Say what comes next for files of which some are answered: what is left to do, or keeping."""
    at = batch.to_describe()
    if at is not None and not batch.files[at].viewable:
        return words.gettext("Continue: in words")
    if at is not None:
        said = words.ngettext("Continue: cover {count}", "Continue: cover {count}", batch.to_cover)
        return said.format(count=batch.to_cover)
    if batch.answered:
        said = words.ngettext("Keep {count} item", "Keep {count} items", batch.answered)
        return said.format(count=batch.answered)
    return words.gettext("Continue")


def lost_lines(lost: Unkept, words: Wording) -> list[str]:
    """Say what an earlier lock forgot; some waited for an answer, others were on their way in."""
    lines = []
    if lost.files:
        said = words.ngettext(
            "{count} file was not kept yet when your case locked. Add it again.",
            "{count} files were not kept yet when your case locked. Add them again.",
            lost.files,
        )
        lines.append(said.format(count=lost.files))
    if lost.loose:
        lines.append(loose_line(lost.loose, words))
    return lines


def outcome_lines(outcome: Outcome, words: Wording) -> list[str]:
    """Say what is in the case now, and what was there already."""
    _ = words.gettext
    fresh = [one for one in outcome.kept if not one.already_there]
    known = [one for one in outcome.kept if one.already_there]
    only_told = sum(isinstance(one.exhibit.evidence, InWords) for one in known)
    again = len(known) - only_told
    whole = sum(isinstance(one.exhibit.evidence, Original) for one in fresh)
    described = sum(isinstance(one.exhibit.evidence, InWords) for one in fresh)
    lines = []
    if whole:
        said = words.ngettext(
            "{count} item kept and checked.", "{count} items kept and checked.", whole
        )
        lines.append(said.format(count=whole))
    covered = sum(isinstance(one.exhibit.evidence, Covered) for one in fresh)
    if covered:
        said = words.ngettext(
            "{count} kept as a covered copy.", "{count} kept as covered copies.", covered
        )
        lines.append(said.format(count=covered))
    if described:
        said = words.ngettext(
            "{count} kept in words only.", "{count} kept in words only.", described
        )
        lines.append(said.format(count=described))
    if again:
        numbers = [
            one.exhibit.number for one in known if not isinstance(one.exhibit.evidence, InWords)
        ]
        said = words.ngettext(
            "You already had item {which}. It was not added again.",
            "You already had items {which}. They were not added again.",
            again,
        )
        lines.append(said.format(which=_named(numbers)))
    if only_told:
        said = words.ngettext(
            "{count} you had already is in words only. The picture is not kept.",
            "{count} you had already are in words only. The pictures are not kept.",
            only_told,
        )
        lines.append(said.format(count=only_told))
    if outcome.stopped:
        lines.append(_("You stopped. What was finished stays."))
    return lines + _not_shown(fresh, words)


def _named(numbers: list[int]) -> str:
    """Name the first few numbers; a folder that is added again may hold hundreds."""
    said = [str(number) for number in sorted(set(numbers))]
    return ", ".join(said[:_NAMED_AT_MOST]) + (" …" if len(said) > _NAMED_AT_MOST else "")


def refusal_lines(refused: tuple[Refused, ...], words: Wording) -> list[str]:
    """Say for each file that was not added why not, and what to do."""
    lines = []
    for one in refused:
        if type(one.error) in _IN_THE_WAY:
            continue
        sentence = sentence_for(one.error, words)
        said = " ".join(part for part in (sentence.title, sentence.next_step) if part)
        lines.append(said if one.name in said else f"{one.name}: {said}")
    return lines


def in_the_way(refused: tuple[Refused, ...], words: Wording) -> tuple[str, str] | None:
    """Give icon and words for what stops every file, or None when nothing does."""
    for one in refused:
        if type(one.error) in _IN_THE_WAY:
            icon, said = _IN_THE_WAY[type(one.error)]
            return icon, words.gettext(said)
    return None


def full(refused: tuple[Refused, ...]) -> bool:
    """Tell whether there is no room where the case lies."""
    return any(isinstance(one.error, DiskFull) for one in refused)


def _not_shown(fresh: list[Kept], words: Wording) -> list[str]:
    found = []
    for one in fresh:
        content = one.exhibit.stored.content if one.exhibit.stored else None
        if isinstance(content, Obstacle):
            found.append((one.exhibit.name, content))
    if len(found) > 1:
        # One sentence each would push the gallery off the screen; every card says it too.
        said = words.ngettext(
            "{count} file cannot be shown. It is kept as it was.",
            "{count} files cannot be shown. They are kept as they were.",
            len(found),
        )
        return [said.format(count=len(found))]
    return [f"{name}: {obstacle_sentence(content, words)}" for name, content in found]
