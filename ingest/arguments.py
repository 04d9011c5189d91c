"""Arguments that several commands take, and how their texts are read."""

import argparse
from collections.abc import Callable
from pathlib import Path

DATABASE = Path("data/curated/actionplans.duckdb")


def add_database(command: argparse.ArgumentParser) -> None:
    """Where the database is."""
    command.add_argument("--database", type=Path, default=DATABASE, metavar="FILE", help="default: %(default)s")


def add_limits(command: argparse.ArgumentParser) -> None:
    """What one document may cost."""
    command.add_argument("--timeout", type=positive(float), default=120.0, metavar="SECONDS",
                         help="what one document may take (default: %(default)g)")  # fmt: skip
    command.add_argument("--memory", type=positive(int), default=4096, metavar="MB",
                         help="what one document may use (default: %(default)s)")  # fmt: skip


def positive(kind: type[int] | type[float]) -> Callable[[str], float]:
    """What reads a number above zero."""

    def number(text: str) -> float:
        value = kind(text)
        if value <= 0:
            raise ValueError
        return value

    number.__name__ = "positive number"  # as an error names it
    return number


def add_reader(command: argparse.ArgumentParser) -> None:
    """Which reader is to read the document."""
    from parsers.readers import READERS

    command.add_argument(
        "--reader",
        choices=[reader.name for reader in READERS],
        help="instead of the usual one, for the files that it knows",
    )


def pages(text: str) -> range:
    """The pages that `3-5` or `3` names; raises `ValueError` for none, or one before the first."""
    first, _, last = text.partition("-")
    named = range(int(first), int(last or first) + 1)
    if not named or named[0] < 1:
        raise ValueError
    return named


pages.__name__ = "range of pages"
