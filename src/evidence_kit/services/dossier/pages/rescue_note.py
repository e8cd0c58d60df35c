"""On the page with the checks: what it means for the items that the case was rescued."""

from __future__ import annotations

from evidence_kit.domain.dossier import Dossier
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.services.dossier import blocks, look, rescued
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.flow import height_of
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Span
from evidence_kit.wording import Wording

_ABOVE = 18.0
_BELOW_TITLE = 4.0
_ABOVE_CODE = 10.0


def height(sheet: Sheet, words: Wording, dossier: Dossier) -> float:
    """Give its height, with the space above it; 0 when the case was never rescued."""
    before = dossier.predecessor
    if before is None:
        return 0.0
    lines = sheet.composer.lines(_text(words, dossier), look.WIDTH)
    code = blocks.hash_block_height(sheet, look.WIDTH, _title(words, before), before.head.hash)
    title = look.H2.leading + _BELOW_TITLE
    return _ABOVE + title + height_of(lines) + _ABOVE_CODE + code


def draw(sheet: Sheet, words: Wording, dossier: Dossier, at: At) -> None:
    """Draw it below `at`, when there is anything to say."""
    before = dossier.predecessor
    if before is None:
        return
    at = at.down(_ABOVE)
    title = words.gettext("Rescued from a damaged file")
    at = at.down(blocks.heading(sheet, at, title, look.H2, "H2") + _BELOW_TITLE)
    at = at.down(blocks.paragraph(sheet, at, _text(words, dossier)) + _ABOVE_CODE)
    blocks.hash_block(sheet, at, _title(words, before), before.head.hash)


def _text(words: Wording, dossier: Dossier) -> list[Span]:
    checked = words.gettext(
        "Every file was compared with its SHA-256 once more. Items keep their numbers. "
        "Times of adding are those of the first time."
    )
    return [Span(" ".join((*rescued.of_dossier(words, dossier), checked)), look.BODY)]


def _title(words: Wording, before: Predecessor) -> str:
    title = words.gettext("Log of the damaged file: {count} lines, SHA-256 of the last line")
    return title.format(count=before.head.seq)
