"""Error code → sentence and next step, for window and command line alike.

Each sentence says, in this order: what is still safe, what is not, and one thing to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from evidence_kit.domain.errors import Expected
from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.wording import N_, Wording


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a person reads when something went wrong.

    Attributes:
        title: the matter in a few words.
        text: what is safe and what is not.
        next_step: one thing to do; may be empty when there is nothing to do.
    """

    title: str
    text: str
    next_step: str

    def in_one_line(self) -> str:
        """Join the parts for a terminal or a log-free place."""
        return " ".join(part for part in (self.title, self.text, self.next_step) if part)


_EXPECTED: Final = {
    "wrong-passphrase": (
        N_("This does not fit yet."),
        N_("Your case is safe and unchanged."),
        N_("Check capitals, spaces and Caps Lock. You can try as often as you like."),
    ),
    "recovery-code-mistyped": (
        N_("There is a small mistake in the code."),
        N_("Your case is safe and unchanged."),
        N_("Compare it with your paper, group by group. The letters I, L, O and U never occur."),
    ),
    "passphrase-too-short": (
        N_("A little longer: at least {minimum} characters."),
        "",
        N_("Five ordinary words are easy to remember."),
    ),
    "passphrases-differ": (
        N_("The two passwords are not the same."),
        "",
        N_("Type the same password twice."),
    ),
    "passphrase-shared": (
        N_("You and this person each need a password of your own."),
        "",
        N_("Choose another one, or use five other words."),
    ),
    "access-half-changed": (
        N_("It is changed, but not everywhere in the file yet."),
        N_("What opened this file before still opens it too."),
        N_("Make room on the disk. Closing and opening the case finishes it."),
    ),
    "passphrase-not-given": (
        N_("No password was given."),
        "",
        N_("Type it when asked, or give it as one line of text."),
    ),
    "recovery-code-unheard": (
        N_("The recovery code could not be printed."),
        N_("So no case was made. Nothing is lost."),
        N_("Try again where you can read the output."),
    ),
    "case-unreadable": (
        N_("We may not read this file: {name}."),
        N_("We did not change the file."),
        N_("Copy it to a place that is yours and try again."),
    ),
    "case-file-missing": (
        N_("There is no case at this place: {name}."),
        N_("Maybe it was moved, or the USB stick is not plugged in."),
        N_("Choose the file again."),
    ),
    "not-a-vault": (
        N_("This is not a case file: {name}."),
        N_("We did not change the file."),
        N_("Choose a file that ends in .evk."),
    ),
    "not-a-dossier": (
        N_("This is not a dossier that this program made: {name}."),
        N_("We did not change the file."),
        N_("Choose the file that was saved as dossier, unchanged."),
    ),
    "vault-in-use": (
        N_("This case is already open."),
        N_("Maybe in another window or on another computer. Writing twice at once can damage it."),
        N_("Close it there first. Then try again."),
    ),
    "vault-damaged": (
        N_("A part of your case is damaged."),
        N_("We did not change the file. Not all of it can be read."),
        N_("Open a copy of your case. If this one still opens, save what is whole."),
    ),
    "vault-too-new": (
        N_("A newer version of the program made this case."),
        N_("Your case is safe and unchanged."),
        N_("Open it with the newest version of the program."),
    ),
    "keys-destroyed": (
        N_("The key of this case was destroyed."),
        N_("Nobody can open this file any more: {name}. Copies of it were not changed."),
        N_("You can delete the file yourself, like any other file."),
    ),
    "memory-short": (
        N_("This computer has too little free memory."),
        N_("Your case is safe and unchanged."),
        N_("Close other programs and try again."),
    ),
    "disk-full": (
        N_("The disk is full."),
        N_("What was saved before is safe. Nothing more fits."),
        N_("Make room, or choose another place."),
    ),
    "read-only-medium": (
        N_("Nothing can be written here."),
        N_("You can look at your case. Nothing new can be saved."),
        N_("Copy the case to a place where you may write."),
    ),
    "target-exists": (
        N_("There already is a file with this name: {name}."),
        N_("We never overwrite a file."),
        N_("Choose another name."),
    ),
    "place-not-writable": (
        N_("We cannot write in this place: {name}."),
        N_("Nothing was changed."),
        N_("Choose another folder."),
    ),
    "source-unreadable": (
        N_("We cannot read this file: {name}."),
        N_("It was not added. The file itself is unchanged."),
        N_("Check if it still exists and if you may open it."),
    ),
    "source-is-directory": (
        N_("This is a folder, not a file: {name}."),
        N_("Nothing was added from it."),
        N_("Open the folder and choose the files in it."),
    ),
    "source-empty": (
        N_("This file is empty: {name}."),
        N_("There is nothing in it to keep."),
        N_("Send it from your phone again."),
    ),
    "source-changed": (
        N_("This file changed while we read it: {name}."),
        N_("It was not added, so that what we keep is certain."),
        N_("Wait until it is copied completely. Then add it again."),
    ),
    "not-covered": (
        N_("This picture could not be covered: {name}."),
        N_("Nothing was stored or changed."),
        N_("You can describe the picture in words instead."),
    ),
    "source-too-large": (
        N_("This picture is too large to take over like this: {name}."),
        N_("It was not added. Nothing was changed."),
        N_("Save it on this computer first. Then choose the file."),
    ),
    "source-elsewhere": (
        N_("This picture is still on the internet."),
        N_("It was not added. This program never fetches anything from the internet."),
        N_("Save it on this computer first. Then add that file."),
    ),
    "nothing-to-paste": (
        N_("There is no picture to paste yet."),
        N_("Nothing was changed."),
        N_("Copy a picture or a file first. Then paste it here."),
    ),
    "object-damaged": (
        N_("One stored file is damaged."),
        N_("The others are not affected. We never show or print a file that does not verify."),
        N_("Add it again from your phone if you still have it."),
    ),
    "nothing-to-export": (
        N_("There is nothing in your case yet."),
        "",
        N_("First add one screenshot. The rest can come later."),
    ),
    "dossier-outdated": (
        N_("Your case was changed after these pages were made."),
        N_("Nothing was saved or printed, so that nothing old leaves your case."),
        N_("Look at the new pages, then save or print them."),
    ),
    "export-failed": (
        N_("The file could not be written."),
        N_("Your case is whole. Nothing half-made was left behind."),
        N_("Choose another place and try again."),
    ),
    "copy-differs": (
        N_("The copy did not read back right."),
        N_("Your case was not changed. The copy was removed, so that nobody relies on it."),
        N_("Try another stick or another folder."),
    ),
    "printing-failed": (
        N_("The printer did not take the pages."),
        N_("Your case is whole. Some pages may have been printed."),
        N_("Check the printer and try again, or save a pdf."),
    ),
}

_BUG: Final = (
    N_("Something went wrong in the program."),
    N_("What was saved is safe. Nothing was sent anywhere."),
    N_("Close the program and open it again."),
)

_OBSTACLES: Final = {
    Obstacle.UNKNOWN_FORMAT: N_(
        "We cannot show this kind of file. The file itself is kept exactly as it was."
    ),
    Obstacle.BROKEN: N_(
        "This picture is damaged and cannot be shown. The file is kept exactly as it was."
    ),
    Obstacle.TOO_LARGE: N_(
        "This picture is too large to show. The file itself is kept exactly as it was."
    ),
    Obstacle.WORKER_FAILED: N_(
        "We could not look at this picture safely. The file is kept exactly as it was."
    ),
}


def sentence_for(error: BaseException, words: Wording) -> Sentence:
    """Say in plain words what happened; anything that is not `Expected` is our own fault."""
    _ = words.gettext
    if not isinstance(error, Expected):
        return Sentence(*(_(part) for part in _BUG))
    parts = _EXPECTED[error.code]
    fields = {key: str(value) for key, value in error.fields.items()}
    return Sentence(*(_fill(_(part), fields) for part in parts))


def obstacle_sentence(obstacle: Obstacle, words: Wording) -> str:
    """Say why a picture cannot be shown, and that it is kept all the same."""
    return words.gettext(_OBSTACLES[obstacle])


def known_codes() -> frozenset[str]:
    """Give the codes that have a sentence."""
    return frozenset(_EXPECTED)


def _fill(text: str, fields: dict[str, str]) -> str:
    # A plain replace, never str.format: a file name may hold braces.
    for key, value in fields.items():
        text = text.replace(f"{{{key}}}", value)
    return text
