"""What an operator is told after minutes were read in: what was entered, what was doubtful, what was left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from boardclerk.board.actions import Action
from boardclerk.board.boards import Board
from boardclerk.board.importing import outcome_words
from boardclerk.board.meetings import Meeting
from boardclerk.board.reading import ForwardApology, ReadAction, Reading, ReadPerson
from boardclerk.words.dates.shown import day, short_day, span
from boardclerk.words.listing import counted, joined
from boardclerk.words.phrases import importing as phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What one document came to, as it is told."""

    board: Board
    meeting: Meeting
    is_new_board: bool
    reading: Reading
    earlier: Sequence[Action]
    actions: Sequence[Action]
    future: Sequence[Meeting]


def report(entered: Entered) -> list[str]:
    """Return what was read and entered, a line a person, action, decision and meeting."""
    reading, meeting = entered.reading, entered.meeting
    is_new = "made from" if entered.is_new_board else "added to by"
    first = f"{entered.board.name}: {is_new} the minutes of {_when_and_where(meeting)}."
    lines = [first]
    for title, people in _lists(reading):
        lines += _section(title, [_person(person, reading) for person in people])
    paragraphs = sum(len(item.paragraphs) for item in reading.agenda_items)
    items = [f"{item.no or '–'}  {item.title}" for item in reading.agenda_items]
    lines += _section(f"Agenda, with {counted(paragraphs, 'paragraph')} of minutes", items)
    lines += _section("Decisions", [_decision(d.item, d.kind, d.text) for d in reading.decisions])
    before = f"Earlier actions{_of_day(entered.earlier)}"
    lines += _section(before, [_reviewed(a, r) for a, r in zip(entered.earlier, reading.previous_actions, strict=True)])
    lines += _section("New actions", [_action(a) for a in entered.actions])
    lines += _section("Future meetings", [_when_and_where(m) for m in entered.future])
    lines += _section("Said in advance", [_forward(said) for said in reading.forward_apologies])
    return lines


def doubts(doubtful: Iterable[str], left_out: Iterable[str]) -> list[str]:
    """Return what was doubtful and what found no place; empty where there is neither."""
    return [*_section(phrases.DOUBTS, list(doubtful)), *_section(phrases.LEFT_OUT, list(left_out))]


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return ["", f"{title} ({len(lines)})", *(f"  {line}" for line in lines)] if lines else []


def _lists(reading: Reading) -> list[tuple[str, tuple[ReadPerson, ...]]]:
    return [
        ("Present", reading.present),
        ("In attendance", reading.in_attendance),
        ("Apologies", reading.apologies),
        ("Absent", reading.absent),
    ]


def _person(person: ReadPerson, reading: Reading) -> str:
    roles = [
        word
        for word, holds in (
            ("chair", person.chair or person.name == reading.chair),
            ("secretary", person.minute_taker or person.name == reading.minute_taker),
            ("not a member", person.member is False and not person.deputy_for),
        )
        if holds
    ]
    if person.deputy_for:
        roles.append(f"deputy for {person.deputy_for}")
    if person.deputy:
        roles.append(f"represented by {person.deputy}")
    if person.items:
        roles.append(f"for item {joined(person.items)}")
    who = ", ".join(part for part in (person.name, person.role, person.organisation) if part)
    return f"{who} ({'; '.join(roles)})" if roles else who


def _when_and_where(meeting: Meeting) -> str:
    return ", ".join(p for p in (day(meeting.on), span(meeting.start, meeting.end), meeting.location) if p)


def _decision(item: str | None, kind: str, text: str) -> str:
    return f"{f'item {item}: ' if item else ''}{kind}: {text}"


def _of_day(actions: Sequence[Action]) -> str:
    days = sorted({action.meeting_on for action in actions})
    return f" of {joined([short_day(on) for on in days])}" if days else ""


def _reviewed(action: Action, read: ReadAction) -> str:
    became = "open" if action.is_open else "closed"
    words = outcome_words(read)
    return f"{action.ref} {became}{f' ({words})' if words else ''}: {action.text}"


def _action(action: Action) -> str:
    owners = joined([owner.name for owner in action.owners]) or "nobody yet"
    to = f"; to {action.recipient}" if action.recipient else ""
    due = f"; due {day(action.due_on)}" if action.due_on else f"; due: {action.due_words}" if action.due_words else ""
    text = action.text.rstrip(" .") if to or due else action.text
    return f"{action.ref} {owners}: {text}{to}{due}"


def _forward(said: ForwardApology) -> str:
    facts = [f"{said.name} away"]
    if said.deputy:
        facts.append(f"{joined(said.deputy)} as deputy")
    if said.acting_chair:
        facts.append(f"{said.acting_chair} in the chair")
    on = said.meeting if isinstance(said.meeting, str) or said.meeting is None else day(said.meeting)
    return f"{on or 'next meeting'}: {', '.join(facts)}"
