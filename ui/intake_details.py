"""What is asked for and how it came in: procedure, channel, and from when the time limit runs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ports import Clock
from counter_app.rules.catalogue import Channel, Procedure
from counter_app.rules.deadlines import ClockStart
from ui import keys, law, theme
from ui.day_box import read_moment
from ui.forms import ChoiceBox, TextBox
from ui.picker import ProcedurePicker
from ui.theme import Tone
from ui.widgets import Card, ElidedLabel, KeyCap, Line, PlainLabel
from ui.words import Words

NON_BOUNDARY_KEY = "Ctrl+B"
"""Ticks phi địa giới, wherever the focus is."""

_CHANNEL_WIDTH = 156
_START_WIDTH = 150


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the card, so that it can be put aside and brought back."""

    procedure: Procedure | None
    typed: str
    channel: object
    non_boundary: bool
    started: str

    @property
    def shown(self) -> tuple[object, ...]:
        """What one would see of it."""
        return (self.typed, self.channel, self.non_boundary)


class ProcedureCard(Card):
    """The procedure and the channel; for post the signing of the minutes; phi địa giới by a key."""

    changed = Signal()
    picked = Signal(object)
    """The `Procedure` that is chosen now, or None."""
    start_changed = Signal()
    """Something changed on which the promise hangs beside the procedure."""
    passed_end = Signal()
    """A procedure was taken, or Enter pressed in the last field: on to the papers."""

    def __init__(
        self,
        words: Words,
        clock: Clock,
        about: Callable[[Procedure], str],
        parent: QWidget | None = None,
    ) -> None:
        """Tell of each suggestion by `about`; times are typed as of `clock`."""
        super().__init__(parent=parent, title=self.tr("Thủ tục hành chính"), number=2)
        self._words = words
        self._clock = clock
        self._meta = ElidedLabel(role="hint")
        self._meta.setObjectName("procedureMeta")
        self._meta.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.corner.addWidget(self._meta, 1)
        self._picker = ProcedurePicker(about)
        self._picker.setObjectName("procedure")
        self._picker.picked.connect(self._picked)
        self._picker.textChanged.connect(self.changed)
        self._picker.taken.connect(self.passed_end)
        self._channel = ChoiceBox([(words.channel(one), one) for one in Channel])
        self._channel.setObjectName("channel")
        self._channel.setFixedWidth(theme.look().px(_CHANNEL_WIDTH))
        self._channel.edited.connect(self._channel_changed)
        self._make_started()
        self._complaint = _complaint("procedure.complaint")
        self._start_complaint = _complaint("started.complaint")
        self._lay_out()
        self._make_non_boundary()

    # -- what stands in it -------------------------------------------------------------------------

    @property
    def procedure(self) -> Procedure | None:
        """The procedure that is chosen."""
        return self._picker.procedure

    @property
    def channel(self) -> Channel:
        """How the dossier comes in."""
        assert isinstance(self._channel.value, Channel)
        return self._channel.value

    @property
    def begun(self) -> ClockStart:
        """From what the time limit runs; what comes by post runs from the minutes by itself."""
        competent = self._non_boundary.isChecked()
        return ClockStart.COMPETENT if competent else ClockStart.COMPLETE

    @property
    def started_at(self) -> datetime | None:
        """When the minutes with the post were signed, local time without offset.

        None where nothing came by post, or the time cannot be read.
        """
        return self._read_start() if self._asks_start else None

    @property
    def start_is_readable(self) -> bool:
        """Whether the time of the minutes can be read, where one is asked for."""
        return not self._asks_start or self._read_start() is not None

    def draft(self) -> Asked:
        """Return what stands here."""
        return Asked(
            self._picker.procedure,
            self._picker.text(),
            self._channel.value,
            self._non_boundary.isChecked(),
            self._started.text(),
        )

    def restore(self, kept: Asked) -> None:
        """Put back what was kept."""
        self._picker.pick(kept.procedure)
        if kept.procedure is None:
            self._picker.setText(kept.typed)
        self._channel.choose(kept.channel)
        self._non_boundary.setChecked(kept.non_boundary)
        self._started.show_text(kept.started)

    def clear(self) -> None:
        """Choose nothing, and what comes over the counter."""
        self._picker.pick(None)
        self._channel.choose(Channel.COUNTER)
        self._non_boundary.setChecked(False)
        self._started.clear()
        self.complain("")
        self.complain_about_start("")

    def offer(self, procedures: Sequence[Procedure]) -> None:
        """Offer the procedures that can be received; a chosen one goes over to its new version."""
        self._picker.offer(procedures)
        held = self._picker.procedure
        if held is not None and held not in procedures:
            self._picker.pick(next((one for one in procedures if one.code == held.code), None))

    # -- going about -------------------------------------------------------------------------------

    def start(self) -> None:
        """Put the focus into the field of the procedure."""
        self._picker.setFocus(Qt.FocusReason.TabFocusReason)

    def start_over(self) -> None:
        """Put the focus there so that the next letter takes the place of what stands in it."""
        self.start()
        self._picker.selectAll()

    def check(self) -> bool:
        """Say below the fields what is missing; say whether nothing is."""
        sentence = ""
        if self._picker.procedure is None:
            sentence = (
                self.tr("Chưa chọn thủ tục trong danh sách gợi ý.")
                if self._picker.text().strip()
                else self.tr("Chưa chọn thủ tục.")
            )
        self.complain(sentence)
        return not sentence and self._check_start()

    def complain(self, sentence: str) -> None:
        """Say below the procedure why it cannot be taken, or nothing."""
        _say(self._complaint, self._picker, sentence)

    def complain_about_start(self, sentence: str) -> None:
        """Say below the time why it cannot be, or nothing."""
        _say(self._start_complaint, self._started, sentence)

    def tell(self, about: str) -> None:
        """Show in the head of the card what else is worth knowing of the procedure."""
        self._meta.setText(about)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go on with Enter, field by field."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            super().keyPressEvent(event)
        elif self._picker.hasFocus():
            self._channel.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._channel.hasFocus() and self._asks_start:
            self._started.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.passed_end.emit()

    # -- making ------------------------------------------------------------------------------------

    def _make_started(self) -> None:
        self._started = TextBox()
        self._started.setObjectName("started")
        self._started.setFixedWidth(theme.look().px(_START_WIDTH))
        self._started.setToolTip(self.tr("Gõ 0941, hoặc 16:30 22/11 nếu ký ngày khác"))
        self._started.edited.connect(self._start_edited)
        self._started.left.connect(self._tidy_start)

    def _make_non_boundary(self) -> None:
        self._non_boundary = QCheckBox(self.tr("Phi địa giới"))
        self._non_boundary.setObjectName("nonBoundary")
        self._non_boundary.setProperty("slim", True)
        self._non_boundary.setToolTip(law.non_boundary())
        # Not in the way from the applicant to the procedure: its key ticks it from everywhere.
        self._non_boundary.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._non_boundary.toggled.connect(self._show_start)
        self._non_boundary.toggled.connect(self.start_changed)
        self.corner.addWidget(self._non_boundary)
        self.corner.addWidget(KeyCap(NON_BOUNDARY_KEY))
        shortcut = QShortcut(keys.sequence(NON_BOUNDARY_KEY), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._non_boundary.toggle)

    def _lay_out(self) -> None:
        look = theme.look()
        row = QHBoxLayout()
        row.setSpacing(look.px(look.theme.gap))
        for name, editor, stretch in (
            (self.tr("Gõ mã, tên không dấu hoặc chữ cái đầu"), self._picker, 1),
            (self.tr("Hình thức nộp"), self._channel, 0),
            (self.tr("Giờ ký biên bản"), self._started, 0),
        ):
            label = PlainLabel(name, role="label")
            label.setBuddy(editor)
            editor.setAccessibleName(name)
            field = QWidget()
            column = QVBoxLayout(field)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(look.px(3))
            column.addWidget(label)
            column.addWidget(editor)
            row.addWidget(field, stretch)
            self._start_field = field
        # The label tells how to find one; what is found stands in the heading of the card.
        self._picker.setAccessibleName(self.tr("Thủ tục"))
        self._start_field.hide()
        self.body.setSpacing(look.px(3))
        self.body.addLayout(row)
        self.body.addWidget(self._complaint)
        self.body.addWidget(self._start_complaint)

    # -- while one fills it in ---------------------------------------------------------------------

    @Slot(object)
    def _picked(self, procedure: Procedure | None) -> None:
        self.complain("")
        if procedure is not None and self._channel.value not in procedure.channels:
            self._channel.choose(next(one for one in Channel if one in procedure.channels))
        self.picked.emit(procedure)

    @Slot()
    def _channel_changed(self) -> None:
        self.complain("")
        self._show_start()
        self.start_changed.emit()

    @property
    def _asks_start(self) -> bool:
        """Whether the time limit runs from the minutes with the post."""
        return self._channel.value is Channel.POST and not self._non_boundary.isChecked()

    @Slot()
    def _show_start(self) -> None:
        """Ask when the minutes were signed, now unless something else is said."""
        asked = self._asks_start
        self._start_field.setVisible(asked)
        self.complain_about_start("")
        if asked and not self._started.text():
            self._started.show_text(self._words.time(self._clock.now()))

    @Slot()
    def _start_edited(self) -> None:
        if self._read_start() is not None:
            self.complain_about_start("")
        self.start_changed.emit()

    def _read_start(self) -> datetime | None:
        return read_moment(self._started.text(), self._clock.now().date())

    @Slot()
    def _tidy_start(self) -> None:
        """Write the time as papers do, the day with it when it is another."""
        at = self._read_start()
        if at is not None:
            words = self._words
            today = at.date() == self._clock.now().date()
            self._started.show_text(words.time(at) if today else words.moment(at))

    def _check_start(self) -> bool:
        if not self.start_is_readable:
            self.complain_about_start(
                self.tr("Viết giờ:phút ký biên bản; ngày khác thì thêm ngày: 16:30 22/11.")
            )
            return False
        return True


def _complaint(name: str) -> Line:
    line = Line(role="complaint")
    line.setObjectName(name)
    line.hide()
    return line


def _say(line: Line, editor: QWidget, sentence: str) -> None:
    """Show a sentence below a field, or take it away."""
    line.setText(sentence)
    line.setVisible(bool(sentence))
    editor.setAccessibleDescription(sentence)
    theme.mark(editor, tone=str(Tone.BAD if sentence else Tone.PLAIN))
    if sentence:
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
