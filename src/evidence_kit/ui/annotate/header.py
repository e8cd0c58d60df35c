"""The row above the picture: which exhibit, how large, what can be undone, whether it is kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from evidence_kit.ui.annotate.keeping import Kept
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import STRETCH, row, rule
from evidence_kit.ui.parts.number import ExhibitNumber
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

DRAW, LIST = "draw", "list"
_HIGH: Final = 52
_FACES: Final = {
    Kept.ALL: ("circle-check", "text2", N_("Saved")),
    Kept.SAVING: ("hourglass", "text2", N_("Saving")),
    Kept.FAILED: ("triangle-alert", "warn", N_("Not saved yet")),
}


class Header(QWidget):
    """52 px high. Zoom and undo sit here so that nothing covers the evidence.

    Signals:
        gallery_asked, back_asked, on_asked: all exhibits, the one before, the next.
        view_chosen(str): `DRAW` or `LIST`.

    Attributes:
        way_back: words for where the first button leads.
    """

    gallery_asked = Signal()
    back_asked = Signal()
    on_asked = Signal()
    view_chosen = Signal(str)

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._theme, self._words = theme, words
        self.setMinimumHeight(_HIGH)
        self.gallery = button(theme, _("All items"), "quiet", "layout-grid", small=True)
        self.back = IconButton(theme, "chevron-left", _("Previous item"))
        self.on = IconButton(theme, "chevron-right", _("Next item"))
        self._disc = QHBoxLayout()
        self._name = Para(theme, "", "h3", wrap=False)
        self.views = Segmented(
            theme,
            ((DRAW, _("Draw")), (LIST, _("List"))),
            DRAW,
            name=_("Way of working"),
            small=True,
        )
        self.smaller = IconButton(theme, "minus", _("Zoom out"))
        self.larger = IconButton(theme, "plus", _("Zoom in"))
        self.fit = IconButton(theme, "maximize", _("Fit the window"))
        self._percent = Para(theme, "", "strong", wrap=False, align=Qt.AlignmentFlag.AlignHCenter)
        grow(theme, self._percent, wide=54)
        self.undo = IconButton(theme, "undo-2", _("Undo"))
        self.redo = IconButton(theme, "redo-2", _("Redo"))
        self.kept = KeptSign(theme, words)
        self.way_back, self._way_name = _("To all items"), _("All items")
        self._arrange()
        self.gallery.clicked.connect(self.gallery_asked)
        self.back.clicked.connect(self.back_asked)
        self.on.clicked.connect(self.on_asked)
        self.views.chosen.connect(self.view_chosen)
        theme.room_changed.connect(self._fit)
        self._fit()

    def set_way_back(self, text: str) -> None:
        """Name where the first button leads; "" for all exhibits."""
        _ = self._words.gettext
        self.way_back = text or _("To all items")
        self.gallery.set_text(_("Back") if text else _("All items"))
        self.gallery.set_icon("arrow-left" if text else "layout-grid")
        self._way_name = text or _("All items")
        self._name_way_back()

    def _name_way_back(self) -> None:
        """Name more than the button shows; it names itself anew when its words go or come."""
        self.gallery.setAccessibleName(self._way_name)
        tip(self.gallery, self._way_name)

    def show_exhibit(
        self, number: int, where: tuple[int, int], *, before: bool, behind: bool
    ) -> None:
        """Show which exhibit is on the table.

        Args:
            number: its number.
            where: the how many-th it is of those that count, 0 when it does not, and how many do.
            before: there is one to go back to.
            behind: there is one to go on to.
        """
        text = self._called(number, *where)
        self._name.setText(text)
        while (old := self._disc.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._disc.addWidget(ExhibitNumber(self._theme, number, name=text))
        self.back.setEnabled(before)
        self.on.setEnabled(behind)

    def _called(self, number: int, position: int, total: int) -> str:
        """Numbers never change, so they have gaps where something was set aside."""
        _ = self._words.gettext
        if not position:
            said = _("Item {number}, set aside")
        elif position == number:
            said = _("Item {number} of {total}")
        else:
            said = _("Item {number}: {position} of {total}")
        return said.format(number=number, position=position, total=total)

    def set_zoom(self, zoom: float) -> None:
        """Show how large the picture is."""
        self._percent.setText(f"{round(zoom * 100)}%")

    def show_zoom(self, on: bool) -> None:
        """Show what is about the picture's size, or leave it out."""
        for widget in (self.smaller, self._percent, self.larger, self.fit):
            widget.setVisible(on)

    def show_history(self, on: bool) -> None:
        """Show undo and redo, or leave them out where there is nothing to draw on."""
        for widget in (self.undo, self.redo):
            widget.setVisible(on)

    def _arrange(self) -> None:
        self._lines = [_line() for _place in range(2)]
        left = row(
            self.gallery, self._lines[0], self.back, self._disc, self._name, self.on, STRETCH
        )
        size = row(self.smaller, self._percent, self.larger, self.fit, gap=2)
        right = row(self.undo, self.redo, self._lines[1], self.kept, gap=4)
        self._right = row(self.views, size, right, gap=12)
        self._inside = row(left, STRETCH, self._right, gap=12)
        self.setLayout(self._inside)

    def _fit(self) -> None:
        narrow = self._theme.narrow
        self._inside.setContentsMargins(12 if narrow else 20, 0, 12 if narrow else 16, 0)
        self._inside.setSpacing(6 if narrow else 12)
        self._right.setSpacing(6 if narrow else 12)
        self.gallery.set_bare(self._theme.tight)
        self._name_way_back()
        for line in self._lines:
            line.setVisible(not narrow)


class KeptSign(QFrame):
    """Says whether everything is in the vault; above the picture it is said why it is not."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._state = Kept.ALL
        self._glyph = Glyph(theme, "circle-check", "text2", 18)
        self._text = Para(theme, "", "small", wrap=False)
        self.setLayout(row(self._glyph, self._text, STRETCH, gap=6))
        theme.room_changed.connect(self._show)
        self.set_state(Kept.ALL)

    @property
    def state(self) -> Kept:
        """What it says."""
        return self._state

    def set_state(self, state: Kept) -> None:
        """Say something else."""
        self._state = state
        self._show()

    def sizeHint(self) -> QSize:
        """As wide as its longest face, so that nothing beside it moves when another one shows."""
        if self._theme.narrow:
            return QSize(self._theme.px(18) + 6, 36)
        said = (self._words.gettext(word) for _icon, _ink, word in _FACES.values())
        font = QFontMetrics(self._theme.font("small"))
        return QSize(max(font.horizontalAdvance(word) for word in said) + 30, 36)

    def minimumSizeHint(self) -> QSize:
        """No narrower."""
        return self.sizeHint()

    def _show(self) -> None:
        icon, ink, word = _FACES[self._state]
        said = self._words.gettext(word)
        self._glyph.set_icon(icon, ink)
        self._text.set_token(ink)
        self._text.setText(said)
        self._text.setVisible(not self._theme.narrow)
        self.setAccessibleName(said)
        tip(self, said)
        self.updateGeometry()


def _line() -> QFrame:
    made = rule(across=False)
    made.setFixedHeight(24)
    return made
