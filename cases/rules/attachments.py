"""Rules of files: what may be attached, told from the content and never from the name, and who may open it."""

import re
import unicodedata
import zipfile
import zlib
from typing import BinaryIO

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import ScanState

LONGEST_NAME = 150
# A packed document unpacks to no more than this, in size and against its own size: far more than any letter.
MOST_UNPACKED, MOST_RATIO, MOST_MEMBERS = 300_000_000, 200, 3_000
HEAD = 4_096
# Control characters, and marks that turn the direction of writing: `fdp.exe` must not read as `exe.pdf`.
UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
RUNS_IN_A_BROWSER = re.compile(rb"<\s*(!doctype|html|head|body|script|svg|iframe|\?xml|math)", re.IGNORECASE)

# What the content proves to be -> the endings its name may have. The first is used where a name has none.
ENDINGS = {
    "application/pdf": ("pdf",),
    "image/png": ("png",),
    "image/jpeg": ("jpg", "jpeg"),
    "image/heic": ("heic", "heif"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("docx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("xlsx",),
    "application/vnd.oasis.opendocument.text": ("odt",),
    "text/plain": ("txt",),
}
DOCX, XLSX, ODT = list(ENDINGS)[4:7]
ALLOWED = "PDF, PNG, JPEG, HEIC, DOCX, XLSX, ODT, TXT"


class FileRefused(DomainError):
    field = "upload"


class AttachmentTooLarge(FileRefused):
    code = "attachment_too_large"
    message = _(
        "The file is %(size)s MB, and there is room for %(limit)s MB. Nothing is stored. Make it smaller, for example "
        "by scanning with a lower resolution, and try again."
    )


class AttachmentEmpty(FileRefused):
    code = "attachment_empty"
    message = _("The file is empty. Nothing is stored. Choose the file again.")


class AttachmentTypeUnknown(FileRefused):
    code = "attachment_type"
    message = _(
        "Such a file cannot be attached. Nothing is stored. These can: %(allowed)s. Save it as PDF and try again."
    )


class AttachmentOtherContent(FileRefused):
    code = "attachment_other_content"
    message = _(
        "The name ends in “.%(ending)s”, but the file holds something else. Nothing is stored. Save it anew from the "
        "program it was made in, and try again."
    )


class AttachmentUnsafe(FileRefused):
    code = "attachment_unsafe"
    message = _(
        "The document is locked with a password, holds macros, or unpacks to far more than it should. Nothing is "
        "stored. Save it as PDF and attach that."
    )


class AlreadyWithdrawn(DomainError):
    code = "attachment_withdrawn"
    message = _("Somebody has withdrawn the file already. Nothing more is needed.")


class WithdrawnWithoutReason(DomainError):
    code, field = "withdraw_reason", "reason"
    message = _("Write why the file is withdrawn. It stays in the record, but nobody opens it any more.")


def check_size(size: int, limit: int) -> None:
    """CASE-165: a file holds something, and at most `limit` MB (a parameter; 10 [OURS]); size in bytes."""
    if size <= 0:
        raise AttachmentEmpty()
    if size > limit * 1_000_000:
        raise AttachmentTooLarge(size=-(-size // 1_000_000), limit=limit)


def clean_name(name: str) -> str:
    """CASE-165: the name as it is shown: no folders, nothing that cannot be seen, at most 150 characters."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    last = " ".join(UNSHOWN.sub("", last).split()).strip(". ")
    stem, dot, ending = last.rpartition(".")
    if len(last) > LONGEST_NAME:
        kept = f".{ending}" if dot and len(ending) < 10 else ""
        last = (stem if kept else last)[: LONGEST_NAME - len(kept)] + kept
    return last


def checked_type(name: str, content: BinaryIO) -> tuple[str, str]:
    """CASE-165: the type the content proves and the clean name; refuses everything that is not on the list.

    A small table of our own instead of libmagic: eight types, each known by its first bytes or, where it is a packed
    document, by its table of contents, which is read and never unpacked.
    """
    content.seek(0)
    found = _sniffed(content.read(HEAD), content)
    content.seek(0)
    shown = clean_name(name)
    _stem, dot, ending = shown.rpartition(".")
    if not dot or not _stem:
        ending = ""
    known = {one: kind for kind, endings in ENDINGS.items() for one in endings}
    if ending and ending.lower() not in known:
        raise AttachmentTypeUnknown(allowed=ALLOWED)
    if not found:
        if ending:
            raise AttachmentOtherContent(ending=ending.lower())
        raise AttachmentTypeUnknown(allowed=ALLOWED)
    if not ending:
        return found, f"{shown or 'fil'}.{ENDINGS[found][0]}"
    if known[ending.lower()] != found:
        raise AttachmentOtherContent(ending=ending.lower())
    return found, shown


def _sniffed(head: bytes, content: BinaryIO) -> str:
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"):
        return "image/heic"
    if head.startswith(b"PK\x03\x04"):
        return _packed(content)
    return "text/plain" if _is_text(content) else ""


def _packed(content: BinaryIO) -> str:
    """Which document a packed file is, by its table of contents."""
    try:
        with zipfile.ZipFile(content) as pack:
            members = pack.infolist()
            names = {one.filename for one in members}
            _check_pack(members, names)
            if "[Content_Types].xml" in names and "word/document.xml" in names:
                return DOCX
            if "[Content_Types].xml" in names and "xl/workbook.xml" in names:
                return XLSX
            told = pack.getinfo("mimetype") if "mimetype" in names else None
            if told and told.file_size < 100 and pack.read(told) == ODT.encode():
                return ODT
    # What the library says of a broken pack; RuntimeError of one that is locked or packed in a way it does not know.
    except (zipfile.BadZipFile, RuntimeError, OSError, ValueError, zlib.error):
        return ""
    return ""


def _check_pack(members: list[zipfile.ZipInfo], names: set[str]) -> None:
    packed, unpacked = sum(one.compress_size for one in members), sum(one.file_size for one in members)
    outside = any(name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) for name in names)
    if (
        len(members) > MOST_MEMBERS
        or unpacked > MOST_UNPACKED
        or unpacked > MOST_RATIO * max(packed, 1)
        or outside
        or any(one.flag_bits & 1 for one in members)
        or any(name.lower().endswith(("vbaproject.bin", ".zip", ".exe", ".js")) for name in names)
        or any(name.startswith(("Basic/", "Scripts/")) for name in names)
    ):
        raise AttachmentUnsafe()


def _is_text(content: BinaryIO) -> bool:
    """UTF-8 or the old Danish Windows letters, nothing a browser would run, no control characters."""
    content.seek(0)
    data = content.read()
    if not data.strip() or RUNS_IN_A_BROWSER.search(data[:HEAD]) or data.startswith((b"PK", b"MZ", b"\x7fELF")):
        return False
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            return False
    return not re.search("[\x00-\x08\x0e-\x1f\x7f]", text)


def why_closed(*, scan: str, scanner_on: bool, withdrawn: bool) -> str:
    """CASE-166: why a file is not opened, as a code, or nothing: withdrawn, a virus found, or the scan not over yet.

    Without a scanner a file is opened and marked as not scanned; with one, nothing is opened before it is clean.
    """
    if withdrawn:
        return "withdrawn"
    if scan == ScanState.INFECTED:
        return "infected"
    if scan == ScanState.CLEAN or (scan == ScanState.NOT_SCANNED and not scanner_on):
        return ""
    return "waiting"


def first_scan(scanner_on: bool) -> str:
    """CASE-166: where the scan of a new file stands."""
    return str(ScanState.WAITING if scanner_on else ScanState.NOT_SCANNED)
