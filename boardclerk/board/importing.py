"""What a set of minutes read in makes of a board: its name, its people, the refs of its actions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from boardclerk.board.actions import Outcome, next_ref
from boardclerk.board.minutes import DecisionKind, MinuteKind
from boardclerk.board.people import Standing
from boardclerk.board.reading import ReadAction, ReadDecision, Reading, ReadItem, ReadMeeting, ReadParagraph, ReadPerson

_LEADING = re.compile(
    r"^(?:(?:draft|approved|confirmed|unconfirmed|final|agreed)\s+)?"
    r"(?:minutes|notes|record)\s+(?:(?:of|for|from)\s+)?(?:(?:the|a|an)\s+)?(?:meeting\s+(?:of|for)\s+)?(?:(?:the|a)\s+)?",
    re.I,
)
_TRAILING = re.compile(
    r"[\s\-–—:,|(]*(?:\b(?:draft|approved|confirmed|unconfirmed|final)\b[\s\-–—:,|(]*)?"
    r"\b(?:meetings?(?:\s*(?:#|no\.?|number)\s*\d+)?|minutes)\b[\s)]*(?:(?:of|held|on|at|-|–|—|:|,).*)?$",
    re.I,
)
_DAY = re.compile(r"[\s\-–—:,|(]*\b(?:held\s+)?(?:on|at)\s+(?:\w+day\b|the\s+\d|\d).*$|[\s\-–—:,|(]*\bheld\b.*$", re.I)
_EDGES = re.compile(r"^[\s\-–—:,|]+|[\s\-–—:,|]+$")
_NOTHING_LEFT = re.compile(r"^(?:for|of|the|a|held|on|at|ordinary|annual|regular|monthly|general|\W)*$", re.I)
_ACTION_ITEM = re.compile(r"\bactions?\b|\bmatters arising\b", re.I)
_LAST_MINUTES = re.compile(r"\bminutes\b|\b(?:last|previous) meeting\b", re.I)
_AGREED = re.compile(r"\b(?:agreed|approved|accepted|adopt\w*|confirmed|signed|accurate|correct|true)\b", re.I)
_NOT_QUITE = re.compile(r"\b(?:not|subject to|amend\w*|correct(?:ion|ed)\w*|chang\w*|with the|deferred|unable)\b", re.I)
_ACTIONS_HEADING = re.compile(
    r"actions?(?: log| points?| list)?(?:\s+(?:from|of)\s+[\w ]{3,40}(?=:))?\s*[:.]?", re.IGNORECASE
)
_PARAGRAPHS = {"paragraph": MinuteKind.PARAGRAPH, "list item": MinuteKind.BULLET, "note": MinuteKind.NOTE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Somebody the minutes name, as the board will know them."""

    name: str
    title: str | None = None
    organisation: str | None = None
    standing: Standing = Standing.ATTENDEE
    initials: str | None = None


def board_name(reading: Reading) -> str | None:
    """Return what the board is called by its minutes: the body they name, or their title without "Meeting".

    None where neither says more than that these are minutes.
    """
    for written in (reading.body, reading.title):
        name = (written or "").strip()
        before = None
        while name != before:
            before, name = name, _EDGES.sub("", _TRAILING.sub("", _DAY.sub("", _LEADING.sub("", name))))
        if name and not _NOTHING_LEFT.match(name):
            return name
    return None


def roster(reading: Reading) -> list[Entry]:
    """Return everybody on the attendance lists once, deputies too, members first, in the document's order.

    Where the minutes do not say who is a member, those present, away and absent are, and those in
    attendance are not.
    """
    listed = [(person, Standing.MEMBER) for person in (*reading.present, *reading.apologies, *reading.absent)]
    listed += [(person, Standing.ATTENDEE) for person in reading.in_attendance]
    found: dict[str, Entry] = {}
    for person, standing in sorted(listed, key=lambda each: each[0].place or 0):
        _enter(found, person, standing)
        if person.deputy and person.deputy.casefold() not in found:
            deputy = ReadPerson(name=person.deputy, deputy_for=person.name, organisation=person.organisation)
            _enter(found, deputy, Standing.DEPUTY)
    return sorted(found.values(), key=lambda entry: _ORDER.index(entry.standing))


_ORDER = (Standing.MEMBER, Standing.DEPUTY, Standing.ATTENDEE)


def _enter(found: dict[str, Entry], person: ReadPerson, unless_said: Standing) -> None:
    standing = unless_said
    if person.member is not None:
        standing = Standing.MEMBER if person.member else Standing.ATTENDEE
    if person.deputy_for and not person.member:
        standing = Standing.DEPUTY
    entry = Entry(
        name=person.name, title=person.role, organisation=person.organisation, standing=standing,
        initials=person.initials,
    )  # fmt: skip
    known = found.get(person.name.casefold())
    found[person.name.casefold()] = entry if known is None else _both(known, entry)


def _both(first: Entry, second: Entry) -> Entry:
    return replace(
        first,
        title=first.title or second.title,
        organisation=first.organisation or second.organisation,
        standing=min(first.standing, second.standing, key=_ORDER.index),
        initials=first.initials or second.initials,
    )


def membership_is_said(reading: Reading) -> bool:
    """Return whether the minutes say of anybody whether they are a member."""
    return any(person.member is not None for person in reading.people())


def own_ref(action: ReadAction, taken: Iterable[str], letter: str) -> str:
    """Return a ref no other action of its meeting has: the one written, the item's next, or `letter` and a number."""
    used = set(taken)
    written = (action.ref or "").strip().rstrip(".")
    if written and written not in used:
        return written
    if action.item:
        return next_ref(action.item, used)
    return next(f"{letter}{n}" for n in count(1) if f"{letter}{n}" not in used)


def item_of_ref(ref: str) -> str | None:
    """Return the agenda item a ref names, such as 4 for 4.1."""
    match = re.fullmatch(r"(\d+)\.\d+", ref)
    return match[1] if match else None


def numbered_items(reading: Reading) -> list[str]:
    """Return a number for each agenda item: the one written, or the next that none has. None comes twice.

    A number written is never given to another item, since decisions and actions name items by it.
    """
    used: list[str] = []
    kept = {_written(item) for item in reading.agenda_items}
    for item in reading.agenda_items:
        number = _written(item)
        if not number or number in used:
            after = 1 + max((int(n) for n in used if n.isdecimal()), default=0)
            number = next(str(n) for n in count(after) if str(n) not in kept)
        used.append(number)
    return used


def _written(item: ReadItem) -> str:
    return (item.no or "").strip().rstrip(".)")


def reviewed_under(reading: Reading) -> str | None:
    """Return the number of the item at which the earlier actions were reviewed, where it can be told."""
    numbered = list(zip(numbered_items(reading), reading.agenda_items, strict=True))
    texts = [action.text for action in reading.previous_actions]
    for number, item in numbered:
        words = " ".join(paragraph.text for paragraph in item.paragraphs)
        if any(text and text in words for text in texts):
            return number
    for pattern in (_ACTION_ITEM, _LAST_MINUTES):
        for number, item in numbered:
            if pattern.search(item.title):
                return number
    return None


def item_of_decision(reading: Reading, decision: ReadDecision) -> str | None:
    """Return the number of the item a decision belongs to: the one read, or the one whose minutes hold it."""
    return _item_of(reading, decision.item, decision.text)


def item_of_action(reading: Reading, action: ReadAction) -> str | None:
    """Return the number of the item a new action was given under, as `item_of_decision` does."""
    return _item_of(reading, action.item, action.text)


def _item_of(reading: Reading, said: str | None, text: str) -> str | None:
    """Return the item of that number; where the document has the number twice, the one that holds the words."""
    numbered = list(zip(numbered_items(reading), reading.agenda_items, strict=True))
    plain = (said or "").strip().rstrip(".)")
    meant = [(number, item) for number, item in numbered if plain and _written(item) == plain]
    holding = [n for n, item in meant or numbered if any(text in paragraph.text for paragraph in item.paragraphs)]
    return next(iter([*holding, *(number for number, _ in meant)]), None)


def decision_kind(decision: ReadDecision) -> DecisionKind:
    """Return the board's word for a decision; approval counts as agreement unless it is in principle."""
    if decision.kind == "noted":
        return DecisionKind.NOTED
    in_principle = decision.kind == "approved" and "in principle" in decision.text.casefold()
    return DecisionKind.APPROVED_IN_PRINCIPLE if in_principle else DecisionKind.AGREED


def minutes_of(reading: Reading, item: ReadItem) -> list[ReadParagraph]:
    """Return an item's paragraphs without those that are nothing but an action, and the headings over them.

    Actions and the review of earlier ones are kept as actions, and printed from there.
    """
    actions = (*reading.previous_actions, *reading.new_actions)
    left = [p for p in item.paragraphs if not any(_is_only(p.text, action) for action in actions)]
    if len(left) == len(item.paragraphs):
        return left
    return [p for p in left if not _ACTIONS_HEADING.fullmatch(p.text.strip())]


def _is_only(text: str, action: ReadAction) -> bool:
    """Return whether a paragraph is an action word for word, with no more than its ref and what became of it."""
    if not action.text or action.text not in text:
        return False
    rest = text.replace(action.text, "", 1)
    for words in filter(None, (action.status, action.closed_raw, action.ref, action.notes)):
        rest = rest.replace(words, "", 1)
    return not re.search(r"\w", _ACTIONS_HEADING.sub("", rest))


def minute_kind(paragraph: ReadParagraph) -> MinuteKind:
    """Return the board's word for a paragraph."""
    return _PARAGRAPHS[paragraph.kind]


def settled(action: ReadAction) -> tuple[Outcome, bool]:
    """Return what a meeting made of an earlier action and whether that closed it."""
    outcome = Outcome(action.outcome) if action.outcome else None
    closed = action.closed if action.closed is not None else (outcome.closes if outcome else False)
    return outcome or (Outcome.COMPLETED if closed else Outcome.OPEN), closed


def outcome_words(action: ReadAction) -> str:
    """Return the words the minutes use for the outcome, with the note beside them."""
    return " ".join(words for words in (action.status or action.closed_raw, action.notes) if words)


def minutes_were_agreed(outcome: str | None) -> bool:
    """Return whether the words say that the last minutes were agreed as they stood."""
    return bool(outcome and _AGREED.search(outcome) and not _NOT_QUITE.search(outcome))


def meeting_meant(said: date | str | None, future: Iterable[ReadMeeting], after: date) -> date | None:
    """Return the day of the later meeting somebody spoke of: the day itself, else the next one announced.

    Words that name no single meeting ("some future meetings") mean none.
    """
    if isinstance(said, date):
        return said
    if said is not None and not re.search(r"\bnext\b", said, re.I):
        return None
    return min((meeting.date for meeting in future if meeting.date > after), default=None)
