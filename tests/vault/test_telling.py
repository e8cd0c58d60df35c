"""What a person tells is kept to the letter, in one piece, and taken back for good."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import Bug, VaultTooNew
from evidence_kit.domain.lead import UNKNOWN_SUSPECT, Sighting, Suspect
from evidence_kit.domain.person import NOBODY, Statement
from evidence_kit.vault import canonical, told_codec, unlock
from evidence_kit.vault.ledger import Change
from support.forced import ERRAND
from support.tellings import (
    ANYTHING,
    BLOCKED,
    COIN,
    HOLDER,
    IBAN,
    LISA,
    NAME,
    PHONE,
    SAM,
    STORY,
    THREAT,
    TRANSFER,
    WORDS,
)
from support.told_of import told
from support.vaults import new_vault, now


def payload_of(vault, thing):
    """Give the record of a thing as it stands."""
    return vault._ledger.records[vault._contents.told.row(thing)].payload


def rewrite(vault, thing, fields):
    """Change a record as another program would."""
    writer, row = vault._writer, vault._contents.told.row(thing)
    change = Change(writer.ledger, writer.ring, writer.recorder)
    with writer.store.transaction():
        change.put(row, vault._ledger.records[row].payload | {"v": 1} | fields)
        change.write(writer.store)
    change.adopt()


def test_what_was_told_is_there_after_reopening(case_file):
    """Every kind comes back exactly, in the order of first noting, also after changes."""
    with case_file.open() as vault:
        exhibits = vault.case.exhibits
        assert told(vault.note(*STORY)) == STORY
    with case_file.open() as vault:
        assert told(vault.case) == STORY
        other = dataclasses.replace(LISA, alias="Lisa de J.")
        vault.note(other, Suspect("s3", "C"))
        assert vault.case.suspects == (other, HOLDER, Suspect("s3", "C"))
    with case_file.open() as vault:
        assert vault.case.suspects == (other, HOLDER, Suspect("s3", "C"))
        assert vault.case.exhibits == exhibits
        assert vault.broken == ()
        assert vault.check().ok
        vault.note(NOBODY, Statement())
    with case_file.open() as vault:
        assert (vault.case.person, vault.case.statement) == (NOBODY, Statement())


def test_a_vault_without_anything_told_is_as_before(case_file):
    """Nothing told is nothing kept: no record, no entry, and it opens whole."""
    with case_file.open() as vault:
        entries = len(vault.entries())
        assert vault.note(NOBODY, Statement()) == vault.case
        assert vault.note() == vault.case
        assert vault.drop(LISA, THREAT) == vault.case
        assert len(vault.entries()) == entries
        assert told(vault.case) == told(Case())


def test_dropping_a_suspect_takes_its_id_along(case_file):
    """Leads, events and payments stay and no longer name it; no other word of them changes."""
    with case_file.open() as vault:
        vault.note(*STORY)
        case = vault.drop(LISA, COIN)
        assert case.suspects == (HOLDER,)
        assert case.leads == (
            dataclasses.replace(NAME, suspects=()),
            dataclasses.replace(IBAN, suspects=("s2",)),
            PHONE,
        )
        assert case.events == (dataclasses.replace(THREAT, suspects=()), BLOCKED, ERRAND)
        assert case.payments == (TRANSFER,)
    with case_file.open() as vault:
        assert told(vault.case) == told(case)
        assert vault.check().ok
        assert vault.drop(HOLDER, TRANSFER, BLOCKED).payments == ()
        assert vault.case.leads[1].suspects == ()


def test_the_log_tells_what_and_holds_no_words(case_file):
    """Kinds, counts and digests of the records as they stand; the same again is no entry."""
    with case_file.open() as vault:
        vault.note(*STORY)
        noted = json.loads(vault.entries()[-1].payload)
        assert noted["kind"] == "note"
        assert noted["counts"] == {
            "suspect": 2,
            "lead": 3,
            "event": 3,
            "payment": 2,
            "person": 1,
            "statement": 1,
            "step": 1,
            "police-contact": 1,
            "witness": 1,
            "image": 1,
            "distribution": 1,
            "takedown": 1,
            "passage": 1,
            "answers": 1,
            "pieces": 1,
        }
        assert noted["sha256"] == [told_codec.digest(payload_of(vault, one)) for one in STORY]
        entries = len(vault.entries())
        vault.note(*STORY)
        assert len(vault.entries()) == entries
        before = payload_of(vault, LISA)
        vault.drop(LISA)
        gone = json.loads(vault.entries()[-1].payload)
        assert gone["kind"] == "drop"
        assert (gone["counts"], gone["sha256"]) == ({"suspect": 1}, [told_codec.digest(before)])
        assert gone["changed_counts"] == {"lead": 2, "event": 1, "image": 1, "distribution": 1}
        assert gone["changed_sha256"][0] == told_codec.digest(payload_of(vault, NAME))
        log = "".join(entry.payload for entry in vault.entries())
        for words in ("Lisa", "lisa_voorbeeld", "ABNA", "school", "Postbus", "bang", "Snapchat"):
            assert words not in log


def test_digests_of_the_same_words_differ(case_file):
    """Words that are gone cannot be guessed from the log: each writing has a salt of its own."""
    with case_file.open() as vault:
        vault.note(SAM)
        vault.note(NOBODY)
        vault.note(SAM)
        digests = [json.loads(entry.payload)["sha256"][0] for entry in vault.entries()[-3:]]
        assert len(set(digests)) == 3


@pytest.mark.parametrize(
    "wrong",
    [
        Suspect("s9", ""),
        Suspect("s9", "ä"),
        Suspect(UNKNOWN_SUSPECT, "Z"),
        Suspect("", "Z"),
        dataclasses.replace(THREAT, exhibits=(-1,)),
        dataclasses.replace(SAM, age_now=-1),
        dataclasses.replace(NAME, state="gone"),
    ],
)
def test_what_would_not_read_back_is_a_mistake_of_ours(case_file, wrong):
    """Nothing is written of the whole call when one part of it makes no sense."""
    with case_file.open() as vault:
        head = vault.head
        with pytest.raises(Bug):
            vault.note(WORDS, wrong)
        assert vault.head == head
        assert told(vault.case) == told(Case())
    with case_file.open() as vault:
        assert vault.check().ok


@pytest.mark.parametrize(
    ("thing", "change"),
    [
        (LISA, {"letter": "a"}),
        (LISA, {"id": ""}),
        (NAME, {"what": "shoe-size"}),
        (NAME, {"text": 7}),
        (NAME, {"suspects": "s1"}),
        (NAME, {"sightings": [{"exhibit": 1, "area": ["1.0", "1.0", "-1.0", "1.0"]}]}),
        (NAME, {"sightings": [{"exhibit": True, "area": None}]}),
        (NAME, {"sightings": [{"exhibit": 1, "area": ["nan", "1.0", "1.0", "1.0"]}]}),
        (THREAT, {"demanded": {"amount": "1E3", "currency": "EUR"}}),
        (THREAT, {"demanded": {"amount": "-1", "currency": "EUR"}}),
        (THREAT, {"demanded": {"amount": "\u0661", "currency": "EUR"}}),
        (THREAT, {"demanded": {"amount": "1", "currency": " "}}),
        (THREAT, {"moment": {"precision": "unknown"}}),
        (THREAT, {"exhibits": ["1"]}),
        (TRANSFER, {"told": "perhaps"}),
        (SAM, {"age_now": "18"}),
        (WORDS, {"text": None}),
        (WORDS, {"text": {"text": "x", "exact": "zz"}}),
    ],
)
def test_a_record_that_makes_no_sense_is_damage(case_file, thing, change):
    """It verifies, but is not what its kind promises: reported, and it hides nothing else."""
    with case_file.open() as vault:
        vault.note(*STORY)
        rewrite(vault, thing, change)
    with case_file.open() as vault:
        assert vault.broken == ("records",)
        assert vault.read_only
        left = [one for one in STORY if one != thing]
        assert [one for one in told(vault.case) if one in STORY] == left
        assert len(vault.case.exhibits) == 8
        assert not vault.check().records_intact


def test_two_records_of_one_thing_are_damage(case_file):
    """Of two records with one id the first is shown, and that there is another is not hidden."""
    with case_file.open() as vault:
        vault.note(LISA, HOLDER)
        rewrite(vault, HOLDER, {"id": "s1"})
    with case_file.open() as vault:
        assert vault.broken == ("records",)
        assert vault.case.suspects == (LISA,)


def test_unknown_fields_survive(case_file):
    """What a newer program noted stays when this one rewrites the record, at every depth."""
    area = ["3.5", "4.25", repr(0.1 + 0.2), "12.0"]
    with case_file.open() as vault:
        vault.note(*STORY)
        rewrite(vault, THREAT, {"mood": "grey", "moment": {"sun": "up"}, "demanded": {"by": "s1"}})
        rewrite(vault, NAME, {"sightings": [{"exhibit": 1, "area": area, "glow": 7}]})
    with case_file.open() as vault:
        seen = vault.case.leads[0].seen(Sighting(1, None))
        vault.note(dataclasses.replace(THREAT, title="Anders"), seen)
        kept = payload_of(vault, THREAT)
        assert (kept["mood"], kept["moment"]["sun"]) == ("grey", "up")
        assert (kept["demanded"]["by"], kept["title"]) == ("s1", "Anders")
        assert [item.get("glow") for item in payload_of(vault, NAME)["sightings"]] == [None, 7]
        vault.drop(LISA)
        assert payload_of(vault, THREAT)["mood"] == "grey"
    with case_file.open() as vault:
        assert vault.check().ok


def test_every_field_of_every_kind_is_kept():
    """A field that the domain gains and the format does not know would be lost in silence."""
    for kind, shape in told_codec.SHAPES.items():
        assert {field.name for field in dataclasses.fields(shape.made)} == set(shape.fields), kind


def test_a_newer_version_is_refused(case_file):
    """What a newer program told in another way is not guessed at."""
    with case_file.open() as vault:
        vault.note(LISA)
        rewrite(vault, LISA, {"v": 2})
    with pytest.raises(VaultTooNew):
        case_file.open()


@pytest.mark.slow
@given(st.lists(ANYTHING, max_size=12))
@settings(max_examples=12, deadline=None)
def test_anything_that_can_be_told_comes_back(tmp_path_factory, things):
    """Whatever is noted together comes back to the letter after reopening, the last of each."""
    last = {(told_codec.kind_of(one), told_codec.id_of(one)): one for one in things}
    path = tmp_path_factory.mktemp("told") / "case.evk"
    vault, code = new_vault(path)
    with vault:
        case = vault.note(*things)
    with unlock(path, code, now=now) as vault:
        assert vault.case == case
        assert vault.check().ok
    kept = told(case)
    for thing in last.values():
        assert thing in kept
    assert len(kept) == len(told(Case())) + sum(bool(id_) for _, id_ in last)


@given(ANYTHING)
def test_any_record_round_trips(thing):
    """Through canonical JSON and back nothing changes, though NFC would have changed the text."""
    payload = told_codec.write(thing)
    assert told_codec.read(canonical.load(canonical.dump(payload))) == thing


def test_look_alikes_stay_apart(case_file):
    """A letter that looks like another keeps its own code, in the text that is kept."""
    kelvin = dataclasses.replace(NAME, text="\u212aim_e\u0301", note="\ud800")
    with case_file.open() as vault:
        vault.note(kelvin)
    with case_file.open() as vault:
        assert vault.case.leads[0].text == "\u212aim_e\u0301"
        assert vault.case.leads == (kelvin,)
