"""The user guide inside the program: chapters on the left, the text with its pictures beside.

The text is ours and lies beside the program; nothing from outside is ever shown here, and no link
leads out of the guide. It names the keys that are pressed on this computer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

import resources
from counter_app.rules.text import fold
from ui import keys, languages, office_parts, theme
from ui.widgets import ActionButton, Heading, KeyCap, Notice, Picture

NEWS = "news"
"""The name of the chapter that says what is new; its text comes with the version."""
OF_PAGE = {
    "today": "today",
    "intake": "receive",
    "handover": "handover",
    "giving_back": "results",
    "register": "find",
    "dossier": "find",
    "reports": "day",
    "administration": "station",
}
"""The chapter about each page of the window."""
OF_PART = {
    "giving_back": {"shelf": "shelf"},
    "administration": {
        office_parts.OFFICE: "station",
        office_parts.STATIONS: "station",
        office_parts.PRINTERS: "printers",
        office_parts.SCANNER: "station",
        office_parts.PADS: "trouble",
        office_parts.LOOK: "station",
        office_parts.KEYS: "keys",
        office_parts.CATALOGUE: "catalogue",
        office_parts.DEPARTMENTS: "catalogue",
        office_parts.CALENDAR: "calendar",
        office_parts.HOURS: "calendar",
        office_parts.RULES: "calendar",
        office_parts.PEOPLE: "duty",
        office_parts.BACKUPS: "backups",
        office_parts.AUDIT: "audit",
        office_parts.RETENTION: "audit",
    },
}
"""The chapter about a part of a page, where it is another than the page's or the page has none."""

_WIDTH = 1180
_AROUND = 40
_CHAPTERS = 282
_TEXT = 780
"""How wide a line of text may become, in pixels at 100 %."""
_SPARE = 4
"""By how many pixels a picture is narrower than its line."""
_NAME_ROLE = Qt.ItemDataRole.UserRole
_LISTED = re.compile(r"^\d+\. \[(?P<title>[^\]]+)\]\((?P<name>[a-z]+)\.md\)$", re.MULTILINE)
_KEY = re.compile(r"`([^`\n]+)`")
_LEAST_SOUGHT = 2
_PER_CENT = int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: what links call it, its title, and its text as Markdown."""

    name: str
    title: str
    text: str


OF_SETUP = "start"
"""The chapter about the first start."""


def chapters(language: str) -> Sequence[Chapter]:
    """Return the guide in a language, in the order of its list of chapters.

    Raises `FileNotFoundError` when the guide did not come with the program.
    """
    index = resources.guide(f"{language}/index.md").read_text(encoding="utf-8")
    return tuple(
        Chapter(
            listed["name"],
            listed["title"],
            resources.guide(f"{language}/{listed['name']}.md").read_text(encoding="utf-8"),
        )
        for listed in _LISTED.finditer(index)
    )


def chapter_about(page: str, part: str = "") -> str:
    """Return the chapter about a page, or about the part of it that is shown; or nothing."""
    return OF_PART.get(page, {}).get(part) or OF_PAGE.get(page, "")


class _Reader(QTextBrowser):
    """Shows a chapter; pictures are as wide as there is room."""

    def __init__(self, folder: Path | None) -> None:
        super().__init__()
        self.setObjectName("guideText")
        self.setAccessibleName(self.tr("Nội dung chương"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._folder = folder
        self._text = ""
        self._sought = ""
        self._drawn_for = 0
        self.hits: Sequence[int] = ()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._draw_again)

    def show_text(self, text: str, sought: str = "") -> None:
        """Show a chapter from its beginning; `hits` says where what is sought stands in it.

        `sought` is a folded text.
        """
        self._text, self._sought = text, sought
        self._draw()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str, /) -> object:
        """Return a picture of the guide as wide as it may be; anything else is not there."""
        if kind != QTextDocument.ResourceType.ImageResource.value or self._folder is None:
            return None
        try:
            path = resources.guide(f"{self._folder.name}/{QUrl(name).path()}")
        except FileNotFoundError:
            return None
        picture = QImage(str(path))
        ratio = self.devicePixelRatioF()
        wide = min(round((self._room() - _SPARE) * ratio), round(picture.width() * max(ratio, 1.0)))
        smooth = Qt.TransformationMode.SmoothTransformation
        drawn = picture.scaledToWidth(max(wide, 1), smooth)
        drawn.setDevicePixelRatio(ratio)
        return drawn

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Draw the pictures anew when there is another width."""
        super().resizeEvent(event)
        if self._text and self._room() != self._drawn_for:
            self._again.start(0)

    @Slot()
    def _draw_again(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._draw()
        bar.setValue(round(share * bar.maximum()))

    def _room(self) -> int:
        """Return how wide text and pictures may be."""
        look = theme.look()
        return max(min(self.viewport().width() - 2 * look.px(24), look.px(_TEXT)), 1)

    def _draw(self) -> None:
        look = theme.look()
        self._drawn_for = self._room()
        document = self.document()
        document.clear()
        document.setDefaultFont(theme.font(look.theme.field))
        self.setMarkdown(_KEY.sub(_key_pressed, self._text))
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(look.px(20))
        frame.setTopMargin(look.px(6))
        frame.setRightMargin(max(self.viewport().width() - self._drawn_for - look.px(24), 0))
        document.rootFrame().setFrameFormat(frame)
        for block in _blocks(document):
            _dress(block)
        for part in document.rootFrame().childFrames():
            _dress_table(part)
        self._mark()

    def _mark(self) -> None:
        """Mark where what is sought stands."""
        self.hits = ()
        if not self._sought:
            return
        found = re.finditer(re.escape(self._sought), _folded(self.toPlainText()))
        self.hits = [one.start() for one in found]
        face = QTextCharFormat()
        face.setBackground(QColor(theme.look().theme.warning_tint))
        face.setForeground(QColor(theme.look().theme.warning))
        face.setFontUnderline(True)
        cursor = QTextCursor(self.document())
        for at in self.hits:
            cursor.setPosition(at)
            cursor.setPosition(at + len(self._sought), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(face)


class UserGuide(QDialog):
    """The guide over the window; Escape closes it."""

    def __init__(self, parent: QWidget, chapter: str = "", *, news: str = "") -> None:
        """Open at `chapter`, or at the first one; `news` is a further chapter: what is new."""
        super().__init__(parent)
        self.setObjectName("guide")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hướng dẫn"))
        language = languages.spoken()
        try:
            self._chapters = list(chapters(language))
            folder = resources.guide(language)
        except FileNotFoundError:
            self._chapters, folder = [], None
        if news:
            self._chapters.append(Chapter(NEWS, self.tr("Có gì mới"), news))
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(18), look.px(14), look.px(18), look.px(14))
        whole.setSpacing(look.px(10))
        whole.addLayout(self._make_head())
        self._notice = Notice()
        self._notice.setObjectName("guideNotice")
        self._notice.hide()
        whole.addWidget(self._notice)
        body = QHBoxLayout()
        body.setSpacing(look.px(12))
        self._list = _ChapterList()
        self._list.currentItemChanged.connect(self._open_chosen)
        body.addWidget(self._list)
        self._reader = _Reader(folder)
        self._reader.anchorClicked.connect(self._follow)
        body.addWidget(self._reader, 1)
        whole.addLayout(body, 1)
        whole.addLayout(self._make_foot())
        room = parent.window().size()
        wide = min(look.px(_WIDTH), room.width() - _AROUND)
        self.resize(QSize(wide, room.height() - _AROUND))
        self._fill()
        if not self._chapters:
            self._notice.tell(
                self.tr("Bản cài này thiếu tệp hướng dẫn. Hãy cài lại chương trình."),
                theme.Tone.WARNING,
            )
        self._list.choose(chapter)
        self._reader.setFocus()

    # -- what is shown -----------------------------------------------------------------------------

    @property
    def chapter(self) -> str:
        """The name of the chapter that is open."""
        return self._list.chosen

    def open_chapter(self, name: str) -> None:
        """Open another chapter; an unknown one leaves what is open."""
        if self._search.text() and name not in self._list.names:
            self._search.clear()
        self._list.choose(name)

    # -- making ------------------------------------------------------------------------------------

    def _make_head(self) -> QHBoxLayout:
        look = theme.look()
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(Picture("library", 22, theme.Tone.ACCENT))
        row.addWidget(Heading(self.tr("Hướng dẫn")))
        row.addStretch(1)
        self._search = _SearchField()
        self._search.textChanged.connect(self._seek)
        self._search.next_wanted.connect(self._next_hit)
        row.addWidget(self._search)
        shortcut = QShortcut(keys.sequence("F3"), self)
        shortcut.activated.connect(self._search.take_focus)
        return row

    def _make_foot(self) -> QHBoxLayout:
        look = theme.look()
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self._before = ActionButton(self.tr("Chương trước"), "Ctrl+PgUp", icon="arrow-left")
        self._before.setObjectName("guideBefore")
        self._before.clicked.connect(lambda: self._list.walk(-1))
        self._after = ActionButton(self.tr("Chương sau"), "Ctrl+PgDown", icon="arrow-right")
        self._after.setObjectName("guideAfter")
        self._after.clicked.connect(lambda: self._list.walk(1))
        close = ActionButton(self.tr("Đóng"), "Esc", primary=True)
        close.setObjectName("closeGuide")
        close.clicked.connect(self.reject)
        for button in (self._before, self._after):
            button.listen()
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        for button in (self._before, self._after, close):
            button.setAutoDefault(False)
        return row

    # -- chapters ----------------------------------------------------------------------------------

    def _fill(self) -> None:
        """List the chapters, while something is sought only those in which it stands."""
        sought = _needle(self._search.text())
        chosen = self._list.chosen
        self._list.fill(
            (one, self._plain[one.name].count(sought) if sought else 0)
            for one in self._chapters
            if not sought or sought in self._plain[one.name]
        )
        self._list.choose(chosen)

    @cached_property
    def _plain(self) -> dict[str, str]:
        """What is sought in: each chapter as it reads, folded."""
        return {one.name: _folded(_plain_text(one.text)) for one in self._chapters}

    @Slot()
    def _open_chosen(self) -> None:
        name = self._list.chosen
        found = next((one for one in self._chapters if one.name == name), None)
        if found is None:
            return
        self._reader.show_text(found.text, _needle(self._search.text()))
        if self._reader.hits:
            self._show_hit(self._reader.hits[0])
        self._before.setEnabled(self._list.currentRow() > 0)
        self._after.setEnabled(self._list.currentRow() < self._list.count() - 1)

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        """Open the chapter that a link names."""
        self.open_chapter(link.path().removesuffix(".md"))

    # -- seeking -----------------------------------------------------------------------------------

    @Slot()
    def _seek(self) -> None:
        self._fill()
        sought = _needle(self._search.text())
        if sought and not self._list.count():
            sentence = self.tr("Không thấy “{text}” trong hướng dẫn.")
            self._notice.tell(sentence.format(text=self._search.text()), theme.Tone.WARNING)
        elif self._chapters:
            self._notice.clear()
        self._notice.setVisible(bool(self._notice.text()))

    def _show_hit(self, at: int) -> None:
        cursor = self._reader.textCursor()
        cursor.setPosition(at)
        self._reader.setTextCursor(cursor)
        place = self._reader.cursorRect(cursor)
        bar = self._reader.verticalScrollBar()
        bar.setValue(bar.value() + place.top() - self._reader.viewport().height() // 3)

    @Slot()
    def _next_hit(self) -> None:
        """Show the next place in this chapter, or the first in the next chapter that has one."""
        here = self._reader.textCursor().position()
        hits = self._reader.hits
        later = next((at for at in hits if at > here), None)
        if later is not None:
            self._show_hit(later)
        elif self._list.count() > 1:
            last = self._list.currentRow() == self._list.count() - 1
            self._list.setCurrentRow(0 if last else self._list.currentRow() + 1)
        elif hits:
            self._show_hit(hits[0])


class _SearchField(QLineEdit):
    """What is sought in all chapters; accents do not matter."""

    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        look = theme.look()
        self.setObjectName("guideSearch")
        self.setPlaceholderText(self.tr("Tìm trong hướng dẫn"))
        self.setAccessibleName(self.tr("Tìm trong hướng dẫn"))
        self.setFixedWidth(look.px(320))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, look.px(8), 0)
        inside.addStretch(1)
        cap = KeyCap("F3")
        cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside.addWidget(cap)
        self.setTextMargins(0, 0, look.px(34), 0)

    @Slot()
    def take_focus(self) -> None:
        """Be ready for other words."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def event(self, event: QEvent, /) -> bool:
        """Keep Escape from closing while something is sought."""
        escape = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        )
        if escape and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter shows the next place; Escape empties the field first."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class _ChapterList(QListWidget):
    """The titles of the chapters; while something is sought with how often it stands there."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guideChapters")
        self.setAccessibleName(self.tr("Các chương"))
        self.setFixedWidth(theme.look().px(_CHAPTERS))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)

    @property
    def names(self) -> Sequence[str]:
        """The names of the chapters that are listed."""
        return [_name(self.item(number)) for number in range(self.count())]

    @property
    def chosen(self) -> str:
        """The name of the chosen chapter, nothing where none is listed."""
        item = cast("QListWidgetItem | None", self.currentItem())
        return "" if item is None else _name(item)

    def fill(self, listed: Iterator[tuple[Chapter, int]]) -> None:
        """List chapters; a number of 0 is not shown. None is chosen."""
        blocked = self.blockSignals(True)
        self.clear()
        counted = self.tr("{title} ({count})")
        look = theme.look()
        for one, count in listed:
            title = counted.format(title=one.title, count=count) if count else one.title
            item = QListWidgetItem(title)
            item.setData(_NAME_ROLE, one.name)
            wide = self.fontMetrics().horizontalAdvance(title)
            lines = 1 if wide < look.px(_CHAPTERS - 24) else 2
            item.setSizeHint(QSize(0, look.px(14) + lines * self.fontMetrics().lineSpacing()))
            self.addItem(item)
        self.setCurrentRow(-1)
        self.blockSignals(blocked)

    def choose(self, name: str) -> None:
        """Choose a chapter, or where it is not listed the first if none is chosen."""
        names = self.names
        if name in names:
            self.setCurrentRow(names.index(name))
        elif names and self.currentRow() < 0:
            self.setCurrentRow(0)

    def walk(self, steps: int) -> None:
        """Choose the chapter so many further down."""
        self.setCurrentRow(min(max(self.currentRow() + steps, 0), self.count() - 1))


def _name(item: QListWidgetItem) -> str:
    return str(item.data(_NAME_ROLE))


def _key_pressed(found: re.Match[str]) -> str:
    """Return a key as it is pressed here, with a little room at both ends of its cap."""
    return f"`\N{NO-BREAK SPACE}{keys.cap(found[1])}\N{NO-BREAK SPACE}`"


def _plain_text(markdown: str) -> str:
    document = QTextDocument()
    document.setMarkdown(markdown)
    return document.toPlainText()


def _needle(text: str) -> str:
    """Return what is sought, folded; nothing while it is too short to seek."""
    sought = " ".join(fold(text).split())
    return sought if len(sought) >= _LEAST_SOUGHT else ""


def _folded(text: str) -> str:
    """Return a text folded letter by letter, so that places in it are places in the text."""
    return "".join((fold(letter) or letter)[:1] for letter in text.replace("\n", " "))


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _dress(block: QTextBlock) -> None:
    """Give a paragraph, heading or caption its room and its face."""
    look = theme.look()
    cursor = QTextCursor(block)
    shape = block.blockFormat()
    level = shape.headingLevel()
    spans = list(_fragments(block))
    picture = any(span.isImageFormat() for _, _, span in spans)
    caption = bool(spans) and not picture and all(span.fontItalic() for _, _, span in spans)
    in_table = cast("QTextTable | None", cursor.currentTable()) is not None
    shape.setTopMargin(look.px({1: 2, 2: 18}.get(level, 0)))
    below = 2 if picture else 18 if caption else 0 if in_table else 8
    shape.setBottomMargin(look.px(below))
    if not picture:
        shape.setLineHeight(130, _PER_CENT)
    cursor.setBlockFormat(shape)
    for start, end, span in spans:
        if span.isImageFormat():
            continue
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(_face(span, level, caption=caption))


def _fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    walk = block.begin()
    while not walk.atEnd():
        piece = walk.fragment()
        yield piece.position(), piece.position() + piece.length(), piece.charFormat()
        walk += 1


def _face(span: QTextCharFormat, level: int, *, caption: bool) -> QTextCharFormat:
    look = theme.look()
    face = QTextCharFormat(span)
    # Markdown makes headings larger by steps of its own.
    face.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
    if level:
        size = look.theme.page if level == 1 else look.theme.readback
        face.setFont(theme.font(size, QFont.Weight.DemiBold))
    elif caption:
        face.setFont(theme.font(look.theme.label))
        face.setFontItalic(False)
        face.setForeground(QColor(look.theme.secondary))
    elif span.fontFixedPitch():
        face.setFont(theme.font(look.theme.label, QFont.Weight.DemiBold, figures=True))
        face.setFontFixedPitch(False)
        face.setBackground(QColor(look.theme.keycap))
        face.setForeground(QColor(look.theme.keycap_ink))
    elif span.isAnchor():
        face.setForeground(QColor(look.theme.accent))
    return face


def _dress_table(frame: QTextFrame) -> None:
    if not isinstance(frame, QTextTable):
        return
    look = theme.look()
    shape = frame.format().toTableFormat()
    shape.setBorder(0)
    shape.setBorderCollapse(True)
    shape.setCellPadding(look.px(6))
    shape.setTopMargin(look.px(6))
    shape.setBottomMargin(look.px(12))
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    frame.setFormat(shape)
    for row in range(frame.rows()):
        for column in range(frame.columns()):
            cell = frame.cellAt(row, column)
            face = cell.format().toTableCellFormat()
            face.setBottomBorder(1)
            face.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            face.setBottomBorderBrush(QColor(look.theme.line))
            if row == 0:
                face.setBackground(QColor(look.theme.header))
            cell.setFormat(face)
