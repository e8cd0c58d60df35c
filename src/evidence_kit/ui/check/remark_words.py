"""How each remark is put into words. What is there is good enough; this only tells what helps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from evidence_kit.domain.remark import Cause, Part, Place, Remark
from evidence_kit.ui.check.remark_spoken import TO_HELPER
from evidence_kit.wording import N_, Wording


@dataclass(frozen=True, slots=True)
class RemarkWords:
    """The words of one remark that leads somewhere.

    Attributes:
        title: what it is about.
        text: why it helps, or how.
        button: what the button in its row does.
        onward: the same, by itself at the foot of the page.
        minutes: about how long it takes.
    """

    title: str
    text: str
    button: str
    onward: str
    minutes: int = 1

    @property
    def in_one(self) -> str:
        """Title and text one after the other; a title that asks keeps its question mark."""
        stop = "" if self.title.endswith("?") else "."
        return f"{self.title}{stop} {self.text}"


_WORDS: Final[Mapping[tuple[Part, Cause], RemarkWords]] = MappingProxyType(
    {
        (Part.REACHABLE, Cause.NOTHING): RemarkWords(
            N_("Your contact details"),
            N_("This is how the police can reach you. Your address need not be in it."),
            N_("Fill in"),
            N_("Fill in contact details"),
        ),
        (Part.REACHABLE, Cause.DOUBT): RemarkWords(
            N_("Your phone number or email"),
            N_("What stands there does not look complete. Please look once more."),
            N_("Look"),
            N_("Look at contact details"),
        ),
        (Part.EXHIBITS, Cause.NOTHING): RemarkWords(
            N_("Screenshots"),
            N_("One is enough to begin. They also stay on your phone."),
            N_("Add one"),
            N_("Add a screenshot"),
            5,
        ),
        (Part.ACCOUNT, Cause.UNSAID): RemarkWords(
            N_("A username, profile or phone number"),
            N_("With it the police can search further. A real name is not needed."),
            N_("Note it"),
            N_("Note a username or profile"),
            5,
        ),
        (Part.ACCOUNT, Cause.PROFILE): RemarkWords(
            N_("The username of the account"),
            N_("A name on the screen can change. A username is easier to find."),
            N_("Note it"),
            N_("Note the username"),
            3,
        ),
        (Part.THREAT, Cause.UNSAID): RemarkWords(
            N_("What the other threatened with"),
            N_("Copy one message letter by letter. Roughly is fine too."),
            N_("Tell it"),
            N_("Tell of the threat"),
            3,
        ),
        (Part.THREAT, Cause.ANSWERED): RemarkWords(
            N_("The threat stands in your answers"),
            N_("In the time line it gets a day and, if known, the exact words."),
            N_("Tell it"),
            N_("Tell of the threat"),
            3,
        ),
        (Part.STORY, Cause.UNSAID): RemarkWords(
            N_("What happened"),
            N_("One line is enough. Roughly is fine, and you may skip anything."),
            N_("Tell it"),
            N_("Tell what happened"),
            10,
        ),
        (Part.STORY, Cause.GAP): RemarkWords(
            N_("There are days without anything in your time line"),
            N_("Maybe nothing happened then. That is fine too."),
            N_("View"),
            N_("Look at your time line"),
            2,
        ),
        (Part.STEPS, Cause.NOTHING): RemarkWords(
            N_("Reporting and blocking"),
            N_("Did you report or block the account, or call the bank? Note when."),
            N_("Note it"),
            N_("Note reporting or blocking"),
            3,
        ),
        (Part.AGES, Cause.NOTHING): RemarkWords(
            N_("An age does not fit the date of birth"),
            N_("The police file goes by the date of birth. Which of the two is right?"),
            N_("Look"),
            N_("Look at the ages"),
        ),
        (Part.COMPLAINT, Cause.NOTHING): RemarkWords(
            N_("Do you want the offender to be prosecuted?"),
            N_("Sometimes the police need to know. You may not know yet."),
            N_("Answer"),
            N_("Go to this question"),
            2,
        ),
        (Part.COMPLAINT, Cause.ASKED): RemarkWords(
            N_("You told the police that you want prosecution"),
            N_("Do you still want that? You may also not know."),
            N_("Answer"),
            N_("Go to this question"),
        ),
        (Part.ORIGINALS, Cause.NEVER): RemarkWords(
            N_("Are all files still unchanged?"),
            N_("We read everything again. Then you know for sure."),
            N_("Check now"),
            N_("Check all files"),
        ),
        (Part.ORIGINALS, Cause.DAMAGED): RemarkWords(
            N_("Not everything reads back whole"),
            N_("We change nothing in it. The rest is good enough to use."),
            N_("See what"),
            N_("See what can be saved"),
            5,
        ),
        (Part.FILE, Cause.NOTHING): RemarkWords(
            N_("Your police file is older than your case"),
            N_("Something changed since. That one stays good, a new one tells more."),
            N_("Make again"),
            N_("Make it again"),
            5,
        ),
    }
)
_COUNTED: Final[Mapping[tuple[Part, Cause], tuple[str, str, RemarkWords]]] = MappingProxyType(
    {
        (Part.THREAT, Cause.QUOTE): (
            N_("A threat is not there letter by letter"),
            N_("{count} threats are not there letter by letter"),
            RemarkWords(
                "",
                N_("Copy the words as they stood there, mistakes too."),
                N_("Copy them"),
                N_("Copy the words of the threat"),
                3,
            ),
        ),
        (Part.ACCOUNT, Cause.WHERE): (
            N_("An account has no platform yet"),
            N_("{count} accounts have no platform yet"),
            RemarkWords(
                "",
                N_("Note the platform, or a link to it. It is found sooner then."),
                N_("Note it"),
                N_("Note the platform"),
            ),
        ),
        (Part.STORY, Cause.UNDATED): (
            N_("An event has no date"),
            N_("{count} lines of the time line have no date"),
            RemarkWords(
                "",
                N_("Do you roughly know when it was?"),
                N_("Choose a date"),
                N_("Choose a date"),
            ),
        ),
        (Part.PAYMENTS, Cause.NOTHING): (
            N_("A payment has no proof yet"),
            N_("{count} payments have no proof yet"),
            RemarkWords(
                "",
                N_("A screenshot of the bank or a receipt helps."),
                N_("Add proof"),
                N_("Add proof of payment"),
                3,
            ),
        ),
        (Part.DATES, Cause.NOTHING): (
            N_("Item {number} has no sure date"),
            N_("{count} items have no sure date"),
            RemarkWords(
                "",
                N_("Do you roughly know when this was?"),
                N_("Choose a date"),
                N_("Choose a date"),
            ),
        ),
        (Part.OPENED, Cause.NOTHING): (
            N_("Item {number} was never opened"),
            N_("{count} items were never opened"),
            RemarkWords(
                "",
                N_("There you can mark what matters. Looking is not needed."),
                N_("Open it"),
                N_("Open the item"),
                2,
            ),
        ),
        (Part.LEADS, Cause.NOTHING): (
            N_("A detail of the offender is not confirmed"),
            N_("{count} details of the offender are not confirmed"),
            RemarkWords(
                "",
                N_("You say whether it is right. It may also stay open."),
                N_("View"),
                N_("Look at the details"),
            ),
        ),
        (Part.NAMES, Cause.PERSONS): (
            N_("Names of others may be readable in item {number}"),
            N_("Names of others may be readable in {count} items"),
            RemarkWords(
                "",
                N_("You named people there. We cannot read the picture ourselves."),
                N_("Black out"),
                N_("Black out names"),
                2,
            ),
        ),
        (Part.NAMES, Cause.PUT_AWAY): (
            N_("A detail of somebody else is readable in item {number}"),
            N_("Details of somebody else are readable in {count} items"),
            RemarkWords(
                "",
                N_("You put it away. In the picture it still stands."),
                N_("Black out"),
                N_("Black out this detail"),
                2,
            ),
        ),
        (Part.COVERED, Cause.NOTHING): (
            N_("Item {number} is not covered"),
            N_("{count} nude images are not covered"),
            RemarkWords(
                "",
                N_("Now it stays out of the police file. Covered, the rest can be in it."),
                N_("Cover it"),
                N_("Cover the image"),
                2,
            ),
        ),
    }
)
"""Of one thing, of several, and the rest."""
_ONE_UNDATED: Final[Mapping[Place, str]] = MappingProxyType(
    {
        Place.PAYMENT: N_("A payment has no date"),
        Place.PASSAGE: N_("Money that came in has no date"),
        Place.SPREAD: N_("A place where images were shown has no date"),
    }
)
"""What it is that has no date, when it is no event."""


def remark_words(remark: Remark, words: Wording, *, helping: bool = False) -> RemarkWords:
    """Give the words of a remark on what is missing or could be better."""
    _ = words.gettext
    key = remark.part, remark.cause
    if key in _COUNTED:
        one, many, said = _COUNTED[key]
        if remark.cause is Cause.UNDATED:
            one = _ONE_UNDATED.get(remark.spot.place, one)
        several = one if remark.count == 1 else many
        title = _(several).format(number=remark.spot.exhibit, count=remark.count)
    else:
        said = replace(_WORDS[key], **(TO_HELPER.get(key, {}) if helping else {}))
        title = _(said.title)
    return RemarkWords(title, _(said.text), _(said.button), _(said.onward), said.minutes)
