"""What gets the keyboard is seen whole: not half below the bar, and not without its label."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.focus_order import move_focus
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme

Show = Callable[[QWidget], QWidget]


@pytest.mark.parametrize(("lines", "forward"), [(1, True), (3, True), (3, False)])
def test_a_field_comes_with_its_label_and_its_edge(
    theme: Theme, window: MainWindow, show: Show, lines: int, forward: bool
) -> None:
    """Walking down or up; Qt alone brings the cursor in view and leaves the rest below the edge."""
    page = ScrollPage(theme)
    fields = [Field(theme, "What did they say?", "A hint", lines=lines) for _ in range(12)]
    for field in fields:
        page.body.addWidget(field)
    show(page)
    order: list[QWidget] = [field.edit for field in fields]
    order[0 if forward else -1].setFocus()
    view = page.scroll_area.viewport()
    if not forward:
        page.scroll_area.verticalScrollBar().setValue(
            page.scroll_area.verticalScrollBar().maximum()
        )
    for field in (fields if forward else fields[::-1])[1:]:
        move_focus(order, forward)
        assert field.edit.hasFocus()
        top = field.mapTo(view, QPoint(0, 0)).y()
        assert 0 <= top <= view.height() - field.height()
