"""A table of a generated plan: its rows of headings, those that announce sections, and its cells."""

from dataclasses import replace
from itertools import groupby

import invented
from generated_column import UNDER_OWN_HEADING, Column
from generated_row import Row
from generator import GeneratedPlan
from invented_statuses import RAG_FILLS
from marks import symbol_of
from printed import Cell, Table

WEIGHTS = {"ref": 0.5, "rag_text": 0.6, "status_text": 0.8, "target_text": 0.9, "section": 0.9, "action": 2.2, "milestones": 1.8,
           "priority": 0.6, "extra": 0.8, "start_text": 0.8, "completed_text": 0.8, "revised_text": 0.8, "review_text": 0.8, "start_year": 0.6,
           "duration": 0.7, "tick": 0.5, "bar": 0.2, "status_tick": 0.7, "origin_date": 0.8, "date_part": 0.6, "date_year": 0.6, "step": 1.2, "rag_before": 0.6}  # fmt: skip
NARROW = ("lead_text", "target_text", "status_text", "resources")


def table_of(plan: GeneratedPlan, rows: list[Row]) -> Table:
    """One table of some of a plan's rows."""
    heading_rows = _heading_rows(plan)
    told = {"rag_text"} if plan.has("rag:accounted") else set()
    weights = tuple(1.4 if column.field in told else WEIGHTS.get(column.field, 1.4) for column in plan.columns)
    table = Table(weights, len(heading_rows), heading_rows)
    if plan.has("page:narrow"):
        table.narrow = frozenset(number for number, column in enumerate(plan.columns) if column.field in NARROW)
    for number, (section, own) in enumerate(groupby(rows, lambda row: row.section), start=1):
        members = list(own)
        table.rows += _section_rows(plan, section, number)
        for position, row in enumerate(members):
            table.rows += [_row(plan, members, position), *_below(plan, row)]
    if plan.has("rows:totals"):
        table.rows += [_total(plan), *_notes(plan)]
    _span_shared(plan, table, rows)
    return table


def across(plan: GeneratedPlan, cell: Cell) -> list[Cell | None]:
    """A row of one cell across all columns."""
    return [replace(cell, columns=len(plan.columns)), *[None] * (len(plan.columns) - 1)]


def _below(plan: GeneratedPlan, row: Row) -> list[list[Cell | None]]:
    """An account of how a row stands, across the table below it."""
    label = ("Update", "Progress", "Progress update")[plan.seed % 3]
    text = row.printed.get("below")
    return [across(plan, Cell(f"{label}: {text}", style="below"))] if text else []


def _total(plan: GeneratedPlan) -> list[Cell | None]:
    """A row with the sum of the resources."""
    fields = [column.field for column in plan.columns]
    word = next(place for place, name in enumerate(fields) if name != "resources")
    texts = {word: ("Total", "Total cost", "Grand total")[plan.seed % 3], fields.index("resources"): "£85,000"}
    return [Cell(texts.get(place, ""), style="total") for place in range(len(fields))]


def _notes(plan: GeneratedPlan) -> list[list[Cell | None]]:
    """What some plans explain below the total, in the first column or across the table."""
    texts = ("Notes: costs are before VAT.", "Sums above £50,000 go to full Council.") if plan.seed % 4 > 1 else ()
    blank = [Cell("") for _ in plan.columns[1:]]
    cells = [Cell(text, style="below") for text in texts]
    return [across(plan, cell) if plan.seed % 2 else [cell, *blank] for cell in cells]


def _heading_rows(plan: GeneratedPlan) -> list[list[Cell | None]]:
    """The row of headings; two where some share one, and a row that explains them."""
    columns = plan.columns
    style = "vertical" if plan.has("head:vertical") else "head"
    narrow = {"rag_text", "status_text", "priority", "ref", "extra"}
    own: list[Cell | None] = [
        Cell(column.heading, style=style if column.field in narrow else "head") for column in columns
    ]
    rows = [own]
    if any(column.group for column in columns):
        upper: list[Cell | None] = []
        for number, column in enumerate(columns):
            again = number and column.group and column.group == columns[number - 1].group
            upper.append(
                None
                if again
                else Cell(column.group, columns=sum(other.group == column.group for other in columns), style="head")
                if column.group
                else Cell(column.heading, rows=2, style="head")
            )
        rows = [upper, [cell if column.group else None for cell, column in zip(own, columns, strict=True)]]
    if plan.has("head:explained"):
        rows.append([_explanation(column) for column in columns])
    return rows


def _explanation(column: Column) -> Cell:
    text = invented.EXPLANATIONS.get(column.field, "")
    return Cell(f"({text})" if text else "")


def _section_rows(plan: GeneratedPlan, section: str | None, number: int) -> list[list[Cell | None]]:
    """The rows that announce a section, and perhaps one that explains it."""
    kind = plan.kind("sections")
    if section is None or kind not in ("rows", "first_cell", "two_levels"):
        return []
    if kind == "first_cell":
        return [[Cell(section, style="section"), *[Cell() for _ in plan.columns[1:]]]]
    if plan.has("refs:deep"):
        return [_numbered_title(plan, *parts) for parts in _two_levels(plan, section, number)]
    texts = [f"{number}. {section}" if plan.seed % 3 == 0 else section] if kind == "rows" else []
    if kind == "two_levels":
        levels = _two_levels(plan, section, number)
        texts += [f"{own} {title}" if "." in own else f"{own}. {title}" for own, title in levels]
    rows = [across(plan, Cell(text, style="section")) for text in texts]
    if plan.has("sections:owned"):
        rows = [_beside_owner(plan, texts[0], section)]
    elif plan.has("sections:short"):
        rows = [_across_some(plan, Cell(texts[0], style="section"), number)]
    if plan.has("sections:explained"):
        rows.append(
            across(plan, Cell(invented.EXPLAINED[(plan.seed + number) % len(invented.EXPLAINED)], style="below"))
        )
    return rows


def _two_levels(plan: GeneratedPlan, section: str, number: int) -> list[tuple[str, str]]:
    """The numbers and titles of a section and, over every other one, of its theme."""
    theme = invented.SECTIONS[(plan.seed + number) % len(invented.SECTIONS)]
    above = [(str((number + 1) // 2), theme)] if number % 2 else []
    return [*above, (f"{(number + 1) // 2}.{2 - number % 2}", section)]


def _numbered_title(plan: GeneratedPlan, number: str, title: str) -> list[Cell | None]:
    """The title of a section with its number: across the table, or in the cells of references and of actions."""
    if plan.seed % 3 == 0:
        return across(plan, Cell(f"{number} {title}", style="section"))
    texts = {"ref": number, "action": title}
    cells: list[Cell | None] = [Cell(texts.get(column.field, ""), style="section") for column in plan.columns]
    if plan.seed % 3 == 1:
        cells[1:] = [Cell(title, columns=len(cells) - 1, style="section"), *[None] * (len(cells) - 2)]
    return cells


def _across_some(plan: GeneratedPlan, cell: Cell, number: int) -> list[Cell | None]:
    """A text across some of the first columns, how many changes from section to section, and blank cells behind it."""
    width = len(plan.columns)
    columns = max(2, width - (plan.seed + number) % (width // 2 + 1))
    return [replace(cell, columns=columns), *[None] * (columns - 1), *[Cell("") for _ in range(width - columns)]]


def _beside_owner(plan: GeneratedPlan, text: str, section: str) -> list[Cell | None]:
    """A section's title with the lead of all its rows at the right end."""
    left = len(plan.columns) - (2 if len(plan.columns) > 3 else 1)
    owner = Cell(f"Lead: {plan.owner_of(section)}", columns=len(plan.columns) - left, style="section")
    title = Cell(text, columns=left, style="section")
    return [title, *[None] * (left - 1), owner, *[None] * (len(plan.columns) - left - 1)]


def _row(plan: GeneratedPlan, members: list[Row], position: int) -> list[Cell | None]:
    """A row of the table; its section stands in the first column where the plan has it there."""
    row = members[position]
    cells: list[Cell | None] = []
    for column in plan.columns:
        if column.field != "section":
            cells.append(cell_of(plan, column, row))
        elif position:
            cells.append(None if plan.kind("sections") == "merged" else Cell())
        else:
            text = _numbered_part(plan, row) if column.heading == "Strategic aim" else str(row.section)
            cells.append(Cell(text, rows=len(members) if plan.kind("sections") == "merged" else 1))
    return cells


def _numbered_part(plan: GeneratedPlan, row: Row) -> str:
    """A section behind the name and number of its kind."""
    sections = list(dict.fromkeys(other.section for other in plan.actions))
    return f"Aim {sections.index(row.section) + 1}: {row.section}"


def cell_of(plan: GeneratedPlan, column: Column, row: Row) -> Cell:
    """What stands in a column of a row: text, colours and the mark of a footnote."""
    name = column.heading if column.field in UNDER_OWN_HEADING else column.field
    text = row.printed.get(name, "")
    fill, symbol = row.fills.get(name), None
    if column.field == "status_text" and row.rag and plan.has("status:filled"):
        fill = RAG_FILLS[row.rag]
    elif column.field == "rag_text" and row.rag:
        fill = RAG_FILLS[row.rag] if plan.kind("rag") in ("fill", "word_and_fill") else None
        symbol = symbol_of(plan, row)
    return Cell(text, fill=fill, symbol=symbol, note=row.notes.get(name, "") if plan.has("page:footnotes") else "")


def _span_shared(plan: GeneratedPlan, table: Table, rows: list[Row]) -> None:
    """Merge the cells that rows share with the row above; a section begins anew."""
    printed = [index for index, cells in enumerate(table.rows) if index >= table.head and _is_action(cells, plan)]
    for place, column in enumerate(plan.columns):
        top: int | None = None
        for index, row in zip(printed, rows, strict=True):
            if column.field not in row.shares or top is None:
                top = index
                continue
            table.rows[index][place] = None
            first = table.rows[top][place]
            assert first
            table.rows[top][place] = Cell(first.text, rows=index - top + 1, note=first.note)


def _is_action(cells: list[Cell | None], plan: GeneratedPlan) -> bool:
    """Whether a row is one of actions: no heading of a section, no total, nothing across the table below one."""
    return not any(cell and cell.style in ("section", "total", "below") for cell in cells)
