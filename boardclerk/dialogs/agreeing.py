"""Minutes agreed: at a running meeting, once a yes is given, and for good."""

from boardclerk.board.agenda import item_of_the_minutes
from boardclerk.board.amendments import (
    accepted_since,
    amendment_itself,
    item_paragraph_and_words,
    may_agree,
    unsettled,
    were_there,
)
from boardclerk.board.attendance import Coming
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Minutes, MinutesState
from boardclerk.board.rights import Act
from boardclerk.board.versions import renewed, same_words
from boardclerk.cards.minutes import agreed_card
from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.circulation import AGREED, CORRECTED, readers
from boardclerk.dialogs.correcting import Wording, wording
from boardclerk.dialogs.minutes import links
from boardclerk.dialogs.papers import drawn_paper, keep_next_version, kept_paper, presided
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.running import while_running
from boardclerk.dialogs.settling import accept_own
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.suggesting import keep
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.phrases import amendments as amendment_phrases
from boardclerk.words.phrases import minutes as phrases
from boardclerk.words.phrases import talk

QUESTION = "agree_minutes"


@while_running
def agree_minutes(turn: Turn, running: Meeting) -> Reply:
    """Ask once, naming meeting and date, whether the earlier minutes were agreed at the one that runs."""
    turn.require(Act.AGREE_MINUTES, running)
    meeting, minutes = _earlier(turn, running)
    _require_may_agree(turn, meeting, running)
    words = amendment_itself(str(turn.slots.get("amendments") or turn.slots.get("subject_to") or ""))
    said = _amendment(turn, meeting, words) if words else None
    chair = presided(turn.book, running)
    question = phrases.ask_agree(meeting.on, running.on, chair.name if chair else None, turn.today)
    values = {"minutes": meeting.id, "at": running.id, "words": words}
    text = _what_they_include(turn, meeting, minutes)
    if said is not None:
        text.append(f"{amendment_phrases.place(said.item, said.number).capitalize()}: {said.words}")
    return ask(turn, QUESTION, question, [(talk.YES, "yes"), (talk.NO, "no")], values, meeting, text)


def answer_agree(turn: Turn) -> Reply | None:
    """Take the answer whether earlier minutes were agreed; nothing takes a yes back."""
    words = chosen(turn)
    if words is None or turn.waiting is None:
        return None
    if words == "no":
        return say(talk.LEFT_AS_IT_WAS)
    values = turn.waiting.values
    meeting, running = (turn.book.meetings.get(str(values[name])) for name in ("minutes", "at"))
    turn.require(Act.AGREE_MINUTES, running)
    if turn.running is None or turn.running.id != running.id:
        return say(phrases.not_running_any_more(running.on, turn.today))
    minutes = turn.book.minutes.held(meeting.id)
    if minutes is None or minutes.state is not MinutesState.CIRCULATED:
        return say(_why_not(turn, meeting, minutes))
    return _agree(turn, meeting, turn.running, minutes, str(values["words"]))


def press_agree(turn: Turn) -> Reply:
    """Ask the same of the minutes a button names."""
    meeting = pressed_meeting(turn)
    return agree_minutes(turn.but(slots={"meeting": meeting.on.isoformat()}))


def _earlier(turn: Turn, running: Meeting) -> tuple[Meeting, Minutes]:
    """Return the minutes meant: named by their day, else the last ones before this meeting that have gone round."""
    if iso := turn.slots.get("meeting"):
        named = turn.meeting_on(str(iso))
        minutes = turn.book.minutes.of_meeting(named.id)
        if minutes is None or minutes.state is not MinutesState.CIRCULATED or named.on >= running.on:
            raise Refused(_why_not(turn, named, minutes))
        return named, minutes
    before = [m for m in turn.meetings if m.on < running.on]
    held = [(m, minutes) for m in before if (minutes := turn.book.minutes.of_meeting(m.id))]
    waiting = [each for each in held if each[1].state is MinutesState.CIRCULATED]
    if waiting:
        return waiting[-1]
    raise Refused(_why_not(turn, *held[-1]) if held else phrases.NOTHING_TO_AGREE)


def _why_not(turn: Turn, meeting: Meeting, minutes: Minutes | None) -> str:
    if minutes is None:
        return phrases.none_of(meeting.on, turn.today)
    if minutes.state is MinutesState.AGREED:
        at = turn.book.meetings.find(minutes.agreed_at_meeting_id)
        return phrases.already_agreed(meeting.on, at.on if at else None, turn.today)
    if minutes.state is MinutesState.CIRCULATED:
        return phrases.NOTHING_TO_AGREE
    return phrases.not_circulated(meeting.on, turn.today, minutes.state)


def _require_may_agree(turn: Turn, meeting: Meeting, running: Meeting) -> None:
    then, now = (were_there(turn.book.attendance.of_meeting(m.id)) for m in (meeting, running))
    if not may_agree(then, now, absent_may=turn.board.absent_may_agree):
        raise Refused(phrases.none_was_there(meeting.on, turn.today))


def _amendment(turn: Turn, meeting: Meeting, words: str) -> Wording:
    """Return the amendment a meeting makes on agreeing, with its one exact place; Refused where it has none."""
    parts = [one for one in turn.understood if one.intent == "comment_on_minutes"]
    slots = {**(dict(parts[0].slots) if parts else {}), "text": words}
    said = wording(turn.but(slots={**slots, **_place_in(words)}), meeting)
    if said.place is None:
        raise Refused(phrases.correct_first(words))
    return said


def _place_in(words: str) -> dict[str, object]:
    """Return item, paragraph and words of an amendment written as `item 3 paragraph 2: …`, nothing otherwise."""
    found = item_paragraph_and_words(words)
    return dict(zip(("item", "para", "text"), found, strict=True)) if found else {}


def _what_they_include(turn: Turn, meeting: Meeting, minutes: Minutes) -> list[str]:
    text: list[str] = []
    amendments = turn.book.minutes.amendments(meeting.id)
    if accepted := accepted_since(amendments, minutes.version):
        text.append(phrases.with_corrections(len(accepted), minutes.version))
    elif _reads_otherwise(turn, meeting, minutes):
        text.append(phrases.with_corrections(1, minutes.version))
    if left := unsettled(amendments):
        text.append(phrases.left_unsettled(len(left)))
    return text


def _reads_otherwise(turn: Turn, meeting: Meeting, minutes: Minutes) -> bool:
    kept = kept_paper(turn.book, minutes)
    return kept is not None and not same_words(kept, renewed(kept, drawn_paper(turn.book, turn.board, meeting)))


def _agree(turn: Turn, meeting: Meeting, running: Meeting, minutes: Minutes, words: str) -> Reply:
    said = _amendment(turn, meeting, words) if words else None
    chair = presided(turn.book, running)
    text = phrases.accurate_with(meeting.on, words) if words else phrases.accurate_account(meeting.on)
    with turn.operation("agree_minutes", phrases.in_words("agreed", meeting.on, turn.today)) as operation:
        if said is not None:
            accept_own(turn, meeting, minutes, keep(turn, meeting, minutes, said, tell=False))
        minutes = keep_next_version(turn.book, turn.board, meeting, turn.now)
        version = turn.book.minutes.version(meeting.id, minutes.version)
        minutes = turn.book.minutes.change(
            meeting.id, state=MinutesState.AGREED, agreed_at_meeting_id=running.id,
            agreed_under=chair.name if chair else None, digest=version.digest if version else None,
        )  # fmt: skip
        _decide(turn, running, text)
        turn.book.notices.unplan(subject=meeting.id, kinds=[CORRECTED], reason=phrases.AGREED_SINCE, now=turn.now)
        _tell_the_absent(turn, meeting, running, minutes)
        _tell_unsettled(turn, meeting)
    sentence = phrases.agreed(meeting.on, running.on, turn.today)
    drawn = agreed_card(
        board=turn.board, meeting=meeting, minutes=minutes, sentence=sentence, today=turn.today,
        text=[text], links=links(turn, meeting), may_publish=turn.may(Act.PUBLISH_MINUTES, running),
        may_see_told=turn.may(Act.WHO_WAS_TOLD, running),
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)


def _decide(turn: Turn, running: Meeting, text: str) -> None:
    """Record that under the item of the last meeting's minutes, else the one being taken, unless it is there."""
    items = turn.book.agenda.of_meeting(running.id)
    of_minutes = item_of_the_minutes(items)
    item = of_minutes.number if of_minutes else running.current_item or (items[0].number if items else None)
    if item is None:
        return
    if all(d.text != text for d in turn.book.minutes.decisions(running.id)):
        turn.book.minutes.add_decision(running.id, item, text)


def _tell_the_absent(turn: Turn, meeting: Meeting, running: Meeting, minutes: Minutes) -> None:
    """Tell the readers who are not at the meeting; those who are have heard it."""
    here = {a.person_id for a in turn.book.attendance.of_meeting(running.id) if a.state is Coming.PRESENT}
    for each in readers(turn.book, meeting):
        if each.person.id not in here | {turn.me.id}:
            turn.tell(each.person, AGREED, meeting.id, occurrence="agreed", values=each.values(minutes.version))


def _tell_unsettled(turn: Turn, meeting: Meeting) -> None:
    """Tell those whose amendments nobody settled that the minutes were agreed without them."""
    for amendment in unsettled(turn.book.minutes.amendments(meeting.id)):
        found = turn.book.minutes.amendment(amendment.id)
        by = turn.book.people.find(found[1]) if found else None
        if by is not None and by.id != turn.me.id:
            turn.tell(by, "amendment_left", amendment.id)
