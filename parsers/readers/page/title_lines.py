"""Titles and prose among the lines of a page's tables: no headings of columns, and no rows."""

from parsers.readers.aligned.unheaded_rows import only_years
from parsers.readers.page.chunks import TextLine
from parsers.readers.page.ink import TITLE_SIZE
from parsers.readers.page.table_lines import TableLine
from parsers.values.references import is_reference

_FEWEST_CROSSED = 3  # texts below that a line of prose runs over: the heading of two columns may


def is_title_line(line: TextLine | TableLine, size: float) -> bool:
    """Whether a line is one text in larger type than that of the table, perhaps behind a number.

    The reference of a row is none.
    """
    *numbers, text = line.chunks
    alone = not numbers or (len(numbers) == 1 and is_reference(numbers[0].text))
    return alone and line.size > TITLE_SIZE * size and not is_reference(text.text)


def is_title_of_headings(line: TableLine, below: TableLine, size: float) -> bool:
    """Whether a line is a title above headings in the type of a table, which has some size."""
    heads = len(below.chunks) > 1 and not below.chunks[0].figure and (not below.figures or only_years(below))
    return heads and is_title_line(line, size) and below.size <= TITLE_SIZE * size


def parted_at_titles(group: list[TextLine]) -> list[list[TextLine]]:
    """Lines that stand close together, in two parts where titles or prose stand above several texts side by side."""
    below: list[TextLine] = []
    for behind in range(len(group), 0, -1):
        line = group[behind - 1]
        if below and (is_title_line(line, below[-1].size) or _runs_over(line, below)):
            return [group[:behind], group[behind:]]
        if below or len(line.chunks) > 1:
            below.append(line)
    return [group]


def _runs_over(line: TextLine, below: list[TextLine]) -> bool:
    """Whether a line is one text that runs from above the first of some columns over most of them."""
    if len(line.chunks) > 1:
        return False
    (text,) = line.chunks
    columns = max((other.chunks for other in below), key=len)
    met = [text.meets(column) for column in columns]
    return met[0] and sum(met) >= max(_FEWEST_CROSSED, len(met) / 2)
