"""The word "Action" as a label: a heading over a list, before a sentence, after it, or in brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from boardclerk.board.reading import OwnerKind
from boardclerk.documents.reading.headings import bare, is_action_list
from boardclerk.documents.reading.outcomes import is_status
from boardclerk.documents.reading.owners import leading_owners, names_somebody, owned, owners_in
from boardclerk.documents.reading.roster import Roster
from boardclerk.documents.reading.sentences import sentences


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled action; `earlier` where its label says it is one from before ("Action from December:").

    No `text` where only its owner stands after the label; `bare` where only a mark stands after the sentence.
    """

    text: str
    owners: tuple[str, ...] = ()
    kind: OwnerKind | None = None
    raw: str | None = None
    ref: str | None = None
    bare: bool = False
    earlier: bool = False


_HEADING = re.compile(
    r"^\W*(?:(?:agreed|new|key|further|follow[- ]?up|previous|outstanding|review of"
    r"|update on)\s+)*actions?(?:\s+(?:points?|items?|log|list|required|arising|agreed|update|from [\w ]{3,40}"
    r"|taken"
    r"|to be taken))*\s*[:.]?\W*$",
    re.I,
)
_LABEL = (
    r"(?:ACTIONS?(?: (?:POINTS?|ITEMS?|REQUIRED))?|Actions?(?: (?:[Pp]oints?|[Ii]tems?|[Rr]equired))?|AP|AI(?=\s*:)"
    r"|TODO|To[- ]?do)"
)
_START = re.compile(
    rf"^\W{{0,3}}(?P<label>{_LABEL}"
    rf"|(?P<odd>[A-Za-z]{{5,8}}))\s*(?P<ref>#?\d{{1,3}}(?:[./]\d{{1,3}})*)?"
    rf"(?P<from>\s+(?:from|of)\s+[\w ]{{3,40}}(?=\s*:))?(?P<gap>\s*[:–—-]\s*|\s+(?=[A-Z(\[@])"
    rf"|\s*(?=[(\[]))(?P<rest>.+)$"
)
_THIS_MEETING = re.compile(r"(?i)\b(?:this|today\w*|the) meeting\b|\btoday\b")
_INSIDE = re.compile(
    rf"(?P<before>.*?[.!?;)\w]\s*)(?:[(\[]\s*)?\b(?P<label>{_LABEL})\s*(?P<ref>#?\d{{1,3}}(?:[./]\d{{1,3}})*)?\s*(?::|\s[–—-]\s|–|—)\s*(?P<rest>.+?)(?:[)\]]\s*\.?)?$"
)
_MARK = re.compile(
    r"\s*[(\[]\s*(?P<label>ACTIONS?|Actions?)\s*(?:by\s+)?[:–—-]?\s*(?P<who>[^()\[\]]{0,60}?)\s*[)\]]\s*\.?"
)
_OWNED_MARK = re.compile(rf"\s*\b(?P<label>{_LABEL})\s*:\s*(?P<who>[A-Z][\w /&,+]{{0,40}}?)\.(?=\s|$)")
_OWNER_MARK = re.compile(rf"^(?P<what>.+?[.!?;)]?)\s+(?:{_LABEL})\s+(?P<who>[A-Z][\w /&,.]{{1,40}})$")


_SHOUTED = re.compile(r"(?<=[.!?;)])\s+ACTIONS?\s+(?P<rest>[A-Z].{10,})$")


def is_action_heading(text: str) -> str | None:
    """The heading's words where the line does nothing but announce actions: "Action:", "Action log"."""
    plain = text.strip()
    if is_status(plain) and not plain.endswith(":"):
        return None
    return bare(plain) if _HEADING.match(plain) or (plain.endswith(":") and is_action_list(plain)) else None


def _is_label(match: re.Match[str]) -> bool:
    """ "Action", and "Aciton" typed in haste; "Auction" and "Action Fraud" are no labels."""
    odd = match["odd"]
    if odd:
        return sorted(odd.lower()) in (sorted("action"), sorted("actions")) and odd.lower() not in (
            "cation",
            "atonic",
            "cations",
        )
    return True


def labelled_actions(text: str, roster: Roster) -> Iterator[Labelled]:
    """Every labelled action in one paragraph."""
    start = _START.match(text)
    if start and _is_label(start) and not is_status(text):
        for labelled in _from_start(start, roster):
            yield replace(labelled, earlier=bool(start["from"]) and not _THIS_MEETING.search(start["from"]))
        return
    marks = list(_MARK.finditer(text))
    if marks:
        yield from _from_marks(text, marks, roster)
        return
    owned_marks = [mark for mark in _OWNED_MARK.finditer(text) if names_somebody(mark["who"], roster)]
    if owned_marks:
        yield from _from_marks(text, owned_marks, roster)
        return
    inside = _INSIDE.match(text)
    if inside and not is_status(inside["rest"]):
        yield from _from_inside(inside, roster)
        return
    shouted = _SHOUTED.search(text)
    if shouted and (own := owned(shouted["rest"], roster)).owners:
        yield Labelled(own.text, own.owners, own.kind, own.raw)
        return
    after = _OWNER_MARK.match(text)
    if after and names_somebody(after["who"], roster):
        owners, kind = owners_in(after["who"], roster)
        yield Labelled(sentences(after["what"])[-1], owners, kind, after["who"])


def _from_start(match: re.Match[str], roster: Roster) -> Iterator[Labelled]:
    rest, ref = match["rest"].strip(), match["ref"]
    plain = not match["gap"].strip()
    if plain and not rest.startswith(("(", "[", "@")):
        # "Action XY: do this", "Action XY to do this"; "Action Fraud were told" is a sentence
        own = owned(rest, roster)
        if own.owners and (own.raw or "") and names_somebody(own.raw or "", roster):
            yield Labelled(own.text, own.owners, own.kind, own.raw, ref)
        return
    if names_somebody(rest, roster):
        owners, kind = owners_in(rest, roster)
        yield Labelled("", owners, kind, rest, ref)
        return
    yield from _several(rest, ref, roster)


def _several(rest: str, ref: str | None, roster: Roster) -> Iterator[Labelled]:
    """One label may stand before several sentences, each with its own owner."""
    said = sentences(rest)
    own_each = len(said) > 1 and all(leading_owners(sentence, roster) for sentence in said)
    for number, sentence in enumerate(said if own_each else [rest]):
        own = owned(sentence.strip(" ()[]"), roster)
        yield Labelled(own.text, own.owners, own.kind, own.raw, ref if number == 0 else None)


def _from_marks(text: str, marks: list[re.Match[str]], roster: Roster) -> Iterator[Labelled]:
    reached = 0
    for mark in marks:
        before = text[reached : mark.start()].strip()
        reached = mark.end()
        said = sentences(before)
        if not said:
            continue
        who = mark["who"].strip()
        if not who:
            own = leading_owners(said[-1], roster)
            yield Labelled(said[-1], own.owners if own else (), own.kind if own else None, bare=True)
        elif names_somebody(who, roster):
            owners, kind = owners_in(who, roster)
            yield Labelled(said[-1], owners, kind, who)
        else:
            yield from _several(who, None, roster)


def _from_inside(match: re.Match[str], roster: Roster) -> Iterator[Labelled]:
    rest = match["rest"].strip()
    if names_somebody(rest, roster):
        owners, kind = owners_in(rest, roster)
        said = sentences(match["before"].strip(" ([–—-"))
        if said:
            yield Labelled(said[-1], owners, kind, rest, match["ref"])
    elif re.search(r"[.!?;)\]]\s*[(\[]?\s*$", match["before"]) or match["label"].isupper():
        yield from _several(rest, match["ref"], roster)
