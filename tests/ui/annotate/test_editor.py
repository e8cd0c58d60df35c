"""The editor: one gesture is one step, undo and redo are exact, in the value and on the scene."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Annotation, Colour, Kind, Markup, Pattern
from evidence_kit.ui.annotate.editor import MarkupEditor
from evidence_kit.ui.annotate.edits import Edits
from evidence_kit.ui.annotate.fitting import Extent
from evidence_kit.ui.annotate.scene import MarkupScene
from evidence_kit.wording import Wording, wording

places = st.builds(Point, st.floats(0, 300), st.floats(0, 500))
annotations = st.builds(
    Annotation,
    id=st.sampled_from("pqrst"),
    kind=st.sampled_from(Kind),
    start=places,
    end=places,
    text=st.sampled_from(["", "example.org", "a\nb"]),
    colour=st.sampled_from(Colour),
    pattern=st.sampled_from(Pattern),
    numbered=st.booleans(),
    layer=st.integers(-1, 1),
)
VERBS = (
    Edits.remove,
    Edits.duplicate,
    Edits.copy,
    Edits.paste,
    Edits.copy_style,
    Edits.paste_style,
    Edits.toggle_colour,
    Edits.toggle_pattern,
    Edits.toggle_number,
    Edits.to_front,
    Edits.to_back,
    Edits.select_all,
    lambda edits: edits.walk(1),
    lambda edits: edits.walk(-1),
    lambda edits: edits.nudge(10, -3),
    lambda edits: edits.resize(-10, 10),
)
steps = st.lists(st.one_of(annotations, st.sampled_from(VERBS)), max_size=14)


@pytest.mark.slow
@settings(max_examples=60)
@given(steps)
def test_undo_and_redo_are_exact_at_every_step(
    fonts: None, qapp: QApplication, steps: list[object]
) -> None:
    """Whatever was done in whatever order: back and forth gives the same values and pictures."""
    del fonts, qapp
    words = wording("en")
    editor, scene = MarkupEditor(), MarkupScene(words)
    editor.shown.connect(scene.show_markup)
    editor.open(Markup(), Extent(300, 500))
    edits, history = Edits(editor, words), [editor.markup]
    for step in steps:
        if isinstance(step, Annotation):
            editor.apply(editor.markup.with_(step), "draw")
            editor.select((step.id,))
        else:
            step(edits)  # type: ignore[operator]
        assert scene.painted() == editor.markup.painted
        assert set(editor.selection) <= {item.id for item in editor.markup}
        if editor.markup != history[-1]:
            history.append(editor.markup)
    assert editor.history.count() == len(history) - 1
    for wanted in reversed(history[:-1]):
        editor.undo()
        assert editor.markup == wanted
        assert scene.painted() == wanted.painted
    for wanted in history[1:]:
        editor.redo()
        assert editor.markup == wanted
        assert scene.painted() == wanted.painted


def test_a_gesture_is_one_step(qapp: QApplication) -> None:
    """Many drafts are seen, one step is made, and it is saved once."""
    del qapp
    editor = MarkupEditor()
    seen: list[Markup] = []
    saved: list[Markup] = []
    editor.shown.connect(seen.append)
    editor.changed.connect(saved.append)
    for x in range(5):
        editor.preview(Markup((Annotation("a", Kind.BOX, Point(0, 0), Point(9 + x, 9)),)))
    assert len(seen) == 5
    assert editor.drafting
    assert not saved
    editor.commit("draw")
    assert saved == [editor.markup]
    assert editor.history.count() == 1
    assert not editor.drafting


def test_a_cancelled_draft_was_never_there(qapp: QApplication) -> None:
    """The old value is shown again, nothing is saved, and what it selected is not selected."""
    del qapp
    editor = MarkupEditor()
    saved: list[Markup] = []
    editor.changed.connect(saved.append)
    editor.preview(Markup((Annotation("a", Kind.BOX, Point(0, 0), Point(9, 9)),)))
    editor.select(("a",))
    editor.cancel()
    assert editor.visible == Markup()
    assert editor.selection == ()
    assert editor.history.count() == 0
    assert not saved


def test_opening_another_exhibit_starts_a_new_history(qapp: QApplication) -> None:
    """Nothing of the one before can come back by undo, and opening is not a change to save."""
    del qapp
    editor = MarkupEditor()
    editor.apply(Markup((Annotation("a", Kind.BOX, Point(0, 0), Point(9, 9)),)), "draw")
    saved: list[Markup] = []
    editor.changed.connect(saved.append)
    editor.open(Markup(), Extent(10, 10))
    editor.undo()
    assert editor.markup == Markup()
    assert not saved


def test_copies_go_to_another_exhibit_and_stay_inside_it(
    fonts: None, qapp: QApplication, words: Wording
) -> None:
    """Pasting into a smaller picture brings the annotation in; the system clipboard stays as is."""
    del fonts
    qapp.clipboard().clear()
    editor = MarkupEditor()
    editor.open(Markup(), Extent(1000, 1000))
    edits = Edits(editor, words)
    edits.add(Kind.BOX, Point(900, 900), Point(990, 990))
    edits.copy()
    editor.open(Markup(), Extent(50, 60))
    edits.paste()
    (pasted,) = editor.markup
    assert (pasted.frame.right, pasted.frame.bottom) == (50, 60)
    assert qapp.clipboard().text() == ""
    edits.forget()
    edits.paste()
    assert len(editor.markup) == 1


def test_a_copy_never_hides_what_it_was_copied_from(
    fonts: None, qapp: QApplication, words: Wording
) -> None:
    """Duplicating and pasting again and again gives places that all differ."""
    del fonts, qapp
    editor = MarkupEditor()
    editor.open(Markup(), Extent(390, 600))
    edits = Edits(editor, words)
    edits.add(Kind.BOX, Point(10, 10), Point(60, 60))
    edits.copy()
    for _ in range(4):
        edits.paste()
        edits.duplicate()
    assert len({item.start for item in editor.markup}) == 9


def test_numbers_follow_the_list(fonts: None, qapp: QApplication, words: Wording) -> None:
    """Removing one and moving another renumbers the rest without gaps."""
    del fonts, qapp
    editor = MarkupEditor()
    editor.open(Markup(), Extent(390, 600))
    edits = Edits(editor, words)
    one, two, three = (
        edits.add(Kind.NUMBER, Point(x, 50), Point(x, 50)) for x in (50.0, 100.0, 150.0)
    )
    edits.list_move(three, -2)
    assert editor.markup.numbers == {three: 1, one: 2, two: 3}
    editor.select((one,))
    edits.remove()
    assert editor.markup.numbers == {three: 1, two: 2}
    assert editor.selection == (two,)


def test_only_lines_take_colour_and_pattern(
    fonts: None, qapp: QApplication, words: Wording
) -> None:
    """A black-out is what it is: changing colours of everything leaves it alone."""
    del fonts, qapp
    editor = MarkupEditor()
    editor.open(Markup(), Extent(390, 600))
    edits = Edits(editor, words)
    edits.add(Kind.BLACKOUT, Point(10, 10), Point(60, 60))
    hidden = editor.markup.items[0]
    edits.add(Kind.BOX, Point(10, 10), Point(60, 60))
    edits.select_all()
    edits.toggle_colour()
    edits.toggle_pattern()
    edits.toggle_number()
    assert editor.markup.items[0] == hidden
    box = editor.markup.items[1]
    assert (box.colour, box.pattern, box.numbered) == (Colour.BLUE, Pattern.DASHED, True)
    assert editor.pen.colour is Colour.BLUE
