"""`boardclerk import`: existing minutes become a board, and further minutes add to it."""

import json
from pathlib import Path

import pytest

from tests.bot.importing import JANUARY, MARCH, Operator
from tests.shared import shared_path


@pytest.fixture
def operator(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(tmp_path / "var", capsys)


def roles(operator: Operator) -> dict[str, list[str]]:
    return {person["name"]: person["roles"] for person in operator.board()["people"]}


def test_the_board_is_named_after_its_minutes_and_knows_its_people_in_order(operator: Operator) -> None:
    assert operator.runs("import", JANUARY) == 0
    assert operator.board()["name"] == "Harbour Lane Partnership Board"
    assert roles(operator) == {
        "Eleanor Marsh": ["member", "chair"],
        "Tomasz Nowak": ["member"],
        "Grace Adeyemi": ["member"],
        "Helen O'Connor": ["member"],
        "Imran Qureshi": ["member"],
        "Fiona Blake": ["member"],
        "Oliver Reed": ["member", "secretary"],
        "Priya Raman": ["deputy"],
        "Daniel Osei": ["attendee"],
        "Nia Bowen": ["attendee"],
    }
    priya = next(p for p in operator.board()["people"] if p["name"] == "Priya Raman")
    assert (priya["title"], priya["organisation"]) == ("Head of Safeguarding", "Wexcombe Council")


def test_the_meeting_is_held_and_its_minutes_have_gone_round_as_received(operator: Operator) -> None:
    operator.runs("import", JANUARY)
    january = operator.meeting("2020-01-17")
    assert (january["start"], january["end"], january["state"]) == ("14:00", "16:00", "ended")
    assert (january["chair"], january["location"]) == ("Eleanor Marsh", "Council Chamber, Wexcombe Town Hall")
    minutes = january["minutes"]
    assert (minutes["state"], minutes["version"], minutes["received"]) == ("circulated", 1, True)
    assert len(minutes["digest"]) == 64
    assert [item["number"] for item in january["items"]] == ["1", "2", "3", "4", "5", "6", "7"]
    assert [d["ref"] for d in operator.board()["decisions"]] == ["D2.1", "D3.1", "D4.1", "D5.1"]


def test_who_was_there_who_was_away_and_in_whose_place(operator: Operator) -> None:
    operator.runs("import", JANUARY)
    tomasz = operator.attendance("2020-01-17", "Tomasz Nowak")
    assert (tomasz["state"], tomasz["deputy"]) == ("apologies", "Priya Raman")
    assert operator.attendance("2020-01-17", "Priya Raman")["state"] == "present"
    assert operator.attendance("2020-01-17", "Daniel Osei")["state"] == "apologies"
    nia = operator.attendance("2020-01-17", "Nia Bowen")
    assert (nia["state"], nia["part"]) == ("present", {"only_items": ["5"]})


def test_earlier_actions_stand_under_their_own_meeting_closed_in_the_documents_words(operator: Operator) -> None:
    operator.runs("import", JANUARY)
    before = operator.meeting("2019-11-15")
    assert (before["state"], before["minutes"], before["items"]) == ("ended", None, [])
    earlier = [a for a in operator.board()["actions"] if a["meeting"] == "2019-11-15"]
    assert [(a["ref"], a["state"], a["outcome"]) for a in earlier] == [
        ("3.1", "closed", "completed"),
        ("4.1", "closed", "completed"),
        ("5.1", "closed", "discharged"),
    ]
    assert earlier[2]["outcome_words"] == "Discharged – the school has taken this on."
    assert [(r["ref"], r["item"], r["closed"]) for r in operator.meeting("2020-01-17")["reviews"]] == [
        ("3.1", "2", True),
        ("4.1", "2", True),
        ("5.1", "2", True),
    ]


def test_new_actions_belong_to_a_group_a_person_or_a_unit(operator: Operator) -> None:
    operator.runs("import", JANUARY)
    new = {a["ref"]: a for a in operator.board()["actions"] if a["meeting"] == "2020-01-17"}
    assert {ref: (a["owners"], a["state"]) for ref, a in new.items()} == {
        "3.1": (["Partners"], "open"),
        "4.1": (["Tomasz Nowak"], "open"),
        "5.1": (["Partnership Office"], "open"),
    }
    assert new["3.1"]["recipient"] == "Priya Raman"
    assert (new["4.1"]["due"], new["4.1"]["original_due"]) == ("2020-03-06", "2020-03-06")
    assert {g["name"] for g in operator.board()["groups"]} == {"Partners", "Partnership Office"}


def test_later_meetings_are_planned_and_what_was_said_in_advance_is_three_facts(operator: Operator) -> None:
    operator.runs("import", JANUARY)
    for day in ("2020-03-13", "2020-05-15", "2020-07-10"):
        meeting = operator.meeting(day)
        assert (meeting["state"], meeting["start"], meeting["items"]) == ("planned", "14:00", [])
    eleanor = operator.attendance("2020-07-10", "Eleanor Marsh")
    assert (eleanor["state"], eleanor["deputy"]) == ("apologies", "Daniel Osei")
    assert operator.meeting("2020-07-10")["chair"] == "Grace Adeyemi"
    assert operator.meeting("2020-05-15")["chair"] == "Eleanor Marsh"


def test_importing_tells_nobody_anything(operator: Operator) -> None:
    operator.runs("import", JANUARY)
    board = operator.board()
    assert board["sent"] == []
    assert board["settings"]["reminders_on"] is False


def test_what_was_read_is_printed_and_what_is_doubtful_goes_to_standard_error(
    operator: Operator, tmp_path: Path
) -> None:
    vague = tmp_path / "vague.txt"
    vague.write_text(JANUARY.read_text().replace("Partnership Office to publish", "To publish"))
    assert operator.runs("import", vague) == 0
    assert "4.1 Tomasz Nowak" in operator.printed
    assert "Grace Adeyemi, Chief Nurse, Wexcombe Health Trust" in operator.printed
    assert "Action 5.1 has no owner." in operator.told


def test_json_is_one_object_on_standard_output(operator: Operator) -> None:
    assert operator.runs("import", JANUARY, "--json") == 0
    read = json.loads(operator.printed)
    assert (read["date"], read["chair"]) == ("2020-01-17", "Eleanor Marsh")
    assert operator.board()["name"] == "Harbour Lane Partnership Board"


def test_what_was_read_can_be_had_as_json_even_where_it_could_not_be_entered(
    operator: Operator, tmp_path: Path
) -> None:
    undated = tmp_path / "undated.txt"
    undated.write_text(JANUARY.read_text().replace("Date:\t17th January 2020\n", ""))
    assert operator.runs("import", undated, "--json") == 0
    assert json.loads(operator.printed)["chair"] == "Eleanor Marsh"
    operator.runs("import", JANUARY)
    assert operator.runs("import", JANUARY, "--json", "--dry-run") == 0
    assert "--replace" in operator.told
    assert operator.runs("import", JANUARY, "--json") == 1


def test_a_dry_run_prints_the_same_and_writes_nothing(operator: Operator, tmp_path: Path) -> None:
    assert operator.runs("import", JANUARY, "--dry-run") == 0
    assert "4.1 Tomasz Nowak" in operator.printed
    assert "nothing was written" in operator.printed
    assert not (tmp_path / "var").exists()
    operator.runs("import", JANUARY)
    assert operator.runs("import", MARCH, "--dry-run") == 0
    assert operator.meeting("2020-03-13")["state"] == "planned"


def test_the_same_meeting_again_is_refused_in_one_line_and_changes_nothing(operator: Operator) -> None:
    operator.runs("import", JANUARY)
    before = operator.record()
    assert operator.runs("import", JANUARY) == 1
    assert operator.told.count("\n") == 1
    assert "--replace" in operator.told
    assert operator.record() == before


def test_replacing_changes_that_meetings_record_and_nothing_else(operator: Operator, tmp_path: Path) -> None:
    operator.runs("import", JANUARY)
    corrected = tmp_path / "corrected.txt"
    text = JANUARY.read_text().replace("leased for three years", "leased for five years")
    corrected.write_text(text.replace("4.1 – Tomasz Nowak to prepare", "4.2 – Tomasz Nowak to prepare"))
    before = operator.board()
    assert operator.runs("import", corrected, "--replace") == 0
    after = operator.board()
    assert "leased for five years" in json.dumps(operator.meeting("2020-01-17")["items"])
    assert [a["ref"] for a in after["actions"] if a["meeting"] == "2020-01-17"] == ["3.1", "4.2", "5.1"]
    assert after["people"] == before["people"]
    assert [m for m in after["meetings"] if m["date"] != "2020-01-17"] == [
        m for m in before["meetings"] if m["date"] != "2020-01-17"
    ]
    assert len(operator.meeting("2020-01-17")["minutes"]["versions"]) == 1


def test_the_next_minutes_add_to_the_same_board(operator: Operator) -> None:
    operator.runs("import", JANUARY)
    assert operator.runs("import", MARCH) == 0
    assert len(operator.board()["people"]) == 10
    assert operator.meeting("2020-03-13")["state"] == "ended"
    assert operator.meeting("2020-03-13")["chair"] == "Grace Adeyemi"
    assert roles(operator)["Eleanor Marsh"] == ["member", "chair"]
    january = operator.meeting("2020-01-17")["minutes"]
    assert (january["state"], january["agreed_on"], january["agreed_under"]) == (
        "agreed",
        "2020-03-13",
        "Grace Adeyemi",
    )


def test_the_next_minutes_review_the_actions_that_are_open(operator: Operator) -> None:
    operator.runs("import", JANUARY)
    operator.runs("import", MARCH)
    actions = {(a["meeting"], a["ref"]): a for a in operator.board()["actions"]}
    assert actions["2020-01-17", "4.1"]["state"] == "closed"
    assert actions["2020-01-17", "3.1"]["state"] == "open"
    assert actions["2020-01-17", "3.1"]["outcome"] == "carried_forward"
    assert actions["2020-01-17", "5.1"]["state"] == "open"
    assert actions["2020-03-13", "3.1"]["due"] == "2020-04-24"
    assert len(actions["2020-01-17", "4.1"]["history"]) == 2


def test_older_minutes_fill_in_a_meeting_that_was_known_by_its_actions_alone(operator: Operator) -> None:
    operator.runs("import", MARCH)
    assert operator.meeting("2020-01-17")["items"] == []
    assert operator.runs("import", JANUARY) == 0
    actions = {(a["meeting"], a["ref"]): a for a in operator.board()["actions"]}
    assert actions["2020-01-17", "4.1"]["state"] == "closed"
    assert actions["2020-01-17", "4.1"]["due"] == "2020-03-06"
    assert len(operator.meeting("2020-01-17")["items"]) == 7
    assert operator.meeting("2020-03-13")["state"] == "ended"


def test_agreed_minutes_are_not_replaced(operator: Operator) -> None:
    operator.runs("import", JANUARY)
    operator.runs("import", MARCH)
    assert operator.runs("import", JANUARY, "--replace") == 1
    assert "cannot be replaced" in operator.told


def test_a_board_can_be_given_another_name(operator: Operator) -> None:
    assert operator.runs("import", JANUARY, "--board", "Harbour Partners") == 0
    assert operator.board()["name"] == "Harbour Partners"


def test_a_board_belongs_to_the_only_tenant_that_may_speak_to_the_bot(operator: Operator) -> None:
    operator.environ["BOARDCLERK_ALLOWED_TENANTS"] = "11111111-0000-4000-8000-000000000000"
    operator.runs("import", JANUARY)
    assert operator.board()["tenant"] == "11111111-0000-4000-8000-000000000000"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", "", "is empty"),
        ("letter.txt", "Dear Eleanor, thank you for the lovely day by the sea.", "does not look like minutes"),
        ("broken.docx", "not a Word file", "broken.docx"),
        ("minutes.xyz", "Date: 3 May 2020", "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(
    operator: Operator, tmp_path: Path, name: str, content: str, said: str
) -> None:
    (tmp_path / name).write_text(content)
    assert operator.runs("import", tmp_path / name) == 1
    assert operator.told.count("\n") == 1
    assert said in operator.told


def test_a_file_that_is_not_there_is_named(operator: Operator) -> None:
    assert operator.runs("import", "nowhere.docx") == 1
    assert "nowhere.docx" in operator.told


@pytest.mark.parametrize("ending", ["txt", "docx"])
def test_the_first_boards_real_minutes_make_the_board(operator: Operator, ending: str) -> None:
    assert operator.runs("import", shared_path(f"data/minutes/kscmp-2020-02-21.{ending}")) == 0
    board = operator.board()
    by_role = {role: [p for p in board["people"] if role in p["roles"]] for role in ("member", "deputy", "attendee")}
    assert {role: len(people) for role, people in by_role.items()} == {"member": 7, "deputy": 2, "attendee": 3}
    assert all(p["title"] and p["organisation"] for p in by_role["member"])
    held = operator.meeting("2020-02-21")
    assert (held["start"], held["end"], len(held["items"])) == ("14:30", "16:30", 8)
    assert sum(line["deputy"] is not None for line in held["attendance"]) == 1
    assert [a["state"] for a in board["actions"]] == ["closed"] * 7 + ["open"] * 3
    assert [len(a["owners"]) for a in board["actions"][-3:]] == [1, 1, 0]
    assert [(m["date"], m["start"]) for m in board["meetings"][2:]] == [
        ("2020-04-07", "10:00"),
        ("2020-07-09", "10:00"),
        ("2020-10-08", "10:00"),
    ]
    chair = next(p["name"] for p in by_role["member"] if "chair" in p["roles"])
    away = operator.attendance("2020-04-07", chair)
    assert (away["state"], away["deputy"]) == ("apologies", by_role["deputy"][1]["name"])
    assert operator.meeting("2020-04-07")["chair"] not in (None, chair)


HALL = Path(__file__).parents[1] / "documents/minutes/st-brannock-hall-2020-03-04.txt"


def test_actions_and_decisions_of_a_small_board_are_printed_under_the_items_that_gave_them(operator: Operator) -> None:
    assert operator.runs("import", HALL) == 0
    given = {a["ref"]: (a["item"], a["owners"]) for a in operator.board()["actions"]}
    assert given["4.3"] == ("4", ["Paul Okoro"])
    assert given["5.3"] == ("5", ["Lucy Hart"])
    assert given["3.2"][1] == ["Joan Pell"]
    assert [item["number"] for item in operator.meeting("2020-03-04")["items"]] == ["1", "2", "3", "4", "5", "6"]


def test_people_who_differ_by_a_title_are_entered_once_and_told_as_not_sure(operator: Operator) -> None:
    operator.runs("import", HALL)
    assert "Not sure of" in operator.told
    assert "Tim Barlow was taken to be Revd Tim Barlow." in operator.told
    assert "Shah was taken to be Amir Shah." in operator.told
    assert operator.told.count("Amir Shah is listed") == 1
    names = [person["name"] for person in operator.board()["people"]]
    assert [name for name in names if "Barlow" in name or "Shah" in name] == ["Revd Tim Barlow", "Amir Shah"]
    assert "Left out" not in operator.told


def test_people_who_look_alike_are_both_entered_and_told(operator: Operator, tmp_path: Path) -> None:
    file = tmp_path / "quay.txt"
    lines = (
        "Quay Trust",
        "Minutes of the meeting held on 4 March 2020",
        "",
        "Present: Maria Keane (Chair), T Barlow, Tim Barlow",
    )
    file.write_text("\n".join((*lines, "", "1. Finance", "Noted.", "", "2. Roof", "Noted.", "")))
    operator.runs("import", file)
    assert "T Barlow and Tim Barlow look alike; both were entered, and may be one person." in operator.told


def test_a_due_day_follows_an_action_without_its_full_stop(operator: Operator) -> None:
    operator.runs("import", HALL)
    assert "by 28 March; due Saturday 28 March 2020" in operator.printed
    assert ".;" not in operator.printed


def test_a_day_written_short_is_refused_with_the_form_it_needs(operator: Operator) -> None:
    assert operator.runs("export", "--format", "html", "--meeting", "13") == 2
    assert "'13' is not a day; write it like this: 2020-03-13" in operator.told


def test_the_folder_a_manifest_is_to_stand_in_is_made(operator: Operator, tmp_path: Path) -> None:
    package = tmp_path / "for" / "teams" / "clerk.zip"
    ids = ("--app-id", "0f0e0d0c-0b0a-4908-8706-050403020100", "--domain", "clerk.example.org")
    assert operator.runs("manifest", *ids, "-o", package) == 0
    assert package.exists()


def test_a_name_that_may_be_either_of_two_known_people_is_entered_and_told(operator: Operator, tmp_path: Path) -> None:
    for on, who in (("4 February 2020", "Tim Barlow, Tom Barlow"), ("3 March 2020", "T Barlow, Paul Okoro")):
        file = tmp_path / "quay.txt"
        lines = ("Quay Trust", f"Minutes of the meeting held on {on}", "", f"Present: Maria Keane (Chair), {who}", "")
        file.write_text("\n".join((*lines, "1. Finance", "Noted.", "", "2. Roof", "Noted.", "")))
        assert operator.runs("import", file) == 0
    assert "T Barlow may be Tim Barlow, whom the board knows; entered as somebody else." in operator.told
    assert "T Barlow may be Tom Barlow, whom the board knows; entered as somebody else." in operator.told


def test_a_title_in_later_minutes_makes_nobody_another_person(operator: Operator, tmp_path: Path) -> None:
    for on, who in (("4 February 2020", "Tim Barlow"), ("3 March 2020", "Canon Tim Barlow")):
        file = tmp_path / "quay.txt"
        lines = ("Quay Trust", f"Minutes of the meeting held on {on}", "", f"Present: Maria Keane (Chair), {who}", "")
        file.write_text("\n".join((*lines, "1. Finance", "Noted.", "", "2. Roof", "Noted.", "")))
        assert operator.runs("import", file) == 0
    assert [person["name"] for person in operator.board()["people"]] == ["Maria Keane", "Tim Barlow"]
