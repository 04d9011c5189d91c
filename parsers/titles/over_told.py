"""Titles over what their sections are to reach: an objective, or a text below a label that comes again."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile

from parsers.printed_rows import rows_of
from parsers.source import Grid, Paragraph
from parsers.text import ends_sentence
from parsers.titles.above_grids import NEAR, TextsAbove, gap, is_over
from parsers.titles.plan_names import names_plan
from parsers.titles.texts import NAMED_PART, NAMED_TITLE, is_title

_REACHED = re.compile(r"(?:objective|outcome|aim|goal|ambition)\b", re.IGNORECASE)
_FEWEST = 2


def over_told(found: Sequence[TextsAbove]) -> dict[int, Paragraph]:
    """The titles over `Objective 1: …`, or `What we want to achieve` and a sentence, by the number of the grid below.

    Each has one of its own, all in one type: where two objectives stand under one title, they are the sections. In a
    sheet all of these may be the first rows of the grid.
    """
    texts = {number: above or foot or _rows_atop(grid) for number, (above, grid, foot) in enumerate(found, start=1)}
    often = Counter(text.text for own in texts.values() for text in own[-2:-1])
    told = {number: count for number, own in texts.items() if (count := _count_told(own, often))}
    titles = {number: _title_over(texts[number], count) for number, count in told.items()}
    own = [title for title in titles.values() if title]
    alike = len({title.look for title in own if title.level is not None or title.size}) <= 1
    several = len(own) >= _FEWEST and len({title.text for title in own}) == len(titles)
    return dict(zip(titles, own, strict=True)) if alike and several else {}


def _rows_atop(grid: Grid) -> list[Paragraph]:
    """The texts that stand alone in the first rows of a grid, as paragraphs."""
    rows = takewhile(lambda row: len(row.filled) < 2, rows_of(grid, 0))
    return [Paragraph(cell.text, cell.place) for row in rows for cell in row.filled.values()]


def _count_told(texts: Sequence[Paragraph], often: Mapping[str, int]) -> int:
    """How many of the last texts above a grid say what is to be reached."""
    if texts and NAMED_TITLE.match(texts[-1].text) and _REACHED.match(texts[-1].text):
        return 1
    labelled = len(texts) > 1 and often[texts[-2].text] >= _FEWEST
    return 2 if labelled and ends_sentence(texts[-1].text) else 0


def _title_over(texts: Sequence[Paragraph], count: int) -> Paragraph | None:
    """The title right above the last `count` of some texts, in no smaller type than they."""
    title, told = texts[-count - 1 : -count][0] if len(texts) > count else None, texts[-count]
    if title is None or gap(title, told) > NEAR or not (is_over(title, told) or title.look == told.look):
        return None
    names_other = names_plan(title.text) or (NAMED_TITLE.match(title.text) and count == 1)
    return title if is_title(title) and not names_other and not _is_bare(title) else None


def _is_bare(title: Paragraph) -> bool:
    """Whether a text is but the name of a part: `Priority 2`."""
    return NAMED_PART.fullmatch("".join(title.text.split())) is not None
