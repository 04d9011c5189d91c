"""Tables printed twice: the later printing is left out, its places are kept with the actions of the first."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import takewhile

from schema.plan import ParsedAction
from schema.vocabulary import fold

_SHORTEST = 3  # rows: fewer that are alike may be like by chance
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Repeats:
    """The actions without those printed again, and the ordinals of the latter."""

    actions: list[ParsedAction]
    dropped: list[int]


def drop_repeats(actions: list[ParsedAction]) -> Repeats:
    """Leave out runs of actions that print an earlier run again, in the same order."""
    again: dict[int, int] = {}  # index of a later printing -> index of the first
    alike: dict[object, list[int]] = defaultdict(list)
    keys = [_key(action) for action in actions]
    for index, key in enumerate(keys):
        alike[key].append(index)
    later = 1
    while later < len(actions):
        firsts = (first for first in alike[keys[later]] if first < later)
        length, first = max(((_run(actions, first, later), -first) for first in firsts), default=(0, 0))
        if length >= _SHORTEST:
            again.update({later + step: step - first for step in range(length)})
        later += max(length if length >= _SHORTEST else 1, 1)
    if not again:
        return Repeats(actions, [])
    copies: dict[int, list[ParsedAction]] = defaultdict(list)
    for index, first in again.items():
        copies[first].append(actions[index])
    kept = [_with_places(action, copies[index]) for index, action in enumerate(actions) if index not in again]
    return Repeats(_renumbered(kept), [actions[index].ordinal for index in again])


def _run(actions: list[ParsedAction], first: int, later: int) -> int:
    """How many actions from `later` on print again those from `first` on; most of them nearly word for word."""
    pairs = zip(actions[first:later], actions[later:], strict=False)
    length = sum(1 for _ in takewhile(lambda pair: _adds_nothing(*pair), pairs))
    alike = sum(_alike(actions[first + step], actions[later + step]) for step in range(length))
    return length if 2 * alike >= length else 0


def _key(action: ParsedAction) -> object:
    """The edition and the reference; the words where there is no reference."""
    return action.edition_ordinal, action.ref, None if action.ref else fold(action.action or "")


def _adds_nothing(first: ParsedAction, later: ParsedAction) -> bool:
    """Whether an action says the same as an earlier one, or less: a page may cut a cell that reaches over several."""
    said = zip(_must_agree(first), _must_agree(later), strict=True)
    return _key(first) == _key(later) and all(now in (before, None, "") for before, now in said)


def _must_agree(action: ParsedAction) -> tuple[object, ...]:
    """Date and status; the words too where there is no reference."""
    told = () if action.ref else (action.milestones, action.lead_text, action.target_text)
    return action.due_end, action.status, *(fold(text or "") for text in told)


def _alike(one: ParsedAction, other: ParsedAction) -> bool:
    texts = [fold(action.action or "") for action in (one, other)]
    return texts[0] == texts[1] or SequenceMatcher(None, texts[0], texts[1], autojunk=False).ratio() >= _ALIKE


def _with_places(action: ParsedAction, copies: list[ParsedAction]) -> ParsedAction:
    """An action with the places of its other printings as further parts of its readings."""
    if not copies:
        return action
    readings = list(action.readings)
    parts = Counter((reading.field, reading.value_ordinal) for reading in readings)
    for reading in (reading for copy in copies for reading in copy.readings):
        place = (reading.field, reading.value_ordinal)
        parts[place] += 1
        readings.append(replace(reading, part=parts[place]))
    return action.model_copy(update={"readings": tuple(readings)})


def _renumbered(actions: list[ParsedAction]) -> list[ParsedAction]:
    """Ordinals without gaps, and groups by the new ordinals."""
    new = {action.ordinal: number for number, action in enumerate(actions, start=1)}
    return [
        action.model_copy(
            update={"ordinal": new[action.ordinal], "group_ordinal": new.get(action.group_ordinal, new[action.ordinal])}
        )
        for action in actions
    ]
