"""What a person can want with the details in a picture: note, confirm, put away, take back."""

from __future__ import annotations

from dataclasses import replace
from typing import Unpack

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, LeadKind, Suspect, next_letter
from evidence_kit.services import annotate
from evidence_kit.services.identify import Checked, Lookalike, Verdict, check, doubtful
from evidence_kit.services.ports import NewId, SystemIds
from evidence_kit.ui.annotate import leads_book as book
from evidence_kit.ui.annotate import leads_draft as drafts
from evidence_kit.ui.annotate import sights
from evidence_kit.ui.annotate.editor import MarkupEditor
from evidence_kit.ui.annotate.facts import PAUSE_MS, Facts
from evidence_kit.ui.annotate.keeping import Edit, Keeper
from evidence_kit.ui.annotate.leads_book import Change, Row
from evidence_kit.ui.annotate.leads_draft import Draft
from evidence_kit.ui.annotate.leads_new import Newcomer
from evidence_kit.ui.annotate.told import Told, noted, put
from evidence_kit.ui.notices import Action, Notices
from evidence_kit.ui.parts.open_case import OpenCase


class Leads(QObject):
    """The details in the exhibit on the table, and the one that is being typed.

    Everything is kept by the room's keeper: after a pause, when the draft or the exhibit is
    left, and when the case is locked. What was typed and not confirmed is kept as such.

    Signals:
        changed: `rows`, `chosen` or `suspects` is another.
        turned: another draft is open, or none.
        told: what is typed is another.
    """

    changed = Signal()
    turned = Signal()
    told = Signal()

    def __init__(
        self,
        session: OpenCase,
        keeper: Keeper,
        facts: Facts,
        editor: MarkupEditor,
        notices: Notices,
    ) -> None:
        super().__init__(keeper)
        self._session, self._keeper, self._facts = session, keeper, facts
        self._editor, self._notices = editor, notices
        self._ids: NewId = SystemIds()
        self._number, self._chosen, self._sitting = 0, "", ""
        self._draft: Draft | None = None
        self._kept: Draft | None = None
        self._newest: Newcomer | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        session.case_changed.connect(self._on_changed)
        editor.changed.connect(self._on_changed)
        editor.opened.connect(self._on_changed)
        editor.stepping.connect(self.close)
        editor.take_back_newest = self.take_back
        editor.retold.connect(self._on_retold)

    @property
    def case(self) -> Case:
        """The case, with all that is on its way into the vault."""
        return book.after(self._session.case, self._keeper.untold)

    @property
    def number(self) -> int:
        """Number of the exhibit; 0 without one."""
        return self._number

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is seen in the exhibit, from top to bottom."""
        return book.rows(self.case, self._number) if self._number else ()

    @property
    def chosen(self) -> Row | None:
        """The row whose places are shown on the picture."""
        return next((row for row in self.rows if row.lead.id == self._chosen), None)

    @property
    def suspects(self) -> tuple[Suspect, ...]:
        """Everybody a detail can belong to."""
        return self.case.suspects

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    @property
    def draft(self) -> Draft | None:
        """What is typed now, or None."""
        return self._draft

    @property
    def checked(self) -> Checked:
        """What the check says of what is typed."""
        draft = self._draft
        return check(draft.kind, draft.text) if draft is not None else Checked("", Verdict.PLAIN)

    @property
    def doubtful(self) -> tuple[Lookalike, ...]:
        """Letters of what is typed that may be others."""
        return doubtful(self._draft.kind, self._draft.text) if self._draft is not None else ()

    @property
    def twin(self) -> Lead | None:
        """What the case holds already, when that is what is typed."""
        return drafts.twin(self.case, self._draft) if self._draft is not None else None

    @property
    def black(self) -> tuple[Rect, ...]:
        """What is blacked out in the picture, as far as it is really covered."""
        return sights.black_in(self._facts.exhibit, self._editor.visible.blackouts)

    def covered(self, *areas: Rect) -> bool:
        """Tell whether there are places and all of them are blacked out."""
        exhibit, markup = self._facts.exhibit, self._editor.visible
        if exhibit is None:
            return False
        return bool(areas) and all(annotate.blacked_out(one, markup, exhibit) for one in areas)

    def turn_to(self, number: int) -> None:
        """Talk of another exhibit; 0 of none. What was typed of the one before is kept."""
        self.close()
        self._number, self._chosen = number, ""
        self.changed.emit()

    def choose(self, id_: str) -> None:
        """Show where a detail stands; "" shows none."""
        if id_ != self._chosen:
            self._chosen = id_
            self.changed.emit()

    def begin(self, area: Rect | None = None) -> None:
        """Open an empty draft for a place in the picture, or for the exhibit as a whole."""
        if self._number and not self.read_only:
            draft = Draft(self._ids.token(8), self._number, area)
            self._turn(replace(draft, platform=self._platform(draft.kind)))

    def open(self, id_: str) -> None:
        """Open a detail of this exhibit."""
        row = next((row for row in self.rows if row.lead.id == id_), None)
        if row is None or self.read_only:
            return
        self.choose(id_)
        draft = drafts.opened(row.lead, self._number, row.areas[0] if row.areas else None)
        told = draft.platform != self._platform(draft.kind)
        self._turn(replace(draft, platform_told=told))

    def write(self, **told: Unpack[Told]) -> None:
        """Take what is typed or chosen."""
        draft = self._draft
        if draft is None:
            return
        draft = replace(draft, **told)
        if "kind" in told:
            draft = replace(draft, kind_chosen=True)
        if "platform" in told:
            draft = replace(draft, platform_told=True)
        if not draft.kind_chosen:
            draft = replace(draft, kind=drafts.followed(draft))
        if not draft.platform_told:
            draft = replace(draft, platform=self._platform(draft.kind))
        self._draft, self._newest = draft, None
        self._pause.start()
        self.told.emit()

    def give(self, key: str, on: bool) -> None:
        """Say whose it is, or take that back; "I do not know" stands alone. "" is for later."""
        if self._draft is not None:
            self.write(suspects=drafts.given(self._draft, key, on=on))

    def give_new(self) -> None:
        """Say that it is of somebody who is not in the case yet; that can be taken back."""
        draft = self._draft
        if draft is not None:
            new = Suspect(self._ids.token(8), next_letter(self.suspects))
            self._keep(draft.number, book.added(new.id))
            self.give(new.id, on=True)
            self._newest = Newcomer(new, draft.number, self, self._keeper, self._notices)
            self._newest.offer_back()

    def take_back(self) -> bool:
        """Take back that somebody was added when nothing was done since; what is typed stays."""
        newest, self._newest = self._newest, None
        if newest is not None:
            newest.go()
        return newest is not None

    def confirm(self) -> None:
        """Say that what is typed is right, and close it; nothing happens without a text."""
        draft = self._draft
        if draft is None or not draft.text.strip():
            return
        _ = self._notices.words.gettext
        self._keep(draft.number, book.kept(draft, confirm=True))
        self._kept = draft
        self._turn(None)
        self.choose(draft.id)
        if draft.fresh:
            self._toast(_("This detail is kept"), draft.number, book.undone(draft.id))

    def join(self) -> None:
        """Take the offer: what is typed is what the case holds already, seen here too."""
        draft, there = self._draft, self.twin
        if draft is None or there is None:
            return
        _ = self._notices.words.gettext
        undo = book.before_joined(self.case, draft, there.id)
        self._keep(draft.number, book.joined(draft, there.id))
        self._kept = draft
        self._turn(None)
        self.choose(there.id)
        self._toast(_("This item is added to the detail"), draft.number, *undo)

    def close(self) -> None:
        """Keep what is typed, confirmed or not, and close it."""
        if self._draft is not None:
            self._turn(None)

    def settle(self) -> None:
        """Keep what is typed now. Without a text there is nothing, or it keeps what it had."""
        self._pause.stop()
        draft = self._draft
        if draft is not None and draft != self._kept and draft.text.strip():
            self._kept = draft
            self._keep(draft.number, book.kept(draft))

    def set_confirmed(self, id_: str, on: bool) -> None:
        """Say that a detail is right, or take that back."""
        self._keep(self._number, book.confirmed(id_, on=on))

    def dismiss(self, id_: str) -> None:
        """Put a detail away; when other exhibits show it too, it only leaves this one."""
        row = next((row for row in self.rows if row.lead.id == id_), None)
        if row is None or self.read_only:
            return
        _, number = self._notices.words.gettext, self._number
        if row.elsewhere:
            gone = book.places(self.case, id_, number)
            self._keep(number, book.unseen(gone))
            said = _("No longer with this item. It stays with item {numbers}.")
            numbers = ", ".join(str(other) for other in row.elsewhere)
            self._toast(said.format(numbers=numbers), number, book.seen(gone))
        else:
            self._keep(number, book.dismissed(id_))
            said = _("Put away. You find it back with the details of the offender.")
            self._toast(said, number, book.taken_back(id_, row.lead.state))

    def _platform(self, kind: LeadKind) -> str:
        return self._facts.said("platform") if kind in drafts.ON_PLATFORM else ""

    def _turn(self, draft: Draft | None) -> None:
        self.settle()
        self._draft = self._kept = draft
        self._newest = None
        self._sitting = self._ids.token(8) if draft is not None else ""
        self.turned.emit()

    def _keep(self, number: int, *changes: Change) -> None:
        before = self.case
        self._keeper.keep(number, Edit(told=changes))
        if number == self._number:
            label = self._notices.words.gettext("Detail of the offender")
            self._editor.note(noted(before, book.after(before, changes)), label, self._sitting)
        self.changed.emit()

    def _on_retold(self, leads: tuple[Lead, ...]) -> None:
        self._keeper.keep(self._number, Edit(told=(put(leads),)))
        self.changed.emit()

    def _toast(self, text: str, number: int, *undo: Change) -> None:
        label = self._notices.words.gettext("Undo")
        self._notices.toast(text, Action(label, lambda: self._keep(number, *undo)))

    def _on_pause(self) -> None:
        # An offer waits for its answer: meanwhile there should not be two of the same.
        if self.twin is None:
            self.settle()

    def _on_changed(self) -> None:
        """The case is another, or what is blacked out."""
        if self._number:
            self.changed.emit()
