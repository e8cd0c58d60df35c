"""What a case that is still to be made needs: a name, a neutral file, a place, a passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.errors import (
    Expected,
    PassphraseTooShort,
    PlaceNotWritable,
    ReadOnlyMedium,
    TargetExists,
)
from evidence_kit.services.passphrases import neutral_name, suggest
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.new_passphrase import NewPassphrase
from evidence_kit.ui.shell import places
from evidence_kit.ui.tasks import Lane, TaskRunner
from evidence_kit.wording import Wording

ENDING: Final = ".evk"
_NAMES_TRIED: Final = 50


@dataclass(frozen=True, slots=True)
class Target:
    """Where the case will lie.

    Attributes:
        folder: the chosen folder.
        stem: the file's name without its ending; says nothing about what is in it.
        cloud: name of the cloud service the folder seems to be copied to, or None.
    """

    folder: Path
    stem: str
    cloud: str | None

    @property
    def file_name(self) -> str:
        """The file's name with its ending."""
        return self.stem + ENDING

    @property
    def path(self) -> Path:
        """The whole place."""
        return self.folder / self.file_name


class NewCaseForm(NewPassphrase):
    """Collects what a new case needs; how it is made then, it is told.

    Attributes:
        title: the case's name.
        target: where it will lie.

    Signals:
        target_changed: another file name or folder was taken (`Target`).
        target_refused: the name of the file does not work (`Expected`).
        place_refused: the folder does not work (`Expected`).
        failed: something else in the world was in the way (`Expected`).
        busy_changed: making the case has begun (True) or ended (False).
        made: the case exists; carries its recovery code (str).
        went_back: the person goes back; nothing was made.
    """

    target_changed = Signal(object)
    target_refused = Signal(object)
    place_refused = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)
    made = Signal(str)
    went_back = Signal()

    def __init__(
        self,
        tasks: TaskRunner,
        notices: Notices,
        words: Wording,
        *,
        make: Callable[[], None],
        title: str,
        year: int,
        folder: Path | None = None,
        propose: Callable[[str], tuple[str, ...]] = suggest,
        parent: QObject | None = None,
    ) -> None:
        """Prepare a new case.

        Args:
            tasks: looks for a free name.
            notices: shows what is our own fault.
            words: language of the proposed names and words.
            make: begins to make the case with what was collected.
            title: proposed name of the case.
            year: stands in the proposed file name.
            folder: where to put it; the documents folder when None.
            propose: draws five words in a language.
            parent: Qt's owner.
        """
        super().__init__(words, propose=propose, parent=parent)
        self._tasks, self._notices, self._make = tasks, notices, make
        self._year = year
        self._passed_over: tuple[str, ...] = ()
        self._busy = False
        self.title = title
        place = folder or places.documents()
        self.target = Target(place, self._next_name(), places.cloud_of(place))

    @property
    def busy(self) -> bool:
        """Tell whether the case is being made."""
        return self._busy

    def look_for_free_name(self) -> None:
        """Pass over proposed names that exist already in the folder."""
        folder, language, year = self.target.folder, self._wording.language, self._year

        def first_free(ticket: Ticket) -> tuple[str, ...]:
            del ticket
            taken: tuple[str, ...] = ()
            for _ in range(_NAMES_TRIED):
                name = neutral_name(language, year, taken)
                if not (folder / (name + ENDING)).exists():
                    break
                taken = (*taken, name)
            return taken

        self._tasks.submit(
            Lane.PICTURES, first_free, done=self._pass_over, failed=self._notices.tell
        )

    def rename(self, stem: str) -> None:
        """Take the name the person typed, with or without its ending."""
        stem = stem.strip().removesuffix(ENDING)
        if stem and not set(stem) & set('/\\:*?"<>|') and stem not in {".", ".."}:
            self._take(Target(self.target.folder, stem, self.target.cloud))

    def propose_name(self) -> None:
        """Propose another neutral file name."""
        self._passed_over = (*self._passed_over, self.target.stem)
        self._take(Target(self.target.folder, self._next_name(), self.target.cloud))

    def choose_folder(self, folder: Path) -> None:
        """Put the case elsewhere."""
        self._passed_over = ()
        self._take(Target(folder, self.target.stem, places.cloud_of(folder)))

    def make(self) -> None:
        """Make the case, or say what is still missing."""
        if not self._busy and self.passphrase_fits():
            self._set_busy(True)
            self._make()

    def go_back(self) -> None:
        """Return to the first page; nothing was made."""
        if not self._busy:
            self.went_back.emit()

    @property
    def _new_title(self) -> str:
        return self.title.strip() or self._wording.gettext("My case")

    def _next_name(self) -> str:
        return neutral_name(self._wording.language, self._year, self._passed_over)

    def _pass_over(self, taken: tuple[str, ...]) -> None:
        if taken and self.target.stem in taken:
            self._passed_over = taken
            self._take(Target(self.target.folder, self._next_name(), self.target.cloud))

    def _take(self, target: Target) -> None:
        self.target = target
        self.target_changed.emit(target)

    def _made(self, code: str) -> None:
        self.forget()
        self._set_busy(False)
        self.made.emit(code)

    def _refused(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, PassphraseTooShort):
            self.passphrase_refused.emit(error)
        elif isinstance(error, TargetExists):
            self.target_refused.emit(error)
        elif isinstance(error, PlaceNotWritable | ReadOnlyMedium):
            # There is no case to copy yet; another folder is the way on for both.
            self.place_refused.emit(PlaceNotWritable(name=self.target.folder.name))
        elif isinstance(error, Expected):
            self.failed.emit(error)
        else:
            self._notices.tell(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)
