"""What can be seen of the exhibit on the table, and what is fetched for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import ObjectDamaged
from evidence_kit.domain.exhibit import Exhibit, InWords, Obstacle, Picture
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.helping import hides
from evidence_kit.domain.markup import Markup
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import annotate, rasters
from evidence_kit.services.covers import boxes_of, rect_of
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.annotate.fitting import Extent
from evidence_kit.ui.annotate.items import Snap
from evidence_kit.vault import Vault

JPEG_SNAP: Final = Snap(grid=16, extra=1)
"""See `domain.geometry.pixels_under`."""


class Sight(StrEnum):
    """What stands where the picture goes."""

    NOTHING = "nothing"
    """No exhibit is on the table."""
    LOADING = "loading"
    VISIBLE = "visible"
    BLURRED = "blurred"
    """The person blurred it; one press shows it again."""
    COVERED = "covered"
    """Marked as sensitive; shown only when asked for."""
    WITHHELD = "withheld"
    """Sensitive, or maybe so, and a helper sits at the keyboard: not shown, whoever asks."""
    IN_WORDS = "in-words"
    NOT_SHOWN = "not-shown"
    """Kept bit for bit, but no picture can be made of it."""
    DAMAGED = "damaged"
    """Its bytes do not verify."""


DRAWABLE: Final = frozenset({Sight.LOADING, Sight.VISIBLE, Sight.BLURRED, Sight.COVERED})
"""Exhibits with a picture, whether or not it is seen now."""

SEEN: Final = frozenset({Sight.LOADING, Sight.VISIBLE})
"""The picture is on the table, or will be at once: there is something to draw on."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What the vault gave of one exhibit.

    Attributes:
        markup: its annotations.
        veil: its blurred picture, or None.
        untrusted_file: its stored bytes when they are to be shown now, else empty.
    """

    markup: Markup
    veil: Raster | None
    untrusted_file: bytes


def first_sight(exhibit: Exhibit, case: Case) -> Sight:
    """Say what is seen of an exhibit that is opened."""
    stored = exhibit.stored
    if stored is None:
        return Sight.IN_WORDS
    if isinstance(stored.content, Obstacle) or stored.content is None:
        return Sight.NOT_SHOWN
    if exhibit.sensitive or hides(case, exhibit):
        return hidden(exhibit, case)
    return Sight.LOADING


def hidden(exhibit: Exhibit, case: Case) -> Sight:
    """Say what stands in the place of a picture that is not seen."""
    if hides(case, exhibit):
        return Sight.WITHHELD
    return Sight.COVERED if exhibit.sensitive else Sight.BLURRED


def own_words(exhibit: Exhibit) -> str:
    """Give the words that stand for an image that is not stored; "" for one that is."""
    evidence = exhibit.evidence
    return evidence.words if isinstance(evidence, InWords) else ""


def content_of(exhibit: Exhibit) -> Picture | Obstacle | None:
    """Say what is stored of an exhibit, as far as it was looked at; None without anything."""
    return exhibit.stored.content if exhibit.stored is not None else None


def extent_of(exhibit: Exhibit) -> Extent:
    """Give the upright size of an exhibit's picture; 1 x 1 when there is none."""
    content = content_of(exhibit)
    if not isinstance(content, Picture):
        return Extent(1, 1)
    if content.orientation >= 5:
        return Extent(content.height, content.width)
    return Extent(content.width, content.height)


def snap_of(exhibit: Exhibit) -> Snap:
    """Give how black-outs on this exhibit grow to what is really covered."""
    content = exhibit.stored.content if exhibit.stored is not None else None
    return JPEG_SNAP if isinstance(content, Picture) and content.format == "JPEG" else Snap()


def fetch(vault: Vault, ticket: Ticket, exhibit: Exhibit, *, sharp: bool) -> Fetched:
    """Read what is needed to show an exhibit.

    Args:
        vault: holds it.
        ticket: may ask to stop.
        exhibit: which.
        sharp: give its stored bytes too.

    Raises:
        ObjectDamaged: its bytes do not verify.
    """
    ticket.step(0, 0)
    markup = annotate.load(vault, exhibit.number)
    stored = exhibit.stored
    data = vault.read(stored.object) if sharp and stored is not None else b""
    return Fetched(markup, _veil(vault, exhibit.number), data)


def _veil(vault: Vault, number: int) -> Raster | None:
    derived = vault.derived(number, Role.VEIL)
    if derived is None:
        return None
    try:
        return rasters.unpack(vault.read(derived.object), derived.shape)
    except ObjectDamaged:
        return None


def black_in(exhibit: Exhibit | None, drawn: tuple[Rect, ...]) -> tuple[Rect, ...]:
    """Give what is blacked out in a picture as it was drawn, and as far as it is really covered."""
    content = content_of(exhibit) if exhibit is not None else None
    boxes = boxes_of(content, drawn) if isinstance(content, Picture) else ()
    return (*drawn, *(rect_of(box) for box in boxes))
