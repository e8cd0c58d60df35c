"""One detail being typed: its place enlarged, text with its check, kind, platform, whose it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QWidget

from evidence_kit.domain.lead import Lead, LeadKind
from evidence_kit.services.identify import Verdict, kind_name, tells
from evidence_kit.ui import icons
from evidence_kit.ui.annotate.leads import Leads
from evidence_kit.ui.annotate.leads_crop import LeadCrop
from evidence_kit.ui.annotate.leads_whose import Whose
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.annotate.sights import Sight
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import STRETCH, column, row, top_row
from evidence_kit.ui.parts.lead_kinds import GROUPS, ICONS
from evidence_kit.ui.parts.lead_text import LeadText, look_again
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.platform_field import PlatformField
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_HIDDEN = N_("This lies under a black area and does not go into the police file.")
_PLACE = N_("This place lies under a black area. The police file does not name it.")
"""Of a detail that may also be seen elsewhere only the place is known to stay inside."""
_MARKS = {Verdict.OK: ("check", "ok"), Verdict.DOUBT: ("search", "warn")}


class LeadEditor(QFrame):
    """Shown while a draft is open. Enter gives the first answer, Esc closes; all is kept.

    Attributes:
        crop: the place, enlarged.
        kind, text, platform, whose: the fields.
        told: what the check says.
        there: the offer to add the place to what the case holds already.
        join, confirm, later: the answers.
        foot: holds the last two; the page keeps it in sight below the panel.
        had_keyboard: it was typed in when another draft was opened, or none.
    """

    def __init__(self, presenter: AnnotatePresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._presenter, self._theme, self._words = presenter, theme, words
        self._leads: Leads = presenter.leads
        self._filling = self.had_keyboard = False
        self.crop = LeadCrop(theme, _("The place in the item, enlarged"))
        self.kind = button(theme, "", "secondary", icon="at-sign")
        self.kind.clicked.connect(self.offer_kinds)
        self.text = Field(theme, _("What does it say exactly?"))
        self.told = Para(theme, "", "caption", "text2")
        self._mark = Glyph(theme, "check", "ok", 16)
        self.large = LeadText(theme, "", "code")
        self.asked = Para(theme, "", "caption", "text2")
        self.join = button(theme, _("Add this place"), "primary", "plus", small=True)
        self.join.clicked.connect(self._leads.join)
        self.there = Banner(theme, "info", "info", "")
        self.hidden = Banner(theme, "info", "blackout", "")
        self.platform = PlatformField(theme, words)
        self.whose = Whose(self._leads, theme, words)
        self.confirm = button(theme, _("This is right"), "primary", "check", small=True)
        self.confirm.clicked.connect(self._leads.confirm)
        self.later = button(theme, _("Close"), "quiet", small=True)
        self.later.clicked.connect(self._leads.close)
        self.cross = IconButton(theme, "x", _("Close"))
        self.cross.clicked.connect(self._leads.close)
        self._arrange()
        self._listen()
        self.refill()

    def refill(self) -> None:
        """Show another draft: fill every field anew."""
        draft, here = self._leads.draft, QApplication.focusWidget()
        self.had_keyboard = _lies_in(here, self, self.foot)
        for part in (self, self.foot):
            part.setVisible(draft is not None)
        if draft is None:
            self.crop.show_place(None, None, ())
            return
        self._filling = True
        self.text.set_text(draft.text)
        self._filling = False
        self.show_place()
        self.refresh()

    def show_place(self) -> None:
        """Enlarge the place; never of a picture that is blurred, or marked as sensitive."""
        presenter, draft = self._presenter, self._leads.draft
        exhibit = presenter.exhibit
        seen = presenter.sight is Sight.VISIBLE and exhibit is not None and not exhibit.sensitive
        picture = presenter.picture if seen else None
        area = draft.area if draft is not None else None
        self.crop.show_place(picture, area, self._leads.black)

    def refresh(self) -> None:
        """Show what follows from what is typed."""
        draft, _ = self._leads.draft, self._words.gettext
        if draft is None:
            return
        name = kind_name(draft.kind, self._words)
        self.kind.set_text(name[:1].upper() + name[1:])
        self.kind.set_icon(ICONS[draft.kind])
        self.kind.setAccessibleName(_("Kind: {kind}").format(kind=name))
        self._show_check()
        self._show_letters()
        self._show_twin(self._leads.twin)
        area = draft.area
        self.hidden.setVisible(area is not None and self._leads.covered(area))
        known = not draft.fresh or self._leads.twin is not None
        said = _PLACE if known else _HIDDEN
        self.hidden.show_text("info", "blackout", _(said))
        if self.platform.text() != draft.platform and not self.platform.line.hasFocus():
            self._filling = True
            self.platform.set_text(draft.platform)
            self._filling = False
        self.whose.refresh()
        self.confirm.setEnabled(bool(draft.text.strip()))

    def offer_kinds(self) -> None:
        """Open the list of kinds, in groups; it goes by itself."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for group in GROUPS:
            for kind in group:
                name = kind_name(kind, self._words)
                action = menu.addAction(name[:1].upper() + name[1:])
                action.setIcon(icons.icon(self._theme, ICONS[kind], "text", 18))
                action.triggered.connect(lambda _on=False, kind=kind: self._choose(kind))
            if group is not GROUPS[-1]:
                menu.addSeparator()
        menu.popup(self.kind.mapToGlobal(QPoint(0, self.kind.height())))

    def begin(self) -> None:
        """Give the keyboard to the text."""
        self.text.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def fit(self, side: int) -> None:
        """Keep so many px free at both sides of the answers."""
        self._answers.setContentsMargins(side, 10, side, 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._leads.close()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed when a field is left, unless an offer waits; Esc below closes."""
        if watched is self.foot:
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                self._leads.close()
                return True
        elif event.type() == QEvent.Type.FocusOut and self._leads.twin is None:
            self._leads.settle()
        return super().eventFilter(watched, event)

    def _show_check(self) -> None:
        checked = self._leads.checked
        doubt = checked.verdict is Verdict.DOUBT
        self._said.setVisible(bool(self.text.text().strip()))
        self.told.setText(tells(checked, self._words))
        self.told.set_token("warn" if doubt else "text2")
        self._mark.set_icon(*_MARKS.get(checked.verdict, ("info", "text2")))

    def _show_letters(self) -> None:
        doubtful = self._leads.doubtful
        self._letters.setVisible(bool(doubtful))
        if doubtful:
            self.large.show_lead(self.text.text())
            self.asked.setText(look_again(doubtful, self._words))

    def _show_twin(self, there: Lead | None) -> None:
        _, number = self._words.gettext, self._leads.number
        self.later.setVisible(there is None)
        for part in (self.there, self.join):
            part.setVisible(there is not None)
        self.confirm.set_kind("primary" if there is None else "secondary")
        self.confirm.set_text(_("This is right") if there is None else _("Keep apart"))
        if there is None:
            return
        others = [str(other) for other in there.exhibits if other != number]
        said = _("You have this one already.")
        if others:
            said = _("You have this one already, in item {numbers}.")
        elif number in there.exhibits:
            said = _("You have this one already, in this item.")
        if there.platform:
            used = _("Used on: {platform}.")
            said = f"{said} {used}"
        told = said.format(numbers=", ".join(others), platform=there.platform)
        self.there.show_text("info", "info", told)

    def _answer(self) -> None:
        """Take the first answer."""
        if self._leads.twin is not None:
            self._leads.join()
        else:
            self._leads.confirm()

    def _choose(self, kind: LeadKind) -> None:
        self._leads.write(kind=kind)
        self.begin()

    def _on_text(self, text: str) -> None:
        if not self._filling:
            self._leads.write(text=text)

    def _on_platform(self, text: str) -> None:
        if not self._filling:
            self._leads.write(platform=text)

    def _listen(self) -> None:
        leads = self._leads
        leads.turned.connect(self.refill)
        leads.told.connect(self.refresh)
        leads.changed.connect(self.refresh)
        self.text.line.textChanged.connect(self._on_text)
        self.platform.line.textChanged.connect(self._on_platform)
        for field in (self.text, self.platform):
            field.edit.installEventFilter(self)
            field.line.returnPressed.connect(self._answer)

    def _arrange(self) -> None:
        theme, _ = self._theme, self._words.gettext
        title = Para(theme, _("Detail of the offender"), "h3", wrap=False)
        head = row(title, STRETCH, self.cross, gap=8)
        self._said = QWidget()
        self._said.setLayout(top_row(self._mark, self.told, gap=8))
        self._letters = QWidget()
        self._letters.setLayout(column(self.large, self.asked, gap=4))
        self.foot = QFrame()
        self.foot.setProperty("part", "integrity")
        self._answers = row(self.join, self.confirm, self.later, STRETCH, gap=8)
        self.foot.setLayout(self._answers)
        self.foot.installEventFilter(self)
        kind = row(Para(theme, _("Kind"), "label", wrap=False), self.kind, gap=12)
        kind.setStretch(1, 1)
        parts = (head, self.crop, self.text, self._said, self._letters, self.there)
        more = (kind, self.hidden, self.platform, self.whose)
        self.setLayout(column(*parts, *more, gap=10))


def _lies_in(here: QWidget | None, *parts: QWidget) -> bool:
    return here is not None and any(part.isAncestorOf(here) for part in parts)
