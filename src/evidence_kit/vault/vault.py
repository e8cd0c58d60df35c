"""An open vault: the case in it, and everything that may be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import BinaryIO, Unpack

from evidence_kit.domain.case import Case, Export
from evidence_kit.domain.exhibit import (
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    Obstacle,
    Picture,
    Source,
)
from evidence_kit.domain.last_place import LastPlace
from evidence_kit.domain.markup import Markup
from evidence_kit.vault import checking, codec, last_place
from evidence_kit.vault.carrying import Carried, Carrying
from evidence_kit.vault.checking import CheckReport
from evidence_kit.vault.contents import CASE_ROW
from evidence_kit.vault.covering import Covering, NewCovered
from evidence_kit.vault.intake import Intake
from evidence_kit.vault.notes import Notes, Said
from evidence_kit.vault.pictures import NewPicture, Pictures
from evidence_kit.vault.telling import Telling
from evidence_kit.vault.tending import Tending
from evidence_kit.vault.told_codec import Droppable, Thing


class Vault(Tending):
    """An open vault. Made by `create` and `unlock`; a context manager that closes it.

    Not thread-safe: any thread may use it, but one at a time, and callers see to that. What it
    shows, and its attributes, stand in `Reading`; its copy and its end in `Tending`.
    """

    def add_original(
        self,
        source: BinaryIO,
        *,
        facts: FileFacts,
        origin: Source,
        media_type: str,
        expected_size: int | None = None,
        on_progress: Callable[[int], None] = lambda _: None,
    ) -> tuple[Exhibit, bool]:
        """Preserve a file bit by bit, and read it back before saying so.

        Args:
            source: the file, at its start.
            facts: what the file system says about it.
            origin: how it came in.
            media_type: from its first bytes.
            expected_size: its size in bytes; makes the check for free space exact.
            on_progress: hears the bytes done; may raise `Stopped`, then nothing of it stays.

        Returns:
            The exhibit, and whether these bytes were there already. Then only the log grows.
            An original that does not read back any more is stored anew, and so is one that was
            only registered in words; the words move to the description. Both keep their number.

        Raises:
            CaseFileMissing: the vault is not at its place any more; nothing is kept.
            DiskFull: there is not enough room; nothing of it stays.
            SourceChanged: it has another size than `expected_size`.
            SourceUnreadable: reading it failed.
            ObjectDamaged: it did not read back right, and was taken out again.
            ReadOnlyMedium: nothing can be written here.
        """
        return self._intake().keep_original(
            source,
            facts=facts,
            origin=origin,
            media_type=media_type,
            expected_size=expected_size,
            on_progress=on_progress,
        )

    def add_in_words(self, in_words: InWords, origin: Source) -> tuple[Exhibit, bool]:
        """Register an image that is not stored, by its digests and the person's words.

        Returns:
            The exhibit, and whether it was there already without its bytes. A stored original of
            these digests is erased for good, with all that was made from it, and the words take
            its place; the number stays. Words that were there before stay too.

        Raises:
            CaseFileMissing, DiskFull, ReadOnlyMedium: nothing was written.
        """
        return self._intake().keep_in_words(in_words, origin)

    def add_pictures(
        self, number: int, content: Picture | Obstacle, pictures: Sequence[NewPicture]
    ) -> Exhibit:
        """Keep what the worker made of an exhibit, all of it or nothing.

        Earlier pictures of the exhibit are erased; the log keeps their hashes.

        Raises:
            DiskFull, ReadOnlyMedium: nothing was written.
            Bug: nothing is stored of the exhibit.
        """
        return Pictures(self._require_writer()).keep(number, content, pictures)

    def add_burnt(self, number: int, pictures: Sequence[NewPicture]) -> Exhibit:
        """Keep what the worker made of an exhibit with its black-outs, all of it or nothing.

        Earlier pictures, also those without black-outs, are erased: of all that the vault holds
        only the original shows what was covered. `add_pictures` puts clear ones back.

        Raises:
            DiskFull, ReadOnlyMedium: nothing was written.
            Bug: the exhibit has no picture, or none of these is a `Role.BURNT`.
        """
        return Pictures(self._require_writer()).keep_burnt(number, pictures)

    def add_covered(
        self, covered: NewCovered, *, untouched: Fingerprint, facts: FileFacts, origin: Source
    ) -> tuple[Exhibit, bool]:
        """Keep a covered copy of a file that is not stored itself; it is read back first.

        Args:
            covered: the copy.
            untouched: digests of the file that stays outside.
            facts: what the file system says about that file.
            origin: how it came in.

        Returns:
            The exhibit, and whether a covered copy of this file was there already. Then only the
            log grows. An original of these digests that was stored whole is replaced by the copy
            as `replace_by_covered` says, and so are words; the number stays.

        Raises:
            DiskFull, ReadOnlyMedium: nothing was written.
            ObjectDamaged: it did not read back right; nothing of it stays.
        """
        return Covering(self._require_writer()).add(covered, untouched, facts, origin)

    def replace_by_covered(self, number: int, covered: NewCovered) -> Exhibit:
        """Put a covered copy in the place of a stored original, and erase the original for good.

        The copy is read back before anything is erased. Afterwards no key to the original, nor to
        any picture that was made from it, exists in this file. Its name, size and digests stay.

        Raises:
            DiskFull, ReadOnlyMedium, ObjectDamaged: nothing was erased.
            Bug: there is no such exhibit.
        """
        return Covering(self._require_writer()).replace(number, covered)

    def set_markup(self, number: int, markup: Markup) -> Markup:
        """Keep what was drawn over an exhibit, and give it back as it will be read.

        The log gets counts and a digest, no words. Pictures with black-outs are another step:
        see `services.annotate`.

        Raises:
            DiskFull, ReadOnlyMedium: nothing was written.
            Bug: there is no such exhibit, or an annotation lies nowhere.
        """
        return Notes(self._require_writer()).set_markup(number, markup)

    def describe(self, number: int, **said: Unpack[Said]) -> Exhibit:
        """Change what a person says of an exhibit; fields that are not named stay.

        Raises:
            DiskFull, ReadOnlyMedium: nothing was written.
            Bug: there is no such exhibit, or a value is not of its kind (see `Exhibit`).
        """
        return Notes(self._require_writer()).describe(number, **said)

    def withdraw(self, number: int, reason: str) -> Exhibit:
        """Set an exhibit aside; it keeps its number, and nothing is erased.

        Raises:
            DiskFull, ReadOnlyMedium: nothing was written.
        """
        return Notes(self._require_writer()).withdraw(number, reason)

    def restore(self, number: int) -> Exhibit:
        """Take an exhibit in again that was set aside. Raises DiskFull or ReadOnlyMedium."""
        return Notes(self._require_writer()).restore(number)

    def note(self, *things: Thing) -> Case:
        """Keep what a person tells, all of it or nothing; what has the same id is replaced.

        What was noted first stays first. The log gets counts and digests, no words; what stands
        so already is no change.

        Raises:
            DiskFull, ReadOnlyMedium: nothing was written.
            Bug: something would not read back as what it is, e.g. a suspect without a letter.
        """
        Telling(self._require_writer()).note(things)
        return self.case

    def drop(self, *things: Droppable) -> Case:
        """Erase what a person takes back, all of it or nothing; what is not there is no change.

        With a suspect goes its id in leads, events and payments; they stay.

        Raises:
            DiskFull, ReadOnlyMedium: nothing was erased.
        """
        Telling(self._require_writer()).drop(things)
        return self.case

    def attend(self, *, helper: bool) -> None:
        """Say from now on who sits at the keyboard; each entry of the log names a helper."""
        self._require_writer().recorder.by = "helper" if helper else ""

    def keep_place(self, place: LastPlace | None) -> None:
        """Keep where the person is now; the log does not tell of it, for it is no evidence.

        Raises:
            DiskFull, ReadOnlyMedium: nothing was written.
        """
        writer = self._require_writer()
        if place == self.place:
            return
        with writer.change() as change:
            payload, row = last_place.write(place), writer.contents.place_row
            if row is None:
                change.add(payload)
            else:
                change.put(row, payload)

    def set_title(self, title: str) -> None:
        """Give the case another title. Raises DiskFull or ReadOnlyMedium."""
        with self._require_writer().change() as change:
            change.put(CASE_ROW, codec.case(title, self.case.created_at, self.case.predecessor))
            change.log("case-changed", fields=["title"])

    def note_export(self, export: Export) -> None:
        """Record that a file left the vault. Raises DiskFull or ReadOnlyMedium."""
        with self._require_writer().change() as change:
            change.add(codec.export(export))
            change.log(
                "export",
                what=export.kind.value,
                dossier_id=export.dossier_id,
                language=export.language,
                items=len(self.case.exhibits),
                pages=export.pages,
                size=export.size,
                sha256=export.sha256,
                manifest_sha256=export.manifest_sha256,
                whole=export.whole,
            )

    def carry(
        self, old: Vault, on_progress: Callable[[int, int], None] = lambda *_: None
    ) -> Carried:
        """Take over all that verifies in a damaged vault; this one was made `after` it.

        Exhibits keep their numbers, dates and notes. Of a file that is not whole the pieces that
        are there keep their places: it does not verify here either, until it is added again.
        The old vault is only read.

        Args:
            old: the damaged vault, open.
            on_progress: hears bytes done and in all; may raise `Stopped`.

        Raises:
            DiskFull, ReadOnlyMedium: what was carried before is there; the rest is not.
        """
        return Carrying(self._require_writer(), old._opened, on_progress).all()

    def check(self, on_progress: Callable[[int, int], None] = lambda *_: None) -> CheckReport:
        """Read every object, record and log entry again, and log that it was done.

        `on_progress` hears bytes done and in all; it may raise `Stopped`.
        """
        report = checking.check(self._rows, self._ring, self._contents, self._ledger, on_progress)
        if self.broken:
            report = report.after(self.broken)
        if self._writer:
            with self._writer.change() as change:
                change.log("verify", objects=report.objects, bad=len(report.bad))
        return report

    def _intake(self) -> Intake:
        return Intake(self._require_writer())
