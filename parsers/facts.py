"""Cards of facts about a part of a plan, such as why it matters and who leads it, above the table of its actions."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from parsers.column import Column
from parsers.table import Table
from parsers.values.orders import is_action
from schema.vocabulary import fold_heading

Judged = tuple[Table, list[Column], str | None]
_WHY = "its cards tell of the parts of the plan, the actions of which stand below"


def without_facts(judged: Sequence[Judged], titled: Mapping[int, str]) -> list[Judged]:
    """Tables with why they are none of actions, cards that tell of the actions below among them.

    The title of such a card is that of the table below it, as well, or the card has the labels of one like that.
    `titled` gives the titles above grids by the grid's number.
    """
    pairs = [(card, below) for (card, columns, why), below in pairwise(judged)
             if why is None and _may_tell_of_part(card, columns) and _names_actions(below)]  # fmt: skip
    labels = [set(card.header.texts) for card, (below, _, _) in pairs if titled.get(below.first_grid) in _titles(card)]
    facts = {card.ordinal for card, _ in pairs if set(card.header.texts) in labels}
    return [(table, columns, _WHY if table.ordinal in facts else why) for table, columns, why in judged]


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
