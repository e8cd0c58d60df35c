"""Draw on screenshots and black one out, by mouse and keyboard; lock, come back: all as left."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from evidence_kit.domain.markup import Kind
from evidence_kit.ui.annotate.sights import Sight
from support.doors import Shut

EVERY_KIND = (
    Kind.BOX,
    Kind.ARROW,
    Kind.HIGHLIGHT,
    Kind.NUMBER,
    Kind.BLACKOUT,
    Kind.TEXT,
)


@pytest.mark.slow
def test_drawing_survives_the_lock(sit_down: object, shut: tuple[Shut, list[Path]]) -> None:
    """Every tool on three items, undo and redo of all; after the lock each is as it was left."""
    case, paths = shut
    person = sit_down()
    person.enters(case)
    person.opens_first()
    assert person.window.frame.rail.compact
    left = []
    for item in range(3):
        person.draws_with_every_tool()
        drawn = person.kept()
        assert tuple(one.kind for one in drawn) == EVERY_KIND
        if item == 0:
            for _step in EVERY_KIND:
                person.clicks(person.table.header.undo)
            assert person.kept().items == ()
            for _step in EVERY_KIND:
                person.clicks(person.table.header.redo)
            assert person.kept() == drawn
        left.append(drawn)
        if item < 2:
            person.clicks(person.table.onward)
            person.sees()
    person.locks()

    person = sit_down()
    person.enters(case)
    person.opens_first()
    for markup in left:
        assert person.table.presenter.editor.markup == markup
        if markup is not left[-1]:
            person.clicks(person.table.onward)
            person.sees()
    case_now = person.program.around.session.case
    assert all(exhibit.looked_at for exhibit in case_now.exhibits)
    hashes = [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths]
    assert [exhibit.fingerprint.sha256 for exhibit in case_now.exhibits] == hashes
    person.locks()


@pytest.mark.slow
def test_the_shield_blurs_this_image_only(sit_down: object, shut: tuple[Shut, list[Path]]) -> None:
    """One press in the top bar and the picture is gone; leaving the table drops its pixels."""
    person = sit_down()
    person.enters(shut[0])
    person.opens_first()
    rooms, top = person.program.rooms, person.window.frame.top
    assert top.shield.accessibleName() == person.program.around.words.gettext("This image visible")
    person.clicks(top.shield)
    assert (rooms.annotate.sight, rooms.annotate.picture) == (Sight.BLURRED, None)
    person.clicks(top.shield)
    person.sees()
    person.clicks(person.table.header.gallery)
    assert rooms.annotate.picture is None
    assert rooms.collect.gallery.blurred
    gallery = person.window.frame.page.gallery
    gallery.details.view_asked.emit(2)
    person.sees()
    assert rooms.annotate.number == 2
    person.clicks(person.table.header.gallery)
    assert person.window.frame.rail.compact == person.program.around.theme.narrow
    person.locks()
