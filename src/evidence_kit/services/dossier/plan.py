"""Decide what goes into a dossier. A pure function of the case at one moment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from evidence_kit import __version__
from evidence_kit.domain.case import Case, ExportKind
from evidence_kit.domain.custody import Entry, Head
from evidence_kit.domain.dossier import Choices, Covering, Dossier, ExhibitSheet, Withheld
from evidence_kit.domain.errors import Bug, NothingToExport
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.lead import Sighting
from evidence_kit.domain.markup import Markup
from evidence_kit.domain.picture import PRINTED, Derived, Role
from evidence_kit.services.dossier import log_lines
from evidence_kit.services.dossier.telling import checked, signing, tell
from evidence_kit.services.questions import answered
from evidence_kit.wording import LANGUAGES, wording

_EVERYTHING = Choices()
_NEWEST = 7
"""Lines of the log in the dossier."""


def plan(
    case: Case,
    picture_of: Callable[[int], Derived | None],
    *,
    head: Head,
    entries: tuple[Entry, ...],
    history: tuple[Entry, ...] = (),
    language: str,
    now: dt.datetime,
    token: str,
    markup_of: Callable[[int], Markup] = lambda _: Markup(),
    withheld: Mapping[int, Withheld] = MappingProxyType({}),
    broken: bool = False,
    choices: Choices = _EVERYTHING,
    told_of: Callable[[Sighting], bool] = lambda _: True,
    blackened: Callable[[int], bool] = lambda _: True,
) -> Dossier:
    """Lay down the content of a dossier.

    Args:
        case: the case as it is now.
        picture_of: gives the rendition of an exhibit, or None.
        head: head of the custody log.
        entries: the custody log; the newest entries are kept.
        history: what is left of the logs of cases that this one was rescued from.
        language: "nl" or "en".
        now: local time with its offset from UTC.
        markup_of: gives what was drawn over an exhibit, already without what lies under a
            black-out.
        withheld: why exhibits are left out, by number; their pictures are not printed.
        broken: the case did not verify as a whole when it was opened.
        choices: what the person wants in it.
        told_of: tells whether it may be said where a lead was seen: not under a black-out.
        blackened: tells whether an exhibit has black-outs that are known; others may be lost.
        token: four hexadecimal digits or more that make the number of the dossier its own.

    Raises:
        NothingToExport: the case has no exhibit.
        Bug: a picture is of another exhibit, no rendition, or clear where it was blacked out.
    """
    if not case.exhibits:
        raise NothingToExport()
    if language not in LANGUAGES or now.tzinfo is None:
        raise Bug("a dossier needs a language we have and a time with its offset")
    covered = _coverings((*history, *entries), now)
    told = checked(tell(case, choices, told_of, blackened), wording(language))
    return Dossier(
        dossier_id=f"EK-{now:%Y-%m%d}-{token[:4].upper()}",
        language=language,
        made_at=now.isoformat(timespec="seconds"),
        version=_earlier(case) + 1,
        program=f"Evidence Kit {__version__}",
        sheets=_sheets(case, picture_of, markup_of, withheld, covered),
        head=head,
        last_entries=log_lines.newest(entries, _NEWEST),
        broken=broken,
        story=signing(told, answered(case), now.date()),
        choices=choices,
        predecessor=case.predecessor,
    )


def _earlier(case: Case) -> int:
    """Count the dossiers that were made; each note that a damaged case lost may be of one."""
    lost = case.predecessor.unlisted if case.predecessor else 0
    return lost + sum(export.kind is ExportKind.DOSSIER for export in case.exports)


def _coverings(entries: tuple[Entry, ...], now: dt.datetime) -> dict[int, Covering]:
    """Give since when each covered copy is kept, by the clock of the dossier."""
    found = log_lines.coverings(entries)
    return {
        number: replace(
            one, at=dt.datetime.fromisoformat(one.at).astimezone(now.tzinfo).isoformat()
        )
        for number, one in found.items()
    }


def _sheets(
    case: Case,
    picture_of: Callable[[int], Derived | None],
    markup_of: Callable[[int], Markup],
    withheld: Mapping[int, Withheld],
    coverings: Mapping[int, Covering],
) -> tuple[ExhibitSheet, ...]:
    sheets = (
        ExhibitSheet(one, None, withheld=withheld[one.number])
        if one.number in withheld
        else _sheet(one, picture_of, markup_of)
        for one in case.exhibits
    )
    return tuple(replace(one, covering=coverings.get(one.exhibit.number)) for one in sheets)


def _sheet(
    exhibit: Exhibit,
    picture_of: Callable[[int], Derived | None],
    markup_of: Callable[[int], Markup],
) -> ExhibitSheet:
    picture = _picture(exhibit, picture_of)
    if picture is None:
        return ExhibitSheet(exhibit, None)
    markup = markup_of(exhibit.number)
    if markup.blackouts and picture.role is not Role.BURNT:
        raise Bug("a picture with black-outs is printed burnt or not at all")
    return ExhibitSheet(exhibit, picture, markup)


def _picture(exhibit: Exhibit, picture_of: Callable[[int], Derived | None]) -> Derived | None:
    if exhibit.withdrawn_because is not None or exhibit.sensitive or exhibit.stored is None:
        return None
    picture = picture_of(exhibit.number)
    if picture is None:
        return None
    same = (picture.exhibit, picture.parent_sha256) == (
        exhibit.number,
        exhibit.stored.kept.sha256,
    )
    if not same or picture.role not in PRINTED or picture.rendition is None:
        raise Bug("this picture does not belong to this exhibit")
    return picture
