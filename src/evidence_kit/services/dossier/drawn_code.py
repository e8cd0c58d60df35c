"""The control code on the pages: drawn by forms that are written once the code is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc

from evidence_kit.domain.errors import Bug
from evidence_kit.services.dossier.ending import NO_CODE, filled
from evidence_kit.services.dossier.lettering import PT, baseline
from evidence_kit.services.dossier.tagging import Held
from evidence_kit.services.dossier.typeset import Line, Span, Style

if TYPE_CHECKING:
    from evidence_kit.services.dossier.sheet import Sheet

START = 16
"""Digits at the foot of each numbered page."""
WHOLE = 64
_ALL_DIGITS = "0123456789abcdef"


class DrawnCode(Held):
    """A form that draws the first digits of the control code on the base line from (0, 0)."""

    def __init__(self, zeros: str, width: float) -> None:
        """Keep what is drawn.

        Args:
            zeros: operators that draw as many zeros; once the fonts are embedded, no others
                can be made.
            width: of what is drawn, in points.
        """
        self._zeros, self._width = zeros.encode("ascii"), width
        self._fonts = b""

    def prepare(self, document: Any) -> None:
        """Refer to the fonts."""
        self._fonts = pdfdoc.PDFObjectReference(pdfdoc.BasicFonts).format(document)

    def body(self, manifest: bytes, code: str) -> bytes:
        """Give the object's bytes, plain, so that the code can be found in them."""
        del manifest
        drawn = filled(self._zeros, code)
        return (
            b"<</Type/XObject/Subtype/Form/FormType 1/BBox[-2 -20 %.2f 20]/Matrix[1 0 0 1 0 0]"
            b"/Resources<</Font %s>>/Length %d>>\nstream\n%s\nendstream"
            % (self._width + 2, self._fonts, len(drawn), drawn)
        )


def width(sheet: Sheet, style: Style, size: int) -> float:
    """Give the width of the first `size` digits of the control code, `START` or `WHOLE`."""
    return _line(sheet, style, NO_CODE[:size]).width


def draw(sheet: Sheet, left: float, base_line: float, style: Style, size: int) -> None:
    """Draw the first `size` digits of the control code, `START` or `WHOLE`.

    Args:
        sheet: the page.
        left: of the first digit.
        base_line: from the lower edge of the page, in points.
        style: of the digits; one for each size.
        size: how many digits.
    """

    def form() -> DrawnCode:
        # Every digit must be among the letters of the font that are embedded.
        known = _ALL_DIGITS * (size // len(_ALL_DIGITS))
        all_digits = sheet.letters(_line(sheet, style, known)).encode()
        zeros = _line(sheet, style, NO_CODE[:size])
        drawn = sheet.letters(zeros)
        if filled(drawn.encode(), known) != all_digits:
            raise Bug("digits must be drawn by their ASCII codes")
        return DrawnCode(drawn, zeros.width * PT)

    name = f"control-code-{size}"
    sheet.add_form(name, form)
    sheet.saveState()
    sheet.translate(left * PT, base_line)
    sheet.doForm(name)
    sheet.restoreState()


def base_line_of(line: Line, top: float, page_height: float) -> float:
    """Give where a line whose box starts at `top` stands, from the lower edge, in points."""
    return (page_height - top - baseline(line)) * PT


def _line(sheet: Sheet, style: Style, digits: str) -> Line:
    group = 4 if len(digits) == START else 8
    groups = (digits[at : at + group] for at in range(0, len(digits), group))
    return sheet.composer.one([Span(" ".join(groups), style)])
