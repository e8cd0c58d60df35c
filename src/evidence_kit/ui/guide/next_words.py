"""How each next step is put into words, and how long it takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from evidence_kit.domain.next_step import About, NextStep, Step
from evidence_kit.ui.guide.next_to_helper import TO_HELPER
from evidence_kit.ui.parts.unkept import NONE_UNKEPT, Unkept, loose_line
from evidence_kit.wording import N_, Wording


@dataclass(frozen=True, slots=True)
class StepWords:
    """The words of one step.

    Attributes:
        title: what to do.
        reason: why it helps.
        button: where it leads.
        minutes: about how long it takes; 0 says nothing.
    """

    title: str
    reason: str
    button: str
    minutes: int = 0


_STEPS: Final = N_("To your first steps")
_WORDS: Final = {
    Step.CALM: StepWords(
        N_("There is nothing you have to do now"),
        N_("Your answers say that nothing is wrong. Does that change? Come back here."),
        N_("See the advice"),
        1,
    ),
    Step.FIRST_STEPS: StepWords(
        N_("See your first steps"),
        N_("What helps now, in the right order. Do what you can. It need not be today."),
        _STEPS,
        3,
    ),
    Step.TAKEDOWN: StepWords(
        N_("Have the images taken down"),
        N_("First keep where they are. You do not have to do this alone."),
        N_("See how that goes"),
        10,
    ),
    Step.TALK: StepWords(
        N_("Tell somebody"),
        N_("You need not carry this alone. There is a message you can send."),
        N_("See the message"),
        5,
    ),
    Step.BLOCK: StepWords(
        N_("Report and block the account"),
        N_("Your screenshots are kept, so now it can be done. Report first, then block."),
        _STEPS,
        5,
    ),
    Step.COMPLAINT: StepWords(
        N_("Do you want the other to be prosecuted?"),
        N_("Yes, no or not sure: all are fine. For some acts the date matters."),
        N_("To the question"),
        2,
    ),
    Step.COLLECT: StepWords(
        N_("Add your first screenshot"),
        N_("Begin with one. The rest can come later. They also stay on your phone."),
        N_("Begin to collect"),
        5,
    ),
    Step.ACCOUNT: StepWords(
        N_("Note a username or a number"),
        N_(
            "Draw a box around it in a screenshot, or type it. "
            "With it the police can search further. A real name is not needed."
        ),
        N_("To the details"),
        5,
    ),
    Step.TELL: StepWords(
        N_("Tell what happened"),
        N_("One line is enough to begin. Roughly is fine, and you may skip anything."),
        N_("Begin to tell"),
        10,
    ),
    Step.PAYMENTS: StepWords(
        N_("Money was asked for"),
        N_(
            "Did you pay? Many people do. Note it here. "
            "Did you not pay? Then note that you said no."
        ),
        N_("To what happened"),
        5,
    ),
    Step.REACHABLE: StepWords(
        N_("How the police can reach you"),
        N_("A number or an e-mail address is enough. You choose what you give."),
        N_("Fill in"),
        2,
    ),
    Step.ENOUGH: StepWords(
        N_("This is enough"),
        N_(
            "Nothing changed since you made your police file. "
            "Take it to the police. Perfect is not needed."
        ),
        N_("To your police file"),
    ),
}
_HOW, _TEN = N_("How to do that"), 10
_EARLY: Final = N_(
    "Sometimes a payment can still be stopped. The sooner you report it, the better."
)
_ABOUT: Final = {
    About.BANK: StepWords(
        N_("Call your bank about the payment"),
        N_("Sometimes a payment can still be stopped. The number is on your card."),
        _HOW,
        _TEN,
    ),
    About.PAYPAL: StepWords(N_("Report the payment to PayPal"), _EARLY, _HOW, _TEN),
    About.SERVICE: StepWords(
        N_("Call the service you sent money with"),
        N_(
            "Money that nobody picked up yet can sometimes be stopped. "
            "Have the number on your receipt at hand."
        ),
        _HOW,
        _TEN,
    ),
    About.CARD: StepWords(
        N_("Call the company of the card or code"),
        N_("What was not spent yet can sometimes be blocked. Keep the card and the receipt."),
        _HOW,
        _TEN,
    ),
    About.EXCHANGE: StepWords(
        N_("Report it where you bought the crypto"),
        N_("Crypto often cannot be taken back. The sooner you report it, the better."),
        _HOW,
        _TEN,
    ),
    About.PAYER: StepWords(N_("Report the payment where you paid"), _EARLY, _HOW, _TEN),
    About.THROUGH: StepWords(
        N_("Call your bank about the money that came in"),
        N_(
            "The number is on the card. Were you forced? "
            "Then you may go over this with a lawyer first."
        ),
        _HOW,
        _TEN,
    ),
    About.SAID: StepWords(
        N_("Call your bank about the payment"),
        N_("Sometimes a payment can still be stopped. Read what you can say."),
        N_("What you can say"),
        _TEN,
    ),
    About.REST: StepWords(
        N_("Take a break"),
        N_("Everything is kept. Choose yourself where you go on, and when."),
        N_("To your police file"),
    ),
    About.ASIDE: StepWords(
        N_("Add a screenshot"),
        N_("All your items are set aside. With one screenshot you can go on."),
        N_("Begin to collect"),
        5,
    ),
    About.MAYBE: StepWords(
        N_("Was money asked for?"),
        N_(
            "One of the details is about money. Were you told to pay, or did you pay? Note it here."
        ),
        N_("To what happened"),
        5,
    ),
}
_READ: Final = StepWords(
    N_("Here you can only look"),
    N_("Nothing can be written in this place. Give your case another place and go on there."),
    N_("Choose another place"),
)
_DAMAGED: Final = StepWords(
    N_("Save what is whole"),
    N_("A part of your case is damaged. We change nothing in it. Save the rest elsewhere."),
    N_("See what can be saved"),
)
_MADE: Final = StepWords(
    N_("Make your police file"),
    N_("What you have is good enough to go to the police with. You decide who gets it."),
    N_("To your police file"),
    5,
)
_AGAIN: Final = StepWords(
    N_("Make your police file again"),
    N_("Something changed since the last one. That one stays good, this one tells more."),
    N_("To your police file"),
    5,
)


def step_words(
    step: NextStep,
    words: Wording,
    *,
    damaged: bool = False,
    made: bool = False,
    helping: bool = False,
    forgotten: Unkept = NONE_UNKEPT,
) -> StepWords:
    """Give the words of a step.

    Args:
        step: which.
        words: the language.
        damaged: the case did not verify as a whole.
        made: there was a police file before.
        helping: somebody who helps reads them.
        forgotten: what was not kept when the case locked.
    """
    _ = words.gettext
    match step.step:
        case Step.AGAIN:
            return _again(forgotten, words)
        case Step.READ:
            said = _DAMAGED if damaged else _READ
        case Step.DOSSIER:
            said = _AGAIN if made else _MADE
            if helping and not made:
                said = replace(said, **TO_HELPER[Step.DOSSIER])
        case Step.ANSWER | Step.LOOK | Step.SORT | Step.QUESTIONS | Step.CHECK:
            return _counted(step, words)
        case other:
            said = _ABOUT[step.about] if step.about else _WORDS[other]
            if helping:
                said = replace(said, **TO_HELPER.get(step.about or other, {}))
    return StepWords(_(said.title), _(said.reason), _(said.button), said.minutes)


def _again(forgotten: Unkept, words: Wording) -> StepWords:
    _, n = words.gettext, forgotten.files
    title = words.ngettext("{count} file was not kept yet", "{count} files were not kept yet", n)
    reason = words.ngettext(
        "The case locked before that. Add the same file again.",
        "The case locked before that. Add the same files again.",
        n,
    )
    lost = loose_line(forgotten.loose, words) if forgotten.loose else ""
    if not n:
        n, lost = forgotten.loose, ""
        title = words.ngettext(
            "{count} picture you pasted or dragged was not kept",
            "{count} pictures you pasted or dragged were not kept",
            n,
        )
        reason = _("The case locked before that. What you still have, you can add again.")
    said = f"{reason} {lost}".rstrip()
    return StepWords(title.format(count=n), said, _("Go on collecting"), 2)


def _counted(step: NextStep, words: Wording) -> StepWords:
    _, n = words.gettext, step.count
    match step.step:
        case Step.ANSWER:
            title = words.ngettext(
                "{count} file still waits for you", "{count} files still wait for you", n
            )
            reason = _("Nothing of it is kept yet. You say whether a nude image can be seen.")
            button, minutes = _("Go on with these files"), 2
        case Step.QUESTIONS:
            title = _("Let us see what is going on")
            reason = words.ngettext(
                "At most {count} short question. You may skip any of them.",
                "At most {count} short questions. You may skip any of them.",
                n,
            ).format(count=n)
            button, minutes = _("To the questions"), 3
        case Step.CHECK:
            title = words.ngettext(
                "{count} thing makes your police file stronger",
                "{count} things make your police file stronger",
                n,
            )
            reason = _("You can make it without that too. Each line leads to its place.")
            button, minutes = _("To the check"), 5
        case Step.LOOK:
            title = words.ngettext("Look at {count} item", "Look at {count} items", n)
            reason = _("Mark what matters. Looking back is not needed if that is too heavy.")
            button, minutes = _("To the first item"), 5
        case _sort:
            title = words.ngettext("Check {count} detail", "Check {count} details", n)
            reason = _("You say whether it is right. What you do not know may stay open.")
            button, minutes = _("To the details"), 5
    return StepWords(title.format(count=n), reason, button, minutes)
