"""The text of elements of a web page as a browser shows it: blocks are paragraphs, line breaks wraps."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from parsers.headings.known import Vocabulary
from parsers.labels.broken_lines import with_lines_joined
from parsers.labels.in_text import parted_at_labels
from parsers.readers.sheets.colours import css_colour, css_text_colour
from parsers.text import SUPERSCRIPTS, is_symbols, tidy

_NOT_SHOWN = {"script", "style", "nav", "template", "noscript", "svg", "iframe", "select", "object", "meta"}
_BLOCKS = {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
           "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
           "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "td", "th", "title", "tr",
           "ul"}  # fmt: skip
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CONTROLS = {"aria-controls", "aria-expanded"}  # what a button says that opens a panel
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
SPACE = re.compile(r"[ \t\r\n\f]+")
_WRAP, _RAISED = "\v", "\x0e"  # a line break, and the beginning of raised text, until a text is whole
_LINE = "\x10"  # a paragraph's end within what a term means
_TERM = "\x11"  # behind a term, before what it means
_COLOUR = "\x0f"  # behind a mark, before the six digits of its colour
_COLOURED = re.compile(rf"{_COLOUR}([0-9a-f]{{6}})")


def shown_parts(element: Any, apart: set[str]) -> Iterator[Any]:
    """The text of an element piece by piece, blocks parted by line ends; elements of the tags `apart` come whole."""
    yield SPACE.sub(" ", element.text or "")
    for child in element:
        if is_shown(child):
            yield from _child_parts(child, apart)
        yield SPACE.sub(" ", child.tail or "")


def _child_parts(child: Any, apart: set[str]) -> Iterator[Any]:
    if child.tag in apart:
        yield from ("\n", child, "\n")
    elif child.tag == "br":
        yield _WRAP
    elif child.tag == "sup":
        text = "".join(part for part in shown_parts(child, set()) if isinstance(part, str)).strip()
        yield _RAISED + text.translate(SUPERSCRIPTS) if text.isdigit() else text
    elif child.tag == "dt":
        colon = "" if shown_text(child).endswith((":", "?")) else ":"
        yield from ("\n", *shown_parts(child, apart), f"{colon}{_TERM} ")
    elif _is_definition(child):
        yield from _definition(child, apart)
    elif child.tag in _BLOCKS:
        yield from ("\n", *shown_parts(child, apart), "\n")
    elif colour := _colour_of_mark(child):
        yield f"{shown_text(child)}{_COLOUR}{colour[1:]}"
    else:
        yield from shown_parts(child, apart)


def _is_definition(element: Any) -> bool:
    """Whether an element says what the term before it means: both are one paragraph."""
    before = element.getprevious()
    return element.tag == "dd" and before is not None and before.tag in ("dt", "dd")


def _definition(element: Any, apart: set[str]) -> Iterator[Any]:
    """What an element says of a term, each of its paragraphs on a line behind that; as it is where it holds more."""
    parts = [*shown_parts(element, apart)]
    if all(isinstance(part, str) for part in parts):
        parts = [re.sub(r"\s*\n\s*", _LINE, with_lines_joined("".join(parts).strip(), _WRAP))]
    yield from ([_LINE] if element.getprevious().tag == "dd" else [])
    yield from parts


def is_shown(element: Any) -> bool:
    """Whether an element is one that a browser shows (comments are none)."""
    if not isinstance(element.tag, str) or element.tag in _NOT_SHOWN:
        return False
    if element.tag == "button" and not _heads_panel(element):
        return False
    return not is_hidden(element) and not _says_what_button_does(element)


def _heads_panel(button: Any) -> bool:
    """Whether a button is all of a heading, others behind it aside, and opens the section below, as in an accordion."""
    heading = next(button.iterancestors(*HEADINGS), None)
    if heading is None or next(heading.iter("button")) is not button:
        return False
    beside = heading.xpath("descendant::text()[not(ancestor::button)]")
    return not "".join(beside).strip() and (not _CONTROLS.isdisjoint(button.keys()) or _names_next(button, heading))


def _names_next(button: Any, heading: Any) -> bool:
    """Whether the page says that a button or its heading is the name of the panel that follows."""
    panel = heading.getnext()
    names = panel.get("aria-labelledby", "").split() if panel is not None else []
    return any(element.get("id") in names for element in (button, heading))


def _says_what_button_does(element: Any) -> bool:
    """Whether the page marks a part of a button as none of its text: `Show this section`."""
    return element.get("data-nosnippet") is not None and next(element.iterancestors("button"), None) is not None


def is_hidden(element: Any) -> bool:
    """Whether an element is one that a browser hides; what it lets readers find is none."""
    hides = element.get("hidden", "until-found").lower() != "until-found"
    return hides or bool(_HIDDEN.search(element.get("style", "")))


def shown_text(element: Any) -> str:
    """The text of an element, a line for each paragraph, without the tables in it."""
    return _whole("".join(part for part in shown_parts(element, {"table"}) if isinstance(part, str)))


def _whole(text: str) -> str:
    """A text put together: one line break is a wrap, two part paragraphs; raised figures stand close."""
    bare = _COLOURED.sub("", _with_paragraphs(text)).replace(_LINE, "\n").replace(_TERM, "")
    return tidy(with_lines_joined(bare, _WRAP))


def _with_paragraphs(text: str) -> str:
    text = re.sub(rf"\s*{_RAISED}", "", text)
    return re.sub(rf"(?:{_WRAP} *){{2,}}", "\n", text)


class Shown(NamedTuple):
    """A paragraph as shown: its text, the colour of its last mark, and the term that it begins with, if it has one."""

    text: str
    colour: str | None
    term: str | None


def paragraphs_of(text: str, vocabulary: Vocabulary) -> Iterator[Shown]:
    """The paragraphs of a text; a label behind a line break begins one."""
    for paragraph in _with_paragraphs(text).split("\n"):
        colours = _COLOURED.findall(paragraph)
        lines = tidy(_COLOURED.sub("", paragraph).replace(_WRAP, "\n"))
        for line in filter(None, parted_at_labels(lines, vocabulary)):
            term, mark, _ = line.partition(_TERM)
            whole = line.replace(_TERM, "").replace(_LINE, "\n")
            yield Shown(whole, f"#{colours[-1]}" if colours else None, term.rstrip(":").strip() if mark else None)


def _colour_of_mark(element: Any) -> str | None:
    """The colour that an element gives to a circle or another mark, which is all its text but a stop."""
    colour = css_text_colour(element.get("style", "")) or css_colour(element.get("color", ""))
    return colour if colour and is_symbols(shown_text(element)) else None
