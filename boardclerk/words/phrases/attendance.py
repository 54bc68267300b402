"""Sentences about who comes, who does not, and who comes instead."""

from boardclerk.words.listing import joined

WHICH_MEETING = "Which meeting are these apologies for?"
WHICH_MEETING_ATTENDING = "Which meeting will you attend?"
MIGHT = "Nothing is recorded yet. Are these apologies?"
ANOTHER_MEETING = "Another meeting"
NO_MEETING_AHEAD = "No meeting is in the calendar yet. The secretary can add one."
NO_APOLOGIES = "No apologies so far."
NO_DEPUTY_NAMED = "Name the deputy, then press the button again."


def are_these_apologies(when: str) -> str:
    return f"Are these apologies for {when}?"


def apologies_recorded(when: list[str], *, whose: list[str]) -> str:
    """Return that apologies stand. `whose` is empty for the speaker's own."""
    own = f"Apologies recorded for {joined(when)}."
    return own if not whose else f"Apologies from {joined(whose)} recorded for {joined(when)}."


def part_recorded(when: list[str], part: str, *, whose: list[str]) -> str:
    who = "You attend" if not whose else f"{joined(whose)} {'attends' if len(whose) == 1 else 'attend'}"
    return f"Recorded for {joined(when)}: {who} in part."


def attending_recorded(when: list[str], *, whose: list[str], online: bool) -> str:
    who = "You are" if not whose else f"{joined(whose)} {'is' if len(whose) == 1 else 'are'}"
    return f"{who} attending {joined(when)}{' online' if online else ''}."


def withdrawn(when: list[str], *, whose: list[str]) -> str:
    own = "Your apologies are" if not whose else f"The apologies from {joined(whose)} are"
    return f"{own} withdrawn for {joined(when)}."


def already(when: str) -> str:
    return f"That is what I have already for {when}."


def deputy(name: str, short: str, *, whose: str | None, told: str) -> str:
    """Return who is named as deputy and whether they are told. `told` is now, self, by_hand or unsaid."""
    of = "your deputy" if whose is None else f"deputy for {whose}"
    if told == "self":
        return f"You are named as {of}."
    after = {
        "now": f" I am telling {short}.",
        "by_hand": f" I cannot reach {short}; the secretary is asked to pass it on.",
        "unsaid": "",
    }[told]
    return f"{name} is named as {of}.{after}"


DEPUTY_OPEN = "A deputy is still to be named."


def board_times(zone: str) -> str:
    """Return whose clock the times are by, for a reader whose own clock shows another."""
    return f"Times are by the board's clock, {zone.replace('_', ' ')}."


REASON_KEPT = "Your reason is for the chair and the secretary only, until the meeting is over."
REASON_NOT_KEPT = "I have not kept the reason."
REASONS_FORGOTTEN = "reasons for absence forgotten"


CHAIR_NOT_NAMED = "Who chairs is for the chair or the secretary to say, so no acting chair is recorded."


def acting_chair(name: str) -> str:
    return f"{name} is noted as acting chair."


def deputy_not_needed(name: str) -> str:
    return f"{name} is told that no deputy is needed."


NOT_NEEDED = "No deputy is needed."


def deputy_never_told(name: str) -> str:
    return f"{name} had not been told of it yet, and is not."


def stood_down(member: str, deputy: str | None, told: list[str]) -> str:
    """Return that a deputy who cannot come is none any more; `deputy` is None for the speaker."""
    who = "You are" if deputy is None else f"{deputy} is"
    return f"{who} no longer named as deputy for {member}.{f' I am telling {joined(told)}.' if told else ''}"


def meeting_held(when: str) -> str:
    return f"The meeting of {when} has been held; the secretary can correct its minutes."


def describe_apologies(whose: list[str], when: list[str], deputies: list[str]) -> str:
    who = f" from {joined(whose)}" if whose else ""
    what = f", with {joined(deputies)} as deputy" if deputies else ""
    return f"Record apologies{who} for {joined(when)}{what}?"


def describe_attending(whose: list[str], when: list[str]) -> str:
    who = "you as" if not whose else f"{joined(whose)} as"
    return f"Record {who} attending {joined(when)}?"


def one_person(name: str, state: str, *, deputy: str | None, when: str, part: str) -> str:
    """Return how one person stands for a meeting."""
    if state == "apologies":
        instead = f" {deputy} comes instead." if deputy else ""
        return f"{name} has sent apologies for {when}.{instead}"
    if state == "expected":
        return f"{name} has not answered for {when} yet."
    if state == "absent":
        return f"{name} was absent on {when}."
    verb = "was present on" if state == "present" else "is attending"
    return f"{name} {verb} {when}{': ' + part[:1].lower() + part[1:] if part else ''}."


def apologies_so_far(number: int) -> str:
    return NO_APOLOGIES if number == 0 else f"{number} {'apology' if number == 1 else 'apologies'} so far."


def reason_line(name: str, reason: str) -> str:
    return f"{name}: {reason}"


def named_as_deputy(by: str, member: str, *, self_named: bool) -> str:
    return f"{by} has named you as deputy." if self_named else f"{by} has named you as deputy for {member}."


def no_longer_deputy(member: str) -> str:
    return f"You are no longer needed as deputy for {member}."


def apologies_given_for_you(by: str) -> str:
    return f"{by} gave apologies for you."


def apologies_withdrawn_for_you(by: str) -> str:
    return f"{by} withdrew your apologies: you are expected to attend."


def deputy_declined(name: str, member: str | None) -> str:
    return f"{name} cannot come as {'deputy for ' + member if member else 'your deputy'}. No deputy is named now."


def said_not_right(name: str, words: str) -> str:
    return f"{name} says this was not right, so it was taken back: {words}."


def thank_deputy(member: str) -> str:
    return f"Noted. You attend in place of {member}."


def deputy_withdrawn(member: str) -> str:
    return f"You are no longer named as deputy for {member}. I am telling {member} and the secretary."


def taken_back_by(by: str, words: str) -> str:
    return f"{by} has taken this back: {words}."


def in_words(verb: str, whose: list[str], when: list[str]) -> str:
    """Return a change in a few words, as it is shown when it is taken back."""
    return f"{verb} of {joined(whose)} for {joined(when)}"


def own_deputy(name: str) -> str:
    return f"{name} cannot be their own deputy. Who comes instead?"


WHEN_LEAVING = "Say at what time of the meeting that is, then press the button again."
WHICH_ITEMS = "Choose the items, then press the button again."
NOT_DEPUTY = "You are not named as deputy there any more."


def not_a_time(written: str) -> str:
    return f"{written} is not a time of day; 14:30 is one."
