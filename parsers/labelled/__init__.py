"""Plans without tables: actions with labels (`Lead: …`), or ended by who and when (`(Parks, 2024)`), become cards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.headings.known import Vocabulary
from parsers.labelled.boxes import with_open_boxes
from parsers.labelled.cards import LabelledCard, are_of_actions, grid_of, rows_of_card
from parsers.labelled.commitments import commitments_of
from parsers.labelled.groups import Entry, Group, entries_of, groups_of
from parsers.labelled.lead_ins import with_lead_ins
from parsers.labelled.pages import stretches_of, with_running_numbers, with_whole_paragraphs
from parsers.labelled.promises import speaks_of_plan
from parsers.labelled.titles import Gap, gap_of, titles_over
from parsers.labelled.value_ends import close_distance, end_of
from parsers.source import Grid, Page, Paragraph, Source

_FEWEST = 3  # paragraphs: fewer tell no actions alike


@dataclass(frozen=True, slots=True)
class _Cards:
    """A grid of cards, the paragraphs that it stands for, the first one first, and how many actions these tell."""

    grid: Grid
    used: tuple[Paragraph, ...]
    count: int


def with_labelled(source: Source, vocabulary: Vocabulary) -> Source:
    """A document with a grid of cards in place of each run of paragraphs that tell their actions alike."""
    whole = with_whole_paragraphs(with_running_numbers(with_open_boxes(source, vocabulary)), vocabulary)
    may_promise = speaks_of_plan([paragraph for paragraph in whole.paragraphs if not paragraph.is_aside])
    stretches = (stretch for stretch in stretches_of(whole, vocabulary) if len(stretch) >= _FEWEST)
    cards = [made for stretch in stretches if (made := _cards_of(stretch, vocabulary, may_promise=may_promise))]
    return replace(source, pages=tuple(_with_grids(page, cards) for page in whole.pages)) if cards else source


def _with_grids(page: Page, cards: Sequence[_Cards]) -> Page:
    """A page with each grid where the first paragraph stood that it stands for, and without the others."""
    grids = {id(made.used[0]): made.grid for made in cards}
    used = {id(paragraph) for made in cards for paragraph in made.used}
    items = (grids.get(id(item), item) for item in page.items if id(item) in grids or id(item) not in used)
    return replace(page, items=tuple(items))


def _cards_of(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary, *, may_promise: bool) -> _Cards | None:
    """The cards that labels or the ends of sentences make of a stretch of paragraphs: whichever tell more actions."""
    both = _labelled(paragraphs, vocabulary), _committed(paragraphs, vocabulary, may_promise=may_promise)
    found = [made for made in both if made]
    return max(found, key=lambda made: made.count, default=None)


def _labelled(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> _Cards | None:
    """The cards that labels make of a stretch of paragraphs, where they tell what is to be done."""
    cards = [card for card in _cards(with_lead_ins(entries_of(paragraphs, vocabulary))) if card.names_action]
    if not cards or not are_of_actions(cards):
        return None
    used = tuple(paragraph for card in cards for paragraph in card.paragraphs)
    terms = frozenset(term for card in cards for term in card.terms)
    grid = replace(grid_of([(card.section, rows_of_card(card)) for card in cards]), names=terms)
    return _Cards(grid, used, len(cards))


def _committed(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary, *, may_promise: bool) -> _Cards | None:
    """The cards that the commitments in a stretch of paragraphs make."""
    found = commitments_of(paragraphs, vocabulary, may_promise=may_promise)
    if not found:
        return None
    used = tuple(paragraph for one in found for paragraph in (*filter(None, [one.section]), *one.paragraphs))
    return _Cards(grid_of([(one.section, one.rows) for one in found]), used, len(found))


def _cards(entries: Sequence[Entry]) -> list[LabelledCard]:
    """Each group of labels with its values and what stands above it."""
    groups = groups_of(entries)
    if not groups:
        return []
    close = close_distance(entries)
    above = titles_over([_gap(entries, group, close) for group in groups], entries[0].vocabulary)
    return [
        LabelledCard(over.section, over.title, tuple(entries[group.first : end_of(entries, group.last, close)]))
        for over, group in zip(above, groups, strict=True)
        if over
    ]


def _gap(entries: Sequence[Entry], group: Group, close: float | None) -> Gap:
    """The paragraphs above a group, below the values of the labels above them."""
    above = [place for place in range(group.first) if entries[place].text.pairs]
    begin = end_of(entries, above[-1], close) if above else 0
    paragraphs = [entry.paragraph for entry in entries[begin : group.first]]
    first = entries[group.first]
    return gap_of(paragraphs, first.paragraph if first.text.before else None, is_sure=group.is_sure)
