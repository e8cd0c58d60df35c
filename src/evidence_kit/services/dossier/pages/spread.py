"""Images that the other has, in words alone; where they were spread; what was asked about it."""

from __future__ import annotations

from collections.abc import Iterable

from evidence_kit.domain.distribution import Distribution, TakedownRequest
from evidence_kit.domain.dossier import Story
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.person import Wish
from evidence_kit.services import told_names
from evidence_kit.services.dossier import look, places, told_words
from evidence_kit.services.dossier.flow import Flow
from evidence_kit.services.dossier.pages import entries
from evidence_kit.services.dossier.pages.entries import Entry, Row, plain
from evidence_kit.services.dossier.typeset import Span
from evidence_kit.wording import Wording


def has_content(story: Story) -> bool:
    """Tell whether there is anything to tell."""
    return bool(story.images or story.distributions or story.takedowns)


def title(words: Wording, story: Story) -> str:
    """Name the chapter after what is in it."""
    _ = words.gettext
    if story.images and story.distributions:
        return _("Images and where they went")
    if story.images:
        return _("Images")
    return _("Spreading of images") if story.distributions else _("Requests to take images down")


def draw(flow: Flow, story: Story) -> None:
    """Draw the chapter."""
    words = flow.words
    _ = words.gettext
    flow.title(places.SPREAD, title(words, story))
    if story.images:
        about = _("Told in words on purpose. There is no image of this kind in this file.")
        flow.paragraph([Span(about, look.BODY_SOFT)])
    for number, image in enumerate(story.images, start=1):
        entries.draw(flow, _image(words, story, image, number))
    for number, one in enumerate(story.distributions, start=1):
        entries.draw(flow, _place(words, story, one, number))
    for number, asked in enumerate(story.takedowns, start=1):
        entries.draw(flow, _request(words, asked, number))


def _image(words: Wording, story: Story, image: IntimateImage, number: int) -> Entry:
    _ = words.gettext
    kind = told_names.name(image.kind, words)
    named = _("Image {number}: {kind}") if kind else _("Image {number}")

    def rows() -> Iterable[Row]:
        yield _("Real or not"), plain(told_names.name(image.genuine, words))
        yield _("A face can be seen"), plain(_yes_or_no(words, image.face))
        yield _("Made on"), entries.when(words, image.made)
        yield _("How the other got it"), plain(told_names.name(image.obtained, words))
        yield _("Age in the image"), plain("" if image.age is None else str(image.age))
        yield _("Where the original is"), plain(image.original)
        yield _("Who has it"), plain(told_words.suspects(words, story, image.suspects))
        yield _("Note"), plain(image.note)

    return Entry(named.format(number=number, kind=kind), rows())


def _place(words: Wording, story: Story, one: Distribution, number: int) -> Entry:
    _ = words.gettext

    def rows() -> Iterable[Row]:
        yield _("App or site"), plain(one.platform)
        yield _("Address"), plain(one.link, bold=True)
        yield _("Seen on"), entries.when(words, one.seen)
        yield _("Who saw or received it"), plain(one.recipients)
        yield _("Still there"), plain(told_names.name(one.presence, words))
        yield _("How this is known"), plain(told_names.name(one.known_by, words))
        yield _("Through whom"), plain(told_words.suspects(words, story, one.suspects))
        yield _("Note"), plain(one.note)

    heading = _("Place {number} where images were spread").format(number=number)
    return Entry(heading, rows(), one.exhibits, places.distribution(one.id))


def _request(words: Wording, asked: TakedownRequest, number: int) -> Entry:
    _ = words.gettext
    channel = told_names.name(asked.channel, words)

    def rows() -> Iterable[Row]:
        yield _("Asked on"), entries.when(words, asked.asked)
        yield _("Name"), plain(asked.whom)
        yield _("About"), plain(asked.link, bold=True)
        yield _("Case number"), plain(asked.reference)
        yield _("State"), plain(told_names.name(asked.state, words))
        yield _("Note"), plain(asked.note)

    heading = _("Request {number} to take down: {channel}").format(number=number, channel=channel)
    return Entry(heading, rows(), asked.exhibits)


def _yes_or_no(words: Wording, wish: Wish) -> str:
    return {Wish.YES: words.gettext("yes"), Wish.NO: words.gettext("no")}.get(wish, "")
