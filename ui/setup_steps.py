"""The steps of the first set-up: what each is about, what it asks, and what came of it.

Steps that Quản trị has too are its own parts; only who we are is asked here in a shorter way.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.first_run import StepState
from counter_app.errors import Refused
from ui import office_parts, theme
from ui.columns import TwoColumns
from ui.forms import ChoiceBox
from ui.office_form import OFFICE, PERSON, STATION, OfficeEntry, OfficeForm, OfficePreview
from ui.office_parts import OfficeParts
from ui.setup_outcomes import ADMINISTRATOR, Outcomes
from ui.setup_rail import RailStep, state_words
from ui.station_part import SeveralCounters
from ui.theme import Tone
from ui.widgets import ActionButton, Card, KeyCap, Line, Notice, Pill, PlainLabel

if TYPE_CHECKING:
    from ui.appearance import Appearance

SUMMARY = "summary"
NEEDED = (OFFICE, STATION, ADMINISTRATOR)
"""The steps without which there is no receipt; none can be left out."""

_SIDE = 372
_LIST = 480
_OPTIONAL = (
    office_parts.PEOPLE,
    office_parts.HOURS,
    office_parts.CALENDAR,
    office_parts.CATALOGUE,
    office_parts.PRINTERS,
    office_parts.SCANNER,
    office_parts.BACKUPS,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what stands in the rail, and in a sentence what it is for."""

    name: str
    title: str
    sentence: str
    icon: str

    @property
    def rail(self) -> RailStep:
        """What stands in the rail."""
        return RailStep(self.name, self.title, self.icon)


def steps_of(parts: OfficeParts) -> list[Step]:
    """Return the steps that this machine has, in their order."""
    year = parts.clock.now().year
    steps = (
        Step(
            OFFICE,
            _tr("Đơn vị"),
            _tr("Tên trên đầu giấy tờ và mã đứng trước mọi số hồ sơ."),
            "building-2",
        ),
        Step(
            STATION,
            _tr("Quầy này"),
            _tr("Tên quầy in trên giấy tờ; số thứ tự để hai quầy không cấp trùng số hồ sơ."),
            "map-pin",
        ),
        Step(
            ADMINISTRATOR,
            _tr("Người quản trị"),
            _tr("Người đầu tiên của sổ này. Chương trình không có sẵn tài khoản hay mật khẩu nào."),
            "shield-check",
        ),
        Step(
            office_parts.PEOPLE,
            _tr("Cán bộ"),
            _tr("Thêm những người khác trực quầy, mỗi người một tên trên giấy tờ."),
            "users",
        ),
        Step(
            office_parts.HOURS,
            _tr("Giờ làm việc"),
            _tr("Hạn trả được tính theo giờ này. Đúng rồi thì bấm Tiếp tục."),
            "clock",
        ),
        Step(
            office_parts.CALENDAR,
            _tr("Ngày nghỉ"),
            _tr(
                "Ngày nghỉ năm {year} và {following} đã có sẵn. Xem qua; đơn vị nghỉ thêm thì sửa."
            ).format(year=year, following=year + 1),
            "calendar",
        ),
        Step(
            office_parts.CATALOGUE,
            _tr("Danh mục"),
            _tr("Dùng tạm danh mục mẫu, hoặc nhập danh mục của tỉnh từ tệp XLSX, CSV."),
            "library",
        ),
        Step(
            office_parts.PRINTERS,
            _tr("Máy in"),
            _tr("Chọn máy in, in trang thử, đặt thước lên vạch. Chưa có máy in: giấy thành PDF."),
            "printer",
        ),
        Step(
            office_parts.SCANNER,
            _tr("Máy quét"),
            _tr("In phiếu thử và quét ba mã. Không có máy quét vẫn gõ số hồ sơ được."),
            "scan-barcode",
        ),
        Step(
            office_parts.BACKUPS,
            _tr("Sao lưu"),
            _tr("Chọn một USB hoặc ổ thứ hai: sổ được tự chép ra đó mỗi ngày."),
            "database-backup",
        ),
        Step(
            SUMMARY,
            _tr("Bắt đầu"),
            _tr("Bước nào cũng làm lại được ở trang Quản trị."),
            "list-checks",
        ),
    )
    made = {*NEEDED, SUMMARY, *(name for name in _OPTIONAL if name in parts.titles())}
    return [step for step in steps if step.name in made]


class FormStep(QWidget):
    """A step with fields of its own: they are written when one goes on, all or none."""

    told = Signal(str, str)
    passed_end = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, parts: OfficeParts, asks: str) -> None:
        """Ask for one card of the office's form."""
        super().__init__()
        self.parts = parts
        self.form = OfficeForm(parts.words, asks={asks})
        self.form.passed_end.connect(self.passed_end)
        self._filled = False

    def build(self, *beside: QWidget) -> None:
        """Stand the form on the left, and something that helps beside it."""
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        for part in beside:
            column.addWidget(part)
        column.addStretch(1)
        columns = TwoColumns(self, self.form, right, _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)

    def read(self) -> None:
        """Show what the books hold, unless somebody is typing something else."""
        if not self.form.touched:
            desk = self.parts.office.administration
            self.form.fill(desk.settings(), desk.station())

    @property
    def secret(self) -> bool:
        """Whether a PIN is typed, which is kept nowhere before it is handed in."""
        return self.form.secret

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self.form.focus_first()

    def take(self) -> bool:
        """Write what was filled in; say whether it was. Raises a `Refused`."""
        entry = self.form.entry()
        if entry is None:
            return False
        self.write(entry)
        desk = self.parts.office.administration
        self.form.fill(desk.settings(), desk.station())
        return True

    def write(self, entry: OfficeEntry) -> None:
        """Write it; raises a `Refused`."""
        raise NotImplementedError

    def complain(self, refusal: Refused) -> bool:
        """Say a refusal below the field it is about; False when there is none."""
        return self.form.complain(refusal)


class OfficeStep(FormStep):
    """What the office is called; whoever would rather look round first can do that here."""

    demo_wanted = Signal()
    restore_wanted = Signal()
    language_chosen = Signal()
    """Another language is about to be spoken: what was typed must be kept now."""

    def __init__(self, parts: OfficeParts, appearance: "Appearance | None") -> None:
        super().__init__(parts, OFFICE)
        self._preview = OfficePreview(parts.clock)
        self.form.changed.connect(self._show_preview)
        self._appearance = appearance
        languages = [] if appearance is None else [self._make_languages(appearance)]
        self.build(*languages, self._preview, self._make_other_ways())

    def _make_languages(self, appearance: "Appearance") -> Card:
        """Offer the languages of the screens; papers are Vietnamese whatever is chosen."""
        from ui.languages import LANGUAGES

        card = Card()
        label = PlainLabel(self.tr("Ngôn ngữ màn hình · Language"), role="label")
        self._language = ChoiceBox([(name, code) for code, name in LANGUAGES.items()])
        self._language.setObjectName("language")
        self._language.setAccessibleName(label.text())
        self._language.choose(appearance.language)
        self._language.edited.connect(self._choose_language)
        label.setBuddy(self._language)
        card.body.addWidget(label)
        card.body.addWidget(self._language)
        return card

    @Slot()
    def _choose_language(self) -> None:
        assert self._appearance is not None
        self.language_chosen.emit()
        self._appearance.language = str(self._language.value)

    def _make_other_ways(self) -> Card:
        """Offer the ways round: the books of the computer that this one replaces, or a look."""
        card = Card(self.tr("Thay máy cũ, hay muốn xem trước?"))
        for name, icon, text, sentence, wanted in (
            (
                "restoreCopy",
                "database-backup",
                self.tr("Khôi phục từ bản sao lưu…"),
                self.tr("Có bản sao lưu sổ của máy cũ thì dùng tiếp ở máy này."),
                self.restore_wanted,
            ),
            (
                "demo",
                "eye",
                self.tr("Dùng thử với ngày mẫu"),
                self.tr("Ngày mẫu không giữ lại gì. Đóng nó thì quay lại đây."),
                self.demo_wanted,
            ),
        ):
            button = ActionButton(text, icon=icon)
            button.setObjectName(name)
            button.setAccessibleDescription(sentence)
            button.clicked.connect(wanted)
            card.body.addWidget(button)
            card.body.addWidget(Line(sentence, role="hint"))
        return card

    @Slot()
    def _show_preview(self) -> None:
        self._preview.show_texts(self.form.texts())

    def write(self, entry: OfficeEntry) -> None:
        """Give the office its name."""
        desk = self.parts.office.administration
        settings = entry.settings(desk.settings())
        if settings != desk.settings():
            desk.set_office(settings, desk.station(), by=self.parts.session.by)


class StationStep(FormStep):
    """What this counter is called, and its number among the counters of the office."""

    def __init__(self, parts: OfficeParts) -> None:
        super().__init__(parts, STATION)
        self._several = SeveralCounters(parts.clock)
        self.build(self._several)

    def read(self) -> None:
        """Show what the books hold."""
        super().read()
        self._several.show_unit(self.parts.office.administration.settings().unit_code)

    def write(self, entry: OfficeEntry) -> None:
        """Give this counter its name and number."""
        desk = self.parts.office.administration
        station = entry.at_station(desk.station())
        if station != desk.station():
            desk.set_office(desk.settings(), station, by=self.parts.session.by)


class AdministratorStep(FormStep):
    """Who may change all this, and by what they are known."""

    def __init__(self, parts: OfficeParts) -> None:
        super().__init__(parts, PERSON)
        card = Card(self.tr("Người quản trị làm được gì"))
        for sentence in (
            self.tr("Đổi mọi thứ ở trang Quản trị, và làm mọi việc của quầy."),
            self.tr("Đặt mã PIN và in thẻ cho người khác; thẻ in được ở bước Máy quét."),
            self.tr(
                "Nên thêm người quản trị thứ hai ở bước Cán bộ: ai quên mã thì người kia đặt lại."
            ),
        ):
            card.body.addWidget(Line(sentence))
        self._known = Notice(tone=Tone.GOOD)
        self._known.setObjectName("pinKnown")
        self.build(card, self._known)

    def read(self) -> None:
        """Show who it is; whoever has a PIN changes it in Quản trị, by the old one."""
        super().read()
        user = self.parts.session.user
        if not self.form.touched and self._named:
            self.form.type_again({"person": user.name})
            self.form.keep()
        has_pin = self._has_pin
        self.form.ask_for_pin(wanted=not has_pin)
        known = self.tr("{name} đã có mã PIN. Đổi ở Quản trị › Cán bộ.")
        self._known.setText(known.format(name=user.name) if has_pin else "")

    @property
    def _named(self) -> bool:
        from counter_app.desks.administration import FIRST_CLERK

        return self.parts.session.user.name != FIRST_CLERK

    @property
    def _has_pin(self) -> bool:
        by = self.parts.session.by
        return any(one.has_pin for one in self.parts.office.people.roster() if one.member.id == by)

    def write(self, entry: OfficeEntry) -> None:
        """Enter who it is, with their PIN if they want one."""
        session, office = self.parts.session, self.parts.office
        user = session.user
        named = replace(user, name=entry.person)
        if named != user:
            named = office.administration.set_staff(named, by=user.id)
        if entry.pin and not self._has_pin:
            office.people.set_pin(user.id, entry.pin, by=user.id)
        session.take_over(named)

    def take(self) -> bool:
        """Write it, and show it as it was written."""
        taken = super().take()
        if taken:
            self.read()
        return taken


class SummaryStep(QWidget):
    """What was set up, what was left for later, and the first thing to do."""

    told = Signal(str, str)
    wanted = Signal(str)
    """Somebody would go back to a step."""

    def __init__(
        self,
        parts: OfficeParts,
        steps: Sequence[Step],
        states: Callable[[], Mapping[str, StepState]],
        outcomes: Outcomes,
    ) -> None:
        """Tell of `steps`; `states` says how each stands, `outcomes` what came of it."""
        super().__init__()
        self._parts = parts
        self._states = states
        self._outcomes = outcomes
        look = theme.look()
        left = QWidget()
        left.setMinimumWidth(look.px(_LIST))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("Đã chuẩn bị"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(7))
        grid.setColumnStretch(1, 1)
        self._rows: dict[str, tuple[Line, Pill]] = {}
        for row, step in enumerate(one for one in steps if one.name != SUMMARY):
            line, pill = Line(), Pill()
            line.setObjectName(f"outcome.{step.name}")
            pill.setObjectName(f"outcomeState.{step.name}")
            grid.addWidget(PlainLabel(step.title, role="label"), row, 0)
            grid.addWidget(line, row, 1)
            grid.addWidget(pill, row, 2)
            self._rows[step.name] = line, pill
        card.body.addLayout(grid)
        column.addWidget(card)
        column.addStretch(1)
        columns = TwoColumns(self, left, self._make_first_thing(), _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)

    def _make_first_thing(self) -> QWidget:
        look = theme.look()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        card = Card(self.tr("Việc đầu tiên"))
        for number, (sentence, key) in enumerate(
            (
                (self.tr("Mở trang Tiếp nhận."), "Ctrl+2"),
                (self.tr("Chọn thủ tục, đánh dấu giấy tờ, gõ họ tên người nộp."), "Enter"),
                (self.tr("Lưu và in giấy tiếp nhận."), "F9"),
                (self.tr("Quên phím nào thì mở bảng phím."), "F1"),
            ),
            start=1,
        ):
            row = QHBoxLayout()
            row.setSpacing(look.px(9))
            badge = PlainLabel(str(number), role="badge")
            badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(badge)
            row.addWidget(Line(sentence), 1)
            row.addWidget(KeyCap(key))
            card.body.addLayout(row)
        column.addWidget(card)
        self._later = Notice(tone=Tone.WARNING)
        self._later.setObjectName("leftForLater")
        column.addWidget(self._later)
        column.addStretch(1)
        return right

    def read(self) -> None:
        """Tell how it stands now."""
        states = self._states()
        later: list[str] = []
        for step in self._rows:
            line, pill = self._rows[step]
            state = states.get(step, StepState.OPEN)
            outcome = self._outcomes.of(step)
            line.setText(outcome.sentence)
            theme.mark(line, tone=str(outcome.tone))
            done = state is StepState.DONE
            pill.tell(
                state_words(state),
                Tone.GOOD if done else Tone.WARNING,
                "circle-check" if done else "clock",
            )
            if not done:
                later.append(self._title(step))
        sentence = self.tr("Để sau: {steps}. Làm ở trang Quản trị, Ctrl+7.")
        self._later.setText(sentence.format(steps=", ".join(later)) if later else "")

    def focus_first(self) -> None:
        """Leave the focus to the button that begins the work."""

    def _title(self, step: str) -> str:
        return next(one.title for one in steps_of(self._parts) if one.name == step)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SetupSteps", text)
