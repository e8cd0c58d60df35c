"""What the case is called and where its file lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.file_dialog import choose_folder
from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.new_case.form import NewCaseForm, Target
from evidence_kit.ui.shell.places import documents, shown_name
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class PlaceCard(Card):
    """Name of the case, name of the file, and its folder.

    Attributes:
        name: field for the name of the case.
        file: field for the name of the file.
        another: proposes another file name.
        elsewhere: asks for another folder.
        cloud: warns that the folder is copied to the internet; hidden while no cloud is seen.
        trouble: why the folder does not work; hidden while it does.
    """

    def __init__(self, presenter: NewCaseForm, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(22, 18, 22, 18), gap=12)
        _ = words.gettext
        self._presenter, self._words = presenter, words
        self._shown_folder = presenter.target.folder
        self.name = Field(
            theme,
            _("Name of your case"),
            _("Shown at the top of the window. Choose something neutral."),
            text=presenter.title,
        )
        self.another = button(theme, _("Another"), "quiet", icon="refresh-cw", small=True)
        self.another.setAccessibleName(_("Another file name"))
        self.file = Field(
            theme,
            _("Name of the file"),
            _("This name gives nothing away about what is in it."),
            icon="file-key",
            trailing=self.another,
        )
        self.elsewhere = button(
            theme, _("Another place"), "secondary", icon="folder-open", small=True
        )
        self._fields = QHBoxLayout()
        self._fields.setSpacing(16)
        for field in (self.name, self.file):
            self._fields.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._fields)
        self.body.addWidget(rule())
        self.body.addLayout(self._folder_row())
        self.cloud = Banner(theme, "warn", "circle-alert", "")
        self.cloud.hide()
        self.body.addWidget(self.cloud)
        self.trouble = Banner(theme, "warn", "circle-alert", "")
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self._connect()
        self._show(presenter.target)

    def show_trouble(self, text: str) -> None:
        """Say below the folder why it does not work; "" says nothing."""
        if text:
            self.trouble.show_text("warn", "circle-alert", text)
        self.trouble.setVisible(bool(text))

    def _folder_row(self) -> FoldingRow:
        self._folder = Para(self.theme, "", "label", wrap=False)
        self._about = Para(self.theme, "", "small")
        words = row(self._folder, self._about, gap=5)
        words.setStretch(1, 1)
        words.setAlignment(self._about, Qt.AlignmentFlag.AlignVCenter)
        where = row(Glyph(self.theme, "folder", "text", 20), words, gap=12)
        where.setStretch(1, 1)
        where.hold(True)
        line = row(where, self.elsewhere, gap=12)
        line.setStretch(0, 1)
        return line

    def _fit(self) -> None:
        """Put the names below each other where a file's name would be cut."""
        directions = QHBoxLayout.Direction
        tight = self.theme.tight
        self._fields.setDirection(directions.TopToBottom if tight else directions.LeftToRight)

    def _connect(self) -> None:
        presenter = self._presenter
        self.theme.room_changed.connect(self._fit)
        self._fit()
        self.name.line.textEdited.connect(self._on_title_typed)
        self.file.line.textEdited.connect(self._on_other_name)
        self.file.line.editingFinished.connect(self._on_file_typed)
        self.another.clicked.connect(presenter.propose_name)
        self.elsewhere.clicked.connect(self._ask_folder)
        presenter.target_changed.connect(self._show)

    def _on_title_typed(self, text: str) -> None:
        self._presenter.title = text

    def _on_other_name(self, text: str) -> None:
        del text
        self.file.set_error("")

    def _on_file_typed(self) -> None:
        self._presenter.rename(self.file.text())
        self.file.set_text(self._presenter.target.file_name)

    def _ask_folder(self) -> None:
        choose_folder(
            self.window(),
            self._words.gettext("Where do you want to keep your case?"),
            self._presenter.target.folder,
            self._presenter.choose_folder,
        )

    def _show(self, target: Target) -> None:
        _ = self._words.gettext
        if target.file_name != self.file.text():
            self.file.set_error("")
        self.file.set_text(target.file_name)
        if target.folder != self._shown_folder:
            self.show_trouble("")
            self.file.set_error("")
        self._shown_folder = target.folder
        usual = target.folder == documents() != Path.home()
        self._folder.setText(_("Documents") if usual else shown_name(target.folder, 24))
        cloud = target.cloud
        self._about.setText("" if cloud else _("on this computer, no cloud folder recognised"))
        self.cloud.setVisible(bool(cloud))
        if cloud:
            said = _(
                "This folder seems to be copied to {cloud}, so to the internet too. "
                "Better choose another place."
            )
            self.cloud.show_text("warn", "circle-alert", said.format(cloud=cloud))
