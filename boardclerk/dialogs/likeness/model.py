"""How much a message is like each thing the clerk is told: weights learnt from examples, added up. Pure.

`weights.json` (what is meant) and `readiness.json` (whether a clerk would do it at once) are written by `learning.py`
from the examples; nobody changes them by hand.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

SCALE = 100
"""Weights are kept as whole numbers, a hundred to one."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely each intent is, the likeliest first; together they make one."""

    shares: tuple[tuple[str, float], ...]

    @property
    def intent(self) -> str:
        return self.shares[0][0]

    @property
    def sure(self) -> float:
        return self.shares[0][1]

    def of(self, intent: str) -> float:
        return next((share for name, share in self.shares if name == intent), 0.0)


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of features, one for each of `intents`."""

    intents: tuple[str, ...]
    bias: tuple[int, ...]
    weights: Mapping[str, list[int]]

    def likeness(self, features: Iterable[str]) -> Likeness:
        rows = [row for feature in features if (row := self.weights.get(feature)) is not None]
        scale = SCALE * math.sqrt(max(1, len(rows)))
        added = [sum(column) for column in zip(*rows, strict=True)] if rows else [0] * len(self.bias)
        scores = [total / scale + bias / SCALE for total, bias in zip(added, self.bias, strict=True)]
        top = max(scores)
        parts = [math.exp(score - top) for score in scores]
        whole = sum(parts)
        shares = sorted(zip(self.intents, (part / whole for part in parts), strict=True), key=lambda s: (-s[1], s[0]))
        return Likeness(tuple(shares))

    def weighed(self, features: Iterable[str], intent: str) -> list[tuple[str, float]]:
        """What spoke most for `intent`, the heaviest first."""
        at = self.intents.index(intent)
        rows = [(feature, self.weights[feature][at] / SCALE) for feature in features if feature in self.weights]
        return sorted((one for one in rows if one[1] > 0), key=lambda one: (-one[1], one[0]))


@lru_cache(maxsize=1)
def model() -> Model:
    """The model as it was learnt."""
    return _kept("weights.json")


AT_ONCE, NOT_YET = "at once", "not yet"


@lru_cache(maxsize=1)
def readiness() -> Model:
    """Whether a careful clerk would do something about a message at once, or would not, or not without asking."""
    return _kept("readiness.json")


def _kept(name: str) -> Model:
    text = files("boardclerk.dialogs.likeness").joinpath(name).read_text(encoding="utf-8")
    kept = json.loads(text)
    return Model(intents=tuple(kept["intents"]), bias=tuple(kept["bias"]), weights=kept["weights"])
