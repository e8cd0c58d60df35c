"""Typing how one can be reached: nothing moves, and what cannot be read is said calmly."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from evidence_kit.ui.check.page import CheckPage


def test_typing_moves_no_field(page: CheckPage) -> None:
    """Help that comes and goes keeps its line: whoever aims at a field below hits it."""
    page.presenter.show_reach()
    form = page.reach.form
    QApplication.processEvents()
    before = [field.mapTo(form, QPoint(0, 0)) for field in form.fields.values()]
    for name, text in (
        ("birth_date", "2-3-2008"),
        ("phone", "06-12345678"),
        ("email", "sam@example.org"),
        ("best_moment", "na 16.00 uur"),
    ):
        form.fields[name].set_text(text)
        QApplication.processEvents()
        assert [field.mapTo(form, QPoint(0, 0)) for field in form.fields.values()] == before


def test_a_birth_date_that_cannot_be_read_is_said_once_it_is_left(page: CheckPage) -> None:
    """Not while somebody types, never as a fault, and it stays as it was typed."""
    page.presenter.show_reach()
    form = page.reach.form
    born = form.fields["birth_date"]
    born.edit.setFocus()
    QTest.keyClicks(born.edit, "in maart")
    assert born.edit.accessibleDescription() == "Like 2-3-2008"
    form.fields["phone"].edit.setFocus()
    assert born.edit.accessibleDescription() == "No date we can read. Kept as typed."
    assert (born.error, born.text()) == ("", "in maart")
    born.set_text("2-3-2008")
    assert born.edit.accessibleDescription() == "Like 2-3-2008"
