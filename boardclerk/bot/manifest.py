"""The package an administrator uploads to Teams: the manifest with its id and domain, and two icons."""

import io
import json
import re
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import boardclerk
from boardclerk.board.errors import ClerkError

BLANK_ID = "00000000-0000-0000-0000-000000000000"
BLANK_DOMAIN = "boardclerk.example"
ICONS = ("color.png", "outline.png")
LONGEST_NAME = 30

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])")


def build_package(app_id: str, domain: str, to: Path, *, name: str = "Board Clerk") -> None:
    """Write the zip file that Teams installs to `to`; the same arguments give the same bytes.

    `app_id` is the bot registration's, `domain` the public host name of the bot's pages, `name` what
    people see and mention. Raises ClerkError, and writes nothing, when one of them cannot be used.
    """
    manifest = filled_in(app_id, domain, name=name)
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    files = {"manifest.json": text.encode()} | {icon: (folder() / icon).read_bytes() for icon in ICONS}
    try:
        to.write_bytes(_zipped(files))
    except OSError as problem:
        raise ClerkError(
            f"The package could not be written to {to}: {problem.strerror}. Name another file with -o."
        ) from problem


def filled_in(app_id: str, domain: str, *, name: str = "Board Clerk") -> dict[str, Any]:
    """Return the manifest with its blanks filled in, as JSON."""
    text = template_text().replace(BLANK_ID, _app_id(app_id)).replace(BLANK_DOMAIN, _domain(domain))
    manifest: dict[str, Any] = json.loads(text)
    manifest["name"]["short"] = _name(name)
    return manifest


def commands() -> dict[str, tuple[str, ...]]:
    """Return what Teams offers to type, by scope (`personal`, `team`, `groupChat`)."""
    bot: dict[str, Any] = json.loads(template_text())["bots"][0]
    offered: dict[str, tuple[str, ...]] = {}
    for each in bot["commandLists"]:
        titles = tuple(str(command["title"]) for command in each["commands"])
        offered |= dict.fromkeys(each["scopes"], titles)
    return offered


def template_text() -> str:
    """Return the manifest as it stands in the project, id and domain blank."""
    return (folder() / "manifest.json").read_text(encoding="utf-8")


def folder() -> Path:
    """Return where the manifest and its icons are: in the installed package, or beside it in a checkout."""
    package = Path(boardclerk.__file__).parent
    installed = package / "manifest"
    return installed if installed.is_dir() else package.parent / "manifest"


def _app_id(given: str) -> str:
    tidy = given.strip().strip("{}").lower()
    if not _ID.fullmatch(tidy) or tidy == BLANK_ID:
        raise ClerkError(
            f"{given!r} is not an app id: give the bot registration's Application (client) ID, "
            "such as 1b4e28ba-2fa1-41d2-883f-0016d3cca427."
        )
    return tidy


def _domain(given: str) -> str:
    tidy = given.strip().lower()
    if not _DOMAIN.fullmatch(tidy) or len(tidy) > 253:
        raise ClerkError(
            f"{given!r} is not a domain: give the public host name alone, "
            "without https://, port or path, such as clerk.wexcombe.example."
        )
    return tidy


def _name(given: str) -> str:
    tidy = " ".join(given.split())
    if not tidy or len(tidy) > LONGEST_NAME:
        raise ClerkError(f"{given!r} is not a name Teams can show: it takes 1 to {LONGEST_NAME} characters.")
    return tidy


def _zipped(files: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w") as package:
        for name, content in files.items():
            package.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return written.getvalue()
