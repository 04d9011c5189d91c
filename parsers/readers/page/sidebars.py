"""Sidebars: coloured panels at one side of a page, the words of which are read by themselves.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

import numpy as np

from parsers.readers.page.arrays import Boxes, Flags, places_of
from parsers.readers.page.ink import PageInk, Panel
from parsers.source import WHITE

_HEIGHT, _WIDTH = 0.25, 0.42  # of the page's: a sidebar is at least so high and at most so wide
_SLACK, _LEVEL = 1.0, 0.5  # words may reach so far over an edge; lines whose heights differ by less stand level
_FEWEST_LINES = 2


def sidebars_of(ink: PageInk, free: Flags, own: Flags) -> tuple[Panel, ...]:
    """The panels with free words that have text on one side only, set without regard to the lines in the panel.

    That text is of the page's `own` words, those that are no running heads; it may be a table. No panel is a shaded
    column of a table, level with another one.
    """
    found: list[Panel] = []
    panels = _panels(ink)
    for panel in panels[~_are_columns(panels, ink.word_middles[own])]:
        inside = free & _within(ink.word_middles, panel)
        if inside.any() and _stands_apart(ink, panel, inside, own):
            found.append(Panel(inside, float(panel[1])))
            free = free & ~inside
    return tuple(found)


def _panels(ink: PageInk) -> Boxes:
    """The coloured fills that are high and narrow, the largest first."""
    if not len(ink.fill_boxes):
        return ink.fill_boxes
    width, height = (ink.fill_boxes[:, 2:] - ink.fill_boxes[:, :2]).T
    fitting = places_of((height >= _HEIGHT * ink.height) & (width <= _WIDTH * ink.width))
    coloured = [fill for fill in fitting.tolist() if ink.fill_colours[fill] != WHITE]
    ordered: Boxes = ink.fill_boxes[sorted(coloured, key=lambda fill: -width[fill] * height[fill])]
    return ordered


def _are_columns(panels: Boxes, middles: Boxes) -> Flags:
    """Which panels begin and end level with another, and words between the two."""
    columns = np.zeros(len(panels), bool)
    for k, (_, top, left, bottom) in enumerate(panels.tolist()):
        level = (np.abs(panels[:, 1::2] - (top, bottom)) < _LEVEL).all(1)
        for other in places_of(level & (panels[:, 0] > left)).tolist():
            between = np.array([left, top, panels[other, 0], bottom])
            columns[[k, other]] |= _within(middles, between).any()
    return columns


def _within(middles: Boxes, panel: Boxes) -> Flags:
    x, y = middles.T
    inside: Flags = (panel[0] < x) & (x < panel[2]) & (panel[1] < y) & (y < panel[3])
    return inside


def _stands_apart(ink: PageInk, panel: Boxes, inside: Flags, own: Flags) -> bool:
    """Whether other words stand beside a panel, on one side, none across its edges, and most lines are not level."""
    x0, top, x1, bottom = ink.word_boxes.T
    beside = own & ~inside & (top < panel[3]) & (panel[1] < bottom)
    right, left = beside & (x0 >= panel[2] - _SLACK), beside & (x1 <= panel[0] + _SLACK)
    fits = bool((x0[inside] >= panel[0] - _SLACK).all() and (x1[inside] <= panel[2] + _SLACK).all())
    on_one_side = bool(beside.any()) and ((right == beside).all() or (left == beside).all())
    return fits and on_one_side and _has_lines_of_its_own(ink.baselines[inside], ink.baselines[beside])


def _has_lines_of_its_own(inside: Boxes, beside: Boxes) -> bool:
    """Whether several baselines are those of no line beside, and more than are: in a table's column most are."""
    lines = np.unique(inside.round(1))
    level = (np.abs(lines[:, None] - beside) < _LEVEL).any(1)
    return len(lines) >= _FEWEST_LINES and bool(2 * level.sum() < len(lines))
