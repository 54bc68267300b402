"""Amendments: what people say should read otherwise, in minutes that went round or in a draft of their own."""

import re

from boardclerk.board.amendments import words_meant
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Minutes, MinutesState
from boardclerk.board.rights import Act
from boardclerk.cards import fields
from boardclerk.cards.attendance import undo
from boardclerk.cards.frame import Form
from boardclerk.cards.minutes import amendment_form
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.approvals import nothing_to_amend
from boardclerk.dialogs.asking import confirm
from boardclerk.dialogs.circulation import granted, reader_card
from boardclerk.dialogs.correcting import Wording, without_place, wording, write
from boardclerk.dialogs.minutes import ask_for_change, desk, links, minutes_changed, minutes_meant, presides
from boardclerk.dialogs.reply import Card, Reply, say, show
from boardclerk.dialogs.settling import accept_own
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.suggesting import is_late, keep, reader_links, reader_of, within
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.late import late
from boardclerk.words.phrases import action_changes as action_phrases
from boardclerk.words.phrases import amendments as phrases

_DRAFTS = frozenset({MinutesState.DRAFT, MinutesState.WITH_CHAIR})
_OPEN = frozenset({MinutesState.CIRCULATED})


def comment_on_minutes(turn: Turn) -> Reply:
    """Take a comment on minutes in words: to a draft from those who draw it up, else as an amendment."""
    if turn.slots.get("nil_return"):
        return nothing_to_amend(turn)
    if (rewording := _of_an_action(turn)) is not None:
        return rewording
    waiting = _DRAFTS if turn.may(Act.DRAFT_MINUTES) and _has_draft(turn) else _OPEN
    meeting, minutes = minutes_meant(turn, waiting)
    if minutes.state is not MinutesState.AGREED and _reaches_past(turn, meeting):
        item, number = str(turn.slots.get("item") or ""), turn.slots.get("para")
        question = phrases.ask_correct(item, int(number) if number else None, meeting.on, turn.today)
        slots = {**turn.slots, "meeting": meeting.on.isoformat(), "sure": True}
        return confirm(turn.but(slots=slots), "comment_on_minutes", question)
    if minutes.state in _DRAFTS:
        return _on_draft(turn, meeting)
    return _suggest(turn, meeting, minutes)


_SHOULD_READ = late(r"^(?:should|must|ought to|needs? to|is to)?(?: now)? ?(?:read|say|be)?[:\s]*", re.IGNORECASE)


def _of_an_action(turn: Turn) -> Reply | None:
    """Ask whether an open action is to be reworded, where the words name one and there are no minutes to amend."""
    ref, iso = str(turn.slots.get("item") or ""), turn.slots.get("meeting")
    known = [a for a in turn.book.actions.by_ref(turn.board.id, ref) if a.is_open] if "." in ref else []
    meeting = turn.meeting_on(str(iso)) if iso else None
    if len(known) != 1 or (meeting and turn.book.minutes.of_meeting(meeting.id) is not None):
        return None
    said = str(turn.slots.get("with") or turn.slots.get("text") or "")
    text = _SHOULD_READ.sub("", said).strip(" .\"'“”")
    if len(text.split()) < 2:
        return None
    asked = turn.but(slots={"refs": [ref], "meeting": known[0].meeting_on.isoformat(), "text": text})
    return confirm(asked, "update_action", action_phrases.describe_reword([ref], text))


def _reaches_past(turn: Turn, meeting: Meeting) -> bool:
    """Return whether a meeting runs and the words are for another one's minutes, which nobody named."""
    running = turn.running
    if running is None or running.id == meeting.id or turn.slots.get("sure"):
        return False
    written = turn.said.text.casefold()
    return f"{meeting.on:%B}".casefold() not in written and f"{meeting.on:%b} ".casefold() not in written


def press_suggest(turn: Turn) -> Reply:
    """Take an amendment from the card's form."""
    meeting = pressed_meeting(turn)
    minutes = turn.book.minutes.of_meeting(meeting.id)
    if minutes is None or minutes.state in _DRAFTS:
        raise Refused(phrases.not_round(meeting.on, turn.today))
    typed = {name: turn.slots.get(name) for name in (fields.ITEM, fields.PARAGRAPH, fields.WORDS)}
    shown = str(turn.slots.get("version") or minutes.version)
    if minutes.state is MinutesState.CIRCULATED and shown != str(minutes.version):
        # The paragraphs may be others now; what was typed is given back.
        said = [str(typed[fields.WORDS])] if typed[fields.WORDS] else []
        changed = minutes_changed(turn, meeting) or ""
        return show(reader_card(desk(turn), meeting, minutes, reader_of(turn, meeting), changed, said))
    slots = {"item": typed[fields.ITEM], "para": typed[fields.PARAGRAPH], "with": typed[fields.WORDS]}
    return _suggest(turn.but(slots=slots), meeting, minutes)


def describe_comment(turn: Turn) -> str:
    """Say what would be recorded, as a question: nothing to amend, or an amendment and its words."""
    meeting, _ = minutes_meant(turn, _OPEN)
    if turn.slots.get("nil_return"):
        return phrases.ask_nothing_to_amend(meeting.on, turn.today)
    item, number = str(turn.slots.get("item") or ""), turn.slots.get("para")
    words = str(turn.slots.get("with") or turn.slots.get("text") or turn.said.text)
    return phrases.ask_suggest(item, int(number) if number else None, words, meeting.on, turn.today)


def _has_draft(turn: Turn) -> bool:
    held = (turn.book.minutes.of_meeting(m.id) for m in turn.meetings)
    return any(minutes is not None and minutes.state in _DRAFTS for minutes in held)


def _on_draft(turn: Turn, meeting: Meeting) -> Reply:
    if turn.may(Act.SETTLE_AMENDMENT, meeting):
        return correct(turn, meeting)
    if presides(turn, meeting):
        return ask_for_change(turn, meeting, turn.said.text)
    raise Refused(phrases.not_round(meeting.on, turn.today))


def correct(turn: Turn, meeting: Meeting) -> Reply:
    """Change the draft at once, as the secretary says."""
    said = wording(turn, meeting)
    if said.place is None:
        raise Refused(phrases.WHERE)
    _require_exact(turn, said)
    words = phrases.correction_words(said.item, said.number, meeting.on, turn.today)
    with turn.operation("correct_minutes", words) as operation:
        before, number = write(turn, meeting, said.item, said.number, said.words)
    drawn = sentence_card(
        sentence=phrases.corrected(said.item, number), today=turn.today, board=turn.board, meeting=meeting,
        facts=_before_and_after(turn, before, said.words), buttons=[undo(operation.id), *links(turn, meeting)],
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)


def _require_exact(turn: Turn, said: Wording) -> None:
    """Refuse words to replace that stand nowhere, or more than once: they are no paragraph of their own."""
    old = str(turn.slots.get("replace") or "")
    if old and turn.slots.get("with") and said.number is None and "." not in said.item:
        raise Refused(phrases.not_there(old, said.item, None, None))


def _before_and_after(turn: Turn, before: str, after: str) -> list[tuple[str, str]]:
    """Return the words as they were and as they are; what minutes said is not repeated outside a personal chat."""
    if not turn.personal:
        return []
    return [*([(phrases.WORDS_BEFORE, before)] if before else []), (phrases.WORDS_NOW, after)]


def _suggest(turn: Turn, meeting: Meeting, minutes: Minutes) -> Reply:
    mine = reader_of(turn, meeting)
    turn.require(Act.SUGGEST_AMENDMENT, meeting)
    if minutes.state is MinutesState.AGREED or is_late(turn, minutes):
        turn.require_alone()
    if minutes.state is MinutesState.AGREED:
        return _after_agreed(turn, meeting, minutes)
    said = within(turn, meeting, mine)
    if said.place is not None and turn.may(Act.SETTLE_AMENDMENT, meeting):
        _require_exact(turn, said)
        return _correct_circulated(turn, meeting, minutes, said)
    with turn.operation("suggest_amendment", _words(turn, said, meeting)) as operation:
        keep(turn, meeting, minutes, said)
    return show(_suggested(turn, meeting, minutes, said, operation.id), operation_id=operation.id)


def _correct_circulated(turn: Turn, meeting: Meeting, minutes: Minutes, said: Wording) -> Reply:
    """Take the secretary's own amendment as accepted: it goes out with the next version."""
    words = phrases.correction_words(said.item, said.number, meeting.on, turn.today)
    with turn.operation("settle_amendment", words) as operation:
        before = said.place.text if said.place and said.number else ""
        accept_own(turn, meeting, minutes, keep(turn, meeting, minutes, said, tell=False))
    by = None if is_late(turn, minutes) else minutes.comments_by
    drawn = sentence_card(
        sentence=phrases.corrected(said.item, said.number), today=turn.today, board=turn.board, meeting=meeting,
        text=[phrases.goes_out(by, minutes.version + 1, turn.today)], facts=_before_and_after(turn, before, said.words),
        buttons=[undo(operation.id)],
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)


def _words(turn: Turn, said: Wording, meeting: Meeting) -> str:
    return phrases.suggestion_words(said.item, said.number, meeting.on, turn.today)


def _suggested(turn: Turn, meeting: Meeting, minutes: Minutes, said: Wording, operation_id: str) -> Card:
    names = [p.name for p in turn.clerks if p.id != turn.me.id]
    text = [phrases.passed_to(names)] if names or not turn.clerks else []
    if minutes.comments_by is not None and is_late(turn, minutes):
        text = [phrases.after_deadline(minutes.comments_by, turn.today)]
    return sentence_card(
        sentence=phrases.suggested(said.item, said.number, meeting.on, turn.today), today=turn.today,
        board=turn.board, meeting=meeting, text=text, facts=_before_and_after(turn, "", said.words),
        buttons=[undo(operation_id), *_another(turn, meeting, minutes), *reader_links(turn, meeting)],
    )  # fmt: skip


def _another(turn: Turn, meeting: Meeting, minutes: Minutes) -> list[Form]:
    """Return the form for a further amendment, in the speaker's own chat while comments are open."""
    mine = granted(turn.book, meeting, turn.me)
    if mine is None or not turn.personal or minutes.comments_by is None or is_late(turn, minutes):
        return []
    items = turn.book.agenda.of_meeting(meeting.id)
    return [amendment_form(minutes, [i for i in items if mine.items is None or i.number in mine.items])]


def _after_agreed(turn: Turn, meeting: Meeting, minutes: Minutes) -> Reply:
    """Leave agreed minutes as they are, and bring the words to the secretary for the next meeting."""
    words = _correction_in_words(turn, meeting)
    secretaries = [p for p in turn.clerks if p.id != turn.me.id]
    if secretaries:
        with turn.operation("ask_correction", phrases.correction_asked_words(meeting.on, turn.today)):
            for secretary in secretaries:
                turn.tell(secretary, "correction_asked", meeting.id, values={"by": turn.me.id, "words": words})
    at = turn.book.meetings.find(minutes.agreed_at_meeting_id)
    names = [p.name for p in secretaries]
    return say(phrases.after_agreed(meeting.on, at.on if at else None, names, turn.today))


def _correction_in_words(turn: Turn, meeting: Meeting) -> str:
    """Return a correction with its place, item and paragraph; as it was written where it names no item."""
    item, number = str(turn.slots.get("item") or ""), turn.slots.get("para")
    old, new = (without_place(str(turn.slots.get(name) or "")).strip() for name in ("replace", "with"))
    new = new or words_meant(str(turn.slots.get("text") or ""))
    if not item or not new:
        return turn.said.text.strip()
    return phrases.should_read(item, int(number) if number else None, meeting.on, turn.today, old, new)
