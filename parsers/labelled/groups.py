"""Groups of labelled paragraphs, one for each action: the same labels again and again, and what stands above each."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers.headings.known import Vocabulary
from parsers.headings.words import field_by_words
from parsers.labelled.kinds import kind_of
from parsers.labels.in_text import Labelled, dashed, is_label_alone, labelled, unknown_inside, unknown_label
from parsers.source import Paragraph
from schema.fields import WHO_WHEN_HOW_FAR
from schema.vocabulary import fold_heading

_FEWEST = 3  # groups: fewer that are alike may be so by chance
_FEWEST_LABELS = 2
_USUAL = 0.5  # the share of groups that have a usual label


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph outside tables, parted at its labels, which are those of a vocabulary and some that come again."""

    paragraph: Paragraph
    text: Labelled
    vocabulary: Vocabulary

    @property
    def labels(self) -> list[str]:
        """Its labels, folded."""
        return [fold_heading(label) for label, _ in self.text.pairs]

    @property
    def is_open(self) -> bool:
        """Whether its last label has no value beside it."""
        return bool(self.text.pairs) and not self.text.pairs[-1][1]

    @property
    def is_alone(self) -> bool:
        """Whether it is nothing but a label, the value of which stands below."""
        return self.is_open and (self.is_term_alone or is_label_alone(self.paragraph.text, self.vocabulary))

    @property
    def is_term_alone(self) -> bool:
        """Whether it is a term of a list, what it means stands below."""
        return bool(self.paragraph.term) and self.paragraph.text.rstrip(": ") == self.paragraph.term


@dataclass(slots=True)
class Group:
    """The labels of one action: the places of the first and last paragraph that hold them, and the labels, folded.

    One that has but one of the usual labels is not `sure` to be one.
    """

    first: int
    last: int
    labels: list[str]
    is_sure: bool = True


def entries_of(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> list[Entry]:
    """Paragraphs parted at their labels; those that only repetition shows to be labels come again often enough."""
    texts = [paragraph.text for paragraph in paragraphs]
    alone = Counter(fold_heading(text) for text in texts if is_label_alone(text, vocabulary))
    unknown = Counter(fold_heading(found[0]) for text in texts if (found := unknown_label(text)))
    inside = Counter(label for text in texts for label in unknown_inside(text, vocabulary))
    again = {label for label, count in (alone | unknown | inside).items() if count >= _FEWEST}
    fewest = 1 if sum(bool(dashed(text, vocabulary).pairs) for text in texts) >= _FEWEST else 2
    entries = [Entry(paragraph, _parted(paragraph, again, fewest, vocabulary), vocabulary) for paragraph in paragraphs]
    usual = Counter(label for entry in entries if len(entry.text.pairs) > 1 for label in entry.labels)
    often = {label for label, count in usual.items() if count >= _FEWEST}
    return _with_values([_with_single(entry, often) for entry in entries])


def _with_single(entry: Entry, often: set[str]) -> Entry:
    """An entry with the one label behind its words, where others have several with it."""
    if entry.text.pairs or entry.paragraph.level is not None:
        return entry
    parted = labelled(entry.paragraph.text, entry.vocabulary, 1)
    return replace(entry, text=parted) if parted.pairs and fold_heading(parted.pairs[0][0]) in often else entry


def _with_values(entries: Sequence[Entry]) -> list[Entry]:
    """Entries of which a label below a label is the value of that one: `Complete`."""
    whole: list[Entry] = []
    for place, entry in enumerate(entries):
        if whole and whole[-1].is_alone and _is_value(whole[-1], entry, entries[place + 1 : place + 2]):
            whole.append(replace(entry, text=Labelled(entry.paragraph.text, ())))
        else:
            whole.append(entry)
    return whole


def _is_value(above: Entry, entry: Entry, below: Sequence[Entry]) -> bool:
    """Whether what may be a label right below one is its value: in no vocabulary, or alone above no value either.

    Below a term it is, unless it is another.
    """
    if above.is_term_alone or entry.is_term_alone:
        return not entry.is_term_alone
    known = above.vocabulary.fields
    unknown = not entry.text.before and entry.labels[:1] and entry.labels[0] not in known  # `Improved outcomes: …`
    return bool(unknown) or (entry.is_alone and _is_bare(below))


def _is_bare(below: Sequence[Entry]) -> bool:
    """Whether nothing that might be the value of a label stands below it."""
    return not below or bool(below[0].text.pairs) or kind_of(below[0].paragraph).is_marked


def _parted(paragraph: Paragraph, again: set[str], fewest: int, vocabulary: Vocabulary) -> Labelled:
    """A paragraph parted at its labels; of headings only one that names the action is a label with its value.

    Before dashes `fewest` labels count.
    """
    text = paragraph.text
    if paragraph.term and not _begins_as_known(paragraph.term, vocabulary):
        return Labelled("", ((paragraph.term, text.removeprefix(paragraph.term).lstrip(": ")),))
    before_dashes = dashed(text, vocabulary, fewest)
    parted = before_dashes if before_dashes.pairs else labelled(text, vocabulary, also=again)
    if paragraph.level is not None and parted.pairs:
        names_action = "action" in vocabulary.fields[fold_heading(parted.pairs[0][0])]
        return parted if names_action else Labelled(text, ())
    found = (text, "") if is_label_alone(text, vocabulary) else unknown_label(text)
    if not parted.pairs and found and (paragraph.term or fold_heading(found[0]) in again):
        return Labelled("", (found,))
    return parted


def _begins_as_known(term: str, vocabulary: Vocabulary) -> bool:
    """Whether a term is a heading of the vocabulary, perhaps with a number, before a colon if it has one.

    >>> _begins_as_known("Lead"), _begins_as_known("Action 1.2: Plant trees"), _begins_as_known("Story so far")
    (True, True, False)
    """
    return fold_heading(term.partition(":")[0].rstrip("0123456789. ")) in vocabulary.fields


def groups_of(entries: Sequence[Entry]) -> list[Group]:
    """The groups of labels of a stretch of paragraphs that are alike; none where too few are."""
    groups: list[Group] = []
    follow = _direct_followers(entries)
    for place, entry in enumerate(entries):
        if entry.text.pairs:
            if groups and not _begins(entries, groups[-1], place, follow):
                groups[-1].last = place
                groups[-1].labels += entry.labels
            else:
                groups.append(Group(place, place, entry.labels))
    return _alike(groups, _fields_told(entries))


def _fields_told(entries: Sequence[Entry]) -> Mapping[str, Sequence[str]]:
    """The fields that labels may stand for: those of the vocabulary, and terms of which a word and the values tell."""
    known = entries[0].vocabulary.fields
    values: dict[str, list[str]] = defaultdict(list)
    for entry, below in pairwise([*entries, *entries[-1:]]):
        if entry.paragraph.term and entry.labels and entry.labels[0] not in known:
            value = entry.text.pairs[0][1] or (below.text.before if entry.is_alone else "")
            values[entry.labels[0]].append(value)
    told = {term: found[:1] for term, texts in values.items() if (found := field_by_words(term, texts, set()))}
    return {**known, **told} if told else known


def _direct_followers(entries: Sequence[Entry]) -> set[tuple[str, str]]:
    """The pairs of labels that stand somewhere with nothing between them but the value of the first."""
    places = [place for place, entry in enumerate(entries) if entry.text.pairs]
    return {
        (entries[above].labels[-1], entries[below].labels[0])
        for above, below in pairwise(places)
        if below - above - 1 <= entries[above].is_open and not entries[below].text.before
    }


def _begins(entries: Sequence[Entry], group: Group, place: int, follow: set[tuple[str, str]]) -> bool:
    """Whether the labels at a place begin another group: one comes again, or a title stands above them.

    A line above a label that elsewhere follows the last one directly goes on with the value of that.
    """
    entry, above = entries[place], entries[group.last]
    between = [kind_of(other.paragraph) for other in entries[group.last + 1 + above.is_open : place]]
    goes_on = (above.labels[-1], entry.labels[0]) in follow
    titled = any(kind.is_marked if goes_on else kind.heads for kind in between)
    return bool(entry.text.before) or titled or not set(group.labels).isdisjoint(entry.labels)


def _alike(groups: list[Group], known: Mapping[str, Sequence[str]]) -> list[Group]:
    """The groups that have at least half of the usual labels, or several and no other, where these say who or when.

    One that has a single one may be one. Of the `known` labels each has the fields that it may stand for.
    """
    counts = Counter(label for group in groups for label in set(group.labels) if label in known)
    often = max(counts.values(), default=0)
    usual = {label for label, count in counts.items() if count >= max(_FEWEST, _USUAL * often)}
    if len(usual) < _FEWEST_LABELS or all(WHO_WHEN_HOW_FAR.isdisjoint(known[label]) for label in usual):
        return []
    for group in groups:
        own = set(group.labels)
        are_usual = 2 * len(own & usual) >= len(usual) or own <= usual
        group.is_sure = len(own) >= _FEWEST_LABELS and are_usual
    possible = [group for group in groups if group.is_sure or usual.issuperset(group.labels)]
    return possible if sum(group.is_sure for group in groups) >= _FEWEST else []
