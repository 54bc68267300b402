"""The second reader: what a message is most like, and what is done about it."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardclerk.dialogs.grammar.world import Heard, World
from boardclerk.dialogs.likeness.features import features
from boardclerk.dialogs.likeness.learning import Example, by_readiness, learn, read_examples, written
from boardclerk.dialogs.likeness.model import AT_ONCE, SCALE, Model, model
from boardclerk.dialogs.likeness.nearest import kept_examples, nearest
from boardclerk.dialogs.understanding import scene_of, understand
from tests.dialogs.learn import EXAMPLES, READINESS, WEIGHTS, labelled, learnt, own_examples
from tests.dialogs.sample import CHAIR, SECRETARY, said, sample_world
from tests.dialogs.scoring import WRITES


def _seen(text: str, world: World | None = None) -> frozenset[str]:
    return features(scene_of(Heard(text=text, personal=True, addressed=True), world or sample_world()))


def test_the_weights_are_those_the_examples_give() -> None:
    """After a change of examples or words: `python -m tests.dialogs.learn`."""
    weights, ready = learnt()
    assert WEIGHTS.read_text(encoding="utf-8") == weights
    assert READINESS.read_text(encoding="utf-8") == ready


def test_open_actions_that_come_with_the_message_count_as_matters_of_the_board() -> None:
    """As they do in a turn: the board is kept, and the actions change."""
    world = sample_world()
    apart = replace(world, board=replace(world.board, actions=()), named=world.board.actions)
    text = "the lease for the youth club has been drafted"
    assert _seen(text, apart) == _seen(text, world)
    assert _seen(text, replace(apart, named=())) != _seen(text, world)


def test_one_more_line_of_an_example_teaches_a_phrase_nobody_wrote_before() -> None:
    examples = [*own_examples()]
    phrase, other = "pray strike my name from friday's muster", "kindly strike my name from the muster"
    before = learn(examples, rounds=6).likeness(_seen(other)).of("send_apologies")
    after = learn([*examples, *3 * [Example("send_apologies", _seen(phrase))]], rounds=6)
    assert after.likeness(_seen(other)).of("send_apologies") > before


def test_the_same_examples_give_the_same_weights() -> None:
    examples = [*own_examples()][::9]
    assert written(learn(examples, rounds=2)) == written(learn(examples, rounds=2))


def test_every_line_of_the_examples_names_something_the_clerk_knows() -> None:
    known = {*model().intents}
    places = {None, "running", "reminder", "answer", "overheard"}
    for path in EXAMPLES.glob("*.txt"):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
        read = list(read_examples("\n".join(lines)))
        assert len(read) == len(lines), path.name
        assert {(intent in known, place in places) for intent, place, _ in read} == {(True, True)}, path.name
    assert len(kept_examples()) > 2000


def test_people_days_and_the_boards_matters_count_as_what_they_are() -> None:
    assert _seen("Grace can't come on 13 March") == _seen("Helen can't come on Friday")
    assert "w <matter>" in _seen("the lease is done")
    assert not any("grace" in feature or "lease" in feature for feature in _seen("Grace and the lease"))


def test_likeness_by_itself_mostly_tells_what_messages_it_never_saw_mean() -> None:
    """Learnt without a fifth of the labelled messages, it is tried on these."""
    messages = [*labelled(("lot_10.jsonl", "lot_11.jsonl"))]
    seen, unseen = [one for at, one in enumerate(messages) if at % 5], messages[::5]
    learner = learn([*own_examples(), *seen], rounds=8)
    right = sum(learner.likeness(one.features).intent == one.intent for one in unseen)
    assert right / len(unseen) > 0.88


def test_whether_a_thing_is_done_at_once_is_learnt_beside_what_is_meant() -> None:
    examples = [*own_examples(), *[*labelled(("lot_13.jsonl", "lot_20.jsonl"))][::2]]
    ready = learn(by_readiness(examples), rounds=6)
    plain = ready.likeness(_seen("Apologies for 13 March, I am in court")).of(AT_ONCE)
    joking = ready.likeness(_seen("I wish I could say apologies for 13 March, joke")).of(AT_ONCE)
    assert plain > 0.8 > 0.6 > joking


def test_what_is_left_in_the_words_of_something_else_is_shown_first() -> None:
    """A pattern finds apologies; likeness, what is hardly ever acted on, or another deed."""
    for text in (
        "oh yes, apologies for the 13th, because nothing cheers me up like missing it. I wish",
        "I still have apologies in for the 13th, please take them out, I'm coming",
    ):
        found = said(text, "before", "Imran Qureshi")
        assert found.expect != "act" or found.intent == "withdraw_apologies", found


def test_the_nearest_examples_of_a_message_share_its_words() -> None:
    assert [one.intent for one in nearest("apologies for the 13th please", "send_apologies")] == ["send_apologies"] * 2
    assert "apologies" in nearest("my apologies for the 13th", "send_apologies")[0].said.lower()


NOBODY_WROTE_A_PATTERN_FOR = [
    ("before", "Imran Qureshi", "The 13th has become quite impossible, pray enter my apologies", "send_apologies"),
    ("before", "Tomasz Nowak", "how many will there be round the table on the 13th?", "who_is_coming"),
    ("before", "Tomasz Nowak", "what am I still on the hook for?", "list_actions"),
    ("before", "Grace Adeyemi", "remind me which building we gather in", "next_meeting"),
    ("after", "Grace Adeyemi", "whereabouts is my copy of the draft minutes", "circulate_minutes"),
    ("before", "Nia Bowen", "what sort of thing can one ask you for", "help"),
]


@pytest.mark.parametrize(("when", "sender", "text", "intent"), NOBODY_WROTE_A_PATTERN_FOR)
def test_what_no_pattern_was_found_in_is_told_by_its_likeness(when: str, sender: str, text: str, intent: str) -> None:
    assert said(text, when, sender).intent == intent


def test_an_action_is_read_whatever_frame_it_was_put_in() -> None:
    for text in (
        "Right. Action on Helen: write to the governors by 20 March",
        "Helen to write to the governors. Please record as an action, by 20 March",
        "Action. Write to the governors. Owner: Helen O'Connor. Due: 20 March",
        "under attendance: action Helen to write to the governors by 20 March",
    ):
        found = said(text, "running", SECRETARY)
        assert (found.intent, found.expect) == ("record_action", "act"), found
        assert (found.slots["owners"], found.slots["due"]) == (["Helen O'Connor"], "2020-03-20")
        assert str(found.slots["text"]).lower() == "write to the governors"


def test_an_agenda_item_is_what_is_left_without_its_frame() -> None:
    found = said("I would like the board to discuss school meals at the May meeting, ten minutes should do", "after")
    assert (found.intent, found.slots["title"], found.slots["meeting"]) == ("agenda_item", "school meals", "2020-05-15")


def test_small_talk_round_a_matter_is_left_aside() -> None:
    text = (
        "Morning! Hope the half marathon went well, you looked far too fresh in the photographs. "
        "Apologies for 15 May, I am on leave. My tomatoes are coming on nicely too, thank you."
    )
    found = said(text, "after", "Fiona Blake")
    assert (found.intent, found.expect, found.slots["meetings"]) == ("send_apologies", "act", ["2020-05-15"])


@pytest.mark.parametrize(
    "text",
    [
        "Give Tomasz an action, would you?",
        "dreamt last night that 5.1 was finished. it is not",
        "Found a note in the file: 'Apologies from the Chair for 13 March'. How time flies",
        "I'd like something about exclusions on an agenda some time",
        "apols from GA and HO'B for the 13th",
        "4.1 - lease signed. Three weeks today for the rest",
    ],
)
def test_what_is_like_a_deed_but_not_wholly_read_is_not_done(text: str) -> None:
    found = said(text, "before", CHAIR)
    assert found.intent not in WRITES or found.expect != "act" or found.intent == "close_action", found


def test_a_further_matter_in_a_sentence_of_its_own_is_a_thing_of_its_own() -> None:
    heard = Heard(
        text="Action Imran and Fiona: visit the club by 1 May. Also apologies from Daniel for 15 May.",
        personal=True,
        addressed=True,
    )
    found = understand(heard, sample_world("running", SECRETARY))
    assert [one.intent for one in found] == ["record_action", "send_apologies"]
    assert found[0].slots["due"] == "2020-05-01"


def test_what_was_said_to_the_board_and_not_to_the_clerk_is_done_only_when_it_is_plain() -> None:
    plain = said("Apologies from me for the board on the 13th", addressed=False, personal=False)
    assert (plain.intent, plain.expect) == ("send_apologies", "act")
    for text in ("I can't make lunch on Friday", "Grace can't make it I think", "great work on the lease Tomasz"):
        assert said(text, addressed=False, personal=False).intent == "none", text


@given(st.lists(st.lists(st.integers(-32000, 32000), min_size=3, max_size=3), max_size=60))
def test_weights_are_added_up_row_by_row(rows: list[list[int]]) -> None:
    weights = {f"w {number}": row for number, row in enumerate(rows)}
    added = [sum(column) for column in zip(*rows, strict=True)] or [0, 0, 0]
    scale = SCALE * math.sqrt(max(1, len(rows)))
    scores = [total / scale + bias / SCALE for total, bias in zip(added, (7, -7, 0), strict=True)]
    found = Model(("a", "b", "c"), (7, -7, 0), weights).likeness([*weights, "w unknown"])
    parts = [math.exp(score - max(scores)) for score in scores]
    assert [found.of(name) for name in "abc"] == [part / sum(parts) for part in parts]
    assert found.shares == tuple(sorted(found.shares, key=lambda share: (-share[1], share[0])))


def test_a_weight_too_great_to_be_added_up_so_is_refused() -> None:
    with pytest.raises(ValueError, match="a weight beyond"):
        Model(("a",), (0,), {"w much": [40_000]})
