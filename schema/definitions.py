"""The SQL that creates the tables, derived from their models."""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from schema.tables import TABLES, Table

_SQL_TYPES: dict[Any, str] = {
    str: "VARCHAR",
    int: "INTEGER",
    float: "DOUBLE",
    bool: "BOOLEAN",
    date: "DATE",
    datetime: "TIMESTAMP",
    dict: "JSON",
}


def sql_type(annotation: Any) -> str:
    """The DuckDB type that holds a field's values; NULL stands for `None`."""
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(a for a in get_args(annotation) if a is not type(None))
    base = get_origin(annotation) or annotation
    if isinstance(base, type) and issubclass(base, StrEnum):
        return "VARCHAR"
    return _SQL_TYPES[base]


def columns(table: type[Table]) -> dict[str, str]:
    """Column name to DuckDB type; the key comes first."""
    names = [*table.key, *(name for name in table.model_fields if name not in table.key)]
    return {name: sql_type(table.model_fields[name].annotation) for name in names}


def _values(annotation: Any) -> str:
    """The values that a coded column can have, for its comment."""
    kinds = [
        kind for kind in (annotation, *get_args(annotation)) if isinstance(kind, type) and issubclass(kind, StrEnum)
    ]
    return f": {', '.join(kinds[0])}" if kinds else ""


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def table_statements(table: type[Table]) -> Iterator[str]:
    """The statements that create one table and comment on each of its columns."""
    body = ", ".join(
        f"{name} {kind}" + ("" if _nullable(table, name) else " NOT NULL") for name, kind in columns(table).items()
    )
    yield f"CREATE TABLE {table.table_name} ({body}, PRIMARY KEY ({', '.join(table.key)}))"
    yield f"COMMENT ON TABLE {table.table_name} IS {_literal(table.__doc__ or '')}"
    for name, field in table.model_fields.items():
        meaning = f"{field.description}{_values(field.annotation)}"
        yield f"COMMENT ON COLUMN {table.table_name}.{name} IS {_literal(meaning)}"


def _nullable(table: type[Table], column: str) -> bool:
    return type(None) in get_args(table.model_fields[column].annotation)


def schema_statements() -> list[str]:
    """The statements that create every table, in order."""
    return [statement for table in TABLES for statement in table_statements(table)]
