"""One person's name taken apart, and the ways what is written can be that name, the surest first. Pure."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from boardclerk.words.nicknames import SAME_FORENAME, TITLES

_DAY_WORDS_TEXT = """
monday tuesday wednesday thursday friday saturday sunday january february march april june july
august september october november december
"""
_DAY_WORDS = frozenset(_DAY_WORDS_TEXT.split())
LONGEST_INITIALS = 4


@lru_cache(maxsize=4096)
def fold(written: str) -> str:
    """The letters of a name alone: lower case, without accents, points and hyphens; words kept apart."""
    bare = unicodedata.normalize("NFKD", written.replace("’", "'"))
    bare = "".join(c for c in bare if not unicodedata.combining(c)).lower()
    return " ".join(re.sub(r"[.\-‐‑]", " ", bare).replace("'", "").replace(",", " , ").split())


@dataclass(frozen=True, slots=True)
class Spellings:
    """One person's name, taken apart once."""

    id: str
    full: str
    known: frozenset[str]
    forename: str
    surname: str
    initials: frozenset[str]
    last_initials: str
    """Those of a surname with an apostrophe, which are written together: O'C."""


def _initials(name: str) -> str:
    return "".join(word[0] for word in fold(name).split() if word != ",")


def spelt_out(id: str, name: str, aliases: tuple[str, ...]) -> Spellings:
    words = [word for word in fold(name).split() if word not in TITLES]
    short = {_initials(" ".join(words))} | {a.lower() for a in aliases if a.isupper() and 2 <= len(a) <= 4}
    parts = [part for part in name.split() if fold(part) not in TITLES] or name.split()
    if len(parts) > 1:
        short.add((parts[0][0] + parts[-1][0]).lower())
    if "'" in name or "’" in name:
        short.add(_initials(re.sub("['’]", " ", name)))
    whole_forename = fold(parts[0]) if parts else ""
    known = frozenset(
        {" ".join(words)} | {fold(alias) for alias in aliases}
        | ({whole_forename} if " " in whole_forename else set[str]())
        | _with_particles(words)
    )  # fmt: skip
    surname = fold(parts[-1]) if len(parts) > 1 else ""
    of_last = _initials(re.sub("['’]", " ", parts[-1])) if surname and re.search("['’]", parts[-1]) else ""
    return Spellings(id, " ".join(words), known, words[0] if words else "", surname, frozenset(short), of_last)


_PARTICLES_TEXT = "van von der den de la le du di da del ap ab ben bin ibn al el san st vd ter ten"
_PARTICLES = frozenset(_PARTICLES_TEXT.split())


def _with_particles(words: list[str]) -> set[str]:
    """Van der Berg, ap Rhys: the surname with what belongs before it, where something does."""
    at = next((i for i, word in enumerate(words[1:-1], start=1) if word in _PARTICLES), None)
    return set[str]() if at is None else {" ".join(words[at:])}


def _halves(words: list[str], who: "Spellings") -> tuple[str, str]:
    """The forename and the rest of a name written whole; Mary Anne is one forename, van der no part of a surname."""
    own = who.full.removesuffix(f" {who.surname}").split()
    compound = own[0:2] if len(own) > 1 and own[1] not in _PARTICLES else own[0:1]
    taken = len(compound) if words[: len(compound)] == compound and len(words) > len(compound) else 1
    rest = words[taken:]
    while len(rest) > 1 and rest[0] in _PARTICLES:
        rest = rest[1:]
    return words[0], " ".join(rest)


def same_forename(written: str, forename: str) -> bool:
    return written == forename or written in SAME_FORENAME.get(forename, ())


def _exact(written: str, who: Spellings) -> bool:
    return written in who.known


def _both_names(written: str, who: Spellings) -> bool:
    """Dan Osei, Tomasz N, T Nowak, Nowak Tomasz, Nowak, Tomasz."""
    words = [word for word in written.split() if word != ","]
    if "," in written:
        words = words[1:] + words[:1]
    if len(words) < 2 or not who.surname:
        return False
    first, last = _halves(words, who)
    surname, barrels = who.surname, who.surname.split()
    fits_last = last in (surname, barrels[0][0], surname[:2], barrels[-1], " ".join(word[0] for word in barrels))
    if same_forename(first, who.forename):
        return fits_last
    return len(first) == 1 and first == who.forename[:1] and last == surname


def initials_of(written: str, who: Spellings) -> bool:
    letters = written.replace(" ", "")
    rest = written.split()[1:]
    return (
        2 <= len(letters) <= LONGEST_INITIALS
        and letters in who.initials
        and all(len(w) == 1 or w == who.last_initials for w in rest)
    )


def _one_name(written: str, who: Spellings) -> bool:
    return bool(written) and (written == who.forename or (written == who.surname))


def is_nickname(written: str, who: Spellings) -> bool:
    return bool(who.forename) and same_forename(written, who.forename)


def is_slip(written: str, spelt: str) -> bool:
    """Whether `written` is `spelt` with a slip: one for names of four to seven letters, two for longer."""
    if len(written) < 4 or len(spelt) < 4 or written[0] != spelt[0]:
        return False
    allowed = 1 if min(len(written), len(spelt)) < 7 else 2
    return written != spelt and OSA.distance(written, spelt, score_cutoff=allowed) <= allowed


def _misspelt(written: str, who: Spellings) -> bool:
    if written in _DAY_WORDS:
        return False
    words = written.split()
    if len(words) > 1:
        first, last = _halves(words, who)
        first_fits = same_forename(first, who.forename) or is_slip(first, who.forename)
        if last == who.surname and min(len(first), len(who.forename)) >= 6:
            return first_fits or OSA.distance(first, who.forename, score_cutoff=2) <= 2
        return first_fits and (last == who.surname or is_slip(last, who.surname))
    return is_slip(written, who.forename) or (len(written) >= 5 and is_slip(written, who.surname))


def may_be_forename(first: str, who: Spellings) -> bool:
    """Whether a name written whole that begins with `first` can be this person's: by both names, or misspelt."""
    return (
        same_forename(first, who.forename)
        or (len(first) == 1 and first == who.forename[:1])
        or is_slip(first, who.forename)
        or (min(len(first), len(who.forename)) >= 6 and OSA.distance(first, who.forename, score_cutoff=2) <= 2)
    )


def beginnings_of(who: Spellings) -> frozenset[str]:
    """The words a way of writing the name of several words begins with, where it is written right."""
    written = {spelt.split(" ")[0] for spelt in (*who.known, who.surname)}
    letters = {initials[:length] for initials in who.initials for length in range(1, len(initials) + 1)}
    return frozenset({*written, *letters, who.forename[:1], who.forename, *SAME_FORENAME.get(who.forename, ())})


LEVELS = (_exact, _both_names, initials_of, _one_name, is_nickname, _misspelt)
BY_FORENAME = (_both_names, _misspelt)
"""Those by which a name of several words is somebody's only where it begins with what `may_be_forename`."""
