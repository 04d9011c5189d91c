"""What the three notebooks share: `ask` runs SQL on the database that `make ingest` made, `bars` draws a chart."""

import os
from pathlib import Path
from textwrap import fill
from typing import Any

import duckdb
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.ticker import MaxNLocator

DATABASE = Path(os.environ.get("ACTIONPLANS_DATABASE", "../data/curated/actionplans.duckdb"))
COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#999999"]
_HATCHES = ["", "//", "..", "xx", "\\\\", "--", "oo", "++"]


def ask(sql: str) -> pd.DataFrame:
    """The rows that a SQL statement selects."""
    with duckdb.connect(DATABASE, read_only=True) as connection:
        return connection.execute(sql).df()


def bars(table: pd.DataFrame, of: str, parts: str, values: str, title: str, unit: str = "printed rows") -> None:
    """Bars for each `of`, stacked by `parts`, with colours and patterns that anybody can tell apart."""
    grid = table.pivot_table(index=of, columns=parts, values=values, aggfunc="sum").fillna(0)
    grid.index = pd.Index([fill(str(name), 40) for name in grid.index])
    axes = grid.plot.barh(
        stacked=True, color=COLOURS, figsize=(9, 1.2 + 0.7 * len(grid)), title=title, edgecolor="white"
    )
    for container in axes.containers:
        axes.bar_label(container, label_type="center", fmt=lambda value: f"{value:.0f}" if value else "")
    with_patterns(axes)
    axes.set_xlabel(unit)
    axes.set_ylabel("")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.legend(title=parts, bbox_to_anchor=(1.01, 1), loc="upper left")
    plt.show()


def with_patterns(axes: Any) -> None:
    """Draw a pattern on the bars of each colour, for those who cannot tell the colours apart."""
    for number, container in enumerate(axes.containers):
        for bar in container:
            bar.set_hatch(_HATCHES[number % len(_HATCHES)])
