"""The cards that say something unasked: notices, and reminders."""

from dataclasses import replace

from boardclerk.board.agenda import AgendaItem
from boardclerk.board.policy import WEEKDAYS
from boardclerk.cards import verbs
from boardclerk.cards.frame import Button, Card
from boardclerk.cards.meetings import (
    meeting_reminder_card,
)
from boardclerk.cards.notices import Told, not_told_card, told_card
from boardclerk.cards.policy import plan_card, policy_card
from boardclerk.cards.questions import question_card, sentence_card
from boardclerk.cards.reminders import Matters, reminder_card
from boardclerk.cards.rows import Row
from boardclerk.words.phrases.policy import TITLE, in_sentences
from tests.cards import sample as s


def notice_cards() -> dict[str, Card]:
    march = {"board": s.BOARD, "meeting": s.MARCH, "today": s.TODAY}
    return {
        "not_told": not_told_card(
            **march,
            people=[s.IMRAN, s.HELEN],
            reasons=["No Teams account", "Has blocked me in Teams"],
            copy="Harbour Lane Partnership Board meets on Friday 13 March 2020, 14:00–16:00, "
            "Council Chamber, Wexcombe Town Hall. Will you attend?",
            sentence="I could not tell 2 people of the meeting on Friday 13 March.",
            values={"subject": "m2", "kind": "reminder"},
        ),
        "told": told_card(
            **march,
            told=[
                Told(name="Eleanor Marsh", words="In Teams, Friday 20 March, 10:02, version 1"),
                Told(name="Helen O'Connor", words="By phone, Monday 23 March, version 1 (Oliver Reed)"),
                Told(name="Imran Qureshi", words="Not reached: no Teams account", reached=False),
            ],
            sentence="2 of 3 people were told of the decision in item 4.",
            values={"meeting": "m2", "item": "4"},
        ),
        "reminded": told_card(
            board=s.BOARD,
            today=s.TODAY,
            told=[
                Told(name="Grace Adeyemi", words="Teams, 6 March (reminder of the meeting)"),
                Told(name="Nia Bowen", words="Teams, 7 March (an action that is due soon)"),
                Told(
                    name="Helen O'Connor",
                    reached=False,
                    words="Waiting to be told by hand. No Teams account is known for them (reminder of the meeting)",
                ),
            ],
            sentence="I reminded 2 people in the last 30 days. I could not reach 1.",
            values={"what": "reminders", "meeting": "", "board": "b1"},
        ),
        "question": question_card(
            board=s.BOARD,
            today=s.TODAY,
            meeting=s.MARCH,
            sentence="Are these apologies for Friday 13 March, 14:00?",
            buttons=[
                Button("Yes", verbs.SENTENCE, {"text": "2020-03-13"}),
                Button("Another meeting", verbs.SENTENCE, {"text": "another"}),
            ],
        ),
        "sentence": sentence_card(
            board=s.MARKED, today=s.TODAY, sentence="The page with the minutes of Friday 13 March is down."
        ),
    }


def reminder_cards() -> dict[str, Card]:
    board = {"board": s.BOARD, "today": s.TODAY}
    owners = Matters(
        sentence="4.1 is overdue by 7 days; it was due on Friday 28 February.",
        text=["Comments on the draft minutes of Friday 17 January close on Tuesday 10 March, 17:00."],
        own=[s.OVERDUE],
        links=[s.PAGE],
    )
    secretarys = Matters(
        sentence="6.1 is due today, Friday 6 March. There is nobody else I can remind of it.",
        text=["The agenda for Friday 13 March, 14:00 is to go out by Sunday 8 March."],
        others=[s.UNOWNED, s.OVERDUE],
    )
    papers = Matters(
        sentence="Your papers for item 3 (Attendance pilot) and item 7 (Winter staffing) are due by Friday 6 March.",
        papers=[
            AgendaItem(id="i3", meeting_id="m2", number="3", position=3, title="Attendance pilot"),
            AgendaItem(id="i7", meeting_id="m2", number="7", position=7, title="Winter staffing"),
        ],
    )
    policy = replace(s.BOARD.policy, working_days=WEEKDAYS)
    return {
        "reminder_to_a_deputy": meeting_reminder_card(
            **board,
            meeting=s.MARCH,
            sentence="The board meets tomorrow, Friday 13 March.",
            text=["You are down as deputy for Tomasz Nowak."],
            may_answer=False,
            deputy_of=s.TOMASZ,
            notice_id="n1",
        ),
        "reminder_of_actions": reminder_card(**board, matters=owners, notice_id="n1"),
        "reminder_of_papers": reminder_card(**board, matters=papers, notice_id="n1"),
        "reminder_to_the_secretary": reminder_card(**board, matters=secretarys, notice_id="n1"),
        "policy": policy_card(
            board=replace(s.BOARD, policy=policy), today=s.TODAY, sentence=TITLE, may_change=True,
            lines=in_sentences(policy, "GB-ENG"),
        ),
        "plan": plan_card(
            **board,
            sentence="4 messages will be sent until Friday 13 March.",
            values={"board": "b1", "until": "2020-03-13", "who": ""},
            lines=[
                Row(
                    ref="Friday 6 March, 14:00", text="Grace Adeyemi, Helen O'Connor and Imran Qureshi",
                    quiet="7 days before the meeting on Friday 13 March",
                ),
                Row(
                    ref="Tuesday 10 March, 09:00", text="Nia Bowen",
                    quiet="5.1 is due that day; moved out of quiet hours and days off",
                ),
            ],
        ),
    }  # fmt: skip
