"""What the law says about an act, for the tip on the control that does it: act, article, rule.

Only what is known for certain stands here. Where the number of an article may have changed with
the act, the act alone is named.
"""

from textwrap import fill

from PySide6.QtCore import QCoreApplication

_WIDTH = 64
"""Letters in a line of a tip; Qt breaks no line of plain text."""


def due_date() -> str:
    """Say from when a time limit runs, and what its first and last day are."""
    return _lines(
        _tr(
            "Khoản 3 Điều 17 Nghị định 118/2025/NĐ-CP, sửa đổi bởi Nghị định 309/2026/NĐ-CP: thời "
            "hạn tính từ khi nhận đủ hồ sơ hợp lệ, ghi trên giấy tiếp nhận. Điều 147, Điều 148 Bộ "
            "luật Dân sự 2015: ngày nhận không tính; ngày cuối rơi vào ngày nghỉ thì đến hết ngày "
            "làm việc tiếp theo."
        )
    )


def forwarding() -> str:
    """Say by when a dossier leaves the counter."""
    return _lines(
        _tr(
            "Khoản 2 Điều 18 Nghị định 118/2025/NĐ-CP: chuyển ngay trong ngày; nhận sau 15 giờ thì "
            "chuyển vào đầu giờ ngày làm việc tiếp theo."
        )
    )


def non_boundary() -> str:
    """Say when the time limit begins for who hands in elsewhere."""
    return _lines(
        _tr(
            "Khoản 4 Điều 14 Nghị định 118/2025/NĐ-CP, sửa đổi bởi Nghị định 309/2026/NĐ-CP: tiếp "
            "nhận phi địa giới theo danh mục đã công bố; thời hạn tính từ khi cơ quan có thẩm "
            "quyền nhận được hồ sơ."
        )
    )


def guidance() -> str:
    """Say how somebody is asked for papers before anything is received."""
    return _lines(
        _tr(
            "Khoản 1 Điều 17 Nghị định 118/2025/NĐ-CP: chưa đủ thì hướng dẫn một lần, đầy đủ, bằng "
            "phiếu yêu cầu bổ sung có nêu lý do (Mẫu số 02)."
        )
    )


def supplement() -> str:
    """Say how somebody is asked for papers after appraisal."""
    return _lines(
        _tr(
            "Khoản 4 Điều 19 Nghị định 118/2025/NĐ-CP: thông báo đủ nội dung phải bổ sung trong 03 "
            "ngày làm việc từ khi nhận hồ sơ, trừ khi luật chuyên ngành quy định khác (Mẫu số 02)."
        )
    )


def refusing_to_receive() -> str:
    """Say how somebody is refused before anything is received."""
    return _lines(
        _tr(
            "Khoản 1 Điều 17 Nghị định 118/2025/NĐ-CP: từ chối tiếp nhận phải nêu rõ lý do trong "
            "phiếu từ chối (Mẫu số 03)."
        )
    )


def refusal() -> str:
    """Say what a refusal after appraisal is, and by when."""
    return _lines(
        _tr(
            "Khoản 8 Điều 19 Nghị định 118/2025/NĐ-CP: không đủ điều kiện thì trả hồ sơ kèm phiếu "
            "từ chối, nêu rõ lý do, trong thời hạn giải quyết (Mẫu số 03)."
        )
    )


def apology() -> str:
    """Say by when one apologises, and how often."""
    return _lines(
        _tr(
            "Khoản 9 Điều 19 Nghị định 118/2025/NĐ-CP: xin lỗi bằng văn bản trước ngày hẹn ít nhất "
            "01 ngày, nêu lý do; hẹn lại không quá một lần (Mẫu số 04)."
        )
    )


def giving_back() -> str:
    """Say when and where a result is given back."""
    return _lines(
        _tr(
            "Điều 20 Nghị định 118/2025/NĐ-CP: trả kết quả đúng thời gian, địa điểm ghi trên giấy "
            "tiếp nhận; trả sớm thì báo trước; bản chính đã nhận để đối chiếu phải trả lại."
        )
    )


def cut_off() -> str:
    """Say that no rule for the whole country ends the counting of a day before its end."""
    return _lines(
        _tr(
            "Khoản 3 Điều 17 Nghị định 118/2025/NĐ-CP, sửa đổi bởi Nghị định 309/2026/NĐ-CP: thời "
            "hạn tính từ khi nhận đủ hồ sơ hợp lệ. Không có giờ ngừng tính chung cho cả nước: chỉ "
            "điền khi địa phương quy định."
        )
    )


def late_hour() -> str:
    """Say what 15:00 changes, and what it does not."""
    return _lines(
        _tr(
            "Khoản 2 Điều 18 Nghị định 118/2025/NĐ-CP: hồ sơ nhận sau 15 giờ chuyển vào đầu giờ "
            "ngày làm việc tiếp theo. Thủ tục trả trong ngày theo quyết định công bố thủ tục ấy; "
            "thời hạn của thủ tục khác không lùi."
        )
    )


def time_after_supplement() -> str:
    """Say how the time limit runs on once what was missing is there."""
    return _lines(
        _tr(
            "Khoản 4 Điều 19 Nghị định 118/2025/NĐ-CP, như Nghị định 61/2018/NĐ-CP: bổ sung đủ thì "
            "thời hạn tính lại từ đầu. Bộ chỉ số theo Quyết định 766/QĐ-TTg trừ thời gian chờ; có "
            "địa phương tạm dừng. Chọn theo quy định của địa phương."
        )
    )


def days_off() -> str:
    """Say which days are off, and what the office cannot choose about them."""
    return _lines(
        _tr(
            "Khoản 3 Điều 111, Điều 112 Bộ luật Lao động 2019: nghỉ lễ, tết; ngày lễ trùng ngày "
            "nghỉ hằng tuần thì nghỉ bù ngày làm việc kế tiếp. Nghị quyết 28/2026/QH16: nghỉ ngày "
            "24/11. Ngày hoán đổi theo thông báo của từng năm."
        )
    )


def working_week() -> str:
    """Say which days of the week are worked, and who settles the hours."""
    return _lines(
        _tr(
            "Quyết định 188/1999/QĐ-TTg: tuần làm việc 40 giờ, từ thứ Hai đến thứ Sáu. Quyết định "
            "14/2010/QĐ-TTg: có nơi tiếp nhận sáng thứ Bảy; ngày ấy có tính vào thời hạn không, và "
            "giờ làm việc, do địa phương quy định."
        )
    )


def retention() -> str:
    """Say why personal data go, and what must not go with them."""
    return _lines(
        _tr(
            "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Nghị định 356/2025/NĐ-CP: dữ liệu cá nhân "
            "không giữ lâu hơn mục đích cần đến. Luật Lưu trữ 33/2024/QH15: hồ sơ còn thời hạn lưu "
            "trữ thì chưa được hủy. Hỏi bộ phận lưu trữ trước khi xóa."
        )
    )


def fees() -> str:
    """Say how fees may be paid."""
    return _lines(
        _tr(
            "Nghị định 118/2025/NĐ-CP: phí, lệ phí nộp trực tiếp, chuyển khoản, qua dịch vụ bưu "
            "chính hoặc trực tuyến."
        )
    )


def post() -> str:
    """Say what the minutes with the post are for."""
    return _lines(
        _tr(
            "Quyết định 45/2016/QĐ-TTg: hai bên kiểm đếm, lập biên bản giao nhận; thời điểm nộp hồ "
            "sơ là lúc ký biên bản."
        )
    )


def _lines(sentence: str) -> str:
    return fill(sentence, _WIDTH, break_on_hyphens=False)


def _tr(sentence: str) -> str:
    return QCoreApplication.translate("Law", sentence)
