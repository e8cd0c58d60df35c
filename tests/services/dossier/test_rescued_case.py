"""A dossier of a rescued case says so calmly, and exactly what is lost."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.custody import Entry, Head
from evidence_kit.domain.dossier import Before, Dossier, Withheld
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.services import dossier
from evidence_kit.services.dossier.ending import Content
from evidence_kit.services.dossier.log_lines import happened, lines
from evidence_kit.services.dossier.manifest import manifest
from evidence_kit.services.dossier.rescued import sentences
from evidence_kit.services.ports import Silent
from evidence_kit.wording import wording
from support.dossiers import Shelf, sample
from support.pdf_reading import texts

HEAD = Head(38, "5439578" + "1" * 57, 40)
BEFORE = Predecessor(
    "ab" * 16,
    HEAD,
    ("records",),
    next_number=12,
    missing=(4, 6),
    incomplete=(9,),
    rescued_at="2026-11-20T09:30:00.000+01:00",
)


def written(shelf: Shelf, path: Path, before: Predecessor | None, language: str = "nl") -> str:
    """Write a dossier of a case that was rescued; give all its text in one line."""
    damaged = {9: Withheld.DAMAGED}
    plan = replace(shelf.plan(language), predecessor=before)
    sheets = tuple(
        replace(one, picture=None, withheld=damaged[9]) if one.exhibit.number in damaged else one
        for one in plan.sheets
    )
    words = wording(language)
    dossier.write(replace(plan, sheets=sheets), shelf.chunks, path, words=words, ticket=Silent())
    return " ".join(" ".join(texts(path)).split())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "nl",
            (
                (
                    "Deze zaak is op 20-11-2026 om 09.30 uur gered uit een beschadigd bestand. "
                    "Bijlagen 4 en 6 zijn verloren gegaan. "
                    "Van bijlage 9 is maar een deel van het bestand over."
                ),
                "Bijlagen houden hun nummer. De tijd van toevoegen is die van de eerste keer.",
                "Logboek van het beschadigde bestand: 38 regels, SHA-256 van de laatste regel",
            ),
        ),
        (
            "en",
            (
                (
                    "This case was rescued from a damaged file on 20-11-2026 at 09:30. "
                    "Items 4 and 6 were lost. Of item 9 only a part of the file is left."
                ),
                "Items keep their numbers. Times of adding are those of the first time.",
                "Log of the damaged file: 38 lines, SHA-256 of the last line",
            ),
        ),
    ],
)
def test_cover_and_checks_say_it(tmp_path: Path, language: str, said: tuple[str, ...]) -> None:
    """When, which numbers are lost and which files are not whole: on the cover and the checks."""
    text = written(sample(), tmp_path / "a.pdf", BEFORE, language).replace("\u00a0", " ")
    first, *others = said
    assert text.count(first) == 2
    for one in others:
        assert text.count(one) == 1
    assert HEAD.hash[:8] in text


def test_an_ordinary_case_says_nothing_of_it(tmp_path: Path) -> None:
    """Nobody is worried who has no reason."""
    text = written(sample(), tmp_path / "a.pdf", None)
    assert "gered" not in text
    assert "verloren gegaan" not in text


def test_what_is_not_known_is_said(tmp_path: Path) -> None:
    """Without a whole log there may be more; a file that is whole again is not named."""
    unsure = replace(BEFORE, missing=(), all_known=False, untold=None)
    told = " ".join(sentences(wording("en"), unsure, damaged=()))
    assert "It is not known if more items were lost." in told
    assert "It is not known if something that was told is lost." in told
    assert "only a part" not in told
    whole = " ".join(sentences(wording("nl"), replace(BEFORE, missing=(), untold=2), damaged=()))
    assert "Er is geen bijlage verloren gegaan." in whole
    told = "Iets dat is verteld, kan van vóór de laatste wijziging zijn."
    for broken, older in ((("records",), True), (("root",), True), (("file",), False)):
        said = sentences(wording("nl"), replace(BEFORE, broken=broken), damaged=())
        assert (told in said) is older


def _entry(seq: int, event: str, **payload: object) -> Entry:
    line = json.dumps({"ev": event, "seq": seq, "utc": "2026-11-20T08:30:00.000Z"})
    return Entry(seq, line, json.dumps({"kind": event} | payload))


def test_the_log_tells_it_in_words() -> None:
    """What came over whole is one line; each file that did not has a line of its own."""
    entries = [
        _entry(1, "rescued"),
        _entry(2, "carried", item="B-001", whole=True),
        _entry(3, "carried", item="B-002", whole=True),
        _entry(4, "carried", item="B-009", whole=False),
        _entry(5, "carried-told", new=3),
    ]
    assert [happened(wording("nl"), one) for one in lines(entries)] == [
        "zaak gered uit een beschadigd bestand",
        "bijlage overgenomen uit het beschadigde bestand, 2 keer",
        "bijlage 9: overgenomen uit het beschadigde bestand, niet heel",
        "wat is verteld, overgenomen uit het beschadigde bestand",
    ]


def planned(shelf: Shelf, case: Case, history: tuple[Entry, ...]) -> Dossier:
    """Plan a dossier of a case with a log that has ended before its own."""
    made = shelf.plan()
    return dossier.plan(
        case,
        shelf.pictures.get,
        head=made.head,
        entries=(),
        history=history,
        language="nl",
        now=dt.datetime.fromisoformat(made.made_at),
        token="7f3a",  # noqa: S106 - four digits of a number on paper
    )


def test_what_the_old_log_knew_is_still_told() -> None:
    """Since when there is a covered copy stands in the log of the damaged case; it counts."""
    shelf = sample()
    number = shelf.case.exhibits[0].number
    history = (_entry(7, "import-covered", item=f"B-{number:03d}"),)
    sheet = planned(shelf, shelf.case, history).sheets[0]
    assert sheet.covering is not None
    assert sheet.covering.since is Before.OUTSIDE
    assert planned(shelf, shelf.case, ()).sheets[0].covering is None


def test_the_manifest_names_it() -> None:
    """Machines read the same: the head of the old log, and what is lost."""
    plan = replace(sample().plan(), predecessor=BEFORE)
    said = json.loads(manifest(plan, Content()))["rescued"]
    assert said["log"] == {"entries": 38, "epoch": 40, "head": HEAD.hash}
    assert (said["missing"], said["incomplete"]) == (["B-004", "B-006"], ["B-009"])
    assert json.loads(manifest(sample().plan(), Content()))["rescued"] is None
