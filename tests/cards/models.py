"""Microsoft's own typed models of cards, as a test: a card is what they would have written."""

import json
from typing import Any

from microsoft_teams.cards import core
from pydantic import BaseModel

Card = dict[str, Any]

_MODELS: dict[str, type[BaseModel]] = {
    kind.model_fields["type"].default: kind
    for kind in vars(core).values()
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind.model_fields.get("type")
}
_PLAIN = {"facts": core.Fact, "choices": core.Choice}
_SENT = "data"  # what a press carries is its own


def assert_as_modelled(card: Card) -> None:
    """Fail where a card is not, key by key and in their order, what Microsoft's models make of what it says."""
    bare = {key: value for key, value in card.items() if key != "$schema"}
    written = _model(bare).model_dump(by_alias=True, exclude_none=True)
    assert json.dumps(bare, indent=1) == json.dumps(written, indent=1)


def _model(element: Card) -> BaseModel:
    kind = _MODELS.get(element["type"])
    assert kind is not None, f"Microsoft's models know no {element['type']}"
    return _made(kind, {key: value if key == _SENT else _inner(key, value) for key, value in element.items()})


def _inner(key: str, value: Any) -> Any:
    if isinstance(value, list):
        return [_inner(key, each) for each in value]
    if not isinstance(value, dict):
        return value
    if "type" in value:
        return _model(value)
    inner = {name: _inner(name, each) for name, each in value.items()}
    return _made(core.RefreshDefinition if key == "refresh" else _PLAIN[key], inner)


def _made(kind: type[BaseModel], values: dict[str, Any]) -> BaseModel:
    made = kind.model_validate(values, strict=True)
    assert not made.model_extra, f"{kind.__name__} knows no {', '.join(made.model_extra)}"
    return made
