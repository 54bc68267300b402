"""Works out the weights of the model from labelled examples: the same examples give the same weights. Pure."""

import json
import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from boardclerk.dialogs.likeness.model import AT_ONCE, NOT_YET, SCALE, Model

ROUNDS, READINESS_ROUNDS = 24, 12
_STEP = 0.9
_SHRINK = 0.0035
_LEAST = 0.02
"""A share this near to what it should be changes nothing."""
_SEEN = 2
"""How many examples must have a feature before it is kept."""


@dataclass(frozen=True, slots=True)
class Example:
    """One thing said, as features, what it meant, and whether a careful clerk would do that at once."""

    intent: str
    features: frozenset[str]
    at_once: bool = False


def by_readiness(examples: Sequence[Example]) -> list[Example]:
    """The same examples, told apart by whether they are acted on at once."""
    return [Example(AT_ONCE if one.at_once else NOT_YET, one.features) for one in examples]


def learn(examples: Sequence[Example], *, rounds: int = ROUNDS) -> Model:
    """The weights that tell the examples' intents apart: a multinomial regression, fitted one example at a time."""
    intents = tuple(sorted({example.intent for example in examples}))
    counts = Counter(feature for example in examples for feature in example.features)
    weights = {name: [0.0] * len(intents) for name in sorted(counts) if counts[name] >= _SEEN}
    bias = [0.0] * len(intents)
    often = Counter(example.intent for example in examples)
    rarity = {name: math.sqrt(len(examples) / len(intents) / often[name]) for name in intents}
    rows = [
        ([weights[name] for name in sorted(one.features) if name in weights], intents.index(one.intent), one.intent)
        for one in examples
    ]
    order = list(range(len(rows)))
    shuffled = random.Random(20200313)
    for turn in range(rounds):
        shuffled.shuffle(order)
        step = _STEP / (1 + 0.15 * turn)
        for at in order:
            of_features, right, intent = rows[at]
            _correct(of_features, bias, right, step * rarity[intent])
        keep = 1 - _SHRINK * step
        for row in weights.values():
            row[:] = [weight * keep for weight in row]
    kept = {name: [round(weight * SCALE) for weight in row] for name, row in weights.items()}
    return Model(
        intents=intents, bias=tuple(round(one * SCALE) for one in bias),
        weights={name: row for name, row in kept.items() if any(row)},
    )  # fmt: skip


def _correct(rows: list[list[float]], bias: list[float], right: int, step: float) -> None:
    """Move the weights of one example's features towards what it meant."""
    size = math.sqrt(max(1, len(rows)))
    added = [sum(column) / size + one for column, one in zip(zip(*rows, strict=True), bias, strict=True)] or bias[:]
    top = max(added)
    parts = [math.exp(score - top) for score in added]
    whole = sum(parts)
    for at, part in enumerate(parts):
        off = (1.0 if at == right else 0.0) - part / whole
        if -_LEAST < off < _LEAST:
            continue
        bias[at] += step * off * 0.1
        change = step * off / size
        for row in rows:
            row[at] += change


def written(model: Model) -> str:
    """The model as its file keeps it, a line a feature."""
    lines = [f"{json.dumps(name)}:{json.dumps(row, separators=(',', ':'))}" for name, row in model.weights.items()]
    head = json.dumps({"intents": model.intents, "bias": model.bias})[:-1]
    return head + ', "weights": {\n' + ",\n".join(lines) + "\n}}\n"


def read_examples(text: str) -> Iterator[tuple[str, str | None, str]]:
    """The lines of a file of examples: what each means, where it was said, and its words."""
    for line in text.splitlines():
        head, colon, said = line.partition(": ")
        if colon and not line.startswith("#"):
            intent, _, place = head.partition(" ")
            yield intent, place.strip("[]") or None, said.strip()
