"""The small parts that all pages are made of, each dressed by `ui.theme` and named for robots.

Labels never read citizens' text as markup: every one is a `PlainLabel`.
"""

from collections.abc import Iterator
from functools import cache
from math import ceil
from string import Formatter

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui import icons, keys, theme, tips
from ui.key_rest import KEY_REST
from ui.reading import announce, by_key
from ui.theme import Tone

TONE_ICONS = {
    Tone.PLAIN: "info",
    Tone.ACCENT: "info",
    Tone.GOOD: "circle-check",
    Tone.WARNING: "triangle-alert",
    Tone.BAD: "circle-x",
}
"""The shape that goes with each tone, so that colour never speaks alone."""
_ROOM_FOR_WORD = 120
"""The width below which a line of the navigation shows its icon alone."""
_ROOM_FOR_ICON = 132
"""The width below which a tile goes without its icon."""
KEY_VEIL = 0.12
"""How much of its ink the ground of the key on a main button takes."""
_STEADY_MS = 600
"""How long a sentence stands before it is read aloud."""
_LARGE_PICTURE, _SMALL_PICTURE = 26, 15
"""Pixels of the drawing on an empty state's disc, where there is room and where there is not."""


class PlainLabel(QLabel):
    """A label that shows exactly the characters it is given."""

    def __init__(self, text: str = "", *, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setText(text)


class Heading(PlainLabel):
    """The title of a card, or of a page with `page=True`."""

    def __init__(self, text: str, *, page: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, role="page" if page else "heading", parent=parent)


class KeyCap(PlainLabel):
    """What is printed on the key that is pressed for a standard one, drawn as its cap."""

    def __init__(self, key: str, *, parent: QWidget | None = None) -> None:
        super().__init__(key, role="keycap", parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def setText(self, key: str, /) -> None:
        """Show another key, a standard one as in `ui.keys`."""
        super().setText(keys.cap(key))


class ElidedLabel(PlainLabel):
    """One line that gives way with "…" and tells the whole text as its tip.

    For names and titles only: a dossier number is never elided.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        self._mode = mode
        super().__init__(text, role=role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def shown(self) -> str:
        """The text as it stands on the screen."""
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(_one_line(self.text()), self._mode, width)

    def setText(self, text: str, /) -> None:
        """Show a text."""
        super().setText(text)
        self._say_whole()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fit into another size."""
        super().resizeEvent(event)
        self._say_whole()

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 8), hint.height())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw it."""
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown)

    def _say_whole(self) -> None:
        self.setToolTip(tips.plain(self.text()) if self.shown != self.text() else "")


class SparedLabel(ElidedLabel):
    """A hint that is shown whole or not at all: nothing is lost without it."""

    @property
    def shown(self) -> str:
        """The text, if there is room for it."""
        room = self.contentsRect().width()
        return self.text() if self.fontMetrics().horizontalAdvance(self.text()) <= room else ""

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become: nothing is left of it."""
        return QSize(0, super().minimumSizeHint().height())


class Line(PlainLabel):
    """Text that wraps where it must, also inside a word of 300 letters.

    With `say`, the facts in a sentence are set in bold without any markup.
    """

    def __init__(self, text: str = "", *, role: str = "", parent: QWidget | None = None) -> None:
        self._strong: tuple[tuple[int, int], ...] = ()
        self._layouts: dict[tuple[int, int], tuple[QTextLayout, int]] = {}
        self._whole: tuple[int, int, bool] | None = None
        super().__init__(text, role=role, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, sentence: str, **facts: object) -> None:
        """Show a sentence with named places; what fills them stands in bold."""
        text, strong = "", list[tuple[int, int]]()
        for literal, name, _spec, _conversion in Formatter().parse(sentence):
            text += literal
            if name is not None:
                fact = str(facts[name])
                strong.append((len(text), len(fact)))
                text += fact
        self.setText(text)
        self._strong = tuple(strong)
        self._forget()
        self.updateGeometry()
        self.update()

    def setText(self, text: str, /) -> None:
        """Show a text."""
        self._strong = ()
        self._forget()
        super().setText(text)
        self.updateGeometry()

    def lines(self) -> list[str]:
        """Return the text line by line, as it stands on the screen."""
        layout, _height = self._laid_out(self.contentsRect().width() - self._lead())
        placed = [layout.lineAt(number) for number in range(layout.lineCount())]
        text = layout.text()
        return [text[one.textStart() : one.textStart() + one.textLength()] for one in placed]

    def changeEvent(self, event: QEvent, /) -> None:
        """Lay out anew when the face or the look changes."""
        self._forget()
        super().changeEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Say how tall it is at a width."""
        margins = self._margins()
        inside = width - margins.width()
        natural, height, unbroken = self._natural()
        if not unbroken or inside < natural:
            height = self._laid_out(inside)[1]
        return margins.height() + height

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        width = self._margins().width() + self._natural()[0]
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become."""
        margins = self._margins()
        width = min(self.sizeHint().width(), self.fontMetrics().averageCharWidth() * 12)
        height = margins.height() + self.fontMetrics().height()
        return QSize(margins.width() + width, height)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw it."""
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = self.contentsRect().adjusted(self._lead(), 0, 0, 0)
        layout, height = self._laid_out(area.width())
        top = float(area.top())
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter and height < area.height():
            top += (area.height() - height) / 2
        layout.draw(painter, QPointF(area.left(), top))
        self._paint_lead(painter, area, top)

    def _lead(self) -> int:
        """Return the pixels kept free before the text."""
        return 0

    def _paint_lead(self, painter: QPainter, area: QRect, top: float) -> None:
        """Paint what stands before the text."""

    def _margins(self) -> QSize:
        self.ensurePolished()
        margins = self.contentsMargins()
        return QSize(
            margins.left() + margins.right() + self._lead(), margins.top() + margins.bottom()
        )

    def _forget(self) -> None:
        self._layouts.clear()
        self._whole = None

    def _natural(self) -> tuple[int, int, bool]:
        """Return width and height where it is as wide as it likes, and whether no line breaks so.

        From that width on the height is the same: the layouts around ask for dozens of widths.
        """
        if self._whole is None:
            widest = self.fontMetrics().averageCharWidth() * 60
            layout, height = self._laid_out(widest)
            lines = layout.lineCount()
            natural = max(layout.lineAt(n).naturalTextWidth() for n in range(lines))
            unbroken = lines == self.text().count("\n") + 1
            self._whole = min(ceil(natural) + 1, widest), height, unbroken
        return self._whole

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        """Return the text laid out in a width, and its height; each width is asked for often."""
        key = (width, self.alignment().value)
        if key not in self._layouts:
            self._layouts[key] = self._lay_out(width)
        return self._layouts[key]

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(list(self._bold_ranges()))
        step = self.fontMetrics().height()
        layout.beginLayout()
        top = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += max(step, round(line.height()))
        layout.endLayout()
        return layout, max(top, step)

    def _bold_ranges(self) -> Iterator[QTextLayout.FormatRange]:
        for start, length in self._strong:
            bold = QTextLayout.FormatRange()
            bold.start, bold.length = start, length
            face = QTextCharFormat()
            face.setFontWeight(QFont.Weight.Bold)
            bold.format = face
            yield bold


class Notice(Line):
    """A sentence on a tinted ground with the shape of its tone; gone when it has nothing to say."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.PLAIN, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(role="notice", parent=parent)
        self.setProperty("tone", str(tone))
        self.setText(text)

    def tell(self, text: str, tone: Tone) -> None:
        """Show a sentence in a tone; a new one is read aloud once it has stood for a moment.

        While one types, sentences come and go with every letter.
        """
        theme.mark(self, tone=str(tone))
        news = text != self.text()
        self.setText(text)
        if news and text and self.isVisible():
            QTimer.singleShot(_STEADY_MS, self, lambda: self._read_aloud(text))

    def _read_aloud(self, text: str) -> None:
        if text == self.text() and self.isVisible():
            bad = self.property("tone") == Tone.BAD
            announce(self, text, at_once=bad)

    def setText(self, text: str, /) -> None:
        """Show a text; before it has a place in the window it only makes ready to be seen there."""
        super().setText(text)
        if text and self.parentWidget() is None:
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
            return
        self.setVisible(bool(text))

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def _lead(self) -> int:
        return theme.look().px(26)

    def _paint_lead(self, painter: QPainter, area: QRect, top: float) -> None:
        look = theme.look()
        tone = Tone(self.property("tone") or Tone.PLAIN)
        size = look.px(18)
        middle = top + self.fontMetrics().height() / 2
        draw_icon(
            painter,
            QRectF(area.left() - self._lead(), middle - size / 2, size, size),
            TONE_ICONS[tone],
            look.theme.colour(tone),
        )


class Pill(PlainLabel):
    """A state in a word, with its icon and tone; `quiet` leaves out the ground."""

    def __init__(
        self,
        word: str = "",
        tone: Tone = Tone.PLAIN,
        icon: str | None = None,
        *,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(word, role="pill", parent=parent)
        self._icon = icon
        self.setProperty("tone", str(tone))
        self.setProperty("quiet", quiet)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, word: str, tone: Tone, icon: str | None = None) -> None:
        """Show another state; without an icon the tone's own shape."""
        self._icon = icon
        theme.mark(self, tone=str(tone))
        self.setText(word)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw it."""
        super().paintEvent(_event)
        look = theme.look()
        tone = Tone(self.property("tone"))
        size = look.px(15)
        left = 1 if self.property("quiet") else look.px(9)
        colour = look.theme.colour(tone)
        if tone is Tone.PLAIN and self.property("quiet"):
            colour = look.theme.secondary
        area = QRectF(left, (self.height() - size) / 2, size, size)
        draw_icon(QPainter(self), area, self._icon or TONE_ICONS[tone], colour)


class Picture(QWidget):
    """An icon of a fixed size in a colour of the theme."""

    def __init__(
        self,
        name: str,
        size: int = 20,
        tone: Tone = Tone.PLAIN,
        *,
        on_disc: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._size, self._tone, self._on_disc = name, size, tone, on_disc
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def resize_icon(self, size: int) -> None:
        """Draw it in another size, in pixels at 100 %."""
        if size != self._size:
            self._size = size
            self.updateGeometry()

    def show_icon(self, name: str, tone: Tone = Tone.PLAIN) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        side = theme.look().px(self._size * (2 if self._on_disc else 1))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw it."""
        look = theme.look()
        painter = QPainter(self)
        if self._on_disc:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.theme.tint(self._tone)))
            painter.drawEllipse(self.rect())
        size = look.px(self._size)
        area = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        draw_icon(painter, area, self._name, look.theme.colour(self._tone))


class Card(QFrame):
    """A titled sheet; put things into `body`, and small ones beside the title into `corner`."""

    def __init__(
        self, title: str = "", number: int | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAccessibleName(title)
        look = theme.look()
        inside = look.px(look.theme.inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(inside, look.px(12), inside, inside)
        whole.setSpacing(look.px(10))
        self.heading = Heading(title)
        self.corner = QHBoxLayout()
        self.corner.setSpacing(look.px(8))
        self.body = QVBoxLayout()
        self.body.setSpacing(look.px(8))
        if title:
            head = QHBoxLayout()
            head.setSpacing(look.px(9))
            if number is not None:
                badge = PlainLabel(str(number), role="badge")
                badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
                head.addWidget(badge)
            head.addWidget(self.heading)
            head.addStretch(1)
            head.addLayout(self.corner)
            whole.addLayout(head)
        whole.addLayout(self.body, 1)


class EmptyState(QWidget):
    """What stands where a list has nothing: why it is empty, and what to do next."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        hint: str = "",
        key: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(11), look.px(4), look.px(11), look.px(4))
        whole.setSpacing(look.px(6))
        whole.addStretch(1)
        self._picture = Picture(icon, _LARGE_PICTURE, Tone.ACCENT, on_disc=True)
        whole.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self._sentence = Line(sentence, role="heading")
        self._hint = Line(hint, role="hint")
        for line in (self._sentence, self._hint):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            whole.addWidget(line)
        self._key = KeyCap(key)
        whole.addWidget(self._key, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(1)
        self.tell(icon, sentence, hint, key)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Show as much as there is room for: the sentence first, then the hint, the picture."""
        super().resizeEvent(event)
        self._fit()

    @property
    def hint(self) -> str:
        """What it says one can do."""
        return self._hint.text()

    def _fit(self) -> None:
        look = theme.look()
        width, space = self.width() - look.px(22), look.px(6)
        left = self.height() - look.px(8) - self._sentence.heightForWidth(width)
        if self._key.text():
            left -= self._key.sizeHint().height() + space
        hint = self._hint.heightForWidth(width) + space if self._hint.text() else 0
        self._hint.setVisible(0 < hint <= left)
        left -= hint + space
        large, small = (look.px(2 * size) for size in (_LARGE_PICTURE, _SMALL_PICTURE))
        self._picture.resize_icon(_LARGE_PICTURE if left >= large else _SMALL_PICTURE)
        self._picture.setVisible(left >= small)

    def tell(self, icon: str, sentence: str, hint: str = "", key: str = "") -> None:
        """Say something else."""
        self._picture.show_icon(icon, Tone.ACCENT)
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._key.setText(key)
        self._key.setVisible(bool(key))
        self._fit()
        self.setAccessibleName(f"{sentence} {hint}".strip())


class _KeyedButton(QPushButton):
    """A button that shows its key and answers to it when the page says so."""

    def __init__(self, text: str, key: str, icon: str | None, parent: QWidget | None) -> None:
        super().__init__(text, parent)
        self._key_text = key
        self._face_icon = icon
        self._shortcut = QShortcut(keys.sequence(key), self) if key else None
        if self._shortcut is not None:
            self._shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            self._shortcut.setAutoRepeat(False)
            self._shortcut.setEnabled(False)
            self._shortcut.activated.connect(self._pressed_by_key)
        self.setAccessibleDescription(by_key(key))

    @property
    def key(self) -> str:
        """The standard key that the button bears, as in `ui.keys`."""
        return self._key_text

    @property
    def face_icon(self) -> str | None:
        """The name of the icon on the button."""
        return self._face_icon

    def listen(self, *, on: bool = True) -> None:
        """Answer to the key anywhere in the window while the button can be seen, or stop it."""
        if self._shortcut is not None:
            self._shortcut.setEnabled(on)

    def _pressed_by_key(self) -> None:
        if self.isEnabled() and self.isVisible() and KEY_REST.hears(self._key_text):
            self.click()

    def event(self, event: QEvent, /) -> bool:
        """Leave mnemonics out: & in a word is a letter."""
        # & in a citizen's or office's word is a letter, not a mnemonic.
        return False if event.type() == QEvent.Type.Shortcut else super().event(event)


_SMALLEST_FACE = 0.75
"""How much smaller the letters of a button may become before words are cut."""
_AROUND_FACE = 10
"""What stands free beside the face of a button that got too little room, in pixels at 100 %."""


class ActionButton(_KeyedButton):
    """Something to do, in words, with its key on its face.

    The key is silent until the page calls `listen()`. Where it gets less room than it would like,
    as in a language of longer words, the icon goes first, then the letters become a little smaller.
    """

    def __init__(
        self,
        text: str,
        key: str = "",
        *,
        primary: bool = False,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, key, icon, parent)
        self.setProperty("primary", primary)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        self.ensurePolished()
        look = theme.look()
        tall = look.theme.primary if self.property("primary") else look.theme.control
        return QSize(self._face_width() + look.px(34), look.px(tall))

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw it."""
        look = theme.look()
        painter = QStylePainter(self)
        _draw_panel(painter, self)
        colour = look.theme.on_accent if self.property("primary") else look.theme.ink
        if not self.isEnabled():
            colour = look.theme.faded
        font, with_icon = self._face_that_fits()
        width = QFontMetrics(font).horizontalAdvance(self.text())
        icon, key = self._beside_words()
        left = (self.width() - width - key - (icon if with_icon else 0)) / 2
        if self._face_icon and with_icon:
            size = look.px(18)
            area = QRectF(left, (self.height() - size) / 2, size, size)
            draw_icon(painter, area, self._face_icon, colour)
            left += size + look.px(8)
        painter.setPen(QColor(colour))
        painter.setFont(font)
        painter.drawText(
            QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        left += width + look.px(10)
        if self.key:
            self._draw_key(painter, left, colour)
        if self.property("primary") and self.hasFocus():
            _draw_inner_ring(painter, QRectF(self.rect()), look.theme.on_accent, look)

    def _draw_key(self, painter: QPainter, left: float, colour: str) -> None:
        look = theme.look()
        if self.property("primary") and self.isEnabled():
            ground = QColor(look.theme.on_accent)
            ground.setAlphaF(KEY_VEIL)
        else:
            colour = look.theme.keycap_ink if self.isEnabled() else look.theme.faded
            ground = QColor(look.theme.keycap)
        draw_keycap(painter, QPointF(left, self.height() / 2), self.key, QColor(colour), ground)

    @property
    def least_width(self) -> int:
        """How wide it must be at least for its words and its key to be seen whole."""
        if not self.text():
            return self._face_width() + theme.look().px(16)
        _icon, key = self._beside_words()
        small = QFontMetrics(self._smaller(_SMALLEST_FACE))
        return small.horizontalAdvance(self.text()) + key + theme.look().px(_AROUND_FACE)

    def _face_that_fits(self) -> tuple[QFont, bool]:
        """Return the letters that fit, and whether the icon does."""
        room = self.width() - theme.look().px(_AROUND_FACE)
        if self._face_width() <= room or not self.text():
            return self.font(), True
        _icon, key = self._beside_words()
        faces = (self._smaller(share) for share in (1.0, 0.92, _SMALLEST_FACE))
        for face in faces:
            if QFontMetrics(face).horizontalAdvance(self.text()) + key <= room:
                return face, False
        return self._smaller(_SMALLEST_FACE), False

    def _smaller(self, share: float) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(QFontInfo(font).pixelSize() * share))
        return font

    def _face_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text()) + sum(self._beside_words())

    def _beside_words(self) -> tuple[int, int]:
        """Return how much room the icon and the key take beside the words."""
        look, icon, key = theme.look(), 0, 0
        if self._face_icon:
            icon = look.px(18 + 8) if self.text() or self.key else look.px(18)
        if self.key:
            key = look.px(10) + keycap_width(self.key)
        return icon, key


class NavButton(_KeyedButton):
    """A line of the navigation: icon, word and key; one of them is chosen."""

    def __init__(
        self, text: str, key: str, icon: str | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, key, icon, parent)
        self.setProperty("nav", True)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        look = theme.look()
        key = look.px(12) + QFontMetrics(theme.font(look.theme.small)).horizontalAdvance(
            keys.cap(self.key)
        )
        return QSize(self.least_width + (key if self.key else 0), look.px(41))

    @property
    def least_width(self) -> int:
        """How wide it must be at least for its word to be seen whole; its key stands in its tip."""
        look = theme.look()
        return self.fontMetrics().horizontalAdvance(self.text()) + look.px(18 + 19 + 11 + 8)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw it."""
        look = theme.look()
        painter = QStylePainter(self)
        _draw_panel(painter, self)
        chosen = self.isChecked()
        bright, faint = look.theme.navigation_ink, look.theme.navigation_faint
        left = look.px(18)
        if self._face_icon:
            size = look.px(19)
            area = QRectF(left, (self.height() - size) / 2, size, size)
            bar = look.theme.navigation_bar
            draw_icon(painter, area, self._face_icon, bar if chosen else faint)
            left += size + look.px(11)
        if self.width() < look.px(_ROOM_FOR_WORD):
            return
        painter.setPen(QColor(bright))
        painter.setFont(self.font())
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.key and self.width() >= self.sizeHint().width():
            painter.setPen(QColor(bright if chosen else faint))
            painter.setFont(theme.font(look.theme.small))
            area = QRectF(0, 0, self.width() - look.px(12), self.height())
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(area, side, keys.cap(self.key))


class CountTile(_KeyedButton):
    """How many of something there are, as a number one can press."""

    def __init__(
        self,
        label: str,
        key: str = "",
        *,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", key, icon, parent)
        self.setProperty("tile", True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(16), look.px(8), look.px(12), look.px(11))
        whole.setSpacing(look.px(0))
        self._head = head = QHBoxLayout()
        head.setSpacing(look.px(8))
        self._number = PlainLabel("–", role="count")
        self._label = Line(label, role="label")
        # Tiles side by side: words begin at one height, however many lines they take.
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._picture = Picture(icon or TONE_ICONS[Tone.PLAIN], 20)
        if icon is None:
            self._picture.hide()
        head.addWidget(self._number)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        if key:
            head.addWidget(KeyCap(key), 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(head)
        whole.addWidget(self._label)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(label)

    @property
    def count(self) -> str:
        """The number as it is shown; "–" before there is one."""
        return self._number.text()

    def tell(self, count: int, tone: Tone = Tone.PLAIN, *, more: bool = False) -> None:
        """Show a number in a tone; `more` says that there may be more than were counted."""
        self._number.setText(f"{count}+" if more else str(count))
        theme.mark(self._number, tone=str(tone))
        if self._face_icon is not None:
            self._picture.show_icon(self._face_icon, tone)
        self.setAccessibleName(f"{self._number.text()} {self._label.text()}")

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become: without its icon."""
        layout = self.layout()
        if layout is None:
            return super().minimumSizeHint()
        look = theme.look()
        margins = layout.contentsMargins()
        head = self._head.minimumSize().width()
        if not self._picture.isHidden():
            head -= self._picture.sizeHint().width() + look.px(8)
        inside = max(head, self._label.minimumSizeHint().width())
        width = inside + margins.left() + margins.right()
        return QSize(width, layout.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave the icon out where there is no room for it."""
        super().resizeEvent(event)
        room = self.width() >= theme.look().px(_ROOM_FOR_ICON)
        self._picture.setVisible(room and self._face_icon is not None)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Say how tall it is at a width."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else -1


class ScanBox(QLineEdit):
    """The box at the top of the window for a scan, a number or a name, with its icon inside."""

    def __init__(self, placeholder: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanBox")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw it."""
        super().paintEvent(event)
        look = theme.look()
        size = look.px(20)
        colour = look.theme.accent if self.hasFocus() else look.theme.secondary
        area = QRectF(look.px(15), (self.height() - size) / 2, size, size)
        draw_icon(QPainter(self), area, "scan-barcode", colour)


class Fact(QWidget):
    """A label over or beside its value, as on the receipt: "Lệ phí  1.000.000 đ"."""

    def __init__(self, label: str, *, beside: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme.look()
        self._label = PlainLabel(label, role="label")
        self.value = Line("–")
        layout = QHBoxLayout(self) if beside else QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(8 if beside else 2))
        if beside:
            self._label.setFixedWidth(look.px(beside))
        layout.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.value, 1)
        self._read_aloud()

    def ask(self, label: str) -> None:
        """Be the fact of another label."""
        self._label.setText(label)
        self._read_aloud()

    def tell(self, value: str) -> None:
        """Show a value; an empty one as "–"."""
        self.value.setText(value or "–")
        self._read_aloud()

    def _read_aloud(self) -> None:
        self.value.setAccessibleName(f"{self._label.text()}: {self.value.text()}")


def keycap_width(key: str) -> int:
    """Return the width in pixels of a cap drawn by `draw_keycap`."""
    look = theme.look()
    return _cap_text_width(keys.cap(key), look.px(look.theme.small)) + look.px(14)


@cache
def _cap_text_width(key: str, pixels: int) -> int:
    """Return the width of a key's name in a face so tall; every button asks again and again."""
    face = theme.font(theme.look().theme.small, QFont.Weight.DemiBold)
    assert face.pixelSize() == pixels
    return QFontMetrics(face).horizontalAdvance(key)


def draw_keycap(
    painter: QPainter, left_middle: QPointF, key: str, ink: QColor, ground: QColor
) -> None:
    """Draw the cap of a standard key with its left edge's middle at a point."""
    look = theme.look()
    tall = look.px(20)
    area = QRectF(left_middle.x(), left_middle.y() - tall / 2, keycap_width(key), tall)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area, look.px(4), look.px(4))
    painter.setPen(ink)
    painter.setFont(theme.font(look.theme.small, QFont.Weight.DemiBold))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, keys.cap(key))
    painter.restore()


def draw_icon(painter: QPainter, area: QRectF, name: str, colour: str) -> None:
    """Draw an icon into a square, sharp on the painter's screen."""
    ratio = painter.device().devicePixelRatioF()
    picture = icons.pixmap(name, colour, round(area.width()), ratio)
    painter.drawPixmap(QPointF(round(area.x()), round(area.y())), picture)


def _draw_panel(painter: QStylePainter, button: QPushButton) -> None:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    option.text = ""
    painter.drawControl(QStyle.ControlElement.CE_PushButton, option)


def _draw_inner_ring(painter: QPainter, area: QRectF, colour: str, look: theme.Look) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(QColor(colour))
    pen.setWidth(look.px(2))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = look.px(3)
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), 6, 6)


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
