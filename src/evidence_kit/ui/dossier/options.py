"""The card at the side: what goes in, what never does, and in which language."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.dossier.phrases import items, left_out
from evidence_kit.ui.dossier.presenter import Contents, DossierPresenter, State
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.progress import ProgressBar
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LANGUAGES = (("nl", "Nederlands"), ("en", "English"))


class Options(Card):
    """Rows with a title and a line each; how writing goes stands below them."""

    def __init__(self, presenter: DossierPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 18, 20, 14), gap=0)
        _ = words.gettext
        self._presenter, self._words = presenter, words
        self._items = Para(theme, "", "caption", "text3")
        self._left_out = Para(theme, "", "caption", "text3")
        self._by_name = Para(theme, "", "caption", "text3")
        self.language = Segmented(
            theme, _LANGUAGES, presenter.language, name=_("Language of the police file"), small=True
        )
        self.language.chosen.connect(presenter.set_language)
        self._rows()
        self.body.addStretch(1)
        self.running = _Running(presenter, theme, words)
        self.outcome = Banner(theme, "ok", "circle-check", "")
        self.body.addSpacing(12)
        self.body.addWidget(self.running)
        self.body.addWidget(self.outcome)
        self.body.addSpacing(12)
        self.body.addLayout(self._warning())
        theme.room_changed.connect(self._fit)
        self._fit()

    def refresh(self) -> None:
        """Show contents and state as they are now."""
        presenter = self._presenter
        self._say_counts(presenter.contents)
        writing = presenter.state is State.WRITING
        self.language.setEnabled(not writing)
        self.running.setVisible(writing)
        kind, icon, text = self._outcome() if not writing else ("", "", "")
        if text:
            self.outcome.show_text(kind, icon, text)
        self.outcome.setVisible(bool(text))

    def _rows(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.body.addWidget(Para(theme, _("What goes in?"), "h3Large"))
        self.body.addSpacing(8)
        self.body.addWidget(self._row(_("Your items"), self._items))
        always = Tag(theme, _("always"), "heide", "lock")
        self.body.addWidget(self._row(_("Leave out sensitive images"), self._left_out, always))
        self._named = self._row(_("Files without a picture"), self._by_name)
        self.body.addWidget(self._named)
        hint = Para(theme, _("For the police: Dutch."), "caption", "text3")
        self.body.addWidget(self._row(_("Language"), hint, self.language))
        self.body.addWidget(rule())

    def _row(self, title: str, said: Para, trailing: QWidget | None = None) -> QWidget:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Para(self.theme, title, "medium", "text"))
        texts.addWidget(said)
        line = QHBoxLayout()
        line.setContentsMargins(0, 11, 0, 11)
        line.setSpacing(14)
        line.addLayout(texts, 1)
        if trailing is not None:
            line.addWidget(trailing, 0, Qt.AlignmentFlag.AlignVCenter)
        made = QWidget()
        inside = QVBoxLayout(made)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(rule())
        inside.addLayout(line)
        return made

    def _say_counts(self, contents: Contents) -> None:
        _, ngettext = self._words.gettext, self._words.ngettext
        said = _("{items}. With name, date and check code.")
        self._items.setText(said.format(items=items(contents, self._words)))
        self._left_out.setText(left_out(contents, self._words))
        said = ngettext(
            "{count} file. It is there with its name and check code.",
            "{count} files. They are there with name and check code.",
            contents.not_shown,
        )
        self._by_name.setText(said.format(count=contents.not_shown))
        self._named.setVisible(contents.not_shown > 0)

    def _outcome(self) -> tuple[str, str, str]:
        presenter, _ = self._presenter, self._words.gettext
        if presenter.refusal is not None:
            sentence = sentence_for(presenter.refusal, self._words)
            return "warn", "circle-alert", sentence.in_one_line()
        if presenter.stopped:
            return "info", "info", _("You stopped. Nothing half-made is left.")
        if presenter.last is not None:
            export = presenter.last.export
            said = self._words.ngettext(
                "Saved in {folder}: {name}, {count} page.",
                "Saved in {folder}: {name}, {count} pages.",
                export.pages,
            )
            folder = Path(export.folder).name or export.folder
            fields = {"count": str(export.pages), "folder": folder, "name": export.name}
            # One pass and no format(): names may hold braces.
            text = re.sub(r"\{(\w+)\}", lambda found: fields[found[1]], said)
            remarks = presenter.last.remarks(self._words)
            if remarks:
                return "warn", "circle-alert", " ".join([text, *remarks])
            return "ok", "circle-check", text
        return "", "", ""

    def _warning(self) -> QHBoxLayout:
        text = self._words.gettext(
            "Anyone can open a pdf. Keep it on a USB stick, or take it with you on paper."
        )
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(Glyph(self.theme, "info", "text2", 18), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Para(self.theme, text, "small"), 1)
        return line

    def _fit(self) -> None:
        self.setFixedWidth(350 if self.theme.narrow else 372)


class _Running(QWidget):
    """How far writing is, and the way to stop."""

    def __init__(self, presenter: DossierPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._presenter, self._words = presenter, words
        self.bar = ProgressBar(theme, _("Making the police file"))
        self.stop = button(theme, _("Stop"), "secondary", small=True)
        self.stop.clicked.connect(presenter.stop)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(Para(theme, _("Stopping leaves nothing half-made."), "caption"), 1)
        line.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.bar)
        inside.addLayout(line)
        presenter.progressed.connect(self._refresh)
        presenter.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        done, total = self._presenter.far
        how_far = self._words.gettext("part {done} of {total}").format(done=done, total=total)
        self.bar.show_progress(done, total, how_far if total else "")
