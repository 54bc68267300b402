"""Names as people write them, matched to the people a board knows. Pure; a name is never forced onto a person.

In order: the full name or an alias; initials; forename and initial; forename or surname where only one
person has it; nicknames; and last, small slips of the pen. Accents, hyphens and titles do not matter.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

from boardclerk.words.late import late
from boardclerk.words.name_spellings import (
    BY_FORENAME,
    LEVELS,
    LONGEST_INITIALS,
    Spellings,
    beginnings_of,
    fold,
    initials_of,
    is_nickname,
    is_slip,
    may_be_forename,
    spelt_out,
)
from boardclerk.words.nicknames import EVERYDAY, NOT_INITIALS, SAME_FORENAME, TITLES


class Named(Protocol):
    """Anybody with a name: `aliases` are other ways people write it."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


Person = TypeVar("Person", bound=Named)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFound:
    """A name at `start:end` of a text: one id when it is certain, several when it could be any of them."""

    start: int
    end: int
    written: str
    ids: tuple[str, ...]


_WORD = late(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*\.?")
_POSSESSIVE = late(r"['’](?:s|ll|d|ve)$|['’]$")
_NAME_SIGNS = late(r"[\w'’.\- ]+")
_LONGEST = 4


class Names:
    """The names of a board's people, taken apart once; what was made of a word is kept."""

    def __init__(self, people: Iterable[Named]) -> None:
        self._spellings = tuple(spelt_out(person.id, person.name, person.aliases) for person in people)
        self._beginnings = frozenset(word for who in self._spellings for word in beginnings_of(who))
        self._whole = frozenset(written for who in self._spellings for written in (*who.known, who.surname))
        self._ids = lru_cache(maxsize=4096)(self._ids_of)
        self._begun = lru_cache(maxsize=4096)(self._begun_by)
        self._role = lru_cache(maxsize=4096)(self._role_of)

    def match(self, written: str) -> tuple[str, ...]:
        """The ids of the people `written` can mean: one, several to ask about, or none. Never a forced match.

        A forename of the board beside another surname ("Mark Jones") is somebody else: none.
        """
        return self._ids(written)

    def find(self, text: str) -> tuple[NameFound, ...]:
        """Every name in `text`, in order; a name beside a strange surname is left alone."""
        words = list(_WORD.finditer(text))
        found: list[NameFound] = []
        index = 0
        while index < len(words):
            begins, alone = self._role(words[index].group())
            if not (begins or alone):
                index += 1
                continue
            span, name = self._longest_at(text, words, index, _LONGEST if begins else 1)
            if name is not None:
                found.append(name)
            index += span
        return tuple(found)

    def _ids_of(self, written: str) -> tuple[str, ...]:
        plain = " ".join(word for word in fold(written).split() if word not in TITLES)
        if not plain:
            return ()
        words = plain.split()
        begun = self._begun(words[0]) if len(words) > 1 and "," not in words else self._spellings
        if not begun and plain not in self._whole and len(plain) - plain.count(" ") > LONGEST_INITIALS:
            return ()
        for level in LEVELS:
            if level is initials_of and not _may_be_initials(written):
                continue
            people = begun if level in BY_FORENAME else self._spellings
            matched = tuple([who.id for who in people if level(plain, who)])
            if matched:
                return matched
        return ()

    def _begun_by(self, first: str) -> tuple[Spellings, ...]:
        """Whose name written whole can begin with `first`."""
        return tuple(who for who in self._spellings if may_be_forename(first, who))

    def _role_of(self, word: str) -> tuple[bool, bool]:
        """Whether a name of several words can begin with `word`, and whether it can be a name by itself."""
        alone, parts = _trimmed(word), fold(word).split()
        if len(parts) != 1 or parts[0] in TITLES:
            return True, True
        first, letters = parts[0], _letters(alone)
        ids = self._ids(alone)
        begins = bool(ids) or first in self._beginnings or any(is_slip(first, who.forename) for who in self._spellings)
        return begins, bool(ids) or (len(letters) <= 4 and letters.isupper())

    def _longest_at(
        self, text: str, words: list[re.Match[str]], index: int, longest: int
    ) -> tuple[int, NameFound | None]:
        """How many words the name beginning at `index` takes up, and who it is; (1, None) where there is none."""
        for length in range(min(longest, len(words) - index), 0, -1):
            start, end = words[index].start(), words[index + length - 1].end()
            written = text[start:end]
            if "\n" in written or (length > 1 and not _NAME_SIGNS.fullmatch(written)):
                continue
            written = _trimmed(written)
            ids = self._found_ids(text, start, written, length)
            if length == 1 and ids and _is_somebody_else(text, start, start + len(written)):
                return 2, None
            if ids:
                return length, NameFound(start=start, end=start + len(written), written=written, ids=ids)
        return 1, None

    def _found_ids(self, text: str, start: int, written: str, length: int) -> tuple[str, ...]:
        folded = fold(written).split()
        bare = [word for word in folded if word not in TITLES]
        if not bare:
            return ()
        has_title = folded[0] in TITLES
        if length > (2 if has_title else 1):
            return self._ids(written)
        return self._single(text, start, written, bare[0], has_title)

    def _single(self, text: str, start: int, written: str, bare: str, has_title: bool) -> tuple[str, ...]:
        """A name of one word has to look like a name where it stands."""
        capital = written[0].isupper()
        letters = _letters(written)
        if len(letters) <= 4 and letters.isupper():
            return self._initials_at(text, start, letters, start + len(written))
        if bare in EVERYDAY and not _stands_as_a_name(text, start, start + len(written)):
            return ()
        ids = self._ids(written)
        if not ids or has_title:
            return ids
        meant = [who for who in self._spellings if who.id in ids]
        sure = any(bare in (who.forename, who.surname) or bare in who.known for who in meant)
        is_short = len(bare) <= 3 and any(bare in who.initials for who in self._spellings)
        if is_short and not capital:
            return ids if bare.upper() not in NOT_INITIALS and bare not in _SHORT_WORDS else ()
        if not sure and not capital and len(bare) < 6 and bare not in SAME_FORENAME:
            return ()
        if not any(_is_forename(bare, who) for who in meant):
            return ids if capital and not _follows_a_strange_forename(text, start) else ()
        return ids

    def _initials_at(self, text: str, start: int, letters: str, end: int) -> tuple[str, ...]:
        digit_before = start > 0 and text[:start].rstrip()[-1:].isdigit()
        beside = _BESIDE_INITIALS.match(text, end) or self._is_of_a_list(text, start, end)
        is_word = letters in NOT_INITIALS and not beside
        if is_word or (digit_before and letters in ("AM", "PM")):
            return ()
        low = letters.lower()
        return tuple(who.id for who in self._spellings if low in who.initials or low in who.known)

    def _is_of_a_list(self, text: str, start: int, end: int) -> bool:
        """Whether letters stand beside the initials of somebody, as one of a list: "IQ, PR"."""
        beside = (_INITIALS_BEFORE.search(text[:start]), _INITIALS_AFTER.match(text, end))
        return any(match and any(match[1].lower() in who.initials for who in self._spellings) for match in beside)


def match_name(written: str, people: Sequence[Person]) -> tuple[Person, ...]:
    """The people `written` can mean, as `Names.match` says."""
    ids = Names(people).match(written)
    return tuple(person for person in people if person.id in ids)


def _letters(written: str) -> str:
    """Initials without the points and the apostrophe they may be written with: H.O'C. is HOC."""
    return re.sub(r"[.'’]", "", written)


def _may_be_initials(written: str) -> bool:
    return written.replace(".", "").replace(" ", "").upper() not in NOT_INITIALS


def _is_forename(bare: str, who: Spellings) -> bool:
    return bare == who.forename or is_nickname(bare, who) or bare in who.known or is_slip(bare, who.forename)


def _trimmed(written: str) -> str:
    written = _POSSESSIVE.sub("", written)
    last = written.split()[-1] if written else ""
    return written.rstrip(".") if len(last.rstrip(".")) > 1 else written


_SHORT_WORDS_TEXT = """
am as at be by do go he hi if in is it me my no of oh ok on or so to up us we an the and for not you
can but did had has her him his how its may new now off old one our out per put say see she sit six
ten too two use was way who why yes yet all any are ask bad big day due end far few get got let lot
mid min mon nor oct sat sep set sun tbc tue via wed win ill ad ah al ap ed eg em en er ex ha ho id
ie la lo ma mr ms mx pa pm re sh ta tv uk un wk yo
"""
_SHORT_WORDS = frozenset(_SHORT_WORDS_TEXT.split()) - {"sh"}
_VERB_FOLLOWS = late(
    r"\s+(?:\d|it\b|that\b|this\b|as\b|my\b|the\b|all\b|off\b|action|actions\b|complete|done\b"
    r"|down\b|up\b|them\b|these\b|those\b|both\b|for\b)"
)
_NEVER_SMALL_TEXT = """
will may chair clerk board note notes page case day minute minutes item action price
"""
_NEVER_SMALL = frozenset(_NEVER_SMALL_TEXT.split())
_NAME_FOLLOWS = late(
    r"\s+(?:to\s+[a-z]|sends?\b|sent\b|can't|cant\b|cannot\b|won't|wont\b|is\b|isn't|has\b|hasn't"
    r"|will\b|says\b|said\b|and\s|&|on\s+\d|as\s+(?:joint|co-?)?\s*owner)"
)
_NAME_BEFORE = late(r"\b(?:from|with|tell|remind|ask|by|to|and|&|thank|for)\s+$")
_AUXILIARY = late(r"\s+(?:you|i|we|they|it|be|not|have|there|this|that|the)\b", re.IGNORECASE)


def _stands_as_a_name(text: str, start: int, end: int) -> bool:
    """ "Mark 5.1 as done" is an order, "Mark to draft" names a man; "Will you …" asks, "May I …" too."""
    word = text[start:end].lower()
    small = not text[start].isupper()
    stands = _NAME_FOLLOWS.match(text[end:]) or _NAME_BEFORE.search(text[:start])
    if small and (word in _NEVER_SMALL or not stands):
        return False
    if word == "mark":
        return not _VERB_FOLLOWS.match(text[end:])
    if word in ("will", "may", "grant", "chase", "note", "chair", "page"):
        return not _AUXILIARY.match(text[end:]) and not _VERB_FOLLOWS.match(text[end:])
    return True


_BESIDE_INITIALS = late(r"\s*[+&/]\s*[A-Z]{2,3}\b| to [a-z]{3,}")
_INITIALS_BEFORE = late(r"\b([A-Z]{2,3})(?: and |\s*[+&/,]\s*)$")
_INITIALS_AFTER = late(r"(?: and |\s*[+&/,]\s*)([A-Z]{2,3})\b")
_NEXT_WORD = late(r" ([A-Z][a-zà-ÿ'’\-]{2,}[A-Za-z'’\-]*)")
_NOT_SURNAMES_TEXT = """
monday tuesday wednesday thursday friday saturday sunday january february march april june july
august september october november december apologies action actions item items agenda minutes board
will can cannot can't won't and has have had was were would should says said sends please thanks
thank regards draft send review update chair deputy attending present online tbc to for from not is
are the with who
"""
_NOT_SURNAMES = frozenset(_NOT_SURNAMES_TEXT.split())


def _is_somebody_else(text: str, start: int, end: int) -> bool:
    """Whether a strange surname follows, as in "Mark Jones": then it is nobody the board knows."""
    follows = _NEXT_WORD.match(text[end : end + 30])
    if not follows or not text[start].isupper() or text[start:end].isupper():
        return False
    return fold(follows[1]) not in _NOT_SURNAMES


def _follows_a_strange_forename(text: str, start: int) -> bool:
    before = re.search(r"([A-Z][a-zà-ÿ'’\-]+) $", text[:start])
    return bool(before) and fold(before[1]) not in _NOT_SURNAMES and fold(before[1]) not in TITLES if before else False
