"""What the clerk says of itself: the first meeting with a person, and help."""

from datetime import date

from boardclerk.words.dates.shown import short_day


def welcome(name: str | None, board: str) -> str:
    to = f"{name}, I am" if name else "I am"
    return f"{to} the clerk of the {board}." if board.casefold().endswith("board") else f"{to} the clerk of {board}."


WELCOME_TEXT = "I keep apologies, actions and minutes, and remind you before meetings."
WELCOME_LEAD = "Three things to say today"
AMENDMENTS = "Each amendment comes to you with buttons to accept or decline it."
HELP = "Say it in your own words; these are examples."


def examples_attendance(meeting_on: date | None, today: date, deputy: str | None) -> list[str]:
    """Return what may be said about coming, with this board's next date and a deputy it knows."""
    when = f"for {short_day(meeting_on, today)}" if meeting_on else "for the next meeting"
    instead = f", {deputy} will represent me" if deputy else ""
    return [f"Apologies {when}{instead}", f"I will be 20 minutes late {when}", "Who's coming?", "Apologies so far"]


def examples_actions(ref: str | None) -> list[str]:
    ref = ref or "3.1"
    return ["What are my actions?", f"{ref} done", f"{ref} needs until Friday week", "Action log"]


EXAMPLES_MEETINGS = ["When is the next meeting?", "Agenda item: winter staffing", "Minutes of the last meeting"]
EXAMPLES_RUNNING = [
    "Start the meeting",
    "Present: everyone",
    "Minute 3: The Chair welcomed the report",
    "Decision 3: Agreed to publish the plan",
    "Action 3: Priya to write to schools by 19 March",
    "Review 3.1 completed",
    "End the meeting",
]
EXAMPLES_CLERK = [
    "Start reminders",
    "Show the reminder policy",
    "What will you send?",
    "Send the agenda",
    "Draft minutes",
    "Who was told of the decision in item 3?",
    "Who have you not told?",
    "Correct item 3 paragraph 2: It was noted.",
    "Publish the minutes",
    "Take the minutes down",
    "Set the quorum to 4",
    "Link people",
]
EXAMPLES_CHAIR = ["Approve the agenda", "Release the minutes"]
TOPIC_ATTENDANCE = "Coming, or not"
TOPIC_ACTIONS = "Actions"
TOPIC_MEETINGS = "Meetings and minutes"
TOPIC_RUNNING = "While the meeting runs"
TOPIC_CHAIR = "For the chair"
TOPIC_CLERK = "Before and after it"
