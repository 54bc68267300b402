"""Everyone the document's attendance lists name, and who is meant by initials, a forename or a role."""

import re
from collections.abc import Iterable, Sequence

from boardclerk.board.reading import ReadPerson
from boardclerk.documents.reading.names import COUNCILLOR, bare_name, untitled, without_titles
from boardclerk.documents.reading.people import initials_of
from boardclerk.words.nicknames import SAME_FORENAME


def same_forename(one: str, other: str) -> bool:
    """True for one forename and its usual short form: Andy and Andrew."""
    one, other = one.lower(), other.lower()
    return one == other or other in SAME_FORENAME.get(one, frozenset[str]())


class Roster:
    """The people of one document; answers who a printed name, initials or office stands for."""

    def __init__(self, people: Iterable[ReadPerson], chair: str | None = None, minute_taker: str | None = None) -> None:
        self.people: list[ReadPerson] = []
        for person in people:
            if not any(other.name == person.name for other in self.people):
                self.people.append(person)
        self.chair = chair
        self.minute_taker = minute_taker
        self._initials = self._all_initials()

    def _all_initials(self) -> dict[str, str | None]:
        """Initials to names; None where two people share them. Printed initials come before worked out ones."""
        found: dict[str, str | None] = {}
        for person in self.people:
            letters = initials_of(person.name)
            if len(letters) >= 2:
                for short in {letters, letters[0] + letters[-1]}:
                    found[short] = person.name if found.get(short, person.name) == person.name else None
        for person in self.people:
            if person.initials:
                found[person.initials.upper()] = person.name
        return found

    def initials(self, text: str) -> str | None:
        """The name behind initials, or None."""
        return self._initials.get(text.replace(".", "").upper()) if re.fullmatch(r"[A-Z][A-Za-z.]{1,6}", text) else None

    def resolve(self, text: str) -> str | None:
        """The full name of the person on the lists that `text` names, or None where it names nobody for certain."""
        text = re.sub(r"['’]s$", "", text.strip(" .,:;()"))
        councillor = COUNCILLOR.match(text)
        text = without_titles(text)
        if not text:
            return None
        if text.isupper() or re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?\.?", text):
            found = self.initials(text)
            if found:
                return found
        text = untitled(text) or text
        plain = text.lower()
        exact = [person.name for person in self.people if bare_name(person.name) == plain]
        if exact:
            return exact[0]
        return self._by_parts(text, bool(councillor)) or self._office(text)

    def _by_parts(self, text: str, councillor: bool) -> str | None:
        words = text.split()
        if len(words) == 1:
            fore = [person.name for person in self.people if same_forename(_bare(person.name)[0], words[0])]
            last = [person.name for person in self.people if _bare(person.name)[-1].lower() == words[0].lower()]
            for found in (last, fore) if councillor else (fore, last):
                if len(found) == 1:
                    return found[0]
            return None
        last = [person.name for person in self.people if _bare(person.name)[-1].lower() == words[-1].lower()]
        fits = [name for name in last if _forenames_fit(words[0], _bare(name)[0])]
        if len(fits) == 1:
            return fits[0]
        return None

    def _office(self, text: str) -> str | None:
        """The one person who holds the office named: the Chair, the Clerk, the Secretary."""
        office = re.sub(r"^the\s+", "", text.lower())
        if re.fullmatch(r"chair(?:man|woman|person)?", office):
            return self.chair
        if office in ("minute taker", "note taker"):
            return self.minute_taker
        if len(office) < 4 or " of " in office:
            return None
        pattern = re.compile(rf"^(?:the )?(?:parish |town |community |council |board )?{re.escape(office)}\b", re.I)
        holders = [person.name for person in self.people if person.role and pattern.match(person.role)]
        return holders[0] if len(holders) == 1 and office[:1].isalpha() and office not in _NO_OFFICES else None

    def names(self) -> Sequence[str]:
        """Every full name."""
        return [person.name for person in self.people]


_NO_OFFICES = frozenset(
    {
        "member",
        "members",
        "cllr",
        "councillor",
        "governor",
        "trustee",
        "director",
        "officer",
        "partner",
        "staff",
        "public",
    }
)


def _bare(name: str) -> list[str]:
    words = untitled(name).split()
    return words or [name or "?"]


def _forenames_fit(said: str, listed: str) -> bool:
    said, listed = said.strip("."), listed.strip(".")
    if len(said) <= 2 or len(listed) <= 2:
        return said[:1].lower() == listed[:1].lower()
    return same_forename(said, listed)
