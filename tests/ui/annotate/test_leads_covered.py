"""What a black area keeps inside of the details under it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.lead import Lead, LeadKind, Sighting
from evidence_kit.domain.markup import Kind
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.shell.session import Session

PLACE = Rect(20, 30, 90, 24)
NAME = Lead("x", LeadKind.USERNAME, "lisa.voorbeeld04", sightings=(Sighting(1, PLACE),))


@pytest.mark.slow
def test_of_what_is_seen_elsewhere_only_the_place_is_hidden(
    page: AnnotatePage, session: Session, qtbot: QtBot
) -> None:
    """A row says truly what a black area keeps inside: the detail, its place, or nothing."""
    elsewhere = Lead("z", LeadKind.NAME, "Sam", sightings=(Sighting(1, PLACE), Sighting(2)))
    loose = Lead("w", LeadKind.NAME, "Robin", sightings=(Sighting(1, PLACE), Sighting(1)))
    with qtbot.waitCallback() as told:
        session.work(lambda v, _t: v.note(NAME, elsewhere, loose), done=told, failed=told)
    page.presenter.edits.add(Kind.BLACKOUT, Point(10, 20), Point(160, 80))
    page.presenter.editor.select(())
    lines = page.panel.leads.lines
    assert "does not go into the police file" in lines["x"].covered.text()
    assert "This place" in lines["z"].covered.text()
    assert lines["w"].covered.text() == ""
