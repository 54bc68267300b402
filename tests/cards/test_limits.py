"""Cards stay small, valid and literal, however large the board and whatever a person writes."""

import html
import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from boardclerk.board.actions import Action, Owner, OwnerKind
from boardclerk.board.attendance import Attendance, Coming, quorum_of
from boardclerk.board.minutes import ItemPaper, MinuteLine
from boardclerk.board.people import Person, Standing
from boardclerk.cards import frame, verbs
from boardclerk.cards.actions import action_card, actions_list_card, choose_actions_card
from boardclerk.cards.agenda import agenda_card
from boardclerk.cards.coming import apologies_so_far_card, who_is_coming_card
from boardclerk.cards.frame import LARGEST, Card
from boardclerk.cards.meetings import meeting_reminder_card
from boardclerk.cards.minutes import amendment_card, circulated_card
from boardclerk.cards.notices import Told, not_told_card, told_card
from boardclerk.cards.running import attendance_form_card, review_card, running_card
from boardclerk.cards.text import UNSEEN, folded, shortened
from tests.cards import sample as s
from tests.cards.schema import assert_valid
from tests.cards.test_golden import elements
from tests.cards.test_text import TRAPS, as_read_on_the_desktop

MARCH = {"board": s.BOARD, "meeting": s.MARCH, "today": s.TODAY}
LONG_ID = "0123456789abcdef0123456789abcdef"


def size(card: Card) -> int:
    """Return the bytes a card has when it is sent."""
    return len(json.dumps(card, ensure_ascii=False).encode())


def people(number: int, name: str = "Wilhelmina Featherstonehaugh-Cholmondeley") -> list[Person]:
    return [
        Person(
            id=f"{n:02}{LONG_ID[2:]}",
            board_id="b1",
            name=f"{name} {n}",
            title="Deputy Director of Children's Services and Skills",
            organisation="Wexcombe and Upper Harbour Combined Council",
            standing=Standing.MEMBER if n % 3 else Standing.ATTENDEE,
        )
        for n in range(number)
    ]


def actions(number: int, text: str) -> list[Action]:
    owners = tuple(Owner(kind=OwnerKind.PERSON, name=p.name, person_id=p.id) for p in people(4))
    return [
        Action(
            id=f"{n:02}{LONG_ID[2:]}",
            board_id="b1",
            meeting_id=LONG_ID,
            meeting_on=s.JANUARY.on,
            ref=f"{n // 9 + 1}.{n % 9 + 1}",
            text=text,
            owners=owners,
            due_on=date(2020, 2, 1) + timedelta(days=n),
        )
        for n in range(number)
    ]


def crowded(text: str) -> dict[str, Card]:
    """Return the cards that grow with a board, for one of 40 people and 60 actions that all say `text`."""
    everyone, log = people(40), actions(60, text)
    said = [
        Attendance(meeting_id="m2", person_id=p.id, state=state, deputy_id=everyone[-1 - n].id if n < 9 else None)
        for n, (p, state) in enumerate(zip(everyone, [Coming.APOLOGIES, Coming.ATTENDING] * 20, strict=True))
    ]
    items = [replace(s.ITEMS[2], id=f"i{n}", number=str(n), title=text) for n in range(1, 31)]
    paper = ItemPaper(number="3", title=text, minutes=tuple(MinuteLine(number=n, text=text) for n in range(1, 60)))
    ids = {p.id for p in everyone} | {a.id for a in log}
    return {
        "who": who_is_coming_card(**MARCH, people=everyone, attendance=said, quorum=quorum_of(everyone, said, 9)),
        "apologies": apologies_so_far_card(**MARCH, people=everyone, attendance=said, sentence=text),
        "attendance": attendance_form_card(**MARCH, people=everyone, attendance=said, sentence="Who is here?"),
        "log": actions_list_card(board=s.BOARD, today=s.TODAY, groups=[("Open", log)], sentence=text, may_complete=ids),
        "choose": choose_actions_card(board=s.BOARD, today=s.TODAY, actions=log, sentence="Which are complete?"),
        "review": review_card(**MARCH, actions=log, sentence="60 earlier actions to review"),
        "reminder": meeting_reminder_card(**MARCH, sentence=text, text=[text] * 9, actions=log, deputies=everyone),
        "agenda": agenda_card(**MARCH, items=items, sentence=text, may_circulate=True),
        "running": running_card(
            **MARCH,
            item=items[0],
            following=items[1],
            recorded=[("3.1", text)] * 60,
            quorum=quorum_of(everyone, said, 9),
            sentence=text,
        ),
        "circulated": circulated_card(
            **MARCH, minutes=s.CIRCULATED, items=items, sentence=text, excerpt=[paper, paper]
        ),
        "not told": not_told_card(
            **MARCH, people=everyone, copy=text, sentence=text, values={"subject": LONG_ID, "kind": "reminder"}
        ),
        "told": told_card(
            **MARCH, told=[Told(name=p.name, words=text) for p in everyone], sentence=text, values={"meeting": "m2"}
        ),
        "amendment": amendment_card(**MARCH, amendment=replace(s.AMENDMENT, words=text), before=text, sentence=text),
    }


@pytest.mark.parametrize(
    "text",
    ["Write.", "Send the figures round. " * 160, "*" * 4000, "é" * 4000],
    ids=["short", "long", "stars", "accents"],
)
def test_a_card_of_a_large_board_can_still_be_sent(text: str) -> None:
    for name, card in crowded(text).items():
        assert_valid(card)
        assert size(card) < LARGEST, f"{name} has {size(card)} bytes"


def test_every_person_is_found_by_showing_more() -> None:
    everyone = people(40)
    quorum = quorum_of(everyone, [], None)
    found: list[str] = []
    start: int | None = 0
    while start is not None:
        card = who_is_coming_card(**MARCH, people=everyone, attendance=[], quorum=quorum, start=start)
        found += [e["items"][0]["text"] for e in card["body"] if e["type"] == "Container"]
        more = [e for e in elements(card) if e.get("verb") == verbs.WHO_IS_COMING]
        start = more[0]["data"]["start"] if more else None
    assert found == [p.name for p in everyone if p.is_member]


def test_a_question_too_long_for_a_heading_is_still_asked_to_its_end() -> None:
    long = f"Record {'that the board agreed to look again at the lease of the club ' * 6}in July. Shall I record it?"
    drawn = frame.card(board="Harbour Lane", sentence=long)
    assert "Shall I record it?" in [block.get("text", "") for block in drawn["body"]][-1]
    assert drawn["speak"].endswith("Shall I record it?")


def test_earlier_actions_are_reviewed_five_at_a_time_until_none_is_left() -> None:
    log = actions(7, "Write.")
    first = review_card(**MARCH, actions=log, sentence="7 earlier actions to review")
    assert first["actions"][0]["data"]["start"] == 5
    rest = review_card(**MARCH, actions=log, sentence="7 earlier actions to review", start=5)
    assert len([e for e in elements(rest) if e["type"] == "Input.ChoiceSet"]) == 2


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(TRAPS.filter(lambda t: folded(t).replace(UNSEEN, "").strip()))
def test_whatever_somebody_writes_is_shown_as_written_and_the_card_stays_valid(text: str) -> None:
    person = replace(s.HELEN, name=text, title=text)
    action = replace(s.OVERDUE, text=text, owners=(Owner(kind=OwnerKind.PERSON, name=text),))
    cards = [
        action_card(board=s.BOARD, action=action, sentence=text, today=s.TODAY, text=[text]),
        who_is_coming_card(**MARCH, people=[person], attendance=[], quorum=quorum_of([person], [], None)),
        agenda_card(**MARCH, items=[replace(s.ITEMS[0], title=text, presenter=text)], sentence=text),
        amendment_card(**MARCH, amendment=replace(s.AMENDMENT, words=text), before=text, sentence=text),
    ]
    expected = folded(text).replace(UNSEEN, "").strip()
    for card in cards:
        assert_valid(card)
        shown = [read(e["text"]) for e in elements(card) if e["type"] == "TextBlock"]
        assert any(expected in line for line in shown)


def read(markdown: str) -> str:
    """Return what is read of a block, its own bold ref taken off."""
    if markdown.startswith("**"):
        ref, _, rest = markdown[2:].partition("** ")
        return f"{html.unescape(ref)} {as_read_on_the_desktop(rest)}"
    return as_read_on_the_desktop(markdown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Short.", "Short."),
        ("One is here. Two is here. Three is here.", "One is here. Two is here. …"),
        ("no end of a sentence anywhere in it", "no end of a sentence …"),
    ],
)
def test_long_text_ends_with_a_whole_sentence_or_at_least_a_whole_word(text: str, shown: str) -> None:
    assert shortened(text, 30) == shown
