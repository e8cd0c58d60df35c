"""The room of who it was: suspects with their leads, the question, and what was put away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.ui.identify.asking import ask_removal, ask_why
from evidence_kit.ui.identify.group_card import GroupCard
from evidence_kit.ui.identify.lead_editor import LeadEditor
from evidence_kit.ui.identify.lead_menu import LeadMenu
from evidence_kit.ui.identify.moving import give_keyboard, put, show_whole
from evidence_kit.ui.identify.nothing_yet import nothing_yet
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.identify.put_away import PutAway
from evidence_kit.ui.identify.question_card import QuestionCard
from evidence_kit.ui.identify.side import one_or_two
from evidence_kit.ui.identify.standing import come_to, stand_again, standing
from evidence_kit.ui.identify.suspect_editor import SuspectEditor
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_SORTING, _UNKNOWN = "sorting", "unknown"
_SIDE = 272


class IdentifyPage(ScrollPage):
    """Shows the board; everything can be done with the keyboard alone."""

    def __init__(self, presenter: IdentifyPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self.words = presenter, words
        self.title = _("Details of the offender")
        self.setProperty("toast", "bar")
        self.cards: dict[str, GroupCard] = {}
        self._to_row = self._placed = ""
        # A large case takes a moment to lay out: not before somebody looks.
        self._stale = True
        self.lead_editor = LeadEditor(presenter.drafting, theme, words)
        self.suspect_editor = SuspectEditor(presenter.telling, theme, words)
        self.question = QuestionCard(presenter, theme, words)
        self.put_away = PutAway(theme, words)
        self._lay_out()
        self.set_action_bar(self._bar())
        self._connect()

    def refresh(self) -> None:
        """Show the board as it is now."""
        self._stale = False
        stood = standing(self)
        board, words = self.presenter.board, self.words
        editing = self.presenter.drafting.draft is not None
        writable = not self.presenter.read_only
        self._show_groups()
        self._place_editors()
        self.question.show_board(board)
        self.put_away.show_leads(board.dismissed, writable=writable)
        self.lead_editor.show_suspects(tuple(group.suspect for group in board.groups))
        empty = board.empty and not editing
        self._filled.setVisible(not empty)
        self.empty.setVisible(empty)
        self.add_suspect.setVisible(writable and not empty)
        self.onward.set_kind("secondary" if empty else "primary")
        said = words.ngettext(
            "{count} detail confirmed by you", "{count} details confirmed by you", board.confirmed
        )
        if not self._go_to_row():
            stand_again(self, stood)
        if self.action_bar is not None:
            self.action_bar.set_status("" if empty else said.format(count=board.confirmed))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while nobody could see it."""
        if self._stale:
            self.refresh()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed, and let every picture go, when the person goes elsewhere."""
        self.presenter.leave()
        super().hideEvent(event)

    def _on_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _show_groups(self) -> None:
        board, _ = self.presenter.board, self.words.gettext
        wanted = [group.suspect.id for group in board.groups]
        wanted += [_UNKNOWN] if board.unknown else []
        wanted += [_SORTING] if board.unsorted else []
        for key in [key for key in self.cards if key not in wanted]:
            self._drop(key)
        for group in board.groups:
            self._card(group.suspect.id, group.suspect.letter).show_group(group)
        if board.unknown:
            self._card(_UNKNOWN, "?").show_others(
                _("Not known whose"), _("The police can look into it."), board.unknown
            )
        if board.unsorted:
            self._card(_SORTING, "?").show_others(
                _("Still to sort"), _("Whose is this? You can also do it later."), board.unsorted
            )
        for place, key in enumerate(wanted):
            if self._main.indexOf(self.cards[key]) != place + 1:
                self._main.removeWidget(self.cards[key])
                self._main.insertWidget(place + 1, self.cards[key])
            self.cards[key].set_writable(not self.presenter.read_only)

    def _place_editors(self) -> None:
        """Put each editor into the card of what it is about; only then may it be seen.

        A lead that is typed may come to stand in another card: its fields stay where they are.
        """
        draft, suspect = self.presenter.drafting.draft, self.presenter.telling.suspect
        if draft is not None and draft.id != self._placed:
            put(self.lead_editor, self._home_of(draft.id, draft.suspects))
            self.lead_editor.stand_alone(self._loose.indexOf(self.lead_editor) >= 0)
        self._placed = draft.id if draft is not None else ""
        self.lead_editor.setVisible(draft is not None)
        at = self.cards.get(suspect.id) if suspect is not None else None
        if at is not None:
            put(self.suspect_editor, at.slot)
        self.suspect_editor.setVisible(at is not None)

    def _home_of(self, id_: str, suspects: tuple[str, ...]) -> QVBoxLayout:
        for key, card in self.cards.items():
            if id_ in card.rows and (key in suspects or key in (_UNKNOWN, _SORTING)):
                return card.slot
        for key in suspects:
            if key in self.cards:
                return self.cards[key].slot
        return self._loose

    def _card(self, key: str, letter: str) -> GroupCard:
        if key not in self.cards:
            known = key not in (_UNKNOWN, _SORTING)
            made = GroupCard(self.theme, self.words, letter, known=known)
            made.lead_asked.connect(lambda: self._begin((key,)))
            made.telling_asked.connect(lambda: self._tell(key))
            made.exhibit_chosen.connect(self.presenter.look_at)
            made.menu_asked.connect(self._offer)
            made.join_asked.connect(self.presenter.merge)
            self.cards[key] = made
        return self.cards[key]

    def _drop(self, key: str) -> None:
        gone = self.cards.pop(key)
        for editor in (self.lead_editor, self.suspect_editor):
            if gone.slot.indexOf(editor) >= 0:
                put(editor, self._loose)
                self._placed = ""
        self._main.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _begin(self, suspects: tuple[str, ...] = ()) -> None:
        self.presenter.telling.open("")
        self.presenter.drafting.begin(suspects)
        show_whole(self.lead_editor, self.scroll_area)
        self.lead_editor.begin()

    def _begin_loose(self) -> None:
        self._begin()

    def edit(self, id_: str) -> None:
        """Open a lead for typing."""
        self.presenter.telling.open("")
        self.presenter.drafting.open(self.presenter.board.row(id_).own)
        show_whole(self.lead_editor, self.scroll_area)
        self.lead_editor.begin()

    def _tell(self, id_: str) -> None:
        self.presenter.drafting.close()
        self.presenter.telling.open(id_)

    def _on_telling_turned(self) -> None:
        self.refresh()
        if self.presenter.telling.suspect is not None and self.isVisible():
            show_whole(self.suspect_editor, self.scroll_area)
            self.suspect_editor.begin()

    def _on_lead_done(self) -> None:
        """Close; the keyboard goes to the row of what was typed, as soon as it is there."""
        draft = self.presenter.drafting.draft
        if draft is not None and draft.text.strip():
            self._to_row = draft.id
        self.presenter.drafting.close()
        if not self._to_row:
            (self.own if self.empty.isVisible() else self.add_suspect).setFocus()

    def stand_at(self, id_: str) -> None:
        """Put the keyboard on a lead, wherever it stands now."""
        self._to_row = id_
        self._go_to_row()

    def _go_to_row(self) -> bool:
        if self.presenter.drafting.draft is not None:
            return False
        for card in self.cards.values():
            made = card.reveal(self._to_row)
            if made is not None:
                give_keyboard(made.menu)
                self._to_row = ""
                return True
        return False

    def _on_suspect_done(self) -> None:
        suspect = self.presenter.telling.suspect
        self.presenter.telling.open("")
        if suspect is not None and suspect.id in self.cards:
            self.cards[suspect.id].tell.setFocus(Qt.FocusReason.TabFocusReason)

    def _offer(self, id_: str, where: QPoint) -> None:
        menu = LeadMenu(
            self.presenter,
            self.presenter.board.row(id_),
            self.theme,
            self.words,
            edit=lambda: self.edit(id_),
            doubt=lambda: ask_why(self, id_),
            parent=self,
        )
        # At the right edge of its button, so that it stays inside the window.
        menu.popup(where - QPoint(menu.sizeHint().width(), 0))

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.changed.connect(self._on_changed)
        presenter.taken_back.connect(self.stand_at)
        presenter.joined.connect(self.stand_at)
        presenter.lead_wanted.connect(lambda id_, platform: come_to(self, id_, platform=platform))
        presenter.drafting.turned.connect(self.refresh)
        presenter.telling.turned.connect(self._on_telling_turned)
        self.lead_editor.closed.connect(self._on_lead_done)
        self.lead_editor.suspect_asked.connect(lambda: presenter.add_suspect(self.lead_editor.take))
        self.suspect_editor.closed.connect(self._on_suspect_done)
        self.suspect_editor.removal_asked.connect(lambda: ask_removal(self))
        self.put_away.back_asked.connect(presenter.take_back)
        self.add_suspect.clicked.connect(lambda _on=False: presenter.add_suspect())
        self.own.clicked.connect(self._begin_loose)

    def _lay_out(self) -> None:
        _, theme = self.words.gettext, self.theme
        lead = _("Everything the police can find somebody with. You need not know a name.")
        self.add_suspect = button(theme, _("Add a suspect"), "secondary", icon="user-round-plus")
        self.own = button(theme, _("Fill in something yourself"), "quiet", icon="plus")
        self.empty = nothing_yet(self.presenter, theme, self.words, self.own)
        titles = column(Para(theme, self.title, "h1"), Para(theme, lead, "lead"), gap=4)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(titles, 1)
        head.addWidget(self.add_suspect)
        self._loose = QVBoxLayout()
        self._loose.addWidget(self.lead_editor)
        self._loose.addWidget(self.suspect_editor)
        self._main = QVBoxLayout()
        self._main.setSpacing(16)
        self._main.addLayout(self._loose)
        self._main.addWidget(self.put_away)
        self._main.addStretch(1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self.question)
        side.addWidget(one_or_two(theme, self.words))
        side.addStretch(1)
        self._filled = QWidget()
        both = QHBoxLayout(self._filled)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(20)
        both.addLayout(self._main, 1)
        both.addWidget(self._side)
        stand_beside(theme, both, self._side, _SIDE, _SIDE)
        self.body.addLayout(head)
        self.body.addSpacing(16)
        self.body.addWidget(self._filled, 1)
        self.body.addWidget(self.empty, 1)

    def _bar(self) -> ActionBar:
        onward = self.words.gettext("Next: what has happened")
        self.back = button(self.theme, self.words.gettext("Collect"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.ask_collect)
        self.onward = button(self.theme, onward, icon="arrow-right", icon_right=True, large=True)
        self.onward.clicked.connect(self.presenter.ask_onward)
        return ActionBar(self.theme, back=self.back, primary=self.onward)
