"""Which exhibits the gallery shows and in which order."""

from __future__ import annotations

import datetime as dt

import pytest

from evidence_kit.domain.exhibit import (
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    ObjectId,
    Original,
    Picture,
    Source,
)
from evidence_kit.ui.capture.phrases import tile_line, tile_tag, tile_title
from evidence_kit.ui.capture.tiles import Tile, TileKind, Wanted, platforms, tile_of
from evidence_kit.wording import wording

ADDED = dt.datetime(2026, 11, 21, 18, 40, tzinfo=dt.UTC)


def _tile(number: int, **said: object) -> Tile:
    kind = said.pop("kind", TileKind.PICTURE)
    assert isinstance(kind, TileKind)
    return Tile(number, f"IMG_{number:04d}.png", kind, ADDED, **said)  # type: ignore[arg-type]


def _numbers(wanted: Wanted, *tiles: Tile) -> list[int]:
    return [tile.number for tile in wanted.of(tiles)]


def test_search_looks_in_name_description_platform_and_words() -> None:
    """All words must occur, in any of these, whatever the capitals and accents."""
    tiles = (
        _tile(1, description="Eén bedreiging, 120 euro"),
        _tile(2, platform="Snapchat"),
        _tile(3, words="Foto van mij", kind=TileKind.IN_WORDS),
        _tile(40),
    )
    assert _numbers(Wanted("een EURO"), *tiles) == [1]
    assert _numbers(Wanted("snap"), *tiles) == [2]
    assert _numbers(Wanted("foto mij"), *tiles) == [3]
    assert _numbers(Wanted("img_0040"), *tiles) == [40]
    assert _numbers(Wanted("snap euro"), *tiles) == []


def test_by_date_puts_the_oldest_first_and_the_unknown_last() -> None:
    """A day without a time comes before times of that day; ties go by number."""
    tiles = (
        _tile(1),
        _tile(2, shown_at="2026-11-17T22:06"),
        _tile(3, shown_at="2026-11-17"),
        _tile(4, shown_at="2025-01-01"),
    )
    assert _numbers(Wanted(by_date=True), *tiles) == [4, 3, 2, 1]
    assert _numbers(Wanted(), *tiles) == [1, 2, 3, 4]


def test_still_to_look_at_are_those_never_opened() -> None:
    """Only what has that label waits: no file without a picture, and no covered copy."""
    tiles = (
        _tile(1),
        _tile(2, looked_at=True),
        _tile(3, withdrawn_because="dubbel"),
        _tile(4, kind=TileKind.IN_WORDS),
        _tile(5, kind=TileKind.SENSITIVE),
        _tile(6, kind=TileKind.NOT_SHOWN),
        _tile(7, covered=True),
    )
    assert _numbers(Wanted(waiting=True), *tiles) == [1]
    said = [tile_tag(tile, wording("en")).text for tile in tiles]
    assert [tile.waits for tile in tiles] == [text == "still to look at" for text in said]


def test_platforms_are_counted_the_most_frequent_first() -> None:
    """Those without a platform are no platform."""
    tiles = [_tile(1, platform="Mail"), *(_tile(n, platform="Snapchat") for n in (2, 3)), _tile(4)]
    assert platforms(tiles) == (("Snapchat", 2), ("Mail", 1))
    assert _numbers(Wanted(platform="Snapchat"), *tiles) == [2, 3]


def test_a_sensitive_exhibit_is_never_a_picture() -> None:
    """The mark weighs more than the pixels that are there."""
    evidence = Original(
        ObjectId(1), Fingerprint("", "", 1), FileFacts("a.png"), "image/png", Picture("PNG", 1, 1)
    )
    exhibit = Exhibit(1, evidence, Source.FILE, ADDED.isoformat(), sensitive=True)
    assert tile_of(exhibit, damaged=False).kind is TileKind.SENSITIVE
    words = Exhibit(
        2,
        InWords(Fingerprint("", "", 1), FileFacts("b.png"), "x"),
        Source.FILE,
        ADDED.isoformat(),
        sensitive=True,
    )
    assert tile_of(words, damaged=False).kind is TileKind.IN_WORDS


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ({}, "still to look at"),
        ({"looked_at": True}, "kept"),
        ({"looked_at": True, "covered": True}, "covered"),
        ({"kind": TileKind.SENSITIVE}, "not in police file"),
        ({"kind": TileKind.IN_WORDS}, "in words only"),
        ({"kind": TileKind.NOT_SHOWN}, "cannot be shown"),
        ({"kind": TileKind.IN_WORDS, "withdrawn_because": "dubbel"}, "set aside"),
    ],
)
def test_each_card_has_the_one_label_that_matters(said: dict[str, object], label: str) -> None:
    """What was set aside says so, whatever else it is."""
    assert tile_tag(_tile(1, **said), wording("en")).text == label


def test_a_card_says_the_date_and_how_sure() -> None:
    """Unsure dates are called so; without a date it is when it was added."""
    words = wording("en")
    assert tile_line(_tile(1, shown_at="2026-11-17T22:06"), words) == "Tue 17 Nov, 22:06"
    assert tile_line(_tile(1, shown_at="2026-11-17", shown_sure="about"), words) == (
        "roughly Tue 17 Nov"
    )
    assert tile_line(_tile(1, shown_at="2026-11-17", shown_sure="unknown"), words) == (
        "maybe Tue 17 Nov"
    )
    assert tile_line(_tile(1), words) == "added 21 Nov"


def test_a_card_is_called_what_the_person_says() -> None:
    """The description comes before the platform, and that before the file's name."""
    assert tile_title(_tile(1, description="Dreigement\nmeer", platform="Mail")) == "Dreigement"
    assert tile_title(_tile(1, platform="Mail")) == "Mail"
    assert tile_title(_tile(1)) == "IMG_0001.png"
