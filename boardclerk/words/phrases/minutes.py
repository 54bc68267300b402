"""Sentences about minutes: drafted, released, circulated, corrected, agreed, published."""

from collections.abc import Mapping, Sequence
from datetime import date

from boardclerk.board.minutes import MinutesState
from boardclerk.words.dates.shown import day, short_day
from boardclerk.words.listing import counted, joined

AGREED_CANNOT_CHANGE = (
    "These minutes were agreed and cannot be changed; a correction to them is made at a meeting, in its minutes."
)
NOT_AGREED_YET = "Only agreed minutes are published, and these have not been agreed yet."
NO_MINUTES = "There are no minutes yet."
NOTHING_TO_AGREE = "No earlier minutes are waiting to be agreed."
CHAIR, ACTING_CHAIR = "Chair", "Acting Chair"

CANNOT_TAKE_BACK: dict[str, str] = {
    "release_minutes": "The minutes have gone round and cannot be called back. Corrections go out as the next version.",
    "make_version": "This version has gone round and cannot be called back.",
    "agree_minutes": "Minutes that were agreed stay agreed; a correction to them is made at a meeting, in its minutes.",
}

# Facts of the draft's card
DECISIONS, ACTIONS, REVIEWED = "Decisions", "New actions", "Earlier actions"
PRESENT, STATUS = "Present", "Status"
RELEASE_IN_PLACE = "Release in the chair's place"
WRITE_CHANGE = "Say what should change, in a sentence."

_STATES: Mapping[MinutesState, str] = {
    MinutesState.DRAFT: "a draft",
    MinutesState.WITH_CHAIR: "with the chair",
    MinutesState.CIRCULATED: "in circulation",
    MinutesState.AGREED: "agreed",
}


def in_words(what: str, on: date, today: date) -> str:
    """Return an operation on minutes in a few words, such as `the minutes of 13 March released`."""
    return f"the minutes of {short_day(on, today)} {what}"


def of(on: date, today: date) -> str:
    return f"the minutes of {day(on, today)}"


def _of(on: date, today: date) -> str:
    return f"The minutes of {day(on, today)}"


# Draft


def draft_ready(on: date, today: date) -> str:
    return f"The draft minutes of {day(on, today)} are ready."


def still_running(on: date, today: date) -> str:
    return f"The meeting of {day(on, today)} has not ended; this is the draft so far."


def with_chair(chair: str | None, on: date, today: date) -> str:
    return f"The draft minutes of {day(on, today)} are with {chair or 'the chair'} to be released."


def sent_to_chair(chair: str, on: date, today: date, *, told: bool) -> str:
    if told:
        return f"The draft minutes of {day(on, today)} are on their way to {chair}."
    return f"I cannot reach {chair}, so the draft minutes of {day(on, today)} wait for somebody to stand in."


STAND_IN = "You can release them in the chair's place; the record will say so."


def no_chair(on: date, today: date) -> str:
    return f"Nobody is named who chaired on {day(on, today)}, so somebody must stand in to release the minutes."


def for_chair(on: date, today: date) -> str:
    return f"The draft minutes of {day(on, today)} are ready for you to release."


def changed_since_sent(on: date, today: date) -> str:
    return f"The draft minutes of {day(on, today)} were changed since I sent them to you. This is how they stand now."


def comments_would_be_by(by: date, today: date) -> str:
    return f"Comments will be asked for by {day(by, today)}."


def change_passed_on(names: Sequence[str]) -> str:
    return f"I have passed that on to {joined(names)}." if names else "No secretary is named who could change it."


def change_asked(by: str, on: date, today: date) -> str:
    return f"{by} asks for a change to the draft minutes of {day(on, today)}."


HOW_TO_CORRECT = "To change a paragraph, write for example: correct item 3 paragraph 2: the words it should say."

# Release


def ask_stand_in(chair: str | None, on: date, today: date, *, seen: bool) -> str:
    if chair is None:
        return f"Release the minutes of {day(on, today)} in the chair's place?"
    has = "has not released" if seen else "has not seen"
    return f"{chair} {has} the minutes of {day(on, today)}. Release them in the chair's place?"


def ask_release(on: date, today: date) -> str:
    return f"Release the minutes of {day(on, today)}?"


def ask_circulate(on: date, names: Sequence[str], today: date) -> str:
    return f"Send the minutes of {day(on, today)} to {joined(names) if names else 'everyone who gets them'}?"


def released_note(by: str, *, stood_in: bool) -> str:
    return f"Released by {by} in the Chair's place" if stood_in else f"Released by {by}"


def released(on: date, today: date, number: int) -> str:
    how = f"on their way to {counted(number, 'person', 'people')}" if number else "released"
    return f"{_of(on, today)} are {how}."


def already_released(by: str | None, on: date, today: date) -> str:
    who = f" by {by}" if by else ""
    return f"{_of(on, today)} were released{who} and have gone round."


def cannot_reach(names: Sequence[str]) -> str:
    return f"I cannot reach {joined(names)}; the secretary is asked to pass them on."


def past_deadline(by: date, today: date) -> str:
    return f"{day(by, today)} is past; name a day from today on for comments."


def deadline_changed(by: date, on: date, today: date) -> str:
    return f"Comments on the minutes of {day(on, today)} are now asked for by {day(by, today)}."


# Circulated


def circulated(on: date, version: int, today: date, *, items: Sequence[str] | None = None) -> str:
    if items is not None:
        which = f"{'item' if len(items) == 1 else 'items'} {joined(items)}"
        return f"The draft minutes of {which} of {day(on, today)}, which you attended."
    return f"Draft minutes of {day(on, today)}, version {version}."


def received_minutes(on: date, today: date) -> str:
    return f"{_of(on, today)}, as received. The next meeting can agree them."


def comments_closed(by: date, today: date) -> str:
    return f"Comments closed on {day(by, today)}."


def corrected(on: date, version: int, number: int, today: date) -> str:
    return (
        f"Version {version} of the draft minutes of {day(on, today)}, with {counted(number, 'correction')}. "
        "The next meeting is asked to agree it."
    )


def not_round_yet(on: date, today: date, state: MinutesState) -> str:
    return f"{_of(on, today)} are {_STATES[state]} and have not gone round yet. You will get them from me when they do."


def release_first(on: date, today: date) -> str:
    return (
        f"{_of(on, today)} have not been released yet, so I can only send them to whoever chaired. "
        "Once they are released they can be shared."
    )


def none_of(on: date, today: date) -> str:
    return f"I have no minutes of {day(on, today)}."


def not_for_you(on: date, today: date, secretary: str | None) -> str:
    who = secretary or "The secretary"
    return f"{_of(on, today)} went to the members and to those who attended. {who} can share them with you."


def only_your_items(items: Sequence[str]) -> str:
    which = f"{'item' if len(items) == 1 else 'items'} {joined(items)}"
    return f"You have {which} of these minutes; an amendment can be about those."


def sent_to_you(on: date, today: date) -> str:
    return f"I have sent you the minutes of {day(on, today)} in our own chat."


def shared(on: date, version: int, names: Sequence[str], today: date) -> str:
    return f"Version {version} of the minutes of {day(on, today)} is on its way to {joined(names)}."


def shared_before(names: Sequence[str], version: int) -> str:
    return f"{joined(names)} {'has' if len(names) == 1 else 'have'} version {version} already."


# Agreed


def ask_agree(on: date, at: date, under: str | None, today: date) -> str:
    presiding = f", {under} presiding" if under else ""
    return (
        f"Record that the minutes of {day(on, today)} were agreed at the meeting of {day(at, today)}{presiding}? "
        "This cannot be taken back."
    )


def with_corrections(number: int, version: int) -> str:
    return f"They include {counted(number, 'correction')} accepted since version {version}."


def left_unsettled(number: int) -> str:
    return f"{counted(number, 'amendment is', 'amendments are')} not settled and will not be in them."


def accurate_account(on: date) -> str:
    return f"The minutes of the meeting of {day(on)} were agreed as an accurate account."


def accurate_with(on: date, words: str) -> str:
    return f"{accurate_account(on).rstrip('.')}, with this amendment: {words.rstrip('.')}."


AGREED_SINCE = "They have been agreed."
NOTHING_ACCEPTED = "No amendment was accepted, so there is no new version."
LATER_VERSION = "A later version has gone round."


def not_running_any_more(at: date, today: date) -> str:
    return f"The meeting of {day(at, today)} is not running any more; minutes are agreed while one runs."


def agreed(on: date, at: date, today: date) -> str:
    return f"{_of(on, today)} were agreed on {day(at, today)} and can no longer be changed."


def already_agreed(on: date, at: date | None, today: date) -> str:
    when = f" on {day(at, today)}" if at else ""
    return f"{_of(on, today)} were agreed{when}."


def not_circulated(on: date, today: date, state: MinutesState) -> str:
    return f"{_of(on, today)} are {_STATES[state]}; a meeting can agree them once they have gone round."


def none_was_there(on: date, today: date) -> str:
    return (
        f"This board lets only those who were there agree minutes, and nobody here was at the meeting of "
        f"{day(on, today)}."
    )


def correct_first(words: str) -> str:
    return (
        f"I cannot tell where “{words}” belongs. Write it as: correct item 3 paragraph 2: the words it should say. "
        "Then say that the minutes are agreed."
    )


# Published


def ask_switch_on(on: date, today: date) -> str:
    return f"Publishing is off for this board. Switch it on and publish the minutes of {day(on, today)}?"


def ask_publish(on: date, today: date) -> str:
    return f"Publish the minutes of {day(on, today)} on my page?"


def open_to_everyone(items: Sequence[str]) -> str:
    without = f", without {'item' if len(items) == 1 else 'items'} {joined(items)}" if items else ""
    return f"They will be open to everyone{without}."


def published(on: date, today: date) -> str:
    return f"{_of(on, today)} are published."


def heading_only(items: Sequence[str]) -> str:
    return f"{'Item' if len(items) == 1 else 'Items'} {joined(items)}: the heading only."


def taken_down(on: date, today: date) -> str:
    return f"The page with the minutes of {day(on, today)} is down. The agreed minutes stay in the record."


def not_published(on: date, today: date) -> str:
    return f"{_of(on, today)} are not published."
