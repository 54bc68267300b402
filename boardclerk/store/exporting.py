"""Everything a board owns as plain values ready for JSON. The keys are a contract: they are added to, never renamed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from boardclerk.board.actions import Action
from boardclerk.board.attendance import Attendance, Part
from boardclerk.board.boards import Board
from boardclerk.board.meetings import AgendaState, Meeting
from boardclerk.board.people import Appointment, Office, Person, by_roll, offices_of
from boardclerk.board.policy import content_of
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice
from boardclerk.store.rows import AuditRow, OperationRow, PageRow
from boardclerk.store.telling import Word, told_of_agenda, told_of_minutes

Values = dict[str, Any]


def record_of(book: Book, boards: Sequence[Board], today: date) -> Values:
    """Return the boards with everything they own, and the audit lines; roles are those held `today`."""
    return {
        "boards": [_Export(book, board, today).values() for board in boards],
        "audit": [line for board in boards for line in _audit(book, board)],
    }


@dataclass
class _Export:
    book: Book
    board: Board
    today: date

    def __post_init__(self) -> None:
        self.people = self.book.people.of_board(self.board.id)
        self.names = {person.id: person.name for person in self.people}
        self.meetings = self.book.meetings.of_board(self.board.id)
        self.days = {meeting.id: meeting.on for meeting in self.meetings}
        self.appointments = self.book.people.appointments(self.board.id)

    def values(self) -> Values:
        board = self.board
        return {
            "name": board.name,
            "slug": board.slug,
            "tenant": board.tenant_id or None,
            "settings": {
                name: _plain(getattr(board, name))
                for name in (
                    "zone", "marking", "quorum", "lead_days", "comment_days", "owner_closes", "absent_may_agree",
                    "reminders_on", "publishing_on", "keeps_words", "standing_before", "standing_after",
                )
            } | {"policy": content_of(board.policy)},
            "people": [self._person(person) for person in self.people],
            "groups": [
                {"name": g.name, "kind": g.kind, "contacts": [p.name for p in g.contacts]}
                for g in self.book.people.groups(board.id)
            ],
            "appointments": [self._appointment(appointment) for appointment in self.appointments],
            "meetings": [self._meeting(meeting) for meeting in self.meetings],
            "actions": [self._action(action) for action in self.book.actions.of_board(board.id)],
            "decisions": [line for meeting in self.meetings for line in self._decisions(meeting)],
            "sent": [self._notice(notice) for notice in self.book.notices.of_board(board.id)],
        }  # fmt: skip

    def _person(self, person: Person) -> Values:
        offices = offices_of(person.id, self.appointments, self.today)
        return {
            "name": person.name,
            "title": person.title,
            "organisation": person.organisation,
            "roles": [person.standing.value, *(office.value for office in Office if office in offices)],
            "aliases": list(person.aliases),
            "linked": person.linked,
        }

    def _appointment(self, appointment: Appointment) -> Values:
        return {
            "name": self.names.get(appointment.person_id),
            "office": appointment.office.value,
            "from": _plain(appointment.from_on),
            "until": _plain(appointment.until_on),
            "meeting": _plain(self.days.get(appointment.meeting_id or "")),
        }

    def _meeting(self, meeting: Meeting) -> Values:
        return {
            "date": _plain(meeting.on),
            "start": _plain(meeting.start),
            "end": _plain(meeting.end),
            "location": meeting.location,
            "title": meeting.title,
            "chair": self._chair(meeting),
            "state": meeting.state.value,
            "agenda_state": meeting.agenda_state.value,
            "attendance": self._attendance(meeting),
            "items": self._items(meeting),
            "interests": self._interests(meeting),
            "reviews": self._reviews(meeting),
            "agenda_told": self._agenda_told(meeting),
            "minutes": self._minutes(meeting),
        }

    def _chair(self, meeting: Meeting) -> str | None:
        """Return who presided, or who is to: the acting chair of that meeting before the chair."""
        if meeting.chair_id:
            return self.names.get(meeting.chair_id)
        for office in (Office.ACTING_CHAIR, Office.CHAIR):
            held = self.book.people.holders(self.board.id, office, meeting.on, meeting.id)
            if held:
                return held[0].name
        return None

    def _attendance(self, meeting: Meeting) -> list[Values]:
        said = {line.person_id: line for line in self.book.attendance.of_meeting(meeting.id)}
        listed = [p for p in self.people if p.is_member or p.id in said]
        nothing = Attendance(meeting_id=meeting.id, person_id="")
        return [self._attendance_line(person, said.get(person.id, nothing)) for person in listed]

    def _attendance_line(self, person: Person, line: Attendance) -> Values:
        return {
            "name": person.name,
            "state": line.state.value,
            "deputy": self.names.get(line.deputy_id or ""),
            "part": _part(line.part),
            "way": line.way.value if line.way else None,
            "deputy_open": line.deputy_open,
        }

    def _items(self, meeting: Meeting) -> list[Values]:
        minutes = self.book.minutes.paragraphs(meeting.id)
        return [
            {
                "number": item.number,
                "title": item.title,
                "presenter": item.presenter,
                "purpose": item.purpose,
                "minutes_planned": item.minutes_planned,
                "requested_by": item.requested_by,
                "approved_by": item.approved_by,
                "late": item.late,
                "paper_in_on": _plain(item.paper_in_on),
                "paper_in_by": item.paper_in_by,
                "held_back": item.held_back,
                "sub": list(item.sub),
                "minutes": [
                    {"number": m.number, "kind": m.kind.value, "text": m.text} for m in minutes if m.item == item.number
                ],
            }
            for item in self.book.agenda.of_meeting(meeting.id)
        ]

    def _interests(self, meeting: Meeting) -> list[Values]:
        items = {item.id: item.number for item in self.book.agenda.of_meeting(meeting.id)}
        return [
            {
                "name": self.names.get(interest.person_id),
                "item": items.get(interest.item_id),
                "leaves": interest.leaves,
                "state": interest.state.value,
            }
            for interest in by_roll(self.people, self.book.interests.of_meeting(meeting.id), lambda i: i.person_id)
        ]

    def _agenda_told(self, meeting: Meeting) -> list[Values]:
        if meeting.agenda_state is not AgendaState.CIRCULATED:
            return []
        return [_word(w) for w in told_of_agenda(self.book, self.board, meeting)]

    def _reviews(self, meeting: Meeting) -> list[Values]:
        found: list[Values] = []
        for review in self.book.actions.reviews_at(meeting.id):
            action = self.book.actions.get(review.action_id)
            found.append(
                {
                    "meeting": _plain(action.meeting_on),
                    "ref": action.ref,
                    "item": review.item,
                    "outcome": review.outcome.value,
                    "words": review.words,
                    "closed": review.closed,
                }
            )
        return found

    def _minutes(self, meeting: Meeting) -> Values | None:
        minutes = self.book.minutes.of_meeting(meeting.id)
        if minutes is None:
            return None
        page = self.book.rows.get(PageRow, meeting.id)
        versions = self.book.minutes.versions(meeting.id)
        latest = next((v.digest for v in reversed(versions) if v.version == minutes.version), None)
        return {
            "state": minutes.state.value,
            "version": minutes.version,
            "digest": minutes.digest or latest,
            "received": minutes.received,
            "comments_by": _plain(minutes.comments_by),
            "released_by": minutes.released_by,
            "stood_in": minutes.stood_in,
            "agreed_on": _plain(self.days.get(minutes.agreed_at_meeting_id or "")),
            "agreed_under": minutes.agreed_under,
            "told": [_word(w) for w in told_of_minutes(self.book, self.board, meeting)],
            "page": _page(page),
            "versions": [
                {"version": v.version, "at": _plain(v.made_at), "digest": v.digest, "paper": v.paper} for v in versions
            ],
            "amendments": [_plain_fields(a, leave_out=("id", "meeting_id")) for a in self._amendments(meeting)],
            "approvals": [
                {
                    "name": self.names.get(a.person_id),
                    "version": a.version,
                    "word": a.word,
                    "subject_to": a.subject_to,
                    "at": _plain(a.at),
                }
                for a in self.book.minutes.approvals(meeting.id)
            ],
        }

    def _amendments(self, meeting: Meeting) -> Sequence[object]:
        return self.book.minutes.amendments(meeting.id)

    def _action(self, action: Action) -> Values:
        return {
            "meeting": _plain(action.meeting_on),
            "ref": action.ref,
            "item": action.item,
            "text": action.text,
            "owners": [owner.name for owner in action.owners],
            "owner_kinds": [owner.kind.value for owner in action.owners],
            "recipient": action.recipient,
            "state": action.state.value,
            "outcome": action.outcome.value if action.outcome else None,
            "outcome_words": action.outcome_words,
            "due": _plain(action.due_on),
            "due_words": action.due_words,
            "original_due": _plain(action.original_due_on),
            "between": action.between,
            "note": action.note,
            "done_at": _plain(action.done_at),
            "done_by": action.done_by,
            "parts_done": [_plain_fields(part) for part in action.parts_done],
            "history": [_plain_fields(event) for event in self.book.actions.history(action.id)],
        }

    def _decisions(self, meeting: Meeting) -> list[Values]:
        return [
            {
                "meeting": _plain(meeting.on),
                "item": decision.item,
                "ref": decision.ref,
                "kind": decision.kind.value,
                "text": decision.text,
                "told": [_word(w) for w in told_of_minutes(self.book, self.board, meeting, decision.item)],
            }
            for decision in self.book.minutes.decisions(meeting.id)
        ]

    def _notice(self, notice: Notice) -> Values:
        return {
            "kind": notice.kind,
            "to": self.names.get(notice.recipient_id),
            "meeting": _plain(self.days.get(notice.subject)),
            "subject": notice.subject,
            "occurrence": notice.occurrence,
            "state": notice.state.value,
            "due": _plain(notice.due_at),
            "at": _plain(notice.settled_at),
            "activity_id": notice.activity_id,
            "attempts": notice.attempt,
            "reason": notice.reason,
            "values": notice.values,
            "told_how": notice.told_how,
            "told_on": _plain(notice.told_on),
            "told_by": notice.told_by,
        }


def _audit(book: Book, board: Board) -> list[Values]:
    operations = {operation.id: operation for operation in book.rows.where(OperationRow, board_id=board.id)}
    lines = sorted(book.rows.where(AuditRow, board_id=board.id), key=lambda line: line.id)
    rows = [(line, operations.get(line.operation_id)) for line in lines]
    return [
        {
            "board": board.name,
            "board_id": line.board_id,
            "at": _plain(line.at),
            "actor": line.actor_id,
            "form": line.form,
            "by": operation.actor_name if operation else None,
            "verb": line.verb,
            "words": operation.words if operation else None,
            "undone_at": _plain(operation.undone_at) if operation else None,
            "operation": line.operation_id,
            "content_digest": line.content_digest,
            "digest": line.digest,
        }
        for line, operation in rows
    ]


def _word(word: Word) -> Values:
    return {
        "name": word.name,
        "told": word.told,
        "how": word.how,
        "on": _plain(word.on),
        "version": word.version,
        "by": word.by,
        "sent_it_out": word.first,
        "state": word.state.value if word.state else None,
        "why_not": None if word.told else word.reason,
    }


def _page(page: PageRow | None) -> Values | None:
    if page is None:
        return None
    return {
        "up": page.taken_down_at is None,
        "put_up_at": _plain(page.put_up_at),
        "put_up_by": page.put_up_by,
        "taken_down_at": _plain(page.taken_down_at),
    }


def _part(part: Part | None) -> Values | None:
    return None if part is None else {k: v for k, v in _plain_fields(part).items() if v not in (None, [], False)}


def _plain_fields(value: object, leave_out: Sequence[str] = ()) -> Values:
    return {
        name: _plain(getattr(value, name))
        for name in getattr(type(value), "__dataclass_fields__", {})
        if name not in leave_out
    }


def _plain(value: Any) -> Any:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value.hour:02}:{value.minute:02}"
    return list(value) if isinstance(value, tuple) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
