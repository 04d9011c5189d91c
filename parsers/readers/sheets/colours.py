"""Colours of spreadsheet fills: of a workbook's theme, tinted, or plain, as `#rrggbb`."""

import colorsys
import re

from parsers.source import WHITE

_THEME_COLOUR = re.compile(
    rb"<a:(lt1|dk1|lt2|dk2|accent[1-6]|hlink|folHlink)>\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)=\"([0-9A-Fa-f]{6})\""
)
_NAMED = {
    "red": "ff0000", "green": "008000", "lime": "00ff00", "lightgreen": "90ee90", "orange": "ffa500",
    "yellow": "ffff00", "gold": "ffd700", "blue": "0000ff", "lightblue": "add8e6",
    "grey": "808080", "gray": "808080", "silver": "c0c0c0", "purple": "800080",
    "black": "000000", "darkgreen": "006400", "darkred": "8b0000", "crimson": "dc143c",
}  # fmt: skip
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;]+)", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![\w-])color\s*:\s*([^;]+)", re.IGNORECASE)
_CSS = re.compile(r"#(?P<long>[0-9a-f]{6})\b|#(?P<short>[0-9a-f]{3})\b|rgba?\((?P<parts>[\d\s,]+)|\b(?P<name>[a-z]+)\b")
_THEME_ORDER = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")


def theme_colours(theme: bytes | None) -> list[str]:
    """The colours of a theme part (XML), six digits each, in the order by which cells number them."""
    found = {name.decode(): colour.decode() for name, colour in _THEME_COLOUR.findall(theme or b"")}
    return [found.get(name, "FFFFFF") for name in _THEME_ORDER] if found else []


def fill_colour(digits: str, tint: float = 0.0) -> str | None:
    """`#rrggbb` of six hexadecimal digits, those of opacity before them left out; `None` for white.

    A tint up to 1 lightens, one down to -1 darkens.
    """
    if not re.fullmatch(r"[0-9A-Fa-f]{6,8}", digits):
        return None
    red, green, blue = (int(digits[-6:][k : k + 2], 16) / 255 for k in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    colour = "#" + "".join(f"{round(255 * part):02x}" for part in colorsys.hls_to_rgb(hue, light, saturation))
    return None if colour == WHITE else colour


def css_background(style: str) -> str | None:
    """The background of a `style` attribute, where it is one colour."""
    found = _BACKGROUND.search(style)
    return css_colour(found[1]) if found else None


def css_text_colour(style: str) -> str | None:
    """The colour of the letters that a `style` attribute gives."""
    found = _COLOUR.search(style)
    return css_colour(found[1]) if found else None


def css_colour(text: str) -> str | None:
    """`#rrggbb` of a colour as web pages write it: `#f00`, `rgb(255, 0, 0)`, `red`; `None` for white and others."""
    found = _CSS.search(text.strip().casefold())
    if not found:
        return None
    if found["parts"]:
        parts = [int(part) for part in re.findall(r"\d+", found["parts"])][:3]
        digits = "".join(f"{min(part, 255):02x}" for part in parts) if len(parts) == 3 else ""
    else:
        short = "".join(2 * digit for digit in found["short"] or "")
        digits = found["long"] or short or _NAMED.get(found["name"], "")
    return fill_colour(digits)
