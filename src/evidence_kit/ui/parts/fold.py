"""Things side by side that go below each other when letters are too large for one line."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QWidget,
    QWidgetItem,
)

from evidence_kit.ui.letters import letters_are_large
from evidence_kit.ui.parts.contents import contents
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

_UNBOUND = 16_777_215
"""Qt's "no largest width"."""
_LEAST_LETTERS = 16
_ACROSS = QBoxLayout.Direction.LeftToRight
_DOWN = QBoxLayout.Direction.TopToBottom


class FoldingRow(QBoxLayout):
    """A row as long as letters have the size they were drawn for; larger ones may fold it."""

    def __init__(self) -> None:
        super().__init__(_ACROSS)
        self._holds = False
        self._row: int | None = None

    def invalidate(self) -> None:
        """Forget what was measured, as every layout does when something in it changed."""
        self._row = None
        super().invalidate()

    def hold(self, on: bool) -> None:
        """Stay a row however large letters are, or fold again."""
        self._holds = on
        self.invalidate()

    def sizeHint(self) -> QSize:
        """Ask for the width of a row also while folded, or it would stay so for good."""
        whole = super().sizeHint()
        if not letters_are_large():
            return whole
        return QSize(max(whole.width(), self.needed()), whole.height())

    def minimumSize(self) -> QSize:
        """As wide as its widest thing when it may fold."""
        least = super().minimumSize()
        if self._holds or not letters_are_large():
            return least
        sides = self.contentsMargins()
        widest = max((_item(thing).minimumSize().width() for thing in self._shown()), default=0)
        return QSize(widest + sides.left() + sides.right(), least.height())

    def hasHeightForWidth(self) -> bool:
        """Less width may fold it, and that takes more height."""
        return letters_are_large() or super().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Give the height it needs in `width` px."""
        if not letters_are_large():
            return super().heightForWidth(width)
        self._fold(width)
        if super().hasHeightForWidth():
            return super().heightForWidth(width)
        return super().sizeHint().height()

    def minimumHeightForWidth(self, width: int) -> int:
        """Give the smallest height it can do with in `width` px."""
        if not letters_are_large():
            return super().minimumHeightForWidth(width)
        self._fold(width)
        if super().hasHeightForWidth():
            return super().minimumHeightForWidth(width)
        return super().minimumSize().height()

    def setGeometry(self, rect: QRect) -> None:
        """Put the things in their places, beside or below each other."""
        self._fold(rect.width())
        super().setGeometry(rect)

    def _fold(self, width: int) -> None:
        may = letters_are_large() and not self._holds
        direction = _DOWN if may and width < self.needed() else _ACROSS
        if direction != self.direction():
            self.setDirection(direction)
            self._let_buttons_break(direction == _DOWN)

    def _let_buttons_break(self, below: bool) -> None:
        """Let buttons that stand below each other be narrower and higher than on one line.

        By themselves they are held to the width of all their words and the height of one line.
        """
        wide = QSizePolicy.Policy.Preferred if below else QSizePolicy.Policy.Minimum
        place = Qt.AlignmentFlag.AlignTop if below else Qt.AlignmentFlag(0)
        for thing in contents(self):
            if isinstance(thing, QPushButton):
                policy = thing.sizePolicy()
                policy.setHorizontalPolicy(wide)
                thing.setSizePolicy(policy)
                self.setAlignment(thing, place)

    def needed(self) -> int:
        """Give the px in which everything stands beside each other, with no button broken."""
        if self._row is None:
            sides = self.contentsMargins()
            widths = [_whole(thing) for thing in self._shown()]
            gaps = self.spacing() * max(len(widths) - 1, 0)
            self._row = sum(widths) + gaps + sides.left() + sides.right()
        return self._row

    def _shown(self) -> Iterator[QWidget | QLayout]:
        for thing in contents(self):
            if not _item(thing).isEmpty():
                yield thing


def _item(thing: QWidget | QLayout) -> QLayoutItem:
    """Measure a widget as the layout does that holds it, by an item of our own."""
    return thing if isinstance(thing, QLayout) else QWidgetItem(thing)


def _whole(thing: QWidget | QLayout) -> int:
    item, inner = _item(thing), thing if isinstance(thing, QLayout) else thing.layout()
    if isinstance(inner, FoldingRow):
        return inner.needed()
    if isinstance(thing, QAbstractButton):
        return item.sizeHint().width()
    if isinstance(thing, Para) and thing.wordWrap():
        # A paragraph of one word a line is not read.
        column = thing.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return min(item.sizeHint().width(), column)
    return item.minimumSize().width()


class Beside(QObject):
    """Belongs to what stands beside a page's main part. Make it with `stand_beside()`."""

    def __init__(
        self, theme: Theme, box: QBoxLayout, side: QWidget, wide: int, narrow: int
    ) -> None:
        super().__init__(side)
        self._theme, self._box, self._side = theme, box, side
        self._wide, self._narrow = wide, narrow
        theme.room_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        theme, side = self._theme, self._side
        self._box.setDirection(_DOWN if theme.tight else _ACROSS)
        if theme.tight:
            side.setMinimumWidth(0)
            side.setMaximumWidth(_UNBOUND)
        else:
            side.setFixedWidth(theme.px(self._narrow if theme.narrow else self._wide))


def stand_beside(theme: Theme, box: QBoxLayout, side: QWidget, wide: int, narrow: int) -> None:
    """Keep a column beside the main part of a page, or below it when the window is tight.

    Args:
        theme: tells how much room there is.
        box: holds the main part and the column.
        side: the column.
        wide: px of the column in a wide window; grows with the letters.
        narrow: the same in a narrow window.
    """
    Beside(theme, box, side, wide, narrow)
