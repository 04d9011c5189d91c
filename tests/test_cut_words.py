"""Words that a narrow column cut: which pieces of lines are one, by the room for letters and the document's words."""

import numpy as np
import pytest

from parsers.readers.page.arrays import Boxes
from parsers.readers.page.lines import Line, PageLines, TypeSetting, joined, type_setting_of
from parsers.source import Box

LETTER = 5.0  # points


def lines_of(*texts: str) -> list[Line]:
    """Lines under each other, of letters of one width."""
    return [
        Line(text, Box(20.0, 10.0 * k, 20.0 + LETTER * len(text), 10.0 * k + 9), 10.0 * k, 9.0, 0.0)
        for k, text in enumerate(texts)
    ]


def setting(*words: str) -> TypeSetting:
    """The setting of a document that prints some words."""
    return TypeSetting(1.2, frozenset(words), frozenset(), shows_breaks=False)


@pytest.mark.parametrize(
    ("texts", "room", "whole"),
    [(["COMPLET", "ED"], 0.5, "COMPLETED"), (["COMPLETE", "D"], 0.5, "COMPLETED"), (["HEAD", "OF IT"], 0.5, "HEAD OF IT"),
     (["Complete", "ICT"], 0.5, "Complete ICT"), (["Direct", "or of"], 1.15, "Director of"),
     (["Direct", "or of"], 1.5, "Direct or of"), (["09/02/2", "0¹"], 1.5, "09/02/20¹"),
     (["Director", "s²"], 0.5, "Directors²"), (["Chwefr", "or 2025"], 1.15, "Chwefror 2025"),
     (["Wedi / Ar", "y ffordd"], 0.5, "Wedi / Ar y ffordd"), (["Ask Ashdow", "n now"], 0.5, "Ask Ashdown now"),
      (["Progress", "rag"], 0.5, "Progress rag"), (["P", "12"], 0.5, "P12"), (["P", "12"], 1.05, "P 12"),
      (["KPI", "3"], 0.5, "KPI 3")],
)  # fmt: skip
def test_pieces_are_one_word_where_no_letter_had_room(texts: list[str], room: float, whole: str):
    """Capitals behind capitals and small letters behind any, where they make a word that is known."""
    lines = lines_of(*texts)
    right = lines[0].box.x1 + room * LETTER
    assert joined(lines, right, setting("director", "directors", "completed")) == whole


def test_a_name_behind_which_a_comma_stands_is_whole():
    """So it tells what the pieces of another line are, though each stands alone on its own."""
    printed = lines_of("Marek", "Ashdown,", "Chief")
    page = PageLines([line.text for line in printed], measures(printed), np.array([0, 3]))
    of_document = type_setting_of([page], frozenset(), shows_breaks=False)
    lines = lines_of("Lucy Ash", "down, Parks")
    assert joined(lines, lines[0].box.x1 + 1, of_document) == "Lucy Ashdown, Parks"
    assert joined(lines, lines[0].box.x1 + 1, setting()) == "Lucy Ash down, Parks"


def measures(lines: list[Line]) -> Boxes:
    """The measures of lines as a page keeps them."""
    return np.array([[*line.box, line.baseline, line.size, line.first] for line in lines])
