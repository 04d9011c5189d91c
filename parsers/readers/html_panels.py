"""Panels of a web page that stay closed until a reader presses their heading, as those of accordions and tabs do."""

import re
from typing import Any

_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?;?", re.IGNORECASE)
_OF_THE_SITE = {"alertdialog", "dialog", "listbox", "menu", "menubar", "navigation", "search", "tooltip"}  # roles


def open_panels(root: Any) -> None:
    """Shows the panels that a control of the page is said to open: they are as much of it as what is open.

    Menus, searches and dialogs, which belong to the site, stay as they are.
    """
    opened = {
        name for control in root.iterfind(".//*[@aria-controls]") for name in control.get("aria-controls").split()
    }
    for panel in root.iterfind(".//*[@id]") if opened else ():
        if panel.get("id") in opened and panel.get("role") not in _OF_THE_SITE:
            panel.attrib.pop("hidden", None)
            panel.set("style", _HIDES.sub("", panel.get("style", "")))
