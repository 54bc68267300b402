"""The demo's two meetings of the Harbour Lane Partnership Board, as said by its people in 2020."""

from boardclerk.bot.demo.lines import Installs, Line, Presses, Publishes, Restarts, Says, Scene, Waits

BEGINS = "2020-03-02T09:00+00:00"
CHAIR, SECRETARY = "Eleanor Marsh", "Oliver Reed"
TOMASZ, GRACE, HELEN, PRIYA, NIA = "Tomasz Nowak", "Grace Adeyemi", "Helen O'Connor", "Priya Raman", "Nia Bowen"
IN_THE_TEAM = (CHAIR, SECRETARY, TOMASZ, GRACE, HELEN, "Fiona Blake", PRIYA, "Daniel Osei", NIA)
"""Everybody but Imran Qureshi, who has no Teams and is told by hand."""

APOLOGIES: tuple[Line, ...] = (
    Scene("Before the meeting", "The board of January's minutes is there. Its secretary adds the clerk to the team."),
    Installs(SECRETARY),
    Says(SECRETARY, "start the reminders", sees=("eminders",)),
    Says(
        TOMASZ,
        "Apologies for 13 March, Priya will represent me",
        sees=("Apologies recorded",),
        tells={PRIYA: "13 March"},
    ),
    Says(GRACE, "I'll be there on 13 March, joining online", sees=("13 March",)),
    Says(HELEN, "apologies for 13 March", sees=("Apologies recorded",)),
    Presses(HELEN, "Undo", sees=("Taken back",)),
    Says(HELEN, "I'll be 20 minutes late on 13 March", sees=("13 March",)),
    Says(SECRETARY, "who's coming?", sees=("Priya Raman", "quorum")),
    Says(SECRETARY, "apologies so far", sees=("Tomasz Nowak",)),
)

AGENDA: tuple[Line, ...] = (
    Scene("The agenda", "The chair sees it first; then it goes round as a card and a Word file."),
    Says(
        SECRETARY,
        "please add School attendance pilot to the agenda, Priya to present",
        sees=("School attendance pilot",),
        tells={PRIYA: "School attendance pilot"},
    ),
    Says(SECRETARY, "please add Harbour youth club to the agenda", sees=("Harbour youth club",)),
    Says(SECRETARY, "show the agenda", sees=("Harbour youth club",)),
    Says(SECRETARY, "circulate the agenda", sees=("Eleanor Marsh",), tells={CHAIR: "agenda"}),
    Presses(CHAIR, "Circulate", sees=("agenda",), tells={GRACE: "agenda"}),
)

REMINDER: tuple[Line, ...] = (
    Scene("A week before", "The reminder arrives by itself, with each person's own open actions."),
    Waits("2020-03-06T14:05+00:00", tells={TOMASZ: "4.1", SECRETARY: "Imran Qureshi"}),
    Says(SECRETARY, "who have you not told?", sees=("Imran Qureshi",)),
    Presses(SECRETARY, "I have told them › Record", {"How": "by telephone"}, sees=("Imran",)),
    Presses("Fiona Blake", "Attending", sees=("13 March",)),
    Says(TOMASZ, "what are my actions?", sees=("4.1",)),
    Presses(TOMASZ, "Mark complete", sees=("4.1 is marked complete",)),
    Presses(TOMASZ, "Undo", sees=("Taken back",)),
    Says(TOMASZ, "4.1 done", sees=("4.1 is marked complete",)),
    Says(GRACE, "3.1 done", sees=("3.1 is marked complete",)),
    Says(NIA, "close 3.1"),
    Says(SECRETARY, "action for Nia: send the review to the members by 11 March", sees=("B1",), tells={NIA: "B1"}),
    Says(SECRETARY, "action log", sees=("4.1",)),
)

MEETING: tuple[Line, ...] = (
    Scene("The meeting of 13 March", "Oliver runs it from his own chat with the clerk, item by item."),
    Waits("2020-03-12T14:05+00:00"),
    Waits("2020-03-13T14:00+00:00"),
    Says(SECRETARY, "start the meeting", sees=("ttendance",)),
    Says(SECRETARY, "all present except Tomasz", sees=("resent",)),
    Says(SECRETARY, "Priya is here for Tomasz", sees=("Priya",)),
    Says(SECRETARY, "Nia is here for item 3", sees=("Nia",)),
    Says(SECRETARY, "minute 1: The Chair welcomed the members. Apologies were noted from Tomasz Nowak."),
    Presses(SECRETARY, "Next: item 2", sees=("Item 2",)),
    Says(SECRETARY, "the minutes of 17 January were agreed as an accurate record"),
    Presses(SECRETARY, "Yes", sees=("were agreed",)),
    Says(SECRETARY, "review 4.1 completed", sees=("4.1",)),
    Says(SECRETARY, "review 3.1 carried forward", sees=("3.1",)),
    Says(SECRETARY, "review 5.1: discharged, the health trust has published it", sees=("5.1",)),
    Says(SECRETARY, "item 3", sees=("School attendance pilot",)),
    Says(SECRETARY, "minute 3: Priya Raman presented the figures of the pilot. Attendance rose by three points."),
    Says(SECRETARY, "minute 3: Members asked about a) the morning visits b) the school nurses"),
    Presses(SECRETARY, "Undo", sees=("Taken back",)),
    Says(SECRETARY, "minute 3: Grace Adeyemi asked that the school nurses are told of the visits the day before."),
    Says(SECRETARY, "decision 3: Agreed to extend the pilot to July"),
    Says(SECRETARY, "action 3: Helen to write to the families by 27 March", sees=("3.1",), tells={HELEN: "3.1"}),
    Restarts(),
    Says(SECRETARY, "item 4", sees=("Harbour youth club",)),
    Says(SECRETARY, "minute 4: Priya Raman presented the lease for Tomasz Nowak."),
    Says(SECRETARY, "decision 4: Agreed that the lease should be signed"),
    Says(SECRETARY, "action 4: Tomasz to sign the lease by 24 April", sees=("4.1",), tells={TOMASZ: "4.1"}),
    Says(SECRETARY, "action 4: Partners to name a volunteer for the club", sees=("4.2",)),
    Says(SECRETARY, "hold back item 4", sees=("held back",)),
    Says(SECRETARY, "end the meeting", sees=("has ended",)),
)

MINUTES: tuple[Line, ...] = (
    Scene(
        "The draft minutes", "The chair releases them, a member suggests an amendment, and version 2 goes round once."
    ),
    Waits("2020-03-16T09:00+00:00"),
    Says(SECRETARY, "draft minutes", sees=("raft",)),
    Presses(SECRETARY, "Send to the chair", tells={CHAIR: "raft"}),
    Presses(CHAIR, "Release", sees=("on their way",), tells={GRACE: "Draft minutes", NIA: "item 3"}),
    Presses("Fiona Blake", "No amendments"),
    Says(GRACE, 'item 3 paragraph 1 should read "two points" not "three points"', tells={SECRETARY: "two points"}),
    Presses(SECRETARY, "Accept", near="As it stands", sees=("accepted",), tells={GRACE: "accepted"}),
    Waits("2020-03-23T17:05+00:00", tells={HELEN: "Version 2"}),
    Says(SECRETARY, "Who was told of the decision in item 3?", sees=("Grace Adeyemi",)),
    Says(HELEN, "when is the next meeting?", in_channel=True, sees=("15 May",)),
)

NEXT: tuple[Line, ...] = (
    Scene(
        "The meeting of 15 May", "It agrees the minutes, which nothing can change after that; Oliver publishes them."
    ),
    Says(CHAIR, "I cannot come on 15 May, Daniel Osei will represent me", tells={"Daniel Osei": "15 May"}),
    Says(SECRETARY, "appoint Grace acting chair on 15 May", sees=("Grace",), tells={GRACE: "15 May"}),
    Waits("2020-05-08T13:05+00:00", tells={TOMASZ: "4.1"}),
    Presses(TOMASZ, "Need longer › Send", {"New due date": "2020-05-29", "Reason": "The solicitor is away"}),
    Waits("2020-05-14T13:05+00:00", tells={"Daniel Osei": "tomorrow"}),
    Waits("2020-05-15T13:00+00:00"),
    Says(SECRETARY, "start the meeting"),
    Says(SECRETARY, "all present except Eleanor"),
    Says(SECRETARY, "Daniel is here for Eleanor", sees=("Daniel",)),
    Says(SECRETARY, "the minutes of 13 March were agreed as an accurate record"),
    Presses(SECRETARY, "Yes", sees=("were agreed on Friday 15 May",)),
    Says(SECRETARY, "review 3.1 of 13 March completed", sees=("3.1",)),
    Says(SECRETARY, "end the meeting", sees=("has ended",)),
    Says(GRACE, 'item 3 paragraph 1 of the minutes of 13 March should read "two" not "three"', sees=("agreed",)),
    Says(SECRETARY, "publish the minutes of 13 March"),
    Presses(SECRETARY, "Yes", sees=("ublish",)),
    Publishes("/minutes/harbour-lane-partnership-board/2020-03-13", "two points", "lease should be signed"),
)

SCRIPT: tuple[Line, ...] = (*APOLOGIES, *AGENDA, *REMINDER, *MEETING, *MINUTES, *NEXT)
