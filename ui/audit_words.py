"""What an entry of the journal says, as pairs that somebody who audits can read.

A value that nobody has words for stands as it was written: an audit hides nothing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, cast

from PySide6.QtCore import QCoreApplication

from counter_app.rules.audit import AuditLine
from counter_app.rules.catalogue import Channel
from counter_app.rules.dossier import CollectorKind, Custody, Delivery, FeeState, ResultKind, State
from counter_app.rules.staff import Role
from ui.words import Words

_DATE = 10
_NOTHING: tuple[object, ...] = (None, "", [], {})
_NAMES = frozenset({"by", "received_by", "owner"})
"""What holds the id of somebody who works here."""


class AuditWords:
    """Labels and values of entries."""

    def __init__(self, words: Words, name: Callable[[str], str]) -> None:
        """Tell enums by `words`; `name` gives the name of who has an id, or the id."""
        self._words = words
        self._name = name
        self._values: dict[str, Callable[[Any], str]] = {
            "role": lambda value: words.role(Role(value)),
            "channel": lambda value: words.channel(Channel(value)),
            "delivery": lambda value: words.delivery(Delivery(value)),
            "result": lambda value: words.result(ResultKind(value)),
            "collector": lambda value: words.collector(CollectorKind(value)),
            "fee_state": lambda value: words.fee_state(FeeState(value)),
            "fee_from": lambda value: words.fee_state(FeeState(value)),
            "custody_from": lambda value: words.custody(Custody(value), ""),
            "custody_to": lambda value: words.custody(Custody(value), ""),
            "from": lambda value: words.state(State(value)),
            "to": lambda value: words.state(State(value)),
            "fee": words.money,
        }

    def pairs(self, line: AuditLine) -> Iterator[tuple[str, str]]:
        """Go through what an entry says; of a change only what differs."""
        body = line.body
        before, after = body.get("before"), body.get("after")
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            old = dict(_flat(cast("Mapping[str, Any]", before)))
            new = dict(_flat(cast("Mapping[str, Any]", after)))
            for key in sorted({*old, *new}):
                if old.get(key) != new.get(key):
                    was, now = self._value(key, old.get(key)), self._value(key, new.get(key))
                    yield self._label(key), _tr("{was} → {now}").format(was=was, now=now)
            return
        for key, value in _flat(body):
            if value not in _NOTHING and key != "number":
                yield self._label(key), self._value(key, value)

    def _value(self, key: str, value: object) -> str:
        if value in _NOTHING:
            return "–"
        if isinstance(value, bool):
            return _tr("có") if value else _tr("không")
        if key in _NAMES:
            return self._name(str(value))
        if key in self._values:
            try:
                return self._values[key](value)
            except (ValueError, KeyError, TypeError):
                return str(value)
        return self._moment(value) if isinstance(value, str) else str(value)

    def _moment(self, text: str) -> str:
        try:
            if len(text) == _DATE:
                return self._words.date(date.fromisoformat(text))
            return self._words.moment(datetime.fromisoformat(text))
        except ValueError:
            return text

    def _label(self, key: str) -> str:
        known = {
            "about": _tr("Mã đối tượng"),
            "active": _tr("Đang làm việc"),
            "agency": _tr("Cơ quan"),
            "at": _tr("Lúc ghi"),
            "before": _tr("Kết thúc trước ngày"),
            "begun": _tr("Tính từ"),
            "book": _tr("Quyển sổ năm"),
            "by": _tr("Người làm"),
            "channel": _tr("Hình thức nộp"),
            "closing_time": _tr("Giờ kết thúc làm việc"),
            "code": _tr("Mã vạch hoặc mã thủ tục"),
            "collector": _tr("Người nhận kết quả"),
            "components": _tr("Số thành phần hồ sơ"),
            "copies": _tr("Số bản"),
            "counter_id": _tr("Quầy"),
            "custody_from": _tr("Từ nơi"),
            "custody_to": _tr("Đến nơi"),
            "day": _tr("Ngày"),
            "deadline": _tr("Hạn"),
            "delivery": _tr("Cách nhận kết quả"),
            "department": _tr("Phòng ban"),
            "dossiers": _tr("Các hồ sơ"),
            "due_at": _tr("Hẹn trả"),
            "due_before": _tr("Hẹn trả trước đó"),
            "due_on": _tr("Hẹn ngày"),
            "every": _tr("Số lần ghi sổ"),
            "fee": _tr("Lệ phí"),
            "fee_from": _tr("Lệ phí trước đó"),
            "fee_state": _tr("Tình trạng lệ phí"),
            "field": _tr("Lĩnh vực"),
            "first": _tr("Từ ngày"),
            "folders": _tr("Số thư mục"),
            "from": _tr("Từ trạng thái"),
            "has": _tr("Có mã PIN"),
            "how": _tr("Cách"),
            "job": _tr("Việc in"),
            "kind": _tr("Loại"),
            "last": _tr("Lần ghi trước"),
            "legal_due": _tr("Hạn theo quy định"),
            "level": _tr("Cấp"),
            "limit": _tr("Thời hạn"),
            "lock_minutes": _tr("Tự khóa sau (phút)"),
            "medium": _tr("Cách báo"),
            "missing": _tr("Thiếu"),
            "name": _tr("Tên"),
            "nameless": _tr("Không có tên người"),
            "note": _tr("Ghi chú"),
            "now": _tr("Giờ máy"),
            "office": _tr("Tên đơn vị"),
            "original": _tr("Bản gốc"),
            "outcome": _tr("Kết quả liên lạc"),
            "owner": _tr("Người lo"),
            "papers": _tr("Số giấy"),
            "printer": _tr("Máy in"),
            "procedure": _tr("Thủ tục"),
            "procedure_code": _tr("Mã thủ tục"),
            "procedure_version": _tr("Bản của thủ tục"),
            "reason": _tr("Lý do"),
            "receipt_version": _tr("Lần của giấy tiếp nhận"),
            "received_at": _tr("Nhận lúc"),
            "received_by": _tr("Người nhận"),
            "receiver": _tr("Bên nhận"),
            "refused": _tr("Không nhận"),
            "reprint": _tr("Bản in lại"),
            "result": _tr("Kết quả"),
            "role": _tr("Vai trò"),
            "rows": _tr("Số dòng"),
            "sealed": _tr("Mã hóa"),
            "shelf": _tr("Ngăn"),
            "size": _tr("Khổ giấy"),
            "slip": _tr("Mã phiếu bàn giao"),
            "slip_number": _tr("Phiếu bàn giao"),
            "slot": _tr("Số thứ tự quầy"),
            "started_at": _tr("Bắt đầu lúc"),
            "station": _tr("Quầy"),
            "surplus": _tr("Thừa"),
            "title": _tr("Tên giấy"),
            "to": _tr("Sang trạng thái"),
            "trouble": _tr("Trục trặc"),
            "valid_from": _tr("Áp dụng từ"),
            "valid_to": _tr("Áp dụng đến"),
            "version": _tr("Bản"),
            "visits": _tr("Lượt hướng dẫn"),
            "what": _tr("Nội dung"),
            "with_pins": _tr("Ai cũng cần mã PIN"),
            "years": _tr("Số năm giữ lại"),
        }
        return known.get(key, key)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AuditWords", text)


def _flat(body: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, object]]:
    """Go through values with their names, those inside others after the name of these."""
    for key, value in body.items():
        name = f"{above}.{key}" if above else key
        if isinstance(value, Mapping):
            yield from _flat(cast("Mapping[str, Any]", value), name)
        elif isinstance(value, list | tuple):
            each = cast("Sequence[object]", value)
            plain = [str(one) for one in each if not isinstance(one, Mapping | list | tuple)]
            yield name, ", ".join(plain) if len(plain) == len(each) else str(len(each))
        else:
            yield name, value
