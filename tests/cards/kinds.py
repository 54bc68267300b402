"""Every kind of card, drawn once on the sample board: what the golden files hold."""

from dataclasses import replace
from datetime import date, time

from boardclerk.board.attendance import Attendance, Coming, Part, Quorum, quorum_of
from boardclerk.board.linking import Account, Doubt, Proposal
from boardclerk.board.meetings import AgendaState, MeetingState
from boardclerk.cards import verbs
from boardclerk.cards.actions import (
    action_card,
    action_given_card,
    actions_list_card,
    choose_actions_card,
    refused_card,
)
from boardclerk.cards.agenda import agenda_card
from boardclerk.cards.attendance import (
    apologies_recorded_card,
    deputy_named_card,
    spoken_for_card,
    taken_back_card,
)
from boardclerk.cards.coming import apologies_so_far_card, who_is_coming_card
from boardclerk.cards.frame import Card, Link
from boardclerk.cards.linking import Known, accounts_card, asks_card, linking_card
from boardclerk.cards.meetings import (
    help_card,
    meeting_reminder_card,
    meetings_list_card,
    next_meeting_card,
    welcome_card,
)
from boardclerk.cards.minutes import (
    agreed_card,
    amendment_card,
    circulated_card,
    draft_card,
    published_card,
    release_card,
    version_card,
)
from boardclerk.cards.running import attendance_form_card, review_card, running_card
from tests.cards import sample as s
from tests.cards.kinds_asked import asked_cards
from tests.cards.kinds_unasked import notice_cards, reminder_cards

WORD = Link("Word document", "https://boardclerk.example/papers/m2.docx")
AGENDA_WORD = Link("Agenda in Word", "https://boardclerk.example/papers/agenda-m2.docx")
DURING = date(2020, 3, 13)
AFTER = date(2020, 3, 20)


def attendance_cards() -> dict[str, Card]:
    march = {"board": s.BOARD, "meeting": s.MARCH, "today": s.TODAY}
    deputies = (s.PRIYA, s.DANIEL)
    quorum = quorum_of(s.PEOPLE, s.ATTENDANCE, s.BOARD.quorum)
    return {
        "apologies_recorded": apologies_recorded_card(
            **march,
            person=s.TOMASZ,
            attendance=s.TOMASZ_AWAY,
            sentence="Apologies recorded for Friday 13 March, 14:00.",
            text=["Priya Raman is named as your deputy; I have told her."],
            deputy=s.PRIYA,
            deputies=deputies,
            operation_id="o1",
        ),
        "apologies_for_a_part": apologies_recorded_card(
            **march,
            person=s.HELEN,
            attendance=Attendance(
                meeting_id="m2",
                person_id="p4",
                state=Coming.ATTENDING,
                part=Part(leave_at=time(15, 15), without_items=("4",)),
            ),
            sentence="Apologies recorded for a part of Friday 13 March, 14:00.",
            deputies=deputies,
            items=s.ITEMS,
            operation_id="o2",
        ),
        "attending": apologies_recorded_card(
            **march,
            person=s.IMRAN,
            attendance=s.IMRAN_LATE,
            sentence="You are down as attending online on Friday 13 March, 14:00.",
            deputies=deputies,
            items=s.ITEMS,
            operation_id="o3",
        ),
        "who_is_coming": who_is_coming_card(**march, people=s.PEOPLE, attendance=s.ATTENDANCE, quorum=quorum),
        "apologies_so_far": apologies_so_far_card(
            **march,
            people=s.PEOPLE,
            attendance=s.ATTENDANCE,
            sentence="2 apologies so far, 1 with a deputy; 2 people come for a part.",
        ),
        "deputy_named": deputy_named_card(
            **march,
            member=s.TOMASZ,
            sentence="Tomasz Nowak has named you as his deputy on Friday 13 March.",
            text=["You would attend in his place for Wexcombe Council."],
            links=[AGENDA_WORD],
        ),
        "spoken_for": spoken_for_card(
            **march,
            sentence="Oliver Reed has recorded your apologies for Friday 13 March, 14:00.",
            text=["Say so if that is not right and I will tell him."],
            operation_id="o4",
        ),
        "taken_back": taken_back_card(
            **march,
            sentence="Your apologies for Friday 13 March are taken back.",
            text=["Nothing is recorded for you now. I have told Priya Raman."],
        ),
    }


def meeting_cards() -> dict[str, Card]:
    march = {"board": s.BOARD, "meeting": s.MARCH, "today": s.TODAY}
    return {
        "reminder": meeting_reminder_card(
            **march,
            sentence="The board meets in 7 days, on Friday 13 March.",
            deputies=(s.PRIYA, s.DANIEL),
            actions=[s.OVERDUE],
            notice_id="n1",
        ),
        "reminder_with_several_actions": meeting_reminder_card(
            **march,
            sentence="The board meets tomorrow, Friday 13 March.",
            text=["You are down as attending."],
            attendance=s.ATTENDANCE[0],
            deputies=(s.PRIYA,),
            actions=[s.OVERDUE, s.EXTENDED, s.GROUPS],
        ),
        "next_meeting": next_meeting_card(
            **march,
            sentence="The board next meets on Friday 13 March, 14:00.",
            facts=[("Chair", "Eleanor Marsh")],
            deputies=(s.PRIYA,),
            links=[AGENDA_WORD],
            may_answer=True,
        ),
        "meetings": meetings_list_card(
            board=s.BOARD,
            today=s.TODAY,
            sentence="3 meetings are to come.",
            meetings=[s.MARCH, s.MAY, s.JULY],
        ),
        "welcome": welcome_card(
            board=s.BOARD,
            today=s.TODAY,
            sentence="I am the clerk of the Harbour Lane Partnership Board.",
            text=["I take apologies, keep the action log and send the minutes round."],
            lead="Three things you can say today",
            examples=[
                "Apologies for 13 March, Priya will represent me",
                "What are my actions?",
                "3.1 done",
            ],
        ),
        "help": help_card(
            board=s.BOARD,
            today=s.TODAY,
            sentence="What you can say to me",
            groups=[
                ("Meetings", ["Apologies for 13 March", "I will join online", "When is the next meeting?"]),
                ("Actions", ["My actions", "3.1 done", "I need until 27 March for 3.1"]),
                ("Minutes", ["Who was told of the decision in item 4?"]),
            ],
        ),
        "agenda": agenda_card(
            **march,
            items=s.ITEMS,
            sentence="The agenda for Friday 13 March is ready.",
            links=[AGENDA_WORD],
        ),
        "agenda_for_the_chair": agenda_card(
            **{**march, "meeting": replace(s.MARCH, agenda_state=AgendaState.WITH_CHAIR)},
            items=s.ITEMS,
            sentence="The agenda for Friday 13 March waits for your word.",
            text=["Circulating it sends it to all 7 members."],
            links=[AGENDA_WORD],
            may_circulate=True,
        ),
    }


def action_cards() -> dict[str, Card]:
    board = {"board": s.BOARD, "today": s.TODAY}
    return {
        "action_recorded": action_card(
            **board, action=s.UNOWNED, sentence="B1 is recorded for the coming meeting.", operation_id="o5"
        ),
        "action_marked_complete": action_card(
            **board,
            action=s.DONE,
            sentence="5.1 is marked complete.",
            text=["The board will see it on Friday 13 March."],
            operation_id="o6",
            may_note=True,
        ),
        "action_extended": action_card(
            **board, action=s.EXTENDED, sentence="4.1 is now due on Friday 13 March.", operation_id="o7"
        ),
        "my_actions": actions_list_card(
            **board,
            groups=[("Overdue", [s.OVERDUE]), ("Open", [s.EXTENDED, s.GROUPS])],
            sentence="You have 3 open actions, 1 overdue.",
            may_complete={"a1", "a2", "a3"},
        ),
        "action_log": actions_list_card(
            **board,
            groups=[("Overdue", [s.OVERDUE]), ("Open", [s.EXTENDED, s.GROUPS, s.UNOWNED]), ("Done", [s.DONE])],
            sentence="5 actions are in the log, 4 of them open.",
            verb=verbs.ACTION_LOG,
            links=[Link("Word document", "https://boardclerk.example/papers/log.docx")],
        ),
        "choose_actions": choose_actions_card(
            **board,
            actions=[s.OVERDUE, s.EXTENDED, s.GROUPS],
            sentence="3.1, 4.1 and 4.2 are open. Which are complete?",
        ),
        "refused": refused_card(
            **board,
            action=s.GROUPS,
            tell="the Partners",
            sentence="4.2 is assigned to the Partners.",
            text=["They, the chair or the secretary can mark it complete. I can tell them you believe it is."],
        ),
        "action_given": action_given_card(**board, action=s.EXTENDED, sentence="Fiona Blake has given you action 4.1."),
    }


def running_cards() -> dict[str, Card]:
    running = replace(s.MARCH, state=MeetingState.RUNNING, chair_id="p1", current_item="3")
    march = {"board": s.BOARD, "meeting": running, "today": DURING}
    return {
        "running": running_card(
            **march,
            sentence="Item 3: Safeguarding data, third quarter",
            item=s.ITEMS[2],
            following=s.ITEMS[3],
            recorded=[
                ("3.1", "Share the school attendance figures by Thursday 19 March (Helen O'Connor)."),
                ("D3.1", "The board noted the report."),
            ],
            quorum=Quorum(counted=6, needed=4),
            operation_id="o8",
            may_review=True,
        ),
        "running_last_item": running_card(
            **march,
            sentence="Item 6: Dates of future meetings",
            item=s.ITEMS[5],
            following=None,
            recorded=[],
            quorum=Quorum(counted=3, needed=4),
        ),
        "attendance_form": attendance_form_card(
            **march,
            people=s.PEOPLE,
            attendance=s.ATTENDANCE,
            sentence="Who is here?",
            text=["Filled in from the apologies; change what is different."],
        ),
        "review": review_card(**march, actions=[s.OVERDUE, s.EXTENDED, s.DONE], sentence="3 earlier actions to review"),
    }


def minutes_cards() -> dict[str, Card]:
    march = {"board": s.BOARD, "meeting": s.MARCH, "today": AFTER}
    return {
        "draft": draft_card(
            **march,
            minutes=s.DRAFT,
            sentence="The draft minutes of Friday 13 March are ready.",
            facts=[("Recorded", "12 minutes, 3 decisions, 2 actions")],
            links=[s.PAGE, WORD],
        ),
        "release": release_card(
            **march,
            minutes=s.DRAFT,
            sentence="The draft minutes of Friday 13 March wait for your word.",
            text=["Releasing them sends them to 9 people, for comments by Friday 27 March."],
            links=[s.PAGE],
        ),
        "circulated": circulated_card(
            **march,
            minutes=s.CIRCULATED,
            items=s.ITEMS,
            sentence="The draft minutes of Friday 13 March are out for comments.",
            text=["Only accuracy is asked about."],
            links=[s.PAGE, WORD],
        ),
        "circulated_for_one_item": circulated_card(
            **march,
            minutes=s.CIRCULATED,
            items=s.ITEMS[2:3],
            sentence="Item 3 of the draft minutes of Friday 13 March, which you attended for.",
            excerpt=[s.ITEM_3],
        ),
        "amendment": amendment_card(
            **march,
            amendment=s.AMENDMENT,
            before=s.BEFORE,
            sentence="Grace Adeyemi suggests an amendment to item 3, paragraph 2.",
        ),
        "version": version_card(
            **march,
            sentence="Version 2 of the minutes of Friday 13 March is out, with 1 amendment.",
            text=["The board will be asked to agree it on Friday 15 May."],
            changes=[s.AMENDMENT],
            links=[s.PAGE, WORD],
        ),
        "agreed": agreed_card(
            **march,
            minutes=s.AGREED,
            sentence="The minutes of Friday 13 March were agreed on Friday 15 May.",
            text=["Eleanor Marsh presided. They can no longer be changed."],
            links=[s.PAGE],
            may_publish=True,
        ),
        "published": published_card(
            **march,
            url="https://boardclerk.example/harbour-lane/2020-03-13",
            sentence="The minutes of Friday 13 March are published.",
            text=["Item 4 is held back: only its heading is on the page."],
        ),
    }


def linking_cards() -> dict[str, Card]:
    harbour = {"board": s.BOARD, "today": s.TODAY}
    grace, guest, another = (
        Account(account_id=f"a{number}", name="Grace Adeyemi", email=email, is_guest=number == 2)
        for number, email in enumerate(("grace@wexcombe.example", "grace@health.example", None), 1)
    )
    oliver = Account(account_id="a4", name="Oliver Reed", email="oliver@wexcombe.example", is_guest=False)
    known = Known(
        sure=[Proposal(person=s.GRACE, account=grace)],
        singly=[
            Proposal(person=s.TOMASZ, account=guest, doubt=Doubt.GUEST),
            Proposal(person=s.FIONA, account=another, doubt=Doubt.SEVERAL),
        ],
        without=[s.IMRAN],
        linked=[(s.OLIVER, oliver)],
    )
    asks = {**harbour, "account": guest, "people": [s.TOMASZ, s.HELEN]}
    return {
        "linking": linking_card(
            **harbour, known=known, sentence="1 of 5 people are linked to a Teams account.", mark="0a1b2c",
            text=["I am reading again who is in the team, and write to you if I find somebody new."],
        ),
        "which_account": accounts_card(
            **harbour, person=s.GRACE, accounts=[grace, guest],
            sentence="Grace Adeyemi has several accounts. Which is to go?",
        ),
        "link_asked": asks_card(**asks, person=s.GRACE, sentence="Grace Adeyemi asks to be linked as Grace Adeyemi."),
        "link_asked_by_nobody_known": asks_card(
            **asks, person=None, sentence="G. Adeyemi has written to me, and nobody on the board has that name."
        ),
    }  # fmt: skip


def every_card() -> dict[str, Card]:
    """Return each kind of card by the name of its golden file."""
    return {
        **asked_cards(),
        **attendance_cards(),
        **meeting_cards(),
        **action_cards(),
        **running_cards(),
        **minutes_cards(),
        **notice_cards(),
        **linking_cards(),
        **reminder_cards(),
    }
