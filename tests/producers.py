"""Every way to turn a generated plan into a file: name, writer, ending."""

import shutil
import warnings
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from generator import GeneratedPlan
from producer_html import write_html, write_weasyprint
from producer_reportlab import write_reportlab
from producer_sheets import write_xlsx
from producer_text import write_markdown, write_text
from producer_word import write_docx, write_libreoffice

from parsers.readers import ENDINGS

Writer = Callable[[GeneratedPlan, Path], None]


def _can_weasyprint() -> bool:
    """Whether WeasyPrint is there with the library that sets its text."""
    if find_spec("weasyprint") is None:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it deprecates old libraries of the system
            import weasyprint  # noqa: F401
    except OSError:
        return False
    return True


_ALL: dict[str, tuple[Writer, str, bool]] = {
    "reportlab": (write_reportlab, ".pdf", True),
    "weasyprint": (write_weasyprint, ".pdf", _can_weasyprint()),
    "libreoffice": (write_libreoffice, ".pdf", shutil.which("soffice") is not None),
    "docx": (write_docx, ".docx", True),
    "xlsx": (write_xlsx, ".xlsx", True),
    "html": (write_html, ".html", True),
    "text": (write_text, ".txt", True),
    "markdown": (write_markdown, ".md", True),
}
# A machine without one of them, or a reader for its files, measures the others.
PRODUCERS = {name: (writer, ending) for name, (writer, ending, there) in _ALL.items() if there and ending in ENDINGS}


def write(plan: GeneratedPlan, producer: str, folder: Path) -> Path:
    """A plan as a producer prints it, without what it cannot express."""
    writer, ending = PRODUCERS[producer]
    path = folder / f"{plan.seed}-{producer}{ending}"
    writer(plan.by(producer), path)
    return path
