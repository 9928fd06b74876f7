"""What an entry of the journal says, as pairs that somebody who audits can read.

The same name says other things in other entries: words are chosen by the kind of entry first. A
value that nobody has words for stands as it was written: an audit hides nothing.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar, cast

from PySide6.QtCore import QCoreApplication

from counter_app.rules.audit import AuditLine
from counter_app.rules.calls import CallOutcome, Medium
from counter_app.rules.catalogue import Channel, OnlineLevel
from counter_app.rules.deadlines import ClockStart, Limit, LimitUnit, SupplementRule
from counter_app.rules.dossier import (
    CollectorKind,
    Correction,
    Custody,
    Delivery,
    FeeState,
    ResultKind,
    State,
)
from counter_app.rules.printing import DocumentKind, PaperSize, Progress
from counter_app.rules.register_cells import Column
from counter_app.rules.staff import Role
from ui.said import said
from ui.words import Words

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:[+-]\d\d:\d\d)?")
_IDENTITY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_YEAR = re.compile(r"\d{4}")
_NOTHING: tuple[object, ...] = (None, "", [], {})
_NAMES = frozenset({"by", "received_by", "owner"})
"""What holds the id of somebody who works here."""
_MOST = 12
"""Things of a list that are named; of a longer one the number is told."""
_SECOND = len("2026-11-23T09:41:00")
_CODE = 24
"""Letters of an identity or a seal that are shown."""
_Kind = TypeVar("_Kind", bound=Enum)


class AuditWords:
    """Labels and values of entries."""

    def __init__(
        self, words: Words, name: Callable[[str], str], number: Callable[[str], str]
    ) -> None:
        """Tell enums by `words`.

        `name` gives the name of who has an id, or the id; `number` the printed number of a dossier
        or a slip by its id, empty for what has none.
        """
        self._words = words
        self._name = name
        self._number = number
        sizes = {
            PaperSize.A5: _tr("A5"),
            PaperSize.A4: _tr("A4"),
            PaperSize.ROLL: _tr("Cuộn 80 mm"),
        }
        online = {
            OnlineLevel.FULL: _tr("Toàn trình"),
            OnlineLevel.PARTIAL: _tr("Một phần"),
            OnlineLevel.INFORMATION: _tr("Chỉ cung cấp thông tin"),
        }
        judged = _tr("Xét theo ngày hẹn")
        self._values: dict[str, Callable[[Any], str]] = {
            "role": _enum(Role, words.role),
            "channel": _enum(Channel, words.channel),
            "delivery": _enum(Delivery, words.delivery),
            "result": _enum(ResultKind, words.result),
            "collector": _enum(CollectorKind, words.collector),
            "fee_state": _enum(FeeState, words.fee_state),
            "fee_from": _enum(FeeState, words.fee_state),
            "paid": _enum(FeeState, words.fee_state),
            "custody_from": self._custody,
            "custody_to": self._custody,
            "medium": _enum(Medium, words.medium),
            "outcome": _enum(CallOutcome, words.outcome),
            "why": _enum(Correction, words.correction),
            "rule": _enum(SupplementRule, words.supplement_rule),
            "supplement": _enum(SupplementRule, words.supplement_rule),
            "supplement_rule": _enum(SupplementRule, words.supplement_rule),
            "begun": _enum(ClockStart, words.clock_start),
            "online": lambda value: online[OnlineLevel(value)],
            "size": lambda value: sizes[PaperSize(value)],
            "receipt_size": lambda value: sizes[PaperSize(value)],
            "slip_size": lambda value: sizes[PaperSize(value)],
            "letter_size": lambda value: sizes[PaperSize(value)],
            "limit": self._limit,
            "leg": lambda value: words.whole(value + 1),
            "settles": lambda value: words.whole(len(value)),
            "channels": lambda value: ", ".join(words.channel(Channel(one)) for one in value),
            "hours.week": self._week,
            "hours.counting": self._weekdays,
            "fee": words.money,
            "amount": words.money,
            "figures.fees": words.money,
            "finish_by": {
                "date": _tr("Theo ngày hẹn"),
                "minute": _tr("Theo giờ hẹn"),
            }.__getitem__,
            "withdrawn_as": {
                "on_time": _tr("Tính là đúng hạn"),
                "by_date": judged,
                "apart": _tr("Để riêng"),
            }.__getitem__,
            "refused_as": {"on_time": _tr("Tính là đúng hạn"), "by_date": judged}.__getitem__,
            "waiting_as": {"in_time": _tr("Tính là trong hạn"), "by_date": judged}.__getitem__,
        }
        progress = _enum(Progress, words.progress)
        stated = _enum(State, words.state)
        self._of_kind: dict[tuple[str, str], Callable[[Any], str]] = {
            ("document", "kind"): _enum(DocumentKind, words.document),
            ("document", "from"): progress,
            ("document", "to"): progress,
            ("dossier", "from"): stated,
            ("dossier", "to"): stated,
            ("slip", "from"): {"handed_over": _tr("Đã bàn giao, chờ ký")}.__getitem__,
            ("discrepancy", "kind"): {
                "missing": _tr("Thiếu"),
                "surplus": _tr("Thừa"),
                "refused": _tr("Bên nhận không nhận"),
            }.__getitem__,
            ("discrepancy", "how"): {
                "by hand": _tr("Người phụ trách xử lý"),
                "signed": _tr("Bên nhận đã ký nhận"),
                "result back": _tr("Kết quả đã về quầy"),
                "stopped": _tr("Hồ sơ dừng xử lý"),
            }.__getitem__,
            ("staff", "how"): {
                "pin": _tr("Mã PIN"),
                "badge": _tr("Thẻ cán bộ"),
                "name": _tr("Chọn tên, không mã"),
                "command line": _tr("Bằng dòng lệnh ở máy này"),
            }.__getitem__,
            ("export", "what"): _exported().__getitem__,
            ("view", "what"): {
                "id_number": _tr("Số định danh"),
                "phone": _tr("Số điện thoại"),
                "show": _tr("Cả hồ sơ, bằng dòng lệnh"),
            }.__getitem__,
        }
        self._labels = _labels()
        self._labels_of_kind = _labels_of_kind()

    def pairs(self, line: AuditLine) -> Iterator[tuple[str, str]]:
        """Go through what an entry says; of a change only what differs."""
        body, kind = line.body, line.kind.partition(".")[0]
        if kind == "staff":
            yield _tr("Cán bộ được ghi"), self._name(line.about)
        before, after = body.get("before"), body.get("after")
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            yield from self._changes(
                kind, cast("Mapping[str, Any]", before), cast("Mapping[str, Any]", after)
            )
            body = {key: value for key, value in body.items() if key not in {"before", "after"}}
        for key, value in _flat(body):
            if value not in _NOTHING and not _told_elsewhere(line, key, value):
                yield self._label(kind, key), self._value(kind, key, value)

    def _changes(
        self, kind: str, before: Mapping[str, Any], after: Mapping[str, Any]
    ) -> Iterator[tuple[str, str]]:
        old, new = dict(_flat(before)), dict(_flat(after))
        for key in sorted({*old, *new}):
            if old.get(key) == new.get(key):
                continue
            was, now = self._value(kind, key, old.get(key)), self._value(kind, key, new.get(key))
            told = _tr("{was} → {now}") if was != now else _tr("{now}, đã sửa")
            yield self._label(kind, key), told.format(was=was, now=now)

    # -- values ------------------------------------------------------------------------------------

    def _value(self, kind: str, key: str, value: object) -> str:
        if value in _NOTHING:
            return "–"
        if isinstance(value, bool):
            return _tr("có") if value else _tr("không")
        if key in _NAMES:
            return self._name(str(value))
        if kind == "register" and key.startswith("columns."):
            told: Callable[[Any], str] | None = _column
        else:
            told = self._of_kind.get((kind, key), self._values.get(key))
        if told is not None:
            try:
                return told(value)
            except (ValueError, KeyError, TypeError):
                return str(value)
        if isinstance(value, list | tuple):
            return self._list(cast("Sequence[object]", value))
        if isinstance(value, int):
            # A year and a place at the counter are no quantities.
            return self._words.whole(value) if value >= 10_000 else str(value)
        return self._text(str(value))

    def _text(self, text: str) -> str:
        """Return a text with days and moments as the screens write them, identities in short."""
        try:
            if _DAY.fullmatch(text):
                return self._words.date(date.fromisoformat(text))
            if _MOMENT.fullmatch(text):
                return self._words.moment(datetime.fromisoformat(text))
        except ValueError:
            return text
        if _IDENTITY.fullmatch(text):
            return self._number(text) or text[:_CODE] + "…"
        return text

    def _list(self, values: Sequence[object]) -> str:
        """Name what has a name; of others, and of long lists, tell how many there are."""
        told: list[str] = []
        for one in values if len(values) <= _MOST else ():
            first: object = one
            if isinstance(one, list | tuple) and one:
                first = cast("Sequence[object]", one)[0]
            elif isinstance(one, Mapping):
                first = cast("Mapping[str, object]", one).get("name", "")
            text = str(first)
            if _IDENTITY.fullmatch(text):
                text = self._number(text)
            if not text or _DAY.fullmatch(text):
                break
            told.append(text)
        if len(told) < len(values):
            return self._words.whole(len(values))
        return ", ".join(told)

    def _custody(self, value: str) -> str:
        return self._words.custody(Custody(value), _tr("phòng chuyên môn"))

    def _limit(self, value: Sequence[Any]) -> str:
        amount, unit = value
        return self._words.limit(Limit(amount, LimitUnit(unit)))

    def _week(self, value: Sequence[str]) -> str:
        days = zip(self._words.weekday_letters, value, strict=True)
        return "; ".join(f"{day} {hours or _tr('nghỉ')}" for day, hours in days)

    def _weekdays(self, value: Sequence[int]) -> str:
        return ", ".join(self._words.weekday_letters[day] for day in value)

    # -- labels ------------------------------------------------------------------------------------

    def _label(self, kind: str, key: str) -> str:
        before, _, last = key.rpartition(".")
        if _YEAR.fullmatch(last):
            key = before
            own = self._labels_of_kind.get((kind, key), self._labels.get(key, key))
            return _tr("{what} năm {year}").format(what=own, year=last)
        if before == "columns":
            return _tr("Cột “{title}”").format(title=last)
        return self._labels_of_kind.get((kind, key), self._labels.get(key, key))


def _told_elsewhere(line: AuditLine, key: str, value: object) -> bool:
    """Say whether the head of the entry, or a printed number beside it, says the same."""
    match key:
        case "number":
            return True
        case "slip":
            return "slip_number" in line.body
        case "by":
            return value == line.actor_id
        case "at":
            written = line.occurred_at.replace(microsecond=0).isoformat()
            return str(value).startswith(written[:_SECOND])
        case _:
            return False


def _enum(kind: type[_Kind], told: Callable[[_Kind], str]) -> Callable[[Any], str]:
    """Return what puts the value of an enum into words."""
    return lambda value: told(kind(value))


def _column(value: object) -> str:
    return said(Column(value).title)


def _exported() -> dict[str, str]:
    """Return what leaves the program, by the word in the entry."""
    return {
        "audit": _tr("Nhật ký"),
        "register": _tr("Sổ theo dõi hồ sơ"),
        "day": _tr("Tổng hợp ngày"),
        "late": _tr("Danh sách hồ sơ quá hạn"),
        "apologies": _tr("Danh sách xin lỗi, hẹn lại"),
        "uncollected": _tr("Danh sách kết quả chưa nhận"),
        "paper": _tr("Giấy lưu thành PDF"),
        "books": _tr("Bản sao của cả sổ"),
    }


def _labels() -> dict[str, str]:
    return {
        "about": _tr("Mã đối tượng"),
        "active": _tr("Đang làm việc"),
        "address": _tr("Địa chỉ"),
        "agency": _tr("Cơ quan"),
        "amount": _tr("Số tiền"),
        "at": _tr("Lúc ghi"),
        "batch": _tr("Mã lần nhập"),
        "before": _tr("Kết thúc trước ngày"),
        "begun": _tr("Tính từ"),
        "book": _tr("Quyển sổ năm"),
        "by": _tr("Người làm"),
        "centre": _tr("Số trung tâm"),
        "certain": _tr("Theo thông báo chính thức"),
        "certain_before": _tr("Trước đó theo thông báo chính thức"),
        "change": _tr("Mã lần đổi lịch"),
        "channel": _tr("Hình thức nộp"),
        "channels": _tr("Hình thức nộp"),
        "closing_time": _tr("Giờ kết thúc làm việc"),
        "code": _tr("Mã vạch"),
        "collector": _tr("Người nhận kết quả"),
        "components": _tr("Thành phần hồ sơ"),
        "copies": _tr("Số bản"),
        "counter_id": _tr("Quầy"),
        "custody_from": _tr("Từ nơi"),
        "custody_to": _tr("Đến nơi"),
        "cut_off": _tr("Giờ ngừng tính trong ngày"),
        "day": _tr("Ngày"),
        "days": _tr("Số ngày nghỉ, làm bù"),
        "deadline": _tr("Hạn"),
        "delivery": _tr("Cách nhận kết quả"),
        "department": _tr("Phòng ban"),
        "departments": _tr("Phòng ban ghi riêng"),
        "differing": _tr("Hồ sơ khác sổ"),
        "digest": _tr("Dấu SHA-256 của tệp"),
        "documents": _tr("Giấy lập ra"),
        "dossiers": _tr("Các hồ sơ"),
        "due": _tr("Đến hạn"),
        "due_at": _tr("Hẹn trả"),
        "due_before": _tr("Hẹn trả trước đó"),
        "due_on": _tr("Hẹn ngày"),
        "every": _tr("Số lần ghi sổ"),
        "explain_on_receipt": _tr("Giấy tiếp nhận ghi cách tính ngày hẹn"),
        "fee": _tr("Lệ phí"),
        "fee_from": _tr("Lệ phí trước đó"),
        "fee_state": _tr("Tình trạng lệ phí"),
        "field": _tr("Lĩnh vực"),
        "figures.back": _tr("Kết quả về"),
        "figures.fees": _tr("Lệ phí trong ngày"),
        "figures.given_back": _tr("Đã trả"),
        "figures.handed_over": _tr("Đã bàn giao"),
        "figures.open": _tr("Đang giải quyết"),
        "figures.overdue": _tr("Quá hạn"),
        "figures.received": _tr("Tiếp nhận"),
        "figures.refused": _tr("Từ chối"),
        "figures.supplements": _tr("Yêu cầu bổ sung"),
        "finish_by": _tr("Cách phân biệt trước hạn, đúng hạn"),
        "finished_at": _tr("Xong lúc"),
        "first": _tr("Từ ngày"),
        "folders": _tr("Số thư mục"),
        "form_copies": _tr("Số liên phiếu bổ sung, từ chối"),
        "fresh": _tr("Hồ sơ mới"),
        "from": _tr("Từ trạng thái"),
        "given_back_at": _tr("Trả lúc"),
        "governing_body": _tr("Cơ quan chủ quản"),
        "group": _tr("Mã nhóm hồ sơ"),
        "has": _tr("Có mã PIN"),
        "held": _tr("Giữ lại, chưa in"),
        "hours": _tr("Giờ làm việc"),
        "hours.counting": _tr("Ngày tính thời hạn"),
        "hours.seasons": _tr("Số mùa có giờ riêng"),
        "hours.week": _tr("Giờ làm việc trong tuần"),
        "how": _tr("Cách"),
        "in_time": _tr("Báo đúng hạn"),
        "job": _tr("Việc in"),
        "kept": _tr("Hồ sơ giữ ngày hẹn"),
        "kind": _tr("Loại"),
        "known": _tr("Hồ sơ đã có trong sổ"),
        "last": _tr("Lần ghi trước"),
        "late_hour": _tr("Mốc giờ chuyển sang ngày sau"),
        "leg": _tr("Cơ quan thứ mấy"),
        "legal_before": _tr("Hạn theo quy định trước đó"),
        "legal_due": _tr("Hạn theo quy định"),
        "legs": _tr("Các cơ quan liên thông"),
        "legs_before": _tr("Các cơ quan liên thông trước đó"),
        "letter_size": _tr("Khổ văn bản"),
        "level": _tr("Cấp"),
        "limit": _tr("Thời hạn"),
        "line": _tr("Dòng trong sổ"),
        "lock_minutes": _tr("Tự khóa sau (phút)"),
        "lookup": _tr("Địa chỉ tra cứu"),
        "medium": _tr("Cách báo"),
        "missing": _tr("Thiếu"),
        "moved": _tr("Hồ sơ đổi ngày hẹn"),
        "name": _tr("Tên"),
        "named": _tr("Đã đặt tên đơn vị"),
        "nameless": _tr("Không có tên người"),
        "note": _tr("Ghi chú"),
        "notice_days": _tr("Số ngày báo bổ sung"),
        "now": _tr("Giờ máy"),
        "numbers": _tr("Các số"),
        "office": _tr("Tên đơn vị"),
        "online": _tr("Làm được qua mạng"),
        "original": _tr("Bản gốc"),
        "originals": _tr("Giấy tờ gốc trả lại"),
        "outcome": _tr("Kết quả liên lạc"),
        "owner": _tr("Người lo"),
        "pad": _tr("Mã tập giấy viết tay"),
        "paid": _tr("Nộp bằng"),
        "papers": _tr("Số giấy"),
        "phone": _tr("Điện thoại"),
        "place": _tr("Địa danh"),
        "printer": _tr("Máy in"),
        "procedure": _tr("Thủ tục"),
        "procedure_code": _tr("Mã thủ tục"),
        "procedure_version": _tr("Bản của thủ tục"),
        "question": _tr("Mã lần lấy ý kiến"),
        "reason": _tr("Lý do"),
        "receipt_copies": _tr("Số liên giấy tiếp nhận"),
        "receipt_size": _tr("Khổ giấy tiếp nhận"),
        "receipt_version": _tr("Lần của giấy tiếp nhận"),
        "received_at": _tr("Nhận lúc"),
        "received_by": _tr("Người nhận"),
        "receiver": _tr("Bên nhận"),
        "refused": _tr("Không nhận"),
        "refused_as": _tr("Cách tính kết quả từ chối"),
        "reprint": _tr("Bản in lại"),
        "result": _tr("Kết quả"),
        "role": _tr("Vai trò"),
        "row": _tr("Dòng trong tệp"),
        "rows": _tr("Số dòng"),
        "rule": _tr("Cách tính khi bổ sung"),
        "same_day": _tr("Trả trong ngày"),
        "sample": _tr("Thủ tục mẫu"),
        "scanned": _tr("Đã quét"),
        "sealed": _tr("Mã hóa"),
        "settles": _tr("Chênh lệch được giải quyết"),
        "shelf": _tr("Ngăn"),
        "signer": _tr("Người ký"),
        "signer_title": _tr("Chức danh người ký"),
        "size": _tr("Khổ giấy"),
        "slip": _tr("Mã phiếu bàn giao"),
        "slip_copies": _tr("Số liên phiếu bàn giao"),
        "slip_number": _tr("Phiếu bàn giao"),
        "slip_size": _tr("Khổ phiếu"),
        "slot": _tr("Số thứ tự quầy"),
        "started_at": _tr("Bắt đầu lúc"),
        "station": _tr("Quầy"),
        "strange": _tr("Không có trong sổ ở nơi kiểm"),
        "supplement": _tr("Cách tính khi bổ sung"),
        "supplement_rule": _tr("Cách tính khi bổ sung"),
        "surplus": _tr("Thừa"),
        "title": _tr("Tên giấy"),
        "to": _tr("Sang trạng thái"),
        "to_repair": _tr("Kết quả sai, xử lý tiếp"),
        "trouble": _tr("Trục trặc"),
        "undone": _tr("Do hoàn tác đổi lịch"),
        "unit_code": _tr("Mã đơn vị"),
        "unknown": _tr("Mã không đọc ra"),
        "valid_from": _tr("Áp dụng từ"),
        "valid_to": _tr("Áp dụng đến"),
        "version": _tr("Phiên bản"),
        "version_before": _tr("Lần của giấy tiếp nhận trước đó"),
        "visits": _tr("Lượt hướng dẫn"),
        "waiting_as": _tr("Cách tính hồ sơ chờ bổ sung"),
        "what": _tr("Nội dung"),
        "why": _tr("Vì sao"),
        "with_control_slip": _tr("Kèm phiếu kiểm soát"),
        "with_evaluation": _tr("Kèm phiếu đánh giá"),
        "with_pins": _tr("Ai cũng cần mã PIN"),
        "withdrawn_as": _tr("Cách tính hồ sơ rút, dừng, trả lại"),
        "years": _tr("Ngày nghỉ, làm bù"),
    }


def _labels_of_kind() -> dict[tuple[str, str], str]:
    """Return the labels of names that say something else in entries of one kind."""
    return {
        ("backup", "copy"): _tr("Tên bản sao"),
        ("backup", "entries"): _tr("Số mục nhật ký"),
        ("backup", "every"): _tr("Số lần ghi sổ"),
        ("backup", "leapt"): _tr("Bỏ qua những số có thể đã in"),
        ("backup", "until"): _tr("Có đến lúc"),
        ("clock", "last"): _tr("Lần ghi trước"),
        ("desk_check", "place"): _tr("Nơi kiểm"),
        ("discrepancy", "slip"): _tr("Phiếu bàn giao"),
        ("document", "about"): _tr("Của"),
        ("document", "at"): _tr("Lúc"),
        ("document", "kind"): _tr("Loại giấy"),
        ("export", "first"): _tr("Từ ngày"),
        ("export", "last"): _tr("đến hết ngày"),
        ("export", "what"): _tr("Nội dung đã lưu ra"),
        ("privacy", "dossiers"): _tr("Số lượng hồ sơ"),
        ("privacy", "years"): _tr("Số năm giữ lại"),
        ("procedure", "legs"): _tr("Các cơ quan liên thông"),
        ("procedure", "code"): _tr("Mã thủ tục"),
        ("staff", "account"): _tr("Tài khoản máy"),
        ("slip", "from"): _tr("Trước đó"),
        ("station", "slot"): _tr("Số thứ tự quầy"),
        ("view", "what"): _tr("Nội dung đã xem"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("AuditWords", text)


def _flat(body: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, object]]:
    """Go through values with their names, those inside others after the name of these."""
    for key, value in body.items():
        name = f"{above}.{key}" if above else key
        if isinstance(value, Mapping) and value:
            yield from _flat(cast("Mapping[str, Any]", value), name)
        else:
            yield name, value
