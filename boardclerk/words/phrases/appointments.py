"""Sentences about offices given for a time or for one meeting."""

from boardclerk.board.people import Office

WHICH_OFFICE = "I can name an acting chair or a secretary. Which office do you mean?"
WHO = "Who is it? Say the name."
NO_MEETING = "No meeting is in the calendar yet, so there is none to chair."
ENDS_BEFORE = "That would end before it begins. From which day until which?"

_OFFICES = {
    Office.CHAIR: "chair",
    Office.ACTING_CHAIR: "acting chair",
    Office.SECRETARY: "secretary",
    Office.ADMINISTRATOR: "administrator",
}


def span(start: str | None, end: str | None) -> str:
    """Return `from … to …` in words, of the ends that are known."""
    return " ".join(filter(None, (f"from {start}" if start else "", f"until {end}" if end else "")))


def for_meeting(name: str, office: Office, when: str) -> str:
    return f"{name} is {_OFFICES[office]} on {when}."


def for_time(name: str, office: Office, when: str) -> str:
    return f"{name} is {_OFFICES[office]} {when}."


def in_words(name: str, office: Office, when: str) -> str:
    return f"{name} named {_OFFICES[office]} {when}"


def instead_of(name: str) -> str:
    return f"This replaces {name}."


def already(name: str, office: Office, when: str) -> str:
    return f"{name} is {_OFFICES[office]} {when} already."


def telling(short: str, *, told: bool) -> str:
    return f"I am telling {short}." if told else f"I cannot reach {short}; the secretary is asked to pass it on."


def told(by: str, office: Office, when: str, *, meeting: bool) -> str:
    """Return what somebody is told who was given an office."""
    what = f"{by} has named you {_OFFICES[office]}"
    if not when:
        return f"{what}."
    return f"{what} for the meeting on {when}." if meeting else f"{what} {when}."
