"""Commitments in prose: lists of what will be done, as cards.

Most items of such a list end with who leads and when, or a line above promises them: `By March 2026 we will:`.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from parsers.headings.known import Vocabulary
from parsers.labelled.cards import cell_of
from parsers.labelled.kinds import Kind, kind_of
from parsers.labelled.promises import Promise, leads_in_promises, promise_of
from parsers.labels.endings import Ended, ended, ends_with_leads, most_end
from parsers.source import Cell, Paragraph
from parsers.text import BULLETS, ends_sentence, join_lines
from parsers.values.orders import ORDERS_IN_DOUBT, is_order
from parsers.values.references import leading_reference
from schema.vocabulary import fold_heading

_FEWEST = 3  # items that end with both a lead and a time, or as many that end with one
_PROMISED_ORDERS = 0.6  # the same of items that have a line above and no ends that tell who and when
_FEWEST_SECTIONS = 2
_FIRST_NUMBERS = ("1", "a")
_MARKS = f"{BULLETS}–—-"
_NUMBER = re.compile(r"\(?(?P<number>\d{1,3}(?:\.\d{1,3})*|[a-z])(?:[.)]|(?<=\d\.\d)|(?<=\d\d))\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Item:
    """What may be an item of a list: its number if it has one, all that is printed, the text, and what ends it."""

    paragraphs: tuple[Paragraph, ...]
    number: str
    printed: str
    text: str
    ended: Ended | None

    @property
    def is_marked(self) -> bool:
        """Whether it stands in a list."""
        return _is_marked(self.paragraphs[0])


@dataclass(frozen=True, slots=True)
class Commitment:
    """One action: the section that begins with it, if one does, the paragraphs that hold it, and its rows of a card."""

    section: Paragraph | None
    paragraphs: tuple[Paragraph, ...]
    rows: tuple[list[Cell], ...]


@dataclass(slots=True)
class _List:
    """Items that follow each other, and the paragraphs between them and the list above."""

    above: list[Paragraph]
    vocabulary: Vocabulary
    items: list[_Item] = field(default_factory=list)

    @property
    def is_of_commitments(self) -> bool:
        """Whether most of its items end with a lead or a time."""
        return most_end([item.ended for item in self.items])

    @property
    def promise(self) -> Promise | None:
        """What the line right above it promises, if it does."""
        return promise_of(self.above[-1].text, self.vocabulary) if self.above else None

    @property
    def is_announced(self) -> bool:
        """Whether the line above says that actions follow: `We will:`."""
        named = bool(self.above) and fold_heading(self.above[-1].text) in self.vocabulary.actions
        return named or self.promise is not None


def commitments_of(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary, *, may_promise: bool) -> list[Commitment]:
    """The items of the lists whose items end so, else of those that a line above promises; none where these are few.

    A document that is no plan, such as a policy, promises nothing to be done once.
    """
    lists = list(_lists(paragraphs, vocabulary))
    kept = _of_commitments(lists) or (_promised(lists, vocabulary) if may_promise else [])
    sections = _kinds_of_sections(kept)
    return [commitment for found in kept for commitment in _commitments(found, sections)]


def _of_commitments(lists: Sequence[_List]) -> list[_List]:
    """The lists of which most items end with a lead or time; none where these are few, or no orders."""
    kept = _kept(lists, lambda found: found.is_of_commitments)
    items = [item for found in kept for item in found.items]
    whole = sum(bool(item.ended and item.ended.lead and item.ended.when) for item in items)
    return kept if 2 * whole >= len(items) and whole >= _FEWEST and _tell_what_to_do(kept) else []


def _promised(lists: Sequence[_List], vocabulary: Vocabulary) -> list[_List]:
    """The lists below lines that promise them, where most items are orders and most have a time or a lead.

    A date and nothing else above a list promises only what somebody leads.
    """
    kept = _kept(lists, lambda found: found.promise is not None)
    led = ends_with_leads([item.text for found in kept for item in found.items], vocabulary)
    if not any(led):
        kept = _kept(lists, lambda found: found.promise is not None and not found.promise.is_bare)
    items = [item for found in kept for item in found.items]
    timed = sum(len(found.items) for found in kept if found.promise and found.promise.when)
    orders = sum(is_order(item.text) for item in items)
    if len(items) < _FEWEST or orders < _PROMISED_ORDERS * len(items) or not (any(led) or 2 * timed >= len(items)):
        return []
    ends = iter(led)
    return [replace(found, items=[_promised_item(item, next(ends, None)) for item in found.items]) for found in kept]


def _promised_item(item: _Item, led: Ended | None) -> _Item:
    """An item with the lead that ends it as it ends the others, else with no more than a time at its end."""
    if led:
        return replace(item, ended=led)
    return item if item.ended and item.ended.when else replace(item, ended=None)


def _kept(lists: Iterable[_List], is_kept: Callable[[_List], bool]) -> list[_List]:
    """Some lists; what stands above another stands above the next of them."""
    kept: list[_List] = []
    above: list[Paragraph] = []
    for found in lists:
        carried = replace(found, above=[*above, *found.above])
        above = [] if is_kept(found) else carried.above
        kept += [carried] if is_kept(found) else []
    return kept


def _tell_what_to_do(lists: Sequence[_List]) -> bool:
    """Whether enough items are orders, or stand below a line that announces actions."""
    told = [found.is_announced or is_order(item.text) for found in lists for item in found.items]
    return sum(told) >= ORDERS_IN_DOUBT * len(told)


def _lists(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> Iterator[_List]:
    """The lists of a stretch of text, each with what stands above it."""
    current = _List([], vocabulary)
    for item in _items(paragraphs, vocabulary):
        last = current.items[-1] if current.items else None
        if _is_item(item, last) or (not last and current.promise and item.is_marked and item.number in _FIRST_NUMBERS):
            current.items.append(item)
        elif last:
            yield current
            current = _List([*item.paragraphs], vocabulary)
        else:
            current.above += item.paragraphs
    if current.items:
        yield current


def _items(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> list[_Item]:
    """Paragraphs as they would be items, each whole: formats that tell but lines part them."""
    items: list[_Item] = []
    for paragraph in paragraphs:
        if items and (whole := _continued(items[-1], paragraph, vocabulary)):
            items[-1] = whole
        else:
            items.append(_item((paragraph,), paragraph.text, vocabulary))
    return items


def _item(paragraphs: tuple[Paragraph, ...], text: str, vocabulary: Vocabulary) -> _Item:
    """What paragraphs that make one item say."""
    bare = text.lstrip(f" {_MARKS}")
    numbered, coded = _NUMBER.match(bare), leading_reference(bare)
    number = numbered["number"] if numbered else coded.reference if coded else ""
    said = bare[numbered.end() :] if numbered else coded.text if coded else bare
    said = said.strip(f" {_MARKS}")
    return _Item(paragraphs, number, text, said, ended(said, vocabulary))


def _continued(item: _Item, rest: Paragraph, vocabulary: Vocabulary) -> _Item | None:
    """A marked item with the line on which it goes on: in mid-sentence, or to its end; `None` where it does not."""
    if item.ended or not item.is_marked or rest.level is not None:
        return None
    if _is_marked(rest) or leads_in_promises(rest.text, vocabulary):
        return None
    whole = _item((*item.paragraphs, rest), join_lines(item.printed, rest.text), vocabulary)
    goes_on = rest.text[0].islower() or item.text.count("(") > item.text.count(")")
    return whole if whole.ended or (goes_on and not ends_sentence(item.text)) else None


def _is_marked(paragraph: Paragraph) -> bool:
    """Whether a paragraph stands in a list: its format says so, or a bullet, dash or number begins it."""
    return paragraph.is_item or paragraph.text[0] in _MARKS or _NUMBER.match(paragraph.text) is not None


def _is_item(item: _Item, above: _Item | None) -> bool:
    """Whether paragraphs are an item: they stand in a list and are no heading, or end as commitments do."""
    first = item.paragraphs[0]
    if first.level is not None or item.ended:
        return first.level is None
    if not item.is_marked:
        return False
    heads = kind_of(replace(first, text=item.printed)).is_marked
    return not heads or _counts_on(item.number, above)


def _counts_on(number: str, above: _Item | None) -> bool:
    """Whether a number is the one behind that of the item above."""
    return above is not None and above.number.isdecimal() and number == str(int(above.number) + 1)


def _kinds_of_sections(lists: Sequence[_List]) -> set[Kind]:
    """The kinds of headings that stand above several lists."""
    counts = Counter(kind for found in lists for kind in {kind_of(heading) for heading in _headings(found)})
    return {kind for kind, count in counts.items() if count >= _FEWEST_SECTIONS}


def _headings(found: _List) -> list[Paragraph]:
    """The headings above a list, but one that only announces actions."""
    above = found.above[:-1] if found.is_announced else found.above
    return [paragraph for paragraph in above if kind_of(paragraph).heads]


def _commitments(found: _List, sections: set[Kind]) -> Iterator[Commitment]:
    """The items of a list; its section begins with the first."""
    headings = [heading for heading in _headings(found) if kind_of(heading) in sections]
    for place, item in enumerate(found.items):
        styled = [heading for heading in headings if heading.level is not None] or headings
        section = styled[-1] if styled and not place else None
        yield Commitment(section, item.paragraphs, tuple(_rows(item, found)))


def _rows(item: _Item, of: _List) -> Iterator[list[Cell]]:
    """The rows of an item's card; none of its labels is printed, nor again the time of the line above its list."""
    said = item.ended or Ended(item.text, "", "")
    yield [cell_of(said.text, item.paragraphs, 2)]
    values = {"Ref": [item.number] if item.number else [], "Lead": [said.lead], "By when": [said.when]}
    cells = [(label, cell_of(value, item.paragraphs)) for label, own in values.items() for value in own]
    if not said.when and of.promise and of.promise.when:
        cells[-1] = "By when", cell_of(of.promise.when, of.above[-1:])._replace(is_printed=False)
    for label, cell in cells:
        yield [cell_of(label, item.paragraphs)._replace(is_printed=False), cell]
