"""The list shows the details of an exhibit too, and all of them can be changed there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, LeadKind, Sighting
from evidence_kit.ui.annotate.keeping import Edit
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.told import put
from evidence_kit.ui.shell.session import Session
from support.tables import all_kept

Key = Qt.Key
SEEN = Sighting(1, Rect(20, 40, 90, 24))
NAME = Lead("x", LeadKind.USERNAME, "lisa.voorbeeld04", sightings=(SEEN,))


def _press(key: Qt.Key) -> None:
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, key)


@pytest.mark.slow
def test_a_detail_is_changed_in_the_list(
    page: AnnotatePage, session: Session, qtbot: QtBot
) -> None:
    """Enter opens it where it stands, Esc keeps it and leads back to its row."""
    page.presenter.keeper.keep(1, Edit(told=(put((NAME,)),)))
    all_kept(page.presenter, qtbot)
    page.show_list(True)
    line = page.list_view.leads.lines["x"]
    assert line.isVisible()
    line.setFocus()
    _press(Key.Key_Return)
    editor = page.list_view.lead_editor
    assert editor.isVisible()
    assert editor.text.edit.hasFocus()
    here = editor.text.line
    here.selectAll()
    QTest.keyClicks(here, "lisa.voorbeeld05")
    _press(Key.Key_Escape)
    assert page.listing
    assert not editor.isVisible()
    assert page.list_view.leads.lines["x"].hasFocus()
    all_kept(page.presenter, qtbot)
    assert [lead.text for lead in session.case.leads] == ["lisa.voorbeeld05"]


@pytest.mark.slow
def test_what_is_typed_is_kept_when_the_view_is_another(
    page: AnnotatePage, session: Session, qtbot: QtBot
) -> None:
    """A detail begun in the list is there beside the picture."""
    page.show_list(True)
    page.list_view.leads.add.click()
    QTest.keyClicks(page.list_view.lead_editor.text.edit, "winkel@example.org")
    page.show_list(False)
    assert not page.panel.lead_editor.isVisible()
    assert [line.lead.text() for line in page.panel.leads.lines.values()]
    all_kept(page.presenter, qtbot)
    assert [lead.text for lead in session.case.leads] == ["winkel@example.org"]
