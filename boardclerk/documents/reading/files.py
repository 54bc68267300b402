"""A file of existing minutes to blocks, whatever its kind; what cannot be read is said in one sentence."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from boardclerk.board.errors import ClerkError
from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.markup import html_blocks, markdown_blocks
from boardclerk.documents.reading.pdf import pdf_blocks
from boardclerk.documents.reading.plain import plain_blocks
from boardclerk.documents.reading.word import word_blocks
from boardclerk.words.phrases import reading as phrases

LARGEST = 25_000_000
"""The most bytes a file of minutes may have; Word files may unpack to no more than eight times that."""

KINDS = (".docx", ".txt", ".md", ".html", ".pdf")


class UnreadableMinutes(ClerkError):
    """These minutes cannot be read in; the message is the sentence that says why."""


def file_blocks(path: Path) -> tuple[list[Block], list[str]]:
    """The file's blocks in reading order and the texts beside them (headers, footers, menus).

    Raises UnreadableMinutes where there is no such file or it cannot be read.
    """
    kind = path.suffix.lower()
    try:
        if path.is_dir():
            raise UnreadableMinutes(phrases.folder(path.name or path.resolve().name or str(path)))
        if path.stat().st_size > LARGEST:
            raise UnreadableMinutes(phrases.too_large(path.name))
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise UnreadableMinutes(phrases.no_file(path.name)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not a file's name"
        raise UnreadableMinutes(phrases.not_opened(path.name, reason)) from None
    return content_blocks(path.name, kind, content)


def content_blocks(name: str, kind: str, content: bytes) -> tuple[list[Block], list[str]]:
    """As `file_blocks`, for content already at hand. `kind` is the ending, such as ".docx"."""
    reader = _READERS.get(kind)
    if reader is None:
        raise UnreadableMinutes(phrases.unsupported(name))
    if not content.strip():
        raise UnreadableMinutes(phrases.empty(name))
    try:
        blocks, beside = reader(name, content)
    except UnreadableMinutes:
        raise
    except RecursionError:
        raise UnreadableMinutes(phrases.too_deep(name)) from None
    except Exception as error:  # any defect of a damaged file, which the libraries report in many ways
        raise UnreadableMinutes(phrases.damaged(name, kind)) from error
    if not blocks:
        raise UnreadableMinutes(phrases.no_text(name))
    return blocks, beside


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _text(name: str, content: bytes) -> str:
    text = _decoded(content)
    if text.count("\x00") > len(text) // 100 or content.startswith((b"PK\x03\x04", b"%PDF")):
        raise UnreadableMinutes(phrases.not_text(name))
    return text.replace("\x00", "")


def _word(name: str, content: bytes) -> tuple[list[Block], list[str]]:
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableMinutes(phrases.old_word(name))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > 8 * LARGEST:
                raise UnreadableMinutes(phrases.unpacks_too_large(name))
    except zipfile.BadZipFile:
        raise UnreadableMinutes(phrases.damaged(name, ".docx")) from None
    return word_blocks(content)


def _pdf(name: str, content: bytes) -> tuple[list[Block], list[str]]:
    from pypdf.errors import FileNotDecryptedError, WrongPasswordError

    try:
        return pdf_blocks(content)
    except (FileNotDecryptedError, WrongPasswordError):
        raise UnreadableMinutes(phrases.locked(name)) from None


_READERS: dict[str, Callable[[str, bytes], tuple[list[Block], list[str]]]] = {
    ".docx": _word,
    ".txt": lambda name, content: (plain_blocks(_text(name, content)), []),
    ".text": lambda name, content: (plain_blocks(_text(name, content)), []),
    ".md": lambda name, content: markdown_blocks(_text(name, content)),
    ".markdown": lambda name, content: markdown_blocks(_text(name, content)),
    ".html": lambda name, content: html_blocks(_text(name, content)),
    ".htm": lambda name, content: html_blocks(_text(name, content)),
    ".pdf": _pdf,
}
