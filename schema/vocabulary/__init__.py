"""Words that councils use, kept as data: general words only, exact after folding."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from schema.fields import HOW_FAR

_WORDS = re.compile(r"[^\W_]+")
_SPOKEN_AT = re.compile(
    r"[\s:,–-]*\b(?:(?:as )?at|as of|to|for|on)?\s*(?:end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    r"(?:[a-z]{3,9}\.?\s+(?:20)?\d\d|q[1-4]\b.*|20\d\d\s?[/-]\s?\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"(?P<heading>.+?)(?:\s*(?:\band\b|&|[,/–-])\s*(?:what|how|why)\s+\S+\s+\S|,?\s+(?:including|inc\.?|e\.g\.)\s+\S)",
    re.IGNORECASE,
)
_EXPLAINING = re.compile(r"what|how|why|inc|e\.g\.", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?P<heading>.+?)\s+(?:to(?!\s+date\b)|for|against|by|during|in|within|at|required|needed)\s+[^\W_]",
    re.IGNORECASE,
)
_MAY_BE_EXPLAINED = {
    *("action", "actions", "activity", "activities", "task", "tasks", "commitment", "commitments", "progress"),
    *("update", "updates", "timescale", "timescales", "timeframe", "outcome", "outcomes", "milestone", "milestones"),
    *("measures", "resources", "status", "objective", "objectives", "comment", "comments", "commentary"),
}
_ABOUT = re.compile(r"(?:brief |short )?(?:summary|details?|description|names?|title) of (?:the )?", re.IGNORECASE)
_LONGEST_HEADING = 100  # characters: no longer text is a known heading with a date or another name
_DIGIT = re.compile(r"\d")
_JOINT = re.compile(r"\s*(?:/|&|\band\b)\s*", re.IGNORECASE)
_REMARK = re.compile(r"\([^()]*\)")
_APOSTROPHES = re.compile(r"['’‘]")
_ASCII = {code: None if chr(code) == "'" else " " for code in range(128) if not chr(code).isalnum()}
_CONTRACTED = re.compile(r"['’](?:(?<=\w.)(?:ll|re|ve)|(?:(?<=\bwho.)|(?<=\bwhat.))s)\b", re.IGNORECASE)
_SPELT_OUT = {"ll": " will", "re": " are", "ve": " have", "s": " is"}
_SUPERSCRIPTS = str.maketrans("", "", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """A text without case, accents of typography, punctuation or footnote marks; `&` becomes `and`.

    >>> fold("Milestones / Measures³")
    'milestones measures'
    """
    if text.isascii():
        return " ".join(text.replace("&", " and ").translate(_ASCII).lower().split())
    text = unicodedata.normalize("NFKC", text.translate(_SUPERSCRIPTS)).casefold().replace("&", " and ")
    return " ".join(_WORDS.findall(_APOSTROPHES.sub("", text)))


@cache
def _read(name: str) -> dict[str, object]:
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_lists(name: str, part: str | None = None) -> dict[str, tuple[str, ...]]:
    """The lists of one vocabulary (`headings`, `statuses`, `rag`, `roles`, `themes`), in their order."""
    data = _read(name)
    lists = data[part] if part else data
    assert isinstance(lists, dict)
    return {key: tuple(words) for key, words in lists.items()}


@cache
def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a vocabulary that is made of several."""
    return tuple(_read(name))


@cache
def spellings(name: str, part: str | None = None) -> dict[str, tuple[str, ...]]:
    """Folded spelling to the keys that it may stand for, in the vocabulary's order."""
    found: dict[str, list[str]] = {}
    for key, words in word_lists(name, part).items():
        for word in words:
            found.setdefault(fold(word), []).append(key)
    return {word: tuple(dict.fromkeys(keys)) for word, keys in found.items()}


@cache
def _squeezed_headings() -> dict[str, str]:
    return {heading.replace(" ", ""): heading for heading in spellings("headings")}


@lru_cache(maxsize=1 << 12)
def fold_heading(text: str) -> str:
    """A heading folded; one of the vocabulary with a remark in brackets, or broken by a narrow column, as it is.

    >>> fold_heading("Timescal e"), fold_heading("UPDATE: AT MARCH 2021"), fold_heading("What we'll do")
    ('timescale', 'update', 'what we will do')
    """
    known, squeezed = spellings("headings"), _squeezed_headings()
    text = _spelt_out(text)
    bare = without_remark(text) if "(" in text else text.strip()
    candidates = [fold(text)] if bare == text else [fold(text), fold(bare)]
    for folded in candidates:
        if folded in known:
            return folded
    for folded in candidates:
        if folded.replace(" ", "") in squeezed:
            return squeezed[folded.replace(" ", "")]
    if len(bare) > _LONGEST_HEADING:
        return candidates[0]
    shorter = (
        _named_twice(bare) or _without_date(bare) or _without_clause(bare) or _what_about(bare) or _in_english(bare)
    )
    return shorter or _in_brackets(text) or candidates[0]


def _spelt_out(text: str) -> str:
    """A text with `will`, `are`, `have` and `is` for what stands behind apostrophes in questions."""
    if "'" not in text and "’" not in text:
        return text
    return _CONTRACTED.sub(lambda match: _SPELT_OUT[match[0][1:].lower()], text)


def without_remark(text: str) -> str:
    """A heading without what it says in brackets."""
    return _REMARK.sub(" ", text).strip()


def named_first(text: str) -> str:
    """The first of two that a heading names, folded: `Progress` of `Progress and evidence of impact`; else nothing."""
    first, *others = _JOINT.split(without_remark(text))
    return fold(first) if others else ""


def _named_twice(text: str) -> str:
    """The first of two known headings for one field that are printed as one: `Lead / Owner`; else nothing."""
    known = spellings("headings")
    parts = [fold(part) for part in _JOINT.split(text)]
    if len(parts) < 2 or not all(part in known for part in parts):
        return ""
    return parts[0] if set.intersection(*(set(known[part]) for part in parts)) else ""


def _in_english(text: str) -> str:
    """The half of a heading in two languages of which our vocabulary knows more, a whole heading or some of its words.

    >>> fold_heading("Cynnydd / Progress")
    'progress'
    """
    if text.count("/") != 1:
        return ""
    halves = [fold(half) for half in text.split("/")]
    if halves[-1] == "no":
        return ""  # `Comply: Yes / No`
    known = [len(_known_words().intersection(half.split())) / max(len(half.split()), 1) for half in halves]
    return halves[known.index(max(known))] if known[0] != known[1] and all(halves) else ""


def _in_brackets(text: str) -> str:
    """The known heading in brackets behind words of another language: `Perchennog (Owner)`."""
    outside, bracket, inside = text.rstrip(" )").partition("(")
    foreign = bool(bracket) and _known_words().isdisjoint(fold(outside).split())
    return folded if foreign and (folded := fold(inside)) in spellings("headings") else ""


def _without_date(text: str) -> str:
    """The heading of an account or a status without the date at which it speaks, though a narrow column broke it.

    >>> fold_heading("RA G July 2025")
    'rag'
    """
    if not _DIGIT.search(text) or fold(text).partition(" ")[0] not in _begin_spoken():
        return ""
    bare = fold(_SPOKEN_AT.sub("", text))
    whole = bare if bare in _spoken() else _squeezed_headings().get(bare.replace(" ", ""), "")
    return whole if whole in _spoken() else ""


@cache
def _spoken() -> frozenset[str]:
    """The headings, folded, of accounts and statuses, which speak at a date."""
    fields = HOW_FAR | {"progress"}
    return frozenset(heading for heading, own in spellings("headings").items() if not fields.isdisjoint(own))


@cache
def _begin_spoken() -> frozenset[str]:
    """What the first words of such headings begin with: most texts with a digit begin otherwise."""
    first = {heading.partition(" ")[0] for heading in _spoken()}
    return frozenset(word[:end] for word in first for end in range(1, 1 + len(word)))


def has_clause(text: str) -> bool:
    """Whether a text is known as a heading only without what explains it: it may be an action as well."""
    return fold(text) not in spellings("headings") and bool(_without_clause(text))


def _without_clause(text: str) -> str:
    """A known heading without what explains it: `Project and what it will deliver`, `Actions to achieve the outcome`.

    Single words but the usual ones tell too little before a clause: `Number of homes`, `Date for the meeting`.
    """
    if (
        _EXPLAINING.search(text)
        and (begins := _EXPLAINED.match(text))
        and (folded := fold(begins["heading"])) in spellings("headings")
    ):
        return folded
    folded = fold(begins["heading"]) if (begins := _CLAUSE.match(text)) else ""
    tells = " " in folded or folded in _MAY_BE_EXPLAINED
    return folded if tells and folded in spellings("headings") else ""


def _what_about(text: str) -> str:
    """The known heading behind `Summary of` or the like: `Name of lead officer`."""
    about = _ABOUT.match(text)
    return folded if about and (folded := fold_heading(text[about.end() :])) in spellings("headings") else ""


def is_short_word(word: str) -> bool:
    """Whether a folded text is an English word of up to three letters, and no usual end of longer ones."""
    return "words" in spellings("short_words").get(word, ())


def may_be_short_word(word: str) -> bool:
    """Whether a folded text may be an English word of up to three letters, though longer ones end so: `log`."""
    return word in spellings("short_words")


_MONTHS = (
    "january february march april may june july august september october november december"
    " ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr"  # in Welsh
)


@cache
def _known_words() -> frozenset[str]:
    lists = [spellings("headings"), spellings("statuses", "statuses"), spellings("roles"), spellings("themes")]
    said = {word for found in lists for phrase in found for word in phrase.split()}
    return frozenset(word for word in said if len(word) > 1) | set(_MONTHS.split())


def is_known_word(word: str) -> bool:
    """Whether a folded word, no single letter, is a month or stands in one of the vocabularies."""
    return word in _known_words()
