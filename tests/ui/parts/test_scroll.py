"""A page that scrolls: nothing moves aside for the bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.theme import Theme


def test_the_bar_takes_nothing_from_the_content(
    theme: Theme, show: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    """When a page grows too long, a bar is seen and everything keeps its width."""
    page, line = ScrollPage(theme), QLabel("one line")
    page.body.addWidget(line)
    show(page)
    before, view = line.width(), page.scroll_area
    assert not view.bar.isVisible()
    page.body.addSpacing(3000)
    qtbot.waitUntil(view.bar.isVisible)
    assert line.width() == before
    assert line.mapTo(page, line.rect().topRight()).x() == page.width() - 33
    assert view.bar.geometry().right() == view.width() - 1


def test_the_bar_moves_the_page_and_follows_it(
    theme: Theme, show: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    """The bar that is seen can be pulled, and stands where the page is."""
    page = ScrollPage(theme)
    page.body.addSpacing(3000)
    show(page)
    view = page.scroll_area
    qtbot.waitUntil(view.bar.isVisible)
    view.bar.setValue(120)
    assert view.widget().y() == -120
    view.verticalScrollBar().setValue(300)
    assert view.bar.value() == 300
    assert view.bar.pageStep() == view.viewport().height()
    assert view.bar.maximum() == view.verticalScrollBar().maximum()
