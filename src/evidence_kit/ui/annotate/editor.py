"""The annotations being worked on: one frozen value, its history, and what is selected."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.lead import Lead
from evidence_kit.domain.markup import Colour, Markup, Pattern
from evidence_kit.ui.annotate.fitting import Extent
from evidence_kit.ui.annotate.history import History, Step
from evidence_kit.ui.annotate.told import Noted


@dataclass(frozen=True, slots=True)
class Pen:
    """How the next annotation is drawn."""

    colour: Colour = Colour.RASPBERRY
    pattern: Pattern = Pattern.SOLID
    numbered: bool = False


class MarkupEditor(QObject):
    """Holds the markup of one exhibit while a person works on it.

    A gesture shows drafts and ends in one `commit` or `cancel`, so that one gesture is one step
    of the history. Verbs on the selection stand in `edits.Edits`.

    Signals:
        changed(Markup): an edit, undo or redo took place; save this. Never emitted by `open`.
        shown(Markup): what is to be seen now is another value, a draft or the real one.
        selection_changed(tuple[str, ...]): other annotations are selected, in list order.
        pen_changed(Pen): the next annotation will be drawn otherwise.
        opened(): another exhibit is being worked on; `extent`, `markup` are its own.
        stepping(): the history is about to be walked; what is typed becomes a step now.
        retold(tuple[Lead, ...]): a step put these details as they are here; save them.
    """

    changed = Signal(object)
    shown = Signal(object)
    selection_changed = Signal(tuple)
    pen_changed = Signal(object)
    opened = Signal()
    stepping = Signal()
    retold = Signal(tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._markup = Markup()
        self._draft: Markup | None = None
        self._selection: tuple[str, ...] = ()
        self._pen = Pen()
        self._extent = Extent(1, 1)
        self.history = History(self)
        """For buttons: `canUndoChanged`, `canRedoChanged`, `undoText`. Edit through methods."""
        self.take_back_newest: Callable[[], bool] = lambda: False
        """Takes back what was done last when that is no step; False when it is one."""

    @property
    def markup(self) -> Markup:
        """The annotations as they stand; a draft does not count."""
        return self._markup

    @property
    def visible(self) -> Markup:
        """What is to be seen: the draft of a running gesture, else the annotations."""
        return self._markup if self._draft is None else self._draft

    @property
    def drafting(self) -> bool:
        """Whether a gesture runs."""
        return self._draft is not None

    @property
    def selection(self) -> tuple[str, ...]:
        """Ids of what is selected, in list order; all of them are visible."""
        return self._selection

    @property
    def extent(self) -> Extent:
        """Size of the picture, image pixels."""
        return self._extent

    @property
    def pen(self) -> Pen:
        """How the next annotation is drawn."""
        return self._pen

    def open(self, markup: Markup, extent: Extent) -> None:
        """Work on another exhibit: its annotations become the start of a new history."""
        self._draft, self._markup, self._extent = None, markup, extent
        self.history.clear()
        self.select(())
        self.opened.emit()
        self.shown.emit(markup)

    def apply(self, after: Markup, label: str, sitting: str = "") -> None:
        """Make one step of the history; nothing happens when nothing is different.

        Args:
            after: the annotations from now on.
            label: what was done, in a few words for "Undo: …".
            sitting: steps of one sitting are taken back at once.
        """
        self._draft = None
        if after == self._markup:
            self._show(self._markup)
        else:
            self.history.push(Step(self._markup, after, label, sitting=sitting))
            self._become(after)

    def note(self, changed: tuple[Noted, ...], label: str, sitting: str = "") -> None:
        """Make a step of details that were changed beside the annotations.

        Args:
            changed: the details, before and after.
            label: what was done.
            sitting: steps of one sitting are taken back at once.
        """
        if changed:
            self.history.push(Step(self._markup, self._markup, label, changed, sitting))

    def preview(self, draft: Markup) -> None:
        """Show what a running gesture would give, without making a step."""
        self._draft = draft
        self._show(draft)

    def commit(self, label: str) -> None:
        """End a gesture: what the draft shows becomes one step of the history."""
        if self._draft is not None:
            self.apply(self._draft, label)

    def cancel(self) -> None:
        """End a gesture as if it had not begun."""
        if self._draft is not None:
            self._draft = None
            self._show(self._markup)

    def undo(self) -> None:
        """Take the last step back; a running gesture ends first."""
        self.cancel()
        if self.take_back_newest():
            return
        self.stepping.emit()
        step = self.history.back()
        if step is not None:
            self._walk_to(step.before, tuple(one.undone for one in step.noted))

    def redo(self) -> None:
        """Make the step again that was taken back."""
        self.cancel()
        self.stepping.emit()
        step = self.history.forth()
        if step is not None:
            self._walk_to(step.after, tuple(one.after for one in step.noted))

    def select(self, ids: Iterable[str]) -> None:
        """Select exactly these annotations; unknown ids are left out."""
        wanted = set(ids)
        chosen = tuple(item.id for item in self.visible if item.id in wanted)
        if chosen != self._selection:
            self._selection = chosen
            self.selection_changed.emit(chosen)

    def set_pen(self, **changes: object) -> None:
        """Change `colour`, `pattern` or `numbered` of the next annotation."""
        pen = replace(self._pen, **changes)  # type: ignore[arg-type]
        if pen != self._pen:
            self._pen = pen
            self.pen_changed.emit(pen)

    def fresh_ids(self, count: int) -> list[str]:
        """Give ids that no annotation of this exhibit has."""
        used = {item.id for item in self._markup}
        made: list[str] = []
        number = 1
        while len(made) < count:
            if f"a{number}" not in used:
                made.append(f"a{number}")
            number += 1
        return made

    def _walk_to(self, markup: Markup, leads: tuple[Lead, ...]) -> None:
        if leads:
            self.retold.emit(leads)
        if markup != self._markup:
            self._become(markup)

    def _become(self, markup: Markup) -> None:
        self._markup = markup
        self._show(markup)
        self.changed.emit(markup)

    def _show(self, markup: Markup) -> None:
        self.shown.emit(markup)
        self.select(self._selection)
