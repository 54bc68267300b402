"""Yes to one meeting and no to another in one message: each half is a thing of its own. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from boardclerk.dialogs.grammar.attendance import ONLINE
from boardclerk.dialogs.grammar.guards import MIGHT
from boardclerk.dialogs.grammar.parts import PART
from boardclerk.dialogs.grammar.pattern import first
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.attendance import reason_slots
from boardclerk.dialogs.slots.scene import Scene, unaddressed
from boardclerk.words.late import late

NO_TO_ONE = "no to one"
"""Why somebody is away from one of several days, in a word."""
_BETWEEN = late(
    r"[.!;\n]+\s+|, (?:and |but |though )?| (?:but|though|whereas|while|although) | - | and (?=(?:not|no|i|i'm|i'll)\b)"
)
_BUT = late(r"\b(?:but|though|whereas|while|although)\b")
_NO = late(
    r"\b(?:not|no|nor|never|cannot|unable|apologies|miss\w*|away|absent|unavailable|skip|leave|holiday|clash\w*)\b"
    r"|n't\b"
)
_YES = late(
    r"\b(?:can|will|shall|able|fine|okay?|free|yes|attend\w*|come|coming|there|good|works|make|available)\b|'ll\b"
)
_NOT_THAT = late(r"^\W*(?:and )?not (?:the |at |on |in |for |to |one )*<d\d+>\W*$")
_ELSEWHERE = late(r"<[rg]\d+>|\b(?:actions?|minutes|agenda|draft|items?|deadline|due|back|until|from)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """A stretch that names meetings, and what it says of them: yes, no, might, or nothing by itself."""

    days: tuple[date, ...]
    says: str | None
    text: str
    start: int
    end: int
    after_but: bool


def read_halves(scene: Scene) -> tuple[Understood, ...]:
    """Who comes to one meeting and misses another; nothing where a message says one of the two alone."""
    if len(set(re.findall(r"<d\d+>", scene.plain))) < 2 or _ELSEWHERE.search(scene.plain):
        return ()
    if any(said.kind == "span" and " and " in said.written.lower() for said in scene.dates_in(scene.plain)):
        return ()  # Two days, read as all those between them.
    halves = list(_weighed(list(_halves(scene))))
    said = {half.says for half in halves}
    days = [day for half in halves for day in half.days]
    if (len({"yes", "no", "might", "unclear"} & said) < 2 and "kept" not in said) or len(set(days)) < len(days):
        return ()
    others = [name for name in scene.names_in(scene.text)[0] if name != scene.sender_name]
    if others or "unclear" in said or first(PART, scene.line):
        expect = "ask" if scene.heard.addressed else "ignore"
        return (scene.answer("none", {}, expect, "yes and no in one message"),)
    return tuple(_understood(scene, halves))


def _halves(scene: Scene) -> Iterator[Half]:
    start, edges = 0, [(m.start(), m.end()) for m in _BETWEEN.finditer(scene.plain)]
    lead = ""
    for end, after in (*edges, (len(scene.plain), len(scene.plain))):
        text = scene.plain[start:end]
        days = tuple(day for said in scene.dates_in(text) for day in _ahead(scene, said.meetings))
        if "<d" not in text and end < len(scene.plain):
            continue
        if days:
            yield Half(
                days=days, says=_says(text), text=text, start=start, end=end, after_but=bool(_BUT.search(lead))
            )  # fmt: skip
        lead, start = scene.plain[end:after], after


def _ahead(scene: Scene, meetings: tuple[date, ...]) -> list[date]:
    days = [day for day in meetings if day >= scene.calendar.today]
    return days if len(days) == 1 else []


def _says(text: str) -> str | None:
    if any(one.find(text) for one in MIGHT):
        return "might"
    return "no" if _NO.search(text) else "yes" if _YES.search(text) else None


def _weighed(halves: list[Half]) -> Iterator[Half]:
    """The halves, each with its own answer: "15 May" alone is said like what stands before it."""
    before: str | None = None
    for half in halves:
        says = half.says or ("unclear" if half.after_but else before)
        if before == "no" and _NOT_THAT.match(half.text):
            says = "kept"
        yield Half(
            days=half.days, says=says, text=half.text, start=half.start, end=half.end, after_but=half.after_but
        )  # fmt: skip
        before = says if says in ("yes", "no", "might") else before


def _understood(scene: Scene, halves: list[Half]) -> Iterator[Understood]:
    if any(half.says == "might" for half in halves):
        yield from (one for one in _certain(scene, halves))
        yield scene.answer("none", {}, "ask" if scene.heard.addressed else "ignore", "might")
        return
    yield from _certain(scene, halves)


def _certain(scene: Scene, halves: list[Half]) -> Iterator[Understood]:
    for says in dict.fromkeys(half.says for half in halves):
        mine = [half for half in halves if half.says == says]
        slots: dict[str, object] = {
            "who": [scene.sender_name],
            "meetings": [day.isoformat() for half in mine for day in half.days],
        }
        if says == "no":
            reason = reason_slots(scene.part(mine[0].start, mine[-1].end)) if len(mine) == 1 else {}
            yield scene.answer("send_apologies", {**slots, "scope": "whole", **reason}, _expect(scene), NO_TO_ONE)
        elif says == "yes" and scene.heard.addressed:
            online = any(re.search(ONLINE, half.text) for half in mine)
            yield scene.answer("confirm_attendance", {**slots, "online": online or None}, "act", "yes to the other")


def _expect(scene: Scene) -> str:
    return unaddressed(scene, "act")
