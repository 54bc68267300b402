"""Minutes on their way: the draft, to the chair, back for a change; and whichever minutes are meant."""

from collections.abc import Collection, Sequence
from datetime import date

from boardclerk.board.amendments import unsettled
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.minutes import Minutes, MinutesPaper, MinutesState, digest_of
from boardclerk.board.people import Office, Person
from boardclerk.board.rights import Act
from boardclerk.board.versions import comments_close
from boardclerk.cards import fields, verbs
from boardclerk.cards.attendance import undo
from boardclerk.cards.frame import Button, Link
from boardclerk.cards.minutes import agreed_card, draft_card, release_card
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.changed import changed_by
from boardclerk.dialogs.papers import Desk, minutes_paper, presided
from boardclerk.dialogs.reply import Card, Reply, say, show
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import amendments as amendment_phrases
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import minutes as phrases
from boardclerk.words.phrases import talk

EVERY_STATE = frozenset(MinutesState)


def draft_minutes(turn: Turn) -> Reply:
    """Show how far the minutes have come, with the papers and what can be done next."""
    if not turn.personal:
        return say(talk.PERSONALLY)
    if turn.running is not None and not turn.slots.get("meeting"):
        return _so_far(turn, turn.running)
    meeting, _ = minutes_meant(turn, EVERY_STATE - {MinutesState.AGREED})
    turn.require(Act.DRAFT_MINUTES, meeting)
    return show(minutes_card(turn, meeting))


def minutes_meant(turn: Turn, states: Collection[MinutesState] = EVERY_STATE) -> tuple[Meeting, Minutes]:
    """Return the minutes a press or a sentence names; else the last ones in one of `states`, or the last ones.

    Raises Refused where there are none.
    """
    named = turn.slots.get("meeting")
    if named:
        known = turn.book.meetings.find(str(named))
        meeting = pressed_meeting(turn) if known else turn.meeting_on(str(named))
        minutes = turn.book.minutes.of_meeting(meeting.id)
        if minutes is None:
            raise Refused(phrases.none_of(meeting.on, turn.today))
        return meeting, minutes
    held = [(m, minutes) for m in turn.meetings if (minutes := turn.book.minutes.of_meeting(m.id))]
    fitting = [each for each in held if each[1].state in states] or held
    if not fitting:
        raise Refused(phrases.NO_MINUTES)
    return fitting[-1]


def presides(turn: Turn, meeting: Meeting) -> bool:
    """Return whether the speaker may release these minutes as chair: who presided, the chair or the acting chair."""
    chair = presided(turn.book, meeting)
    return chair == turn.me or bool({Office.CHAIR, Office.ACTING_CHAIR} & turn.offices(meeting))


def desk(turn: Turn) -> Desk:
    return Desk(book=turn.book, place=turn.place, board=turn.board, now=turn.now)


def links(turn: Turn, meeting: Meeting, items: tuple[str, ...] | None = None) -> list[Link]:
    """Return the links to the minutes as they stand, in the speaker's own chat; none where others read along."""
    return desk(turn).minutes_links(meeting, items) if turn.personal else []


def draft_mark(paper: MinutesPaper) -> str:
    """Return a short mark of what a draft says; a press that carries another was made on an older one."""
    return digest_of(paper)[:12]


def minutes_card(turn: Turn, meeting: Meeting, sentence: str | None = None, text: Sequence[str] = ()) -> Card:
    """Return the minutes as they now stand, for the chair or the secretary, with what each can do next."""
    minutes = turn.book.minutes.of_meeting(meeting.id)
    assert minutes is not None
    if minutes.state in (MinutesState.DRAFT, MinutesState.WITH_CHAIR):
        chair = presides(turn, meeting)
        return (_for_chair if chair else _for_secretary)(turn, meeting, minutes, sentence, text)
    if minutes.state is MinutesState.CIRCULATED:
        return _in_circulation(turn, meeting, minutes, sentence, text)
    at = turn.book.meetings.find(minutes.agreed_at_meeting_id)
    said = sentence or phrases.already_agreed(meeting.on, at.on if at else None, turn.today)
    return agreed_card(
        board=turn.board, meeting=meeting, minutes=minutes, sentence=said, today=turn.today, text=text,
        links=links(turn, meeting), may_publish=turn.may(Act.PUBLISH_MINUTES, meeting) and not minutes.page_up,
        may_see_told=turn.may(Act.WHO_WAS_TOLD, meeting),
    )  # fmt: skip


def _so_far(turn: Turn, meeting: Meeting) -> Reply:
    turn.require(Act.DRAFT_MINUTES, meeting)
    drawn = sentence_card(
        sentence=phrases.still_running(meeting.on, turn.today), today=turn.today, board=turn.board, meeting=meeting,
        facts=_facts(minutes_paper(turn.book, turn.board, meeting)), buttons=links(turn, meeting),
    )  # fmt: skip
    return show(drawn)


def _for_chair(turn: Turn, meeting: Meeting, minutes: Minutes, sentence: str | None, text: Sequence[str]) -> Card:
    paper = minutes_paper(turn.book, turn.board, meeting)
    said = sentence or phrases.for_chair(meeting.on, turn.today)
    return release_card(
        board=turn.board, meeting=meeting, minutes=minutes, sentence=said, today=turn.today, text=text,
        facts=_facts(paper), links=links(turn, meeting), mark=draft_mark(paper),
    )  # fmt: skip


def _for_secretary(turn: Turn, meeting: Meeting, minutes: Minutes, sentence: str | None, text: Sequence[str]) -> Card:
    facts = _facts(minutes_paper(turn.book, turn.board, meeting))
    if minutes.state is MinutesState.DRAFT:
        said = sentence or phrases.draft_ready(meeting.on, turn.today)
        return draft_card(
            board=turn.board, meeting=meeting, minutes=minutes, sentence=said, today=turn.today,
            text=[*text, phrases.HOW_TO_CORRECT], facts=facts, links=links(turn, meeting),
        )  # fmt: skip
    chair = presided(turn.book, meeting)
    said = sentence or phrases.with_chair(chair.name if chair else None, meeting.on, turn.today)
    buttons = [*links(turn, meeting), release_in_place(minutes)]
    return sentence_card(
        sentence=said, today=turn.today, board=turn.board, meeting=meeting, text=text, facts=facts, buttons=buttons
    )


def _in_circulation(turn: Turn, meeting: Meeting, minutes: Minutes, sentence: str | None, text: Sequence[str]) -> Card:
    said = sentence or phrases.circulated(meeting.on, minutes.version, turn.today)
    suggested = turn.book.minutes.amendments(meeting.id)
    approvals = {a.person_id for a in turn.book.minutes.approvals(meeting.id)}
    standing = amendment_phrases.comments_so_far(len(approvals), len(suggested), len(unsettled(suggested)))
    by = minutes.comments_by
    facts = [(card_phrases.COMMENTS_BY, shown.day(by, turn.today))] if by else []
    return sentence_card(
        sentence=said, today=turn.today, board=turn.board, meeting=meeting, text=[*text, standing], facts=facts,
        buttons=links(turn, meeting),
    )  # fmt: skip


def _facts(paper: MinutesPaper) -> list[tuple[str, str]]:
    counts = [
        (phrases.PRESENT, sum(bool(line.attending) for line in (*paper.members, *paper.also))),
        (phrases.DECISIONS, sum(len(item.decisions) for item in paper.items)),
        (phrases.ACTIONS, sum(len(item.actions) for item in paper.items)),
        (phrases.REVIEWED, sum(len(item.reviewed) for item in paper.items)),
    ]
    return [(name, str(number)) for name, number in counts]


def release_in_place(minutes: Minutes) -> Button:
    values = {"meeting": minutes.meeting_id, "version": minutes.version}
    return Button(phrases.RELEASE_IN_PLACE, verbs.RELEASE, values, style="default")


def press_send_to_chair(turn: Turn) -> Reply:
    meeting = pressed_meeting(turn)
    turn.require(Act.DRAFT_MINUTES, meeting)
    minutes = turn.book.minutes.of_meeting(meeting.id)
    if minutes is not None and minutes.state is not MinutesState.DRAFT:
        return show(minutes_card(turn, meeting, minutes_changed(turn, meeting)))
    return send_to_chair(turn, meeting)


def minutes_changed(turn: Turn, meeting: Meeting) -> str | None:
    """Return by whom and when minutes last went on their way, for a card that is older than that."""
    return changed_by(turn, "minutes_states", [meeting.id])


def send_to_chair(turn: Turn, meeting: Meeting) -> Reply:
    """Send the draft to whoever presided, to be released; say so where nobody can be asked."""
    minutes = turn.book.minutes.of_meeting(meeting.id)
    if minutes is None or meeting.state is MeetingState.RUNNING:
        raise Refused(phrases.none_of(meeting.on, turn.today))
    chair = presided(turn.book, meeting)
    if minutes.state is not MinutesState.DRAFT or chair == turn.me:
        return show(minutes_card(turn, meeting))
    if chair is None:
        return _nobody_to_ask(turn, meeting, minutes)
    return _send(turn, meeting, minutes, chair)


def _nobody_to_ask(turn: Turn, meeting: Meeting, minutes: Minutes) -> Reply:
    drawn = sentence_card(
        sentence=phrases.no_chair(meeting.on, turn.today), today=turn.today, board=turn.board, meeting=meeting,
        text=[phrases.STAND_IN], buttons=[release_in_place(minutes), *links(turn, meeting)],
    )  # fmt: skip
    return show(drawn)


def _send(turn: Turn, meeting: Meeting, minutes: Minutes, chair: Person) -> Reply:
    told, by = turn.can_be_told(chair), comments_asked(turn)
    with turn.operation("send_to_chair", phrases.in_words("sent to the chair", meeting.on, turn.today)) as operation:
        turn.book.minutes.change(meeting.id, state=MinutesState.WITH_CHAIR, comments_by=by or minutes.comments_by)
        turn.tell(chair, "draft_for_chair", meeting.id, values={"by": turn.me.id})
    drawn = sentence_card(
        sentence=phrases.sent_to_chair(chair.name, meeting.on, turn.today, told=told), today=turn.today,
        board=turn.board, meeting=meeting,
        text=[*([phrases.comments_would_be_by(by, turn.today)] if by else []), *([] if told else [phrases.STAND_IN])],
        buttons=[undo(operation.id), *links(turn, meeting), release_in_place(minutes)],
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)


def comments_asked(turn: Turn) -> date | None:
    """Return the day named for comments, None where none is; Refused where it is past."""
    said = turn.slots.get("comments_by")
    if not said:
        return None
    by = date.fromisoformat(str(said))
    if by < turn.today or comments_close(by, turn.board.zone) <= turn.now:
        raise Refused(phrases.past_deadline(by, turn.today))
    return by


def press_ask_for_change(turn: Turn) -> Reply:
    """Give the draft back to the secretary with what the chair would like changed."""
    meeting = pressed_meeting(turn)
    words = str(turn.slots.get(fields.WORDS) or "").strip()
    if not words:
        return say(phrases.WRITE_CHANGE)
    return ask_for_change(turn, meeting, words)


def ask_for_change(turn: Turn, meeting: Meeting, words: str) -> Reply:
    if not presides(turn, meeting):
        turn.require(Act.RELEASE_MINUTES, meeting)
    minutes = turn.book.minutes.of_meeting(meeting.id)
    if minutes is None:
        raise Refused(phrases.none_of(meeting.on, turn.today))
    if minutes.state not in (MinutesState.DRAFT, MinutesState.WITH_CHAIR):
        return show(minutes_card(turn, meeting, minutes_changed(turn, meeting), [words]))
    asked = [p for p in turn.clerks if p.id != turn.me.id]
    with turn.operation("ask_for_change", phrases.in_words("given back for a change", meeting.on, turn.today)) as made:
        turn.book.minutes.change(meeting.id, state=MinutesState.DRAFT)
        for secretary in asked:
            turn.tell(secretary, "draft_change_asked", meeting.id, values={"by": turn.me.id, "words": words})
    drawn = sentence_card(
        sentence=phrases.change_passed_on([p.name for p in asked]), today=turn.today, board=turn.board,
        meeting=meeting, text=[words], buttons=[undo(made.id)],
    )  # fmt: skip
    return show(drawn, operation_id=made.id)
