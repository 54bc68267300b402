"""Which part people and days have in a message, by the words around them, and what is done about it."""

import pytest

from boardclerk.dialogs.explaining import explain
from boardclerk.dialogs.grammar.world import Heard, Understood
from boardclerk.dialogs.roles.reading import SLOTS, Role, roles_in
from boardclerk.dialogs.understanding import scene_of
from tests.dialogs.learn import LOTS
from tests.dialogs.learn_roles import parts_labelled, roles_learnt
from tests.dialogs.sample import CHAIR, SECRETARY, said, sample_world

ALL = frozenset(SLOTS)


def _heard(text: str) -> Heard:
    return Heard(text=text, personal=True, addressed=True)


def _roles(text: str, intent: str, sender: str = "Tomasz Nowak", when: str = "before") -> dict[str, Role]:
    roles = roles_in(scene_of(_heard(text), sample_world(when, sender)), intent, ALL)
    return {role.mention.name: role for role in roles}


def _parts(text: str, intent: str, sender: str = "Tomasz Nowak", when: str = "before") -> dict[str, str]:
    return {name: role.slot for name, role in _roles(text, intent, sender, when).items()}


def test_the_weights_are_those_the_labelled_messages_give() -> None:
    """After a change of messages, words or marks: `python -m tests.dialogs.learn`."""
    for path, text in roles_learnt(LOTS).items():
        assert path.read_text(encoding="utf-8") == text, path.name


def test_whoever_is_named_has_the_part_the_words_around_them_give() -> None:
    parts = _parts("In Strasbourg on 13 March so count me out. Grace will take the chair", "send_apologies", CHAIR)
    assert parts == {"Grace Adeyemi": "acting_chair", "13 March": "meetings", CHAIR: "who"}
    parts = _parts("apologies from Grace for the 13th, Priya will come in her place", "send_apologies", SECRETARY)
    assert parts == {"Grace Adeyemi": "who", "Priya Raman": "deputy", "the 13th": "meetings", SECRETARY: "none"}


def test_a_day_by_which_something_is_due_is_told_from_one_that_is_only_spoken_of() -> None:
    parts = _parts("Action: Nia to send the figures she showed in January by 27 March", "record_action", SECRETARY)
    assert (parts["27 March"], parts["January"]) == ("due", "none")


def test_names_are_no_signs_so_that_one_boards_messages_teach_anothers() -> None:
    for kind, examples in parts_labelled(("lot_9.jsonl",)).items():
        assert examples, kind
        assert not any(name in sign for one in examples for sign in one.features for name in ("priya", "nowak"))


def test_whoever_is_named_twice_has_one_part() -> None:
    text = "Priya here. Tomasz can't come on the 13th, so Priya will deputise"
    assert _parts(text, "send_apologies", "Priya Raman")["Priya Raman"] == "deputy"
    assert len(_roles(text, "send_apologies", "Priya Raman")) == 3


@pytest.mark.parametrize(
    ("sender", "text", "slots"),
    [
        (
            CHAIR,
            "In Strasbourg on 13 March so count me out. "
            "Grace will take the chair and Insp Osei sits in for the police.",
            {"who": [CHAIR], "deputy": ["Daniel Osei"], "acting_chair": "Grace Adeyemi", "meetings": ["2020-03-13"]},
        ),
        (
            "Tomasz Nowak",
            "apologies from both Grace and me for the 13th",
            {"who": ["Grace Adeyemi", "Tomasz Nowak"], "meetings": ["2020-03-13"], "on_behalf": True},
        ),
        (
            "Tomasz Nowak",
            "Hospital on Thursday means I am missing Friday the 13th. Priya will cover for me.",
            {"who": ["Tomasz Nowak"], "meetings": ["2020-03-13"], "deputy": ["Priya Raman"]},
        ),
    ],
)
def test_a_deed_is_done_where_the_part_of_everybody_left_over_is_sure(
    sender: str, text: str, slots: dict[str, object]
) -> None:
    understood = said(text, sender=sender)
    assert (understood.intent, understood.expect) == ("send_apologies", "act"), understood
    assert {name: understood.slots.get(name) for name in slots} == slots


def test_an_action_is_read_from_where_its_owner_is_named() -> None:
    understood = said(
        "under any other business please take down that Grace and Insp Osei will compare the ward lists, "
        "deadline Thursday",
        "running",
        CHAIR,
    )
    assert understood.expect == "act"
    assert understood.slots["owners"] == ["Grace Adeyemi", "Daniel Osei"]
    assert understood.slots["text"] == "compare the ward lists"
    assert understood.slots["due"] == "2020-03-19"


def _is_shown_first(understood: Understood) -> bool:
    return understood.expect == "confirm"


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("Imran Qureshi", "on Friday the 13th I'll be halfway up Ben Nevis, so mark me absent"),
        ("Tomasz Nowak", "Apologies for the 13th, also for the nurse, we're both away with Priya"),
        (SECRETARY, "Add Grace and somebody else/HO as extra owners of 4.1 and extend to 27/3"),
        (SECRETARY, "Give 5.2 to Priya instead of Grace"),
    ],
)
def test_a_deed_is_shown_first_where_something_besides_the_parts_is_doubtful(sender: str, text: str) -> None:
    assert _is_shown_first(said(text, sender=sender)), said(text, sender=sender)


def test_a_deed_read_of_the_whole_message_is_shown_first_where_somebody_surely_has_another_part() -> None:
    text = "Action – Police (Daniel Osei) & Health (Grace Adeyemi): shared leaflet on vaping for heads. By Good Friday."
    understood = said(text, "running", SECRETARY)
    assert (understood.intent, understood.expect, understood.why) == (
        "record_action",
        "confirm",
        "two readings of owners",
    )


def test_it_is_explained_which_part_each_has_and_by_which_words() -> None:
    lines = "\n".join(explain(_heard("apologies for the 13th, Priya will represent me"), sample_world()))
    assert "'Priya Raman' is deputy" in lines
    assert "'the 13th' is meetings" in lines
