"""What the gallery says of each exhibit, which of them are asked for, and in which order."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Covered, Exhibit, InWords, Original, Picture


class TileKind(StrEnum):
    """What can be shown of an exhibit."""

    PICTURE = "picture"
    IN_WORDS = "in-words"
    NOT_SHOWN = "not-shown"
    """Kept bit by bit, but no picture could be made of it."""
    DAMAGED = "damaged"
    """Its small picture does not verify."""
    SENSITIVE = "sensitive"
    """Marked by the person: never shown in the gallery, not even blurred."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One exhibit in the gallery.

    Attributes:
        number: its number.
        name: the source file's own name.
        kind: what can be shown.
        added_at: when it was added.
        description: what the person says it shows.
        platform: where it was seen, as the person says.
        shown_at: date, or date and time, visible in the picture; "" when none was given.
        shown_sure: one of `domain.exhibit.SHOWN_SURE`.
        words: what is kept of an image in words.
        looked_at: it was opened once.
        covered: what is kept is a covered copy.
        withdrawn_because: why it was set aside, or None.
    """

    number: int
    name: str
    kind: TileKind
    added_at: dt.datetime
    description: str = ""
    platform: str = ""
    shown_at: str = ""
    shown_sure: str = ""
    words: str = ""
    looked_at: bool = False
    covered: bool = False
    withdrawn_because: str | None = None

    @property
    def waits(self) -> bool:
        """Whether there is a picture the person should still open once.

        One that was covered was worked on already, and its card says that.
        """
        there = self.kind is TileKind.PICTURE and not self.covered
        return there and not self.looked_at and self.withdrawn_because is None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which exhibits the person wants to see.

    Attributes:
        search: words that must all occur.
        waiting: only those that were never opened.
        platform: only those of one platform.
        also: number of an exhibit that is shown in any case, for the person is there; 0 for none.
        by_date: ordered by the date shown, the oldest first; else by number.
    """

    search: str = ""
    waiting: bool = False
    platform: str = ""
    also: int = 0
    by_date: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether anything may be left out."""
        return bool(self.search.strip() or self.waiting or self.platform)

    def of(self, tiles: Sequence[Tile]) -> tuple[Tile, ...]:
        """Give the tiles that are wanted, in order. Those without a date come last."""
        looked_for = plain(self.search).split()
        found = [tile for tile in tiles if self._fits(tile, looked_for)]
        if self.by_date:
            found.sort(key=lambda tile: (not tile.shown_at, tile.shown_at, tile.number))
        return tuple(found)

    def _fits(self, tile: Tile, looked_for: list[str]) -> bool:
        if tile.number == self.also:
            return True
        if self.waiting and not tile.waits:
            return False
        if self.platform and tile.platform != self.platform:
            return False
        if not looked_for:
            return True
        said = plain(" ".join((tile.name, tile.description, tile.platform, tile.words)))
        return all(word in said for word in looked_for)


def plain(text: str) -> str:
    """Take capitals and accents away, so that nobody has to type them."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def platforms(tiles: Iterable[Tile]) -> tuple[tuple[str, int], ...]:
    """Give the platforms named, the most frequent first, with their counts."""
    counted = Counter(tile.platform for tile in tiles if tile.platform)
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0].casefold())))


def tile_of(exhibit: Exhibit, *, damaged: bool, hidden: bool = False) -> Tile:
    """Say of one exhibit what the gallery needs; `hidden` covers it like a sensitive one."""
    evidence = exhibit.evidence
    return Tile(
        number=exhibit.number,
        name=exhibit.name,
        kind=_kind(exhibit, damaged, hidden),
        added_at=dt.datetime.fromisoformat(exhibit.added_at),
        description=exhibit.description,
        platform=exhibit.platform,
        shown_at=exhibit.shown_at or "",
        shown_sure=exhibit.shown_sure,
        words=evidence.words if isinstance(evidence, InWords) else "",
        looked_at=exhibit.looked_at,
        covered=isinstance(evidence, Covered),
        withdrawn_because=exhibit.withdrawn_because,
    )


def is_half(exhibit: Exhibit, case: Case) -> bool:
    """Tell whether only a part of a file came out of a damaged case, and no picture of it."""
    before = case.predecessor
    bare = exhibit.stored is not None and exhibit.stored.content is None
    return bare and before is not None and exhibit.number in before.incomplete


def shows_picture(exhibit: Exhibit) -> bool:
    """Tell whether there is a picture of it to look at."""
    return exhibit.stored is not None and isinstance(exhibit.stored.content, Picture)


def can_cover(exhibit: Exhibit) -> bool:
    """Tell whether a covered copy can take the place of what is stored."""
    evidence = exhibit.evidence
    return isinstance(evidence, Original) and isinstance(evidence.content, Picture)


def _kind(exhibit: Exhibit, damaged: bool, hidden: bool) -> TileKind:
    evidence = exhibit.evidence
    if isinstance(evidence, InWords):
        return TileKind.IN_WORDS
    if exhibit.sensitive or hidden:
        return TileKind.SENSITIVE
    if damaged and evidence.content is None:
        return TileKind.DAMAGED
    if not isinstance(evidence.content, Picture):
        return TileKind.NOT_SHOWN
    return TileKind.DAMAGED if damaged else TileKind.PICTURE
