"""Panels of a web page that stay closed until a reader presses their heading, as those of accordions and tabs do."""

import re
from typing import Any

from parsers.readers.markup.html_text import HEADINGS

_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?;?", re.IGNORECASE)
_OLDER = re.compile(r"\b(?:archived?|historic|older|previous|superseded)\b", re.IGNORECASE)
_OF_THE_SITE = {"alertdialog", "dialog", "listbox", "menu", "menubar", "navigation", "search", "tooltip"}  # roles


def open_panels(root: Any) -> None:
    """Shows the panels that a control of the page is said to open, as a reader would who looks for a plan.

    Menus, searches and dialogs, which belong to the site, stay as they are; so do parts of tables which tell more of a
    row, and what the control calls an older version.
    """
    controls = [control for control in root.iterfind(".//*[@aria-controls]") if _opens_text(control)]
    opened = {name for control in controls for name in control.get("aria-controls").split()}
    for panel in root.iterfind(".//*[@id]") if opened else ():
        if panel.get("id") in opened and panel.get("role") not in _OF_THE_SITE and not _is_of_row(panel):
            panel.attrib.pop("hidden", None)
            panel.set("style", _HIDES.sub("", panel.get("style", "")))


def _opens_text(control: Any) -> bool:
    """Whether a control opens a text of today, and no dialog or menu."""
    return control.get("aria-haspopup") is None and not _OLDER.search("".join(control.itertext()))


def _is_of_row(panel: Any) -> bool:
    """Whether a panel stands in a cell of a table; one with headings beside it is a part of the page's layout."""
    cells = panel.iterancestors("td", "th")
    return any(all(panel in heading.iterancestors() for heading in cell.iter(*HEADINGS)) for cell in cells)
