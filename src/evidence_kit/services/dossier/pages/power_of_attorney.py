"""The special written power of attorney: one page to fill in by hand, without a name of anybody.

Nothing of the case stands on it, so it may lie anywhere. It goes behind the request to prosecute
when somebody else asks for it (DOMAIN.md, section B2).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import BinaryIO

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.picture import Derived
from evidence_kit.services.dossier import archive, blocks, look
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.images import Pictures
from evidence_kit.services.dossier.paper import Margins, Paper
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.stream import save
from evidence_kit.services.dossier.typeset import Ink, Span
from evidence_kit.wording import Wording

_LINE = 62.0
"""Px from one line to write on to the next."""


def write(made_on: dt.date, target: BinaryIO, *, words: Wording) -> None:
    """Write it as a PDF of one page.

    Args:
        made_on: the day it is made.
        target: receives the PDF.
        words: language of the page.
    """
    _ = words.gettext
    sheet = Sheet(Pictures(_no_picture), words.language)
    paper = Paper(sheet, words, Margins("", "", "", ""))
    title = _("Special power of attorney")
    with paper.page():
        sheet.bookmark("authority", title, 0, 0)
        at = At(look.LEFT, 76)
        at = at.down(blocks.heading(sheet, at, title, look.H1, "H1") + 10)
        what = _("With this page somebody else can ask the police to prosecute, in my name.")
        at = at.down(blocks.paragraph(sheet, at, [Span(what, look.INTRO)]) + 26)
        at = _lines(sheet, at, _("I am"), (_("Name"), _("Date of birth")))
        at = _lines(sheet, at, _("I give this person power of attorney"),
                    (_("Name"), _("Date of birth")))  # fmt: skip
        at = _given(sheet, words, at)
        at = _lines(sheet, at, "", (_("What it is about, in one line"),))
        at = _lines(sheet, at, _("Signature"),
                    (_("Place and date"), _("My signature")))  # fmt: skip
        at = _lines(sheet, at, "", (_("Place and date"), _("Signature of the other person")))
        _note(sheet, words)
    paper.finish()
    when = dt.datetime.combine(made_on, dt.time(), dt.UTC)
    sheet.declare(archive.Particulars(title, words.language, "", when))
    save(sheet, target)


def _no_picture(_picture: Derived) -> list[bytes]:
    raise Bug("a power of attorney has no pictures")


def _given(sheet: Sheet, words: Wording, at: At) -> At:
    """Say what it is for, and no more: a special power covers what it names."""
    _ = words.gettext
    lead = _("This person may do the following in my name:")
    at = at.down(blocks.paragraph(sheet, at, [Span(lead, look.BODY_STRONG)]) + 8)
    powers = (
        _("report to the police what was done to me;"),
        _("ask that the offender or offenders are prosecuted for it;"),
        _("hand over my police file and sign for it."),
    )
    said = [[Span(power, look.BODY)] for power in powers]
    return at.down(blocks.numbered(sheet, at, said, apart=7) + 16)


def _lines(sheet: Sheet, at: At, heading: str, names: Sequence[str]) -> At:
    above = 22.0
    if heading:
        above = blocks.heading(sheet, at, heading, look.H2, "H2") + 34
    at = at.down(above)
    width = (look.WIDTH - 26 * (len(names) - 1)) / len(names)
    for number, name in enumerate(names):
        left = at.left + number * (width + 26)
        with sheet.artifact():
            sheet.rule(left, at.top, width, Ink.INK, 1.5)
        with sheet.content("P"):
            sheet.paragraph(left, at.top + 5, width, sheet.compose(name, look.SMALL_SOFT, width))
    return at.down(_LINE)


def _note(sheet: Sheet, words: Wording) -> None:
    _ = words.gettext
    spans = [
        Span(_("Fill this in by hand, with a pen.") + " ", look.BODY_BOLD),
        Span(_("Put it behind the request to prosecute. Both take a valid ID.") + " ", look.BODY),
        Span(_("The police can say whether this is enough. It is no legal advice."), look.BODY),
    ]
    blocks.box(sheet, look.BOTTOM - 66, spans, "file-text")
