"""The look: readable in every theme, the same at every zoom, and never markup out of a name."""

import re
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import icons, theme
from ui.dialogs import choose_file_to_save, confirm, show_bug
from ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, Tone, contrast, style_sheet
from ui.widgets import (
    KEY_VEIL,
    TONE_ICONS,
    ActionButton,
    CountTile,
    ElidedLabel,
    EmptyState,
    Heading,
    KeyCap,
    Line,
    NavButton,
    Notice,
    Pill,
    PlainLabel,
    ScanBox,
)

THEMES = [pytest.param(one, id=one.name) for one in (LIGHT, DARK, HIGH_CONTRAST)]
MARKUP = "Trần <b>Đậm</b> & Con\u202etrai"
LONG_NAME = "Nguyễn" + "phúc" * 74


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    theme.apply(qapp, LIGHT)


# -- colours ---------------------------------------------------------------------------------------


def test_contrast_is_that_of_the_accessibility_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0A6A94", "#FFFFFF") == contrast("#FFFFFF", "#0A6A94")


def words_on_grounds(one: Theme) -> list[tuple[str, str]]:
    grounds = [one.ground, one.card, one.hover, one.accent_tint, one.header]
    pairs = list(product([one.ink, one.secondary], grounds))
    pairs += [(one.colour(tone), one.tint(tone)) for tone in Tone if tone is not Tone.PLAIN]
    pairs += [(one.colour(tone), one.card) for tone in Tone]
    pairs += [(one.colour(tone), one.accent_tint) for tone in Tone]
    pairs += [
        (one.keycap_ink, one.keycap),
        (one.ink, one.keycap),
        (one.on_accent, one.accent),
        (one.on_accent, one.accent_hover),
        (one.on_accent, one.accent_pressed),
        (one.navigation_ink, one.navigation),
        (one.navigation_ink, one.navigation_chosen),
        (one.navigation_faint, one.navigation),
        (one.navigation_faint, one.navigation_chosen),
        (one.card, one.ink),
        (one.ink, one.warning_tint),
        (one.secondary, one.warning_tint),
        (one.on_accent, key_on_main_button(one)),
    ]
    pairs += [(one.colour(tone), one.ground) for tone in Tone]
    pairs += [(one.colour(tone), one.hover) for tone in Tone]
    return pairs


def key_on_main_button(one: Theme) -> str:
    """The ground of the key on a main button: a veil of its ink over its ground."""
    ink, ground = QColor(one.on_accent), QColor(one.accent)
    return QColor(
        *(
            round(over * KEY_VEIL + under * (1 - KEY_VEIL))
            for over, under in (
                (ink.red(), ground.red()),
                (ink.green(), ground.green()),
                (ink.blue(), ground.blue()),
            )
        )
    ).name()


@pytest.mark.parametrize("one", THEMES)
def test_every_word_can_be_read_on_its_ground(one: Theme) -> None:
    least = 7 if one is HIGH_CONTRAST else 4.5
    faint = {pair: contrast(*pair) for pair in words_on_grounds(one) if contrast(*pair) < least}
    assert faint == {}


def rules_of(sheet: str) -> dict[str, dict[str, str]]:
    """Return what a style sheet says of each selector; a later rule wins."""
    found: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", sheet)):
        said: dict[str, str] = {}
        for line in body.split(";"):
            what, _colon, how = line.partition(":")
            said[what.strip()] = how.strip()
        for selector in selectors.split(","):
            found.setdefault(selector.strip(), {}).update(said)
    return found


_NO_WORDS_THERE = re.compile(r"disabled|handle|indicator|separator|chunk|QScrollBar|Corner|page\(")
"""What bears no words, or words of what cannot be done now."""
_STATES = re.compile(r"(?<!:):(?!:)[a-z-]+")


def words_in_style(one: Theme) -> set[tuple[str, str]]:
    """Return each colour of words with each ground under them, as the style sheet has them."""
    rules, pairs = rules_of(style_sheet(one)), set[tuple[str, str]]()
    for selector, said in rules.items():
        if _NO_WORDS_THERE.search(selector):
            continue
        resting = rules.get(_STATES.sub("", selector), {})
        ink = said.get("color") or resting.get("color") or _usual_ink(one, selector)
        ground = said.get("background") or resting.get("background") or "transparent"
        grounds = [ground] if ground.startswith("#") else _usual_grounds(one, selector)
        if "color" in said or "background" in said:
            pairs |= {(ink, under) for under in grounds}
        if "selection-color" in said:
            pairs.add((said["selection-color"], said["selection-background-color"]))
        if "placeholder-text-color" in said:
            pairs.add((said["placeholder-text-color"], said["background"]))
    return pairs


def _usual_ink(one: Theme, selector: str) -> str:
    tone = re.search(r'tone="(\w+)"', selector)
    if tone is not None and "QLabel" in selector:
        return one.colour(Tone(tone[1]))
    return one.navigation_ink if "avigation" in selector or "nav=" in selector else one.ink


def _usual_grounds(one: Theme, selector: str) -> list[str]:
    if "avigation" in selector or "nav=" in selector:
        return [one.navigation, one.navigation_chosen]
    return [one.card, one.ground]


@pytest.mark.parametrize("one", THEMES)
def test_every_word_that_the_style_sheet_colours_can_be_read_on_its_ground(one: Theme) -> None:
    least = 7 if one is HIGH_CONTRAST else 4.5
    pairs = words_in_style(one)
    inks = {ink for ink, _ground in pairs}
    assert inks >= {one.on_accent, one.navigation_faint, one.bad, one.keycap_ink}
    assert {(ink, under) for ink, under in pairs if contrast(ink, under) < least} == set()


def test_a_faint_word_in_the_style_sheet_is_found() -> None:
    faint = replace(LIGHT, keycap_ink=LIGHT.keycap)
    assert (faint.keycap_ink, faint.keycap) in words_in_style(faint)
    assert contrast(faint.keycap_ink, faint.keycap) < 4.5


@pytest.mark.parametrize("one", THEMES)
def test_edges_of_fields_and_marks_of_the_focus_can_be_seen(one: Theme) -> None:
    seen = [
        (one.edge, one.card),
        (one.edge, one.ground),
        (one.accent, one.card),
        (one.accent, one.ground),
        (one.on_accent, one.accent),
        (one.navigation_bar, one.navigation),
        (one.navigation_bar, one.navigation_chosen),
        (one.faded, one.card),
        (one.faded, one.ground),
        (one.edge, one.hover),
        (one.secondary, one.card),
        (one.bad, one.card),
        (one.warning, one.card),
        (one.accent, one.accent_tint),
        (one.edge, one.header),
    ]
    assert {pair: contrast(*pair) for pair in seen if contrast(*pair) < 3} == {}


@pytest.mark.parametrize("one", THEMES)
def test_every_colour_is_written_in_full(one: Theme) -> None:
    colours = [value for name, value in one_by_one(one) if name != "name"]
    assert all(re.fullmatch("#[0-9A-F]{6}", value) for value in colours if isinstance(value, str))


def one_by_one(one: Theme) -> list[tuple[str, object]]:
    return [(name, getattr(one, name)) for name in Theme.__dataclass_fields__]


def test_no_two_tones_share_a_shape_but_plain_and_accent() -> None:
    shapes = [TONE_ICONS[tone] for tone in (Tone.GOOD, Tone.WARNING, Tone.BAD, Tone.PLAIN)]
    assert len(set(shapes)) == len(shapes)


# -- the style sheet -------------------------------------------------------------------------------


def test_every_place_in_the_style_sheet_is_filled() -> None:
    assert "$" not in theme.style_sheet(LIGHT)


def test_zoom_multiplies_every_size_and_leaves_no_line_out() -> None:
    sizes = [int(px) for px in re.findall(r"(\d+)px", theme.style_sheet(LIGHT))]
    zoomed = [int(px) for px in re.findall(r"(\d+)px", theme.style_sheet(LIGHT, 2.0))]
    assert zoomed == [2 * px for px in sizes]
    shrunk = theme.style_sheet(LIGHT, 0.8)
    assert "border: 1px" in shrunk


def test_zoom_stays_within_what_fits_a_screen(qapp: QApplication) -> None:
    theme.apply(qapp, LIGHT, 9)
    assert theme.look().zoom == theme.LARGEST_ZOOM
    theme.apply(qapp, LIGHT, 0.1)
    assert theme.look().zoom == theme.SMALLEST_ZOOM


def test_both_faces_are_ours_and_have_all_vietnamese_letters() -> None:
    letters = "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸĐƠƯ"
    for figures, family in ((False, theme.BODY_FONT), (True, theme.FIGURES_FONT)):
        face = theme.font(14, figures=figures)
        assert QFontInfo(face).family() == family
        metrics = QFontMetrics(face)
        assert [ch for ch in letters + letters.lower() if not metrics.inFontUcs4(ord(ch))] == []


def test_figures_of_numbers_in_columns_are_equally_wide() -> None:
    metrics = QFontMetrics(theme.font(14, figures=True))
    assert len({metrics.horizontalAdvance(ch * 20) for ch in "0123456789"}) == 1


@pytest.mark.parametrize("one", THEMES)
@pytest.mark.parametrize("make", [QLineEdit, QPushButton, lambda: ActionButton("Lưu", "F9")])
def test_the_focus_can_be_seen_on_every_control(
    qapp: QApplication, qtbot: QtBot, one: Theme, make: type[QWidget]
) -> None:
    theme.apply(qapp, one)
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    first, second = make(), make()
    for part in (first, second):
        layout.addWidget(part)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    second.setFocus()
    without = first.grab().toImage()
    first.setFocus()
    focused = first.grab().toImage()
    assert differing(without, focused) > 2 * first.width()
    assert first.sizeHint() == second.sizeHint()


def differing(one: QImage, other: QImage) -> int:
    return sum(
        one.pixel(QPoint(x, y)) != other.pixel(QPoint(x, y))
        for x in range(one.width())
        for y in range(one.height())
    )


def test_buttons_are_tall_enough_to_hit(qtbot: QtBot) -> None:
    plain, primary = ActionButton("Tạm giữ", "F8"), ActionButton("Lưu", "F9", primary=True)
    for button in (plain, primary):
        qtbot.addWidget(button)
        button.show()
    assert plain.height() >= 36
    assert primary.height() == 46


# -- icons -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_has_a_pixel_for_every_pixel_of_the_screen(ratio: float) -> None:
    picture = icons.pixmap("printer", LIGHT.accent, 20, ratio)
    assert picture.width() == round(20 * ratio)
    assert picture.devicePixelRatio() == ratio
    colours = {
        picture.toImage().pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.toImage().pixelColor(x, y).alpha() == 255
    }
    assert colours <= {LIGHT.accent.lower()}


def test_every_icon_named_by_a_tone_is_shipped() -> None:
    for name in TONE_ICONS.values():
        assert not icons.icon(name, LIGHT.ink).isNull()


def test_an_icon_that_is_not_shipped_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-thing"):
        icons.icon("no-such-thing", LIGHT.ink)


# -- labels and buttons ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "label",
    [
        PlainLabel,
        Heading,
        KeyCap,
        ElidedLabel,
        Line,
        Notice,
        Pill,
    ],
)
def test_a_name_with_markup_is_shown_letter_by_letter(qtbot: QtBot, label: type[QLabel]) -> None:
    shown = label(MARKUP)
    qtbot.addWidget(shown)
    assert shown.text() == MARKUP
    assert shown.textFormat() == Qt.TextFormat.PlainText


def test_a_name_of_300_letters_wraps_inside_its_card(qtbot: QtBot) -> None:
    line = Line(LONG_NAME)
    qtbot.addWidget(line)
    assert line.minimumSizeHint().width() < 200
    assert line.heightForWidth(300) > 5 * line.fontMetrics().height()
    line.resize(300, line.heightForWidth(300))
    image = line.grab().toImage()
    last_row = QRect(0, image.height() - line.fontMetrics().height(), 40, 14)
    assert any(
        image.pixelColor(x, y) != image.pixelColor(299, image.height() - 1)
        for x in range(last_row.left(), last_row.right())
        for y in range(last_row.top(), last_row.bottom())
    )


def test_a_sentence_sets_its_facts_in_bold_whatever_they_contain(qtbot: QtBot) -> None:
    line = Line()
    qtbot.addWidget(line)
    line.say("“Chị {name} hẹn {day}.”", name="{day} <i>", day="T3 22/12")
    assert line.text() == "“Chị {day} <i> hẹn T3 22/12.”"


def test_an_elided_label_tells_the_whole_text_as_its_tip(qtbot: QtBot) -> None:
    label = ElidedLabel("Công ty trách nhiệm hữu hạn dược phẩm Miền Trung")
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.shown.endswith("…")
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    assert (label.shown, label.toolTip()) == (label.text(), "")


def test_a_notice_without_anything_to_say_is_gone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    notice = Notice()
    QVBoxLayout(window).addWidget(notice)
    window.show()
    assert not notice.isVisible()
    notice.tell("Còn thiếu giấy tờ.", Tone.WARNING)
    assert notice.isVisible()
    notice.clear()
    assert not notice.isVisible()


def test_a_button_answers_to_its_key_only_when_the_page_says_so(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    field = QLineEdit()
    save = ActionButton("Lưu & in <b>", "F9", primary=True)
    layout.addWidget(field)
    layout.addWidget(save)
    pressed: list[str] = []
    save.clicked.connect(lambda: pressed.append("save"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F9)
    assert pressed == []
    save.listen()
    QTest.keyClick(field, Qt.Key.Key_F9)
    assert len(pressed) == 1
    save.setEnabled(False)
    QTest.keyClick(field, Qt.Key.Key_F9)
    save.setEnabled(True)
    save.hide()
    QTest.keyClick(field, Qt.Key.Key_F9)
    assert len(pressed) == 1


def test_a_tile_says_number_and_label_and_can_be_reached_by_keyboard(qtbot: QtBot) -> None:
    tile = CountTile("Quá hạn", "2", icon="clock-alert")
    qtbot.addWidget(tile)
    assert tile.count == "–"
    tile.tell(12, Tone.BAD)
    tile.show()
    assert tile.count == "12"
    assert tile.accessibleName() == "12 Quá hạn"
    assert tile.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(tile.clicked):
        QTest.keyClick(tile, Qt.Key.Key_Space)


def test_everything_follows_when_the_look_changes(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    window.setObjectName("topBar")
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for part in (
        ActionButton("Lưu", "F9", icon="save"),
        NavButton("Hôm nay", "Ctrl+1", "house"),
        Pill("Đã in", Tone.GOOD),
        EmptyState("inbox", "Chưa có hồ sơ.", "Quét giấy hẹn."),
        ScanBox("Quét mã"),
    ):
        layout.addWidget(part)
    window.show()
    light = window.grab().toImage()
    theme.apply(qapp, HIGH_CONTRAST)
    assert window.grab().toImage() != light
    theme.apply(qapp, LIGHT)
    assert window.grab().toImage() == light


# -- dialogs ---------------------------------------------------------------------------------------


def test_a_question_is_answered_by_its_button_and_enter_means_no(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    done: list[str] = []

    def ask() -> QWidget:
        return confirm(
            window,
            "Hủy phiếu?",
            "Phiếu BG-261123-02 sẽ bị hủy.",
            "Hủy phiếu",
            "Thôi",
            then=lambda: done.append("yes"),
        )

    sheet = ask()
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert (sheet.isVisible(), done) == (False, [])
    sheet = ask()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert (sheet.isVisible(), done) == (False, [])
    sheet = ask()
    yes = sheet.findChild(ActionButton, "yes")
    assert yes is not None
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert (sheet.isVisible(), done) == (False, ["yes"])


def test_a_file_that_exists_is_asked_about_before_it_is_overwritten(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("xuất")
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    chosen: list[str] = []
    for name, asked in (("mới.pdf", False), ("cũ.pdf", True)):
        if asked:
            (folder / name).write_text("x")
        dialog = choose_file_to_save(
            window, "Lưu báo cáo", folder / name, "Tệp PDF", lambda path: chosen.append(path.name)
        )
        dialog.fileSelected.emit(str(folder / name))
        dialog.close()
        question = window.findChild(QWidget, "confirm")
        assert (question is not None) is asked
        if question is not None:
            yes = question.findChild(ActionButton, "yes")
            assert yes is not None
            yes.click()
    assert chosen == ["mới.pdf", "cũ.pdf"]


def test_a_second_fault_joins_the_first_ones_dialog(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    log = tmp_path_factory.mktemp("log") / "quay.log"
    first = show_bug(None, log, "Không vẽ được biên nhận.")
    qtbot.addWidget(first)
    second = show_bug(None, log, "Không đọc được lịch.")
    assert second is first
    assert "biên nhận" in first.text.text()
    assert "lịch" in first.text.text()
    path = first.findChild(Line, "logPath")
    assert path is not None
    assert path.text() == str(log)
    first.close()


def test_colours_of_the_palette_are_those_of_the_theme(qapp: QApplication) -> None:
    theme.apply(qapp, DARK)
    assert qapp.palette().window().color() == QColor(DARK.ground)
