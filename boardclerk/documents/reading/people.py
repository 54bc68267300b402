"""People as attendance lists print them: one entry to a person, and a list to its entries."""

import re
from collections.abc import Sequence
from dataclasses import replace

from boardclerk.board.reading import ReadPerson
from boardclerk.documents.reading.names import (
    COUNCILLOR,
    HONORIFICS,
    NAME,
    has_organisation_word,
    has_role_word,
    is_name,
    is_single_name,
    without_titles,
)

_INITIALS = re.compile(r"^[A-Z][A-Za-z]{0,3}[A-Z]$|^[A-Z]{2,5}$|^(?:[A-Z]\.){2,4}$")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)?)[)\]]")
_DEPUTY_FOR = re.compile(
    r"^(?:attending\s+|attended\s+|here\s+)?(?:(?:as\s+)?(?:deputy|substitut\w*|sub|deputi[sz]ing|standing in"
    r"|stand-in|proxy"
    r"|alternate|covering)\s+(?:for|of|to)|for|on behalf of|in place of|instead of|representing|repr?\.?|vice"
    r"|o\.?b\.?o\.?)\s+(?P<name>.+)$",
    re.I,
)
_DEPUTY = re.compile(
    r"^(?:(?:deputi[sz]ed|represented|substituted|covered|replaced)\s+by|(?:deputy|substitute|sub|proxy|alternate|rep)"
    r"(?:\s*[:=–-]|\s+is|\s+was)?|sent)\s+(?P<name>.+?)(?:\s+(?:attended|attending|in attendance|deputi[sz]ed))?$"
    r"|^(?P<other>.+?)\s+(?:to\s+)?(?:attended|attending|deputi[sz]ing|deputi[sz]ed|substituting|representing)"
    r"(?:\s+(?:in (?:his|her|their) place|instead|on (?:his|her|their) behalf|for (?:him|her|them)))?$",
    re.I,
)
_NOTE = re.compile(
    r"\b(?:joined|left|arrived|until|from\s+\d[\d.:]*(?:\s?[ap]m)?|from item|for item|items?\s+\d|part|via|by phone"
    r"|by telephone|by video"
    r"|zoom|teams|remote(?:ly)?|online|virtual(?:ly)?|skype|dial|late|apolog\w*|ill(?:ness)?|holiday|work"
    r"|personal|unwell|sick|leave|accepted|not voting|quorum|away)\b",
    re.I,
)
_ITEMS = re.compile(r"\bitems?\s+(?P<items>\d[\d.]*(?:\s*(?:,|&|and|to|-|–)\s*\d[\d.]*)*)", re.I)
_LEADING_ROLE = re.compile(r"^(?P<role>[A-Z][\w'’/&() -]{2,60}?)\s*(?::|\s[-–—])\s*(?P<name>.+)$")
_PLAIN_LEADING_ROLE = re.compile(
    r"^(?:the\s+)?(?P<role>(?:vice[- ]?|deputy |acting |county |parish |town )?(?:chair(?:man|woman|person)?|clerk"
    r"|secretary"
    r"|treasurer|mayor|president|headteacher|provost|convenor"
    r"|convener))(?:\s+to the \w+(?: \w+)?)?\s*[,:–—-]?\s+(?P<name>.+)$",
    re.I,
)
_COUNTED = re.compile(
    r"^(?:\W*(?:and|plus|approximately|approx\.?|about|around|c\.))*\s*(?:\d+|no|one|two|three|four|five|six|seven"
    r"|eight"
    r"|nine|ten|eleven|twelve|fifteen|twenty|several|some|a few|many|a|the)\s+(?:\w+\s+){0,3}?(?:members?|residents?"
    r"|parishioners?|public|people|press|visitors?|others|guests|observers|students|electors?|attendees|reporters?)\b",
    re.I,
)
NOBODY = re.compile(
    r"^(?:none|nil|n/?a|no(?:ne)? (?:were )?(?:received|recorded|apologies|absence\w*)|no apologies[^.]*"
    r"|there were no.*"
    r"|all present|-+|–|no one|nobody|full attendance|tbc|no absences)\W*$",
    re.I,
)
_SPLIT = re.compile(r"\s*(?:;|,(?!\s*(?:Jr|Jnr|Snr|MBE|OBE|CBE|JP|DL|QC|KC)\b)|\s&\s|\s\+\s|\s/\s|\band\b)\s*", re.I)


def items_of(text: str) -> tuple[str, ...]:
    """The numbers of items a note such as "(items 4 to 6)" speaks of."""
    match = _ITEMS.search(text)
    if not match:
        return ()
    span = re.fullmatch(r"(\d{1,3})\s*(?:to|-|–)\s*(\d{1,3})", match["items"].strip())
    if span and int(span[1]) <= int(span[2]) <= int(span[1]) + 40:
        return tuple(str(number) for number in range(int(span[1]), int(span[2]) + 1))
    return tuple(re.findall(r"\d[\d.]*", match["items"]))


def person_in(text: str) -> ReadPerson | None:
    """The person one entry names, with what stands beside the name, or None where it names nobody."""
    text = re.sub(r"\s+", " ", text.replace("*", "")).strip(" .,;:–—-")
    text = re.sub(r"(?i)[\s,]+(?:and )?\d+ (?:other )?members? of (?:the )?public.*$", "", text)
    if not text or NOBODY.match(text) or _COUNTED.match(text):
        return None
    if _COUPLE.match(text):
        return ReadPerson(name=text)
    notes = [match[1].strip() for match in _BRACKETS.finditer(text)]
    bare = re.sub(r"\s+", " ", _BRACKETS.sub(" ", text)).replace(" ,", ",").strip(" ,;:")
    name, role, rest = _name_and_rest(bare)
    if name is None:
        return None
    person = ReadPerson(name=name, role=role)
    for note in [*rest, *[part for whole in notes for part in _note_parts(whole)]]:
        person = _noted(person, note.strip(" .,;"))
    return person


_COUPLE = re.compile(r"^(?:Mr|Dr|Cllr)\.? (?:&|and) (?:Mrs|Ms|Dr)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?$")


def _note_parts(note: str) -> list[str]:
    """ "AB, Chair" holds initials and a role; "Strategy, Policy and Assurance" is one thing."""
    parts = [part.strip() for part in re.split(r"[,;/]|\s[-–—]\s", note)]
    return parts if any(_INITIALS.match(part) or _OFFICE.match(part) for part in parts) else [note]


_OFFICE = re.compile(
    r"(?i)^(?:the )?(?:(?:vice|deputy|co|acting|interim)[- ]?)?(?:chair(?:man|woman|person|ing)?|secretary|treasurer"
    r"|clerk|ceo|cfo|president|minutes|minuting|convenor|convener)$"
)


def _name_and_rest(text: str) -> tuple[str | None, str | None, list[str]]:
    """The name, the role printed before it, and what follows it, cut at commas and dashes."""
    councillor = COUNCILLOR.match(text)
    role = councillor["role"].rstrip(".") if councillor else None
    leading = next(
        (found for found in (_PLAIN_LEADING_ROLE.match(text), _LEADING_ROLE.match(text)) if _leads(found)), None
    )
    if leading:
        name, inner, rest = _name_and_rest(leading["name"])
        printed = leading["role"].strip()
        return (
            name,
            (printed if has_role_word(printed) else inner),
            rest if has_role_word(printed) else [printed, *rest],
        )
    head, *rest = [part.strip() for part in re.split(r",|\s[-–—]{1,2}\s|[–—:]|;|\s{2,}", text) if part.strip()] or [""]
    if is_name(head) or (not rest and is_single_name(head)) or (rest and is_single_name(head)):
        return without_titles(head).strip(" ."), _councillor(role), rest
    cut = _name_then_role(head)
    if cut:
        return without_titles(cut[0]), _councillor(role), [cut[1], *rest]
    return None, None, []


def _leads(found: re.Match[str] | None) -> bool:
    return bool(found and not is_name(found["role"]) and is_name(_first_part(found["name"])))


def _councillor(role: str | None) -> str | None:
    if role is None:
        return None
    return re.sub(r"(?i)^(.*?)(?:cllrs?|clls?|cllor|councillors?)$", _singular, role)


def _singular(match: re.Match[str]) -> str:
    return match[1] + ("Councillor" if "ouncil" in match.group() else "Cllr")


_FIELD = re.compile(
    r"(?i)^(?:medical|finance|financial|clinical|nursing|operations?|business|safeguarding|school|premises|data"
    r"|policy|legal|hr|human|corporate|company|trust|board"
    r"|safety|health|care|community|strategic|technical|digital|it|communications?|commercial|estates|quality"
    r"|performance|development|marketing|membership|events?|social|parish|town|council|partnership|public)$"
)


def _first_part(text: str) -> str:
    return re.split(r",|\s[-–—]\s|[–—:;(]", text)[0].strip()


def _name_then_role(text: str) -> tuple[str, str] | None:
    """ "Andrew Reed Chair" is a name with a role after it and nothing between them."""
    words = text.split(" ")
    for count in range(2, min(6, len(words))):
        name, role = " ".join(words[:count]), " ".join(words[count:])
        if is_name(name) and has_role_word(role) and (has_role_word(words[count]) or _FIELD.match(words[count])):
            return name, role
    return None


def _noted(person: ReadPerson, note: str) -> ReadPerson:
    """The person with one note beside the name put where it belongs."""
    if not note:
        return person
    if _INITIALS.match(note) and not has_role_word(note) and person.initials is None and fits(note, person.name):
        return replace(person, initials=note.replace(".", ""))
    sent = re.search(rf"\b(?:deputy|substitute)\b\W+(?P<name>{NAME})", note)
    if sent and not _DEPUTY_FOR.match(note) and is_name(sent["name"]):
        return replace(person, deputy=without_titles(sent["name"]))
    stands_for = _DEPUTY_FOR.match(note)
    if stands_for and is_name(_first_part(stands_for["name"])):
        return replace(person, deputy_for=without_titles(_first_part(stands_for["name"])))
    deputy = _DEPUTY.match(note)
    if deputy and is_name(_first_part(deputy["name"] or deputy["other"])):
        return replace(person, deputy=without_titles(_first_part(deputy["name"] or deputy["other"])))
    if (items := items_of(note)) or (_NOTE.search(note) and not has_role_word(note)):
        return replace(person, items=person.items + items, note=_also(person.note, note))
    if stands_for and note.lower().startswith("repr"):
        note = stands_for["name"]
    elif has_role_word(note) and not (has_organisation_word(note) and person.role):
        if person.role is None or person.role in ("Cllr", "Councillor"):
            return replace(person, role=note)
        return replace(person, role=f"{person.role}, {note}" if not has_organisation_word(note) else person.role)
    if person.organisation is None:
        return replace(person, organisation=note)
    return replace(person, organisation=f"{person.organisation}, {note}")


def _also(first: str | None, second: str) -> str:
    return f"{first}; {second}" if first else second


def initials_of(name: str) -> str:
    """ "Anna van der Berg" gives AVDB; titles do not count."""
    bare = HONORIFICS.sub("", without_titles(name))
    return "".join(word[0] for word in re.split(r"[\s-]+", bare) if word[:1].isalpha()).upper()


def fits(initials: str, name: str) -> bool:
    """True where the letters can be the initials of the name, one or two left out or added."""
    letters, full = initials.replace(".", "").upper(), initials_of(name)
    if letters == full or (letters[:1] == full[:1] and letters[-1:] == full[-1:]):
        return True
    remaining = iter(name.upper())
    return letters[:1] == full[:1] and all(letter in remaining for letter in letters)


def people_in_list(text: str) -> tuple[list[ReadPerson], list[str]]:
    """The people of a list on one line, and the parts of it that name nobody."""
    people: list[ReadPerson] = []
    unread: list[str] = []
    plural = ""
    for part in _parts(text):
        councillors = re.match(r"^((?:\w+ )?(?:Cllrs|Clls|Councillors))\b\.?\s*:?\s*", part)
        if councillors:
            plural, part = councillors[1], part[councillors.end() :]
        if _COUNTED.match(part):
            unread.append(part)
            continue
        entry = (
            f"{plural} {part}" if plural and not COUNCILLOR.match(part) and not part.startswith(_OTHER_TITLES) else part
        )
        person = person_in(entry)
        if person is not None and (is_name(_first_part(entry)) or not people or _alone(entry, people)):
            people.append(person)
        elif people and part and not _COUNTED.match(part) and not NOBODY.match(part):
            people[-1] = _noted(people[-1], part)
        elif part and not NOBODY.match(part):
            unread.append(part)
    return people, unread


_OTHER_TITLES = ("Mr ", "Mrs ", "Ms ", "Miss ", "Dr ", "Rev", "PC", "Sgt", "the Clerk", "The Clerk")


def _alone(entry: str, people: list[ReadPerson]) -> bool:
    """A single word is one more person only in a list of single words."""
    bare = _BRACKETS.sub("", entry).strip()
    if is_single_name(bare):
        return all(is_single_name(person.name) for person in people)
    return is_name(bare) or person_in(entry) is not None


def _parts(text: str) -> list[str]:
    """The list cut at commas, semicolons and "and", but not inside brackets nor inside a role."""
    hidden = _BRACKETS.sub(lambda match: match.group().replace(",", "\x01").replace(";", "\x02"), text)
    hidden = re.sub(r"\b(Mr|Dr|Cllr) (?:&|and) (?=(?:Mrs|Ms|Dr)\b)", "\\1 \x04 ", hidden)
    hidden = re.sub(r"[(\[][^)\]]*[)\]]", lambda m: re.sub(r"(?i)\band\b", "\x03", m.group()), hidden)
    if ";" in hidden:
        pieces: Sequence[str] = [part for piece in hidden.split(";") for part in _at_commas(piece)]
    else:
        pieces = _rejoined([piece for piece in _SPLIT.split(hidden) if piece.strip()], hidden)
    return [
        piece.replace("\x01", ",").replace("\x02", ";").replace("\x03", "and").replace("\x04", "&").strip(" .")
        for piece in pieces
        if piece.strip(" .")
    ]


def _at_commas(piece: str) -> list[str]:
    """What stands between two semicolons, cut at its commas where a further person follows a bracketed one."""
    between = r",\s*(?!(?:Jr|Jnr|Snr|MBE|OBE|CBE|JP|DL|QC|KC)\b)"
    parts = [part for whole in re.split(between, piece) for part in _at_and(whole)]
    names = [is_name(_BRACKETS.sub("", part).strip()) for part in parts]
    bracketed = any(_BRACKETS.search(part) for part in parts[:-1])
    return parts if names[0] and ((any(names[1:]) and bracketed) or (len(parts) > 2 and all(names))) else [piece]


def _at_and(part: str) -> list[str]:
    """Two names with "and" between them; an organisation's own "and" stays."""
    both = re.split(r"\s+(?:and|&)\s+", part.strip())
    return both if len(both) == 2 and all(is_name(_BRACKETS.sub("", one).strip()) for one in both) else [part]


def _rejoined(pieces: list[str], whole: str) -> list[str]:
    """Pieces that "and" or "&" parted inside a role or an organisation put together again."""
    out: list[str] = []
    for piece in pieces:
        joined = next(
            (f"{out[-1]}{mark}{piece}" for mark in (" and ", " & ") if out and f"{out[-1]}{mark}{piece}" in whole), None
        )
        first = _BRACKETS.sub("", piece).strip()
        names = (
            is_name(_first_part(first))
            or _COUPLE.match(re.sub("\x03|\x04", "&", first))
            or COUNCILLOR.match(first)
            or is_single_name(first)
        )
        if (
            joined
            and not names
            and not _leads(_PLAIN_LEADING_ROLE.match(first))
            and not _COUNTED.match(piece)
            and not _PLAIN_LEADING_ROLE.match(piece)
        ):
            out[-1] = joined
        else:
            out.append(piece)
    return out
