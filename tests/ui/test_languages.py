"""What the screens say in another language, and what stays Vietnamese whatever they speak."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMessageBox

import resources
from counter_app.desks import Office
from counter_app.documents.words import explain, explain_short
from counter_app.errors import NotReady, Phrase, UnknownProcedure
from counter_app.rules.calendar import DayKind, SpecialDay, WorkingCalendar
from counter_app.rules.catalogue import Limit
from counter_app.rules.codes import FORMER_PROVINCES
from counter_app.rules.deadlines import DueDate, due_date
from counter_app.rules.dossier import Custody, where
from counter_app.rules.staff import StaffMember
from tests import pseudo, shown, texts
from tests.conftest import received
from tests.screens.camera import offices
from tests.screens.faults import faults
from tests.screens.looks import Look
from tests.screens.scenes import back_to_the_page, every_scene
from ui import languages
from ui.dates import Dates
from ui.hands import NotSeen, turn, wait_until
from ui.said import said
from ui.stage import Stage
from ui.words import Words

SILENT = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
WEDNESDAY = datetime.fromisoformat("2026-11-25T09:05:00+07:00")

STAYS = {
    "messageText": "what is sent to the applicant, who reads Vietnamese",
    "preview.place": "how the place stands on official papers",
    "language": "each language by its own name",
    "languages": "each language by its own name",
    "officeName": "the office's own name",
    "ScrollLeftButton": "Qt's own, which the language of marks leaves alone",
    "ScrollRightButton": "Qt's own, which the language of marks leaves alone",
}
"""The parts of screens that show Vietnamese in every language, each with the reason."""

NOT_SCREENS = {
    "album.py", "stage.py", "story.py", "tour.py", "tour_administration.py", "tour_closing.py",
    "tour_custody.py", "tour_window.py",
}  # fmt: skip
"""Modules of the tour, which writes below its pictures in two languages."""

NO_WORDS = {
    "Quầy Một Cửa": "the program's name",
    "Tiếng Việt": "the language's own name",
    r"(?i)(\d{1,2})\s*(?:[:.]|h|giờ)?\s*(\d{2})?\s*(?:phút|p)?": "how a time of day may be typed",
    r"\(lần (\d+)\)$": "how a paper's title names its version",
    "Mẫu số ": "how the decree numbers its forms",
    "cuộn 80 mm": "stands in the title of a test page",
    "Nghỉ hoán đổi, làm bù ngày {worked:%d/%m}": "the name of a day off, kept in the books",
    "Làm bù ngày {off:%d/%m}": "the name of a day, kept in the books",
    "Thành phần hồ sơ chưa đầy đủ theo quy định của thủ tục hành chính.": "stands on a paper",
    "Trang in thử ": "the title of a paper",
    "Phiếu mã lệnh tại quầy": "the title of a paper",
    "Phiếu thử máy quét": "the title of a paper",
    "Thẻ cán bộ tại quầy": "the title of a paper",
    "Phòng ": "what is left out of a department's name, which the office wrote",
    "Cuộn 80 mm": "the name of a paper size in the printer's dialog",
}
"""Texts of `ui` that no screen shows as words of the program, each with what it is."""

GLOSSARY = [
    ("nghĩa vụ tài chính", "obligation|Applicant to pay", "dut(?:y|ies)"),
    ("hủy hồ sơ", "void", "cancel|delet"),
    ("sổ của quầy", "station’s books", "counter’s books"),
    ("của đơn vị", "office", "agency"),
    ("thẻ hồ sơ", "dossier page|open (?:the )?dossier", "card|dossier’s page"),
    ("phiếu gửi|vận đơn", "waybill", "consignment"),
    ("hẹn lại", "reschedul|new date|new due date", "re-?appoint|postpone"),
    ("ngăn", "slot", "compartment|shelf place"),
    ("giấy chung", "joint receipt", "shared|common"),
    ("bảng phím(?: tắt)?", "key map", "list of keys|shortcuts"),
    ("làm bù", "make-up|work", "in lieu"),
    ("nghỉ bù", "off in lieu", "make-up"),
    ("người được ủy quyền", "authorised person", "agent"),
    ("nộp thay", "agent|handing in for", "authorised person|representative"),
    ("toàn trình", "fully online|toàn trình", "end to end"),
]
"""What a Vietnamese term is called in English, and what else it was called once."""


YIELDS = {
    "gives way": "a button lets go its icon, then makes its letters smaller; its words are whole",
    "scrolls sideways": "a list whose columns want more room can be scrolled; nothing is lost",
    "tabs cut: tabs in page.reports": "the row of tabs scrolls by arrows, Ctrl+Tab goes through it",
    "address in page.intake": "what the citizen's address needs, whatever the screens speak",
    "procedureMeta": "the limit ends in …; it stands whole beside the due date",
    "SignatureSign": "what may be left alone: the words of the key's cap tell it, too",
    "backupAtEnd": "a box whose last letters are cut",
    "backupOnExit": "a box whose last letters are cut",
    "listingRow": "the hint below a report ends on its second line",
    "choice cut": "a closed list shows the beginning; open, it shows all",
    "printerNotice": "a sentence ends on its last line",
    "serialHint": "a sentence ends on its last line",
    "cut: newExplain": "a link whose last letters are cut, so that the date beside it is not",
    "cut: Heading": "the title of a card loses its last letters",
    "cut: PlainLabel": "the name of a field, in a column as wide as its usual words",
    "cut: Line": "a sentence ends on its second line",
    "in registerLines": "a list whose columns want more room can be scrolled; nothing is lost",
    "QScrollArea in lockScreen": "the list of people scrolls",
}
"""What may give way first where all words are 40 % longer; no main button, field or number may."""


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Speak English during a test."""
    languages.speak(qapp, "en")
    yield
    languages.speak(qapp, "vi")


@pytest.fixture
def vietnamese(qapp: QApplication) -> None:
    """Speak Vietnamese, as a fresh machine does."""
    languages.speak(qapp, "vi")


# -- the file of translations ----------------------------------------------------------------------


def test_every_text_of_the_screens_stands_in_the_file_and_no_other() -> None:
    held, found = set(texts.read()), texts.all_texts()
    missing = sorted(f"{one.context}: {one.source}" for one in found - held)
    gone = sorted(f"{one.context}: {one.source}" for one in held - found)
    assert not missing, "make texts was forgotten:\n" + "\n".join(missing)
    assert not gone, "make texts was forgotten; gone:\n" + "\n".join(gone)


def test_every_text_is_translated_with_the_same_places_keys_and_edges() -> None:
    faults = list(texts.faults(texts.read()))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("term", "allowed", "others"), GLOSSARY, ids=[one[0] for one in GLOSSARY])
def test_one_thing_has_one_name_in_english(term: str, allowed: str, others: str) -> None:
    named = {
        form
        for text, entry in texts.read().items()
        if re.search(rf"\b(?:{term})\b", text.source, re.IGNORECASE) and entry.done
        for form in entry.forms
    }
    assert any(re.search(rf"\b(?:{allowed})", form, re.IGNORECASE) for form in named)
    stray = {form for form in named if re.search(rf"\b(?:{others})", form, re.IGNORECASE)}
    assert not stray, "\n".join(sorted(stray))


def test_a_count_has_a_form_for_one_and_another_for_many() -> None:
    one = texts.Text("Here", "{count} ngày", counted=False)
    many = texts.Text("Here", "{count} ngày", counted=True)
    assert list(texts.faults({one: texts.Entry(["{count} days"])}))
    assert not list(texts.faults({many: texts.Entry(["{count} day", "{count} days"])}))
    assert not list(texts.faults({one: texts.Entry(["Days: {count}"])}))


def test_no_refusal_is_given_a_day_that_only_vietnamese_can_read() -> None:
    told = [
        f"{path.name}:{node.lineno} {node.arg}={ast.unparse(node.value)}"
        for folder in ("desks", "rules")
        for path in sorted((texts.ROOT / "counter_app" / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.keyword)
        and node.arg != "title"
        and isinstance(node.value, ast.JoinedStr)
        and "%d/%m" in ast.unparse(node.value)
    ]
    assert not told, "say it with a Phrase:\n" + "\n".join(told)


def test_what_qt_says_itself_is_in_vietnamese_with_the_same_places() -> None:
    root = ET.parse(texts.ENGLISH.with_name("qtbase_vi.ts")).getroot()  # noqa: S314 - our own file
    for message in root.iter("message"):
        source, form = message.findtext("source") or "", message.findtext("translation") or ""
        assert form, source
        assert sorted(re.findall(r"%\d", source)) == sorted(re.findall(r"%\d", form)), source
        assert "&" not in form, f"an input method eats Alt+letter: {form}"


@pytest.mark.usefixtures("english")
def test_the_built_words_are_those_of_the_file() -> None:
    stale = [
        text.source
        for text, entry in texts.read().items()
        if entry.done
        and QCoreApplication.translate(text.context, text.source, None, 2 if text.counted else -1)
        != entry.forms[-1]
    ]
    assert not stale, "make setup builds them"


def test_no_text_of_the_screens_is_kept_from_translators() -> None:
    kept = [
        f"{path.name}:{line} {text}"
        for path in sorted((texts.ROOT / "ui").rglob("*.py"))
        if path.name not in NOT_SCREENS
        for line, text in _untranslated(path)
        if text not in NO_WORDS
    ]
    assert not kept, "\n".join(kept)


def _untranslated(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the Vietnamese texts of a module that are neither translated nor documentation."""
    tree, passed = ast.parse(path.read_text(encoding="utf-8")), set[int]()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as told):
                passed.add(id(told))
            case ast.Call(
                func=ast.Attribute(attr="tr" | "translate") | ast.Name(id="_tr" | "translate")
            ):
                passed |= {id(part) for one in node.args for part in ast.walk(one)}
            case _:
                pass
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in passed
            and texts.VIETNAMESE_LETTERS.search(node.value)
        ):
            yield node.lineno, node.value


# -- speaking --------------------------------------------------------------------------------------


def test_the_screens_speak_english_and_vietnamese_again(qapp: QApplication) -> None:
    languages.speak(qapp, "en")
    assert QCoreApplication.translate("Words", "Đang xử lý") == "In progress"
    assert languages.spoken() == "en"
    languages.speak(qapp, "vi")
    assert QCoreApplication.translate("Words", "Đang xử lý") == "Đang xử lý"
    assert languages.spoken() == "vi"


def test_a_language_that_is_not_known_is_vietnamese(qapp: QApplication) -> None:
    languages.speak(qapp, "fr")
    assert languages.spoken() == "vi"
    assert QLocale().language() is QLocale.Language.Vietnamese


@pytest.mark.usefixtures("vietnamese")
def test_buttons_and_menus_of_qt_itself_are_vietnamese() -> None:
    buttons = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(buttons.Save | buttons.Cancel | buttons.Yes | buttons.No)
    assert {one.text() for one in box.buttons()} == {"Lưu", "Thôi", "Có", "Không"}
    line = QLineEdit("chữ")
    menu = line.createStandardContextMenu()
    assert [one.text().partition("\t")[0] for one in menu.actions() if one.text()] == [
        "Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả",
    ]  # fmt: skip
    message = QMessageBox()
    message.setStandardButtons(QMessageBox.StandardButton.Ok)
    assert message.button(QMessageBox.StandardButton.Ok).text() == "Đồng ý"


@pytest.mark.usefixtures("english")
def test_they_are_english_when_the_screens_are() -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert [one.text().replace("&", "") for one in box.buttons()] == ["Cancel"]


# -- days, numbers, sums ---------------------------------------------------------------------------


@pytest.mark.usefixtures("vietnamese")
def test_days_and_sums_are_written_as_vietnamese_writes_them() -> None:
    dates = Dates()
    assert dates.date(WEDNESDAY) == "25/11/2026"
    assert dates.day_short(WEDNESDAY) == "T4 25/11"
    assert dates.day_long(WEDNESDAY) == "Thứ Tư, 25/11/2026"
    assert dates.moment(WEDNESDAY) == "09:05 25/11/2026"
    assert dates.money(1_000_000) == "1.000.000 ₫"
    assert dates.decimal(4.5) == "4,5"


@pytest.mark.usefixtures("english")
def test_in_english_nobody_can_take_a_day_for_another() -> None:
    dates = Dates()
    assert dates.date(WEDNESDAY) == "25 Nov 2026"
    assert dates.day_short(WEDNESDAY) == "Wed 25 Nov"
    assert dates.day_year(WEDNESDAY) == "Wed 25 Nov 2026"
    assert dates.day_long(WEDNESDAY) == "Wednesday, 25 Nov 2026"
    assert dates.moment(WEDNESDAY) == "09:05 25 Nov 2026"
    assert dates.money(1_000_000) == "1,000,000 ₫"
    assert dates.decimal(4.5) == "4.5"


@pytest.mark.usefixtures("english")
def test_english_tells_one_from_many() -> None:
    words = Words()
    earlier = WEDNESDAY.replace(day=24)
    assert words.age(earlier, WEDNESDAY) == "1 day"
    assert words.age(earlier.replace(day=20), WEDNESDAY) == "5 days"


@pytest.mark.usefixtures("english")
def test_a_refusal_is_english_with_all_that_it_names() -> None:
    refusal = NotReady(
        number="H57.132-261123-0601",
        custody=where(Custody.IN_TRANSIT, "Phòng Nghiệp vụ Dược"),
        due=Phrase("{at:%H:%M ngày %d/%m/%Y}", at=WEDNESDAY),
    )
    assert Words().refusal(refusal) == (
        "Dossier H57.132-261123-0601 has no result yet: handed over, "
        "Phòng Nghiệp vụ Dược has not signed yet, due 09:05 on 25 Nov 2026."
    )


@pytest.mark.usefixtures("english")
def test_a_day_within_a_sentence_names_its_month() -> None:
    refusal = UnknownProcedure(code="1.004616", day=Phrase("{day:%d/%m/%Y}", day=WEDNESDAY))
    assert "25 Nov 2026" in Words().refusal(refusal)
    counted = explain_short(_counted_over_a_holiday())
    assert "01 Sep – 02 Sep (Quốc khánh)" in said(counted)
    assert "01/09–02/09 (Quốc khánh)" in counted
    days = [said(line) for line in explain(_counted_over_a_holiday())]
    assert days[0].startswith("Friday 28 Aug 2026: ")
    assert not [line for line in days if re.search(r"\d/\d", line)]


def test_the_name_of_a_month_is_ours_even_where_the_system_speaks_otherwise(
    qapp: QApplication,
) -> None:
    languages.speak(qapp, "en")
    asked = Phrase("{at:%H:%M ngày %d/%m/%Y}", at=_Elsewhere.fromisoformat("2026-11-25T09:05:00"))
    assert said(asked) == "09:05 on 25 Nov 2026"
    languages.speak(qapp, "vi")


class _Elsewhere(datetime):
    """A moment on a computer whose system names the months in its own language."""

    def __format__(self, spec: str, /) -> str:
        """Write it as that system would."""
        return super().__format__(spec.replace("%b", "Th11"))


def _counted_over_a_holiday() -> DueDate:
    """Count five working days over the National Day of 2026."""
    days = (SpecialDay(date(2026, 9, day), DayKind.HOLIDAY, "Quốc khánh") for day in (1, 2))
    return due_date(WorkingCalendar(days, certain=(2026,)), date(2026, 8, 28), Limit(5))


@pytest.mark.usefixtures("english")
def test_a_name_that_nobody_translated_is_said_as_it_is() -> None:
    assert said("Nguyễn Thị {Đào}") == "Nguyễn Thị {Đào}"


# -- papers ----------------------------------------------------------------------------------------


def test_a_receipt_is_vietnamese_whatever_the_screens_speak(
    office: Office, clerk: StaffMember, qapp: QApplication
) -> None:
    dossier = received(office, clerk.id)

    document = office.printing.of(dossier.id)[0]

    def paper() -> str:
        read = pypdfium2.PdfDocument(office.printing.pdf(document.id))
        return "".join(
            page.get_textpage().get_text_bounded()  # pyright: ignore[reportUnknownMemberType]
            for page in read
        )

    languages.speak(qapp, "vi")
    vietnamese = paper()
    languages.speak(qapp, "en")
    english = paper()
    languages.speak(qapp, "vi")
    assert english == vietnamese
    assert "hẹn trả kết quả" in vietnamese.lower()


# -- every screen ----------------------------------------------------------------------------------


@dataclass(slots=True)
class Walk:
    """What all screens showed, where, and what the books behind them hold."""

    shown: dict[str, str] = field(default_factory=dict[str, str])
    told: dict[str, int] = field(default_factory=dict[str, int])
    """How many texts each scene showed."""
    missed: list[str] = field(default_factory=list[str])
    """Scenes that were not come to."""
    faults: list[str] = field(default_factory=list[str])
    """What is cut, torn or out of sight, with its scene."""
    books: str = ""

    @property
    def program(self) -> list[tuple[str, str]]:
        """What the program itself may have said: all that was shown but what must stay."""
        return sorted(
            (place, text)
            for text, place in self.shown.items()
            if place.rpartition(" ")[2] not in STAYS
        )


def _walk(look: Look) -> Walk:
    walk = Walk()
    with offices() as houses:
        for office, group in groupby(every_scene(), key=lambda scene: scene.office):
            with houses.open(office, look) as stage:
                stage.window.resize(1366, 768)
                for scene in group:
                    back_to_the_page(stage)
                    try:
                        scene.arrive(stage)
                    except NotSeen as missing:
                        walk.missed.append(f"{scene.name}: {missing}")
                    wait_until(lambda stage=stage: not stage.program.busy, scene.name)
                    _read(walk, stage, scene.name)
        walk.books = _held_in(Path("lively.sqlite3")) + _held_in(Path("empty.sqlite3"))
    walk.books += "".join(
        path.read_text(encoding="utf-8") for path in resources.path("seed").glob("*.json")
    )
    walk.books += "\n".join(one.name for one in FORMER_PROVINCES.values())
    walk.books += "\nQuầy Một Cửa\n"
    # The guide is written in each language by itself; its chapters are listed by their titles.
    walk.books += "\n".join(
        path.read_text(encoding="utf-8").partition("\n")[0]
        for path in resources.guide("vi").glob("*.md")
    )
    return walk


def _read(walk: Walk, stage: Stage, scene: str) -> None:
    turn()
    sheets = [sheet for sheet in stage.sheets if sheet.isVisible()]
    walk.faults += [f"{scene}: {fault}" for fault in faults(stage.window, *sheets)]
    for window in (stage.window, *(sheet for sheet in stage.sheets if sheet.isVisible())):
        for place, text in shown.texts(window):
            walk.told[scene] = walk.told.get(scene, 0) + 1
            walk.shown.setdefault(text, f"{scene} {place}")


def _held_in(books: Path) -> str:
    """Return everything that books hold, as one text."""
    with sqlite3.connect(books) as store:
        return "\n".join(store.iterdump())


@pytest.fixture(scope="module")
def in_english(qapp: QApplication) -> Iterator[Walk]:
    """Walk through every screen in English."""
    yield _walk(Look("en"))
    languages.speak(qapp, "vi")


@pytest.fixture(scope="module")
def in_pseudo(qapp: QApplication) -> Walk:  # noqa: ARG001 - it must be there
    """Walk through every screen in the language of marks."""
    with pseudo.spoken():
        return _walk(Look())


@SILENT
def test_every_screen_is_english_but_for_what_the_books_hold(in_english: Walk) -> None:
    assert "Today" in in_english.shown
    pieces = _pieces()
    left = [
        f"{place}: {text!r} has {piece!r}"
        for place, text in in_english.program
        for piece in pieces
        if piece in text and piece not in in_english.books
    ]
    assert not left, "\n".join(left)


def _pieces() -> list[str]:
    """Return what must not be seen in English: the Vietnamese between the places for facts."""
    return sorted(
        {
            piece
            for text, entry in texts.read().items()
            if entry.forms[-1] != text.source
            for piece in re.split(r"\{[^{}]*\}", text.source)
            if len(piece.strip()) > (9 if text.context == "Said" else 4)
            and texts.VIETNAMESE_LETTERS.search(piece)
        }
    )


@SILENT
def test_no_english_screen_writes_a_month_as_a_number(in_english: Walk) -> None:
    left = [
        f"{place}: {text!r}"
        for place, text in in_english.program
        if re.search(r"\b\d\d/\d\d(?:/\d{4})?\b", text)
        and text not in in_english.books
        and not _TYPED.search(text)
    ]
    assert not left, "\n".join(left)


_TYPED = re.compile(r"^Type |^\+\d+ or |\be\.g\. ")
"""Days are typed as dd/mm in either language, and the fields say so."""


@SILENT
def test_every_screen_carries_the_marks_of_the_language_nobody_speaks(in_pseudo: Walk) -> None:
    held = Held(in_pseudo.books)
    left = [
        f"{place}: {text!r} has {run!r}"
        for place, text in in_pseudo.program
        for run in pseudo.outside(text)
        if texts.VIETNAMESE_LETTERS.search(run) and not held.has(run)
    ]
    assert not left, "\n".join(left)


@SILENT
def test_screens_hold_a_language_whose_texts_are_two_fifths_longer(in_pseudo: Walk) -> None:
    left = [one for one in in_pseudo.faults if not any(part in one for part in YIELDS)]
    assert not left, "\n".join(left)


@SILENT
@pytest.mark.parametrize("walked", ["in_english", "in_pseudo"])
def test_each_walk_read_something_on_every_screen(
    walked: str, request: pytest.FixtureRequest
) -> None:
    walk: Walk = request.getfixturevalue(walked)
    assert walk.missed == []
    assert set(walk.told) == {scene.name for scene in every_scene()}
    assert min(walk.told.values()) > _FEWEST


_FEWEST = 5
"""Texts that every screen shows at least."""


class Held:
    """What the books, the seeds and the guide hold: whole texts, and runs of words in them.

    A single word proves nothing: each word of the screens stands somewhere in the books, too.
    """

    def __init__(self, books: str) -> None:
        """Take them as one text: lines of SQL with JSON in it, and titles."""
        parts = re.split(r"""['"\n\\]|(?<=[^\s]), (?=[^\s])""", books)
        self._whole = {_bare(one) for one in parts} | {
            _bare(one) for one in re.split(r"""['"\n\\]""", books)
        }
        self._runs = f" {' '.join(_WORD.findall(books.lower()))} "

    def has(self, shown: str) -> bool:
        """Say whether all of a shown text comes from there."""
        return _bare(shown) in self._whole or all(
            self._has_piece(piece)
            for piece in re.split(r" · |\n|, |: |[()]", shown)
            if texts.VIETNAMESE_LETTERS.search(piece)
        )

    def _has_piece(self, piece: str) -> bool:
        words = _WORD.findall(piece.lower())
        run = f" {' '.join(words)} "
        return _bare(piece) in self._whole or (len(words) >= _RUN and run in self._runs)


_WORD = re.compile(r"[^\W\d_]+")
_RUN = 3
"""So many words on end are no chance."""


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def test_a_word_of_the_books_excuses_no_text_of_the_screens() -> None:
    held = Held("""VALUES('{"name": "Lê Thị Hạnh", "what": "Cấp số tiếp nhận"}')""")
    assert held.has("Lê Thị Hạnh")
    assert held.has("H57 · Cấp số tiếp")
    assert not held.has("Tiếp nhận")
    assert not held.has("Hạnh")
    assert not held.has("Lê Thị Hạnh · Cấp lại")


def test_the_marks_leave_places_keys_and_tags_alone() -> None:
    assert pseudo.stretched("Bấm F9, còn {count}") == "⟦Bấm F9, ċòń {count}····⟧"
    assert pseudo.outside("Ai ⟦Hồ ⟦śơ·⟧ Đào··⟧ và Hạnh") == ["Ai ", " và Hạnh"]
