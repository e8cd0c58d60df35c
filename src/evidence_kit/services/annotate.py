"""What was drawn over an exhibit, and the only way its picture leaves the vault.

The markup is kept first, then the pictures are made to follow it: with a black-out, all that was
made from the original is replaced by what the worker burnt. If that is cut off between, the
burnt set is missing or names other black-outs, and nothing leaves until it was made.
"""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Iterable, Iterator
from typing import Final

from evidence_kit.domain.dossier import Withheld
from evidence_kit.domain.exhibit import Exhibit, Obstacle, Picture
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Sighting
from evidence_kit.domain.markup import Annotation, Kind, Markup
from evidence_kit.domain.picture import Derived, Role
from evidence_kit.services.covers import boxes_of, edges, rect_of, upright_size
from evidence_kit.services.derive import complete_pictures, packed
from evidence_kit.services.lost_blackouts import may_have_lost_blackouts
from evidence_kit.services.picture_wire import BURNT
from evidence_kit.services.ports import Silent, Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault

_TELLING: Final = 0.25
"""Share of a box under black from which on what stood in it does not leave."""


def load(vault: Vault, number: int) -> Markup:
    """Give what was drawn over an exhibit, as it was kept last."""
    return vault.markup(number)


def save(
    vault: Vault,
    worker: PictureWorker,
    number: int,
    markup: Markup,
    ticket: Ticket | None = None,
) -> bool:
    """Keep what was drawn over an exhibit, and make its pictures follow.

    Returns:
        Whether the pictures follow; False when the worker cannot make a covered one. The markup
        is kept in any case, and until a later try succeeds the picture does not leave.

    Raises:
        DiskFull, ReadOnlyMedium: what was not written is as it was before.
        ObjectDamaged: the markup is kept, but the exhibit does not verify.
        Stopped: the markup is kept; the pictures follow when it is saved again, or settled.
    """
    vault.set_markup(number, markup)
    if follows(vault, number):
        return True
    (ticket or Silent()).step(1, 2)
    return settle(vault, worker, number)


def settle(vault: Vault, worker: PictureWorker, number: int) -> bool:
    """Make the pictures of an exhibit follow its black-outs, if they do not.

    Returns:
        Whether they do now.

    Raises:
        DiskFull, ReadOnlyMedium: nothing was written.
        ObjectDamaged: the exhibit does not verify.
    """
    return follows(vault, number) or remake(vault, worker, number)


def remake(vault: Vault, worker: PictureWorker, number: int) -> bool:
    """Make the pictures of an exhibit anew. With black-outs only what is burnt takes their place.

    Returns:
        Whether they follow its black-outs now; when not, the earlier ones are still there.

    Raises:
        DiskFull, ReadOnlyMedium: nothing was written.
        ObjectDamaged: the exhibit does not verify.
    """
    exhibit = vault.case.exhibit(number)
    stored, areas = exhibit.stored, vault.markup(number).blackouts
    if stored is None:
        return True
    if not areas:
        complete_pictures(vault, worker, exhibit)
        return True
    if stored.content is None:
        stored = complete_pictures(vault, worker, exhibit).stored or stored
    if not isinstance(stored.content, Picture):
        return True
    looked = worker.burn(vault.read(stored.object), boxes_of(stored.content, areas))
    if isinstance(looked.content, Obstacle) or looked.rendition is None:
        return False
    operation = _operation(stored.kept.sha256, stored.content, areas)
    vault.add_burnt(number, packed(looked, Role.BURNT, operation))
    return True


def follows(vault: Vault, number: int) -> bool:
    """Tell whether the pictures of an exhibit are those that its black-outs ask for."""
    exhibit = vault.case.exhibit(number)
    if exhibit.stored is None or isinstance(exhibit.stored.content, Obstacle):
        return True
    burnt, areas = vault.derived(number, Role.BURNT), vault.markup(number).blackouts
    if not areas:
        return burnt is None
    return burnt is not None and _belongs(burnt, exhibit, areas)


def unsettled(vault: Vault) -> tuple[int, ...]:
    """Give the exhibits whose pictures do not follow their black-outs; `settle` mends each."""
    numbers = (exhibit.number for exhibit in vault.case.exhibits)
    return tuple(number for number in numbers if not follows(vault, number))


def printable(vault: Vault, number: int) -> Derived | None:
    """Give the stream of an exhibit that may leave. Nothing leaves but through here.

    Returns:
        The burnt stream when there are black-outs, else the rendition. None when there is
        neither: in words, withdrawn, sensitive, not decodable, black-outs that are not burnt in
        yet, or a damaged vault that may have lost some. Never one that shows more instead.
    """
    exhibit = vault.case.exhibit(number)
    stored = exhibit.stored
    if stored is None or exhibit.sensitive or exhibit.withdrawn_because is not None:
        return None
    if may_have_lost_blackouts(vault, exhibit):
        return None
    areas = vault.markup(number).blackouts
    if areas:
        burnt = vault.derived(number, Role.BURNT)
        return burnt if burnt and _belongs(burnt, exhibit, areas) else None
    clear = vault.derived(number, Role.RENDITION)
    if clear is None or clear.rendition is None or clear.parent_sha256 != stored.kept.sha256:
        return None
    return clear


def withheld(vault: Vault, number: int) -> Withheld | None:
    """Say why the picture of an exhibit, which may be printed in itself, does not leave now."""
    exhibit = vault.case.exhibit(number)
    if exhibit.stored is None or exhibit.sensitive or exhibit.withdrawn_because is not None:
        return None
    there = any(vault.derived(number, role) for role in (Role.RENDITION, Role.BURNT))
    followed = follows(vault, number)
    if may_have_lost_blackouts(vault, exhibit) and (there or not followed):
        # Looking comes first: what was covered is drawn again before it is burnt in.
        return Withheld.UNSURE
    return None if followed else Withheld.UNBURNT


def outgoing_markup(vault: Vault, number: int) -> Markup:
    """Give what may be drawn and said outside of an exhibit; nothing when its picture stays."""
    exhibit = vault.case.exhibit(number)
    content = exhibit.stored.content if exhibit.stored else None
    if not isinstance(content, Picture) or printable(vault, number) is None:
        return Markup()
    markup = vault.markup(number)
    areas = [rect_of(box) for box in boxes_of(content, markup.blackouts)]
    return sheet_markup(markup, areas, upright_size(content))


def may_be_told(vault: Vault, sighting: Sighting) -> bool:
    """Tell whether a dossier may say that something was seen there.

    Not when a good part of it is blacked out, nor when black-outs of that picture may be lost.
    What was noted without a place is not told when the whole picture is black.
    """
    try:
        exhibit = vault.case.exhibit(sighting.exhibit)
    except KeyError:
        return False
    area, markup = sighting.area, vault.markup(exhibit.number)
    if area is None:
        return not _all_black(exhibit, markup)
    if blacked_out(area, markup, exhibit):
        return False
    return exhibit.stored is None or not may_have_lost_blackouts(vault, exhibit)


def blacked_out(area: Rect, markup: Markup, exhibit: Exhibit) -> bool:
    """Tell whether the middle of an area, or a quarter of it, is covered; upright pixels.

    A box is drawn with room around its words, so a black-out of the words covers far from all.
    """
    covered, size = _covered(exhibit, markup)
    area = area.cut(*size) if size else area
    if _is_under(area, covered) or _is_under(Rect.around([area.centre]), covered):
        return True
    black = sum(cell.width * cell.height for cell in _cells(area, covered) if _in(cell, covered))
    return black >= _TELLING * area.width * area.height


def _all_black(exhibit: Exhibit, markup: Markup) -> bool:
    covered, size = _covered(exhibit, markup)
    return size is not None and _is_under(Rect(0, 0, *size), covered)


def _covered(exhibit: Exhibit, markup: Markup) -> tuple[tuple[Rect, ...], tuple[int, int] | None]:
    """Give what is really covered, and the size of the upright picture when it has one."""
    content = exhibit.stored.content if exhibit.stored else None
    if not isinstance(content, Picture):
        return markup.blackouts, None
    burnt = (rect_of(box) for box in boxes_of(content, markup.blackouts))
    return (*markup.blackouts, *burnt), upright_size(content)


def sheet_markup(
    markup: Markup, areas: Iterable[Rect] = (), size: tuple[int, int] | None = None
) -> Markup:
    """Leave out what lies under a black-out: it is not drawn, and its words do not leave.

    The words of a black-out itself stay: they say in general what was covered.

    Args:
        markup: what was drawn.
        areas: what is really covered, when that is more than what was drawn.
        size: width and height of the upright picture. What reaches beyond its edge counts for
            what of it lies within: nothing can be blacked out beyond the edge.
    """
    covered = (*markup.blackouts, *areas)
    hidden = [item.id for item in markup if _lies_under(item, covered, size)]
    return markup.without(hidden)


def _lies_under(item: Annotation, covered: tuple[Rect, ...], size: tuple[int, int] | None) -> bool:
    def under(frame: Rect) -> bool:
        return _is_under(frame.cut(*size) if size else frame, covered)

    if item.kind is Kind.BLACKOUT:
        return False
    if item.kind is Kind.ARROW:
        return all(under(Rect.around([point])) for point in (item.start, item.end))
    if item.kind in (Kind.TEXT, Kind.NUMBER) and under(Rect.around([item.frame.centre])):
        # Words that lie mostly in the black would stand on top of it on paper.
        return True
    return under(item.frame)


def _is_under(frame: Rect, covered: tuple[Rect, ...]) -> bool:
    """Tell whether several rectangles together cover one: between all their edges, all do."""
    return all(_in(cell, covered) for cell in _cells(frame, covered))


def _in(cell: Rect, covered: tuple[Rect, ...]) -> bool:
    return any(area.contains(cell.centre) for area in covered)


def _cells(frame: Rect, covered: tuple[Rect, ...]) -> Iterator[Rect]:
    """Cut a rectangle along all edges of others: each piece is wholly covered or not at all."""
    across = _cuts(frame.x, frame.right, [edge for c in covered for edge in (c.x, c.right)])
    down = _cuts(frame.y, frame.bottom, [edge for c in covered for edge in (c.y, c.bottom)])
    for x, to_x in across:
        for y, to_y in down:
            yield Rect(x, y, to_x - x, to_y - y)


def _cuts(first: float, last: float, edges_: list[float]) -> list[tuple[float, float]]:
    places = [first, *sorted(edge for edge in edges_ if first < edge < last), last]
    return list(itertools.pairwise(places))


def _belongs(burnt: Derived, exhibit: Exhibit, areas: Iterable[Rect]) -> bool:
    stored = exhibit.stored
    if stored is None or not isinstance(stored.content, Picture) or burnt.rendition is None:
        return False
    sha256 = stored.kept.sha256
    expected = _operation(sha256, stored.content, areas)
    return (burnt.parent_sha256, burnt.operation) == (sha256, expected)


def _operation(parent_sha256: str, picture: Picture, areas: Iterable[Rect]) -> str:
    """Name what is burnt into what, by which code (docs/vault-format.md, section 8)."""
    boxes = [list(edges(box)) for box in boxes_of(picture, areas)]
    listed = json.dumps({"boxes": boxes}, separators=(",", ":"))
    digest = hashlib.sha256(f"evk/{BURNT}\n{parent_sha256}\n{listed}".encode()).hexdigest()
    return f"{BURNT}:{digest}"
