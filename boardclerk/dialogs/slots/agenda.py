"""Agenda items asked for, approved late, taken off. Pure."""

import re

from boardclerk.dialogs.grammar.agenda import DURATION, LATE, POSITION, PRESENTER, PRESENTER_TITLE
from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.owners import owners_in
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.dialogs.slots.when import meeting_said
from boardclerk.words.dates.said_times import read_lengths
from boardclerk.words.late import late

_LEAD = late(
    (
        r"^(?:(?:please|pls|if i may|if possible|can (?:we|i|you)|could (?:we|i|you)|may (?:we|i)|i'd like|we'd like"
        r"|i would like|to|have|add|put|include|an?|the|late|new|agenda|item|items|on|about|called"
        r"|titled|for|re|get|hi|hello|also|and|so|kindly|my|our|raise|discuss|table|additional|extra"
        r"|urgent|need|we|want|i|of|think|feel|believe|suggest|propose|wonder(?: if| whether)?|(?:if"
        r"|whether) you (?:can|could|would|might)|ask(?= (?:if|whether))|reckon|that)\s+"
        r"|[:,\-–\s\"'“]+)+"
    ),
    re.IGNORECASE,
)
_TALKED_OF = late(r"\b(?:can|could) we (?:please |also )?talk about\b")
_PLACED = late(
    r"(?:\s*[,;(]\s*|\s)(?:(?:before|after|as) (?:the )?item \d{1,2})$|\s*[,;(]\s*(?:(?:before"
    r"|after) (?:the )?[a-z' ]{3,40}|first|last|at the (?:start|top|end|beginning))$"
)
_DATED = late(r"\s(?:for|on|at|in|to|onto)(?: the)? <d\d+>(?:'s)?(?: board| meeting| agenda)?\W*$")
_TAIL = late(
    (
        r"(?:[\s,;(–-]*+(?:to go|to be|please|pls|thanks|thank you|if possible|item|as (?:an? "
        r"|a late )?(?:agenda |late )?item|agenda item)\b)*+[\s.!,;:\"'”)(–-]*$"
    ),
    re.IGNORECASE,
)


_LENGTH_ALONE = late(
    r"(?:about |just |only )?(?:\d{1,3} ?(?:mins?|minutes?|hours?)|half an hour|an hour|ten minutes"
    r"|five minutes)"
)
"""How long an item takes is not what it is called."""
_ATTENDING = late(
    r"\b(?:apologies|attend\w*|com(?:e|ing)|can't|cannot|won't|unable|away|leave|late|absent|deput\w+|represent\w*"
    r"|sorry"
    r"|there|me (?:down|in)|(?<!after the )minutes|draft|comments|clash\w*|actions?|miss\w*|cover|stand)\b|<r\d"
)
"""Words of another matter than the agenda."""
_NO_TITLE = ("something", "an item", "item", "one", "a slot", "slot", "thing", "anything", "it", "that", "this")


_ASKED_FOR = late(
    r"^(?:(?:i'?d|'?d|we'?d|i would|we would) like (?:to (?:have|see|bring|raise) )?|(?:i )?suggest(?:ing)?(?: that)? "
    r"|requesting |request(?:ed)? (?:that )?|propos(?:e|ing)(?: that)? |cancel (?:the )?|scrub |scratch |leave "
    r"|(?:we )?(?:don't|do not|no longer) (?:need|want) |the item |if i may\s*[:,–-]\s*)",
    re.IGNORECASE,
)
_WHAT_OF_IT = late(
    r"(?:\s+(?:be|is|are|to be|is to be|should be|needs? to be|has to be|ought to be|can be|goes|go|come|comes"
    r"|comes off"
    r"|come off|coming off|no longer (?:needed|required|wanted)|discussed|tabled|dropped|added|withdrawn|included"
    r"|considered"
    r"|removed|taken off|taken|pulled|placed|put|an|as an?|an item|from|- next|off)\b)+$",
    re.IGNORECASE,
)


_NOT_READY = late(
    r",? (?:is|isn't|are|aren't) (?:not )?(?:yet )?ready\b.*$|\s(?:taken|removed|dropped|pulled|left) (?:off|from"
    r"|out)\b.*$",
    re.IGNORECASE,
)


def bare_title(words: str) -> str:
    """The title without what is asked of it: "Parking be discussed" is Parking."""
    title = _WHAT_OF_IT.sub("", _NOT_READY.sub("", _ASKED_FOR.sub("", words))).strip(" .,;:-–\"“”'")
    return title or words


_ASIDE_AFTER = late(
    r"[.!]\s+(?:(?:sorry|apologies|i know|i realise|don't (?:let me )?forget|thanks|thank you|ta|cheers"
    r"|hope that's ok(?:ay)?"
    r"|will explain|more (?:later|to follow)|paper to follow|no paper)\b[^.!?:]{0,40}|[A-Z]{2,3})[.!]?$",
    re.IGNORECASE,
)
"""What is said after a title and is no part of it."""


def read_agenda(scene: Scene, hit: Hit) -> Understood | None:
    """A wish for the agenda; the meeting is the one named, or the next."""
    if not scene.heard.addressed:
        return None
    if hit.means == "loosely" and _ATTENDING.search(scene.text):
        return None
    title, presenter = _title(scene, hit)
    if title.lower() in ("apologies", "apology", "apols"):
        return None
    if not title and hit.means not in ("approve late", "an item"):
        return None
    meeting = meeting_said(scene) or scene.next_meeting()
    if meeting is not None and meeting < scene.calendar.today:
        meeting = scene.next_meeting()
    slots: dict[str, object] = {
        "meeting": meeting.isoformat() if meeting else None,
        "title": title or None,
        "presenter": presenter or _presenter(scene),
        "section": "AOB" if re.search(r"\baob\b|any other business", scene.text) else None,
        "duration_min": _duration(scene),
        "position": hit.match.groupdict().get("pos") or _position(scene),
        "late": True if re.search(LATE, scene.text) and hit.means != "remove" else None,
        **hit.pattern.gives,
    }
    if re.search(r"\b(?:b|2)\) \w", scene.text):
        return scene.answer("agenda_item", slots, "confirm", "several items")
    if hit.means == "an item" or title.lower() in _NO_TITLE:
        return scene.answer("agenda_item", {**slots, "title": None}, "ask", "which item")
    title = _ASIDE_AFTER.sub("", title)
    slots["title"] = title
    if re.search(r"[.?!] \w", title):
        return scene.answer("agenda_item", slots, "confirm", "which words are the title")
    if meeting and _TALKED_OF.search(scene.text) and "agenda" not in scene.text:
        return scene.answer("agenda_item", slots, "confirm", "to be talked about")
    return scene.answer("agenda_item", slots, "act" if meeting else "ask", hit.means)


def _title(scene: Scene, hit: Hit) -> tuple[str, str | None]:
    groups = hit.match.groupdict()
    name = next((key for key in groups if key.startswith("title") and groups[key]), None)
    if name is None:
        return "", None
    start, end = hit.match.span(name)
    cut = re.search(
        pattern(PRESENTER).pattern + "|" + pattern(DURATION).pattern.replace("for|", "") + r"|\s-\s",
        scene.text[start:end],
    )
    if cut and cut.start() > 2:
        end = start + cut.start()
    presenter = pattern(PRESENTER_TITLE).search(scene.text[start:end])
    named = None
    if presenter:
        owners = owners_in(scene, presenter["who"])
        named = owners.names[0] if owners.names else None
        end = start + presenter.start()
    for cut in (_PLACED, _DATED):
        if found := cut.search(scene.text[start:end]):
            end = start + found.start()
    written = scene.line.written(start, end)
    title = bare_title(_TAIL.sub("", _LEAD.sub("", written)).strip(" .,;:\"“”'"))
    if _LENGTH_ALONE.fullmatch(title.lower()):
        return "", named
    return (f"item {title}" if title.isdigit() else title), named


def _presenter(scene: Scene) -> str | None:
    for match in pattern(PRESENTER).finditer(scene.text):
        owners = owners_in(scene, _I_WOULD.sub("i", match["who"] or match["who2"] or ""))
        if owners.names:
            return owners.names[0]
    return None


_I_WOULD = late(r"i'll|i will|i'd")


def _duration(scene: Scene) -> int | None:
    match = pattern(DURATION).search(scene.text)
    lengths = read_lengths(match["length"]) if match else ()
    return lengths[0].minutes if lengths else None


def _position(scene: Scene) -> str | None:
    match = pattern(POSITION).search(scene.text)
    return scene.line.written(*match.span("position")).strip() if match else None
