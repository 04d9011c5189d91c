"""Several plans in one document: each with a name and years of its own, above its own tables of actions.

To take one plan for two is worse than to take two for one: where the names leave a doubt, a document is one edition.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, groupby

from parsers.document.about import title_of
from parsers.document.topic_sheets import topic_sheets
from parsers.source import Paragraph, Source
from parsers.table import Table
from parsers.titles.plan_names import PlanName, names_plan, plan_names
from parsers.values.calendar import Span

_AS_LARGE = 0.8  # of the size of the first plan's name: a smaller text that does not open a page heads a section


@dataclass(frozen=True, slots=True)
class Edition:
    """What one plan prints in a document: its names, the one to quote first, and its part of the document."""

    names: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class PlanPart:
    """A stretch of a document below texts that name one plan."""

    names: tuple[PlanName, ...]

    @property
    def grid(self) -> int:
        """The first grid that stands below its names, from 1."""
        return self.names[0].grid

    @property
    def words(self) -> frozenset[str]:
        """What tells the plan from others."""
        return max((name.words for name in self.names), key=len)

    @property
    def period(self) -> Span | None:
        """The longest of the periods that its names give."""
        return max((name.period for name in self.names if name.period), key=_length, default=None)

    @property
    def size(self) -> float:
        """How the largest of its names stands out."""
        return max(name.size for name in self.names)


def possible_parts(source: Source) -> list[PlanPart]:
    """Where the names of plans change, in reading order; a name without years begins no further part."""
    parts: list[PlanPart] = []
    for own in _named_together(plan_names(source)):
        if parts and _are_one(parts[-1], own):
            parts[-1] = PlanPart((*parts[-1].names, *own.names))
        elif own.period or not parts:
            parts.append(own)
    return parts


def _named_together(names: Iterable[PlanName]) -> Iterator[PlanPart]:
    """Each name alone, but that of a sheet with the titles above the sheet's first grid."""
    for _, group in groupby(names, key=lambda name: name.grid):
        above = tuple(group)
        if any(name.paragraph.names_part for name in above):
            yield PlanPart(above)
        else:
            yield from (PlanPart((name,)) for name in above)


def names_above(parts: Iterable[PlanPart]) -> dict[int, Paragraph]:
    """The first name of every part, by the grid that stands below it."""
    return {part.grid: part.names[0].paragraph for part in parts}


def find_editions(
    source: Source, parts: Sequence[PlanPart], tables: Sequence[Table]
) -> tuple[list[Edition], list[int]]:
    """The editions that a document holds, and for each of its tables of actions to which of them it belongs.

    Editions count from 0; there is one at least.
    """
    grids = [table.first_grid for table in tables]
    held = _plans_apart(parts, grids) or _topics_apart(source, tables)
    if not held:
        return [Edition(_only_names(source, parts, grids), source)], [0] * len(grids)
    begins = [part.names[0].item for part in held]
    sources = [_between(source, first, last) for first, last in zip(begins, [*begins[1:], None], strict=True)]
    editions = [Edition(_quoted(part), of_part) for part, of_part in zip(held, sources, strict=True)]
    return editions, [_owner(held, grid) for grid in grids]


def _only_names(source: Source, parts: Sequence[PlanPart], grids: Sequence[int]) -> tuple[str, ...]:
    """The names of the only plan, where the document's own title is another's, as that of a cover report is."""
    owners = {_owner(parts, grid) for grid in grids}
    title = title_of(source)
    if len(owners) != 1 or -1 in owners or (title and names_plan(title)):
        return ()
    part = parts[owners.pop()]
    return _quoted(part) if part.words and part.period else ()


def _plans_apart(parts: Sequence[PlanPart], grids: Sequence[int]) -> list[PlanPart]:
    """The parts that are plans of their own with actions; none where the document is one plan."""
    owners = {_owner(parts, grid) for grid in grids}
    if len(owners) < 2 or -1 in owners:
        return []
    held = list(_merged([parts[number] for number in sorted(owners)]))
    apart = len(held) > 1 and all(_stands_alone(part, held[0]) for part in held)
    return held if apart and not _names_whole(parts[: min(owners)], held) else []


def _names_whole(before: Sequence[PlanPart], held: Sequence[PlanPart]) -> bool:
    """Whether a name above all actions is that of the whole: it spans the parts, or comes back among them.

    A list of contents names the parts, the first of them as well.
    """
    listed = any(_are_one(part, held[0]) for part in before)
    again = any(_are_one(part, other) for part in before for other in held)
    return (again and not listed) or any(_spans(part, held) for part in before)


def _topics_apart(source: Source, tables: Sequence[Table]) -> list[PlanPart]:
    """A part for each sheet of actions, where each is named by a topic of its own and no two have the same headings."""
    sheets = [PlanPart((name,)) for name in topic_sheets(source)]
    headings: dict[int, set[str]] = {}
    for table in tables:
        headings.setdefault(_owner(sheets, table.first_grid), set()).update(table.header.texts)
    topics = [sheets[number].words for number in sorted(headings) if number >= 0]
    if len(topics) < 2 or -1 in headings or frozenset() in topics or len(set(topics)) < len(topics):
        return []
    unlike = all(2 * len(one & other) < min(len(one), len(other)) for one, other in combinations(headings.values(), 2))
    return [sheets[number] for number in sorted(headings)] if unlike else []


def _owner(parts: Sequence[PlanPart], grid: int) -> int:
    """The part in which a grid stands; -1 above the first."""
    return bisect_right([part.grid for part in parts], grid) - 1


def _merged(parts: Sequence[PlanPart]) -> Iterator[PlanPart]:
    """Parts; those that name one plan are made one with what stands between, and with those that tell less than it."""
    at = 0
    while at < len(parts):
        last = max(other for other in range(at, len(parts)) if _are_one(parts[at], parts[other]))
        while last + 1 < len(parts) and _tells_less(parts[last + 1], parts[at]):
            last += 1
        yield PlanPart(tuple(name for part in parts[at : last + 1] for name in part.names))
        at = last + 1


def _tells_less(part: PlanPart, plan: PlanPart) -> bool:
    return part.words < plan.words and _agree(part.period, plan.period)


def _are_one(one: PlanPart, other: PlanPart) -> bool:
    """Whether names are of one plan: some tell no more than others do, and the periods agree."""
    told = any(a <= b or b <= a for a in _told(one) for b in _told(other))
    return told and _agree(one.period, other.period)


def _told(part: PlanPart) -> list[frozenset[str]]:
    """What the names of a part tell; `Action Plan` tells nothing beside another."""
    return [name.words for name in part.names if name.words] or [frozenset()]


def _agree(one: Span | None, other: Span | None) -> bool:
    """Whether a period holds the other; one that is not told agrees with any."""
    return one is None or other is None or one.holds(other) or other.holds(one)


def _stands_alone(part: PlanPart, first: PlanPart) -> bool:
    """Whether a part is named as a plan is: with years and a topic, or as a sheet, and no smaller than the first."""
    of_sheet = any(name.paragraph.names_part for name in part.names)
    large = part.size >= _AS_LARGE * first.size or any(name.opens for name in part.names)
    return part.period is not None and bool(part.words or of_sheet) and large


def _spans(cover: PlanPart, parts: Sequence[PlanPart]) -> bool:
    """Whether a name without actions of its own is that of the whole: as large as the parts' names, as long as all."""
    again = any(_are_one(cover, part) for part in parts)
    large = cover.size >= max(part.size for part in parts)
    long = all(cover.period is None or (part.period and cover.period.holds(part.period)) for part in parts)
    return large and long and not again


def _length(period: Span) -> int:
    return (period.end - period.start).days


def _quoted(part: PlanPart) -> tuple[str, ...]:
    """A part's names, each once: of those that tell the plan the largest comes first; sheets' come last."""
    ranked = sorted(part.names, key=_rank)
    return tuple(dict.fromkeys(name.text for name in ranked))


def _rank(name: PlanName) -> tuple[bool, bool, float, int, bool]:
    return name.paragraph.names_part, not name.words, -name.size, -len(name.words), name.period is None


def _between(source: Source, first: int, last: int | None) -> Source:
    """A document's items from `first` up to `last`, both from 0."""
    pages = []
    passed = 0
    for page in source.pages:
        own = slice(max(0, first - passed), None if last is None else max(0, last - passed))
        passed += len(page.items)
        if page.items[own]:
            pages.append(replace(page, items=page.items[own]))
    return replace(source, pages=tuple(pages))
