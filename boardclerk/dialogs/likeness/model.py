"""How much a message is like each thing the clerk is told: weights learnt from examples, added up. Pure.

`weights.json` (what is meant) and `readiness.json` (whether a clerk would do it at once) are written by `learning.py`
from the examples; nobody changes them by hand.
"""

import json
import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from operator import itemgetter

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
        for name, share in self.shares:
            if name == intent:
                return share
        return 0.0


_share = itemgetter(1)
_LANE, _ZERO = 4, 1 << 16
"""Bytes of one weight in a packed row, and what is added to a weight so that none is below nought."""
_MOST = 1 << 15
"""No weight is as great, so that thousands of rows are added up with no lane running over into the next."""


def _packed(row: Sequence[int]) -> int:
    """A row of weights as one number, so that rows are added in one step."""
    if not -_MOST < min(row) <= max(row) < _MOST:
        raise ValueError(f"a weight beyond {_MOST}: {row}")
    return int.from_bytes(struct.pack(f"<{len(row)}I", *[weight + _ZERO for weight in row]), "little")


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of features, one for each of `intents`, which are in order."""

    intents: tuple[str, ...]
    bias: tuple[int, ...]
    weights: Mapping[str, list[int]]
    _rows: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rows", {feature: _packed(row) for feature, row in self.weights.items()})

    def likeness(self, features: Iterable[str]) -> Likeness:
        find = self._rows.get
        rows = [row for feature in features if (row := find(feature)) is not None]
        count = len(self.bias)
        added = struct.unpack(f"<{count}I", sum(rows).to_bytes(_LANE * count, "little"))
        scale, zero = SCALE * math.sqrt(max(1, len(rows))), len(rows) * _ZERO
        scores = [(total - zero) / scale + bias / SCALE for total, bias in zip(added, self.bias, strict=True)]
        top = max(scores)
        parts = [math.exp(score - top) for score in scores]
        whole = sum(parts)
        shares = zip(self.intents, [part / whole for part in parts], strict=True)
        return Likeness(tuple(sorted(shares, key=_share, reverse=True)))

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
