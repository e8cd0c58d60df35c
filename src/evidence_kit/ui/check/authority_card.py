"""The power of attorney: what it is for, and a page to print and fill in by hand."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrinterInfo

from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.check.authority import AuthorityPresenter
from evidence_kit.ui.parts.aloud import say
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.file_dialog import choose_new_file
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.print_dialog import open_print_dialog
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class AuthorityCard(Card):
    """Explains and saves it.

    Attributes:
        save: asks where the page goes.
        print: asks to which printer.
        outcome: how the last time ended.
    """

    def __init__(self, presenter: AuthorityPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 14, 20, 14), gap=4)
        _ = words.gettext
        self._presenter, self._words = presenter, words
        self.body.addWidget(Para(theme, _("Does somebody else ask for prosecution?"), "h3"))
        for text in (
            _("Then that person needs a special power of attorney, on paper."),
            _("This page has empty lines. No name is on it."),
        ):
            self.body.addWidget(Para(theme, text, "small"))
        self.save = button(
            theme, _("Save this page as pdf"), "secondary", icon="file-down", small=True
        )
        self.save.clicked.connect(self._ask_where)
        self.print = button(theme, _("Print it"), "secondary", icon="printer", small=True)
        self.print.clicked.connect(self._ask_printer)
        self.body.addLayout(row(self.save, self.print, STRETCH, margins=(0, 6, 0, 4)))
        self.outcome = Para(theme, "", "caption", "text2")
        self.body.addWidget(self.outcome)
        presenter.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        _, presenter = self._words.gettext, self._presenter
        said = ""
        if presenter.printed:
            said = _("Sent to the printer {name}. Fill it in with a pen.")
            said = said.format(name=presenter.printed)
        elif presenter.refused is not None:
            sentence = sentence_for(presenter.refused, self._words)
            said = f"{sentence.text} {sentence.next_step}".strip()
        elif presenter.saved is not None:
            name = presenter.saved.name
            said = _("Saved: {name}. Print it, and fill it in with a pen.").format(name=name)
        self._say(said)

    def _say(self, said: str) -> None:
        self.outcome.setText(said)
        self.outcome.setVisible(bool(said))
        say(self.outcome, said)

    def _ask_printer(self) -> None:
        _ = self._words.gettext
        if not QPrinterInfo.availablePrinterNames():
            self._say(_("This computer knows no printer. Save the pdf and print it elsewhere."))
            return
        open_print_dialog(self, _("power-of-attorney"), self._presenter.print)

    def _ask_where(self) -> None:
        _ = self._words.gettext
        kind = _("Pdf files")
        choose_new_file(
            self.window(),
            _("Where do you want to save the pdf?"),
            self._presenter.proposal(_("power-of-attorney")),
            f"{kind} (*.pdf)",
            self._presenter.save,
        )
