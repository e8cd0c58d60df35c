"""Records of other versions: what is older stays as it was, and what is newer says so."""

from __future__ import annotations

import dataclasses

from evidence_kit.domain.police_contact import Spoke
from evidence_kit.vault import told_codec
from support.forced import ERRAND
from support.tellings import CALLED, STORY, THREAT


def test_an_errand_is_marked_for_who_does_not_know_it():
    """An older program refuses it as newer, and does not call it damage; all else it can read."""
    assert told_codec.write(ERRAND)["v"] == 2
    assert {told_codec.write(one)["v"] for one in STORY if one != ERRAND} == {1}


def test_an_event_from_before_errands_stays_whole():
    """It says nothing of what had to be done."""
    older = dict(told_codec.write(THREAT))
    for name in ("errands", "carried_out", "place"):
        del older[name]
    assert told_codec.read(older) == THREAT


def test_a_contact_noted_before_it_was_asked_who_spoke_stays_whole():
    """It says nothing about who spoke; all else stands as it was."""
    older = dict(told_codec.write(CALLED))
    del older["spoke"]
    assert told_codec.read(older) == dataclasses.replace(CALLED, spoke=Spoke.UNSAID)
