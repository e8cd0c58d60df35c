"""The dossier: from a case to a PDF that police, court and machines can check.

The page engine is loaded when the first page is drawn: whoever only opens a case does not wait
for it, and what it loads does not lie in memory beside the keys.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import BinaryIO

from evidence_kit.domain.dossier import Dossier
from evidence_kit.services.dossier.plan import plan
from evidence_kit.services.dossier.reread import PdfCheck, verify_pdf
from evidence_kit.services.dossier.terms import StreamOf, Written
from evidence_kit.services.ports import Ticket
from evidence_kit.wording import Wording

__all__ = [
    "PdfCheck",
    "Written",
    "compose",
    "plan",
    "verify_pdf",
    "write",
    "write_power_of_attorney",
    "write_recovery_sheet",
]


def write(
    dossier: Dossier, stream_of: StreamOf, target: Path, *, words: Wording, ticket: Ticket
) -> Written:
    """Write a dossier to `target`; see `writing.write`."""
    from evidence_kit.services.dossier import writing  # noqa: PLC0415 - the page engine

    return writing.write(dossier, stream_of, target, words=words, ticket=ticket)


def compose(
    dossier: Dossier, stream_of: StreamOf, sink: BinaryIO, *, words: Wording, ticket: Ticket
) -> Written:
    """Write a dossier to an open file or into memory; see `writing.compose`."""
    from evidence_kit.services.dossier import writing  # noqa: PLC0415 - the page engine

    return writing.compose(dossier, stream_of, sink, words=words, ticket=ticket)


def write_recovery_sheet(
    code: str,
    file_name: str,
    sheet_number: str,
    made_on: dt.date,
    target: BinaryIO,
    *,
    words: Wording,
) -> None:
    """Write the recovery sheet as a PDF of one page; see `recovery.write_recovery_sheet`."""
    from evidence_kit.services.dossier import recovery  # noqa: PLC0415 - the page engine

    recovery.write_recovery_sheet(code, file_name, sheet_number, made_on, target, words=words)


def write_power_of_attorney(made_on: dt.date, target: BinaryIO, *, words: Wording) -> None:
    """Write a power of attorney to fill in by hand; see `pages.power_of_attorney.write`."""
    from evidence_kit.services.dossier.pages import (  # noqa: PLC0415 - the page engine
        power_of_attorney,
    )

    power_of_attorney.write(made_on, target, words=words)
