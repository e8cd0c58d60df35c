"""The recovery code in eight groups: shown once, to be written down or printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QBoxLayout

from evidence_kit.domain.errors import Expected
from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.check_row import CheckRow
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.file_dialog import choose_new_file
from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, row, rule, top_row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.parts.word_chips import CodeGroups
from evidence_kit.ui.shell.places import apart_from, documents
from evidence_kit.ui.shell.recovery.presenter import RecoveryPresenter
from evidence_kit.ui.shell.recovery.printing import print_sheet, there_is_a_printer
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class RecoveryPage(ScrollPage):
    """Shows the code; going on needs it on paper, or a clear answer that it is not."""

    def __init__(self, presenter: RecoveryPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, top=6)
        _ = words.gettext
        self.presenter = presenter
        self.title = _("Write this code down or print it")
        self._theme, self._words = theme, words
        keep = _("Keep the old code") if presenter.replaces else _("Go on without the code")
        self.skip = button(theme, keep, "quiet")
        self.go_on = button(theme, _("Continue"), icon="arrow-right", icon_right=True, large=True)
        self._foot = ActionBar(theme, back=self.skip, primary=self.go_on)
        self.set_action_bar(self._foot)
        self._on_may_continue(presenter.on_paper)
        self.body.setSpacing(16)
        self.body.addWidget(Para(theme, self.title, "h1"))
        self.body.addSpacing(-12)
        self.body.addWidget(Para(theme, self._lead(), "lead"))
        self.trouble = Banner(theme, "warn", "circle-alert", "")
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.body.addWidget(self._code_card())
        self.body.addLayout(self._advice())
        self.body.addLayout(self._limit())
        self.body.addStretch(1)
        self._connect()

    def _lead(self) -> str:
        _ = self._words.gettext
        once = _("You see it now. Later you can make a new one, not see this one.")
        if not self.presenter.replaces:
            return once
        when = _("This code works once you choose Continue.")
        until = _("Until then your old code stays, also when the case locks.")
        return f"{when} {until}"

    def _code_card(self) -> Card:
        _, theme = self._words.gettext, self._theme
        card = Card(theme, margins=(22, 20, 22, 10), gap=16)
        self.groups = CodeGroups(
            theme,
            self.presenter.sheet.code,
            name=_("Recovery code"),
            hidden_name=_("The recovery code is hidden"),
        )
        self.print = button(theme, _("Print the sheet"), "secondary", icon="printer")
        self.save = button(theme, _("Save as pdf"), "quiet", icon="file-down")
        self.hide_code = button(theme, _("Hide the code"), "quiet", icon="eye-off")
        self.on_paper = CheckRow(
            theme, _("I have the code on paper."), checked=self.presenter.on_paper
        )
        self._never = Para(
            theme, _("no I, L, O or U: nothing to mix up"), "caption", "text3", wrap=False
        )
        card.body.addWidget(self.groups)
        card.body.addLayout(row(self.print, self.save, self.hide_code, STRETCH, gap=8))
        card.body.addWidget(rule())
        card.body.addSpacing(-12)
        paper = FoldingRow()
        paper.addWidget(self.on_paper, 1)
        paper.addWidget(self._never)
        card.body.addLayout(paper)
        return card

    def _advice(self) -> QBoxLayout:
        _ = self._words.gettext
        where = _(
            "Not near this computer and not as a photo on your phone. "
            "Better in a drawer of somebody you trust, or with your passport."
        )
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(16)
        self._cards.addWidget(self._advice_card("map-pin", _("Where do you keep it?"), where), 1)
        self._cards.addWidget(self._trust_card(), 1)
        return self._cards

    def _trust_card(self) -> Card:
        _ = self._words.gettext
        later = Tag(self._theme, _("can wait"))
        said = _(
            "They get a password of their own for your case. "
            "You can stop that, but not for a copy they have."
        )
        card = self._advice_card("users", _("Somebody you trust"), said, later)
        at_settings = Para(self._theme, _("Later, in Settings"), "small")
        card.body.insertWidget(card.body.count() - 1, at_settings)
        return card

    def _limit(self) -> QBoxLayout:
        _ = self._words.gettext
        both = _("Whoever has the code and the file can open everything.")
        gone = _("Is the paper gone? Make a new code in Settings.")
        return top_row(
            Glyph(self._theme, "key-round", "text2", 18),
            Para(self._theme, f"{both} {gone}", "small"),
            gap=10,
        )

    def _advice_card(self, icon: str, title: str, text: str, tag: Tag | None = None) -> Card:
        card = Card(self._theme, margins=(20, 16, 20, 16), gap=8)
        head = FoldingRow()
        head.setSpacing(10)
        head.addWidget(Glyph(self._theme, icon, "text", 20))
        head.addWidget(Para(self._theme, title, "h3"), 0 if tag is not None else 1)
        if tag is not None:
            head.addWidget(tag)
            head.addStretch(1)
        card.body.addLayout(head)
        card.body.addWidget(Para(self._theme, text, "small"))
        card.body.addStretch(1)
        return card

    def _connect(self) -> None:
        presenter = self.presenter
        self.print.clicked.connect(self._on_print)
        self.save.clicked.connect(self._on_save)
        self.hide_code.clicked.connect(lambda: presenter.show_code(not presenter.shown))
        self.on_paper.toggled.connect(presenter.say_on_paper)
        self.skip.clicked.connect(self._on_skip)
        self.go_on.clicked.connect(presenter.go_on)
        presenter.shown_changed.connect(self._on_shown)
        presenter.may_continue_changed.connect(self._on_may_continue)
        presenter.saved.connect(self._on_saved)
        presenter.refused.connect(self._on_refused)
        presenter.busy_changed.connect(self._on_busy)
        presenter.too_close.connect(self._on_too_close)
        self._theme.room_changed.connect(self._on_room_changed)
        self._on_shown(presenter.shown)
        self._on_room_changed()

    def _on_room_changed(self) -> None:
        self._never.setVisible(not self._theme.narrow)
        ways = QBoxLayout.Direction
        self._cards.setDirection(ways.TopToBottom if self._theme.tight else ways.LeftToRight)

    def _on_may_continue(self, may: bool) -> None:
        _ = self._words.gettext
        self.go_on.setEnabled(may)
        self._foot.set_status("" if may else _("First on paper, then continue."))

    def _on_busy(self, busy: bool) -> None:
        self.go_on.setEnabled(not busy)
        self.skip.setEnabled(not busy)

    def _on_shown(self, shown: bool) -> None:
        _ = self._words.gettext
        self.groups.set_hidden(not shown)
        self.hide_code.set_text(_("Hide the code") if shown else _("Show the code"))
        self.hide_code.set_icon("eye-off" if shown else "eye")

    def _on_print(self) -> None:
        if there_is_a_printer():
            print_sheet(self, self.presenter.sheet, self._words)
            return
        _ = self._words.gettext
        self.trouble.show_text(
            "info", "printer", _("There is no printer here. Copy the code onto paper by hand.")
        )
        self.trouble.show()

    def _on_save(self) -> None:
        _ = self._words.gettext
        ask = Dialog(
            self._theme,
            _("Save the sheet as a file?"),
            _(
                "Whoever has this file and your case can open everything. "
                "Put it on a USB stick that you keep apart. Paper is safer."
            ),
            safe=_("No, back"),
            other=_("Save as pdf"),
        )
        ask.finished.connect(self._on_save_answered)
        ask.open_over(self)

    def _on_save_answered(self, outcome: str) -> None:
        _ = self._words.gettext
        if outcome != OTHER:
            return
        name, case = _("sheet"), self.presenter.case
        folder = documents() if case is None else apart_from(case)
        choose_new_file(
            self.window(),
            _("Where do you want to save the sheet?"),
            folder / f"{name}-{self.presenter.sheet.number}.pdf",
            _("Pdf files") + " (*.pdf)",
            self.presenter.save_sheet,
        )

    def _on_skip(self) -> None:
        _ = self._words.gettext
        title, other = _("Go on without the code?"), _("Go on without")
        text = _(
            "You cannot see this code again later. Without the code and without "
            "your password nobody can open your case."
        )
        if self.presenter.replaces:
            title, other = _("Keep the old code?"), _("Keep the old code")
            text = _("The new code does not work then. Throw away what you have of it.")
        ask = Dialog(self._theme, title, text, safe=_("Back to the code"), other=other)
        ask.finished.connect(self._on_skip_answered)
        ask.open_over(self)

    def _on_skip_answered(self, outcome: str) -> None:
        if outcome == OTHER:
            self.presenter.skip()

    def _on_saved(self, path: Path) -> None:
        _ = self._words.gettext
        said = _("Saved as {name}. Keep it away from this computer.")
        self.trouble.show_text("ok", "circle-check", said.replace("{name}", path.name))
        self.trouble.show()

    def _on_too_close(self) -> None:
        _ = self._words.gettext
        said = _("Your case lies in this folder. Choose a place apart from it, like a USB stick.")
        self.trouble.show_text("info", "hard-drive", said)
        self.trouble.show()

    def _on_refused(self, error: Expected) -> None:
        said = sentence_for(error, self._words)
        self.trouble.show_text("warn", "circle-alert", said.in_one_line())
        self.trouble.show()
