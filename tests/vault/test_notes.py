"""What a person draws and says beside the evidence is kept, and never touches it."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Annotation, Colour, Kind, Markup, Pattern
from evidence_kit.vault import canonical, markup_codec, unlock
from support.vaults import add, new_vault, now

MARKER = "Kruidnagel-4711"
PLACES = st.builds(
    Point, *[st.floats(-1e6, 1e6, allow_nan=False) | st.integers(0, 9999).map(float)] * 2
)
WORDS = st.text(max_size=20).map(canonical.text)
DRAWN = st.lists(
    st.builds(
        Annotation,
        id=st.text("abcdef0123456789", min_size=1, max_size=6),
        kind=st.sampled_from(Kind),
        start=PLACES,
        end=PLACES,
        text=WORDS,
        colour=st.sampled_from(Colour),
        pattern=st.sampled_from(Pattern),
        numbered=st.booleans(),
        layer=st.integers(-50, 50),
    ),
    max_size=5,
    unique_by=lambda item: item.id,
).map(lambda items: Markup(tuple(items)))
BOX = Annotation("a", Kind.BOX, Point(1.5, 2), Point(0.1 + 0.2, 4), MARKER, numbered=True)
COVER = Annotation("b", Kind.BLACKOUT, Point(1, 1), Point(9, 9), "een naam")


@pytest.mark.slow
@given(st.lists(DRAWN, min_size=1, max_size=5))
@settings(max_examples=8, deadline=None)
def test_whatever_was_drawn_is_there_after_reopening(tmp_path_factory, history):
    """After any history the last markup comes back exactly, and the originals are unchanged."""
    path = tmp_path_factory.mktemp("drawn") / "case.evk"
    vault, code = new_vault(path)
    with vault:
        data = b"grey block"
        exhibit = add(vault, data)
        for markup in history:
            assert vault.set_markup(1, markup) == markup
    with unlock(path, code, now=now) as vault:
        assert vault.markup(1) == history[-1]
        assert vault.read(exhibit.evidence.object) == data
        assert vault.case.exhibit(1) == exhibit
        assert vault.check().ok
        assert vault.set_markup(1, Markup()) == Markup()
    with unlock(path, code, now=now) as vault:
        assert vault.markup(1) == Markup()


def test_the_log_counts_strokes_and_holds_no_words(case_file):
    """What was drawn stands in the log as counts and a digest; the same again is no change."""
    markup = Markup((BOX, COVER))
    with case_file.open() as vault:
        vault.set_markup(3, markup)
        entries = len(vault.entries())
        vault.set_markup(3, markup)
        assert len(vault.entries()) == entries
        payload = json.loads(vault.entries()[-1].payload)
        assert payload["kind"] == "annotate"
        assert (payload["item"], payload["items"], payload["blackouts"]) == ("B-003", 2, 1)
        record = markup_codec.markup(3, markup)
        listed = {"items": record["items"]}
        assert payload["sha256"] == hashlib.sha256(canonical.dump(listed)).hexdigest()
        vault.describe(3, description=MARKER, platform=MARKER)
        vault.withdraw(3, MARKER)
        vault.restore(3)
        assert not [entry for entry in vault.entries() if MARKER in entry.payload]
        assert [entry.event for entry in vault.entries()][-3:] == [
            "describe",
            "withdraw",
            "restore",
        ]


def test_what_was_said_is_there_after_reopening(case_file):
    """Each field changes alone, together or back, and the rest of the exhibit stays."""
    said = {
        "description": "Bericht met een dreiging",
        "platform": "Snapchat",
        "shown_at": "2026-11-17T21:14",
        "shown_sure": "about",
        "sensitive": True,
        "looked_at": True,
    }
    with case_file.open() as vault:
        before = vault.case.exhibit(2)
        for name, value in said.items():
            changed = vault.describe(2, **{name: value})
            assert getattr(changed, name) == value
            assert json.loads(vault.entries()[-1].payload)["fields"] == [name]
        withdrawn = vault.withdraw(2, "Dubbel")
        assert withdrawn == dataclasses.replace(before, withdrawn_because="Dubbel", **said)
        vault.describe(2, description="Iets anders", looked_at=True)
    with case_file.open() as vault:
        said |= {"description": "Iets anders"}
        expected = dataclasses.replace(before, withdrawn_because="Dubbel", **said)
        assert vault.case.exhibit(2) == expected
        assert vault.restore(2) == dataclasses.replace(expected, withdrawn_because=None)
        entries = len(vault.entries())
        vault.describe(2, **said)
        vault.restore(2)
        assert len(vault.entries()) == entries


@pytest.mark.parametrize(
    "wrong",
    [
        {"shown_at": "17-11-2026"},
        {"shown_at": "2026-11-17T21:14:00+01:00"},
        {"shown_sure": "maybe"},
        {"description": None},
        {"sensitive": "yes"},
        {"name": "x"},
    ],
)
def test_what_is_no_value_of_a_field_is_a_mistake_of_ours(case_file, wrong):
    """Nothing is written that could not be read back as what it means."""
    with case_file.open() as vault:
        head = vault.head
        with pytest.raises(Bug):
            vault.describe(1, **wrong)
        assert vault.head == head


def test_nothing_is_said_about_an_exhibit_that_is_not_there(case_file):
    """A number without an exhibit, and a place that is none, are mistakes of ours."""
    nowhere = dataclasses.replace(BOX, start=Point(math.nan, 0))
    with case_file.open() as vault:
        for attempt in (
            lambda: vault.describe(99, platform="x"),
            lambda: vault.withdraw(99, ""),
            lambda: vault.restore(99),
            lambda: vault.set_markup(99, Markup((BOX,))),
            lambda: vault.set_markup(1, Markup((nowhere,))),
        ):
            with pytest.raises(Bug):
                attempt()
        assert vault.markup(1) == Markup()


def test_unknown_fields_of_a_stroke_survive(case_file):
    """What a newer program noted on an annotation stays when this one moves it."""
    with case_file.open() as vault:
        vault.set_markup(1, Markup((BOX, COVER)))
        row = vault._contents.markup_row(1)
        payload = vault._ledger.records[row].payload
        noted = [item | {"glow": 7} for item in payload["items"]]
        with vault._writer.change() as change:
            change.put(row, payload | {"items": noted, "grid": "fine"})
    with case_file.open() as vault:
        vault.set_markup(1, Markup((BOX.moved(1, 1),)))
        kept = vault._ledger.records[row].payload
        assert kept["grid"] == "fine"
        assert [item["glow"] for item in kept["items"]] == [7]
        assert vault.markup(1) == Markup((BOX.moved(1, 1),))
