"""Errors become sentences in one place."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import Bug, DiskFull
from evidence_kit.services.sentences import Sentence, sentence_for
from evidence_kit.ui.notices import Action, Notices, ToastText
from evidence_kit.wording import Wording


def test_an_error_is_told_as_its_sentence(words: Wording, qtbot: QtBot) -> None:
    """What is shown is the sentence of that error, for the world's faults and for ours."""
    notices = Notices(words)
    for error in (DiskFull(needed=10, free=1), Bug("x")):
        with qtbot.waitSignal(notices.shown) as heard:
            notices.tell(error)
        assert heard.args == [sentence_for(error, words)]


def test_a_ready_sentence_passes(words: Wording, qtbot: QtBot) -> None:
    """A sentence somebody made already is shown as it is."""
    notices = Notices(words)
    ready = Sentence("A", "B", "C")
    with qtbot.waitSignal(notices.shown) as heard:
        notices.tell(ready)
    assert heard.args == [ready]


def test_a_toast_carries_one_action(words: Wording, qtbot: QtBot) -> None:
    """Text and action arrive together."""
    notices = Notices(words)
    look = Action("Look", lambda: None)
    with qtbot.waitSignal(notices.toasted) as heard:
        notices.toast("Item 8 added", look)
    assert heard.args == [ToastText("Item 8 added", look)]
