"""Whose plan a document prints, and which edition: attached after parsing, from its folder, its facts and its text."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from ingest.discovery import Found
from ingest.errors import UserError
from parsers.council import FILE_NAME
from parsers.themes import theme_of
from schema.authorities import Mention, at_date, find_mentions, of_slug, register, slugify
from schema.plan import ParsedPlan


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document belongs to; `authority_id` is `None` when nothing names a known authority."""

    authority_id: str | None
    topic: str
    plan_id: str
    edition_id: str
    title: str | None
    label: str | None


def authority_of(found: Found, parsed: ParsedPlan | None) -> str | None:
    """The authority that a council file, a folder, the title or the first page names, in this order."""
    stated = found.council.authority
    if stated:
        if stated not in register():
            raise UserError(
                f"{found.file.parent / FILE_NAME}: the register has no authority {stated!r}; "
                "use its short name in lower case, such as islington."
            )
        return stated
    folders = [*reversed(PurePosixPath(found.path).parent.parts), found.root.name]
    named = next((authority for folder in folders if (authority := of_slug(folder))), None)
    if named or parsed is None:
        return named
    title = found.facts.title or parsed.title or ""
    return _named_in(find_mentions(title), parsed) or _named_in(
        [mention for mention in find_mentions(parsed.opening_text) if mention.is_full], parsed
    )


def _named_in(mentions: list[Mention], parsed: ParsedPlan) -> str | None:
    """The first authority that a text names, as of the document's own time."""
    return at_date(mentions[0].authority_ids, parsed.as_at_date) if mentions else None


def identify(found: Found, parsed: ParsedPlan) -> Identity:
    """The authority, plan and edition of a parsed document."""
    authority = authority_of(found, parsed)
    title = found.facts.title or parsed.title
    topic = found.facts.topic or theme_of(title or "") or slugify(title or found.file.stem)
    plan = f"{authority}/{topic}" if authority else f"unknown/{topic}-{found.document_id[:12]}"
    label = found.facts.edition or parsed.edition_label
    return Identity(authority, topic, plan, f"{plan}/{slugify(label) if label else 'undated'}", title, label)
