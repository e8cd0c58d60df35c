"""A full disk or a missing stick stops adding: it is said once, and trying again goes on."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import CaseFileMissing, PlaceNotWritable
from evidence_kit.services.capture import Refused
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.importing import ImportPresenter
from evidence_kit.ui.capture.news import News
from evidence_kit.ui.capture.phrases import in_the_way, refusal_lines, tile_tag
from evidence_kit.ui.capture.storing import ToKeep, keeping
from evidence_kit.ui.capture.tiles import Tile, TileKind
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import keep_answered, look_at


@pytest.fixture
def answered(files: ImportPresenter, screens: list[Path], qtbot: QtBot) -> ImportPresenter:
    """Give three files that were looked at and may be kept."""
    look_at(files, screens, qtbot)
    for at in range(3):
        files.answer(at, Answer.NO)
    return files


@pytest.fixture
def news(answered: ImportPresenter, theme: Theme, words: Wording, qtbot: QtBot) -> News:
    """Give what stands above the gallery, in English."""
    made = News(answered, theme, words)
    qtbot.addWidget(made)
    qtbot.addWidget(made.refused)
    return made


def _again(news: News, files: ImportPresenter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(files.finished):
        qtbot.mouseClick(news.again, Qt.MouseButton.LeftButton)


def test_a_full_disk_is_said_once_and_goes_when_there_is_room(
    answered: ImportPresenter,
    news: News,
    session: Session,
    words: Wording,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    """Answers wait unharmed; the button keeps them as soon as there is room, and all is well."""
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", lambda _place: SimpleNamespace(free=0))
        keep_answered(answered, words, qtbot)
        assert "disk is full" in news.in_the_way.text
        assert not news.in_the_way.isHidden()
        assert news.refused.isHidden()
        assert answered.batch.answered == 3
        _again(news, answered, qtbot)
        assert not news.in_the_way.isHidden()
    _again(news, answered, qtbot)
    assert news.in_the_way.isHidden()
    assert len(session.case.exhibits) == 3


def test_a_stick_that_is_out_is_said_and_adding_goes_on_when_it_is_back(
    answered: ImportPresenter, news: News, session: Session, words: Wording, qtbot: QtBot
) -> None:
    """No answer is lost with it, whatever the system says of a file that is not there."""
    away = session.path.with_suffix(".away")
    session.path.rename(away)
    keep_answered(answered, words, qtbot)
    assert "USB stick" in news.in_the_way.text
    assert answered.batch.answered == 3
    away.rename(session.path)
    _again(news, answered, qtbot)
    assert news.in_the_way.isHidden()
    assert len(session.case.exhibits) == 3


def test_nothing_to_try_again_shows_no_button(
    answered: ImportPresenter, news: News, session: Session, words: Wording, qtbot: QtBot
) -> None:
    """Who lets the waiting files go is not asked to try them again."""
    session.path.rename(session.path.with_suffix(".away"))
    keep_answered(answered, words, qtbot)
    assert not news.again.isHidden()
    answered.let_go()
    assert news.again.isHidden()


@pytest.mark.parametrize("error", [CaseFileMissing(name="a.evk"), PlaceNotWritable(name="a.evk")])
def test_what_stops_all_is_no_fault_of_a_file(
    error: CaseFileMissing | PlaceNotWritable, words: Wording
) -> None:
    """It has a sentence of its own and no line among the files that cannot be added."""
    refused = (Refused("screen.png", error),)
    assert in_the_way(refused, words) is not None
    assert refusal_lines(refused, words) == []


def test_nobody_is_asked_to_add_to_a_case_that_takes_nothing(words: Wording) -> None:
    """A damaged item of a case that cannot be written is not readable, and that is all."""
    tile = Tile(4, "screen.png", TileKind.DAMAGED, dt.datetime(2026, 11, 21, tzinfo=dt.UTC))
    assert tile_tag(tile, words).text == "add it again"
    assert tile_tag(tile, words, read_only=True).text == "not readable"


def test_a_stick_that_is_out_is_known_also_when_only_words_are_kept(
    answered: ImportPresenter, session: Session, worker: PictureWorker, qtbot: QtBot
) -> None:
    """It ends the job, so the answer waits with its words."""
    session.path.rename(session.path.with_suffix(".away"))
    told = [ToKeep(0, answered.batch.files[0].candidate, "A photo of my cat.")]
    with qtbot.waitCallback() as done:
        session.work(keeping(told, worker), done=done, failed=done)
    (stored,) = done.args
    assert [one.error.code for one in stored.refused] == ["case-file-missing"]
    assert stored.settled == set()
