"""Copying a number or a site, and only when asked: nothing dials and nothing opens."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from evidence_kit.services.guidance import HelpLine
from evidence_kit.ui.parts.aloud import say
from evidence_kit.ui.parts.copied import copy_text
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class CopyButton(IconButton):
    """Copies the number at once; for a site it first says that a browser keeps a trace.

    Args:
        theme: gives colours.
        words: language.
        line: has a number or an address.

    Attributes:
        asks: it is a site: copying asks first.
    """

    def __init__(self, theme: Theme, words: Wording, line: HelpLine) -> None:
        self._words, self.asks = words, not line.numbers
        self._text = line.numbers[0] if line.numbers else line.address or ""
        name = words.gettext("Copy {text}").format(text=self._text)
        super().__init__(theme, "copy", name)
        self._of = theme
        self.clicked.connect(self._ask if self.asks else self._copy)

    def _ask(self) -> None:
        """Say first what a browser does; the way back is the safe one."""
        _ = self._words.gettext
        asked = Dialog(
            self._of,
            _("Copy this site?"),
            _(
                "You open it in a browser, outside this program. A browser remembers where you "
                "were. A private window remembers less."
            ),
            safe=_("Do not copy"),
            other=_("Copy"),
        )
        asked.finished.connect(self._on_answered)
        window: QWidget = self.window()
        asked.open_over(window)

    def _on_answered(self, outcome: str) -> None:
        if outcome == OTHER:
            self._copy()

    def _copy(self) -> None:
        copy_text(self._text)
        said = self._words.gettext("Copied: {text}").format(text=self._text)
        self.set_icon("check")
        self.setAccessibleName(said)
        tip(self, said)
        say(self, said)
