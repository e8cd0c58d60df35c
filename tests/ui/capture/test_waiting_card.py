"""The card above the gallery that says how many files wait for an answer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.ui.capture.news import News
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import look_at


def test_its_sentence_stands_at_the_height_of_its_button(
    presenter: CollectPresenter, screens: list[Path], theme: Theme, words: Wording, qtbot: QtBot
) -> None:
    """One line beside a button that is higher is not pushed to the top."""
    look_at(presenter.files, screens[:2], qtbot)
    presenter.files.back()
    news = News(presenter.files, theme, words)
    qtbot.addWidget(news)
    news.resize(900, 90)
    with qtbot.waitExposed(news):
        news.show()
    QApplication.sendPostedEvents()
    said, pressed = news.waiting._said, news.waiting.let_go
    assert said.height() < pressed.height(), "one line"
    middle = said.y() + said.height() / 2
    assert abs(middle - (pressed.y() + pressed.height() / 2)) <= 1
