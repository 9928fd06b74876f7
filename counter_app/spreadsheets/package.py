"""The inside of a workbook: a zip of XML parts, opened with distrust and read a piece at a time.

Nothing is unpacked as a whole, and no part is made into a tree: what a hostile file could swell is
counted while it passes, and refused.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO
from xml.parsers import expat

from counter_app.errors import FileDamaged, FileEncrypted, FileSwollen, NotASpreadsheet
from counter_app.spreadsheets.limits import CHOOSE_ANOTHER, PIECE, SAVE_AGAIN, Limits, in_words

_ENCRYPTED = 1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
_RELATIONSHIPS = "_rels/.rels"
_USUAL_WORKBOOK = "xl/workbook.xml"

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class Package:
    """A workbook's parts by name; names are found whatever their capitals."""

    def __init__(self, stream: BinaryIO, name: str, limits: Limits) -> None:
        """Look the table of contents over.

        Raises `FileDamaged`, `FileEncrypted`, `FileSwollen`, `NotASpreadsheet`.
        """
        self.name = name
        self.limits = limits
        try:
            self._zip = zipfile.ZipFile(stream)
        except _BROKEN as error:
            raise FileDamaged(name=name, place="mục lục của tệp") from error
        self._parts = {one.filename.lower(): one for one in self._zip.infolist()}
        self._look_over()
        self.workbook = self._find_workbook()

    def has(self, part: str) -> bool:
        """Say whether there is a part."""
        return part.lower() in self._parts

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part leans on: by identity, the last word of its kind and its name."""
        folder, _, own = part.rpartition("/")
        beside = f"{folder}/{_RELATIONSHIPS}".lstrip("/").replace("/.rels", f"/{own}.rels")
        return self._relationships(beside, folder)

    def walk(
        self, part: str, start: Start, end: End | None = None, text: Text | None = None
    ) -> Iterator[None]:
        """Read a part, calling back for its elements without their prefixes; yields between pieces.

        Raises `FileDamaged` or `FileSwollen`, and whatever the callbacks raise.
        """
        reader = _Reader(self, part, start, end, text)
        with self._open(part) as stream:
            while piece := self._read(stream, part):
                reader.take(piece)
                yield
        reader.finish()
        yield

    def read(
        self, part: str, start: Start, end: End | None = None, text: Text | None = None
    ) -> None:
        """Read a part to its end, calling back as `walk` does."""
        for _ in self.walk(part, start, end, text):
            pass

    def damaged(self, place: str) -> FileDamaged:
        """Return the refusal of this file for a place in it."""
        return FileDamaged(name=self.name, place=place)

    def _look_over(self) -> None:
        members = self._zip.infolist()
        if len(members) > self.limits.parts:
            raise self.damaged(f"{len(members)} phần bên trong")
        if any(one.flag_bits & _ENCRYPTED for one in members):
            raise FileEncrypted(name=self.name)
        if any(one.compress_type not in _METHODS for one in members):
            raise self.damaged("cách nén lạ")
        whole = sum(one.file_size for one in members)
        packed = max(sum(one.compress_size for one in members), 1)
        swollen = whole > self.limits.ratio_from and whole > packed * self.limits.ratio
        if whole > self.limits.unpacked or swollen:
            raise FileSwollen(name=self.name, size=in_words(whole))

    def _find_workbook(self) -> str:
        if self.has("mimetype") or self.has("content.xml"):
            raise NotASpreadsheet(name=self.name, kind="tệp OpenDocument", remedy=SAVE_AGAIN)
        named = [
            target
            for kind, target in self._relationships(_RELATIONSHIPS, "").values()
            if kind == "officeDocument"
        ]
        part = next(iter(named), _USUAL_WORKBOOK)
        if part.lower().endswith(".bin"):
            kind = "tệp Excel nhị phân (.xlsb)"
            raise NotASpreadsheet(name=self.name, kind=kind, remedy=SAVE_AGAIN)
        if not self.has(part) or "word/" in part or "ppt/" in part:
            kind = "tệp nén hoặc loại văn bản khác"
            raise NotASpreadsheet(name=self.name, kind=kind, remedy=CHOOSE_ANOTHER)
        return part

    def _relationships(self, part: str, folder: str) -> dict[str, tuple[str, str]]:
        found: dict[str, tuple[str, str]] = {}

        def start(name: str, attributes: dict[str, str]) -> None:
            if name == "Relationship" and attributes.get("TargetMode") != "External":
                kind = attributes.get("Type", "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, attributes["Target"]))
                found[attributes["Id"]] = kind, target.lstrip("/")

        if self.has(part):
            self.read(part, start)
        return found

    @contextmanager
    def _open(self, part: str) -> Generator[IO[bytes]]:
        try:
            stream = self._zip.open(self._parts[part.lower()])
        except (*_BROKEN, KeyError, RuntimeError) as error:
            raise self.damaged(part) from error
        with stream:
            yield stream

    def _read(self, stream: IO[bytes], part: str) -> bytes:
        try:
            return stream.read(PIECE)
        except _BROKEN as error:
            raise self.damaged(part) from error


class _Reader:
    """One part on its way through the XML parser, with everything counted that could grow."""

    def __init__(
        self, package: Package, part: str, start: Start, end: End | None, text: Text | None
    ) -> None:
        self._package = package
        self._part = part
        self._start, self._end = start, end
        self._limits = package.limits
        self._elements = self._depth = self._given = 0
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._element
        parser.EndElementHandler = self._element_end
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = self._doctype

    def take(self, piece: bytes) -> None:
        """Parse a piece; one tag may not be longer than the limit."""
        self._given += len(piece)
        self._parse(piece, last=False)
        if self._given - max(self._parser.CurrentByteIndex, 0) > self._limits.token + PIECE:
            raise self._package.damaged(f"{self._part}: thẻ dài quá mức")

    def finish(self) -> None:
        """See that the part has an end."""
        self._parse(b"", last=True)

    def _parse(self, piece: bytes, *, last: bool) -> None:
        try:
            self._parser.Parse(piece, last)
        except expat.ExpatError as error:
            place = f"{self._part}, dòng {error.lineno}"
            raise self._package.damaged(place) from error
        except (KeyError, ValueError, ArithmeticError) as error:
            place = f"{self._part}, dòng {self._parser.CurrentLineNumber}"
            raise self._package.damaged(place) from error

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        if self._elements > self._limits.elements or self._depth > self._limits.depth:
            raise FileSwollen(name=self._package.name, size=f"{self._elements} thẻ")
        self._start(name.rpartition(":")[2], attributes)

    def _element_end(self, name: str) -> None:
        self._depth -= 1
        if self._end is not None:
            self._end(name.rpartition(":")[2])

    def _doctype(self, *_declared: object) -> None:
        raise self._package.damaged(f"{self._part}: có khai báo DOCTYPE")
