"""The sheet of a platform: three columns in the order that keeps evidence safe."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QSpacerItem, QVBoxLayout

from evidence_kit.domain.platform_steps import Column
from evidence_kit.ui.guide.lines import Foot, empty, glyph_line, looked_up
from evidence_kit.ui.guide.sheet.column import OrderColumn
from evidence_kit.ui.guide.sheet.presenter import SheetPresenter
from evidence_kit.ui.guide.sheet.row import SheetRow
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.list_box import ListBox
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_CHOICE: Final = 220
_TITLES: Final = {
    Column.KEEP: N_("Keep"),
    Column.REPORT: N_("Report"),
    Column.BLOCK: N_("Block them"),
}


class SheetPage(ScrollPage):
    """Shows what the presenter knows; every row can be ticked at any time.

    Attributes:
        choice: opens the list of platforms.
        alarm: what to know before anything is captured.
        columns: by what they are for.
        rows: by id of their step.
    """

    def __init__(self, presenter: SheetPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Per app")
        self.heading, self._lead = Para(theme, "", "h1"), Para(theme, "", "lead")
        self.choice = ListBox(theme, _CHOICE, icon="message-circle")
        self.choice.clicked.connect(self.open_list)
        self.columns = {
            one: OrderColumn(theme, words, number, _(_TITLES[one]))
            for number, one in enumerate(Column, start=1)
        }
        self.rows: dict[str, SheetRow] = {}
        self._built = ""
        self.alarm = Banner(theme, "warn", "triangle-alert", "")
        self.warning = Banner(theme, "info", "info", "")
        self._facts = QVBoxLayout()
        self._facts.setSpacing(6)
        self._checked = Foot(theme)
        self._lay_out()
        self.set_action_bar(self._bar())
        presenter.changed.connect(self.refresh)
        theme.room_changed.connect(self._fit_columns)
        self._fit_columns()
        self.refresh()

    def begin(self) -> None:
        """Start at the top, with the keyboard on the choice of a platform."""
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.choice.setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self) -> None:
        """Show how things stand."""
        presenter = self.presenter
        if presenter.sheet.id != self._built:
            self._build()
        self._show_app()
        for step, stand in presenter.stands():
            self.rows[step.step.id].show_stand(
                stand, presenter.exhibits, may_change=not presenter.read_only
            )
        for one, shown in self.columns.items():
            turn = presenter.is_turn(one)
            shown.show_state(self._how_far(one), is_here=one is presenter.here, is_turn=turn)
        self._show_onward()

    def open_list(self) -> None:
        """Open the list of platforms."""
        self.choice.open_menu(self.menu())

    def menu(self) -> QMenu:
        """Make the list, the platforms of this case first."""
        menu = QMenu(self)
        for one in self.presenter.offered:
            action = QAction(one.name.in_(self._words.language).replace("&", "&&"), menu)
            action.triggered.connect(lambda _on=False, id_=one.id: self.presenter.choose(id_))
            menu.addAction(action)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.presenter.ask_back()
            event.accept()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        sheet, language = self.presenter.sheet, self._words.language
        name = sheet.name.in_(language)
        self._built = sheet.id
        self.heading.setText(name)
        self.rows = {one.step.id: SheetRow(self.theme, self._words, one) for one in sheet.rows}
        for id_, made in self.rows.items():
            self._connect(id_, made)
        for one, shown in self.columns.items():
            wanted = [row for row in sheet.rows if row.step.column is one]
            shown.show_rows([self.rows[row.step.id] for row in wanted])
        said = sheet.warning.in_(language)
        # What can go wrong while capturing is read before it.
        self.alarm.show_text("warn", "triangle-alert", said)
        self.warning.show_text("info", "info", said)
        self.alarm.setVisible(sheet.alarming)
        self.warning.setVisible(not sheet.alarming)
        self._gap.changeSize(0, 12 if sheet.alarming else 0)
        self.body.invalidate()
        self._show_facts()

    def _show_app(self) -> None:
        """Say which app it is about, and that nobody named one where that is so."""
        _, name = self._words.gettext, self.heading.text()
        order = _("First keep, then report, only then block.")
        guessed = _("You named no app yet. As an example, this is {name}.").format(name=name)
        unknown = self.presenter.guessed
        self._lead.setText(" ".join((order, guessed)) if unknown else order)
        if unknown:
            self.choice.show_choice(_("Choose your app"), _("Choose your app"))
        else:
            self.choice.show_choice(name, _("Choose an app: {name}").format(name=name))

    def _connect(self, id_: str, made: SheetRow) -> None:
        presenter = self.presenter
        made.ticked.connect(lambda on: presenter.tick(id_, on))
        made.tied.connect(lambda number, on: presenter.tie(id_, number, on))
        made.left_out.connect(lambda on: presenter.leave_out(id_, on))
        made.exhibit_wanted.connect(presenter.look_at)

    def _show_facts(self) -> None:
        _, sheet = self._words.gettext, self.presenter.sheet
        empty(self._facts)
        for fact, _source in sheet.facts:
            text = fact.said.in_(self._words.language)
            self._facts.addWidget(glyph_line(self.theme, "info", text))
        said = [
            looked_up(sheet.verified_on, self._words),
            _("Does your screen look different? The order stays the same."),
        ]
        if sheet.may_differ:
            said.append(_("It may be called something else in your app."))
        self._checked.set_text(" ".join(said))

    def _how_far(self, one: Column) -> str:
        _ = self._words.gettext
        stands = [stand for _row, stand in self.presenter.stands(one)]
        mine = [stand for stand in stands if not stand.not_mine]
        done = sum(stand.done for stand in mine)
        if done or self.presenter.is_turn(one):
            return _("{done} of {all} done").format(done=done, all=len(mine))
        return _("when all is kept") if one is Column.REPORT else _("as the last")

    def _show_onward(self) -> None:
        _, row = self._words.gettext, self.presenter.next_row
        if row is None or row.button is None:
            self.onward.set_text(_("First steps") if row is None else _("Collect screenshots"))
        else:
            self.onward.set_text(row.button.in_(self._words.language))

    def _go(self) -> None:
        row = self.presenter.next_row
        self.presenter.go(Way.COLLECT if row is not None else Way.STEPS)

    def _lay_out(self) -> None:
        self._naming = QHBoxLayout()
        self._naming.setSpacing(16)
        self._naming.addLayout(column(self.heading, self._lead, gap=4), 1)
        self._naming.addWidget(self.choice)
        self.body.addLayout(self._naming)
        self.body.addSpacing(16)
        self._three = QHBoxLayout()
        self._three.setSpacing(16)
        for one in self.columns.values():
            self._three.addWidget(one, 1)
        self.body.addWidget(self.alarm)
        self._gap = QSpacerItem(0, 0)
        self.body.addItem(self._gap)
        self.body.addLayout(self._three)
        self.body.addSpacing(12)
        self.body.addWidget(self.warning)
        self.body.addSpacing(10)
        self.body.addLayout(self._facts)
        self.body.addSpacing(8)
        self.body.addWidget(self._checked)
        self.body.addStretch(1)

    def _fit_columns(self) -> None:
        directions = QBoxLayout.Direction
        down = directions.TopToBottom if self.theme.tight else directions.LeftToRight
        self._three.setDirection(down)
        self._naming.setDirection(down)
        self._three.setSpacing(12 if self.theme.narrow else 16)

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("First steps"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.ask_back)
        self.onward = button(self.theme, "", icon="arrow-right", icon_right=True, large=True)
        self.onward.clicked.connect(self._go)
        calm = _("Do what you can. It need not all be today.")
        return ActionBar(self.theme, back=self.back, status=calm, primary=self.onward)
