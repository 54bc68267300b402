"""What help says of one topic: more ways of saying things than the first page has room for."""

TITLES = {
    "apologies": "What you can say about coming",
    "deputy": "What you can say about deputies",
    "actions": "What you can say about actions",
    "minutes": "What you can say about minutes",
    "agenda": "What you can say about the agenda",
    "meetings": "What you can say about meetings",
    "reminders": "What you can say about reminders",
}
EXAMPLES = {
    "apologies": (
        "Apologies for the next meeting",
        "I will be 20 minutes late for the next meeting",
        "I have to leave at half past three",
        "I can only make items 3 and 4",
        "Apologies from a colleague",
        "I can make it after all",
        "I have a conflict of interest on item 4",
    ),
    "deputy": ("I want to name a deputy", "Apologies for the next meeting, deputy to be confirmed"),
    "actions": (
        "What are my actions?",
        "What is overdue?",
        "3.1 done",
        "3.1 needs until Friday week",
        "3.1 progress: half the names are in",
        "3.1 is not mine",
        "Actions about the lease",
    ),
    "minutes": (
        "Minutes of the last meeting",
        "No amendments",
        "Item 3 para 2 should read: the pilot was extended",
        "Approved",
        "When do comments close?",
        "Any amendments so far?",
    ),
    "agenda": (
        "Agenda",
        "Agenda item: winter staffing",
        "AOB: the car park",
        "Remove winter staffing from the agenda",
    ),
    "meetings": (
        "When is the next meeting?",
        "Dates for the year",
        "Who's coming?",
        "Who chairs?",
        "Are we quorate?",
    ),
    "reminders": ("Remind me on Thursday", "No more reminders about 3.1", "What will you send?"),
}
EXAMPLES_KEEPING = {
    "actions": ("Action for Priya: write to schools by 19 March", "Record an action", "Give 3.1 to Priya"),
    "meetings": ("Add a meeting", "Move a meeting", "Cancel a meeting"),
    "minutes": ("Draft minutes", "Send to the chair", "Who hasn't replied on the draft?"),
    "agenda": ("Send the agenda",),
    "reminders": ("Start reminders", "Show the reminder policy"),
}
"""What the chair and the secretary can say besides."""
