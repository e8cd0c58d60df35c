"""Note details from boxes in the whole program; lock, come back: all as told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from evidence_kit.domain.lead import LeadKind, LeadState
from evidence_kit.ui.annotate.leads_whose import NEW
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.parts.toast import Toast
from support.doors import Shut
from support.drawer import Drawer

TOLD = (
    (LeadKind.USERNAME, "lisa.voorbeeld04", (10, 20), (120, 50)),
    (LeadKind.PHONE, "06-12345678", (10, 90), (120, 115)),
    (LeadKind.IBAN, "NL91 ABNA 0417 1643 00", (10, 160), (150, 185)),
)
"""Kind, text, and corners of the frame that is drawn."""


@pytest.mark.slow
def test_details_survive_the_lock(
    sit_down: Callable[[], Drawer], shut: tuple[Shut, list[Path]]
) -> None:
    """Three details from boxes, two suspects, one put away and taken back: there after the lock."""
    person = sit_down()
    person.enters(shut[0])
    person.opens_first()
    panel = person.table.panel
    for number, (_kind, text, start, end) in enumerate(TOLD):
        person.drags(Tool.LEAD, start, end)
        QTest.keyClicks(QApplication.focusWidget(), text)
        whose = panel.lead_editor.whose
        if number != 1:
            whose.chips[NEW].click()
        else:
            whose.chips[person.table.presenter.leads.suspects[0].id].click()
        person.clicks(panel.lead_editor.confirm)
    (_user, phone, _account) = list(panel.leads.lines)
    panel.leads.lines[phone].setFocus()
    QTest.keyClick(panel.leads.lines[phone], Qt.Key.Key_Delete)
    assert phone not in panel.leads.lines
    toast = person.window.findChildren(Toast)[-1]
    person.clicks(toast.findChild(QPushButton))
    assert list(panel.leads.lines)[1] == phone
    assert person.kept().items == ()
    person.locks()

    person = sit_down()
    person.enters(shut[0])
    case = person.program.around.session.case
    a, b = case.suspects
    assert [suspect.letter for suspect in case.suspects] == ["A", "B"]
    assert [(lead.kind, lead.text) for lead in case.leads] == [told[:2] for told in TOLD]
    assert [lead.suspects for lead in case.leads] == [(a.id,), (a.id,), (b.id,)]
    assert {lead.state for lead in case.leads} == {LeadState.CONFIRMED}
    assert all(lead.exhibits == (1,) for lead in case.leads)
    person.opens_first()
    lines = person.table.panel.leads.lines
    assert list(lines) == [lead.id for lead in case.leads]
    lines[case.leads[2].id].setFocus()
    (mark,) = (mark for mark in person.table.canvas.marks if mark.strong)
    assert mark.area == case.leads[2].sightings[0].area
    person.locks()
