"""What will be said unasked, to whom, when and why, in words."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.policy import Lead, Topic
from boardclerk.words.dates.shown import day
from boardclerk.words.listing import counted, joined
from boardclerk.words.phrases.reminders import lead as lead_in_words

NOTHING = "Nothing is planned to be said unasked."
MOVED = "moved out of quiet hours and days off"
OFF = "Reminders are off. Switched on, this is what would be sent."


def title(number: int, until: date | None, today: date) -> str:
    """Return how many messages are to come, until a day where one was named."""
    when = f" until {day(until, today)}" if until else ""
    return f"{counted(number, 'message')} will be sent{when}."


def nothing(until: date | None, today: date) -> str:
    return f"Nothing is planned to be said unasked until {day(until, today)}." if until else NOTHING


def nobody(name: str) -> str:
    return f"Nothing is planned to be said to {name}."


def names(people: Sequence[str], most: int = 6) -> str:
    """Return who is written to; beyond a handful, how many more."""
    if len(people) <= most:
        return joined(list(people))
    return f"{', '.join(people[: most - 1])} and {len(people) - most + 1} more"


def why(topic: Topic, lead: Lead | None, about: str, on: date | None, today: date) -> str:
    """Return what somebody is told and why then: `about` is the ref of an action, `on` the day it is about."""
    ahead = f"{lead_in_words(lead)} before" if lead and lead.length else "at"
    when = day(on, today) if on else ""
    match topic:
        case Topic.MEETING:
            return f"{ahead} the meeting on {when}"
        case Topic.ANSWER:
            return f"{ahead} the meeting on {when}, if they have not said whether they come"
        case Topic.DEPUTY:
            return f"{ahead} the meeting on {when}, if they have not accepted to come as deputy"
        case Topic.PAPER:
            return f"{ahead} papers are due, for the meeting on {when}"
        case Topic.AGENDA:
            return f"{ahead} the agenda is due, for the meeting on {when}"
        case Topic.REVIEW:
            return f"open actions, {ahead} the meeting on {when} reviews them"
        case Topic.COMMENTS:
            return f"{ahead} comments close on the draft minutes of {when}, if they have said nothing"
        case Topic.ACTION_AHEAD:
            return f"{about} is due on {when}, {ahead}"
        case Topic.ACTION_DUE:
            return f"{about} is due that day"
        case Topic.OVERDUE | Topic.OVERDUE_CHAIR:
            return f"{about} is overdue since {when}, if it is still open"
        case Topic.DIGEST:
            return f"how the meeting on {when} stands, {ahead}"
        case Topic.ASKED_FOR:
            return f"they asked to be reminded of {about or f'the meeting on {when}'}"


def nobody_to_hear(unheard: int) -> str:
    """Return, for an operator, that nobody of a board is told what could not be said."""
    waits = f"{counted(unheard, 'message')} reached nobody. " if unheard else ""
    return (
        f"This board has neither secretary nor chair: nobody is told whom I could not reach. {waits}"
        "boardclerk secretary makes somebody its secretary, who is told then."
    )


def held(count: int) -> str:
    waits = "1 message is" if count == 1 else f"{count} messages are"
    return f"{waits} held since a backup was put back: boardclerk restore --let-go lets them be said."


def line(when: str, who: str, what: str) -> str:
    """Return one line of the plan as a terminal shows it."""
    return f"{when}  {who}: {what}"
