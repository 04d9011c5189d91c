"""Where the values of labels end: they go on in a list, below a label without one, or in lines as close as labels."""

from collections.abc import Sequence
from itertools import groupby, pairwise, takewhile
from statistics import median

from parsers.headings.kinds import holds_one_kind
from parsers.labelled.groups import Entry
from parsers.labelled.kinds import kind_of

_SLACK = 3.0  # points by which lines seem closer or further apart, as letters reach below them


def end_of(entries: Sequence[Entry], last: int, close: float | None) -> int:
    """Where the value of the last label of a group ends; lines no further than `close` below it go on with it."""
    below = [*takewhile(lambda entry: not entry.text.pairs, entries[last + 1 :])]
    is_final = last + 1 + len(below) == len(entries)
    lines = _close_lines(entries[last], below, close) if close is not None else 0
    told = _told(entries[last], below, is_final=is_final)
    return last + 1 + max(told, lines if is_final or lines < len(below) else 0)


def _told(label: Entry, below: Sequence[Entry], *, is_final: bool) -> int:
    """How many of the paragraphs below a label go on with its value, by what they look like."""
    kinds = [kind_of(entry.paragraph) for entry in below]
    if below and label.is_alone:
        items = len(list(takewhile(lambda kind: kind.is_item, kinds)))
        return items if items and (is_final or items < len(kinds)) else 1
    inside = list(takewhile(lambda kind: not kind.heads, kinds))
    if len(inside) == len(kinds) and not is_final:
        return 0  # what stands there is the title of the next group
    items = len(list(takewhile(lambda kind: kind.is_item, inside)))
    return items or (len(inside) if label.is_open and not is_final else 0)


def close_distance(entries: Sequence[Entry]) -> float | None:
    """How far below a label a line may stand that goes on with its value, in points.

    `None` where what stands between labels, as titles do, is no further from the text above it than labels are.
    """
    known = [
        (above, below, distance)
        for above, below in pairwise(entries)
        if (distance := _distance(above, below)) is not None
    ]
    labels = [distance for above, below, distance in known if above.text.pairs and below.text.pairs]
    gaps = groupby(known, key=lambda pair: not pair[1].text.pairs)
    apart = [max(distance for _, _, distance in gap) for is_text, gap in gaps if is_text]
    close = median(labels) + _SLACK if labels else None
    return close if close is not None and apart and median(apart) > close else None


def _close_lines(label: Entry, below: Sequence[Entry], close: float) -> int:
    """How many lines below a label follow each other closely.

    Below a value of one kind, as a lead or date is, they are short: sentences may be of the text between actions.
    """
    short = takewhile(lambda entry: kind_of(entry.paragraph).is_line, below)
    lines = list(short) if _has_value_of_one_kind(label) else below
    distances = [_distance(above, line) for above, line in pairwise([label, *lines])]
    return len(list(takewhile(lambda distance: distance is not None and distance <= close, distances)))


def _has_value_of_one_kind(label: Entry) -> bool:
    """Whether the last label of a paragraph is known, and has values of one kind and no accounts."""
    fields = label.vocabulary.fields.get(label.labels[-1], ())
    return bool(fields) and all(map(holds_one_kind, fields))


def _distance(above: Entry, below: Entry) -> float | None:
    """How far a paragraph stands below another, in points, where both stand on one page."""
    upper, lower = above.paragraph.place, below.paragraph.place
    if not upper.box or not lower.box or upper.page != lower.page or lower.box.top < upper.box.top:
        return None
    return lower.box.top - upper.box.bottom
