"""The card that is updated while minutes are taken, and the forms for attendance and earlier actions."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from boardclerk.board.actions import Action, ActionState, Outcome
from boardclerk.board.agenda import AgendaItem
from boardclerk.board.attendance import Attendance, Coming, Quorum, Way, roll_mark
from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Person
from boardclerk.cards import fields, verbs
from boardclerk.cards.actions import row
from boardclerk.cards.attendance import undo
from boardclerk.cards.forms import choice_input, text_input
from boardclerk.cards.frame import Button, Card, Element, Press, card, heading, paragraph, part
from boardclerk.cards.header import header
from boardclerk.cards.rows import Row, row_block
from boardclerk.words.phrases import cards as phrases
from boardclerk.words.phrases.lines import quorum_line

RECORDED_IN_VIEW = 8
REVIEWED_AT_ONCE = 5


def running_card(
    *,
    board: Board,
    meeting: Meeting,
    item: AgendaItem | None,
    following: AgendaItem | None,
    recorded: Sequence[tuple[str, str]],
    quorum: Quorum,
    sentence: str,
    today: date,
    operation_id: str | None = None,
    text: Sequence[str] = (),
    may_review: bool = False,
    unrecorded: Sequence[str] = (),
) -> Card:
    """Return the one card of a running meeting: the item, what is recorded at it, who is present.

    `recorded` holds (ref, sentence) in order, of which the last eight are shown. `following` is the item
    after this one. `unrecorded` names those of whom it is not recorded yet whether they came. `operation_id`
    is what Undo takes back. `may_review`: earlier actions wait for outcomes.
    """
    return card(
        **header(board, today, meeting),
        sentence=sentence,
        text=text,
        facts=[
            (phrases.PRESENT, quorum_line(quorum, present=True)),
            *([(phrases.NOT_RECORDED, phrases.names_or_number(unrecorded))] if unrecorded else []),
        ],
        body=_recorded(item, recorded),
        buttons=_running_buttons(meeting, item, following, operation_id, may_review),
    )


def _recorded(item: AgendaItem | None, recorded: Sequence[tuple[str, str]]) -> list[Element]:
    if item is None:
        return []
    shown = recorded[-RECORDED_IN_VIEW:]
    earlier = len(recorded) - len(shown)
    lines: list[Element] = [heading(phrases.RECORDED_HERE)]
    if earlier:
        lines.append(paragraph(phrases.earlier_lines(earlier), quiet=True))
    if not shown:
        lines.append(paragraph(phrases.NOTHING_RECORDED, quiet=True))
    return [*lines, *(row_block(Row(ref=ref, text=said)) for ref, said in shown)]


def _running_buttons(
    meeting: Meeting,
    item: AgendaItem | None,
    following: AgendaItem | None,
    operation_id: str | None,
    may_review: bool,
) -> list[Press]:
    values = {"meeting": meeting.id}
    buttons: list[Press] = []
    if following is not None:
        left = {**values, "item": item.number if item else ""}
        buttons.append(Button(phrases.next_item_titled(following.number), verbs.NEXT_ITEM, left))
    if operation_id:
        buttons.append(undo(operation_id))
    untaken = phrases.item_titled(following.number, following.title) if following else None
    end = Button(phrases.END_MEETING, verbs.END_MEETING, values, confirm=phrases.ends_with(untaken))
    buttons.append(end)
    buttons.append(Button(phrases.ATTENDANCE, verbs.OPEN_ATTENDANCE, values, more=True))
    if may_review:
        buttons.append(Button(phrases.EARLIER_ACTIONS, verbs.OPEN_REVIEW, {**values, "start": 0}, more=True))
    return buttons


def attendance_form_card(
    *,
    board: Board,
    meeting: Meeting,
    people: Sequence[Person],
    attendance: Iterable[Attendance],
    sentence: str,
    today: date,
    text: Sequence[str] = (),
) -> Card:
    """Return one choice a person, prefilled from what they said: room, online, deputy, apologies, absent.

    Nothing is chosen for somebody who said nothing. A deputy is offered in the member's own choice and has
    none of their own. Members come first, then everyone else of `people`.
    """
    known = list(attendance)
    said = {a.person_id: a for a in known}
    names = {p.id: p.name for p in people}
    deputies = {a.deputy_id for a in said.values() if a.deputy_id}
    away = {a.person_id for a in said.values() if a.state in (Coming.APOLOGIES, Coming.ABSENT)}
    members = [_presence(p, said.get(p.id), names, away) for p in people if p.is_member]
    others = [_presence(p, said.get(p.id), names, away) for p in people if not p.is_member and p.id not in deputies]
    body = [*members, *([heading(phrases.OTHER_PEOPLE), *others] if others else [])]
    values = {"meeting": meeting.id, "seen": roll_mark(known)}
    record = Button(phrases.RECORD_ATTENDANCE, verbs.TAKE_ATTENDANCE, values, takes_inputs=True)
    return card(**header(board, today, meeting), sentence=sentence, text=text, body=body, buttons=[record])


def _presence(person: Person, attendance: Attendance | None, names: dict[str, str], away: Collection[str]) -> Element:
    choices = [(str(Way.ROOM), phrases.IN_THE_ROOM), (str(Way.ONLINE), phrases.ONLINE)]
    deputy = attendance.deputy_id if attendance else None
    if deputy:
        choices.append((fields.by_deputy(deputy), phrases.deputy_comes(names.get(deputy, phrases.NAMED))))
    choices += [(str(Coming.APOLOGIES), phrases.APOLOGIES), (str(Coming.ABSENT), phrases.ABSENT)]
    known = _known_presence(attendance, away)
    label = person.name if person.is_member else phrases.of(person.name, person.organisation)
    return choice_input(fields.attendance_field(person.id), label, choices, value=known, compact=True)


def _known_presence(attendance: Attendance | None, away: Collection[str]) -> str | None:
    if attendance is None or attendance.state is Coming.EXPECTED:
        return None
    if attendance.state is Coming.APOLOGIES:
        deputy = attendance.deputy_id if attendance.deputy_id not in away else None
        return fields.by_deputy(deputy) if deputy else str(Coming.APOLOGIES)
    if attendance.state is Coming.ABSENT:
        return str(Coming.ABSENT)
    return str(attendance.way or Way.ROOM)


def review_card(
    *,
    board: Board,
    meeting: Meeting,
    actions: Sequence[Action],
    sentence: str,
    today: date,
    start: int = 0,
    words: Mapping[str, str] = MappingProxyType({}),
    text: Sequence[str] = (),
) -> Card:
    """Return earlier actions with a choice of outcome and a line for its words, five at a time.

    What its owner marked complete is prefilled as completed, and `words`, by action, as they were typed before.
    Recording sends `start`, where the next begin.
    """
    shown = actions[start : start + REVIEWED_AT_ONCE]
    left = len(actions) - start - len(shown)
    seen = ",".join(f"{a.id}:{a.version}" for a in shown)
    values = {"meeting": meeting.id, "start": start + len(shown), "seen": seen}
    body: list[Element] = [_review_block(board, a, today, words.get(a.id), apart=at > 0) for at, a in enumerate(shown)]
    if left > 0:
        body.append(paragraph(phrases.left_to_review(left), quiet=True))
    record = Button(phrases.RECORD_OUTCOMES, verbs.REVIEW_ACTIONS, values, takes_inputs=True)
    return card(**header(board, today, meeting), sentence=sentence, text=text, body=body, buttons=[record])


def _review_block(board: Board, action: Action, today: date, words: str | None, *, apart: bool) -> Element:
    known = action.outcome or (Outcome.COMPLETED if action.state is ActionState.DONE else None)
    outcomes = [(str(o), phrases.OUTCOMES[o]) for o in Outcome]
    label = phrases.outcome_of(action.ref)
    return part(
        row_block(row(board, action, today)),
        choice_input(fields.outcome_field(action.id), label, outcomes, value=known, compact=True),
        text_input(
            fields.outcome_words_field(action.id),
            phrases.LABEL_OUTCOME_WORDS,
            value=words or action.outcome_words or "",
        ),
        apart=apart,
    )
