"""What holds of any text whatever: none raises, none without a board's word writes, the same is meant every time."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boardclerk.dialogs.grammar import pattern
from boardclerk.dialogs.understanding import LONGEST, Heard, Understood, understand
from tests.dialogs.any_text import EXAMPLES, any_text, jumbles, mixtures, without_a_boards_word
from tests.dialogs.sample import CHAIR, NOWS, SECRETARY, said, sample_world

READING = frozenset(
    {
        "none", "help", "list_actions", "next_meeting", "who_is_coming", "show_agenda", "show_policy", "show_plan",
        "minutes_progress", "who_was_told", "not_told", "show_kept_words",
    }
)  # fmt: skip
"""What changes nothing."""
EXPECTED = frozenset({"act", "confirm", "ask", "acknowledge", "ignore"})
_worlds = st.sampled_from(sorted(NOWS))
_senders = st.sampled_from(["Tomasz Nowak", SECRETARY, CHAIR, "Nobody Known"])
_replies = st.sampled_from([None, "reminder:4.1", "reminder:5.1,5.2", "confirm", "something else"])
_UNHURRIED = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
_some = settings(max_examples=150, deadline=None, suppress_health_check=_UNHURRIED)
_few = settings(max_examples=60, deadline=None, suppress_health_check=_UNHURRIED)


def _meant(
    text: str, when: str = "before", sender: str = SECRETARY, *, addressed: bool = True, reply_to: str | None = None
) -> tuple[Understood, ...]:
    heard = Heard(text=text, personal=addressed, addressed=addressed, reply_to=reply_to)
    return understand(heard, sample_world(when, sender))


def _writes(meant: tuple[Understood, ...]) -> list[Understood]:
    return [one for one in meant if one.intent not in READING and one.expect == "act"]


@_some
@given(any_text, _worlds, _senders, st.booleans(), _replies)
def test_no_text_raises_and_each_has_an_answer(
    text: str, when: str, sender: str, addressed: bool, reply_to: str | None
) -> None:
    meant = _meant(text, when, sender, addressed=addressed, reply_to=reply_to)
    assert meant
    assert {one.expect for one in meant} <= EXPECTED


@_few
@given(without_a_boards_word, _worlds, _senders, st.booleans())
def test_no_text_without_a_boards_word_in_it_writes(text: str, when: str, sender: str, addressed: bool) -> None:
    assert _writes(_meant(text, when, sender, addressed=addressed)) == []


@_few
@given(st.sampled_from(EXAMPLES), _worlds, _senders)
def test_what_somebody_else_is_quoted_with_writes_nothing(example: str, when: str, sender: str) -> None:
    """Teams puts the message that is answered before the answer."""
    assert _writes(_meant(f"<blockquote>{example.replace('<', '')}</blockquote><p>thanks</p>", when, sender)) == []


@_few
@given(st.one_of(jumbles, mixtures()), st.one_of(jumbles, mixtures()), _worlds, _senders)
def test_what_a_text_means_depends_on_nothing_said_before(text: str, other: str, when: str, sender: str) -> None:
    first = _meant(text, when, sender)
    _meant(other, when, sender)
    pattern.forget_looks()
    assert _meant(text, when, sender) == first


_PRINTED = """
import json, sys
from tests.dialogs.sample import said
for text in json.loads(sys.stdin.read()):
    print(said(text, sender="Oliver Reed"))
"""


def _in_a_process_of_its_own(texts: list[str], seed: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _PRINTED], input=json.dumps(texts), capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if seed == "1" else "America/New_York"},
    )  # fmt: skip
    return done.stdout.splitlines()


def test_what_a_text_means_is_the_same_in_every_process() -> None:
    """Whatever order its sets happen to have there, whatever its time zone, and whatever was said first."""
    texts = [example for example in EXAMPLES if "\n" not in example][::4]
    assert _in_a_process_of_its_own(texts, "1") == _in_a_process_of_its_own(texts[::-1], "2")[::-1]


@_few
@given(
    st.sampled_from(EXAMPLES), st.sampled_from(["x", " apologies", "\n4.1 done.", "👍", "é", "<br>"]), _worlds, _senders
)
def test_no_text_over_four_thousand_characters_is_acted_on(example: str, filling: str, when: str, sender: str) -> None:
    text = f"{example} {filling * LONGEST}"
    for long in (text, text[: LONGEST + 1], text[-LONGEST - 1 :]):
        assert [(one.intent, one.expect) for one in _meant(long, when, sender)] == [("none", "ask")]


@pytest.mark.parametrize("filling", [" ", "\n"])
def test_a_text_of_four_thousand_characters_still_is(filling: str) -> None:
    text = "apologies for the 13th"
    assert said(text + filling * (LONGEST - len(text))).intent == "send_apologies"
