"""A period in pictures: what came and went, who was in time, when people come, where it waits."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counter_app.desks.statistics import StatisticsDesk
from counter_app.documents import words as official
from counter_app.rules.papers import PicturesPaper, ShareBar
from counter_app.rules.printing import DocumentKind
from counter_app.rules.statistics import rate
from ui import theme
from ui.background import Background
from ui.charts import Chart, Pair, PairBars, Shade, ShadeTable, Share, ShareBars
from ui.period_part import PeriodPart
from ui.report_saving import Outgo
from ui.said import said
from ui.session import Session
from ui.widgets import Card, ElidedLabel, EmptyState
from ui.words import Words

_SIDE_BY_SIDE = 950
"""The width from which the three lower pictures stand beside one another."""


class ChartsView(PeriodPart):
    """Four pictures; the line below says what the chosen value is."""

    def __init__(
        self,
        *,
        statistics: Callable[[], StatisticsDesk],
        session: Session,
        words: Words,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `statistics` draws of a period."""
        super().__init__(
            statistics=statistics,
            session=session,
            words=words,
            background=background,
            parent=parent,
        )
        self.print_words = self.tr("In biểu đồ")
        self._paper: PicturesPaper | None = None
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(6), look.px(20), look.px(8))
        whole.setSpacing(look.px(10))
        whole.addWidget(self.notice)
        whole.addWidget(self.counting)
        self._empty = EmptyState(
            "chart-column",
            self.tr("Kỳ này chưa có hồ sơ nào để vẽ"),
            self.tr("Chọn kỳ khác bằng Ctrl+PgUp."),
        )
        self._empty.hide()
        whole.addWidget(self._empty, 1)
        self._pictures = QWidget()
        inside = QVBoxLayout(self._pictures)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.px(10))
        self._make_pictures(inside)
        whole.addWidget(self._pictures, 1)
        self._said = ElidedLabel(role="strong")
        self._said.setObjectName("chartValue")
        whole.addWidget(self._said)
        self._say("")

    # -- making ------------------------------------------------------------------------------------

    def _make_pictures(self, inside: QVBoxLayout) -> None:
        look = theme.look()
        self._days = PairBars(self.tr("Nhận"), self.tr("Trả"))
        self._days.setObjectName("chart.days")
        flow = self._card(self.tr("Tiếp nhận và trả kết quả"), self._days)
        inside.addWidget(flow, 5)
        self._load = ShadeTable()
        self._load.setObjectName("chart.load")
        self._on_time = ShareBars()
        self._on_time.setObjectName("chart.onTime")
        self._waiting = ShareBars(hatched=True)
        self._waiting.setObjectName("chart.waiting")
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.setSpacing(look.px(10))
        for title, chart, stretch in (
            (self.tr("Giờ đông người nộp"), self._load, 4),
            (self.tr("Đúng và trước hạn theo lĩnh vực"), self._on_time, 3),
            (self.tr("Hồ sơ đang ở đâu, hiện nay"), self._waiting, 3),
        ):
            self._lower.addWidget(self._card(title, chart), stretch)
        inside.addLayout(self._lower, 6)

    def _card(self, title: str, chart: Chart) -> Card:
        card = Card(title)
        chart.entitle(title)
        chart.chosen.connect(self._say)
        if isinstance(chart, ShareBars):
            frame = QScrollArea()
            frame.setWidgetResizable(True)
            frame.setFocusPolicy(frame.focusPolicy().NoFocus)
            frame.setMinimumHeight(theme.look().px(130))
            frame.viewport().setAutoFillBackground(False)
            inner = QWidget()
            column = QVBoxLayout(inner)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(chart)
            column.addStretch(1)
            inner.setAutoFillBackground(False)
            frame.setWidget(inner)
            inner.setAutoFillBackground(False)
            card.body.addWidget(frame, 1)
        else:
            card.body.addWidget(chart, 1)
        return card

    # -- what the page asks ------------------------------------------------------------------------

    def read(self) -> None:
        """Read the pictures afresh."""
        period = self.period
        if period is None:
            return
        name = self.session.user.name
        self.ask(lambda desk: desk.pictures(period.first, period.last, by=name), self._take)

    def start(self) -> None:
        """Put the focus on the first picture."""
        self._days.setFocus()

    def forget(self) -> None:
        """Hold no pictures."""
        self._paper = None
        self._pictures.hide()
        self._empty.hide()

    def outgo(self) -> Outgo | None:
        """Return how the pictures go out: as paper or PDF."""
        paper, period = self._paper, self.period
        if paper is None or period is None:
            return None
        desk, by = self.reader.desk, self.session.by
        return Outgo(
            name=self.file_name(self.tr("Biểu đồ")),
            said=self.tr("Đã lưu và đang in biểu đồ, {title}").format(title=self.title),
            pdf=lambda: _pdf(paper),
            queue=lambda: desk.print_pictures(period.first, period.last, by=by),
        )

    # -- showing -----------------------------------------------------------------------------------

    def _take(self, paper: PicturesPaper) -> None:
        self._paper = paper
        anything = bool(paper.load or paper.on_time or paper.waiting) or any(
            day.received or day.given_back for day in paper.days
        )
        self._pictures.setVisible(anything)
        self._said.setVisible(anything)
        self._empty.setVisible(not anything)
        whole = self.words.whole
        self._days.show_pairs(
            [
                Pair(
                    day.name,
                    day.received,
                    day.given_back,
                    self.tr("{name}: nhận {received}, trả {given}").format(
                        name=self._bar_name(paper, number),
                        received=whole(day.received),
                        given=whole(day.given_back),
                    ),
                )
                for number, day in enumerate(paper.days)
            ]
        )
        self._on_time.show_shares([self._in_time(bar) for bar in paper.on_time])
        self._waiting.show_shares([self._waits(bar) for bar in paper.waiting])
        self._load.show_rows(
            [str(hour) for hour in paper.hours],
            [
                Shade(
                    said(row.name),
                    row.counts,
                    tuple(
                        self.tr("{day}, {hour}-{next} giờ: nhận {count} hồ sơ").format(
                            day=said(row.name), hour=hour, next=hour + 1, count=whole(count)
                        )
                        for hour, count in zip(paper.hours, row.counts, strict=True)
                    ),
                )
                for row in paper.load
            ],
        )

    def _bar_name(self, paper: PicturesPaper, number: int) -> str:
        """Return what a bar stands for, its month included where only a day is written."""
        name = paper.days[number].name
        if "/" in name:
            return name
        begun = next((day.name for day in reversed(paper.days[:number]) if "/" in day.name), "")
        return f"{name}/{begun.rpartition('/')[2]}" if begun else name

    def _in_time(self, bar: ShareBar) -> Share:
        share = self.words.decimal((rate(bar.part, bar.whole) or 0) / 100, 2)
        part, whole = self.words.whole(bar.part), self.words.whole(bar.whole)
        sentence = self.tr("{name}: {share} % đúng và trước hạn, {part} trên {whole} hồ sơ đã xong")
        return Share(
            bar.name,
            bar.part,
            bar.whole,
            f"{share} %  ({part}/{whole})",
            sentence.format(name=bar.name, share=share, part=part, whole=whole),
        )

    def _waits(self, bar: ShareBar) -> Share:
        part, whole = self.words.whole(bar.part), self.words.whole(bar.whole)
        told = self.tr("{whole}, {part} quá hạn") if bar.part else "{whole}"
        sentence = self.tr("{name}: {whole} hồ sơ đang mở, {part} quá hạn")
        name = official.capital(said(bar.name))
        return Share(
            name,
            bar.part,
            bar.whole,
            told.format(whole=whole, part=part),
            sentence.format(name=name, whole=whole, part=part),
        )

    @Slot(str)
    def _say(self, value: str) -> None:
        theme.mark(self._said, role="strong" if value else "hint")
        self._said.setText(
            value or self.tr("Tab chọn biểu đồ, mũi tên đọc từng số; số nào cũng có trong tệp PDF.")
        )

    def fit(self, width: int) -> None:
        """Let the lower pictures stand below one another where the page is narrow."""
        beside = width >= theme.look().px(_SIDE_BY_SIDE)
        self._lower.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )


def _pdf(paper: PicturesPaper) -> bytes:
    """Return the pictures as PDF; in the other thread."""
    from counter_app.documents import render

    return render(DocumentKind.PICTURES.value, paper)
