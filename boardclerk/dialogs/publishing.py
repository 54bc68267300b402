"""Agreed minutes published on the bot's own page, by the secretary's own word, and taken down again."""

from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Minutes, MinutesState, public_paper
from boardclerk.board.rights import Act
from boardclerk.cards.minutes import published_card
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.changed import changed_by
from boardclerk.dialogs.knowledge import meetings_said, require_its_day
from boardclerk.dialogs.minutes import minutes_meant
from boardclerk.dialogs.papers import minutes_paper
from boardclerk.dialogs.reply import Card, Reply, say, show
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.documents.minutes import minutes_as_html
from boardclerk.words.phrases import minutes as phrases
from boardclerk.words.phrases import talk

QUESTION = "publish_minutes"
_AGREED = frozenset({MinutesState.AGREED})


def publish_minutes(turn: Turn) -> Reply:
    """Ask whether to publish the agreed minutes, and to switch publishing on where it is off; or take the page down."""
    turn.require(Act.PUBLISH_MINUTES)
    require_its_day(turn)
    meeting, minutes = _meant(turn)
    if turn.slots.get("down"):
        return _take_down(turn, meeting, minutes)
    _require_agreed(minutes)
    return show(_page_card(turn, meeting)) if minutes.page_up else _ask(turn, meeting)


def _meant(turn: Turn) -> tuple[Meeting, Minutes]:
    """Return the minutes named; else, to take down, those published last, and to publish, the last agreed.

    Understanding names the last meeting where the sentence has no date, which a page to take down may not be of.
    """
    if turn.slots.get("down") and not meetings_said(turn):
        held = [(m, minutes) for m in turn.meetings if (minutes := turn.book.minutes.of_meeting(m.id))]
        up = [(at, m, minutes) for m, minutes in held if (at := turn.book.papers.put_up_at(m.id))]
        if up:
            _, meeting, minutes = max(up, key=lambda each: each[0])
            return meeting, minutes
    return minutes_meant(turn, _AGREED)


def press_publish(turn: Turn) -> Reply:
    """Publish at once: its button has asked. Where the board has publishing off, ask whether to switch it on."""
    meeting = pressed_meeting(turn)
    turn.require(Act.PUBLISH_MINUTES, meeting)
    minutes = turn.book.minutes.of_meeting(meeting.id)
    _require_agreed(minutes)
    if minutes is not None and minutes.page_up:
        return show(_page_card(turn, meeting, changed_by(turn, "minutes_states", [meeting.id])))
    return _publish(turn, meeting) if turn.board.publishing_on else _ask(turn, meeting)


def press_take_down(turn: Turn) -> Reply:
    meeting = pressed_meeting(turn)
    turn.require(Act.PUBLISH_MINUTES, meeting)
    minutes = turn.book.minutes.of_meeting(meeting.id)
    if minutes is not None and not minutes.page_up and (by := changed_by(turn, "minutes_states", [meeting.id])):
        return show(sentence_card(sentence=by, today=turn.today, board=turn.board, meeting=meeting))
    return _take_down(turn, meeting, minutes)


def answer_publish(turn: Turn) -> Reply | None:
    words = chosen(turn)
    if words is None or turn.waiting is None:
        return None
    if words == "no":
        return say(talk.LEFT_AS_IT_WAS)
    meeting = turn.book.meetings.get(str(turn.waiting.values["meeting"]))
    turn.require(Act.PUBLISH_MINUTES, meeting)
    _require_agreed(turn.book.minutes.of_meeting(meeting.id))
    return _publish(turn, meeting)


def _require_agreed(minutes: Minutes | None) -> None:
    if minutes is None or minutes.state is not MinutesState.AGREED:
        raise Refused(phrases.NOT_AGREED_YET)


def _ask(turn: Turn, meeting: Meeting) -> Reply:
    asking = phrases.ask_publish if turn.board.publishing_on else phrases.ask_switch_on
    text = [phrases.open_to_everyone(_held_back(turn, meeting))]
    options = [(talk.YES, "yes"), (talk.NO, "no")]
    return ask(turn, QUESTION, asking(meeting.on, turn.today), options, {"meeting": meeting.id}, meeting, text)


def _held_back(turn: Turn, meeting: Meeting) -> list[str]:
    return [item.number for item in minutes_paper(turn.book, turn.board, meeting).items if item.held_back]


def _publish(turn: Turn, meeting: Meeting) -> Reply:
    with turn.operation("publish_minutes", phrases.in_words("published", meeting.on, turn.today)) as operation:
        if not turn.board.publishing_on:
            turn.book.boards.change(turn.board.id, publishing_on=True)
        put_up(turn, meeting)
        turn.book.minutes.change(meeting.id, page_up=True)
    return show(_page_card(turn, meeting), operation_id=operation.id)


def put_up(turn: Turn, meeting: Meeting) -> None:
    """Make the page of agreed minutes as it should now read, in an operation; held-back items are headings alone."""
    html = minutes_as_html(public_paper(minutes_paper(turn.book, turn.board, meeting)), public=True)
    turn.book.papers.publish(meeting.id, turn.board.slug, meeting.on, html, by=turn.me.name, now=turn.now)


def _page_card(turn: Turn, meeting: Meeting, sentence: str | None = None) -> Card:
    held_back = _held_back(turn, meeting)
    return published_card(
        board=turn.board, meeting=meeting, url=page_address(turn, meeting), today=turn.today,
        sentence=sentence or phrases.published(meeting.on, turn.today),
        text=[phrases.heading_only(held_back)] if held_back else [],
    )  # fmt: skip


def page_address(turn: Turn, meeting: Meeting) -> str:
    """Return where the published minutes of a meeting stand."""
    return f"{turn.place.public_url}/minutes/{turn.board.slug}/{meeting.on.isoformat()}"


def _take_down(turn: Turn, meeting: Meeting, minutes: Minutes | None) -> Reply:
    if minutes is None or not minutes.page_up:
        return say(phrases.not_published(meeting.on, turn.today))
    with turn.operation("take_down", phrases.in_words("taken down", meeting.on, turn.today)) as operation:
        turn.book.papers.take_down(meeting.id, turn.now)
        turn.book.minutes.change(meeting.id, page_up=False)
    sentence = phrases.taken_down(meeting.on, turn.today)
    drawn = sentence_card(sentence=sentence, today=turn.today, board=turn.board, meeting=meeting)
    return show(drawn, operation_id=operation.id)
