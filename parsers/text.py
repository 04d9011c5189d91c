"""Joining and counting words as they were printed."""

import re
from functools import lru_cache

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SYMBOLS = "●•■▪⬤⚫⬛◼◆▲▼★✓✔✗✘✖\uf06c\uf06e\uf0a7\uf0b7\uf0fb\uf0fc"  # marks that may show a rating, Wingdings' too
BULLETS = "•●■▪◦‣∙·\uf0b7\uf0a7"

_ORNAMENTS = re.compile(r"[◆◇❖❯★☆➔➜➤►▶▸✦✚❑]+\s+(?=\w)")
_UNSEEN = re.compile("[\xad\u200b\u200c\u200e\u200f\u2060\ufeff]")  # soft hyphens, spaces without width, directions
_CUTS = "\u00ad-‐‑/"  # what a line that is cut inside a word or an address ends with
_BEGINS_CUT = re.compile(r"[-‐‑][^\W\d_]{2}")  # the rest of a name that a narrow column cut before its hyphen
_CUT_YEARS = re.compile(r"\b((?P<year>(?:19|20)\d\d)\s?[/–-]\s?(?P<first>\d)) (?P<last>\d)\b")
_WORD = re.compile(r"[^\W_]")
_FOOTNOTE_MARKS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def is_symbols(text: str) -> bool:
    """Whether a text is nothing but circles or other marks, which tell something by their colour; a stop may follow."""
    marks = "".join(text.split()).rstrip(".,;")
    return bool(marks) and not marks.strip(f"{SYMBOLS}\ufe0f")


def tidy(text: str) -> str:
    """A text with single spaces, a line for each paragraph, no empty lines, and no marks that nobody sees."""
    seen = text if text.isascii() else _UNSEEN.sub("", text)
    if "\n" not in seen:
        tidied = " ".join(seen.split())
    else:
        lines = [" ".join(line.split()) for line in seen.split("\n")]
        tidied = "\n".join([line for line in lines if line])
    return text if tidied == text else tidied  # one and the same text is kept once


def without_ornament(text: str) -> str:
    """A title without the mark that adorns it.

    >>> without_ornament("◆ Health and Wellbeing")
    'Health and Wellbeing'
    """
    mark = _ORNAMENTS.match(text)
    return text[mark.end() :] if mark else text


def without_marks(text: str) -> str:
    """A text without its footnote marks (superscript digits)."""
    return _FOOTNOTE_MARKS.sub("", text)


def words(text: str) -> list[str]:
    """The words of a text: whatever stands between spaces and holds a letter or digit."""
    return [word for word in text.split() if word.isalnum() or _WORD.search(word)]


@lru_cache(maxsize=4096)
def word_count(text: str) -> int:
    """How many words a text has."""
    return len(words(text))


def join_lines(first: str, second: str) -> str:
    """Two lines of one paragraph; a hyphen that ends the first is kept, a soft hyphen is not.

    >>> join_lines("the Co-", "ordinator"), join_lines("Harker", "-Jones"), join_lines("Jun-", "24")
    ('the Co-ordinator', 'Harker-Jones', 'Jun-24')
    """
    if first[-1:] not in _CUTS:
        return first + second if _BEGINS_CUT.match(second) and first[-1:].isalpha() else f"{first} {second}"
    if first.endswith("\u00ad"):
        return first[:-1] + second
    cut_word = re.search(r"[^\W_][-‐‑]$", first) and second[:1].isalnum()
    cut_address = re.search(r"://\S*[-/]$", first) and not second[:1].isspace()
    return first + second if cut_word or cut_address else f"{first} {second}"


def with_whole_years(text: str) -> str:
    """A text in which the years that a narrow column broke are whole: `2021/2 2`.

    >>> with_whole_years("Year 1 (2021/2 2)")
    'Year 1 (2021/22)'
    """
    return _CUT_YEARS.sub(lambda cut: cut[1] + cut["last"] if _follow(cut) else cut[0], text)


def _follow(cut: re.Match[str]) -> bool:
    """Whether the second of two years is the one after the first."""
    return (int(cut["year"]) + 1) % 100 == int(cut["first"] + cut["last"])


def begins_item(text: str) -> bool:
    """Whether a text begins as an item of a list does; a mark that ends a sentence (`●.`) is a value."""
    return text[:1] in BULLETS and text[1:2] not in (".", ",", ";")


def is_list(text: str) -> bool:
    """Whether a text is several items of a list, a line each."""
    items = text.split("\n")
    return len(items) > 1 and all(map(begins_item, items))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence or clause does, perhaps in quotes or brackets: what follows begins anew."""
    return text.rstrip(" \"'’”)").endswith((".", "!", "?", ":", ";"))


def is_phrase(text: str, most: int) -> bool:
    """Whether a text has no more words than that and no full stop at its end, as sections and headings have none."""
    return len(words(text)) <= most and not text.endswith(".")


def may_end_title(text: str) -> bool:
    """Whether a text ends as a title may, with no full stop, colon, comma or question mark."""
    return not text.rstrip().endswith((".", ":", ";", ",", "?"))


def ends_amid(text: str) -> bool:
    """Whether a text ends in the midst of a sentence or list, with a word or mark that more must follow."""
    *_, last = text.split() or [""]
    return last in ("and", "of", "for", "the") or last.endswith(("/", "&"))


def join_pieces(first: str, second: str) -> str:
    """Two pieces of one cell that a page break cut: one paragraph when the cut went through a sentence."""
    if not first or not second:
        return first or second
    if (ends_sentence(first) and not second[0].islower()) or second[0] in BULLETS:
        return f"{first}\n{second}"
    *before, last = first.split("\n")
    following, *after = second.split("\n")
    return "\n".join([*before, join_lines(last, following), *after])


def join_cut_heading(first: str, second: str, vocabulary: set[str]) -> str | None:
    """A heading that was cut across two cells; letters printed twice at the cut count once.

    `vocabulary` holds the document's own words, lower case: the overlap or the bare joint counts where it gives one.
    `None` where nothing shows that the two are one.
    """
    if second.startswith(first):
        return second
    if not (first[-1:].isalpha() and second[:1].islower()):
        return None
    overlap = next((k for k in range(min(len(first), len(second)), 0, -1) if first[-k:] == second[:k]), 0)
    begin = len(first.rpartition(" ")[0])
    for joint in (first + second[overlap:], first + second):
        if joint[begin:].split()[0].casefold().strip(".,;:") in vocabulary:
            return joint
    return None
