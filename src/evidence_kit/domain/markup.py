"""What a person drew over one exhibit: a layer of frozen values beside the untouched original.

Every edit gives a new `Markup`. Coordinates are upright image pixels (`domain.geometry`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from evidence_kit.domain.geometry import Point, Rect


class Kind(StrEnum):
    """What an annotation is."""

    BOX = "box"
    ARROW = "arrow"
    HIGHLIGHT = "highlight"
    TEXT = "text"
    NUMBER = "number"
    BLACKOUT = "blackout"
    """Solid cover; burnt into every copy that leaves. The original stays whole in the vault."""


class Colour(StrEnum):
    """Line colours that differ in a photocopy by their pattern, see `Pattern`."""

    RASPBERRY = "raspberry"
    BLUE = "blue"


class Pattern(StrEnum):
    """Line patterns; they carry the difference when a page is printed in grey."""

    SOLID = "solid"
    DASHED = "dashed"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One thing that was drawn.

    Attributes:
        id: names it within its markup.
        kind: what it is.
        start: upper left corner; tail of an arrow; middle of a number.
        end: lower right corner; head of an arrow; same as `start` for a number.
        text: words shown (text), or the call-out beside the picture in the dossier; for a
            black-out, what was covered, in general words.
        colour: of the line; black-out, highlight and number have their own.
        pattern: of the line.
        numbered: carries a number disc and stands in the list beside the picture. A number
            always does.
        layer: higher is in front; equal layers keep the order of the markup.
    """

    id: str
    kind: Kind
    start: Point
    end: Point
    text: str = ""
    colour: Colour = Colour.RASPBERRY
    pattern: Pattern = Pattern.SOLID
    numbered: bool = False
    layer: int = 0

    @property
    def frame(self) -> Rect:
        """Give the rectangle between its two points."""
        return Rect.between(self.start, self.end)

    @property
    def has_number(self) -> bool:
        """Tell whether a number disc belongs to it."""
        return self.numbered or self.kind is Kind.NUMBER

    def moved(self, dx: float, dy: float) -> Annotation:
        """Give the same annotation elsewhere."""
        return replace(self, start=self.start.moved(dx, dy), end=self.end.moved(dx, dy))

    def framed(self, frame: Rect) -> Annotation:
        """Give the same annotation in another rectangle; an arrow keeps its direction."""
        before = self.frame
        return replace(
            self,
            start=_carried(self.start, before, frame),
            end=_carried(self.end, before, frame),
        )


@dataclass(frozen=True, slots=True)
class Markup:
    """All annotations of one exhibit, in the order in which they are numbered and listed."""

    items: tuple[Annotation, ...] = ()

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def get(self, id_: str) -> Annotation | None:
        """Find one annotation."""
        return next((item for item in self.items if item.id == id_), None)

    @property
    def painted(self) -> tuple[Annotation, ...]:
        """Give the annotations from back to front."""
        return tuple(sorted(self.items, key=lambda item: item.layer))

    @property
    def numbers(self) -> dict[str, int]:
        """Give the number each numbered annotation shows, by id: 1, 2, 3 without gaps."""
        numbered = [item.id for item in self.items if item.has_number]
        return {id_: number for number, id_ in enumerate(numbered, start=1)}

    @property
    def blackouts(self) -> tuple[Rect, ...]:
        """Give the areas that must not leave, without empty ones."""
        frames = (item.frame for item in self.items if item.kind is Kind.BLACKOUT)
        return tuple(frame for frame in frames if frame.width > 0 and frame.height > 0)

    def with_(self, *added: Annotation) -> Markup:
        """Add annotations at the end, or replace those with the same id where they stand."""
        replaced = {item.id: item for item in added}
        kept = tuple(replaced.pop(item.id, item) for item in self.items)
        return Markup(kept + tuple(replaced.values()))

    def without(self, ids: Collection[str]) -> Markup:
        """Leave annotations out."""
        return Markup(tuple(item for item in self.items if item.id not in ids))

    def changed(self, ids: Collection[str], change: Callable[[Annotation], Annotation]) -> Markup:
        """Apply one change to some annotations."""
        return Markup(tuple(change(item) if item.id in ids else item for item in self.items))

    def duplicated(self, ids: Collection[str], fresh: Sequence[str], shift: float) -> Markup:
        """Add copies of some annotations, a little to the right and below.

        Args:
            ids: what to copy.
            fresh: one new id for each.
            shift: image pixels.
        """
        originals = [item for item in self.items if item.id in ids]
        copies = (
            replace(item.moved(shift, shift), id=id_)
            for item, id_ in zip(originals, fresh, strict=True)
        )
        return self.with_(*copies)

    def to_front(self, ids: Collection[str]) -> Markup:
        """Put annotations before all others."""
        top = max((i.layer for i in self.items if i.id not in ids), default=0)
        return self.changed(ids, lambda item: replace(item, layer=top + 1))

    def to_back(self, ids: Collection[str]) -> Markup:
        """Put annotations behind all others."""
        bottom = min((i.layer for i in self.items if i.id not in ids), default=0)
        return self.changed(ids, lambda item: replace(item, layer=bottom - 1))

    def listed(self, id_: str, by: int) -> Markup:
        """Move one annotation up (negative) or down the list; numbers follow."""
        place = next((n for n, item in enumerate(self.items) if item.id == id_), None)
        if place is None:
            return self
        rest = [item for item in self.items if item.id != id_]
        rest.insert(min(max(place + by, 0), len(rest)), self.items[place])
        return Markup(tuple(rest))


def _carried(point: Point, before: Rect, after: Rect) -> Point:
    across = (point.x - before.x) / before.width if before.width else 0.0
    down = (point.y - before.y) / before.height if before.height else 0.0
    return Point(after.x + across * after.width, after.y + down * after.height)
