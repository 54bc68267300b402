"""The demo's two meetings of the Harbour Lane Partnership Board, as said by its people in 2020."""

from boardclerk.bot.demo.lines import Installs, Line, Presses, Says, Scene

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

SCRIPT: tuple[Line, ...] = (*APOLOGIES,)
