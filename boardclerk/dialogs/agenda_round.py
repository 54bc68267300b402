"""The agenda on its way: to the chair first, then to everyone who comes."""

from collections.abc import Iterable, Sequence

from boardclerk.board.actions import Action
from boardclerk.board.agenda import AgendaItem, agenda_version
from boardclerk.board.attendance import Coming
from boardclerk.board.meetings import AgendaState, Meeting
from boardclerk.board.minutes import ActionLine, AgendaLine, AgendaPaper
from boardclerk.board.people import Office, Person
from boardclerk.board.rights import Act
from boardclerk.cards import fields, verbs
from boardclerk.cards.agenda import agenda_card
from boardclerk.cards.frame import Button, Link
from boardclerk.cards.notices import AGENDA, who_was_told
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.agenda import agenda_of, meeting_meant, require_planned, was_circulated, written_agenda
from boardclerk.dialogs.changed import changed_by
from boardclerk.dialogs.papers import HTML, WORD, link_to
from boardclerk.dialogs.place import Place
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.running import require_personal
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.turn import Turn
from boardclerk.documents.agenda import agenda_as_html, agenda_as_word
from boardclerk.store.papers import Paper
from boardclerk.words.dates import shown
from boardclerk.words.phrases import agenda as phrases
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases.lines import due_line, owners_line


def circulate_agenda(turn: Turn) -> Reply:
    """Send the agenda on its way: from the secretary to the chair, with the chair's word to everyone."""
    require_personal(turn)
    meeting = meeting_meant(turn)
    turn.require(Act.APPROVE_AGENDA, meeting)
    require_planned(turn, meeting)
    chair = turn.presiding(meeting)
    presides = Office.CHAIR in turn.offices(meeting) or chair == turn.me
    if presides or turn.slots.get("approve"):
        return _circulate(turn, meeting)
    when = shown.day(meeting.on, turn.today)
    if chair is None:
        return _offer_to_circulate(turn, meeting, phrases.no_chair(when))
    if meeting.agenda_state is AgendaState.WITH_CHAIR:
        return _offer_to_circulate(turn, meeting, phrases.with_chair(chair.name, when))
    if meeting.agenda_state is AgendaState.CIRCULATED:
        return _offer_to_circulate(turn, meeting, phrases.circulated_before(when))
    return _to_chair(turn, meeting, chair)


def press_circulate(turn: Turn) -> Reply:
    """Send the agenda round as its card showed it; a changed one is shown again instead."""
    meeting = pressed_meeting(turn)
    turn.require(Act.APPROVE_AGENDA, meeting)
    require_planned(turn, meeting)
    gone = meeting.agenda_state is AgendaState.CIRCULATED and "again" not in turn.slots
    if gone or turn.slots.get("version") != agenda_version(agenda_of(turn, meeting)):
        return _as_it_stands(turn, meeting, [], may_circulate=not gone)
    return _circulate(turn, meeting)


def _as_it_stands(turn: Turn, meeting: Meeting, text: Sequence[str], *, may_circulate: bool) -> Reply:
    """Answer a card that is older than the agenda: as it is now, and by whom and when it was changed."""
    items = agenda_of(turn, meeting)
    rows = [("agenda_items", [item.id]) for item in items]
    changed = changed_by(turn, "meetings", [meeting.id], *rows)
    drawn = agenda_card(
        board=turn.board, meeting=meeting, items=items, sentence=changed or phrases.CHANGED, today=turn.today,
        text=[*([phrases.CHANGED] if changed else []), *text], may_circulate=may_circulate,
    )  # fmt: skip
    return show(drawn)


def press_change_agenda(turn: Turn) -> Reply:
    """Pass on to the secretary what the chair would like changed."""
    meeting = pressed_meeting(turn)
    turn.require(Act.APPROVE_AGENDA, meeting)
    require_planned(turn, meeting)
    words = str(fields.typed(turn.slots).get(fields.WORDS) or "").strip()
    if not words:
        return say(phrases.WRITE_CHANGE)
    if turn.slots.get("version") != agenda_version(agenda_of(turn, meeting)):
        return _as_it_stands(turn, meeting, [words], may_circulate=True)
    asked = [p for p in turn.clerks if p.id != turn.me.id]
    when = shown.day(meeting.on, turn.today)
    with turn.operation("ask_agenda_change", phrases.in_words(phrases.CHANGE_WORDS, when)):
        turn.book.meetings.change(meeting.id, agenda_state=AgendaState.DRAFT)
        for secretary in asked:
            turn.tell(secretary, "agenda_change_asked", meeting.id, values={"by": turn.me.id, "words": words})
    sentence = phrases.change_passed_on([p.name for p in asked])
    return show(sentence_card(sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, text=[words]))


def _offer_to_circulate(turn: Turn, meeting: Meeting, sentence: str) -> Reply:
    again = {"again": 1} if meeting.agenda_state is AgendaState.CIRCULATED else {}
    values = {"meeting": meeting.id, "version": agenda_version(agenda_of(turn, meeting)), **again}
    button = Button(phrases.CIRCULATE_NOW, verbs.CIRCULATE_AGENDA, values)
    return show(sentence_card(sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, buttons=[button]))


def _to_chair(turn: Turn, meeting: Meeting, chair: Person) -> Reply:
    when = shown.day(meeting.on, turn.today)
    with turn.operation("send_agenda_to_chair", phrases.in_words(phrases.TO_CHAIR_WORDS, when)) as operation:
        items = written_agenda(turn, meeting)
        turn.book.meetings.change(meeting.id, agenda_state=AgendaState.WITH_CHAIR)
        papers = keep_agenda(turn, meeting, items, draft=True)
        values = {"by": turn.me.id, "papers": [paper.key for paper in papers]}
        turn.tell(chair, "agenda_for_chair", meeting.id, values=values)
    sentence = phrases.to_chair(chair.name, when, told=turn.can_be_told(chair))
    pressed = {"meeting": meeting.id, "version": agenda_version(items)}
    buttons = [Button(phrases.CIRCULATE_NOW, verbs.CIRCULATE_AGENDA, pressed, style="default")]
    drawn = agenda_card(
        board=turn.board, meeting=meeting, items=items, sentence=sentence, today=turn.today,
        buttons=buttons, links=agenda_links(turn.place, papers),
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)


def _circulate(turn: Turn, meeting: Meeting) -> Reply:
    when, chair = shown.day(meeting.on, turn.today), turn.presiding(meeting)
    readers = [p for p in agenda_readers(turn, meeting) if p.id != turn.me.id]
    revised = was_circulated(turn, meeting)
    with turn.operation("circulate_agenda", phrases.in_words(phrases.SENT_WORDS, when)) as operation:
        items = written_agenda(turn, meeting)
        turn.book.meetings.change(meeting.id, agenda_state=AgendaState.CIRCULATED)
        papers = keep_agenda(turn, meeting, items, draft=False)
        for reader in readers:
            values = {"papers": [paper.key for paper in papers], "revised": revised}
            turn.tell(reader, "agenda", meeting.id, values=values)
    text: list[str] = []
    if chair is not None and chair.id != turn.me.id and Office.CHAIR not in turn.offices(meeting):
        text.append(phrases.stands_in(turn.me.name))
    if missed := [p.name for p in readers if not turn.can_be_told(p)]:
        text.append(phrases.by_hand(missed))
    drawn = agenda_card(
        board=turn.board, meeting=meeting, items=items, today=turn.today, text=text,
        sentence=phrases.circulated(when, len(readers), revised=revised), links=agenda_links(turn.place, papers),
        buttons=[who_was_told(meeting, AGENDA)],
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)


def agenda_readers(turn: Turn, meeting: Meeting) -> list[Person]:
    """Return who gets the agenda: every member, the deputies named, and those who attend or present an item."""
    said = turn.book.attendance.of_meeting(meeting.id)
    deputies = {a.deputy_id for a in said if a.deputy_id}
    invited = {a.person_id for a in said if a.state is not Coming.APOLOGIES}
    presenters = {i.presenter for i in agenda_of(turn, meeting) if i.presenter}
    return [
        p for p in turn.people if p.is_member or p.id in deputies | invited or (p.name in presenters and not p.has_left)
    ]


def keep_agenda(turn: Turn, meeting: Meeting, items: Sequence[AgendaItem], *, draft: bool) -> list[Paper]:
    """Keep the agenda as a page and as a Word file, at addresses that cannot be guessed."""
    paper, name = agenda_paper(turn, meeting, items, draft=draft), f"agenda-{meeting.on.isoformat()}"
    page, word = agenda_as_html(paper).encode(), agenda_as_word(paper)
    return [
        turn.book.papers.keep(meeting.id, f"{name}.html", HTML, page, turn.now),
        turn.book.papers.keep(meeting.id, f"{name}.docx", WORD, word, turn.now),
    ]


def agenda_links(place: Place, papers: Iterable[Paper]) -> list[Link]:
    """Return the buttons that open the agenda's `papers`: as a page, which a phone shows, and as a Word file."""
    return [
        link_to(place, p, card_phrases.OPEN_AGENDA if p.content_type == HTML else card_phrases.OPEN_WORD)
        for p in papers
    ]


def agenda_paper(turn: Turn, meeting: Meeting, items: Sequence[AgendaItem], *, draft: bool) -> AgendaPaper:
    """Return the agenda as it is printed, with the open actions that will be reviewed.

    It goes to presenters too, so actions of items held back are left to the meeting itself.
    """
    chair, secretaries = turn.presiding(meeting), turn.holders(Office.SECRETARY, meeting)
    open_actions = [a for a in turn.book.actions.open_of_board(turn.board.id) if not _of_held_back_item(turn, a)]
    return AgendaPaper(
        board=turn.board.name,
        title=meeting.title or turn.board.name,
        on=meeting.on,
        start=meeting.start,
        end=meeting.end,
        location=meeting.location,
        chair=chair.name if chair else None,
        secretary=secretaries[0].name if secretaries else None,
        marking=turn.board.marking,
        items=tuple(_agenda_line(item) for item in items),
        open_actions=tuple(
            ActionLine(ref=a.ref, text=a.text, owners=owners_line(a), due=due_line(a, turn.today)) for a in open_actions
        ),
        draft=draft,
    )


def _of_held_back_item(turn: Turn, action: Action) -> bool:
    items = turn.book.agenda.of_meeting(action.meeting_id)
    return any(item.held_back for item in items if item.number == action.item)


def _agenda_line(item: AgendaItem) -> AgendaLine:
    return AgendaLine(
        number=item.number, title=item.title, presenter=item.presenter, purpose=item.purpose,
        minutes_planned=item.minutes_planned, late=item.late, requested_by=item.requested_by,
        approved_by=item.approved_by, sub=item.sub,
    )  # fmt: skip
