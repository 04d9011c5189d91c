"""The texts of a table's cells, from the lines in each: what the cells of a column show together decides for each."""

from collections.abc import Callable, Iterable

import numpy as np

from parsers.broken_lines import is_lead_by_itself
from parsers.readers.lead_lines import are_leads, leads_apart
from parsers.readers.lines import Line, TypeSetting, joined, paragraphs_of
from parsers.source import Box
from parsers.text import tidy

_FEWEST = 2  # cells of a column that are seen to list leads by line
_Columns = tuple[int, ...]  # the first column of a cell and the one behind its last


def cell_texts(
    columns: list[_Columns], boxes: list[Box], lines: list[list[Line]], type_setting: TypeSetting
) -> list[str]:
    """The text of each cell, by the columns it spans, its box and its lines."""
    filled = _filled(columns, lines) if type_setting.shows_breaks else dict.fromkeys(columns, -np.inf)
    placed = [*zip(lines, boxes, [filled[own] for own in columns], strict=True)]
    whole = type_setting.whole_texts.__contains__
    texts = [_text(*place, type_setting, whole) for place in placed]
    for own in {own for own, text in zip(columns, texts, strict=True) if are_leads(text)}:
        cells = [k for k, of_cell in enumerate(columns) if of_cell == own]
        by_words = {k: _text(*placed[k], type_setting, is_lead_by_itself) for k in cells}
        apart = [k for k in cells if by_words[k] != texts[k] and not are_leads(texts[k])]
        if sum(are_leads(texts[k]) for k in cells) >= max(_FEWEST, len(apart)):  # else words alone would decide
            for k in apart:
                texts[k] = by_words[k]
    return texts


def _filled(columns: Iterable[_Columns], lines: list[list[Line]]) -> dict[_Columns, float]:
    """How far the lines of the cells in the same columns reach; a single word may where there is no room for words."""
    filled: dict[_Columns, float] = {}
    for own, of_cell in zip(columns, lines, strict=True):
        filled[own] = max([filled.get(own, 0.0), *[line.box.x1 for line in of_cell if " " in line.text]])
    return filled


def _text(
    lines: list[Line], box: Box, filled: float, type_setting: TypeSetting, is_whole: Callable[[str], bool]
) -> str:
    """The text of a cell; its lines may reach as close to the right border as they stand to the left one."""
    if len(lines) < 2:
        return tidy(lines[0].text) if lines else ""
    reach = box.x1 - max(0.0, min([line.box.x0 for line in lines]) - box.x0)
    paragraphs = [lead for part in paragraphs_of(lines, type_setting) for lead in leads_apart(part, is_whole)]
    return tidy("\n".join([joined(part, reach, type_setting, filled) for part in paragraphs]))
