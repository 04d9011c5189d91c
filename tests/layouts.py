"""How a generated plan is printed: its rows laid out as tables, cards and paragraphs, with what stands around them."""

import random
from collections.abc import Callable, Iterator

import invented
import neighbours
import registers
from boxed_layout import fact_box, framed, highlights
from card_layout import boxed_cards, cards, paired_cards, tiled_cards
from committed_layout import commitments
from front_matter import front_matter
from generator import GeneratedPlan
from labelled_layout import labelled_text
from marks import key_of_marks
from printed import Block, SideBySide, Table, Text, tables_of
from section_layout import tables_by_section
from table_layout import table_of

IN_RUNNING_HEAD = "page:title_in_head"  # a plan so made prints its title nowhere else
SHAPES: dict[str, Callable[[GeneratedPlan], Iterator[Block]]] = {
    "doc:cards": cards,
    "doc:titled_cards": cards,
    "doc:tiled_cards": tiled_cards,
    "doc:paired_cards": paired_cards,
    "doc:boxed_cards": boxed_cards,
    "doc:labelled": labelled_text,
    "doc:terms": labelled_text,
    "doc:commitments": commitments,
}


def lay_out(plan: GeneratedPlan) -> list[Block]:
    """A plan as blocks, in printed order."""
    chance = random.Random(f"layout {plan.seed}")
    control = "Show all sections" if plan.has("page:controls") else ""
    blocks: list[Block] = [] if plan.has(IN_RUNNING_HEAD) else [Text(plan.title, "title", control=control)]
    blocks += [*front_matter(plan), *(highlights(plan) if plan.has("doc:highlights") else [])]
    if plan.has("doc:prose"):
        blocks += [Text(text) for text in chance.sample(invented.PROSE, 2)]
    if plan.kind("rag") == "marks":
        blocks.append(Text(key_of_marks(plan)))
    if plan.has("doc:neighbours") and chance.random() < 0.5:
        blocks += neighbours.draw(chance, plan.start)
    blocks += list(_of_actions(plan))
    if plan.has("doc:twice"):
        blocks += [Text("All actions again", "heading") if plan.seed % 2 else Text(""), *_of_actions(plan)]
    return blocks + list(_behind(chance, plan))


def _behind(chance: random.Random, plan: GeneratedPlan) -> Iterator[Block]:
    """What stands below the rows of a plan: notes, other tables, prose."""
    if plan.has("page:footnotes"):
        marks = sorted({mark for row in plan.actions for mark in row.notes.values()})
        yield from (Text(f"{mark} {invented.NOTES[int(mark) - 1]}", "note") for mark in marks)
    if plan.has("doc:neighbours"):
        yield from neighbours.draw(chance, plan.start)
    if plan.has("doc:registers"):
        yield from registers.draw(chance, plan.start)
    if plan.has("doc:prose"):
        yield Text(chance.choice(invented.PROSE))


def _of_actions(plan: GeneratedPlan) -> Iterator[Block]:
    """The rows of a plan in the shape that it has for them."""
    shape = next((shape for name, shape in SHAPES.items() if plan.has(name)), None)
    if shape:
        yield from shape(plan)
    elif plan.has("doc:side_by_side"):
        half = len(plan.actions) // 2
        texts = (invented.PROSE[0], invented.PROSE[1]) if plan.seed % 2 else None
        yield SideBySide(table_of(plan, plan.actions[:half]), table_of(plan, plan.actions[half:]), texts)
    elif plan.kind("sections") in ("headings", "captioned"):
        tables = tables_by_section(plan)
        yield from [framed(tables)] if plan.has("doc:framed") else tables
    else:
        yield table_of(plan, plan.actions)
        yield from [fact_box(plan, 1)] if plan.has("doc:fact_boxes") else []


def printed_tables(plan: GeneratedPlan) -> list[Table]:
    """The tables of a plan that hold actions."""
    return [table for table in tables_of(lay_out(plan)) if table.of_actions]
