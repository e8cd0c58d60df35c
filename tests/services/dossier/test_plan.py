"""A plan holds what the case holds, and nothing that may not be printed."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path

import pytest

from evidence_kit.domain.case import Case, Export, ExportKind
from evidence_kit.domain.custody import GENESIS, Head
from evidence_kit.domain.dossier import Dossier
from evidence_kit.domain.errors import Bug, NothingToExport
from evidence_kit.domain.picture import Role
from evidence_kit.services.dossier import plan
from evidence_kit.services.dossier.ending import Content
from evidence_kit.services.dossier.manifest import canonical, control_code, manifest
from support.dossiers import NOW, Shelf, chat, sample
from support.pdf_reading import texts

EXPORT = Export(ExportKind.DOSSIER, "d.pdf", "/", "nl", "", "", 1, 1, "EK-1", "")


def planned(shelf: Shelf, **changes: object) -> Dossier:
    """Plan with one thing changed."""
    arguments = {
        "case": shelf.case,
        "picture_of": shelf.pictures.get,
        "head": Head(0, GENESIS, 1),
        "entries": tuple(shelf.log),
        "language": "nl",
        "now": NOW,
        "token": "7f3a91",
    } | changes
    return plan(**arguments)  # type: ignore[arg-type]


def test_number_is_date_and_token() -> None:
    """The dossier number can be read aloud: EK, date, four digits."""
    assert sample().plan().dossier_id == "EK-2026-1121-7F3A"


def test_version_counts_earlier_dossiers() -> None:
    """The third dossier of a case says so."""
    shelf = sample()
    case = dataclasses.replace(shelf.case, exports=(EXPORT, EXPORT))
    assert planned(shelf, case=case).version == 3


def test_words_and_withdrawn_have_no_picture() -> None:
    """An image in words and a withdrawn exhibit are never printed, even if a picture exists."""
    shelf = sample()
    printed = [sheet.exhibit.number for sheet in shelf.plan().sheets if sheet.picture]
    assert printed == [1, 2, 3, 4, 8, 9, 10]
    assert 7 in shelf.pictures


def test_picture_of_another_exhibit_is_refused() -> None:
    """A picture that was made from something else never gets on the page."""
    shelf = sample()
    with pytest.raises(Bug):
        planned(shelf, picture_of=lambda _: shelf.pictures[1])


def test_only_renditions_are_planned() -> None:
    """A preview is not a rendition and is refused."""
    shelf = Shelf()
    shelf.add_picture(chat())
    preview = dataclasses.replace(shelf.pictures[1], role=Role.PREVIEW)
    with pytest.raises(Bug):
        planned(shelf, picture_of=lambda _: preview)


def test_empty_case_has_no_dossier() -> None:
    """There is nothing to hand over yet."""
    with pytest.raises(NothingToExport):
        planned(Shelf(), case=Case())


def test_time_needs_its_offset() -> None:
    """A dossier never carries a time that could mean two moments."""
    with pytest.raises(Bug):
        planned(sample(), now=dt.datetime(2026, 11, 21, 19, 40))


def test_newest_entries_leave_nothing_out() -> None:
    """The newest lines of the log as they are, oldest first, copies and strokes too."""
    shelf = sample()
    newest = shelf.plan().last_entries
    assert newest == tuple(shelf.log[-7:])
    assert "derive" in {entry.event for entry in newest}
    for _ in range(30):
        shelf._note("annotate", 2)
    assert shelf.plan().last_entries == tuple(shelf.log[-36:])


EVENTS = {
    "annotate": "aantekeningen op het beeld gewijzigd",
    "cover": "origineel gewist, afgedekte kopie bewaard",
    "burn": "kopie gemaakt met onleesbare delen",
    "describe": "gegevens van de bijlage gewijzigd",
    "withdraw": "bijlage vervallen",
}


def test_every_log_line_is_told_in_words(tmp_path: Path) -> None:
    """Strokes, copies, covers and set aside stand there; the same thing again is counted."""
    shelf = Shelf()
    shelf.add_picture(chat(60, 90))
    for event in EVENTS:
        shelf._note(event, 1)
    for _ in range(12):
        shelf._note("annotate", 1)
    shelf.write(tmp_path / "a.pdf")
    page = " ".join(" ".join(texts(tmp_path / "a.pdf")).split())
    log = page[page.index("Logboek, laatste regels") :]
    at = -1
    for words in [*EVENTS.values(), "aantekeningen op het beeld gewijzigd, 12 keer"]:
        assert f"bijlage 1: {words}" in log, words
        at, before = log.index(f"bijlage 1: {words}", at + 1), at
        assert at > before


def test_manifest_names_every_exhibit() -> None:
    """Label, name, digests, size, and the picture that stands for it."""
    shelf = sample()
    told = json.loads(manifest(shelf.plan(), Content()))
    assert [one["label"] for one in told["exhibits"]] == [
        exhibit.label for exhibit in shelf.case.exhibits
    ]
    for one, exhibit in zip(told["exhibits"], shelf.case.exhibits, strict=True):
        assert one["sha256"] == exhibit.fingerprint.sha256
        assert one["sha512"] == exhibit.fingerprint.sha512
        assert one["size"] == exhibit.fingerprint.size
        assert one["name"] == exhibit.name
        assert one["printed"] == (one["picture"] is not None)
    assert told["exhibits"][0]["picture"]["sha256"] == shelf.pictures[1].sha256
    assert told["log"]["head"] == shelf.log[-1].hash


def test_manifest_is_canonical() -> None:
    """Keys in order, no white space, UTF-8: the same case gives the same control code."""
    told = manifest(sample().plan(), Content())
    again = json.dumps(json.loads(told), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert told == again.encode()
    assert canonical({"b": "é", "a": [1, None]}) == '{"a":[1,null],"b":"é"}'.encode()
    assert control_code(told) == control_code(manifest(sample().plan(), Content()))


def test_manifest_takes_names_that_are_no_unicode() -> None:
    """A name with broken bytes keeps them as escapes."""
    shelf = Shelf()
    shelf.add_broken("a\udcffb.png")
    assert json.loads(manifest(shelf.plan(), Content()))["exhibits"][0]["name"] == "a\\udcffb.png"
