"""The text of a document as it runs on over its pages: without running heads, paragraphs whole, parted by tables."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from parsers.cards.numbers import is_number
from parsers.document.editions import possible_parts
from parsers.headings.known import Vocabulary
from parsers.labelled.kinds import SENTENCES, kind_of
from parsers.labelled.promises import leads_in_promises
from parsers.labels.in_text import dashed, first_label, is_label_alone, labelled
from parsers.source import Grid, Page, Paragraph, Source
from parsers.text import ends_sentence, join_lines


def with_running_numbers(source: Source) -> Source:
    """A document in which the numbers of actions that begin or end its pages are text; a code on several runs on."""
    count = Counter(paragraph.text for paragraph in source.paragraphs if _is_running_number(paragraph))
    once = {text for text, number in count.items() if number == 1}
    return replace(source, pages=tuple(_with_text(page, once) for page in source.pages)) if once else source


def _with_text(page: Page, texts: set[str]) -> Page:
    """A page on which running heads and feet with certain texts are text as any other."""
    items = (
        replace(item, is_running=False) if isinstance(item, Paragraph) and item.text in texts else item
        for item in page.items
    )
    return replace(page, items=tuple(items))


def _is_running_number(paragraph: Paragraph) -> bool:
    """Whether a running head or foot is but a number, not that of a page."""
    return paragraph.is_running and is_number(paragraph.text) and not paragraph.text.isdigit()


def with_whole_paragraphs(source: Source, vocabulary: Vocabulary) -> Source:
    """A document in which a paragraph that a page break cut stands whole on its first page."""
    pages: list[Page] = []
    for page in source.pages:
        rest = _first_of(page.items, vocabulary)
        cut = _first_of(reversed(pages[-1].items), vocabulary) if pages else None
        if cut and rest and _goes_on(cut, rest, vocabulary):
            colour = rest.symbol_colour or cut.symbol_colour
            whole = replace(cut, text=join_lines(cut.text, rest.text), symbol_colour=colour)
            pages[-1] = replace(pages[-1], items=tuple(whole if item is cut else item for item in pages[-1].items))
            pages.append(replace(page, items=tuple(item for item in page.items if item is not rest)))
        else:
            pages.append(page)
    return replace(source, pages=tuple(pages))


def stretches_of(source: Source, vocabulary: Vocabulary) -> list[list[Paragraph]]:
    """The paragraphs between tables and names of plans, without running heads; those in panels beside by themselves."""
    names = {id(part.names[0].paragraph) for part in possible_parts(source)[1:]}
    stretches: list[list[Paragraph]] = [[]]
    asides: list[Paragraph] = []
    for page in source.pages:
        for item in page.items:
            if isinstance(item, Grid):
                stretches.append([])
                continue
            if id(item) in names:
                stretches.append([])
            if not _runs(item, vocabulary):
                (asides if item.is_aside else stretches[-1]).append(item)
    return [*stretches, asides]


def _runs(paragraph: Paragraph, vocabulary: Vocabulary) -> bool:
    """Whether a paragraph is a running head or foot; labels and lead-ins come again at any height."""
    if not paragraph.is_running:
        return False  # most texts
    text = paragraph.text
    labelled = first_label(text, vocabulary) is not None or is_label_alone(text, vocabulary)
    return not labelled and not dashed(text, vocabulary).pairs and not leads_in_promises(text, vocabulary)


def _first_of(items: Iterable[Paragraph | Grid], vocabulary: Vocabulary) -> Paragraph | None:
    """What stands first on a page, by what stands there in order, if it is text."""
    own = (item for item in items if isinstance(item, Grid) or not (_runs(item, vocabulary) or item.is_aside))
    first = next(own, None)
    return first if isinstance(first, Paragraph) else None


def _goes_on(cut: Paragraph, rest: Paragraph, vocabulary: Vocabulary) -> bool:
    """Whether a text goes on in mid-sentence where another broke off, or with more labels below a number or bullet.

    So it does below a label whose value ends no sentence.
    """
    if rest.text[:1].islower() and not ends_sentence(cut.text):
        return True
    is_cut = first_label(cut.text, vocabulary) is not None and not ends_sentence(cut.text)
    begins = kind_of(cut).is_item or kind_of(cut).is_marked or is_cut
    more = labelled(rest.text, vocabulary, 1)
    has_labels = bool(labelled(cut.text, vocabulary).pairs and more.before and more.pairs)
    return begins and kind_of(rest) == SENTENCES and has_labels
