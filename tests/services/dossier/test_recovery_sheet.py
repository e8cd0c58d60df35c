"""The recovery sheet says how to open a file, and not what kind of file that is."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pikepdf
import pytest

from evidence_kit.domain.errors import Bug
from evidence_kit.services.dossier import verify_pdf, write_recovery_sheet
from evidence_kit.wording import wording
from support.pdf_reading import texts
from support.pdf_rules import broken_rules

CODE = "7KQM-2F9X-RTB4-HN6W-3VDC-8YPA-Z5JE-GS1K"
TELLING = [
    "evidence", "bewijs", "aangifte", "politie", "police", "zaak", "afpers", "dossier", "kit",
    "reportlab", "vault", "kluis",
]  # fmt: skip


@pytest.fixture(scope="module", params=["nl", "en"])
def sheet(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a sheet in each language."""
    out = io.BytesIO()
    made_on = dt.date(2026, 11, 21)
    words = wording(request.param)
    write_recovery_sheet(CODE, "notities-2026.evk", "B4-19", made_on, out, words=words)
    path = tmp_path_factory.mktemp("sheet") / "sheet.pdf"
    path.write_bytes(out.getvalue())
    return path


def test_sheet_holds_code_file_and_number(sheet: Path) -> None:
    """All eight groups, the file's name, the sheet's number and its date are there."""
    (page,) = texts(sheet)
    for group in [*CODE.split("-"), "notities-2026.evk", "B4-19", "21 november 2026"]:
        assert group.lower() in page.lower()


def test_sheet_betrays_nothing(sheet: Path) -> None:
    """Neither the page nor the file names a program, a case or the police."""
    with pikepdf.open(sheet) as pdf:
        hidden = [str(value) for value in pdf.docinfo.values()]
        hidden.append(pdf.Root.Metadata.read_bytes().decode())
    told = " ".join([*texts(sheet), *hidden]).lower()
    assert [word for word in TELLING if word in told] == []
    raw = sheet.read_bytes().lower()
    assert b"evidence" not in raw
    assert b"reportlab" not in raw


def test_sheet_breaks_no_rule(sheet: Path) -> None:
    """It is an archive document that a screen reader can read."""
    assert broken_rules(sheet) == []
    assert not verify_pdf(sheet).recognised


def test_sheet_needs_eight_groups() -> None:
    """Half a code is never printed."""
    with pytest.raises(Bug):
        write_recovery_sheet(
            CODE[:19], "a.evk", "B4-19", dt.date(2026, 11, 21), io.BytesIO(), words=wording("nl")
        )
