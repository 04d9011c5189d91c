"""Cards that tell of a plan and of no action: why a part matters and who leads it, whose it is, how to fill it in."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from parsers.column import Column, values_of
from parsers.table import Table
from parsers.titles.plan_names import names_plan
from parsers.values.orders import is_action, tells_to_act
from schema.vocabulary import fold_heading

Judged = tuple[Table, list[Column], str | None]
_OF_PARTS = "its cards tell of the parts of the plan, the actions of which stand below"
_OF_ALL = "it tells of the whole plan, or explains the headings of its actions"


def without_facts(judged: Sequence[Judged], titled: Mapping[int, str]) -> list[Judged]:
    """Tables with why they are none of actions, cards that tell of the actions below among them.

    The title of such a card is that of the table below it, as well, or the card has the labels of one like that.
    `titled` gives the titles above grids by the grid's number.
    """
    pairs = [(card, below) for (card, columns, why), below in pairwise(judged)
             if why is None and _may_tell_of_part(card, columns) and _names_actions(below)]  # fmt: skip
    labels = [set(card.header.texts) for card, (below, _, _) in pairs if titled.get(below.first_grid) in _titles(card)]
    facts = {card.ordinal: _OF_PARTS for card, _ in pairs if set(card.header.texts) in labels}
    facts |= {card.ordinal: _OF_ALL for card in _of_all([(table, cols) for table, cols, why in judged if why is None])}
    return [(table, columns, facts.get(table.ordinal, why)) for table, columns, why in judged]


def _of_all(tables: Sequence[tuple[Table, list[Column]]]) -> list[Table]:
    """The tables of a single card beside one of rows: its labels head that, or its title names a plan.

    One that tells somebody to do something is an action all the same.
    """
    of_rows = [set(table.header.texts) for table, _ in tables if not table.is_of_cards and len(table.rows) > 1]
    alone = [
        table
        for table, columns in tables
        if of_rows and table.is_of_cards and len(table.rows) == 1 and not any(map(tells_to_act, _deeds(table, columns)))
    ]
    return [card for card in alone if _names_plan(card) or any(map(set(card.header.texts).issubset, of_rows))]


def _deeds(table: Table, columns: Sequence[Column]) -> list[str]:
    """What stands in the column of actions."""
    return [text for column in columns if column.field == "action" for text in values_of(table, column.index)]


def _names_plan(card: Table) -> bool:
    return any(map(names_plan, _titles(card)))


def _may_tell_of_part(card: Table, columns: Sequence[Column]) -> bool:
    """Whether rows are cards of which no label names an action, and no title is one."""
    if not card.is_of_cards or any(map(is_action, _titles(card))):
        return False
    return not any(c.field == "action" and fold_heading(c.heading) in card.header.texts for c in columns)


def _titles(card: Table) -> list[str]:
    """The texts in the first column of a table of cards, where their titles stand."""
    return [row.filled[0].text for row in card.rows if 0 in row.filled]


def _names_actions(table: Judged) -> bool:
    """Whether a table is one of actions and says so in a printed heading."""
    below, columns, why = table
    return why is None and any(c.field == "action" and fold_heading(c.heading) in below.header.texts for c in columns)
