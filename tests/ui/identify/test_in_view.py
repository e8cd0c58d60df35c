"""What is opened to be typed in is on screen."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from evidence_kit.domain.lead import Lead, LeadKind
from evidence_kit.ui.identify.page import IdentifyPage

Note = Callable[..., None]


def test_a_suspect_who_is_added_below_many_details_comes_into_view(
    page: IdentifyPage, note: Note, qtbot: QtBot
) -> None:
    """All fields, also when the cards above grow while the page is laid out."""
    note(*(Lead(f"{n}", LeadKind.USERNAME, f"voorbeeld{n}", suspects=("a",)) for n in range(9)))
    page.presenter.add_suspect()
    editor, view = page.suspect_editor, page.scroll_area.viewport()

    def in_view() -> bool:
        top = editor.mapTo(view, editor.rect().topLeft()).y()
        return editor.isVisible() and 0 <= top <= view.height() - editor.height()

    qtbot.waitUntil(in_view)
