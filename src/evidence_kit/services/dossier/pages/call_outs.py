"""What stands beside a picture: what it shows, and a line for each numbered annotation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evidence_kit.domain.dossier import ExhibitSheet
from evidence_kit.domain.exhibit import Original
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.services.dossier import look, overlay
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Line, Span, Style
from evidence_kit.services.dossier.untrusted import visible_lines
from evidence_kit.wording import N_, Wording

_INDENT = 38.0
_DISC = 13.0
_MOST_LINES = 28
"""A longer text goes on as a piece of its own, so that each fits a page."""
_NUMBER = Style(14, 18, look.NUMBER_BIG.face, Ink.PAPER)
_ABOVE, _BELOW = 11.0, 11.0
_CLOSE = 4.0
_KINDS = {
    Kind.BOX: N_("Frame"),
    Kind.ARROW: N_("Arrow"),
    Kind.HIGHLIGHT: N_("Marked text"),
    Kind.TEXT: N_("Words"),
    Kind.NUMBER: N_("Point of attention"),
    Kind.BLACKOUT: N_("Blacked out"),
}


@dataclass(frozen=True, slots=True)
class CallOut:
    """A piece of the column beside a picture, never higher than a page.

    Attributes:
        number: on its disc, or 0 without one.
        lines: what it says.
        row: row of the picture it belongs to.
        indented: its words stand where those of a numbered one do.
        target: the place it leads to, and what that is called; None for none.
        close: stands close to its neighbours, without a line below it.
    """

    number: int
    lines: Sequence[Line]
    row: float
    indented: bool
    target: tuple[str, str] | None = None
    close: bool = False

    @property
    def height(self) -> float:
        """Give the pixels it takes, with the line below it."""
        if self.close:
            return sum(line.leading for line in self.lines) + _CLOSE
        return _ABOVE + max(sum(line.leading for line in self.lines), self.least) + _BELOW + 1

    @property
    def least(self) -> float:
        """Give the height of its disc."""
        return 2 * _DISC if self.number else 0.0


def compose(
    sheet: Sheet, words: Wording, one: ExhibitSheet, size: tuple[int, int], width: float
) -> list[CallOut]:
    """Set the description and all numbered annotations of an exhibit, in order.

    Args:
        sheet: where they will be drawn.
        words: the language of the dossier.
        one: the exhibit.
        size: columns and rows of its upright picture.
        width: pixels of the column.
    """
    made = []
    description = visible_lines(one.exhibit.description)
    if description:
        title = Span(words.gettext("What there is to see") + "\n", look.H3)
        said = [title, Span(description, look.BODY)]
        made += _pieces(sheet.composer.lines(said, width), 0, 0.0)
    numbers = one.markup.numbers
    for annotation in one.markup:
        if annotation.id in numbers:
            row = overlay.row_of(annotation, one, size)
            lines = sheet.composer.lines(_said(words, one, annotation), width - _INDENT)
            made += _pieces(lines, numbers[annotation.id], row)
    return made


def until(waiting: Sequence[CallOut], row: int) -> list[CallOut]:
    """Give those that belong to the rows above `row`, and what stands before them."""
    return [one for one in waiting if one.row < row]


def draw(
    sheet: Sheet,
    at: At,
    these: Sequence[CallOut],
    waiting: list[CallOut],
    bottom: float,
    *,
    link_to: Callable[[CallOut], tuple[str, str]] | None = None,
) -> None:
    """Draw as many of `these` as fit above `bottom`, taking them from `waiting`.

    On a page without the picture, `link_to` gives the place to go to, and what to call it.
    """
    if not these or at.top + these[0].height > bottom:
        return
    with sheet.within("L"):
        for one in these:
            if at.top + one.height > bottom:
                break
            _one(sheet, at, one, one.target or (link_to(one) if link_to else None))
            waiting.remove(one)
            at = at.down(one.height)


def _one(sheet: Sheet, at: At, call_out: CallOut, target: tuple[str, str] | None) -> None:
    top = at.top + (_CLOSE / 2 if call_out.close else _ABOVE)
    with sheet.within("LI"):
        if call_out.number:
            with sheet.content("Lbl"):
                number = sheet.composer.one([Span(str(call_out.number), _NUMBER)])
                sheet.disc(at.left + _DISC, top + _DISC, _DISC, fill=Ink.INK)
                left = at.left + _DISC - number.width / 2
                sheet.text(left, top + _DISC - number.leading / 2, number)
        indent = _INDENT if call_out.indented else 0.0
        where = (at.left + indent, top, at.width - indent)
        if target is None:
            with sheet.content("LBody"):
                sheet.paragraph(*where, call_out.lines)
        else:
            with sheet.within("LBody"), sheet.content("Link") as link:
                sheet.paragraph(*where, call_out.lines)
            height = sum(line.leading for line in call_out.lines)
            sheet.link(link, *target, (at.left, top, at.width, max(height, call_out.least)))
    if call_out.close:
        return
    with sheet.artifact():
        sheet.rule(at.left, at.top + call_out.height - 0.5, at.width, Ink.HAIR)


def _pieces(lines: Sequence[Line], number: int, row: float) -> list[CallOut]:
    return [
        CallOut(0 if start else number, lines[start : start + _MOST_LINES], row, bool(number))
        for start in range(0, len(lines), _MOST_LINES)
    ]


def _said(words: Wording, one: ExhibitSheet, annotation: Annotation) -> list[Span]:
    kind = words.gettext(_KINDS[annotation.kind])
    text = visible_lines(annotation.text)
    if annotation.kind is Kind.BLACKOUT:
        told = [text] if text else []
        if isinstance(one.exhibit.evidence, Original):
            told.append(words.gettext("It does stand in the original."))
        spans = [Span(kind, look.BODY_BOLD)]
        return [*spans, Span("\n" + "\n".join(told), look.BODY_SOFT)] if told else spans
    if not text:
        return [Span(kind, look.BODY_BOLD)]
    first, _, rest = text.partition("\n")
    spans = [Span(first, look.BODY_BOLD)]
    return [*spans, Span(f"\n{rest}", look.BODY)] if rest else spans
