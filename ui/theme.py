"""One look for all screens: colours, sizes and type as values, and the style sheet made of them.

Pages carry no style sheets of their own; they mark their widgets and this module dresses them:

`role` of a QLabel
    "page", "heading", "label", "hint", "complaint", "due", "count", "number", "strong", "keycap",
    "badge", "readback", "notice"
`tone` of a label, pill, notice or tile
    a `Tone`; never without a word or a shape beside it
`primary`, `nav`, `tile`, `quiet`, `slim` of a QPushButton; `card` of a QFrame (all `True`)
    the one main button of a screen, a line of the navigation, a number to press, a link
objectName
    "navigation", "topBar", "statusLine" for the frame, "scanBox" for the scan box

Sizes are pixels at 100 %; `apply` multiplies them by the zoom.
"""

import re
from dataclasses import asdict, dataclass
from enum import StrEnum
from string import Template

from PySide6.QtCore import QDir, QTemporaryDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

import resources
from ui import icons

BODY_FONT = "Be Vietnam Pro"
FIGURES_FONT = "IBM Plex Sans"
"""All its figures are equally wide, so that numbers stand under one another."""

_FONT_FILES = (
    "BeVietnamPro-Regular.ttf",
    "BeVietnamPro-Medium.ttf",
    "BeVietnamPro-SemiBold.ttf",
    "BeVietnamPro-Bold.ttf",
    "IBMPlexSans-Regular.ttf",
    "IBMPlexSans-SemiBold.ttf",
)
SMALLEST_ZOOM = 0.8
LARGEST_ZOOM = 2.0


class Tone(StrEnum):
    """What a colour says; a word or a shape always says it too."""

    PLAIN = "plain"
    ACCENT = "accent"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Colours as `#rrggbb`, sizes in pixels at 100 %."""

    name: str

    navigation: str
    navigation_chosen: str
    navigation_bar: str
    navigation_ink: str
    navigation_faint: str

    ink: str
    secondary: str
    faded: str
    ground: str
    card: str
    line: str
    edge: str
    header: str
    hover: str
    keycap: str
    keycap_ink: str

    accent: str
    accent_hover: str
    accent_pressed: str
    accent_tint: str
    on_accent: str
    good: str
    good_tint: str
    warning: str
    warning_tint: str
    bad: str
    bad_tint: str

    body: int = 14
    label: int = 13
    small: int = 12
    field: int = 15
    heading: int = 15
    page: int = 20
    due: int = 34
    count: int = 32
    readback: int = 16

    gap: int = 12
    inside: int = 16
    card_radius: int = 10
    control_radius: int = 7
    control: int = 38
    primary: int = 46
    row: int = 38
    navigation_width: int = 196

    def colour(self, tone: Tone) -> str:
        """Return the text colour of a tone."""
        return {
            Tone.PLAIN: self.ink,
            Tone.ACCENT: self.accent,
            Tone.GOOD: self.good,
            Tone.WARNING: self.warning,
            Tone.BAD: self.bad,
        }[tone]

    def tint(self, tone: Tone) -> str:
        """Return the ground on which a tone's text stands."""
        return {
            Tone.PLAIN: self.keycap,
            Tone.ACCENT: self.accent_tint,
            Tone.GOOD: self.good_tint,
            Tone.WARNING: self.warning_tint,
            Tone.BAD: self.bad_tint,
        }[tone]


LIGHT = Theme(
    name="light",
    navigation="#10324A",
    navigation_chosen="#1B4A6B",
    navigation_bar="#5CC2EE",
    navigation_ink="#EAF2F8",
    navigation_faint="#A9C1D3",
    ink="#14212B",
    secondary="#51606E",
    faded="#7B8894",
    ground="#F3F5F7",
    card="#FFFFFF",
    line="#D5DCE3",
    edge="#7E8B97",
    header="#EDF1F5",
    hover="#F4F8FA",
    keycap="#E6EBF0",
    keycap_ink="#3F4D5A",
    accent="#0A6A94",
    accent_hover="#095D82",
    accent_pressed="#074C6B",
    accent_tint="#E3F1F7",
    on_accent="#FFFFFF",
    good="#1A7A48",
    good_tint="#E7F5EC",
    warning="#A8500A",
    warning_tint="#FDF1E3",
    bad="#B3261E",
    bad_tint="#FBE9E7",
)

DARK = Theme(
    name="dark",
    navigation="#0B1A26",
    navigation_chosen="#17374F",
    navigation_bar="#5CC2EE",
    navigation_ink="#EAF2F8",
    navigation_faint="#9DB5C6",
    ink="#E9EFF4",
    secondary="#AAB8C4",
    faded="#77858F",
    ground="#10181F",
    card="#18232D",
    line="#31404D",
    edge="#738593",
    header="#202E39",
    hover="#1E2B36",
    keycap="#2B3A46",
    keycap_ink="#C9D5DE",
    accent="#62C0EC",
    accent_hover="#7CCCF1",
    accent_pressed="#4AAEDD",
    accent_tint="#15384B",
    on_accent="#06202E",
    good="#64D096",
    good_tint="#143524",
    warning="#F0AE62",
    warning_tint="#3C2A14",
    bad="#FF9A92",
    bad_tint="#45201D",
)

HIGH_CONTRAST = Theme(
    name="high-contrast",
    navigation="#000000",
    navigation_chosen="#3A3A00",
    navigation_bar="#FFE14D",
    navigation_ink="#FFFFFF",
    navigation_faint="#F0F0F0",
    ink="#FFFFFF",
    secondary="#F0F0F0",
    faded="#B8B8B8",
    ground="#000000",
    card="#000000",
    line="#FFFFFF",
    edge="#FFFFFF",
    header="#1C1C1C",
    hover="#1C1C1C",
    keycap="#2E2E2E",
    keycap_ink="#FFFFFF",
    accent="#FFE14D",
    accent_hover="#FFEA80",
    accent_pressed="#FFD500",
    accent_tint="#2B2600",
    on_accent="#000000",
    good="#7CF5A6",
    good_tint="#00260F",
    warning="#FFC56B",
    warning_tint="#2B1A00",
    bad="#FFA9A1",
    bad_tint="#330703",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}


@dataclass(frozen=True, slots=True)
class Look:
    """The theme in force and how much it is enlarged."""

    theme: Theme = LIGHT
    zoom: float = 1.0

    def px(self, size: float) -> int:
        """Return a size at 100 % as pixels at the present zoom, at least one."""
        return max(1, round(size * self.zoom))


class _Wardrobe:
    """What is worn now: the look, and the folder with the drawings the style sheet names."""

    look = Look()
    fonts_loaded = False
    fusion = False
    art: QTemporaryDir | None = None


def look() -> Look:
    """Return the look in force; widgets that paint themselves ask here, in their paint event."""
    return _Wardrobe.look


def contrast(a: str, b: str) -> float:
    """Return the WCAG contrast ratio of two colours, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def apply(app: QApplication, theme: Theme, zoom: float = 1.0) -> None:
    """Dress the whole program; may be called again at any time.

    `zoom` is kept between `SMALLEST_ZOOM` and `LARGEST_ZOOM`.
    """
    prepare(app, theme, zoom)
    wear(app)


def prepare(app: QApplication, theme: Theme, zoom: float = 1.0) -> None:
    """Choose the look: fonts, palette and sizes, all but the style sheet.

    At start-up the window is made between this and `wear`: so the style sheet dresses each widget
    once, and not again with every parent it is given.
    """
    zoom = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
    _Wardrobe.look = Look(theme, zoom)
    _load_fonts()
    if not _Wardrobe.fusion:
        # Once: a style that is put on takes the one before away under every widget's feet.
        app.setStyle("Fusion")
        _Wardrobe.fusion = True
    app.setFont(font(theme.body))
    app.setPalette(_palette(theme))


def wear(app: QApplication) -> None:
    """Put on the style sheet of the chosen look, unless it is worn already."""
    sheet = style_sheet(look().theme, look().zoom)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def font(
    size: float, weight: QFont.Weight = QFont.Weight.Normal, *, figures: bool = False
) -> QFont:
    """Return a face of the program; `size` in pixels at 100 %, `figures` for numbers in columns."""
    made = QFont([FIGURES_FONT, BODY_FONT] if figures else [BODY_FONT, FIGURES_FONT])
    made.setPixelSize(look().px(size))
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made


def mark(widget: QWidget, **properties: object) -> None:
    """Set properties the style sheet asks for, and dress the widget anew if they changed."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def style_sheet(theme: Theme, zoom: float = 1.0) -> str:
    """Return the style sheet of a theme, with every size multiplied by the zoom."""
    tokens = {name: str(value) for name, value in asdict(theme).items()}
    tokens["body_font"] = BODY_FONT
    tokens["figures_font"] = FIGURES_FONT
    tokens |= _art(theme)
    filled = Template(_STYLE_SHEET).substitute(tokens)
    return re.sub(r"(\d+(?:\.\d+)?)px", lambda found: f"{_zoomed(float(found[1]), zoom)}px", filled)


def _zoomed(size: float, zoom: float) -> int:
    """Return a size in whole pixels; what is there at 100 % does not vanish."""
    return max(1, round(size * zoom)) if size else 0


def _luminance(colour: str) -> float:
    value = QColor(colour)
    channels = (value.redF(), value.greenF(), value.blueF())
    red, green, blue = (
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _load_fonts() -> None:
    if _Wardrobe.fonts_loaded:
        return
    for name in _FONT_FILES:
        path = resources.path(f"fonts/{name}")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    _Wardrobe.fonts_loaded = True


def _art(theme: Theme) -> dict[str, str]:
    """Return the paths of the drawings inside controls, in the theme's colours.

    A style sheet can only name files, so they are written once to a folder of this process.
    """
    if _Wardrobe.art is None:
        _Wardrobe.art = QTemporaryDir()
    folder = QDir(_Wardrobe.art.path())
    wanted = {
        "art_down": ("chevron-down", theme.secondary),
        "art_up": ("chevron-up", theme.secondary),
        "art_left": ("chevron-left", theme.secondary),
        "art_right": ("chevron-right", theme.secondary),
        "art_check": ("check", theme.on_accent),
        "art_check_faded": ("check", theme.card),
    }
    paths: dict[str, str] = {}
    for token, (name, colour) in wanted.items():
        path = folder.filePath(f"{theme.name}-{token}.svg")
        with open(path, "wb") as file:  # noqa: PTH123 - Qt names the folder
            file.write(icons.drawing(name, colour))
        paths[token] = path
    return paths


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.ground,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.hover,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.card,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.BrightText: theme.on_accent,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.PlaceholderText: theme.secondary,
        QPalette.ColorRole.ToolTipBase: theme.ink,
        QPalette.ColorRole.ToolTipText: theme.card,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.edge,
        QPalette.ColorRole.Light: theme.card,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faded))
    return palette


_STYLE_SHEET = """
* { outline: 0; }
QWidget { color: $ink; }
QMainWindow, QDialog, QWidget[page="true"] { background: $ground; }
QDialog[sheet="true"], QDialog[sheet="true"] QWidget[page="true"] { background: $card; }
QToolTip {
    background: $ink; color: $card; border: 1px solid $ink; padding: 5px 8px;
    font-size: ${label}px;
}

/* labels */
QLabel { background: transparent; color: $ink; }
QLabel[role="page"] { font-size: ${page}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 600; }
QLabel[role="label"] { font-size: ${label}px; color: $secondary; }
QLabel[role="hint"] { font-size: ${label}px; color: $secondary; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="due"] { font-size: ${due}px; font-weight: 700; color: $accent; }
QLabel[role="count"] { font-size: ${count}px; font-weight: 700; }
QLabel[role="number"] {
    font-family: "$figures_font"; font-weight: 600; font-size: ${field}px;
}
QLabel[role="complaint"] { font-size: ${label}px; color: $bad; }
QLabel[role="keycap"] {
    font-size: ${small}px; font-weight: 600; color: $keycap_ink; background: $keycap;
    border-radius: 4px; padding: 2px 7px;
}
QLabel[role="badge"] {
    font-size: ${label}px; font-weight: 700; color: $on_accent; background: $accent;
    border-radius: 11px; min-width: 22px; max-width: 22px; min-height: 22px; max-height: 22px;
}
QLabel[role="readback"] {
    font-size: ${readback}px; background: $accent_tint; border-radius: 8px; padding: 14px 16px;
}
QLabel[role="notice"] {
    background: $keycap; border-radius: 6px; padding: 8px 12px 8px 12px;
}
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="bad"] { color: $bad; }
QLabel[role="notice"][tone="accent"] { background: $accent_tint; }
QLabel[role="notice"][tone="good"] { background: $good_tint; }
QLabel[role="notice"][tone="warning"] { background: $warning_tint; }
QLabel[role="notice"][tone="bad"] { background: $bad_tint; }
QFrame#whereabouts { background: $accent_tint; border-radius: 8px; }
QFrame#whereabouts[tone="warning"] { background: $warning_tint; }
QLabel[role="pill"] {
    font-size: ${label}px; font-weight: 500; background: $keycap;
    border-radius: 12px; min-height: 24px; padding: 0px 10px 0px 28px;
}
QLabel[role="pill"][tone="accent"] { background: $accent_tint; }
QLabel[role="pill"][tone="good"] { background: $good_tint; }
QLabel[role="pill"][tone="warning"] { background: $warning_tint; }
QLabel[role="pill"][tone="bad"] { background: $bad_tint; }
QLabel[role="pill"][quiet="true"] {
    background: transparent; font-weight: 400; padding: 0px 0px 0px 20px;
}
QLabel[role="pill"][quiet="true"][tone="plain"] { color: $secondary; }
QLabel:disabled { color: $faded; }

/* cards */
QFrame[card="true"] {
    background: $card; border: 1px solid $line; border-radius: ${card_radius}px;
}

/* fields */
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $card; color: $ink; font-size: ${field}px;
    border: 1px solid $edge; border-radius: ${control_radius}px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $secondary;
}
QLineEdit, QAbstractSpinBox { padding: 0px 11px; min-height: 34px; }
QPlainTextEdit, QTextEdit { padding: 5px 7px; }
QComboBox { padding: 0px 11px; min-height: 34px; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover {
    border-color: $secondary;
}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on {
    border: 2px solid $accent; padding: 0px 10px; min-height: 32px;
}
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 4px 6px; }
QLineEdit[tone="bad"], QPlainTextEdit[tone="bad"], QComboBox[tone="bad"] {
    border-color: $bad;
}
QLineEdit[tone="warning"] { border-color: $warning; background: $warning_tint; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    background: $ground; color: $faded; border-color: $line;
}
QLineEdit:read-only, QPlainTextEdit:read-only { background: $ground; border-color: $line; }
QLineEdit:read-only:focus, QPlainTextEdit:read-only:focus { border-color: $accent; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {
    border: 0px; padding: 0px; min-height: 0px; background: transparent;
}
QComboBox::drop-down { border: 0px; width: 30px; }
QComboBox::down-arrow { image: url("$art_down"); width: 16px; height: 16px; }
QComboBox QAbstractItemView, QListView#suggestions {
    background: $card; border: 1px solid $edge; padding: 4px; font-size: ${field}px;
    selection-background-color: $accent_tint; selection-color: $ink;
}
QComboBox QAbstractItemView::item, QListView#suggestions::item { min-height: 34px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0px; width: 22px; }
QAbstractSpinBox::up-arrow { image: url("$art_up"); width: 14px; height: 14px; }
QAbstractSpinBox::down-arrow { image: url("$art_down"); width: 14px; height: 14px; }
QLineEdit QToolButton {
    background: transparent; border: 0px; padding: 0px; min-height: 0px; border-radius: 4px;
}
QLineEdit#scanBox { font-size: 17px; padding: 0px 15px 0px 46px; min-height: 42px;
    border-radius: 8px; }
QLineEdit#scanBox:focus { padding: 0px 14px 0px 45px; min-height: 40px; }

/* choices */
QCheckBox, QRadioButton { spacing: 8px; padding: 4px; border: 2px solid transparent;
    border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox[slim="true"] { padding: 0px 4px; border-width: 1px; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 18px; height: 18px; background: $card; border: 1px solid $edge; border-radius: 4px;
}
QRadioButton::indicator { border-radius: 10px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
    image: url("$art_check"); }
QCheckBox::indicator:checked:disabled { background: $edge; border-color: $edge;
    image: url("$art_check_faded"); }
QRadioButton::indicator:checked { background: $card; border: 6px solid $accent;
    width: 8px; height: 8px; }

/* buttons */
QPushButton, QToolButton {
    background: $card; color: $ink; border: 1px solid $edge; border-radius: ${control_radius}px;
    padding: 0px 14px; min-height: 36px; font-weight: 500;
}
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $secondary; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $accent_tint; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 0px 13px;
    min-height: 34px; }
QPushButton:disabled, QToolButton:disabled { background: $ground; color: $faded;
    border-color: $line; }
QPushButton[primary="true"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; border-radius: 8px;
    min-height: 44px; font-size: ${field}px; font-weight: 600;
}
QPushButton[primary="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[primary="true"]:pressed { background: $accent_pressed; }
QPushButton[primary="true"]:focus { border: 2px solid $ink; padding: 0px 13px; min-height: 42px; }
QPushButton[primary="true"]:disabled { background: $keycap; color: $faded; border-color: $line; }
QPushButton[quiet="true"] {
    background: transparent; color: $accent; border: 1px solid transparent; padding: 0px 8px;
    min-height: 30px;
}
QPushButton[quiet="true"]:hover { background: $accent_tint; }
QPushButton[quiet="true"]:focus { border: 2px solid $accent; padding: 0px 7px; min-height: 28px; }
QPushButton[slim="true"] { min-height: 20px; }
QPushButton[slim="true"]:focus { min-height: 18px; }
QPushButton[tile="true"] {
    background: $card; border: 1px solid $line; border-radius: ${card_radius}px; padding: 0px;
}
QPushButton[tile="true"]:hover { border-color: $edge; background: $hover; }
QPushButton[tile="true"]:checked { border: 1px solid $accent; background: $accent_tint; }
QPushButton[tile="true"]:focus { border: 2px solid $accent; }

/* the frame of the window */
QWidget#navigation { background: $navigation; min-width: ${navigation_width}px;
    max-width: ${navigation_width}px; }
QWidget#navigation[compact="true"] { min-width: 58px; max-width: 58px; }
QWidget#navigation QLabel { color: $navigation_faint; font-size: ${small}px; }
QWidget#navigation QLabel[role="page"] { color: $navigation_ink; font-size: ${page}px; }
QPushButton[nav="true"] {
    background: transparent; color: $navigation_ink; border: 0px; border-radius: 0px;
    border-left: 4px solid transparent; min-height: 41px; padding: 0px 12px; font-weight: 400;
    font-size: ${field}px; text-align: left;
}
QPushButton[nav="true"]:hover { background: $navigation_chosen; }
QPushButton[nav="true"]:checked { background: $navigation_chosen; font-weight: 600;
    border-left: 4px solid $navigation_bar; }
QPushButton[nav="true"]:focus { border: 2px solid $navigation_bar;
    border-left: 4px solid $navigation_bar; padding: 0px 10px 0px 12px; min-height: 37px; }
QLabel#echo { font-size: ${label}px; padding: 2px 12px 2px 12px; }
QWidget#topBar { background: $card; border-bottom: 1px solid $line; }
QWidget#statusLine { background: $card; border-top: 1px solid $line; }
QWidget#statusLine QLabel { font-size: ${label}px; }
QWidget#statusLine QLabel[role="hint"] { color: $secondary; }
QWidget#statusLine QPushButton { font-size: ${label}px; min-height: 26px; padding: 0px 6px;
    color: $secondary; font-weight: 400; }
QWidget#statusLine QPushButton[tone="bad"] { color: $bad; font-weight: 600; }
QWidget#statusLine QPushButton:focus { min-height: 24px; padding: 0px 5px; }

/* lists */
QTableView {
    background: $card; border: 1px solid transparent; border-radius: 8px; gridline-color: $line;
}
QListView#timeline {
    background: transparent; border: 1px solid transparent; border-radius: 8px;
}
QListView#timeline:focus { border: 2px solid $accent; }
QWidget#reportRail { border-right: 1px solid $line; }
QListWidget#reportList, QListWidget#guideChapters {
    background: transparent; border: 2px solid transparent; border-radius: 8px;
}
QListWidget#reportList:focus, QListWidget#guideChapters:focus { border-color: $accent; }
QListWidget#reportList::item,
QListWidget#guideChapters::item { padding: 0px 8px; border-radius: 6px; color: $ink; }
QListWidget#reportList::item:hover, QListWidget#guideChapters::item:hover { background: $hover; }
QListWidget#reportList::item:disabled,
QListWidget#guideChapters::item:disabled { background: transparent; color: $secondary; }
QListWidget#reportList::item:selected,
QListWidget#guideChapters::item:selected { background: $accent_tint; color: $accent; }
QHeaderView { background: transparent; border: 0px; }
QHeaderView::section {
    background: $header; color: $secondary; border: 0px; border-bottom: 1px solid $line;
    padding: 0px 12px; font-size: ${label}px; font-weight: 600; min-height: 34px;
}
QHeaderView::section:first { border-top-left-radius: 7px; }
QHeaderView::section:last { border-top-right-radius: 7px; }
QHeaderView[scrolls="true"]::section:last { border-top-right-radius: 0px; }
QHeaderView::up-arrow { image: url("$art_up"); width: 14px; height: 14px; }
QHeaderView::down-arrow { image: url("$art_down"); width: 14px; height: 14px; }
QTableCornerButton::section { background: $header; border: 0px; }
QScrollBar { background: transparent; border: 0px; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { border: 0px; background: transparent; }
QScrollArea[framed="true"] { border: 1px solid transparent; border-radius: 8px; }
QScrollArea[framed="true"]:focus { border: 2px solid $accent; }
QScrollArea > QWidget > QWidget[page="true"] { background: $ground; }
QDialog[sheet="true"] QScrollArea > QWidget > QWidget[page="true"] { background: $card; }

/* the rest */
QMenu { background: $card; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 8px 24px 8px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_tint; color: $ink; }
QMenu::item:disabled { background: transparent; color: $faded; }
QMenu::separator { background: $line; height: 1px; margin: 4px 8px; }
QProgressBar { background: $keycap; border: 0px; border-radius: 4px; min-height: 8px;
    max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QTabBar::tab { padding: 6px 12px 8px 12px; border: 2px solid transparent; color: $secondary; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar#parts::tab { padding: 6px 6px 8px 6px; }
QTabBar::tab:selected:focus { border: 2px solid $accent; border-radius: 6px; }
QTabBar QToolButton { padding: 0px; min-height: 0px; border-radius: 4px; }
QTabBar QToolButton::left-arrow { image: url("$art_left"); width: 14px; height: 14px; }
QTabBar QToolButton::right-arrow { image: url("$art_right"); width: 14px; height: 14px; }
QSplitter::handle { background: transparent; }
"""
