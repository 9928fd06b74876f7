"""The first screen on fresh books: who we are, which counter this is, who sits here."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.administration import Administration
from counter_app.desks.people import People
from counter_app.errors import Refused
from ui import theme
from ui.columns import ScrolledPage, TwoColumns
from ui.office_form import OfficeForm, OfficePreview
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.theme import Tone
from ui.widgets import ActionButton, Card, Heading, Line, Notice, Picture
from ui.words import Words

_SIDE = 372


class SetupPage(ScrolledPage):
    """Asks what papers must bear before the first dossier; one button begins the work."""

    finished = Signal()
    """The office has its name; work can begin."""
    demo_wanted = Signal()
    """Somebody would rather look round in the sample day first."""

    def __init__(
        self,
        *,
        administration: Administration,
        people: Callable[[], People],
        session: Session,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        """Set up the books of `administration` in the name of the person in `session`."""
        super().__init__(parent)
        self._administration = administration
        self._people = people
        self._session = session
        self._words = words
        self.setObjectName("setup")
        left, right = QWidget(), QWidget()
        self._build_left(left)
        self._build_right(right)
        TwoColumns(self, left, right, _SIDE)
        self._form.fill(administration.settings(), administration.station())

    def entered(self, argument: object = None) -> None:
        """Put the focus into the first field."""
        self._form.focus_first()

    # -- making ------------------------------------------------------------------------------------

    def _build_left(self, column: QWidget) -> None:
        look = theme.look()
        whole = QVBoxLayout(column)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        head = QHBoxLayout()
        head.setSpacing(look.px(14))
        head.addWidget(Picture("building-2", 24, Tone.ACCENT, on_disc=True))
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(Heading(self.tr("Chuẩn bị quầy để làm việc"), page=True))
        words.addWidget(
            Line(self.tr("Chỉ hỏi một lần. Sau này đổi được ở trang Quản trị."), role="hint")
        )
        head.addLayout(words, 1)
        whole.addLayout(head)
        self._form = OfficeForm(self._words, with_person=True)
        self._form.changed.connect(self._show_preview)
        self._form.passed_end.connect(self._begin)
        whole.addWidget(self._form, 1)

    def _build_right(self, column: QWidget) -> None:
        look = theme.look()
        whole = QVBoxLayout(column)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        self._preview = OfficePreview()
        whole.addWidget(self._preview)
        whole.addWidget(self._make_sample())
        whole.addStretch(1)
        self._notice = Notice()
        self._notice.setObjectName("refusal")
        self._notice.hide()
        whole.addWidget(self._notice)
        self._start = ActionButton(self.tr("Bắt đầu làm việc"), "F9", primary=True, icon="check")
        self._start.setObjectName("begin")
        self._start.clicked.connect(self._begin)
        self._start.listen()
        demo = ActionButton(self.tr("Dùng thử với ngày mẫu"), icon="eye")
        demo.setObjectName("demo")
        demo.clicked.connect(self.demo_wanted)
        whole.addWidget(demo)
        whole.addWidget(self._start)

    def _make_sample(self) -> Card:
        card = Card(self.tr("Danh mục thủ tục"))
        count = len(self._administration.procedures())
        sample = Notice(
            self.tr(
                "Đã có sẵn {count} thủ tục làm MẪU, chưa đối chiếu với quyết định công bố của "
                "tỉnh. Kiểm tra thời hạn, lệ phí, giấy tờ trước khi dùng thật."
            ).format(count=count),
            Tone.WARNING,
        )
        sample.setObjectName("sample")
        card.body.addWidget(sample)
        return card

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _show_preview(self) -> None:
        self._preview.show_texts(self._form.texts())

    @Slot()
    def _begin(self) -> None:
        """Write all of it or nothing: every value is checked before the first is written."""
        entry = self._form.entry() if self._start.isEnabled() else None
        if entry is None:
            return
        desk, user = self._administration, self._session.user
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            settings = entry.settings(desk.settings())
            station = entry.at_station(desk.station())
            named = desk.set_staff(replace(user, name=entry.person), by=user.id)
            if entry.pin:
                self._people().set_pin(user.id, entry.pin, by=user.id)
            desk.set_office(settings, station, by=user.id)
        if attempt.refusal is not None:
            self._show_beside_field(attempt.refusal)
            return
        self._start.setEnabled(False)
        self._session.take_over(named)
        self.finished.emit()

    def _show_beside_field(self, refusal: Refused) -> None:
        """Say it below the field it is about, and not twice."""
        if self._form.complain(refusal):
            self._notice.clear()
