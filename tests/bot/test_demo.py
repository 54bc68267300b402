"""`boardclerk demo` plays the whole cycle, and fails where the clerk does not do its part."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from boardclerk.bot.command_line import main
from boardclerk.bot.demo import play as demo
from boardclerk.bot.demo.lines import Line, Presses, Publishes, Says, Waits
from boardclerk.bot.demo.terminal import Terminal

GRACE, OLIVER = "Grace Adeyemi", "Oliver Reed"


def test_the_demo_plays_two_meetings_and_leaves_the_minutes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--out", str(tmp_path)], {}) == 0, capsys.readouterr().err
    printed = capsys.readouterr().out
    for words in ("Apologies recorded", "4.1 is marked complete", "has started", "Version 2", "are published"):
        assert words in printed
    word, page = tmp_path / "minutes-2020-03-13.docx", tmp_path / "minutes-2020-03-13.html"
    assert str(word) in printed.splitlines()[-1]
    assert str(page) in printed.splitlines()[-1]
    assert "two points" in ZipFile(word).read("word/document.xml").decode()
    assert "two points" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (Says(GRACE, "the weather is fine over the quay"), "I am not sure what you mean"),
        (Says(GRACE, "apologies for 13 March", sees=("the moon",)), "the moon"),
        (Says(GRACE, "apologies for 13 March", tells={OLIVER: "Grace is away"}), "Oliver Reed was not told"),
        (Presses(GRACE, "Undo"), "has no button 'Undo'"),
        (Waits("soon"), "400"),
        (Publishes("/minutes/harbour-lane-partnership-board/2020-01-17", "Board", "nothing"), "does not stand"),
    ],
)
def test_a_line_that_does_not_come_out_as_written_ends_the_demo(
    line: Line, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(demo, "SCRIPT", (line,))
    assert main(["demo", "--out", str(tmp_path)], {}) == 1
    assert said in capsys.readouterr().err


def test_a_card_is_drawn_with_its_facts_inputs_and_buttons(capsys: pytest.CaptureFixture[str]) -> None:
    card = {
        "type": "AdaptiveCard",
        "body": [
            {"type": "TextBlock", "text": "**3.1** is open\\.", "weight": "Bolder"},
            {"type": "FactSet", "facts": [{"title": "Where", "value": "Town Hall"}]},
            {"type": "Input.Text", "id": "why", "label": "Reason", "value": "late"},
        ],
        "actions": [{"type": "Action.Execute", "title": "Undo"}, {"type": "Action.OpenUrl", "title": "Open"}],
    }
    Terminal(styled=False).card(card)
    lines = [line.strip(" │") for line in capsys.readouterr().out.splitlines()[1:-1]]
    assert lines == ["3.1 is open.", "Where  Town Hall", "Reason: late", "[ Undo ]  [ Open ]"]
