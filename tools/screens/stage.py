"""What a screen is built with: theme, words, a window, and fictional pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.rail_step import RailItem
from evidence_kit.ui.shell.step_face import RailStep
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


@dataclass
class Stage:
    """Given to every builder of a screen.

    Attributes:
        theme: already light or dark.
        words: already Dutch or English.
        later: what to do once the window is on screen.
        kept: objects that must outlive the builder, e.g. presenters.
    """

    theme: Theme
    words: Wording
    later: list[Callable[[], None]] = field(default_factory=list)
    kept: list[object] = field(default_factory=list)

    def then(self, do: Callable[[], None]) -> None:
        """Do something once the window is on screen."""
        self.later.append(do)

    def keep(self, thing: object) -> None:
        """Hold on to something a page needs but does not own."""
        self.kept.append(thing)

    def in_case(self, page: QWidget, room: str, *, compact: bool = False) -> CaseFrame:
        """Put a page into the frame of a sample case; `room` is "collect", "dossier" or "help"."""
        dutch = self.words.language == "nl"
        titles = ("Verzamelen", "Dossier") if dutch else ("Collect", "Police file")
        shorts = ("Verzamel", "Dossier") if dutch else ("Collect", "File")
        sub = ("7 bijlagen, bezig", "") if dutch else ("7 items, busy", "")
        steps = (
            RailStep("collect", 1, titles[0], shorts[0], sub[0], "now"),
            RailStep("dossier", 2, titles[1], shorts[1], sub[1], "todo"),
        )
        items = (RailItem("help", "life-buoy", "Hulp" if dutch else "Help"),)
        title = "Mijn zaak" if dutch else "My case"
        frame = CaseFrame(self.theme, self.words, title=title, steps=steps, items=items)
        frame.add_page(room, page)
        frame.show_page(room, compact=compact)
        return frame
