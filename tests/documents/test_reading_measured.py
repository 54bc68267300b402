"""The first board's real minutes, measured against their hand annotation by the shared scorer."""

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

from boardclerk.documents.reading import as_json, read_minutes
from tests.shared import shared_path


def _scores(doc: str, folder: Path) -> dict[str, tuple[float, float, str]]:
    """Precision, recall and counts a field, as the shared scorer prints them."""
    stem = doc.rsplit(".", 1)[0]
    read, gold = folder / "read", folder / "gold"
    read.mkdir()
    gold.mkdir()
    reading = as_json(read_minutes(shared_path(f"data/minutes/{doc}")))
    (read / f"{stem}.json").write_text(json.dumps(reading))
    (gold / f"{stem}.json").write_bytes(shared_path(f"data/minutes/gold/{stem}.json").read_bytes())
    scorer = shared_path("tools/score_import.py")
    done = subprocess.run([sys.executable, scorer, read, gold], capture_output=True, text=True, check=True, timeout=120)
    table: dict[str, tuple[float, float, str]] = {}
    for line in done.stdout.splitlines()[1:]:
        precision, recall, _f1, counts = line[36:].split()
        table[line[:36].strip()] = (float(precision), float(recall), counts)
    return table


@pytest.mark.parametrize("doc", ["kscmp-2020-02-21.txt", "kscmp-2020-02-21.docx"])
def test_the_first_boards_minutes_are_read_in_full(doc: str, tmp_path: Path) -> None:
    table = _scores(doc, tmp_path)
    assert len(table) > 25
    for field, (precision, recall, counts) in table.items():
        least = 0.8 if field == "decisions" else 1.0
        if counts == "0/0/0":
            continue
        assert not math.isnan(precision), f"{field}: nothing read, {counts}"
        assert not math.isnan(recall), f"{field}: read what is not there, {counts}"
        assert min(precision, recall) >= least, f"{field}: {precision} {recall} {counts}"


@pytest.mark.parametrize("doc", ["icat-sg-04.md", "ayton-cc-2024-02-06.md", "cssuob-2024-08-27.pdf"])
def test_other_boards_minutes_keep_their_people_and_actions(doc: str, tmp_path: Path) -> None:
    table = _scores(doc, tmp_path)
    for field in ("present", "apologies", "chair", "location", "new_actions", "previous_actions"):
        precision, recall, counts = table[field]
        assert min(precision, recall) >= 0.9, f"{field}: {precision} {recall} {counts}"


def test_the_text_and_the_word_file_say_the_same() -> None:
    text, word = (
        as_json(read_minutes(shared_path(f"data/minutes/kscmp-2020-02-21.{kind}"))) for kind in ("txt", "docx")
    )
    for key in text:
        if key not in ("doc", "doubts", "left_out", "agenda_items"):  # paragraphs end elsewhere in the Word file
            assert text[key] == word[key], key
    assert [item["title"] for item in text["agenda_items"]] == [item["title"] for item in word["agenda_items"]]
