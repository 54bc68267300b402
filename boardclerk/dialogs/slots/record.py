"""An action to be recorded: owners, text, due date, item, recipient. Pure."""

import re

from boardclerk.dialogs.grammar.action_recording import OWNER, TO
from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.action_asides import due_in_tail, item_in_tail, without_asides
from boardclerk.dialogs.slots.actions_together import Stretch, is_report, several_actions
from boardclerk.dialogs.slots.due import DueSaid, read_due
from boardclerk.dialogs.slots.owners import OwnersSaid, owners_in, without_owner_note
from boardclerk.dialogs.slots.parts import item_titled
from boardclerk.dialogs.slots.plain import is_question
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.dialogs.slots.under_item import said_under
from boardclerk.words.late import late

_OWNER_THEN = r"^(?:for |on )?" + OWNER + r"(?:" + TO + r"|\s*[):,.\-]+\s*(?:to )?|\s+(?=[a-z]{3}))(?P<text>\S.*)$"
_ANYBODY = (
    r"^(?:for )?(?P<raw>(?:the |our )?(?:[a-z]|<u)[a-z0-9<>&'/ -]{1,45}?) (?:to|will|should|must"
    r"|agreed to) (?P<text>[a-z]{3,}.*)$"
)
_ITEM = late(
    r"\s*\(?\b(?:under|for|against|on|re) item (\d{1,2})\)?[\s:,-]*|\s*[(\[]item (\d{1,2})[)\]]\s*"
    r"|^item (\d{1,2})\s*[:,-]*\s*|(?<=\w)[.;,]\s*item (\d{1,2})(?=\s*[.;,]|\s*$)"
)
_EDGE = " \t\n,;:-–—(•*"
_NOBODY = ("someone", "somebody", "anyone", "tbc", "owner tbc", "nobody", "person tbc", "tba")
_PLEASE = late(
    r"\s+(?:under|against) this (?:agenda )?item$|^(?:please|pls|plz|kindly)\s+|[\s,]+(?:please|thanks|thank you"
    r"|ta)[\s.!]*$"
)


_THIS_ITEM = late(
    r"(?:(?:on|under|against|for|at) )?(?:this|the current|the present) (?:agenda )?item[\s:,\-]*(?:for |to (?=<))?"
)
"""The item being discussed, which an action goes under anyhow."""
_NUMBERED = late(r"actions?\W*1[.)] ?\S.*\s2[.)] ?\S", re.DOTALL)
"""A list numbered from one: the number is not an item's."""


def read_record(scene: Scene, hit: Hit) -> Understood | None:
    """An action in any of the ways a secretary writes one; None when the words hold no action."""
    start, end = hit.match.span("rest2" if hit.match.groupdict().get("rest2") else "rest")
    placed = said_under(scene)
    if start < placed.end:
        end = min(end, placed.end)
    if under := _THIS_ITEM.match(scene.text[start:end]):
        start += under.end()
    if re.match(r"\W*<r\d+>", scene.text[start:end]) or is_report(scene.text):
        return None
    item = None if _NUMBERED.search(scene.text) else _item(hit) or _item_about(scene, hit) or placed.number
    if _NUMBERED.search(scene.text) and hit.match.groupdict().get("item2"):
        start = hit.match.start("item2")
    given = bool(hit.match.groupdict().get("given"))
    joined = hit.means in ("record", "statement") and not given
    several = several_actions(scene.text, start, end, item, joined=joined, owned=given)
    if len(several) > 1:
        is_meant = not is_question(scene.text) and (scene.heard.addressed or scene.may_record)
        return _together(scene, several) if is_meant else None
    if hit.means == "statement" and "\n" in scene.text[start:end]:
        return None
    one = _read_one(scene, hit, start, end, item)
    if one is None:
        return None
    slots, why = one
    expect = "act" if why is None else "confirm"
    if not scene.heard.addressed and (why or hit.means != "record"):
        expect = "ignore"
    return scene.answer("record_action", slots, expect, why or hit.means) if expect != "ignore" else None


def _together(scene: Scene, stretches: list[Stretch]) -> Understood:
    """Several actions at once: recorded where whoever keeps the record says of each whose it is, else shown first."""
    read = [one for s, e, item in stretches if (one := slots_of(scene, s, e, OwnersSaid(), item))]
    actions = [slots for slots, _ in read]
    plain = len(read) == len(stretches) and all(_is_plain(slots, doubt) for slots, doubt in read)
    plain = plain and not _FOR_ALL.search(scene.text)
    sure = plain and scene.heard.addressed and scene.is_running and scene.may_record
    first: dict[str, object] = actions[0] if actions else {"owners": []}
    return scene.answer("record_action", {**first, "multi": actions}, "act" if sure else "confirm", "several actions")


_FOR_ALL = late(r"\b(?:all|both|each|everything)\b[^.;]{0,24}<d\d+>\W*$")
"""A day that is said once, of all of them."""


def _is_plain(slots: dict[str, object], doubt: str | None) -> bool:
    """Whether one of several actions is an owner's, and a single sentence of more words than one."""
    return doubt is None and re.fullmatch(r"[^.!?\s]+ [^.!?\n]+", str(slots["text"])) is not None


def _item(hit: Hit) -> str | None:
    groups = hit.match.groupdict()
    return groups.get("item") or groups.get("item2") or groups.get("item3")


def _item_about(scene: Scene, hit: Hit) -> str | None:
    """The item of the meeting being held, or the next, whose title is given beside the word action."""
    about, day = hit.match.groupdict().get("about"), scene.present_or_next()
    titled = item_titled(about, scene.meeting_on(day)) if about and day else []
    return titled[0] if titled else None


def _read_one(
    scene: Scene, hit: Hit, start: int, end: int, item: str | None
) -> tuple[dict[str, object], str | None] | None:
    given = hit.match.groupdict().get("given")
    owners = owners_in(scene, given) if given else OwnersSaid()
    read = slots_of(scene, start, end, owners, item)
    if read is None:
        return None
    slots, why = read
    if SEVERAL_LEFT.search(scene.text[start:end]):
        return slots, "several actions, it seems"
    if hit.means == "remind":
        about_me = re.search(r"\b(?:me|my)\b", scene.text[start:end])
        slots["recipient"] = scene.sender_name if about_me else None
        return slots, "a reminder for somebody"
    if hit.means == "ask somebody":
        return slots, why or "not called an action"
    if hit.means == "statement" and re.search(r"[.!?] +\S", str(slots["text"])):
        return slots, why or "several sentences"
    if hit.means == "statement" and not (scene.is_running and scene.may_record):
        return slots, why or "not called an action"
    if hit.pattern.gives.get("nobody"):
        return slots, "no owner named"
    if not slots["owners"] and hit.means == "record" and not _is_sentence(hit, str(slots["text"])):
        return None
    return slots, why


SEVERAL_LEFT = late(r"<[pg]\d+>[^;\n]*[;\n]\W*<[pgu]\d+>\s*(?:[:\-–]|to\b)")
"""A second owner after a semicolon or on a line of its own: more than one action, not one with long words."""


def _is_sentence(hit: Hit, text: str) -> bool:
    """Without an owner it is an action only after a colon or dash, or when it is a sentence."""
    start = hit.match.start("rest2" if hit.match.groupdict().get("rest2") else "rest")
    marker = hit.match.group()[: start - hit.match.start()].rstrip(" ")
    return (len(text.split()) > 2 and marker.endswith((":", "-", ")", "."))) or bool(re.match(r"to \w+ \w+", text))


def slots_of(
    scene: Scene, start: int, end: int, owners: OwnersSaid, item: str | None
) -> tuple[dict[str, object], str | None] | None:
    """The slots of the action in a stretch of the line, and why they are not certain; None where it holds none."""
    ends = max(start, without_asides(scene.text, end))
    due = read_due(scene, start, ends) or (due_in_tail(scene, ends, end) if ends < end else None)
    item = item or item_in_tail(scene.text[ends:end])
    end = ends
    found = _ITEM.search(scene.text, start, end) if item is None else None
    if found:
        item = next(group for group in found.groups() if group)
    start, end = _cut(scene, start, end, due, found)
    text, is_tbc = without_owner_note(scene.text[start:end])
    end = start + len(text)
    owners, start = (owners, start) if owners.names else _owners_and_start(scene, start, end)
    words = _written(scene, start, end, due, found)
    if not words:
        return None
    slots: dict[str, object] = {
        "owners": list(owners.names),
        "text": words,
        "due": due.on.isoformat() if due and due.on else None,
        "due_raw": due.raw if due else None,
        "item": item,
    }
    return slots, _doubt(owners, due, is_tbc)


def _doubt(owners: OwnersSaid, due: DueSaid | None, is_tbc: bool) -> str | None:
    if is_tbc or not owners.names:
        return "no owner named"
    if not owners.certain:
        return "which owner"
    if due is not None and not due.certain:
        return "due when"
    return None


def _cut(scene: Scene, start: int, end: int, due: DueSaid | None, item: re.Match[str] | None) -> tuple[int, int]:
    """The stretch without a due date or an item at either end of it."""
    for found in (due and (due.start, due.end), item and item.span(), due and (due.start, due.end)):
        if not found:
            continue
        if found[1] >= end - len(scene.text[found[1] : end]) and not scene.text[found[1] : end].strip(_EDGE + ".)!"):
            end = found[0]
        elif not scene.text[start : found[0]].strip(_EDGE + ".)"):
            start = found[1]
    while start < end and scene.text[start] in _EDGE:
        start += 1
    return start, end


_IN_BRACKETS = late(r"^(?:[a-z][a-z' ]{1,30} \(<p\d+>\)(?:,? (?:and|&) |, ?| ?/ ?)?)+\s*[:\-–—]+\s*(?:to )?")
"""Owners named in brackets behind whom they speak for."""
_TOGETHER = late(r"(?:both|jointly|together|between them)(?: to|[ ,:\-–]+)(?= ?[a-z])\s*")


def _owners_and_start(scene: Scene, start: int, end: int) -> tuple[OwnersSaid, int]:
    text = scene.text[start:end].replace("\n", " ")
    if bodies := _IN_BRACKETS.match(text):
        return owners_in(scene, bodies.group()), start + bodies.end()
    match = pattern(_OWNER_THEN).search(text)
    if match:
        owners = owners_in(scene, match["owners"])
        if owners.names:
            both = _TOGETHER.match(match["text"])
            return owners, start + match.start("text") + (both.end() if both else 0)
    match = re.search(_ANYBODY, text)
    if match:
        raw = scene.line.written(start + match.start("raw"), start + match.end("raw"))
        if raw.lower() in _NOBODY:
            return OwnersSaid(), start + match.start("text")
        return OwnersSaid(names=(raw,), certain=False), start + match.start("text")
    return OwnersSaid(), start


def _written(scene: Scene, start: int, end: int, due: DueSaid | None, item: re.Match[str] | None) -> str:
    """What is to be done, in the writer's words, without a due date or item in the middle of it."""
    if due and start <= due.start < due.end < end:
        tail = scene.text[due.end : end].strip(_EDGE + ".")
        if not tail or len(tail.split()) < 3:
            end = due.start
        else:
            parts = (scene.line.written(start, due.start), scene.line.written(due.end, end))
            return _tidy(" ".join(part.strip(_EDGE) for part in parts))
    if item and start <= item.start() and item.end() < end:
        parts = (scene.line.written(start, item.start()), scene.line.written(item.end(), end))
        return _tidy(" ".join(part.strip(_EDGE) for part in parts))
    return _tidy(scene.line.written(start, end))


def _tidy(words: str) -> str:
    words = words.strip(_EDGE + ".!")
    words = re.sub(_PLEASE.pattern, "", words, flags=re.IGNORECASE)
    words = re.sub(r"[\s,]+(?:comma|full stop|colon)$", "", words, flags=re.IGNORECASE)
    return re.sub(r"^to (?=[a-z])", "", words).strip(_EDGE + ".!")
