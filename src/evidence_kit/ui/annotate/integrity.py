"""The line under the panel that says the original is untouched, and the proof behind it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from evidence_kit.domain.exhibit import Covered, Exhibit, Fingerprint
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.parts.file_name import FileName
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_GROUP = 8


class IntegrityLine(QFrame):
    """58 px high: what is kept, its short SHA-256, and a button for the whole of it.

    Signals:
        asked: show the whole hashes.
    """

    asked = Signal()

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.setProperty("part", "integrity")
        self._title = Para(theme, "", "label", middle=True)
        self._hash = Para(theme, "", "mono", wrap=False)
        self.show_all = button(theme, words.gettext("View"), "quiet", small=True)
        self.show_all.clicked.connect(self.asked)
        inside = row(
            Glyph(theme, "fingerprint", "text2", 20),
            column(self._title, self._hash, gap=0),
            self.show_all,
            gap=8,
            margins=(18, 9, 2, 9),
        )
        inside.setStretch(1, 1)
        self.setLayout(inside)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_exhibit(self, exhibit: Exhibit) -> None:
        """Speak of another exhibit."""
        self._title.setText(_title(exhibit, self._words))
        sha256 = _kept(exhibit).sha256
        self._hash.setText(f"SHA-256 {sha256[:4]} {sha256[4:8]} … {sha256[-8:-4]} {sha256[-4:]}")

    def _fit(self) -> None:
        self._hash.setVisible(not self._theme.narrow)


def integrity_dialog(exhibit: Exhibit, theme: Theme, words: Wording) -> Dialog:
    """Make the dialog with whole hashes and what is known of the file."""
    _ = words.gettext
    lines: list[QWidget] = [FileName(theme, exhibit.name, "strong")]
    added = dt.datetime.fromisoformat(exhibit.added_at).astimezone()
    lines.append(_fact(theme, _("Added"), f"{words.date(added)} {added.year}, {words.time(added)}"))
    modified = exhibit.evidence.facts.modified_at
    if modified:
        changed = dt.datetime.fromisoformat(modified).astimezone()
        when = f"{words.date(changed)} {changed.year}, {words.time(changed)}"
        lines.append(_fact(theme, _("Date of the file"), when))
    lines += _hashes(theme, exhibit.fingerprint, words)
    evidence = exhibit.evidence
    if isinstance(evidence, Covered):
        lines.append(Para(theme, _("The covered copy that is kept"), "strong"))
        lines += _hashes(theme, evidence.kept, words)
    content = QWidget()
    content.setLayout(column(*lines, gap=8))
    text = _("The police can check with these codes that nothing was changed.")
    return Dialog(theme, _title(exhibit, words), text, safe=_("Close"), content=content)


def _title(exhibit: Exhibit, words: Wording) -> str:
    _ = words.gettext
    if isinstance(exhibit.evidence, Covered):
        return _("The covered copy is not changed")
    if exhibit.stored is None:
        return _("The image itself is not kept")
    return _("The original is not changed")


def _kept(exhibit: Exhibit) -> Fingerprint:
    stored = exhibit.stored
    return exhibit.fingerprint if stored is None else stored.kept


def _hashes(theme: Theme, fingerprint: Fingerprint, words: Wording) -> list[QWidget]:
    said, size = words.gettext("Size"), words.size(fingerprint.size)
    return [
        _fact(theme, "SHA-256", _grouped(fingerprint.sha256), mono=True),
        _fact(theme, "SHA-512", _grouped(fingerprint.sha512), mono=True),
        _fact(theme, said, size),
    ]


def _fact(theme: Theme, label: str, value: str, *, mono: bool = False) -> QWidget:
    whole = QWidget()
    said = Para(theme, value, "mono" if mono else "small", "text")
    whole.setLayout(column(Para(theme, label, "caption", "text3"), said, gap=0))
    return whole


def _grouped(digits: str) -> str:
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))
