"""What the police file room says about counts, with the same words in every place."""

from __future__ import annotations

from evidence_kit.ui.dossier.presenter import Contents
from evidence_kit.wording import Wording


def items(contents: Contents, words: Wording) -> str:
    """Say how many items there are, those that were set aside apart: "3 items, 1 set aside"."""
    count, aside = contents.counting, contents.withdrawn
    said = words.ngettext("{count} item", "{count} items", count).format(count=count)
    if not aside:
        return said
    both = words.ngettext("{items}, {count} set aside", "{items}, {count} set aside", aside)
    return both.format(items=said, count=aside)


def kinds(contents: Contents, words: Wording) -> str:
    """Say how the items will stand in it, e.g. "8 with their picture. 1 in words."."""
    ngettext = words.ngettext
    said = (
        (
            contents.pictures,
            ngettext("{count} with its picture.", "{count} with their picture.", contents.pictures),
        ),
        (contents.in_words, ngettext("{count} in words.", "{count} in words.", contents.in_words)),
        (
            contents.sensitive,
            ngettext(
                "{count} sensitive, not printed.",
                "{count} sensitive, not printed.",
                contents.sensitive,
            ),
        ),
        (
            contents.not_shown,
            ngettext("{count} by name only.", "{count} by name only.", contents.not_shown),
        ),
    )
    return " ".join(text.format(count=count) for count, text in said if count)


def left_out(contents: Contents, words: Wording) -> str:
    """Say which images are not printed because of what they show."""
    ngettext, said = words.ngettext, []
    if contents.in_words:
        text = ngettext(
            "{count} image. A description stands in its place.",
            "{count} images. A description stands in their place.",
            contents.in_words,
        )
        said.append(text.format(count=contents.in_words))
    if contents.sensitive:
        text = ngettext(
            "{count} sensitive image. It is in the list, and not printed.",
            "{count} sensitive images. They are in the list, and not printed.",
            contents.sensitive,
        )
        said.append(text.format(count=contents.sensitive))
    return " ".join(said) or words.gettext("None in this case.")
