"""How a generated plan is printed: its rows laid out as tables, cards and paragraphs, with what stands around them."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

import invented
import neighbours
from committed_layout import commitments
from generated_columns import UNDER_OWN_HEADING, Column
from generated_values import Row
from generator import GeneratedPlan
from labelled_layout import labelled_text
from marks import RAG_FILLS, key_of_marks, symbol_of
from printed import Block, Cell, SideBySide, Table, Text, tables_of

WEIGHTS = {"ref": 0.5, "rag_text": 0.6, "status_text": 0.8, "target_text": 0.9, "section": 0.9, "action": 2.2, "milestones": 1.8,
           "priority": 0.6, "extra": 0.8, "start_text": 0.8, "completed_text": 0.8, "review_text": 0.8, "start_year": 0.6,
           "duration": 0.7, "tick": 0.5, "status_tick": 0.7, "origin_date": 0.8}  # fmt: skip
NARROW = ("lead_text", "target_text", "status_text", "resources")


def lay_out(plan: GeneratedPlan) -> list[Block]:
    """A plan as blocks, in printed order."""
    chance = random.Random(f"layout {plan.seed}")
    blocks: list[Block] = [Text(plan.title, "title")]
    if plan.has("doc:prose"):
        blocks += [Text(text) for text in chance.sample(invented.PROSE, 2)]
    if plan.kind("rag") == "marks":
        blocks.append(Text(key_of_marks(plan)))
    if plan.has("doc:neighbours") and chance.random() < 0.5:
        blocks += neighbours.draw(chance, plan.start)
    blocks += list(_of_actions(plan))
    if plan.has("doc:twice"):
        blocks += [Text("All actions again", "heading") if plan.seed % 2 else Text(""), *_of_actions(plan)]
    if plan.has("page:footnotes"):
        marks = sorted({mark for row in plan.actions for mark in row.notes.values()})
        blocks += [Text(f"{mark} {invented.NOTES[int(mark) - 1]}", "note") for mark in marks]
    if plan.has("doc:neighbours"):
        blocks += neighbours.draw(chance, plan.start)
    if plan.has("doc:prose"):
        blocks.append(Text(chance.choice(invented.PROSE)))
    return blocks


def _of_actions(plan: GeneratedPlan) -> Iterator[Block]:
    if plan.has("doc:cards") or plan.has("doc:titled_cards"):
        yield from _cards(plan)
    elif plan.has("doc:labelled"):
        yield from labelled_text(plan)
    elif plan.has("doc:commitments"):
        yield from commitments(plan)
    elif plan.has("doc:side_by_side"):
        half = len(plan.actions) // 2
        texts = (invented.PROSE[0], invented.PROSE[1]) if plan.seed % 2 else None
        yield SideBySide(_table(plan, plan.actions[:half]), _table(plan, plan.actions[half:]), texts)
    elif plan.kind("sections") in ("headings", "captioned"):
        yield from _table_for_each_section(plan)
    else:
        yield _table(plan, plan.actions)


def _cards(plan: GeneratedPlan) -> Iterator[Block]:
    """One small table for each action: heading and value side by side, the action perhaps across its top."""
    titled = plan.has("doc:titled_cards")
    for row in plan.actions:
        card = Table((1.0, 3.0), 0)
        if titled:
            card.rows.append([Cell(row.printed["action"], columns=2, style="section"), None])
        for column in (column for column in plan.columns if column.field != "action" or not titled):
            cell = _cell(plan, column, row)
            if cell.text or cell.fill:
                card.rows.append([Cell(column.heading, style="head"), cell])
        yield Text("")
        yield card


def _table_for_each_section(plan: GeneratedPlan) -> Iterator[Block]:
    chance = random.Random(f"captions {plan.seed}")
    numbered = chance.random() < 0.4
    for number, (section, rows) in enumerate(groupby(plan.actions, lambda row: row.section), start=1):
        title = f"{number}. {section}" if numbered else str(section)
        if plan.has("sections:lettered"):
            title = f"{chr(ord('A') + number - 1)}. {section}"
        table = _table(_reordered(plan) if number % 2 == 0 else plan, list(rows))
        if plan.kind("sections") == "captioned":
            width = len(plan.columns)
            table.rows.insert(0, [Cell(title, columns=width, style="section"), *[None] * (width - 1)])
            table.head += 1
            yield Text("")
        else:
            yield Text(title, "heading")
            if chance.random() < 0.2 and not plan.has("sections:plain_below"):
                yield Text(f"Portfolio holder: Cllr {chance.choice(invented.FIRST)} {chance.choice(invented.LAST)}")
        if plan.has("sections:plain_below"):
            yield Text("Actions", "subheading")
        yield table


def _reordered(plan: GeneratedPlan) -> GeneratedPlan:
    """The plan as its second table prints it: its columns in another order, where its headings change."""
    if not plan.has("head:changed"):
        return plan
    return replace(plan, columns=[*plan.columns[:1], *plan.columns[2:], *plan.columns[1:2]])


def _table(plan: GeneratedPlan, rows: list[Row]) -> Table:
    """One table of some of a plan's rows."""
    heading_rows = _heading_rows(plan)
    weights = tuple(WEIGHTS.get(column.field, 1.4) for column in plan.columns)
    table = Table(weights, len(heading_rows), heading_rows)
    if plan.has("page:narrow"):
        table.narrow = frozenset(number for number, column in enumerate(plan.columns) if column.field in NARROW)
    for number, (section, own) in enumerate(groupby(rows, lambda row: row.section), start=1):
        members = list(own)
        table.rows += _section_rows(plan, section, number)
        table.rows += [_row(plan, members, position) for position in range(len(members))]
    if plan.has("rows:totals"):
        table.rows.append(_total(plan))
    _span_shared(plan, table, rows)
    return table


def _total(plan: GeneratedPlan) -> list[Cell | None]:
    """A row with the sum of the resources."""
    fields = [column.field for column in plan.columns]
    word = next(place for place, name in enumerate(fields) if name != "resources")
    texts = {word: ("Total", "Total cost", "Grand total")[plan.seed % 3], fields.index("resources"): "£85,000"}
    return [Cell(texts.get(place, ""), style="total") for place in range(len(fields))]


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
    """The rows that announce a section."""
    width = len(plan.columns)
    kind = plan.kind("sections")
    wide: list[Cell | None] = [None] * (width - 1)
    if section is None or kind not in ("rows", "first_cell", "two_levels"):
        return []
    if kind == "first_cell":
        return [[Cell(section, style="section"), *[Cell() for _ in range(width - 1)]]]
    if kind == "rows":
        return [
            [Cell(f"{number}. {section}" if plan.seed % 3 == 0 else section, columns=width, style="section"), *wide]
        ]
    theme = invented.SECTIONS[(plan.seed + number) % len(invented.SECTIONS)]
    rows: list[list[Cell | None]] = []
    if number % 2:
        rows.append([Cell(f"{(number + 1) // 2}. {theme}", columns=width, style="section"), *wide])
    rows.append([Cell(f"{(number + 1) // 2}.{2 - number % 2} {section}", columns=width, style="section"), *wide])
    return rows


def _row(plan: GeneratedPlan, members: list[Row], position: int) -> list[Cell | None]:
    """A row of the table; its section stands in the first column where the plan has it there."""
    row = members[position]
    cells: list[Cell | None] = []
    for column in plan.columns:
        if column.field != "section":
            cells.append(_cell(plan, column, row))
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


def _cell(plan: GeneratedPlan, column: Column, row: Row) -> Cell:
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
    """Whether a row is one of actions: no heading of a section, no total."""
    return not any(cell and cell.style in ("section", "total") for cell in cells)


def printed_tables(plan: GeneratedPlan) -> list[Table]:
    """The tables of a plan that hold actions."""
    return [table for table in tables_of(lay_out(plan)) if table.of_actions]
