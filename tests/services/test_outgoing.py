"""What leaves with a picture: its words too, and never from under a black-out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from evidence_kit.domain.errors import Stopped
from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.lead import Sighting
from evidence_kit.domain.markup import Annotation, Kind, Markup
from evidence_kit.domain.picture import Role
from evidence_kit.services import annotate
from evidence_kit.services.worker import PictureWorker
from support.drawn import (
    BOX,
    COVER,
    FILES,
    SIZE,
    SMALL,
    UNDER,
    Opened,
    StopNow,
    add,
    screen,
)
from support.pictures import decoded, jpeg, noise, saved


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Give a worker that the tests of this module share."""
    with PictureWorker() as worker:
        yield worker


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Opened]:
    """Give a new, empty case."""
    opened = Opened(tmp_path / "case.evk")
    yield opened
    opened.vault.close()


def test_what_must_stay_stays(case: Opened, worker: PictureWorker) -> None:
    """In words, sensitive, withdrawn or undecodable: no picture and no stroke leaves."""
    vault = case.vault
    vault.add_in_words(
        InWords(Fingerprint("a" * 64, "b" * 128, 9), FileFacts("w.png")), Source.FILE
    )
    assert annotate.printable(vault, 1) is None
    assert annotate.save(vault, worker, 1, Markup((COVER,)))
    broken = add(vault, worker, b"no picture at all")
    assert annotate.printable(vault, broken) is None
    assert annotate.save(vault, worker, broken, Markup((COVER,)))
    assert annotate.printable(vault, broken) is None
    number = add(vault, worker, FILES["png"])
    annotate.save(vault, worker, number, Markup((BOX,)))
    assert annotate.printable(vault, number) is not None
    vault.describe(number, sensitive=True)
    assert annotate.printable(vault, number) is None
    assert annotate.outgoing_markup(vault, number) == Markup()
    vault.describe(number, sensitive=False)
    assert annotate.outgoing_markup(vault, number) == Markup((BOX,))
    vault.withdraw(number, "dubbel")
    assert annotate.printable(vault, number) is None


def test_a_damaged_vault_that_lost_a_black_out_gives_no_clear_picture(
    case: Opened, worker: PictureWorker
) -> None:
    """The log remembers that something was blacked out, also when the markup is gone."""
    vault = case.vault
    drawn, plain = add(vault, worker, FILES["png"]), add(vault, worker, FILES["jpeg"])
    with pytest.raises(Stopped):
        annotate.save(vault, worker, drawn, Markup((COVER,)), StopNow())
    row = vault._contents.markup_row(drawn)
    vault._rows._sqlite.execute("DELETE FROM rec WHERE id = ?", (row,))
    vault = case.again()
    assert vault.broken
    assert vault.markup(drawn) == Markup()
    assert vault.derived(drawn, Role.RENDITION) is not None
    assert annotate.printable(vault, drawn) is None
    assert annotate.printable(vault, plain) is not None


def test_words_from_under_a_black_out_stay_inside() -> None:
    """What lies under one or several black-outs is neither drawn nor said; the rest is."""
    left = Annotation("l", Kind.BLACKOUT, Point(0, 0), Point(50, 50), "een naam")
    right = Annotation("r", Kind.BLACKOUT, Point(50, 0), Point(100, 50), "een adres")
    under = (
        Annotation("u1", Kind.BOX, Point(10, 10), Point(90, 40), "Lisa, Dorpsstraat 1"),
        Annotation("u2", Kind.TEXT, Point(20, 20), Point(20, 20), "dit is Lisa"),
        Annotation("u3", Kind.NUMBER, Point(70, 20), Point(70, 20), "haar adres"),
        Annotation("u4", Kind.ARROW, Point(10, 10), Point(60, 40), "hier woont ze"),
        Annotation("u5", Kind.HIGHLIGHT, Point(0, 0), Point(100, 50)),
    )
    beside = (
        Annotation("b1", Kind.BOX, Point(10, 10), Point(90, 51), "de hele kop"),
        Annotation("b2", Kind.ARROW, Point(150, 90), Point(40, 40), "wat zwart is"),
        Annotation("b3", Kind.NUMBER, Point(101, 20), Point(101, 20), "bedrag"),
    )
    whole = Markup((*under, left, *beside, right))
    assert annotate.sheet_markup(whole) == Markup((left, *beside, right))
    assert annotate.sheet_markup(Markup(under)) == Markup(under)
    larger = [Rect(0, 0, 110, 60)]
    assert annotate.sheet_markup(whole, larger) == Markup((left, beside[1], right))


def test_what_really_is_covered_counts_for_the_words_too(
    case: Opened, worker: PictureWorker
) -> None:
    """On a JPEG whole blocks disappear; a number on such a block does not leave either."""
    vault = case.vault
    number = add(vault, worker, FILES["jpeg"])
    cover = Annotation("c", Kind.BLACKOUT, Point(33, 33), Point(40, 40))
    near = Annotation("n", Kind.NUMBER, Point(46, 46), Point(46, 46), "haar naam")
    annotate.save(vault, worker, number, Markup((cover, near)))
    assert annotate.outgoing_markup(vault, number) == Markup((cover,))


def test_jpegs_that_differ_under_the_black_out_leave_as_the_same_bytes(
    case: Opened, worker: PictureWorker
) -> None:
    """All the way through the vault: what leaves holds nothing of what was covered."""
    vault, left = case.vault, []
    for seed in (1, 2):
        image = screen()
        place = tuple(map(int, (UNDER.x, UNDER.y, UNDER.right, UNDER.bottom)))
        size = int(UNDER.width), int(UNDER.height)
        image.paste(Image.frombytes("RGB", size, noise(size[0] * size[1] * 3, seed)), place)
        number = add(vault, worker, jpeg(image, quality=80))
        cover = Annotation("c", Kind.BLACKOUT, Point(32, 32), Point(80, 64))
        annotate.save(vault, worker, number, Markup((cover,)))
        left.append(vault.read(annotate.printable(vault, number).object))
    assert vault.case.exhibit(1).fingerprint != vault.case.exhibit(2).fingerprint
    assert left[0] == left[1]


def test_what_reaches_beyond_the_picture_counts_for_what_lies_within(
    case: Opened, worker: PictureWorker
) -> None:
    """Black covers no more than the picture; what sticks out of it must not carry words out."""
    vault = case.vault
    number = add(vault, worker, FILES["png"])
    wide, high = SIZE
    cover = Annotation("c", Kind.BLACKOUT, Point(100, 0), Point(wide, high))
    out = (
        Annotation("o1", Kind.BOX, Point(120, 20), Point(wide + 40, 60), "haar naam"),
        Annotation("o2", Kind.ARROW, Point(110, 10), Point(wide + 9, high + 9), "haar adres"),
        Annotation("o3", Kind.NUMBER, Point(wide + 3, 30), Point(wide + 3, 30), "haar school"),
        Annotation("o4", Kind.HIGHLIGHT, Point(130, -50), Point(150, high + 50)),
    )
    stays = Annotation("s", Kind.BOX, Point(90, 20), Point(wide + 40, 60), "een bedrag")
    annotate.save(vault, worker, number, Markup((*out, stays, cover)))
    assert annotate.outgoing_markup(vault, number) == Markup((stays, cover))


def gifs() -> list[bytes]:
    """Draw two GIFs: under the cover one is grey as all the rest, the other has colours."""
    files, place = [], (int(UNDER.x), int(UNDER.y))
    size = int(UNDER.width), int(UNDER.height)
    palette = [(2 * i,) * 3 for i in range(128)] + [(255 - i, i, 90) for i in range(128)]
    for first in (0, 128):
        image = screen().convert("L").point(lambda value: value // 2)
        under = noise(size[0] * size[1]).translate(bytes(first + i // 2 for i in range(256)))
        image.paste(Image.frombytes("L", size, under), place)
        image.putpalette([value for colour in palette for value in colour])
        files.append(saved(image, "GIF"))
    return files


def gifs_with_own_colours() -> list[bytes]:
    """Draw two GIFs with no more colours than each needs: one is all grey, one not quite."""
    files = []
    for colour in ((90, 90, 90), (200, 20, 90)):
        image = screen().convert("L").convert("RGB")
        image.paste(colour, tuple(map(int, (UNDER.x, UNDER.y, UNDER.right, UNDER.bottom))))
        grey = len(set(colour)) == 1
        least = image.convert("L") if grey else image.quantize(8)
        files.append(saved(least, "GIF", optimize=not grey))
    return files


def webps() -> list[bytes]:
    """Write two lossless WebPs with the pixels of a lossy one, but for those under the cover.

    Two lossy files would not do: what an encoder sees in one block sways how it stores the
    others, so both would differ where nothing is covered. What is shown is that of all decoded
    pixels only those outside the cover count.
    """
    files = []
    for seed in (1, 2):
        image = decoded(saved(screen(), "WEBP", quality=60)).convert("RGB")
        size = int(UNDER.width), int(UNDER.height)
        under = Image.frombytes("RGB", size, noise(size[0] * size[1] * 3, seed))
        image.paste(under, (int(UNDER.x), int(UNDER.y)))
        files.append(saved(image, "WEBP", lossless=True, exact=True))
    return files


@pytest.mark.parametrize("pair", [gifs, gifs_with_own_colours, webps])
def test_what_differs_under_the_black_out_alone_leaves_as_the_same_bytes(
    case: Opened, worker: PictureWorker, pair: Callable[[], list[bytes]]
) -> None:
    """All that leaves or is kept for the screen is the same for both, byte for byte."""
    vault, left = case.vault, []
    files = pair()
    assert differ_only_under(*map(decoded, files))
    for data in files:
        number = add(vault, worker, data)
        assert annotate.save(vault, worker, number, Markup((COVER,)))
        roles = (*SMALL, Role.BURNT)
        left.append([vault.read(vault.derived(number, role).object) for role in roles])
    assert vault.case.exhibit(1).fingerprint != vault.case.exhibit(2).fingerprint
    assert left[0] == left[1]


def differ_only_under(one: Image.Image, two: Image.Image) -> bool:
    """Tell whether two pictures are the same but for the covered part, and differ there."""
    found = ImageChops.difference(one.convert("RGB"), two.convert("RGB")).getbbox()
    return (
        found is not None
        and COVER.frame.contains(Point(*found[:2]))
        and (COVER.frame.contains(Point(*found[2:])))
    )


def test_where_something_was_seen_is_not_told_from_under_a_black_out(
    case: Opened, worker: PictureWorker
) -> None:
    """A place that is covered, or mostly so, may not be named; nor one nobody can be sure of."""
    vault = case.vault
    number = add(vault, worker, FILES["png"])
    frame = COVER.frame
    beside = Rect(0, 0, 4, 4)
    assert annotate.may_be_told(vault, Sighting(number, frame))
    assert annotate.save(vault, worker, number, Markup((COVER,)))
    assert not annotate.may_be_told(vault, Sighting(number, frame.grown(-2)))
    assert not annotate.may_be_told(vault, Sighting(number, frame.grown(3)))
    assert annotate.may_be_told(vault, Sighting(number, beside))
    assert annotate.may_be_told(vault, Sighting(number))
    assert not annotate.may_be_told(vault, Sighting(number + 1, beside))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("black", "told"),
    [
        ([Rect(10, 10, 38, 20), Rect(50, 10, 40, 20)], False),
        ([Rect(0, 0, 100, 19)], False),
        ([Rect(10, 10, 12, 20)], True),
        ([Rect(45, 15, 10, 10)], False),
        ([Rect(0, 0, 400, 400)], False),
    ],
    ids=["all but a slit", "its upper half", "a small corner", "its middle", "the whole picture"],
)
def test_a_detail_that_is_black_for_a_good_part_is_not_told(
    case: Opened, worker: PictureWorker, black: list[Rect], told: bool
) -> None:
    """A box has room around its words: what covers the words need not cover the box."""
    vault = case.vault
    number = add(vault, worker, saved(Image.new("RGB", (400, 400), "white"), "PNG"))
    covers = [
        Annotation(f"c{place}", Kind.BLACKOUT, Point(one.x, one.y), Point(one.right, one.bottom))
        for place, one in enumerate(black)
    ]
    assert annotate.save(vault, worker, number, Markup(tuple(covers)))
    assert annotate.may_be_told(vault, Sighting(number, Rect(10, 10, 80, 20))) is told
    everything = black == [Rect(0, 0, 400, 400)]
    assert annotate.may_be_told(vault, Sighting(number)) is not everything
