"""Drops: they show where they go, lead to the question, and lose nothing that was refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import (
    SourceElsewhere,
    SourceIsDirectory,
)
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import keep_answered, look_at

NOW = dt.datetime(2026, 11, 21, 18, 40, 3, tzinfo=dt.UTC)


@pytest.fixture
def page(
    presenter: CollectPresenter, theme: Theme, words: Wording, qtbot: QtBot
) -> Iterator[CollectPage]:
    """Give an English page on screen."""
    made = CollectPage(presenter, theme, words)
    qtbot.addWidget(made)
    made.resize(1008, 740)
    with qtbot.waitActive(made):
        made.show()
    yield made
    QGuiApplication.clipboard().clear()
    made.hide()


def _with_png(data: bytes) -> QMimeData:
    mime = QMimeData()
    mime.setData("image/png", data)
    return mime


def _answered(files: ImportPresenter, words: Wording, qtbot: QtBot, answer: Answer) -> None:
    qtbot.waitUntil(lambda: files.step is Step.QUESTION)
    files.answer(0, answer)
    if answer is Answer.NO:
        keep_answered(files, words, qtbot)


def _drag(page: CollectPage, mime: QMimeData, kind: type[QDropEvent]) -> QDropEvent:
    where = QPointF(300, 300)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    event = (
        QDragEnterEvent(where.toPoint(), copy, mime, left, none)
        if kind is QDragEnterEvent
        else QDropEvent(where, copy, mime, left, none)
    )
    QApplication.sendEvent(page, event)
    return event


def test_dropping_files_shows_where_and_leads_to_the_question(
    page: CollectPage, screens: list[Path], qtbot: QtBot
) -> None:
    """While something is dragged over the room it says so; letting go asks about each file."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in screens])
    assert _drag(page, mime, QDragEnterEvent).isAccepted()
    assert page.taker.cover.isVisible()
    assert page.taker.cover.size() == page.size()
    event = _drag(page, mime, QDropEvent)
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert not page.taker.cover.isVisible()
    qtbot.waitUntil(page.question.isVisible)
    assert len(page.question.cards) == 3


def test_a_drop_brings_the_keyboard_to_this_window(
    page: CollectPage, screens: list[Path], qtbot: QtBot
) -> None:
    """The window files are dragged from had it; N and J must work without a click first."""
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(screens[0]))])
    _drag(page, mime, QDragEnterEvent)
    with qtbot.waitActive(page):
        _drag(page, mime, QDropEvent)
    qtbot.waitUntil(page.question.isVisible)
    qtbot.waitUntil(page.question.cards[0].no.hasFocus)


def test_text_is_not_welcome_and_nothing_covers_the_room(page: CollectPage) -> None:
    """What cannot be evidence is not accepted, and the page stays as it is."""
    mime = QMimeData()
    mime.setText("hello")
    assert not _drag(page, mime, QDragEnterEvent).isAccepted()
    assert not page.taker.cover.isVisible()


def test_more_may_be_dropped_while_the_question_is_open(
    page: CollectPage, files: ImportPresenter, screens: list[Path], qtbot: QtBot
) -> None:
    """New files join those that wait; answers given stay."""
    look_at(files, screens[:1], qtbot)
    files.answer(0, Answer.NO)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(screens[1]))])
    _drag(page, mime, QDragEnterEvent)
    with qtbot.waitSignal(files.step_changed, check_params_cb=lambda step: step is Step.QUESTION):
        _drag(page, mime, QDropEvent)
    assert len(page.question.cards) == 2
    assert [one.answer for one in files.batch.files] == [Answer.NO, None]


def test_what_cannot_be_added_is_told_beside_the_question_and_again_at_the_end(
    page: CollectPage,
    files: ImportPresenter,
    screens: list[Path],
    tmp_path: Path,
    words: Wording,
    qtbot: QtBot,
) -> None:
    """A refused drop leaves the question where it was, and a later drop forgets no refusal."""
    folder = tmp_path / "holiday"
    folder.mkdir()
    look_at(files, [screens[0], folder], qtbot)
    assert "holiday" in page.question.refused.text
    elsewhere = QMimeData()
    elsewhere.setUrls([QUrl("https://example.org/a.png")])
    more = QMimeData()
    more.setUrls([QUrl.fromLocalFile(str(screens[1]))])
    for mime, waiting in ((elsewhere, 1), (more, 2)):
        _drag(page, mime, QDragEnterEvent)
        with qtbot.waitSignal(
            files.step_changed, check_params_cb=lambda step: step is not Step.LOOKING
        ):
            _drag(page, mime, QDropEvent)
        assert files.step is Step.QUESTION
        assert page.question.isVisible()
        assert len(page.question.cards) == waiting
        assert page.question.refused.isVisible()
        assert len(files.refused) == 2
    for at in range(2):
        files.answer(at, Answer.NO)
    outcome = keep_answered(files, words, qtbot)
    assert [type(one.error) for one in outcome.refused] == [SourceIsDirectory, SourceElsewhere]
    look_at(files, screens[2:], qtbot)
    assert not page.question.refused.isVisible()


def test_leaving_takes_the_cover_away(page: CollectPage) -> None:
    """Who drags on without letting go finds the room as it was."""
    _drag(page, _with_png(b"\x89PNG\r\n\x1a\n"), QDragEnterEvent)
    QApplication.sendEvent(page, QEvent(QEvent.Type.DragLeave))
    assert not page.taker.cover.isVisible()
