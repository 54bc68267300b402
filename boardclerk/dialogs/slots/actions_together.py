"""Several actions recorded in one message: where each of them begins. Pure."""

from dataclasses import dataclass

from boardclerk.dialogs.grammar.action_recording import ANOTHER, LEADS_IN, REPORTED
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.words.late import late

Stretch = tuple[int, int, str | None]
"""Where one action of several begins and ends, and the item it is under."""
_MARKED = late(r"(?:^|\s)\(?\d{1,2}[.)]\s|(?:^|\s)\(?[a-h]\)\s|(?:^|\n)\s*[-*.]\s+|(?:^|\s)[-*]\s+(?=<)")
"""The number, letter or bullet before each action of a list."""
_FIRST, _ANY_NUMBER = late(r"(?:^|\W)1[.)]\s"), late(r"(?:^|\s)\(?\d{1,2}[.)]\s")
"""A list that is numbered begins with one: "Year 9. Due Friday" is no list."""
_APART = late(r"\n+|;\s*|[.!]\s+")
_JOINED = late(r"(?<![pgu]\d>)(?<![pgu]\d\d>)(?:,\s+|\s+and\s+)")
"""What joins a further owner with a task of their own; between two names it joins the owners of one."""


@dataclass(frozen=True, slots=True)
class _Begin:
    """The place an action begins at; `edge` is where the one before it ends."""

    at: int
    edge: int
    item: str | None
    is_owned: bool
    is_marked: bool


def is_report(text: str) -> bool:
    """Whether a list is headed as one of actions that are done, or open already."""
    return pattern(REPORTED).search(text) is not None


def several_actions(
    text: str, start: int, end: int, item: str | None, *, joined: bool, owned: bool = False
) -> list[Stretch]:
    """The actions in a stretch of a text that each name an owner and what to do; what stands between is theirs.

    In a list with marks of its own an entry without an owner is an action too. `joined`: a further owner with a task
    begins another one after a comma or "and" as well. `owned`: an owner is named before the stretch, whose entries
    without one are theirs. Empty where there are not several.
    """
    begins = _beginnings(text, start, end, joined=joined)
    marked = sum(one.is_marked for one in begins)
    is_list = marked > 1 and begins[0].is_marked and not owned
    if sum(one.is_owned for one in begins) < 2 and not is_list:
        return []
    ends = [*(one.edge for one in begins[1:]), end]
    found = [(one.at, until, one.item or item) for one, until in zip(begins, ends, strict=True)]
    if not pattern(LEADS_IN).match(text[start : begins[0].edge]):
        found.insert(0, (start, begins[0].edge, item))
    return found


def _beginnings(text: str, start: int, end: int, *, joined: bool) -> list[_Begin]:
    found = dict[int, _Begin]()
    places, owners_end = [(start, start, False)], start
    begin = max(0, start - 1)
    is_numbered = _FIRST.search(text, begin, end) is not None or not _ANY_NUMBER.search(text, begin, end)
    for edge in (*((_MARKED,) if is_numbered else ()), _APART, *((_JOINED,) if joined else ())):
        places += [(m.start(), m.end(), edge is _MARKED) for m in edge.finditer(text, max(0, start - 1), end)]
    for edge, at, is_marked in sorted(places):
        if at < owners_end:
            continue
        match = pattern(ANOTHER).match(text[at:end])
        begins = at + match.end("again") if match else at
        owners_end = at + match.end("owners") if match else owners_end
        if (match or is_marked) and begins < end and begins not in found:
            own_item = match["own_item"] if match else None
            found[begins] = _Begin(begins, max(edge, start), own_item, match is not None, is_marked)
    return sorted(found.values(), key=lambda one: one.at)
