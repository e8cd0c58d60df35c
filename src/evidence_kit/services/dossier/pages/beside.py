"""The facts of an exhibit's file and its codes, beside or below the picture."""

from __future__ import annotations

from evidence_kit.domain.dossier import ExhibitSheet
from evidence_kit.domain.exhibit import Covered
from evidence_kit.services.dossier import blocks, look, places, said
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Span
from evidence_kit.wording import Wording

_APART = 12.0
_CODES_APART = 8.0
_LINK = 14 + 17.0


class Beside:
    """What is known of one exhibit's file, drawn on each of its pages; see `said.facts`."""

    def __init__(self, words: Wording, one: ExhibitSheet, *, brief: bool = False) -> None:
        self._words, self._number = words, one.exhibit.number
        self._rows = said.facts(words, one, brief=brief)
        self._codes = codes(words, one)
        self._title = "" if brief else words.gettext("About this file")

    def height(self, sheet: Sheet, width: float) -> float:
        """Give the height of facts and codes below each other."""
        facts = blocks.facts_height(sheet, width, self._rows, blocks.SMALL_FACTS)
        title = look.H3.leading + 4 if self._title else 0
        return title + facts + _APART + self._codes_height(sheet, width)

    def low(self, sheet: Sheet) -> float:
        """Give the height of facts and codes side by side over the whole width."""
        width = (look.WIDTH - 28) / 2
        facts = blocks.facts_height(sheet, width, self._rows, blocks.SMALL_FACTS)
        return max(look.H3.leading + 4 + facts, self._codes_height(sheet, width))

    def lowest(self, sheet: Sheet, at: At) -> float:
        """Give where it starts when it ends with the page."""
        return max(at.top, look.EXHIBIT_BOTTOM - self.height(sheet, at.width))

    def draw(self, sheet: Sheet, at: At) -> None:
        """Draw facts, and the codes below them."""
        self._draw_codes(sheet, at.down(self._facts(sheet, at) + _APART))

    def draw_low(self, sheet: Sheet, left: At, right: At) -> None:
        """Draw facts on the left and codes on the right."""
        self._facts(sheet, left)
        self._draw_codes(sheet, right)

    def _facts(self, sheet: Sheet, at: At) -> float:
        down = 0.0
        if self._title:
            down = blocks.heading(sheet, at, self._title, look.H3, "H2") + 4
        return down + blocks.facts(sheet, at.down(down), self._rows, blocks.SMALL_FACTS)

    def _codes_height(self, sheet: Sheet, width: float) -> float:
        heights = [blocks.hash_block_height(sheet, width, *code) for code in self._codes]
        return sum(heights) + _CODES_APART * (len(heights) - 1) + _LINK

    def _draw_codes(self, sheet: Sheet, at: At) -> None:
        for number, (title, digits) in enumerate(self._codes):
            at = at.down(_CODES_APART if number else 0)
            at = at.down(blocks.hash_block(sheet, at, title, digits))
        self._way_back(sheet, at.down(14))

    def _way_back(self, sheet: Sheet, at: At) -> None:
        text = self._words.gettext("Back to the list")
        line = sheet.composer.one([Span(text, look.SMALL_SOFT)])
        with sheet.within("P"), sheet.content("Link") as link:
            sheet.text(at.left, at.top, line)
        with sheet.artifact():
            sheet.rule(at.left, at.top + 16, line.width, Ink.LINE)
        box = (at.left, at.top - 2, line.width, line.leading + 4)
        sheet.link(link, places.row(self._number), text, box)


def codes(words: Wording, one: ExhibitSheet) -> list[tuple[str, str]]:
    """Give each SHA-256 that belongs to an exhibit, and what it was computed over."""
    _ = words.gettext
    evidence = one.exhibit.evidence
    if isinstance(evidence, Covered):
        told = [
            (_("SHA-256 of the untouched file, not stored"), evidence.fingerprint.sha256),
            (_("SHA-256 of the covered copy"), evidence.kept.sha256),
        ]
    else:
        told = [(_("SHA-256 of the original"), evidence.fingerprint.sha256)]
    if one.redacted:
        told.append((_("SHA-256 of the picture as printed"), one.shown_sha256))
    return told
