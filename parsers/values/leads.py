"""Who answers for an action: people, posts, teams and organisations, as one cell names them."""

import re
from functools import cache, lru_cache
from itertools import pairwise

from schema.plan import Lead
from schema.values import LeadKind
from schema.vocabulary import fold, word_lists

_LIST_MARKS = re.compile(r"\s*[;\n]\s*|\s*/\s*(?![^(]*\))")
_BULLET = re.compile(r"^[•●▪◦‣∙·\-–]\s+|^\(?\d{1,2}[).]\s+|^\(?[a-z]\)\s+")
_NOT_APPLICABLE = re.compile(r"\bn/a\b\.?", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|&)\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_LABEL = re.compile(r"^(leads?|support(?:ed by)?|supporting)\s*[:–-]\s*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"^(?P<outside>[^()]+?)\s*\((?P<inside>[^()]+)\)$")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_SUPPORTING = re.compile(r",?\s+(?:supported by|with support from|assisted by)\s+", re.IGNORECASE)
_SUPPORT_MARK = re.compile(r"\s*\((?:support|supporting)\)$", re.IGNORECASE)
_COMMA = re.compile(r",\s+(?![^()]*\))")
_INITIALS = re.compile(r"[A-Z][A-Z&]{1,5}")
_TITLE = re.compile(r"^(?:Cllr|Councillor|Dr|Mr|Mrs|Ms|Miss|Prof|Rev|Sir|Dame)\.?\s+")
_NOBODY = {"", "tbc", "tbd", "na", "n a", "none", "to be confirmed", "to be agreed", "vacant"}


@cache
def _words(part: str) -> frozenset[str]:
    return frozenset(fold(word) for word in word_lists("roles")[part])


@cache
def _not_names() -> frozenset[str]:
    """Every single word by which posts, bodies and work are named."""
    parts = ("posts", "bodies", "subjects", "first_words")
    return frozenset(word for part in parts for phrase in _words(part) for word in phrase.split())


def is_person(text: str) -> bool:
    """Whether a text is a personal name: two to four capitalised words, none of which names work or a body."""
    bare = _TITLE.sub("", text)
    parts = bare.split()
    if not (1 if bare != text else 2) <= len(parts) <= 4 or not all(
        _NAME_WORD.fullmatch(part) and part[0].isupper() for part in parts
    ):
        return False
    written_as_name = all(len(part.rstrip(".")) == 1 or not part.isupper() for part in parts)
    return written_as_name and len(parts[-1]) > 2 and not any(fold(part) in _not_names() for part in parts)


def is_post(text: str) -> bool:
    """Whether a text is a whole post: it begins with a post (`Head of …`), ends with one, or has one before `of`."""
    bare = fold(re.sub(r"\([^()]*\)", "", text)).replace("co ordinator", "coordinator").split()
    if not bare:
        return False
    posts = _words("posts")
    before_of = any(word in posts and after in ("of", "for") for word, after in pairwise(bare))
    return bare[0] in posts or bare[-1] in posts or before_of


def is_body(text: str) -> bool:
    """Whether a text is a whole team or organisation: its last word, brackets aside, names one."""
    bare = fold(re.sub(r"\([^()]*\)", "", text)).split()
    return bool(bare) and bare[-1] in _words("bodies")


def names_leads(text: str) -> bool:
    """Whether a text is nothing but people, posts and bodies."""
    leads = parse_leads(text)
    return bool(leads) and all(lead.name or is_post(lead.text) or is_body(lead.text) for lead in leads)


def parse_leads(text: str, kind: LeadKind = LeadKind.LEAD) -> list[Lead]:
    """The leads that a cell names, in order; `kind` is what its heading says, unless the cell itself says otherwise."""
    leads: list[Lead] = []
    for piece in _LIST_MARKS.split(_NOT_APPLICABLE.sub("", text)):
        label = _LABEL.match(piece)
        if label:
            kind = LeadKind.SUPPORT if label[1].lower().startswith("support") else LeadKind.LEAD
        first, *others = _SUPPORTING.split(_BULLET.sub("", piece[label.end() if label else 0 :]).strip(" ,-–—"))
        leads += _of_kind(first, kind)
        leads += [lead for other in others for lead in _of_kind(other, LeadKind.SUPPORT)]
    return leads


def _of_kind(piece: str, kind: LeadKind) -> list[Lead]:
    """The leads of a piece; one marked `(support)` is of that kind."""
    if mark := _SUPPORT_MARK.search(piece):
        piece, kind = piece[: mark.start()], LeadKind.SUPPORT
    return [lead.model_copy(update={"kind": kind}) for lead in _piece_leads(piece)]


@lru_cache(maxsize=4096)
def _piece_leads(piece: str) -> tuple[Lead, ...]:
    """The leads of a piece; a document names the same few again and again."""
    if fold(piece) in _NOBODY:
        return ()
    parts = [name for part in _COMMA.split(piece) for name in _people_apart(part.strip())]
    if any(_role(part).name or is_person(part) for part in parts):
        return tuple(_named(parts))
    return tuple(_role(part) for whole in _complete_parts(piece) for part in _posts_apart(whole))


def _people_apart(part: str) -> list[str]:
    """`Sarah Gooding & Jan Smith` as two; anything else as it is."""
    names = _AND.split(part)
    return names if all(is_person(name) for name in names) else [part]


def _named(parts: list[str]) -> list[Lead]:
    """People with what follows each of them as the role."""
    leads: list[Lead] = []
    for part in parts:
        last = leads[-1] if leads else None
        if is_person(part):
            leads.append(Lead(name=part, text=part))
        elif last is not None and last.name and not _role(part).name:
            role = f"{last.role}, {part}" if last.role else part
            leads[-1] = last.model_copy(update={"role": role, "text": f"{last.text}, {part}"})
        else:
            leads.append(_role(part))
    return leads


def _complete_parts(piece: str) -> list[str]:
    """Split at commas where every part is a whole post, or every part a whole body."""
    parts = [part.strip() for part in _COMMA.split(piece) if part.strip()]
    bodies = any(map(is_body, parts)) and all(is_body(part) or _INITIALS.fullmatch(part) for part in parts)
    complete = all(map(is_post, parts)) or (bodies and not any(map(is_post, parts)))
    return parts if len(parts) > 1 and complete else [piece]


def _posts_apart(piece: str) -> list[str]:
    """Split at the first `and` that stands between two whole posts."""
    for joint in _AND.finditer(piece):
        first, second = piece[: joint.start()], piece[joint.end() :]
        if is_post(first) and is_post(second):
            return [first, *_posts_apart(second)]
    return [piece]


def _role(piece: str) -> Lead:
    """One lead; `Post - Name`, `Name - Post` and `Name (Post)` are a name and a role."""
    bracketed = _IN_BRACKETS.match(piece)
    halves = [bracketed["outside"], bracketed["inside"]] if bracketed else _DASH.split(piece, maxsplit=1)
    if len(halves) == 2:
        for name, role in (halves, halves[::-1]):
            if is_person(name) and not is_person(role):
                return Lead(name=name, role=role, text=piece)
    return Lead(role=piece, text=piece)
