"""The documents say what is so: settings, rights, commands, phrases and links."""

import json
import re
from pathlib import Path

import pytest

from boardclerk.bot.command_line import COMMANDS
from boardclerk.bot.commands.rights import rights_table
from boardclerk.bot.config import settings_table
from boardclerk.bot.manifest import commands
from boardclerk.bot.understand import understand_command
from boardclerk.dialogs.grammar.talk import TOPICS as TOPIC_WORDS
from boardclerk.dialogs.routes import INTENTS
from boardclerk.dialogs.understanding import Heard, understand
from boardclerk.words.phrases import help_topics as topic_phrases
from boardclerk.words.phrases import people as help_phrases
from tests.dialogs.sample import sample_world

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
TYPED = [phrase for line in README.splitlines() if line.startswith("| ") for phrase in re.findall(r"`([^`]+)`", line)]


def test_the_settings_in_the_docs_are_those_of_the_code() -> None:
    assert settings_table() in (ROOT / "docs/settings.md").read_text("utf-8")


def test_the_rights_in_the_docs_are_those_of_the_code() -> None:
    assert rights_table() in (ROOT / "docs/rights.md").read_text("utf-8")


def test_every_command_is_part_of_this_release() -> None:
    assert [command.name for command in COMMANDS if not command.is_here] == []


def test_the_world_the_docs_describe_is_one_that_messages_are_understood_in(tmp_path: Path) -> None:
    operating = (ROOT / "docs/operating.md").read_text("utf-8")
    world = re.search(r"```json\n(.*?)```", operating, re.S)
    message = re.search(r"^`(\{.*\})`", operating, re.M)
    assert world is not None
    assert message is not None
    (tmp_path / "world.json").write_text(world[1], "utf-8")
    printed: list[str] = []
    assert understand_command(tmp_path / "world.json", [message[1]], printed.append) == 0
    understood = json.loads(printed[0])
    assert (understood["intent"], understood["slots"]["refs"], understood["expect"]) == ("close_action", ["4.1"], "act")


@pytest.mark.parametrize("typed", TYPED)
def test_what_the_readme_says_to_type_is_understood(typed: str) -> None:
    assert_understood(typed.replace("…", "the report was welcomed"))


@pytest.mark.parametrize("title", sorted({title for titles in commands().values() for title in titles}))
def test_every_command_of_the_manifest_is_understood(title: str) -> None:
    assert_understood(title)


HELP = [
    *help_phrases.EXAMPLES_MEETINGS,
    *help_phrases.EXAMPLES_RUNNING,
    *help_phrases.EXAMPLES_CLERK,
    *help_phrases.EXAMPLES_CHAIR,
]


@pytest.mark.parametrize("example", [*HELP, *help_phrases.examples_actions("3.1")])
def test_every_example_the_help_gives_is_understood(example: str) -> None:
    assert_understood(example, "running" if example in help_phrases.EXAMPLES_RUNNING else "before")


def assert_understood(text: str, when: str = "before") -> None:
    meant = understand(Heard(text=text, personal=True, addressed=True), sample_world(when, sender="Oliver Reed"))
    assert meant[0].intent in INTENTS, f"{text!r} is understood as {meant[0].intent} ({meant[0].why})"


@pytest.mark.parametrize("document", [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")], ids=lambda p: p.name)
def test_every_link_in_the_docs_leads_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", document.read_text("utf-8")):
        if not target.startswith("http"):
            assert (document.parent / target).exists(), f"{document.name} links to {target}"


def test_the_people_at_the_development_client_are_on_the_sample_board() -> None:
    written = (ROOT / "docs/playground.yml").read_text("utf-8")
    names = set(re.findall(r'^[ -]+name: "([^"]+)"$', written, re.MULTILINE))
    assert {person.name for person in sample_world().people} >= names - {
        "Board Clerk",
        "Board chat",
        "Harbour Lane",
        "Board",
    }
    assert "Tomasz Nowak" in names


TOPICS = [example for examples in topic_phrases.EXAMPLES.values() for example in examples]
KEEPING = [example for examples in topic_phrases.EXAMPLES_KEEPING.values() for example in examples]


@pytest.mark.parametrize("example", [*TOPICS, *KEEPING])
def test_every_example_of_a_topic_is_understood(example: str) -> None:
    assert_understood(example)


def test_help_has_something_to_say_of_every_topic_people_ask_about() -> None:
    assert {name for name, _ in TOPIC_WORDS} == set(topic_phrases.TITLES) == set(topic_phrases.EXAMPLES)
