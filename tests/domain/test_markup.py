"""Markup: every edit is a new value, numbers close up, shapes stay where they belong."""

import math

from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.geometry import Point, Rect, pixels_under
from evidence_kit.domain.markup import Annotation, Kind, Markup, Pattern
from evidence_kit.domain.outlines import disc_middle, draw, drawings, unit_for

places = st.builds(Point, st.floats(-50, 1300), st.floats(-50, 2700))
annotations = st.builds(
    Annotation,
    id=st.sampled_from("abcdefgh"),
    kind=st.sampled_from(Kind),
    start=places,
    end=places,
    text=st.text(max_size=8),
    pattern=st.sampled_from(Pattern),
    numbered=st.booleans(),
    layer=st.integers(-2, 2),
)
markups = st.lists(annotations, max_size=8).map(lambda items: Markup().with_(*items))
rects = st.builds(
    Rect, st.floats(-50, 1300), st.floats(-50, 2700), st.floats(0, 900), st.floats(0, 900)
)


@given(markups, annotations)
def test_adding_and_leaving_out_are_exact(markup: Markup, added: Annotation) -> None:
    """An id occurs once; what is added is there; leaving it out gives the rest back."""
    after = markup.with_(added)
    assert after.get(added.id) == added
    assert len({item.id for item in after}) == len(after)
    assert after.without({added.id}) == markup.without({added.id})


@given(markups)
def test_numbers_have_no_gaps_and_follow_the_list(markup: Markup) -> None:
    """After any edit they read 1, 2, 3; what has no disc has no number."""
    numbered = [item.id for item in markup if item.has_number]
    assert [markup.numbers[id_] for id_ in numbered] == list(range(1, len(numbered) + 1))
    assert set(markup.numbers) == set(numbered)


@given(markups, st.integers(-9, 9))
def test_moving_in_the_list_keeps_every_annotation(markup: Markup, by: int) -> None:
    """Only the order changes, and an unknown id changes nothing."""
    for item in markup:
        after = markup.listed(item.id, by)
        assert sorted(after, key=lambda i: i.id) == sorted(markup, key=lambda i: i.id)
    assert markup.listed("nobody", by) is markup


@given(markups)
def test_front_and_back_are_really_front_and_back(markup: Markup) -> None:
    """The painting order obeys, the list and the numbers stay."""
    for item in markup:
        assert markup.to_front({item.id}).painted[-1].id == item.id
        assert markup.to_back({item.id}).painted[0].id == item.id
        assert markup.to_front({item.id}).numbers == markup.numbers


@given(annotations, rects)
def test_a_resized_annotation_fills_its_new_frame(annotation: Annotation, frame: Rect) -> None:
    """Handles set the frame; an arrow keeps its direction."""
    after = annotation.framed(frame)
    before = annotation.frame
    if before.width > 1e-6 and before.height > 1e-6:
        assert math.isclose(after.frame.x, frame.x, abs_tol=1e-6)
        assert math.isclose(after.frame.width, frame.width, abs_tol=1e-6)
        assert math.isclose(after.frame.bottom, frame.bottom, abs_tol=1e-6)


@given(rects, st.integers(1, 1300), st.integers(1, 2700))
def test_a_cover_never_leaves_a_touched_pixel_bare(area: Rect, width: int, height: int) -> None:
    """Edges snap outward only, on the plain grid and on the JPEG grid."""
    for grid, extra in ((1, 0), (16, 1)):
        box = pixels_under(area, width, height, grid=grid, extra=extra)
        inside = area.cut(width, height)
        assert 0 <= box.left <= width
        assert 0 <= box.bottom <= height
        if inside.width > 0 and inside.height > 0:
            assert box.left <= inside.x
            assert box.right >= inside.right
            assert box.top <= inside.y
            assert box.bottom >= inside.bottom


def test_the_jpeg_grid_reaches_one_pixel_beyond_its_blocks() -> None:
    """Chroma is smoothed across block edges."""
    box = pixels_under(Rect(20, 33, 10, 2), 400, 400, grid=16, extra=1)
    assert (box.left, box.top, box.right, box.bottom) == (15, 31, 33, 49)
    assert pixels_under(Rect(5, 5, 0, 9), 400, 400).empty


@given(markups)
def test_every_annotation_can_be_drawn(markup: Markup) -> None:
    """Any shape, also one without size, gives finite polygons with at least three corners."""
    for annotation, drawing in drawings(markup, 1170, 2532):
        assert drawing.fills or annotation.kind is Kind.NUMBER
        for fill in drawing.fills:
            for ring in fill.rings:
                assert len(ring) >= 3
                assert all(math.isfinite(p.x) and math.isfinite(p.y) for p in ring)


@given(annotations)
def test_a_number_disc_is_never_cut_off(annotation: Annotation) -> None:
    """It lies inside the picture, wherever the annotation is."""
    unit = unit_for(1170)
    middle = disc_middle(annotation, unit, 1170, 2532)
    assert 14 * unit <= middle.x <= 1170 - 14 * unit
    assert 14 * unit <= middle.y <= 2532 - 14 * unit


def test_a_dashed_box_differs_from_a_solid_one_without_colour() -> None:
    """In a photocopy the pattern tells them apart: a band, or many separate dashes."""
    corner, other = Point(100, 100), Point(400, 300)
    solid = Annotation("a", Kind.BOX, corner, other)
    dashed = Annotation("a", Kind.BOX, corner, other, pattern=Pattern.DASHED)
    assert len(draw(solid, 3.0, None, 1170, 2532).fills) == 2
    assert len(draw(dashed, 3.0, None, 1170, 2532).fills) > 20


@given(st.floats(100, 700), st.floats(10, 600))
def test_a_disc_stands_right_of_its_mark_when_it_can(left: float, wide: float) -> None:
    """Words stand before a mark, so a narrow margin is used before the left side is."""
    unit = unit_for(780)
    mark = Annotation("a", Kind.BOX, Point(left, 900), Point(left + wide, 950), numbered=True)
    middle, reach = disc_middle(mark, unit, 780, 1688), 14 * unit
    if left + wide + 2 * reach <= 780:
        assert left + wide <= middle.x - reach
