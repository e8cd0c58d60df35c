"""Setting exhibits aside with a reason, and putting them back; nothing is erased."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from evidence_kit.ui.capture.details import DetailsPresenter
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class Aside(QWidget):
    """One quiet button that unfolds a reason; what is set aside says why and can come back.

    Attributes:
        state: says that it was set aside, why, and puts it back; stands where it is seen first.
    """

    def __init__(self, details: DetailsPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._details, self._words = details, words
        self._open = False
        self.begin = button(theme, _("Set aside"), "secondary", small=True)
        self.reason = Field(theme, _("Why? A few words are enough."))
        self.stays = Para(
            theme, _("Nothing is erased. The number stays, and you can put it back."), "small"
        )
        self.confirm = button(theme, _("Set aside"), "secondary", small=True)
        self.never_mind = button(theme, _("Not now"), "quiet", small=True)
        self.why = Banner(theme, "info", "info", "")
        self.back = button(theme, _("Put back"), "secondary", small=True)
        self.state = QWidget()
        told = column(self.why, gap=8)
        told.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.state.setLayout(told)
        self._answers = QWidget()
        self._answers.setLayout(row(self.confirm, self.never_mind))
        asked = column(self.reason, self.stays, self._answers, gap=8)
        asked.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(asked)
        self.begin.clicked.connect(self._unfold)
        self.never_mind.clicked.connect(self._on_never_mind)
        self.confirm.clicked.connect(self._on_confirm)
        self.reason.line.textChanged.connect(self.refresh)
        self.reason.line.returnPressed.connect(self._on_confirm)
        self.reason.line.setAcceptDrops(False)
        self.back.clicked.connect(details.put_back)
        self.refresh()

    def fold(self) -> None:
        """Begin anew for other exhibits."""
        self._open = False
        self.reason.set_text("")
        self.refresh()

    def refresh(self) -> None:
        """Show what can be done now."""
        here, withdrawn = self._keyboard_at(), self._details.withdrawn
        asking = self._open and not withdrawn
        self.begin.setVisible(not withdrawn and not asking)
        self.reason.setVisible(asking)
        self.stays.setVisible(asking)
        self._answers.setVisible(asking)
        self.confirm.setEnabled(bool(self.reason.text().strip()))
        self.state.setVisible(withdrawn)
        self.begin.setEnabled(not self._details.read_only)
        self.back.setEnabled(not self._details.read_only)
        if withdrawn:
            reasons = {exhibit.withdrawn_because or "" for exhibit in self._details.about}
            said = self._words.gettext("Set aside: {reason}")
            told = "; ".join(sorted(reasons))
            self.why.show_text("info", "info", said.replace("{reason}", told))
        if here is not None and not here.isVisibleTo(self.window()):
            # What was pressed is gone; Qt would hand the keyboard to something far away.
            (self.back if withdrawn else self.begin).setFocus(Qt.FocusReason.TabFocusReason)

    def _keyboard_at(self) -> QWidget | None:
        here = QApplication.focusWidget()
        ours = here is not None and (self.isAncestorOf(here) or self.state.isAncestorOf(here))
        return here if ours else None

    def _unfold(self) -> None:
        self._open = True
        self.refresh()
        self.reason.edit.setFocus()
        # The field opens below what is in view in a low window.
        QTimer.singleShot(0, self.confirm, self._show_all)

    def _show_all(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.confirm)
            above.ensureWidgetVisible(self.reason)

    def _on_never_mind(self) -> None:
        self.fold()
        self.begin.setFocus()

    def _on_confirm(self) -> None:
        if self.reason.text().strip():
            self._details.set_aside(self.reason.text())
            self.fold()
