"""Draw all pages of a dossier in the order in which they are bound."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from evidence_kit.domain.dossier import Dossier
from evidence_kit.services.dossier import archive, following, said
from evidence_kit.services.dossier.chapters import chapters
from evidence_kit.services.dossier.ending import Content
from evidence_kit.services.dossier.images import Pictures
from evidence_kit.services.dossier.manifest import manifest
from evidence_kit.services.dossier.pages import cover, exhibit, listing, method, personal, seen_here
from evidence_kit.services.dossier.paper import Margins, Paper
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.terms import StreamOf
from evidence_kit.wording import Wording


@dataclass(frozen=True, slots=True)
class Bound:
    """A dossier whose pages are drawn; pictures and manifest still have to be written."""

    sheet: Sheet
    pages: int
    unnumbered: int
    manifest_of: Callable[[Content], bytes]


def bind(
    dossier: Dossier, stream_of: StreamOf, words: Wording, on_exhibit: Callable[[], None]
) -> Bound:
    """Draw every page; pictures are not read yet.

    Args:
        dossier: what goes in.
        stream_of: gives the bytes of a rendition while the file is written.
        words: the language of the dossier.
        on_exhibit: called after each exhibit; may raise.
    """
    sheet = Sheet(Pictures(stream_of), dossier.language, grey=dossier.choices.grey)
    paper = Paper(sheet, words, _margins(dossier, words))
    cover.draw(paper, dossier)
    following.draw(paper, tuple(chapters(dossier, words)))
    listing.Listing(paper, dossier).draw()
    shown = seen_here.shown(words, dossier.story)
    for one in dossier.sheets:
        exhibit.draw(paper, one, shown.of(one.exhibit.number))
        on_exhibit()
    method.draw(paper, dossier)
    if personal.is_drawn(dossier):
        personal.draw(paper, dossier)
    paper.finish()
    _declare(sheet, dossier, words)
    archive.label_pages(sheet, paper.uncounted, words.gettext("loose page"))
    return Bound(
        sheet,
        paper.pages,
        len(paper.uncounted),
        partial(manifest, dossier, loose=paper.loose_pages),
    )


def _margins(dossier: Dossier, words: Wording) -> Margins:
    _ = words.gettext
    return Margins(
        title=_("Evidence file {number}").format(number=dossier.dossier_id),
        warning=_("Confidential, only for police and justice"),
        maker=_("{program}, made on {time}").format(
            program=dossier.program, time=said.moment_in_words(words, dossier.made_at)
        ),
        code_name=_("Control code"),
    )


def _declare(sheet: Sheet, dossier: Dossier, words: Wording) -> None:
    _ = words.gettext
    made_at = dt.datetime.fromisoformat(dossier.made_at)
    title = _("Evidence file {number}").format(number=dossier.dossier_id)
    particulars = archive.Particulars(title, dossier.language, dossier.program, made_at)
    sheet.declare(particulars)
    purpose = _("All items of this file with their codes")
    sheet.enclose(made_at, purpose)
