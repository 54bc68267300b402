"""Learns the weights of likeness from every labelled example: `python -m tests.dialogs.learn` after a change."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import boardclerk.dialogs
from boardclerk.dialogs.grammar.world import Heard
from boardclerk.dialogs.likeness.features import features
from boardclerk.dialogs.likeness.learning import READINESS_ROUNDS, Example, by_readiness, learn, read_examples, written
from boardclerk.dialogs.understanding import scene_of
from tests.dialogs.sample import sample_world
from tests.dialogs.scoring import WRITES, messages

EXAMPLES = Path(boardclerk.dialogs.__file__).parent / "examples"
WEIGHTS = Path(boardclerk.dialogs.__file__).parent / "likeness" / "weights.json"
READINESS = WEIGHTS.with_name("readiness.json")
LOTS = ("tuned.jsonl", *(f"lot_{number}.jsonl" for number in (*range(8, 15), *range(17, 21), 23, 25, 26, 30, 31, 33)))
"""The labelled messages it is learnt from; those held out are not among them."""
WORDINGS = "wordings.jsonl"
"""Other wordings of what is mostly done at once: they teach what is meant, and would teach too little care."""
_WHEN = {"running": "running", "reminder": "reminders"}
_REPLY = {"reminder": "reminder:4.1", "answer": "confirm"}


def own_examples() -> Iterator[Example]:
    """The examples that come with the clerk, a line each."""
    for path in sorted(EXAMPLES.glob("*.txt")):
        for intent, place, said in read_examples(path.read_text(encoding="utf-8")):
            addressed = place != "overheard"
            heard = Heard(text=said, personal=addressed, addressed=addressed, reply_to=_REPLY.get(place or ""))
            world = sample_world(_WHEN.get(place or "", "before"), "Tomasz Nowak")
            yield Example(intent, features(scene_of(heard, world)), at_once=intent in WRITES)


def labelled(lots: Sequence[str] = LOTS) -> Iterator[Example]:
    """The messages that were labelled to measure by, once they are no longer new."""
    for lot in lots:
        for row in messages(lot):
            addressed = row.get("addressed", True)
            heard = Heard(
                text=row["text"], personal=addressed, addressed=addressed, reply_to=row.get("reply_to")
            )  # fmt: skip
            seen = features(scene_of(heard, sample_world(row["when"], row["sender"])))
            yield Example(row["intent"], seen, at_once=row["intent"] in WRITES and row["expect"] == "act")


def learnt() -> tuple[str, str]:
    """What the two files of weights hold: what is meant, and whether it is done at once."""
    examples = [*own_examples(), *labelled()]
    meant = [*examples, *labelled((WORDINGS,))]
    return written(learn(meant)), written(learn(by_readiness(examples), rounds=READINESS_ROUNDS))


def main() -> None:
    for path, text in zip((WEIGHTS, READINESS), learnt(), strict=True):
        path.write_text(text, encoding="utf-8")
        print(f"{path}: {text.count(chr(10))} features, {hashlib.sha256(text.encode()).hexdigest()[:12]}")


if __name__ == "__main__":
    main()
