"""What a screen reader says about annotations: kind, number, place in percent, words."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.markup import Annotation, Kind, Markup
from evidence_kit.ui.annotate.fitting import Extent
from evidence_kit.wording import N_, Wording

KINDS: Final = {
    Kind.BOX: N_("Box"),
    Kind.ARROW: N_("Arrow"),
    Kind.HIGHLIGHT: N_("Marker"),
    Kind.TEXT: N_("Text"),
    Kind.NUMBER: N_("Number"),
    Kind.BLACKOUT: N_("Black out"),
}
"""Names of the kinds, to be translated."""


def percent(frame: Rect, extent: Extent) -> tuple[int, int, int, int]:
    """Give left, top, width and height of a frame in percent of the picture."""
    across, down = 100 / extent.width, 100 / extent.height
    return (
        round(frame.x * across),
        round(frame.y * down),
        round(frame.width * across),
        round(frame.height * down),
    )


def described(annotation: Annotation, number: int | None, extent: Extent, words: Wording) -> str:
    """Say what one annotation is, where it is, and what it says.

    Args:
        annotation: which.
        number: the number it shows, or None.
        extent: size of the picture.
        words: the language.
    """
    _ = words.gettext
    left, top, wide, high = percent(annotation.frame, extent)
    parts = [_(KINDS[annotation.kind])]
    if number is not None:
        parts.append(_("number {number}").format(number=number))
    if annotation.kind is Kind.ARROW:
        to = percent(Rect(annotation.end.x, annotation.end.y, 0, 0), extent)
        parts.append(
            _("points to {left} % from the left, {top} % from the top").format(
                left=to[0], top=to[1]
            )
        )
    else:
        parts.append(_("{left} % from the left, {top} % from the top").format(left=left, top=top))
    if annotation.kind not in (Kind.NUMBER, Kind.ARROW):
        parts.append(_("{wide} % wide, {high} % high").format(wide=wide, high=high))
    said = ", ".join(parts)
    return f"{said}: {annotation.text}" if annotation.text else said


def selection_said(
    markup: Markup, selection: tuple[str, ...], extent: Extent, words: Wording
) -> str:
    """Say what is selected: one annotation whole, several as a count, none with all there are."""
    if len(selection) == 1:
        chosen = markup.get(selection[0])
        if chosen is not None:
            return described(chosen, markup.numbers.get(chosen.id), extent, words)
    if selection:
        text = words.ngettext("{count} selected", "{count} selected", len(selection))
        return text.format(count=len(selection))
    count = len(markup)
    text = words.ngettext("{count} annotation", "{count} annotations", count)
    return text.format(count=count)
