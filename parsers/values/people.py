"""Telling people from posts, teams and places: by titles, by names that are common in Britain, by words of work."""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise

from schema.authorities import find_mentions
from schema.vocabulary import fold, word_lists

_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_INITIAL = re.compile(r"[A-Z]\.?|(?:[A-Z]\.){2}")
_TITLE = re.compile(
    r"^(?:(?:Rt\.? Hon|Cllr|Councillor|Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Rev|Revd|Sir|Dame|Lord|Lady|Baroness"
    r"|PC|DI|DCI|Sgt|Supt|Superintendent|Chief Inspector|Inspector)\.?\s+)+",
    re.IGNORECASE,
)
_POLICE_RANK = re.compile(
    r"^(?:(?:Det|Ch|Temp)\.?\s+){0,2}(?:(?P<code>PS|DC|DS|CI|PCSO|ACC|DCC)|Sgt|Insp|Supt)\.?\s+(?=[A-Z])"
)
_HONOURS = re.compile(r",?\s+(?:MBE|OBE|CBE|QPM|KC|QC|JP)$")
_RANK = re.compile(
    r"(?:chief|head|(?:corporate|strategic|executive|assistant|deputy|associate|interim|acting) \w+|director|senior"
    r"|principal|leader|chair|portfolio holder)\b",
    re.IGNORECASE,
)
_BARE_RANK = re.compile(
    r"(?:(?:corporate|strategic|executive|assistant|deputy|associate|interim|acting|service|group)\s+)*(?:director|head)"
    r"|(?:cabinet|executive|lead)\s+member|(?:cabinet|portfolio)\s+(?:holder|lead)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r",|\s[-–—]\s(?=[A-Z])")  # behind a post stands what it is for: `Service Manager - Parking`
_POST_WORDS = 2  # `portfolio holder`
_BRACKETS = re.compile(r"\([^()]*\)")


@cache
def _names(part: str) -> frozenset[str]:
    return frozenset(word_lists("names")[part])


@cache
def role_words(part: str) -> frozenset[str]:
    """The words of one list of the roles, folded."""
    return frozenset(fold(word) for word in word_lists("roles")[part])


@cache
def _not_names() -> frozenset[str]:
    """Every single word by which posts, bodies and work are named."""
    parts = ("posts", "bodies", "subjects", "first_words")
    return frozenset(word for part in parts for phrase in role_words(part) for word in phrase.split())


@lru_cache(maxsize=4096)
def is_person(text: str) -> bool:
    """Whether a text is a personal name by itself, if only a first one: a title, an initial or a common name shows it.

    Words of work are surnames behind a first name only (`Kate Parks`); the name of an authority is never a person.
    """
    if rank := _POLICE_RANK.match(text):
        return _is_ranked_person(text[rank.end() :], least=2 if rank["code"] else 1)
    bare = _HONOURS.sub("", _TITLE.sub("", text))
    if not _is_written_as_name(bare, least=1):
        return False
    first, *others = bare.split()
    titled = bare != text
    if not others:
        return (titled or _is_first_name(first)) and not _is_work(first)
    by_first = titled or bool(_INITIAL.fullmatch(first)) or _is_first_name(first)
    by_surname = _plain(others[-1]) in _names("surnames") and not _is_work(first)
    if not by_first and not by_surname:
        return False
    named = not any(_is_work(word) for word in others[:-1])
    return named and (not _is_work(others[-1]) or (by_first and _plain(others[-1]) in _names("surname_words")))


def _is_ranked_person(name: str, least: int) -> bool:
    """Whether what stands behind a rank of the police is a name, and no part of the force: `Supt Public Protection`."""
    return _is_written_as_name(name, least) and not speaks_of_work(name) and not find_mentions(name)


def is_surname_first(text: str) -> bool:
    """Whether a text is a person as registers write one: `Smith, Jane`."""
    surname, comma, first = (part.strip() for part in text.partition(","))
    written = bool(comma) and _is_written_as_name(surname, least=1) and len(first.split()) == 1
    by_first = written and _is_first_name(first) and not _is_work(first)
    is_surname = not _is_first_name(surname) or _plain(surname) in _names("surnames")  # `James, Thomas`
    return by_first and is_surname and not _is_work(surname)


def may_be_person(text: str) -> bool:
    """Whether a text can be a name beside a post: capitalised words, none of work, and not of an authority or body."""
    if is_person(text):
        return True
    if is_body(text):
        return False
    written = _is_written_as_name(text, least=2) and not text.isupper()
    return written and not speaks_of_work(text) and not find_mentions(text)


@lru_cache(maxsize=4096)
def is_post(text: str) -> bool:
    """Whether a text is a whole post: it begins with a post (`Head of …`), ends with one, or has one before `of`.

    What it is for may stand behind it: `Service Manager - Parking`.
    """
    bare = fold(_BRACKETS.sub("", text)).replace("co ordinator", "coordinator").split()
    if not bare:
        return False
    posts = role_words("posts")
    before_of = any(word in posts and after in ("of", "for") for word, after in pairwise(bare))
    before, *behind = _SUBJECT.split(text, maxsplit=1)
    begins_or_ends = any(_ends(bare, count) & posts for count in range(1, _POST_WORDS + 1))
    return begins_or_ends or before_of or (bool(behind) and is_post(before))


def _ends(words: list[str], count: int) -> set[str]:
    """The first and the last few of some words."""
    return {" ".join(words[:count]), " ".join(words[-count:])}


def begins_with_rank(text: str) -> bool:
    """Whether a text begins as a post does and no subject of work, as in `Chief Finance Officer` or `Head of Legal`."""
    return bool(_RANK.match(text))


def is_bare_rank(text: str) -> bool:
    """Whether a text is a rank that does not say of what: `Corporate Director`, `Portfolio Holder`."""
    return _BARE_RANK.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def is_body(text: str) -> bool:
    """Whether a text is a whole team or organisation: its last word, brackets aside, names one, or all of it does.

    So does a word before `of`: `Chamber of Commerce`.
    """
    bare = fold(_BRACKETS.sub("", text)).split()
    if not bare:
        return False
    before_of = any(word in role_words("bodies_of") and after in ("of", "for") for word, after in pairwise(bare))
    return before_of or bare[-1] in role_words("bodies") or " ".join(bare) in role_words("organisations")


def is_sure_body(text: str) -> bool:
    """Whether a text is an organisation that is known, or of several words that end as only a body's name does."""
    begin, *behind = fold(text).removeprefix("the ").split() or [""]
    ends = role_words("closing_bodies") | role_words("joined_bodies") | role_words("bodies_or_matters")
    named = bool(behind) and behind[-1] in ends and begin not in role_words("kinds_of_groups")
    return named or " ".join((begin, *behind)) in role_words("organisations")


def is_service(text: str) -> bool:
    """Whether a text is the name of a service that councils leave its kind out of: `Public Health`."""
    return fold(text) in role_words("services")


def is_named_services(text: str) -> bool:
    """Whether a text is the name of services that are known: `Democratic Services`."""
    return is_service(text) and text.endswith("ervices")


def names_service(text: str) -> bool:
    """Whether a text names a service or its subject, which a post may be of, and no team: `Children's Services`."""
    last = fold(text).split()[-1:]
    return is_service(text) or role_words("subjects").union(("service", "services")).issuperset(last)


def ends_as_role(text: str) -> bool:
    """Whether a text ends with a word by which posts or bodies are named."""
    last = fold(text.rsplit(maxsplit=1)[-1])
    return text[-1].isalnum() and (last in role_words("posts") or last in role_words("bodies"))


@lru_cache(maxsize=4096)
def closes_post(text: str) -> bool:
    """Whether a text of several words ends as only a whole post does: `Parks Manager`, but not `Chief Executive`.

    Brackets behind it tell what it is for: `Senior Engineer (Highways)`.
    """
    *before, last = fold(_BRACKETS.sub("", text)).split() or [""]
    return bool(before) and last in role_words("closing_posts")


def are_bodies_apart(first: str, second: str) -> bool:
    """Whether two texts of several words each are bodies of which neither goes on with the other.

    `Property Services` and `Environment Agency` are; `Adult Services` and `Commissioning Team` may be one, as may
    `Waste Team` and `Working Group`.
    """
    (*before, end), (begin, *behind) = fold(first).split() or [""], fold(second).split() or [""]
    if not (before and behind and is_body(second)) or begin in role_words("kinds_of_groups"):
        return False
    is_service_over_another = end == "services" and behind[-1] not in role_words("parts_of_services")
    return end in role_words("closing_bodies") or is_service_over_another


def are_bodies_joined(first: str, second: str) -> bool:
    """Whether an `and` surely joins two teams or organisations of several words each, with its kind.

    `Waste Team` and `Youth Service` are two, and so are `Parks Service` and `Youth Service`; `Adult Services` and
    `Health Team` may be the services of one.
    """
    of_kind = role_words("bodies_or_matters") & {fold(second).rpartition(" ")[2]}
    return _are_bodies(first, second, role_words("closing_bodies") | role_words("joined_bodies") | of_kind)


def may_be_bodies_joined(first: str, second: str) -> bool:
    """Whether an `and` joins two such texts, or stands in the name of one: `Customer Service`, `Complaints Team`."""
    return _are_bodies(first, second, role_words("bodies_or_matters")) and not are_bodies_joined(first, second)


def _are_bodies(first: str, second: str, ends: frozenset[str]) -> bool:
    """Whether two texts of several words each are bodies, the first with one of some ends."""
    (*before, end), (begin, *behind) = fold(first).split() or [""], fold(second).split() or [""]
    kinds = role_words("closing_bodies") | role_words("joined_bodies") | role_words("bodies_or_matters")
    own = begin not in role_words("kinds_of_groups")
    return bool(before and behind) and own and end in ends and behind[-1] in kinds


def holds_post(text: str) -> bool:
    """Whether a text of several words has one that is a post, but the first: `Area Manager Protection`."""
    return not role_words("posts").isdisjoint(fold(text).split()[1:])


def speaks_of_work(text: str) -> bool:
    """Whether a word of a text names a post, a body or work."""
    return any(map(_is_work, text.split()))


def _is_written_as_name(text: str, least: int) -> bool:
    """Up to four words, each capitalised but particles (`van`), the last longer than two letters."""
    words = text.split()
    if not least <= len(words) <= 4 or not all(_NAME_WORD.fullmatch(word) for word in words):
        return False
    written = all(word[0].isupper() or word in _names("particles") for word in words)
    return written and len(words[-1]) > 2 and words[0][0].isupper()


def _is_work(word: str) -> bool:
    return not _not_names().isdisjoint(fold(word).split())


def _is_first_name(word: str) -> bool:
    """`Jean-Paul` is known by its first part."""
    return _plain(word.split("-", maxsplit=1)[0]) in _names("first_names")


def _plain(word: str) -> str:
    """A word in lower case without accents: `Zoë` is `zoe`."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
