"""Names as people write them, matched to the people a board knows."""

from dataclasses import dataclass

import pytest

from boardclerk.words.names import Names, match_name


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
