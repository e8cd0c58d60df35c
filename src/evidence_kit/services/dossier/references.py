"""Numbers of exhibits as round discs, each a link to the exhibit's page."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_kit.services.dossier import blocks, look, places
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Span, Style
from evidence_kit.wording import Wording

HEIGHT = 21.0
_APART = 4.0
_DIGITS = Style(12, 14, look.NUMBER.face)


def rows(sheet: Sheet, numbers: Sequence[int], width: float) -> list[list[int]]:
    """Divide numbers over lines of at most `width` pixels."""
    divided: list[list[int]] = []
    used = width
    for number in numbers:
        own = _width(sheet, number)
        if used + _APART + own > width:
            divided.append([])
            used = -_APART
        divided[-1].append(number)
        used += _APART + own
    return divided


def height(lines: int) -> float:
    """Give the height of so many lines of discs."""
    return lines * HEIGHT + max(0, lines - 1) * _APART


def draw(
    sheet: Sheet, words: Wording, left: float, top: float, divided: Sequence[Sequence[int]]
) -> None:
    """Draw lines of discs inside the element that is open."""
    for numbers in divided:
        x = left
        for number in numbers:
            with sheet.content("Link") as link:
                width = blocks.number_disc(sheet, x, top, number, filled=False)
            says = words.gettext("Item {number}").format(number=number)
            sheet.link(link, places.exhibit(number), says, (x, top, width, HEIGHT))
            x += width + _APART
        top += HEIGHT + _APART


def _width(sheet: Sheet, number: int) -> float:
    return max(HEIGHT, sheet.composer.one([Span(str(number), _DIGITS)]).width + 13)
