"""Why a result cannot be handed out now, and what to do instead: said at once, in words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter_app.rules.dossier import CollectorKind, Custody, Dossier, State
from ui.words import Words


class WhyNot:
    """Sentences about dossiers whose result cannot go out."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._awaited = {
            State.SUPPLEMENT_ASKED: self.tr("Đang chờ người nộp bổ sung giấy tờ."),
            State.DUTY_ASKED: self.tr("Đang chờ người nộp thực hiện nghĩa vụ tài chính."),
            State.WITHDRAWN: self.tr("Người nộp đã xin rút hồ sơ, chờ quyết định dừng xử lý."),
        }

    def tr(self, text: str) -> str:
        """Return a text of this class in the clerk's language."""
        return QCoreApplication.translate("WhyNot", text)

    def sentence(self, dossier: Dossier, now: datetime) -> str:
        """Return what stands against giving the result of a dossier back at a local time."""
        if dossier.state is State.GIVEN_BACK and dossier.given_back_at is not None:
            return self.given(dossier)
        if dossier.state in self._awaited:
            return self._awaited[dossier.state]
        if dossier.state.open:
            where = self.tr("Chưa có kết quả: {where}, hẹn trả {due}.").format(
                where=self._words.where(dossier), due=self._words.day_year(dossier.due_at.date())
            )
            if dossier.due_at >= now:
                return where
            late = self.tr("{where} Hồ sơ đã {late}.")
            return late.format(where=where, late=self._words.promise(dossier.due_at, None, now))
        sentence = self.tr("Không có kết quả để trả: {state}.")
        return sentence.format(state=self._words.state(dossier.state).lower())

    def remedy(self, dossier: Dossier, now: datetime) -> str:
        """Return what to do instead, or nothing."""
        if dossier.state is State.GIVEN_BACK:
            return self.tr("Nếu ghi nhầm, trưởng bộ phận hủy được lần trả này ở thẻ hồ sơ.")
        if dossier.state in self._awaited:
            return self.tr("Mở thẻ hồ sơ để ghi nhận và làm tiếp.")
        if dossier.state is State.STOPPED and dossier.custody is not Custody.APPLICANT:
            return self.tr("Mở thẻ hồ sơ để nhận giấy tờ từ phòng về và trả lại cho người nộp.")
        if dossier.state.open and dossier.due_at < now:
            return self.tr("Mở thẻ hồ sơ để in văn bản xin lỗi và hẹn lại.")
        return ""

    def given(self, dossier: Dossier) -> str:
        """Return when and to whom a result was given."""
        collector, at = dossier.collector, dossier.given_back_at
        assert at is not None
        if collector is None:
            return self.tr("Đã trả kết quả lúc {at}.").format(at=self._words.moment(at))
        if collector.kind is CollectorKind.POST:
            sentence = self.tr("Đã giao bưu chính lúc {at}, phiếu gửi {note}.")
        else:
            sentence = self.tr("Đã trả kết quả lúc {at} cho {name}.")
        return sentence.format(
            at=self._words.moment(at),
            name=collector.name or self._words.collector(collector.kind).lower(),
            note=collector.note,
        )
