"""The custody log: anyone can check the chain with nothing but SHA-256."""

import hashlib
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.custody import GENESIS, Entry, first_break


def _chain(payloads: list[str]) -> list[Entry]:
    entries, previous = [], GENESIS
    for seq, payload in enumerate(payloads, start=1):
        line = json.dumps(
            {
                "ev": "import",
                "ph": hashlib.sha256(payload.encode()).hexdigest(),
                "prev": previous,
                "seq": seq,
                "utc": "2026-11-21T18:21:00.000Z",
                "v": 1,
            },
            sort_keys=True,
            separators=(",", ":"),
        )
        entries.append(Entry(seq, line, payload))
        previous = entries[-1].hash
    return entries


@given(st.lists(st.text(max_size=20), max_size=6))
def test_an_untouched_chain_holds_with_and_without_payloads(payloads: list[str]) -> None:
    """Leaving payloads out of an export does not break the chain."""
    chain = _chain(payloads)
    assert first_break(chain) is None
    assert first_break([replace(entry, payload=None) for entry in chain]) is None


@given(st.data())
def test_every_removal_swap_or_change_is_found(data: st.DataObject) -> None:
    """No entry can be dropped, moved or rewritten unnoticed, except from the end."""
    chain = _chain(["a", "b", "c", "d"])
    position = data.draw(st.integers(0, 2))
    removed = chain[:position] + chain[position + 1 :]
    assert first_break(removed) == position + 1
    swapped = chain[:]
    swapped[position], swapped[position + 1] = swapped[position + 1], swapped[position]
    assert first_break(swapped) == position + 1
    changed = chain[:]
    changed[position] = replace(chain[position], payload="other")
    assert first_break(changed) == position + 1
    rewritten = chain[:]
    line = chain[position].line.replace("import", "export")
    rewritten[position] = replace(chain[position], line=line)
    assert first_break(rewritten) == position + 2


def test_a_line_that_is_not_json_breaks_the_chain() -> None:
    """Rubbish in the log is a break, not an exception."""
    assert first_break([Entry(1, "rubbish", None)]) == 1
    assert first_break([Entry(1, "[]", None)]) == 1


def test_an_entry_tells_its_event_and_time() -> None:
    """The dossier prints both."""
    entry = _chain(["x"])[0]
    assert (entry.event, entry.utc) == ("import", "2026-11-21T18:21:00.000Z")
