"""The sentences by which this meeting decided, approved or noted something."""

import re
from collections.abc import Iterator, Sequence

from boardclerk.board.reading import DecisionKind, ReadAction, ReadDecision
from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.headings import is_decision_list, is_next_meeting
from boardclerk.documents.reading.sections import Section
from boardclerk.documents.reading.sentences import sentences

_HOW = (
    r"(?:(?:also|then|unanimously|further|therefore|subsequently|accordingly|formally|generally|duly|collectively"
    r"|hereby|jointly|all)\s+)*"
)
_BODY = (
    r"(?:the|this|all|our)?\s*(?:\w[\w'’-]*\s+){0,4}?(?:board|committee|council|councillors?|cllrs|members?|trustees"
    r"|governors|governing (?:body|board)|partners"
    r"|group|panel|cabinet|meeting|forum|executive|directors|partnership|everyone|those present|trust|fgb|lgb|cc"
    r"|pc)(?:\s+present)?"
)
_VERB = (
    r"(?P<verb>agreed|resolved|approved|noted|accepted|adopted|endorsed|ratified|decided|confirmed|elected"
    r"|appointed|recommended|voted|supported|carried|received)"
)
_RESOLVED = re.compile(
    r"^\W*(?:it\s+was\s+)?(?:RESOLVED|AGREED|APPROVED|NOTED|DECIDED|ADOPTED|ACCEPTED|DECISION|Decision|RESOLUTION"
    r"|Resolution|Resolved|Agreed|Approved|Decided|Noted)\b(?P<mark>\s*[:–—-]|\s+(?:that|to|unanimously|by|nem)\b"
    r"|\W*$)?"
)
_IT_WAS = re.compile(
    rf"^(?:(?:After|Following|In|On|Having|As|Subject|With|Given|Due|At|Therefore|Thus|So|For|It was proposed"
    rf"|Proposed|On the proposal)\b[^.]{{0,160}}?,?\s*(?:and\s+|that\s+)?)?[Ii]t\s+(?:was|is|has been)\s+{_HOW}"
    r"(?P<verb>agreed|resolved|decided|approved|recommended|carried|accepted|RESOLVED|AGREED|DECIDED|APPROVED)\b",
)
_BODY_DID = re.compile(
    rf"^(?:(?:After|Following|In|On|Having|As|Subject|With|Given|Therefore|Finally"
    rf"|Accordingly)\b[^.]{{0,120}}?,\s*)?{_BODY}\s+{_HOW}(?:(?:received|considered|reviewed|discussed|welcomed)(?:,"
    rf"| and)\s+)?{_VERB}\b",
    re.I,
)
_THIS_WAS = re.compile(
    rf"^(?:(?:this|these|that)\s+|the\s+(?:[\w'’/&-]+\s+){{1,10}}?)(?:was|were|is|are)\s+{_HOW}(?P<verb>agreed"
    rf"|approved|accepted|adopted|resolved|carried|ratified|noted|endorsed|passed|confirmed|elected|signed)\b",
    re.I,
)
_PROPOSED = re.compile(
    r"(?i)\bproposed\b.*\b(?:seconded|carried|agreed|resolved|approved|all in favour|unanimous\w*)\b|\b(?:motion"
    r"|resolution|proposal)\b.*\b(?:carried|passed|approved|agreed)\b|\b(?:all in favour|carried unanimously"
    r"|unanimously (?:agreed|approved|carried|resolved|elected))\b|\bwas (?:duly )?elected\b"
    r"|\bapproved unanimously\b|\bunanimous agreement\b|\bwill be (?:the |our )?(?:new |next |acting )?(?:chair"
    r"|vice"
    r"|secretary|treasurer|clerk|convenor|president)\w*"
)
_ELSEWHERE = re.compile(
    r"(?i)\bat (?:the|our|its|their|a) (?:last|previous|earlier)\b|\bpreviously agreed\b|\bhad (?:been )?agreed\b"
    r"|\bhad (?:been )?(?:approved|resolved|noted)\b|\bnot agreed\b|\bto be agreed\b|\bnational panel\b"
)
_REPORTED = re.compile(
    r"(?i)^[^,]{0,60}\b(?:reported|replied|explained|stated|advised|said|asked|queried|remarked|informed|confirmed"
    r"|noted|suggested|reminded|wanted|updated)\b[^,]{0,40}(?:,|\bthat\b|\bwhether\b|\bif\b)"
)
_DECLARED = re.compile(r"(?i)^\W*(?:noted|received|confirmed)\W*$")


def read_decisions(sections: Sequence[Section], actions: Sequence[ReadAction]) -> Iterator[ReadDecision]:
    """Decisions in the order of the page. A sentence already read as an action is not one too."""
    taken = tuple(action.text.rstrip(" .") for action in actions if action.kind == "inline")
    seen: set[tuple[str | None, str]] = set()
    for section in sections:
        if section.kind != "item":
            continue
        listed = is_decision_list(section.title)
        for before, block in zip([None, *section.blocks], section.blocks, strict=False):
            for decision in _in_block(block, before, section, listed):
                key = (decision.item, decision.text)
                if not decision.text.startswith(taken) and key not in seen:
                    seen.add(key)
                    yield decision


def _in_block(block: Block, before: Block | None, section: Section, listed: bool) -> Iterator[ReadDecision]:
    if block.kind in ("table", "quote", "heading"):
        return
    if listed:
        yield ReadDecision(text=block.text, item=section.number, kind="agreed")
        return
    if before is not None and _ANNOUNCED.match(before.text):
        yield ReadDecision(
            text=block.text, item=section.number, kind="noted" if "noted" in before.text.lower() else "agreed"
        )
        return
    said = sentences(block.text)
    taken = -2
    for number, sentence in enumerate(said):
        kind = decision_kind(sentence)
        if (
            kind is None
            or _moves_only(sentence)
            or (is_next_meeting(section.title) and re.search(r"(?i)next meeting", sentence))
        ):
            continue
        if _stands_alone(sentence):
            if taken == number - 1 or not number:
                continue
            sentence = f"{said[number - 1]} {sentence}"
        taken = number
        refers = None
        if re.match(r"(?i)^(?:this|these|that)\b", sentence):
            refers = (
                said[number - 1] if number else before.text if before is not None and before.kind != "table" else None
            )
        text = re.sub(r"^\W*(?:DECISIONS?|Decisions?)\s*[:–—-]\s*", "", sentence)
        yield ReadDecision(text=text, item=section.number, kind=kind, refers_to=refers or None)


_ANNOUNCED = re.compile(r"(?i)^\W*(?:it was |the \w+ )?(?:resolved|agreed|decisions?|resolutions?|noted)\s*:?\W*$")
_MOVERS = re.compile(
    r"(?i)^\W*(?:this was |it was |these were )?(?:proposed|moved|prop\.?)(?: by)?\b[^.]{0,60}\bsec(?:onded"
    r"|\.)?\b[^.]{0,60}\W*$"
)


def _moves_only(sentence: str) -> bool:
    """ "Proposed by Ann, seconded by Bob." says who moved what was decided before, and decides nothing itself."""
    return bool(_MOVERS.match(sentence)) and not re.search(r"(?i)\b(?:agreed|carried|approved|resolved)\b", sentence)


def _stands_alone(sentence: str) -> bool:
    """ "AGREED." or "All in favour." says nothing without the sentence before it."""
    return bool(
        re.match(
            r"(?i)^\W*(?:unanimously |all )?(?:agreed|approved|resolved|carried|accepted|in favour|unanimous\w*"
            r"|noted)(?: unanimously| by all)?\W*$",
            sentence,
        )
    )


_OPINION = re.compile(
    r"(?i)\bagreed that\b(?!.*\b(?:should|would|will|shall|to|be|must|can|may)\b).*\b(?:were|was|had|is|are|has)\b"
)


def decision_kind(sentence: str) -> DecisionKind | None:
    """What the sentence does, or None where it is no decision of this meeting."""
    sentence = re.sub(r"^\s*\d{1,3}(?:\.\d+)*[.)]\s+", "", sentence)
    opinion = _OPINION.search(sentence) and not re.search(r"(?i)\bminutes\b", sentence)
    if _ELSEWHERE.search(sentence) or opinion or sentence.rstrip().endswith("?"):
        return None
    if _stands_alone(sentence):
        return "agreed"
    resolved = _RESOLVED.match(sentence)
    if resolved and (resolved["mark"] is not None or resolved.group().strip().isupper()):
        word = resolved.group().lower()
        return (
            None
            if _DECLARED.match(sentence)
            else "noted"
            if "noted" in word
            else "approved"
            if "approved" in word
            else "agreed"
        )
    it_was = _IT_WAS.match(sentence)
    if it_was and not _REPORTED.match(sentence[: it_was.start("verb")]):
        return _kind(it_was["verb"])
    body = _BODY_DID.match(sentence)
    if (
        body
        and not re.match(r"(?i)^(?:a|an|one|some|several|two|three)\s", sentence)
        and not _weak(body["verb"], sentence)
    ):
        return _kind(body["verb"])
    if re.match(r"(?i)^(?:the )?minutes\b.{0,80}\b(?:approved|agreed|accepted|adopted|confirmed)\b", sentence):
        return "agreed"
    this = _THIS_WAS.match(sentence)
    if this and not _weak(this["verb"], sentence):
        return _kind(this["verb"])
    if _PROPOSED.search(sentence) and not _REPORTED.match(sentence):
        return "agreed"
    return None


def _weak(verb: str, sentence: str) -> bool:
    """Verbs that decide only in some company: "received" and "confirmed" tell of papers and facts."""
    verb = verb.lower()
    if verb in ("received", "confirmed", "supported", "carried", "elected", "appointed", "signed"):
        return not re.search(r"(?i)\bminutes\b|\belected\b|\bappointed\b|\bcarried\b", sentence) or verb == "received"
    return False


def _kind(verb: str) -> DecisionKind:
    verb = verb.lower()
    return (
        "noted"
        if verb == "noted"
        else "approved"
        if verb in ("approved", "adopted", "ratified", "endorsed")
        else "agreed"
    )
