"""What is drawn is kept; what is blacked out never leaves, and nothing else goes missing."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from evidence_kit.domain.errors import Stopped
from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind, Markup
from evidence_kit.domain.picture import Derived, Role
from evidence_kit.services import annotate, rasters
from evidence_kit.services.candidates import Candidate, Loose, examine
from evidence_kit.services.capture import keep
from evidence_kit.services.ports import Silent, SystemClock
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault, create, unlock
from support.pictures import exif, jpeg, noise, rebuilt, saved

SIZE = (160, 120)
SECRET = (255, 0, 255)
UNDER = Rect(32, 32, 48, 32)
"""Where the picture shows what must not leave; whole blocks of a JPEG."""
COVER = Annotation("c", Kind.BLACKOUT, Point(30, 30), Point(82, 66), "een naam")
BOX = Annotation("a", Kind.BOX, Point(5, 5), Point(150, 110), "Hier", numbered=True)
SMALL = (Role.VEIL, Role.THUMBNAIL, Role.PREVIEW)


def screen() -> Image.Image:
    """Draw a grey screen with something in one loud colour that is nowhere else."""
    image = Image.new("RGB", SIZE, (200, 205, 203))
    image.paste((90, 100, 95), (0, 80, 160, 100))
    left, top, right, bottom = UNDER.x, UNDER.y, UNDER.right, UNDER.bottom
    image.paste(SECRET, tuple(map(int, (left, top, right, bottom))))
    return image


FILES = {
    "png": saved(screen(), "PNG"),
    "jpeg": jpeg(screen(), quality=80),
    "turned": saved(screen().transpose(Image.Transpose.ROTATE_90), "PNG", exif=exif(6)),
}


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Give a worker that the tests of this module share."""
    with PictureWorker() as worker:
        yield worker


class Opened:
    """A vault that can be closed and opened again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        now = SystemClock().now
        self.vault, self._code = create(
            path, "wolk tegel kano mosterd lente", title="t", now=now, kib=65_536
        )

    def again(self) -> Vault:
        """Close and open."""
        self.vault.close()
        self.vault = unlock(self._path, self._code, now=SystemClock().now)
        return self.vault


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Opened]:
    """Give a new, empty case."""
    opened = Opened(tmp_path / "case.evk")
    yield opened
    opened.vault.close()


def add(vault: Vault, worker: PictureWorker, data: bytes) -> int:
    """Keep a picture as it is."""
    (found,) = examine([Loose("IMG_0412.png", data, Source.FILE)], worker, Silent())
    assert isinstance(found, Candidate)
    return keep(vault, worker, found, Source.FILE).exhibit.number


def shown(vault: Vault, derived: Derived) -> np.ndarray:
    """Give the pixels of a stream as they would be on paper, upright."""
    image = rebuilt(derived.rendition, vault.read(derived.object)).convert("RGB")
    turn = derived.rendition.orientation
    return np.asarray(image.transpose(Image.Transpose.ROTATE_270) if turn == 6 else image)


def loud(pixels: np.ndarray) -> bool:
    """Tell whether the secret's colour, or a shade of it, is anywhere."""
    wide = pixels.astype(int)
    return bool(((wide[..., 0] - wide[..., 1]) > 40).any())


def derived_pixels(vault: Vault, number: int) -> Iterator[np.ndarray]:
    """Give everything that is stored of an exhibit but what came in."""
    for role in Role:
        derived = vault.derived(number, role)
        if derived is None:
            continue
        if role in SMALL:
            raster = rasters.unpack(vault.read(derived.object), derived.shape)
            yield np.frombuffer(raster.pixels, np.uint8).reshape(raster.height, raster.width, 3)
        else:
            yield shown(vault, derived)


@pytest.mark.parametrize("kind", FILES)
def test_a_black_out_is_in_everything_but_the_original(
    case: Opened, worker: PictureWorker, kind: str
) -> None:
    """Saved, the covered part is one colour in what leaves, and shows in nothing derived."""
    vault, data = case.vault, FILES[kind]
    number = add(vault, worker, data)
    assert any(loud(pixels) for pixels in derived_pixels(vault, number))
    assert annotate.save(vault, worker, number, Markup((BOX, COVER)))
    vault = case.again()
    leaves = annotate.printable(vault, number)
    assert leaves is not None
    assert leaves.role is Role.BURNT
    pixels = shown(vault, leaves)
    frame = COVER.frame
    inside = pixels[int(frame.y) : int(frame.bottom), int(frame.x) : int(frame.right)]
    assert (inside == 13).all()
    assert pixels.shape == (SIZE[1], SIZE[0], 3)
    assert not any(loud(pixels) for pixels in derived_pixels(vault, number))
    stored = vault.case.exhibit(number).stored
    assert vault.read(stored.object) == data
    assert vault.check().ok


def test_without_black_outs_the_clear_picture_comes_back(
    case: Opened, worker: PictureWorker
) -> None:
    """Taking the last black-out away makes every picture as it was before."""
    vault = case.vault
    number = add(vault, worker, FILES["png"])
    roles = (*SMALL, Role.RENDITION)
    before = [vault.read(vault.derived(number, role).object) for role in roles]
    annotate.save(vault, worker, number, Markup((COVER,)))
    assert vault.derived(number, Role.RENDITION) is None
    annotate.save(vault, worker, number, Markup((BOX,)))
    assert [vault.read(vault.derived(number, role).object) for role in roles] == before
    assert annotate.printable(vault, number).role is Role.RENDITION
    assert vault.derived(number, Role.BURNT) is None


def test_only_other_black_outs_are_burnt_again(case: Opened, worker: PictureWorker) -> None:
    """Strokes, words and order change no picture; another area, added or moved, does."""
    vault = case.vault
    number = add(vault, worker, FILES["png"])
    annotate.save(vault, worker, number, Markup((COVER,)))
    same = vault.derived(number, Role.BURNT)
    for markup in (
        Markup((BOX, COVER)),
        Markup((dataclasses.replace(COVER, text="anders", layer=5), BOX)),
        Markup((COVER, dataclasses.replace(COVER, id="twice"))),
    ):
        annotate.save(vault, worker, number, markup)
        assert vault.derived(number, Role.BURNT) == same
    annotate.save(vault, worker, number, Markup((COVER.moved(1, 0),)))
    assert vault.derived(number, Role.BURNT).operation != same.operation
    events = [entry.event for entry in vault.entries()]
    assert events.count("burn") == 2


class StopNow:
    """A ticket of a job that was asked to stop."""

    def step(self, done: int, total: int) -> None:
        """Stop."""
        raise Stopped


def test_a_cut_off_between_leaks_nothing_and_is_mended(case: Opened, worker: PictureWorker) -> None:
    """With the markup kept and nothing burnt yet, nothing leaves until it was."""
    vault = case.vault
    number = add(vault, worker, FILES["png"])
    with pytest.raises(Stopped):
        annotate.save(vault, worker, number, Markup((COVER, BOX)), StopNow())
    vault = case.again()
    assert annotate.load(vault, number) == Markup((COVER, BOX))
    assert vault.derived(number, Role.RENDITION) is not None
    assert annotate.printable(vault, number) is None
    assert annotate.outgoing_markup(vault, number) == Markup()
    assert annotate.unsettled(vault) == (number,)
    assert annotate.settle(vault, worker, number)
    assert annotate.unsettled(vault) == ()
    assert annotate.printable(vault, number).role is Role.BURNT
    vault.set_markup(number, Markup((COVER.moved(9, 9),)))
    assert annotate.printable(vault, number) is None
    vault.set_markup(number, Markup())
    assert annotate.printable(vault, number) is None
    annotate.save(vault, worker, number, Markup())
    assert annotate.printable(vault, number).role is Role.RENDITION


def test_what_the_worker_cannot_burn_does_not_leave(case: Opened, worker: PictureWorker) -> None:
    """The markup is kept, the person can be told, and no clear picture leaves instead."""
    vault = case.vault
    number = add(vault, worker, FILES["png"])
    with PictureWorker(("false",)) as dead:
        assert not annotate.save(vault, dead, number, Markup((COVER,)))
    assert vault.markup(number) == Markup((COVER,))
    assert annotate.printable(vault, number) is None
    assert annotate.save(vault, worker, number, Markup((COVER,)))
    assert annotate.printable(vault, number) is not None


def test_clear_pictures_that_come_back_do_not_leave(case: Opened, worker: PictureWorker) -> None:
    """However a clear rendition got beside a black-out, it is not the one that is given."""
    vault = case.vault
    number = add(vault, worker, FILES["png"])
    annotate.save(vault, worker, number, Markup((COVER,)))
    annotate.complete_pictures(vault, worker, vault.case.exhibit(number))
    assert vault.derived(number, Role.RENDITION) is not None
    assert annotate.printable(vault, number) is None


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


EDITS = st.lists(
    st.one_of(
        st.builds(
            lambda x, y, w, h: ("add", x, y, w, h),
            *[st.integers(0, 140)] * 2,
            *[st.integers(1, 40)] * 2,
        ),
        st.tuples(st.just("drop"), st.integers(0, 3)),
        st.tuples(st.just("move"), st.integers(0, 3), st.integers(-20, 20)),
        st.tuples(st.just("reopen")),
    ),
    min_size=2,
    max_size=6,
)


@given(EDITS)
@settings(max_examples=5, deadline=None)
def test_random_histories_keep_every_promise(
    tmp_path_factory: pytest.TempPathFactory,
    worker: PictureWorker,
    edits: list[tuple],  # type: ignore[type-arg]
) -> None:
    """After each edit: the original is the same, and what leaves is solid under each black-out."""
    case = Opened(tmp_path_factory.mktemp("edits") / "case.evk")
    try:
        number = add(case.vault, worker, FILES["png"])
        plain = shown(case.vault, annotate.printable(case.vault, number))
        markup = Markup((BOX,))
        for step, edit in enumerate(edits):
            markup = _edited(markup, edit, str(step))
            annotate.save(case.vault, worker, number, markup)
            vault = case.again() if edit[0] == "reopen" else case.vault
            assert vault.markup(number) == markup
            pixels = shown(vault, annotate.printable(vault, number))
            expected = plain.copy()
            for area in markup.blackouts:
                rows = slice(max(int(area.y), 0), max(int(area.bottom), 0))
                expected[rows, max(int(area.x), 0) : max(int(area.right), 0)] = 13
            assert (pixels == expected).all()
            stored = vault.case.exhibit(number).stored
            assert vault.read(stored.object) == FILES["png"]
    finally:
        case.vault.close()


def _edited(markup: Markup, edit: tuple, id_: str) -> Markup:  # type: ignore[type-arg]
    black = [item.id for item in markup if item.kind is Kind.BLACKOUT]
    match edit:
        case ("add", x, y, width, height):
            cover = Annotation(id_, Kind.BLACKOUT, Point(x, y), Point(x + width, y + height))
            return markup.with_(cover)
        case ("drop", which) if which < len(black):
            return markup.without([black[which]])
        case ("move", which, by) if which < len(black):
            return markup.changed([black[which]], lambda item: item.moved(by, by))
    return markup


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
