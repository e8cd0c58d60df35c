"""The fields of one lead, below the head of its card. Everything is kept by itself."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from evidence_kit.domain.lead import BANK_KINDS, UNKNOWN_SUSPECT, LeadKind, Suspect
from evidence_kit.services.identify import Verdict, kind_name, tells
from evidence_kit.ui import icons
from evidence_kit.ui.identify.called import called
from evidence_kit.ui.identify.compare import Compare
from evidence_kit.ui.identify.drafting import Drafting
from evidence_kit.ui.identify.editor import Editor
from evidence_kit.ui.identify.lead_more import EDGE, LeadMore
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.chip import Chip
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import STRETCH, column, restyle, row, top_row
from evidence_kit.ui.parts.lead_kinds import ICONS
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.platform_field import PlatformField
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class LeadEditor(Editor):
    """Kind, text with its check, platform, exhibits, and whose it is.

    Signals:
        suspect_asked: it is of somebody who is no suspect here yet.
    """

    suspect_asked = Signal()

    def __init__(self, drafting: Drafting, theme: Theme, words: Wording) -> None:
        super().__init__(drafting.commit)
        _ = words.gettext
        self._drafting, self._theme, self._words = drafting, theme, words
        self._suspects: tuple[Suspect, ...] = ()
        self.chips: dict[str, Chip] = {}
        self.kind = button(theme, "", "secondary", icon="chevron-down", icon_right=True)
        grow(theme, self.kind, high=44)
        self.kind.clicked.connect(self.offer_kinds)
        # A line below it from the start: an error in its place moves nothing under the pointer.
        self.text = Field(theme, _("What does it say exactly?"), _("Letter by letter."))
        self.told = Para(theme, "", "caption", "text2")
        self._mark = Glyph(theme, "check", "ok", 16)
        self.compare = Compare(drafting, theme, words)
        self.platform = PlatformField(theme, words)
        self.exhibits = Field(theme, _("Seen in items"), _("Numbers, like 3, 7"))
        self.more = LeadMore(drafting, theme, words)
        self._whose = Para(theme, _("Whose is this?"), "label")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=8)
        self.done = button(theme, _("Done"), "secondary", small=True)
        self.done.clicked.connect(self.closed)
        self._arrange()
        self._listen()
        drafting.turned.connect(self.refill)
        drafting.told.connect(self.refresh)
        self.refill()

    def show_suspects(self, suspects: tuple[Suspect, ...]) -> None:
        """Offer these suspects."""
        if suspects == self._suspects and self.chips:
            return
        self._suspects = suspects
        self._flow.clear()
        self.chips = {}
        _ = self._words.gettext
        offered = [(suspect.id, called(suspect, self._words)) for suspect in suspects]
        for key, text in (*offered, (UNKNOWN_SUSPECT, _("I do not know"))):
            chip = Chip(self._theme, text)
            chip.clicked.connect(lambda on, key=key: self._on_whose(key, on))
            self._flow.addWidget(chip)
            self.chips[key] = chip
        self.another = button(
            self._theme, _("Add a suspect"), "quiet", icon="user-round-plus", small=True
        )
        self.another.clicked.connect(self.suspect_asked)
        self._flow.addWidget(self.another)
        self.refresh()

    def take(self, suspect: str) -> None:
        """Say that it is of a suspect who was just added, with the keyboard on them."""
        self._on_whose(suspect, True)
        self.refresh()
        if suspect in self.chips:
            self.chips[suspect].setFocus(Qt.FocusReason.TabFocusReason)

    def stand_alone(self, alone: bool) -> None:
        """Look like a card of its own, outside any other."""
        self.setProperty("alone", alone)
        restyle(self)

    def refill(self) -> None:
        """Show another lead: fill every field anew."""
        draft = self._drafting.draft
        if draft is None:
            return
        self.fill(
            (self.text, draft.text),
            (self.platform, draft.platform),
            (self.exhibits, draft.exhibits),
        )
        self.more.refill()
        self.refresh()

    def refresh(self) -> None:
        """Show what follows from what is typed."""
        draft, _ = self._drafting.draft, self._words.gettext
        if draft is None:
            return
        name = kind_name(draft.kind, self._words)
        self.kind.set_text(name[:1].upper() + name[1:])
        self.kind.setAccessibleName(_("Kind: {kind}").format(kind=name))
        checked = self._drafting.checked
        doubt = checked.verdict is Verdict.DOUBT
        some = bool(draft.text.strip())
        self._said.setVisible(some and bool(checked.said))
        self.told.setText(tells(checked, self._words))
        self.told.set_token("warn" if doubt else "text2")
        marks = {Verdict.OK: ("check", "ok"), Verdict.DOUBT: ("search", "warn")}
        self._mark.set_icon(*marks.get(checked.verdict, ("info", "text2")))
        empty = not some and not draft.fresh
        self.text.set_error(
            _("Empty is not kept. Use 'Not right' to put it away.") if empty else ""
        )
        # A bank account is on no platform; what was said all the same stays.
        self.platform.setVisible(draft.kind not in BANK_KINDS or bool(draft.platform.strip()))
        self._show_unknown_exhibits()
        self.more.refresh()
        for key, chip in self.chips.items():
            chip.setChecked(key in draft.suspects)

    def offer_kinds(self) -> None:
        """Open the list of kinds; it goes by itself."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for kind, icon in ICONS.items():
            name = kind_name(kind, self._words)
            action = menu.addAction(name[:1].upper() + name[1:])
            action.setIcon(icons.icon(self._theme, icon, "text", 18))
            action.triggered.connect(lambda _on=False, kind=kind: self._choose(kind))
        menu.popup(self.kind.mapToGlobal(QPoint(0, self.kind.height())))

    def begin(self) -> None:
        """Give the keyboard to the text."""
        self.text.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_unknown_exhibits(self) -> None:
        unknown = self._drafting.unknown_exhibits
        told = self._words.ngettext(
            "There is no item {numbers} in your case.",
            "There are no items {numbers} in your case.",
            len(unknown),
        )
        numbers = ", ".join(str(number) for number in unknown)
        self.exhibits.set_error(told.format(numbers=numbers) if unknown else "")

    def _choose(self, kind: LeadKind) -> None:
        self._drafting.write(kind=kind)
        self.begin()

    def _on_whose(self, key: str, on: bool) -> None:
        draft = self._drafting.draft
        if draft is None:
            return
        # "I do not know" stands alone; any suspect takes it away.
        others = tuple(s for s in draft.suspects if s not in (key, UNKNOWN_SUSPECT))
        chosen = (key,) if key == UNKNOWN_SUSPECT else (*others, key)
        self._drafting.write(suspects=chosen if on else others)
        self._drafting.commit()

    def _listen(self) -> None:
        write = self._drafting.write
        self.tie(self.text, lambda text: write(text=text))
        self.tie(self.platform, lambda text: write(platform=text))
        self.tie(self.exhibits, lambda text: write(exhibits=text))
        self.keep_at_leaving(self.more.seen.fields.values())

    def _arrange(self) -> None:
        _ = self._words.gettext
        theme = self._theme
        kind = column(Para(theme, _("Kind"), "label"), 6, self.kind, STRETCH, gap=0)
        first = top_row(kind, self.text, gap=12)
        first.setStretch(1, 1)
        self._said = QWidget()
        held = self._said.sizePolicy()
        held.setRetainSizeWhenHidden(True)
        self._said.setSizePolicy(held)
        self._said.setLayout(top_row(self._mark, self.told, gap=8))
        second = top_row(self.platform, self.exhibits, gap=12)
        second.setStretch(0, 1)
        second.setStretch(1, 1)
        kept = Para(theme, _("Everything is kept by itself."), "caption", "text3", wrap=False)
        foot = row(self.done, kept, STRETCH, gap=12)
        whose = column(self._whose, self._chips, gap=6)
        self.setLayout(
            column(
                *(
                    first,
                    self._said,
                    self.compare,
                    second,
                    whose,
                    row(-EDGE, self.more, gap=0),
                    foot,
                ),
                gap=12,
                margins=(17, 14, 17, 14),
            )
        )
