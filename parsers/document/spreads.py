"""From printed pages back to the pages of the file, where two of them may stand side by side on a spread.

Stages count printed pages and measure each from its own left edge; records tell where a reader of the file finds it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source, Spread
from schema.model import changed
from schema.plan import Finding, ParsedAction, ParsedPlan, Reading, TableReading

Spreads = Mapping[int, Spread]  # by the number of the printed page
_Paged = TypeVar("_Paged", ParsedAction, TableReading)


def spreads_of(source: Source) -> dict[int, Spread]:
    """Where each printed page stands in the file; nothing where the file has no spreads."""
    return {page.number: page.spread for page in source.pages if page.number and page.spread}


def plan_of_file(plan: ParsedPlan, spreads: Spreads) -> ParsedPlan:
    """A plan whose records name the pages of the file and places on them."""
    if not spreads:
        return plan
    actions = [_with_pages(action, spreads) for action in plan.actions]
    return changed(
        plan,
        actions=tuple(
            changed(
                action,
                readings=tuple([_reading(reading, spreads) for reading in action.readings]),
                findings=_findings(action.findings, spreads),
            )
            for action in actions
        ),
        tables=tuple(_with_pages(table, spreads) for table in plan.tables),
        findings=_findings(plan.findings, spreads),
    )


def _with_pages(record: _Paged, spreads: Spreads) -> _Paged:
    first, last = (page and _in_file(page, spreads).page for page in (record.page_first, record.page_last))
    return changed(record, page_first=first, page_last=last)


def _findings(findings: Sequence[Finding], spreads: Spreads) -> tuple[Finding, ...]:
    return tuple(changed(one, page=_in_file(one.page, spreads).page) if one.page else one for one in findings)


def _reading(reading: Reading, spreads: Spreads) -> Reading:
    if reading.page is None:
        return reading
    page, left = _in_file(reading.page, spreads)
    x0, x1 = (None if x is None else round(x + left, 2) for x in (reading.x0, reading.x1))
    return replace(reading, page=page, x0=x0, x1=x1)


def _in_file(page: int, spreads: Spreads) -> Spread:
    """Where a printed page stands; those before the first spread are pages of the file."""
    return spreads.get(page, Spread(page, 0.0))


def source_of_file(source: Source) -> Source:
    """A document by the pages of its file: what stands on two printed pages of a spread stands on one."""
    spreads = spreads_of(source)
    if not spreads:
        return source
    alike = groupby(source.pages, lambda page: _in_file(page.number or 0, spreads).page)
    return replace(source, pages=tuple(_page(number, list(pages)) for number, pages in alike))


def _page(number: int, printed: Sequence[Page]) -> Page:
    """The page of the file on which printed pages stand."""
    items = [_item(item, page.spread or Spread(number, 0.0)) for page in printed for item in page.items]
    width = sum(page.width or 0.0 for page in printed)
    return replace(printed[0], number=number, width=width, items=tuple(items), spread=None)


def _item(item: Paragraph | Grid, spread: Spread) -> Paragraph | Grid:
    place = _place(item.place, spread)
    if isinstance(item, Paragraph):
        return replace(item, place=place)
    edges = tuple([edge + spread.left for edge in item.edges]) if item.edges else None
    return replace(item, place=place, cells=tuple([_cell(cell, spread) for cell in item.cells]), edges=edges)


def _cell(cell: Cell, spread: Spread) -> Cell:
    return cell._replace(place=_place(cell.place, spread), ink=_box(cell.ink, spread))


def _place(place: Place, spread: Spread) -> Place:
    return place._replace(page=spread.page, box=_box(place.box, spread))


def _box(box: Box | None, spread: Spread) -> Box | None:
    return box and box._replace(x0=box.x0 + spread.left, x1=box.x1 + spread.left)
