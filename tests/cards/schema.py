"""Microsoft's own schema of Adaptive Cards 1.5, as a test."""

import json
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft6Validator
from jsonschema.exceptions import ValidationError

Card = dict[str, Any]


def assert_valid(card: Card) -> None:
    """Fail, naming the place, where `card` is not an Adaptive Card of version 1.5 or lower.

    Teams' own `msteams` at the top of a card is no part of the schema and is taken off first.
    """
    bare = {key: value for key, value in card.items() if key != "msteams"}
    version = bare.get("version")
    assert version in {"1.0", "1.1", "1.2", "1.3", "1.4", "1.5"}, f"Teams draws no version {version!r}"
    problems = [_sentence(error) for error in _official().iter_errors(bare)]
    assert not problems, "\n".join(["Not an Adaptive Card 1.5:", *problems])


@cache
def _official() -> Draft6Validator:
    text = files("adaptive_cards").joinpath("schemas/schema-1.5.json").read_text(encoding="utf-8-sig")
    return Draft6Validator(json.loads(text))


def _sentence(error: ValidationError) -> str:
    error = _innermost(error)
    return f"{error.json_path}: {error.message[:300]}"


def _innermost(error: ValidationError) -> ValidationError:
    """Follow "one of these must fit" to the one whose `type` the element says it is."""
    while error.context:
        branches: dict[Any, list[ValidationError]] = defaultdict(list)
        for each in error.context:
            branches[each.schema_path[0]].append(each)
        meant = [errors for errors in branches.values() if not any(map(_other_type, errors))]
        if not meant:
            break
        error = meant[0][0]
    return error


def _other_type(error: ValidationError) -> bool:
    """Whether the schema of another element was tried, at whatever depth it says so."""
    if error.validator == "enum" and error.path and error.path[-1] == "type":
        return True
    return bool(error.context) and all(map(_other_type, error.context))
