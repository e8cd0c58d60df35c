"""Dropping and pasting: exact bytes where there are any, the question first, nothing fetched."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import (
    NothingToPaste,
    SourceElsewhere,
    SourceTooLarge,
)
from evidence_kit.domain.exhibit import InWords, Original, Picture, Source
from evidence_kit.services.capture import Loose, Refused, examine
from evidence_kit.services.ports import Silent
from evidence_kit.services.sentences import sentence_for
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.offered import Offered, Pixels, may_hold, offered
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import keep_answered

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


def _take(untrusted: QMimeData, origin: Source = Source.PASTED) -> Offered:
    return offered(untrusted, origin, name="pasted", now=NOW)


def _with_png(data: bytes) -> QMimeData:
    mime = QMimeData()
    mime.setData("image/png", data)
    return mime


def _answered(files: ImportPresenter, words: Wording, qtbot: QtBot, answer: Answer) -> None:
    qtbot.waitUntil(lambda: files.step is Step.QUESTION)
    files.answer(0, answer)
    if answer is Answer.NO:
        keep_answered(files, words, qtbot)


def test_offered_bytes_become_the_original_to_the_bit(
    files: ImportPresenter, session: Session, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """A pasted PNG is kept as offered, and the case says that it was pasted."""
    data = screens[0].read_bytes()
    files.take(_take(_with_png(data)))
    _answered(files, words, qtbot, Answer.NO)
    (exhibit,) = session.case.exhibits
    assert exhibit.source is Source.PASTED
    assert exhibit.fingerprint.sha256 == hashlib.sha256(data).hexdigest()
    assert exhibit.name == "pasted 2026-11-21 18.40.03.png"
    assert isinstance(exhibit.evidence, Original)
    assert isinstance(exhibit.evidence.content, Picture)


def test_bare_pixels_are_written_once_and_said_to_be(
    files: ImportPresenter, session: Session, words: Wording, qtbot: QtBot
) -> None:
    """Where no bytes are offered we write a PNG with exactly these pixels and say so."""
    image = QImage(31, 17, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.darkCyan)
    mime = QMimeData()
    mime.setImageData(image)
    taken = _take(mime, Source.DROPPED)
    (pixels,) = taken.sources
    assert isinstance(pixels, Pixels)
    again = QImage.fromData(pixels.written().untrusted)
    assert again.convertToFormat(QImage.Format.Format_RGB888) == image
    files.take(taken)
    _answered(files, words, qtbot, Answer.NO)
    assert session.case.exhibits[0].source is Source.DROPPED_PIXELS


def test_an_image_in_words_leaves_no_pasted_bytes(
    files: ImportPresenter, session: Session, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """After yes, only the digest of what was pasted is kept."""
    data = screens[0].read_bytes()
    files.take(_take(_with_png(data)))
    _answered(files, words, qtbot, Answer.YES)
    files.proceed(words)
    files.in_words()
    with qtbot.waitSignal(files.finished):
        files.describe(files.asked(0).words, words)
    (exhibit,) = session.case.exhibits
    assert isinstance(exhibit.evidence, InWords)
    assert exhibit.fingerprint.sha256 == hashlib.sha256(data).hexdigest()
    assert exhibit.source is Source.PASTED


def test_the_same_picture_pasted_twice_is_asked_once(
    files: ImportPresenter, screens: list[Path], qtbot: QtBot
) -> None:
    """Image data has no place on disk; its bytes tell whether it already waits."""
    for _ in range(2):
        files.take(_take(_with_png(screens[0].read_bytes())))
        qtbot.waitUntil(lambda: files.step is Step.QUESTION)
    assert len(files.batch.files) == 1


def test_a_waiting_paste_can_be_looked_at_large(
    files: ImportPresenter, screens: list[Path], qtbot: QtBot
) -> None:
    """The eye works for image data as it does for files."""
    files.take(_take(_with_png(screens[0].read_bytes())))
    qtbot.waitUntil(lambda: files.step is Step.QUESTION)
    with qtbot.waitSignal(files.look.ready):
        files.look.hold(0, files.asked(0).candidate)


def test_local_files_come_before_image_data() -> None:
    """A file on this computer is the original itself, so it goes first."""
    mime = _with_png(b"\x89PNG\r\n\x1a\n....")
    here = Path(__file__)
    mime.setUrls([QUrl.fromLocalFile(str(here)), QUrl("https://example.org/a.png")])
    assert _take(mime) == Offered((here,), 1)


def test_an_address_alone_is_refused_and_never_fetched(
    files: ImportPresenter, words: Wording, qtbot: QtBot
) -> None:
    """A picture on the internet is not here; the person is told what to do."""
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/a.png"), QUrl("file://server.example/share/b.png")])
    taken = _take(mime)
    assert taken == Offered((), 2)
    with qtbot.waitSignal(files.finished):
        files.take(taken)
    assert files.step is Step.GALLERY
    assert files.outcome is not None
    refused = [one.error for one in files.outcome.refused]
    assert [type(error) for error in refused] == [SourceElsewhere, SourceElsewhere]
    assert "never fetches" in sentence_for(refused[0], words).text


def test_bytes_that_are_no_picture_are_not_taken_for_one() -> None:
    """What calls itself image/png must begin like a picture."""
    assert _take(_with_png(b"<html>not a picture</html>")).empty
    assert not may_hold(QMimeData())


def test_what_waits_in_memory_is_bounded(
    worker: PictureWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Image data above the bound is refused with a sentence, not kept."""
    monkeypatch.setattr("evidence_kit.services.candidates.LARGEST_LOOSE", 10)
    loose = Loose("pasted.png", b"x" * 11, Source.PASTED)
    (found,) = examine([loose], worker, Silent())
    assert isinstance(found, Refused)
    assert isinstance(found.error, SourceTooLarge)
    assert "xxx" not in repr(loose)


def test_the_paste_keys_take_the_clipboard(
    page: CollectPage, screens: list[Path], qtbot: QtBot
) -> None:
    """Ctrl+V anywhere in the room leads to the question."""
    QGuiApplication.clipboard().setMimeData(_with_png(screens[0].read_bytes()))
    page.gallery.first.setFocus()
    QTest.keySequence(page, "Ctrl+V")
    qtbot.waitUntil(page.question.isVisible)
    assert len(page.question.cards) == 1


def test_an_empty_clipboard_is_told_calmly(
    page: CollectPage, presenter: CollectPresenter, qtbot: QtBot
) -> None:
    """The tile works without a picture too: it says what to do first."""
    QGuiApplication.clipboard().clear()
    notices = presenter.files._notices
    with qtbot.waitSignal(notices.shown) as told:
        page.gallery.first_paste.click()
    assert told.args == [notices.sentence(NothingToPaste())]
