"""What is drawn is kept; what is blacked out never leaves, and nothing else goes missing."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_kit.domain.errors import Stopped
from evidence_kit.domain.geometry import Point
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
    Opened,
    StopNow,
    add,
    derived_pixels,
    loud,
    shown,
)


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


@pytest.mark.slow
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
