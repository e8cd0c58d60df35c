"""A picture nobody sees: nothing looks as if it could be drawn on, and why is said truly."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.domain.markup import Kind
from evidence_kit.services.sentences import obstacle_sentence
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.sights import Sight
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.parts.para import Para
from evidence_kit.wording import Wording


@pytest.mark.slow
def test_a_blurred_picture_has_no_tools_in_use(page: AnnotatePage) -> None:
    """Blurred, there is nothing to draw on: tools, size and undo say so; the words stay."""
    assert page.strip.tools[Tool.BOX].isEnabled()
    assert page.header.larger.isVisible()
    page.presenter.set_blurred(True)
    assert page.presenter.sight is Sight.BLURRED
    assert not any(tool.isEnabled() for tool in page.strip.tools.values())
    assert not any(look.isEnabled() for look in page.strip.looks.values())
    assert not page.header.larger.isVisible()
    assert not page.header.undo.isVisible()
    assert not page.panel.call_outs.isVisible(), "nobody is asked to draw what is not seen"
    assert page.panel.said.platform.isVisible()


def test_words_of_a_blurred_picture_can_still_be_written(page: AnnotatePage) -> None:
    """What has a number keeps its row of words."""
    page.canvas.place_in_view(Kind.NUMBER)
    page.presenter.set_blurred(True)
    assert page.panel.call_outs.isVisible()


def test_the_true_reason_is_said_for_a_file_that_cannot_be_shown(
    page: AnnotatePage, words: Wording, qtbot: QtBot
) -> None:
    """The reason is the one that was found; nothing is promised of other programs."""
    page.presenter.open(3)
    qtbot.waitUntil(lambda: page.presenter.sight is Sight.NOT_SHOWN)
    said = " ".join(para.text() for para in page.cover.findChildren(Para) if para.isVisible())
    exhibit = page.presenter.exhibit
    assert exhibit is not None
    assert exhibit.stored is not None
    assert isinstance(exhibit.stored.content, Obstacle)
    assert obstacle_sentence(exhibit.stored.content, words) in said
    assert page.panel.said.description.edit.accessibleName() == "What is in it?"


@pytest.mark.slow
@pytest.mark.parametrize("listing", [False, True])
def test_what_is_chosen_in_words_is_shown_on_the_picture(page: AnnotatePage, listing: bool) -> None:
    """Choosing a row beside the picture brings its box into view."""
    page.canvas.place_in_view(Kind.NUMBER)
    (box,) = page.presenter.editor.markup
    page.presenter.editor.select(())
    if listing:
        page.show_list(True)
    page.canvas.set_zoom(4.0)
    bar = page.canvas.verticalScrollBar()
    bar.setValue(bar.maximum())
    there = bar.value()
    if listing:
        row = page.list_view.rows[box.id]
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    else:
        page.panel.focus_words(box.id)
    assert page.presenter.editor.selection == (box.id,)
    assert bar.value() < there
