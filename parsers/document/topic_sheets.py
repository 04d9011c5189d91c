"""Sheets of a file that are plans of their own, each named by its topic."""

from parsers.document.plan_names import PlanName, names_plan, without_label
from parsers.document.themes import theme_of
from parsers.source import Paragraph, Source


def topic_sheets(source: Source) -> list[PlanName]:
    """Each sheet by its name, with its topic for words; none where a title names a plan of another topic, or of none.

    `Climate` and `Prevent` are two topics; the sheets of one plan may be so named as well.
    """
    sheets: list[PlanName] = []
    item, grid = 0, 1
    for page in source.pages:
        texts = [content for content in page.items if isinstance(content, Paragraph)]
        name = next((text for text in texts if text.names_part), None)
        topic = theme_of(name.text) if name else None
        titles = [text for text in texts if names_plan(text.text)]
        if any(theme_of(title.text) != topic or topic is None for title in titles):
            return []
        quoted = next((text for text in titles if not text.names_part), name)
        if name and quoted:
            words = frozenset([topic] if topic else [])
            sheets.append(PlanName(without_label(quoted.text), words, None, name, item, grid, 0.0, opens=True))
        item += len(page.items)
        grid += len(page.items) - len(texts)
    return sheets
