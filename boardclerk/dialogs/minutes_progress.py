"""How far minutes in circulation have come: until when comments are asked for, which have come, who has not replied."""

from boardclerk.board.amendments import unsettled
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Minutes, MinutesState
from boardclerk.board.rights import Act
from boardclerk.board.versions import comments_close
from boardclerk.dialogs.circulation import granted, reader_card, told_before
from boardclerk.dialogs.minutes import desk, minutes_card, minutes_meant
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import minutes as minutes_phrases
from boardclerk.words.phrases import minutes_progress as phrases

_DRAFTS = frozenset({MinutesState.DRAFT, MinutesState.WITH_CHAIR})


def minutes_progress(turn: Turn) -> Reply:
    """Answer what `asks` says (deadline, amendments or replies), with the minutes as this person may have them."""
    meeting, minutes = minutes_meant(turn)
    draws_up = turn.may(Act.DRAFT_MINUTES, meeting)
    if minutes.state in _DRAFTS:
        sentence = phrases.not_round(meeting.on, turn.today)
        return show(minutes_card(turn, meeting, sentence)) if draws_up else say(sentence)
    if turn.slots.get("asks") == "replies":
        turn.require(Act.DRAFT_MINUTES, meeting)
    sentence = _sentence(turn, meeting, minutes)
    if draws_up:
        return show(minutes_card(turn, meeting, sentence))
    reader = granted(turn.book, meeting, turn.me)
    if reader is None:
        secretary = turn.secretaries[0].name if turn.secretaries else None
        raise Refused(minutes_phrases.not_for_you(meeting.on, turn.today, secretary))
    return show(reader_card(desk(turn), meeting, minutes, reader, sentence))


def _sentence(turn: Turn, meeting: Meeting, minutes: Minutes) -> str:
    match turn.slots.get("asks"):
        case "amendments":
            suggested = turn.book.minutes.amendments(meeting.id)
            return phrases.amendments(meeting.on, len(suggested), len(unsettled(suggested)), turn.today)
        case "replies":
            return _not_replied(turn, meeting)
        case "version":
            went_out = turn.book.minutes.versions(meeting.id)
            return phrases.version(meeting.on, max((v.version for v in went_out), default=minutes.version), turn.today)
        case _:
            return _deadline(turn, meeting, minutes)


def _deadline(turn: Turn, meeting: Meeting, minutes: Minutes) -> str:
    if minutes.comments_by is None:
        return phrases.no_deadline(meeting.on, turn.today)
    at = comments_close(minutes.comments_by, turn.board.zone)
    moment = shown.moment(at, turn.board.zone, turn.today)
    said = phrases.close if turn.now < at else phrases.closed
    return said(meeting.on, moment, turn.today)


def _not_replied(turn: Turn, meeting: Meeting) -> str:
    suggested = {amendment.by for amendment in turn.book.minutes.amendments(meeting.id)}
    approved = {approval.person_id for approval in turn.book.minutes.approvals(meeting.id)}
    went_to = {reader.person.id for reader in told_before(turn.book, meeting)}
    asked = [person for person in turn.people if person.id in went_to]
    waiting = [p.name for p in asked if p.id not in approved and p.name not in suggested and p.id != turn.me.id]
    return phrases.not_replied(waiting, meeting.on, turn.today) if waiting else phrases.EVERYBODY_REPLIED
