"""The annotations as a list: everything the canvas can do, for the keyboard and a screen reader."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from evidence_kit.domain.markup import Kind
from evidence_kit.ui.annotate import announce
from evidence_kit.ui.annotate.leads_editor import LeadEditor
from evidence_kit.ui.annotate.leads_list import LeadList
from evidence_kit.ui.annotate.list_editor import ListEditor
from evidence_kit.ui.annotate.list_row import ListRow
from evidence_kit.ui.annotate.panel import stands_below
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import KeyCap
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_WIDE: Final = 600
_NARROW: Final = 566
_LOW: Final = 240
_UNBOUND: Final = 16_777_215
"""Qt's "no largest width"."""
_HINTS: Final = (
    (("↑", "↓"), N_("choose")),
    (("Enter",), N_("change")),
    (("Alt + ↑",), N_("order")),
    (("Del",), N_("delete")),
)


class ListView(QFrame):
    """600 px wide, 566 in a narrow window: a row each, and the fields of the opened one.

    Signals:
        add_asked(Kind): put a new annotation in the middle of what can be seen.

    Attributes:
        rows: by id of the annotation.
        fields: those of the opened row.
        leads: the details in the exhibit, below the annotations.
        lead_editor: the detail that is typed, below all.
    """

    add_asked = Signal(object)

    def __init__(self, presenter: AnnotatePresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._presenter, self._theme, self._words = presenter, theme, words
        self.setProperty("ground", "surface")
        self.setAccessibleName(_("Annotations as a list"))
        self.rows: dict[str, ListRow] = {}
        self._open = False
        self._title = Para(theme, "", "h3", wrap=False)
        self.add = button(theme, _("Annotation"), "secondary", "plus", small=True)
        self.add.clicked.connect(self._offer)
        self.fields = ListEditor(presenter, theme, words)
        self.leads = LeadList(presenter.leads, theme, words)
        self.leads.left.connect(self.focus_first)
        self.leads.speak_of(picture=True, seen=False)
        self.lead_editor = LeadEditor(presenter, theme, words)
        presenter.leads.turned.connect(self._turn)
        self._arrange()
        presenter.editor.shown.connect(self.refresh)
        presenter.editor.selection_changed.connect(self._mark)
        presenter.opened.connect(lambda: self.set_open(False))
        theme.room_changed.connect(self._fit)
        self._fit()
        self.refresh()

    def refresh(self) -> None:
        """Show the annotations as they are now."""
        editor = self._presenter.editor
        markup, extent = editor.visible, editor.extent
        ids, numbers = [item.id for item in markup], markup.numbers
        if ids != list(self.rows):
            self._rebuild(ids)
        for row_, item in enumerate(markup, start=1):
            number = numbers.get(item.id)
            self.rows[item.id].show_item(item, number, extent, row=row_, of=len(ids))
        count = self._words.ngettext("{count} annotation", "{count} annotations", len(ids))
        self._title.setText(count.format(count=len(ids)))
        self._mark()
        self._turn()

    def set_open(self, on: bool) -> None:
        """Show the fields of the selected annotation, or hide them."""
        self._open = on
        self._mark()

    def focus_first(self) -> None:
        """Put the keyboard on the selected row, else on the first, else on adding."""
        selection = self._presenter.editor.selection
        selected = [self.rows[id_] for id_ in selection if id_ in self.rows]
        target = next(iter((*selected, *self.rows.values(), self.add)))
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Give the keyboard to the detail that was opened, and show it whole."""
        self.lead_editor.begin()
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        self._area.ensureWidgetVisible(self.lead_editor.foot, 0, 14)
        self._area.ensureWidgetVisible(self.lead_editor.text, 0, 14)

    def _turn(self) -> None:
        leads = self._presenter.leads
        worth = bool(leads.rows) or not leads.read_only
        self._details.setVisible(worth and leads.draft is None)

    def _rebuild(self, ids: list[str]) -> None:
        had_focus = next((id_ for id_, made in self.rows.items() if made.hasFocus()), None)
        old, self.rows = self.rows, {}
        for id_ in ids:
            self.rows[id_] = old.pop(id_) if id_ in old else self._row(id_)
        for gone in old.values():
            gone.hide()
            gone.deleteLater()
        for made in self.rows.values():
            self._lines.removeWidget(made)
            self._lines.addWidget(made)
            made.show()
        self._lines.removeWidget(self.fields)
        self._lines.insertWidget(0, self.fields)
        if had_focus in old and self.rows:
            self.focus_first()

    def _row(self, id_: str) -> ListRow:
        made = ListRow(self._theme, self._words)
        made.clicked.connect(lambda: self._press(id_))
        made.walked.connect(lambda step: self._walk(id_, step))
        made.moved.connect(lambda step: self._move(id_, step))
        made.removed.connect(lambda: self._remove(id_))
        return made

    def _press(self, id_: str) -> None:
        only = self._presenter.editor.selection == (id_,)
        self._presenter.editor.select((id_,))
        self.set_open(not (only and self._open))

    def _walk(self, id_: str, step: int) -> None:
        ids = list(self.rows)
        target = ids[min(max(ids.index(id_) + step, 0), len(ids) - 1)]
        self.rows[target].setFocus(Qt.FocusReason.TabFocusReason)
        self._presenter.editor.select((target,))

    def _move(self, id_: str, step: int) -> None:
        self._presenter.edits.list_move(id_, step)
        self.rows[id_].setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce(id_)

    def _remove(self, id_: str) -> None:
        self._presenter.editor.select((id_,))
        self._presenter.edits.remove()
        self.focus_first()

    def _announce(self, id_: str) -> None:
        editor = self._presenter.editor
        item = editor.markup.get(id_)
        if item is not None:
            number = editor.markup.numbers.get(id_)
            said = announce.described(item, number, editor.extent, self._words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _mark(self) -> None:
        selection = self._presenter.editor.selection
        open_id = selection[0] if self._open and len(selection) == 1 else None
        for id_, made in self.rows.items():
            made.mark(selected=id_ in selection, open_=id_ == open_id)
        shown = open_id in self.rows
        if open_id is not None and shown:
            below = self._lines.indexOf(self.rows[open_id])
            if self._lines.indexOf(self.fields) != below + 1:
                self._lines.removeWidget(self.fields)
                below = self._lines.indexOf(self.rows[open_id])
                self._lines.insertWidget(below + 1, self.fields)
            self.fields.refresh()
        self.fields.setVisible(shown)

    def _offer(self) -> None:
        menu = QMenu(self)
        for kind, name in announce.KINDS.items():
            menu.addAction(self._words.gettext(name)).setData(kind)
        menu.triggered.connect(lambda action: self.add_asked.emit(Kind(action.data())))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _arrange(self) -> None:
        holder = QWidget()
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 6, 0, 0)
        whole.setSpacing(0)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._lines.addWidget(self.fields)
        whole.addLayout(self._lines)
        self._details = QWidget()
        self._details.setLayout(column(self.leads, margins=(18, 14, 18, 14)))
        editor = column(self.lead_editor, self.lead_editor.foot, gap=8, margins=(18, 0, 18, 14))
        whole.addWidget(self._details)
        whole.addLayout(editor)
        whole.addStretch(1)
        self._area = area = _Rows()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        holder.setAutoFillBackground(False)
        top = row(self._title, STRETCH, self.add, gap=10, margins=(18, 12, 14, 11))
        self._foot = self._hints()
        inside = column(top, rule(), area, self._foot, gap=0)
        inside.setStretch(2, 1)
        outer = row(rule(across=False), inside, gap=0)
        outer.setStretch(1, 1)
        self.setLayout(outer)

    def _hints(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("part", "integrity")
        things: list[object] = []
        for keys, what in _HINTS:
            things += [KeyCap(self._theme, key) for key in keys]
            things += [Para(self._theme, self._words.gettext(what), "small", wrap=False), 6]
        foot.setLayout(row(*things, STRETCH, gap=6, margins=(18, 11, 18, 11)))
        return foot

    def _fit(self) -> None:
        below = stands_below(self._theme)
        wide = self._theme.share(_NARROW if self._theme.narrow else _WIDE)
        self.setMinimumWidth(0 if below else wide)
        self.setMaximumWidth(_UNBOUND if below else wide)
        self._area.setMinimumHeight(self._theme.px(_LOW) if below else 0)
        self._foot.setVisible(not self._theme.tight)


class _Rows(QScrollArea):
    def sizeHint(self) -> QSize:
        """Ask for little: it scrolls by itself, and the page around it need not."""
        return QSize(super().sizeHint().width(), _LOW)
