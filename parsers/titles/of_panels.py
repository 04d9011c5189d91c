"""Titles that head a coloured panel beside a table: what stands below them there is about the table's section."""

from collections.abc import Container

from parsers.source import Grid, Page, Paragraph, Source
from parsers.titles.above_grids import is_over
from parsers.titles.texts import NAMED_TITLE, NUMBER, is_title


def titles_beside(source: Source, titled: Container[int]) -> dict[int, Paragraph]:
    """The title of the panel on a page, by the number of the first grid there; each of several has one of its own.

    Where one of these grids is `titled`, by a text above it, the panels are about something else.
    """
    found: dict[int, Paragraph] = {}
    number = 1
    for page in source.pages:
        grids = [item for item in page.items if isinstance(item, Grid)]
        if grids and (title := _title_of_panel(page)) and _may_head(title, grids[0]):
            found[number] = title
        number += len(grids)
    alone = len({title.text for title in found.values()}) <= 1
    return {} if alone or any(number in titled for number in found) else found


def _title_of_panel(page: Page) -> Paragraph | None:
    """The first text of a page's panels, where it is a title over the others."""
    texts = [item for item in page.items if isinstance(item, Paragraph) and item.is_aside]
    return texts[0] if texts and is_title(texts[0]) and all(is_over(texts[0], text) for text in texts[1:]) else None


def _may_head(title: Paragraph, grid: Grid) -> bool:
    """Whether the title of a panel may be that of a grid: the panel stands before the grid, or its title has a number.

    What stands behind a table may be about anything: `Case study: Anna`.
    """
    panel, table = title.place.box, grid.place.box
    is_before = panel is not None and table is not None and panel.x1 <= table.x0
    return is_before or bool(NUMBER.match(title.text) or NAMED_TITLE.match(title.text))
