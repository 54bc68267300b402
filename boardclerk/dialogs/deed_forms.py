"""A form card whenever more than one thing is missing: drawn with what is known, filled in, or answered in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from boardclerk.board.rights import Act
from boardclerk.cards import deed_forms as drawn
from boardclerk.cards import fields
from boardclerk.cards.deed_forms import Offered, deed_form_card
from boardclerk.cards.frame import Element
from boardclerk.dialogs.action_finding import with_slots
from boardclerk.dialogs.agenda import agenda_of
from boardclerk.dialogs.filled_in import day_in, number_in, time_in
from boardclerk.dialogs.reply import Asking, Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.phrases import deed_forms as phrases
from boardclerk.words.phrases import operations as operation_phrases
from boardclerk.words.phrases import talk

QUESTION = "form"
Slots = dict[str, object]
_MOST_CHOICES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedForm:
    """One form: the intent it fills in, its words, its inputs, and what slots the filled-in fields make.

    `own`: an action to choose is one of the speaker's own. `act` is what it takes to be shown the form.
    """

    intent: str
    sentence: str
    send: str
    inputs: Callable[[Offered, Mapping[str, str]], list[Element]]
    read: Callable[[Turn, Mapping[str, Any]], Slots]
    act: Act | None = None
    own: bool = False


def open_form(turn: Turn) -> Reply:
    """Show the form the slot `form` names, with what was said already in it; words answer it as well."""
    name = str(turn.slots.get("form"))
    form = FORMS[name]
    if form.act is not None:
        turn.require(form.act)
    offered, known = _offered(turn, form), _known(turn)
    if form.inputs in _OF_ACTIONS and not offered.actions:
        return say(phrases.NO_OPEN_ACTION)
    if form.inputs in _OF_MEETINGS and not offered.meetings:
        return say(phrases.NO_MEETING)
    card = deed_form_card(
        board=turn.board, form=name, sentence=form.sentence, send=form.send, inputs=form.inputs(offered, known),
        today=turn.today,
    )  # fmt: skip
    values = {"form": name, "intent": form.intent, "slots": dict(turn.slots), "board": turn.board.id}
    return show(card, asking=Asking(question=QUESTION, values=values))


def answer_form(turn: Turn) -> Reply | None:
    """Take words in place of the form: they are joined to what was said before. Other words show it filled further."""
    if turn.waiting is None or not turn.understood:
        return None
    known = {name: value for name, value in turn.waiting.values["slots"].items() if name != "form"}
    if turn.said.text.strip(" .!").casefold() in talk.NOES:
        return say(talk.LEFT_AS_IT_WAS)
    said, intent = turn.understood[0], str(turn.waiting.values["intent"])
    if len(turn.understood) > 1 or said.intent != intent or "form" in said.slots:
        return None
    if said.expect not in ("act", "confirm") or _names_strangers(turn, said.slots):
        return None
    from boardclerk.dialogs.routes import INTENTS  # the table names this very step

    return INTENTS[intent].step(with_slots(turn, {**known, **said.slots}))


def _names_strangers(turn: Turn, slots: Mapping[str, Any]) -> bool:
    named = [str(name) for slot in ("owners", "who") for name in slots.get(slot) or ()]
    groups = {group.name for group in turn.book.people.groups(turn.board.id)}
    return any(turn.person_named(name) is None and name not in groups for name in named)


def press_form(turn: Turn) -> Reply:
    """Take a form that was filled in; the question it stood for is no longer asked."""
    form = FORMS.get(str(turn.slots.get("form")))
    if form is None:
        raise Refused(operation_phrases.NOT_FOUND)
    from boardclerk.dialogs.routes import INTENTS  # the table names this very step

    filled = with_slots(turn, form.read(turn, fields.typed(turn.slots)))
    reply = INTENTS[form.intent].step(filled)
    said = turn.said
    waiting = turn.book.turns.waiting(said.tenant_id, said.talk_id, said.speaker.account_id)
    if waiting is not None and waiting.question == QUESTION:
        turn.book.turns.stop_asking(said.tenant_id, said.talk_id, said.speaker.account_id)
    return reply


def _offered(turn: Turn, form: DeedForm) -> Offered:
    book, board = turn.book, turn.board.id
    actions = book.actions.of_person(board, turn.me.id) if form.own else book.actions.open_of_board(board)
    running = turn.running
    members = [p for p in turn.people if not p.has_left]
    return Offered(
        people=members[:_MOST_CHOICES],
        groups=[group.name for group in book.people.groups(board)],
        meetings=book.meetings.coming(board, turn.today),
        items=agenda_of(turn, running) if running else (),
        actions=[a for a in actions if a.is_open][:_MOST_CHOICES],
        deputies=[p for p in turn.people if p.may_stand_in and p.id != turn.me.id],
        today=turn.today,
    )


def _known(turn: Turn) -> dict[str, str]:
    """Return what the slots hold, by the field it belongs in."""
    slots, known = turn.slots, dict[str, str]()
    for slot, field in _PLAIN.items():
        if slots.get(slot):
            known[field] = str(slots[slot])
    for slot, field in _OF_PEOPLE.items():
        names = slots.get(slot) or ()
        name = names if isinstance(names, str) else next(iter(names), None)
        person = turn.person_named(str(name)) if name else None
        if person is not None:
            known[field] = person.id
        elif name and field == fields.OWNER:
            known[field] = f"{fields.GROUP}{name}"
    if turn.slots.get("meetings"):
        known[fields.MEETING_ON] = str(turn.slots["meetings"][0])
    return known


_PLAIN = {
    "text": fields.TEXT, "due": fields.DUE_ON, "item": fields.ITEM, "title": fields.TITLE, "meeting": fields.MEETING_ON,
    "duration_min": fields.LENGTH, "on": fields.ON, "location": fields.PLACE, "name": fields.NAME,
    "standing": fields.STANDING, "role": fields.OFFICE,
}  # fmt: skip
_OF_PEOPLE = {"owners": fields.OWNER, "who": fields.WHO, "presenter": fields.PRESENTER, "deputy": fields.DEPUTY}


def _name(turn: Turn, value: object) -> str | None:
    """Return the name a choice stands for; None for nobody."""
    chosen = str(value or "")
    if chosen.startswith(fields.GROUP):
        return chosen.removeprefix(fields.GROUP)
    person = turn.book.people.find(chosen) if chosen else None
    return person.name if person is not None and person.board_id == turn.board.id else None


def _text(values: Mapping[str, Any], field: str) -> str | None:
    return " ".join(str(values.get(field) or "").split()) or None


def _day(values: Mapping[str, Any], field: str) -> str | None:
    on = day_in(_text(values, field))
    return on.isoformat() if on else None


def _time(values: Mapping[str, Any], field: str) -> str | None:
    at = time_in(_text(values, field))
    return at.isoformat("minutes") if at else None


def _read_action(turn: Turn, values: Mapping[str, Any]) -> Slots:
    owner = _name(turn, values.get(fields.OWNER))
    return {
        "text": _text(values, fields.TEXT),
        "owners": [owner] if owner else [],
        "due": _day(values, fields.DUE_ON),
        "item": _text(values, fields.ITEM),
    }


def _deputy(turn: Turn, values: Mapping[str, Any]) -> list[str] | None:
    typed = _text(values, fields.DEPUTY_NAME)
    chosen = typed or _name(turn, values.get(fields.DEPUTY))
    return [chosen] if chosen else None


def _read_apologies(turn: Turn, values: Mapping[str, Any]) -> Slots:
    who = _name(turn, values.get(fields.WHO))
    if who is None:
        raise Refused(phrases.CHOOSE_WHO)
    slots = {"who": [who], "meetings": [_text(values, fields.MEETING_ON)], "scope": "whole", "on_behalf": True}
    return {**slots, **_with("deputy", _deputy(turn, values))}


def _read_deputy(turn: Turn, values: Mapping[str, Any]) -> Slots:
    deputy = _deputy(turn, values)
    if deputy is None:
        raise Refused(phrases.CHOOSE_WHO)
    return {"meetings": [_text(values, fields.MEETING_ON)], "scope": "whole", "deputy": deputy}


def _read_item(turn: Turn, values: Mapping[str, Any]) -> Slots:
    length = _text(values, fields.LENGTH)
    minutes = number_in(length)
    if length and not minutes:
        raise Refused(phrases.NOT_A_LENGTH)
    return {
        "title": _text(values, fields.TITLE),
        "presenter": _name(turn, values.get(fields.PRESENTER)),
        "duration_min": minutes,
        "meeting": _text(values, fields.MEETING_ON),
    }


def _read_meeting(turn: Turn, values: Mapping[str, Any]) -> Slots:
    del turn
    return {
        "on": _day(values, fields.ON), "start": _time(values, fields.START_AT), "end": _time(values, fields.END_AT),
        "location": _text(values, fields.PLACE),
    }  # fmt: skip


def _read_moved(turn: Turn, values: Mapping[str, Any]) -> Slots:
    return {**_read_meeting(turn, values), "meeting": _text(values, fields.MEETING_ON)}


def _read_person(turn: Turn, values: Mapping[str, Any]) -> Slots:
    del turn
    return {
        slot: _text(values, field)
        for slot, field in (
            ("name", fields.NAME), ("title", fields.TITLE), ("organisation", fields.ORGANISATION),
            ("standing", fields.STANDING),
        )
    }  # fmt: skip


def _read_office(turn: Turn, values: Mapping[str, Any]) -> Slots:
    who, role = _name(turn, values.get(fields.WHO)), _text(values, fields.OFFICE)
    if who is None:
        raise Refused(phrases.CHOOSE_WHO)
    meeting = _text(values, fields.MEETING_ON) if role == "acting_chair" else None
    return {"who": [who], "role": role, "meeting": meeting}


def _read_action_chosen(turn: Turn, values: Mapping[str, Any]) -> Slots:
    del turn
    chosen = _text(values, fields.ACTIONS)
    if chosen is None:
        raise Refused(phrases.CHOOSE_ACTION)
    return {"ids": [chosen]}


def _read_extension(turn: Turn, values: Mapping[str, Any]) -> Slots:
    due = _day(values, fields.DUE_ON)
    if due is None:
        raise Refused(phrases.CHOOSE_DAY)
    return {**_read_action_chosen(turn, values), "due": due, "reason": _text(values, fields.REASON)}


def _read_giving(turn: Turn, values: Mapping[str, Any]) -> Slots:
    owner = _name(turn, values.get(fields.OWNER))
    if owner is None:
        raise Refused(phrases.CHOOSE_WHO)
    return {**_read_action_chosen(turn, values), "owners": [owner]}


def _with(name: str, value: object) -> Slots:
    return {} if value is None else {name: value}


_OF_ACTIONS = (drawn.extension_inputs, drawn.giving_inputs)
_OF_MEETINGS = (
    drawn.apologies_inputs, drawn.deputy_form_inputs, drawn.item_inputs, drawn.moved_meeting_inputs,
)  # fmt: skip

FORMS: Mapping[str, DeedForm] = {
    "action": DeedForm(
        intent="record_action", sentence=phrases.RECORD_ACTION, send=phrases.RECORD, inputs=drawn.action_inputs,
        read=_read_action, act=Act.RECORD_ACTION,
    ),
    "apologies_for": DeedForm(
        intent="send_apologies", sentence=phrases.APOLOGIES_FOR, send=phrases.RECORD, inputs=drawn.apologies_inputs,
        read=_read_apologies,
    ),
    "deputy": DeedForm(
        intent="send_apologies", sentence=phrases.NAME_DEPUTY, send=phrases.SEND, inputs=drawn.deputy_form_inputs,
        read=_read_deputy,
    ),
    "agenda_item": DeedForm(
        intent="agenda_item", sentence=phrases.AGENDA_ITEM, send=phrases.ADD, inputs=drawn.item_inputs,
        read=_read_item,
    ),
    "add_meeting": DeedForm(
        intent="add_meeting", sentence=phrases.ADD_MEETING, send=phrases.ADD, inputs=drawn.new_meeting_inputs,
        read=_read_meeting, act=Act.CALENDAR,
    ),
    "move_meeting": DeedForm(
        intent="move_meeting", sentence=phrases.MOVE_MEETING, send=phrases.MOVE, inputs=drawn.moved_meeting_inputs,
        read=_read_moved, act=Act.CALENDAR,
    ),
    "add_person": DeedForm(
        intent="add_person", sentence=phrases.ADD_PERSON, send=phrases.ADD, inputs=drawn.person_inputs,
        read=_read_person, act=Act.APPOINT,
    ),
    "appoint": DeedForm(
        intent="appoint", sentence=phrases.APPOINT, send=phrases.APPOINT_THEM, inputs=drawn.office_inputs,
        read=_read_office, act=Act.APPOINT,
    ),
    "extend": DeedForm(
        intent="update_action", sentence=phrases.EXTEND, send=phrases.SEND, inputs=drawn.extension_inputs,
        read=_read_extension, own=True,
    ),
    "reassign": DeedForm(
        intent="update_action", sentence=phrases.REASSIGN, send=phrases.GIVE, inputs=drawn.giving_inputs,
        read=_read_giving, act=Act.REASSIGN_ACTION,
    ),
}  # fmt: skip
"""Every form by its name, which understanding gives in the slot `form`."""
