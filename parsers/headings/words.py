"""The field that a heading's single words tell, where no spelling knows it: `How far have we got?`, `Latest news`."""

import re
from collections.abc import Sequence
from functools import lru_cache

from parsers.headings.kinds import fits, holds_one_kind, suits
from parsers.values.leads import names_leads
from schema.fields import WHO
from schema.vocabulary import fold, fold_heading, spellings, word_lists

_LONGEST = 10  # words of a heading
_ACCOUNT_WORDS = 3  # and more have the texts of most rows of an account
_MOST = 0.6  # the share of values that must tell a cost
_COSTS = {
    *("budget", "budgets", "fund", "funds", "funding", "funded", "grant", "grants", "bid", "capital", "revenue"),
    *("capacity", "cost", "costs", "reserve", "reserves", "resource", "resources", "staff", "staffing", "time"),
    *("existing", "nil", "none", "free", "loan", "loans", "borrowing", "levy", "precept", "cil", "s106", "hra"),
    *("premium", "contribution", "contributions", "donation", "donations", "fees", "income", "lottery", "sponsorship"),
}
_JOINT, _OPEN = re.compile(r"[/;,&\n]"), ("tbc", "tbd", "n a", "na")
_ABBREVIATED = re.compile(r"(?:[^\W\d_]+ )?[A-Z][a-z]{0,2}[A-Z][A-Za-z]{0,3}(?: [^\W\d_]+)?")
_SMALL = ("and", "of", "the", "for", "in", "on", "with", "to")  # may stand in a name
_YEAR_OF_AUDIT = re.compile(
    r"(?:(?:internal|external) )?(?:audit|inspection|survey) year"
    r"|year of (?:the )?(?:last )?(?:(?:internal|external) )?(?:audit|inspection|survey)"
)


def field_by_words(heading: str, values: Sequence[str], taken: set[str]) -> tuple[str, str] | None:
    """The first field of which a heading holds a word, if its values are of that kind, and the word."""
    told = _told_by(fold_heading(heading)) if values else ()
    return next(((field, word) for field, word in told if field not in taken and _suit(field, values)), None)


def _suit(field: str, values: Sequence[str]) -> bool:
    """Whether values are of the kind of a field; an account has texts of some words, a cost an amount or its source."""
    if field in WHO:
        return fits(field, values) or _are_bodies(values) or _are_abbreviations(values)
    if holds_one_kind(field):
        return suits(field, values)
    if field == "resources":
        return sum(map(_tells_cost, values)) >= _MOST * len(values)
    told = sum(len(value.split()) >= _ACCOUNT_WORDS for value in values)
    return 2 * told > len(values)


def _are_bodies(values: Sequence[str]) -> bool:
    """Whether values name bodies: words with capitals, several in most, and some are known for posts or bodies."""
    named = [value for value in values if _is_name(value)]
    return len(named) == len(values) and any(names_leads(value) for value in values)


def _are_abbreviations(values: Sequence[str]) -> bool:
    """Whether values are of several posts or bodies, all by their initials: `HoP`, `AD Housing / CFO`."""
    named = [part.strip() for value in values if fold(value) not in _OPEN for part in _JOINT.split(value)]
    return len(set(named)) > 1 and all(map(_ABBREVIATED.fullmatch, named))


def _is_name(value: str) -> bool:
    """Whether a text of several words has a capital in each that is no small one."""
    found = [word for word in value.split() if word.isalpha() and word not in _SMALL]
    return len(found) > 1 and all(word[0].isupper() for word in found) and not any(map(str.isdigit, value))


def _tells_cost(value: str) -> bool:
    return "£" in value or not _COSTS.isdisjoint(fold(value).split())


@lru_cache(maxsize=1024)
def _told_by(folded: str) -> tuple[tuple[str, str], ...]:
    """Each field of which a folded heading holds a word or phrase, and that; none where it tells of something else."""
    if len(folded.split()) > _LONGEST or tells_of_others(folded):
        return ()
    lists = word_lists("heading_words", "words")
    found = [(field, next((word for word in words if _holds(folded, word)), "")) for field, words in lists.items()]
    return tuple((field, word) for field, word in found if word)


def tells_of_others(heading: str) -> bool:
    """Whether a heading speaks of what is no part of an action: risks, sources, meetings."""
    folded = fold_heading(heading)
    return any(_holds(folded, word) for word in spellings("heading_words", "others"))


def is_year_of_audit(heading: str) -> bool:
    """Whether a heading names the year of an audit, and not one in which what that asked for is due."""
    return _YEAR_OF_AUDIT.fullmatch(fold_heading(heading)) is not None


def _holds(folded: str, word: str) -> bool:
    return f" {word} " in f" {folded} "
