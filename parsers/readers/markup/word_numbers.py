"""The numbers that Word prints before paragraphs of lists, and keeps as counters: each is written out as text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from parsers.readers.markup.word_elements import W

_VALUE = f"{W}val"
_LEVELS = 9
_OTHER_TEXTS = (f"{W}txbxContent", f"{W}del", f"{W}moveFrom")  # their paragraphs are counted apart, or not printed
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: `text` holds `%1` for the count of the first level, and so on.

    Its count begins again below a paragraph of a level up to `restart_after`, where 0 means never.
    """

    start: int
    form: str
    text: str
    restart_after: int
    only_decimal: bool


@dataclass(slots=True)
class _List:
    """A list's levels, and how far each has counted; several numberings of a document may share one."""

    levels: dict[int, _Level]
    level_of_style: dict[str, int]
    counts: dict[int, int] = field(default_factory=dict)

    def next_number(self, level: int) -> str:
        """The number of the next paragraph on a level, as printed."""
        own = self.levels[level]
        self.counts[level] = self.counts[level] + 1 if level in self.counts else own.start
        for below in range(level + 1, _LEVELS):
            if below in self.levels and level < self.levels[below].restart_after:
                self.counts.pop(below, None)
        return re.sub(r"%([1-9])", lambda match: self._count(int(match[1]) - 1, own), own.text)

    def _count(self, level: int, own: _Level) -> str:
        about = self.levels.get(level, own)
        count = self.counts.get(level, about.start)
        return _formatted(count, "decimal" if own.only_decimal and about.form != "none" else about.form)


class _Numbering(NamedTuple):
    """What `w:numId` refers to: a list, and the counts at which its levels begin again when it is first used."""

    of: _List
    starts: dict[int, int]


def write_numbers(body: Any, numbering: Any, styles: Any) -> None:
    """Put before each numbered paragraph of a body the number that Word prints; bullets stay away.

    `numbering` and `styles` are the roots of those parts of the document.
    """
    numberings = _numberings(numbering, styles)
    own_styles = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    used: set[str] = set()
    for paragraph in _counted(body):
        number_id, level = _numbering_of(paragraph, own_styles, numberings)
        if number_id not in numberings:
            continue
        listed, starts = numberings[number_id]
        if number_id not in used:
            listed.counts.update({at: start - 1 for at, start in starts.items()})
            used.add(number_id)
        if level in listed.levels and (text := listed.next_number(level)):
            _write(paragraph, text)


def _counted(body: Any) -> Iterator[Any]:
    """The paragraphs that Word counts: not those of text boxes, nor of cells that a cell above lies over."""
    for paragraph in body.iter(f"{W}p"):
        around = list(paragraph.iterancestors(*_OTHER_TEXTS, f"{W}tc"))
        if not any(element.tag in _OTHER_TEXTS or _is_covered(element) for element in around):
            yield paragraph


def _is_covered(cell: Any) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(_VALUE) != "restart"


def _numbering_of(paragraph: Any, styles: dict[str, Any], numberings: dict[str, _Numbering]) -> tuple[str, int]:
    """The numbering of a paragraph and its level, its own or by its style; the numbering is blank where it has none."""
    number_id = _value(paragraph, "pPr/numPr/numId")
    level = _value(paragraph, "pPr/numPr/ilvl")
    style_id = _value(paragraph, "pPr/pStyle") or _default_style(styles)
    seen: set[str] = set()
    while style_id in styles and style_id not in seen and not (number_id and level):
        seen.add(style_id)
        by_style = _value(styles[style_id], "pPr/numPr/numId")
        number_id = number_id or by_style
        if number_id in numberings:
            own = numberings[number_id].of.level_of_style.get(style_id)
            level = level or (str(own) if own is not None else _value(styles[style_id], "pPr/numPr/ilvl"))
        style_id = _value(styles[style_id], "basedOn")
    return number_id, int(level or 0)


def _default_style(styles: dict[str, Any]) -> str:
    """The style of paragraphs that name none."""
    kind, default = f"{W}type", f"{W}default"
    return next(
        (key for key, style in styles.items() if (style.get(kind), style.get(default)) == ("paragraph", "1")), ""
    )


def _value(element: Any, path: str) -> str:
    """The value of a property, blank where it is not given."""
    found = element.find("/".join(W + name for name in path.split("/")))
    return "" if found is None else found.get(_VALUE, "")


def _numberings(root: Any, styles: Any) -> dict[str, _Numbering]:
    """What each `w:numId` of a document refers to."""
    plain = {element.get(f"{W}abstractNumId"): element for element in root.findall(f"{W}abstractNum")}
    lists = {key: _list(element) for key, element in plain.items()}
    found: dict[str, _Numbering] = {}
    for number in root.findall(f"{W}num"):
        key = _linked(_value(number, "abstractNumId"), plain, root, styles)
        if key in lists:
            overrides = number.findall(f"{W}lvlOverride")
            found[number.get(f"{W}numId")] = _Numbering(_overridden(lists[key], overrides), _starts(overrides))
    return found


def _starts(overrides: list[Any]) -> dict[int, int]:
    told = [(override.get(f"{W}ilvl"), _value(override, "startOverride")) for override in overrides]
    return {int(level): int(start) for level, start in told if start}


def _linked(key: str, plain: dict[str, Any], root: Any, styles: Any) -> str:
    """The list that one stands for which only names a style of lists."""
    link = _value(plain[key], "numStyleLink") if key in plain else ""
    if not link:
        return key
    style = next((style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == link), None)
    number_id = "" if style is None else _value(style, "pPr/numPr/numId")
    numbers = root.findall(f"{W}num")
    return next((_value(n, "abstractNumId") for n in numbers if n.get(f"{W}numId") == number_id), key)


def _list(element: Any) -> _List:
    listed = _List({}, {})
    _take_levels(listed, element.findall(f"{W}lvl"))
    return listed


def _overridden(listed: _List, overrides: list[Any]) -> _List:
    """A list with the levels that a numbering has of its own; it then counts for itself."""
    own = [level for override in overrides for level in override.findall(f"{W}lvl")]
    if not own:
        return listed
    changed = _List(dict(listed.levels), dict(listed.level_of_style))
    _take_levels(changed, own)
    return changed


def _take_levels(listed: _List, elements: list[Any]) -> None:
    for element in elements:
        number = int(element.get(f"{W}ilvl"))
        listed.levels[number] = _level(element, number)
        if style := _value(element, "pStyle"):
            listed.level_of_style[style] = number


def _level(element: Any, number: int) -> _Level:
    restart = _value(element, "lvlRestart")
    form = _value(element, "numFmt") or "decimal"
    return _Level(
        start=int(_value(element, "start") or 0),
        form=form,
        text="" if form in ("bullet", "none") else _value(element, "lvlText"),
        restart_after=int(restart) if restart else number,
        only_decimal=element.find(f"{W}isLgl") is not None,
    )


def _formatted(count: int, form: str) -> str:
    """A count in letters, Roman or plain numerals; forms that plans hardly use are plain too.

    >>> [_formatted(28, form) for form in ("lowerLetter", "upperRoman", "decimalZero", "decimal")]
    ['bb', 'XXVIII', '28', '28']
    """
    if form in ("none", "bullet"):
        return ""
    if form in ("lowerLetter", "upperLetter") and count > 0:
        text = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
    elif form in ("lowerRoman", "upperRoman"):
        text = _roman(count)
    else:
        text = f"{count:02}" if form == "decimalZero" else str(count)
    return text.upper() if form.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        text += letters * times
    return text


def _write(paragraph: Any, text: str) -> None:
    """A run with a text before all others of a paragraph."""
    run, letters = (paragraph.makeelement(f"{W}{name}") for name in ("r", "t"))
    letters.text = f"{text} "
    run.append(letters)
    properties = paragraph.find(f"{W}pPr")
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, run)
