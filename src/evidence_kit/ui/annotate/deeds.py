"""What each key of `keys` does, as calls on the canvas, the editor and its edits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from evidence_kit.ui.annotate.editor import MarkupEditor
from evidence_kit.ui.annotate.edits import Edits
from evidence_kit.ui.annotate.keys import Action
from evidence_kit.ui.annotate.tools import Tool

Deed = Callable[[], bool]
"""Does something; False when there was nothing to do and the key may mean something elsewhere."""

FAR = 10.0
"""How far a nudge with Shift goes, image pixels."""


class Hand(Protocol):
    """What keys need of the canvas."""

    def set_tool(self, tool: Tool) -> None:
        """Take another tool."""

    def step_back(self) -> bool:
        """Leave one level."""

    def enter(self) -> bool:
        """Change words, or place something."""

    def show_selected(self) -> None:
        """Scroll to the selection."""

    def zoom_in(self) -> None:
        """Make larger."""

    def zoom_out(self) -> None:
        """Make smaller."""

    def actual_size(self) -> None:
        """Make 100 %."""

    def fit_next(self) -> None:
        """Fit the window."""


def table(hand: Hand, edits: Edits, editor: MarkupEditor) -> Mapping[Action, Deed]:
    """Give what each action does."""
    plain: dict[Action, Callable[[], object]] = {
        Action.UNDO: editor.undo,
        Action.REDO: editor.redo,
        Action.REMOVE: edits.erase,
        Action.DUPLICATE: edits.duplicate,
        Action.COPY: edits.copy,
        Action.PASTE: edits.paste,
        Action.COPY_STYLE: edits.copy_style,
        Action.PASTE_STYLE: edits.paste_style,
        Action.SELECT_ALL: edits.select_all,
        Action.TO_FRONT: edits.to_front,
        Action.TO_BACK: edits.to_back,
        Action.COLOUR: edits.toggle_colour,
        Action.PATTERN: edits.toggle_pattern,
        Action.DISC: edits.toggle_number,
        Action.LARGER: hand.zoom_in,
        Action.SMALLER: hand.zoom_out,
        Action.ACTUAL_SIZE: hand.actual_size,
        Action.FIT: hand.fit_next,
    }
    made = {action: _done(deed) for action, deed in plain.items()}
    made |= {Action(tool.value): _taking(hand, tool) for tool in Tool}
    made |= _steps(hand, edits, editor)
    made[Action.BACK] = hand.step_back
    made[Action.PLACE] = hand.enter
    return made


def _done(deed: Callable[[], object]) -> Deed:
    def act() -> bool:
        deed()
        return True

    return act


def _taking(hand: Hand, tool: Tool) -> Deed:
    return _done(lambda: hand.set_tool(tool))


def _steps(hand: Hand, edits: Edits, editor: MarkupEditor) -> dict[Action, Deed]:
    """Moves and sizes; without a selection the arrow keys are left to scroll the picture."""

    def step(act: Callable[[float, float], None], dx: float, dy: float) -> Deed:
        def go() -> bool:
            if not editor.selection:
                return False
            act(dx, dy)
            hand.show_selected()
            return True

        return go

    nudge, resize = edits.nudge, edits.resize
    return {
        Action.LEFT: step(nudge, -1, 0),
        Action.RIGHT: step(nudge, 1, 0),
        Action.UP: step(nudge, 0, -1),
        Action.DOWN: step(nudge, 0, 1),
        Action.FAR_LEFT: step(nudge, -FAR, 0),
        Action.FAR_RIGHT: step(nudge, FAR, 0),
        Action.FAR_UP: step(nudge, 0, -FAR),
        Action.FAR_DOWN: step(nudge, 0, FAR),
        Action.NARROWER: step(resize, -FAR, 0),
        Action.WIDER: step(resize, FAR, 0),
        Action.SHORTER: step(resize, 0, -FAR),
        Action.TALLER: step(resize, 0, FAR),
    }
