"""Words in a row, and a recovery code in numbered groups: shown to be read and copied by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme


class WordChips(QWidget):
    """Suggested words, each in its own box of 38 px; they wrap when there is no room.

    Args:
        theme: gives colours and type.
        words: the words, in order.
    """

    def __init__(
        self, theme: Theme, words: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(self, gap=8)
        self.set_words(words)

    def set_words(self, words: Sequence[str]) -> None:
        """Show other words."""
        self._flow.clear()
        for word in words:
            box = QFrame()
            box.setProperty("part", "word")
            grow(self._theme, box, high=38)
            inside = QHBoxLayout(box)
            inside.setContentsMargins(14, 0, 14, 0)
            inside.addWidget(Para(self._theme, word, "word", "text", wrap=False))
            self._flow.addWidget(box)
        self.setAccessibleName(" ".join(words))
        self.updateGeometry()


class CodeGroups(QWidget):
    """A code in groups of four characters, each with its number, four or two in a row.

    Args:
        theme: gives colours and type.
        code: groups separated by hyphens, e.g. "7KQM-2F9X-…".
        hidden_name: accessible name while the code is hidden.
        name: accessible name while it is shown; the groups are read after it.
    """

    def __init__(
        self,
        theme: Theme,
        code: str,
        *,
        name: str,
        hidden_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._groups = tuple(code.split("-"))
        self._names = (name, hidden_name)
        self._shown: list[Para] = []
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        self._boxes = [self._box(theme, at + 1, group) for at, group in enumerate(self._groups)]
        theme.room_changed.connect(self._fit)
        self._fit()
        self.set_hidden(False)

    def set_hidden(self, hidden: bool) -> None:
        """Show dots instead of the code, or the code again."""
        for para, group in zip(self._shown, self._groups, strict=True):
            para.setText("\u2022" * len(group) if hidden else group)
        name, hidden_name = self._names
        self.setAccessibleName(hidden_name if hidden else f"{name}: {' '.join(self._groups)}")

    def _fit(self) -> None:
        across = 2 if self._theme.tight else 4
        for place, box in enumerate(self._boxes):
            self._grid.addWidget(box, place // across, place % across)

    def _box(self, theme: Theme, number: int, group: str) -> QFrame:
        box = QFrame()
        box.setProperty("card", "line")
        grow(theme, box, high=52)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inside = QHBoxLayout(box)
        inside.setContentsMargins(14, 0, 12, 0)
        inside.setSpacing(10)
        inside.addWidget(Para(theme, str(number), "stepSub", "text3", wrap=False))
        code = Para(theme, group, "code", "text", wrap=False)
        self._shown.append(code)
        inside.addWidget(code, 1, Qt.AlignmentFlag.AlignVCenter)
        return box
