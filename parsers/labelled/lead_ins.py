"""Lines that lead in the actions of a section, `We will:`, which are no labels of the first of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from parsers.labelled.groups import Entry
from parsers.labelled.kinds import Kind, kind_of
from parsers.labelled.promises import leads_in_promises
from parsers.labels.in_text import Labelled


def with_lead_ins(entries: Sequence[Entry]) -> list[Entry]:
    """Entries of which a label alone is text where it leads in actions: titles as others have stand right below it."""
    titles = _kinds_of_titles(entries)
    counts = Counter(label for entry in entries for label in entry.labels)
    rare = {label for label, count in counts.items() if 2 * count <= max(counts.values())}
    return [
        replace(entry, text=Labelled(entry.paragraph.text, ())) if _leads_in(entries, place, titles, rare) else entry
        for place, entry in enumerate(entries)
    ]


def _kinds_of_titles(entries: Sequence[Entry]) -> set[Kind]:
    """The kinds of the paragraphs that stand by themselves between one value and the next label."""
    triples = zip(entries, entries[1:], entries[2:], strict=False)
    titles = (title for above, title, below in triples if _parts(above, below) and not title.text.pairs)
    return {kind for title in titles if (kind := kind_of(title.paragraph)).heads or kind.is_item}


def _parts(above: Entry, below: Entry) -> bool:
    """Whether what stands between two entries is no value of the upper one, and has labels below it."""
    return bool(above.text.pairs and below.text.pairs) and not above.is_open


def _leads_in(entries: Sequence[Entry], place: int, titles: set[Kind], rare: set[str]) -> bool:
    """Whether a label alone stands above a title, and is rare or has no title above itself."""
    entry, below = entries[place], entries[place + 1 : place + 3]
    if not entry.is_open or len(below) < 2 or below[0].text.pairs or not below[1].text.pairs:
        return False
    kind = kind_of(below[0].paragraph)
    if kind not in titles or not leads_in_promises(entry.paragraph.text, entry.vocabulary):
        return False
    above = takewhile(lambda other: not other.text.pairs, reversed(entries[:place]))
    return rare.issuperset(entry.labels) or all(kind_of(other.paragraph) != kind for other in above)
