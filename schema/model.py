"""What every record is: fixed, checked where it comes from outside, and lean where thousands are made."""

from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A record that nobody can change or extend by accident."""

    model_config = ConfigDict(frozen=True, extra="forbid")


M = TypeVar("M", bound=Model)


def lean(record: M) -> M:
    """The same record, sharing with all of its kind the set of fields that were given.

    Nobody asks for that set, but pydantic keeps one with each record, which takes as much memory as all its values.
    """
    object.__setattr__(record, "__pydantic_fields_set__", _field_names(type(record)))
    return record


def of_known(model: type[M], **values: Any) -> M:
    """A lean record of values that are known to be right: none is checked; fields that are not given have defaults."""
    return _record_of(model, {**_defaults(model), **values})


def changed(record: M, **values: Any) -> M:
    """A lean copy of a record with other values, which are known to be right, in some fields."""
    return _record_of(type(record), {**vars(record), **values})


def _record_of(model: type[M], values: dict[str, Any]) -> M:
    record = model.__new__(model)
    object.__setattr__(record, "__dict__", values)
    object.__setattr__(record, "__pydantic_extra__", None)
    object.__setattr__(record, "__pydantic_private__", None)
    return lean(record)


@cache
def _field_names(model: type[Model]) -> set[str]:
    return set(model.model_fields)


@cache
def _defaults(model: type[Model]) -> dict[str, Any]:
    """Each field with its default, in their order; those that must be given are `None`."""
    return {name: None if field.is_required() else field.default for name, field in model.model_fields.items()}
