"""Whose an action is: printed before it, after it, beside it or in it."""

import re
from dataclasses import dataclass

from boardclerk.board.reading import OwnerKind, ReadActionPart
from boardclerk.documents.reading.names import NAME, is_name, is_single_name, without_titles
from boardclerk.documents.reading.roster import Roster

_NOBODY = re.compile(
    r"^(?:\?+|-+|–|tbc|tba|n/?a|none|nobody|unassigned|to be (?:confirmed|agreed|decided)|x+|vacant|\.+|)$", re.I
)
_GROUP = re.compile(
    r"^(?:all(?:\s+\w+){0,4}|everyone|everybody|(?:the )?(?:\w+ ){0,3}(?:partners|members|governors|trustees"
    r"|councillors|directors|staff|attendees|leads|agencies"
    r"|sites|committee|board|council|cabinet|executive|officers|volunteers|parents|residents|chairs|facilities"
    r"|schools|forum|panel|group|sub-?group|working party))$",
    re.I,
)
_UNIT = re.compile(
    r"\b(?:unit|team|office|department|dept|service|services|secretariat|directorate|division|council|trust|police"
    r"|school|company|ltd|agency)$",
    re.I,
)
_MANY = re.compile(
    r"(?i)^(?:management|finance|admin\w*|reception|everybody|everyone|leadership|maintenance|marketing|comms"
    r"|communications|safeguarding|premises|operations|estates|legal|property|fundraising|membership|volunteering|.*rs)$"
)
_DUTY = re.compile(r"\b(?:to|will|shall|should|must)\s+(?!the\b)[a-z]")
_PARTS = re.compile(r"\s*(?:/|,|&|\+|;|\band\b|\bwith\b)\s*")
_MODAL = (
    r"(?:to|will|would|shall|should|must|may|can|is to|are to|was to|were to|agreed to|has agreed to|have agreed to"
    r"|undertook to|offered to|volunteered to"
    r"|needs? to|is going to|was asked to|were asked to|is asked to|are asked to|was tasked (?:with|to)"
    r"|was requested to|are|is)"
)
_WHO = r"(?:the\s+)?[A-Z][\w.'’&-]*(?:\s+(?:(?:of|for|the|de|van|and|&|/|,)\s+)*[A-Z][\w.'’-]*){0,7}"
_LEADING = re.compile(
    rf"^(?:@)?(?P<who>(?:{_WHO}|[Aa]ll(?:\s+\w+){{0,3}}|[Tt]he \w+(?: \w+)?|[A-Z][a-z]+s)(?:\s*(?:,|/|&|\+"
    rf"|and)\s*(?:the )?{_WHO})*)\s+(?P<modal>{_MODAL})\s+(?P<what>.+)$"
)
_BEFORE = re.compile(r"^[(\[]?@?(?P<who>[^:–—\-()\[\]]{1,70}?)[)\]]?\s*(?::|\s[-–—]+\s|–|—)\s*(?P<what>.+)$")
_AFTER = re.compile(
    r"^(?P<what>.+?)\s*(?:[-–—:]\s*|[(\[]\s*(?:action(?: by)?\s*:?\s*"
    r"|owner\s*:?\s*)?@?)(?P<who>[^()\[\]:–—]{1,60}?)[)\]]?\W*$"
)
_AGAIN = re.compile(rf"(?:[,;]|\band)\s+(?P<who>{NAME}|[A-Z]{{2,4}})\s+(?:to|will)\s+(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Owned:
    """An action's words with the owners found: `raw` as printed, `inside` where they are part of the words."""

    text: str
    owners: tuple[str, ...] = ()
    kind: OwnerKind | None = None
    raw: str | None = None
    inside: bool = False


def owners_in(raw: str, roster: Roster) -> tuple[tuple[str, ...], OwnerKind | None]:
    """The owners a cell or mark names: full names where they resolve, groups and units as printed."""
    raw = re.sub(r"(?i)^(?:action(?:s|ed)?(?: by)?|by|owner)\s*:?\s*", "", raw.strip(" .:;()[]*@"))
    if _NOBODY.match(raw):
        return (), None
    if _GROUP.match(raw) and not roster.resolve(raw):
        return (raw,), "group"
    whole = roster.resolve(raw)
    if whole:
        return (whole,), "person"
    owners: list[str] = []
    kind: OwnerKind | None = None
    councillor = ""
    for part in _PARTS.split(raw):
        part = part.strip(" .()*@")
        if not part or _NOBODY.match(part):
            continue
        plural = re.match(r"(?i)^(?:cllrs|councillors)\b\.?\s*", part)
        if plural:
            councillor, part = "Cllr ", part[plural.end() :]
        known = roster.resolve(councillor + part) or roster.resolve(part)
        found: OwnerKind = (
            "person" if known else "group" if _GROUP.match(part) else "unit" if _UNIT.search(part) else "person"
        )
        name = known or (part if found != "person" else without_titles(part) or part)
        if name not in owners:
            owners.append(name)
        kind = kind or found
    return tuple(owners), kind


def names_somebody(raw: str, roster: Roster) -> bool:
    """True where `raw` is nothing but owners: people on the lists, initials, a group, a unit, an office."""
    raw = raw.strip(" .:;()[]*@")
    if not raw or len(raw) > 70 or (raw[:1].islower() and raw.lower() not in ("all", "clerk", "chair")):
        return False
    if _GROUP.match(raw) or roster.resolve(raw) or re.fullmatch(r"\?+", raw):
        return True
    parts = [part.strip(" .()") for part in _PARTS.split(raw) if part.strip(" .()")]
    return bool(parts) and all(_somebody(part, roster) for part in parts)


def _somebody(part: str, roster: Roster) -> bool:
    if roster.resolve(part) or _GROUP.match(part) or is_name(part):
        return True
    return bool(re.fullmatch(r"[A-Z]{2,4}|[A-Z][a-z]?[A-Z]{1,2}", part)) or (
        bool(_UNIT.search(part)) and part[:1].isupper() and not _DUTY.search(part)
    )


def owned(text: str, roster: Roster) -> Owned:
    """The action's words and its owners, wherever in or about the words they stand."""
    text = text.strip()
    before = _BEFORE.match(text)
    if before and names_somebody(before["who"], roster):
        owners, kind = owners_in(before["who"], roster)
        return Owned(before["what"].strip(), owners, kind, before["who"].strip())
    leading = leading_owners(text, roster)
    if leading:
        return leading
    short = re.match(r"^(?P<who>[A-Z]{2,4}(?:\s*(?:/|&|,|\+|and)\s*[A-Z]{2,4})*)\s+(?P<what>[a-z].+)$", text)
    if short and names_somebody(short["who"], roster) and not re.match(r"(?:is|was|has|had|said)\b", short["what"]):
        owners, kind = owners_in(short["who"], roster)
        return Owned(short["what"].strip(), owners, kind, short["who"])
    after = _AFTER.match(text)
    if after and names_somebody(after["who"], roster) and len(after["what"]) > 8:
        owners, kind = owners_in(after["who"], roster)
        return Owned(after["what"].strip(), owners, kind, after["who"].strip())
    return Owned(text)


def leading_owners(text: str, roster: Roster) -> Owned | None:
    """Owners who are the sentence's own subject: "Sam Hale to write …". "The plan to be sent" has none."""
    match = _LEADING.match(text)
    if not match or (match["what"].startswith("be ") and match["modal"] not in ("is", "are")):
        return None
    who = match["who"].strip()
    if match["modal"] in ("is", "are") and not re.match(
        r"(?:meeting|going|to|working|writing|sending|preparing|arranging)\b", match["what"]
    ):
        return None
    known = names_somebody(who, roster)
    subject = bool(re.fullmatch(r"(?:The |the )?(?:[A-Z][\w'’&/-]*\s*){1,6}", who)) and match["modal"] in ("to", "will")
    if not known and not subject:
        return None
    owners, kind = owners_in(who, roster) if known else ((who,), _kind_of(who))
    for again in _AGAIN.finditer(text, match.end("modal")):
        more, _ = owners_in(again["who"], roster)
        owners += tuple(name for name in more if name not in owners)
    return Owned(text, owners, kind, who, inside=True)


def _kind_of(who: str) -> OwnerKind:
    if _UNIT.search(who):
        return "unit"
    forename = is_single_name(who) and not _MANY.search(who)
    return "person" if is_name(who) or forename else "group"


def parts_of(text: str, roster: Roster) -> tuple[ReadActionPart, ...]:
    """Several things under one ref, each with its owner: "Ann to write, Bob to ring" gives two."""
    cuts = [match for match in _AGAIN.finditer(text) if names_somebody(match["who"], roster)]
    if not cuts or leading_owners(text, roster) is None:
        return ()
    starts = [0, *[match.start("who") for match in cuts]]
    ends = [*[match.start() for match in cuts], len(text)]
    pieces = [text[start:end].strip(" ,;.") for start, end in zip(starts, ends, strict=True)]
    return tuple(
        ReadActionPart(text=piece, owners=found.owners if (found := leading_owners(piece, roster)) else ())
        for piece in pieces
    )


def recipient_in(text: str, owners: tuple[str, ...], roster: Roster) -> str | None:
    """Who something is to be sent or given to; a recipient is not an owner."""
    for match in re.finditer(rf"\b(?:to|with)\s+(?P<who>{NAME}|[A-Z]{{2,4}}\b|the (?:Chair|Clerk|Secretary)\b)", text):
        known = roster.resolve(match["who"])
        if known and known not in owners and not re.match(r"\s+(?:to|will)\b", text[match.end() :]):
            return known
    return None
