"""Sentences about amendments to minutes: suggested, settled, nothing to amend, approved."""

from collections.abc import Sequence
from datetime import date

from boardclerk.words.dates.shown import day, short_day
from boardclerk.words.listing import counted, joined

WRITE_WORDS = "Write the words the minutes should say, and where: item 3 paragraph 2 should read …"
WHERE = "Write first which item it belongs to: correct item 3 paragraph 2: the words it should say."
NOTHING_TO_AMEND = "no_amendments"
APPROVED = "approved"
APPROVED_SUBJECT_TO = "approved_subject_to"


def place(item: str, number: int | None) -> str:
    """Return where an amendment belongs: `item 3, paragraph 2`, `action 5.1`, `the attendance`."""
    if item == "attendance":
        return "the attendance"
    if not item:
        return "the minutes"
    if "." in item:
        return f"decision {item}" if item.startswith("D") else f"action {item}"
    return f"item {item}, paragraph {number}" if number else f"item {item}"


def suggestion_words(item: str, number: int | None, on: date, today: date) -> str:
    return f"an amendment to {place(item, number)} of the minutes of {short_day(on, today)}"


def suggested(item: str, number: int | None, on: date, today: date) -> str:
    return f"Your amendment to {place(item, number)} of the minutes of {day(on, today)} is recorded."


def passed_to(names: Sequence[str]) -> str:
    if not names:
        return "No secretary is named; it waits to be settled."
    return f"{joined(names)} will accept it or say why not, and you will hear from me."


def after_deadline(by: date, today: date) -> str:
    return f"Comments closed on {day(by, today)}, so it goes to the next meeting with the minutes."


def after_agreed(on: date, at: date | None, names: Sequence[str], today: date) -> str:
    when = f" on {day(at, today)}" if at else ""
    passed = f" I have passed your words to {joined(names)} for the next meeting." if names else ""
    return f"The minutes of {day(on, today)} were agreed{when} and stand as they are.{passed}"


def correction_asked(by: str, on: date, today: date) -> str:
    return f"{by} asks for a correction to the agreed minutes of {day(on, today)}."


CORRECTION_AT_MEETING = "They cannot be changed; the next meeting can record the correction in its own minutes."


def no_paragraph(item: str, number: int | None) -> str:
    return f"There is no {place(item, number)} in these minutes."


def not_there(old: str, item: str, number: int | None, text: str | None) -> str:
    """Return what to write where the words to replace do not stand once at a place; `text` is what stands there."""
    where = place(item, number)
    says = f", which says: “{text}”" if text else ""
    stop = "" if says.endswith(".”") else "."
    whole = (
        f"correct {where.replace(',', '')}: the words it should say"
        if number or "." in item
        else (f"correct {where} paragraph 1: the words it should say")
    )
    return f"“{old}” does not stand exactly once in {where}{says}{stop} Write the whole words: {whole}."


def ask_correct(item: str, number: int | None, on: date, today: date) -> str:
    return f"A meeting is running. Change {place(item, number)} of the minutes of {day(on, today)}?"


def should_read(item: str, number: int | None, on: date, today: date, old: str, new: str) -> str:
    instead = f" not “{old}”" if old else ""
    return f"{place(item, number).capitalize()} of {short_day(on, today)} should read “{new}”{instead}."


def ask_nothing_to_amend(on: date, today: date) -> str:
    return f"Record that you have nothing to amend in the minutes of {day(on, today)}?"


def ask_approve(on: date, today: date) -> str:
    return f"Record that you approve the minutes of {day(on, today)}?"


def ask_suggest(item: str, number: int | None, words: str, on: date, today: date) -> str:
    return f"Suggest an amendment to {place(item, number)} of the minutes of {day(on, today)}: {words.rstrip('.?')}?"


def suggested_by(by: str, item: str, number: int | None, on: date, today: date) -> str:
    return f"{by} suggests an amendment to {place(item, number)} of the minutes of {day(on, today)}."


LATE = "It came after comments had closed; accepted, it is in the text the next meeting agrees."
ADDS_PARAGRAPH = "Accepted with other words, they are added to the item as a paragraph."
ADDS_NOTE = "Accepted with other words, they are added to the first item as a note."


def supply_words(item: str) -> str:
    return f"This amendment to {place(item, None)} does not say its words exactly. Write the words to accept."


def accepted(item: str, number: int | None) -> str:
    return f"The amendment to {place(item, number)} is accepted."


def goes_out(by: date | None, version: int, today: date) -> str:
    if by is None:
        return "It is in the text the next meeting agrees."
    return f"It goes out in version {version} when comments close on {day(by, today)}."


def declined(item: str, number: int | None) -> str:
    return f"The amendment to {place(item, number)} is declined."


def telling(name: str, *, told: bool) -> str:
    return f"I have told {name}." if told else f"I could not tell {name}."


def was_accepted(item: str, number: int | None, on: date, today: date) -> str:
    return f"Your amendment to {place(item, number)} of the minutes of {day(on, today)} was accepted."


def was_declined(item: str, number: int | None, on: date, today: date) -> str:
    return f"Your amendment to {place(item, number)} of the minutes of {day(on, today)} was declined."


def was_left(item: str, number: int | None, on: date, at: date | None, today: date) -> str:
    """Return that minutes were agreed, at the meeting of the day `at`, before an amendment to them was settled."""
    when = f" on {day(at, today)}" if at else ""
    of = f"Your amendment to {place(item, number)} of the minutes of {day(on, today)}"
    return f"{of} was not settled before they were agreed{when}, and is not in them."


def settled_already(by: str, item: str, number: int | None, *, accepted: bool) -> str:
    return f"{by} {'accepted' if accepted else 'declined'} the amendment to {place(item, number)} already."


def corrected(item: str, number: int | None) -> str:
    return f"{place(item, number).capitalize()} is corrected."


def correction_words(item: str, number: int | None, on: date, today: date) -> str:
    return f"{place(item, number)} of the minutes of {short_day(on, today)} corrected"


def comments_so_far(approvals: int, amendments: int, unsettled: int) -> str:
    """Return what was said to minutes in circulation: own words given, amendments, those not settled yet."""
    if not approvals and not amendments:
        return "No comments so far."
    said = f"{counted(approvals, 'person', 'people')} with approval or nothing to amend"
    left = f", {unsettled} not settled" if unsettled else ""
    return f"{said}; {counted(amendments, 'amendment')} suggested{left}."


def nothing_to_amend(on: date, today: date) -> str:
    return f"Recorded: you have nothing to amend in the minutes of {day(on, today)}."


def approved(on: date, today: date) -> str:
    return f"Recorded: you approve the minutes of {day(on, today)}. The meeting itself agrees them."


def approved_subject(on: date, today: date) -> str:
    return f"Recorded: you approve the minutes of {day(on, today)} subject to your amendment."


def approval_words(on: date, today: date) -> str:
    return f"your word on the minutes of {short_day(on, today)}"


def only_those_there(on: date, today: date) -> str:
    return (
        "This board lets only those who were there approve minutes, and you were not at the meeting of "
        f"{day(on, today)}."
    )


def not_round(on: date, today: date) -> str:
    return f"The minutes of {day(on, today)} have not gone round yet; amendments can be suggested when they do."


WORDS_BEFORE = "It said"
WORDS_NOW = "It should say"
WORDS_SUGGESTED = "You suggested"


def correction_asked_words(on: date, today: date) -> str:
    return f"a correction to the agreed minutes of {short_day(on, today)} asked for"
