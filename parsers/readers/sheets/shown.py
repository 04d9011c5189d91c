"""Values of spreadsheet cells as the sheet shows them, by their number formats."""

import re
from datetime import date, datetime, time, timedelta

_DATE_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[[^\]]*\]|(?P<part>y+|m+|d+|h+|s+(?:\.0+)?|am/pm|a/p)|(?P<other>.)',
    re.IGNORECASE,
)
_DIRECTIVES = {
    "yyyy": "%Y", "yy": "%y", "mmmm": "%B", "mmm": "%b", "mm": "%m", "dddd": "%A", "ddd": "%a", "dd": "%d",
    "hh": "%H", "h": "%H", "ss": "%S", "s": "%S", "am/pm": "%p", "a/p": "%p",
}  # fmt: skip
_DIGITS = re.compile(r"(?P<whole>[#0?](?:[#0?,]*[#0?])?)(?:\.(?P<decimals>[#0?]*))?(?P<thousandths>,*)")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|[_*].|\[[^\]]*\]')
_LONG_DATE = "[$-F800]"  # the system's own long date


def shown(value: object, number_format: str = "General") -> str:
    """A value as text: `Mar-22`, `31/03/2022`, `75%`, `£1,200`, `12`."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (datetime, date)):
        return _shown_date(value, number_format)
    if isinstance(value, (int, float)):
        return _shown_number(value, number_format)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return str(value) if not isinstance(value, timedelta) else str(value).removesuffix(":00")


def _shown_date(value: date, number_format: str) -> str:
    """A date in its format; where figures alone tell the month before the day, in the British order."""
    if number_format.upper().startswith(_LONG_DATE):
        return f"{value.day} {value:%B %Y}"
    tokens = list(_DATE_TOKEN.finditer(number_format.partition(";")[0]))
    parts = [token["part"].lower() for token in tokens if token["part"]]
    figures = [part[0] for part in parts if part in ("d", "dd", "m", "mm")]
    if not parts or figures[:2] == ["m", "d"]:
        return f"{value:%d/%m/%Y}"
    texts: list[str] = []
    before = ""
    for token in tokens:
        part = (token["part"] or "").lower()
        texts.append(_date_part(value, part, before) if part else _literal(token))
        before = part or before
    return _without_midnight("".join(texts), value)


def _literal(token: re.Match[str]) -> str:
    return token["quoted"] or token["escaped"] or token["other"] or ""


def _date_part(value: date, part: str, before: str) -> str:
    """One part of a date; `m` behind hours is minutes."""
    if part[0] == "m" and before.startswith("h"):
        return f"{value:%M}"
    if part == "m":
        return str(value.month)
    if part == "d":
        return str(value.day)
    if part == "mmmmm":
        return f"{value:%B}"[0]
    return value.strftime(_DIRECTIVES.get(part, _DIRECTIVES["yyyy"] if part[0] == "y" else "%S"))


def _without_midnight(text: str, value: date) -> str:
    """A date without the time 00:00, which a cell has that holds none."""
    midnight = not isinstance(value, datetime) or value.time() == time()
    return re.sub(r"[ T]?00:00(?::00)?(?:\.0+)?(?: ?AM)?$", "", text).strip() if midnight else text


def _shown_number(value: float, number_format: str) -> str:
    """A number in its format: the section for its sign, its decimals, thousands, and what is written around it."""
    sections = number_format.split(";")
    of_negatives = value < 0 and len(sections) > 1 and bool(sections[1])
    section = sections[1] if of_negatives else sections[0]
    bare = _LITERAL.sub(_symbol, section)
    pattern = _DIGITS.search(bare)
    if pattern is None or "General" in bare or re.search(r"[Ee][+-]|[#0?]/[#0?]", bare):
        return _plain(value)
    amount = abs(value) if of_negatives else value
    digits = _digits(amount * (100 if "%" in bare else 1), pattern)
    return f"{bare[: pattern.start()]}{digits}{bare[pattern.end() :]}".strip()


def _symbol(literal: re.Match[str]) -> str:
    return literal[1] or literal[2] or literal[3] or ""


def _digits(amount: float, pattern: re.Match[str]) -> str:
    """`1,234.50` for `#,##0.00`; each comma at the end divides by a thousand."""
    whole, decimals = pattern["whole"], pattern["decimals"] or ""
    scaled = amount / 1000 ** len(pattern["thousandths"])
    if "," in whole:
        text = f"{scaled:,.{len(decimals)}f}"
    else:
        width = whole.count("0") + (len(decimals) + 1 if decimals else 0) + (amount < 0)
        text = f"{scaled:0{width}.{len(decimals)}f}"
    optional = len(decimals) - len(decimals.rstrip("#?"))
    return re.sub(rf"\.?0{{0,{optional}}}$", "", text) if optional else text


def _plain(value: float) -> str:
    """A number as a cell without a format shows it."""
    return f"{value:.0f}" if float(value).is_integer() and abs(value) < 1e15 else f"{value:.10g}"
