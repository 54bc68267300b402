"""Sentences about agendas: items asked for, approved, moved; the agenda before the chair and on its way."""

from collections.abc import Sequence

from boardclerk.words.listing import counted, joined

WHAT_TITLE = "What should the item be called? Say “agenda item:” and its title."
NO_MEETING = "No meeting is in the calendar yet, so there is no agenda to put it on."
LAST_ITEM = "That is the only item left on the agenda. Add another before taking it off."
CHANGED = "The agenda has changed since then. This is how it stands now."
WRITE_CHANGE = "Write what should change, then press Send again."
NOT_WAITING = "No late item is waiting for the chair's approval."
WHICH_LATE = "Which late item is approved?"
DRAFT = "This is a draft; it has not gone round yet."
SETTLED = "The item has been settled."
APPROVE = "Approve"
NOT_NOW = "Not now"
CIRCULATE_NOW = "Circulate now"
PRESENTED_BY = "Presented by"
PLANNED = "Time"


def agenda_of(when: str) -> str:
    return f"Agenda for {when}."


def item_added(title: str, number: str, when: str) -> str:
    return f"“{title}” is item {number} on the agenda for {when}."


def item_under(title: str, number: str, heading: str, when: str) -> str:
    """Return that a matter will be raised under an item of the agenda."""
    return f"“{title}” will be raised under item {number}, {heading}, on {when}."


def item_there(title: str, number: str, when: str) -> str:
    return f"“{title}” is on the agenda for {when} already, as item {number}."


def item_changed(title: str, number: str, when: str) -> str:
    return f"Changed: “{title}” is item {number} on the agenda for {when}."


def item_removed(title: str, when: str) -> str:
    return f"“{title}” is off the agenda for {when}."


def item(number: str) -> str:
    return f"item {number}"


def item_not_there(title: str, when: str) -> str:
    return f"I cannot find “{title}” on the agenda for {when}."


def item_waits(title: str, when: str, chair: str | None) -> str:
    """Return that a late item waits for approval."""
    if chair is None:
        return f"“{title}” came late for {when} and waits for the chair's approval; no chair is named yet."
    return f"“{title}” came late for {when}, so I have asked {chair} to approve it."


def passed_on(words: str, whom: Sequence[str]) -> str:
    to = joined(whom) or "the secretary"
    return f"The agenda is drawn up by the secretary, so I have passed this on to {to}: {words}."


def take_off(title: str, when: str) -> str:
    return f"take “{title}” off the agenda for {when}"


def change_item(title: str, when: str) -> str:
    return f"change “{title}” on the agenda for {when}"


def describe_item(title: str, when: str, *, remove: bool) -> str:
    return f"Take “{title}” off the agenda for {when}?" if remove else f"Put “{title}” on the agenda for {when}?"


def not_before_start(when: str) -> str:
    return f"The meeting of {when} has been held, so its agenda stands as it was."


def while_running() -> str:
    return "The meeting is running; the chair or the secretary can add an item now."


def was_sent(*, may_send: bool) -> str:
    after = " Say “send the agenda” to send it again as revised." if may_send else ""
    return f"The agenda went round before this change.{after}"


def in_words(what: str, when: str) -> str:
    """Return a change of an agenda in a few words."""
    return f"{what}, agenda for {when}"


def added_words(title: str) -> str:
    return f"“{title}” added"


def presenting_words(name: str, title: str) -> str:
    return f"{name} to present “{title}”"


def changed_words(title: str) -> str:
    return f"“{title}” changed"


def removed_words(title: str) -> str:
    return f"“{title}” taken off"


def approved_words(title: str) -> str:
    return f"late item “{title}” approved"


def declined_words(title: str) -> str:
    return f"late item “{title}” not taken"


SENT_WORDS = "agenda sent round"
TO_CHAIR_WORDS = "agenda sent to the chair"
CHANGE_WORDS = "change asked for"


def to_chair(chair: str, when: str, *, told: bool) -> str:
    """Return that the agenda is before the chair, or that the chair cannot be reached."""
    if told:
        return f"The agenda for {when} is on its way to {chair}, who sees it before it goes round."
    return f"I cannot reach {chair} with the agenda for {when}. Show it by hand, then circulate it."


def with_chair(chair: str, when: str) -> str:
    return f"The agenda for {when} is with {chair}, who has not answered yet."


def no_chair(when: str) -> str:
    return f"No chair is named for {when}. Circulate the agenda without one?"


def circulated(when: str, number: int, *, revised: bool) -> str:
    what = "The revised agenda" if revised else "The agenda"
    return f"{what} for {when} is on its way to {counted(number, 'person', 'people')}."


def circulated_before(when: str) -> str:
    return f"The agenda for {when} has gone round and has not changed since. Send it again?"


def stands_in(name: str) -> str:
    return f"{name} circulated it in the chair's place."


def by_hand(names: Sequence[str]) -> str:
    return f"I cannot reach {joined(names)}; the secretary is asked to pass it on."


def for_chair(by: str, when: str) -> str:
    return f"{by} has drawn up the agenda for {when}. It goes round once you have seen it."


def for_everyone(when: str, *, revised: bool) -> str:
    return f"The {'revised agenda' if revised else 'agenda'} for {when}."


def change_passed_on(whom: Sequence[str]) -> str:
    return f"I have passed that on to {joined(whom)}." if whom else "No secretary is named who could change it."


def change_asked(by: str, when: str) -> str:
    return f"{by} asks for a change to the agenda for {when}."


def late_asked(by: str, title: str, when: str) -> str:
    return f"{by} asks for a late item on {when}: {title}."


def late_approved(title: str, number: str, when: str) -> str:
    return f"The late item “{title}” is approved and is item {number} on {when}."


def late_declined(title: str, when: str) -> str:
    return f"The late item “{title}” is not taken on {when}."


def told_added(by: str, title: str, number: str, when: str) -> str:
    return f"{by} put “{title}” on the agenda for {when}, as item {number}."


def presents(by: str, title: str, when: str) -> str:
    return f"{by} named you to present “{title}” on {when}."
