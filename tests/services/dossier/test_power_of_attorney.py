"""The power of attorney is one page to fill in by hand, with nothing of a case on it."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest

from evidence_kit.services.dossier import verify_pdf, write_power_of_attorney
from evidence_kit.wording import wording
from support.pdf_reading import squeezed, texts
from support.pdf_rules import broken_rules


@pytest.fixture(scope="module", params=["nl", "en"])
def paper(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write it in each language."""
    out = io.BytesIO()
    write_power_of_attorney(dt.date(2026, 11, 21), out, words=wording(request.param))
    path = tmp_path_factory.mktemp("authority") / f"{request.param}.pdf"
    path.write_bytes(out.getvalue())
    return path


def test_it_says_who_may_do_what(paper: Path) -> None:
    """In the first person, special: to report, to ask for prosecution, to hand over the file."""
    (page,) = texts(paper)
    said = squeezed(page)
    wanted = {
        "nl": ("Bijzondere volmacht", "Ik ben", "namens mij", "worden vervolgd", "handtekening"),
        "en": ("Special power of attorney", "I am", "in my name", "prosecuted", "signature"),
    }[paper.stem]
    for words in wanted:
        assert squeezed(words) in said


def test_it_breaks_no_rule_and_names_nobody(paper: Path) -> None:
    """An archive document a screen reader can read; no article, no program, no number of a case."""
    assert broken_rules(paper) == []
    assert not verify_pdf(paper).recognised
    (page,) = texts(paper)
    assert not {"evidence", "sr", "sv", "art."} & set(page.casefold().split())
