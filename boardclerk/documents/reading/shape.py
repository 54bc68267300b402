"""A reading as JSON, in the shape the measuring annotations have; what is absent is left out."""

import datetime
from typing import Any

from boardclerk.board.reading import ForwardApology, ReadAction, Reading, ReadItem, ReadMeeting, ReadPerson, ReadTime


def as_json(reading: Reading) -> dict[str, Any]:
    """The reading as plain values ready for JSON."""
    return _present(
        {
            "doc": reading.doc,
            "title": reading.title,
            "body": reading.body,
            "date": _day(reading.date),
            "date_raw": reading.date_raw,
            "date_in_text": None if reading.date_in_text else False,
            "time": _time(reading.time),
            "location": reading.location,
            "chair": reading.chair,
            "minute_taker": reading.minute_taker,
        }
    ) | {
        "present": [_person(person) for person in reading.present],
        "apologies": [_person(person, away=True) for person in reading.apologies],
        "in_attendance": [_person(person) for person in reading.in_attendance],
        **({"absent": [_person(person) for person in reading.absent]} if reading.absent else {}),
        "previous_minutes_date": _day(reading.previous_minutes_date),
        **_present({"previous_minutes_outcome": reading.previous_minutes_outcome}),
        "previous_actions": [_action(action, previous=True) for action in reading.previous_actions],
        "new_actions": [_action(action, previous=False) for action in reading.new_actions],
        "decisions": [
            _present(
                {
                    "item": it.item,
                    "text": it.text,
                    "kind": None if it.kind == "agreed" else it.kind,
                    "refers_to": it.refers_to,
                }
            )
            for it in reading.decisions
        ],
        "agenda_items": [_item(item) for item in reading.agenda_items],
        "future_meetings": [_meeting(meeting) for meeting in reading.future_meetings],
        "forward_apologies": [_forward(apology) for apology in reading.forward_apologies],
        **({"aliases": dict(reading.aliases)} if reading.aliases else {}),
        "doubts": list(reading.doubts),
        "left_out": list(reading.left_out),
    }


def _present(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, "", [], ())}


def _day(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _time(times: ReadTime | None) -> dict[str, str | None] | None:
    if times is None:
        return None
    clock = {"start": times.start, "end": times.end}
    return {key: at.strftime("%H:%M") if at else None for key, at in clock.items()} | (
        {"raw": times.raw} if times.raw else {}
    )


def _person(person: ReadPerson, *, away: bool = False) -> dict[str, Any]:
    told = _present(
        {
            "initials": person.initials,
            "chair": person.chair or None,
            "deputy_for": person.deputy_for,
            "items": list(person.items),
            "presented": list(person.presented),
            "note": person.note,
        }
    )
    member = {} if person.member is None else {"member": person.member}
    deputy = {"deputy": person.deputy} if away else {}
    return {"name": person.name, "role": person.role, "organisation": person.organisation} | told | member | deputy


def _action(action: ReadAction, *, previous: bool) -> dict[str, Any]:
    told = _present(
        {
            "owner_kind": action.owner_kind if action.owner_kind != "person" else None,
            "owners_raw": action.owners_raw,
            "recipient": action.recipient,
            "item": action.item,
            "kind": action.kind,
            "status": action.status,
            "outcome": action.outcome,
            "closed_raw": action.closed_raw,
            "due": _day(action.due),
            "due_raw": action.due_raw,
            "notes": action.notes,
            "carried_forward": action.carried_forward or None,
            "parts": [{"owners": list(part.owners), "text": part.text} for part in action.parts],
        }
    )
    closed = {"closed": action.closed} if previous and action.closed is not None else {}
    return {"ref": action.ref, "text": action.text, "owners": list(action.owners)} | told | closed


def _item(item: ReadItem) -> dict[str, Any]:
    return _present(
        {
            "no": item.no,
            "title": item.title,
            "presenter": item.presenter,
            "purpose": item.purpose,
            "requested_by": item.requested_by,
            "approved_by": item.approved_by,
            "late_item": item.late_item or None,
            "sub": list(item.sub),
            "paragraphs": [
                _present({"text": it.text, "kind": it.kind if it.kind != "paragraph" else None, "label": it.label})
                for it in item.paragraphs
            ],
        }
    )


def _meeting(meeting: ReadMeeting) -> dict[str, Any]:
    inferred = {"year_inferred": True} if meeting.year_inferred else {}
    told = {"time": _time(meeting.time), "location": meeting.location, "raw": meeting.raw}
    return {"date": meeting.date.isoformat()} | told | inferred


def _forward(apology: ForwardApology) -> dict[str, Any]:
    meeting = apology.meeting.isoformat() if isinstance(apology.meeting, datetime.date) else apology.meeting
    deputy = list(apology.deputy) if len(apology.deputy) > 1 else next(iter(apology.deputy), None)
    return _present(
        {
            "name": apology.name,
            "meeting": meeting,
            "deputy": deputy,
            "acting_chair": apology.acting_chair,
            "text": apology.text,
        }
    )
