"""An action or an agenda item in whatever frame it was put: without it, its owner and its day. Pure."""

import re

from boardclerk.dialogs.grammar.action_recording import OWNER, TO
from boardclerk.dialogs.grammar.agenda import DURATION, LATE, POSITION, PRESENTER
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.action_asides import due_in_tail, item_in_tail, starts_after_lead, without_asides
from boardclerk.dialogs.slots.agenda import bare_title
from boardclerk.dialogs.slots.own_actions import own_action
from boardclerk.dialogs.slots.owners import owners_in
from boardclerk.dialogs.slots.record import SEVERAL_LEFT, slots_of
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.dialogs.slots.under_item import UnderItem, said_under
from boardclerk.dialogs.slots.when import meeting_said
from boardclerk.words.dates.said_times import read_lengths
from boardclerk.words.late import late

_EDGE = " \t\n,;:-–—.()*•!"
_BEFORE_ACTION = late(
    r"(?:[\s,]*(?:clerk|board clerk|bot|secretary|chair)\s*[,:])?"
    r"(?:[\s:,.;()|\-–—]*\b(?:(?:agenda )?item(?: no\.?| number)? (?:\d{1,2}|one|two|three|four|five|six"
    r"|seven|eight|nine|ten)|action \d{1,2}(?=\W*(?:\||owner|:|<))|following|owners?|a/p|jointly|two(?= owners)"
    r"|both|please|pls|plz|kindly|agreed|right|so|now|\d{1,2}(?= [-–—:,] )|can|could|would|will|you|we've|we|i'd"
    r"|like|want|need|let|let's|us|it|be|what|just|clerk|oh|ah|well"
    r"|recorded|noted|minuted|logged|so|good|as|to(?= (?:record|log|note|minute|enter|put|add))|that|have|has"
    r"|add|record"
    r"|log|note|minute|put|down|enter|capture|take|raise|create|set|assign|give|make|jot|carry|against|for|on|in|an?"
    r"|the|new|another|further|one|action|actions|axn|acton|ap|task|tasks|job|to-?do|point|points|item|log"
    r"|list|minutes"
    r"|and|also|hi|ok|right|well|morning|get|stick|mark|there's|there is|that's|is|falls to|aob|from(?= (?:aob"
    r"|item|that|<d)))"
    r"\b)*[\s:,.;()|\-–—]*"
)
_AFTER_ACTION = late(
    r"(?:[\s,.;:()\-–—]+(?:please|pls|can|could|you|we|log|record|note|minute|it|that|this|as|an|a|action|for"
    r"|his|hers"
    r"|theirs|mine|the|down|and|put|add|enter|in|on|list|one|have))+[\s.!?]*$"
)
_ON_A_NUMBER = late(
    r"^\W*(?:(?:right|so|ok|okay|that's|there's|there is|a|an|new)\W+)*action (?:on|under"
    r"|for) (?P<item>\d{1,2})(?: then)?,? (?=<[pg])"
)
"""An action under the number of an item: "that's an action on 5 then, Nia to …"."""
_OWNER_OF = (
    r"^" + OWNER + r"(?:'s name|'s| name)?(?: is| are| has| have| was| were| down| up| with| the (?:job|task) of"
    r"| (?:agreed|volunteered|promised|offered|undertook|said|gone|going|took|take|taking|away|an action"
    r"|jointly|together|both|between them))*"
    r"(?:" + TO + r"| (?:am|'m) to | owes? (?:us|the board|this board) |(?:'s| is| are)? (?:picking|taking) up "
    r"|[\s:,.;|)\-–—→]+(?:pls |please )?(?:task\s*:\s*|to |for "
    r"|that )*)(?P<text>[a-z0-9<\"].*)$"
)
_LONGEST_TAIL = 120
_ITEM_LAST = late(r"[.;,]\s*(?:under |for |at )?(?:agenda )?item \d{1,2}\W*$")
_NOT_TO_RECORD = late(
    r"^\W*(?:please )?(?:don't|do not|never|no need to) (?:record|log|minute|note|add|put|write|take)\b"
)
_ITEM_BEFORE = late(r"\bitem (\d{1,2})\b")
_TAIL_SENTENCE = late(
    r"[.;!]\s*(?:(?:please|pls|kindly|can|could|you|we|log|record|note|minute|it|that|this|as|an|a|action|for"
    r"|his|him|her|them|hers"
    r"|theirs|mine|me|the|down|and|put|add|enter|in|on|list|one|is|that's|soonest|asap|no|date|given|named"
    r"|set|due|by|before"
    r"|until|end|of|next|week|month|thanks)\b[\s,:]*|<d\d+>[\s,:]*)+[.!]?\s*$"
)
_OWNER_NAMED = late(
    r"(?:[.;,]\s*owners?\s*(?::|-|is)?\s*(?P<owner><[pg]\d+>)|\((?P<owner2><[pg]\d+>)\)"
    r"|\s[-–—]\s(?P<owner3><[pg]\d+>(?:(?: & | and |, |/| ?\+ ?)<[pg]\d+>)*)(?=\s*(?:[-–—,(.]|$)))"
)
_SAYS_I = late(r"^i (?!(?:to|will|shall|must|should|am|agreed|promised|offered|undertook|have|need|was|took|take)\b)")
_WOULD_YOU = late(r",? (?:would|will|could|can) you(?: please)?\W*$")
_ACTION_LATER = late(
    r"(?<!no )(?<!the )\b(?:actions?|axn|acton)\b(?=(?: for the (?:minutes|log|record))?\W*(?:for|on|against"
    r"|item(?: \d{1,2})?|to|at)?\W*(?:<|me\b|the (?:chair|clerk|secretary)))"
)
_ENDS_A_SENTENCE = late(r"[.!?]\s+(?:(?:clerk|secretary|please|so|right|ok)[,.]?\s+)*$")
_BEFORE_COLON = late(r"[a-z' ,]{0,40}:\s+")
_TO_A_COLON = late(r"[^:<.]{0,50}:\s*")
_TELLS_TO_RECORD = late(
    r"\b(?:action\w*|axn|acton|ap|log\w*|record\w*|minute\w*|note\w*|task\w*|enter|to-?do|put|add)\b"
)


def read_action_in_frame(scene: Scene) -> Understood | None:
    """An action, its owner and day; shown first where no owner is named, or where nobody says to put it down."""
    if not scene.heard.addressed or _NOT_TO_RECORD.match(scene.text):
        return None
    text = scene.text.replace("\n", " ")
    placed = said_under(scene)
    text = _WOULD_YOU.sub("", text[: placed.end])
    end = _end_of_action(text)
    if on_number := _ON_A_NUMBER.match(text):
        placed = UnderItem(number=on_number["item"], start=on_number.end(), end=placed.end)
    lead = _BEFORE_ACTION.match(text, placed.start)
    start = lead.end() if lead else placed.start
    named = _OWNER_NAMED.search(text, start)
    if named is not None:
        return _with_owner(scene, start, named, placed.number)
    match = pattern(_OWNER_OF).search(text[start:end])
    if match is None:
        for later in starts_after_lead(text, end):
            lead = _BEFORE_ACTION.match(text[later:end])
            begun = later + (lead.end() if lead else 0)
            if found := pattern(_OWNER_OF).search(text[begun:end]):
                start, match = begun, found
                break
    again = _ACTION_LATER.search(text, start)
    if again and (match is None or _ENDS_A_SENTENCE.search(text[start : again.start()])):
        lead = _BEFORE_ACTION.match(text[again.start() : end])
        begun = again.start() + (lead.end() if lead else 0)
        match = pattern(_OWNER_OF).search(text[begun:end])
        start = begun if match else start
    if match is None and (colon := _TO_A_COLON.match(text[start:end])):
        start += colon.end()
        match = pattern(_OWNER_OF).search(text[start:end])
    if own := own_action(scene, text, end):
        return own
    if match is None or _SAYS_I.match(text[start:end]):
        return _ownerless(scene, start, end)
    owners = owners_in(scene, match["owners"])
    goes_on = re.search(r"(?:[&+/,]|\band)\s*$", match["owners"]) or re.match(r"[&+/]", match["text"])
    begins = start + match.start("text")
    if _TELLS_TO_RECORD.search(text[:start]) and (aside := _BEFORE_COLON.match(text[begins:end])):
        begins += aside.end()
    said_before = _ITEM_BEFORE.search(text[placed.start : begins])
    read = slots_of(scene, begins, end, owners, placed.number or (said_before and said_before[1]))
    if read is None or not owners.names:
        return None
    slots, doubt = read
    if not re.search(r"[a-z]{3,} \S", str(slots["text"]).lower()) or re.match(
        r"(?:an?|the) (?:action|task|job)\b", match["text"]
    ):
        return scene.answer("record_action", {"owners": list(owners.names)}, "ask", "which action")
    if slots["due"] is None and (due := due_in_tail(scene, end)) is not None and due.on is not None:
        slots |= {"due": due.on.isoformat(), "due_raw": due.raw}
        doubt = doubt or (None if due.certain else "due when")
    slots["item"] = slots["item"] or item_in_tail(text[end:])
    told = bool(_TELLS_TO_RECORD.search(text)) or (scene.is_running and scene.may_record)
    if re.search(r"[.!?] +\S", str(slots["text"])):
        doubt = doubt or "several sentences"
    if SEVERAL_LEFT.search(scene.text[start + match.start() : end]):
        doubt = doubt or "several actions, it seems"
    if goes_on:
        doubt = doubt or "which owner"
    expect = "act" if doubt is None and told else "confirm"
    return scene.answer("record_action", slots, expect, doubt or ("alike" if told else "not called an action"))


def _with_owner(scene: Scene, start: int, named: re.Match[str], item: str | None) -> Understood | None:
    """An action whose owner is named after it: "… Owner: Helen. Due: …" """
    owners = owners_in(scene, named["owner"] or named["owner2"] or named["owner3"])
    read = slots_of(scene, start, named.start(), owners, item)
    if read is None:
        return None
    slots, doubt = read
    due = due_in_tail(scene, named.end()) if slots["due"] is None else None
    if due is not None and due.on is not None:
        slots |= {"due": due.on.isoformat(), "due_raw": due.raw}
        doubt = doubt or (None if due.certain else "due when")
    others = scene.names_in(scene.text[start : named.start()])[0]
    doubt = doubt or ("which owner" if others else None)
    return scene.answer("record_action", slots, "confirm" if doubt else "act", doubt or "alike")


def _end_of_action(text: str) -> int:
    """Where what is to be done ends, and what is only said about putting it down begins."""
    end = len(text)
    if item := _ITEM_LAST.search(text):
        end = item.start()
    while True:
        end = without_asides(text, end)
        tail = _TAIL_SENTENCE.search(text, max(0, end - _LONGEST_TAIL), end)
        if tail is None or tail.start() == 0:
            break
        end = tail.start()
    after = _AFTER_ACTION.search(text, max(0, end - _LONGEST_TAIL), end)
    return after.start() if after and _TELLS_TO_RECORD.search(after.group()) else end


def _ownerless(scene: Scene, start: int, end: int) -> Understood | None:
    read = slots_of(scene, start, end, owners_in(scene, ""), None)
    if read is None or len(str(read[0]["text"]).split()) < 2:
        return scene.answer("record_action", {"owners": []}, "ask", "which action")
    return scene.answer("record_action", read[0], "confirm", "no owner named")


_ASIDE = (
    r"(?:[,;.]? ?(?:some |about |only |just |a |it needs |it will take |i need |need )*(?:\d{1,3} ?(?:mins?"
    r"|minutes)|quarter of an hour|half an hour"
    r"|an hour|(?:five|ten|fifteen|twenty|thirty) (?:mins|minutes))(?: (?:should|would|will|ought to|to|do|it"
    r"|suffice|be|enough|plenty"
    r"|fine))*)",
    r"[,.;]? ?(?:and )?(?:i (?:would|will|can|could|am willing to|am happy to|shall)|i'll|i'd) (?:speak to"
    r"|introduce|lead|present|do|take|cover|talk"
    r" to)(?: (?:it|on it|this|that|for))*",
    r"\bif i may\b|\bif (?:there's|there is) (?:room|time)\b|\bif the chair (?:will|would|can|agrees|allows)(?: (?:have"
    r"|allow|take))?(?: it)?\b",
    r"[,;]? ?(?:immediately |straight |right )?(?:following|after|before|ahead of) (?:agenda )?item \d{1,2}\b",
    PRESENTER + r"\w*", DURATION, POSITION,
    r"(?:^|[\s,;(-])(?:for|on|at|in|to|onto|under|before|by|from|of)?(?: the| our| your)?(?: next"
    r"| coming)?(?: {when}'?s?)+"
    r"(?: board| meeting| agenda| one)?\b",
    r"\b(?:for|on|at|in|to|onto|under|before|as)?(?: the| our| an?)?(?: next| coming)*(?: (?:board"
    r"|meeting))?(?: late)?"
    r" (?:agenda(?: item)?|aob|any other business|next (?:board|meeting|time|one)|board meeting)\b",
    r"^\W*(?:aob|any other business|agenda item|late item|agenda)\b",
)  # fmt: skip
_BEFORE_ITEM = late(
    r"^(?:[\s:,.;()\-–—\"]*\b(?:please|pls|plz|kindly|can|could|may|might|would|should|will|you|we|i|i'd|i'm"
    r"|i've|us|me|have|add|ad"
    r"|put|include|raise|discuss|table|bring|schedule|slot|squeeze|fit|insert|list|get|find|like|want|wish"
    r"|need|hope|to"
    r"|in|on|about|an?|the|new|late|extra|urgent|agenda|item|items|slot|entitled|called|titled|title|subject|request"
    r"|that|be|placed|grateful|obliged|glad|pleased|most|very|if|board|consider|receive|talk|back|for|re|of|some"
    r"|time|paper(?= on)|one|up"
    r"|stick|pop|also"
    r"|and|so|hi|move|take|there's|got|has|asked|ask|know|it's|mention|propose|motion(?= on)"
    r"|matter)\b)*[\s:,.;()\-–—\"]*"
)
_AFTER_ITEM = late(
    r"(?:[\s,.;:()\-–—\"?!]+(?:please|pls|thanks|if possible|if poss|item|to|on|for|and|at|the|in|be"
    r"|could|might|can|placed|put|added|included|go|upon|with))*[\s,.;:()\-–—\"?!]*$"
)
_REMOVES = late(
    r"\b(?:take|remove|drop|withdraw|pull|delete|strike|scrap|defer|leave|cancel|scrub|scratch|bin)\b[^.]*\b(?:off|from|item"
    r"|out)\b|\b(?:off|from) (?:the )?(?:<d\d+>'?s? |next )?agenda|\bno longer (?:needed|required|wanted)\b"
    r"|\b(?:don't|do not) (?:need|want)\b[^.]*\bagenda\b|\b(?:withdrawn|dropped|removed|taken off|come off|pulled)\b"
)
_LONGEST_TITLE = 14
_MOST_BESIDES = 4
"""Words that may be left over beside a title."""


_OFF = late(r"^(?:off|out)(?: of)? (?:the )?|(?:,? (?:the )?items?)? (?:off|out)$", re.IGNORECASE)
"""What belongs to taking an item off, not to its title."""


def read_item_in_frame(scene: Scene) -> Understood | None:
    """A wish for the agenda: what is left of it without its frame is the title, if it is one stretch of words."""
    if not scene.heard.addressed:
        return None
    text = scene.text.replace("\n", " ")
    bare = text
    for template in _ASIDE:
        for match in pattern(template).finditer(bare):
            bare = bare[: match.start()] + "\0" * (match.end() - match.start()) + bare[match.end() :]
    titles = _titles(scene, text, bare)
    removes = bool(_REMOVES.search(text))
    longest = max(titles, key=len) if titles else ""
    longest = _OFF.sub("", longest) if removes else longest
    meeting = meeting_said(scene) or scene.next_meeting()
    if meeting is not None and meeting < scene.calendar.today:
        meeting = scene.next_meeting()
    late = bool(re.search(LATE, text))
    approves = late and re.search(r"\b(?:approve\w*|allow\w*|accept\w*|agree\w*|yes|ok|fine|happy)\b", text)
    slots: dict[str, object] = {
        "meeting": meeting.isoformat() if meeting else None,
        "title": longest or None,
        "presenter": _presenter(scene),
        "section": "AOB" if re.search(r"\baob\b|any other business", text) else None,
        "duration_min": _duration(scene),
        "late": True if late else None,
        "approve_late": True if approves else None,
        "remove": True if removes else None,
    }
    if not titles and not approves:
        return scene.answer("agenda_item", slots, "ask", "which item")
    besides = sum(len(title.split()) for title in titles) - (len(longest.split()) if longest else 0)
    clear = bool(longest) and besides <= _MOST_BESIDES and len(longest.split()) <= _LONGEST_TITLE and "." not in longest
    return scene.answer("agenda_item", slots, "act" if meeting and (clear or approves) else "confirm", "alike")


_QUOTED = late(r"(?<!\w)[\"'](?P<title>[^\"'\n]{3,120})[\"'](?!\w)")
_NO_TITLE = frozenset(
    ["from", "from me", "me", "mine", "from us", "something", "it", "that", "this", "thing", "an", "one"]
)


def _titles(scene: Scene, text: str, bare: str) -> list[str]:
    """The stretches that may be the title: what is quoted, or what is left where the frame and all asides are off."""
    quoted = _QUOTED.search(text)
    if quoted is not None:
        return [scene.line.written(*quoted.span("title"))]
    found = [_title(scene, bare[m.start() : m.end()], m.start()) for m in re.finditer(r"[^\0]+", bare)]
    return [title for title in found if title and title.lower() not in _NO_TITLE]


def _title(scene: Scene, words: str, at: int) -> str:
    lead = _BEFORE_ITEM.match(words)
    start = lead.end() if lead else 0
    tail = _AFTER_ITEM.search(words, start)
    end = tail.start() if tail else len(words)
    return bare_title(scene.line.written(at + start, at + end).strip(_EDGE + "\"'“”")) if end > start else ""


def _presenter(scene: Scene) -> str | None:
    for match in pattern(PRESENTER).finditer(scene.text):
        words = (match["who"] or match["who2"] or "").replace("i'll", "i").replace("i will", "i").replace("i'd", "i")
        owners = owners_in(scene, words)
        if owners.names:
            return owners.names[0]
    return None


def _duration(scene: Scene) -> int | None:
    match = pattern(DURATION).search(scene.text)
    lengths = read_lengths(match["length"]) if match else ()
    return lengths[0].minutes if lengths else None
