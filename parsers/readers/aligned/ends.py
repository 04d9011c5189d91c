"""Where the lines of a table without upright rulings end: before the title of the next, or a table of another kind."""

import numpy as np

from parsers.headings.figures import head_figures
from parsers.headings.known import Vocabulary
from parsers.headings.neighbours import are_of_neighbour
from parsers.labels.in_text import tells_more_of_row
from parsers.labels.of_sections import names_in_charge
from parsers.readers.aligned.rows import ROW_GAP
from parsers.readers.page.chunks import TextLine
from parsers.readers.page.ink import PageInk
from parsers.values.orders import is_order
from parsers.values.references import is_reference
from schema.vocabulary import fold_heading

_TITLE_LINES = 3  # above headings that no drawn line or other type sets apart: no title has more
_BLANK_LINE = 2.0  # of the size of type: lines so far apart have room for one between
_OF_CARDS = 2  # columns: labels and values
_FEWEST_LABELS = 3  # of a card, below each other
_RAGGED = 3.0  # points: labels, and values, begin no further apart
_SAME = 1.5  # points: texts that begin so near begin under each other


def before_title(ink: PageInk, lines: list[TextLine], header: int) -> int:
    """Where the lines above some headings end: before a single text that stands closer to these than to the others.

    Lines below it that begin where it does belong to it. Where blank lines part all, it stands no farther from the
    headings than from the row above, is no order, and only who answers for the table is named below it.
    """
    below = lines[header].baseline - lines[header - 1].baseline
    found = header
    for first in range(header - 1, max(header - 1 - _TITLE_LINES, -1), -1):
        title, above = lines[first], lines[max(0, first - 1) : first]
        aside = abs(title.chunks[0].x0 - lines[header - 1].chunks[0].x0) > _SAME
        if len(title.chunks) > 1 or aside or ink.words[title.rows[0]][0].islower():
            break
        if tells_more_of_row(title.chunks[0].text, ink.vocabulary):
            break
        steps = [title.baseline - line.baseline for line in above]
        if all(step > ROW_GAP * below for step in steps):
            return first
        is_parted = min(below, *steps) > _BLANK_LINE * title.size and below <= min(steps, default=below)
        found = first if is_parted and _may_be_title(lines[first:header]) else found
    return found


def _may_be_title(lines: list[TextLine]) -> bool:
    """Whether lines of one text are no order, and below the first only name who is in charge."""
    title, *rest = (line.chunks[0].text for line in lines)
    return not is_order(title) and all(map(names_in_charge, rest))


def before_others(ink: PageInk, lines: list[TextLine], columns: int) -> list[TextLine]:
    """Lines of a table of some `columns` down to another, or to cards."""
    above = _before_neighbour(ink, lines)
    return _before_cards(above, ink.vocabulary) if columns > _OF_CARDS else above


def _before_cards(lines: list[TextLine], vocabulary: Vocabulary) -> list[TextLine]:
    """Lines down to several that are a known heading and one text each, under each other: those of a card."""
    labelled = [_is_label_with_value(line, vocabulary) for line in lines]
    runs = (k for k in range(len(lines) - _FEWEST_LABELS + 1) if all(labelled[k : k + _FEWEST_LABELS]))
    first = next((k for k in runs if _begin_alike(lines[k : k + _FEWEST_LABELS])), None)
    return lines if first is None else lines[:first]


def _is_label_with_value(line: TextLine, vocabulary: Vocabulary) -> bool:
    return len(line.chunks) == _OF_CARDS and fold_heading(line.chunks[0].text) in vocabulary.headings


def _begin_alike(lines: list[TextLine]) -> bool:
    """Whether the first texts of lines, all of them different, begin under each other, and so do the others."""
    starts = np.array([[chunk.x0 for chunk in line.chunks] for line in lines])
    different = len({line.chunks[0].text for line in lines}) == len(lines)
    return different and bool((np.ptp(starts, axis=0) < _RAGGED).all())


def _before_neighbour(ink: PageInk, lines: list[TextLine]) -> list[TextLine]:
    """Lines down to a table that plans have beside them, such as one of costs by year: to its headings or title.

    A line that a reference begins is a row, though `Q1` and `Q3` stand in it; one in small letters goes on with a row.
    """
    texts = [[chunk.text for chunk in line.chunks] for line in lines]
    begins = (
        len(own) > 2
        and not (is_reference(own[0]) or own[0][0].islower())
        and (are_of_neighbour(own) or head_figures(own, below))
        for own, below in zip(texts, [*texts[1:], []], strict=False)  # of no line none is below
    )
    headings = next((k for k, begin in enumerate(begins) if begin), None)
    return lines if headings is None else lines[: before_title(ink, lines, headings)]
