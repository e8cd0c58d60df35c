"""The recovery sheet: a code on paper, and nothing that tells what it opens.

It may lie in a drawer at home. It names no program and no case.
"""

from __future__ import annotations

import datetime as dt
from typing import BinaryIO

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.picture import Derived
from evidence_kit.services.dossier import archive, blocks, look
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.fonts import Face
from evidence_kit.services.dossier.images import Pictures
from evidence_kit.services.dossier.paper import Margins, Paper
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.stream import save
from evidence_kit.services.dossier.typeset import Ink, Span, Style
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import Wording

_GROUPS = 8
_COLUMNS = 4
_CELL_HEIGHT = 78.0
_CODE = Style(25, 30, Face.MONO, spacing=2)
_CELL_NUMBER = Style(11.5, 15, ink=Ink.SOFT)
_H2_SOFT = Style(16.5, 22, ink=Ink.SOFT)


def write_recovery_sheet(
    code: str,
    file_name: str,
    sheet_number: str,
    made_on: dt.date,
    target: BinaryIO,
    *,
    words: Wording,
) -> None:
    """Write the recovery sheet as a PDF of one page.

    Args:
        code: eight groups of four, joined by hyphens.
        file_name: name of the file the code opens; printed as it is.
        sheet_number: short number by which two sheets are told apart, e.g. "B4-19".
        made_on: date of the code.
        target: receives the PDF.
        words: language of the sheet.

    Raises:
        Bug: the code does not have eight groups.
    """
    groups = code.split("-")
    if len(groups) != _GROUPS:
        raise Bug("a recovery code has eight groups")
    sheet = Sheet(Pictures(_no_picture), words.language)
    _ = words.gettext
    maker = _("Sheet {number}").format(number=sheet_number)
    paper = Paper(sheet, words, Margins("", "", maker, ""))
    with paper.page():
        sheet.bookmark("sheet", _("Access code for a file"), 0, 0)
        at = _introduction(sheet, words)
        at = _code(sheet, words, at, groups)
        at = _facts(sheet, words, at, (file_name, sheet_number, words.long_date(made_on)))
        at = _steps(sheet, words, at)
        _own_notes(sheet, words, at)
        _warning(sheet, words)
    paper.finish()
    when = dt.datetime.combine(made_on, dt.time(), dt.UTC)
    sheet.declare(archive.Particulars(_("Access code for a file"), words.language, "", when))
    save(sheet, target)


def _no_picture(_picture: Derived) -> list[bytes]:
    raise Bug("a recovery sheet has no pictures")


def _introduction(sheet: Sheet, words: Wording) -> At:
    _ = words.gettext
    at = At(look.LEFT, 76)
    at = at.down(blocks.paragraph(sheet, at, [Span(_("Sheet to keep"), look.SMALL_SOFT)]) + 2)
    at = at.down(blocks.heading(sheet, at, _("Access code for a file"), look.H1, "H1") + 10)
    keep = _(
        "Keep this sheet in a safe place. Not near the computer, and not as a photo on a phone."
    )
    return at.down(blocks.paragraph(sheet, at, [Span(keep, look.INTRO)]) + 26)


def _code(sheet: Sheet, words: Wording, at: At, groups: list[str]) -> At:
    width = look.WIDTH / _COLUMNS
    with sheet.artifact():
        for column in range(1, _COLUMNS):
            left = at.left + column * width
            sheet.upright(left, at.top, 2 * _CELL_HEIGHT, Ink.HAIR)
        sheet.rule(at.left, at.top + _CELL_HEIGHT, look.WIDTH, Ink.HAIR)
        box = (at.left + 0.5, at.top + 0.5, look.WIDTH - 1, 2 * _CELL_HEIGHT - 1)
        sheet.frame(box, 8, stroke=Ink.INK)
    with sheet.within("L"):
        for count, group in enumerate(groups):
            row, column = divmod(count, _COLUMNS)
            left = at.left + column * width + 15
            top = at.top + row * _CELL_HEIGHT + 16
            with sheet.within("LI"):
                with sheet.content("Lbl"):
                    number = sheet.composer.one([Span(str(count + 1), _CELL_NUMBER)])
                    sheet.text(left, top, number)
                with sheet.content("LBody"):
                    sheet.text(left, top + 15, sheet.composer.one([Span(group, _CODE)]))
    note = words.gettext(
        "Only digits and capital letters. The letters I, L, O and U are not used. So a 0 is always "
        "a zero. Hyphens and spaces are not needed."
    )
    at = at.down(2 * _CELL_HEIGHT + 8)
    return at.down(blocks.paragraph(sheet, at, [Span(note, look.SMALL_SOFT)]) + 26)


def _facts(sheet: Sheet, words: Wording, at: At, values: tuple[str, str, str]) -> At:
    _ = words.gettext
    file_name, sheet_number, made_on = values
    number = Span(sheet_number, look.BODY_STRONG)
    rows = [
        (_("File"), [Span(visible(file_name), look.BODY_STRONG)]),
        (_("Known by"), [Span(_("sheet number") + " ", look.BODY), number]),
        (_("Made on"), [Span(made_on, look.BODY)]),
        (_("Replaces"), [Span(_("all earlier sheets of this file"), look.BODY)]),
    ]
    return at.down(blocks.facts(sheet, at, rows, blocks.COVER_FACTS) + 30)


def _steps(sheet: Sheet, words: Wording, at: At) -> At:
    _ = words.gettext
    steps = [
        _("Open the program and choose the file above."),
        _("Type the eight groups where the password goes, from 1 to 8."),
        _("The file opens. This code keeps working."),
    ]
    at = at.down(blocks.heading(sheet, at, _("How to use the code"), look.H2, "H2") + 7)
    said = [[Span(step, look.BODY)] for step in steps]
    return at.down(blocks.numbered(sheet, at, said, apart=9) + 30)


def _own_notes(sheet: Sheet, words: Wording, at: At) -> None:
    _ = words.gettext
    spans = [
        Span(_("Space for yourself") + " ", look.H2),
        Span(_("Do not write your password here, or where the file is."), _H2_SOFT),
    ]
    at = at.down(blocks.paragraph(sheet, at, spans, "H2") + 7)
    with sheet.artifact():
        for line in (1, 2):
            sheet.rule(at.left, at.top + line * 34, look.WIDTH, Ink.LINE)


def _warning(sheet: Sheet, words: Wording) -> None:
    _ = words.gettext
    spans = [
        Span(_("Whoever has this sheet and the file can open everything.") + " ", look.BODY_BOLD),
        Span(_("Is the sheet lost? Make a new code in the program, in Settings.") + " ", look.BODY),
        Span(_("Then it still opens old copies, and with one of them the file too."), look.BODY),
    ]
    blocks.box(sheet, look.BOTTOM - 66, spans, "key-round")
