"""Whether a printed row goes on with the logical row above it: where that has no reference, or a page cut it."""

from collections.abc import Sequence
from itertools import pairwise

from parsers.column import CHOICES, TICK, Column
from parsers.headings.kinds import is_of_kind
from parsers.labels.broken_lines import is_lead_by_itself
from parsers.logical import LogicalRow
from parsers.printed_rows import Row
from parsers.text import ends_sentence
from parsers.values.leads import names_leads, parse_leads
from parsers.values.people import is_bare_rank, is_person, is_post, names_service
from schema.fields import WHO_WHEN_HOW_FAR

_OWN = WHO_WHEN_HOW_FAR | {TICK, *CHOICES}


class Continuation:
    """What a table tells of rows that go on; `ref` is the column of references, if any is filled."""

    def __init__(self, columns: Sequence[Column], ref: int | None, rows: Sequence[Row]) -> None:
        self.ref = ref
        self.action = next((c.index for c in columns if c.field == "action"), None)
        self.lead = next((c.index for c in columns if c.field == "lead_text"), None)
        owners = _OWN if self.lead is not None else _OWN | {"support_text"}
        self.own = [c.index for c in columns if c.field in owners]
        self.each_has_action = not any(
            self.action not in row.filled
            for row, below in pairwise(rows)
            if not (row.first_of_grid or below.first_of_grid)
        )
        self.times = {c.index: c.field for c in columns if c.field in _OWN and c.field != "lead_text"}

    def continues(self, row: Row, above: LogicalRow) -> bool:
        """Whether a row carries on the one above: no reference, or in a table without any no owner, date or status.

        Where a page cut a reference that several rows share, its rest shows of the first row below whether that was.
        """
        if self.ref is not None:
            without = self.ref not in row.cells or not row.cells[self.ref].text
            begun = not _text(above, self.ref) and self.begins_above(row, above)
            return without or (row.first_of_grid and (begun if self.ref in row.filled else self._is_cut(row, above)))
        here = {column for column, cell in row.cells.items() if cell.text}
        if bool(self.own) and not here.intersection(self.own):
            return True
        return row.first_of_grid and (self._is_cut(row, above) or self.begins_above(row, above))

    def begins_above(self, row: Row, above: LogicalRow) -> bool:
        """Whether but some cells of a row stood or began on the page before: the others, its action too, are here."""
        if self.action not in row.filled or not self._lacks_action(above):
            return False
        own = {column for column, cell in above.cells.items() if cell.text} - above.inherited
        rests = {column: cell.text for column, cell in row.filled.items() if column in own}
        goes_on = (
            self.ref in own
            or (self.each_has_action and not own.isdisjoint(self.own) and rests.keys().isdisjoint(self.own))
            or all(self.goes_on(column, text, above) for column, text in rests.items())
        )
        return row.first_of_grid and goes_on and not row.filled[self.action].text[0].islower()

    def _lacks_action(self, above: LogicalRow) -> bool:
        """Whether a row has no action of its own."""
        return self.action in above.inherited or not _text(above, self.action)

    def _is_cut(self, row: Row, above: LogicalRow) -> bool:
        """Whether the first row of a page goes on where the last of the page before broke off.

        Its action goes on in mid-sentence, or below a sentence where all that it has of an owner, date and status goes
        on, or it has no action and another cell goes on. A lead that becomes whole goes on.
        """
        going = {
            column
            for column, cell in row.filled.items()
            if self.goes_on(column, cell.text, above)
            or (column == self.lead and self._completes_lead(cell.text, above))
        }
        if self.action not in row.filled:
            return bool(going)
        own = row.filled.keys() & {*self.own}
        is_cut = own != set() and own <= going and ends_sentence(_text(above, self.action))
        return is_cut or (self.action in going and not self._has_own_time(row, above))

    def _has_own_time(self, row: Row, above: LogicalRow) -> bool:
        """Whether a row has an owner, date and status wherever the one above has, and another date or status."""
        if any(_text(above, column) and column not in row.filled for column in self.own):
            return False
        return self._has_other_time(row, above)

    def _has_other_time(self, row: Row, above: LogicalRow) -> bool:
        """Whether a row has another date or status than that above."""
        return any(
            is_of_kind(field, cell.text) and is_of_kind(field, earlier) and cell.text != earlier
            for column, field in self.times.items()
            if (cell := row.filled.get(column)) and (earlier := _text(above, column)) and not cell.text[0].islower()
        )

    def goes_on(self, column: int | None, text: str, above: LogicalRow) -> bool:
        """Whether a text goes on in mid-sentence where the one above broke off, which itself begins none."""
        earlier = _text(above, column)
        return bool(earlier) and text[0].islower() and not earlier[0].islower() and not ends_sentence(earlier)

    def _completes_lead(self, text: str, above: LogicalRow) -> bool:
        """`Manager` below `Waste Team; Finance`: only together are they leads."""
        earlier = _text(above, self.lead)
        return bool(earlier) and not names_leads(earlier) and names_leads(f"{earlier} {text}")

    def begins_lead(self, text: str, row: Row, above: LogicalRow) -> bool:
        """Whether an owner stands below another, whole one: of a step with a time of its own, or a whole post.

        A year alone may end the time above.
        """
        named = _text(above, self.lead)
        if not names_leads(named.partition("\n")[0]) or _is_rest_of_lead(text, named.rpartition("\n")[2]):
            return False
        years = any(row.filled[column].text.isdigit() for column in self.times if column in row.filled)
        has_step = self._has_other_time(row, above) and not years and text[0].isupper()
        return has_step or (" " in text and all(is_post(post.rsplit(maxsplit=1)[-1]) for post in (named, text)))


def _is_rest_of_lead(text: str, above: str) -> bool:
    """Whether an owner may be the rest of the one above it: a single word, or what a bare rank is of.

    `Place` or `Adult Social Care` below `Corporate Director`, `Manager` below `Waste Team`; no post goes on with more.
    """
    first = next((lead.text for lead in parse_leads(text)), text)
    if is_bare_rank(above):
        return not is_person(first) and not is_post(first) and (" " not in first or names_service(first))
    if is_person(first) or is_post(above.rsplit(maxsplit=1)[-1]):
        return False
    return " " not in first or (names_leads(first) and not is_lead_by_itself(first))


def _text(above: LogicalRow, column: int | None) -> str:
    """What a row has in a column."""
    cell = above.cells.get(column) if column is not None else None
    return cell.text if cell else ""
