"""What the gallery knows of each exhibit: its veil at most, never the picture itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.parts.tip import TIP, letters
from evidence_kit.wording import N_, Wording

Index = QModelIndex | QPersistentModelIndex
NUMBER: Final = Qt.ItemDataRole.UserRole
THUMB: Final = Qt.ItemDataRole.UserRole + 1


class ThumbState(StrEnum):
    """What a card shows in the place of its picture."""

    BLURRED = "blurred"
    IN_WORDS = "in-words"
    SENSITIVE = "sensitive"
    CANNOT_SHOW = "cannot-show"
    DAMAGED = "damaged"
    ARRIVING = "arriving"


_SPOKEN: Final = {
    ThumbState.BLURRED: N_("Item {number}, {name}, blurred"),
    ThumbState.IN_WORDS: N_("Item {number}, {name}, described only"),
    ThumbState.SENSITIVE: N_("Item {number}, {name}, sensitive, not shown"),
    ThumbState.CANNOT_SHOW: N_("Item {number}, {name}, kept, cannot be shown"),
    ThumbState.DAMAGED: N_("Item {number}, {name}, damaged"),
    ThumbState.ARRIVING: N_("Item {number}, {name}, is coming in"),
}


@dataclass(frozen=True, slots=True)
class ThumbTag:
    """The small label on a card; kinds as in `parts.tag`."""

    text: str
    kind: str = "plain"
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class Thumb:
    """One card of the gallery.

    Attributes:
        number: the exhibit's number.
        title: first line; usually the file name, cut in the middle when it is too long.
        line: second line, usually when it was added.
        veil: 15 columns of colour for `BLURRED`, else None. Somebody who turned blurring off
            has the thumbnail here instead; then `ThumbGrid.forget` must follow turning it on.
        state: what stands in the place of the picture.
        tag: a small label, or None.
        progress: 0 to 1 while `ARRIVING`.
    """

    number: int
    title: str
    line: str = ""
    veil: Raster | None = None
    state: ThumbState = ThumbState.BLURRED
    tag: ThumbTag | None = None
    progress: float = 0.0


class ThumbModel(QAbstractListModel):
    """Hands out cards. There is no role for a picture: peeking goes past the model.

    Args:
        words: for what a screen reader says.
    """

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._thumbs: tuple[Thumb, ...] = ()

    @property
    def thumbs(self) -> tuple[Thumb, ...]:
        """All cards in order."""
        return self._thumbs

    def set_thumbs(self, thumbs: Sequence[Thumb]) -> None:
        """Show these cards; those that stay keep the selection."""
        new = tuple(thumbs)
        if [t.number for t in new] == [t.number for t in self._thumbs]:
            old, self._thumbs = self._thumbs, new
            changed = [row for row, pair in enumerate(zip(old, new, strict=True)) if _differ(pair)]
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        kept = len(self._thumbs)
        if kept and [t.number for t in new[:kept]] == [t.number for t in self._thumbs]:
            self.beginInsertRows(QModelIndex(), kept, len(new) - 1)
            self._thumbs = new
            self.endInsertRows()
            self.dataChanged.emit(self.index(0), self.index(kept - 1))
            return
        self.beginResetModel()
        self._thumbs = new
        self.endResetModel()

    def row_of(self, number: int) -> int | None:
        """Find the row of an exhibit."""
        return next((row for row, t in enumerate(self._thumbs) if t.number == number), None)

    def numbers(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Give the exhibits in these rows, in order."""
        return tuple(self._thumbs[row].number for row in sorted(rows))

    def rowCount(self, parent: Index | None = None) -> int:
        """Give the number of cards."""
        return 0 if parent is not None and parent.isValid() else len(self._thumbs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give one fact of one card."""
        answer = _ANSWERS.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(self._thumbs[index.row()], self._words)


def _differ(pair: tuple[Thumb, Thumb]) -> bool:
    return pair[0] is not pair[1] and pair[0] != pair[1]


def _spoken(thumb: Thumb, words: Wording) -> str:
    sentence = words.gettext(_SPOKEN[thumb.state])
    return sentence.format(number=thumb.number, name=thumb.title)


def _description(thumb: Thumb, words: Wording) -> str:
    del words
    tag = thumb.tag.text if thumb.tag is not None else ""
    return ", ".join(part for part in (thumb.line, tag) if part)


_ANSWERS: Final[Mapping[int, Callable[[Thumb, Wording], Any]]] = {
    NUMBER: lambda thumb, _words: thumb.number,
    THUMB: lambda thumb, _words: thumb,
    Qt.ItemDataRole.DisplayRole: lambda thumb, _words: thumb.title,
    TIP: lambda thumb, _words: letters(thumb.title),
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    Qt.ItemDataRole.AccessibleDescriptionRole: _description,
}
