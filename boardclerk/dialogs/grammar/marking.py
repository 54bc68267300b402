"""Marks the names, groups, days and refs of a message, so that patterns need not know them. Pure."""

import re
from dataclasses import replace
from functools import lru_cache

from boardclerk.dialogs.grammar.common import common_words
from boardclerk.dialogs.grammar.known import KnownBoard
from boardclerk.dialogs.grammar.line import Aligned, Change, Line, aligned, clean, lowered
from boardclerk.dialogs.grammar.not_names import NOT_NAMES
from boardclerk.dialogs.grammar.spelling import spelt_out
from boardclerk.dialogs.grammar.world import World
from boardclerk.words.dates.said import DateSaid, read_dates
from boardclerk.words.late import late
from boardclerk.words.names import NameFound

_TIME_BEFORE = late(r"\b(?:at|until|by|from|before|after|around|about|past|approx|to|for|till|til|beyond|c)\s$")
_REF = late(
    r"(?<![\w.£$€:/])(\d{1,2}\.\d{1,2})(?![\d%]|\.\d| ?(?:million|billion|percent|per cent|bn|miles"
    r"|km|kg|k\b|am|pm|hrs|hours|mins?|minutes|%)\b)"
)
_REF_JOIN = late(
    r"\s*(?:,\s*and|and also|as well as|and|or|&|,|/|\+|plus)\s*(?:the\s+)?(?:actions?\s+" r"|action points?\s+)?$"
)
_REF_SPAN = late(r"\s*(?:-|to|through)\s*$")


def prepare(text: str, world: World) -> Line:
    """`text` ready for patterns: cleaned, spelt out, marked and in lower case."""
    board = world.board
    cleaned = aligned(clean(text, board.bot_names))
    spelt = spelt_out(cleaned, lowered(cleaned.text), board.words_of_names)
    spelt = spelt.substituted(_OF_A_WEEKDAY, lambda match: f"{match[1]}'s").substituted(
        _NEXT_MET, lambda _: "next meeting"
    )
    found, dates = _names_and_dates(spelt.text, world)
    found = _named_twice(spelt.text, found)
    changes: list[Change] = [(n.start, n.end, f"<p{i}>") for i, n in enumerate(found)]
    changes += [(d.start, d.end, f"<d{i}>") for i, d in enumerate(dates)]
    groups, group_changes = _groups(lowered(spelt.text), board, changes)
    strangers, stranger_changes = _strangers(spelt.text, board.own_words, [*changes, *group_changes])
    changes = sorted([*changes, *group_changes, *stranger_changes])
    marked = spelt.changed(changes)
    small = Aligned(lowered(marked.text), marked.source, marked.starts, marked.ends)
    if " asked" in small.text:
        small = small.substituted(_ASKED_AND_WILL, lambda match: f"asked me to {match['what']}")
    if "'" in small.text:
        small = small.substituted(_WILL, lambda _: " will").substituted(_IS, lambda _: " is")
    refs, ref_changes = _refs(small.text, world)
    return Line(
        aligned=small.changed(ref_changes), names=found, groups=groups, dates=dates, refs=refs, strangers=strangers
    )


_FIGURES = late(r"\d{1,2}-\d{1,2}")
_UNIT = late(r"\s*(?:mins?|minutes?|%|hours?|hrs?|people|members)\b", re.IGNORECASE)


def _is_length(text: str, day: DateSaid) -> bool:
    """ "10-15 mins late" holds no day."""
    return bool(_FIGURES.fullmatch(day.written) and _UNIT.match(text, day.end))


_WILL = late(r"(?<=\d>)'ll\b")
_IS = late(
    r"(?<=\d>)'s(?= (?:(?!meeting)\w+ing|away|off|on|in|not|unable|now|out|at|double|been|asked|happy"
    r"|late(?! (?:agenda "
    r"|added )?(?:item|paper|request|addition))"
    r"|stuck|ill|sick|able|no longer|also|got)\b)"
)
_OF_A_WEEKDAY = late(
    r"\b((?:mon|tues|wednes|thurs|fri)day)s(?= (?:board|meeting|agenda|papers?|minutes|session|committee)\b)",
    re.IGNORECASE,
)
_NEXT_MET = late(r"(?<=fore |till |ntil |when )we (?:next meet|meet next|meet again|all meet again)\b", re.IGNORECASE)
_ASKED_AND_WILL = late(
    r"\basked(?: me)? (?:if|whether) i(?:'d| would| could| can| will|'ll)?(?: be (?:able|willing|happy|prepared) to)?"
    r" (?P<what>[a-z][^.;,]{2,40}?)[,;.]? (?:which|and|so|and so|-)?,? ?(?:of course )?(?:i(?:'ll| will| can(?!')"
    r"|'m happy| am happy|'m glad| am glad|'ve agreed| have agreed|'ve said yes| have said yes| said yes| agreed"
    r"|'m able| am able|'m free| am free| said i would)|happy|yes)(?: to)?(?: do| be doing)?(?: so| that"
    r"| it)?\b(?! not)"
)
"""A question that was put to somebody who says at once that they will."""
_CAPITALS = late(
    r"(?<![\w'’\-])[A-ZÀ-Þ][a-zà-ÿ]*(?:['’\-][A-ZÀ-Þ]?[a-zà-ÿ]+)*[a-zà-ÿ]"
    r"(?: [A-ZÀ-Þ](?:['’][A-ZÀ-Þ])?[a-zà-ÿ]+(?:[\-][A-ZÀ-Þ][a-zà-ÿ]+)*){0,3}(?![\w])"
)
_VERB_NEXT = late(
    r"(?:\s+(?:will|sends?|can't|cannot|won't|instead|deputising|attending|(?:is|to) (?:my|his|her"
    r"|their|our|deputis\w+|attend|represent|come|cover))|'ll)\b"
)
_NAME_LEAD = late(
    r"(?:deputy|colleague|sending|send|called|named|assistant|with|cc|copy|ask|asked|[Mm]r|[Mm]rs"
    r"|[Mm]s|[Dd]r|and|&|:|by)\.?\s$"
)
_TITLE_BEFORE = late(
    r"(?<!my )(?<!our )\b(?:(?:Ch|Chief|Det|Detective|Acting|Temp)\.? )*(?:(?i:mr|mrs|ms|miss|mx|dr|prof|rev|revd"
    r"|sir|dame"
    r"|cllr|sgt|det|insp|supt|dci)|Professor|Councillor|Inspector|Sergeant|Superintendent|Constable|Canon|Sister|Matron"
    r"|Nurse|Judge|PC|DC|DI|DS|(?<=[^.!?] )PS)\.? $"
)
"""A title is part of the name of somebody the board does not know where the surname stands alone."""
_ROLL = late(r"^\W*(?:[Aa]lso )?(?:[Pp]resent|PRESENT|[Ii]n attendance|[Aa]bsent|[Oo]nline)\s*[:\-–]\s*$")
"""Whoever is called after it is somebody, if nobody the board knows."""
_SMALL_NAMES = late(
    r"\b(?P<title>mr|mrs|ms|dr|insp|sgt|pc|cllr|prof)\.? (?P<name>[a-z][a-z'-]+ [a-z][a-z'-]+)"
    r"(?=\W*$|[,.;()]| (?:will|can|to|is|has|shall|instead|deputising|attending|covering|coming|for)\b)"
)
"""Somebody with a title, named in a message that has no capitals at all."""
_NOUN_END = late(r"(?:tion|sion|ment|ness|ing|ies|ity|ance|ence|ings|ments|tions)$")
_SENTENCE_START = late(r"(?:^|[.!?\n:;•\-–—]\s*|[\"“(]\s*)$")


def _strangers(text: str, own: frozenset[str], changes: list[Change]) -> tuple[tuple[str, ...], list[Change]]:
    """Names of people the board does not know: words with capitals that are nothing else."""
    taken = [(start, end) for start, end, _ in changes]
    found: list[str] = []
    marked: list[Change] = []
    for match in _CAPITALS.finditer(text):
        start, written = _name_alone(match.start(), match.group(), own)
        end = start + len(written)
        if written and not _overlaps(start, end, taken) and _looks_like_a_name(text, start, end, written):
            title = _TITLE_BEFORE.search(text[:start])
            start = title.start() if title else start
            written = written if " " in written else text[start:end]
            marked.append((start, end, f"<u{len(found)}>"))
            found.append(written)
    if not found and text == text.lower():
        found, marked = _small_strangers(text, own, taken)
    return (tuple(found), marked) if found else _small_deputy(text, own, taken)


def _small_strangers(text: str, own: frozenset[str], taken: list[tuple[int, int]]) -> tuple[list[str], list[Change]]:
    found: list[str] = []
    marked: list[Change] = []
    for match in _SMALL_NAMES.finditer(text):
        words = match["name"].split()
        if not _overlaps(*match.span(), taken) and not any(_is_no_name(word, own) for word in words):
            marked.append((match.start(), match.end("name"), f"<u{len(found)}>"))
            found.append(" ".join(word.capitalize() for word in words))
    return found, marked


_SMALL_DEPUTY = late(
    r"(?:^|(?<=[.,;:!(-] )|(?<=– )|(?<=\bsending ))(?P<name>[a-z]{3,} (?:o')?[a-z]{3,})"
    r"(?= (?:instead of me|(?:is |will be )?(?:covering|deputising|standing in|sitting in|subbing|stepping in"
    r"|filling in)"
    r"(?: for)? (?:me|us)|(?:coming|attending|going) (?:for me|instead|in my place)|in my place)\b)"
)
"""Somebody written without capitals, in the place of the one who writes."""


def _small_deputy(text: str, own: frozenset[str], taken: list[tuple[int, int]]) -> tuple[tuple[str, ...], list[Change]]:
    """The one who comes instead, where neither of their two names is a word that people are known to write."""
    match = _SMALL_DEPUTY.search(text)
    if match is None or _overlaps(*match.span(), taken):
        return (), []
    words = match["name"].split()
    if any(_is_no_name(word, own) or word in common_words() for word in words):
        return (), []
    name = " ".join(
        word[:2].capitalize() + word[2:].capitalize() if word[1] == "'" else word.capitalize() for word in words
    )
    return (name,), [(match.start(), match.end("name"), "<u0>")]


def _name_alone(start: int, written: str, own: frozenset[str]) -> tuple[int, str]:
    """The name without words before or after it that only happen to have a capital."""
    words = written.split(" ")
    while words and _is_no_name(words[0], own):
        start += len(words[0]) + 1
        words = words[1:]
    for at, word in enumerate(words):
        if _is_no_name(word, own):
            words = words[:at]
            break
    return start, " ".join(words)


def _is_no_name(word: str, own: frozenset[str]) -> bool:
    low = lowered(word)
    return low in NOT_NAMES or low in own or low.split("'")[0] in NOT_NAMES


def _looks_like_a_name(text: str, start: int, end: int, written: str) -> bool:
    if " " in written:
        return True
    if _NOUN_END.search(written):
        return False
    if _ROLL.search(text[:start]):
        return True
    if _SENTENCE_START.search(text[:start]):
        return bool(_VERB_NEXT.match(text[end:]))
    return len(written) > 2 and bool(_VERB_NEXT.match(text[end:]) or _NAME_LEAD.search(text[:start]))


def _overlaps(start: int, end: int, others: list[tuple[int, int]]) -> bool:
    return any(start < last and first < end for first, last in others)


_REF_AFTER_MONTH = late(
    r"(?<=uary |arch |pril |june |july |gust |mber |ober |june |july |.may |june )\d{1,2}\.\d{1,2}(?![\d.]|pm|am"
    r"| ?[ap]m)",
    re.IGNORECASE,
)
"""The ref of an action after the month it is from: "the January 5.1"."""
_SHORT_WORDS = frozenset(
    ["Do", "No", "Go", "So", "As", "Am", "An", "At", "Be", "By", "He", "If", "In", "Is", "It", "Me", "My"]
)
"""Words that begin a sentence with a capital, and are nobody's initials so."""


_MOSTLY = 0.8


def _is_shouted(text: str) -> bool:
    """Whether a message is in capitals, so that its little words are nobody's initials."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and sum(letter.isupper() for letter in letters) >= _MOSTLY * len(letters)


def _names_and_dates(text: str, world: World) -> tuple[tuple[NameFound, ...], tuple[DateSaid, ...]]:
    """A name of several words stands before a day, a day before a single word ("April Jones", "April")."""
    names = [n for n in world.board.names.find(text) if n.written not in _SHORT_WORDS]
    if _is_shouted(text):
        names = [n for n in names if n.written.lower() not in NOT_NAMES]
    long = [(n.start, n.end) for n in names if " " in n.written]
    said = read_dates(_REF_AFTER_MONTH.sub(lambda match: "#" * len(match.group()), text), world.calendar)
    days = [d for d in said if not _overlaps(d.start, d.end, long) and not _is_length(text, d)]
    taken = [(d.start, d.end) for d in days]
    return tuple(n for n in names if not _overlaps(n.start, n.end, taken)), tuple(days)


_BRACKET = late(r" ?\((?:our |the )?$")


def _named_twice(text: str, found: tuple[NameFound, ...]) -> tuple[NameFound, ...]:
    """ "The Chief Nurse (Grace Adeyemi)" is one person, named once."""
    kept: list[NameFound] = []
    for name in found:
        last = kept[-1] if kept else None
        if (
            last
            and last.ids == name.ids
            and _BRACKET.fullmatch(text[last.end : name.start])
            and text[name.end :][:1] == ")"
        ):
            kept[-1] = replace(max(last, name, key=lambda one: len(one.written)), start=last.start, end=name.end + 1)
        else:
            kept.append(name)
    return tuple(kept)


def _groups(low: str, board: KnownBoard, changes: list[Change]) -> tuple[tuple[str, ...], list[Change]]:
    pattern = board.group_pattern
    if pattern is None:
        return (), []
    taken = [(start, end) for start, end, _ in changes]
    found: list[str] = []
    marked: list[Change] = []
    for match in pattern.finditer(low):
        if not _overlaps(match.start(), match.end(), taken):
            marked.append((match.start(), match.end(), f"<g{len(found)}>"))
            found.append(board.group_of[match["group"]])
    return tuple(found), marked


def _is_time(text: str, match: re.Match[str], known: frozenset[str]) -> bool:
    """ "At 3.30" is a time, unless an action has that very ref."""
    minutes = match[1].split(".")[1]
    before = _TIME_BEFORE.search(text[max(0, match.start() - 8) : match.start()])
    return bool(before) and len(minutes) == 2 and int(minutes) < 60 and match[1] not in known


@lru_cache(maxsize=64)
def _ref_pattern(known: frozenset[str]) -> re.Pattern[str]:
    lettered = sorted(ref.lower() for ref in known if not ref[:1].isdigit())
    return re.compile(_REF.pattern + "".join(rf"|\b(?:{re.escape(ref)})\b" for ref in lettered))


def _refs(text: str, world: World) -> tuple[tuple[str, ...], list[Change]]:
    """Refs, those of a list marked as one: "5.1 and 6.1", "5.1-5.3"."""
    return _marked_refs(text, world.refs, _ref_pattern(world.refs))


def _marked_refs(text: str, known: frozenset[str], pattern: re.Pattern[str]) -> tuple[tuple[str, ...], list[Change]]:
    found: list[str] = []
    changes: list[Change] = []
    for match in pattern.finditer(text):
        if match[1] and _is_time(text, match, known):
            continue
        ref = match.group().upper()
        between = text[changes[-1][1] : match.start()] if changes else "x"
        if changes and _REF_SPAN.match(between):
            found[-1] = ",".join([found[-1], *_between(found[-1].split(",")[-1], ref)])
        elif changes and _REF_JOIN.match(between):
            found[-1] = f"{found[-1]},{ref}"
        else:
            changes.append((match.start(), match.end(), ""))
            found.append(ref)
            continue
        changes[-1] = (changes[-1][0], match.end(), "")
    marked = [(start, end, f"<r{i}>") for i, (start, end, _) in enumerate(changes)]
    return tuple(found), marked


_ANY_REF = _ref_pattern(frozenset[str]())
_LETTERED = late(r"(?<!\w)[a-z]{1,2}\d{1,3}(?!\w)")


@lru_cache(maxsize=256)
def refs_in(text: str) -> frozenset[str]:
    """Every ref `text` may name, so that the actions behind them can be looked up before it is understood."""
    low = lowered(text)
    if not _MAY_HOLD_REF.search(low):
        return frozenset()
    low = spelt_out(aligned(low), low, frozenset()).text
    refs, _ = _marked_refs(low, frozenset(), _ANY_REF)
    lettered = {match.group().upper() for match in _LETTERED.finditer(low)}
    return frozenset(lettered.union(*(ref.split(",") for ref in refs)))


_MAY_HOLD_REF = late(r"\d\.\d| (?:point|dot) |(?<!\w)[a-z]{1,2}\d")


def _between(first: str, last: str) -> list[str]:
    """5.2 and 5.3 after "5.1-5.3"; the last ref alone where the two do not belong to one item."""
    a, b = first.split("."), last.split(".")
    if len(a) == 2 == len(b) and a[0] == b[0] and 0 < int(b[1]) - int(a[1]) < 20:
        return [f"{a[0]}.{number}" for number in range(int(a[1]) + 1, int(b[1]) + 1)]
    return [last]
