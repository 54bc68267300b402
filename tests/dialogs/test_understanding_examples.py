"""Every pattern carries its examples: each is found by its pattern, and each means something."""

from collections.abc import Iterator

import pytest

from boardclerk.dialogs.grammar import guards
from boardclerk.dialogs.grammar.marking import prepare
from boardclerk.dialogs.grammar.pattern import Pattern
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.slots.plain import trimmed
from boardclerk.dialogs.slots.table import BROAD_READS, BROAD_WRITES, HELP, READS, RUNNING, WRITES
from tests.dialogs.sample import SECRETARY, said, sample_world
from tests.dialogs.scoring import WRITES as DEEDS
from tests.dialogs.scoring import messages

OWN_TESTS = ("move_meeting", "cancel_meeting", "add_meeting")
"""What `test_meetings_understood.py` proves in situations of its own."""
GUARDS = (guards.OTHER_APOLOGY, guards.PAST_ABSENCE, guards.MIGHT, guards.NEGATED, guards.HOSTILE, guards.TALK)


def _examples_of_deeds() -> Iterator[tuple[Pattern, str]]:
    seen: set[tuple[str, str]] = set()
    routed = (one for route in (*RUNNING, *WRITES, *READS, *BROAD_WRITES, *BROAD_READS) for one in route.patterns)
    for one in (*routed, *HELP):
        for example in one.examples if one.means not in OWN_TESTS else ():
            if (one.says, example) not in seen:
                seen.add((one.says, example))
                yield one, example


def _name(value: object) -> str:
    return value if isinstance(value, str) else value.means if isinstance(value, Pattern) else ""


@pytest.mark.parametrize(("one", "example"), list(_examples_of_deeds()), ids=_name)
def test_an_example_is_found_by_its_own_pattern(one: Pattern, example: str) -> None:
    texts = [trimmed(prepare(example, sample_world(when, SECRETARY))).text for when in ("before", "after", "running")]
    assert any(one.find(text) for text in texts), texts[0]


@pytest.mark.parametrize(("one", "example"), list(_examples_of_deeds()), ids=_name)
def test_an_example_means_something_in_some_situation(one: Pattern, example: str) -> None:
    meant = {said(example, when, SECRETARY).intent for when in ("before", "after", "running")}
    assert meant != {"none"}, example


@pytest.mark.parametrize(
    "example", [example for guard in GUARDS for one in guard for example in one.examples], ids=_name
)
def test_what_a_guard_stops_changes_nothing(example: str) -> None:
    for when in ("before", "after", "reminders", "running"):
        for addressed in (True, False):
            understood = said(example, when, "Grace Adeyemi", addressed=addressed, personal=addressed)
            assert understood.intent not in DEEDS - {"circulate_minutes"} or understood.expect != "act"


def test_what_is_passed_over_at_a_glance_would_not_have_been_found() -> None:
    """Every pattern of the grammar, looked for in messages of every kind, is found where one search would find it."""
    routes = (*RUNNING, *WRITES, *READS, *BROAD_WRITES, *BROAD_READS)
    patterns = {one.says: one for route in routes for one in (*route.patterns, *route.guards)}
    texts = [prepare(row["text"], sample_world()).text for row in messages("tuned.jsonl")[::12]]
    for one in patterns.values():
        whole = pattern(one.says)
        for text in texts:
            found, expected = one.find(text), whole.search(text)
            assert (found and found.span()) == (expected and expected.span()), (one.says[:60], text)
