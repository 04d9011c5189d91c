"""Several posts or bodies in one text that commas or `and` part: `Public Health, Adult Social Care`."""

import re

from parsers.values.people import (
    are_bodies_joined,
    begins_with_rank,
    closes_post,
    holds_post,
    is_body,
    is_named_services,
    is_person,
    is_post,
    is_service,
    is_sure_body,
    may_be_bodies_joined,
    names_service,
)
from schema.vocabulary import fold

AND = re.compile(r"\s+(?:and|&|\+)\s+")
COMMA = re.compile(r",\s+(?![^()]*\))")
NOBODY = {"", "tbc", "tbd", "na", "n a", "none", "to be confirmed", "to be agreed", "to be appointed", "vacant",
           "to be recruited", "to be identified", "to be determined", "vacant post", "post vacant", "new post",
           "tbc new post", "name to be confirmed"}  # fmt: skip
_INITIALS = re.compile(r"[A-Z][A-Z&]{1,5}")
NAME_OF_BODY = re.compile(r"[A-Z][\w’'-]*(?:\s+(?:of|for|the|[A-Z][\w’'-]*))*\s+[A-Z][\w’'-]*")
_CHAIRED = re.compile(r"\b(?:committee|board|panel|forum|partnership)$", re.IGNORECASE)


def complete_parts(piece: str) -> list[str]:
    """Split at commas where every part is a whole post, or every part a whole body, or each post has its service."""
    parts = [part.strip() for part in COMMA.split(piece) if part.strip()]
    if listed := _bodies_in_list(parts):
        return listed
    named = [is_body(part) or is_service(part) for part in parts]
    bodies = any(named) and all(name or _INITIALS.fullmatch(part) for name, part in zip(named, parts, strict=True))
    initials = all(_INITIALS.fullmatch(part) for part in parts) or _are_beside_initials(parts)
    posts = all(is_post(part) or is_post(part.removesuffix("s")) for part in parts)  # `Chief Executives` too
    complete = initials or posts or (bodies and not any(map(is_post, parts)))
    if _are_in_turn(parts):
        return [f"{post}, {service}" for post, service in zip(parts[::2], parts[1::2], strict=True)]
    return parts if len(parts) > 1 and complete else [piece]


def _bodies_in_list(parts: list[str]) -> list[str]:
    """`Foodbank, Citizens Advice and Moor Council`: bodies of which none goes on, the last behind the one `and`.

    Most are of several words; `Housing, Planning and Environment Committee` may be one.
    """
    *before, last = [""] if len(parts) < 2 or any(map(AND.search, parts[:-1])) else parts
    bodies = [*before, *AND.split(last)]
    sure = len(bodies) == len(parts) + 1 and all(map(is_sure_body, bodies))
    return bodies if sure and 2 * sum(" " in body for body in bodies) > len(bodies) else []


def _are_beside_initials(parts: list[str]) -> bool:
    """`FBC, Kent County Council, Stagway`: names in capitals, one of them but initials, and one a body's."""
    named = all(_INITIALS.fullmatch(part) or NAME_OF_BODY.fullmatch(part) or part.istitle() for part in parts)
    bodies = any(" " in part and is_body(part) for part in parts)
    initials = any(map(_INITIALS.fullmatch, parts)) and not any(fold(part) in NOBODY for part in parts)
    return named and bodies and initials and not any(map(is_post, parts))


def _are_in_turn(parts: list[str]) -> bool:
    """`Director, Resources, Service Manager, Parking`: posts and what else, in turn."""
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    in_turn = all(is_post(post) and not is_post(other) and not is_body(other) for post, other in pairs)
    return len(pairs) > 1 and 2 * len(pairs) == len(parts) and in_turn


def listed_partners(piece: str) -> list[str]:
    """Partners between commas, where each part is a body by its words, or may be the name of one; none of people.

    A part with `and` may be the end of one name (`Culture, Sport and Tourism`), unless all before it name bodies.
    """
    parts = [part.strip() for part in COMMA.split(piece) if part.strip()]
    before_and = [*parts[:-1], *AND.split(parts[-1] if parts else "")[:1]]
    names = before_and if all(is_body(part) and " " in part for part in before_and) else parts
    are_bodies = all(is_body(part) or _INITIALS.fullmatch(part) or NAME_OF_BODY.fullmatch(part) for part in names)
    return (
        parts if len(parts) > 1 and are_bodies and not any(is_post(part) or is_person(part) for part in parts) else []
    )


def parts_unsurely(text: str) -> bool:
    """Whether what stands behind an `and` may be two: the end of the post before it, and a post of its own.

    So it is where several `and` stand between what may be posts, or one between what may be two bodies or one.

    >>> parts_unsurely("Head of Communities and Leisure Economic Development Officer")
    True
    >>> parts_unsurely("Head of Communities and Economic Development Officer")
    False
    >>> parts_unsurely("Head of Housing and Public Health and Licensing Manager")
    True
    >>> parts_unsurely("Customer Service and Complaints Team")
    True
    """
    halves = _halves(text)
    posts = [pair for pair in halves if _are_posts(*pair)]
    unsure = len(posts) > 1 and not any(_is_sure(*pair) for pair in posts)
    return unsure or any(may_be_bodies_joined(*pair) or _may_end_post(*pair) for pair in halves)


def _halves(text: str) -> list[tuple[str, str]]:
    """What stands before and behind each `and` of a text."""
    return [(text[: joint.start()], text[joint.end() :]) for joint in AND.finditer(text)]


def _may_end_post(first: str, second: str) -> bool:
    """Whether the first word or two of a text may belong to the post before an `and`, above another post."""
    words = second.split()
    return is_post(first) and " of " in first and any(_is_subject_above_post(words, count) for count in (1, 2))


def _is_subject_above_post(words: list[str], count: int) -> bool:
    """Whether so many words are what a post may be of, and the others a post of more than one word."""
    subject, post = " ".join(words[:count]), " ".join(words[count:])
    if is_named_services(subject) and words[count : count + 1] in (["and"], ["&"]):
        return False  # the post before has ended: `Democratic Services and Monitoring Officer`
    may_end = (names_service(subject) or is_body(subject)) and not begins_with_rank(subject)
    return may_end and closes_post(post) and not is_service(" ".join(words[count - 1 : count + 1]))


def _is_chaired(text: str) -> bool:
    """Whether a text is the end of a committee's name, as in `Chair of Overview and Scrutiny Committee`."""
    return _CHAIRED.search(text) is not None and not is_post(text)


def posts_apart(piece: str) -> list[str]:
    """Split at each `and` between two whole posts, or bodies of several words; where it is unsure, at the first.

    It is sure where the first ends as only a post does, or with a service, and where the second begins with a rank.
    """
    halves = _halves(piece)
    posts = [pair for pair in halves if _are_posts(*pair)] or [pair for pair in halves if are_bodies_joined(*pair)]
    if not posts:
        return [piece]
    first, second = next((pair for pair in posts if _is_sure(*pair)), posts[0])
    return [first, *posts_apart(second)]


def _are_posts(first: str, second: str) -> bool:
    """Whether two texts are posts; what a post is for may stand behind it above a rank, as in `Area Manager Fire`."""
    begins = AND.split(second, maxsplit=1)[0]
    whole = is_post(first) or (begins_with_rank(second) and " of " in second and holds_post(first))
    return whole and is_post(second) and not _is_chaired(begins)


def _is_sure(first: str, second: str) -> bool:
    ends = closes_post(first) or first.endswith(")") or is_service(AND.split(first)[-1])
    return ends or begins_with_rank(second)
