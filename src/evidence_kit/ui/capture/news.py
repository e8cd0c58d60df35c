"""What stands above the gallery while files come in, wait for an answer, or have come in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.ui.capture.answers import Batch
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.phrases import (
    full,
    in_the_way,
    lost_lines,
    outcome_lines,
    refusal_lines,
)
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.progress import ProgressBar
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class News(QWidget):
    """Progress with a stop button; files that wait; how adding them ended.

    Attributes:
        in_the_way: what stops every file, until trying again has worked.
        refused: what was not added and why; as long as it needs to be, so it stands apart, with
            what scrolls.
        seen: takes away what is told of an earlier lock.
    """

    def __init__(
        self, files: ImportPresenter, theme: Theme, words: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._files, self._words = files, words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(10)
        self.running = _Running(files, theme, words)
        self.waiting = Waiting(files, theme, words)
        self.ended = Banner(theme, "ok", "circle-check", "")
        self.seen = button(theme, words.gettext("I have read it"), "secondary", small=True)
        self.seen.clicked.connect(files.let_rest)
        self.refused = Banner(theme, "warn", "file-question", "", self.seen)
        # Shown before it has its place it would be a window of its own, with the keyboard.
        self.refused.setParent(self)
        self.again = button(theme, words.gettext("Try again"), "secondary", small=True)
        self.again.clicked.connect(lambda: files.proceed(words))
        self.elsewhere = button(
            theme, words.gettext("Choose another place"), "secondary", small=True
        )
        self.elsewhere.clicked.connect(files.elsewhere_wanted)
        ways = QWidget()
        ways.setLayout(row(self.again, self.elsewhere))
        self.in_the_way = Banner(theme, "warn", "hard-drive", "", ways)
        for widget in (self.running, self.in_the_way, self.waiting, self.ended):
            self._column.addWidget(widget)
        files.step_changed.connect(self._show)
        files.waiting_changed.connect(self._show)
        files.finished.connect(self._show)
        self._show()

    def _show(self) -> None:
        files, words = self._files, self._words
        busy = files.step in (Step.LOOKING, Step.KEEPING)
        self.running.setVisible(busy)
        self.waiting.show_batch(Batch() if busy else files.batch)
        outcome = None if busy else files.outcome
        lines = outcome_lines(outcome, words) if outcome is not None else []
        refusals = refusal_lines(outcome.refused, words) if outcome is not None else []
        stops = in_the_way(outcome.refused, words) if outcome is not None else None
        if stops is not None:
            self.in_the_way.show_text("warn", *stops)
        self.again.setVisible(files.batch.answered > 0)
        self.elsewhere.setVisible(outcome is not None and full(outcome.refused))
        self.in_the_way.setVisible(stops is not None)
        if lines:
            self.ended.show_text("ok", "circle-check", "\n".join(lines))
        if files.forgotten and not busy:
            refusals = [*lost_lines(files.forgotten, words), *refusals]
        self.seen.setVisible(bool(files.forgotten))
        if refusals:
            self.refused.show_text("warn", "file-question", "\n".join(refusals))
        self.ended.setVisible(bool(lines))
        self.refused.setVisible(bool(refusals))
        anything = busy or stops or lines or files.batch.files
        self.setVisible(bool(anything))


class _Running(Card):
    """How far it is, and the way to stop."""

    def __init__(self, files: ImportPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(18, 14, 18, 14), gap=10)
        _ = words.gettext
        self._files, self._words = files, words
        self.bar = ProgressBar(theme, "")
        self.stop = button(theme, _("Stop"), "secondary", small=True)
        self.stop.clicked.connect(files.stop)
        line = QHBoxLayout()
        line.setSpacing(12)
        self._stopping = Para(theme, "", "small")
        line.addWidget(self._stopping, 1)
        line.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addWidget(self.bar)
        self.body.addLayout(line)
        files.progressed.connect(self._refresh)
        files.step_changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        _ = self._words.gettext
        done, total = self._files.done, self._files.total
        now = min(done + 1, total)
        if self._files.step is Step.KEEPING:
            self.bar.set_label(_("Keeping your items"))
            self._stopping.setText(_("Stopping is fine. What is finished stays."))
            how_far = _("item {now} of {total}").format(now=now, total=total)
        else:
            self.bar.set_label(_("Looking at your files. Nothing is kept yet."))
            self._stopping.setText(_("Stopping is fine. You can choose the rest again later."))
            how_far = _("file {now} of {total}").format(now=now, total=total)
        self.bar.show_progress(done, total, how_far if total else "")


class Waiting(Card):
    """Files of which nothing is kept yet.

    Attributes:
        change: goes back to the answers, when each has one.
        let_go: keeps none of them.
    """

    def __init__(self, files: ImportPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, "licht", margins=(16, 10, 12, 10))
        _ = words.gettext
        self._words = words
        self._said = Para(theme, "", "banner", "onLichtSoft", middle=True)
        self.change = button(theme, _("Look at your answers"), "quiet", small=True)
        self.change.clicked.connect(files.look_back)
        self.let_go = button(theme, _("Do not add"), "quiet", small=True)
        self.let_go.clicked.connect(files.let_go)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(Glyph(theme, "hourglass", "onLichtSoft", 20))
        line.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.let_go, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(line)

    def show_batch(self, batch: Batch) -> None:
        """Say how many wait; none hides the card."""
        count = len(batch.files)
        self.setVisible(count > 0)
        self.change.setVisible(not batch.open_places)
        said = self._words.ngettext(
            "{count} file still waits. It is not kept yet.",
            "{count} files still wait. They are not kept yet.",
            count,
        )
        self._said.setText(said.format(count=count))
