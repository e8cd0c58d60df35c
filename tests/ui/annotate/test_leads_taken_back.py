"""A detail is taken back by the same Undo as what is drawn, and the vault follows."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.lead import Lead, LeadKind, LeadState
from evidence_kit.domain.markup import Kind
from evidence_kit.services.dossier.telling import tell
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.shell.session import Session
from support.tables import all_kept, opens

AREA = Rect(20, 40, 90, 24)


def _note(table: AnnotatePresenter, text: str) -> None:
    table.leads.begin(AREA)
    table.leads.write(text=text[:4])
    table.leads.settle()
    table.leads.write(text=text)
    table.leads.settle()
    table.leads.confirm()


def _lead(session: Session) -> Lead:
    (lead,) = session.case.leads
    return lead


def test_a_noted_detail_is_one_step_between_strokes(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """Stroke, detail, stroke: three steps, taken back and made again in that order."""
    opens(table, 1, qtbot)
    table.edits.add(Kind.BOX, Point(1, 1), Point(20, 20))
    _note(table, "lisa.voorbeeld04")
    table.edits.add(Kind.BOX, Point(5, 5), Point(20, 20))
    editor = table.editor
    assert editor.history.count() == 3
    for count in (1, 1, 0):
        editor.undo()
        assert len(editor.markup) == count
        all_kept(table, qtbot)
        assert _lead(session).counts is (count == 1 and editor.history.index() == 2)
    assert table.leads.rows == ()
    assert tell(session.case, Choices(), lambda _: True).dismissed == 0
    while editor.history.canRedo():
        editor.redo()
    all_kept(table, qtbot)
    assert len(editor.markup) == 2
    lead = _lead(session)
    assert (lead.text, lead.state, lead.because) == ("lisa.voorbeeld04", LeadState.CONFIRMED, "")


def test_changing_and_putting_away_are_taken_back(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """Each gives back exactly what stood there before."""
    opens(table, 1, qtbot)
    _note(table, "lisa.voorbeeld04")
    first = table.leads.rows[0].lead
    table.leads.open(first.id)
    table.leads.write(text="06-12345678", kind=LeadKind.PHONE)
    table.leads.close()
    changed = table.leads.rows[0].lead
    table.leads.dismiss(first.id)
    for expected in (changed, first):
        table.editor.undo()
        all_kept(table, qtbot)
        assert _lead(session) == expected


def test_what_is_typed_is_kept_as_a_step_before_it_is_taken_back(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """Undo in the middle of a draft closes it; Redo brings all that was typed."""
    opens(table, 1, qtbot)
    table.leads.begin(AREA)
    table.leads.write(text="lisa.voorbeeld04")
    table.editor.undo()
    assert table.leads.draft is None
    assert table.leads.rows == ()
    table.editor.redo()
    all_kept(table, qtbot)
    assert _lead(session).text == "lisa.voorbeeld04"
    assert _lead(session).counts
