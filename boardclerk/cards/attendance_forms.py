"""Forms by which a person says whether, how and for what part of a meeting somebody comes."""

from collections.abc import Sequence

from boardclerk.board.agenda import AgendaItem
from boardclerk.board.attendance import Attendance, Coming, Part, Way, attendance_mark
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Person
from boardclerk.cards import fields, verbs
from boardclerk.cards.forms import Pairs, choice_input, text_input, time_input
from boardclerk.cards.frame import Button, Element, Form
from boardclerk.words.phrases import cards as phrases

PARTS: Pairs = (
    (fields.WHOLE, phrases.PART_WHOLE),
    (fields.ATTENDS_WHOLE, phrases.PART_ATTENDS),
    (fields.LATE, phrases.PART_LATE),
    (fields.LEAVING, phrases.PART_LEAVING),
)
PARTS_BY_ITEM: Pairs = (
    (fields.ITEMS_ONLY, phrases.PART_ITEMS),
    (fields.ITEMS_WITHOUT, phrases.PART_WITHOUT),
)
WAYS: Pairs = ((Way.ROOM, phrases.IN_THE_ROOM), (Way.ONLINE, phrases.ONLINE))


def change_form(
    meeting: Meeting,
    person: Person,
    attendance: Attendance,
    deputies: Sequence[Person],
    items: Sequence[AgendaItem],
) -> Form:
    """Return Change: everything that can be said of one person's attendance, as it stands now."""
    part = attendance.part or Part()
    choices = [*PARTS, *(PARTS_BY_ITEM if items else ())]
    inputs: list[Element] = [
        choice_input(fields.PART, phrases.LABEL_PART, choices, value=part_value(attendance), compact=True),
        time_input(fields.AT_TIME, phrases.LABEL_AT_TIME, value=part.leave_at or part.join_at),
    ]
    if items:
        numbered = [(item.number, phrases.item_titled(item.number, item.title)) for item in items]
        known = part.only_items or part.without_items
        inputs.append(choice_input(fields.ITEMS, phrases.LABEL_ITEMS, numbered, value=known, several=True))
    inputs += deputy_inputs(deputies, attendance.deputy_id)
    inputs.append(choice_input(fields.WAY, phrases.LABEL_WAY, WAYS, value=attendance.way))
    values = {"meeting": meeting.id, "person": person.id, "seen": attendance_mark(attendance)}
    send = Button(phrases.RECORD, verbs.CHANGE_ATTENDANCE, values)
    return Form(phrases.CHANGE, inputs, send, style="default")


def deputy_form(meeting: Meeting, deputies: Sequence[Person], attendance: Attendance | None = None) -> Form:
    """Return Send a deputy: one of `deputies`, or a name typed; `attendance` is what is known."""
    inputs = deputy_inputs(deputies, attendance.deputy_id if attendance else None, none=False)
    values = {"meeting": meeting.id, "seen": attendance_mark(attendance)}
    send = Button(phrases.NAME_DEPUTY, verbs.SEND_DEPUTY, values)
    return Form(phrases.SEND_DEPUTY, inputs, send)


def deputy_inputs(deputies: Sequence[Person], known: str | None = None, *, none: bool = True) -> list[Element]:
    """Return the choice of a deputy and the line for a name that is not among them.

    Nobody is chosen beforehand but a deputy already named, or the only one there is to choose.
    """
    name = text_input(fields.DEPUTY_NAME, phrases.LABEL_DEPUTY_NAME if deputies else phrases.LABEL_DEPUTY)
    if not deputies:
        return [name]
    listed = [(p.id, p.name) for p in deputies]
    others = [(fields.NEW_NAME, phrases.SOMEONE_ELSE)]
    nobody = [(fields.NO_DEPUTY, phrases.NO_DEPUTY)] if none else []
    usual = fields.NO_DEPUTY if none else listed[0][0] if len(listed) == 1 else None
    choices = [*nobody, *listed, *others]
    return [choice_input(fields.DEPUTY, phrases.LABEL_DEPUTY, choices, value=known or usual), name]


def part_value(attendance: Attendance) -> str:
    """Return the choice of PART that says what `attendance` says."""
    part = attendance.part
    if part is None:
        return fields.WHOLE if attendance.state is Coming.APOLOGIES else fields.ATTENDS_WHOLE
    if part.only_items:
        return fields.ITEMS_ONLY
    if part.without_items:
        return fields.ITEMS_WITHOUT
    leaves = (part.leave_at and not part.join_at) or (part.early and not part.late)
    return fields.LEAVING if leaves else fields.LATE
