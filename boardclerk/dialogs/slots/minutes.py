"""Minutes sent to somebody, commented on, approved. Pure."""

import re
from datetime import date

from boardclerk.dialogs.grammar.amendments import COMMENT_PARTS, NIL, REPLACE, WHOLE
from boardclerk.dialogs.grammar.guards import OTHER_APOLOGY
from boardclerk.dialogs.grammar.minutes import FOR_ME, NOT_APPROVED, SUBJECT_TO
from boardclerk.dialogs.grammar.pattern import Hit, first
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.due import due_day, read_due
from boardclerk.dialogs.slots.plain import is_question, quoted_in
from boardclerk.dialogs.slots.scene import Scene, organisation_in, unaddressed
from boardclerk.dialogs.slots.when import meeting_said
from boardclerk.words.late import late

_NUMBERS = {"one": 1, "first": 1, "two": 2, "second": 2, "three": 3, "third": 3, "four": 4, "fourth": 4, "five": 5}
_TO = (
    r"(?:\bto\b|\bwith\b|\blet\b|\bcc\b|\bcopy(?: in)?\b|\bsend\b|\bgive\b|\bresend\b|\bforward\b"
    r"|\bshare\b|\badd\b|\binclude\b|\be-?mail\b|\bfor\b)(?: (?:only|just|also|both|out|the|draft"
    r"|minutes|them|it|round|in))* (?P<to>{people}(?:,? (?:and|&) (?:me|myself))?|me,? (?:and"
    r"|&) {people}|{group}|everyone|everybody|all members|all)"
)
_NEEDS = (
    r"(?:can |could |may )?(?P<to>{people}|{group}) (?:be (?:sent|given|shown|copied|emailed"
    r"|forwarded)|needs?|have\b|see\b|get\b|hasn't|haven't|should|wants?|would like|didn't|has not"
    r"|asked for|is asking for|has asked for|would also like)"
)
_COMMENTS_BY = late(
    r"(?:comments?|amendments?|corrections?|changes|replies|responses|feedback|deadline|back"
    r"|return\w*|reply)\b[^.;<]{0,40}(?:by|before|until|no later than|is|:|to me by)?\s*(?:cop "
    r"|close of play |noon |the end of |end of play )?(?:on )?<d(\d+)>"
)
_VERSION = late(r"\b(?:version|v) ?(\d{1,2})\b")
_THE_MINUTES = late(r"(?:the |these |those |that )?(?:draft )?(?:minutes|mins|draft|notes)\b")
_EDGE = " \t\n,;:-–—."


_OF = late(
    r"(?:minutes|mins|draft|notes|meeting)[^.;<]{0,15}<d(\d+)>|<d(\d+)>'?s? (?:draft |board "
    r"|meeting |agreed )*(?:minutes|mins|draft|notes|meeting)"
)


def named_minutes_meeting(scene: Scene) -> date | None:
    """The meeting whose minutes are meant where a day stands beside the word; else the last one held."""
    match = _OF.search(scene.text)
    if match is not None:
        said = scene.line.dates[int(match[1] or match[2])]
        gone = [day for day in said.meetings if day <= scene.calendar.today]
        if gone:
            return gone[-1]
    return scene.last_meeting()


def minutes_meeting(scene: Scene) -> date | None:
    """The meeting whose minutes are meant: the one named, or the last one held."""
    return meeting_said(scene, past=True) or scene.last_meeting()


_TO_ALL = late(
    r"\b(?:to|with) (?:everyone|everybody|all(?: of (?:us|them)| members)?|(?:the |all )?(?:board|members))\W*$"
)
"""Minutes that are to go to everybody, whatever the one who asks has missed."""


def _recipients(scene: Scene) -> tuple[list[str], bool]:
    names, certain = list[str](), True
    for template in (_TO, _NEEDS):
        for match in pattern(template).finditer(scene.text):
            found, sure = scene.names_in(match["to"])
            groups = [scene.line.groups[int(n)] for n in re.findall(r"<g(\d+)>", match["to"])]
            names += [*found, *groups]
            certain = certain and sure
            if re.search(r"\bme\b|\bmyself\b", match["to"]):
                names.append(scene.sender_name)
    if not names and re.search(FOR_ME, scene.text) and not _TO_ALL.search(scene.text):
        names = [scene.sender_name]
    return list(dict.fromkeys(names)), certain


def read_circulate(scene: Scene, hit: Hit) -> Understood | None:
    """Minutes sent to everyone, to somebody more, or to the one who asks."""
    if not scene.heard.addressed or (
        scene.refs_in(scene.text) and not _MINUTES.search(scene.text.replace("the draft", ""))
    ):
        return None
    meeting = _comments_meeting(scene) or minutes_meeting(scene)
    to, certain = ([scene.sender_name], True) if hit.means == "ask" else _recipients(scene)
    organisation = (
        organisation_in(scene.text, scene.world)
        if not to and re.search(r"\bto (?:the |all )?[a-z]+", scene.text)
        else None
    )
    version = _VERSION.search(scene.text)
    slots: dict[str, object] = {
        "meeting": meeting.isoformat() if meeting else None,
        "to": to or ([organisation] if organisation else None),
        "comments_by": None if hit.means == "ask" else comments_asked_by(scene) or _comments_by(scene),
        "version": int(version[1]) if version else None,
    }
    unknown = any(not scene.knows(name) and name not in scene.world.groups for name in to)
    if meeting is None:
        return scene.answer("circulate_minutes", slots, "ask", "which minutes")
    if any(said.kind == "impossible" for said in scene.dates_in(scene.text)):
        return scene.answer("circulate_minutes", slots, "ask", "a day that does not exist")
    doubtful = not certain or unknown or organisation is not None
    return scene.answer("circulate_minutes", slots, "confirm" if doubtful else "act", hit.means)


def _comments_meeting(scene: Scene) -> date | None:
    """A meeting named as the one of the minutes, not the day comments are due."""
    by = _COMMENTS_BY.search(scene.text)
    if by is None:
        return None
    return meeting_said(scene.part(0, by.start()), past=True)


def comments_asked_by(scene: Scene) -> str | None:
    """The day comments are asked for by, where one is named as that."""
    by = _COMMENTS_BY.search(scene.text)
    return _iso(due_day(scene, scene.line.dates[int(by[1])], "")[0]) if by else None


def _comments_by(scene: Scene) -> str | None:
    due = read_due(scene)
    if due is None or due.on is None or due.on <= scene.calendar.today:
        return None
    return due.on.isoformat()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


_WAS_THERE = late(
    r"\b(?:i|we|<[pu]\d+>) (?:was|were|wasn't|weren't|was not|were not) (?:there|present|absent|at the meeting)\b"
)
_ELSEWHERE = late(
    r"\b(?:in an?|by|via) (?:separate |my )?e-?mail\b|\bemailed (?:you|them|my)\b"
    r"|^\W*(?:the |these |your )?(?:draft )?(?:minutes|draft) (?:aren't|isn't|are not|is not|are|is|look|seem)"
    r" (?:quite |all |so |completely |totally )?(?:right|correct|accurate|wrong|inaccurate|a mess|rubbish)[\s.!]*$"
)
"""Comments that are somewhere else, or none yet."""


_PUT_RIGHT_BY = late(
    r"\b(?:should|ought|needs?|must|reads?|says?|not|instead|rather|chang\w+|replac\w+|amend\w*|correct\w*|typo|swap\w*"
    r"|substitut\w+|misspel\w+|is meant|meant)\b"
)
_OTHERS_LAST = late(r"^[\"'\s,]*(?:not|instead of|rather than|in place of|and not)\b|^[\"'\s,]*for\W*$")


def _of_two_wordings(scene: Scene) -> bool:
    """Whether two wordings stand in quotation marks, one to take the other's place in an item or an action."""
    is_placed = re.search(r"\bitem \d|<r\d+>|\bpara|\bminutes\b|\bdraft\b", scene.text)
    return len(quoted_in(scene.text)) == 2 and bool(is_placed) and bool(_PUT_RIGHT_BY.search(scene.text))


def _quoted_wordings(scene: Scene) -> dict[str, object]:
    """What was written and what it should be; the new words come first before "not" and "instead of"."""
    (start, end), (begins, ends) = quoted_in(scene.text)
    first_said, second_said = scene.line.written(start, end).strip(), scene.line.written(begins, ends).strip()
    if _OTHERS_LAST.search(scene.text[end:begins]):
        first_said, second_said = second_said, first_said
    return {"replace": first_said, "with": second_said}


_GOES_TO = late(
    r"\b(?:minutes|draft)\b[^.;\"]{0,30}\b(?:go|sent|circulated|copied|forwarded|e-?mailed"
    r"|shared)(?: out)?(?: also| too)?"
    r" (?:to|with) <[pg]|\b(?:circulation|distribution|mailing)(?: list)?\b"
)
"""Minutes on their way to somebody, not put right."""


def read_comment(scene: Scene, hit: Hit) -> Understood | None:
    """A correction to the draft: its item, paragraph and words."""
    if not scene.heard.addressed and not re.search(r"\bminutes|\bdraft|\bpara", scene.text):
        return None
    if first(NIL, scene.line) and not re.search(r"\b(?:but|except|apart from|other than)\b", scene.text):
        return None
    if _ELSEWHERE.search(scene.text):
        return scene.answer(
            "comment_on_minutes", {"meeting": _iso(named_minutes_meeting(scene))}, "ask", "said elsewhere"
        )
    if _GOES_TO.search(scene.text) or (hit.means == "quoted" and not _of_two_wordings(scene)):
        return None
    item = _item(scene, hit)
    if hit.means == "attendance" and re.search(r"attendance|attendees|list of (?:those )?present", scene.text):
        item = "attendance"
    item = item or ("attendance" if hit.means == "correction" and _WAS_THERE.search(scene.text) else None)
    is_of_record = bool(_NAMES_RECORD.search(scene.text))
    if hit.means == "attendance" and _is_of_another_meeting(scene, is_of_record):
        return None
    if "agenda" in scene.text and not re.search(r"\bminutes\b|\bdraft\b", scene.text):
        return None
    if (
        hit.means == "wording"
        and re.search(r"\bwording of <r|^\W*<r\d+> should (?:now )?(?:read|say):", scene.text)
        and not re.search(r"minutes|draft|para", scene.text)
    ):
        words = re.search(r"\b(?:to|read|say):? [\"']?(?P<new>[^\n]{4,})$", scene.text)
        new = scene.line.written(*words.span("new")).strip(" '\".“”") if words else None
        return scene.answer(
            "update_action", {"refs": scene.refs_in(scene.text), "text": new}, "confirm", "another wording"
        )
    if first(OTHER_APOLOGY, scene.line) or (
        hit.means != "quoted" and item and "." in item and not _ABOUT_MINUTES.search(scene.text)
    ):
        return None
    if hit.means == "wording" and item is None and not re.search(r"\bminutes|\bdraft|\bpara|\"|\bnotes\b", scene.text):
        return None
    meeting = named_minutes_meeting(scene)
    start = _text_start(scene, item)
    slots: dict[str, object] = {
        "meeting": _iso(meeting),
        "item": item,
        "para": _para(scene),
        "text": scene.line.written(start, len(scene.text)).strip(_EDGE),
        **(_quoted_wordings(scene) if _of_two_wordings(scene) else _replacement(scene)),
    }
    expect = "act" if is_of_record or item else "confirm"
    return scene.answer("comment_on_minutes", slots, expect if meeting else "ask", hit.means)


PUT_RIGHT = "attendance put right"


def read_put_right(scene: Scene, hit: Hit) -> Understood | None:
    """Who was at the meeting held last, put right; None while one runs, and of one that is to come."""
    if not scene.heard.addressed or scene.is_running or scene.last_meeting() is None:
        return None
    if is_question(scene.text) or meeting_said(scene) in scene.calendar.coming:
        return None
    stands = hit.means == "attendance as it stands" and not _NAMES_RECORD.search(scene.text)
    if stands and scene.is_nearer_the_next:
        return None
    slots: dict[str, object] = {
        "meeting": _iso(named_minutes_meeting(scene)),
        "item": "attendance",
        "text": scene.line.written(0, len(scene.text)).strip(_EDGE),
    }
    expect = "act" if re.search(r"\b(?:minutes|mins|draft|attendance)\b", scene.text) else "confirm"
    return scene.answer("comment_on_minutes", slots, expect, PUT_RIGHT)


def _is_of_another_meeting(scene: Scene, is_of_record: bool) -> bool:
    """Whether who is there is said of a meeting to come, or of the one that is being held."""
    if scene.is_running:
        return not _MINUTES.search(scene.text)
    return not is_of_record and (meeting_said(scene) in scene.calendar.coming or scene.is_nearer_the_next)


_MINUTES = late(r"\b(?:minutes|mins|draft)\b")
_NAMES_RECORD = late(
    r"\b(?:minutes?|mins|draft|para\w*|notes|record|attendance|amendments?|corrections?|comments?|typo)\b"
)
_ABOUT_MINUTES = late(
    r"minutes|draft\b(?! is\b| lease)|\bpara|should (?:have )?(?:read|say|said)|\"|typo|correct|amend"
    r"|spel(?:t|ling)|wording|reads?\b|says\b"
)


def _item(scene: Scene, hit: Hit) -> str | None:
    match = pattern(COMMENT_PARTS["item"]).search(scene.text)
    if match and (match["item"] or match["ref"]):
        return match["item"] or scene.refs_in(match["ref"])[0]
    return "attendance" if hit.means == "attendance" or match else None


def _para(scene: Scene) -> int | None:
    match = pattern(COMMENT_PARTS["para"]).search(scene.text)
    if match is None:
        return None
    word = match["para"] or match["nth"]
    return int(word) if word.isdigit() else _NUMBERS.get(word)


def _text_start(scene: Scene, item: str | None) -> int:
    """Past "item 5 para 2:", for the words after it say what is wrong."""
    if item == "attendance":
        return 0
    lead = pattern(
        r"^(?:[^a-z<\"]*)(?:hi |please |just |one |a |small |minor |quick |draft |minutes |the |on |in "
        r"|at |under |re |for |to |my |amendments?|corrections?|comments?|changes?|typos?|page \d+"
        r"|of {when}|{when}|from|,|:|-| )*"
        r"(?:agenda )?(?:item \d{1,2}|(?:action |decision )?{ref})?(?:[,\s(-]*(?:at |in |on |under "
        r"|the |second |first |third |last )*(?:para(?:graph)?|point|bullet|line|section"
        r"|sentence)\.? ?(?:\d{1,2}|one|two|three|four|five)?\)?)?(?: of the (?:draft "
        r"|minutes )+)?[\s:,.\-]*"
    ).match(scene.text)
    return lead.end() if lead and lead.end() < len(scene.text) - 3 else 0


def _replacement(scene: Scene) -> dict[str, object]:
    whole = pattern(WHOLE).search(scene.text)
    if whole is not None:
        return {"with": scene.line.written(*whole.span("new")).strip().strip('"')}
    for template in REPLACE:
        match = pattern(template).search(scene.text)
        if match is None:
            continue
        groups = match.groupdict()
        found: dict[str, object] = {}
        for key, prefix in (("replace", "old"), ("with", "new")):
            name = next((n for n in (prefix, f"{prefix}b", f"{prefix}c") if groups.get(n)), None)
            if name:
                found[key] = scene.line.written(*match.span(name)).strip(" .,;")
        return found
    return {}


def read_nil(scene: Scene, hit: Hit) -> Understood | None:
    """No amendments: that is an answer too."""
    if (
        re.search(r"\b(?:but|except|apart from|other than)\b", scene.text)
        or not scene.heard.addressed
        or re.search(r"<r\d+>", scene.text)
    ):
        return None
    del hit
    meeting = named_minutes_meeting(scene)
    slots: dict[str, object] = {"meeting": _iso(meeting), "nil_return": True}
    return scene.answer("comment_on_minutes", slots, "act" if meeting else "ask", "nil return")


def _subject_to(scene: Scene, start: int) -> str | None:
    """What an approval hangs on, in the writer's words; the minutes themselves are not that."""
    while match := pattern(SUBJECT_TO).search(scene.text, start):
        subject = match["subject"]
        if "accurate" not in subject[:12] and not _THE_MINUTES.match(subject):
            return scene.line.written(*match.span("subject")).strip(_EDGE)
        start = match.start("subject")
    return None


_BUT = (
    r"\b(?:save that|save for|except that|but|however|although)\b[^?]*\b(?:not|wrong|missing|should|omit\w*|typo"
    r"|never|recorded|item)\b"
)
_BARE_ORDER = late(r"^\W*approve\W*$")


def read_approve(scene: Scene, hit: Hit) -> Understood | None:
    """One person's own approval; said by chair or secretary at a meeting it is the board that agrees."""
    if re.search(_BUT, scene.text) and not pattern(SUBJECT_TO).search(scene.text[: hit.match.end() + 12]):
        return None
    if re.search(NOT_APPROVED, scene.text):
        return scene.answer("none", {}, "acknowledge" if scene.heard.addressed else "ignore", "no approval")
    meeting = minutes_meeting(scene)
    subject_to = _subject_to(scene, hit.match.start())
    slots: dict[str, object] = {"meeting": _iso(meeting), "subject_to": subject_to}
    if _BARE_ORDER.match(scene.text):
        return scene.answer("approve_minutes", slots, unaddressed(scene, "confirm"), "approve what")
    if scene.is_running and scene.may_record and scene.heard.addressed:
        return scene.answer("agree_minutes", slots, "act" if meeting else "ask", "agreed by the meeting")
    return scene.answer("approve_minutes", slots, unaddressed(scene, "act" if meeting else "ask"), hit.means)


def read_how_far(scene: Scene, hit: Hit) -> Understood | None:
    """Until when comments are asked for, which have come, or who has not replied."""
    if not scene.heard.addressed:
        return None
    slots: dict[str, object] = {"meeting": _iso(named_minutes_meeting(scene)), "asks": hit.means}
    return scene.answer("minutes_progress", slots, "act", hit.means)


def read_to_chair(scene: Scene, hit: Hit) -> Understood | None:
    """The draft on its way to the chair, as the secretary says."""
    chair = next((person.name for person in scene.world.people if person.chair), None)
    if chair is None or chair == scene.sender_name or not scene.may_record:
        return None
    who = hit.match.groupdict().get("who")
    if who and scene.names_in(who)[0] != [chair]:
        return None
    slots: dict[str, object] = {"meeting": _iso(named_minutes_meeting(scene)), "to": [chair]}
    return scene.answer("circulate_minutes", slots, "act", hit.means)
