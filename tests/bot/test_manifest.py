import json
import re
import struct
import tomllib
import zlib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from boardclerk.board.errors import ClerkError
from boardclerk.bot import manifest

APP_ID = "1b4e28ba-2fa1-41d2-883f-0016d3cca427"
DOMAIN = "clerk.wexcombe.example"


@pytest.fixture
def package(tmp_path: Path) -> ZipFile:
    manifest.build_package(APP_ID, DOMAIN, tmp_path / "clerk.zip")
    return ZipFile(tmp_path / "clerk.zip")


def read(package: ZipFile) -> dict[str, Any]:
    return json.loads(package.read("manifest.json"))


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in strings(each)]
    if isinstance(value, list):
        return [text for each in value for text in strings(each)]
    return [str(value)]


def pixels(png: bytes) -> tuple[int, int, list[tuple[int, ...]]]:
    """Return width, height and pixels (RGB or RGBA) of a PNG of 8 bits a channel, not interlaced."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    chunks: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        kind = png[at + 4 : at + 8]
        chunks[kind] = chunks.get(kind, b"") + png[at + 8 : at + 8 + size]
        at += size + 12
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert (depth, interlaced) == (8, 0)
    channels = {2: 3, 6: 4}[colour]
    rows = unfiltered(zlib.decompress(chunks[b"IDAT"]), width * channels, height, channels)
    every = [tuple(row[x : x + channels]) for row in rows for x in range(0, len(row), channels)]
    return width, height, every


def unfiltered(raw: bytes, length: int, height: int, step: int) -> list[bytearray]:
    """Undo the PNG filters (https://www.w3.org/TR/png/#9Filters)."""
    rows: list[bytearray] = []
    above = bytearray(length)
    for y in range(height):
        start = y * (length + 1)
        row = bytearray(raw[start + 1 : start + 1 + length])
        for x in range(length):
            left = row[x - step] if x >= step else 0
            corner = above[x - step] if x >= step else 0
            row[x] = (row[x] + guess(raw[start], left, above[x], corner)) % 256
        rows.append(row)
        above = row
    return rows


def guess(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 4:
        paeth = left + up - corner
        return min((left, up, corner), key=lambda each: abs(paeth - each))
    return (0, left, up, (left + up) // 2)[kind]


def test_the_package_holds_the_manifest_and_two_icons_and_nothing_else(package: ZipFile):
    assert sorted(package.namelist()) == ["color.png", "manifest.json", "outline.png"]
    assert package.testzip() is None


def test_the_same_arguments_make_the_same_package(tmp_path: Path):
    manifest.build_package(APP_ID, DOMAIN, tmp_path / "one.zip")
    manifest.build_package(APP_ID, DOMAIN, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_id_and_domain_are_filled_in_everywhere(package: ZipFile):
    filled = read(package)
    assert filled["id"] == filled["bots"][0]["botId"] == APP_ID
    assert filled["validDomains"] == [DOMAIN]
    for page in ("websiteUrl", "privacyUrl", "termsOfUseUrl"):
        assert filled["developer"][page].startswith(f"https://{DOMAIN}/")
    assert not [text for text in strings(filled) if manifest.BLANK_ID in text or manifest.BLANK_DOMAIN in text]


def test_a_board_may_give_its_clerk_another_name(tmp_path: Path):
    manifest.build_package(APP_ID, DOMAIN, tmp_path / "clerk.zip", name='Wexcombe "Clerk"')
    assert read(ZipFile(tmp_path / "clerk.zip"))["name"]["short"] == 'Wexcombe "Clerk"'


def test_an_app_id_is_taken_as_azure_shows_it(tmp_path: Path):
    manifest.build_package(f" {{{APP_ID.upper()}}}\n", DOMAIN.upper(), tmp_path / "clerk.zip")
    assert read(ZipFile(tmp_path / "clerk.zip"))["id"] == APP_ID


@pytest.mark.parametrize("wrong", ["", "my-app", APP_ID[:-1], APP_ID + "0", manifest.BLANK_ID, f"x{APP_ID}"])
def test_a_wrong_app_id_is_refused_in_one_sentence_and_nothing_is_written(wrong: str, tmp_path: Path):
    with pytest.raises(ClerkError, match=r"^[^\n]*is not an app id: [^\n]*\.$"):
        manifest.build_package(wrong, DOMAIN, tmp_path / "clerk.zip")
    assert not (tmp_path / "clerk.zip").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "localhost",
        "https://clerk.wexcombe.example",
        "clerk.wexcombe.example/",
        "clerk.wexcombe.example:3978",
        "127.0.0.1",
        "clerk..example",
        "-clerk.example",
        "clerk wexcombe.example",
        'clerk.example", "x',
        "*.example.com",
        "a." * 130 + "example",
    ],
)
def test_a_wrong_domain_is_refused_in_one_sentence_and_nothing_is_written(wrong: str, tmp_path: Path):
    with pytest.raises(ClerkError, match=r"^[^\n]*is not a domain: [^\n]*\.$"):
        manifest.build_package(APP_ID, wrong, tmp_path / "clerk.zip")
    assert not (tmp_path / "clerk.zip").exists()


@pytest.mark.parametrize("wrong", ["", "   ", "The Clerk of the Harbour Lane Board"])
def test_a_name_teams_cannot_show_is_refused(wrong: str, tmp_path: Path):
    with pytest.raises(ClerkError, match="1 to 30 characters"):
        manifest.build_package(APP_ID, DOMAIN, tmp_path / "clerk.zip", name=wrong)


def test_a_folder_that_is_not_there_is_named_in_one_sentence(tmp_path: Path):
    with pytest.raises(ClerkError, match=r"nowhere/clerk\.zip.*-o"):
        manifest.build_package(APP_ID, DOMAIN, tmp_path / "nowhere" / "clerk.zip")


def test_the_manifest_carries_the_version_of_the_program():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert json.loads(manifest.template_text())["version"] == project["project"]["version"]


def test_it_asks_for_no_permission_it_does_not_use(package: ZipFile):
    filled = read(package)
    assert not filled.keys() & {"permissions", "devicePermissions", "authorization", "webApplicationInfo"}
    assert filled["bots"][0].keys() == {"botId", "scopes", "commandLists"}


def test_it_can_be_installed_for_a_person_a_team_and_a_group_chat(package: ZipFile):
    filled = read(package)
    major, minor = filled["manifestVersion"].split(".")
    assert (int(major), int(minor)) >= (1, 19)
    assert filled["$schema"].endswith(f"/v{filled['manifestVersion']}/MicrosoftTeams.schema.json")
    assert set(filled["bots"][0]["scopes"]) == {"personal", "team", "groupChat"} == manifest.commands().keys()


def test_what_it_offers_to_type_fits_what_teams_shows(package: ZipFile):
    for listed in read(package)["bots"][0]["commandLists"]:
        titles = [command["title"] for command in listed["commands"]]
        assert 0 < len(titles) <= 10
        assert len(set(titles)) == len(titles)
        assert all(len(title) <= 32 for title in titles)
        assert all(0 < len(command["description"]) <= 128 for command in listed["commands"])


def test_the_colour_icon_is_192_pixels_wide_and_opaque(package: ZipFile):
    width, height, every = pixels(package.read("color.png"))
    assert (width, height) == (192, 192)
    assert all(len(pixel) == 3 or pixel[3] == 255 for pixel in every)
    accent = read(package)["accentColor"]
    assert "#" + bytes(every[0][:3]).hex().upper() == accent
    assert len(set(every)) > 4


def test_the_outline_icon_is_32_pixels_wide_and_white_on_nothing(package: ZipFile):
    width, height, every = pixels(package.read("outline.png"))
    assert (width, height) == (32, 32)
    assert all(pixel[:3] == (255, 255, 255) for pixel in every if pixel[3])
    shown = sum(pixel[3] > 0 for pixel in every)
    assert 100 < shown < 512
    assert every[0][3] == 0


def test_every_sentence_in_it_is_sober(package: ZipFile):
    for text in strings(read(package)):
        assert not re.search("[!\N{GRINNING FACE}-\N{FACE WITH ROLLING EYES}]", text), text
