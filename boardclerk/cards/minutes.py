"""Cards that take minutes from draft to agreed: the secretary's, the chair's, the members'."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.agenda import AgendaItem
from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Amendment, ItemPaper, Minutes
from boardclerk.cards import fields, verbs
from boardclerk.cards.forms import choice_input, text_input
from boardclerk.cards.frame import Button, Card, Element, Form, Link, Press, Values, card, heading, paragraph, part
from boardclerk.cards.header import header
from boardclerk.cards.notices import who_was_told
from boardclerk.cards.rows import Row, row_block
from boardclerk.cards.text import shortened
from boardclerk.words.dates.shown import day
from boardclerk.words.phrases import cards as phrases

EXCERPT_IN_VIEW = 10
LONGEST_PARAGRAPH = 400


def draft_card(
    *,
    board: Board,
    meeting: Meeting,
    minutes: Minutes,
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    facts: Sequence[tuple[str, str]] = (),
    links: Sequence[Link] = (),
    buttons: Sequence[Press] = (),
) -> Card:
    """Return the secretary's draft: links to the Word document and the page, Send to the chair."""
    send = Button(phrases.SEND_TO_CHAIR, verbs.SEND_TO_CHAIR, _values(minutes))
    return card(
        **header(board, today, meeting),
        sentence=sentence,
        text=text,
        facts=facts,
        buttons=[send, *links, *buttons],
    )


def release_card(
    *,
    board: Board,
    meeting: Meeting,
    minutes: Minutes,
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    facts: Sequence[tuple[str, str]] = (),
    links: Sequence[Link] = (),
    mark: str = "",
) -> Card:
    """Return the chair's card: Release · Ask for a change, and where to read the draft.

    `mark` says which state of the draft the card shows, and comes back with Release.
    """
    change = text_input(fields.WORDS, phrases.LABEL_CHANGE, required=True, long=True)
    ask = Button(phrases.SEND, verbs.ASK_FOR_CHANGE, _values(minutes))
    values: Values = {**_values(minutes), "mark": mark} if mark else _values(minutes)
    return card(
        **header(board, today, meeting),
        sentence=sentence,
        text=text,
        facts=facts,
        buttons=[
            Button(phrases.RELEASE, verbs.RELEASE, values),
            Form(phrases.ASK_FOR_CHANGE, [change], ask),
            *links,
        ],
    )


def circulated_card(
    *,
    board: Board,
    meeting: Meeting,
    minutes: Minutes,
    items: Sequence[AgendaItem],
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    links: Sequence[Link] = (),
    excerpt: Sequence[ItemPaper] = (),
    may_amend: bool = True,
) -> Card:
    """Return a member's card: comments by when, No amendments · Suggest an amendment, links.

    `items` are those an amendment can be about. `excerpt` shows items in full, for somebody who attended
    for them alone. Without `may_amend` it is for information.
    """
    asks = may_amend and minutes.comments_by is not None
    facts = [(phrases.COMMENTS_BY, day(minutes.comments_by, today))] if asks and minutes.comments_by else []
    answers: list[Press] = []
    if asks:
        answers.append(Button(phrases.NO_AMENDMENTS, verbs.NO_AMENDMENTS, _values(minutes)))
        answers.append(amendment_form(minutes, items))
    return card(
        **header(board, today, meeting),
        sentence=sentence,
        text=text,
        facts=facts,
        body=_excerpt(excerpt),
        buttons=[*answers, *links],
    )


def amendment_form(minutes: Minutes, items: Sequence[AgendaItem]) -> Form:
    """Return Suggest an amendment: to which item and paragraph, in which words."""
    numbered = [(item.number, phrases.item_titled(item.number, item.title)) for item in items]
    known = items[0].number if len(items) == 1 else None
    inputs = [
        choice_input(fields.ITEM, phrases.LABEL_ITEM, numbered, value=known, required=True, compact=True),
        text_input(fields.PARAGRAPH, phrases.LABEL_PARAGRAPH, example=phrases.EXAMPLE_PARAGRAPH, most=4),
        text_input(fields.WORDS, phrases.LABEL_WORDS, required=True, long=True),
    ]
    send = Button(phrases.SEND, verbs.SUGGEST_AMENDMENT, _values(minutes))
    return Form(phrases.SUGGEST_AMENDMENT, inputs, send)


def _excerpt(items: Sequence[ItemPaper]) -> list[Element]:
    shown: list[Element] = []
    left = EXCERPT_IN_VIEW
    for item in items:
        lines = _lines_of(item)
        title = heading(phrases.item_titled(item.number, item.title))
        rest = [paragraph(phrases.REST_IN_DOCUMENT, quiet=True)] if len(lines) > left else []
        shown.append(part(title, *lines[:left], *rest, apart=True))
        left = max(0, left - len(lines))
    return shown


def _lines_of(item: ItemPaper) -> list[Element]:
    actions = [
        row_block(Row(ref=a.ref, text=a.text, quiet=" · ".join(filter(None, (a.owners, a.due))))) for a in item.actions
    ]
    decided = [row_block(Row(ref=d.ref, text=d.text)) for d in item.decisions]
    said = [paragraph(shortened(f"{m.number}. {m.text}", LONGEST_PARAGRAPH)) for m in item.minutes]
    return [*said, *decided, *actions]


def amendment_card(
    *,
    board: Board,
    meeting: Meeting,
    amendment: Amendment,
    before: str,
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    links: Sequence[Link] = (),
) -> Card:
    """Return a suggested amendment to the secretary: as it stands, as suggested, and what to do with it.

    `before` is the paragraph as it stands, or the item's title where the whole item is meant.
    """
    values: Values = {"amendment": amendment.id}
    words = text_input(fields.WORDS, phrases.LABEL_OTHER_WORDS, value=amendment.words, required=True, long=True)
    reason = text_input(fields.REASON, phrases.LABEL_REASON)
    body: list[Element] = []
    if before:
        body.append(part(heading(phrases.BEFORE), paragraph(before)))
    body.append(part(heading(phrases.SUGGESTED), paragraph(amendment.words)))
    return card(
        **header(board, today, meeting),
        sentence=sentence,
        text=text,
        body=body,
        buttons=[
            Button(phrases.ACCEPT, verbs.ACCEPT_AMENDMENT, values),
            Form(
                phrases.ACCEPT_OTHER_WORDS,
                [words],
                Button(phrases.ACCEPT_THESE_WORDS, verbs.ACCEPT_OTHER_WORDS, values),
            ),
            Form(phrases.DECLINE, [reason], Button(phrases.DECLINE, verbs.DECLINE_AMENDMENT, values)),
            *links,
        ],
    )


def version_card(
    *,
    board: Board,
    meeting: Meeting,
    sentence: str,
    today: date,
    changes: Sequence[Amendment] = (),
    text: Sequence[str] = (),
    links: Sequence[Link] = (),
) -> Card:
    """Return that a new version went out, with what was changed since the last one."""
    body = [row_block(Row(ref=phrases.amended_at(a.item, a.number), text=a.words)) for a in changes]
    return card(**header(board, today, meeting), sentence=sentence, text=text, body=body, buttons=links)


def agreed_card(
    *,
    board: Board,
    meeting: Meeting,
    minutes: Minutes,
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    links: Sequence[Link] = (),
    may_publish: bool = False,
    may_see_told: bool = False,
) -> Card:
    """Return that minutes were agreed; `may_publish` (for the secretary) adds Publish, with confirmation.

    `may_see_told` adds Who was told.
    """
    offer: list[Press] = []
    if may_publish:
        sure = phrases.publishes(day(meeting.on, today))
        offer.append(Button(phrases.PUBLISH, verbs.PUBLISH, _values(minutes), confirm=sure))
    asked = [who_was_told(meeting)] if may_see_told else []
    return card(**header(board, today, meeting), sentence=sentence, text=text, buttons=[*offer, *links, *asked])


def published_card(
    *,
    board: Board,
    meeting: Meeting,
    url: str,
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    may_take_down: bool = True,
) -> Card:
    """Return that the page stands: its link, and Take down with a confirmation of what goes."""
    sure = phrases.takes_down(day(meeting.on, today))
    down = Button(phrases.TAKE_DOWN, verbs.TAKE_DOWN, {"meeting": meeting.id}, style="destructive", confirm=sure)
    return card(
        **header(board, today, meeting),
        sentence=sentence,
        text=text,
        buttons=[Link(phrases.OPEN_PAGE, url), *([down] if may_take_down else [])],
    )


def _values(minutes: Minutes) -> Values:
    return {"meeting": minutes.meeting_id, "version": minutes.version}
