"""A check of a rescued case: what was half from the start sends nobody to rescue it again."""

from __future__ import annotations

import dataclasses

from evidence_kit.domain.case import Case
from evidence_kit.domain.custody import Head
from evidence_kit.domain.picture import Role
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.ui.settings import said
from evidence_kit.ui.settings.care import Checked, known_halves
from evidence_kit.vault import BadObject, CheckReport
from evidence_kit.wording import wording


def test_what_came_half_out_of_an_earlier_case_is_no_new_damage() -> None:
    """It sends nobody to rescue a rescued case again; anything beyond it still does."""
    before = Predecessor("00" * 16, Head(1, "0" * 64, 1), incomplete=(4, 9))
    case, half = Case(predecessor=before), (BadObject(9, None),)
    report = CheckReport(31, half, log_intact=True, records_intact=True)
    assert known_halves(report, case) == (9,)
    assert known_halves(report, Case()) == ()
    for beyond in (
        dataclasses.replace(report, log_intact=False),
        dataclasses.replace(report, bad=(*half, BadObject(9, Role.RENDITION))),
        dataclasses.replace(report, bad=(*half, BadObject(5, None))),
    ):
        assert known_halves(beyond, case) == ()
    told = said.ended(Checked(report, 7, halves=(9,)), wording("nl"))
    assert told.kind == "info"
    assert told.text.startswith("Bijlage 9 kwam niet heel uit je oude zaak. 6 andere zijn")
