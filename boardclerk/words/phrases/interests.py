"""Sentences about interests declared in agenda items."""

from boardclerk.words.listing import joined

RECORD_IT = "Record it"
LEAVE_OUT = "Leave it out"
WHICH_ITEM = "In which item do you declare an interest?"
NO_MEETING = "No meeting is in the calendar yet, so there is no item to declare an interest in."
NO_SUCH_ITEM = "That item is no longer on the agenda."
GONE_ROUND = "The minutes have gone round, so it can only be put in as an amendment."
TAKES_NO_PART = "They take no part in the item."


def item_of(number: str, title: str) -> str:
    return f"item {number}, {title},"


def declared(item: str, when: str, *, whose: str | None) -> str:
    """Return that an interest is noted; `whose` is None for the speaker's own."""
    who = f"{whose}'s interest" if whose else "Your interest"
    return f"{who} in {item} on {when} is noted."


def asked_to_record(names: list[str]) -> str:
    """Return who is asked to put it into the minutes of the item."""
    return f"{joined(names)} {'is' if len(names) == 1 else 'are'} asked to record it in the minutes of that item."


def ask_declare(item: str, when: str, *, whose: str | None) -> str:
    return f"Note an interest {f'of {whose} ' if whose else ''}in {item} on {when}?"


def offered(name: str, item: str, when: str) -> str:
    """Return what the secretary is asked to record."""
    return f"{name} declares an interest in {item} on {when}."


def offered_by(name: str) -> str:
    return f"{name} said so."


def recorded(item: str, when: str) -> str:
    return f"Recorded in the minutes of {item} on {when}."


def will_be_recorded(item: str, when: str) -> str:
    return f"It will stand in the minutes of {item} on {when}."


def left_out(name: str, item: str) -> str:
    return f"{name}'s interest in {item.rstrip(',')} is left out of the minutes."


def minute(name: str, *, leaves: bool) -> str:
    """Return the line of the minutes."""
    return f"{name} declared an interest in this item" + (" and took no part in it." if leaves else ".")


def words_declared(name: str, number: str) -> str:
    return f"interest of {name} in item {number}"


def words_settled(name: str, number: str) -> str:
    return f"interest of {name} in item {number}, settled"


def not_on_agenda(said: str, when: str) -> str:
    return f"There is no item {said} on the agenda for {when}."


def declared_for_you(by: str, item: str, when: str) -> str:
    return f"{by} declared an interest for you in {item} on {when}."
