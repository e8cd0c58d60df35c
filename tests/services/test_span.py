"""The days a case goes over are the same on every page, and for whoever is asked when it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import Exhibit, FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.intimate_image import IntimateImage, Obtained
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.pieces import Question
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.services.pieces_known import choices
from evidence_kit.services.span import span
from evidence_kit.services.tell import in_order
from support.dossiers import Shelf, chat
from support.whole import write

THREAT = Event("t", EventKind.THREAT, Moment(Precision.EXACT, "2026-11-18T19:12"))
EARLIER, LATER = (Moment(Precision.EXACT, f"2026-11-{day}") for day in (17, 25))
IMAGE = IntimateImage("i", made=EARLIER, obtained=Obtained.SENT)
IN_WORDS = Exhibit(
    1,
    InWords(Fingerprint("ab" * 32, "cd" * 64, 5), FileFacts("x.png"), "Wanneer: 17-11-2026"),
    Source.FILE,
    "2026-11-22T14:00:00.000+01:00",
)
CASE = Case(events=(THREAT,))
ALONE, BOTH = ("2026-11-18", "2026-11-18"), ("2026-11-17", "2026-11-18")


def days(case: Case) -> tuple[str, str] | None:
    """Give the days a whole case goes over."""
    return span(in_order(case).lines, case.exhibits, case.images)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, ALONE),
        ({"images": (IMAGE,)}, BOTH),
        ({"images": (replace(IMAGE, obtained=Obtained.TAKEN),)}, ALONE),
        ({"exhibits": (IN_WORDS,)}, BOTH),
        ({"exhibits": (IN_WORDS,), "events": (replace(THREAT, exhibits=(1,)),)}, BOTH),
        ({"exhibits": (replace(IN_WORDS, withdrawn_because="dubbel"),)}, ALONE),
        ({"police_contacts": (PoliceContact("c", moment=LATER),)}, ALONE),
        ({"events": ()}, None),
    ],
)
def test_everything_with_a_day_counts(told: dict[str, object], expected: object) -> None:
    """An item that an event names too; what the other took was made before, and is left out."""
    assert days(replace(CASE, **told)) == expected  # type: ignore[arg-type]


def test_the_days_that_are_offered_are_those() -> None:
    """Whoever is asked when it was can choose all of it."""
    case = replace(CASE, images=(IMAGE,))
    found = choices(case, Question.WHEN)
    assert "period:2026-11-17/2026-11-18" in found


def test_the_file_names_the_same_days_on_its_first_pages(tmp_path: Path) -> None:
    """No page tells of an image of a day that the file does not go over."""
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.told = {"events": (THREAT,), "images": (IMAGE,)}
    written = write(shelf, tmp_path / "a.pdf")
    text = " ".join(" ".join(written.pages).split())
    assert "Wat er gebeurde van 17 tot en met 18 november 2026" in text
    assert "Periode 17 t/m 18 november 2026" in text
