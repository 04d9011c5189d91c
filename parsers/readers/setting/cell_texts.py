"""The texts of a table's cells, from the lines in each: what the cells of a column show together decides for each."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np

from parsers.labels.broken_lines import is_lead_by_itself
from parsers.readers.page.arrays import median
from parsers.readers.page.lines import Line, TypeSetting, are_flush, end_with, joined, paragraphs_of, pitch
from parsers.readers.setting.lead_lines import are_leads, leads_apart, leads_at_gaps
from parsers.source import Box
from parsers.text import tidy

_FEWEST = 2  # cells of a column that are seen to list leads by line
_LETTER = 0.5  # of the size of type: with less room left, a line may be full
_FEWEST_WRAPS = 3  # of a table, which show how far its lines may reach
_ROOM = 0.25  # of a cell's width; with more left beside each of its lines, their author broke them
_Columns = tuple[int, ...]  # the first column of a cell and the one behind its last


def cell_texts(
    columns: list[_Columns], boxes: list[Box], lines: list[list[Line]], type_setting: TypeSetting
) -> list[str]:
    """The text of each cell, by the columns it spans, its box and its lines."""
    texts = [tidy(of_cell[0].text) if of_cell else "" for of_cell in lines]
    several = [k for k, of_cell in enumerate(lines) if len(of_cell) > 1]  # of the others nobody asks more
    reaches = {k: _reach(boxes[k], lines[k]) for k in several}
    filled = _filled(columns, reaches, lines) if type_setting.shows_breaks else dict.fromkeys(several, -np.inf)
    whole = type_setting.whole_texts.__contains__
    usual = _usual_pitch([lines[k] for k in several])
    for k in several:
        is_whole = is_lead_by_itself if _are_leads_with_room(lines[k], reaches[k]) else whole
        texts[k] = _text(lines[k], reaches[k], filled[k], type_setting, usual, is_whole)
    for own in {columns[k] for k in several if are_leads(texts[k])}:
        cells = [k for k in several if columns[k] == own]
        by_words = {k: _text(lines[k], reaches[k], filled[k], type_setting, usual, is_lead_by_itself) for k in cells}
        apart = [k for k in cells if by_words[k] != texts[k] and not are_leads(texts[k])]
        if sum(are_leads(texts[k]) for k in cells) >= max(_FEWEST, len(apart)):  # else words alone would decide
            for k in apart:
                texts[k] = by_words[k]
    return texts


def _filled(columns: list[_Columns], reaches: dict[int, float], lines: list[list[Line]]) -> dict[int, float]:
    """How far the text of each cell of `reaches` could reach, as others in its columns do or its table's wraps show.

    A single word may reach where there is no room for words.
    """
    farthest: defaultdict[_Columns, float] = defaultdict(float)
    for own, of_cell in zip(columns, lines, strict=True):
        if ends := [line.box.x1 for line in of_cell if " " in line.text]:
            farthest[own] = max(farthest[own], *ends)
    left = [room for k, reach in reaches.items() for room in _rooms_at_wraps(reach, lines[k])]
    most = max(0.0, *left) if len(left) >= _FEWEST_WRAPS else np.inf
    return {k: max(farthest[columns[k]], reach - most - _LETTER * lines[k][0].size) for k, reach in reaches.items()}


def _rooms_at_wraps(reach: float, lines: list[Line]) -> Iterator[float]:
    """What room each line that surely goes on leaves in its cell behind the first word of the next; often below 0."""
    for above, below in pairwise(lines):
        if below.text[0].islower() and are_flush(above, below):
            yield reach - end_with(above, below)


def _are_leads_with_room(lines: list[Line], reach: float) -> bool:
    """Whether each line names a lead, and the cell has room left behind it and the first word of the next."""
    room = _ROOM * (reach - min(line.box.x0 for line in lines))
    wide = all(reach - end_with(above, below) >= room for above, below in pairwise(lines))
    return wide and all(is_lead_by_itself(line.text) for line in lines)


def _reach(box: Box, lines: list[Line]) -> float:
    """How far lines may reach: as close to the right border as they stand to the left one."""
    return box.x1 - max(0.0, min([line.box.x0 for line in lines]) - box.x0)


def _usual_pitch(lines: list[list[Line]]) -> float:
    """The usual distance of lines in the cells of a table, as a share of the size of type."""
    pitches = [pitch(above, below) for of_cell in lines for above, below in pairwise(of_cell)]
    return median(np.array(pitches)) if pitches else np.inf


def _text(
    lines: list[Line],
    reach: float,
    filled: float,
    type_setting: TypeSetting,
    usual: float,
    is_whole: Callable[[str], bool],
) -> str:
    """The text of a cell; where its lines leave room up to what is `filled`, their author broke them."""
    parts = [lead for part in paragraphs_of(lines, type_setting) for lead in leads_at_gaps(part, usual)]
    paragraphs = [lead for part in parts for lead in leads_apart(part, is_whole)]
    return tidy("\n".join([joined(part, reach, type_setting, filled) for part in paragraphs]))
