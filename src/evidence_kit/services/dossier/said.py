"""Facts in words: times, sizes, kinds, sources and log entries, in the language of the dossier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from evidence_kit.domain.dossier import Before, ExhibitSheet, Withheld
from evidence_kit.domain.exhibit import (
    Covered,
    Exhibit,
    InWords,
    Obstacle,
    Original,
    Picture,
    Source,
)
from evidence_kit.domain.markup import Kind
from evidence_kit.domain.picture import Role
from evidence_kit.services import tell
from evidence_kit.services.dossier import look
from evidence_kit.services.dossier.typeset import Span
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import N_, Wording

_LONGEST_NAME = 300
"""Characters; file systems allow 255."""
_SOURCES = {
    Source.FILE: N_("file on this computer, brought in by the person"),
    Source.COMMAND_LINE: N_("file on this computer, named in a command"),
    Source.PASTED: N_("image data pasted by the person, unchanged"),
    Source.DROPPED: N_("image data dragged from another program, unchanged"),
    Source.PASTED_PIXELS: N_("pixels pasted by the person, written as PNG by the program"),
    Source.DROPPED_PIXELS: N_("pixels dragged from another program, written as PNG by the program"),
    Source.SAMPLE: N_("example, drawn by the program"),
}
_KINDS = {
    "image/png": N_("PNG picture"),
    "image/jpeg": N_("JPEG picture"),
    "image/webp": N_("WebP picture"),
    "image/gif": N_("GIF picture"),
    "image/bmp": N_("BMP picture"),
    "image/tiff": N_("TIFF picture"),
    "application/octet-stream": N_("unknown"),
}
_OBSTACLES = {
    Obstacle.UNKNOWN_FORMAT: N_("The program does not know this kind of file."),
    Obstacle.BROKEN: N_("The picture in the file is damaged or incomplete."),
    Obstacle.TOO_LARGE: N_("The picture is too large to open safely."),
    Obstacle.WORKER_FAILED: N_("The picture could not be opened safely."),
}
_WITHHELD = {
    Withheld.DAMAGED: N_("damaged, not printed"),
    Withheld.COPY_DAMAGED: N_("copy damaged, not printed"),
    Withheld.UNBURNT: N_("black-outs not in the copy, not printed"),
    Withheld.UNSURE: N_("case damaged, not printed"),
}
_COVERED: dict[Before | None, str] = {
    Before.OUTSIDE: N_("covered when it was added"),
    Before.KEPT: N_("covered later"),
    Before.DESCRIBED: N_("covered later"),
    None: N_("covered"),
}
_SURE = {
    "sure": N_("said to be sure"),
    "about": N_("said to be about right"),
    "unknown": N_("not sure"),
}
_TREATED = {
    Kind.BOX: N_("frames"),
    Kind.ARROW: N_("arrows"),
    Kind.HIGHLIGHT: N_("marker"),
    Kind.TEXT: N_("words"),
    Kind.NUMBER: N_("numbers"),
    Kind.BLACKOUT: N_("blacked-out parts"),
}


def shortened(text: str, most: int) -> str:
    """Give at most so many characters; what is cut stands in full elsewhere."""
    return text if len(text) <= most else f"{text[: most - 4]} […]"


def name(untrusted_name: str) -> str:
    """Give a file name as it can be printed; one beyond all measure loses its middle.

    The manifest holds every name whole.
    """
    shown = visible(untrusted_name)
    if len(shown) <= _LONGEST_NAME:
        return shown
    return f"{shown[: _LONGEST_NAME - 50]} […] {shown[-40:]}"


def moment(words: Wording, stamp: str) -> str:
    """Give date and time of an RFC 3339 stamp, by its own offset, named unless it is Dutch time."""
    at = dt.datetime.fromisoformat(stamp)
    _ = words.gettext
    when = _("{date}, {time}").format(date=words.numeric_date(at), time=words.time(at))
    return f"{when}{elsewhere(at)}"


def moment_in_words(words: Wording, stamp: str) -> str:
    """Give date and time inside a sentence; see `moment`."""
    at = dt.datetime.fromisoformat(stamp)
    _ = words.gettext
    when = _("{date} at {time}").format(date=words.numeric_date(at), time=words.time(at))
    return f"{when}{elsewhere(at)}"


def elsewhere(at: dt.datetime) -> str:
    """Name the offset of a clock that does not show Dutch time: ` (UTC+08:00)`; else ""."""
    if at.utcoffset() is None or tell.is_dutch(at):
        return ""
    return f" ({offset_name(at)})"


def short_moment(words: Wording, at: dt.datetime, this_year: int) -> str:
    """Give day and time as in a log, with the year only when it is another."""
    year = "" if at.year == this_year else f"-{at.year}"
    return f"{at:%d-%m}{year} {words.time(at)}"


def offset_name(made_at: dt.datetime) -> str:
    """Give the offset from UTC, e.g. `UTC+01:00`."""
    return f"UTC{made_at.isoformat()[-6:]}"


def source(words: Wording, origin: Source) -> str:
    """Say how the bytes came in."""
    return words.gettext(_SOURCES[origin])


def kind(words: Wording, untrusted_media_type: str) -> str:
    """Say what kind of file it is."""
    known = _KINDS.get(untrusted_media_type)
    return words.gettext(known) if known else visible(untrusted_media_type)


def measures(words: Wording, content: Picture | Obstacle | None) -> str:
    """Give width and height of a picture that could be decoded, upright, else nothing."""
    if not isinstance(content, Picture):
        return ""
    sides = (content.width, content.height)
    width, height = reversed(sides) if content.orientation >= 5 else sides
    _ = words.gettext
    return _("{width} × {height} pixels").format(width=width, height=height)


def obstacle(words: Wording, content: Picture | Obstacle | None) -> str:
    """Say why a stored file is not shown."""
    _ = words.gettext
    if isinstance(content, Obstacle):
        return _(_OBSTACLES[content])
    return _("There is no picture of this file yet that can be printed.")


def state(words: Wording, sheet: ExhibitSheet) -> str:
    """Say in a few words why an exhibit is not printed."""
    _ = words.gettext
    if sheet.exhibit.withdrawn_because is not None:
        return _("Withdrawn, not printed")
    if isinstance(sheet.exhibit.evidence, InWords):
        return _("Only described, not stored")
    if sheet.withheld is not None:
        told = _(_WITHHELD[sheet.withheld])
        return told[:1].upper() + told[1:]
    if sheet.exhibit.sensitive:
        return _("Marked as naked or sexual, not printed")
    return _("Stored, cannot be shown")


def listed(words: Wording, sheet: ExhibitSheet, this_year: int) -> str:
    """Give size, time of adding and, when there is one, the reason why nothing is printed."""
    _ = words.gettext
    exhibit = sheet.exhibit
    at = dt.datetime.fromisoformat(exhibit.added_at)
    added = _("added {time}").format(time=f"{short_moment(words, at, this_year)}{elsewhere(at)}")
    told = [words.size(exhibit.fingerprint.size), added]
    if isinstance(exhibit.evidence, Covered):
        told.append(_(_COVERED[sheet.covering.since if sheet.covering else None]))
    if exhibit.withdrawn_because is not None:
        told.append(_("withdrawn"))
    elif isinstance(exhibit.evidence, InWords):
        told.append(_("only described"))
    elif sheet.withheld is not None:
        told.append(_(_WITHHELD[sheet.withheld]))
    elif exhibit.sensitive:
        told.append(_("not printed"))
    elif sheet.picture is None:
        told.append(_("cannot be shown"))
    elif sheet.redacted:
        told.append(_("partly made unreadable"))
    return ", ".join(told)


def about(words: Wording, one: ExhibitSheet) -> str:
    """Say in a line what an exhibit is: kind and measures when it is printed, else its state."""
    evidence = one.exhibit.evidence
    if one.picture is None or isinstance(evidence, InWords):
        return state(words, one)
    told = [kind(words, evidence.media_type), measures(words, evidence.content)]
    if isinstance(evidence, Covered):
        told.append(words.gettext("covered copy, not the file itself"))
    if one.picture.role is Role.BURNT:
        told.append(words.gettext("partly made unreadable"))
    added = words.gettext("added {time}").format(time=moment(words, one.exhibit.added_at))
    return ", ".join(part for part in [*told, added] if part)


def facts(
    words: Wording, one: ExhibitSheet, *, brief: bool = False
) -> list[tuple[str, Sequence[Span]]]:
    """Give what is known about the file of an exhibit, as rows of name and value.

    With `brief`, what is said in the head already is left out, to leave room for call-outs.
    """
    _ = words.gettext
    exhibit, evidence = one.exhibit, one.exhibit.evidence
    file, size = evidence.facts, words.size(exhibit.fingerprint.size)
    rows = [
        (_("Platform"), visible(exhibit.platform.strip())),
        (_("Time shown"), shown_at(words, exhibit)),
        (_("File"), f"{name(file.name)}, {size}" if brief else name(file.name)),
    ]
    if isinstance(evidence, Original) and not brief:
        rows.append((_("Kind"), kind(words, evidence.media_type)))
        rows.append((_("Measures"), measures(words, evidence.content)))
    elif isinstance(evidence, Covered):
        rows.append((_("Kept"), covering(words, one)))
    if not brief:
        rows.append((_("Size"), _size(words, exhibit.fingerprint.size)))
        rows.append((_("Added"), moment(words, exhibit.added_at)))
    if file.modified_at:
        changed = _("{time}, according to the file")
        rows.append((_("Last change"), changed.format(time=moment(words, file.modified_at))))
    rows.append((_("Source"), source(words, exhibit.source)))
    rows.append((_("Edited"), treatment(words, one)))
    return [(key, [Span(value, look.SMALL)]) for key, value in rows if value]


def covering(words: Wording, one: ExhibitSheet) -> str:
    """Say when a covered copy took the place of what it covers, as the log tells it."""
    _ = words.gettext
    if one.covering is None:
        return _("Covered. Only the covered copy is kept.")
    if one.covering.since is Before.OUTSIDE:
        return _("Covered when it was added. Only the covered copy is kept.")
    when = moment_in_words(words, one.covering.at)
    if one.covering.since is Before.DESCRIBED:
        told = _(
            "Covered on {time}. Until then it was only described. Only the covered copy is kept."
        )
    else:
        told = _(
            "Covered on {time}. Until then the whole file was kept; it was erased then. Only the "
            "covered copy is kept."
        )
    return told.format(time=when)


def shown_at(words: Wording, exhibit: Exhibit) -> str:
    """Give the date or time that the person sees in the picture, and how sure that is."""
    _ = words.gettext
    if exhibit.shown_at is None:
        return _("not known") if exhibit.shown_sure == "unknown" else ""
    at = dt.datetime.fromisoformat(exhibit.shown_at)
    when = words.numeric_date(at)
    if "T" in exhibit.shown_at:
        when = _("{date}, {time}").format(date=when, time=words.time(at))
    sure = _SURE.get(exhibit.shown_sure)
    return f"{when}, {_(sure)}" if sure else when


def treatment(words: Wording, one: ExhibitSheet) -> str:
    """Say what was done to the copy that is printed; empty when nothing was."""
    present = {annotation.kind for annotation in one.markup}
    if one.redacted:
        present.add(Kind.BLACKOUT)
    told = [words.gettext(name) for kind, name in _TREATED.items() if kind in present]
    if not told:
        return ""
    return words.gettext("on the copy only: {what}").format(what=", ".join(told))


def _size(words: Wording, size: int) -> str:
    exact = words.ngettext("{count} byte", "{count} bytes", size).format(count=size)
    return exact if size < 1000 else f"{words.size(size)} ({exact})"
