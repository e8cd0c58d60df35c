"""What a person can do with a fresh recovery code."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.errors import Bug, Expected
from evidence_kit.services.dossier import write_recovery_sheet
from evidence_kit.services.ports import NewId, Ticket
from evidence_kit.services.whole_file import new_file
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.tasks import Lane, TaskRunner
from evidence_kit.wording import Wording

Adopt = Callable[[Callable[[], None], Callable[[Exception], None]], None]
"""Makes a code hold, then calls the first, or the second with what was in the way."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the sheet of paper.

    Attributes:
        code: eight groups of four characters with hyphens.
        file_name: name of the case file, without its folder.
        number: short number that tells sheets apart.
        made_on: day it was made.
    """

    code: str
    file_name: str
    number: str
    made_on: dt.date

    @property
    def groups(self) -> tuple[str, ...]:
        """The eight groups in order."""
        return tuple(self.code.split("-"))


def new_sheet(code: str, path: Path, made_on: dt.date, ids: NewId) -> Sheet:
    """Give the sheet for a code that was just made, with a fresh number."""
    token = ids.token(2).upper()
    return Sheet(code, path.name, f"{token[:2]}-{token[2:]}", made_on)


class RecoveryPresenter(QObject):
    """Holds the code while its page is shown, and forgets it when the person goes on.

    Attributes:
        replaces: there is an older code, which stays until the person has this one on paper.

    Signals:
        shown_changed: the code is readable (True) or covered (False).
        may_continue_changed: whether the person said the code is on paper.
        saved: the sheet was saved as a file (`Path`).
        refused: it could not be saved, or not take the old one's place (`Expected`).
        busy_changed: it is taking the old one's place (True), or that ended (False).
        too_close: it was not saved, because the case itself lies in that folder.
        finished: the person goes on, with or without the code on paper.
    """

    shown_changed = Signal(bool)
    may_continue_changed = Signal(bool)
    saved = Signal(object)
    refused = Signal(object)
    busy_changed = Signal(bool)
    too_close = Signal()
    finished = Signal()

    def __init__(
        self,
        sheet: Sheet,
        tasks: TaskRunner,
        notices: Notices,
        words: Wording,
        *,
        case: Path | None = None,
        adopt: Adopt | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Hold a code.

        Args:
            sheet: what stands on paper.
            tasks: writes the sheet.
            notices: shows what is our own fault.
            words: language of the sheet.
            case: the case file; no sheet is saved in its folder.
            adopt: puts this code in the place of an older one; None when it is the first.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.case = case
        self._sheet: Sheet | None = sheet
        self._tasks, self._notices, self._words = tasks, notices, words
        self._adopt = adopt
        self.replaces = adopt is not None
        self.shown = True
        self.on_paper = self._busy = False

    @property
    def sheet(self) -> Sheet:
        """The code and what stands beside it. Raises Bug once the person went on."""
        if self._sheet is None:
            raise Bug("the code is shown once")
        return self._sheet

    def show_code(self, shown: bool) -> None:
        """Make the code readable or cover it."""
        self.shown = shown
        self.shown_changed.emit(shown)

    def say_on_paper(self, on_paper: bool) -> None:
        """Note that the person wrote the code down or printed it."""
        self.on_paper = on_paper
        self.may_continue_changed.emit(on_paper)

    def save_sheet(self, target: Path) -> None:
        """Write the sheet as a PDF; never over an existing file and never beside the case."""
        sheet, words, case = self.sheet, self._words, self.case

        def write(ticket: Ticket) -> Path | None:
            del ticket
            if case is not None and _same_folder(target.parent, case.parent):
                return None
            page = io.BytesIO()
            write_recovery_sheet(
                sheet.code, sheet.file_name, sheet.number, sheet.made_on, page, words=words
            )
            with new_file(target) as sink:
                sink.write(page.getvalue())
            return target

        self._tasks.submit(Lane.PICTURES, write, done=self._written, failed=self._failed)

    def go_on(self) -> None:
        """Continue once the code is on paper; before that this does nothing."""
        if not self.on_paper or self._busy:
            return
        if self._adopt is None:
            self._finish()
        else:
            self._set_busy(True)
            self._adopt(self._finish, self._failed_to_adopt)

    def skip(self) -> None:
        """Continue without this code; an older one stays. The page has said what that means."""
        if not self._busy:
            self._finish()

    def _failed_to_adopt(self, error: Exception) -> None:
        self._set_busy(False)
        self._failed(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)

    def _finish(self) -> None:
        self._sheet = None
        self.finished.emit()

    def _written(self, target: Path | None) -> None:
        if target is None:
            self.too_close.emit()
        else:
            self.saved.emit(target)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Expected):
            self.refused.emit(error)
        else:
            self._notices.tell(error)


def _same_folder(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one == other
