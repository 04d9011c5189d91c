"""What stands above each group of labels: the action, what describes it, and the heading of its section."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.cards.numbers import is_number
from parsers.headings.known import Vocabulary
from parsers.labelled.kinds import Kind, kind_of
from parsers.source import Paragraph
from parsers.values.references import is_reference
from schema.vocabulary import fold_heading

_RECURRING = 0.8  # the share of groups above which a kind of paragraph stands that holds the titles
_FEWEST_SECTIONS = 2


@dataclass(frozen=True, slots=True)
class Gap:
    """The paragraphs between a group of labels and the one above it, and their kinds.

    A group may have its `title` in the paragraph of its first label, of a kind, too; not each is `sure` to be one.
    """

    paragraphs: Sequence[Paragraph]
    kinds: Sequence[Kind]
    title: Kind | None
    is_sure: bool

    @property
    def texts(self) -> list[str]:
        """The texts of the paragraphs."""
        return [paragraph.text for paragraph in self.paragraphs]


@dataclass(frozen=True, slots=True)
class AboveGroup:
    """What stands above a group: the section that begins there, if one does, and the title with what describes it."""

    section: Paragraph | None
    title: tuple[Paragraph, ...]


def titles_over(gaps: Sequence[Gap], vocabulary: Vocabulary) -> list[AboveGroup | None]:
    """What stands above each group; `None` for one that is not sure to be a group and has no title as the others do.

    Where titles are items of a list, one stands right above it.
    """
    sure = [gap for gap in gaps if gap.is_sure]
    untitled = [gap.kinds for gap in sure if not gap.title]
    marked = {gap.title for gap in sure if gap.title and (gap.title.is_marked or gap.title.is_item)}
    own = _kind_beside_labels(sure) or _kind_of_titles(untitled)
    back = min((kinds.count(own) for kinds in untitled if own in kinds), default=0) if own else 0
    places = [len(gap.kinds) if gap.title else _place(gap.kinds, own, back, untitled) for gap in gaps]
    begins = _with_numbers(gaps, places)
    of_sections = Counter(kind for gap, begin in zip(gaps, begins, strict=True) for kind in set(gap.kinds[:begin]))
    sections = {kind for kind, count in of_sections.items() if kind.heads and count >= _FEWEST_SECTIONS}
    above = [text for gap, begin in zip(gaps, begins, strict=True) for text in gap.texts[:begin]]
    words = _words_for_actions(above, vocabulary)
    return [
        _above(gap, begin, sections, words)
        if gap.is_sure or gap.title in marked or (own and _has_title(gap.kinds, own))
        else None
        for gap, begin in zip(gaps, begins, strict=True)
    ]


def _has_title(kinds: Sequence[Kind], own: Kind) -> bool:
    """Whether a title of the others' kind stands above a group, an item right above it."""
    return own in kinds if own.heads else own.is_item and kinds[-1:] == [own]


def _kind_beside_labels(gaps: Sequence[Gap]) -> Kind | None:
    """The kind of most titles, where they begin the paragraphs of their labels and others stand right above such."""
    counts = Counter(gap.title for gap in gaps if gap.title)
    kind = max(counts, key=lambda kind: counts[kind], default=None)
    above = [gap.kinds[-1:] == [kind] for gap in gaps if not gap.title]
    return kind if kind and 2 * counts[kind] > len(gaps) and above and all(above) else None


def _kind_of_titles(kinds: Sequence[Sequence[Kind]]) -> Kind | None:
    """The kind of paragraph that stands above nearly every group: what looks most like a heading, the nearest first."""
    counts = Counter(kind for found in kinds for kind in set(found))
    recurring = [kind for kind, count in counts.items() if count >= _RECURRING * len(kinds)]
    return max(recurring, key=lambda kind: (kind.rank, _mean_place(kind, kinds)), default=None)


def _mean_place(kind: Kind, kinds: Sequence[Sequence[Kind]]) -> float:
    """Where a kind stands on average, counted from the group: 0 right above it, less further up."""
    places = [found.index(kind) - len(found) for found in kinds if kind in found]
    return sum(places) / len(places)


def _place(kinds: Sequence[Kind], own: Kind | None, back: int, all_kinds: Sequence[Sequence[Kind]]) -> int:
    """The place of a title above a group: that of the kind of titles, else the first below the last heading.

    Where titles look now like this, now like that, something stands above nearly every group; else none has a title.
    """
    if own is None and sum(map(bool, all_kinds)) < _RECURRING * len(all_kinds):
        return len(kinds)
    places = [place for place, kind in enumerate(kinds) if kind == own]
    if places and own and own.heads:
        return places[-back]
    if own and own.is_item and kinds[-1:] == [own] and _is_each_one(own, all_kinds):
        return len(kinds) - 1
    headings = [place for place, kind in enumerate(kinds) if (kind.heads if own else kind.is_marked)]
    if not headings:
        return places[0] if places else max(len(kinds) - 1, 0)
    return headings[-1] + (headings[-1] < len(kinds) - 1)


def _is_each_one(own: Kind, all_kinds: Sequence[Sequence[Kind]]) -> bool:
    """Whether each title is one paragraph of a kind, which stands alone between some groups."""
    return [own] in all_kinds and all(kinds.count(own) <= 1 for kinds in all_kinds)


def _with_numbers(gaps: Sequence[Gap], begins: Sequence[int]) -> Sequence[int]:
    """The places of titles, or of the numbers right above them, where nearly all have one in a line of its own."""
    pairs = list(zip(gaps, begins, strict=True))
    above = [begin - _have_number(gap.paragraphs[max(begin - 1, 0) : begin]) for gap, begin in pairs]
    numbered = sum(_have_number(gap.paragraphs[begin:]) for gap, begin in zip(gaps, above, strict=True))
    return above if numbered >= _RECURRING * len(gaps) else begins


def _have_number(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the first of some paragraphs is but a number."""
    return any(is_number(paragraph.text) for paragraph in paragraphs[:1])


def _words_for_actions(texts: Sequence[str], vocabulary: Vocabulary) -> set[str]:
    """The texts that head the actions of several sections alike, as `What we will do` does."""
    counts = Counter(texts)
    return {text for text in counts if counts[text] > 1 and fold_heading(text) in vocabulary.actions}


def _above(gap: Gap, begin: int, sections: set[Kind], words: set[str]) -> AboveGroup:
    """What stands above a group from the place of its title on; mere `words` for actions name no section."""
    places = (place for place in reversed(range(begin)) if gap.texts[place] not in words)
    section = next((place for place in places if gap.kinds[place] in sections), None)
    if begin and section != begin - 1 and is_reference(gap.paragraphs[begin - 1].text):
        begin -= 1  # it numbers the title below it
    return AboveGroup(None if section is None else gap.paragraphs[section], tuple(gap.paragraphs[begin:]))


def gap_of(paragraphs: Sequence[Paragraph], titled: Paragraph | None, *, is_sure: bool) -> Gap:
    """The paragraphs above a group of labels, with their kinds; a title begins the `titled` one, if one does."""
    kinds = [kind_of(paragraph).over_labels for paragraph in paragraphs]
    return Gap(paragraphs, kinds, kind_of(titled) if titled else None, is_sure)
