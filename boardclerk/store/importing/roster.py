"""The people of minutes read in, matched to those the board knows already or entered."""

from boardclerk.board.importing import Entry
from boardclerk.board.people import Person, Standing
from boardclerk.store.book import Book
from boardclerk.store.rows import PersonRow
from boardclerk.words.listing import joined
from boardclerk.words.names import fold, match_name
from boardclerk.words.nicknames import TITLES
from boardclerk.words.phrases import importing as phrases

_LONGEST = 200


class Roster:
    """Finds people by the names a document writes, and enters those who are new. Doubts are added to `doubts`."""

    def __init__(self, book: Book, board_id: str, doubts: list[str]) -> None:
        self._book = book
        self._board_id = board_id
        self._doubts = doubts
        self._known = book.people.of_board(board_id)
        self.added: list[Person] = []

    def enter(self, entry: Entry) -> Person:
        """Return the board's person for a line of an attendance list, entered or brought up to date."""
        known = self._same(entry.name)
        if known is None:
            return self._add(entry)
        becomes_member = entry.standing is Standing.MEMBER and not known.has_left
        standing = Standing.MEMBER if becomes_member else known.standing
        changed = self._book.people.change(
            known.id,
            title=_short(entry.title) or known.title,
            organisation=_short(entry.organisation) or known.organisation,
            standing=standing,
        )
        self._replace(changed)
        return self.add_alias(changed, entry.initials)

    def find(self, written: str) -> Person | None:
        """Return who a name anywhere in the document means; None where it is nobody's, or several people's."""
        exact = self._exact(written)
        if exact is not None:
            return exact
        found = match_name(written, self._known)
        if len(found) > 1:
            self._doubts.append(phrases.could_be(written, joined([p.name for p in found], "or")))
        if len(found) != 1:
            return None
        if fold(written) != fold(found[0].name).split()[0]:
            self._doubt(phrases.taken_to_be(written, found[0].name))
        return found[0]

    def find_or_enter(self, entry: Entry, doubt: str) -> Person | None:
        """Return who a name means, entering somebody on no list; None where it could be several people."""
        known = self.find(entry.name)
        if known is not None:
            return known
        if match_name(entry.name, self._known):
            return None
        self._doubt(doubt)
        return self._add(entry)

    def add_alias(self, person: Person, alias: str | None) -> Person:
        """Remember another way a person is written; a bare forename is known anyway."""
        first = person.name.split()[0]
        if not alias or fold(alias) in (fold(person.name), fold(first)) or alias in person.aliases:
            return person
        row = self._book.rows.get_one(PersonRow, person.id)
        row.aliases = [*row.aliases, alias]
        changed = self._book.people.get(person.id)
        self._replace(changed)
        return changed

    def _same(self, written: str) -> Person | None:
        """Return the person an attendance list means: the same name, or one the board knew before this document."""
        exact = self._exact(written)
        if exact is not None:
            return exact
        new = {person.id for person in self.added}
        found = match_name(written, [p for p in self._known if p.id not in new])
        if len(found) != 1 or len(written.split()) < 2:
            for other in found:
                self._doubt(phrases.look_alike(written, other.name))
            return None
        self._doubt(phrases.taken_to_be(written, found[0].name))
        return found[0]

    def _exact(self, written: str) -> Person | None:
        plain = fold(written)
        found = [p for p in self._known if plain == fold(p.name)]
        found = found or [p for p in self._known if plain in map(fold, p.aliases)]
        found = found or [p for p in self._known if _untitled(written) == _untitled(p.name)]
        return found[0] if len(found) == 1 else None

    def _add(self, entry: Entry) -> Person:
        aliases = (entry.initials,) if entry.initials else ()
        person = self._book.people.add(
            self._board_id, entry.name[:_LONGEST], title=_short(entry.title), organisation=_short(entry.organisation),
            standing=entry.standing, aliases=aliases,
        )  # fmt: skip
        self._known.append(person)
        self.added.append(person)
        return person

    def _replace(self, changed: Person) -> None:
        for people in (self._known, self.added):
            people[:] = [changed if p.id == changed.id else p for p in people]

    def _doubt(self, doubt: str) -> None:
        if doubt not in self._doubts:
            self._doubts.append(doubt)


def _untitled(name: str) -> str:
    """The letters of a name without Mr, Revd, Dr and their like, which make nobody another person."""
    return " ".join(word for word in fold(name).split() if word not in TITLES)


def _short(text: str | None) -> str | None:
    return text[:_LONGEST] if text else None
