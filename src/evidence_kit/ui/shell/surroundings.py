"""What every frame of the window is made from; words and theme can change under way."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_kit.services.ports import Clock, NewId
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.settings.choices import Choices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


@dataclass(slots=True)
class Surroundings:
    """Handed to whoever builds frames.

    Attributes:
        window: shows one frame at a time.
        session: holds the open case.
        worker: looks at pictures, without keys.
        notices: tells what happened.
        theme: colours and type.
        words: language of the window; replaced when the person chooses another.
        clock: tells the time.
        ids: numbers nobody can guess.
        choices: what the person chose about the window.
    """

    window: MainWindow
    session: Session
    worker: PictureWorker
    notices: Notices
    theme: Theme
    words: Wording
    clock: Clock
    ids: NewId
    choices: Choices

    def speak(self, words: Wording) -> None:
        """Use other words from now on; whoever has a frame on screen builds it anew."""
        self.words = self.window.words = self.notices.words = words
