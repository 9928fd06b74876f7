"""The one sentence to read aloud to whoever stands at the window."""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from counter_app.rules.people import ApplicantKind
from ui.widgets import Line
from ui.words import Words

_SPOKEN_LETTERS = 80


class ReadBack(Line):
    """Who hands in what, and for when it is promised; what counts stands in bold."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(role="readback", parent=parent)
        self._words = words
        self.setObjectName("readBack")
        self.setAccessibleDescription(self.tr("Câu đọc cho người nộp nghe"))

    def say_one(  # noqa: PLR0917 - what the sentence is made of
        self,
        name: str,
        kind: ApplicantKind,
        procedure: str,
        papers: int,
        due_at: datetime,
        agent: str = "",
    ) -> None:
        """Say what one dossier comes to; `agent` is who hands it in for the applicant."""
        sentence = self.tr("“{name} nộp hồ sơ {procedure}, {papers} giấy tờ, hẹn trả {due}.”")
        if agent:
            sentence = self.tr(
                "“Ông/Bà {agent} nộp thay {name} hồ sơ {procedure}, {papers} giấy tờ, "
                "hẹn trả {due}.”"
            )
        elif kind is ApplicantKind.CITIZEN:
            sentence = self.tr(
                "“Ông/Bà {name} nộp hồ sơ {procedure}, {papers} giấy tờ, hẹn trả {due}.”"
            )
        self.say(
            sentence,
            name=spoken(name or self.tr("người nộp")),
            procedure=mid_sentence(spoken(procedure)),
            papers=papers,
            due=self._day(due_at.date()),
            **({"agent": spoken(agent)} if agent else {}),
        )
        self.show()

    def say_group(self, agent: str, count: int, dues: Iterable[date]) -> None:
        """Say what several dossiers of one agent come to."""
        days = sorted(set(dues))
        sentence = self.tr(
            "“Ông/Bà {agent} nộp {count} hồ sơ trên một giấy, hẹn trả {first}.”", "", count
        )
        if len(days) > 1:
            sentence = self.tr(
                "“Ông/Bà {agent} nộp {count} hồ sơ trên một giấy, hẹn trả từ {first} đến {last}.”",
                "",
                count,
            )
        self.say(
            sentence,
            agent=spoken(agent),
            count=count,
            first=self._day(days[0]),
            last=self._day(days[-1]),
        )
        self.show()

    def _day(self, day: date) -> str:
        weekdays = (
            self.tr("thứ Hai"),
            self.tr("thứ Ba"),
            self.tr("thứ Tư"),
            self.tr("thứ Năm"),
            self.tr("thứ Sáu"),
            self.tr("thứ Bảy"),
            self.tr("chủ nhật"),
        )
        return self.tr("{weekday} ngày {day} tháng {month}").format(
            weekday=weekdays[day.weekday()],
            day=day.day,
            month=self._words.month(day.month),
        )


def spoken(text: str) -> str:
    """Shorten a name to what one says: without what stands in brackets, cut between words."""
    if len(text) <= _SPOKEN_LETTERS:
        return text
    text = text.partition(" (")[0]
    if len(text) <= _SPOKEN_LETTERS:
        return text
    cut = text[:_SPOKEN_LETTERS]
    return f"{cut.rpartition(' ')[0] or cut} …"


def mid_sentence(text: str) -> str:
    """Write a term as it stands inside a sentence: "Thứ Tư" as "thứ Tư", "GPP …" as it is."""
    if text[1:2].isupper():
        return text
    return text[:1].lower() + text[1:]
