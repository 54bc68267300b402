"""Names as people write them, matched to the people a board knows."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardclerk.words.name_spellings import LEVELS, fold, initials_of, spelt_out
from boardclerk.words.names import Names, match_name
from boardclerk.words.nicknames import NOT_INITIALS, TITLES


@dataclass(frozen=True)
class Somebody:
    name: str
    aliases: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return self.name


BOARD = tuple(
    Somebody(name)
    for name in (
        "Eleanor Marsh", "Tomasz Nowak", "Grace Adeyemi", "Helen O'Connor", "Imran Qureshi", "Fiona Blake",
        "Oliver Reed", "Priya Raman", "Daniel Osei", "Nia Bowen", "Andrew Léger-Hughes", "Mark Webb",
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Grace Adeyemi", "Grace Adeyemi"), ("grace", "Grace Adeyemi"), ("GA", "Grace Adeyemi"),
        ("Grace A", "Grace Adeyemi"),
        ("G. Adeyemi", "Grace Adeyemi"), ("Adeyemi, Grace", "Grace Adeyemi"), ("Cllr Qureshi", "Imran Qureshi"),
        ("Ms O’Connor", "Helen O'Connor"), ("Helen OConnor", "Helen O'Connor"), ("Dan Osei", "Daniel Osei"),
        ("Tom", "Tomasz Nowak"), ("Ollie", "Oliver Reed"), ("Andy Leger Hughes", "Andrew Léger-Hughes"),
        ("Imraan", "Imran Qureshi"), ("Elenor Marsh", "Eleanor Marsh"), ("Priya Rahman", "Priya Raman"),
    ],
)  # fmt: skip
def test_one_person_is_meant(written: str, name: str) -> None:
    assert [person.name for person in match_name(written, BOARD)] == [name]


@pytest.mark.parametrize("written", ["Grace Potter", "Sam", "xyz", "", "Mark Jones", "the caretaker", "Q"])
def test_a_name_is_never_forced_onto_a_person(written: str) -> None:
    assert match_name(written, BOARD) == ()


def test_two_people_of_one_forename_are_both_offered() -> None:
    two = (*BOARD, Somebody("Grace Okoro"))
    assert {person.name for person in match_name("Grace", two)} == {"Grace Adeyemi", "Grace Okoro"}
    assert [found.ids for found in Names(two).find("apologies from Grace")] == [("Grace Adeyemi", "Grace Okoro")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Apologies from Grace and Imran", ["Grace Adeyemi", "Imran Qureshi"]),
        ("please mark 5.1 as done", []),
        ("Mark 5.1 as done", []),
        ("Mark to draft the letter", ["Mark Webb"]),
        ("apologies from mark", ["Mark Webb"]),
        ("I read the paper and will reed it again", []),
        ("Helen’s apologies", ["Helen O'Connor"]),
        ("Mark Jones will come", []),
        ("action GA & TN to meet", ["Grace Adeyemi", "Tomasz Nowak"]),
        ("it is ok by me", []),
        ("see the march minutes", []),
    ],
)
def test_names_are_found_where_they_stand(text: str, names: list[str]) -> None:
    found = Names(BOARD).find(text)
    assert [one.ids[0] for one in found] == names
    assert all(text[one.start : one.end] == one.written for one in found)


WORDS = sorted(
    {word for person in BOARD for word in person.name.split()} | {"Cllr", "Dan", "Ollie", "will", "send", "T", "."}
)


@st.composite
def phrases(draw: st.DrawFn) -> str:
    """One to four words of names, some with a letter changed, swapped or left out."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
    at = draw(st.integers(0, len(words) - 1))
    word, place = words[at], draw(st.integers(0, 8))
    slips = [word, word[:place] + word[place + 1 :], word[:place] + "e" + word[place:], word.lower(), word + ","]
    words[at] = draw(st.sampled_from(slips))
    return " ".join(words)


@given(phrases())
def test_whoever_a_phrase_can_name_in_the_surest_way_is_found_and_nobody_else(written: str) -> None:
    """Held against everybody in every way, where `match` looks at few."""
    plain = " ".join(word for word in fold(written).split() if word not in TITLES)
    people = [spelt_out(person.id, person.name, person.aliases) for person in BOARD]
    no_initials = written.replace(".", "").replace(" ", "").upper() in NOT_INITIALS
    levels = [level for level in LEVELS if not (no_initials and level is initials_of)]
    found = [tuple(who.id for who in people if plain and level(plain, who)) for level in levels]
    assert Names(BOARD).match(written) == next((ids for ids in found if ids), ())
