"""What the police file room says about counts, with the same words in every place."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_kit.services.paper_view import Page
from evidence_kit.ui.dossier.contents import Contents
from evidence_kit.wording import Wording


def items(contents: Contents, words: Wording) -> str:
    """Say how many items there are, those that were set aside apart: "3 items, 1 set aside"."""
    count, aside = contents.counting, contents.withdrawn
    said = words.ngettext("{count} item", "{count} items", count).format(count=count)
    if not aside:
        return said
    both = words.ngettext("{items}, {count} set aside", "{items}, {count} set aside", aside)
    return both.format(items=said, count=aside)


def left_out(contents: Contents, words: Wording) -> str:
    """Say how many images are not printed, or covered, because of what they show."""
    count, covered = contents.in_words + contents.sensitive, contents.covered
    if not count and not covered:
        return words.gettext("None in this case.")
    named = words.ngettext("{count} image. Only named.", "{count} images. Only named.", count)
    copies = words.ngettext(
        "{count} image. Only its covered copy.",
        "{count} images. Only their covered copies.",
        covered,
    )
    parts = ((count, named), (covered, copies))
    return " ".join(said.format(count=found) for found, said in parts if found)


def page_label(pages: Sequence[Page], index: int) -> str:
    """Give what stands on a small page: what the paper calls it, else which one it is."""
    label = pages[index].label
    return label.split()[0] if label else str(index + 1)


def page_of(pages: Sequence[Page], index: int, words: Wording, *, short: bool = False) -> str:
    """Say which page it is: "page 2 of 16"; "loose page" for one that is not counted.

    Args:
        pages: all of them.
        index: 0 for the first.
        words: the language.
        short: leave out the word "page".
    """
    counted = [page for page in pages if not page.label or page.label.isdecimal()]
    label = page_label(pages, index)
    if not label.isdecimal():
        return words.gettext("loose page")
    _ = words.gettext
    said = _("{page} of {total}") if short else _("page {page} of {total}")
    return said.format(page=label, total=len(counted))
