"""Forms: what is missing is named beside the field, and the typing hand is never disturbed."""

import unicodedata
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.errors import EmptySlip, Refused, UnknownDossier
from ui import theme
from ui.forms import ChoiceBox, Field, Form, Kind, LinesBox, TextBox
from ui.refusals import refusals_shown_in
from ui.theme import LIGHT, Tone
from ui.widgets import Line, Notice


@dataclass(frozen=True, slots=True)
class Person:
    """What the form makes."""

    id_number: str
    name: str
    age: int | None
    channel: str
    note: str


def ten_digits(text: str) -> str | None:
    return None if text.isdigit() and len(text) == 10 else "Số định danh cần 10 chữ số."


def age(text: str) -> int | None:
    return int(text) if text else None


def whole_number(text: str) -> str | None:
    return None if text.isdigit() else "Tuổi là một số."


@pytest.fixture
def form(qapp: QApplication, qtbot: QtBot) -> Form:
    theme.apply(qapp, LIGHT)
    made = Form(
        Person,
        Field("id_number", "Số định danh", required=True, complaint=ten_digits, span=6, key="F3"),
        Field("name", "Họ và tên", required=True, span=6),
        Field("age", "Tuổi", complaint=whole_number, read=age, span=4),
        Field(
            "channel",
            "Hình thức nộp",
            kind=Kind.CHOICE,
            choices=(("Trực tiếp", "counter"), ("Bưu chính", "post")),
            required=True,
            span=8,
        ),
        Field("note", "Ghi chú", kind=Kind.LINES, hint="Không bắt buộc."),
    )
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def box(form: Form, name: str) -> TextBox:
    editor = form.editor(name)
    assert isinstance(editor, TextBox)
    return editor


def fill(form: Form, **texts: str) -> None:
    whole = {"id_number": "0123456789", "name": "Nguyễn Thị Đào"} | texts
    for name, text in whole.items():
        form.set_text(name, text)


def handed_in(form: Form) -> list[object]:
    records: list[object] = []
    form.submitted.connect(records.append)
    form.submit()
    return records


def types(editor: QWidget, text: str) -> None:
    """Type letters beyond ASCII, at which Qt's own test library aborts."""
    for ch in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(editor, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, ch))


# -- handing in ------------------------------------------------------------------------------------


def test_a_complete_form_makes_its_record(form: Form) -> None:
    fill(form, age="41", note="Nộp thay con.\nHẹn gọi trước.")
    form.set_text("channel", "Bưu chính")
    assert handed_in(form) == [
        Person("0123456789", "Nguyễn Thị Đào", 41, "post", "Nộp thay con.\nHẹn gọi trước.")
    ]


def test_an_empty_optional_field_is_read_as_it_is(form: Form) -> None:
    fill(form)
    assert handed_in(form) == [Person("0123456789", "Nguyễn Thị Đào", None, "counter", "")]


def test_what_is_missing_is_named_below_its_field_and_nothing_is_handed_in(form: Form) -> None:
    fill(form, name="", id_number="12")
    assert handed_in(form) == []
    assert form.complaint("name") == "Chưa điền mục này."
    assert form.complaint("id_number") == "Số định danh cần 10 chữ số."
    assert form.complaint("age") == ""
    assert box(form, "id_number").hasFocus()


def test_only_blanks_are_nothing(form: Form) -> None:
    fill(form, name=" \u200b\t ")
    assert handed_in(form) == []
    assert form.complaint("name") == "Chưa điền mục này."


def test_a_complaint_is_read_aloud_with_its_field(form: Form) -> None:
    fill(form, name="")
    form.submit()
    assert box(form, "name").accessibleDescription() == "Chưa điền mục này."
    assert box(form, "name").property("tone") == Tone.BAD


def test_a_complaint_goes_as_soon_as_it_is_met_but_none_comes_while_one_types(form: Form) -> None:
    fill(form, id_number="12")
    form.submit()
    box(form, "id_number").setText("0123456789")
    assert form.complaint("id_number") == ""
    box(form, "id_number").setText("01")
    assert form.complaint("id_number") == ""


def test_the_office_can_complain_about_a_field(form: Form) -> None:
    form.complain("age", "Chưa đủ tuổi.")
    assert form.complaint("age") == "Chưa đủ tuổi."
    assert box(form, "age").hasFocus()


# -- labels ----------------------------------------------------------------------------------------


def test_every_field_has_its_label_above_it_and_as_its_name(form: Form) -> None:
    for name, text in (
        ("id_number", "Số định danh"),
        ("name", "Họ và tên"),
        ("age", "Tuổi"),
        ("channel", "Hình thức nộp"),
        ("note", "Ghi chú"),
    ):
        editor = form.editor(name)
        label = next(one for one in form.findChildren(QLabel) if one.buddy() is editor)
        assert label.text() == text
        assert editor.accessibleName() == text
        assert editor.objectName() == name
        assert (
            label.mapTo(form, label.rect().bottomLeft()).y()
            <= editor.mapTo(form, editor.rect().topLeft()).y()
        )


def test_fields_in_one_line_stand_on_one_line(form: Form) -> None:
    tops = {
        box(form, name).mapTo(form, box(form, name).rect().topLeft()).y()
        for name in ("id_number", "name")
    }
    assert len(tops) == 1


# -- the typing hand -------------------------------------------------------------------------------


def test_decomposed_letters_and_stray_blanks_are_mended_when_the_field_is_left(form: Form) -> None:
    typed = "  " + unicodedata.normalize("NFD", "Nguyễn  Thị Đào") + "\u202e "
    editor = box(form, "name")
    editor.setFocus()
    types(editor, typed)
    assert editor.text() == typed
    form.editor("note").setFocus()
    assert editor.text() == "Nguyễn Thị Đào"


def test_what_is_handed_in_is_clean_even_without_leaving_the_field(form: Form) -> None:
    fill(form, name=unicodedata.normalize("NFD", " Hồ Thị\u0000 Ngọc Ánh "))
    assert handed_in(form)[0] == Person("0123456789", "Hồ Thị Ngọc Ánh", None, "counter", "")


def test_the_field_keeps_working_while_an_input_method_composes(form: Form) -> None:
    editor = box(form, "name")
    editor.setFocus()
    for stage in ("N", "Ng", "Nguyê", "Nguyễ"):
        QApplication.sendEvent(editor, QInputMethodEvent(stage, []))
        assert editor.text() == ""
    commit = QInputMethodEvent()
    commit.setCommitString("Nguyễn ")
    QApplication.sendEvent(editor, commit)
    assert editor.text() == "Nguyễn "
    assert editor.cursorPosition() == 7


def test_looking_into_a_menu_or_another_window_does_not_touch_the_text(form: Form) -> None:
    editor = box(form, "name")
    editor.setFocus()
    types(editor, "Hồ ")
    other = QWidget()
    other.show()
    other.activateWindow()
    assert editor.text() == "Hồ "
    other.close()


def test_no_field_completes_inline(form: Form) -> None:
    for editor in form.findChildren(QLineEdit):
        assert editor.completer() is None
        assert editor.inputMask() == ""


def test_the_wheel_scrolls_the_page_not_the_choice(form: Form) -> None:
    choice = form.editor("channel")
    assert isinstance(choice, ChoiceBox)
    choice.setFocus()
    centre = choice.rect().center().toPointF()
    wheel = QWheelEvent(
        centre,
        choice.mapToGlobal(centre),
        centre.toPoint(),
        -centre.toPoint() * 10,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's argument
    )
    QApplication.sendEvent(choice, wheel)
    assert choice.value == "counter"


# -- keys ------------------------------------------------------------------------------------------


def test_enter_goes_to_the_next_required_field_and_then_says_so(form: Form) -> None:
    ends: list[str] = []
    form.passed_end.connect(lambda: ends.append("end"))
    box(form, "id_number").setFocus()
    QTest.keyClick(box(form, "id_number"), Qt.Key.Key_Return)
    assert box(form, "name").hasFocus()
    QTest.keyClick(box(form, "name"), Qt.Key.Key_Enter)
    assert form.editor("channel").hasFocus()
    assert ends == []
    QTest.keyClick(form.editor("channel"), Qt.Key.Key_Return)
    assert ends == ["end"]


def test_tab_goes_to_every_field_in_reading_order_and_out_of_the_notes(form: Form) -> None:
    order = ["id_number", "name", "age", "channel", "note"]
    form.editor(order[0]).setFocus()
    walked: list[str] = []
    for _ in order:
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert walked == order


def test_enter_in_the_notes_begins_a_new_line(form: Form) -> None:
    notes = form.editor("note")
    assert isinstance(notes, LinesBox)
    notes.setFocus()
    types(notes, "a")
    QTest.keyClick(notes, Qt.Key.Key_Return)
    types(notes, "b")
    assert notes.text() == "a\nb"
    assert notes.hasFocus()


# -- putting aside ---------------------------------------------------------------------------------


def test_a_draft_is_put_aside_and_comes_back_as_it_was(form: Form) -> None:
    fill(form, id_number="12", note="dở\ndang")
    form.set_text("channel", "Bưu chính")
    draft = form.draft()
    assert form.touched
    form.clear()
    assert not form.touched
    assert form.text("name") == ""
    form.restore(draft)
    assert form.draft() == draft


def test_clearing_takes_the_complaints_along(form: Form) -> None:
    form.submit()
    form.clear()
    assert form.complaint("name") == ""


def test_a_changed_field_is_named(form: Form) -> None:
    changed: list[str] = []
    form.changed.connect(changed.append)
    types(box(form, "name"), "Đ")
    form.set_text("note", "x")
    form.set_text("channel", "Bưu chính")
    assert changed == ["name", "note", "channel"]


# -- refusals --------------------------------------------------------------------------------------


def test_a_refusal_becomes_its_sentence_beside_the_button(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    label = Notice()
    layout.addWidget(label)
    window.show()
    with refusals_shown_in(label, str) as attempt:
        raise UnknownDossier(number="<b>H57</b>")
    assert attempt.refused
    assert isinstance(attempt.refusal, Refused)
    assert label.text() == "Không tìm thấy hồ sơ “<b>H57</b>” trong sổ của quầy này."
    assert label.isVisible()
    assert label.property("tone") == Tone.BAD
    with refusals_shown_in(label, str) as attempt:
        pass
    assert not attempt.refused
    assert label.text() == ""


def test_a_fault_is_not_a_refusal(qtbot: QtBot) -> None:
    label = Line()
    qtbot.addWidget(label)
    with pytest.raises(ZeroDivisionError), refusals_shown_in(label, str):
        _ = 1 / 0
    assert label.text() == ""


def test_the_sentence_is_the_words_affair(qtbot: QtBot) -> None:
    label = Line()
    qtbot.addWidget(label)
    with refusals_shown_in(label, lambda refusal: type(refusal).__name__):
        raise EmptySlip
    assert label.text() == "EmptySlip"


def test_a_choice_that_is_shown_anew_in_silence_is_not_told_as_somebodys(qtbot: QtBot) -> None:
    box = ChoiceBox([("Lưu thành tệp PDF, không in", "")])
    qtbot.addWidget(box)
    told: list[object] = []
    box.edited.connect(lambda: told.append(box.value))
    silent = QSignalBlocker(box)
    box.offer([("CANON", "CANON"), ("Lưu thành tệp PDF, không in", "")])
    box.choose("CANON")
    silent.unblock()
    assert (box.value, told) == ("CANON", [])
