"""Actions that only the sentences of the minutes tell: who agreed to do what, and who reports what was done."""

import re
from collections.abc import Iterator, Sequence

from boardclerk.board.reading import ReadAction
from boardclerk.documents.reading.headings import actions_of, is_next_meeting
from boardclerk.documents.reading.names import NAME
from boardclerk.documents.reading.owners import owners_in
from boardclerk.documents.reading.roster import Roster
from boardclerk.documents.reading.sections import Section
from boardclerk.documents.reading.sentences import sentences

_TITLE = (
    r"(?:(?:The |the )?(?:(?:County |District |Borough |Parish )?(?:Cllrs?|Councillors?)\.?|Mr|Mrs|Ms|Miss|Dr"
    r"|Rev)\.?\s+)"
)
_ONE = (
    rf"(?:{_TITLE}?(?:{NAME}|[A-Z]{{2,4}}\b|[A-Z][a-z]+\b)|(?:[Tt]he )?(?:[Cc]hair(?:man|woman|person)?|[Cc]lerk"
    rf"|[Ss]ecretary|[Tt]reasurer|[Hh]eadteacher|[Bb]ursar)\b)"
)
_WHO = rf"(?P<who>{_ONE}(?:\s*(?:,|and|&|/)\s*{_ONE})*)"
_WILL = (
    r"(?:will|would|is to|are to|was to|were to|to|agreed to|has agreed to|have agreed to|offered to"
    r"|undertook to|volunteered to|was asked to|were asked to|shall)"
)
_NOT_DOING = (
    r"(?!not\b|be\b|have\b|like\b|also be\b|no longer\b|continue\b|prefer\b|remain\b|become\b|need\b"
    r"|depend\b|appear\b|seem\b|hope\b|welcome\b|support\b|benefit\b|allow\b|ensure that the\b|never\b"
    r"|now be\b|only\b)"
)
_PROMISE = re.compile(
    rf"(?<![\w'’]){_WHO}\s+(?:(?:also|then|both|kindly)\s+)?(?P<modal>{_WILL})\s+{_NOT_DOING}(?P<what>[a-z]+\b.*)"
)
_HE = re.compile(rf"\b(?:he|she|they)\s+(?P<modal>would|will|agreed to|offered to)\s+{_NOT_DOING}(?P<what>[a-z]+\b.*)")
_ASKED = re.compile(rf"\b(?:asked|requested|instructed|tasked)\s+{_WHO}\s+to\s+(?P<what>[a-z]+.*)")
_HEARSAY = re.compile(
    r"(?i)\bif\b|\bwhether\b|\bwhich (?:he|she|they)\b|\?|\b(?:hoped|hopes|unless|could|might|supposed)\b"
)
_TOLD = re.compile(
    rf"^{_WHO}\s+(?:\w+ly\s+)?(?:[Aa]dvised|confirmed|reported|said|stated|noted|explained|informed (?:the )?\w+"
    rf"|updated (?:the )?\w+)?\s*(?:that\s+)?(?:(?:he|she|they)\s+)?"
    r"(?P<aux>had|has|have)\s+(?P<what>.+)$"
)
_NEEDED = re.compile(
    r"(?i)\bstill (?:needed|needs|to|has to|had to|need)\b|\b(?:has|have|had) (?:not|yet)\b|\bnot (?:yet )?been\b"
    r"|\bhas yet to\b|\bawait"
)


def promises(sections: Sequence[Section], roster: Roster, told: Sequence[str]) -> Iterator[ReadAction]:
    """Sentences by which somebody on the lists takes something on. `told` are those read as absences told ahead."""
    for section in sections:
        old = actions_of(section.title) == "previous"
        if is_next_meeting(section.title):
            continue
        for block in section.blocks:
            if block.kind in ("table", "quote", "heading"):
                continue
            subject: str | None = None
            for sentence in sentences(block.text):
                away = any(sentence in text for text in told)
                action = None if away else _promise(sentence, roster, subject, section.number)
                subject = _subject(sentence, roster) or subject
                if action and not (old and _reports(sentence, roster)):
                    yield action


def _subject(sentence: str, roster: Roster) -> str | None:
    match = re.match(_WHO, sentence)
    owners = owners_in(match["who"], roster)[0] if match else ()
    return owners[0] if len(owners) == 1 and owners[0] in roster.names() else None


def _promise(sentence: str, roster: Roster, subject: str | None, item: str | None) -> ReadAction | None:
    for match in _PROMISE.finditer(sentence):
        owners, at = _known(match["who"], roster), match.start("who")
        if not owners:  # "Democracy Matters and Jo will write": Jo alone is on the lists
            pieces = re.split(r"(?:,|\band\b|&)\s*", match["who"])
            owners, at = _known(pieces[-1], roster), match.end("who") - len(pieces[-1])
        if owners and not _HEARSAY.search(sentence[: match.start()]) and not _is_report(sentence, match):
            text = sentence[at:] if match["modal"] == "will" else sentence
            return ReadAction(
                text=_own_words(text),
                owners=owners,
                owner_kind="person",
                owners_raw=match["who"],
                kind="inline",
                item=item,
            )
    asked = _ASKED.search(sentence)
    if asked and (owners := _known(asked["who"], roster)):
        return ReadAction(
            text=sentence, owners=owners, owner_kind="person", owners_raw=asked["who"], kind="inline", item=item
        )
    he = _HE.search(sentence)
    said_by = _subject(sentence, roster) or subject
    before = sentence[: he.start()] if he else ""
    if (
        he
        and said_by
        and not _HEARSAY.search(sentence)
        and not re.search(r"\bwho\b|\bwhich\b|\bthat\b.*\bthat\b", before)
    ):
        return ReadAction(text=sentence, owners=(said_by,), owner_kind="person", kind="inline", item=item)
    return None


_OTHERS = re.compile(
    r",?\s+and (?:we|council|the (?:council|board|committee|group)|members|they) (?:would|will) .*$", re.I
)


def _own_words(sentence: str) -> str:
    """The sentence without a label before it, an address in brackets, and what somebody else will do after it."""
    text = re.sub(r"^[A-Z][\w'’ /&-]{3,60}:\s+(?=[A-Z])", "", sentence)
    text = re.sub(r"\s*[(<\[]+[^\s()]*(?:@|https?:)[^\s()]*[)>\]]+(?=\W*$)", "", text)
    return _OTHERS.sub(".", text)


def _is_report(sentence: str, match: re.Match[str]) -> bool:
    """ "to" after a name is a promise only where the name begins the clause: "Jo to write", not "thanks to Jo to …"."""
    if match["modal"] != "to":
        return False
    before = sentence[: match.start()].rstrip()
    return bool(before) and not re.search(r"(?:[,;:–—(-]|\b(?:and|that|agreed|resolved))$", before)


def _known(who: str, roster: Roster) -> tuple[str, ...]:
    """The owners where every one of them is on the lists or holds an office, else none."""
    owners, _kind = owners_in(who, roster)
    names = roster.names()
    office = re.compile(r"(?i)^(?:the )?(?:chair(?:man|woman|person)?|clerk|secretary|treasurer|headteacher|bursar)$")
    return owners if owners and all(name in names or office.match(name) for name in owners) else ()


def _reports(sentence: str, roster: Roster) -> bool:
    return _progress(sentence, roster) is not None


def progress_told(sections: Sequence[Section], roster: Roster) -> Iterator[ReadAction]:
    """Under matters arising, who says what he or she has done, has not done or has still to do."""
    for section in sections:
        if actions_of(section.title) != "previous":
            continue
        for block in section.blocks:
            if block.kind in ("table", "quote", "heading"):
                continue
            for sentence in sentences(block.text)[:1]:
                action = _progress(sentence, roster)
                if action:
                    yield ReadAction(
                        text=action.text, owners=action.owners, owner_kind="person", owners_raw=action.owners_raw,
                        kind="inline", item=section.number, outcome=action.outcome,
                    )  # fmt: skip


def reporter_in(sentence: str, roster: Roster) -> tuple[str, ...]:
    """Who a sentence of progress is about: "Jo had written", "Jo reported that …"."""
    match = _TOLD.match(sentence)
    return _known(match["who"], roster) if match else ()


def _progress(sentence: str, roster: Roster) -> ReadAction | None:
    sentence = re.sub(r"^[A-Z][\w'’ /&-]{3,60}:\s+(?=[A-Z])", "", sentence)
    clause = re.split(r",? however\b|; |,? (?:where|which) ", sentence)[0]
    match = _TOLD.match(clause)
    who = match or re.match(_WHO, clause)
    owners = _known(who["who"], roster) if who else ()
    if who is None or not owners:
        return None
    if _NEEDED.search(clause) and not re.search(r"\band (?:had|has|have) not\b", clause):
        return ReadAction(text=clause, owners=owners, owners_raw=who["who"], outcome="open")
    personal = match and (
        re.search(r"\b(?:he|she|they)\s+(?:had|has|have)\b", clause[: match.start("what")])
        or re.match(rf"^{_WHO}\s+(?:has|have|had)\b", clause)
    )
    if match and personal and not re.match(r"(?:been|no|received|noticed|suggested|asked for)\b", match["what"]):
        return ReadAction(text=clause, owners=owners, owners_raw=who["who"], outcome="completed")
    return None
