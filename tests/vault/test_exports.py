"""What left the case is kept as it was noted, also by a program that noted less."""

from __future__ import annotations

import pytest

from evidence_kit.domain.case import Export, ExportKind
from evidence_kit.vault import codec


def _export(kind: ExportKind, *, whole: bool) -> Export:
    return Export(kind, "d.pdf", "", "nl", "2026-11-21", "b" * 64, 9, 2, "EK", "c" * 64, whole)


@pytest.mark.parametrize("whole", [True, False])
def test_whether_all_pages_left_is_kept(whole: bool) -> None:
    """A few pages on paper are not read back as a police file."""
    left = _export(ExportKind.PRINT, whole=whole)
    assert codec.read_export(codec.export(left)) == left


@pytest.mark.parametrize(("kind", "whole"), [(ExportKind.DOSSIER, True), (ExportKind.PRINT, False)])
def test_what_was_noted_before_that_claims_no_more(kind: ExportKind, whole: bool) -> None:
    """A file has all its pages; of paper without a word about it nobody knows."""
    noted = codec.export(_export(kind, whole=True))
    del noted["whole"]
    assert codec.read_export(noted).whole is whole
