<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>ActSheet</name>
    <message>
        <source>Chưa lưu. Bấm Esc lần nữa để bỏ những gì vừa nhập.</source>
        <translation>Not saved. Press Esc again to drop what was entered.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>ActsSheet</name>
    <message>
        <source>Bấm phím đứng trước, hoặc chọn rồi bấm Enter.</source>
        <translation>Press the key in front, or choose and press Enter.</translation>
    </message>
    <message>
        <source>Phím tắt</source>
        <translation>Shortcut</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Việc khác với hồ sơ</source>
        <translation>Other dossier actions</translation>
    </message>
    <message>
        <source>Việc khác với hồ sơ {number}</source>
        <translation>Other actions for dossier {number}</translation>
    </message>
    <message>
        <source>{text} – trưởng bộ phận xác nhận</source>
        <translation>{text} – supervisor confirms</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>AddressBox</name>
    <message>
        <source>Phường, xã gợi ý</source>
        <translation>Suggested wards and communes</translation>
    </message>
</context>
<context>
    <name>AdministrationPage</name>
    <message>
        <source>An toàn</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Ctrl+PgUp, Ctrl+PgDn: mục trước, mục sau</source>
        <translation>Ctrl+PgUp, Ctrl+PgDn: previous, next section</translation>
    </message>
    <message>
        <source>Quy định</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Counter</translation>
    </message>
</context>
<context>
    <name>AdministratorStep</name>
    <message>
        <source>Người quản trị làm được gì</source>
        <translation>What the administrator can do</translation>
    </message>
    <message>
        <source>Nên thêm người quản trị thứ hai ở bước Cán bộ: ai quên mã thì người kia đặt lại.</source>
        <translation>Add a second administrator in the Staff step: whoever forgets a PIN gets another from the other one.</translation>
    </message>
    <message>
        <source>{name} đã có mã PIN. Đổi ở Quản trị › Cán bộ.</source>
        <translation>{name} has a PIN already. Change it in Admin › Staff.</translation>
    </message>
    <message>
        <source>Đặt mã PIN và in thẻ cho người khác; thẻ in được ở bước Máy quét.</source>
        <translation>Set PINs and print badges for others; badges can be printed in the Scanner step.</translation>
    </message>
    <message>
        <source>Đổi mọi thứ ở trang Quản trị, và làm mọi việc của quầy.</source>
        <translation>Change everything on the Admin page, and do all the counter’s work.</translation>
    </message>
</context>
<context>
    <name>AgentRow</name>
    <message>
        <source>Giấy ủy quyền</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>Họ và tên người nộp thay</source>
        <translation>Agent’s full name</translation>
    </message>
    <message>
        <source>Người nộp thay</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Người nộp thay: {label}</source>
        <translation>Agent: {label}</translation>
    </message>
    <message>
        <source>Số định danh / CCCD</source>
        <translation>ID number / ID card</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Cơ quan trả lời</source>
        <translation>Answering agency</translation>
    </message>
    <message>
        <source>Ghi ý kiến trả lời</source>
        <translation>Record answer</translation>
    </message>
    <message numerus="yes">
        <source>Quá hạn trả lời {days} ngày làm việc.</source>
        <translation>
            <numerusform>Answer overdue by {days} working day.</numerusform>
            <numerusform>Answer overdue by {days} working days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quá hạn trả lời.</source>
        <translation>Answer overdue.</translation>
    </message>
    <message>
        <source>{agency}, hạn {day}</source>
        <translation>{agency}, due {day}</translation>
    </message>
    <message>
        <source>Ý kiến</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Ý kiến trả lời</source>
        <translation>Answer received</translation>
    </message>
    <message>
        <source>Đã ghi ý kiến của {agency} vào hồ sơ {number}.</source>
        <translation>Answer of {agency} recorded in dossier {number}.</translation>
    </message>
    <message>
        <source>Đã hỏi</source>
        <translation>Asked</translation>
    </message>
</context>
<context>
    <name>ApologySheet</name>
    <message>
        <source>Chưa hẹn lại được {number}: {why}</source>
        <translation>{number} not rescheduled: {why}</translation>
    </message>
    <message>
        <source>Ghi số ngày để thấy ngày hẹn mới.</source>
        <translation>Type the days to see the new due date.</translation>
    </message>
    <message>
        <source>Hẹn lại và in văn bản xin lỗi</source>
        <translation>Reschedule, print apology</translation>
    </message>
    <message>
        <source>Hẹn lại đến</source>
        <translation>New due date</translation>
    </message>
    <message>
        <source>Hồ sơ được xin lỗi, hẹn lại</source>
        <translation>Dossiers rescheduled with apology</translation>
    </message>
    <message>
        <source>Khoản 9 Điều 19 Nghị định 118/2025/NĐ-CP: xin lỗi trước ngày hẹn ít nhất 01 ngày.</source>
        <translation>Clause 9, Article 19, Decree 118/2025/NĐ-CP: apologise at least 01 day before the due date.</translation>
    </message>
    <message>
        <source>Kính gửi</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>Lý do chậm, in trên văn bản</source>
        <translation>Reason for delay, printed in letter</translation>
    </message>
    <message>
        <source>Lý do giữ từ lần trước trong ngày; sửa nếu lần này khác.</source>
        <translation>Reason kept from earlier today; edit it if this case differs.</translation>
    </message>
    <message>
        <source>Mỗi hồ sơ chỉ được hẹn lại một lần.</source>
        <translation>A dossier may be rescheduled only once.</translation>
    </message>
    <message>
        <source>Ngày hẹn {due} đã đến hoặc đã qua; sổ ghi là báo muộn.</source>
        <translation>The due date {due} has come or passed; the books will show late notice.</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Số ngày từ 1 đến {most}.</source>
        <translation>Number of days from 1 to {most}.</translation>
    </message>
    <message>
        <source>Thêm số ngày làm việc</source>
        <translation>Working days to add</translation>
    </message>
    <message>
        <source>Xin lỗi và hẹn lại ngày trả</source>
        <translation>Apologise and set a new due date</translation>
    </message>
    <message>
        <source>{count} hồ sơ đã đến hoặc quá ngày hẹn; sổ ghi là báo muộn.</source>
        <translation>Dossiers at or past their due date: {count}; the books will show late notice.</translation>
    </message>
    <message numerus="yes">
        <source>{count} hồ sơ, mỗi hồ sơ một văn bản, gửi người nộp hoặc người nộp thay.
{form}</source>
        <translation>
            <numerusform>{count} dossier, one letter, to the applicant or the agent.
{form}</numerusform>
            <numerusform>{count} dossiers, one letter each, to the applicant or the agent.
{form}</numerusform>
        </translation>
    </message>
    <message>
        <source>Đang hẹn</source>
        <translation>Due now</translation>
    </message>
    <message>
        <source>Đã hẹn lại {count} hồ sơ; {count} văn bản xin lỗi đang chờ in.</source>
        <translation>Dossiers rescheduled: {count}; apology letters waiting to print: {count}.</translation>
    </message>
    <message>
        <source>Đã hẹn lại đến {due}. {paper} đang chờ in.</source>
        <translation>New due date {due}. {paper} is waiting to print.</translation>
    </message>
</context>
<context>
    <name>AppearanceForm</name>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Cỡ {size} %</source>
        <translation>Size {size} %</translation>
    </message>
    <message>
        <source>Giấy tờ in ra luôn bằng tiếng Việt.</source>
        <translation>Printed papers are always in Vietnamese.</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Màu sắc</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Nguyễn Thị Hồng Nhung, phường Thuận Hóa</source>
        <translation>Nguyễn Thị Hồng Nhung, Thuận Hóa ward</translation>
    </message>
    <message>
        <source>Ngôn ngữ màn hình</source>
        <translation>Language of the screens</translation>
    </message>
    <message>
        <source>Nền và chữ luôn tương phản ít nhất 4,5 : 1.</source>
        <translation>Text always stands out from its background by at least 4.5 : 1.</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Theo hệ thống</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Theo hệ thống: sáng, tối hay tương phản cao như máy tính này.</source>
        <translation>As the system: light, dark or high contrast, like this computer.</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Xem thử</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Đúng hạn</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>Ở mọi trang: Ctrl + to hơn, Ctrl − nhỏ hơn, Ctrl 0 như ban đầu.</source>
        <translation>On every page: Ctrl + larger, Ctrl − smaller, Ctrl 0 as at first.</translation>
    </message>
</context>
<context>
    <name>ApplicantCard</name>
    <message>
        <source>Cá nhân</source>
        <translation>Individual</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Hộ kinh doanh</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Mã số thuế / CCCD</source>
        <translation>Tax no. / ID card</translation>
    </message>
    <message>
        <source>Mã số thuế / ĐKKD</source>
        <translation>Tax / business no.</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Người nộp hồ sơ</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Số định danh / CCCD</source>
        <translation>ID number / ID card</translation>
    </message>
    <message>
        <source>Tên hộ kinh doanh</source>
        <translation>Household business name</translation>
    </message>
    <message>
        <source>Tên tổ chức, doanh nghiệp</source>
        <translation>Organisation or company name</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Đối tượng</source>
        <translation>Applies as</translation>
    </message>
</context>
<context>
    <name>AskingFirst</name>
    <message>
        <source>Việc này cần người phụ trách xác nhận, ngay bây giờ hoặc khi bấm {key}.</source>
        <translation>This has to be confirmed by the person in charge, now or when {key} is pressed.</translation>
    </message>
    <message>
        <source>Việc này cần người quản trị xác nhận, ngay bây giờ hoặc khi bấm {key}.</source>
        <translation>This has to be confirmed by an administrator, now or when {key} is pressed.</translation>
    </message>
    <message>
        <source>Xác nhận ngay</source>
        <translation>Confirm now</translation>
    </message>
    <message>
        <source>{name} đã xác nhận; việc này được ghi dưới tên {name}.</source>
        <translation>{name} has confirmed; this is recorded in the name of {name}.</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>Bảng tính XLSX</source>
        <translation>XLSX spreadsheet</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Chốt ngày, xem, xuất</source>
        <translation>Day close, viewing, export</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Cán bộ, đăng nhập</source>
        <translation>Staff, sign-in</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Giấy in</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Hồ sơ, bàn giao</source>
        <translation>Dossiers, handovers</translation>
    </message>
    <message>
        <source>Không có việc nào như vậy</source>
        <translation>No such actions</translation>
    </message>
    <message>
        <source>Loại việc</source>
        <translation>Action type</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lưu nhật ký ra tệp</source>
        <translation>Save log to file</translation>
    </message>
    <message>
        <source>Mã chuỗi</source>
        <translation>Chain code</translation>
    </message>
    <message>
        <source>Mọi người</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>Mọi việc</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Mở rộng ngày, hoặc bỏ bớt.</source>
        <translation>Widen the dates, or drop a filter.</translation>
    </message>
    <message>
        <source>Người phụ trách mở nhật ký</source>
        <translation>Open as person in charge</translation>
    </message>
    <message>
        <source>Người phụ trách mở được ngay tại đây; người đang trực không đổi.</source>
        <translation>Either can open it right here; the person on duty stays the same.</translation>
    </message>
    <message>
        <source>Nhật ký dành cho trưởng bộ phận và quản trị</source>
        <translation>The audit log is for supervisors and administrators</translation>
    </message>
    <message>
        <source>Nhật ký {first} đến {last}</source>
        <translation>Audit log {first} to {last}</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Quầy {station}, đợt {epoch}, mục {seq}</source>
        <translation>Station {station}, series {epoch}, entry {seq}</translation>
    </message>
    <message>
        <source>So dấu trên giấy đã ký</source>
        <translation>Compare the seal on paper</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Số hồ sơ, rồi Enter</source>
        <translation>Dossier no., then Enter</translation>
    </message>
    <message>
        <source>Số, tên giấy</source>
        <translation>No., paper name</translation>
    </message>
    <message>
        <source>Thiết lập, lịch, sao lưu</source>
        <translation>Settings, calendar, backup</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Vị trí</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>mục</source>
        <translation>entries</translation>
    </message>
    <message>
        <source>Đang ghi {name}</source>
        <translation>Writing {name}</translation>
    </message>
    <message>
        <source>Đã lưu {count} mục nhật ký vào {path}; việc này cũng được ghi lại</source>
        <translation>Log entries saved to {path}: {count}; this is logged too</translation>
    </message>
    <message>
        <source>đến hết ngày</source>
        <translation>to, inclusive</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Ai cũng cần mã PIN</source>
        <translation>Everybody needs a PIN</translation>
    </message>
    <message>
        <source>Báo đúng hạn</source>
        <translation>Told in time</translation>
    </message>
    <message>
        <source>Bên nhận</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Bên nhận không nhận</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Bên nhận đã ký nhận</source>
        <translation>Receiver signed</translation>
    </message>
    <message>
        <source>Bản của thủ tục</source>
        <translation>Version of the procedure</translation>
    </message>
    <message>
        <source>Bản gốc</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Bản in lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Bản sao của cả sổ</source>
        <translation>Copy of the whole books</translation>
    </message>
    <message>
        <source>Bắt đầu lúc</source>
        <translation>Began at</translation>
    </message>
    <message>
        <source>Bằng dòng lệnh ở máy này</source>
        <translation>By the command line of this computer</translation>
    </message>
    <message>
        <source>Bỏ qua những số có thể đã in</source>
        <translation>Numbers that may have been printed passed by</translation>
    </message>
    <message>
        <source>Chênh lệch được giải quyết</source>
        <translation>Discrepancies settled</translation>
    </message>
    <message>
        <source>Chỉ cung cấp thông tin</source>
        <translation>Information only</translation>
    </message>
    <message>
        <source>Chọn tên, không mã</source>
        <translation>By name, no PIN</translation>
    </message>
    <message>
        <source>Chức danh người ký</source>
        <translation>Signatory’s title</translation>
    </message>
    <message>
        <source>Cuộn 80 mm</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>Các cơ quan liên thông</source>
        <translation>Agencies involved</translation>
    </message>
    <message>
        <source>Các cơ quan liên thông trước đó</source>
        <translation>Agencies involved before</translation>
    </message>
    <message>
        <source>Các hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Các số</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Cách</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Cách báo</source>
        <translation>Told by</translation>
    </message>
    <message>
        <source>Cách nhận kết quả</source>
        <translation>How the result is collected</translation>
    </message>
    <message>
        <source>Cách phân biệt trước hạn, đúng hạn</source>
        <translation>Early and on time told apart by</translation>
    </message>
    <message>
        <source>Cách tính hồ sơ chờ bổ sung</source>
        <translation>Dossiers waiting for a supplement count as</translation>
    </message>
    <message>
        <source>Cách tính hồ sơ rút, dừng, trả lại</source>
        <translation>Withdrawn, stopped, returned count as</translation>
    </message>
    <message>
        <source>Cách tính khi bổ sung</source>
        <translation>Counting with a supplement</translation>
    </message>
    <message>
        <source>Cách tính kết quả từ chối</source>
        <translation>Refusals count as</translation>
    </message>
    <message>
        <source>Cán bộ được ghi</source>
        <translation>Person recorded</translation>
    </message>
    <message>
        <source>Có mã PIN</source>
        <translation>PIN set</translation>
    </message>
    <message>
        <source>Có đến lúc</source>
        <translation>Reaches until</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Cơ quan chủ quản</source>
        <translation>Governing body</translation>
    </message>
    <message>
        <source>Cơ quan thứ mấy</source>
        <translation>Agency, in order</translation>
    </message>
    <message>
        <source>Cả hồ sơ, bằng dòng lệnh</source>
        <translation>The whole dossier, by command line</translation>
    </message>
    <message>
        <source>Cấp</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Cột “{title}”</source>
        <translation>Column “{title}”</translation>
    </message>
    <message>
        <source>Của</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>Danh sách hồ sơ quá hạn</source>
        <translation>Overdue dossiers</translation>
    </message>
    <message>
        <source>Danh sách kết quả chưa nhận</source>
        <translation>Uncollected results</translation>
    </message>
    <message>
        <source>Danh sách xin lỗi, hẹn lại</source>
        <translation>Apologies and new dates</translation>
    </message>
    <message>
        <source>Do hoàn tác đổi lịch</source>
        <translation>By undoing a change</translation>
    </message>
    <message>
        <source>Dòng trong sổ</source>
        <translation>Line in the register</translation>
    </message>
    <message>
        <source>Dòng trong tệp</source>
        <translation>Row in the file</translation>
    </message>
    <message>
        <source>Dấu SHA-256 của tệp</source>
        <translation>SHA-256 of the file</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Giấy lưu thành PDF</source>
        <translation>Paper saved as PDF</translation>
    </message>
    <message>
        <source>Giấy lập ra</source>
        <translation>Papers made</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận ghi cách tính ngày hẹn</source>
        <translation>Receipt shows how the due date is counted</translation>
    </message>
    <message>
        <source>Giấy tờ gốc trả lại</source>
        <translation>Originals given back</translation>
    </message>
    <message>
        <source>Giờ kết thúc làm việc</source>
        <translation>End of working hours</translation>
    </message>
    <message>
        <source>Giờ làm việc</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>Giờ làm việc trong tuần</source>
        <translation>Working hours of the week</translation>
    </message>
    <message>
        <source>Giờ máy</source>
        <translation>Computer’s clock</translation>
    </message>
    <message>
        <source>Giờ ngừng tính trong ngày</source>
        <translation>Daily cut-off time</translation>
    </message>
    <message>
        <source>Giữ lại, chưa in</source>
        <translation>Held back, not printed</translation>
    </message>
    <message>
        <source>Hình thức nộp</source>
        <translation>Filing method</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Hạn theo quy định</source>
        <translation>Date by law</translation>
    </message>
    <message>
        <source>Hạn theo quy định trước đó</source>
        <translation>Date by law before</translation>
    </message>
    <message>
        <source>Hẹn ngày</source>
        <translation>Promised for</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hẹn trả trước đó</source>
        <translation>Due date before</translation>
    </message>
    <message>
        <source>Hồ sơ dừng xử lý</source>
        <translation>Dossier stopped</translation>
    </message>
    <message>
        <source>Hồ sơ giữ ngày hẹn</source>
        <translation>Dossiers that keep their date</translation>
    </message>
    <message>
        <source>Hồ sơ khác sổ</source>
        <translation>Dossiers that differ</translation>
    </message>
    <message>
        <source>Hồ sơ mới</source>
        <translation>New dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ đã có trong sổ</source>
        <translation>Dossiers already in the books</translation>
    </message>
    <message>
        <source>Hồ sơ đổi ngày hẹn</source>
        <translation>Dossiers with a new date</translation>
    </message>
    <message>
        <source>Không có trong sổ ở nơi kiểm</source>
        <translation>Not expected there</translation>
    </message>
    <message>
        <source>Không có tên người</source>
        <translation>Without names</translation>
    </message>
    <message>
        <source>Không nhận</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Khổ giấy</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>Khổ giấy tiếp nhận</source>
        <translation>Size of receipts</translation>
    </message>
    <message>
        <source>Khổ phiếu</source>
        <translation>Size of slips</translation>
    </message>
    <message>
        <source>Khổ văn bản</source>
        <translation>Size of letters</translation>
    </message>
    <message>
        <source>Kèm phiếu kiểm soát</source>
        <translation>With control slip</translation>
    </message>
    <message>
        <source>Kèm phiếu đánh giá</source>
        <translation>With feedback form</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết quả liên lạc</source>
        <translation>Outcome of the call</translation>
    </message>
    <message>
        <source>Kết quả sai, xử lý tiếp</source>
        <translation>Wrong result, processed further</translation>
    </message>
    <message>
        <source>Kết quả về</source>
        <translation>Results back</translation>
    </message>
    <message>
        <source>Kết quả đã về quầy</source>
        <translation>Result came back</translation>
    </message>
    <message>
        <source>Kết thúc trước ngày</source>
        <translation>Ended before</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Loại giấy</source>
        <translation>Kind of paper</translation>
    </message>
    <message>
        <source>Làm được qua mạng</source>
        <translation>Online service</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lúc ghi</source>
        <translation>Recorded at</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Lượt hướng dẫn</source>
        <translation>People guided</translation>
    </message>
    <message>
        <source>Lần của giấy tiếp nhận</source>
        <translation>Receipt version</translation>
    </message>
    <message>
        <source>Lần của giấy tiếp nhận trước đó</source>
        <translation>Receipt version before</translation>
    </message>
    <message>
        <source>Lần ghi trước</source>
        <translation>Entry before</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Lệ phí trong ngày</source>
        <translation>Fees of the day</translation>
    </message>
    <message>
        <source>Lệ phí trước đó</source>
        <translation>Fee before</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Mã hóa</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Mã không đọc ra</source>
        <translation>Codes not recognised</translation>
    </message>
    <message>
        <source>Mã lần lấy ý kiến</source>
        <translation>Consultation ID</translation>
    </message>
    <message>
        <source>Mã lần nhập</source>
        <translation>Import ID</translation>
    </message>
    <message>
        <source>Mã lần đổi lịch</source>
        <translation>Calendar change ID</translation>
    </message>
    <message>
        <source>Mã nhóm hồ sơ</source>
        <translation>Group ID</translation>
    </message>
    <message>
        <source>Mã phiếu bàn giao</source>
        <translation>Handover slip</translation>
    </message>
    <message>
        <source>Mã thủ tục</source>
        <translation>Procedure code</translation>
    </message>
    <message>
        <source>Mã tập giấy viết tay</source>
        <translation>Pad ID</translation>
    </message>
    <message>
        <source>Mã vạch</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Mã đơn vị</source>
        <translation>Unit code</translation>
    </message>
    <message>
        <source>Mã đối tượng</source>
        <translation>Object ID</translation>
    </message>
    <message>
        <source>Mốc giờ chuyển sang ngày sau</source>
        <translation>Same-day cut-off time</translation>
    </message>
    <message>
        <source>Một phần</source>
        <translation>In part</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Ngày nghỉ, làm bù</source>
        <translation>Days off and swapped days</translation>
    </message>
    <message>
        <source>Ngày tính thời hạn</source>
        <translation>Days that count</translation>
    </message>
    <message>
        <source>Ngăn</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signatory</translation>
    </message>
    <message>
        <source>Người lo</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Người làm</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Người nhận kết quả</source>
        <translation>Receiver of the result</translation>
    </message>
    <message>
        <source>Người phụ trách xử lý</source>
        <translation>Settled by the person in charge</translation>
    </message>
    <message>
        <source>Nhận lúc</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>Nơi kiểm</source>
        <translation>Place checked</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Nội dung đã lưu ra</source>
        <translation>What was saved</translation>
    </message>
    <message>
        <source>Nội dung đã xem</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>Nộp bằng</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Phiếu bàn giao</source>
        <translation>Handover slip</translation>
    </message>
    <message>
        <source>Phòng ban</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Phòng ban ghi riêng</source>
        <translation>Departments recorded apart</translation>
    </message>
    <message>
        <source>Quyển sổ năm</source>
        <translation>Book of the year</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Sang trạng thái</source>
        <translation>To state</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Số dòng</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Số giấy</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Số liên giấy tiếp nhận</source>
        <translation>Copies of receipts</translation>
    </message>
    <message>
        <source>Số liên phiếu bàn giao</source>
        <translation>Copies of handover slips</translation>
    </message>
    <message>
        <source>Số liên phiếu bổ sung, từ chối</source>
        <translation>Copies of supplement and refusal slips</translation>
    </message>
    <message>
        <source>Số lượng hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Số lần ghi sổ</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Số mùa có giờ riêng</source>
        <translation>Seasons with hours of their own</translation>
    </message>
    <message>
        <source>Số mục nhật ký</source>
        <translation>Journal entries</translation>
    </message>
    <message>
        <source>Số ngày báo bổ sung</source>
        <translation>Days for supplement</translation>
    </message>
    <message>
        <source>Số ngày nghỉ, làm bù</source>
        <translation>Days off and swapped days</translation>
    </message>
    <message>
        <source>Số năm giữ lại</source>
        <translation>Years kept</translation>
    </message>
    <message>
        <source>Số thư mục</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Số thứ tự quầy</source>
        <translation>Station number</translation>
    </message>
    <message>
        <source>Số tiền</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Số trung tâm</source>
        <translation>Centre no.</translation>
    </message>
    <message>
        <source>Số điện thoại</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ</source>
        <translation>Tracking register</translation>
    </message>
    <message>
        <source>Theo giờ hẹn</source>
        <translation>By the promised hour</translation>
    </message>
    <message>
        <source>Theo ngày hẹn</source>
        <translation>By the promised date</translation>
    </message>
    <message>
        <source>Theo thông báo chính thức</source>
        <translation>By official notice</translation>
    </message>
    <message>
        <source>Thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Thành phần hồ sơ</source>
        <translation>Components</translation>
    </message>
    <message>
        <source>Thẻ cán bộ</source>
        <translation>Staff badges</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thủ tục mẫu</source>
        <translation>Sample procedure</translation>
    </message>
    <message>
        <source>Thừa</source>
        <translation>Surplus</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Toàn trình</source>
        <translation>Wholly online</translation>
    </message>
    <message>
        <source>Trước đó</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Trước đó theo thông báo chính thức</source>
        <translation>By official notice before</translation>
    </message>
    <message>
        <source>Trả lúc</source>
        <translation>Given back at</translation>
    </message>
    <message>
        <source>Trả trong ngày</source>
        <translation>Same-day result</translation>
    </message>
    <message>
        <source>Trục trặc</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Tài khoản máy</source>
        <translation>Account of the computer</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tên bản sao</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Tên giấy</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Tên đơn vị</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Tình trạng lệ phí</source>
        <translation>Fee state</translation>
    </message>
    <message>
        <source>Tính là trong hạn</source>
        <translation>Counts as in time</translation>
    </message>
    <message>
        <source>Tính là đúng hạn</source>
        <translation>Counts as on time</translation>
    </message>
    <message>
        <source>Tính từ</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>Tổng hợp ngày</source>
        <translation>Day summary</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Từ nơi</source>
        <translation>From place</translation>
    </message>
    <message>
        <source>Từ trạng thái</source>
        <translation>From state</translation>
    </message>
    <message>
        <source>Tự khóa sau (phút)</source>
        <translation>Locks after (minutes)</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Việc in</source>
        <translation>Print job</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Xong lúc</source>
        <translation>Done at</translation>
    </message>
    <message>
        <source>Xét theo ngày hẹn</source>
        <translation>Judged by the promised date</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Request supplement</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>không</source>
        <translation>no</translation>
    </message>
    <message>
        <source>nghỉ</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>phòng chuyên môn</source>
        <translation>department</translation>
    </message>
    <message>
        <source>{now}, đã sửa</source>
        <translation>{now}, changed</translation>
    </message>
    <message>
        <source>{was} → {now}</source>
        <translation>{was} → {now}</translation>
    </message>
    <message>
        <source>{what} năm {year}</source>
        <translation>{what} of {year}</translation>
    </message>
    <message>
        <source>Áp dụng từ</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Áp dụng đến</source>
        <translation>In force to</translation>
    </message>
    <message>
        <source>Đang giải quyết</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Đang làm việc</source>
        <translation>Works here</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Đã bàn giao</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Đã bàn giao, chờ ký</source>
        <translation>Handed over, to be signed</translation>
    </message>
    <message>
        <source>Đã quét</source>
        <translation>Scanned</translation>
    </message>
    <message>
        <source>Đã trả</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Đã đặt tên đơn vị</source>
        <translation>Office named</translation>
    </message>
    <message>
        <source>Đến hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Đến nơi</source>
        <translation>To place</translation>
    </message>
    <message>
        <source>Để riêng</source>
        <translation>Kept apart</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Địa chỉ tra cứu</source>
        <translation>Look-up address</translation>
    </message>
    <message>
        <source>Địa danh</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>đến hết ngày</source>
        <translation>to, inclusive</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>Chưa có bản sao lưu</source>
        <translation>No backup copy yet</translation>
    </message>
    <message>
        <source>Chưa đặt sao lưu</source>
        <translation>Backup not set up</translation>
    </message>
    <message>
        <source>Không còn bản sao lưu nào</source>
        <translation>No backup is left</translation>
    </message>
    <message>
        <source>Nhật ký có chỗ sai; bản tốt {age}</source>
        <translation>The log has faults; good copy {age}</translation>
    </message>
    <message>
        <source>Nhật ký của sổ có chỗ sai</source>
        <translation>The log has faults</translation>
    </message>
    <message>
        <source>Sao lưu không được</source>
        <translation>Backup failed</translation>
    </message>
    <message>
        <source>Sao lưu không được; bản tốt {age}</source>
        <translation>Backup failed; good copy {age}</translation>
    </message>
    <message>
        <source>Sao lưu {age}</source>
        <translation>Backup {age}</translation>
    </message>
    <message>
        <source>Thiếu bản sao lưu; bản tốt {age}</source>
        <translation>A backup is missing; good copy {age}</translation>
    </message>
    <message>
        <source>ghi ngày {date}</source>
        <translation>dated {date}</translation>
    </message>
    <message>
        <source>hôm qua {time}</source>
        <translation>yesterday {time}</translation>
    </message>
    <message>
        <source>lúc {time}</source>
        <translation>at {time}</translation>
    </message>
    <message numerus="yes">
        <source>{days} ngày trước</source>
        <translation>
            <numerusform>{days} day ago</numerusform>
            <numerusform>{days} days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Đang sao lưu…</source>
        <translation>Backing up…</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Bản sao không mã hóa.</source>
        <translation>Copies are not encrypted.</translation>
    </message>
    <message>
        <source>Bản sao từ nay ai cầm cũng mở được, có cả thông tin của người dân. Các bản đã mã hóa vẫn cần mật khẩu cũ.</source>
        <translation>From now on anyone holding a copy can open it, citizens’ details included. Copies already encrypted still need the old passphrase.</translation>
    </message>
    <message>
        <source>Bản sao từ nay không mã hóa</source>
        <translation>New copies are not encrypted</translation>
    </message>
    <message>
        <source>Bản sao được mã hóa.</source>
        <translation>Copies are encrypted.</translation>
    </message>
    <message>
        <source>Bỏ mã hóa</source>
        <translation>Stop encrypting</translation>
    </message>
    <message>
        <source>Bỏ mã hóa?</source>
        <translation>Stop encrypting?</translation>
    </message>
    <message>
        <source>Bỏ thư mục này</source>
        <translation>Remove this folder</translation>
    </message>
    <message>
        <source>Chép đi đâu, khi nào</source>
        <translation>Where and when to copy</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục</source>
        <translation>No folder chosen</translation>
    </message>
    <message>
        <source>Chưa có bản sao nào</source>
        <translation>No backup copies yet</translation>
    </message>
    <message>
        <source>Chọn thư mục sao lưu</source>
        <translation>Choose backup folder</translation>
    </message>
    <message>
        <source>Chọn thư mục ở bên phải rồi bấm Sao lưu ngay.</source>
        <translation>Choose a folder on the right, then press Back up now.</translation>
    </message>
    <message>
        <source>Chọn…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Cuối ngày làm việc</source>
        <translation>End of working day</translation>
    </message>
    <message>
        <source>Các bản sao</source>
        <translation>Backup copies</translation>
    </message>
    <message>
        <source>Các bản sao của sổ</source>
        <translation>Copies of the books</translation>
    </message>
    <message>
        <source>Có chỗ sai</source>
        <translation>Faulty</translation>
    </message>
    <message>
        <source>Cùng ổ đĩa với sổ: hỏng ổ là mất cả hai. Nên dùng USB hoặc ổ thứ hai.</source>
        <translation>Same drive as the books: if it fails, both are lost. Use a USB stick or a second drive.</translation>
    </message>
    <message>
        <source>Cỡ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Diễn tập khôi phục</source>
        <translation>Run a trial restore</translation>
    </message>
    <message>
        <source>Diễn tập: mở bản sao ở chỗ tạm, kiểm tra hết rồi bỏ. Sổ không bị đụng.</source>
        <translation>Trial: opens the copy in a temporary place, checks it all, then discards it. Books untouched.</translation>
    </message>
    <message>
        <source>Khi sổ hỏng hoặc đổi máy</source>
        <translation>Damaged books or new computer</translation>
    </message>
    <message>
        <source>Khi đóng chương trình</source>
        <translation>On closing the program</translation>
    </message>
    <message>
        <source>Khôi phục được. Bản sao giữ {entries} mục nhật ký, {dossiers} hồ sơ, đến {until}. Mất {seconds} giây.</source>
        <translation>Restorable. The copy holds {entries} log entries and {dossiers} dossiers, up to {until}. Took {seconds} s.</translation>
    </message>
    <message>
        <source>Không được</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lưu cách sao lưu</source>
        <translation>Save backup settings</translation>
    </message>
    <message>
        <source>Máy mới: mở chương trình, ở bước Đơn vị bấm “Khôi phục từ bản sao lưu…”. Sổ hỏng: mở lại chương trình, bản sao gần nhất được đề nghị. Bằng dòng lệnh: counter-app restore “đường dẫn bản sao”. Số đã cấp sau bản sao không bị cấp lại.</source>
        <translation>New computer: start the program and press “Restore from a backup…” in the Office step. Damaged books: start it again, and the newest backup is offered. By the command line: counter-app restore “path of the backup”. Numbers given after the backup are not given again.</translation>
    </message>
    <message>
        <source>Mã hóa…</source>
        <translation>Encrypt…</translation>
    </message>
    <message>
        <source>Mở lại được</source>
        <translation>Can be opened</translation>
    </message>
    <message>
        <source>Nguyên vẹn</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Thư mục</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Thư mục thứ hai</source>
        <translation>Second folder</translation>
    </message>
    <message>
        <source>Thư mục thứ {place}</source>
        <translation>Folder {place}</translation>
    </message>
    <message>
        <source>Tự sao lưu sau</source>
        <translation>Auto backup after</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>{count} lần ghi sổ</source>
        <translation>{count} book entries</translation>
    </message>
    <message>
        <source>{name} · {entries} mục nhật ký</source>
        <translation>{name} · log entries: {entries}</translation>
    </message>
    <message>
        <source>{name} · {entries} mục nhật ký, đã dò từng mục</source>
        <translation>{name} · log entries: {entries}, each one checked</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>Đang diễn tập với {name}: chép ra chỗ tạm, mở, dò từng mục. Vẫn làm việc được.</source>
        <translation>Trial restore of {name}: copying it aside, opening it, checking each entry. You can keep working.</translation>
    </message>
    <message>
        <source>Đã lưu cách sao lưu</source>
        <translation>Backup settings saved</translation>
    </message>
</context>
<context>
    <name>BadgeSheet</name>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Thẻ này cần thêm mã PIN. Nội dung đang nhập dở vẫn được giữ.</source>
        <translation>This badge also needs a PIN. What has been typed so far is kept.</translation>
    </message>
    <message>
        <source>{name} nhận quầy</source>
        <translation>{name} signs in</translation>
    </message>
</context>
<context>
    <name>BehindList</name>
    <message>
        <source>Con số đã đổi trong lúc xem; về bảng để đếm lại.</source>
        <translation>The figure changed meanwhile; go back to the table to count anew.</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Enter mở hồ sơ. Danh sách theo số liệu của kỳ, trạng thái như hiện nay.</source>
        <translation>Enter opens the dossier. The list follows the period’s figures, the states are as of now.</translation>
    </message>
    <message>
        <source>Hiện nay</source>
        <translation>At present</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hồ sơ sau con số</source>
        <translation>Dossiers behind the figure</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào sau con số này</source>
        <translation>No dossiers left behind this figure</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Về bảng</source>
        <translation>To table</translation>
    </message>
    <message>
        <source>{count} hồ sơ</source>
        <translation>Dossiers: {count}</translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>Báo bằng</source>
        <translation>Notify by</translation>
    </message>
    <message>
        <source>Báo cho người nộp</source>
        <translation>Notify applicant</translation>
    </message>
    <message>
        <source>Bấm phím 1 đến 6 theo kết quả cuộc gọi, rồi F9.</source>
        <translation>Press 1 to 6 for the outcome of the call, then F9.</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Chép có dấu</source>
        <translation>Copy accented</translation>
    </message>
    <message>
        <source>Chép không dấu</source>
        <translation>Copy unaccented</translation>
    </message>
    <message>
        <source>Chưa báo lần nào</source>
        <translation>Not notified yet</translation>
    </message>
    <message>
        <source>Chọn kết quả cuộc gọi: phím 1 đến 6.</source>
        <translation>Choose the outcome of the call: keys 1 to 6.</translation>
    </message>
    <message>
        <source>Ghi chú cuộc gọi</source>
        <translation>Call note</translation>
    </message>
    <message>
        <source>Hồ sơ {number} không còn gì để báo: {state}.</source>
        <translation>Dossier {number} has nothing left to notify: {state}.</translation>
    </message>
    <message>
        <source>Kết quả cuộc gọi</source>
        <translation>Outcome of the call</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Lưu, sang người tiếp</source>
        <translation>Save, next person</translation>
    </message>
    <message>
        <source>Người thứ {place} trong {count}. {keys}</source>
        <translation>Person {place} of {count}. {keys}</translation>
    </message>
    <message>
        <source>SMS có dấu: {wide} tin · không dấu: {plain} tin</source>
        <translation>SMS parts accented: {wide} · unaccented: {plain}</translation>
    </message>
    <message>
        <source>Tin nhắn để gửi</source>
        <translation>Message to send</translation>
    </message>
    <message>
        <source>không có số</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>{name} (nộp thay)</source>
        <translation>{name} (agent)</translation>
    </message>
    <message>
        <source>{name} (nộp thay): {phone}</source>
        <translation>{name} (agent): {phone}</translation>
    </message>
    <message>
        <source>{number} · {name}: {outcome}</source>
        <translation>{number} · {name}: {outcome}</translation>
    </message>
    <message>
        <source>{procedure} · {where}</source>
        <translation>{procedure} · {where}</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Điện thoại người nộp thay</source>
        <translation>Agent’s phone</translation>
    </message>
    <message>
        <source>Đã báo {count} lần, lần cuối {at}: {outcome}</source>
        <translation>Notified {count}×, last {at}: {outcome}</translation>
    </message>
    <message>
        <source>Đã chép. Dán vào {medium}, gửi xong bấm F9 để ghi lại.</source>
        <translation>Copied. Paste it into {medium}; once sent, press F9 to record it.</translation>
    </message>
</context>
<context>
    <name>CardReading</name>
    <message>
        <source>Bảng mã phải đoán.</source>
        <translation>The character set was guessed.</translation>
    </message>
    <message>
        <source>Ghép lại từ phím gõ.</source>
        <translation>Put together from keystrokes.</translation>
    </message>
    <message>
        <source>Không khớp số định danh.</source>
        <translation>Does not match the ID number.</translation>
    </message>
    <message>
        <source>Suy từ số định danh.</source>
        <translation>Derived from the ID number.</translation>
    </message>
    <message>
        <source>Thẻ không có: nhập tay.</source>
        <translation>Not on the card: type it.</translation>
    </message>
    <message>
        <source>Thẻ đọc hỏng: nhập tay.</source>
        <translation>Misread from the card: type it.</translation>
    </message>
    <message>
        <source>Thẻ đọc mất dấu.</source>
        <translation>The accents were lost in reading.</translation>
    </message>
    <message>
        <source>Thẻ đọc thiếu chữ.</source>
        <translation>Letters were lost in reading.</translation>
    </message>
    <message>
        <source>Đúng thì bấm Enter.</source>
        <translation>Press Enter if right.</translation>
    </message>
    <message>
        <source>Đọc qua bàn phím.</source>
        <translation>Read through the keyboard.</translation>
    </message>
    <message>
        <source>Đổi từ chữ in hoa.</source>
        <translation>Changed from capitals.</translation>
    </message>
</context>
<context>
    <name>CatalogueList</name>
    <message>
        <source>Bảng tính (*.xlsx *.xlsm *.csv *.txt)</source>
        <translation>Spreadsheets (*.xlsx *.xlsm *.csv *.txt)</translation>
    </message>
    <message>
        <source>Danh mục còn trống</source>
        <translation>The catalogue is empty</translation>
    </message>
    <message>
        <source>Danh mục thủ tục</source>
        <translation>Procedure catalogue</translation>
    </message>
    <message>
        <source>Danh mục thủ tục {day}</source>
        <translation>Procedure catalogue {day}</translation>
    </message>
    <message>
        <source>In danh mục niêm yết</source>
        <translation>Print published list</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Lưu danh mục…</source>
        <translation>Save catalogue…</translation>
    </message>
    <message>
        <source>Lưu tệp mẫu…</source>
        <translation>Save template…</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mẫu</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Mẫu danh mục thủ tục</source>
        <translation>Procedure catalogue template</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Nhập danh mục thủ tục</source>
        <translation>Import procedure catalogue</translation>
    </message>
    <message>
        <source>Nhập danh mục từ tệp XLSX hoặc CSV.</source>
        <translation>Import a catalogue from an XLSX or CSV file.</translation>
    </message>
    <message>
        <source>Nhập danh mục…</source>
        <translation>Import catalogue…</translation>
    </message>
    <message>
        <source>Nơi giải quyết</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees, charges</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thủ tục đang áp dụng</source>
        <translation>Procedures in force</translation>
    </message>
    <message>
        <source>không thu</source>
        <translation>no fee</translation>
    </message>
    <message numerus="yes">
        <source>{count} thủ tục</source>
        <translation>
            <numerusform>{count} procedure</numerusform>
            <numerusform>{count} procedures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} thủ tục là MẪU đi kèm chương trình, chưa đối chiếu với quyết định công bố. Hãy nhập danh mục của tỉnh; hoặc lưu danh mục ra tệp, đối chiếu, xóa dấu x ở cột “Dữ liệu mẫu” rồi nhập lại.</source>
        <translation>
            <numerusform>{count} procedures are SAMPLES that came with the program, not checked against the published decision. Import the province’s catalogue; or save the catalogue to a file, check it, remove the x in the column “Dữ liệu mẫu” (sample data) and import it again.</numerusform>
            <numerusform>{count} procedures are SAMPLES that came with the program, not checked against the published decision. Import the province’s catalogue; or save the catalogue to a file, check it, remove the x in the column “Dữ liệu mẫu” (sample data) and import it again.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}. Giải quyết: {department}. Giấy tờ: {components}.</source>
        <translation>{name}. Handled by: {department}. Papers: {components}.</translation>
    </message>
    <message>
        <source>Đang đọc tệp {name}…</source>
        <translation>Reading {name}…</translation>
    </message>
    <message>
        <source>Đã lưu và đang in danh mục niêm yết</source>
        <translation>Published list saved and printing</translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <translation>Imported</translation>
    </message>
</context>
<context>
    <name>ChangesList</name>
    <message>
        <source>Chưa có gì thay đổi</source>
        <translation>Nothing changed yet</translation>
    </message>
    <message>
        <source>Những gì sẽ thay đổi trên giấy</source>
        <translation>What will change on the paper</translation>
    </message>
    <message>
        <source>Sửa ô bên trái: chữ cũ và chữ mới hiện ở đây để đối chiếu.</source>
        <translation>Edit a box on the left: the old and new text show here to compare.</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Chưa đổi lịch lần nào</source>
        <translation>No calendar changes yet</translation>
    </message>
    <message>
        <source>Các lần đổi lịch</source>
        <translation>Calendar changes</translation>
    </message>
    <message>
        <source>Danh sách gọi</source>
        <translation>Call list</translation>
    </message>
    <message>
        <source>Giấy chưa in</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>Giấy đã in</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Giữ</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Hoàn tác lần đổi lịch này?</source>
        <translation>Undo this calendar change?</translation>
    </message>
    <message>
        <source>Hẹn lại</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>In giấy ({count})</source>
        <translation>Print ({count})</translation>
    </message>
    <message>
        <source>Không có giấy</source>
        <translation>No papers</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lần đổi này không có giấy nào phải in.</source>
        <translation>This change has no papers to print.</translation>
    </message>
    <message>
        <source>Lịch, ngày hẹn và số lần của giấy tiếp nhận trở lại như trước: {counts}. Giấy đang giữ lại sẽ bị bỏ.</source>
        <translation>The calendar, due dates and receipt version numbers go back as before: {counts}. Papers on hold will be dropped.</translation>
    </message>
    <message>
        <source>Mỗi lần đổi lịch được ghi ở đây và hoàn tác được cho đến khi giấy ra máy in.</source>
        <translation>Each calendar change is recorded here and can be undone until its papers go to the printer.</translation>
    </message>
    <message>
        <source>Người đổi</source>
        <translation>Changed by</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Về lịch</source>
        <translation>To calendar</translation>
    </message>
    <message>
        <source>không ảnh hưởng giấy tiếp nhận nào</source>
        <translation>no receipts affected</translation>
    </message>
    <message>
        <source>{kinds} – {states}</source>
        <translation>{kinds} – {states}</translation>
    </message>
    <message>
        <source>{moved} hẹn lại, {kept} giữ nguyên</source>
        <translation>{moved} rescheduled, {kept} kept</translation>
    </message>
    <message>
        <source>{reason}: {counts}.</source>
        <translation>{reason}: {counts}.</translation>
    </message>
    <message>
        <source>Đang in {count} giấy của lần đổi lịch: {reason}</source>
        <translation>Printing papers ({count}) of the calendar change: {reason}</translation>
    </message>
    <message>
        <source>Đã hoàn tác</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Đã hoàn tác lúc {moment}; ngày hẹn và lịch như trước.</source>
        <translation>Undone at {moment}; due dates and calendar are as before.</translation>
    </message>
    <message>
        <source>Đã hoàn tác lần đổi lịch: {reason}</source>
        <translation>Calendar change undone: {reason}</translation>
    </message>
    <message>
        <source>Đã in {out}/{total} giấy</source>
        <translation>Printed {out}/{total}</translation>
    </message>
</context>
<context>
    <name>ChartsView</name>
    <message>
        <source>Biểu đồ</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Chọn kỳ khác bằng Ctrl+PgUp.</source>
        <translation>Choose another period with Ctrl+PgUp.</translation>
    </message>
    <message>
        <source>Giờ đông người nộp</source>
        <translation>Busy hours</translation>
    </message>
    <message>
        <source>Hồ sơ đang ở đâu, hiện nay</source>
        <translation>Where the dossiers are now</translation>
    </message>
    <message>
        <source>In biểu đồ</source>
        <translation>Print charts</translation>
    </message>
    <message>
        <source>Kỳ này chưa có hồ sơ nào để vẽ</source>
        <translation>No dossiers to chart in this period</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Tab chọn biểu đồ, mũi tên đọc từng số; số nào cũng có trong tệp PDF.</source>
        <translation>Tab picks a chart, the arrow keys read each figure; every figure is also in the PDF file.</translation>
    </message>
    <message>
        <source>Tiếp nhận và trả kết quả</source>
        <translation>Intake and giving back</translation>
    </message>
    <message>
        <source>Trả</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>{day}, {hour}-{next} giờ: nhận {count} hồ sơ</source>
        <translation>{day}, {hour}–{next} h: {count} received</translation>
    </message>
    <message>
        <source>{name}: nhận {received}, trả {given}</source>
        <translation>{name}: {received} received, {given} given back</translation>
    </message>
    <message>
        <source>{name}: {share} % đúng và trước hạn, {part} trên {whole} hồ sơ đã xong</source>
        <translation>{name}: {share}% on time or early, {part} of {whole} finished</translation>
    </message>
    <message>
        <source>{name}: {whole} hồ sơ đang mở, {part} quá hạn</source>
        <translation>{name}: {whole} open, {part} overdue</translation>
    </message>
    <message>
        <source>{whole}, {part} quá hạn</source>
        <translation>{whole}, {part} overdue</translation>
    </message>
    <message>
        <source>Đã lưu và đang in biểu đồ, {title}</source>
        <translation>Charts saved and printing, {title}</translation>
    </message>
    <message>
        <source>Đúng và trước hạn theo lĩnh vực</source>
        <translation>On time and early, by field</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>chưa đánh dấu</source>
        <translation>not ticked</translation>
    </message>
    <message>
        <source>đã đánh dấu</source>
        <translation>ticked</translation>
    </message>
</context>
<context>
    <name>ClosingSteps</name>
    <message>
        <source>Bàn giao còn lệch</source>
        <translation>Handover discrepancies</translation>
    </message>
    <message>
        <source>Bản sao lưu đã cũ</source>
        <translation>Backup copy is old</translation>
    </message>
    <message>
        <source>Chưa sao lưu sổ</source>
        <translation>Books not backed up</translation>
    </message>
    <message>
        <source>Chốt ngày rồi vẫn tiếp nhận được; việc làm sau khi chốt được đếm riêng.</source>
        <translation>Intake can go on after the day is closed; work done after closing is counted apart.</translation>
    </message>
    <message>
        <source>Chốt ngày và in tổng hợp để ký.</source>
        <translation>Close the day and print a summary to sign.</translation>
    </message>
    <message>
        <source>Chốt ngày {day}</source>
        <translation>Close day {day}</translation>
    </message>
    <message>
        <source>Chốt ngày, in tổng hợp</source>
        <translation>Close day, print summary</translation>
    </message>
    <message>
        <source>Còn lại</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Còn {count} mục. Không mục nào cấm chốt ngày; xử lý được mục nào thì xử lý trước.</source>
        <translation>Items left: {count}. None of them stops the day from being closed; settle what you can first.</translation>
    </message>
    <message>
        <source>Giấy chưa in ra</source>
        <translation>Papers not printed</translation>
    </message>
    <message>
        <source>Gồm</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Hôm nay chưa sao lưu sổ</source>
        <translation>Books not backed up today</translation>
    </message>
    <message>
        <source>Hẹn trả ngày mai, chưa có kết quả</source>
        <translation>Due tomorrow, no result yet</translation>
    </message>
    <message>
        <source>Hồ sơ chưa bàn giao</source>
        <translation>Dossiers not handed over</translation>
    </message>
    <message>
        <source>Hồ sơ nhận trong ngày chưa nộp phí</source>
        <translation>Today’s dossiers with fee unpaid</translation>
    </message>
    <message>
        <source>Hồ sơ quá hạn</source>
        <translation>Overdue dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ đang tạm giữ</source>
        <translation>Dossiers on hold</translation>
    </message>
    <message>
        <source>Không còn việc gì dang dở</source>
        <translation>Nothing left to settle</translation>
    </message>
    <message>
        <source>Kết quả chờ người đến lấy</source>
        <translation>Results awaiting collection</translation>
    </message>
    <message>
        <source>Ngày trước chưa chốt</source>
        <translation>Earlier day not closed</translation>
    </message>
    <message>
        <source>Nhật ký trong bản sao lưu có chỗ sai</source>
        <translation>The log in the backup has faults</translation>
    </message>
    <message>
        <source>Phiếu bàn giao chưa có người ký nhận</source>
        <translation>Handover slips not signed for</translation>
    </message>
    <message>
        <source>Phím số mở nơi xử lý; {key} quay lại đây.</source>
        <translation>Number keys open the place to settle it; {key} comes back here.</translation>
    </message>
    <message>
        <source>Quá hạn chưa có văn bản xin lỗi</source>
        <translation>Overdue without apology letter</translation>
    </message>
    <message>
        <source>Sao lưu bị lỗi</source>
        <translation>Backup failed</translation>
    </message>
    <message>
        <source>Số giấy viết tay chưa nhập, chưa giải thích</source>
        <translation>Handwritten receipt numbers not entered or explained</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Thiếu bản sao lưu</source>
        <translation>A backup is missing</translation>
    </message>
    <message>
        <source>Việc còn lại trước khi chốt ngày</source>
        <translation>Left to do before closing the day</translation>
    </message>
    <message>
        <source>bàn giao</source>
        <translation>handover</translation>
    </message>
    <message>
        <source>bản gần nhất {at}</source>
        <translation>latest copy {at}</translation>
    </message>
    <message>
        <source>chênh lệch</source>
        <translation>discrepancies</translation>
    </message>
    <message>
        <source>chưa có bản nào</source>
        <translation>no copy yet</translation>
    </message>
    <message>
        <source>giấy viết tay</source>
        <translation>handwritten receipts</translation>
    </message>
    <message>
        <source>hồ sơ tạm giữ</source>
        <translation>dossiers on hold</translation>
    </message>
    <message>
        <source>in giấy</source>
        <translation>printing</translation>
    </message>
    <message>
        <source>ký nhận</source>
        <translation>signing</translation>
    </message>
    <message>
        <source>sao lưu</source>
        <translation>backup</translation>
    </message>
    <message>
        <source>xin lỗi</source>
        <translation>apologies</translation>
    </message>
    <message>
        <source>Đã chốt ngày {day}; tổng hợp đang in</source>
        <translation>Day {day} closed; summary printing</translation>
    </message>
    <message>
        <source>Đã xong: {what}.</source>
        <translation>Done: {what}.</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>ClosureSheet</name>
    <message>
        <source>Buổi</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Bỏ qua {count} ngày vốn đã làm việc.</source>
        <translation>Skipped, already working days: {count}.</translation>
    </message>
    <message>
        <source>Bỏ qua {count} ngày vốn đã nghỉ.</source>
        <translation>Skipped, already off: {count}.</translation>
    </message>
    <message>
        <source>Bỏ trống nếu chỉ một ngày.</source>
        <translation>Leave empty for a single day.</translation>
    </message>
    <message>
        <source>Chỉ ghi vào lịch sau khi xem những giấy tiếp nhận bị ảnh hưởng.</source>
        <translation>Goes into the calendar only after the receipts affected are reviewed.</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Ngày cuối phải sau ngày đầu.</source>
        <translation>The last day must be after the first.</translation>
    </message>
    <message>
        <source>Những ngày này vốn đã làm việc.</source>
        <translation>These days are already working days.</translation>
    </message>
    <message>
        <source>Những ngày này vốn đã nghỉ.</source>
        <translation>These days are already off.</translation>
    </message>
    <message>
        <source>Sửa trong lịch</source>
        <translation>Edit calendar</translation>
    </message>
    <message>
        <source>Sửa {day}</source>
        <translation>Edit {day}</translation>
    </message>
    <message>
        <source>Thêm ngày nghỉ</source>
        <translation>Add day off</translation>
    </message>
    <message>
        <source>Tên dài quá {limit} ký tự. Hãy rút gọn.</source>
        <translation>The name is over {limit} characters. Shorten it.</translation>
    </message>
    <message>
        <source>Tên, ghi trong phần giải thích ngày hẹn</source>
        <translation>Name, shown where the due date is explained</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>VD: Nghỉ tránh bão số 9</source>
        <translation>e.g. Closed for storm no. 9</translation>
    </message>
    <message numerus="yes">
        <source>{count} ngày: {days}.</source>
        <translation>
            <numerusform>{count} day: {days}.</numerusform>
            <numerusform>{count} days: {days}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} … {last}</source>
        <translation>{first} … {last}</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>To, inclusive</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Hình thức nộp</source>
        <translation>Filing method</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Người nộp thay</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Nhận kết quả</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Nộp phí</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees, charges</translation>
    </message>
    <message>
        <source>Số bộ</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Thành phần hồ sơ</source>
        <translation>Components</translation>
    </message>
    <message>
        <source>Thời hạn tính từ</source>
        <translation>Time counted from</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>{name} ({kind}, số lượng {copies})</source>
        <translation>{name} ({kind}, ×{copies})</translation>
    </message>
    <message>
        <source>{start}, {moment}</source>
        <translation>{start}, {moment}</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Đối tượng</source>
        <translation>Applies as</translation>
    </message>
</context>
<context>
    <name>Confirming</name>
    <message>
        <source>Khi lưu, người phụ trách xác nhận ngay tại đây.</source>
        <translation>When you save, the person in charge confirms right here.</translation>
    </message>
    <message>
        <source>Khi lưu, người quản trị xác nhận ngay tại đây.</source>
        <translation>When you save, the administrator confirms right here.</translation>
    </message>
</context>
<context>
    <name>ConsultSheet</name>
    <message>
        <source>Cơ quan được hỏi</source>
        <translation>Agency asked</translation>
    </message>
    <message>
        <source>Ghi đã gửi lấy ý kiến</source>
        <translation>Record consultation sent</translation>
    </message>
    <message>
        <source>Gõ 2711 hoặc +5.</source>
        <translation>Type 2711 or +5.</translation>
    </message>
    <message>
        <source>Hẹn trả người nộp</source>
        <translation>Due to applicant</translation>
    </message>
    <message>
        <source>Hết hạn trả lời</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>Không sớm hơn hôm nay.</source>
        <translation>Not earlier than today.</translation>
    </message>
    <message>
        <source>Lấy ý kiến cơ quan khác</source>
        <translation>Consult another agency</translation>
    </message>
    <message>
        <source>Nội dung lấy ý kiến</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Viết ngày/tháng như 27/11, hoặc +5.</source>
        <translation>Write day/month as 27/11, or +5.</translation>
    </message>
    <message>
        <source>{dossier}
Khoản 5 Điều 19 Nghị định 118/2025/NĐ-CP: mỗi lần lấy ý kiến ghi nội dung và thời hạn. Hạn trả người nộp vẫn chạy; Hôm nay nhắc khi đến hạn trả lời.</source>
        <translation>{dossier}
Clause 5, Article 19, Decree 118/2025/NĐ-CP: each consultation records what is asked and the time limit. The applicant’s due date keeps running; Today reminds you when the answer falls due.</translation>
    </message>
    <message>
        <source>Đã ghi gửi lấy ý kiến {agency}, hạn trả lời hết {day}.</source>
        <translation>Consultation of {agency} recorded, answer due by the end of {day}.</translation>
    </message>
</context>
<context>
    <name>CorrectionSheet</name>
    <message>
        <source>Chọn thủ tục và ghi đủ ngày, giờ nhận.</source>
        <translation>Choose a procedure and fill in the intake date and time.</translation>
    </message>
    <message>
        <source>Ctrl+PgUp, Ctrl+PgDn: đổi phần</source>
        <translation>Ctrl+PgUp, Ctrl+PgDn: switch part</translation>
    </message>
    <message>
        <source>Ghi tay, không tính theo quy định.</source>
        <translation>Set by hand, not counted by the rules.</translation>
    </message>
    <message>
        <source>Giấy tờ, phí</source>
        <translation>Papers, fees</translation>
    </message>
    <message>
        <source>Loại sai sót</source>
        <translation>Type of error</translation>
    </message>
    <message>
        <source>Lý do đính chính</source>
        <translation>Reason for correction</translation>
    </message>
    <message>
        <source>Lưu và in giấy mới</source>
        <translation>Save, print new receipt</translation>
    </message>
    <message>
        <source>Ngày hẹn trả trên giấy mới</source>
        <translation>Due date on the new receipt</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Người nộp thay (nếu có)</source>
        <translation>Agent (if any)</translation>
    </message>
    <message>
        <source>Sẽ thay đổi</source>
        <translation>Will change</translation>
    </message>
    <message>
        <source>Thủ tục và ngày</source>
        <translation>Procedure and dates</translation>
    </message>
    <message>
        <source>Thủ tục, ngày nhận không đổi nên giữ ngày hẹn.</source>
        <translation>Procedure and intake date unchanged, so the due date stays.</translation>
    </message>
    <message>
        <source>{number} · {name}. Số hồ sơ giữ nguyên; giấy tiếp nhận lần {version} được in thay giấy cũ.</source>
        <translation>{number} · {name}. The dossier number stays; receipt version {version} is printed to replace the old one.</translation>
    </message>
    <message>
        <source>Đã đính chính {number}. Giấy tiếp nhận lần {version} đang chờ in, hẹn trả {due}.</source>
        <translation>{number} corrected. Receipt version {version} is waiting to print, due {due}.</translation>
    </message>
    <message>
        <source>Đính chính giấy tiếp nhận</source>
        <translation>Correct the receipt</translation>
    </message>
    <message>
        <source>đang ghi | sửa thành</source>
        <translation>now | corrected to</translation>
    </message>
</context>
<context>
    <name>CountingSheet</name>
    <message>
        <source>Cách tính ngày hẹn trả</source>
        <translation>How the due date is counted</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Từng ngày được tính</source>
        <translation>How each day counts</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Được tính thế nào</source>
        <translation>How it is counted</translation>
    </message>
</context>
<context>
    <name>DayBox</name>
    <message>
        <source>Gõ 0112 hoặc 1/12/2026, +7 là sau bảy ngày; mũi tên lên xuống đổi ngày</source>
        <translation>Type 0112 or 1/12/2026, +7 is seven days on; up and down arrows change the day</translation>
    </message>
    <message>
        <source>Gõ 2311 hoặc 23/11, -1 là hôm qua; mũi tên lên xuống đổi ngày</source>
        <translation>Type 2311 or 23/11, -1 is yesterday; up and down arrows change the day</translation>
    </message>
</context>
<context>
    <name>DayReport</name>
    <message>
        <source>Bàn giao</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Chọn ngày khác bằng Ctrl+PgUp.</source>
        <translation>Choose another day with Ctrl+PgUp.</translation>
    </message>
    <message>
        <source>Chốt ngày</source>
        <translation>Close day</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Còn lại</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Giấy đã in hết, bàn giao không lệch</source>
        <translation>All papers printed, no handover discrepancies</translation>
    </message>
    <message>
        <source>Hình thức nộp</source>
        <translation>Filing method</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Không có hồ sơ quá hạn</source>
        <translation>No overdue dossiers</translation>
    </message>
    <message>
        <source>Kết quả về quầy</source>
        <translation>Results back</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Mọi hồ sơ đang xử lý đều còn trong hạn.</source>
        <translation>Every dossier in hand is still in time.</translation>
    </message>
    <message>
        <source>Mở lại ngày</source>
        <translation>Reopen day</translation>
    </message>
    <message>
        <source>Ngày này chưa có việc nào</source>
        <translation>Nothing done on this day yet</translation>
    </message>
    <message>
        <source>Ngày sau</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>Ngày trước</source>
        <translation>Previous day</translation>
    </message>
    <message>
        <source>Ngày tổng hợp</source>
        <translation>Summary day</translation>
    </message>
    <message>
        <source>Ngày {day} đã chốt lúc {at}, {by}.</source>
        <translation>Day {day} closed at {at} by {by}.</translation>
    </message>
    <message>
        <source>Ngày {day} đã mở lại lúc {at}, {by}: {reason}. Chưa chốt lại.</source>
        <translation>Day {day} reopened at {at} by {by}: {reason}. Not closed again yet.</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees, charges</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Quá hạn: {total} hồ sơ</source>
        <translation>Overdue dossiers: {total}</translation>
    </message>
    <message>
        <source>Sau đó còn {count} việc của ngày này; nên mở lại rồi chốt lại.</source>
        <translation>Actions for this day since then: {count}; reopen it and close it again.</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Trong ngày</source>
        <translation>On the day</translation>
    </message>
    <message>
        <source>Trả</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Giving back</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tính lúc {moment}</source>
        <translation>Counted at {moment}</translation>
    </message>
    <message>
        <source>Tổng hợp ngày {day}</source>
        <translation>Summary for {day}</translation>
    </message>
    <message>
        <source>Tổng số</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Về</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>còn {count} chênh lệch</source>
        <translation>discrepancies left: {count}</translation>
    </message>
    <message>
        <source>trong đó {count} trực tuyến</source>
        <translation>of which {count} online</translation>
    </message>
    <message>
        <source>{count} kết quả chờ đến lấy</source>
        <translation>{count} awaiting collection</translation>
    </message>
    <message>
        <source>{early} sớm, {on_day} đúng, {late} trễ</source>
        <translation>{early} early, {on_day} on time, {late} late</translation>
    </message>
    <message>
        <source>{first} đến {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{late} quá hạn, {today} đến hạn</source>
        <translation>{late} overdue, {today} due</translation>
    </message>
    <message>
        <source>{state}: {amount} ({count} hồ sơ)</source>
        <translation>{state}: {amount} (dossiers: {count})</translation>
    </message>
    <message>
        <source>{unprinted} giấy chưa in, {discrepancies} chênh lệch bàn giao</source>
        <translation>Papers not printed: {unprinted}, handover discrepancies: {discrepancies}</translation>
    </message>
    <message>
        <source>Đang giải quyết</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Đang giải quyết, theo số ngày từ khi nhận</source>
        <translation>In progress, by days since intake</translation>
    </message>
    <message>
        <source>Đã lưu và đang in tổng hợp ngày {day}</source>
        <translation>Summary for {day} saved and printing</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Giữ</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Hẹn lại</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>Không có giấy tiếp nhận nào bị ảnh hưởng</source>
        <translation>No receipts affected</translation>
    </message>
    <message>
        <source>Lưu là xong: không phải hẹn lại ai, không có giấy nào phải in.</source>
        <translation>Just save: no dates to move, no papers to print.</translation>
    </message>
    <message>
        <source>Lệch</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Ngày mới</source>
        <translation>New due</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>không muộn hơn</source>
        <translation>not later</translation>
    </message>
    <message>
        <source>muộn trong ngày</source>
        <translation>later that day</translation>
    </message>
    <message>
        <source>muộn {days} ngày</source>
        <translation>{days} d later</translation>
    </message>
    <message>
        <source>sớm {days} ngày</source>
        <translation>{days} d earlier</translation>
    </message>
    <message>
        <source>{day} (lần {times})</source>
        <translation>{day} (no. {times})</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Đã hẹn</source>
        <translation>Promised</translation>
    </message>
</context>
<context>
    <name>DepartmentsPart</name>
    <message>
        <source>Chưa có phòng nào</source>
        <translation>No departments yet</translation>
    </message>
    <message>
        <source>Chọn phòng…</source>
        <translation>Choose a department…</translation>
    </message>
    <message>
        <source>Dùng lại</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>Hiện tại</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Hồ sơ đã nhận giữ tên phòng ghi trên giấy tiếp nhận. Hồ sơ nhận từ hôm nay mang tên mới.</source>
        <translation>Dossiers received keep the name on their receipt. Those received from today bear the new name.</translation>
    </message>
    <message>
        <source>Hồ sơ ở đó</source>
        <translation>Dossiers there</translation>
    </message>
    <message>
        <source>Không bàn giao cho phòng này nữa. Hồ sơ đang ở đó vẫn trả về như thường.</source>
        <translation>Nothing is handed over to it any more. Dossiers there come back as usual.</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do; còn {count} hồ sơ ở đó</source>
        <translation>Reason; dossiers still there: {count}</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Phòng chuyên môn</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>Phòng chuyên môn, cơ quan giải quyết</source>
        <translation>Departments and agencies</translation>
    </message>
    <message>
        <source>Phòng có trong danh mục thủ tục thì không cần thêm ở đây.</source>
        <translation>Departments of the catalogue need not be added here.</translation>
    </message>
    <message>
        <source>Phòng nhận {count} thủ tục</source>
        <translation>Department that takes over (procedures: {count})</translation>
    </message>
    <message>
        <source>Phòng được chọn</source>
        <translation>Selected department</translation>
    </message>
    <message>
        <source>Thêm phòng</source>
        <translation>Add department</translation>
    </message>
    <message>
        <source>Thêm phòng chuyên môn</source>
        <translation>Add a department</translation>
    </message>
    <message>
        <source>Thêm phòng đầu tiên.</source>
        <translation>Add the first department.</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tên mới, phòng đóng</source>
        <translation>Renaming and closing</translation>
    </message>
    <message>
        <source>Tên phòng</source>
        <translation>Department name</translation>
    </message>
    <message>
        <source>{name} được dùng lại</source>
        <translation>{name} is used again</translation>
    </message>
    <message>
        <source>{name}: thủ tục của phòng mang tên mới từ hôm nay.</source>
        <translation>{name}: its procedures bear the new name from today.</translation>
    </message>
    <message>
        <source>{old} từ nay là {name}</source>
        <translation>{old} is now {name}</translation>
    </message>
    <message>
        <source>{procedures} thủ tục, {dossiers} hồ sơ đang ở đó hoặc trên đường đến.</source>
        <translation>Procedures: {procedures}. Dossiers there or on their way: {dossiers}.</translation>
    </message>
    <message>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Đã thêm {name}</source>
        <translation>{name} added</translation>
    </message>
    <message>
        <source>Đã đóng</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Đã đóng {name}</source>
        <translation>{name} closed</translation>
    </message>
    <message>
        <source>Đóng phòng</source>
        <translation>Close department</translation>
    </message>
    <message>
        <source>Đóng từ {day}. Lý do: {reason}
{held}</source>
        <translation>Closed since {day}. Reason: {reason}
{held}</translation>
    </message>
    <message>
        <source>Đóng {name}</source>
        <translation>Close {name}</translation>
    </message>
    <message>
        <source>Đổi tên</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Đổi tên phòng</source>
        <translation>Rename department</translation>
    </message>
</context>
<context>
    <name>DeskCheckWay</name>
    <message>
        <source>Bàn tiếp nhận</source>
        <translation>Intake desk</translation>
    </message>
    <message>
        <source>Bỏ dòng</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ lượt kiểm</source>
        <translation>Drop check</translation>
    </message>
    <message>
        <source>Bỏ lượt kiểm này</source>
        <translation>Drop this check</translation>
    </message>
    <message>
        <source>Bỏ lượt kiểm này?</source>
        <translation>Drop this check?</translation>
    </message>
    <message>
        <source>Chưa kiểm lượt nào</source>
        <translation>No checks yet</translation>
    </message>
    <message>
        <source>Chưa quét giấy nào</source>
        <translation>Nothing scanned yet</translation>
    </message>
    <message>
        <source>Chưa quét giấy nào. F9 lần nữa: chốt là thiếu cả {count} hồ sơ.</source>
        <translation>Nothing scanned yet. F9 again: close with all dossiers missing ({count}).</translation>
    </message>
    <message>
        <source>Chưa thấy</source>
        <translation>Not seen</translation>
    </message>
    <message>
        <source>Chưa thấy ({count})</source>
        <translation>Not seen ({count})</translation>
    </message>
    <message>
        <source>Chốt lượt kiểm và in</source>
        <translation>Close check and print</translation>
    </message>
    <message>
        <source>Các lượt kiểm trước</source>
        <translation>Earlier checks</translation>
    </message>
    <message>
        <source>Enter: in lại</source>
        <translation>Enter: reprint</translation>
    </message>
    <message>
        <source>Giấy quét thêm mà sổ không ghi ở đây được báo là lạ.</source>
        <translation>Papers that are scanned though the books have them elsewhere are reported as stray.</translation>
    </message>
    <message>
        <source>Giấy đang nằm ở đây</source>
        <translation>Papers lying here</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>In lại {title}, bản sao {number}</source>
        <translation>{title} reprinted, copy {number}</translation>
    </message>
    <message>
        <source>Không thiếu, không thừa, không có hồ sơ nào hẹn trả hôm nay.</source>
        <translation>None missing, none stray, no dossiers due today.</translation>
    </message>
    <message>
        <source>Không ở đây</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>Khớp với sổ</source>
        <translation>Matches the books</translation>
    </message>
    <message>
        <source>Kiểm bàn</source>
        <translation>Desk check</translation>
    </message>
    <message>
        <source>Kiểm chỗ nào</source>
        <translation>Where to check</translation>
    </message>
    <message>
        <source>Kiểm lượt mới</source>
        <translation>Start new check</translation>
    </message>
    <message>
        <source>Kiểm tiếp</source>
        <translation>Carry on</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết quả kiểm</source>
        <translation>Check result</translation>
    </message>
    <message>
        <source>Kệ kết quả</source>
        <translation>Result shelf</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lượt chốt xong được ghi ở đây, in lại được.</source>
        <translation>Finished checks are listed here and can be reprinted.</translation>
    </message>
    <message>
        <source>Lượt kiểm dở lúc {time}: đã quét {count} giấy. Cứ quét tiếp.</source>
        <translation>Unfinished check from {time}, papers scanned: {count}. Keep scanning.</translation>
    </message>
    <message>
        <source>Lạ</source>
        <translation>Stray</translation>
    </message>
    <message>
        <source>Ngăn (trống: cả kệ)</source>
        <translation>Slot (empty: whole shelf)</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nhiều hồ sơ cùng số: hãy quét mã vạch.</source>
        <translation>Several dossiers share this number: scan the barcode.</translation>
    </message>
    <message>
        <source>Nơi</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Quét hết giấy đang nằm ở đây; máy trả lời từng lần quét.</source>
        <translation>Scan every paper lying here; each scan gets an answer.</translation>
    </message>
    <message>
        <source>Quét từng giấy tiếp nhận, hoặc gõ số hồ sơ rồi Enter</source>
        <translation>Scan each receipt, or type the dossier no. and press Enter</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Sổ của quầy không có số này. Enter lần nữa: ghi là giấy lạ.</source>
        <translation>Not in the station’s books. Enter again: record as a stray paper.</translation>
    </message>
    <message>
        <source>Theo sổ không còn giấy nào ở đây chưa thấy</source>
        <translation>Every paper the books place here has been seen</translation>
    </message>
    <message>
        <source>Thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>hẹn trả hôm nay</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>hẹn trả hôm nay hoặc trước {count}</source>
        <translation>{count} due today or before</translation>
    </message>
    <message>
        <source>không thuộc chỗ này {count}</source>
        <translation>{count} not belonging here</translation>
    </message>
    <message>
        <source>khớp với sổ</source>
        <translation>matches the books</translation>
    </message>
    <message>
        <source>sổ ghi ở đây từ {day}</source>
        <translation>in the books here since {day}</translation>
    </message>
    <message>
        <source>theo sổ</source>
        <translation>in the books</translation>
    </message>
    <message>
        <source>theo sổ · {strange} lạ</source>
        <translation>in the books · {strange} stray</translation>
    </message>
    <message>
        <source>thiếu {count}</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>{count} lần quét sẽ mất. Sổ không đổi gì.</source>
        <translation>Scans lost: {count}. The books do not change.</translation>
    </message>
    <message>
        <source>{number} · {name}: {answer}</source>
        <translation>{number} · {name}: {answer}</translation>
    </message>
    <message>
        <source>{number} đã quét rồi.</source>
        <translation>{number} is already scanned.</translation>
    </message>
    <message>
        <source>{why} F9 lần nữa: chốt thành lượt kiểm khác.</source>
        <translation>{why} F9 again: close it as another check.</translation>
    </message>
    <message>
        <source>Đây là phiếu bàn giao. Hãy quét từng hồ sơ.</source>
        <translation>This is a handover slip. Scan the dossiers one by one.</translation>
    </message>
    <message>
        <source>Đã quét {scanned}, theo sổ {expected}: {said}.</source>
        <translation>Scanned {scanned}, in the books {expected}: {said}.</translation>
    </message>
    <message>
        <source>đúng chỗ</source>
        <translation>in its place</translation>
    </message>
    <message>
        <source>đúng chỗ · quá hẹn trả</source>
        <translation>in its place · past due</translation>
    </message>
</context>
<context>
    <name>DeskPapersCard</name>
    <message>
        <source>Giấy để ở quầy</source>
        <translation>Papers for the desk</translation>
    </message>
    <message>
        <source>Phiếu mã lệnh</source>
        <translation>Command codes</translation>
    </message>
    <message>
        <source>Quét mã thay cho bấm phím; quét thẻ cán bộ để đổi người trực.</source>
        <translation>Scan codes instead of pressing keys; scan a badge to change the person on duty.</translation>
    </message>
    <message>
        <source>Thẻ cán bộ</source>
        <translation>Staff badges</translation>
    </message>
</context>
<context>
    <name>Discrepancies</name>
    <message>
        <source>Bên nhận nói</source>
        <translation>Receiver says</translation>
    </message>
    <message>
        <source>Bấm 1 để xem tất cả chênh lệch.</source>
        <translation>Press 1 to see all discrepancies.</translation>
    </message>
    <message>
        <source>Chênh lệch chưa giải quyết</source>
        <translation>Unsettled discrepancies</translation>
    </message>
    <message>
        <source>Chưa giao ai</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>Cách xử lý</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Của tôi</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Enter: mở hồ sơ</source>
        <translation>Enter: open dossier</translation>
    </message>
    <message>
        <source>Ghi chênh lệch đã giải quyết</source>
        <translation>Record the discrepancy as settled</translation>
    </message>
    <message>
        <source>Ghi lúc</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Ghi đã giải quyết</source>
        <translation>Mark as settled</translation>
    </message>
    <message>
        <source>Giao</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Giao cho ai tìm</source>
        <translation>Who is to look for it</translation>
    </message>
    <message>
        <source>Giao cho…</source>
        <translation>Assign to…</translation>
    </message>
    <message>
        <source>Hãy chọn một người.</source>
        <translation>Choose a person.</translation>
    </message>
    <message>
        <source>Hồ sơ đang ở quầy: sửa theo lý do, rồi bàn giao lại.</source>
        <translation>It is at the counter: put the reason right, then hand it over again.</translation>
    </message>
    <message>
        <source>Hồ sơ đã bàn giao và hồ sơ bên nhận ký khớp nhau.</source>
        <translation>The dossiers handed over match those the receivers signed for.</translation>
    </message>
    <message>
        <source>Không có chênh lệch</source>
        <translation>No discrepancies</translation>
    </message>
    <message>
        <source>Mở phiếu</source>
        <translation>Open slip</translation>
    </message>
    <message>
        <source>Mở thẻ hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Người lo</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Phòng</source>
        <translation>Dept</translation>
    </message>
    <message>
        <source>Phần của danh sách</source>
        <translation>Part of the list</translation>
    </message>
    <message>
        <source>Phần này không có chênh lệch nào</source>
        <translation>No discrepancies in this part</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Tìm ở quầy rồi bàn giao lại: bên nhận ký thì tự hết.</source>
        <translation>Find it at the counter and hand it over again: once signed for, it settles.</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Từ</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Từ 2 ngày</source>
        <translation>2+ days</translation>
    </message>
    <message>
        <source>chưa giao ai</source>
        <translation>unassigned</translation>
    </message>
    <message>
        <source>{number} không có trong sổ của quầy: chưa có thẻ hồ sơ để mở.</source>
        <translation>{number} is not in the station’s books: there is no dossier to open.</translation>
    </message>
    <message>
        <source>{time} ({age})</source>
        <translation>{time} ({age})</translation>
    </message>
    <message>
        <source>Đang ở phòng: lập phiếu bàn giao cho đúng, hoặc nhận lại.</source>
        <translation>It is at the department: make a proper handover slip, or take it back.</translation>
    </message>
    <message>
        <source>Điều chưa khớp</source>
        <translation>Discrepancy</translation>
    </message>
    <message>
        <source>Đã ghi cách giải quyết chênh lệch {number}</source>
        <translation>Recorded how discrepancy {number} was settled</translation>
    </message>
    <message>
        <source>Đã giao {number} cho {name}</source>
        <translation>{number} assigned to {name}</translation>
    </message>
    <message>
        <source>Đã tìm ra thế nào</source>
        <translation>How it was found</translation>
    </message>
    <message>
        <source>đang lo</source>
        <translation>looking for it</translation>
    </message>
</context>
<context>
    <name>DossierMenu</name>
    <message>
        <source> Các hồ sơ chung giấy tiếp nhận cũng bị hủy.</source>
        <translation> Dossiers on the same receipt are voided too.</translation>
    </message>
    <message>
        <source>Báo cho người nộp</source>
        <translation>Notify applicant</translation>
    </message>
    <message>
        <source>Bỏ kết quả ghi nhầm hoặc sai</source>
        <translation>Remove a wrong or mistaken result</translation>
    </message>
    <message>
        <source>Dừng hoặc rút hồ sơ</source>
        <translation>Stop or withdraw dossier</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi một cơ quan liên thông đã xong</source>
        <translation>Record a linked agency as done</translation>
    </message>
    <message>
        <source>Ghi ý kiến trả lời</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>Ghi đã nộp nghĩa vụ tài chính</source>
        <translation>Record financial obligation paid</translation>
    </message>
    <message>
        <source>Giấy tờ của hồ sơ {number} đã về quầy.</source>
        <translation>The papers of dossier {number} are back at the counter.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} được ghi là lập nhầm; số này không dùng lại, giấy tiếp nhận không in nữa.{together}</source>
        <translation>Dossier {number} is recorded as made in error; its number is not reused and its receipt is no longer printed.{together}</translation>
    </message>
    <message>
        <source>Hủy hồ sơ</source>
        <translation>Void dossier</translation>
    </message>
    <message>
        <source>Hủy hồ sơ lập nhầm, khi giấy chưa in</source>
        <translation>Void dossier made in error, not printed</translation>
    </message>
    <message>
        <source>Hủy hồ sơ lập nhầm?</source>
        <translation>Void dossier made in error?</translation>
    </message>
    <message>
        <source>Hủy lần trả kết quả ghi nhầm</source>
        <translation>Undo a mistaken giving back</translation>
    </message>
    <message>
        <source>In phiếu kiểm soát</source>
        <translation>Print control slip</translation>
    </message>
    <message>
        <source>Lấy ý kiến cơ quan khác</source>
        <translation>Consult another agency</translation>
    </message>
    <message>
        <source>Nhận bổ sung</source>
        <translation>Take supplement</translation>
    </message>
    <message>
        <source>Nhận lại giấy tờ từ phòng chuyên môn</source>
        <translation>Take papers back from the department</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Trả lại giấy tờ cho người nộp</source>
        <translation>Give papers back to the applicant</translation>
    </message>
    <message>
        <source>Từ chối giải quyết</source>
        <translation>Refuse dossier</translation>
    </message>
    <message>
        <source>Xem đủ số giấy tờ, điện thoại (ghi vào nhật ký)</source>
        <translation>Show ID and phone numbers in full (logged)</translation>
    </message>
    <message>
        <source>Xin lỗi, hẹn lại</source>
        <translation>Apologise, new date</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Request supplement</translation>
    </message>
    <message>
        <source>Yêu cầu nghĩa vụ tài chính</source>
        <translation>Request financial obligation</translation>
    </message>
    <message>
        <source>{act} (Mẫu số {form})</source>
        <translation>{act} (Form {form})</translation>
    </message>
    <message>
        <source>Đã hủy {numbers} vì lập nhầm.</source>
        <translation>{numbers} voided, made in error.</translation>
    </message>
    <message>
        <source>Đã lập {paper}, đang chờ in.</source>
        <translation>{paper} made, waiting to print.</translation>
    </message>
    <message>
        <source>Đã trả lại giấy tờ của hồ sơ {number} cho người nộp.</source>
        <translation>The papers of dossier {number} were given back to the applicant.</translation>
    </message>
    <message>
        <source>Đính chính giấy tiếp nhận</source>
        <translation>Correct the receipt</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Bổ sung</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>Chung giấy</source>
        <translation>Joint receipt</translation>
    </message>
    <message>
        <source>Chưa có ghi chú, cuộc gọi hay ý kiến nào</source>
        <translation>No notes, calls or opinions yet</translation>
    </message>
    <message>
        <source>Chưa có giấy nào</source>
        <translation>No papers yet</translation>
    </message>
    <message>
        <source>Chưa có gì xảy ra</source>
        <translation>Nothing has happened yet</translation>
    </message>
    <message>
        <source>Chưa có lần hẹn nào</source>
        <translation>No due date given yet</translation>
    </message>
    <message>
        <source>Chưa in giấy nào</source>
        <translation>No papers printed yet</translation>
    </message>
    <message>
        <source>Các lần hẹn</source>
        <translation>Due dates</translation>
    </message>
    <message>
        <source>Các lần hẹn trả, hồ sơ {number}</source>
        <translation>Due dates given, dossier {number}</translation>
    </message>
    <message>
        <source>Cách tính</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>Diễn biến</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Diễn biến và thành phần hồ sơ</source>
        <translation>History and components</translation>
    </message>
    <message>
        <source>Giao nhận</source>
        <translation>Handovers</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Giấy tờ đã lập</source>
        <translation>Papers made</translation>
    </message>
    <message>
        <source>Giấy đã lập</source>
        <translation>Papers issued</translation>
    </message>
    <message>
        <source>Hồ sơ chưa qua tay ai</source>
        <translation>Nobody has handled it yet</translation>
    </message>
    <message>
        <source>Hồ sơ đã xong: {where}.</source>
        <translation>Dossier finished: {where}.</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Không ghi giấy tờ nào khi tiếp nhận.</source>
        <translation>No papers were recorded at intake.</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Liên hệ</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Lấy ý kiến</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Ngày hẹn</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Ngày hẹn trả</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Người nộp thay</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Nộp, nhận kết quả</source>
        <translation>Filing, collection</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees, charges</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Số, lần</source>
        <translation>No., version</translation>
    </message>
    <message>
        <source>Sổ theo dõi</source>
        <translation>Tracking register</translation>
    </message>
    <message>
        <source>Theo lịch hiện nay là {counted}; sổ đã ghi ngày theo quy định {legal}.</source>
        <translation>By today’s calendar it is {counted}; the books have {legal} as the legal due date.</translation>
    </message>
    <message>
        <source>Thành phần ({count})</source>
        <translation>Components ({count})</translation>
    </message>
    <message>
        <source>Thành phần hồ sơ</source>
        <translation>Components</translation>
    </message>
    <message>
        <source>Thời hạn tính từ</source>
        <translation>Time counted from</translation>
    </message>
    <message>
        <source>Thời hạn {limit}, nhận {day}</source>
        <translation>Time limit {limit}, received {day}</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Trao đổi</source>
        <translation>Exchanges</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Từng cơ quan</source>
        <translation>Each agency</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>chờ {agency} đến hết {day}</source>
        <translation>waiting for {agency} until the end of {day}</translation>
    </message>
    <message>
        <source>cùng những hồ sơ khác của người nộp thay</source>
        <translation>with the agent’s other dossiers</translation>
    </message>
    <message>
        <source>lần {number}: {asked} → {answered}</source>
        <translation>round {number}: {asked} → {answered}</translation>
    </message>
    <message>
        <source>lần {version}</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>lần {version}, cũ</source>
        <translation>version {version}, old</translation>
    </message>
    <message>
        <source>{agency} chưa trả lời, quá hạn {day}</source>
        <translation>{agency} has not answered; it was due {day}</translation>
    </message>
    <message>
        <source>{agency} xong {day}</source>
        <translation>{agency} done {day}</translation>
    </message>
    <message>
        <source>{agency} đã trả lời {day}</source>
        <translation>{agency} answered {day}</translation>
    </message>
    <message>
        <source>{amount}, {state}</source>
        <translation>{amount}, {state}</translation>
    </message>
    <message>
        <source>{book}, dòng {line}; {copies} bộ</source>
        <translation>{book}, line {line}; sets: {copies}</translation>
    </message>
    <message>
        <source>{channel}; {delivery}</source>
        <translation>{channel}; {delivery}</translation>
    </message>
    <message>
        <source>{count} lần, gần nhất {moment}: {outcome}</source>
        <translation>{count}×, last {moment}: {outcome}</translation>
    </message>
    <message>
        <source>{kind}, số lượng {copies}</source>
        <translation>{kind}, quantity {copies}</translation>
    </message>
    <message>
        <source>{moment}, {clerk}</source>
        <translation>{moment}, {clerk}</translation>
    </message>
    <message>
        <source>{number}, bản sao {copy}</source>
        <translation>{number}, copy {copy}</translation>
    </message>
    <message>
        <source>{start}, {moment}</source>
        <translation>{start}, {moment}</translation>
    </message>
    <message>
        <source>{weekday}, trước {time}</source>
        <translation>{weekday}, before {time}</translation>
    </message>
    <message>
        <source>Đang hẹn {due}, khác ngày theo quy định {legal}.</source>
        <translation>Now due {due}, not the legal date {legal}.</translation>
    </message>
    <message>
        <source>Đang in lại {title}, bản sao {number}</source>
        <translation>Reprinting {title}, copy {number}</translation>
    </message>
    <message>
        <source>đang chờ lần {number} từ {asked}</source>
        <translation>waiting for round {number} since {asked}</translation>
    </message>
</context>
<context>
    <name>DutyPaidSheet</name>
    <message>
        <source>Ghi đã nộp</source>
        <translation>Record payment</translation>
    </message>
    <message>
        <source>Hình thức nộp</source>
        <translation>Payment method</translation>
    </message>
    <message>
        <source>Đã ghi nghĩa vụ tài chính: {paid}. Hồ sơ tiếp tục được xử lý.</source>
        <translation>Financial obligation recorded: {paid}. Work on the dossier goes on.</translation>
    </message>
    <message>
        <source>Đã nộp nghĩa vụ tài chính</source>
        <translation>Financial obligation paid</translation>
    </message>
</context>
<context>
    <name>DutySheet</name>
    <message>
        <source>Chỉ ghi số tiền, ví dụ 500.000.</source>
        <translation>Write the amount only, e.g. 500,000.</translation>
    </message>
    <message>
        <source>Ghi yêu cầu</source>
        <translation>Record request</translation>
    </message>
    <message>
        <source>Nội dung phải nộp</source>
        <translation>What has to be paid</translation>
    </message>
    <message>
        <source>Số tiền (₫)</source>
        <translation>Amount (₫)</translation>
    </message>
    <message>
        <source>Yêu cầu thực hiện nghĩa vụ tài chính</source>
        <translation>Request payment of a financial obligation</translation>
    </message>
    <message>
        <source>Đã ghi yêu cầu nộp {amount}. Hồ sơ chờ người nộp.</source>
        <translation>Request for {amount} recorded. Waiting for the applicant.</translation>
    </message>
</context>
<context>
    <name>EarlierSheet</name>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hồ sơ của {name}</source>
        <translation>Dossiers of {name}</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>{count} hồ sơ gần nhất, {open} chưa xong</source>
        <translation>Latest dossiers: {count}, unfinished: {open}</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FeeCard</name>
    <message>
        <source>Chuyển khoản</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Cách thu phí</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Còn phải thu {fee}: bấm 5 tiền mặt, 6 chuyển khoản, 7 được miễn, 8 thu sau.</source>
        <translation>Still to collect {fee}: press 5 cash, 6 bank transfer, 7 exempt, 8 pay later.</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees, charges</translation>
    </message>
    <message>
        <source>Thu sau</source>
        <translation>Pay later</translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Đã thu {fee} chuyển khoản.</source>
        <translation>{fee} received by bank transfer.</translation>
    </message>
    <message>
        <source>Đã thu {fee} tiền mặt.</source>
        <translation>{fee} received in cash.</translation>
    </message>
    <message>
        <source>Được miễn</source>
        <translation>Exempt</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Biểu II.06a</source>
        <translation>Table II.06a</translation>
    </message>
    <message>
        <source>Chọn kỳ khác bằng Ctrl+PgUp.</source>
        <translation>Choose another period with Ctrl+PgUp.</translation>
    </message>
    <message>
        <source>Cấp</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>In biểu II.06a</source>
        <translation>Print Table II.06a</translation>
    </message>
    <message>
        <source>In bảng</source>
        <translation>Print table</translation>
    </message>
    <message>
        <source>Kỳ này không có hồ sơ nào</source>
        <translation>No dossiers in this period</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Số liệu bổ sung, tỷ lệ</source>
        <translation>More figures, rates</translation>
    </message>
    <message>
        <source>Số liệu của kỳ</source>
        <translation>Period figures</translation>
    </message>
    <message>
        <source>Tổng cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tỷ lệ (%)</source>
        <translation>Rate (%)</translation>
    </message>
    <message>
        <source>{row}: {formula} không khớp, {stands} so với {sum}</source>
        <translation>{row}: {formula} does not add up, {stands} against {sum}</translation>
    </message>
    <message>
        <source>{said}: không có hồ sơ nào</source>
        <translation>{said}: no dossiers</translation>
    </message>
    <message>
        <source>Đã lưu và đang in biểu II.06a, {title}</source>
        <translation>Saved; printing Table II.06a, {title}</translation>
    </message>
    <message>
        <source>Đã lưu và đang in bảng {name}, {title}</source>
        <translation>Saved; printing table {name}, {title}</translation>
    </message>
    <message>
        <source>Đổi cách tính</source>
        <translation>Change rules</translation>
    </message>
</context>
<context>
    <name>ForgetSheet</name>
    <message>
        <source>Chưa đúng năm sẽ xóa.</source>
        <translation>This is not the year to be erased.</translation>
    </message>
    <message>
        <source>Gõ {year} để xác nhận</source>
        <translation>Type {year} to confirm</translation>
    </message>
    <message>
        <source>Không ai đọc lại được những tên này từ sổ, kể cả người quản trị.</source>
        <translation>Nobody can read these names from the books again, not even the administrator.</translation>
    </message>
    <message>
        <source>Xóa dữ liệu cá nhân đến hết năm {year}?</source>
        <translation>Erase personal data up to the end of {year}?</translation>
    </message>
    <message>
        <source>Xóa, không hoàn tác</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>{told} Số hồ sơ và số liệu còn nguyên.</source>
        <translation>{told} Dossier numbers and figures stay.</translation>
    </message>
</context>
<context>
    <name>GapRegister</name>
    <message>
        <source>Chọn kỳ khác ở trên.</source>
        <translation>Choose another period above.</translation>
    </message>
    <message>
        <source>Hủy ngày</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lưu bảng CSV</source>
        <translation>Save CSV</translation>
    </message>
    <message>
        <source>Mọi số trong kỳ đều có hồ sơ</source>
        <translation>Every number has a dossier</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Sổ giải trình số</source>
        <translation>Unused numbers</translation>
    </message>
    <message>
        <source>Sổ giải trình số {first} đến {last}</source>
        <translation>Unused numbers {first} to {last}</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Vì sao không có hồ sơ</source>
        <translation>Why no dossier</translation>
    </message>
    <message>
        <source>đến hết ngày</source>
        <translation>to, inclusive</translation>
    </message>
</context>
<context>
    <name>GivingBackPage</name>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Kệ kết quả</source>
        <translation>Result shelf</translation>
    </message>
    <message>
        <source>Nhận về quầy</source>
        <translation>Back at counter</translation>
    </message>
    <message>
        <source>Trả cho người nộp</source>
        <translation>To the applicant</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Giấy chung</source>
        <translation>Joint receipt</translation>
    </message>
    <message>
        <source>Giấy chung: {count} hồ sơ</source>
        <translation>Joint receipt, dossiers: {count}</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>bỏ</source>
        <translation>remove</translation>
    </message>
    <message>
        <source>sửa</source>
        <translation>edit</translation>
    </message>
    <message>
        <source>Đã bỏ hết. Ctrl+Z để đưa lại.</source>
        <translation>All removed. Ctrl+Z to put them back.</translation>
    </message>
</context>
<context>
    <name>GuideSheet</name>
    <message>
        <source>In phiếu yêu cầu bổ sung</source>
        <translation>Print supplement request</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung, chưa tiếp nhận</source>
        <translation>Request a supplement, not received</translation>
    </message>
    <message>
        <source>Đã lập phiếu yêu cầu bổ sung {number} cho {name}, đang chờ in. Chưa tiếp nhận hồ sơ.</source>
        <translation>Supplement request {number} made for {name}, waiting to be printed. The dossier is not received.</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Bàn giao</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Chênh lệch</source>
        <translation>Discrepancies</translation>
    </message>
    <message>
        <source>Kiểm bàn</source>
        <translation>Desk check</translation>
    </message>
    <message>
        <source>Ký nhận</source>
        <translation>Sign for</translation>
    </message>
</context>
<context>
    <name>HoursForm</name>
    <message>
        <source>Bỏ mùa này</source>
        <translation>Remove season</translation>
    </message>
    <message>
        <source>Bỏ thay đổi</source>
        <translation>Undo changes</translation>
    </message>
    <message>
        <source>Bỏ {season}</source>
        <translation>Remove {season}</translation>
    </message>
    <message>
        <source>Chép thứ Hai xuống thứ Sáu</source>
        <translation>Copy Monday to Friday</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Giờ</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Giờ làm việc chưa có gì thay đổi.</source>
        <translation>The working hours have not been changed.</translation>
    </message>
    <message>
        <source>Giờ mới chưa lưu. Xem ảnh hưởng rồi mới lưu.</source>
        <translation>New hours not saved. See the effects before saving.</translation>
    </message>
    <message>
        <source>Giờ mở cửa, để trống là nghỉ</source>
        <translation>Opening hours, blank means closed</translation>
    </message>
    <message>
        <source>Giờ thường</source>
        <translation>Normal hours</translation>
    </message>
    <message>
        <source>Giờ thường và giờ theo mùa</source>
        <translation>Normal and seasonal hours</translation>
    </message>
    <message>
        <source>Mùa chưa đặt tên</source>
        <translation>Unnamed season</translation>
    </message>
    <message>
        <source>Ngày nào tính vào thời hạn là chung cho cả năm: sửa ở Giờ thường.</source>
        <translation>Which days count in time limits is set for the whole year: change it in Normal hours.</translation>
    </message>
    <message>
        <source>Thêm mùa</source>
        <translation>Add season</translation>
    </message>
    <message>
        <source>Thêm {season}, {span}</source>
        <translation>Add {season}, {span}</translation>
    </message>
    <message>
        <source>Trong thời hạn</source>
        <translation>In time limits</translation>
    </message>
    <message>
        <source>Tên mùa</source>
        <translation>Season</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>VD: 15/10</source>
        <translation>e.g. 15/10</translation>
    </message>
    <message>
        <source>VD: 16/04</source>
        <translation>e.g. 16/04</translation>
    </message>
    <message>
        <source>VD: Mùa hè</source>
        <translation>e.g. Summer</translation>
    </message>
    <message>
        <source>Viết 07:30-11:30 13:30-17:00 hoặc 7h30-11h30. Ngày mở cửa mà không tính vào thời hạn: quầy nhận hồ sơ, hạn trả không tính ngày đó.</source>
        <translation>Write 07:30-11:30 13:30-17:00 or 7h30-11h30. A day open but not counted in time limits: the counter receives dossiers, but due dates skip that day.</translation>
    </message>
    <message>
        <source>Viết ngày/tháng, ví dụ 16/04.</source>
        <translation>Write day/month, e.g. 16/04.</translation>
    </message>
    <message>
        <source>Xem ảnh hưởng</source>
        <translation>See effects</translation>
    </message>
    <message>
        <source>còn lại</source>
        <translation>the rest</translation>
    </message>
    <message>
        <source>cả năm</source>
        <translation>all year</translation>
    </message>
    <message>
        <source>nghỉ</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>{day}: nay không tính vào thời hạn</source>
        <translation>{day}: no longer counts in time limits</translation>
    </message>
    <message>
        <source>{day}: nay tính vào thời hạn</source>
        <translation>{day}: now counts in time limits</translation>
    </message>
    <message>
        <source>{first} và {second} có ngày trùng nhau. Mỗi ngày chỉ thuộc một mùa.</source>
        <translation>{first} and {second} share some days. Each day belongs to one season only.</translation>
    </message>
    <message>
        <source>{first} đến {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{hours} giờ</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} giờ {minutes} phút</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{saved} In ở Ngày nghỉ, F3.</source>
        <translation>{saved} Print in Days off, F3.</translation>
    </message>
    <message>
        <source>{season}: nay áp dụng {span}</source>
        <translation>{season}: now applies {span}</translation>
    </message>
    <message>
        <source>{week}: mở {hours} mỗi tuần, {count} ngày tính vào thời hạn.</source>
        <translation>{week}: open {hours} a week, days counted in time limits: {count}.</translation>
    </message>
    <message>
        <source>{week}{days}: {before} → {after}</source>
        <translation>{week}{days}: {before} → {after}</translation>
    </message>
    <message>
        <source>Áp dụng</source>
        <translation>Applies</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>To, inclusive</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>(trống)</source>
        <translation>(blank)</translation>
    </message>
    <message>
        <source>Chi tiết của dòng được chọn</source>
        <translation>Details of the selected row</translation>
    </message>
    <message>
        <source>Chưa nhập được: còn {count} ô sai. Sửa trong tệp, lưu lại rồi bấm F5.</source>
        <translation>Cannot import yet, errors: {count}. Correct them in the file, save it, then press F5.</translation>
    </message>
    <message>
        <source>Cần sửa</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Cột không dùng: {columns}.</source>
        <translation>Columns not used: {columns}.</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Giữ nguyên</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Hồ sơ đã nhận giữ thời hạn, phí và giấy tờ của lúc nhận.</source>
        <translation>Dossiers already received keep their time limit, fees and papers.</translation>
    </message>
    <message>
        <source>Không có thủ tục nào thuộc mục này</source>
        <translation>No procedures of this kind</translation>
    </message>
    <message>
        <source>Không có trong tệp, thôi áp dụng</source>
        <translation>Not in the file, will end</translation>
    </message>
    <message>
        <source>Không có ô sai</source>
        <translation>No errors</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Nhập</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Nhập danh mục thủ tục</source>
        <translation>Import procedure catalogue</translation>
    </message>
    <message>
        <source>Nhập {count} thủ tục</source>
        <translation>Import procedures ({count})</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thủ tục không có trong tệp thì kết thúc</source>
        <translation>End procedures that are not in the file</translation>
    </message>
    <message>
        <source>Tệp giống danh mục trong sổ, không có gì để nhập.</source>
        <translation>The file matches the catalogue in the books; nothing to import.</translation>
    </message>
    <message>
        <source>Tệp không có cột {columns}: giữ như trong sổ.</source>
        <translation>The file has no column {columns}: kept as in the books.</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>bỏ “{entry}”</source>
        <translation>remove “{entry}”</translation>
    </message>
    <message>
        <source>hết {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>không thu</source>
        <translation>no fee</translation>
    </message>
    <message>
        <source>thêm “{entry}”</source>
        <translation>add “{entry}”</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>{address}, {title}: “{value}”</source>
        <translation>{address}, {title}: “{value}”</translation>
    </message>
    <message>
        <source>{count} thủ tục sẽ thôi áp dụng sau ngày {day}; hồ sơ đã nhận vẫn giải quyết.</source>
        <translation>Procedures that end after {day}: {count}. Dossiers already received are still handled.</translation>
    </message>
    <message numerus="yes">
        <source>{name}, trang “{sheet}”: {count} dòng đọc được.</source>
        <translation>
            <numerusform>{name}, sheet “{sheet}”: {count} row read.</numerusform>
            <numerusform>{name}, sheet “{sheet}”: {count} rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {count} dòng đọc được.</source>
        <translation>
            <numerusform>{name}: {count} row read.</numerusform>
            <numerusform>{name}: {count} rows read.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {count}</source>
        <translation>{title}: {count}</translation>
    </message>
    <message>
        <source>{title}: {old} → {new}</source>
        <translation>{title}: {old} → {new}</translation>
    </message>
    <message>
        <source>Áp dụng từ ngày</source>
        <translation>Applies from</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Ô sai</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Đang ghi</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Đã nhập danh mục: {new} thủ tục mới, {changed} thay đổi, {ended} kết thúc</source>
        <translation>Catalogue imported: {new} new, {changed} changed, {ended} ended</translation>
    </message>
    <message>
        <source>Đọc lại tệp</source>
        <translation>Read file again</translation>
    </message>
    <message>
        <source>đổi thứ tự</source>
        <translation>reordered</translation>
    </message>
</context>
<context>
    <name>IntakeActs</name>
    <message>
        <source>Bổ sung: in phiếu, chưa tiếp nhận</source>
        <translation>Supplement: print request, not received</translation>
    </message>
    <message>
        <source>Các hồ sơ đang tạm giữ</source>
        <translation>Dossiers on hold</translation>
    </message>
    <message>
        <source>Cùng người, thủ tục khác</source>
        <translation>Same person, other procedure</translation>
    </message>
    <message>
        <source>Cùng thủ tục, người khác</source>
        <translation>Same procedure, other person</translation>
    </message>
    <message>
        <source>Hủy hồ sơ vừa lập</source>
        <translation>Void the last dossier</translation>
    </message>
    <message>
        <source>Lấy lại nội dung vừa xóa trắng</source>
        <translation>Restore what was cleared</translation>
    </message>
    <message>
        <source>Tạm giữ, tiếp người khác</source>
        <translation>Hold, serve someone else</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận: in phiếu</source>
        <translation>Refuse to receive: print notice</translation>
    </message>
    <message>
        <source>Xóa trắng biểu mẫu</source>
        <translation>Clear the form</translation>
    </message>
    <message>
        <source>Đính chính hồ sơ vừa lập</source>
        <translation>Correct the last dossier</translation>
    </message>
</context>
<context>
    <name>IntakeFoot</name>
    <message>
        <source>Bổ sung</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>Chưa đủ hồ sơ: in phiếu yêu cầu bổ sung, chưa tiếp nhận</source>
        <translation>Dossier incomplete: print a supplement request, do not receive</translation>
    </message>
    <message>
        <source>Giữ biểu mẫu lại để tiếp người khác; khi trống, mở danh sách đang giữ</source>
        <translation>Hold the form and serve someone else; when it is empty, open the list on hold</translation>
    </message>
    <message>
        <source>Khác</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Lưu và in giấy chung</source>
        <translation>Save, print joint receipt</translation>
    </message>
    <message>
        <source>Lưu và in giấy tiếp nhận</source>
        <translation>Save and print receipt</translation>
    </message>
    <message>
        <source>Một giấy tiếp nhận cho nhiều hồ sơ của một người nộp thay</source>
        <translation>One receipt for several dossiers of one agent</translation>
    </message>
    <message>
        <source>Ngày hẹn trả</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Thêm vào giấy chung</source>
        <translation>Add to joint receipt</translation>
    </message>
    <message>
        <source>Tạm giữ</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Việc khác: cùng thủ tục, từ chối, xóa trắng …</source>
        <translation>More actions: same procedure, refuse, clear …</translation>
    </message>
    <message>
        <source>Đang giữ</source>
        <translation>Held</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Giấy chung cần họ tên người nộp thay.</source>
        <translation>A joint receipt needs the agent’s name.</translation>
    </message>
    <message>
        <source>không thu phí</source>
        <translation>no fee</translation>
    </message>
</context>
<context>
    <name>IntakeLinks</name>
    <message>
        <source>Cùng người</source>
        <translation>Same person</translation>
    </message>
    <message>
        <source>Cùng thủ tục</source>
        <translation>Same procedure</translation>
    </message>
    <message>
        <source>Giấy đã ra máy in: mở hồ sơ vừa lập để đính chính</source>
        <translation>Already at the printer: open the last dossier to correct it</translation>
    </message>
    <message>
        <source>Hồ sơ tiếp theo của người vừa nộp</source>
        <translation>Next dossier of the same applicant</translation>
    </message>
    <message>
        <source>Hủy hồ sơ vừa lập</source>
        <translation>Void the last dossier</translation>
    </message>
    <message>
        <source>Hủy hồ sơ vừa lập (còn {left} giây)</source>
        <translation>Void the last dossier ({left} s left)</translation>
    </message>
    <message>
        <source>Hủy hồ sơ vừa lập, khi giấy chưa ra máy in</source>
        <translation>Void the last dossier before its receipt is printed</translation>
    </message>
    <message>
        <source>Lấy lại nội dung vừa xóa</source>
        <translation>Restore what was cleared</translation>
    </message>
    <message>
        <source>Người tiếp theo với thủ tục vừa nộp</source>
        <translation>Next person, same procedure</translation>
    </message>
    <message>
        <source>Đính chính hồ sơ vừa lập</source>
        <translation>Correct the last dossier</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Biểu mẫu đang có hồ sơ. Thêm vào giấy chung hoặc xóa trắng trước.</source>
        <translation>There is a dossier in the form. Add it to the joint receipt or clear it first.</translation>
    </message>
    <message>
        <source>Bấm Esc lần nữa để xóa trắng biểu mẫu; F3 sẽ lấy lại được.</source>
        <translation>Press Esc again to clear the form; F3 can restore it.</translation>
    </message>
    <message>
        <source>chưa có tên</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>hồ sơ trước đã tạm giữ, F8 khi cần</source>
        <translation>earlier dossier put on hold, F8 when needed</translation>
    </message>
    <message>
        <source>xem lại mục đánh dấu</source>
        <translation>check the marked field</translation>
    </message>
    <message>
        <source>{count} hồ sơ trên giấy chung</source>
        <translation>dossiers on the joint receipt: {count}</translation>
    </message>
    <message>
        <source>Đã hủy {count} hồ sơ của giấy chung; các số không dùng lại. F3 lấy lại nội dung.</source>
        <translation>Dossiers of the joint receipt voided: {count}; their numbers are not reused. F3 restores the contents.</translation>
    </message>
    <message>
        <source>Đã hủy {number}; số này không dùng lại. F3 lấy lại nội dung.</source>
        <translation>{number} cancelled; the number is not reused. F3 restores the contents.</translation>
    </message>
    <message>
        <source>Đã lấy lại nội dung vừa xóa trắng.</source>
        <translation>Cleared contents restored.</translation>
    </message>
    <message>
        <source>Đã thêm vào giấy chung: {count} hồ sơ. F9 lưu và in một giấy.</source>
        <translation>Added to the joint receipt, dossiers: {count}. F9 saves and prints one receipt.</translation>
    </message>
    <message>
        <source>Đã xóa trắng biểu mẫu. Bấm F3 để lấy lại.</source>
        <translation>Form cleared. Press F3 to restore it.</translation>
    </message>
    <message>
        <source>Đã đọc thẻ căn cước của {name}</source>
        <translation>ID card of {name} read</translation>
    </message>
</context>
<context>
    <name>KeyBox</name>
    <message>
        <source>Bấm phím mới…</source>
        <translation>Press the new key…</translation>
    </message>
</context>
<context>
    <name>KeyChoices</name>
    <message>
        <source>Bỏ những gì vừa sửa</source>
        <translation>Undo the changes</translation>
    </message>
    <message>
        <source>Enter ở danh sách, rồi bấm phím mới. Esc: thôi.</source>
        <translation>Enter in the list, then press the new key. Esc: cancel.</translation>
    </message>
    <message>
        <source>Enter, Esc, Tab, Delete, phím cách, mũi tên, phím số và phím chữ không đổi được: ô chữ, danh sách và máy quét cần các phím ấy.</source>
        <translation>Enter, Esc, Tab, Delete, space, arrows, digits and letters cannot be changed: fields, lists and the scanner need them.</translation>
    </message>
    <message>
        <source>Lưu phím</source>
        <translation>Save keys</translation>
    </message>
    <message>
        <source>Phím chuẩn</source>
        <translation>Standard key</translation>
    </message>
    <message>
        <source>Phím của máy này</source>
        <translation>Keys of this computer</translation>
    </message>
    <message>
        <source>Phím mới</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>Phím đang chọn</source>
        <translation>Selected key</translation>
    </message>
    <message>
        <source>Trả mọi phím về chuẩn</source>
        <translation>Standard keys again</translation>
    </message>
    <message>
        <source>Trả phím này về chuẩn</source>
        <translation>Standard key again</translation>
    </message>
    <message>
        <source>{key} bị bộ gõ tiếng Việt hoặc máy tính giữ lại: Alt, Ctrl+Shift không dùng được.</source>
        <translation>{key} is taken by the Vietnamese input method or the computer: Alt and Ctrl+Shift cannot be used.</translation>
    </message>
    <message>
        <source>{key} có nghĩa cố định ở máy tính này.</source>
        <translation>{key} has a fixed meaning on this computer.</translation>
    </message>
    <message>
        <source>{key} là phím mà máy quét gửi ở cuối dòng.</source>
        <translation>{key} is what the scanner sends at the end of a line.</translation>
    </message>
    <message>
        <source>{key} thuộc về ô chữ: chép, dán, cắt, chọn hết, hoàn tác.</source>
        <translation>{key} belongs to text fields: copy, paste, cut, select all, undo.</translation>
    </message>
    <message>
        <source>{key} đang dùng cho việc khác: {does}. Đổi chỗ thì việc đó bấm bằng {other}.</source>
        <translation>{key} is used already: {does}. If you swap them, that is done with {other}.</translation>
    </message>
    <message>
        <source>{key} để gõ chữ, đi trong danh sách hoặc cho máy quét.</source>
        <translation>{key} is for typing, lists or the scanner.</translation>
    </message>
    <message>
        <source>{key}: {does}</source>
        <translation>{key}: {does}</translation>
    </message>
    <message>
        <source>Đang dùng</source>
        <translation>Key here</translation>
    </message>
    <message>
        <source>Đã lưu phím của máy này.</source>
        <translation>The keys of this computer are saved.</translation>
    </message>
    <message>
        <source>Để làm gì</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Đổi chỗ hai phím</source>
        <translation>Swap the two keys</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Bấm phím khác để đóng</source>
        <translation>Press any other key to close</translation>
    </message>
    <message>
        <source>Chuyển trang</source>
        <translation>Change page</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Mũi tên: xem tiếp.</source>
        <translation>Arrows: more.</translation>
    </message>
    <message>
        <source>Phím tắt</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Quét lúc nào cũng được, ở bất cứ trang nào</source>
        <translation>Scan at any time, on any page</translation>
    </message>
    <message>
        <source>Ở bảng này: {title}</source>
        <translation>In this sheet: {title}</translation>
    </message>
    <message>
        <source>Ở trang này: {page}</source>
        <translation>On this page: {page}</translation>
    </message>
</context>
<context>
    <name>KindsCard</name>
    <message>
        <source>Chỉnh loại này</source>
        <translation>Adjust this kind</translation>
    </message>
    <message>
        <source>Cách in</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>In ra</source>
        <translation>Print to</translation>
    </message>
    <message>
        <source>Khổ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Loại giấy</source>
        <translation>Kind of paper</translation>
    </message>
    <message>
        <source>Loại nào không chỉnh riêng thì in như khổ giấy của nó.</source>
        <translation>A kind not adjusted by itself is printed like its paper size.</translation>
    </message>
    <message>
        <source>Từng loại giấy</source>
        <translation>Each kind of paper</translation>
    </message>
    <message>
        <source>như khổ {size}</source>
        <translation>as size {size}</translation>
    </message>
    <message>
        <source>riêng</source>
        <translation>its own</translation>
    </message>
    <message>
        <source>tệp PDF</source>
        <translation>PDF files</translation>
    </message>
</context>
<context>
    <name>LastSaved</name>
    <message numerus="yes">
        <source>Biểu mẫu này đã được lưu từ lúc {moment}: {count} hồ sơ, {number} đến {last}. Không lập thêm hồ sơ.</source>
        <translation>
            <numerusform>This form was saved before, at {moment}: {count} dossier, {number} to {last}. No further dossiers were made.</numerusform>
            <numerusform>This form was saved before, at {moment}: {count} dossiers, {number} to {last}. No further dossiers were made.</numerusform>
        </translation>
    </message>
    <message>
        <source>Biểu mẫu này đã được lưu từ lúc {moment}: {number} · {name}. Không lập thêm hồ sơ.</source>
        <translation>This form was saved before, at {moment}: {number} · {name}. No further dossier was made.</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận {number}</source>
        <translation>Receipt {number}</translation>
    </message>
    <message>
        <source>{first}
đến {last}</source>
        <translation>{first}
to {last}</translation>
    </message>
    <message>
        <source>Đã lưu lúc {time} · giấy tiếp nhận chờ in</source>
        <translation>Saved at {time} · receipt waiting to print</translation>
    </message>
    <message>
        <source>Đã lưu lúc {time} · giấy tiếp nhận đã ra máy in</source>
        <translation>Saved at {time} · receipt sent to the printer</translation>
    </message>
    <message>
        <source>Đã lưu {count} hồ sơ lúc {time} · giấy chung chờ in</source>
        <translation>Dossiers saved at {time}: {count} · joint receipt waiting to print</translation>
    </message>
    <message>
        <source>Đã lưu {count} hồ sơ lúc {time} · giấy chung đã ra máy in</source>
        <translation>Dossiers saved at {time}: {count} · joint receipt sent to the printer</translation>
    </message>
    <message>
        <source>Đã lưu {count} hồ sơ trên một giấy · {number} đến {last}</source>
        <translation>Dossiers saved on one receipt: {count} · {number} to {last}</translation>
    </message>
    <message>
        <source>Đã lưu {number} · {name} · hẹn trả {due}</source>
        <translation>Saved {number} · {name} · due {due}</translation>
    </message>
</context>
<context>
    <name>Law</name>
    <message>
        <source>Khoản 1 Điều 17 Nghị định 118/2025/NĐ-CP: chưa đủ thì hướng dẫn một lần, đầy đủ, bằng phiếu yêu cầu bổ sung có nêu lý do (Mẫu số 02).</source>
        <translation>Clause 1, Article 17, Decree 118/2025/NĐ-CP: when papers are missing, ask for all of them at once, in a supplement request that gives the reason (Form 02).</translation>
    </message>
    <message>
        <source>Khoản 1 Điều 17 Nghị định 118/2025/NĐ-CP: từ chối tiếp nhận phải nêu rõ lý do trong phiếu từ chối (Mẫu số 03).</source>
        <translation>Clause 1, Article 17, Decree 118/2025/NĐ-CP: a refusal to receive states its exact reason in a refusal slip (Form 03).</translation>
    </message>
    <message>
        <source>Khoản 2 Điều 18 Nghị định 118/2025/NĐ-CP: chuyển ngay trong ngày; nhận sau 15 giờ thì chuyển vào đầu giờ ngày làm việc tiếp theo.</source>
        <translation>Clause 2, Article 18, Decree 118/2025/NĐ-CP: forward on the same day; what is received after 15:00 is forwarded at the start of the next working day.</translation>
    </message>
    <message>
        <source>Khoản 2 Điều 18 Nghị định 118/2025/NĐ-CP: hồ sơ nhận sau 15 giờ chuyển vào đầu giờ ngày làm việc tiếp theo. Thủ tục trả trong ngày theo quyết định công bố thủ tục ấy; thời hạn của thủ tục khác không lùi.</source>
        <translation>Clause 2, Article 18, Decree 118/2025/NĐ-CP: what is received after 15:00 is forwarded at the start of the next working day. Same-day procedures follow the decision that published them; other time limits do not move.</translation>
    </message>
    <message>
        <source>Khoản 3 Điều 111, Điều 112 Bộ luật Lao động 2019: nghỉ lễ, tết; ngày lễ trùng ngày nghỉ hằng tuần thì nghỉ bù ngày làm việc kế tiếp. Nghị quyết 28/2026/QH16: nghỉ ngày 24/11. Ngày hoán đổi theo thông báo của từng năm.</source>
        <translation>Articles 111 and 112 of the Labour Code 2019 (Clause 3 of the former): public holidays; one that falls on a weekly day off is made up for on the next working day. Resolution 28/2026/QH16: 24 November is off. Swapped days come by each year's notice.</translation>
    </message>
    <message>
        <source>Khoản 3 Điều 17 Nghị định 118/2025/NĐ-CP, sửa đổi bởi Nghị định 309/2026/NĐ-CP: thời hạn tính từ khi nhận đủ hồ sơ hợp lệ, ghi trên giấy tiếp nhận. Điều 147, Điều 148 Bộ luật Dân sự 2015: ngày nhận không tính; ngày cuối rơi vào ngày nghỉ thì đến hết ngày làm việc tiếp theo.</source>
        <translation>Clause 3, Article 17, Decree 118/2025/NĐ-CP, amended by Decree 309/2026/NĐ-CP: time runs once the dossier is received complete and correct, as the receipt shows. Articles 147 and 148 of the Civil Code 2015: the day of receipt does not count; a last day that is a day off moves to the end of the next working day.</translation>
    </message>
    <message>
        <source>Khoản 3 Điều 17 Nghị định 118/2025/NĐ-CP, sửa đổi bởi Nghị định 309/2026/NĐ-CP: thời hạn tính từ khi nhận đủ hồ sơ hợp lệ. Không có giờ ngừng tính chung cho cả nước: chỉ điền khi địa phương quy định.</source>
        <translation>Clause 3, Article 17, Decree 118/2025/NĐ-CP, amended by Decree 309/2026/NĐ-CP: time runs once the dossier is received complete and correct. No hour for the whole country ends the counting of a day: fill this in only where a local rule says so.</translation>
    </message>
    <message>
        <source>Khoản 4 Điều 14 Nghị định 118/2025/NĐ-CP, sửa đổi bởi Nghị định 309/2026/NĐ-CP: tiếp nhận phi địa giới theo danh mục đã công bố; thời hạn tính từ khi cơ quan có thẩm quyền nhận được hồ sơ.</source>
        <translation>Clause 4, Article 14, Decree 118/2025/NĐ-CP, amended by Decree 309/2026/NĐ-CP: intake outside the home area by the published list; time runs once the competent agency has the dossier.</translation>
    </message>
    <message>
        <source>Khoản 4 Điều 19 Nghị định 118/2025/NĐ-CP, như Nghị định 61/2018/NĐ-CP: bổ sung đủ thì thời hạn tính lại từ đầu. Bộ chỉ số theo Quyết định 766/QĐ-TTg trừ thời gian chờ; có địa phương tạm dừng. Chọn theo quy định của địa phương.</source>
        <translation>Clause 4, Article 19, Decree 118/2025/NĐ-CP, as Decree 61/2018/NĐ-CP: once the supplement is complete, the time limit starts again. The index of Decision 766/QĐ-TTg subtracts the wait; some provinces pause. Choose by the local rule.</translation>
    </message>
    <message>
        <source>Khoản 4 Điều 19 Nghị định 118/2025/NĐ-CP: thông báo đủ nội dung phải bổ sung trong 03 ngày làm việc từ khi nhận hồ sơ, trừ khi luật chuyên ngành quy định khác (Mẫu số 02).</source>
        <translation>Clause 4, Article 19, Decree 118/2025/NĐ-CP: tell everything to be supplemented within 3 working days of receipt, unless a special law says otherwise (Form 02).</translation>
    </message>
    <message>
        <source>Khoản 8 Điều 19 Nghị định 118/2025/NĐ-CP: không đủ điều kiện thì trả hồ sơ kèm phiếu từ chối, nêu rõ lý do, trong thời hạn giải quyết (Mẫu số 03).</source>
        <translation>Clause 8, Article 19, Decree 118/2025/NĐ-CP: what is not eligible is returned with a refusal slip that states the exact reason, within the time limit (Form 03).</translation>
    </message>
    <message>
        <source>Khoản 9 Điều 19 Nghị định 118/2025/NĐ-CP: xin lỗi bằng văn bản trước ngày hẹn ít nhất 01 ngày, nêu lý do; hẹn lại không quá một lần (Mẫu số 04).</source>
        <translation>Clause 9, Article 19, Decree 118/2025/NĐ-CP: apologise in writing at least 1 day before the due date, with the reason; set a new date once at most (Form 04).</translation>
    </message>
    <message>
        <source>Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Nghị định 356/2025/NĐ-CP: dữ liệu cá nhân không giữ lâu hơn mục đích cần đến. Luật Lưu trữ 33/2024/QH15: hồ sơ còn thời hạn lưu trữ thì chưa được hủy. Hỏi bộ phận lưu trữ trước khi xóa.</source>
        <translation>Law 91/2025/QH15 on personal data protection, Decree 356/2025/NĐ-CP: personal data are kept no longer than their purpose needs. Law 33/2024/QH15 on archives: a dossier is not destroyed before its storage period is over. Ask the archive before erasing.</translation>
    </message>
    <message>
        <source>Nghị định 118/2025/NĐ-CP: phí, lệ phí nộp trực tiếp, chuyển khoản, qua dịch vụ bưu chính hoặc trực tuyến.</source>
        <translation>Decree 118/2025/NĐ-CP: fees and charges are paid in person, by bank transfer, through the post or online.</translation>
    </message>
    <message>
        <source>Quyết định 188/1999/QĐ-TTg: tuần làm việc 40 giờ, từ thứ Hai đến thứ Sáu. Quyết định 14/2010/QĐ-TTg: có nơi tiếp nhận sáng thứ Bảy; ngày ấy có tính vào thời hạn không, và giờ làm việc, do địa phương quy định.</source>
        <translation>Decision 188/1999/QĐ-TTg: a working week of 40 hours, Monday to Friday. Decision 14/2010/QĐ-TTg: some offices receive on Saturday mornings; whether that day counts, and the working hours, are settled locally.</translation>
    </message>
    <message>
        <source>Quyết định 45/2016/QĐ-TTg: hai bên kiểm đếm, lập biên bản giao nhận; thời điểm nộp hồ sơ là lúc ký biên bản.</source>
        <translation>Decision 45/2016/QĐ-TTg: both sides count together and sign handover minutes; the dossier counts as filed when the minutes are signed.</translation>
    </message>
    <message>
        <source>Điều 20 Nghị định 118/2025/NĐ-CP: trả kết quả đúng thời gian, địa điểm ghi trên giấy tiếp nhận; trả sớm thì báo trước; bản chính đã nhận để đối chiếu phải trả lại.</source>
        <translation>Article 20, Decree 118/2025/NĐ-CP: give the result back at the time and place on the receipt; tell people before giving it back early; return originals that were taken for comparison.</translation>
    </message>
</context>
<context>
    <name>LeavingScreen</name>
    <message>
        <source>Sổ được chép sang thư mục sao lưu và mở lại kiểm tra, rồi chương trình tự đóng. Đừng rút ổ đĩa hay tắt máy.</source>
        <translation>The books are copied to the backup folder and opened to check them, then the program closes. Do not unplug the drive or switch off the computer.</translation>
    </message>
    <message>
        <source>Thu nhỏ cửa sổ, sao lưu tiếp</source>
        <translation>Minimise, keep backing up</translation>
    </message>
    <message>
        <source>Đang sao lưu…</source>
        <translation>Backing up…</translation>
    </message>
</context>
<context>
    <name>LedgerSheet</name>
    <message>
        <source>Giấy tiếp nhận</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Ngày theo quy định, ngày in trên từng giấy và ngày đang hẹn được ghi riêng; không ngày nào bị tính lại mà không có dòng ghi.</source>
        <translation>The legal date, the date printed on each paper and the present due date are recorded separately; no date is counted again without a line here.</translation>
    </message>
    <message>
        <source>Người ghi</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>Theo quy định</source>
        <translation>Legal date</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>không in lại</source>
        <translation>not reprinted</translation>
    </message>
    <message>
        <source>lần {version}</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>lần {version}, {progress}</source>
        <translation>version {version}, {progress}</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}: {why}</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>“Lần n” là giấy tiếp nhận in cho dòng đó; dòng không in lại giấy tiếp nhận được báo bằng văn bản khác.</source>
        <translation>“Version n” is the receipt printed for that line; where no receipt was reprinted, the applicant was told by another document.</translation>
    </message>
</context>
<context>
    <name>LeftOverBand</name>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Có một hồ sơ đang nhập dở lúc {time}: {title}</source>
        <translation>A dossier was left unfinished at {time}: {title}</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>LegSheet</name>
    <message>
        <source>Cơ quan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Ghi đã xong</source>
        <translation>Record as done</translation>
    </message>
    <message>
        <source>Giờ ngày/tháng, như 16:30 22/11.</source>
        <translation>Time day/month, e.g. 16:30 22/11.</translation>
    </message>
    <message>
        <source>Một cơ quan đã xong phần việc</source>
        <translation>An agency has done its part</translation>
    </message>
    <message>
        <source>Từ lúc tiếp nhận đến bây giờ.</source>
        <translation>Between intake and now.</translation>
    </message>
    <message>
        <source>Viết giờ và ngày, như 16:30 22/11.</source>
        <translation>Write time and day, e.g. 16:30 22/11.</translation>
    </message>
    <message>
        <source>Xong lúc</source>
        <translation>Done at</translation>
    </message>
    <message>
        <source>{agency}, hẹn {due}</source>
        <translation>{agency}, due {due}</translation>
    </message>
    <message>
        <source>{agency}: {what}, hẹn {due}</source>
        <translation>{agency}: {what}, due {due}</translation>
    </message>
    <message>
        <source>Đã ghi {agency} xong phần việc, trong hạn {due}.</source>
        <translation>Recorded: {agency} has done its part, in time (due {due}).</translation>
    </message>
    <message>
        <source>Đã ghi {agency} xong phần việc, trễ hẹn {due}.</source>
        <translation>Recorded: {agency} has done its part, late (due {due}).</translation>
    </message>
</context>
<context>
    <name>ListingView</name>
    <message>
        <source>Chọn kỳ khác bằng Ctrl+PgUp.</source>
        <translation>Choose another period with Ctrl+PgUp.</translation>
    </message>
    <message>
        <source>Enter mở hồ sơ của dòng.</source>
        <translation>Enter opens the row’s dossier.</translation>
    </message>
    <message>
        <source>{count} {unit}</source>
        <translation>{unit}: {count}</translation>
    </message>
    <message>
        <source>Đã lưu và đang in: {name}, {title}</source>
        <translation>Saved; printing {name}, {title}</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Ai trực quầy? Bấm số, chọn tên, hoặc quét thẻ.</source>
        <translation>Who is on duty? Press a number, pick a name or scan a badge.</translation>
    </message>
    <message>
        <source>Người khác</source>
        <translation>Someone else</translation>
    </message>
    <message>
        <source>Nội dung đang nhập dở vẫn được giữ.</source>
        <translation>What was being entered is kept.</translation>
    </message>
    <message>
        <source>Quầy đang khóa</source>
        <translation>Counter locked</translation>
    </message>
</context>
<context>
    <name>LockSettings</name>
    <message>
        <source>Ai cũng phải có mã PIN hoặc thẻ</source>
        <translation>Everyone must have a PIN or a badge</translation>
    </message>
    <message>
        <source>Chưa có mã PIN: {names}.</source>
        <translation>No PIN yet: {names}.</translation>
    </message>
    <message>
        <source>Hãy đặt mã PIN cho chính mình trước, để còn vào lại được.</source>
        <translation>Set a PIN for yourself first, so that you can get back in.</translation>
    </message>
    <message>
        <source>Khóa quầy</source>
        <translation>Counter lock</translation>
    </message>
    <message>
        <source>Lưu cách khóa</source>
        <translation>Save settings</translation>
    </message>
    <message>
        <source>Tự khóa khi không ai dùng</source>
        <translation>Lock by itself when not in use</translation>
    </message>
    <message>
        <source>không tự khóa</source>
        <translation>never</translation>
    </message>
    <message>
        <source>sau {minutes} phút</source>
        <translation>after {minutes} min</translation>
    </message>
    <message>
        <source>Đã lưu cách khóa quầy</source>
        <translation>Lock settings saved</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>{done} / {total} {unit}</source>
        <translation>{done} / {total} {unit}</translation>
    </message>
    <message>
        <source>{done} {unit}</source>
        <translation>{done} {unit}</translation>
    </message>
    <message>
        <source>Đang dừng…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Bàn giao</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Bản {version} có điều mới. Bấm {key} để xem.</source>
        <translation>Version {version} has something new. Press {key} to see it.</translation>
    </message>
    <message>
        <source>Chưa chọn máy in, giấy lưu thành tệp PDF</source>
        <translation>No printer chosen, papers are saved as PDF files</translation>
    </message>
    <message>
        <source>Chưa có giấy nào để in lại.</source>
        <translation>No paper to reprint yet.</translation>
    </message>
    <message numerus="yes">
        <source>Có {count} hồ sơ cùng số {number}. Hãy chọn đúng hồ sơ.</source>
        <translation>
            <numerusform>{count} dossier has the number {number}. Choose the right one.</numerusform>
            <numerusform>{count} dossiers have the number {number}. Choose the right one.</numerusform>
        </translation>
    </message>
    <message>
        <source>F8 tạm giữ hồ sơ đang nhập, chỉ ở trang Tiếp nhận (Ctrl+2).</source>
        <translation>F8 puts the dossier being entered on hold, only on the Intake page (Ctrl+2).</translation>
    </message>
    <message>
        <source>Giấy vừa quét là bản cũ của hồ sơ {number}. Giấy đã được thay bằng lần {version}, hẹn trả ngày {due}.</source>
        <translation>The receipt just scanned is an old one of dossier {number}. Version {version} has replaced it, due {due}.</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>In lại {title}, bản sao {number}</source>
        <translation>{title} reprinted, copy {number}</translation>
    </message>
    <message>
        <source>Lần sao lưu gần nhất không được: {why}</source>
        <translation>The last backup failed: {why}</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Máy in: {printer}</source>
        <translation>Printer: {printer}</translation>
    </message>
    <message>
        <source>Mã PIN của {names} đã đặt lại bằng dòng lệnh: xem Quản trị › Cán bộ.</source>
        <translation>PIN reset by the command line for {names}: see Admin › Staff.</translation>
    </message>
    <message>
        <source>Phiếu bàn giao {number}</source>
        <translation>Handover slip {number}</translation>
    </message>
    <message>
        <source>Quản trị</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Quầy Một Cửa – {station}</source>
        <translation>Quầy Một Cửa – {station}</translation>
    </message>
    <message>
        <source>Sổ hồ sơ</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Trưởng bộ phận hoặc quản trị xác nhận ngay tại quầy này.</source>
        <translation>The supervisor or an administrator confirms it here, at this station.</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Giving back</translation>
    </message>
    <message>
        <source>Xác nhận giờ máy là đúng</source>
        <translation>Confirm the computer’s time</translation>
    </message>
    <message>
        <source>{number} · {applicant} · {state}</source>
        <translation>{number} · {applicant} · {state}</translation>
    </message>
    <message>
        <source>{printer}: {trouble}</source>
        <translation>{printer}: {trouble}</translation>
    </message>
    <message>
        <source>Đang tạm giữ {count} hồ sơ: bấm Ctrl+2 rồi F8 để mở.</source>
        <translation>Dossiers on hold: {count}. Press Ctrl+2, then F8 to open.</translation>
    </message>
    <message>
        <source>Đã xác nhận giờ máy {now}. Hãy làm lại việc vừa rồi.</source>
        <translation>Computer time {now} confirmed. Do the last step again.</translation>
    </message>
</context>
<context>
    <name>MapOver</name>
    <message>
        <source>Phím tắt</source>
        <translation>Shortcut</translation>
    </message>
</context>
<context>
    <name>MisfitCard</name>
    <message>
        <source>Bỏ qua tất cả</source>
        <translation>Dismiss all</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Hướng dẫn</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Hướng dẫn về trang đang mở ({key})</source>
        <translation>Guide to this page ({key})</translation>
    </message>
    <message>
        <source>Phím tắt</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>{page} ({key})</source>
        <translation>{page} ({key})</translation>
    </message>
</context>
<context>
    <name>NewDate</name>
    <message>
        <source>Cách tính từng ngày</source>
        <translation>Day-by-day count</translation>
    </message>
    <message>
        <source>Từng cơ quan: {dates}.</source>
        <translation>Each agency: {dates}.</translation>
    </message>
    <message>
        <source>{weekday}, trước {time}</source>
        <translation>{weekday}, before {time}</translation>
    </message>
    <message>
        <source>Đang hẹn {before}.</source>
        <translation>Now due {before}.</translation>
    </message>
    <message>
        <source>Đang hẹn đúng ngày này.</source>
        <translation>Already due on this day.</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Bàn giao</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Ghi đã ký nhận</source>
        <translation>Record signature</translation>
    </message>
    <message>
        <source>Nhận kết quả</source>
        <translation>Take result in</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Give back</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Ghi chú vào hồ sơ</source>
        <translation>Note on the dossier</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>{dossier}
Chỉ người của bộ phận một cửa đọc; không in lên giấy nào.</source>
        <translation>{dossier}
Only staff of the one-stop shop read it; it is printed on no paper.</translation>
    </message>
    <message>
        <source>Đã ghi chú vào hồ sơ {number}.</source>
        <translation>Note added to dossier {number}.</translation>
    </message>
</context>
<context>
    <name>NumberSays</name>
    <message>
        <source>Mã số thuế đúng</source>
        <translation>Valid tax code</translation>
    </message>
    <message>
        <source>Mã số thuế đơn vị phụ thuộc</source>
        <translation>Tax code of a dependent unit</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Cơ quan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Cơ quan chủ quản (dòng trên)</source>
        <translation>Governing agency (line above)</translation>
    </message>
    <message>
        <source>Ghi trên giấy tờ do người này tiếp nhận.</source>
        <translation>Stands on the papers this person receives.</translation>
    </message>
    <message>
        <source>Ghi trên giấy tờ.</source>
        <translation>Shown on papers.</translation>
    </message>
    <message>
        <source>Giờ hẹn trả trong ngày.</source>
        <translation>Time results are due.</translation>
    </message>
    <message>
        <source>Giờ kết thúc làm việc</source>
        <translation>End of working hours</translation>
    </message>
    <message>
        <source>Gõ lại mã PIN</source>
        <translation>Type PIN again</translation>
    </message>
    <message>
        <source>Hai lần gõ không giống nhau.</source>
        <translation>The two entries differ.</translation>
    </message>
    <message>
        <source>Họ và tên người quản trị</source>
        <translation>Administrator’s full name</translation>
    </message>
    <message>
        <source>Mã PIN quản trị</source>
        <translation>Administrator PIN</translation>
    </message>
    <message>
        <source>Mã đơn vị</source>
        <translation>Unit code</translation>
    </message>
    <message>
        <source>Mỗi quầy một số, để số hồ sơ không trùng.</source>
        <translation>One number per station, so that dossier numbers never clash.</translation>
    </message>
    <message>
        <source>Người quản trị</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Quên mã này mà không có người quản trị thứ hai thì phải nhờ dòng lệnh: cất kỹ.</source>
        <translation>Forgotten without a second administrator, only the command line helps: keep it safe.</translation>
    </message>
    <message>
        <source>Quầy này</source>
        <translation>This station</translation>
    </message>
    <message>
        <source>Số thứ tự quầy (0–32)</source>
        <translation>Station number (0–32)</translation>
    </message>
    <message>
        <source>Số trung tâm</source>
        <translation>Centre no.</translation>
    </message>
    <message>
        <source>Tên bộ phận Một cửa</source>
        <translation>One-stop shop name</translation>
    </message>
    <message>
        <source>Tên quầy</source>
        <translation>Station name</translation>
    </message>
    <message>
        <source>Từ 1 đến 999.</source>
        <translation>From 1 to 999.</translation>
    </message>
    <message>
        <source>VD: 17:00</source>
        <translation>e.g. 17:00</translation>
    </message>
    <message>
        <source>VD: Huế</source>
        <translation>e.g. Huế</translation>
    </message>
    <message>
        <source>VD: Quầy 01</source>
        <translation>e.g. Quầy 01</translation>
    </message>
    <message>
        <source>VD: Trung tâm Phục vụ hành chính công phường Thuận Hóa</source>
        <translation>e.g. Trung tâm Phục vụ hành chính công phường Thuận Hóa</translation>
    </message>
    <message>
        <source>VD: Trần Quốc Bảo</source>
        <translation>e.g. Trần Quốc Bảo</translation>
    </message>
    <message>
        <source>VD: {code}</source>
        <translation>e.g. {code}</translation>
    </message>
    <message>
        <source>VD: Ủy ban nhân dân phường Thuận Hóa</source>
        <translation>e.g. Ủy ban nhân dân phường Thuận Hóa</translation>
    </message>
    <message>
        <source>Viết một số từ 0 đến 32.</source>
        <translation>Write a number from 0 to 32.</translation>
    </message>
    <message>
        <source>Viết một số từ 1 đến 999.</source>
        <translation>Write a number from 1 to 999.</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Để trống: ai mở máy này cũng quản trị được. Đặt sau ở mục Cán bộ.</source>
        <translation>If blank, anyone at this computer can administer. Set later in Staff.</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Địa danh trên giấy</source>
        <translation>Place on papers</translation>
    </message>
    <message>
        <source>Đứng trước ngày tháng.</source>
        <translation>Stands before the date.</translation>
    </message>
    <message>
        <source>Đứng đầu mọi số hồ sơ.</source>
        <translation>Begins every dossier number.</translation>
    </message>
</context>
<context>
    <name>OfficePart</name>
    <message>
        <source>Bỏ những gì vừa sửa</source>
        <translation>Undo the changes</translation>
    </message>
    <message>
        <source>Không có gì thay đổi để lưu.</source>
        <translation>Nothing has changed, nothing to save.</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Đã lưu. Giấy in từ nay mang tên {office}</source>
        <translation>Saved. Papers printed from now on bear the name {office}</translation>
    </message>
</context>
<context>
    <name>OfficeParts</name>
    <message>
        <source>Các quầy</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>Cách tính và giấy tờ</source>
        <translation>Time limits and papers</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Danh mục thủ tục</source>
        <translation>Procedure catalogue</translation>
    </message>
    <message>
        <source>Giao diện</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Giấy viết tay</source>
        <translation>Receipt pads</translation>
    </message>
    <message>
        <source>Giờ làm việc</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>Hạn giữ dữ liệu</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Ngày nghỉ</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>Phím</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Phòng chuyên môn</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Office</translation>
    </message>
</context>
<context>
    <name>OfficePreview</name>
    <message>
        <source>Hẹn trả trước {hour} của ngày hẹn.
Tiếp nhận tại {station}.</source>
        <translation>Due before {hour} on the due date.
Received at {station}.</translation>
    </message>
    <message>
        <source>Số hồ sơ đầu tiên ngày {day}</source>
        <translation>First dossier number on {day}</translation>
    </message>
    <message>
        <source>Trên giấy sẽ là</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>TÊN BỘ PHẬN MỘT CỬA</source>
        <translation>ONE-STOP SHOP NAME</translation>
    </message>
    <message>
        <source>{place}, ngày … tháng … năm …</source>
        <translation>{place}, ngày … tháng … năm …</translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>Có bản sao lưu sổ của máy cũ thì dùng tiếp ở máy này.</source>
        <translation>With a backup of the old computer's books you go on here.</translation>
    </message>
    <message>
        <source>Dùng thử với ngày mẫu</source>
        <translation>Try it with a sample day</translation>
    </message>
    <message>
        <source>Khôi phục từ bản sao lưu…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>Ngày mẫu không giữ lại gì. Đóng nó thì quay lại đây.</source>
        <translation>The sample day keeps nothing. Close it to come back here.</translation>
    </message>
    <message>
        <source>Ngôn ngữ màn hình · Language</source>
        <translation>Language of the screens</translation>
    </message>
    <message>
        <source>Thay máy cũ, hay muốn xem trước?</source>
        <translation>Replacing a computer, or just looking?</translation>
    </message>
</context>
<context>
    <name>OriginalsCard</name>
    <message>
        <source>Bản chính trả lại</source>
        <translation>Originals returned</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
</context>
<context>
    <name>OthersCard</name>
    <message>
        <source>Cùng giấy tiếp nhận ({count})</source>
        <translation>Same receipt ({count})</translation>
    </message>
    <message>
        <source>Kết quả khác đang chờ ({count})</source>
        <translation>Other results waiting ({count})</translation>
    </message>
    <message>
        <source>Ngăn</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Trả cùng lúc</source>
        <translation>Also give back</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>OutBar</name>
    <message>
        <source>Dừng (Esc)</source>
        <translation>Stop (Esc)</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Lưu tệp</source>
        <translation>Save file</translation>
    </message>
    <message>
        <source>Lưu tệp CSV</source>
        <translation>Save CSV file</translation>
    </message>
    <message>
        <source>Lưu tệp PDF</source>
        <translation>Save PDF file</translation>
    </message>
    <message>
        <source>Lưu tệp XLSX</source>
        <translation>Save XLSX file</translation>
    </message>
    <message>
        <source>Lưu {name}</source>
        <translation>Save {name}</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Tệp {form}</source>
        <translation>{form} file</translation>
    </message>
    <message>
        <source>Xem giấy</source>
        <translation>View paper</translation>
    </message>
    <message numerus="yes">
        <source>{count} dòng</source>
        <translation>
            <numerusform>{count} row</numerusform>
            <numerusform>{count} rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Đang dừng…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Đang ghi {name}</source>
        <translation>Writing {name}</translation>
    </message>
    <message>
        <source>Đang trình bày {name}</source>
        <translation>Laying out {name}</translation>
    </message>
    <message>
        <source>Đã dừng; không có tệp nào được ghi.</source>
        <translation>Stopped; no file was written.</translation>
    </message>
    <message>
        <source>Đã lưu tệp {path}</source>
        <translation>File saved: {path}</translation>
    </message>
</context>
<context>
    <name>OverrideSheet</name>
    <message>
        <source>Chưa có ai được phân quyền này. Xem Quản trị › Cán bộ.</source>
        <translation>Nobody has this permission yet. See Admin › Staff.</translation>
    </message>
    <message>
        <source>Người phụ trách xác nhận</source>
        <translation>Person in charge confirms</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{why} Người phụ trách xác nhận ngay tại đây; việc được ghi dưới tên người xác nhận, người đang trực không đổi.</source>
        <translation>{why} The person in charge confirms it right here; it is recorded under their name, and the person on duty stays the same.</translation>
    </message>
</context>
<context>
    <name>PadBand</name>
    <message>
        <source>Ghi giờ trên giấy viết tay: 0941, hoặc 16:30 22/11 nếu là ngày khác.</source>
        <translation>Write the time on the handwritten receipt: 0941, or 16:30 22/11 if another day.</translation>
    </message>
    <message>
        <source>Gõ 0941, hoặc 16:30 22/11 nếu nhận ngày khác</source>
        <translation>Type 0941, or 16:30 22/11 if received another day</translation>
    </message>
    <message>
        <source>Ngày giờ nhận</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>Nhập từ giấy viết tay số {number}</source>
        <translation>Entering handwritten receipt {number}</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Đã đọc thẻ căn cước của {name}</source>
        <translation>ID card of {name} read</translation>
    </message>
    <message>
        <source>Đã đọc thẻ căn cước, nhưng họ tên bị mất chữ</source>
        <translation>ID card read, but letters are missing from the name</translation>
    </message>
</context>
<context>
    <name>PaperPads</name>
    <message>
        <source>Hủy số</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Hủy số đã đánh dấu</source>
        <translation>Void marked numbers</translation>
    </message>
    <message>
        <source>Hủy {count} số trên giấy?</source>
        <translation>Void the marked numbers ({count})?</translation>
    </message>
    <message>
        <source>In lại cả tập của số đang chọn, có dấu BẢN SAO</source>
        <translation>Reprint the whole pad of the selected number, marked BẢN SAO</translation>
    </message>
    <message>
        <source>In lại tập</source>
        <translation>Reprint pad</translation>
    </message>
    <message>
        <source>Lý do hủy số</source>
        <translation>Reason for voiding</translation>
    </message>
    <message>
        <source>Lập tập giấy viết tay</source>
        <translation>Make a receipt pad</translation>
    </message>
    <message>
        <source>Lập và in tập</source>
        <translation>Make and print pad</translation>
    </message>
    <message>
        <source>Mỗi số hai liên có mã vạch: cuống giữ ở quầy, liên kia giao người nộp. Có điện lại thì quét cuống ở trang Tiếp nhận để nhập; số đã in không cấp cho hồ sơ khác.</source>
        <translation>Each number has two barcoded parts: the stub stays at the counter, the other goes to the applicant. When power is back, scan the stubs in Intake to enter them; printed numbers go to no other dossier.</translation>
    </message>
    <message>
        <source>Space đánh dấu số đang chọn, + tất cả, − bỏ hết, Del để hủy.</source>
        <translation>Space marks the selected number, + all, − none, Del to void.</translation>
    </message>
    <message>
        <source>Số tờ</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Số tờ (1–{most})</source>
        <translation>Sheets (1–{most})</translation>
    </message>
    <message>
        <source>Số đã in, chờ nhập</source>
        <translation>Printed, to be entered</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Vừa lập rồi: {title}. Cần thêm một tập thì ghi lại số tờ.</source>
        <translation>Made a moment ago: {title}. For another pad, type the number of sheets again.</translation>
    </message>
    <message>
        <source>{count} số</source>
        <translation>{count} waiting</translation>
    </message>
    <message>
        <source>{numbers} sẽ không bao giờ nhập được nữa và đứng trong sổ giải trình với lý do “{reason}”.</source>
        <translation>{numbers} can never be entered again and will stand among the unused numbers with the reason “{reason}”.</translation>
    </message>
    <message>
        <source>Đang in lại tập {pad}</source>
        <translation>Reprinting pad {pad}</translation>
    </message>
    <message>
        <source>Đã hủy {count} số trên giấy, có giải trình</source>
        <translation>Numbers voided, with the reason: {count}</translation>
    </message>
    <message>
        <source>Đã lập và đang in: {title}</source>
        <translation>Made, now printing: {title}</translation>
    </message>
    <message>
        <source>Đã đánh dấu {count} số. Ghi lý do rồi Enter.</source>
        <translation>Numbers marked: {count}. Write the reason, then Enter.</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>/ {pages}</source>
        <translation>/ {pages}</translation>
    </message>
    <message>
        <source>1 2 3: vừa ngang, vừa trang, cỡ thật · PgUp PgDn: đọc tiếp · Ctrl+PgUp, Ctrl+PgDn: sang trang</source>
        <translation>1 2 3: fit width, fit page, full size · PgUp PgDn: read on · Ctrl+PgUp, Ctrl+PgDn: turn the page</translation>
    </message>
    <message>
        <source>Cỡ thật</source>
        <translation>Full size</translation>
    </message>
    <message>
        <source>Gõ số trang rồi bấm Enter</source>
        <translation>Type a page number, then Enter</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Không mở được giấy này</source>
        <translation>This paper cannot be opened</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Nhỏ hơn</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Sang trang số</source>
        <translation>Go to page</translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Trang {page}/{pages}</source>
        <translation>Page {page}/{pages}</translation>
    </message>
    <message>
        <source>Tìm chữ</source>
        <translation>Find text</translation>
    </message>
    <message>
        <source>Tìm trong giấy</source>
        <translation>Find in the paper</translation>
    </message>
    <message>
        <source>Tệp PDF trống hoặc bị hỏng. Đóng rồi thử lại; vẫn thế thì báo quản trị.</source>
        <translation>The PDF is empty or damaged. Close it and try again; if it stays so, tell the administrator.</translation>
    </message>
    <message>
        <source>Vừa ngang</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Vừa trang</source>
        <translation>Fit page</translation>
    </message>
    <message>
        <source>không thấy</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{text} ({key})</source>
        <translation>{text} ({key})</translation>
    </message>
    <message>
        <source>Đang trình bày giấy…</source>
        <translation>Laying out the paper…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>đang tìm…</source>
        <translation>searching…</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>1–9 đánh dấu · 0 tất cả · + − số lượng · K loại</source>
        <translation>1–9 mark · 0 all · + − quantity · K type</translation>
    </message>
    <message>
        <source>Chỉ ghi số tiền, ví dụ 500.000.</source>
        <translation>Write the amount only, e.g. 500,000.</translation>
    </message>
    <message>
        <source>Chọn thủ tục để thấy giấy tờ cần nộp</source>
        <translation>Choose a procedure to see the papers asked for</translation>
    </message>
    <message>
        <source>Có phí: chọn tình trạng nộp phí.</source>
        <translation>There is a fee: choose the payment state.</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Gõ vài chữ trong tên hoặc mã thủ tục ở mục 2.</source>
        <translation>Type some letters of the name, or the code, of the procedure in part 2.</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Nhận kết quả</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Phí, lệ phí (₫)</source>
        <translation>Fees, charges (₫)</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Thành phần hồ sơ</source>
        <translation>Components</translation>
    </message>
    <message>
        <source>Tình trạng nộp phí</source>
        <translation>Payment state</translation>
    </message>
</context>
<context>
    <name>ParkedSheet</name>
    <message>
        <source>Chọn một hồ sơ để nhập tiếp. Del bỏ hẳn, Ctrl+Z lấy lại.</source>
        <translation>Choose a dossier to go on with. Del discards it, Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Hồ sơ đang tạm giữ</source>
        <translation>Dossiers on hold</translation>
    </message>
    <message>
        <source>Khi người nộp cần ra ngoài lấy giấy tờ, bấm F8 để giữ biểu mẫu lại.</source>
        <translation>When the applicant has to go and fetch papers, press F8 to hold the form.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào đang tạm giữ</source>
        <translation>No dossiers on hold</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Nhập tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>tạm giữ</source>
        <translation>on hold</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>đang nhập dở</source>
        <translation>unfinished</translation>
    </message>
</context>
<context>
    <name>Parking</name>
    <message>
        <source>Nhập tiếp hồ sơ dở lúc {time}</source>
        <translation>Continuing the dossier of {time}</translation>
    </message>
    <message>
        <source>Đã bỏ hồ sơ nhập dở.</source>
        <translation>Draft discarded.</translation>
    </message>
    <message>
        <source>Đã tạm giữ hồ sơ. Biểu mẫu trống, F8 để mở lại.</source>
        <translation>Dossier put on hold. The form is empty, F8 to reopen.</translation>
    </message>
</context>
<context>
    <name>Passphrases</name>
    <message>
        <source>Bản sao từ nay chỉ mở được bằng mật khẩu này. Máy sao lưu tự động không cần hỏi mật khẩu; khôi phục và diễn tập thì cần. Bản sao cũ giữ nguyên như trước.</source>
        <translation>From now on copies open with this passphrase alone. Automatic backups need not ask for it; restoring and trial restores do. Older copies stay as they are.</translation>
    </message>
    <message>
        <source>Bản sao từ nay được mã hóa. Hãy cất mật khẩu thật kỹ.</source>
        <translation>Copies are encrypted from now on. Keep the passphrase safe.</translation>
    </message>
    <message>
        <source>Diễn tập</source>
        <translation>Run trial restore</translation>
    </message>
    <message>
        <source>Gõ lại mật khẩu</source>
        <translation>Passphrase again</translation>
    </message>
    <message>
        <source>Hai lần gõ không giống nhau.</source>
        <translation>The two entries differ.</translation>
    </message>
    <message>
        <source>Mã hóa bản sao lưu</source>
        <translation>Encrypt backup copies</translation>
    </message>
    <message>
        <source>Mã hóa từ nay</source>
        <translation>Encrypt from now on</translation>
    </message>
    <message>
        <source>Mật khẩu (từ {least} ký tự)</source>
        <translation>Passphrase (at least {least} characters)</translation>
    </message>
    <message>
        <source>Mật khẩu không được lưu ở đâu cả. Mất mật khẩu là mất mọi bản sao đã mã hóa, không ai mở lại được: hãy ghi ra giấy, niêm phong, cất ở nơi khác.</source>
        <translation>The passphrase is kept nowhere. Without it every encrypted copy is lost and nobody can open it again: write it down, seal it, and keep it in another place.</translation>
    </message>
    <message>
        <source>Mật khẩu sao lưu</source>
        <translation>Backup passphrase</translation>
    </message>
    <message>
        <source>Mở bản sao đã mã hóa</source>
        <translation>Open an encrypted copy</translation>
    </message>
    <message>
        <source>{name} chỉ mở được bằng mật khẩu sao lưu.</source>
        <translation>{name} opens with the backup passphrase alone.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Cho nghỉ</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>Cho nghỉ làm ở quầy</source>
        <translation>Take off the list of counter staff</translation>
    </message>
    <message>
        <source>Cho nghỉ làm ở quầy?</source>
        <translation>Take off the list of counter staff?</translation>
    </message>
    <message>
        <source>Chưa có ai</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Chỉ {name} vào được Quản trị. Thêm một người quản trị có mã PIN, để quên mã thì còn người đặt lại.</source>
        <translation>Only {name} can open Admin. Add another administrator with a PIN, so that somebody is left to reset a forgotten one.</translation>
    </message>
    <message>
        <source>Cán bộ của quầy</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Hiện tại</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Lưu thay đổi</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Mã PIN của {name} được đặt lại bằng dòng lệnh lúc {moment}, tài khoản máy {account}. {name} nên đổi mã ngay.</source>
        <translation>The PIN of {name} was reset by the command line at {moment}, computer account {account}. {name} should choose another one now.</translation>
    </message>
    <message>
        <source>Người mới</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Người đang làm việc</source>
        <translation>Working staff</translation>
    </message>
    <message>
        <source>Người đang trực không tự cho mình nghỉ.</source>
        <translation>The person on duty cannot take themselves off the list.</translation>
    </message>
    <message>
        <source>Người được chọn</source>
        <translation>Selected person</translation>
    </message>
    <message>
        <source>Nếu vừa mất điện thì người này đã được lưu rồi. Chỉ thêm khi đây là một người khác cùng tên.</source>
        <translation>After a power cut this person may have been saved already. Add only somebody else who bears the same name.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Thêm người cùng tên</source>
        <translation>Add a person of the same name</translation>
    </message>
    <message>
        <source>Thêm người mới</source>
        <translation>Add a new person</translation>
    </message>
    <message>
        <source>Thêm người này</source>
        <translation>Add this person</translation>
    </message>
    <message>
        <source>Thêm người ở bên phải.</source>
        <translation>Add people on the right.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>chỉ chọn tên</source>
        <translation>name only</translation>
    </message>
    <message>
        <source>chờ đến {until}</source>
        <translation>wait until {until}</translation>
    </message>
    <message>
        <source>thẻ</source>
        <translation>badge</translation>
    </message>
    <message>
        <source>{name} không còn trong danh sách trực quầy</source>
        <translation>{name} is no longer on the list of counter staff</translation>
    </message>
    <message>
        <source>{name} sẽ không còn trong danh sách trực quầy. Những việc đã làm vẫn giữ nguyên tên trong sổ.</source>
        <translation>{name} will no longer be on the list of counter staff. What they did keeps their name in the books.</translation>
    </message>
    <message>
        <source>Đang trực</source>
        <translation>On duty</translation>
    </message>
    <message>
        <source>Đã có cán bộ tên {name}</source>
        <translation>There is a staff member named {name} already</translation>
    </message>
    <message>
        <source>Đã lưu {name} · {role}</source>
        <translation>Saved {name} · {role}</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Được làm: {rights}.</source>
        <translation>May do: {rights}.</translation>
    </message>
</context>
<context>
    <name>PeriodBox</name>
    <message>
        <source>6 tháng báo cáo</source>
        <translation>Report 6 months</translation>
    </message>
    <message>
        <source>9 tháng báo cáo</source>
        <translation>Report 9 months</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Report period</translation>
    </message>
    <message>
        <source>Kỳ sau</source>
        <translation>Next period</translation>
    </message>
    <message>
        <source>Kỳ trước</source>
        <translation>Previous period</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Năm báo cáo</source>
        <translation>Report year</translation>
    </message>
    <message>
        <source>Năm dương lịch</source>
        <translation>Calendar year</translation>
    </message>
    <message>
        <source>Quý báo cáo</source>
        <translation>Report quarter</translation>
    </message>
    <message>
        <source>Quý dương lịch</source>
        <translation>Calendar quarter</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Tuần</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tự chọn ngày</source>
        <translation>Custom dates</translation>
    </message>
    <message>
        <source>đến hết ngày</source>
        <translation>to, inclusive</translation>
    </message>
</context>
<context>
    <name>PeriodPart</name>
    <message>
        <source>Chưa đếm kỳ này. Chọn lại kỳ để đếm.</source>
        <translation>Not counted yet. Choose the period again to count.</translation>
    </message>
    <message>
        <source>Thôi không đếm</source>
        <translation>Stop counting</translation>
    </message>
    <message>
        <source>{first} đến {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>Đang đếm cả kỳ; cứ làm việc khác trong lúc chờ.</source>
        <translation>Counting the whole period; do other work meanwhile.</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>có mã PIN</source>
        <translation>has a PIN</translation>
    </message>
    <message>
        <source>không có mã PIN</source>
        <translation>no PIN</translation>
    </message>
</context>
<context>
    <name>PileCard</name>
    <message>
        <source>Bỏ khỏi chồng</source>
        <translation>Take off the pile</translation>
    </message>
    <message>
        <source>Chồng chưa có hồ sơ nào</source>
        <translation>No dossiers in the pile yet</translation>
    </message>
    <message>
        <source>Chồng hồ sơ</source>
        <translation>Dossier pile</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Quét giấy tiếp nhận, hoặc gõ số hồ sơ rồi Enter</source>
        <translation>Scan a receipt, or type a dossier number, then Enter</translation>
    </message>
    <message>
        <source>Quét từng giấy tiếp nhận; hồ sơ vừa quét nằm trên cùng.</source>
        <translation>Scan each receipt; the latest scan is on top.</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>hồ sơ</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>Đưa lại</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>PinEntry</name>
    <message>
        <source>Hãy gõ mã PIN rồi bấm Enter.</source>
        <translation>Type your PIN, then press Enter.</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Mã PIN, rồi Enter</source>
        <translation>PIN, then Enter</translation>
    </message>
    <message>
        <source>Thử lại được rồi.</source>
        <translation>You can try again now.</translation>
    </message>
    <message>
        <source>Đã nhập sai nhiều lần. Thử lại sau {minutes}:{seconds:02}.</source>
        <translation>Too many wrong entries. Try again in {minutes}:{seconds:02}.</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>Cần từ {least} đến {most} chữ số.</source>
        <translation>{least} to {most} digits are needed.</translation>
    </message>
    <message>
        <source>Gõ lại mã PIN mới</source>
        <translation>New PIN again</translation>
    </message>
    <message>
        <source>Hai lần gõ không giống nhau.</source>
        <translation>The two entries differ.</translation>
    </message>
    <message>
        <source>Lưu mã PIN</source>
        <translation>Save PIN</translation>
    </message>
    <message>
        <source>Mã PIN mới</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Mã PIN đang dùng</source>
        <translation>Current PIN</translation>
    </message>
    <message>
        <source>Quá dễ đoán, hãy chọn dãy số khác.</source>
        <translation>Too easy to guess, choose other digits.</translation>
    </message>
    <message>
        <source>Từ {least} đến {most} chữ số, không dùng dãy dễ đoán như 1111 hay 1234. Mã PIN không đọc lại được từ sổ; quên thì người quản trị đặt mã mới.</source>
        <translation>{least} to {most} digits, nothing easy to guess such as 1111 or 1234. A PIN cannot be read back from the books; when it is forgotten, the administrator sets a new one.</translation>
    </message>
    <message>
        <source>Xóa mã PIN</source>
        <translation>Remove PIN</translation>
    </message>
    <message>
        <source>Xóa mã PIN?</source>
        <translation>Remove PIN?</translation>
    </message>
    <message>
        <source>{name} sẽ nhận quầy bằng tên, không cần mã PIN.</source>
        <translation>{name} will sign in by name, without a PIN.</translation>
    </message>
    <message>
        <source>Đã xóa mã PIN của {name}</source>
        <translation>PIN of {name} removed</translation>
    </message>
    <message>
        <source>Đã đặt mã PIN của {name}</source>
        <translation>PIN of {name} set</translation>
    </message>
    <message>
        <source>Đặt mã PIN cho {name}</source>
        <translation>Set a PIN for {name}</translation>
    </message>
    <message>
        <source>Đổi mã PIN của {name}</source>
        <translation>Change the PIN of {name}</translation>
    </message>
</context>
<context>
    <name>PostMinutes</name>
    <message>
        <source>Biên bản chưa có hồ sơ nào</source>
        <translation>No dossiers on the minutes yet</translation>
    </message>
    <message>
        <source>Biên bản dở lúc {time}: đã có {count} hồ sơ. Cứ quét tiếp.</source>
        <translation>Minutes left unfinished at {time}, dossiers so far: {count}. Carry on scanning.</translation>
    </message>
    <message>
        <source>Biên bản giao nhận bưu chính</source>
        <translation>Postal handover minutes</translation>
    </message>
    <message>
        <source>Biên bản đang có hồ sơ. In, hoặc bỏ hết các dòng rồi mới đổi chiều.</source>
        <translation>The minutes hold dossiers. Print them, or remove every row, before changing direction.</translation>
    </message>
    <message>
        <source>Bên bưu chính</source>
        <translation>Postal service</translation>
    </message>
    <message>
        <source>Bưu cục</source>
        <translation>Post office</translation>
    </message>
    <message>
        <source>Bỏ dòng</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Chiều giao nhận</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Chỉ ghi số tiền, ví dụ 500.000.</source>
        <translation>Write the amount only, e.g. 500,000.</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi chú trên biên bản</source>
        <translation>Note on the minutes</translation>
    </message>
    <message>
        <source>Ghi số giấy tờ.</source>
        <translation>Write the number of papers.</translation>
    </message>
    <message>
        <source>Ghi số phiếu gửi của hồ sơ {number}.</source>
        <translation>Write the waybill number of dossier {number}.</translation>
    </message>
    <message>
        <source>Giao kết quả cho bưu chính</source>
        <translation>Hand results to the post</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Hồ sơ trên biên bản</source>
        <translation>Dossiers on the minutes</translation>
    </message>
    <message>
        <source>Lưu và in biên bản</source>
        <translation>Save and print minutes</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nhân viên bưu chính</source>
        <translation>Postal worker</translation>
    </message>
    <message>
        <source>Nhận hồ sơ bưu chính mang đến</source>
        <translation>Take dossiers from the post</translation>
    </message>
    <message>
        <source>Phiếu gửi</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>Phí, lệ phí giao kèm (₫)</source>
        <translation>Fees and charges sent along (₫)</translation>
    </message>
    <message>
        <source>Quét giấy tiếp nhận, hoặc gõ số hồ sơ rồi Enter</source>
        <translation>Scan a receipt, or type a dossier number, then Enter</translation>
    </message>
    <message>
        <source>Quét từng giấy tiếp nhận; mỗi hồ sơ ghi số phiếu gửi và số giấy tờ.</source>
        <translation>Scan each receipt; every dossier takes a waybill number and a number of papers.</translation>
    </message>
    <message>
        <source>Quét ít nhất một hồ sơ trước khi in biên bản.</source>
        <translation>Scan at least one dossier before printing the minutes.</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Số phiếu gửi</source>
        <translation>Waybill no.</translation>
    </message>
    <message>
        <source>Thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Thêm kết quả chờ gửi ({count})</source>
        <translation>Add results to send ({count})</translation>
    </message>
    <message>
        <source>hồ sơ</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>{count} hồ sơ · {number} · {name}</source>
        <translation>{count} scanned · {number} · {name}</translation>
    </message>
    <message>
        <source>{count} hồ sơ · {number} · {name} · còn phải thu {way}</source>
        <translation>{count} scanned · {number} · {name} · still to collect: {way}</translation>
    </message>
    <message>
        <source>{count} hồ sơ · {number} · {name} · hình thức nộp: {way}</source>
        <translation>{count} scanned · {number} · {name} · handed in: {way}</translation>
    </message>
    <message>
        <source>{count} hồ sơ · {number} · {name} · đăng ký {way}</source>
        <translation>{count} scanned · {number} · {name} · asked for: {way}</translation>
    </message>
    <message>
        <source>{number} đã có trên biên bản, dòng {place}.</source>
        <translation>{number} is already on the minutes, row {place}.</translation>
    </message>
    <message>
        <source>{why} F9 lần nữa: lập biên bản khác.</source>
        <translation>{why} F9 again: make another record.</translation>
    </message>
    <message>
        <source>Đã giao bưu chính {count} kết quả · {title} · chờ in</source>
        <translation>Results handed to the post: {count} · {title} · waiting to print</translation>
    </message>
    <message>
        <source>Đã lưu {title} · {count} hồ sơ · chờ in</source>
        <translation>Saved {title} · dossiers: {count} · waiting to print</translation>
    </message>
    <message>
        <source>Đưa lại</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Đủ</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Đủ hay thiếu</source>
        <translation>Complete?</translation>
    </message>
</context>
<context>
    <name>PrinterCard</name>
    <message>
        <source>Chưa có giấy nào trong {folder}.</source>
        <translation>No papers in {folder} yet.</translation>
    </message>
    <message>
        <source>Chỉnh cách in</source>
        <translation>Adjust printing</translation>
    </message>
    <message>
        <source>Cuộn 80 mm: giấy tiếp nhận</source>
        <translation>80 mm roll: receipt</translation>
    </message>
    <message>
        <source>Dùng tệp PDF</source>
        <translation>Use PDF files</translation>
    </message>
    <message>
        <source>In ra</source>
        <translation>Print to</translation>
    </message>
    <message>
        <source>In trang thử</source>
        <translation>Print test page</translation>
    </message>
    <message>
        <source>In đúng kích thước thật, dài theo nội dung, trên cuộn rộng 80 mm.</source>
        <translation>Printed at true size, as long as the text needs, on an 80 mm roll.</translation>
    </message>
    <message>
        <source>In đúng kích thước thật, một mặt, khổ {size}.</source>
        <translation>Printed at true size, one-sided, on {size}.</translation>
    </message>
    <message>
        <source>Không in được</source>
        <translation>Cannot print</translation>
    </message>
    <message>
        <source>Không thấy máy in nào. Giấy tờ đang được lưu thành tệp PDF. Không định in thì bấm Dùng tệp PDF.</source>
        <translation>No printer found. Papers are saved as PDF files. If you do not mean to print, press Use PDF files.</translation>
    </message>
    <message>
        <source>Khổ A4: bàn giao, tổng hợp</source>
        <translation>A4: handover, summaries</translation>
    </message>
    <message>
        <source>Khổ A5: giấy tiếp nhận</source>
        <translation>A5: receipt</translation>
    </message>
    <message>
        <source>Lưu thành tệp PDF, không in</source>
        <translation>Save as PDF, do not print</translation>
    </message>
    <message>
        <source>Lưu trang thử</source>
        <translation>Save test page</translation>
    </message>
    <message>
        <source>Lưu tệp PDF</source>
        <translation>Saved as PDF</translation>
    </message>
    <message>
        <source>Máy in báo đã in xong ({job}). Hãy xem trang giấy.</source>
        <translation>The printer reports the page as printed ({job}). Check the sheet.</translation>
    </message>
    <message numerus="yes">
        <source>Máy này có {count} máy in. Hãy chọn máy in cho loại giấy này.</source>
        <translation>
            <numerusform>This computer has {count} printer. Choose it for this kind of paper.</numerusform>
            <numerusform>This computer has {count} printers. Choose the one for this kind of paper.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Sẵn sàng</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Thư mục lưu tệp PDF</source>
        <translation>Folder for PDF files</translation>
    </message>
    <message>
        <source>Tệp nằm trong {folder}, mỗi ngày một thư mục.</source>
        <translation>Files go to {folder}, one folder a day.</translation>
    </message>
    <message>
        <source>cuộn 80 mm</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>{plain} Chỉnh riêng: {beside}.</source>
        <translation>{plain} Adjusted: {beside}.</translation>
    </message>
    <message>
        <source>{role}: {printer}</source>
        <translation>{role}: {printer}</translation>
    </message>
    <message>
        <source>Đang hỏi máy in…</source>
        <translation>Asking the printer…</translation>
    </message>
    <message>
        <source>Đang in trang thử…</source>
        <translation>Printing the test page…</translation>
    </message>
    <message>
        <source>Đã lưu {job}.</source>
        <translation>Saved {job}.</translation>
    </message>
    <message>
        <source>Đổi thư mục</source>
        <translation>Change folder</translation>
    </message>
</context>
<context>
    <name>PrinterChoices</name>
    <message>
        <source>Chữ đủ dấu, không có ô vuông.</source>
        <translation>All accents show, with no empty boxes.</translation>
    </message>
    <message>
        <source>Còn {count} giấy đã lưu mà chưa in ra.</source>
        <translation>Papers saved but not yet printed: {count}.</translation>
    </message>
    <message>
        <source>Dò lại máy in</source>
        <translation>Look for printers</translation>
    </message>
    <message>
        <source>Khung ngoài cách đều mép giấy, thấy đủ bốn cạnh.</source>
        <translation>The outer frame sits evenly inside the edges, all four sides showing.</translation>
    </message>
    <message>
        <source>Quét mã vạch và mã QR: đầu màn hình báo đọc được dãy số bên dưới mã.</source>
        <translation>Scan the barcode and QR code: the top of the screen shows the digits below the code.</translation>
    </message>
    <message>
        <source>Trang in thử phải như sau</source>
        <translation>What the test page must show</translation>
    </message>
    <message>
        <source>Xem giấy chưa in</source>
        <translation>See unprinted papers</translation>
    </message>
    <message>
        <source>Đặt thước vào vạch: dài đúng số mm ghi bên vạch, cả ngang lẫn dọc.</source>
        <translation>Lay a ruler on the scales: each is as long as the mm printed beside it, across and down.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Chương trình không dựng được giấy này ({why}).</source>
        <translation>The program could not make this paper ({why}).</translation>
    </message>
    <message>
        <source>Chọn lại máy in trong Quản trị, hoặc chọn thư mục PDF.</source>
        <translation>Choose the printer again in Admin, or choose the PDF folder.</translation>
    </message>
    <message>
        <source>Chọn lại máy in trong Quản trị.</source>
        <translation>Choose the printer again in Admin.</translation>
    </message>
    <message>
        <source>Dịch vụ in (CUPS) của máy tính không chạy.</source>
        <translation>The computer’s print service (CUPS) is not running.</translation>
    </message>
    <message>
        <source>Dịch vụ in không trả lời sau {seconds} giây.</source>
        <translation>The print service did not answer within {seconds} seconds.</translation>
    </message>
    <message>
        <source>Gỡ giấy kẹt và đóng nắp; máy in sẽ in tiếp.</source>
        <translation>Clear the jam and close the cover; the printer will carry on.</translation>
    </message>
    <message>
        <source>Hệ thống in báo lỗi khi gửi trang.</source>
        <translation>The print system failed to send the page.</translation>
    </message>
    <message>
        <source>Hệ thống in không nhận lệnh in.</source>
        <translation>The print system did not accept the job.</translation>
    </message>
    <message>
        <source>Hệ thống in không nhận lệnh in: “{why}”.</source>
        <translation>The print system did not accept the job: “{why}”.</translation>
    </message>
    <message>
        <source>Hệ thống in đã bỏ dở lệnh in.</source>
        <translation>The print system gave up the job.</translation>
    </message>
    <message>
        <source>Hệ thống in đã bỏ dở: “{why}”.</source>
        <translation>The print system gave up: “{why}”.</translation>
    </message>
    <message>
        <source>Hệ thống định in ra máy khác ({printer}) nên giấy chưa được gửi.</source>
        <translation>The system was about to print on another printer ({printer}), so nothing was sent.</translation>
    </message>
    <message>
        <source>Hồ sơ vẫn còn nguyên. Hãy báo người phụ trách kỹ thuật.</source>
        <translation>The dossier is safe. Tell the technical staff.</translation>
    </message>
    <message>
        <source>Không còn thấy tệp {path}.</source>
        <translation>The file {path} is no longer there.</translation>
    </message>
    <message>
        <source>Không ghi được tệp PDF ({why}).</source>
        <translation>The PDF file could not be written ({why}).</translation>
    </message>
    <message>
        <source>Không liên lạc được với máy in.</source>
        <translation>The printer cannot be reached.</translation>
    </message>
    <message>
        <source>Không thấy máy in hoàn thành sau {seconds} giây.</source>
        <translation>The printer did not finish within {seconds} seconds.</translation>
    </message>
    <message>
        <source>Khởi động lại máy tính hoặc báo người phụ trách, rồi in lại.</source>
        <translation>Restart the computer or tell the person in charge, then print again.</translation>
    </message>
    <message>
        <source>Kiểm tra máy in đã bật và nối cáp, xem giấy đã ra chưa, rồi in lại.</source>
        <translation>Check that the printer is on and connected, see whether the paper came out, then print again.</translation>
    </message>
    <message>
        <source>Kiểm tra máy in đã bật, cáp hoặc mạng còn nối.</source>
        <translation>Check that the printer is on and its cable or network connected.</translation>
    </message>
    <message>
        <source>Kiểm tra máy in đã bật, có giấy, cáp còn nối; xem giấy đã ra chưa rồi in lại.</source>
        <translation>Check that the printer is on, has paper and is connected; see whether the paper came out, then print again.</translation>
    </message>
    <message>
        <source>Kiểm tra thiết lập máy in của máy tính, rồi in lại.</source>
        <translation>Check the computer’s printer settings, then print again.</translation>
    </message>
    <message>
        <source>Kiểm tra ổ đĩa và quyền ghi, hoặc chọn thư mục khác trong Quản trị.</source>
        <translation>Check the disk and your right to write there, or choose another folder in Admin.</translation>
    </message>
    <message>
        <source>Lệnh in bị giữ lại trong hàng đợi của máy in.</source>
        <translation>The job is being held in the printer’s queue.</translation>
    </message>
    <message>
        <source>Lệnh in đã bị hủy trước khi in xong.</source>
        <translation>The job was cancelled before it was printed.</translation>
    </message>
    <message>
        <source>Máy in bị kẹt giấy.</source>
        <translation>The printer has a paper jam.</translation>
    </message>
    <message>
        <source>Máy in hết giấy hoặc chưa có giấy đúng khổ.</source>
        <translation>The printer is out of paper or has none of the right size.</translation>
    </message>
    <message>
        <source>Máy in hết mực.</source>
        <translation>The printer is out of ink or toner.</translation>
    </message>
    <message>
        <source>Máy in đang bị dừng (“{why}”).</source>
        <translation>The printer is paused (“{why}”).</translation>
    </message>
    <message>
        <source>Máy in đang bị dừng.</source>
        <translation>The printer is paused.</translation>
    </message>
    <message>
        <source>Máy in đang từ chối nhận lệnh in (“{why}”).</source>
        <translation>The printer is not accepting jobs (“{why}”).</translation>
    </message>
    <message>
        <source>Máy in đang từ chối nhận lệnh in.</source>
        <translation>The printer is not accepting jobs.</translation>
    </message>
    <message>
        <source>Máy này không có máy in mang tên đó.</source>
        <translation>This computer has no printer of that name.</translation>
    </message>
    <message>
        <source>Nạp giấy vào khay; máy in sẽ in tiếp.</source>
        <translation>Load paper in the tray; the printer will carry on.</translation>
    </message>
    <message>
        <source>Nắp máy in đang mở.</source>
        <translation>The printer’s cover is open.</translation>
    </message>
    <message>
        <source>Nếu vẫn cần giấy này, in lại.</source>
        <translation>If the paper is still needed, print it again.</translation>
    </message>
    <message>
        <source>Thay hộp mực; máy in sẽ in tiếp.</source>
        <translation>Replace the cartridge; the printer will carry on.</translation>
    </message>
    <message>
        <source>Thư mục PDF</source>
        <translation>PDF folder</translation>
    </message>
    <message>
        <source>Vào thiết lập máy in của máy tính, cho máy in chạy tiếp, rồi in lại.</source>
        <translation>In the computer’s printer settings, resume the printer, then print again.</translation>
    </message>
    <message>
        <source>Vào thiết lập máy in của máy tính, cho phép nhận lệnh in, rồi in lại.</source>
        <translation>In the computer’s printer settings, let the printer accept jobs, then print again.</translation>
    </message>
    <message>
        <source>Xem giấy đã ra chưa; nếu chưa thì in lại.</source>
        <translation>Check whether the paper came out; if not, print again.</translation>
    </message>
    <message>
        <source>Xem giấy đã ra chưa; nếu chưa thì in lại. Lặp lại thì báo người phụ trách máy in.</source>
        <translation>Check whether the paper came out; if not, print again. If it happens again, tell the person in charge of the printer.</translation>
    </message>
    <message>
        <source>Xem giấy đã ra chưa; nếu chưa, khởi động lại máy in rồi in lại.</source>
        <translation>Check whether the paper came out; if not, restart the printer and print again.</translation>
    </message>
    <message>
        <source>Đóng nắp; máy in sẽ in tiếp.</source>
        <translation>Close the cover; the printer will carry on.</translation>
    </message>
</context>
<context>
    <name>PrintingCard</name>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Đã in xong ({job}).</source>
        <translation>Printed ({job}).</translation>
    </message>
    <message>
        <source>Đã lưu {job}.</source>
        <translation>Saved {job}.</translation>
    </message>
</context>
<context>
    <name>ProcedureCard</name>
    <message>
        <source>Chưa chọn thủ tục trong danh sách gợi ý.</source>
        <translation>Choose a procedure from the suggestions.</translation>
    </message>
    <message>
        <source>Chưa chọn thủ tục.</source>
        <translation>No procedure chosen.</translation>
    </message>
    <message>
        <source>Giờ ký biên bản</source>
        <translation>Minutes signed at</translation>
    </message>
    <message>
        <source>Gõ 0941, hoặc 16:30 22/11 nếu ký ngày khác</source>
        <translation>Type 0941, or 16:30 22/11 if signed another day</translation>
    </message>
    <message>
        <source>Gõ mã, tên không dấu hoặc chữ cái đầu</source>
        <translation>Type the code, name without accents or initials</translation>
    </message>
    <message>
        <source>Hình thức nộp</source>
        <translation>Filing method</translation>
    </message>
    <message>
        <source>Phi địa giới</source>
        <translation>Outside home area</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thủ tục hành chính</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Viết giờ:phút ký biên bản; ngày khác thì thêm ngày: 16:30 22/11.</source>
        <translation>Write hour:minute of signing; add the date if another day: 16:30 22/11.</translation>
    </message>
</context>
<context>
    <name>ProcedurePicker</name>
    <message>
        <source>Không có thủ tục nào khớp. Thử mã số, vài chữ của tên, chữ cái đầu.</source>
        <translation>No procedure matches. Try the code, a few words of the name, or its initials.</translation>
    </message>
    <message>
        <source>Thủ tục gợi ý</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>ProfileSheet</name>
    <message>
        <source>Cách in: {name}</source>
        <translation>Printing: {name}</translation>
    </message>
    <message>
        <source>Dài đúng thì để nguyên.</source>
        <translation>Leave it when the length is right.</translation>
    </message>
    <message>
        <source>Dịch sang phải, mm</source>
        <translation>Move right, mm</translation>
    </message>
    <message>
        <source>Dịch xuống, mm</source>
        <translation>Move down, mm</translation>
    </message>
    <message>
        <source>Giấy A4, in ở góc trên bên trái</source>
        <translation>A4 paper, printed in the top left corner</translation>
    </message>
    <message>
        <source>Giấy đặt trong máy</source>
        <translation>Paper in the printer</translation>
    </message>
    <message>
        <source>In ra</source>
        <translation>Print to</translation>
    </message>
    <message>
        <source>In trang thử</source>
        <translation>Print test page</translation>
    </message>
    <message>
        <source>Khay giấy</source>
        <translation>Tray</translation>
    </message>
    <message>
        <source>Lưu cách in</source>
        <translation>Save printing</translation>
    </message>
    <message>
        <source>Lưu thành tệp PDF, không in</source>
        <translation>Save as PDF, do not print</translation>
    </message>
    <message>
        <source>Lưu, in trang thử, đo hai vạch rồi mở lại đây gõ số đo được: chương trình tự bù để ra đúng kích thước thật.</source>
        <translation>Save, print a test page, measure both lines, come back here and type what you measured: the program corrects for it, so that sizes come out right.</translation>
    </message>
    <message>
        <source>Lệch quá 10 %: chọn “Kích thước thật” (100 %) trong máy in trước.</source>
        <translation>Off by more than 10 %: choose “Actual size” (100 %) in the printer first.</translation>
    </message>
    <message>
        <source>Máy in tự chọn</source>
        <translation>The printer chooses</translation>
    </message>
    <message>
        <source>Như khổ {size}</source>
        <translation>As size {size}</translation>
    </message>
    <message>
        <source>Số bản in</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Số âm: lên trên.</source>
        <translation>Negative: up.</translation>
    </message>
    <message>
        <source>Số âm: sang trái.</source>
        <translation>Negative: left.</translation>
    </message>
    <message>
        <source>Trang thử đã ra ({job}).</source>
        <translation>The test page is out ({job}).</translation>
    </message>
    <message>
        <source>Viết một số từ 1 đến 9.</source>
        <translation>Write a number from 1 to 9.</translation>
    </message>
    <message>
        <source>Viết số mm từ −30 đến 30.</source>
        <translation>Write millimetres from −30 to 30.</translation>
    </message>
    <message>
        <source>Viết số mm đo được, ví dụ 99,5.</source>
        <translation>Write the millimetres measured, e.g. 99.5.</translation>
    </message>
    <message>
        <source>Vạch dọc {length} mm đo được</source>
        <translation>Vertical line of {length} mm measures</translation>
    </message>
    <message>
        <source>Vạch ngang {length} mm đo được</source>
        <translation>Horizontal line of {length} mm measures</translation>
    </message>
    <message>
        <source>bù kích thước</source>
        <translation>size corrected</translation>
    </message>
    <message>
        <source>cuộn 80 mm</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>dịch lề</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>khay chính</source>
        <translation>main tray</translation>
    </message>
    <message>
        <source>khay dưới</source>
        <translation>lower tray</translation>
    </message>
    <message>
        <source>khay giữa</source>
        <translation>middle tray</translation>
    </message>
    <message>
        <source>khay lớn</source>
        <translation>large tray</translation>
    </message>
    <message>
        <source>khay phong bì</source>
        <translation>envelope tray</translation>
    </message>
    <message>
        <source>khay sau</source>
        <translation>rear tray</translation>
    </message>
    <message>
        <source>khay tay</source>
        <translation>manual tray</translation>
    </message>
    <message>
        <source>khay trên</source>
        <translation>upper tray</translation>
    </message>
    <message>
        <source>khay {number}</source>
        <translation>tray {number}</translation>
    </message>
    <message>
        <source>trên giấy {size}</source>
        <translation>on {size} paper</translation>
    </message>
    <message>
        <source>{count} bản</source>
        <translation>copies: {count}</translation>
    </message>
    <message>
        <source>{name}: in như khổ {size}</source>
        <translation>{name}: printed as size {size}</translation>
    </message>
    <message>
        <source>Đang bù {percent} %; đo trên trang thử mới in.</source>
        <translation>Correcting by {percent} %; measure on a new test page.</translation>
    </message>
    <message>
        <source>Đang in trang thử theo cách in đã lưu…</source>
        <translation>Printing a test page as saved…</translation>
    </message>
    <message>
        <source>Đã lưu cách in của khổ {size}</source>
        <translation>Printing of size {size} saved</translation>
    </message>
    <message>
        <source>Đã lưu cách in riêng của {name}</source>
        <translation>Printing of {name} saved</translation>
    </message>
    <message>
        <source>Đúng khổ {size}</source>
        <translation>Size {size} itself</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Giao diện mới sẽ hiện khi bước {step} đã lưu.</source>
        <translation>The new look appears once the step {step} is saved.</translation>
    </message>
    <message>
        <source>Giao diện mới sẽ hiện khi việc đang dở ở trang {page} xong.</source>
        <translation>The new look comes when the work begun on page {page} is done.</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>Bắt đầu tính thời hạn: {day}.</source>
        <translation>Time runs from {day}.</translation>
    </message>
    <message>
        <source>Bắt đầu tính thời hạn: {moment}.</source>
        <translation>Time runs from {moment}.</translation>
    </message>
    <message>
        <source>Chưa tính được ngày hẹn trả</source>
        <translation>No due date yet</translation>
    </message>
    <message>
        <source>Chọn thủ tục để thấy ngày hẹn, cách tính và câu đọc cho người nộp nghe.</source>
        <translation>Choose a procedure to see the due date, how it is counted and what to read to the applicant.</translation>
    </message>
    <message>
        <source>Cách tính</source>
        <translation>Calculation</translation>
    </message>
    <message numerus="yes">
        <source>Còn thiếu {count} giấy tờ: {name} và {more} giấy tờ khác</source>
        <translation>
            <numerusform>{count} paper missing: {name} and {more} more</numerusform>
            <numerusform>{count} papers missing: {name} and {more} more</numerusform>
        </translation>
    </message>
    <message>
        <source>Còn thiếu: {name}</source>
        <translation>Missing: {name}</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Ngày hẹn trả</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Ngày hẹn trả hiện ở đây</source>
        <translation>The due date appears here</translation>
    </message>
    <message>
        <source>Ngày hẹn trả muộn nhất</source>
        <translation>Latest due date</translation>
    </message>
    <message>
        <source>Ngày hẹn trả {date}, {weekday}</source>
        <translation>Due date {date}, {weekday}</translation>
    </message>
    <message>
        <source>Nhận lúc {time}, không chuyển kịp trong ngày: bắt đầu tính thời hạn {day}.</source>
        <translation>Received at {time}, too late to send on today: time runs from {day}.</translation>
    </message>
    <message>
        <source>Nhận lúc {time}, quá giờ trả kết quả trong ngày: hẹn sang ngày làm việc kế tiếp.</source>
        <translation>Received at {time}, too late for a same-day result: due next working day.</translation>
    </message>
    <message>
        <source>Nhận lúc {time}, sau giờ chốt: tính như nhận {day}.</source>
        <translation>Received at {time}, after the cut-off: counted as received {day}.</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees, charges</translation>
    </message>
    <message>
        <source>Xem cách tính từng ngày</source>
        <translation>See the count day by day</translation>
    </message>
    <message>
        <source>Xem giấy tiếp nhận</source>
        <translation>See receipt</translation>
    </message>
    <message>
        <source>không yêu cầu</source>
        <translation>none required</translation>
    </message>
    <message>
        <source>{weekday}, trước {time}</source>
        <translation>{weekday}, before {time}</translation>
    </message>
</context>
<context>
    <name>PromiseDates</name>
    <message>
        <source>Theo quy định</source>
        <translation>Legal date</translation>
    </message>
    <message>
        <source>Trên giấy lần {version}</source>
        <translation>On receipt version {version}</translation>
    </message>
    <message>
        <source>Đang hẹn</source>
        <translation>Due now</translation>
    </message>
</context>
<context>
    <name>Promising</name>
    <message>
        <source>Ghi giờ ký biên bản để tính ngày hẹn.</source>
        <translation>Write the time the minutes were signed to get the due date.</translation>
    </message>
    <message>
        <source>Ghi giờ nhận trên giấy viết tay để tính ngày hẹn.</source>
        <translation>Write the time received from the handwritten receipt to get the due date.</translation>
    </message>
</context>
<context>
    <name>ReadBack</name>
    <message>
        <source>Câu đọc cho người nộp nghe</source>
        <translation>Sentence to read to the applicant</translation>
    </message>
    <message>
        <source>chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>người nộp</source>
        <translation>applicant</translation>
    </message>
    <message>
        <source>thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>{weekday} ngày {day} tháng {month}</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>“{name} nộp hồ sơ {procedure}, {papers} giấy tờ, hẹn trả {due}.”</source>
        <translation>“{name} is handing in a dossier for {procedure}, papers: {papers}, due {due}.”</translation>
    </message>
    <message>
        <source>“Ông/Bà {agent} nộp thay {name} hồ sơ {procedure}, {papers} giấy tờ, hẹn trả {due}.”</source>
        <translation>“Mr/Ms {agent} is handing in for {name} a dossier for {procedure}, papers: {papers}, due {due}.”</translation>
    </message>
    <message numerus="yes">
        <source>“Ông/Bà {agent} nộp {count} hồ sơ trên một giấy, hẹn trả từ {first} đến {last}.”</source>
        <translation>
            <numerusform>“Mr/Ms {agent} is handing in {count} dossier on one receipt, due from {first} to {last}.”</numerusform>
            <numerusform>“Mr/Ms {agent} is handing in {count} dossiers on one receipt, due from {first} to {last}.”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“Ông/Bà {agent} nộp {count} hồ sơ trên một giấy, hẹn trả {first}.”</source>
        <translation>
            <numerusform>“Mr/Ms {agent} is handing in {count} dossier on one receipt, due {first}.”</numerusform>
            <numerusform>“Mr/Ms {agent} is handing in {count} dossiers on one receipt, due {first}.”</numerusform>
        </translation>
    </message>
    <message>
        <source>“Ông/Bà {name} nộp hồ sơ {procedure}, {papers} giấy tờ, hẹn trả {due}.”</source>
        <translation>“Mr/Ms {name} is handing in a dossier for {procedure}, papers: {papers}, due {due}.”</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>phím {key}</source>
        <translation>key {key}</translation>
    </message>
</context>
<context>
    <name>ReceiptDates</name>
    <message>
        <source>Bỏ trống thì máy tính; ghi tay chỉ để hẹn sớm hơn.</source>
        <translation>Leave empty to have it worked out; set by hand only for an earlier date.</translation>
    </message>
    <message>
        <source>Chưa chọn thủ tục trong danh sách gợi ý.</source>
        <translation>Choose a procedure from the suggestions.</translation>
    </message>
    <message>
        <source>Ghi số bộ hồ sơ.</source>
        <translation>Write the number of sets.</translation>
    </message>
    <message>
        <source>Giờ</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Giờ nhận</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>Hình thức nộp</source>
        <translation>Filing method</translation>
    </message>
    <message>
        <source>Ngày bắt đầu</source>
        <translation>Start date</translation>
    </message>
    <message>
        <source>Ngày hẹn ghi tay</source>
        <translation>Due date by hand</translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Số bộ</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Thời hạn tính từ</source>
        <translation>Time counted from</translation>
    </message>
    <message>
        <source>Thủ tục: gõ mã, tên không dấu hoặc chữ cái đầu</source>
        <translation>Procedure: type the code, name without accents or initials</translation>
    </message>
    <message>
        <source>Viết giờ:phút.</source>
        <translation>Write hour:minute.</translation>
    </message>
    <message>
        <source>Viết ngày/tháng/năm.</source>
        <translation>Write day/month/year.</translation>
    </message>
</context>
<context>
    <name>ReceiverBox</name>
    <message>
        <source>Enter: {name}</source>
        <translation>Enter: {name}</translation>
    </message>
    <message>
        <source>Đã từng ký nhận</source>
        <translation>Signed here before</translation>
    </message>
</context>
<context>
    <name>ReceiverField</name>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Chưa điền mục này.</source>
        <translation>Not filled in yet.</translation>
    </message>
    <message>
        <source>Họ và tên người nhận</source>
        <translation>Receiver’s full name</translation>
    </message>
</context>
<context>
    <name>ReceivingList</name>
    <message>
        <source>Bên nhận</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Hồ sơ trong phiếu</source>
        <translation>Dossiers on the slip</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>chưa kiểm</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>không nhận</source>
        <translation>not taken</translation>
    </message>
    <message>
        <source>thiếu</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>đã về quầy</source>
        <translation>back at the counter</translation>
    </message>
</context>
<context>
    <name>RefusalSheet</name>
    <message>
        <source>Căn cứ pháp lý</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Hướng dẫn người nộp làm gì tiếp</source>
        <translation>What the applicant should do next</translation>
    </message>
    <message>
        <source>Lý do cụ thể, người dân đọc hiểu được</source>
        <translation>The exact reason, in words the citizen understands</translation>
    </message>
    <message>
        <source>Từ chối giải quyết hồ sơ</source>
        <translation>Refuse to settle the dossier</translation>
    </message>
    <message>
        <source>Từ chối và in phiếu</source>
        <translation>Refuse and print slip</translation>
    </message>
    <message>
        <source>Đã từ chối giải quyết. {paper} đang chờ in; kết quả chờ trả.</source>
        <translation>Dossier refused. {paper} is waiting to print; the result is ready to give back.</translation>
    </message>
    <message>
        <source>Để kết quả ở ngăn</source>
        <translation>Put result in slot</translation>
    </message>
</context>
<context>
    <name>RefuseSheet</name>
    <message>
        <source>Căn cứ pháp lý</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Hướng dẫn: nộp ở đâu, làm gì tiếp</source>
        <translation>Guidance: where to go, what to do next</translation>
    </message>
    <message>
        <source>Lý do cụ thể, người dân đọc hiểu được</source>
        <translation>The exact reason, in words the citizen understands</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận hồ sơ</source>
        <translation>Refuse to receive the dossier</translation>
    </message>
    <message>
        <source>Từ chối và in phiếu</source>
        <translation>Refuse and print slip</translation>
    </message>
    <message>
        <source>Đã lập phiếu từ chối tiếp nhận {number} cho {name}, đang chờ in.</source>
        <translation>Refusal slip {number} made out for {name}, waiting to print.</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>Biểu mẫu này đã được lưu lúc {at} ({number}), khi đó nội dung khác.</source>
        <translation>This form was saved at {at} ({number}), with another content then.</translation>
    </message>
    <message>
        <source>Bản sao lưu {path} không dùng được: {cause}. Sổ hiện tại vẫn giữ nguyên; hãy chọn bản sao lưu khác.</source>
        <translation>Backup copy {path} cannot be used: {cause}. The present books are untouched; choose another copy.</translation>
    </message>
    <message>
        <source>Chênh lệch này không còn mở: có thể đã được giải quyết.</source>
        <translation>This discrepancy is no longer open: it may have been settled.</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục sao lưu (Quản trị › Sao lưu).</source>
        <translation>No backup folder was chosen (Admin › Backup).</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào để lập chung một giấy tiếp nhận.</source>
        <translation>There is no dossier yet for a joint receipt.</translation>
    </message>
    <message>
        <source>Chưa ghi được vào sổ: {cause}. Thao tác vừa rồi CHƯA được lưu; nội dung vẫn còn trên màn hình, hãy thử lại.</source>
        <translation>The books could not be written: {cause}. What you just did was NOT saved; it is still on the screen, try again.</translation>
    </message>
    <message>
        <source>Chưa nhập {label}.</source>
        <translation>Missing: {label}.</translation>
    </message>
    <message>
        <source>Chương trình đang mở trên dữ liệu {path}. Hãy dùng cửa sổ đang mở.</source>
        <translation>The program is already open on the data in {path}. Use the window that is open.</translation>
    </message>
    <message>
        <source>Danh mục thủ tục đã thay đổi sau khi xem trước; chưa nhập gì. Hãy xem lại những gì sẽ thay đổi rồi nhập.</source>
        <translation>The catalogue changed after the preview; nothing was imported. Look through the changes again, then import.</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận của hồ sơ {number} đã ra máy in nên không hủy được. Hãy dùng Đính chính để lập giấy lần sau.</source>
        <translation>The receipt of dossier {number} has gone to the printer, so it cannot be voided. Use Correction to make the next version.</translation>
    </message>
    <message>
        <source>Giấy tờ của hồ sơ {number} đã trả cho người nộp rồi.</source>
        <translation>The papers of dossier {number} were returned to the applicant before.</translation>
    </message>
    <message>
        <source>Giấy tờ của hồ sơ {number} đã ở quầy rồi.</source>
        <translation>The papers of dossier {number} are at the counter already.</translation>
    </message>
    <message>
        <source>Giấy “{title}” đang được giữ lại theo lần đổi lịch. Hãy in ở Quản trị → Ngày nghỉ → Các lần đổi lịch.</source>
        <translation>The paper “{title}” is held with a calendar change. Print it in Admin → Days off → Calendar changes.</translation>
    </message>
    <message>
        <source>Giấy “{title}” đang ở trạng thái “{state}”, không cần in lại từ hàng đợi.</source>
        <translation>The paper “{title}” is “{state}”; there is no need to print it from the queue again.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} chưa có kết quả: {custody}, hẹn trả {due}.</source>
        <translation>Dossier {number} has no result yet: {custody}, due {due}.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} không có bước liên thông này, hoặc bước đã xong.</source>
        <translation>Dossier {number} has no such step at another agency, or the step is done.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} không có giấy loại “{kind}”.</source>
        <translation>Dossier {number} has no paper of kind “{kind}”.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} không có trong phiếu {slip}.</source>
        <translation>Dossier {number} is not on slip {slip}.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} không có ý kiến nào đang chờ trả lời như vậy.</source>
        <translation>Dossier {number} waits for no such opinion.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} không ở quầy: {custody}.</source>
        <translation>Dossier {number} is not at the counter: {custody}.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} đang ở trạng thái “{state}”, không thể {act}.</source>
        <translation>Dossier {number} is “{state}”, so this cannot be done: {act}.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} đã hẹn lại một lần. Khoản 9 Điều 19 Nghị định 118/2025/NĐ-CP chỉ cho hẹn lại không quá một lần.</source>
        <translation>Dossier {number} was rescheduled once already. Clause 9, Article 19, Decree 118/2025/NĐ-CP allows it only once.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} đã nhận kết quả về quầy lúc {at}.</source>
        <translation>The result of dossier {number} came to the counter at {at}.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} đã nằm trong phiếu bàn giao {slip}.</source>
        <translation>Dossier {number} is already on handover slip {slip}.</translation>
    </message>
    <message>
        <source>Hồ sơ {number} đã trả kết quả lúc {at} cho {collector}.</source>
        <translation>The result of dossier {number} was given back at {at} to {collector}.</translation>
    </message>
    <message>
        <source>Không có cán bộ “{name}” trong danh sách.</source>
        <translation>There is no “{name}” among the staff.</translation>
    </message>
    <message>
        <source>Không có màn hình để mở cửa sổ. Các lệnh khác vẫn dùng được (counter-app --help); counter-app tour --out DIR cho xem chương trình mà không cần màn hình.</source>
        <translation>There is no screen to open a window on. Other commands still work (counter-app --help); counter-app tour --out DIR shows the program without a screen.</translation>
    </message>
    <message>
        <source>Không có thủ tục “{code}” trong danh mục có hiệu lực ngày {day}.</source>
        <translation>There is no procedure “{code}” in the catalogue in force on {day}.</translation>
    </message>
    <message>
        <source>Không hoàn tác được: hồ sơ {number} đã thay đổi sau lần đổi lịch này.</source>
        <translation>This cannot be undone: dossier {number} changed after this calendar change.</translation>
    </message>
    <message numerus="yes">
        <source>Không hoàn tác được: {count} giấy của lần đổi lịch đã ra máy in (ví dụ {title}). Hãy đổi lịch thêm một lần nữa để sửa.</source>
        <translation>
            <numerusform>This cannot be undone: {count} papers of the calendar change have gone to the printer (e.g. {title}). Change the calendar once more to put it right.</numerusform>
            <numerusform>This cannot be undone: {count} papers of the calendar change have gone to the printer (e.g. {title}). Change the calendar once more to put it right.</numerusform>
        </translation>
    </message>
    <message>
        <source>Không lưu được tệp {name} ({cause}). Hãy chọn nơi khác rồi lưu lại.</source>
        <translation>File {name} could not be saved ({cause}). Choose another place and save again.</translation>
    </message>
    <message>
        <source>Không mở được tệp dữ liệu {path} ({cause}). Hãy kiểm tra quyền ghi và ổ đĩa.</source>
        <translation>Data file {path} could not be opened ({cause}). Check the permission to write and the drive.</translation>
    </message>
    <message>
        <source>Không thấy thư mục sao lưu “{folder}”. Hãy cắm ổ đĩa hoặc chọn thư mục khác.</source>
        <translation>Backup folder “{folder}” is not there. Plug in the drive or choose another folder.</translation>
    </message>
    <message>
        <source>Không thấy tệp khóa (.key.age) cạnh bản sao lưu {path}.</source>
        <translation>There is no key file (.key.age) beside backup copy {path}.</translation>
    </message>
    <message>
        <source>Không thực hiện được.</source>
        <translation>This cannot be done.</translation>
    </message>
    <message>
        <source>Không tìm thấy dòng tiêu đề trong tệp {name}. Tệp cần có các cột: {wanted}.</source>
        <translation>No heading row was found in file {name}. It needs these columns: {wanted}.</translation>
    </message>
    <message>
        <source>Không tìm thấy hồ sơ “{number}” trong sổ của quầy này.</source>
        <translation>Dossier “{number}” is not in the books of this station.</translation>
    </message>
    <message>
        <source>Không tìm thấy phiếu bàn giao “{number}”.</source>
        <translation>Handover slip “{number}” was not found.</translation>
    </message>
    <message>
        <source>Không tự bỏ lần nhận kết quả hồ sơ {number} được nữa: trưởng bộ phận bỏ được ở thẻ hồ sơ.</source>
        <translation>You can no longer take back the arrival of dossier {number}’s result yourself: the supervisor can, on the dossier page.</translation>
    </message>
    <message>
        <source>Không đọc được tệp {name} ({cause}).</source>
        <translation>File {name} could not be read ({cause}).</translation>
    </message>
    <message>
        <source>Lần trước chương trình tắt đột ngột. Không mất hồ sơ nào đã lưu; việc đang làm dở lúc đó chưa được ghi, hãy làm lại.</source>
        <translation>Last time the program ended suddenly. No dossier that was saved is lost; what was half done then was not written, please do it again.</translation>
    </message>
    <message>
        <source>Lần đổi lịch này không có hoặc đã được hoàn tác.</source>
        <translation>There is no such calendar change, or it was undone.</translation>
    </message>
    <message>
        <source>Lịch làm việc hoặc hồ sơ đã thay đổi sau khi xem danh sách ảnh hưởng. Hãy xem lại rồi lưu.</source>
        <translation>The calendar or dossiers changed after you looked at what is affected. Look again, then save.</translation>
    </message>
    <message>
        <source>Máy in {printer}: {cause} {remedy}</source>
        <translation>Printer {printer}: {cause} {remedy}</translation>
    </message>
    <message>
        <source>Mã PIN của {name} không đúng.</source>
        <translation>Wrong PIN for {name}.</translation>
    </message>
    <message>
        <source>Mã PIN không dùng được: {hint}</source>
        <translation>This PIN cannot be used: {hint}</translation>
    </message>
    <message>
        <source>Mật khẩu không mở được bản sao lưu {path}. Sổ hiện tại vẫn giữ nguyên.</source>
        <translation>The passphrase does not open backup copy {path}. The present books are untouched.</translation>
    </message>
    <message>
        <source>Mật khẩu sao lưu cần ít nhất {least} ký tự.</source>
        <translation>The backup passphrase needs at least {least} characters.</translation>
    </message>
    <message>
        <source>Ngày {day} chưa chốt nên không cần mở lại.</source>
        <translation>{day} is not closed, so it need not be reopened.</translation>
    </message>
    <message>
        <source>Ngày {day} chưa đến nên chưa chốt được.</source>
        <translation>{day} has not come yet, so it cannot be closed.</translation>
    </message>
    <message>
        <source>Ngày {day} đã chốt lúc {at} bởi {by}. Muốn chốt lại thì mở lại ngày, có ghi lý do.</source>
        <translation>{day} was closed at {at} by {by}. To close it again, reopen the day and give a reason.</translation>
    </message>
    <message>
        <source>Nội dung hồ sơ {number} không có gì thay đổi; không lập giấy tiếp nhận mới.</source>
        <translation>Nothing in dossier {number} changed; no new receipt is made.</translation>
    </message>
    <message>
        <source>Phiếu bàn giao chưa có hồ sơ nào. Hãy quét ít nhất một hồ sơ.</source>
        <translation>The handover slip is empty. Scan at least one dossier.</translation>
    </message>
    <message>
        <source>Phiếu bàn giao {slip} chưa được bên nhận ký.</source>
        <translation>Handover slip {slip} was not signed by the receiver yet.</translation>
    </message>
    <message>
        <source>Phiếu {slip} đã được bên nhận xác nhận lúc {at}.</source>
        <translation>Slip {slip} was confirmed by the receiver at {at}.</translation>
    </message>
    <message>
        <source>Quầy này đã cấp số hồ sơ, mà tệp sổ {path} không còn hoặc trống rỗng. Hãy tìm lại tệp, hoặc khôi phục từ bản sao lưu gần nhất (counter-app restore).</source>
        <translation>This counter has given numbers, and its books {path} are gone or empty. Find the file again, or restore the newest copy (counter-app restore).</translation>
    </message>
    <message>
        <source>Quầy đã dùng hết {limit} số hồ sơ của ngày {day}.</source>
        <translation>The station has used up all {limit} dossier numbers of {day}.</translation>
    </message>
    <message>
        <source>Số {number} trên tập giấy viết tay {why}.</source>
        <translation>Number {number} of the receipt pad {why}.</translation>
    </message>
    <message>
        <source>Sổ bị hỏng ở chỗ vừa đọc ({cause}). Hãy đóng chương trình, kiểm tra bằng counter-app check, rồi khôi phục bản sao lưu gần nhất bằng counter-app restore.</source>
        <translation>The books are damaged where they were just read ({cause}). Close the program, check with counter-app check, then restore the latest backup copy with counter-app restore.</translation>
    </message>
    <message>
        <source>Sổ đã thay đổi sau khi xem trước; chưa nhập gì. Hãy xem lại những gì sẽ nhập rồi nhập.</source>
        <translation>The books changed after the preview; nothing was imported. Look through what will be imported again, then import.</translation>
    </message>
    <message>
        <source>Thư mục dữ liệu {path} nằm trên ổ mạng ({kind}); dữ liệu có thể hỏng. Hãy chọn thư mục trên ổ đĩa của máy này.</source>
        <translation>Data folder {path} is on a network drive ({kind}); the data could be damaged. Choose a folder on this computer’s drive.</translation>
    </message>
    <message>
        <source>Thư mục dữ liệu {path} nằm trên ổ tháo rời; rút ra lúc đang ghi là hỏng sổ. Hãy chọn thư mục trên ổ đĩa của máy này, và dùng ổ tháo rời để sao lưu.</source>
        <translation>Data folder {path} is on a removable drive; pulling it out while it is written damages the books. Choose a folder on this computer’s drive, and use the removable drive for backups.</translation>
    </message>
    <message>
        <source>Thẻ cán bộ này không còn hiệu lực. In thẻ mới ở Quản trị.</source>
        <translation>This badge is no longer valid. Print a new one in Admin.</translation>
    </message>
    <message>
        <source>Thời điểm tiếp nhận {received} quá sớm; lịch làm việc chỉ có từ {first}.</source>
        <translation>The time of receipt {received} is too early; the calendar begins on {first}.</translation>
    </message>
    <message>
        <source>Thời điểm tiếp nhận {received} ở tương lai (bây giờ là {now}).</source>
        <translation>The time of receipt {received} is in the future (it is now {now}).</translation>
    </message>
    <message>
        <source>Thủ tục {procedure} không tiếp nhận qua hình thức {channel}.</source>
        <translation>Procedure {procedure} is not received this way: {channel}.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu {path} bị hỏng hoặc không phải sổ của chương trình ({cause}). Hãy khôi phục từ bản sao lưu gần nhất (counter-app restore).</source>
        <translation>Data file {path} is damaged or not the program’s books ({cause}). Restore the latest backup copy (counter-app restore).</translation>
    </message>
    <message>
        <source>Tệp dữ liệu {path} do phiên bản mới hơn của chương trình ghi ({unknown}). Hãy cài phiên bản mới nhất rồi mở lại; dữ liệu không bị thay đổi.</source>
        <translation>Data file {path} was written by a newer version of the program ({unknown}). Install the newest version and open it again; the data was not changed.</translation>
    </message>
    <message>
        <source>Tệp {name} bung ra tới {size}, quá mức an toàn, nên không được đọc.</source>
        <translation>File {name} unpacks to {size}, which is not safe, so it was not read.</translation>
    </message>
    <message>
        <source>Tệp {name} bị hỏng hoặc sai định dạng ({place}). Hãy mở bằng chương trình bảng tính, lưu thành tệp mới rồi chọn lại.</source>
        <translation>File {name} is damaged or has the wrong format ({place}). Open it in a spreadsheet program, save it as a new file and choose that.</translation>
    </message>
    <message numerus="yes">
        <source>Tệp {name} còn {count} ô sai, ô đầu tiên là {first}; chưa nhập gì. Hãy sửa các ô đó rồi nhập lại cả tệp.</source>
        <translation>
            <numerusform>File {name} still has {count} wrong cells, the first is {first}; nothing was imported. Correct the cells, then import the whole file again.</numerusform>
            <numerusform>File {name} still has {count} wrong cells, the first is {first}; nothing was imported. Correct the cells, then import the whole file again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tệp {name} có hơn {limit} cột (ô {address}). Hãy xóa các cột thừa.</source>
        <translation>File {name} has more than {limit} columns (cell {address}). Delete the columns that are not needed.</translation>
    </message>
    <message>
        <source>Tệp {name} có hơn {limit} dòng. Hãy chia thành nhiều tệp.</source>
        <translation>File {name} has more than {limit} rows. Split it into several files.</translation>
    </message>
    <message>
        <source>Tệp {name} có đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại.</source>
        <translation>File {name} has a password. Open it, remove the password, save it and choose it again.</translation>
    </message>
    <message>
        <source>Tệp {name} gõ bằng phông chữ cũ TCVN3 (.VnTime), ví dụ ô {address}: “{value}”. Hãy chuyển sang Unicode rồi chọn lại.</source>
        <translation>File {name} was typed in an old TCVN3 font (.VnTime), e.g. cell {address}: “{value}”. Convert it to Unicode and choose it again.</translation>
    </message>
    <message>
        <source>Tệp {name} không có dòng nào dưới dòng tiêu đề {row}.</source>
        <translation>File {name} has no rows below heading row {row}.</translation>
    </message>
    <message>
        <source>Tệp {name} không dùng bảng mã Unicode (từ dòng {row}), có lẽ là TCVN3, VNI hoặc Windows-1258. Hãy mở bằng chương trình bảng tính rồi lưu thành XLSX hoặc CSV UTF-8.</source>
        <translation>File {name} is not Unicode (from row {row}), perhaps TCVN3, VNI or Windows-1258. Open it in a spreadsheet program and save it as XLSX or CSV UTF-8.</translation>
    </message>
    <message>
        <source>Tệp {name} là {kind}, không phải bảng tính XLSX hay CSV. {remedy}</source>
        <translation>File {name} is {kind}, not an XLSX or CSV spreadsheet. {remedy}</translation>
    </message>
    <message>
        <source>Tệp {name} lớn {size}, quá mức nhận {limit}. Hãy chia thành nhiều tệp.</source>
        <translation>File {name} has {size}, more than the {limit} allowed. Split it into several files.</translation>
    </message>
    <message>
        <source>Tệp {name}, dòng tiêu đề {row}: thiếu cột {missing}.</source>
        <translation>File {name}, heading row {row}: missing column {missing}.</translation>
    </message>
    <message>
        <source>Tệp {name}: ô {first} và ô {second} đều là cột “{column}”. Hãy bỏ một cột.</source>
        <translation>File {name}: cells {first} and {second} are both column “{column}”. Remove one of them.</translation>
    </message>
    <message>
        <source>Việc này không hoàn tác được: cần một bản sao lưu nguyên vẹn làm trong vòng {minutes} phút. Hãy sao lưu trước.</source>
        <translation>This cannot be undone: it needs an intact backup copy made within the last {minutes} minutes. Make a backup first.</translation>
    </message>
    <message>
        <source>{label} dài quá {limit} ký tự. Hãy rút gọn.</source>
        <translation>{label}: longer than {limit} characters. Shorten it.</translation>
    </message>
    <message>
        <source>{label} không hợp lệ: “{value}”. {hint}</source>
        <translation>{label}: “{value}” is not valid. {hint}</translation>
    </message>
    <message>
        <source>{name} chưa có mã PIN. Người quản trị đặt mã PIN ở Quản trị › Cán bộ.</source>
        <translation>{name} has no PIN yet. The administrator sets PINs in Admin › Staff.</translation>
    </message>
    <message>
        <source>{name} chưa được phân quyền {permission}.</source>
        <translation>{name} does not have this permission: {permission}.</translation>
    </message>
    <message numerus="yes">
        <source>{name} còn {count} thủ tục. Hãy chọn phòng nhận các thủ tục này.</source>
        <translation>
            <numerusform>{name} still has {count} procedure. Choose the department that takes it over.</numerusform>
            <numerusform>{name} still has {count} procedures. Choose the department that takes them over.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cần nhập mã PIN.</source>
        <translation>{name} needs to enter the PIN.</translation>
    </message>
    <message>
        <source>{name} cần nhập mã PIN. Hãy chạy lệnh trong cửa sổ dòng lệnh, hoặc nêu tệp chứa mã PIN (--pin-file).</source>
        <translation>{name} has to give a PIN. Run the command in a terminal, or name a file with the PIN (--pin-file).</translation>
    </message>
    <message>
        <source>{name} là người quản trị duy nhất. Hãy giao quyền quản trị cho một người khác trước khi đổi.</source>
        <translation>{name} is the only administrator. Make somebody else an administrator before changing this.</translation>
    </message>
    <message>
        <source>{name} đã nhập sai mã PIN nhiều lần. Thử lại sau {until}.</source>
        <translation>{name} entered a wrong PIN several times. Try again after {until}.</translation>
    </message>
    <message>
        <source>Đã có phòng mang tên {name}.</source>
        <translation>There is a department named {name} already.</translation>
    </message>
    <message>
        <source>Đã dừng; chưa lưu tệp nào.</source>
        <translation>Stopped; no file was saved.</translation>
    </message>
    <message>
        <source>Đã dừng; chưa nhập gì vào sổ.</source>
        <translation>Stopped; nothing was imported.</translation>
    </message>
    <message>
        <source>Đơn vị này dùng mã PIN: hãy nêu người đứng tên (--by "Họ và tên") và mã PIN của người đó.</source>
        <translation>This office uses PINs: name who answers for it (--by "Full name"), and their PIN.</translation>
    </message>
    <message>
        <source>Đồng hồ máy tính vừa bị đổi trong khi chương trình đang chạy, bây giờ là {now}. Hãy chỉnh lại giờ máy, hoặc để người phụ trách xác nhận giờ, rồi làm lại.</source>
        <translation>The computer’s clock was changed while the program ran, it now says {now}. Set the clock right, or have the supervisor confirm the time, then try again.</translation>
    </message>
    <message>
        <source>Đồng hồ máy tính đang là {now}, có lẽ không đúng. Hãy chỉnh lại giờ máy.</source>
        <translation>The computer’s clock says {now}, which is probably wrong. Set the clock right.</translation>
    </message>
    <message>
        <source>Đồng hồ máy tính đang là {now}, muộn hơn lần ghi sổ gần nhất ({last}) quá {days} ngày. Hãy chỉnh lại giờ máy, hoặc để người phụ trách xác nhận giờ, rồi làm lại.</source>
        <translation>The computer’s clock says {now}, more than {days} days after the last entry in the books ({last}). Set the clock right, or have the supervisor confirm the time, then try again.</translation>
    </message>
    <message>
        <source>Đồng hồ máy tính đang là {now}, sớm hơn lần ghi sổ gần nhất ({last}). Hãy chỉnh lại giờ máy, hoặc để người phụ trách xác nhận giờ, rồi làm lại.</source>
        <translation>The computer’s clock says {now}, earlier than the last entry in the books ({last}). Set the clock right, or have the supervisor confirm the time, then try again.</translation>
    </message>
    <message>
        <source>Ổ đĩa chứa sổ chỉ còn trống {free} GB. Hãy xóa bớt tệp không cần hoặc chuyển đi nơi khác; khi ổ đầy, chương trình không ghi được sổ.</source>
        <translation>The drive with the books has only {free} GB left. Delete or move files that are not needed; when it is full, the books cannot be written.</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>Chọn kỳ khác bằng Ctrl+PgUp.</source>
        <translation>Choose another period with Ctrl+PgUp.</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>In sổ</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Kỳ này chưa có hồ sơ nào</source>
        <translation>No dossiers in this period</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message numerus="yes">
        <source>Quyển {book} · {count} hồ sơ, số thứ tự {first} đến {last}</source>
        <translation>
            <numerusform>Book {book} · {count} dossier, number {first} to {last}</numerusform>
            <numerusform>Book {book} · {count} dossiers, numbers {first} to {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>Số TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ</source>
        <translation>Tracking register</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message numerus="yes">
        <source>Đang đọc sổ: {count} hồ sơ …</source>
        <translation>
            <numerusform>Reading the register: {count} dossier …</numerusform>
            <numerusform>Reading the register: {count} dossiers …</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã lưu và đang in sổ theo dõi: {count} hồ sơ, {first} – {last}</source>
        <translation>Tracking register saved and printing · dossiers: {count}, {first} – {last}</translation>
    </message>
    <message>
        <source>Đã trả</source>
        <translation>Given</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Bảng tính (*.xlsx *.xlsm *.csv *.txt)</source>
        <translation>Spreadsheets (*.xlsx *.xlsm *.csv *.txt)</translation>
    </message>
    <message>
        <source>Chỉ người quản trị nhập được sổ: bấm F12 để đổi người.</source>
        <translation>Only an administrator can import into the register: press F12 to change person.</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Họ tên, thủ tục không cần dấu, số hồ sơ, số giấy tờ, điện thoại; gõ một phần cũng được</source>
        <translation>Name or procedure without accents, dossier number, ID number, phone; part of it will do</translation>
    </message>
    <message>
        <source>Hồ sơ đầu tiên được ghi ở trang Tiếp nhận.</source>
        <translation>The first dossier is recorded on the Intake page.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào khớp “{text}”</source>
        <translation>No dossier matches “{text}”</translation>
    </message>
    <message>
        <source>Lưu sổ ra tệp…</source>
        <translation>Save to file…</translation>
    </message>
    <message>
        <source>Mới nhất ở trên</source>
        <translation>Newest on top</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nhận ngày</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Nhập sổ hồ sơ</source>
        <translation>Import dossiers</translation>
    </message>
    <message>
        <source>Nhập sổ từ tệp…</source>
        <translation>Import from file…</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Sổ chưa có hồ sơ nào</source>
        <translation>The register is empty</translation>
    </message>
    <message>
        <source>Sổ hồ sơ</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thử ít chữ hơn, hoặc vài số cuối của số hồ sơ. Muốn tìm lại thì bấm:</source>
        <translation>Try fewer letters, or the last digits of the dossier number. To search again press:</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tìm trong sổ</source>
        <translation>Search register</translation>
    </message>
    <message>
        <source>{count} hồ sơ khớp</source>
        <translation>{count} matching</translation>
    </message>
    <message>
        <source>{count} hồ sơ mới nhất khớp. Gõ thêm để thu hẹp.</source>
        <translation>The {count} newest that match. Type more to narrow down.</translation>
    </message>
    <message>
        <source>Đang ở</source>
        <translation>Where</translation>
    </message>
</context>
<context>
    <name>RegisterSavingSheet</name>
    <message>
        <source>Bảng tính XLSX</source>
        <translation>XLSX spreadsheet</translation>
    </message>
    <message>
        <source>Bảng tính {form}</source>
        <translation>{form} spreadsheet</translation>
    </message>
    <message>
        <source>Chọn nơi lưu…</source>
        <translation>Choose where…</translation>
    </message>
    <message>
        <source>Dạng tệp</source>
        <translation>File type</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Lưu các hồ sơ nhận trong kỳ; tệp nhập lại được ở nơi khác.</source>
        <translation>Saves dossiers received in the period; the file can be imported elsewhere.</translation>
    </message>
    <message>
        <source>Lưu sổ hồ sơ ra tệp</source>
        <translation>Save register to file</translation>
    </message>
    <message>
        <source>Ngày đầu phải trước ngày cuối.</source>
        <translation>The first day must come before the last.</translation>
    </message>
    <message>
        <source>Nhận từ ngày</source>
        <translation>Received from</translation>
    </message>
    <message>
        <source>Sổ hồ sơ {first} đến {last}</source>
        <translation>Register {first} to {last}</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Văn bản CSV</source>
        <translation>CSV text</translation>
    </message>
    <message>
        <source>hồ sơ</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>{count} hồ sơ</source>
        <translation>Dossiers: {count}</translation>
    </message>
    <message>
        <source>Đang ghi {name}</source>
        <translation>Writing {name}</translation>
    </message>
    <message>
        <source>Đã lưu {count} hồ sơ vào tệp {path}</source>
        <translation>Dossiers saved: {count}, to file {path}</translation>
    </message>
    <message>
        <source>đến hết ngày</source>
        <translation>to, inclusive</translation>
    </message>
</context>
<context>
    <name>RegisterSheet</name>
    <message>
        <source>(trống)</source>
        <translation>(blank)</translation>
    </message>
    <message>
        <source>Chi tiết của dòng được chọn</source>
        <translation>Details of the selected row</translation>
    </message>
    <message>
        <source>Chỉ người quản trị nhập được sổ.</source>
        <translation>Only an administrator can import into the register.</translation>
    </message>
    <message>
        <source>Chọn mỗi cột của tệp là cột nào của sổ. Cách hiểu này được nhớ cho các tệp có cùng tiêu đề.</source>
        <translation>Choose which register column each column of the file is. The choice is remembered for files with the same headings.</translation>
    </message>
    <message>
        <source>Còn thiếu cột {columns}.</source>
        <translation>Missing columns: {columns}.</translation>
    </message>
    <message>
        <source>Còn {count} ô sai. Sửa trong tệp, lưu lại rồi bấm F5.</source>
        <translation>Faulty cells left: {count}. Correct the file, save it, then press F5.</translation>
    </message>
    <message>
        <source>Cần sửa</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Cột của tệp</source>
        <translation>File columns</translation>
    </message>
    <message>
        <source>Cột không dùng: {titles}.</source>
        <translation>Columns not used: {titles}.</translation>
    </message>
    <message>
        <source>Cột “{column}” được chọn hai lần.</source>
        <translation>Column “{column}” is chosen twice.</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Dữ liệu</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hồ sơ sổ đã có được giữ nguyên.</source>
        <translation>Dossiers already in the register stay as they are.</translation>
    </message>
    <message>
        <source>Khác sổ</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Không có gì khác sổ</source>
        <translation>Nothing differs from the register</translation>
    </message>
    <message>
        <source>Không có hồ sơ mới</source>
        <translation>No new dossiers</translation>
    </message>
    <message>
        <source>Không có ô sai</source>
        <translation>No errors</translation>
    </message>
    <message>
        <source>Không dùng</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Là cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Mã thủ tục không có trong danh mục: {codes}; giữ như trong tệp.</source>
        <translation>Procedure codes not in the catalogue: {codes}; kept as in the file.</translation>
    </message>
    <message numerus="yes">
        <source>Mỗi danh sách hiện {count} dòng đầu.</source>
        <translation>
            <numerusform>Each list shows the first row.</numerusform>
            <numerusform>Each list shows the first {count} rows.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nhận ngày</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Nhập</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Nhập sổ hồ sơ</source>
        <translation>Import dossiers</translation>
    </message>
    <message>
        <source>Nhập {count} hồ sơ</source>
        <translation>Import dossiers ({count})</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Sổ giữ nguyên; tiến độ được ghi bằng việc làm ở quầy.</source>
        <translation>The register stays as it is; progress comes from the work at the counter.</translation>
    </message>
    <message>
        <source>Sổ đã có mọi hồ sơ của tệp, không có gì để nhập.</source>
        <translation>The register already has every dossier in the file; nothing to import.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Tiêu đề trong tệp</source>
        <translation>Heading in file</translation>
    </message>
    <message>
        <source>Trong sổ</source>
        <translation>In register</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In file</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tệp này đã nhập {when}, {count} hồ sơ.</source>
        <translation>This file was imported {when}, dossiers: {count}.</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>dòng</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>hồ sơ</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>sẽ cấp</source>
        <translation>on import</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>{address}, {title}: “{value}”</source>
        <translation>{address}, {title}: “{value}”</translation>
    </message>
    <message>
        <source>{name}: tiêu đề ở dòng {row}</source>
        <translation>{name}: headings in row {row}</translation>
    </message>
    <message>
        <source>{number}, {column}: sổ ghi “{held}”, tệp ghi “{said}”</source>
        <translation>{number}, {column}: register has “{held}”, file has “{said}”</translation>
    </message>
    <message numerus="yes">
        <source>{place}: {count} dòng, trong đó {known} hồ sơ sổ đã có.</source>
        <translation>
            <numerusform>{place}: {count} row, already in the register: {known}.</numerusform>
            <numerusform>{place}: {count} rows, {known} of them already in the register.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {count}</source>
        <translation>{title}: {count}</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Ô sai</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Đang ghi</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Đang ghi vào sổ; dừng thì không có gì được ghi.</source>
        <translation>Writing to the register; if you stop, nothing is written.</translation>
    </message>
    <message>
        <source>Đang xem tệp {name}…</source>
        <translation>Looking at file {name}…</translation>
    </message>
    <message>
        <source>Đang đọc tệp {name} và đối chiếu với sổ…</source>
        <translation>Reading file {name} and comparing it with the register…</translation>
    </message>
    <message>
        <source>Đã nhập {count} hồ sơ từ tệp {name}</source>
        <translation>Dossiers imported: {count}, from file {name}</translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Reread</translation>
    </message>
</context>
<context>
    <name>ReopenSheet</name>
    <message>
        <source>Bỏ kết quả</source>
        <translation>Drop result</translation>
    </message>
    <message>
        <source>Bỏ kết quả, xử lý tiếp</source>
        <translation>Drop result, carry on</translation>
    </message>
    <message>
        <source>Ghi nhầm: phòng chuyên môn chưa trả</source>
        <translation>Recorded by mistake: not back from department</translation>
    </message>
    <message>
        <source>Hồ sơ nằm ở quầy, chờ bàn giao lại cho phòng chuyên môn sửa; ngày hẹn vẫn là {due}.</source>
        <translation>The dossier is at the counter, to go back to the department for correction; it is still due {due}.</translation>
    </message>
    <message>
        <source>Hồ sơ về đúng nơi đang giữ trước đó; ngày hẹn vẫn là {due}.</source>
        <translation>The dossier goes back to where it was before; it is still due {due}.</translation>
    </message>
    <message>
        <source>Kết quả sai: trả lại để sửa</source>
        <translation>Result is wrong: back for correction</translation>
    </message>
    <message>
        <source>Lý do mở lại</source>
        <translation>Why reopen</translation>
    </message>
    <message>
        <source>Lý do, ghi vào diễn biến</source>
        <translation>Reason, shown in the history</translation>
    </message>
    <message>
        <source>Mở lại ngày</source>
        <translation>Reopen day</translation>
    </message>
    <message>
        <source>Mở lại ngày đã chốt</source>
        <translation>Reopen a closed day</translation>
    </message>
    <message>
        <source>Ngày {day} đã chốt lúc {at}, {by}. Lý do được ghi vào nhật ký; sửa xong thì chốt và in lại.</source>
        <translation>{day} was closed at {at} by {by}. The reason goes into the audit log; when done, close and print again.</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Đã bỏ kết quả của hồ sơ {number}. Đang ở: {where}.</source>
        <translation>Result of dossier {number} dropped. Now: {where}.</translation>
    </message>
    <message>
        <source>Đã mở lại ngày {day}. Xong việc thì chốt lại.</source>
        <translation>{day} is open again. Close it when done.</translation>
    </message>
</context>
<context>
    <name>Repeating</name>
    <message>
        <source>Biểu mẫu đang có người nộp. Lưu hoặc xóa trắng trước khi bấm F4.</source>
        <translation>The form already has an applicant. Save or clear it before pressing F4.</translation>
    </message>
    <message>
        <source>Biểu mẫu đang có thủ tục. Lưu hoặc xóa trắng trước.</source>
        <translation>The form already has a procedure. Save or clear it first.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Biểu II.06a</source>
        <translation>Table II.06a</translation>
    </message>
    <message>
        <source>Biểu đồ</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Chưa nhận kết quả</source>
        <translation>Not yet collected</translation>
    </message>
    <message>
        <source>Chỉ số QĐ 766</source>
        <translation>Decision 766 index</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>In danh sách</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>In tổng hợp ngày</source>
        <translation>Print day summary</translation>
    </message>
    <message>
        <source>Không hồ sơ nào trễ hạn trong kỳ này</source>
        <translation>No dossier is overdue in this period</translation>
    </message>
    <message>
        <source>Kết quả về trong kỳ này đều đã có người nhận</source>
        <translation>Every result that came back in this period has been collected</translation>
    </message>
    <message>
        <source>Kỳ này chưa có hồ sơ nào giải quyết xong</source>
        <translation>No dossier was settled in this period</translation>
    </message>
    <message>
        <source>Kỳ này chưa có số liệu</source>
        <translation>No figures for this period</translation>
    </message>
    <message>
        <source>Kỳ này không có văn bản xin lỗi nào</source>
        <translation>No apology letters in this period</translation>
    </message>
    <message>
        <source>Phân tích</source>
        <translation>Analysis</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Số liệu kỳ</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Sổ sách</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>Sổ theo dõi (Mẫu 07)</source>
        <translation>Register (Form 07)</translation>
    </message>
    <message>
        <source>Theo cán bộ</source>
        <translation>By staff</translation>
    </message>
    <message>
        <source>Theo phòng</source>
        <translation>By department</translation>
    </message>
    <message>
        <source>Theo thủ tục</source>
        <translation>By procedure</translation>
    </message>
    <message>
        <source>Thời gian giải quyết</source>
        <translation>Processing time</translation>
    </message>
    <message>
        <source>Tổng hợp ngày</source>
        <translation>Day summary</translation>
    </message>
    <message>
        <source>Xin lỗi, hẹn lại</source>
        <translation>Apologise, new date</translation>
    </message>
    <message>
        <source>báo cáo kế</source>
        <translation>next report</translation>
    </message>
</context>
<context>
    <name>ResultsIn</name>
    <message>
        <source>Chưa nhận kết quả nào</source>
        <translation>No results taken in yet</translation>
    </message>
    <message>
        <source>Chưa nhận được</source>
        <translation>Not taken in</translation>
    </message>
    <message>
        <source>Enter: nhận về</source>
        <translation>Enter: take in</translation>
    </message>
    <message>
        <source>Ghi cho các kết quả quét tiếp theo</source>
        <translation>Goes with the next results scanned</translation>
    </message>
    <message>
        <source>Ghi nhầm, bỏ dòng này</source>
        <translation>Mistake: drop this row</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hồ sơ đã bàn giao mà chưa có kết quả sẽ hiện ở đây.</source>
        <translation>Dossiers handed over and without a result yet appear here.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào ở phòng chuyên môn</source>
        <translation>No dossiers at the departments</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết quả vừa nhận về</source>
        <translation>Results just taken in</translation>
    </message>
    <message>
        <source>Mở thẻ hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Ngăn</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nhận kết quả về</source>
        <translation>Take result in</translation>
    </message>
    <message>
        <source>Quét mã hồ sơ, hoặc gõ số rồi Enter</source>
        <translation>Scan the dossier code, or type the number, then Enter</translation>
    </message>
    <message>
        <source>Quét từng hồ sơ phòng chuyên môn vừa chuyển về; mỗi lần quét là xong.</source>
        <translation>Scan each dossier the departments have sent back; one scan does it.</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>kết quả</source>
        <translation>results</translation>
    </message>
    <message>
        <source>{count} kết quả · {number} · {name} · {result}</source>
        <translation>{count} taken in · {number} · {name} · {result}</translation>
    </message>
    <message>
        <source>{count} trước hạn</source>
        <translation>{count} early</translation>
    </message>
    <message>
        <source>{count} trễ</source>
        <translation>{count} late</translation>
    </message>
    <message>
        <source>{count} đúng hạn</source>
        <translation>{count} on time</translation>
    </message>
    <message>
        <source>Đang ghi: {result}</source>
        <translation>Recording: {result}</translation>
    </message>
    <message>
        <source>Đang ở phòng chuyên môn</source>
        <translation>At the departments</translation>
    </message>
    <message>
        <source>Đang ở phòng chuyên môn ({count})</source>
        <translation>At the departments ({count})</translation>
    </message>
    <message>
        <source>Đã bỏ {number} · {name}: như trước khi quét, {where}</source>
        <translation>{number} · {name} dropped: as before the scan, {where}</translation>
    </message>
    <message>
        <source>Để ở ngăn, kệ</source>
        <translation>Put in slot</translation>
    </message>
</context>
<context>
    <name>ResultsOut</name>
    <message>
        <source>Cách nhận</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Cùng lúc: {numbers}.</source>
        <translation>With it: {numbers}.</translation>
    </message>
    <message>
        <source>Enter: mở</source>
        <translation>Enter: open</translation>
    </message>
    <message>
        <source>Giấy tờ kèm theo</source>
        <translation>Papers shown</translation>
    </message>
    <message>
        <source>Giấy vừa quét là bản cũ. Giấy hiện nay là lần {version}, hẹn trả {due}.</source>
        <translation>The receipt scanned is an old one. The current one is version {version}, due {due}.</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Họ và tên người nhận</source>
        <translation>Receiver’s full name</translation>
    </message>
    <message>
        <source>Họ và tên người được ủy quyền</source>
        <translation>Authorised person’s full name</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Hồ sơ của tổ chức: {name} cần giấy giới thiệu hoặc ủy quyền. Bấm 2 rồi ghi số giấy.</source>
        <translation>Organisation’s dossier: {name} needs a letter of introduction or authorisation. Press 2 and write its number.</translation>
    </message>
    <message>
        <source>Hồ sơ không ghi số định danh: hãy so họ tên {name} trên thẻ với người nộp.</source>
        <translation>The dossier has no ID number: check the name {name} on the card against the applicant.</translation>
    </message>
    <message>
        <source>Không có kết quả nào chờ trả</source>
        <translation>No results to give back</translation>
    </message>
    <message>
        <source>Không có kết quả nào ở quầy này chờ chủ thẻ {name} đến nhận.</source>
        <translation>No result at this counter is waiting for card holder {name}.</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết quả chờ trả</source>
        <translation>Results to give back</translation>
    </message>
    <message>
        <source>Kết quả chờ trả ({count})</source>
        <translation>Results to give back ({count})</translation>
    </message>
    <message>
        <source>Kết quả của {name} không phải của người này: bỏ dòng đó, hoặc bấm 2 và ghi giấy ủy quyền.</source>
        <translation>The result of {name} is not this person’s: remove that row, or press 2 and record the authorisation.</translation>
    </message>
    <message>
        <source>Kết quả nhận về quầy sẽ hiện ở đây.</source>
        <translation>Results taken in at the counter appear here.</translation>
    </message>
    <message>
        <source>Kết quả, ngăn để, người được nhận và phí còn thiếu sẽ hiện ở đây.</source>
        <translation>The result, its slot, who may collect it and any fee still owed appear here.</translation>
    </message>
    <message>
        <source>Lấy ở ngăn</source>
        <translation>From slot</translation>
    </message>
    <message>
        <source>Mở thẻ hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Ngăn</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Người nhận ký</source>
        <translation>Receiver signs</translation>
    </message>
    <message>
        <source>Người nhận kết quả</source>
        <translation>Receiver of the result</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nhận kết quả về quầy trước</source>
        <translation>Take the result in first</translation>
    </message>
    <message>
        <source>Quét giấy tiếp nhận của người đến nhận</source>
        <translation>Scan the receipt of the person collecting</translation>
    </message>
    <message>
        <source>Quét giấy tiếp nhận, hoặc gõ số hồ sơ rồi Enter</source>
        <translation>Scan a receipt, or type a dossier number, then Enter</translation>
    </message>
    <message>
        <source>Số giấy ủy quyền, số CCCD</source>
        <translation>Authorisation no., ID number</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Số vận đơn bưu chính</source>
        <translation>Postal waybill no.</translation>
    </message>
    <message>
        <source>Thẻ của {name} không phải người nộp, cũng không có tên trên giấy tiếp nhận. Nếu có giấy ủy quyền: bấm 2 rồi ghi số giấy.</source>
        <translation>The card of {name} is not the applicant’s, and the name is not on the receipt. If there is a letter of authorisation: press 2 and write its number.</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Trả cùng lúc: {number} · {name} · {where}</source>
        <translation>Give back together: {number} · {name} · {where}</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Give back</translation>
    </message>
    <message numerus="yes">
        <source>Trả {count} kết quả</source>
        <translation>
            <numerusform>Give back {count} result</numerusform>
            <numerusform>Give back {count} results</numerusform>
        </translation>
    </message>
    <message>
        <source>người này</source>
        <translation>this person</translation>
    </message>
    <message>
        <source>{number} · {name} · {where}</source>
        <translation>{number} · {name} · {where}</translation>
    </message>
    <message>
        <source>Đang ở</source>
        <translation>Where</translation>
    </message>
    <message numerus="yes">
        <source>Đã trả {count} kết quả cho {name}</source>
        <translation>
            <numerusform>{count} result given back to {name}</numerusform>
            <numerusform>{count} results given back to {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã trả {number} cho {name}</source>
        <translation>{number} given back to {name}</translation>
    </message>
    <message>
        <source>Đúng người nộp hồ sơ: {name}.</source>
        <translation>This is the applicant: {name}.</translation>
    </message>
    <message>
        <source>Đúng người nộp thay ghi trên giấy tiếp nhận: {name}.</source>
        <translation>This is the agent named on the receipt: {name}.</translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message>
        <source>Bản nguyên vẹn gần nhất: {moment}.</source>
        <translation>Latest intact copy: {moment}.</translation>
    </message>
    <message>
        <source>Bản sao lưu làm trước khi xóa vẫn còn dữ liệu: cất kín, hoặc hủy khi không cần.</source>
        <translation>Backup copies made before still hold the data: lock them away, or destroy them when not needed.</translation>
    </message>
    <message>
        <source>Bảng tính XLSX</source>
        <translation>XLSX spreadsheet</translation>
    </message>
    <message>
        <source>Chưa có bản sao nguyên vẹn nào.</source>
        <translation>There is no intact copy yet.</translation>
    </message>
    <message>
        <source>Chưa có năm nào khép</source>
        <translation>No past year yet</translation>
    </message>
    <message>
        <source>Cần sao lưu</source>
        <translation>Backup needed</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Giữ: số hồ sơ, thủ tục, ngày nhận, ngày trả, nơi đã qua, số liệu báo cáo; mã chuỗi của nhật ký vẫn kiểm tra được.</source>
        <translation>Kept: dossier numbers, procedures, dates, places passed, report figures; the chain of the log can still be checked.</translation>
    </message>
    <message>
        <source>Hồ sơ nhận trong năm</source>
        <translation>Received in the year</translation>
    </message>
    <message>
        <source>Lưu sổ không tên</source>
        <translation>Save the register without names</translation>
    </message>
    <message>
        <source>Lưu sổ năm {year} không tên</source>
        <translation>Save the register of {year} without names</translation>
    </message>
    <message>
        <source>Những năm đã khép</source>
        <translation>Past years</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Năm nay và năm trước luôn được giữ nguyên.</source>
        <translation>This year and the last are always kept whole.</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Sao lưu trước khi xóa</source>
        <translation>Back up before erasing</translation>
    </message>
    <message>
        <source>Sổ cũ cạnh sổ vẫn còn dữ liệu, hãy hủy khi không cần nữa: {files}.</source>
        <translation>Older books beside the books still hold the data; destroy them when they are no longer needed: {files}.</translation>
    </message>
    <message>
        <source>Sổ hồ sơ {year} không tên</source>
        <translation>Register {year} without names</translation>
    </message>
    <message>
        <source>Sổ không tên chỉ có số hồ sơ, thủ tục, ngày tháng.</source>
        <translation>Without names: dossier numbers, procedures and dates only.</translation>
    </message>
    <message>
        <source>Xóa dữ liệu cá nhân</source>
        <translation>Erase personal data</translation>
    </message>
    <message>
        <source>Xóa dữ liệu cá nhân đến hết năm {year}</source>
        <translation>Erase personal data up to the end of {year}</translation>
    </message>
    <message>
        <source>Xóa gì, giữ gì</source>
        <translation>What goes, what stays</translation>
    </message>
    <message>
        <source>Xóa: họ tên, số giấy tờ, điện thoại, địa chỉ của người nộp và người nhận; ghi chú, cuộc gọi và nội dung giấy tờ đã in, kể cả tệp PDF lưu cạnh sổ.</source>
        <translation>Forgotten: names, identity numbers, telephones and addresses of applicants and receivers; notes, calls and the content of printed papers, PDF files beside the books too.</translation>
    </message>
    <message>
        <source>hồ sơ</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>Đang ghi {name}</source>
        <translation>Writing {name}</translation>
    </message>
    <message>
        <source>Đang sao lưu…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Đang xóa dữ liệu cá nhân từng phần. Vẫn làm việc khác được.</source>
        <translation>Erasing personal data part by part. You can keep working meanwhile.</translation>
    </message>
    <message>
        <source>Đang đếm trong sổ… Vẫn làm việc khác được.</source>
        <translation>Counting in the books… Other work can go on.</translation>
    </message>
    <message>
        <source>Đã có, còn mới</source>
        <translation>There, and recent</translation>
    </message>
    <message>
        <source>Đã dừng, không có tệp nào được lưu.</source>
        <translation>Stopped, no file was saved.</translation>
    </message>
    <message>
        <source>Đã lưu {count} hồ sơ, không có tên người, vào tệp {path}</source>
        <translation>Saved without names, dossiers: {count}, in file {path}</translation>
    </message>
    <message>
        <source>Đã xóa dữ liệu cá nhân đến hết năm {year}</source>
        <translation>Personal data up to the end of {year} erased</translation>
    </message>
    <message>
        <source>Đã xóa dữ liệu cá nhân đến hết năm {year}: {dossiers} hồ sơ, {papers} giấy, {visits} lượt hướng dẫn. Việc này đã ghi vào nhật ký.</source>
        <translation>Personal data up to the end of {year} erased: dossiers {dossiers}, papers {papers}, people guided {visits}. The log says so.</translation>
    </message>
    <message>
        <source>Đến hết năm {year} không còn dữ liệu cá nhân nào phải xóa.</source>
        <translation>Up to the end of {year} no personal data is left to erase.</translation>
    </message>
    <message>
        <source>Đến hết năm {year}: gồm cả các năm trước đó. Số hồ sơ được đếm trước khi hỏi lại.</source>
        <translation>Up to the end of {year}: earlier years too. Dossiers are counted before you are asked again.</translation>
    </message>
    <message>
        <source>Đến hết năm {year}: {dossiers} hồ sơ, {papers} giấy, {visits} lượt hướng dẫn.</source>
        <translation>Up to the end of {year}: dossiers {dossiers}, papers {papers}, people guided {visits}.</translation>
    </message>
</context>
<context>
    <name>RetractSheet</name>
    <message>
        <source>Hủy lần trả</source>
        <translation>Undo giving back</translation>
    </message>
    <message>
        <source>Hủy lần trả kết quả ghi nhầm</source>
        <translation>Undo a mistaken giving back</translation>
    </message>
    <message>
        <source>Kết quả được ghi lại là đang ở quầy, lệ phí như trước lần trả này.</source>
        <translation>The result will be recorded as at the counter again, the fee as before it was given back.</translation>
    </message>
    <message>
        <source>Lý do, ghi vào diễn biến</source>
        <translation>Reason, shown in the history</translation>
    </message>
    <message>
        <source>Sổ ghi đã trả lúc {moment} cho {name} ({collector}).</source>
        <translation>Recorded as given back at {moment} to {name} ({collector}).</translation>
    </message>
    <message>
        <source>Đã hủy lần trả của hồ sơ {number}. {where}.</source>
        <translation>Giving back of dossier {number} undone. {where}.</translation>
    </message>
</context>
<context>
    <name>Returning</name>
    <message>
        <source>Lấy thông tin lần trước</source>
        <translation>Use earlier details</translation>
    </message>
    <message>
        <source>Số này lần trước đứng tên {name}. Hãy đối chiếu lại.</source>
        <translation>This number was last in the name of {name}. Check again.</translation>
    </message>
    <message>
        <source>Xem hồ sơ</source>
        <translation>See dossiers</translation>
    </message>
    <message>
        <source>còn {open} đang xử lý (hẹn {due}: {procedure})</source>
        <translation>{open} in progress (due {due}: {procedure})</translation>
    </message>
    <message>
        <source>{count} kết quả đang chờ nhận</source>
        <translation>{count} ready to collect</translation>
    </message>
    <message>
        <source>Đã từng nộp: {count} hồ sơ</source>
        <translation>Earlier dossiers: {count}</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Dấu cách: đổi một dòng · + hẹn lại tất cả · − giữ tất cả</source>
        <translation>Space: change one row · + reschedule all · − keep all</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận bị ảnh hưởng</source>
        <translation>Receipts affected</translation>
    </message>
    <message>
        <source>Giữ tất cả</source>
        <translation>Keep all</translation>
    </message>
    <message>
        <source>Hẹn lại tất cả</source>
        <translation>Reschedule all</translation>
    </message>
    <message>
        <source>Không có giấy tiếp nhận nào bị ảnh hưởng</source>
        <translation>No receipts affected</translation>
    </message>
    <message>
        <source>Lý do đổi lịch</source>
        <translation>Reason for change</translation>
    </message>
    <message>
        <source>Lưu lịch</source>
        <translation>Save calendar</translation>
    </message>
    <message>
        <source>Lưu và hẹn lại {count} hồ sơ</source>
        <translation>Save and reschedule {count}</translation>
    </message>
    <message>
        <source>Quay lại sửa</source>
        <translation>Back to editing</translation>
    </message>
    <message>
        <source>VD: Nghỉ tránh bão số 9 theo công điện của UBND thành phố</source>
        <translation>e.g. Closed for typhoon no. 9 by order of the city People’s Committee</translation>
    </message>
    <message>
        <source>Xem ảnh hưởng trước khi lưu</source>
        <translation>See the effects before saving</translation>
    </message>
    <message>
        <source>và {count} thay đổi khác</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>{count} hồ sơ đã hẹn lại trước đây (lần 2): nên giữ nguyên.</source>
        <translation>Rescheduled before (2nd date): {count}. Better kept as they are.</translation>
    </message>
    <message>
        <source>{total} giấy tiếp nhận bị ảnh hưởng: {moved} hẹn lại, {kept} giữ nguyên</source>
        <translation>Receipts affected: {total} ({moved} rescheduled, {kept} kept)</translation>
    </message>
    <message>
        <source>Đã lưu. Không có giấy tiếp nhận nào bị ảnh hưởng.</source>
        <translation>Saved. No receipts affected.</translation>
    </message>
    <message>
        <source>Đã lưu. {kept} giấy tiếp nhận giữ nguyên ngày, không có giấy nào phải in.</source>
        <translation>Saved. Receipts keeping their dates: {kept}; nothing to print.</translation>
    </message>
    <message>
        <source>Đã lưu. {moved} hồ sơ có ngày hẹn mới, {kept} giữ nguyên. {papers} giấy đang giữ lại, chưa in.</source>
        <translation>Saved. New due dates: {moved}; kept: {kept}. Papers held back, not printed: {papers}.</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Bỏ những gì vừa sửa</source>
        <translation>Undo the changes</translation>
    </message>
    <message>
        <source>Chức danh người ký</source>
        <translation>Signatory’s title</translation>
    </message>
    <message>
        <source>Cuộn 80 mm</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>Cách tính thời hạn</source>
        <translation>Counting time limits</translation>
    </message>
    <message>
        <source>Dưới văn bản xin lỗi, từ chối, dừng giải quyết.</source>
        <translation>Under letters of apology, refusal and stopping.</translation>
    </message>
    <message>
        <source>Giấy in ra</source>
        <translation>Printed papers</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận ghi cách tính ngày hẹn</source>
        <translation>Receipt shows how the due date is counted</translation>
    </message>
    <message>
        <source>Giờ ngừng tính trong ngày</source>
        <translation>Daily cut-off time</translation>
    </message>
    <message>
        <source>Họ và tên người ký</source>
        <translation>Signatory’s full name</translation>
    </message>
    <message>
        <source>Không có gì thay đổi để lưu.</source>
        <translation>Nothing has changed, nothing to save.</translation>
    </message>
    <message>
        <source>Kèm phiếu kiểm soát (Mẫu 06) khi bàn giao</source>
        <translation>With control slip (Form 06) at handover</translation>
    </message>
    <message>
        <source>Kèm phiếu đánh giá</source>
        <translation>With feedback form</translation>
    </message>
    <message>
        <source>Ký văn bản</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Mốc giờ chuyển sang ngày sau</source>
        <translation>Same-day cut-off time</translation>
    </message>
    <message>
        <source>Ngày làm việc để báo bổ sung sau thẩm định.</source>
        <translation>Working days to ask for a supplement after appraisal.</translation>
    </message>
    <message>
        <source>Nhận sau giờ này: tính từ ngày làm việc sau. Để trống: không có.</source>
        <translation>Received after this: counted from the next working day. Empty: none.</translation>
    </message>
    <message>
        <source>Phiếu bàn giao, phiếu kiểm soát</source>
        <translation>Handover slip, control slip</translation>
    </message>
    <message>
        <source>Phiếu bổ sung, từ chối, văn bản</source>
        <translation>Supplement and refusal slips, letters</translation>
    </message>
    <message>
        <source>Số liên</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Số liên: {paper}</source>
        <translation>Copies: {paper}</translation>
    </message>
    <message>
        <source>Số ngày báo bổ sung</source>
        <translation>Days for supplement</translation>
    </message>
    <message>
        <source>Thời hạn khi hồ sơ phải bổ sung</source>
        <translation>Time limit when a supplement is needed</translation>
    </message>
    <message>
        <source>Thủ tục trả trong ngày nhận sau giờ này: hẹn ngày làm việc sau.</source>
        <translation>Same-day procedure received after this: due next working day.</translation>
    </message>
    <message>
        <source>VD: 15:00</source>
        <translation>e.g. 15:00</translation>
    </message>
    <message>
        <source>VD: GIÁM ĐỐC</source>
        <translation>e.g. GIÁM ĐỐC</translation>
    </message>
    <message>
        <source>VD: dichvucong.gov.vn</source>
        <translation>e.g. dichvucong.gov.vn</translation>
    </message>
    <message>
        <source>Viết một số từ 1 đến 9.</source>
        <translation>Write a number from 1 to 9.</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Đã lưu. Hồ sơ và giấy tờ từ nay theo cách mới.</source>
        <translation>Saved. Dossiers and papers follow the new rules from now on.</translation>
    </message>
    <message>
        <source>Địa chỉ tra cứu, in kèm mã QR</source>
        <translation>Tracking address, printed with QR code</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>1-2 ngày</source>
        <translation>1–2 days</translation>
    </message>
    <message>
        <source>11-30 ngày</source>
        <translation>11–30 days</translation>
    </message>
    <message>
        <source>3-5 ngày</source>
        <translation>3–5 days</translation>
    </message>
    <message>
        <source>6 tháng đầu năm {year}</source>
        <translation>First half of {year}</translation>
    </message>
    <message>
        <source>6-10 ngày</source>
        <translation>6–10 days</translation>
    </message>
    <message>
        <source>9 tháng đầu năm {year}</source>
        <translation>First nine months of {year}</translation>
    </message>
    <message>
        <source>90 % không quá (ngày làm việc)</source>
        <translation>90 % within (working days)</translation>
    </message>
    <message>
        <source>Ba số đầu {code} của số định danh không phải mã tỉnh, thành phố nào. Hãy đối chiếu lại với giấy tờ.</source>
        <translation>The first three digits {code} of the ID number are no province’s code. Check it against the document.</translation>
    </message>
    <message>
        <source>Ba số đầu {code} của số định danh không phải mã tỉnh, thành phố; có thể người này đăng ký khai sinh ở nước ngoài. Hãy đối chiếu lại với giấy tờ.</source>
        <translation>The first three digits {code} of the ID number are no province’s code; the person’s birth may have been registered abroad. Check it against the document.</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Bưu cục</source>
        <translation>Post office</translation>
    </message>
    <message>
        <source>Bản vừa chép không nguyên vẹn: {fault}.</source>
        <translation>The copy just made is not intact: {fault}.</translation>
    </message>
    <message>
        <source>Chỉ gồm các ngày của năm {year}.</source>
        <translation>Only days of {year} belong here.</translation>
    </message>
    <message>
        <source>Chỉ số phục vụ người dân, doanh nghiệp (phần có dữ liệu tại quầy)</source>
        <translation>Service index (the part a counter has data for)</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Chọn {allowed}.</source>
        <translation>Choose {allowed}.</translation>
    </message>
    <message>
        <source>Chỗ để</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Chữ ký</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Cá nhân, tổ chức</source>
        <translation>Person, organisation</translation>
    </message>
    <message>
        <source>Các cơ quan cộng lại là {total}, còn thời hạn là {limit}.</source>
        <translation>The agencies add up to {total}, but the time limit is {limit}.</translation>
    </message>
    <message>
        <source>Các mức độ 1-4 không còn dùng. Ghi: toàn trình hoặc một phần.</source>
        <translation>Levels 1–4 are no longer used. Write: toàn trình or một phần.</translation>
    </message>
    <message>
        <source>Cán bộ tiếp nhận</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Còn {left} hồ sơ khác không in ở đây.</source>
        <translation>Not printed here: {left} more dossiers.</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Có vẻ gõ bằng phông chữ cũ (TCVN3, .VnTime). Hãy chuyển sang Unicode.</source>
        <translation>It seems typed in an old font (TCVN3, .VnTime). Convert it to Unicode.</translation>
    </message>
    <message>
        <source>Công dân yêu cầu rút hồ sơ</source>
        <translation>Withdrawal asked for</translation>
    </message>
    <message>
        <source>Cơ quan chủ trì</source>
        <translation>Lead agency</translation>
    </message>
    <message>
        <source>Cơ quan có thẩm quyền nhận sau, bưu chính ký biên bản trước khi tiếp nhận.</source>
        <translation>The competent agency receives later, the post signs the minutes before intake.</translation>
    </message>
    <message>
        <source>Cơ quan được hỏi ý kiến</source>
        <translation>Agency asked for its opinion</translation>
    </message>
    <message>
        <source>Cấp</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Cần ít nhất một ngày làm việc trong tuần.</source>
        <translation>At least one working day a week is needed.</translation>
    </message>
    <message>
        <source>Cộng thêm {waited} chờ bổ sung hồ sơ.</source>
        <translation>Plus {waited} of waiting for the supplement.</translation>
    </message>
    <message>
        <source>Danh sách hồ sơ quá hạn</source>
        <translation>Overdue dossiers</translation>
    </message>
    <message>
        <source>Danh sách kết quả chưa có người nhận</source>
        <translation>Results not collected</translation>
    </message>
    <message>
        <source>Danh sách văn bản xin lỗi và hẹn lại</source>
        <translation>Apology letters</translation>
    </message>
    <message>
        <source>Dài quá {limit} ký tự. Hãy rút gọn.</source>
        <translation>Longer than {limit} characters. Shorten it.</translation>
    </message>
    <message>
        <source>Dưới 1.000 đồng: có lẽ bảng tính đã đọc {fee}.000 thành {fee}.</source>
        <translation>Less than 1,000 đồng: the spreadsheet probably read {fee}.000 as {fee}.</translation>
    </message>
    <message>
        <source>Dấu nhật ký</source>
        <translation>Seal of the journal</translation>
    </message>
    <message>
        <source>Dừng xử lý</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi chú hồ sơ thừa</source>
        <translation>Note on the surplus dossier</translation>
    </message>
    <message>
        <source>Ghi mã trạng thái 1 đến 10 của Cổng Dịch vụ công hoặc tên của nó, ví dụ 4 (Đang xử lý).</source>
        <translation>Write state code 1 to 10 of the Public Service Portal or its name, e.g. 4 (Đang xử lý).</translation>
    </message>
    <message>
        <source>Ghi một hay nhiều trong: trực tiếp, trực tuyến, bưu chính.</source>
        <translation>Write one or more of: trực tiếp, trực tuyến, bưu chính.</translation>
    </message>
    <message>
        <source>Ghi một số tiền bằng đồng, ví dụ 430.000, hoặc “không thu”; các mức khác ghi ở cột Ghi chú.</source>
        <translation>Write one amount in đồng, e.g. 430,000, or “không thu”; other rates go into the Ghi chú column.</translation>
    </message>
    <message>
        <source>Ghi một trong: counter, online, post (trực tiếp, trực tuyến, bưu chính).</source>
        <translation>Write one of: counter, online, post (trực tiếp, trực tuyến, bưu chính).</translation>
    </message>
    <message>
        <source>Ghi một trong: trung ương, tỉnh, xã, cơ sở.</source>
        <translation>Write one of: trung ương, tỉnh, xã, cơ sở.</translation>
    </message>
    <message>
        <source>Ghi một trong: {said}.</source>
        <translation>Write one of: {said}.</translation>
    </message>
    <message>
        <source>Ghi ngày/tháng/năm, ví dụ 01/07/2026.</source>
        <translation>Write day/month/year, e.g. 01/07/2026.</translation>
    </message>
    <message>
        <source>Ghi như: 20 ngày làm việc, 30 ngày, 8 giờ làm việc, 1/2 ngày, 3 tháng, trong ngày; mỗi thủ tục một thời hạn.</source>
        <translation>Write as: 20 ngày làm việc, 30 ngày, 8 giờ làm việc, 1/2 ngày, 3 tháng, trong ngày; one time limit for each procedure.</translation>
    </message>
    <message>
        <source>Ghi như: Sở Y tế: 5; UBND tỉnh: 3 | Quyết định.</source>
        <translation>Write as: Sở Y tế: 5; UBND tỉnh: 3 | Quyết định.</translation>
    </message>
    <message>
        <source>Ghi năm-tháng-ngày, có thể kèm giờ: 2026-11-22 hoặc 2026-11-22T08:15.</source>
        <translation>Write year-month-day, with a time if known: 2026-11-22 or 2026-11-22T08:15.</translation>
    </message>
    <message>
        <source>Ghi x nếu là dữ liệu mẫu chưa đối chiếu, để trống nếu đã đối chiếu.</source>
        <translation>Write x for sample data not checked yet, leave empty when checked.</translation>
    </message>
    <message>
        <source>Ghi: toàn trình, một phần hoặc cung cấp thông tin.</source>
        <translation>Write: toàn trình, một phần or cung cấp thông tin.</translation>
    </message>
    <message>
        <source>Giấy ủy quyền</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>Giờ kết thúc làm việc</source>
        <translation>End of working hours</translation>
    </message>
    <message>
        <source>Giờ làm việc</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>Giờ ngừng tính trong ngày</source>
        <translation>Daily cut-off time</translation>
    </message>
    <message>
        <source>Gõ đủ như trên tờ tổng hợp ngày đã chốt: số quầy, mục và 20 chữ số.</source>
        <translation>Type all of it as on the summary of the closed day: station, entry and 20 digits.</translation>
    </message>
    <message>
        <source>Gồm 5 đến 20 chữ số hoặc chữ cái.</source>
        <translation>5 to 20 digits or letters.</translation>
    </message>
    <message>
        <source>Gồm 6 đến 15 chữ số.</source>
        <translation>6 to 15 digits.</translation>
    </message>
    <message>
        <source>Gồm 6 đến 15 chữ số; nhiều số thì chỉ giữ một.</source>
        <translation>6 to 15 digits; of several numbers keep one.</translation>
    </message>
    <message>
        <source>Hiện nay</source>
        <translation>At present</translation>
    </message>
    <message>
        <source>Hoàn tác đổi lịch</source>
        <translation>Calendar undone</translation>
    </message>
    <message>
        <source>Hãy ký lại gọn hơn.</source>
        <translation>Sign again, more simply.</translation>
    </message>
    <message>
        <source>Hạn trả lời</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>Hẹn lại</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>Hẹn trước</source>
        <translation>Due before</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Họ tên cán bộ</source>
        <translation>Staff member’s name</translation>
    </message>
    <message>
        <source>Họ tên người nhận</source>
        <translation>Receiver’s name</translation>
    </message>
    <message>
        <source>Họ tên người nhận kết quả</source>
        <translation>Collector’s name</translation>
    </message>
    <message>
        <source>Họ tên phải có chữ cái.</source>
        <translation>A name must have letters.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ có hơn một lần yêu cầu bổ sung tính là trễ hạn; hồ sơ chưa xong xét theo ngày cuối kỳ. Các chỉ tiêu về số hóa, phản ánh và mức độ hài lòng lấy từ hệ thống khác.</source>
        <translation>Dossiers with more than one request for a supplement count as late; those not finished are judged on the last day of the period. The indicators of digitisation, complaints and satisfaction come from other systems.</translation>
    </message>
    <message>
        <source>Hồ sơ giải quyết đúng hạn</source>
        <translation>Dossiers resolved on time</translation>
    </message>
    <message>
        <source>Hồ sơ này có trong phiếu.</source>
        <translation>This dossier is on the slip.</translation>
    </message>
    <message>
        <source>Hồ sơ nộp qua bưu chính công ích</source>
        <translation>Dossiers sent by post</translation>
    </message>
    <message>
        <source>Hồ sơ nộp trực tuyến</source>
        <translation>Dossiers filed online</translation>
    </message>
    <message>
        <source>Hồ sơ rút, dừng giải quyết, trả lại {counted}.</source>
        <translation>Dossiers withdrawn, stopped or returned: {counted}.</translation>
    </message>
    <message>
        <source>Hồ sơ thanh toán trực tuyến</source>
        <translation>Dossiers paid online</translation>
    </message>
    <message>
        <source>Hồ sơ thừa</source>
        <translation>Surplus dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ trực tuyến toàn trình</source>
        <translation>Dossiers, fully online</translation>
    </message>
    <message>
        <source>Hồ sơ đang chờ bổ sung tính vào “trong hạn” của số đang giải quyết.</source>
        <translation>Dossiers waiting for a supplement count as “in time” among those in process.</translation>
    </message>
    <message>
        <source>Khoảng ngày</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Không có ngày giờ này trong lịch.</source>
        <translation>There is no such day or time.</translation>
    </message>
    <message>
        <source>Không hiểu “{part}”. Mỗi giấy tờ một dòng: tên | bản chính | 1 | bắt buộc; loại là bản chính, bản sao chứng thực, bản sao hoặc bản điện tử.</source>
        <translation>“{part}” is not understood. One paper a line: name | bản chính | 1 | bắt buộc; the kind is bản chính, bản sao chứng thực, bản sao or bản điện tử.</translation>
    </message>
    <message>
        <source>Không sớm hơn hôm nay.</source>
        <translation>Not earlier than today.</translation>
    </message>
    <message>
        <source>Không trễ hạn (chưa trừ phản ánh)</source>
        <translation>Not late (complaints not deducted)</translation>
    </message>
    <message>
        <source>Không được tiếp nhận</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>Không được để trống.</source>
        <translation>Must not be empty.</translation>
    </message>
    <message>
        <source>Không được để trống; ô gộp thì hãy tách ra.</source>
        <translation>Must not be empty; split merged cells.</translation>
    </message>
    <message>
        <source>Kết quả trả bằng bản điện tử</source>
        <translation>Results given back electronically</translation>
    </message>
    <message>
        <source>Kết quả từ chối giải quyết tính vào “đúng hạn” của số đã giải quyết.</source>
        <translation>Refusals as a result count as “on time” among the resolved.</translation>
    </message>
    <message>
        <source>Kết thúc trước ngày bắt đầu áp dụng.</source>
        <translation>Ends before it comes into force.</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Report period</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do hủy số</source>
        <translation>Reason for voiding</translation>
    </message>
    <message>
        <source>Lý do không nhận</source>
        <translation>Reason for not taking it</translation>
    </message>
    <message>
        <source>Lý do đóng</source>
        <translation>Reason for closing</translation>
    </message>
    <message>
        <source>Lý do đổi lịch</source>
        <translation>Reason for change</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Lưu ý: {missing}; ngày trả kết quả có thể thay đổi.</source>
        <translation>Note: {missing}; the due date may change.</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Mã hồ sơ dài quá {limit} ký tự.</source>
        <translation>Dossier number longer than {limit} characters.</translation>
    </message>
    <message>
        <source>Mã hồ sơ phải có chữ số, ví dụ H57.132-260804-0583.</source>
        <translation>A dossier number has digits, e.g. H57.132-260804-0583.</translation>
    </message>
    <message>
        <source>Mã này đã có ở dòng {first}.</source>
        <translation>This code is in row {first} already.</translation>
    </message>
    <message>
        <source>Mã số thuế {code} sai chữ số kiểm tra. Hãy đối chiếu lại từng chữ số.</source>
        <translation>The check digit of tax code {code} is wrong. Check it digit by digit.</translation>
    </message>
    <message>
        <source>Mã thủ tục có dạng 1.004604 (một chữ số, dấu chấm, sáu chữ số). Nếu bảng tính đã bỏ số 0 ở cuối, hãy đặt cột này ở dạng văn bản rồi gõ lại.</source>
        <translation>A procedure code looks like 1.004604 (one digit, a dot, six digits). If the spreadsheet dropped a 0 at the end, set this column to text and type it again.</translation>
    </message>
    <message>
        <source>Mã thủ tục dài quá {limit} ký tự.</source>
        <translation>Procedure code longer than {limit} characters.</translation>
    </message>
    <message>
        <source>Mã đơn vị</source>
        <translation>Unit code</translation>
    </message>
    <message>
        <source>Mốc giờ chuyển sang ngày sau</source>
        <translation>Same-day cut-off time</translation>
    </message>
    <message>
        <source>Một ngày làm việc tính {minutes} phút theo giờ làm việc của đơn vị; không tính thời gian chờ người nộp bổ sung.</source>
        <translation>A working day has {minutes} minutes by the office’s hours; time spent waiting for a supplement is not counted.</translation>
    </message>
    <message>
        <source>Mới đăng ký</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Ngày hẹn trả</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Ngày nghỉ</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>Ngày này chưa tới.</source>
        <translation>This day has not come yet.</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Ngày trả kết quả: {weekday} {day:%d/%m/%Y} ({limit}).</source>
        <translation>Due date: {weekday} {day:%d %b %Y} ({limit}).</translation>
    </message>
    <message>
        <source>Ngày xin lỗi</source>
        <translation>Apology date</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signatory</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nhiều nhất {most} giấy tờ.</source>
        <translation>At most {most} papers.</translation>
    </message>
    <message>
        <source>Nhiều nhất {most} thư mục.</source>
        <translation>At most {most} folders.</translation>
    </message>
    <message>
        <source>Nhân viên bưu chính</source>
        <translation>Postal worker</translation>
    </message>
    <message>
        <source>Nhận đủ bổ sung</source>
        <translation>Supplement received</translation>
    </message>
    <message>
        <source>Nhật ký của sổ bị sửa, mất hoặc đảo thứ tự: bản sao chép đủ nhưng không khôi phục như thường được. Gõ counter-app check để biết chỗ sai.</source>
        <translation>The log of the books was changed, lost entries or was reordered: the copy is complete but cannot be restored in the usual way. Run counter-app check to see where.</translation>
    </message>
    <message>
        <source>Năm phải từ {low} đến {high}.</source>
        <translation>The year must be from {low} to {high}.</translation>
    </message>
    <message>
        <source>Năm phải đủ bốn chữ số, ví dụ 22/11/2026.</source>
        <translation>The year needs four digits, e.g. 22/11/2026.</translation>
    </message>
    <message>
        <source>Năm {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Nội dung nghĩa vụ tài chính</source>
        <translation>Financial obligation</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees, charges</translation>
    </message>
    <message>
        <source>Phòng, cơ quan giải quyết</source>
        <translation>Department, agency</translation>
    </message>
    <message>
        <source>Phương thức nhận</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Quá 8 giờ thì ghi rõ là giờ làm việc, hoặc đổi ra ngày.</source>
        <translation>For more than 8 hours write that they are working hours, or use days.</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Quý I/{year}</source>
        <translation>Quarter I/{year}</translation>
    </message>
    <message>
        <source>Quý II/{year}</source>
        <translation>Quarter II/{year}</translation>
    </message>
    <message>
        <source>Quý III/{year}</source>
        <translation>Quarter III/{year}</translation>
    </message>
    <message>
        <source>Quý IV/{year}</source>
        <translation>Quarter IV/{year}</translation>
    </message>
    <message>
        <source>Số CMND 9 chữ số không còn giá trị từ ngày 01/01/2025. Hãy hỏi số định danh 12 chữ số.</source>
        <translation>ID numbers of 9 digits are not valid since 01/01/2025. Ask for the one of 12 digits.</translation>
    </message>
    <message>
        <source>Số bộ</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Số bộ hồ sơ</source>
        <translation>Sets of papers</translation>
    </message>
    <message>
        <source>Số giấy tờ khi nhận</source>
        <translation>Number of the document shown</translation>
    </message>
    <message>
        <source>Số giấy đã quét</source>
        <translation>Papers scanned</translation>
    </message>
    <message>
        <source>Số hồ sơ thừa</source>
        <translation>Surplus dossier</translation>
    </message>
    <message>
        <source>Số hồ sơ trên một giấy</source>
        <translation>Dossiers on one receipt</translation>
    </message>
    <message>
        <source>Số hồ sơ đạt</source>
        <translation>Dossiers that meet it</translation>
    </message>
    <message>
        <source>Số liệu bổ sung, tỷ lệ</source>
        <translation>More figures, rates</translation>
    </message>
    <message>
        <source>Số lượng giấy tờ</source>
        <translation>Number of papers</translation>
    </message>
    <message>
        <source>Số lần ghi sổ giữa hai lần sao lưu</source>
        <translation>Entries between two backups</translation>
    </message>
    <message>
        <source>Số ngày chờ</source>
        <translation>Days waited</translation>
    </message>
    <message>
        <source>Số ngày hẹn lại</source>
        <translation>Days until the new date</translation>
    </message>
    <message>
        <source>Số ngày làm việc</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>Số năm giữ dữ liệu cá nhân</source>
        <translation>Years that personal data is kept</translation>
    </message>
    <message>
        <source>Số nội dung cần bổ sung</source>
        <translation>Items to supplement</translation>
    </message>
    <message>
        <source>Số phiếu gửi</source>
        <translation>Waybill no.</translation>
    </message>
    <message>
        <source>Số phút tự khóa quầy</source>
        <translation>Minutes until the counter locks</translation>
    </message>
    <message>
        <source>Số thứ tự</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Số thứ tự quầy</source>
        <translation>Station number</translation>
    </message>
    <message>
        <source>Số tiền</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Số trung tâm</source>
        <translation>Centre no.</translation>
    </message>
    <message>
        <source>Số tờ</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Số điện thoại</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Số định danh / CCCD</source>
        <translation>ID number / ID card</translation>
    </message>
    <message>
        <source>Số định danh cho giới tính {sex}, khác giới tính đã nhập ({given}). Hãy đối chiếu lại.</source>
        <translation>The ID number says sex {sex}, not as entered ({given}). Check again.</translation>
    </message>
    <message>
        <source>Số định danh cho năm sinh {year}, chưa tới. Hãy đối chiếu lại.</source>
        <translation>The ID number says birth year {year}, which has not come yet. Check again.</translation>
    </message>
    <message>
        <source>Số định danh cho năm sinh {year}, khác năm sinh đã nhập ({given}). Hãy đối chiếu lại.</source>
        <translation>The ID number says birth year {year}, not as entered ({given}). Check again.</translation>
    </message>
    <message>
        <source>Thành phần hồ sơ</source>
        <translation>Components</translation>
    </message>
    <message>
        <source>Tháng 1/{year}</source>
        <translation>January {year}</translation>
    </message>
    <message>
        <source>Tháng 10/{year}</source>
        <translation>October {year}</translation>
    </message>
    <message>
        <source>Tháng 11/{year}</source>
        <translation>November {year}</translation>
    </message>
    <message>
        <source>Tháng 12/{year}</source>
        <translation>December {year}</translation>
    </message>
    <message>
        <source>Tháng 2/{year}</source>
        <translation>February {year}</translation>
    </message>
    <message>
        <source>Tháng 3/{year}</source>
        <translation>March {year}</translation>
    </message>
    <message>
        <source>Tháng 4/{year}</source>
        <translation>April {year}</translation>
    </message>
    <message>
        <source>Tháng 5/{year}</source>
        <translation>May {year}</translation>
    </message>
    <message>
        <source>Tháng 6/{year}</source>
        <translation>June {year}</translation>
    </message>
    <message>
        <source>Tháng 7/{year}</source>
        <translation>July {year}</translation>
    </message>
    <message>
        <source>Tháng 8/{year}</source>
        <translation>August {year}</translation>
    </message>
    <message>
        <source>Tháng 9/{year}</source>
        <translation>September {year}</translation>
    </message>
    <message>
        <source>Thư mục sao lưu</source>
        <translation>Backup folder</translation>
    </message>
    <message>
        <source>Thời gian giải quyết theo lĩnh vực</source>
        <translation>Processing time by field</translation>
    </message>
    <message>
        <source>Thời gian giải quyết trung bình</source>
        <translation>Mean processing time</translation>
    </message>
    <message>
        <source>Thời điểm bắt đầu tính thời hạn</source>
        <translation>Start of the time limit</translation>
    </message>
    <message>
        <source>Thời điểm xong</source>
        <translation>Time of finishing</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thủ tục hành chính</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Trong hạn</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>Trong ngày</source>
        <translation>On the day</translation>
    </message>
    <message>
        <source>Trong ngày, nhưng nhận quá giờ nên trả vào ngày làm việc tiếp theo</source>
        <translation>Same day, but received too late, so on the next working day</translation>
    </message>
    <message>
        <source>Trung bình (ngày làm việc)</source>
        <translation>Mean (working days)</translation>
    </message>
    <message>
        <source>Trung vị (ngày làm việc)</source>
        <translation>Median (working days)</translation>
    </message>
    <message>
        <source>Trên tổng số</source>
        <translation>Of all</translation>
    </message>
    <message>
        <source>Trước hạn</source>
        <translation>Early</translation>
    </message>
    <message>
        <source>Trước hạn 1 ngày</source>
        <translation>1 day before due</translation>
    </message>
    <message>
        <source>Trước hạn, đúng hạn, quá hạn xét theo giờ, phút.</source>
        <translation>Early, on time and late are judged by hour and minute.</translation>
    </message>
    <message>
        <source>Trước hạn, đúng hạn, quá hạn xét theo ngày; hồ sơ hẹn trả ngày cuối kỳ còn trong hạn.</source>
        <translation>Early, on time and late are judged by the day; dossiers due on the last day of the period are still in time.</translation>
    </message>
    <message>
        <source>Trước ngày nhận ({day}).</source>
        <translation>Before the day of receipt ({day}).</translation>
    </message>
    <message>
        <source>Trước ngày xong ({day}).</source>
        <translation>Before the day of the result ({day}).</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Giving back</translation>
    </message>
    <message>
        <source>Trễ (ngày làm việc)</source>
        <translation>Late (working days)</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Trực tiếp, bưu chính</source>
        <translation>Counter, post</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Tên bộ phận một cửa</source>
        <translation>One-stop shop</translation>
    </message>
    <message>
        <source>Tên cơ quan chủ quản</source>
        <translation>Governing body</translation>
    </message>
    <message>
        <source>Tên giấy tờ</source>
        <translation>Name of the paper</translation>
    </message>
    <message>
        <source>Tên ngày nghỉ</source>
        <translation>Name of the day off</translation>
    </message>
    <message>
        <source>Tên phòng</source>
        <translation>Department name</translation>
    </message>
    <message>
        <source>Tên phòng chuyên môn</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Tên quầy</source>
        <translation>Station name</translation>
    </message>
    <message>
        <source>Tình hình giải quyết thủ tục hành chính theo cấp, lĩnh vực</source>
        <translation>Processing of procedures by level and field</translation>
    </message>
    <message>
        <source>Tình hình giải quyết thủ tục hành chính theo {what}</source>
        <translation>Processing of procedures by {what}</translation>
    </message>
    <message>
        <source>Tổng hợp theo ngày</source>
        <translation>Daily summary</translation>
    </message>
    <message>
        <source>Tổng hợp theo ngày và {what}</source>
        <translation>Summary by day and {what}</translation>
    </message>
    <message>
        <source>Tổng số</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Từ 0 (không tự khóa) đến 240.</source>
        <translation>From 0 (does not lock) to 240.</translation>
    </message>
    <message>
        <source>Từ 0 đến 32.</source>
        <translation>From 0 to 32.</translation>
    </message>
    <message>
        <source>Từ 01/7/2025 không còn cấp huyện. Ghi tỉnh hoặc xã.</source>
        <translation>Since 01/7/2025 there is no district level. Write tỉnh or xã.</translation>
    </message>
    <message>
        <source>Từ 1 đến 100.000.</source>
        <translation>From 1 to 100,000.</translation>
    </message>
    <message>
        <source>Từ 1 đến 9.</source>
        <translation>From 1 to 9.</translation>
    </message>
    <message>
        <source>Từ 1 đến 999.</source>
        <translation>From 1 to 999.</translation>
    </message>
    <message>
        <source>Từ 1 đến {most}.</source>
        <translation>From 1 to {most}.</translation>
    </message>
    <message>
        <source>Từ kỳ trước</source>
        <translation>From before</translation>
    </message>
    <message>
        <source>Từ lúc tiếp nhận đến bây giờ.</source>
        <translation>Between intake and now.</translation>
    </message>
    <message>
        <source>Từ ngày không sau đến ngày, nhiều nhất 366 ngày.</source>
        <translation>The first day is not after the last, 366 days at most.</translation>
    </message>
    <message>
        <source>Từ ngày không sau đến ngày.</source>
        <translation>The first day is not after the last.</translation>
    </message>
    <message>
        <source>Từ ngày tiếp nhận đến hết {day:%d/%m/%Y} theo quy định.</source>
        <translation>From the day of receipt to the end of {day:%d %b %Y} by law.</translation>
    </message>
    <message>
        <source>Từ {low} đến {high} năm.</source>
        <translation>From {low} to {high} years.</translation>
    </message>
    <message>
        <source>Từ {low} đến {high}.</source>
        <translation>From {low} to {high}.</translation>
    </message>
    <message>
        <source>Tỷ lệ (%)</source>
        <translation>Rate (%)</translation>
    </message>
    <message>
        <source>Viết giờ:phút, ví dụ 17:00.</source>
        <translation>Write hours:minutes, e.g. 17:00.</translation>
    </message>
    <message>
        <source>Viết ngày/tháng/năm, hoặc chỉ năm sinh.</source>
        <translation>Write day/month/year, or the year of birth alone.</translation>
    </message>
    <message>
        <source>Ví dụ: H57.132 (2 đến 4 nhóm, mỗi nhóm 2-3 chữ hoặc số).</source>
        <translation>For example: H57.132 (2 to 4 groups of 2–3 letters or digits).</translation>
    </message>
    <message>
        <source>Vẫn là tên đang dùng.</source>
        <translation>This is the name it has.</translation>
    </message>
    <message>
        <source>Vị trí để kết quả</source>
        <translation>Slot of the result</translation>
    </message>
    <message>
        <source>Xin lỗi</source>
        <translation>Apology</translation>
    </message>
    <message>
        <source>Xin lỗi và hẹn lại</source>
        <translation>Apology and new date</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung giấy tờ</source>
        <translation>Supplement asked for</translation>
    </message>
    <message>
        <source>Yêu cầu thực hiện nghĩa vụ tài chính</source>
        <translation>Request payment of a financial obligation</translation>
    </message>
    <message>
        <source>buổi làm việc</source>
        <translation>half-days</translation>
    </message>
    <message>
        <source>buổi nhận không tính</source>
        <translation>the half-day of receipt does not count</translation>
    </message>
    <message>
        <source>bàn giao</source>
        <translation>handover</translation>
    </message>
    <message>
        <source>bàn giao hồ sơ</source>
        <translation>hand over dossiers</translation>
    </message>
    <message>
        <source>bưu chính</source>
        <translation>post</translation>
    </message>
    <message>
        <source>bản chính</source>
        <translation>original</translation>
    </message>
    <message>
        <source>bản sao</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>bản sao chứng thực</source>
        <translation>certified copy</translation>
    </message>
    <message>
        <source>bản điện tử</source>
        <translation>electronic copy</translation>
    </message>
    <message>
        <source>bấm tay</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>bỏ {days}</source>
        <translation>without {days}</translation>
    </message>
    <message>
        <source>chuyển lại để xử lý tiếp</source>
        <translation>send back to be processed further</translation>
    </message>
    <message>
        <source>chưa</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>chưa có đủ thông báo chính thức về ngày nghỉ năm {years}</source>
        <translation>the official notice of days off for {years} is not complete</translation>
    </message>
    <message>
        <source>chưa nộp</source>
        <translation>not paid</translation>
    </message>
    <message>
        <source>chưa xin lỗi</source>
        <translation>no apology yet</translation>
    </message>
    <message>
        <source>chưa xếp vào ngăn nào</source>
        <translation>not in any slot yet</translation>
    </message>
    <message>
        <source>chốt ngày</source>
        <translation>day closed</translation>
    </message>
    <message>
        <source>chốt ngày và mở lại ngày đã chốt</source>
        <translation>close days and reopen them</translation>
    </message>
    <message>
        <source>chờ bổ sung hồ sơ, không tính{named}</source>
        <translation>waiting for the supplement, does not count{named}</translation>
    </message>
    <message>
        <source>chờ in</source>
        <translation>waiting to print</translation>
    </message>
    <message>
        <source>chờ nghĩa vụ tài chính</source>
        <translation>waiting for a financial obligation</translation>
    </message>
    <message>
        <source>chờ người nộp bổ sung</source>
        <translation>waiting for the supplement</translation>
    </message>
    <message>
        <source>chờ tiếp nhận trực tuyến</source>
        <translation>waiting for online intake</translation>
    </message>
    <message>
        <source>chờ tiếp nhận trực tuyến, quá hạn</source>
        <translation>waiting for online intake, overdue</translation>
    </message>
    <message>
        <source>chờ tiếp nhận trực tuyến, trong hạn</source>
        <translation>waiting for online intake, in time</translation>
    </message>
    <message>
        <source>cung cấp thông tin</source>
        <translation>information only</translation>
    </message>
    <message>
        <source>cách giải quyết chênh lệch</source>
        <translation>how the discrepancy was settled</translation>
    </message>
    <message>
        <source>cán bộ tiếp nhận</source>
        <translation>receiving officer</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>có thu phí, lệ phí: trực tiếp</source>
        <translation>with fees: paid at the counter</translation>
    </message>
    <message>
        <source>có thu phí, lệ phí: trực tuyến</source>
        <translation>with fees: paid online</translation>
    </message>
    <message>
        <source>có thu phí, lệ phí: tổng số</source>
        <translation>with fees: all</translation>
    </message>
    <message>
        <source>công dân rút hồ sơ</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>căn cứ pháp lý</source>
        <translation>legal basis</translation>
    </message>
    <message>
        <source>cơ quan có thẩm quyền nhận hồ sơ</source>
        <translation>the competent agency’s receipt</translation>
    </message>
    <message>
        <source>cơ quan được hỏi ý kiến</source>
        <translation>agency asked for its opinion</translation>
    </message>
    <message>
        <source>cần từ {low} đến {high} chữ số.</source>
        <translation>{low} to {high} digits are needed.</translation>
    </message>
    <message>
        <source>cộng dồn {span}</source>
        <translation>{span} in all</translation>
    </message>
    <message>
        <source>cộng thêm thời gian chờ bổ sung hồ sơ{named}</source>
        <translation>time of waiting for the supplement is added{named}</translation>
    </message>
    <message>
        <source>cộng thêm {waited} chờ bổ sung hồ sơ</source>
        <translation>plus {waited} of waiting for the supplement</translation>
    </message>
    <message>
        <source>dịch vụ bưu chính công ích</source>
        <translation>by post</translation>
    </message>
    <message>
        <source>dừng xử lý</source>
        <translation>stop processing</translation>
    </message>
    <message>
        <source>ghi bên nhận không nhận</source>
        <translation>record that the receiver did not take it</translation>
    </message>
    <message>
        <source>ghi chú</source>
        <translation>note</translation>
    </message>
    <message>
        <source>ghi lần liên hệ người nộp</source>
        <translation>record a call to the applicant</translation>
    </message>
    <message>
        <source>ghi nhận bổ sung</source>
        <translation>record the supplement</translation>
    </message>
    <message>
        <source>ghi nhận cơ quan liên thông đã xong</source>
        <translation>record that the other agency is done</translation>
    </message>
    <message>
        <source>ghi nhận rút hồ sơ</source>
        <translation>record the withdrawal</translation>
    </message>
    <message>
        <source>ghi nhận ý kiến trả lời</source>
        <translation>record the answer</translation>
    </message>
    <message>
        <source>ghi nhận đã nộp nghĩa vụ tài chính</source>
        <translation>record that the financial obligation was paid</translation>
    </message>
    <message>
        <source>ghi thiếu khi bàn giao</source>
        <translation>record as missing at handover</translation>
    </message>
    <message>
        <source>giấy tờ trả lại</source>
        <translation>papers given back</translation>
    </message>
    <message>
        <source>giờ làm việc</source>
        <translation>working hours</translation>
    </message>
    <message>
        <source>giữ lại, chưa in</source>
        <translation>held, not printed</translation>
    </message>
    <message>
        <source>gửi lấy ý kiến</source>
        <translation>send for an opinion</translation>
    </message>
    <message>
        <source>hình thức khác</source>
        <translation>otherwise</translation>
    </message>
    <message>
        <source>hướng dẫn</source>
        <translation>guidance</translation>
    </message>
    <message>
        <source>hướng dẫn bổ sung tại quầy, chưa tiếp nhận</source>
        <translation>guided at the counter, not received</translation>
    </message>
    <message>
        <source>hẹn lại</source>
        <translation>reschedule</translation>
    </message>
    <message>
        <source>hẹn trả cũ</source>
        <translation>the old due date</translation>
    </message>
    <message>
        <source>hết giờ</source>
        <translation>office hours over</translation>
    </message>
    <message>
        <source>họ tên cán bộ</source>
        <translation>staff member’s name</translation>
    </message>
    <message>
        <source>họ tên người nhận</source>
        <translation>receiver’s name</translation>
    </message>
    <message>
        <source>họ tên người được ủy quyền</source>
        <translation>authorised person’s name</translation>
    </message>
    <message>
        <source>họ tên nhân viên bưu chính</source>
        <translation>postal worker’s name</translation>
    </message>
    <message>
        <source>họ và tên người nộp</source>
        <translation>applicant’s full name</translation>
    </message>
    <message>
        <source>hồ sơ</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>hồ sơ đã hủy (lập nhầm)</source>
        <translation>dossier voided (made by mistake)</translation>
    </message>
    <message>
        <source>hồ sơ đã được bổ sung đủ</source>
        <translation>the supplement is complete</translation>
    </message>
    <message>
        <source>hủy hồ sơ lập nhầm</source>
        <translation>void a dossier made by mistake</translation>
    </message>
    <message>
        <source>hủy lần trả kết quả ghi nhầm</source>
        <translation>cancel a giving back recorded by mistake</translation>
    </message>
    <message>
        <source>in giấy tờ</source>
        <translation>print papers</translation>
    </message>
    <message>
        <source>in lỗi</source>
        <translation>printing failed</translation>
    </message>
    <message>
        <source>không</source>
        <translation>no</translation>
    </message>
    <message>
        <source>không còn giờ làm việc để tính</source>
        <translation>no working time left to count</translation>
    </message>
    <message>
        <source>không có quyền ghi</source>
        <translation>no permission to write</translation>
    </message>
    <message>
        <source>không có trong sổ</source>
        <translation>is not in the books</translation>
    </message>
    <message>
        <source>không có tệp này</source>
        <translation>there is no such file</translation>
    </message>
    <message>
        <source>không thu</source>
        <translation>no fee</translation>
    </message>
    <message>
        <source>không tính</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source>không tính vào số đã giải quyết và đang giải quyết</source>
        <translation>not counted as resolved or in process</translation>
    </message>
    <message numerus="yes">
        <source>không tính {count} ngày chờ bổ sung hồ sơ</source>
        <translation>
            <numerusform>{count} day of waiting for the supplement does not count</numerusform>
            <numerusform>{count} days of waiting for the supplement do not count</numerusform>
        </translation>
    </message>
    <message>
        <source>không được tiếp nhận (từ chối tại quầy)</source>
        <translation>refused at intake</translation>
    </message>
    <message>
        <source>ký biên bản giao nhận với bưu chính</source>
        <translation>signing the post’s minutes</translation>
    </message>
    <message>
        <source>kết quả là từ chối giải quyết</source>
        <translation>refused as a result</translation>
    </message>
    <message>
        <source>kết quả đang ở quầy</source>
        <translation>the result is at the counter</translation>
    </message>
    <message>
        <source>lý do bên nhận không nhận</source>
        <translation>why the receiver did not take it</translation>
    </message>
    <message>
        <source>lý do chuyển lại</source>
        <translation>reason for sending back</translation>
    </message>
    <message>
        <source>lý do dừng giải quyết</source>
        <translation>reason for stopping</translation>
    </message>
    <message>
        <source>lý do hủy lần trả kết quả</source>
        <translation>reason for cancelling the giving back</translation>
    </message>
    <message>
        <source>lý do hủy số</source>
        <translation>reason for voiding the number</translation>
    </message>
    <message>
        <source>lý do khác</source>
        <translation>another reason</translation>
    </message>
    <message>
        <source>lý do mở lại ngày đã chốt</source>
        <translation>reason for reopening the day</translation>
    </message>
    <message>
        <source>lý do trễ hẹn</source>
        <translation>reason for the delay</translation>
    </message>
    <message>
        <source>lý do từ chối</source>
        <translation>reason for refusing</translation>
    </message>
    <message>
        <source>lý do yêu cầu bổ sung</source>
        <translation>reason for the supplement</translation>
    </message>
    <message>
        <source>lý do đính chính</source>
        <translation>reason for the correction</translation>
    </message>
    <message>
        <source>lý do đóng khi phòng còn hồ sơ</source>
        <translation>reason for closing while dossiers are there</translation>
    </message>
    <message>
        <source>lý do đổi lịch</source>
        <translation>reason for changing the calendar</translation>
    </message>
    <message>
        <source>lĩnh vực</source>
        <translation>field</translation>
    </message>
    <message>
        <source>lịch làm việc thay đổi</source>
        <translation>the calendar changed</translation>
    </message>
    <message>
        <source>mã kiểm tra SHA-256 không khớp</source>
        <translation>the SHA-256 checksum does not match</translation>
    </message>
    <message>
        <source>một phần</source>
        <translation>partly online</translation>
    </message>
    <message>
        <source>nghỉ cuối tuần</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>nghỉ – {name}</source>
        <translation>off – {name}</translation>
    </message>
    <message>
        <source>ngày</source>
        <translation>days</translation>
    </message>
    <message>
        <source>ngày cuối {day:%d/%m} là {off} nên chuyển sang ngày làm việc tiếp theo</source>
        <translation>the last day {day:%d %b} is {off}, so it moves to the next working day</translation>
    </message>
    <message>
        <source>ngày làm việc</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>ngày làm việc tiếp theo</source>
        <translation>next working day</translation>
    </message>
    <message>
        <source>ngày nghỉ</source>
        <translation>day off</translation>
    </message>
    <message>
        <source>ngày nghỉ ({name})</source>
        <translation>a day off ({name})</translation>
    </message>
    <message>
        <source>ngày nhận là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo</source>
        <translation>the day of receipt is a day off, so it moves to the next working day</translation>
    </message>
    <message>
        <source>ngày thứ {number}</source>
        <translation>day {number}</translation>
    </message>
    <message>
        <source>ngày thứ {number}, {off}, chuyển sang ngày làm việc tiếp theo</source>
        <translation>day {number}, {off}, moves to the next working day</translation>
    </message>
    <message>
        <source>ngày {begun}</source>
        <translation>day of {begun}</translation>
    </message>
    <message>
        <source>ngày {begun}{named}, sau giờ chốt nhận hồ sơ, tính như nhận vào ngày làm việc tiếp theo</source>
        <translation>day of {begun}{named}, after the cut-off time, counts as received on the next working day</translation>
    </message>
    <message>
        <source>người nộp xin rút</source>
        <translation>withdrawal asked for</translation>
    </message>
    <message>
        <source>nhận</source>
        <translation>receipt</translation>
    </message>
    <message>
        <source>nhận hồ sơ</source>
        <translation>receipt</translation>
    </message>
    <message>
        <source>nhận kết quả từ phòng chuyên môn</source>
        <translation>take the result from the department</translation>
    </message>
    <message>
        <source>nhận kết quả về quầy</source>
        <translation>take results in</translation>
    </message>
    <message>
        <source>nhận lại giấy tờ từ phòng chuyên môn</source>
        <translation>take the papers back from the department</translation>
    </message>
    <message>
        <source>nhận sau giờ chốt nên tính như nhận ngày {day:%d/%m}</source>
        <translation>received after the cut-off time, so it counts as received on {day:%d %b}</translation>
    </message>
    <message>
        <source>nhận đủ hồ sơ bổ sung</source>
        <translation>the complete supplement</translation>
    </message>
    <message>
        <source>nhập từ sổ khác</source>
        <translation>import from other books</translation>
    </message>
    <message>
        <source>nội dung cần bổ sung</source>
        <translation>what is to be supplemented</translation>
    </message>
    <message>
        <source>nội dung ghi chú</source>
        <translation>text of the note</translation>
    </message>
    <message>
        <source>nội dung lấy ý kiến</source>
        <translation>question</translation>
    </message>
    <message>
        <source>nội dung nghĩa vụ tài chính</source>
        <translation>financial obligation</translation>
    </message>
    <message>
        <source>nữ</source>
        <translation>female</translation>
    </message>
    <message>
        <source>phi địa giới</source>
        <translation>from outside the home area</translation>
    </message>
    <message>
        <source>phòng chuyên môn nhận bàn giao</source>
        <translation>receiving department</translation>
    </message>
    <message>
        <source>phòng, cơ quan giải quyết</source>
        <translation>department, agency</translation>
    </message>
    <message>
        <source>quá dễ đoán, hãy chọn dãy số khác.</source>
        <translation>too easy to guess, choose other digits.</translation>
    </message>
    <message>
        <source>quá giờ trả kết quả trong ngày nên trả vào ngày làm việc tiếp theo</source>
        <translation>too late for a result on the same day, so on the next working day</translation>
    </message>
    <message>
        <source>quá hạn / đang giải quyết: (13)/(11)</source>
        <translation>overdue / in process: (13)/(11)</translation>
    </message>
    <message>
        <source>quá hạn / đã giải quyết: (10)/(7)</source>
        <translation>late / resolved: (10)/(7)</translation>
    </message>
    <message>
        <source>quá hạn chưa có văn bản xin lỗi</source>
        <translation>overdue without an apology letter</translation>
    </message>
    <message>
        <source>quá hạn đã có văn bản xin lỗi</source>
        <translation>overdue with an apology letter</translation>
    </message>
    <message>
        <source>rút, dừng, trả lại không tính vào cột nào</source>
        <translation>withdrawn, stopped, returned: in no column</translation>
    </message>
    <message>
        <source>sai ngày</source>
        <translation>wrong date</translation>
    </message>
    <message>
        <source>sai thành phần hồ sơ</source>
        <translation>wrong components</translation>
    </message>
    <message>
        <source>sai thông tin người nộp</source>
        <translation>wrong details of the applicant</translation>
    </message>
    <message>
        <source>sai thủ tục</source>
        <translation>wrong procedure</translation>
    </message>
    <message>
        <source>sau nhiều lần ghi sổ</source>
        <translation>after many entries</translation>
    </message>
    <message>
        <source>số của hồ sơ thừa</source>
        <translation>number of the surplus dossier</translation>
    </message>
    <message>
        <source>số giấy ủy quyền</source>
        <translation>number of the authorisation</translation>
    </message>
    <message>
        <source>số vận đơn bưu chính</source>
        <translation>waybill number</translation>
    </message>
    <message>
        <source>thay đổi thiết lập</source>
        <translation>change settings</translation>
    </message>
    <message>
        <source>theo quy định chung</source>
        <translation>by the general rule</translation>
    </message>
    <message>
        <source>thuộc ngăn {shelf}</source>
        <translation>belongs in slot {shelf}</translation>
    </message>
    <message>
        <source>tháng</source>
        <translation>months</translation>
    </message>
    <message>
        <source>thủ tục</source>
        <translation>procedure</translation>
    </message>
    <message>
        <source>thủ tục hành chính</source>
        <translation>procedure</translation>
    </message>
    <message>
        <source>tiếp nhận</source>
        <translation>receive</translation>
    </message>
    <message>
        <source>tiếp nhận hồ sơ</source>
        <translation>receive dossiers</translation>
    </message>
    <message>
        <source>toàn trình</source>
        <translation>fully online</translation>
    </message>
    <message>
        <source>trong ngày</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>trên 30 ngày</source>
        <translation>over 30 days</translation>
    </message>
    <message>
        <source>trước hạn / đã giải quyết: (8)/(7)</source>
        <translation>early / resolved: (8)/(7)</translation>
    </message>
    <message>
        <source>trước hạn và đúng hạn / đã giải quyết: [(8)+(9)]/(7)</source>
        <translation>early and on time / resolved: [(8)+(9)]/(7)</translation>
    </message>
    <message>
        <source>trả kết quả</source>
        <translation>give back results</translation>
    </message>
    <message>
        <source>trả kết quả trong ngày</source>
        <translation>result on the same day</translation>
    </message>
    <message>
        <source>trả lại giấy tờ cho người nộp</source>
        <translation>give the papers back to the applicant</translation>
    </message>
    <message>
        <source>trừ thời gian chờ</source>
        <translation>without the time of waiting</translation>
    </message>
    <message>
        <source>trực tiếp</source>
        <translation>at the counter</translation>
    </message>
    <message>
        <source>trực tuyến</source>
        <translation>online</translation>
    </message>
    <message>
        <source>trực tuyến / tiếp nhận trong kỳ: (4)/[(4)+(5)]</source>
        <translation>online / received in the period: (4)/[(4)+(5)]</translation>
    </message>
    <message>
        <source>trực tuyến một phần</source>
        <translation>partly online</translation>
    </message>
    <message>
        <source>trực tuyến toàn trình</source>
        <translation>fully online</translation>
    </message>
    <message>
        <source>tên bộ phận một cửa</source>
        <translation>one-stop shop</translation>
    </message>
    <message>
        <source>tên giấy tờ trong thành phần hồ sơ</source>
        <translation>name of a component</translation>
    </message>
    <message>
        <source>tên phòng</source>
        <translation>department name</translation>
    </message>
    <message>
        <source>tên quầy</source>
        <translation>station name</translation>
    </message>
    <message>
        <source>tính buổi thứ {numbers}</source>
        <translation>half-day {numbers}</translation>
    </message>
    <message>
        <source>tính cả {weekday} {days} (làm bù)</source>
        <translation>{weekday} {days} counts (make-up working day)</translation>
    </message>
    <message>
        <source>tính lại từ đầu</source>
        <translation>counted anew</translation>
    </message>
    <message>
        <source>tính theo ngày kết thúc</source>
        <translation>by the day they ended</translation>
    </message>
    <message>
        <source>tính vào “đúng hạn” của số đã giải quyết</source>
        <translation>as “on time” among the resolved</translation>
    </message>
    <message>
        <source>tính {span}</source>
        <translation>{span} count</translation>
    </message>
    <message>
        <source>tạm dừng</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>tệp .sha256 không đọc được</source>
        <translation>the .sha256 file cannot be read</translation>
    </message>
    <message>
        <source>tệp mã hóa bị hỏng hoặc khác khóa</source>
        <translation>the encrypted file is damaged or has another key</translation>
    </message>
    <message>
        <source>tệp đã thay đổi, hãy chọn lại tệp</source>
        <translation>the file changed, choose it again</translation>
    </message>
    <message>
        <source>từ chối tiếp nhận</source>
        <translation>refuse at intake</translation>
    </message>
    <message>
        <source>xem nhật ký kiểm tra</source>
        <translation>see the audit log</translation>
    </message>
    <message>
        <source>xác nhận giờ máy</source>
        <translation>confirm the computer’s clock</translation>
    </message>
    <message>
        <source>xác nhận đã nhận bàn giao</source>
        <translation>confirm the handover</translation>
    </message>
    <message>
        <source>xử lý chênh lệch</source>
        <translation>settle discrepancies</translation>
    </message>
    <message>
        <source>xử lý phí, lệ phí</source>
        <translation>what happens to fees</translation>
    </message>
    <message>
        <source>yêu cầu bổ sung</source>
        <translation>ask for a supplement</translation>
    </message>
    <message>
        <source>yêu cầu nghĩa vụ tài chính</source>
        <translation>ask for a financial obligation</translation>
    </message>
    <message>
        <source>{at:%H:%M ngày %d/%m/%Y}</source>
        <translation>{at:%H:%M on %d %b %Y}</translation>
    </message>
    <message>
        <source>{counted} (làm bù)</source>
        <translation>{counted} (make-up working day)</translation>
    </message>
    <message numerus="yes">
        <source>{count} buổi làm việc</source>
        <translation>
            <numerusform>{count} half-day</numerusform>
            <numerusform>{count} half-days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} giờ</source>
        <translation>
            <numerusform>{count} hour</numerusform>
            <numerusform>{count} hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} giờ làm việc</source>
        <translation>
            <numerusform>{count} working hour</numerusform>
            <numerusform>{count} working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ngày</source>
        <translation>
            <numerusform>{count} day</numerusform>
            <numerusform>{count} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ngày làm việc</source>
        <translation>
            <numerusform>{count} working day</numerusform>
            <numerusform>{count} working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ngày {weekdays}</source>
        <translation>
            <numerusform>{count} day ({weekdays})</numerusform>
            <numerusform>{count} days ({weekdays})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} phút</source>
        <translation>
            <numerusform>{count} minute</numerusform>
            <numerusform>{count} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tháng</source>
        <translation>
            <numerusform>{count} month</numerusform>
            <numerusform>{count} months</numerusform>
        </translation>
    </message>
    <message>
        <source>{day:%d/%m/%Y}</source>
        <translation>{day:%d %b %Y}</translation>
    </message>
    <message>
        <source>{day:%d/%m}</source>
        <translation>{day:%d %b}</translation>
    </message>
    <message>
        <source>{first:%d/%m/%Y} - {last:%d/%m/%Y}</source>
        <translation>{first:%d %b %Y} – {last:%d %b %Y}</translation>
    </message>
    <message>
        <source>{first:%d/%m}–{last:%d/%m}</source>
        <translation>{first:%d %b} – {last:%d %b}</translation>
    </message>
    <message>
        <source>{first} và {last}</source>
        <translation>{first} and {last}</translation>
    </message>
    <message>
        <source>{limit} kể cả ngày nghỉ, tính từ ngày sau ngày {begun}</source>
        <translation>{limit}, days off included, from the day after {begun}</translation>
    </message>
    <message>
        <source>{limit}, tính từ buổi sau buổi {begun}</source>
        <translation>{limit} from the half-day after {begun}</translation>
    </message>
    <message>
        <source>{limit}, tính từ lúc {begun}</source>
        <translation>{limit} from {begun}</translation>
    </message>
    <message>
        <source>{limit}, tính từ ngày sau ngày {begun}</source>
        <translation>{limit} from the day after {begun}</translation>
    </message>
    <message>
        <source>{span} làm việc</source>
        <translation>{span} of work</translation>
    </message>
    <message>
        <source>{weekday} {day:%d/%m/%Y}: {reason}</source>
        <translation>{weekday} {day:%d %b %Y}: {reason}</translation>
    </message>
    <message>
        <source>ý kiến trả lời</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>Đang giải quyết</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Điểm tối đa từ (%)</source>
        <translation>Full marks from (%)</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Điện tử</source>
        <translation>Electronic</translation>
    </message>
    <message>
        <source>Đây là dòng ví dụ của tệp mẫu. Hãy xóa cả dòng này.</source>
        <translation>This is the example row of the template. Delete the whole row.</translation>
    </message>
    <message>
        <source>Đã giải quyết</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Đã gọi (lần)</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Đã hủy (lập nhầm)</source>
        <translation>Voided (made by mistake)</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation>Processed</translation>
    </message>
    <message>
        <source>Đính chính</source>
        <translation>Correct it</translation>
    </message>
    <message>
        <source>Đúng hạn</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>Đúng, trước hạn (%)</source>
        <translation>On time, early (%)</translation>
    </message>
    <message>
        <source>Đăng ký nhận</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Đơn vị của {agency} khác với thời hạn của thủ tục.</source>
        <translation>The unit for {agency} differs from the time limit of the procedure.</translation>
    </message>
    <message>
        <source>Được tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Địa chỉ tra cứu</source>
        <translation>Look-up address</translation>
    </message>
    <message>
        <source>Địa chỉ, số điện thoại</source>
        <translation>Address, phone</translation>
    </message>
    <message>
        <source>Địa danh</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Đọc lại bản sao lưu thấy khác bản vừa ghi.</source>
        <translation>Read back, the backup copy differs from what was written.</translation>
    </message>
    <message>
        <source>Đổi lịch, giữ ngày hẹn</source>
        <translation>Calendar, date kept</translation>
    </message>
    <message>
        <source>Đổi lịch, hẹn lại</source>
        <translation>Calendar, new date</translation>
    </message>
    <message>
        <source>đang ở quầy</source>
        <translation>at the counter</translation>
    </message>
    <message>
        <source>đang ở {department}</source>
        <translation>at {department}</translation>
    </message>
    <message>
        <source>đây là sổ của quầy số {station}</source>
        <translation>these are the books of station {station}</translation>
    </message>
    <message>
        <source>đã bàn giao, chờ {department} ký nhận</source>
        <translation>handed over, {department} has not signed yet</translation>
    </message>
    <message>
        <source>đã bị hủy</source>
        <translation>was voided</translation>
    </message>
    <message>
        <source>đã bỏ</source>
        <translation>dropped</translation>
    </message>
    <message>
        <source>đã giải quyết / tổng số tiếp nhận: (7)/(3)</source>
        <translation>resolved / all received: (7)/(3)</translation>
    </message>
    <message>
        <source>đã gửi máy in</source>
        <translation>sent to the printer</translation>
    </message>
    <message>
        <source>đã in</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>đã nộp bằng chuyển khoản</source>
        <translation>paid by transfer</translation>
    </message>
    <message>
        <source>đã nộp bằng tiền mặt</source>
        <translation>paid in cash</translation>
    </message>
    <message>
        <source>đã nộp trực tuyến</source>
        <translation>paid online</translation>
    </message>
    <message>
        <source>đã trả cho người nộp</source>
        <translation>given back to the applicant</translation>
    </message>
    <message>
        <source>đã xin lỗi</source>
        <translation>apologised</translation>
    </message>
    <message>
        <source>đã được nhập vào sổ</source>
        <translation>was entered in the books</translation>
    </message>
    <message>
        <source>đính chính giấy tiếp nhận</source>
        <translation>correct the receipt</translation>
    </message>
    <message>
        <source>đóng chương trình</source>
        <translation>program closed</translation>
    </message>
    <message>
        <source>được ghi cho hai hồ sơ</source>
        <translation>stands for two dossiers</translation>
    </message>
    <message>
        <source>được miễn</source>
        <translation>exempt</translation>
    </message>
    <message>
        <source>được tính là ngày {begun}</source>
        <translation>counts as the day of {begun}</translation>
    </message>
    <message>
        <source>đặt mã PIN</source>
        <translation>set PINs</translation>
    </message>
    <message>
        <source>đổi lịch làm việc và hẹn lại ngày trả</source>
        <translation>change the calendar and due dates</translation>
    </message>
    <message>
        <source>đổi ngày hẹn theo lịch làm việc</source>
        <translation>move the due date with the calendar</translation>
    </message>
    <message>
        <source>ổ đĩa chỉ cho đọc</source>
        <translation>the drive is read-only</translation>
    </message>
    <message>
        <source>ổ đĩa hỏng hoặc bị rút ra</source>
        <translation>the drive is damaged or was pulled out</translation>
    </message>
    <message>
        <source>ổ đĩa đã bị rút ra</source>
        <translation>the drive was pulled out</translation>
    </message>
    <message>
        <source>ổ đĩa đã đầy</source>
        <translation>the drive is full</translation>
    </message>
    <message>
        <source>“{state}” thì chưa có ngày trả.</source>
        <translation>With the state “{state}” there is no give-back date yet.</translation>
    </message>
    <message>
        <source>“{state}” thì chưa có ngày xong.</source>
        <translation>“{state}” has no day of the result yet.</translation>
    </message>
    <message>
        <source>“{state}” thì phải có ngày xong hoặc ngày trả.</source>
        <translation>“{state}” needs the day of the result or of giving back.</translation>
    </message>
    <message>
        <source>“{state}” thì phải có ngày xong.</source>
        <translation>“{state}” needs the day of the result.</translation>
    </message>
</context>
<context>
    <name>SameAgain</name>
    <message>
        <source>chưa lưu</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>cấp khi lưu</source>
        <translation>given on saving</translation>
    </message>
    <message>
        <source>thứ {place} trên giấy chung</source>
        <translation>no. {place} on the joint receipt</translation>
    </message>
</context>
<context>
    <name>SameAgainSheet</name>
    <message>
        <source>Cán bộ</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Mở hồ sơ đang có</source>
        <translation>Open the existing one</translation>
    </message>
    <message>
        <source>Người này đang có hồ sơ cùng thủ tục</source>
        <translation>This person already has a dossier for this procedure</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Sắp lập</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Vẫn lập hồ sơ mới</source>
        <translation>Make new dossier anyway</translation>
    </message>
    <message>
        <source>{who} · {procedure}</source>
        <translation>{who} · {procedure}</translation>
    </message>
    <message>
        <source>Đang có</source>
        <translation>Existing</translation>
    </message>
</context>
<context>
    <name>SavedBefore</name>
    <message>
        <source>Hồ sơ thứ {place}</source>
        <translation>Dossier {place}</translation>
    </message>
    <message>
        <source>Lập mới</source>
        <translation>Make a new one</translation>
    </message>
    <message numerus="yes">
        <source>{count} hồ sơ trên một giấy, từ {number} · {name}, lưu lúc {moment}. Từ đó giấy chung đã được sửa: bỏ các hồ sơ đã lưu ra, hay lập mới tất cả?</source>
        <translation>
            <numerusform>{count} dossier on one receipt, from {number} · {name}, saved at {moment}. The joint receipt was changed since: take the saved ones off, or make all of them anew?</numerusform>
            <numerusform>{count} dossiers on one receipt, from {number} · {name}, saved at {moment}. The joint receipt was changed since: take the saved ones off, or make all of them anew?</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} · {name}, lưu lúc {moment}. Từ đó biểu mẫu đã được sửa: đính chính hồ sơ ấy, hay đây là hồ sơ khác?</source>
        <translation>{number} · {name}, saved at {moment}. The form was changed since: correct that dossier, or is this another one?</translation>
    </message>
</context>
<context>
    <name>SavedBeforeSheet</name>
    <message>
        <source>Biểu mẫu này đã được lưu</source>
        <translation>This form was saved before</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Đính chính</source>
        <translation>Correct it</translation>
    </message>
    <message>
        <source>đã lưu | đang nhập</source>
        <translation>saved | being entered</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Bảng CSV</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>Bảng tính XLSX</source>
        <translation>XLSX spreadsheet</translation>
    </message>
    <message>
        <source>Không ghi được tệp {path} ({cause}). Hãy chọn thư mục khác hoặc kiểm tra ổ đĩa.</source>
        <translation>The file {path} could not be written ({cause}). Choose another folder or check the disk.</translation>
    </message>
    <message>
        <source>Lưu ra bảng tính CSV</source>
        <translation>Save as CSV table</translation>
    </message>
    <message>
        <source>Lưu ra bảng tính XLSX</source>
        <translation>Save as XLSX spreadsheet</translation>
    </message>
    <message>
        <source>Lưu ra tệp PDF</source>
        <translation>Save as PDF file</translation>
    </message>
    <message>
        <source>Tệp PDF</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>Đã lưu tệp {path}</source>
        <translation>File saved: {path}</translation>
    </message>
</context>
<context>
    <name>ScanActs</name>
    <message>
        <source>Máy quét đọc được {digits}, không phải mã của quầy. Hãy quét lại.</source>
        <translation>The scanner read {digits}, which is not a code of this counter. Scan again.</translation>
    </message>
    <message>
        <source>Mã lệnh này không dùng ở bản chương trình này.</source>
        <translation>This command code is not used in this version of the program.</translation>
    </message>
    <message>
        <source>Quầy đang khóa. Chọn người trực rồi quét lại.</source>
        <translation>The counter is locked. Choose who is on duty, then scan again.</translation>
    </message>
    <message>
        <source>Thẻ cán bộ này của đơn vị khác.</source>
        <translation>This badge belongs to another office.</translation>
    </message>
    <message>
        <source>Thẻ căn cước chưa đọc được hết. Hãy quét lại.</source>
        <translation>The ID card was not read in full. Scan again.</translation>
    </message>
    <message>
        <source>{name} trực quầy</source>
        <translation>{name} on duty</translation>
    </message>
    <message>
        <source>Đang mở bảng “{title}”; đóng lại rồi quét.</source>
        <translation>“{title}” is open; close it, then scan.</translation>
    </message>
    <message>
        <source>Đang mở một bảng; đóng lại rồi quét.</source>
        <translation>A window is open; close it, then scan.</translation>
    </message>
    <message>
        <source>Đây là phiếu thử máy quét: mở Quản trị, mục Máy quét, bấm Bắt đầu thử.</source>
        <translation>This is the scanner test sheet: open Admin, Scanner, and press Start test.</translation>
    </message>
    <message>
        <source>Ở trang này lúc này không có việc đó.</source>
        <translation>That cannot be done on this page right now.</translation>
    </message>
</context>
<context>
    <name>ScanBox</name>
    <message>
        <source>Quét hoặc gõ</source>
        <translation>Scan or type</translation>
    </message>
    <message>
        <source>Quét mã hoặc tìm hồ sơ</source>
        <translation>Scan a code or find a dossier</translation>
    </message>
    <message>
        <source>Quét mã, hoặc gõ số hồ sơ, họ tên, số giấy tờ, điện thoại</source>
        <translation>Scan a code, or type a dossier number, name, ID number, phone</translation>
    </message>
    <message>
        <source>Quét mã, hoặc gõ số, họ tên</source>
        <translation>Scan a code, or type a number or name</translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Bàn phím đang đặt kiểu Pháp (AZERTY), số thành ký hiệu: giấy vẫn quét được. Nên đổi bàn phím sang US.</source>
        <translation>The keyboard is set to French (AZERTY), so digits become symbols: papers still scan. Better set the keyboard to US.</translation>
    </message>
    <message>
        <source>Bàn phím đang đặt kiểu “Vietnamese”, hàng số thành ă â ê ô: giấy vẫn quét được. Nên đổi bàn phím sang US, gõ tiếng Việt bằng bộ gõ.</source>
        <translation>The keyboard is set to “Vietnamese”, so the digit row gives ă â ê ô: papers still scan. Better set the keyboard to US and type Vietnamese with an input method.</translation>
    </message>
    <message>
        <source>Bắt đầu thử</source>
        <translation>Start test</translation>
    </message>
    <message>
        <source>Bộ gõ tiếng Việt {detail} sửa chữ của máy quét: số trên giấy vẫn đúng, tên trên thẻ có thể sai. Tắt bộ gõ khi quét thẻ, hoặc dùng cổng nối tiếp.</source>
        <translation>The Vietnamese input method {detail} changes the scanner’s text: numbers on papers stay right, names on cards may be wrong. Turn it off when scanning cards, or use the serial port.</translation>
    </message>
    <message>
        <source>CapsLock đang bật, chữ hoa thành chữ thường. Tắt CapsLock.</source>
        <translation>CapsLock is on, so capitals become small letters. Turn CapsLock off.</translation>
    </message>
    <message>
        <source>Chưa có gì.</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <source>Chữ có dấu bị sai bảng mã. Đặt máy quét ở UTF-8.</source>
        <translation>Accented letters come in the wrong encoding. Set the scanner to UTF-8.</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>In phiếu thử</source>
        <translation>Print test sheet</translation>
    </message>
    <message>
        <source>In phiếu thử, bấm Bắt đầu thử, rồi quét lần lượt ba mã trên phiếu. Trong lúc thử, mọi phím đều được ghi lại ở dưới và không làm việc gì khác.</source>
        <translation>Print the test sheet, press Start test, then scan its three codes in turn. During the test every key is shown below and does nothing else.</translation>
    </message>
    <message>
        <source>Không nhận được gì. Kiểm tra dây cắm; nếu máy quét đang ở chế độ cổng nối tiếp, chọn cổng ở bên cạnh; nếu chỉ đọc được mã vạch thì bỏ qua mã QR.</source>
        <translation>Nothing received. Check the cable; if the scanner is in serial port mode, choose the port at the side; if it reads only barcodes, skip the QR code.</translation>
    </message>
    <message>
        <source>Máy quét gửi Tab thay cho Enter: vẫn dùng được. Nên đổi hậu tố thành Enter (CR).</source>
        <translation>The scanner sends Tab instead of Enter: it still works. Better change the suffix to Enter (CR).</translation>
    </message>
    <message>
        <source>Máy quét không gửi Enter: vẫn đọc được, chậm hơn nửa giây. Quét mã cấu hình “Add CR / Enter suffix” trong sách hướng dẫn.</source>
        <translation>The scanner does not send Enter: it is still read, half a second slower. Scan the “Add CR / Enter suffix” setup code in its manual.</translation>
    </message>
    <message>
        <source>Máy quét thêm “{detail}” sau mã. Tắt hậu tố này, chỉ để Enter.</source>
        <translation>The scanner adds “{detail}” after the code. Turn off this suffix, leaving only Enter.</translation>
    </message>
    <message>
        <source>Máy quét thêm “{detail}” trước mã. Tắt tiền tố (prefix, Code ID, AIM ID).</source>
        <translation>The scanner adds “{detail}” before the code. Turn off its prefix (prefix, Code ID, AIM ID).</translation>
    </message>
    <message>
        <source>Máy quét tốt qua cổng nối tiếp: giấy và thẻ căn cước đều đọc đủ dấu.</source>
        <translation>The scanner works well through the serial port: papers and ID cards are read with all accents.</translation>
    </message>
    <message>
        <source>Máy quét tốt: giấy của quầy và thẻ căn cước đều đọc đúng.</source>
        <translation>The scanner works well: counter papers and ID cards are read correctly.</translation>
    </message>
    <message>
        <source>Mã QR như trên thẻ căn cước</source>
        <translation>QR code as on an ID card</translation>
    </message>
    <message>
        <source>Mã có đủ mười chữ số</source>
        <translation>Code with all ten digits</translation>
    </message>
    <message>
        <source>Mã số ngắn</source>
        <translation>Short number</translation>
    </message>
    <message>
        <source>Mất dấu tiếng Việt: tên trên thẻ phải gõ tay.</source>
        <translation>Vietnamese accents are lost: names on cards must be typed by hand.</translation>
    </message>
    <message>
        <source>Mất {detail} ký tự. Tăng khoảng nghỉ giữa các phím (inter-character delay) của máy quét lên 5–10 ms, hoặc dùng cổng nối tiếp.</source>
        <translation>Characters lost: {detail}. Raise the scanner’s inter-character delay to 5–10 ms, or use the serial port.</translation>
    </message>
    <message>
        <source>Nhận được “{detail}”, không có trên phiếu. Quét lại.</source>
        <translation>Received “{detail}”, which is not on the sheet. Scan again.</translation>
    </message>
    <message>
        <source>Quá chậm: {detail} ms mỗi phím, như tay gõ, nên không nhận ra là máy quét. Đặt khoảng nghỉ giữa các phím (inter-character delay) về 0.</source>
        <translation>Too slow: {detail} ms per key, like typing by hand, so it is not taken for a scanner. Set the inter-character delay to 0.</translation>
    </message>
    <message>
        <source>Sửa những điều ghi ở trên rồi thử lại.</source>
        <translation>Put right what is listed above, then test again.</translation>
    </message>
    <message>
        <source>Thử máy quét trong một phút</source>
        <translation>Test the scanner in one minute</translation>
    </message>
    <message>
        <source>Vừa quét mã số {detail}. Che hai mã kia rồi quét lại.</source>
        <translation>That was code number {detail}. Cover the other two and scan again.</translation>
    </message>
    <message>
        <source>{detail} ký tự bị lặp. Tăng khoảng nghỉ giữa các phím của máy quét, hoặc dùng cổng nối tiếp.</source>
        <translation>Characters repeated: {detail}. Raise the scanner’s inter-character delay, or use the serial port.</translation>
    </message>
    <message numerus="yes">
        <source>{keys}  ({count} ký tự, cổng nối tiếp)</source>
        <translation>
            <numerusform>{keys}  ({count} character, serial port)</numerusform>
            <numerusform>{keys}  ({count} characters, serial port)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{keys}{end}  ({count} phím, {pace} ms mỗi phím)</source>
        <translation>
            <numerusform>{keys}{end}  ({count} key, {pace} ms per key)</numerusform>
            <numerusform>{keys}{end}  ({count} keys, {pace} ms per key)</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã nhận được</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Để quét thẻ căn cước đủ dấu: đặt máy quét ở chế độ cổng nối tiếp (USB-COM), chọn cổng ở bên cạnh rồi thử lại. Tên đọc qua bàn phím luôn phải đối chiếu.</source>
        <translation>To scan ID cards with accents: set the scanner to serial port mode (USB-COM), choose the port at the side and test again. Names read through the keyboard must always be checked.</translation>
    </message>
</context>
<context>
    <name>SealOnPaper</name>
    <message>
        <source>Dấu in trên giấy, ngay trên chỗ ký</source>
        <translation>Seal printed on the paper, just above the signatures</translation>
    </message>
    <message>
        <source>KHÔNG KHỚP. Mục {place} của quầy {counter}, ghi lúc {at}, nay mang dấu khác: nếu gõ đúng như trên giấy thì nhật ký đã bị viết lại từ mục đó trở về trước.</source>
        <translation>NOT THE SAME. Entry {place} of station {counter}, recorded at {at}, bears another seal now: if it was typed as on paper, the journal was rewritten at that entry or before it.</translation>
    </message>
    <message>
        <source>Khớp. Mục {place} của quầy {counter}, ghi lúc {at}, vẫn mang dấu này.</source>
        <translation>The same. Entry {place} of station {counter}, recorded at {at}, still bears this seal.</translation>
    </message>
    <message>
        <source>Mỗi tờ tổng hợp ngày đã chốt mang dấu của nhật ký lúc đó. Nhật ký bị viết lại, dù viết lại cả chuỗi, thì không còn mang dấu ấy.</source>
        <translation>Every summary of a closed day bears the seal of the journal at that moment. A journal that was rewritten, even the whole chain, no longer bears it.</translation>
    </message>
    <message>
        <source>Nhật ký KHÔNG CÓ mục {place} của quầy {counter}: nếu gõ đúng như trên giấy thì nhật ký đã bị cắt, hoặc đây là sổ khác.</source>
        <translation>The journal has NO entry {place} of station {counter}: if it was typed as on paper, the journal was cut off, or these are other books.</translation>
    </message>
    <message>
        <source>So dấu</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>So dấu nhật ký với giấy đã ký</source>
        <translation>Compare the journal with a signed paper</translation>
    </message>
    <message>
        <source>VD: quầy 3, mục 1/448 · 3f9a 22c1 9d04 7be1 05ac</source>
        <translation>e.g. 3, 1/448 · 3f9a 22c1 9d04 7be1 05ac</translation>
    </message>
</context>
<context>
    <name>SecondLeg</name>
    <message>
        <source>Bên nhận</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Bên nhận có: {count}</source>
        <translation>Receiver has: {count}</translation>
    </message>
    <message>
        <source>Bên nhận ký phiếu bàn giao</source>
        <translation>Receiver signs the handover slip</translation>
    </message>
    <message>
        <source>Chưa có phiếu bàn giao nào</source>
        <translation>No handover slips yet</translation>
    </message>
    <message>
        <source>Chưa mở phiếu nào</source>
        <translation>No slip open</translation>
    </message>
    <message>
        <source>Chữ ký người nhận</source>
        <translation>Receiver’s signature</translation>
    </message>
    <message>
        <source>Còn lại là thiếu</source>
        <translation>Rest are missing</translation>
    </message>
    <message>
        <source>Còn {count} hồ sơ chưa kiểm. F4: có đủ cả. Shift+F4: còn lại là thiếu.</source>
        <translation>Not yet checked: {count}. F4: all here. Shift+F4: the rest are missing.</translation>
    </message>
    <message>
        <source>Có đủ cả</source>
        <translation>All here</translation>
    </message>
    <message>
        <source>Cất phiếu</source>
        <translation>Close slip</translation>
    </message>
    <message>
        <source>Hãy ghi vì sao bên nhận không nhận hồ sơ {number}.</source>
        <translation>Write why the receiver did not accept dossier {number}.</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>In phiếu đã ký</source>
        <translation>Print signed slip</translation>
    </message>
    <message>
        <source>Không có hồ sơ hay phiếu nào mang số này trong sổ của quầy.</source>
        <translation>No dossier or slip in this station’s books has this number.</translation>
    </message>
    <message>
        <source>Không nhận</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Nhiều hồ sơ cùng số: hãy quét mã vạch.</source>
        <translation>Several dossiers share this number: scan the barcode.</translation>
    </message>
    <message>
        <source>Phiếu bàn giao</source>
        <translation>Handover slip</translation>
    </message>
    <message>
        <source>Phiếu bàn giao (chờ ký: {count})</source>
        <translation>Handover slips (to sign: {count})</translation>
    </message>
    <message>
        <source>Phiếu in ở mục Bàn giao sẽ hiện ở đây, chờ bên nhận ký.</source>
        <translation>Slips printed under Handover appear here, waiting for the receiver’s signature.</translation>
    </message>
    <message>
        <source>Phòng nhận</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Quét phiếu bên nhận đã ký, hoặc chọn một phiếu trong danh sách.</source>
        <translation>Scan the slip the receiver has signed, or choose one from the list.</translation>
    </message>
    <message>
        <source>Quét phiếu hoặc hồ sơ, hoặc gõ số rồi Enter</source>
        <translation>Scan a slip or dossier, or type the number, then Enter</translation>
    </message>
    <message>
        <source>Quét từng hồ sơ, hoặc bấm phím số. Đủ cả thì bấm F4.</source>
        <translation>Scan each dossier, or press the number key. If all are here, press F4.</translation>
    </message>
    <message>
        <source>Số phiếu</source>
        <translation>Slip no.</translation>
    </message>
    <message>
        <source>Sổ của quầy không có số này. Enter lần nữa: ghi là giấy thừa.</source>
        <translation>This station’s books do not have this number. Enter again: record it as surplus.</translation>
    </message>
    <message>
        <source>Sổ ghi: {where}</source>
        <translation>Recorded: {where}</translation>
    </message>
    <message>
        <source>Thừa trong chồng</source>
        <translation>Surplus in the pile</translation>
    </message>
    <message>
        <source>Vì sao không nhận</source>
        <translation>Why not accepted</translation>
    </message>
    <message>
        <source>Xem chênh lệch</source>
        <translation>See discrepancies</translation>
    </message>
    <message>
        <source>Xác nhận bên nhận đã ký</source>
        <translation>Confirm receiver has signed</translation>
    </message>
    <message>
        <source>chờ ký</source>
        <translation>to sign</translation>
    </message>
    <message>
        <source>không nhận {count}</source>
        <translation>{count} not accepted</translation>
    </message>
    <message>
        <source>thiếu {count}</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>thừa {count}</source>
        <translation>{count} surplus</translation>
    </message>
    <message>
        <source>{department}, bàn giao lúc {time}</source>
        <translation>{department}, handed over at {time}</translation>
    </message>
    <message>
        <source>{done} / {total} · {number} · {name}</source>
        <translation>{done} / {total} · {number} · {name}</translation>
    </message>
    <message>
        <source>{done} / {total} · {number} đã kiểm rồi</source>
        <translation>{done} / {total} · {number} already checked</translation>
    </message>
    <message>
        <source>{gaps}: ghi thành chênh lệch khi xác nhận.</source>
        <translation>{gaps}: recorded as discrepancies when you confirm.</translation>
    </message>
    <message>
        <source>{number} không có trong phiếu: ghi là thừa.</source>
        <translation>{number} is not on the slip: counted as surplus.</translation>
    </message>
    <message>
        <source>{receiver} đã ký lúc {at}.</source>
        <translation>{receiver} signed at {at}.</translation>
    </message>
    <message>
        <source>{receiver} đã ký phiếu {number}. {gaps}.</source>
        <translation>{receiver} signed slip {number}. {gaps}.</translation>
    </message>
    <message>
        <source>{receiver} đã ký đủ phiếu {number}</source>
        <translation>{receiver} signed for all of slip {number}</translation>
    </message>
    <message>
        <source>{title}: chờ in</source>
        <translation>{title}: waiting to print</translation>
    </message>
    <message>
        <source>Đủ cả chồng.</source>
        <translation>Pile complete.</translation>
    </message>
    <message>
        <source>đã ký</source>
        <translation>signed</translation>
    </message>
</context>
<context>
    <name>SendingOut</name>
    <message>
        <source>Bàn giao và in phiếu</source>
        <translation>Hand over and print slip</translation>
    </message>
    <message>
        <source>Chưa chọn: theo hồ sơ quét đầu tiên</source>
        <translation>Not chosen: follows the first dossier scanned</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào trong chồng.</source>
        <translation>The pile is empty.</translation>
    </message>
    <message>
        <source>Chưa vào được chồng</source>
        <translation>Not on the pile</translation>
    </message>
    <message>
        <source>Chồng bàn giao</source>
        <translation>Handover pile</translation>
    </message>
    <message>
        <source>Chồng dở lúc {time}: {count} hồ sơ. Cứ quét tiếp, hoặc bỏ bằng Del.</source>
        <translation>Pile left unfinished at {time}, dossiers: {count}. Carry on scanning, or remove with Del.</translation>
    </message>
    <message>
        <source>Chờ bàn giao</source>
        <translation>To hand over</translation>
    </message>
    <message>
        <source>Chờ bàn giao ({count})</source>
        <translation>To hand over ({count})</translation>
    </message>
    <message>
        <source>Chữ ký người giao</source>
        <translation>Sender’s signature</translation>
    </message>
    <message>
        <source>Còn {count} lần quét chưa vào được chồng. Xử lý hoặc bỏ qua (Del) rồi mới bàn giao.</source>
        <translation>Scans not on the pile: {count}. Settle or skip them (Del) before handing over.</translation>
    </message>
    <message>
        <source>Hồ sơ tiếp nhận xong sẽ hiện ở đây.</source>
        <translation>Dossiers that were received appear here.</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào chờ bàn giao</source>
        <translation>No dossiers left to hand over</translation>
    </message>
    <message>
        <source>Không có hồ sơ hay phiếu nào mang số này trong sổ của quầy.</source>
        <translation>No dossier or slip in this station’s books has this number.</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nhiều hồ sơ cùng số: hãy quét mã vạch.</source>
        <translation>Several dossiers share this number: scan the barcode.</translation>
    </message>
    <message>
        <source>Phím 1–9: đổi phòng</source>
        <translation>Keys 1–9: another department</translation>
    </message>
    <message>
        <source>Phòng nhận bàn giao</source>
        <translation>Receiving department</translation>
    </message>
    <message>
        <source>Phải chuyển</source>
        <translation>Must leave</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Thuộc {department}</source>
        <translation>For {department}</translation>
    </message>
    <message>
        <source>Thêm tất cả</source>
        <translation>Add all</translation>
    </message>
    <message>
        <source>phiếu chờ in</source>
        <translation>slip waiting to print</translation>
    </message>
    <message>
        <source>phiếu và {count} phiếu kiểm soát chờ in</source>
        <translation>slip and control slips ({count}) waiting to print</translation>
    </message>
    <message>
        <source>{count} hồ sơ phải chuyển trước {time} hôm nay</source>
        <translation>Must leave by {time} today: {count}</translation>
    </message>
    <message>
        <source>{count} hồ sơ · {number} · {name}</source>
        <translation>{count} scanned · {number} · {name}</translation>
    </message>
    <message>
        <source>{count} hồ sơ đã quá giờ phải chuyển</source>
        <translation>Past the time they must leave: {count}</translation>
    </message>
    <message>
        <source>{number} không vào chồng: {reason}</source>
        <translation>{number} not put on the pile: {reason}</translation>
    </message>
    <message>
        <source>{number} đã có trong chồng.</source>
        <translation>{number} is already on the pile.</translation>
    </message>
    <message>
        <source>Đã bàn giao {count} hồ sơ cho {department} lúc {time} · {papers}</source>
        <translation>{count} handed over to {department} at {time} · {papers}</translation>
    </message>
    <message>
        <source>Đã bàn giao {count} hồ sơ, phiếu {number}</source>
        <translation>{count} handed over, slip {number}</translation>
    </message>
    <message>
        <source>Đã thêm {count} hồ sơ, chồng có {total} hồ sơ</source>
        <translation>{count} added, {total} on the pile</translation>
    </message>
    <message>
        <source>Đưa mọi hồ sơ chờ bàn giao của phòng đang chọn vào chồng</source>
        <translation>Put on the pile every dossier waiting for the chosen department</translation>
    </message>
</context>
<context>
    <name>SerialCard</name>
    <message>
        <source>COM5 hoặc /dev/ttyACM0, rồi Enter</source>
        <translation>COM5 or /dev/ttyACM0, then Enter</translation>
    </message>
    <message>
        <source>Chưa thấy</source>
        <translation>Not seen</translation>
    </message>
    <message>
        <source>Chương trình khác đang dùng {port}. Đóng chương trình đó lại.</source>
        <translation>Another program is using {port}. Close that program.</translation>
    </message>
    <message>
        <source>Cổng</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Cổng khác, gõ đường dẫn…</source>
        <translation>Another port, type its path…</translation>
    </message>
    <message>
        <source>Cổng nối tiếp: {state}</source>
        <translation>Serial port: {state}</translation>
    </message>
    <message>
        <source>Không có quyền</source>
        <translation>No permission</translation>
    </message>
    <message>
        <source>Không dùng</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Không mở được</source>
        <translation>Cannot open</translation>
    </message>
    <message>
        <source>Không thấy cổng {port}. Cắm máy quét vào là tự nhận.</source>
        <translation>Port {port} is not there. Plug the scanner in and it will be found.</translation>
    </message>
    <message>
        <source>Máy quét cổng nối tiếp</source>
        <translation>Serial port scanner</translation>
    </message>
    <message>
        <source>Nhận đủ dấu trên thẻ căn cước, không phụ thuộc bộ gõ. Quét mã “USB-COM / Virtual COM” trong sách hướng dẫn của máy quét, rồi chọn cổng ở trên.</source>
        <translation>Reads every accent on ID cards, whatever the input method. Scan the “USB-COM / Virtual COM” code in the scanner’s manual, then choose the port above.</translation>
    </message>
    <message>
        <source>Rút ra cắm lại sẽ tự nhận. Quét vào là đọc, không cần để con trỏ ở ô nào.</source>
        <translation>Found again by itself after unplugging. Scans are read wherever the cursor is.</translation>
    </message>
    <message>
        <source>Tài khoản máy tính này không được mở {port}. Trên Linux, thêm tài khoản vào nhóm dialout rồi đăng nhập lại.</source>
        <translation>This computer account may not open {port}. On Linux, add the account to the dialout group, then log in again.</translation>
    </message>
    <message>
        <source>{path} · {title}</source>
        <translation>{path} · {title}</translation>
    </message>
    <message>
        <source>{port} không phải cổng nối tiếp. Chọn cổng khác.</source>
        <translation>{port} is not a serial port. Choose another.</translation>
    </message>
    <message>
        <source>Đang bận</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Đang nghe</source>
        <translation>Listening</translation>
    </message>
    <message>
        <source>Đường dẫn của cổng</source>
        <translation>Path of the port</translation>
    </message>
</context>
<context>
    <name>SetupOutcomes</name>
    <message>
        <source>Chép vào {folder}</source>
        <translation>Copied to {folder}</translation>
    </message>
    <message>
        <source>Chưa chọn máy in: giấy tờ thành tệp PDF trong {folder}</source>
        <translation>No printer chosen: papers become PDF files in {folder}</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục: hỏng ổ đĩa là mất sổ</source>
        <translation>No folder chosen: if the drive fails, the books are lost</translation>
    </message>
    <message>
        <source>Chưa thử máy quét; vẫn gõ số hồ sơ được</source>
        <translation>Scanner not tried out; numbers can still be typed</translation>
    </message>
    <message>
        <source>Chỉ có người quản trị</source>
        <translation>Administrator only</translation>
    </message>
    <message>
        <source>Cổng {port}</source>
        <translation>Port {port}</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận in ra {printer}</source>
        <translation>Receipts are printed on {printer}</translation>
    </message>
    <message>
        <source>Giấy tờ thành tệp PDF trong {folder}</source>
        <translation>Papers become PDF files in {folder}</translation>
    </message>
    <message numerus="yes">
        <source>{count} ngày mỗi tuần tính vào thời hạn, trả trước {hour}</source>
        <translation>
            <numerusform>{count} day a week counts, results by {hour}</numerusform>
            <numerusform>{count} days a week count, results by {hour}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} người</source>
        <translation>
            <numerusform>{count} person</numerusform>
            <numerusform>{count} people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} người; nên có người quản trị thứ hai, phòng khi quên mã PIN</source>
        <translation>
            <numerusform>One person; a second administrator helps when a PIN is forgotten</numerusform>
            <numerusform>{count} people; a second administrator helps when a PIN is forgotten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} thủ tục</source>
        <translation>
            <numerusform>{count} procedure</numerusform>
            <numerusform>{count} procedures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} thủ tục, {samples} là mẫu chưa đối chiếu</source>
        <translation>
            <numerusform>{count} procedure, {samples} a sample not checked</numerusform>
            <numerusform>{count} procedures, {samples} of them samples not checked</numerusform>
        </translation>
    </message>
    <message>
        <source>{days}. Năm {following} mới tính theo luật, chờ thông báo chính thức</source>
        <translation>{days}. {following} follows the law so far, the official notice is awaited</translation>
    </message>
    <message>
        <source>{days}. Năm {years} mới tính theo luật: đối chiếu với thông báo chính thức</source>
        <translation>{days}. {years} only computed by law: check against the official notice</translation>
    </message>
    <message>
        <source>{name}, chưa có mã PIN: ai mở máy cũng quản trị được</source>
        <translation>{name}, no PIN yet: whoever starts the computer is administrator</translation>
    </message>
    <message>
        <source>{name}, có mã PIN</source>
        <translation>{name}, with a PIN</translation>
    </message>
    <message>
        <source>{office}, mã {code}</source>
        <translation>{office}, code {code}</translation>
    </message>
    <message>
        <source>{station}, số thứ tự {slot}</source>
        <translation>{station}, number {slot}</translation>
    </message>
    <message>
        <source>{year}: {count} ngày nghỉ, làm bù; {following}: {more} ngày</source>
        <translation>{year}, days off and make-up working days: {count}; {following}: {more}</translation>
    </message>
    <message>
        <source>Đã thử, máy quét đọc được</source>
        <translation>Tried out, the scanner reads</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Bước này còn thay đổi chưa lưu. Hãy lưu, hoặc bấm Tiếp tục lần nữa để đi tiếp.</source>
        <translation>This step has changes not saved. Save, or press Continue again to go on.</translation>
    </message>
    <message>
        <source>Bắt đầu làm việc</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Chỉ người quản trị chuẩn bị tiếp được quầy này.</source>
        <translation>Only the administrator can go on setting up this station.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>SetupRail</name>
    <message>
        <source>Chuẩn bị lần đầu, khoảng mười phút</source>
        <translation>First setup, about ten minutes</translation>
    </message>
    <message>
        <source>Chưa làm</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>SetupSteps</name>
    <message>
        <source>Bước nào cũng làm lại được ở trang Quản trị.</source>
        <translation>Every step can be redone on the Admin page.</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Chọn máy in, in trang thử, đặt thước lên vạch. Chưa có máy in: giấy thành PDF.</source>
        <translation>Choose printers, print a test page, lay a ruler on its lines. Without a printer, papers become PDF files.</translation>
    </message>
    <message>
        <source>Chọn một USB hoặc ổ thứ hai: sổ được tự chép ra đó mỗi ngày.</source>
        <translation>Choose a USB stick or second drive: the books are copied there every day.</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Danh mục</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Dùng tạm danh mục mẫu, hoặc nhập danh mục của tỉnh từ tệp XLSX, CSV.</source>
        <translation>Use the sample catalogue for now, or import the province’s from an XLSX or CSV file.</translation>
    </message>
    <message>
        <source>Giờ làm việc</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>Hạn trả được tính theo giờ này. Đúng rồi thì bấm Tiếp tục.</source>
        <translation>Due dates are counted with these hours. If they are right, press Continue.</translation>
    </message>
    <message>
        <source>In phiếu thử và quét ba mã. Không có máy quét vẫn gõ số hồ sơ được.</source>
        <translation>Print the test sheet and scan three codes. Without a scanner, numbers can be typed.</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Ngày nghỉ</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>Ngày nghỉ năm {year} và {following} đã có sẵn. Xem qua; đơn vị nghỉ thêm thì sửa.</source>
        <translation>The days off of {year} and {following} are there. Look through them; add your office’s own.</translation>
    </message>
    <message>
        <source>Người quản trị</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Người đầu tiên của sổ này. Chương trình không có sẵn tài khoản hay mật khẩu nào.</source>
        <translation>The first person in these books. The program comes without accounts or passwords.</translation>
    </message>
    <message>
        <source>Quầy này</source>
        <translation>This station</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Thêm những người khác trực quầy, mỗi người một tên trên giấy tờ.</source>
        <translation>Add the others who work here, each with a name for the papers.</translation>
    </message>
    <message>
        <source>Tên quầy in trên giấy tờ; số thứ tự để hai quầy không cấp trùng số hồ sơ.</source>
        <translation>The name stands on papers; the number keeps two stations from giving the same dossier number.</translation>
    </message>
    <message>
        <source>Tên trên đầu giấy tờ và mã đứng trước mọi số hồ sơ.</source>
        <translation>The name on top of papers, and the code before every dossier number.</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Office</translation>
    </message>
</context>
<context>
    <name>SeveralCounters</name>
    <message>
        <source>Khi có nhiều quầy</source>
        <translation>With several stations</translation>
    </message>
    <message>
        <source>Mỗi quầy chạy chương trình với sổ riêng và một số thứ tự riêng. Hai quầy trùng số thì cấp trùng số hồ sơ. Chỉ có một quầy thì để số 0.</source>
        <translation>Each station runs the program with books and a number of its own. Two with the same number would give the same dossier numbers. A single station keeps 0.</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Số hồ sơ đầu tiên trong ngày</source>
        <translation>First dossier number of a day</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Không đọc được trang này.</source>
        <translation>This page cannot be read.</translation>
    </message>
    <message>
        <source>Trang giấy</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>ShelfList</name>
    <message>
        <source>Báo chưa được</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Báo người nộp</source>
        <translation>Notify applicant</translation>
    </message>
    <message>
        <source>Bấm 1 để xem tất cả kết quả ở kệ.</source>
        <translation>Press 1 to see every result on the shelf.</translation>
    </message>
    <message>
        <source>Chưa báo</source>
        <translation>To notify</translation>
    </message>
    <message>
        <source>Chờ gửi bưu chính</source>
        <translation>To be posted</translation>
    </message>
    <message>
        <source>Enter: báo người nộp</source>
        <translation>Enter: notify applicant</translation>
    </message>
    <message>
        <source>Không có kết quả nào trong phần này</source>
        <translation>No results in this part</translation>
    </message>
    <message>
        <source>Không có kết quả nào ở kệ</source>
        <translation>No results on the shelf</translation>
    </message>
    <message>
        <source>Kết quả phòng chuyên môn chuyển về được quét ở mục Nhận kết quả về quầy.</source>
        <translation>Results that come back from departments are scanned under Take results in.</translation>
    </message>
    <message>
        <source>Kết quả ở kệ</source>
        <translation>On the shelf</translation>
    </message>
    <message>
        <source>Kết quả ở kệ ({count})</source>
        <translation>On the shelf ({count})</translation>
    </message>
    <message>
        <source>Mở thẻ hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Ngăn</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Phần của kệ</source>
        <translation>Part of the shelf</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Từ 30 ngày</source>
        <translation>30+ days</translation>
    </message>
    <message>
        <source>Từ 7 ngày</source>
        <translation>7+ days</translation>
    </message>
    <message>
        <source>chưa báo</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>không rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>từ hôm qua</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>về hôm nay</source>
        <translation>in today</translation>
    </message>
    <message numerus="yes">
        <source>{days} ngày</source>
        <translation>
            <numerusform>{days} day</numerusform>
            <numerusform>{days} days</numerusform>
        </translation>
    </message>
    <message>
        <source>{outcome} · {day}</source>
        <translation>{outcome} · {day}</translation>
    </message>
    <message>
        <source>{outcome} · {day}, lần {count}</source>
        <translation>{outcome} · {day}, attempt {count}</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Đã báo</source>
        <translation>Notified</translation>
    </message>
    <message>
        <source>Đã chờ</source>
        <translation>Waiting</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>Chưa có mã PIN</source>
        <translation>No PIN</translation>
    </message>
    <message>
        <source>Có mã PIN</source>
        <translation>PIN set</translation>
    </message>
    <message>
        <source>In thẻ</source>
        <translation>Print badge</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Thẻ của {name}</source>
        <translation>Badge of {name}</translation>
    </message>
    <message>
        <source>Thẻ đang dùng của {name} hết hiệu lực ngay; thẻ mới được in ra.</source>
        <translation>The present badge of {name} stops working at once; a new one is printed.</translation>
    </message>
    <message>
        <source>Xóa mã PIN</source>
        <translation>Remove PIN</translation>
    </message>
    <message>
        <source>Xóa mã PIN?</source>
        <translation>Remove PIN?</translation>
    </message>
    <message>
        <source>chưa có thẻ</source>
        <translation>no badge</translation>
    </message>
    <message>
        <source>có thẻ</source>
        <translation>has a badge</translation>
    </message>
    <message>
        <source>{name} sẽ nhận quầy bằng tên, không cần mã PIN.</source>
        <translation>{name} will sign in by name, without a PIN.</translation>
    </message>
    <message>
        <source>{pin}, {badge}.</source>
        <translation>{pin}, {badge}.</translation>
    </message>
    <message>
        <source>Đã nhập sai mã PIN nhiều lần: chờ đến {until}, hoặc đặt mã mới.</source>
        <translation>Wrong PIN entered several times: wait until {until}, or set a new one.</translation>
    </message>
    <message>
        <source>Đã xóa mã PIN của {name}</source>
        <translation>PIN of {name} removed</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Đơn vị đang yêu cầu mã PIN: xóa thì {name} không vào được nữa. Hãy đặt mã mới, hoặc bỏ yêu cầu mã PIN trước.</source>
        <translation>This office requires a PIN: without one {name} cannot sign in. Set a new PIN, or first stop requiring PINs.</translation>
    </message>
    <message>
        <source>Đặt mã PIN</source>
        <translation>Set PIN</translation>
    </message>
    <message>
        <source>Đổi mã PIN</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <source>Đổi thẻ</source>
        <translation>New badge</translation>
    </message>
    <message>
        <source>Đổi thẻ và in</source>
        <translation>Replace and print</translation>
    </message>
    <message>
        <source>Đổi thẻ?</source>
        <translation>New badge?</translation>
    </message>
</context>
<context>
    <name>SignatureField</name>
    <message>
        <source>Bỏ chữ ký</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ký trên màn hình</source>
        <translation>Sign on screen</translation>
    </message>
    <message>
        <source>không bắt buộc</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>chưa ký</source>
        <translation>not signed</translation>
    </message>
    <message>
        <source>Ô ký tên: {whose}</source>
        <translation>Signature box: {whose}</translation>
    </message>
    <message>
        <source>đã ký</source>
        <translation>signed</translation>
    </message>
</context>
<context>
    <name>SignatureSheet</name>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Dùng chữ ký này</source>
        <translation>Use this signature</translation>
    </message>
    <message>
        <source>Ký bằng bút, ngón tay hoặc chuột. Không ký cũng được: giấy vẫn có chỗ ký.</source>
        <translation>Sign with a pen, a finger or the mouse. Signing here is optional: the paper still has room for a signature.</translation>
    </message>
    <message>
        <source>Ký lại</source>
        <translation>Sign again</translation>
    </message>
</context>
<context>
    <name>SignatureView</name>
    <message>
        <source>Chữ ký của {name}</source>
        <translation>Signature of {name}</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Máy này không phát được âm thanh; dấu hiệu trên màn hình vẫn có.</source>
        <translation>This computer cannot play sounds; the signs on the screen still appear.</translation>
    </message>
    <message>
        <source>Nghe: bị từ chối</source>
        <translation>Play: refused</translation>
    </message>
    <message>
        <source>Nghe: đọc được</source>
        <translation>Play: read</translation>
    </message>
    <message>
        <source>Nhỏ</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>To</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Tắt tiếng</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Âm lượng</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Âm thanh khi quét</source>
        <translation>Scan sounds</translation>
    </message>
</context>
<context>
    <name>StationPart</name>
    <message>
        <source>Bỏ những gì vừa sửa</source>
        <translation>Undo the changes</translation>
    </message>
    <message>
        <source>Các quầy sổ này biết</source>
        <translation>Stations these books know</translation>
    </message>
    <message>
        <source>Ghi sổ lần cuối</source>
        <translation>Last entry</translation>
    </message>
    <message>
        <source>Không có gì thay đổi để lưu.</source>
        <translation>Nothing has changed, nothing to save.</translation>
    </message>
    <message>
        <source>Lúc chưa đặt tên quầy</source>
        <translation>Before the station had a name</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Quầy này</source>
        <translation>This station</translation>
    </message>
    <message>
        <source>Số hồ sơ từ</source>
        <translation>Numbers from</translation>
    </message>
    <message>
        <source>Số thứ tự</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Đã lưu. Quầy này là {station}, số thứ tự {slot}</source>
        <translation>Saved. This station is {station}, number {slot}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Chưa ra giấy: {count}</source>
        <translation>Not printed: {count}</translation>
    </message>
    <message>
        <source>Tất cả lưu trên máy này</source>
        <translation>All saved on this PC</translation>
    </message>
    <message>
        <source>Xóa bớt tệp không cần hoặc chuyển đi nơi khác: khi ổ đầy, không ghi sổ được.</source>
        <translation>Delete files that are not needed, or move them: on a full drive the books cannot be written.</translation>
    </message>
    <message>
        <source>{day} · {time}</source>
        <translation>{day} · {time}</translation>
    </message>
    <message>
        <source>Đang tạm giữ: {count}</source>
        <translation>On hold: {count}</translation>
    </message>
    <message>
        <source>Ổ đĩa sắp đầy: còn {free} GB</source>
        <translation>Drive nearly full: {free} GB left</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>{step}: {state}</source>
        <translation>{step}: {state}</translation>
    </message>
</context>
<context>
    <name>StopSheet</name>
    <message>
        <source>Ai đề nghị</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>Căn cứ pháp lý</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Cơ quan dừng, quá hạn bổ sung</source>
        <translation>Agency stops, supplement overdue</translation>
    </message>
    <message>
        <source>Dừng giải quyết hồ sơ</source>
        <translation>Stopping the dossier</translation>
    </message>
    <message>
        <source>Dừng và in thông báo</source>
        <translation>Stop and print notice</translation>
    </message>
    <message>
        <source>Giấy tờ trả lại người nộp</source>
        <translation>Papers returned to applicant</translation>
    </message>
    <message>
        <source>Lý do dừng</source>
        <translation>Why stopped</translation>
    </message>
    <message>
        <source>Người nộp xin rút</source>
        <translation>Applicant withdraws</translation>
    </message>
    <message>
        <source>Phí, lệ phí hiện nay</source>
        <translation>Fees and charges now</translation>
    </message>
    <message>
        <source>Xử lý phí, lệ phí</source>
        <translation>What to do with fees</translation>
    </message>
    <message>
        <source>{amount}, {state}</source>
        <translation>{amount}, {state}</translation>
    </message>
    <message>
        <source>Đã dừng giải quyết hồ sơ. {paper} đang chờ in.</source>
        <translation>Dossier stopped. {paper} is waiting to print.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Trả lại bản chính: {papers}</source>
        <translation>Originals given back: {papers}</translation>
    </message>
    <message>
        <source>quầy {number}</source>
        <translation>station {number}</translation>
    </message>
    <message>
        <source>{where}: {span}</source>
        <translation>{where}: {span}</translation>
    </message>
    <message>
        <source>đang ở: {where}, {span}</source>
        <translation>now at: {where}, {span}</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Chọn thủ tục, đánh dấu giấy tờ, gõ họ tên người nộp.</source>
        <translation>Choose the procedure, tick the papers, type the applicant’s name.</translation>
    </message>
    <message>
        <source>Lưu và in giấy tiếp nhận.</source>
        <translation>Save and print the receipt.</translation>
    </message>
    <message>
        <source>Mở trang Tiếp nhận.</source>
        <translation>Open the Intake page.</translation>
    </message>
    <message>
        <source>Quên phím nào thì mở bảng phím.</source>
        <translation>Open the key map when you forget a key.</translation>
    </message>
    <message>
        <source>Việc đầu tiên</source>
        <translation>First things</translation>
    </message>
    <message>
        <source>Đã chuẩn bị</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Để sau: {steps}. Làm ở trang Quản trị, Ctrl+7.</source>
        <translation>Left for later: {steps}. Do it on the Admin page, Ctrl+7.</translation>
    </message>
</context>
<context>
    <name>SupplementForm</name>
    <message>
        <source>+30 hoặc 15/12</source>
        <translation>+30 or 15/12</translation>
    </message>
    <message>
        <source>Chưa chọn nội dung nào cần bổ sung, hoàn thiện.</source>
        <translation>Nothing chosen to supplement or correct.</translation>
    </message>
    <message>
        <source>Căn cứ pháp lý</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Cần bổ sung, hoàn thiện</source>
        <translation>To supplement or correct</translation>
    </message>
    <message>
        <source>Hạn bổ sung</source>
        <translation>Supplement by</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ngày này đã qua.</source>
        <translation>This day is past.</translation>
    </message>
    <message>
        <source>Nội dung khác, gõ rồi bấm Enter</source>
        <translation>Anything else: type it, press Enter</translation>
    </message>
    <message>
        <source>Viết ngày/tháng, ví dụ 15/12, hoặc +30 là 30 ngày nữa.</source>
        <translation>Write day/month, such as 15/12, or +30 for 30 days from now.</translation>
    </message>
</context>
<context>
    <name>SupplementSheet</name>
    <message>
        <source>Hôm nay là ngày cuối báo bổ sung cho người nộp ({day}).</source>
        <translation>Today is the last day to ask the applicant for a supplement ({day}).</translation>
    </message>
    <message numerus="yes">
        <source>Hạn báo bổ sung cho người nộp: hết {day}, còn {days} ngày làm việc.</source>
        <translation>
            <numerusform>Tell the applicant of the supplement by the end of {day}, {days} working day left.</numerusform>
            <numerusform>Tell the applicant of the supplement by the end of {day}, {days} working days left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lập phiếu yêu cầu bổ sung</source>
        <translation>Make supplement request</translation>
    </message>
    <message>
        <source>Quá hạn báo bổ sung {days} ngày làm việc (hạn là hết {day}): vẫn lập được phiếu, sổ ghi là báo muộn.</source>
        <translation>Too late to ask on time (limit: end of {day}; working days over: {days}). The request can still be made; the books will show it as late.</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung, hoàn thiện hồ sơ</source>
        <translation>Ask for a supplement</translation>
    </message>
    <message>
        <source>Đã lập {paper}, đang chờ in. Hồ sơ chờ người nộp.</source>
        <translation>{paper} made and waiting to print. The dossier waits for the applicant.</translation>
    </message>
</context>
<context>
    <name>SupplementedSheet</name>
    <message>
        <source>Giấy tờ khác, gõ rồi bấm Enter</source>
        <translation>Other paper: type it, press Enter</translation>
    </message>
    <message>
        <source>Giấy tờ đã nhận thêm</source>
        <translation>Papers received now</translation>
    </message>
    <message>
        <source>Ngày hẹn trả mới</source>
        <translation>New due date</translation>
    </message>
    <message>
        <source>Nhận và in giấy tiếp nhận mới</source>
        <translation>Receive and print new receipt</translation>
    </message>
    <message>
        <source>Nhận đủ bổ sung</source>
        <translation>Supplement received</translation>
    </message>
    <message>
        <source>{dossier}
Giấy tờ đánh dấu được thêm vào thành phần hồ sơ; giấy tiếp nhận lần {version} được in với ngày hẹn mới.</source>
        <translation>{dossier}
Marked papers are added to the dossier’s components; receipt version {version} is printed with the new due date.</translation>
    </message>
    <message>
        <source>Đã nhận đủ bổ sung. {paper}, hẹn trả {due}.</source>
        <translation>Supplement received. {paper}, due {due}.</translation>
    </message>
</context>
<context>
    <name>SwapSheet</name>
    <message>
        <source>Hoán đổi ngày làm việc</source>
        <translation>Swap working days</translation>
    </message>
    <message>
        <source>Làm bù ngày</source>
        <translation>Make up on</translation>
    </message>
    <message>
        <source>Nghỉ một ngày làm việc, làm bù vào một ngày nghỉ, thường là thứ Bảy.</source>
        <translation>Take a working day off and work on a day off instead, usually a Saturday.</translation>
    </message>
    <message>
        <source>Nghỉ ngày</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>Nghỉ {off}, làm bù {worked}.</source>
        <translation>Off on {off}, working on {worked} instead.</translation>
    </message>
    <message>
        <source>Ngày này vốn đã làm việc.</source>
        <translation>This is already a working day.</translation>
    </message>
    <message>
        <source>Ngày này vốn đã nghỉ.</source>
        <translation>This is already a day off.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Bàn giao</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Bàn giao còn lệch</source>
        <translation>Handover discrepancies</translation>
    </message>
    <message>
        <source>Báo người nộp</source>
        <translation>Notify applicant</translation>
    </message>
    <message>
        <source>Bấm 3 để xem hồ sơ sắp trễ hẹn và xin lỗi trước.</source>
        <translation>Press 3 for dossiers about to be late, and apologise ahead.</translation>
    </message>
    <message>
        <source>Chênh lệch chưa được giải quyết</source>
        <translation>Discrepancies not settled</translation>
    </message>
    <message>
        <source>Chưa có việc nào. Bấm Ctrl+2 để tiếp nhận hồ sơ đầu tiên.</source>
        <translation>Nothing done yet. Press Ctrl+2 to receive the first dossier.</translation>
    </message>
    <message>
        <source>Chưa ra giấy</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>Chờ ý kiến cơ quan</source>
        <translation>Waiting for an opinion</translation>
    </message>
    <message>
        <source>Còn ở quầy, phải bàn giao trong hôm nay</source>
        <translation>Still here, to be handed over today</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Cần thêm bản in thì mở hồ sơ rồi bấm F10.</source>
        <translation>For another print open the dossier and press F10.</translation>
    </message>
    <message>
        <source>Cần xin lỗi, hẹn lại</source>
        <translation>Apology and new date</translation>
    </message>
    <message>
        <source>Ghi ý kiến trả lời</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>Giấy tờ đã lưu nhưng chưa in ra</source>
        <translation>Papers saved but not printed</translation>
    </message>
    <message>
        <source>Gửi lấy ý kiến thì ghi ở thẻ hồ sơ, Việc khác (Ctrl+K).</source>
        <translation>Record a request for an opinion on the dossier page, More actions (Ctrl+K).</translation>
    </message>
    <message>
        <source>Hạn trả lời</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>Hạn xin lỗi</source>
        <translation>Apologise by</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hẹn trả hôm nay, chưa có kết quả</source>
        <translation>Due today, no result yet</translation>
    </message>
    <message>
        <source>Hỏi ngày</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>Hồ sơ nhận sau 15 giờ được chuyển vào đầu giờ làm việc hôm sau.</source>
        <translation>Dossiers received after 15:00 go first thing next working day.</translation>
    </message>
    <message>
        <source>Hồ sơ sẽ hiện ở đây trước ngày hẹn trả một ngày làm việc.</source>
        <translation>Dossiers show up here one working day before they are due.</translation>
    </message>
    <message>
        <source>Hồ sơ đã bàn giao và hồ sơ bên nhận ký khớp nhau.</source>
        <translation>The dossiers handed over match those the receivers signed for.</translation>
    </message>
    <message>
        <source>Không chờ ý kiến của cơ quan nào</source>
        <translation>No agency’s opinion is awaited</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào hẹn trả hôm nay</source>
        <translation>No dossiers left that are due today</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào phải bàn giao hôm nay</source>
        <translation>No dossiers left to hand over today</translation>
    </message>
    <message>
        <source>Không có chênh lệch</source>
        <translation>No discrepancies</translation>
    </message>
    <message>
        <source>Không có hồ sơ quá hạn</source>
        <translation>No overdue dossiers</translation>
    </message>
    <message>
        <source>Không có kết quả nào chờ trả</source>
        <translation>No results to give back</translation>
    </message>
    <message>
        <source>Không hồ sơ nào cần xin lỗi, hẹn lại</source>
        <translation>No dossier needs an apology</translation>
    </message>
    <message>
        <source>Kết quả phòng chuyên môn đưa về sẽ hiện ở đây.</source>
        <translation>Results that departments bring show up here.</translation>
    </message>
    <message>
        <source>Kết quả đang chờ người nộp đến nhận, lâu nhất ở trên</source>
        <translation>Results waiting to be collected, longest first</translation>
    </message>
    <message>
        <source>Mọi giấy tờ đã in xong</source>
        <translation>All papers are printed</translation>
    </message>
    <message>
        <source>Mọi hồ sơ đang xử lý đều còn trong hạn.</source>
        <translation>Every dossier in hand is still in time.</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Ngăn</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Người lo</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Phím cách</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Phòng</source>
        <translation>Dept</translation>
    </message>
    <message>
        <source>Phải chuyển</source>
        <translation>Must leave</translation>
    </message>
    <message>
        <source>Phải chuyển đi hôm nay</source>
        <translation>To hand over today</translation>
    </message>
    <message>
        <source>Quá hạn, chưa có kết quả</source>
        <translation>Overdue, no result yet</translation>
    </message>
    <message>
        <source>Sắp trễ, đã trễ hẹn: làm Mẫu số 04</source>
        <translation>About to be late, or late: make Form 04</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Từ</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Việc tiếp theo</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Vừa làm</source>
        <translation>Just done</translation>
    </message>
    <message>
        <source>Xin lỗi, hẹn lại</source>
        <translation>Apologise, new date</translation>
    </message>
    <message>
        <source>Xin lỗi, hẹn lại {count} hồ sơ</source>
        <translation>Apologise, new dates ({count})</translation>
    </message>
    <message>
        <source>Xử lý chênh lệch</source>
        <translation>Settle discrepancy</translation>
    </message>
    <message>
        <source>chưa giao ai</source>
        <translation>unassigned</translation>
    </message>
    <message>
        <source>chưa đánh dấu</source>
        <translation>not ticked</translation>
    </message>
    <message>
        <source>hết hôm nay</source>
        <translation>by the end of today</translation>
    </message>
    <message>
        <source>hết {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>quá giờ: {time} {day}</source>
        <translation>late since {time} {day}</translation>
    </message>
    <message>
        <source>trước {time} hôm nay</source>
        <translation>by {time} today</translation>
    </message>
    <message numerus="yes">
        <source>{day} · còn {days} ngày làm việc</source>
        <translation>
            <numerusform>{day} · {days} working day left</numerusform>
            <numerusform>{day} · {days} working days left</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} · hôm nay</source>
        <translation>{day} · today</translation>
    </message>
    <message>
        <source>{day} · quá hạn</source>
        <translation>{day} · overdue</translation>
    </message>
    <message numerus="yes">
        <source>{day} · quá hạn {days} ngày làm việc</source>
        <translation>
            <numerusform>{day} · {days} working day overdue</numerusform>
            <numerusform>{day} · {days} working days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} · {count} hồ sơ gấp nhất</source>
        <translation>{title} · {count} most urgent</translation>
    </message>
    <message>
        <source>Đang tạm giữ: {count}</source>
        <translation>On hold: {count}</translation>
    </message>
    <message>
        <source>Đang ở</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Điều chưa khớp</source>
        <translation>Discrepancy</translation>
    </message>
    <message>
        <source>Đánh dấu</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Đã gửi lấy ý kiến, chưa có trả lời</source>
        <translation>Opinion asked for, no answer yet</translation>
    </message>
    <message>
        <source>đã hẹn lại một lần</source>
        <translation>rescheduled once</translation>
    </message>
    <message>
        <source>đã muộn từ {day}</source>
        <translation>late since {day}</translation>
    </message>
    <message>
        <source>đã đánh dấu</source>
        <translation>ticked</translation>
    </message>
    <message>
        <source>Ở quầy từ</source>
        <translation>Here since</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Khóa</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>{station} · {name}</source>
        <translation>{station} · {name}</translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>Căn cứ pháp lý</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Hướng dẫn</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lập phiếu khác</source>
        <translation>Make another slip</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nội dung cần bổ sung</source>
        <translation>What is to be added</translation>
    </message>
</context>
<context>
    <name>TurningAway</name>
    <message>
        <source>Phiếu cần họ tên người nộp và thủ tục.</source>
        <translation>The slip needs the applicant’s name and the procedure.</translation>
    </message>
</context>
<context>
    <name>UserGuide</name>
    <message>
        <source>Bản cài này thiếu tệp hướng dẫn. Hãy cài lại chương trình.</source>
        <translation>The guide is missing from this installation. Install the program again.</translation>
    </message>
    <message>
        <source>Chương sau</source>
        <translation>Next chapter</translation>
    </message>
    <message>
        <source>Chương trước</source>
        <translation>Previous chapter</translation>
    </message>
    <message>
        <source>Có gì mới</source>
        <translation>What’s new</translation>
    </message>
    <message>
        <source>Hướng dẫn</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Không thấy “{text}” trong hướng dẫn.</source>
        <translation>“{text}” is not in the guide.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>WaitingNumbers</name>
    <message>
        <source>Hủy</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Không còn số nào chờ nhập</source>
        <translation>No numbers left to enter</translation>
    </message>
    <message>
        <source>Lập sẵn một tập để dùng khi mất điện hoặc máy hỏng.</source>
        <translation>Make a pad ahead for power cuts and breakdowns.</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Tập</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>Đánh dấu</source>
        <translation>Mark</translation>
    </message>
</context>
<context>
    <name>WaitingPapers</name>
    <message>
        <source>Bỏ, không in</source>
        <translation>Don’t print</translation>
    </message>
    <message>
        <source>Giấy chưa ra khỏi máy in</source>
        <translation>Papers not out of the printer yet</translation>
    </message>
    <message>
        <source>Giấy giữ lại theo lần đổi lịch; cho in ở Quản trị → Ngày nghỉ → Các lần đổi lịch.</source>
        <translation>Held with a calendar change; release it in Admin → Days off → Calendar changes.</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>In ngay</source>
        <translation>Print now</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Lưu lúc</source>
        <translation>Saved at</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Đã bỏ “{title}” khỏi hàng chờ in. Cần thì in lại từ hồ sơ.</source>
        <translation>“{title}” taken off the print queue. If needed, reprint it from the dossier.</translation>
    </message>
</context>
<context>
    <name>WantedList</name>
    <message>
        <source>1–9 đánh dấu · 0 tất cả · + − số lượng · trái, phải: loại</source>
        <translation>1–9 mark · 0 all · + − quantity · left, right: type</translation>
    </message>
    <message>
        <source>Gõ nội dung cần bổ sung ở dưới rồi bấm Enter</source>
        <translation>Type below what is needed, then press Enter</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>Bên nhận đã ký</source>
        <translation>Receiver has signed</translation>
    </message>
    <message>
        <source>Theo sổ đã nhập</source>
        <translation>From the imported register</translation>
    </message>
    <message>
        <source>phiếu {slip}</source>
        <translation>slip {slip}</translation>
    </message>
    <message>
        <source>{name} giao đi</source>
        <translation>{name} handed it over</translation>
    </message>
    <message>
        <source>{name} giữ tại quầy</source>
        <translation>{name} keeps it at the counter</translation>
    </message>
    <message>
        <source>{name} ký nhận</source>
        <translation>{name} signed for it</translation>
    </message>
    <message>
        <source>{name} nhận kết quả về</source>
        <translation>{name} took the result in</translation>
    </message>
    <message>
        <source>{name} trả</source>
        <translation>{name} gave it back</translation>
    </message>
    <message>
        <source>{where} · từ {time} {day} · {age}</source>
        <translation>{where} · since {time} {day} · {age}</translation>
    </message>
    <message>
        <source>Đang trên đường đến {department}, chưa ai ký nhận</source>
        <translation>On its way to {department}, not yet signed for</translation>
    </message>
    <message>
        <source>Đã trả cho {name}</source>
        <translation>Given back to {name}</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>Chưa có kết quả: {where}, hẹn trả {due}.</source>
        <translation>No result yet: {where}, due {due}.</translation>
    </message>
    <message>
        <source>Không có kết quả để trả: {state}.</source>
        <translation>No result to give back: {state}.</translation>
    </message>
    <message>
        <source>Mở thẻ hồ sơ để ghi nhận và làm tiếp.</source>
        <translation>Open the dossier page to record it and go on.</translation>
    </message>
    <message>
        <source>Mở thẻ hồ sơ để in văn bản xin lỗi và hẹn lại.</source>
        <translation>Open the dossier page to print an apology letter and set a new due date.</translation>
    </message>
    <message>
        <source>Mở thẻ hồ sơ để nhận giấy tờ từ phòng về và trả lại cho người nộp.</source>
        <translation>Open the dossier page to take the papers in and give them back to the applicant.</translation>
    </message>
    <message>
        <source>Người nộp đã xin rút hồ sơ, chờ quyết định dừng xử lý.</source>
        <translation>The applicant has asked to withdraw; the decision to stop is awaited.</translation>
    </message>
    <message>
        <source>Nếu ghi nhầm, trưởng bộ phận hủy được lần trả này ở thẻ hồ sơ.</source>
        <translation>If this was a mistake, the supervisor can undo it on the dossier page.</translation>
    </message>
    <message>
        <source>{where} Hồ sơ đã {late}.</source>
        <translation>{where} The dossier is {late}.</translation>
    </message>
    <message>
        <source>Đang chờ người nộp bổ sung giấy tờ.</source>
        <translation>Waiting for the applicant’s supplement.</translation>
    </message>
    <message>
        <source>Đang chờ người nộp thực hiện nghĩa vụ tài chính.</source>
        <translation>Waiting for the applicant to pay the financial obligation.</translation>
    </message>
    <message>
        <source>Đã giao bưu chính lúc {at}, phiếu gửi {note}.</source>
        <translation>Given to the post at {at}, waybill {note}.</translation>
    </message>
    <message>
        <source>Đã trả kết quả lúc {at} cho {name}.</source>
        <translation>Result given back at {at} to {name}.</translation>
    </message>
    <message>
        <source>Đã trả kết quả lúc {at}.</source>
        <translation>Result given back at {at}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>0,5</source>
        <translation>0.5</translation>
    </message>
    <message>
        <source>01</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>02</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>03</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>04</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>05</source>
        <translation>May</translation>
    </message>
    <message>
        <source>06</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>07</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>08</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>09</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>1.000</source>
        <translation>1,000</translation>
    </message>
    <message>
        <source>10</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>Biên bản giao nhận bưu chính</source>
        <translation>Postal handover minutes</translation>
    </message>
    <message>
        <source>Biên bản kiểm bàn</source>
        <translation>Desk check minutes</translation>
    </message>
    <message>
        <source>Biểu II.06a</source>
        <translation>Table II.06a</translation>
    </message>
    <message>
        <source>Buổi chiều</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>Buổi làm việc</source>
        <translation>Half days</translation>
    </message>
    <message>
        <source>Buổi sáng</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Bàn giao hồ sơ</source>
        <translation>Hand over dossiers</translation>
    </message>
    <message>
        <source>Bàn giao theo phiếu {slip_number}</source>
        <translation>Handed over with slip {slip_number}</translation>
    </message>
    <message numerus="yes">
        <source>Bàn giao {count} hồ sơ cho {department}</source>
        <translation>
            <numerusform>{count} dossier handed over to {department}</numerusform>
            <numerusform>{count} dossiers handed over to {department}</numerusform>
        </translation>
    </message>
    <message>
        <source>Báo cáo qua biểu đồ</source>
        <translation>Report in charts</translation>
    </message>
    <message>
        <source>Bên nhận</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Bên nhận báo thiếu trong phiếu {slip_number}, hồ sơ vẫn ở quầy</source>
        <translation>Receiver found it missing from slip {slip_number}; the dossier is still at the counter</translation>
    </message>
    <message>
        <source>Bên nhận không nhận</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Bên nhận không nhận hồ sơ {number} theo phiếu {slip}</source>
        <translation>Dossier {number} not accepted with slip {slip}</translation>
    </message>
    <message>
        <source>Bên nhận không nhận theo phiếu {slip_number}, về lại quầy</source>
        <translation>Not accepted with slip {slip_number}; back at the counter</translation>
    </message>
    <message>
        <source>Bên nhận không nhận theo phiếu {slip}</source>
        <translation>Not accepted with slip {slip}</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Bưu chính công ích</source>
        <translation>Public post</translation>
    </message>
    <message>
        <source>Bản chính</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Bản sao chứng thực</source>
        <translation>Certified copy</translation>
    </message>
    <message>
        <source>Bản điện tử</source>
        <translation>Electronic</translation>
    </message>
    <message>
        <source>Bỏ in</source>
        <translation>Print cancelled</translation>
    </message>
    <message>
        <source>Bỏ kết quả, xử lý tiếp</source>
        <translation>Drop result, carry on</translation>
    </message>
    <message>
        <source>Bỏ lần nhận kết quả ghi nhầm</source>
        <translation>Mistaken intake of the result undone</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>Cho in giấy giữ lại</source>
        <translation>Held paper released</translation>
    </message>
    <message>
        <source>Cho in lại {title}, bản sao {reprint}</source>
        <translation>{title} queued again, copy {reprint}</translation>
    </message>
    <message>
        <source>Cho in {title}, {copies} bản</source>
        <translation>{title} queued, copies: {copies}</translation>
    </message>
    <message>
        <source>Chênh lệch chưa giải quyết</source>
        <translation>Unsettled discrepancies</translation>
    </message>
    <message>
        <source>Chưa nộp</source>
        <translation>Unpaid</translation>
    </message>
    <message>
        <source>Chốt ngày</source>
        <translation>Close day</translation>
    </message>
    <message>
        <source>Chờ bàn giao</source>
        <translation>To hand over</translation>
    </message>
    <message>
        <source>Chờ bên nhận ký</source>
        <translation>To be signed for</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>To supplement</translation>
    </message>
    <message>
        <source>Chờ in</source>
        <translation>To print</translation>
    </message>
    <message>
        <source>Chờ người nộp bổ sung</source>
        <translation>Applicant to supplement</translation>
    </message>
    <message>
        <source>Chờ nộp nghĩa vụ</source>
        <translation>Awaiting payment</translation>
    </message>
    <message>
        <source>Chờ nộp nghĩa vụ tài chính</source>
        <translation>Applicant to pay</translation>
    </message>
    <message>
        <source>Chờ quyết định dừng xử lý</source>
        <translation>Decision to stop awaited</translation>
    </message>
    <message>
        <source>Chờ {department} ký nhận</source>
        <translation>{department} to sign for it</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Cá nhân</source>
        <translation>Individual</translation>
    </message>
    <message>
        <source>Cán bộ một cửa</source>
        <translation>One-stop clerk</translation>
    </message>
    <message>
        <source>Có giấy không rõ số, thừa so với phiếu {slip}</source>
        <translation>A paper without a known number is extra beside slip {slip}</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Cả ngày</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>Cấp thẻ cán bộ</source>
        <translation>Badge issued</translation>
    </message>
    <message>
        <source>Cộng thêm thời gian chờ bổ sung</source>
        <translation>Add the time spent waiting</translation>
    </message>
    <message>
        <source>Danh mục niêm yết</source>
        <translation>Published list</translation>
    </message>
    <message>
        <source>Danh sách báo cáo</source>
        <translation>Report list</translation>
    </message>
    <message>
        <source>Danh sách báo lại ngày hẹn</source>
        <translation>New due dates call list</translation>
    </message>
    <message>
        <source>Dành số viết tay</source>
        <translation>Pad numbers reserved</translation>
    </message>
    <message>
        <source>Dừng giải quyết hồ sơ</source>
        <translation>Stopping the dossier</translation>
    </message>
    <message>
        <source>Dừng xử lý</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Ghi chênh lệch</source>
        <translation>Discrepancy noted</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi cán bộ</source>
        <translation>Staff saved</translation>
    </message>
    <message>
        <source>Ghi cán bộ {name}</source>
        <translation>Staff saved: {name}</translation>
    </message>
    <message>
        <source>Ghi lịch nghỉ</source>
        <translation>Days off saved</translation>
    </message>
    <message>
        <source>Ghi lịch nghỉ năm {about}</source>
        <translation>Days off saved for {about}</translation>
    </message>
    <message>
        <source>Ghi nhớ cột của sổ</source>
        <translation>Register columns saved</translation>
    </message>
    <message>
        <source>Ghi thủ tục</source>
        <translation>Procedure saved</translation>
    </message>
    <message>
        <source>Ghi thủ tục {about}</source>
        <translation>Procedure saved: {about}</translation>
    </message>
    <message>
        <source>Giao tìm chênh lệch</source>
        <translation>Discrepancy assigned</translation>
    </message>
    <message>
        <source>Giải quyết xong chênh lệch</source>
        <translation>Discrepancy settled</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận nhiều hồ sơ</source>
        <translation>Joint receipt</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận viết tay</source>
        <translation>Handwritten receipt</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận và hẹn trả</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Giấy tờ của hồ sơ đã dừng về lại quầy</source>
        <translation>Papers of the stopped dossier came back to the counter</translation>
    </message>
    <message>
        <source>Giấy {number} thừa so với phiếu {slip}</source>
        <translation>Paper {number} is extra, not on slip {slip}</translation>
    </message>
    <message>
        <source>Giấy đã in xong trên {printer}</source>
        <translation>Printed on {printer}</translation>
    </message>
    <message>
        <source>Giờ làm việc</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>Giữ lại</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Giữ lại {title}, chờ cho in</source>
        <translation>{title} held until released</translation>
    </message>
    <message>
        <source>Gọi điện</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Gửi giấy đến máy in {printer}</source>
        <translation>Sent to printer {printer}</translation>
    </message>
    <message>
        <source>Gửi máy in</source>
        <translation>Sent to printer</translation>
    </message>
    <message>
        <source>Gửi qua bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Hoàn tác đổi lịch</source>
        <translation>Calendar undone</translation>
    </message>
    <message>
        <source>Hoàn tác đổi lịch làm việc</source>
        <translation>Calendar change undone</translation>
    </message>
    <message>
        <source>Hoàn tác đổi lịch làm việc, hẹn trả {due} như trước</source>
        <translation>Calendar change undone, due {due} as before</translation>
    </message>
    <message>
        <source>Hoán đổi</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>Hướng dẫn bổ sung</source>
        <translation>Supplement advised</translation>
    </message>
    <message>
        <source>Hướng dẫn bổ sung tại quầy, phiếu {number}: {procedure}</source>
        <translation>Supplement advised at the counter, slip {number}: {procedure}</translation>
    </message>
    <message>
        <source>Hẹn lại</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>Hẹn sẽ đến</source>
        <translation>Will come</translation>
    </message>
    <message>
        <source>Hẹn trả hôm nay</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Hồ sơ lập nhầm</source>
        <translation>Made in error</translation>
    </message>
    <message>
        <source>Hồ sơ {number} thiếu trong phiếu {slip}</source>
        <translation>Dossier {number} missing from slip {slip}</translation>
    </message>
    <message>
        <source>Hộ kinh doanh</source>
        <translation>Household business</translation>
    </message>
    <message>
        <source>Hủy hồ sơ lập nhầm</source>
        <translation>Void dossier</translation>
    </message>
    <message>
        <source>Hủy lần trả ghi nhầm</source>
        <translation>Undo giving back</translation>
    </message>
    <message>
        <source>Hủy lần trả kết quả ghi nhầm, kết quả lại ở quầy</source>
        <translation>Mistaken giving back undone; the result is at the counter again</translation>
    </message>
    <message>
        <source>Hủy số viết tay</source>
        <translation>Pad number voided</translation>
    </message>
    <message>
        <source>In giấy tờ</source>
        <translation>Print papers</translation>
    </message>
    <message>
        <source>In lỗi</source>
        <translation>Print failed</translation>
    </message>
    <message>
        <source>In lỗi: {trouble}</source>
        <translation>Print failed: {trouble}</translation>
    </message>
    <message>
        <source>Khi cơ quan có thẩm quyền nhận</source>
        <translation>When the competent agency receives it</translation>
    </message>
    <message>
        <source>Khi ký biên bản với bưu chính</source>
        <translation>When the post minutes are signed</translation>
    </message>
    <message>
        <source>Khi nhận đủ bổ sung</source>
        <translation>When supplemented</translation>
    </message>
    <message>
        <source>Khi nhận đủ hồ sơ</source>
        <translation>When complete</translation>
    </message>
    <message>
        <source>Không có hồ sơ mang mã {code} trong sổ của quầy này.</source>
        <translation>No dossier with code {code} in this station’s books.</translation>
    </message>
    <message>
        <source>Không có hồ sơ mang số này trong sổ của quầy.</source>
        <translation>No dossier with this number in the station’s books.</translation>
    </message>
    <message>
        <source>Không có trong sổ của quầy</source>
        <translation>Not in this station’s books</translation>
    </message>
    <message>
        <source>Không liên lạc được</source>
        <translation>Unreachable</translation>
    </message>
    <message>
        <source>Không nghe máy</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Không thu</source>
        <translation>No fee</translation>
    </message>
    <message>
        <source>Không tiếp nhận</source>
        <translation>Refused at intake</translation>
    </message>
    <message>
        <source>Kiểm bàn</source>
        <translation>Desk check</translation>
    </message>
    <message>
        <source>Ký nhận bàn giao</source>
        <translation>Handover signed</translation>
    </message>
    <message>
        <source>Kết quả chờ đến lấy</source>
        <translation>Results to collect</translation>
    </message>
    <message>
        <source>Kết quả sai, lấy lại để bàn giao xử lý tiếp</source>
        <translation>Result wrong, taken back to be handed over again</translation>
    </message>
    <message>
        <source>Kết quả tại quầy</source>
        <translation>Result at counter</translation>
    </message>
    <message>
        <source>Kết quả tại quầy, ngăn {shelf}</source>
        <translation>Result at counter, slot {shelf}</translation>
    </message>
    <message>
        <source>Kết quả về quầy: {result}</source>
        <translation>Result came in: {result}</translation>
    </message>
    <message>
        <source>Kết quả về quầy: {result}, để ngăn {shelf}</source>
        <translation>Result came in: {result}, in slot {shelf}</translation>
    </message>
    <message>
        <source>Liên hệ người nộp</source>
        <translation>Contact applicant</translation>
    </message>
    <message>
        <source>Làm bù</source>
        <translation>Make-up day</translation>
    </message>
    <message>
        <source>Lý do khác</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>Lý do: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>Lấy ý kiến</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Lấy ý kiến {agency}, hạn trả lời {due_day}: {what}</source>
        <translation>Opinion asked of {agency}, answer due {due_day}: {what}</translation>
    </message>
    <message>
        <source>Lịch làm việc thay đổi</source>
        <translation>Calendar changed</translation>
    </message>
    <message>
        <source>Lịch làm việc thay đổi, giữ ngày hẹn; theo quy định là {legal}</source>
        <translation>Calendar changed, due date kept; by the rules it is {legal}</translation>
    </message>
    <message>
        <source>Lịch làm việc thay đổi, hẹn lại {due}, giấy tiếp nhận lần {version}</source>
        <translation>Calendar changed, new due date {due}, receipt version {version}</translation>
    </message>
    <message>
        <source>Máy in A4 (phiếu bàn giao, tổng hợp)</source>
        <translation>A4 printer (handover slips, summaries)</translation>
    </message>
    <message>
        <source>Máy in A5 (giấy tiếp nhận)</source>
        <translation>A5 printer (receipts)</translation>
    </message>
    <message>
        <source>Máy in cuộn 80 mm (giấy tiếp nhận)</source>
        <translation>80 mm roll printer (receipts)</translation>
    </message>
    <message>
        <source>Mã của cơ quan khác</source>
        <translation>Another agency’s code</translation>
    </message>
    <message>
        <source>Mã do quầy khác cấp</source>
        <translation>Another station’s code</translation>
    </message>
    <message>
        <source>Mã {code} của cơ quan khác. Mời người nộp đến nơi ghi trên giấy tiếp nhận.</source>
        <translation>Code {code} belongs to another agency. Send the applicant to the place named on the receipt.</translation>
    </message>
    <message>
        <source>Mã {code} do quầy khác của cơ quan này cấp. Hãy tra ở quầy đó.</source>
        <translation>Code {code} was issued by another station of this agency. Look it up there.</translation>
    </message>
    <message>
        <source>Một cơ quan đã xong</source>
        <translation>One agency done</translation>
    </message>
    <message>
        <source>Mới đăng ký</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Mở lại ngày đã chốt</source>
        <translation>Reopen a closed day</translation>
    </message>
    <message>
        <source>Nghĩa vụ tài chính: {paid}</source>
        <translation>Financial obligation: {paid}</translation>
    </message>
    <message>
        <source>Nghỉ bù</source>
        <translation>Off in lieu</translation>
    </message>
    <message>
        <source>Nghỉ lễ</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Ngày làm việc</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Người nộp hồ sơ</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Người nộp xin rút hồ sơ</source>
        <translation>Applicant asked to withdraw</translation>
    </message>
    <message>
        <source>Người được ủy quyền</source>
        <translation>Authorised person</translation>
    </message>
    <message>
        <source>Ngừng tính trong những ngày chờ bổ sung</source>
        <translation>Stop counting on days spent waiting</translation>
    </message>
    <message>
        <source>Nhiều hồ sơ cùng số: hãy quét mã vạch.</source>
        <translation>Several dossiers share this number: scan the barcode.</translation>
    </message>
    <message>
        <source>Nhận bổ sung</source>
        <translation>Take supplement</translation>
    </message>
    <message>
        <source>Nhận kết quả</source>
        <translation>Taking in</translation>
    </message>
    <message>
        <source>Nhận kết quả về quầy</source>
        <translation>Take results in</translation>
    </message>
    <message>
        <source>Nhận lại giấy tờ từ phòng</source>
        <translation>Papers back from the department</translation>
    </message>
    <message>
        <source>Nhận quầy</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Nhận tại quầy</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Nhận đủ bổ sung</source>
        <translation>Supplement received</translation>
    </message>
    <message>
        <source>Nhận đủ bổ sung, hẹn trả {due}</source>
        <translation>Supplement received, due {due}</translation>
    </message>
    <message>
        <source>Nhập sai mã PIN</source>
        <translation>Wrong PIN</translation>
    </message>
    <message>
        <source>Nhập sổ hồ sơ</source>
        <translation>Import dossiers</translation>
    </message>
    <message>
        <source>Nhập từ dòng {row} của sổ khác, hẹn trả {due}</source>
        <translation>Imported from row {row} of another register, due {due}</translation>
    </message>
    <message>
        <source>Nhập từ sổ khác</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Nhập {fresh} hồ sơ từ tệp {name}</source>
        <translation>Dossiers imported from {name}: {fresh}</translation>
    </message>
    <message>
        <source>Phiếu bàn giao</source>
        <translation>Handover slip</translation>
    </message>
    <message>
        <source>Phiếu kiểm soát</source>
        <translation>Control slip</translation>
    </message>
    <message>
        <source>Phiếu từ chối</source>
        <translation>Refusal slip</translation>
    </message>
    <message>
        <source>Phiếu yêu cầu bổ sung</source>
        <translation>Supplement request</translation>
    </message>
    <message>
        <source>Phiếu đánh giá</source>
        <translation>Feedback form</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Quản trị</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Quầy một cửa</source>
        <translation>One-stop shop</translation>
    </message>
    <message>
        <source>Sai ngày</source>
        <translation>Wrong date</translation>
    </message>
    <message>
        <source>Sai số điện thoại</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>Sai thành phần hồ sơ</source>
        <translation>Wrong components</translation>
    </message>
    <message>
        <source>Sai thông tin người nộp</source>
        <translation>Wrong applicant details</translation>
    </message>
    <message>
        <source>Sai thủ tục</source>
        <translation>Wrong procedure</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ</source>
        <translation>Tracking register</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>T3</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>T4</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>T5</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>T6</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>T7</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>Thay đổi thiết lập</source>
        <translation>Change settings</translation>
    </message>
    <message>
        <source>Thiếu khi bàn giao</source>
        <translation>Missing at handover</translation>
    </message>
    <message>
        <source>Thiếu trong phiếu bàn giao {slip}</source>
        <translation>Missing from handover slip {slip}</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Thông báo dừng giải quyết</source>
        <translation>Notice of stopping</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thừa so với phiếu bàn giao {slip}</source>
        <translation>Extra, not on handover slip {slip}</translation>
    </message>
    <message>
        <source>Tin nhắn SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ</source>
        <translation>Receive dossiers</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ, hẹn trả {due}</source>
        <translation>Dossier received, due {due}</translation>
    </message>
    <message>
        <source>Trưởng bộ phận</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Giving back</translation>
    </message>
    <message>
        <source>Trả kết quả cho {name} ({collector})</source>
        <translation>Result given back to {name} ({collector})</translation>
    </message>
    <message>
        <source>Trả kết quả cho {name} ({collector}, {note})</source>
        <translation>Result given back to {name} ({collector}, {note})</translation>
    </message>
    <message>
        <source>Trả kết quả: {collector}</source>
        <translation>Result given back: {collector}</translation>
    </message>
    <message>
        <source>Trả kết quả: {collector}, {note}</source>
        <translation>Result given back: {collector}, {note}</translation>
    </message>
    <message>
        <source>Trả lại giấy tờ</source>
        <translation>Give papers back</translation>
    </message>
    <message>
        <source>Trả lại giấy tờ cho người nộp</source>
        <translation>Give papers back to the applicant</translation>
    </message>
    <message>
        <source>Trả lại hồ sơ</source>
        <translation>Dossier returned</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Tính lại từ đầu khi nhận đủ bổ sung</source>
        <translation>Start again once supplemented</translation>
    </message>
    <message>
        <source>Tổ chức, doanh nghiệp</source>
        <translation>Organisation, company</translation>
    </message>
    <message>
        <source>Tổng hợp ngày</source>
        <translation>Day summary</translation>
    </message>
    <message>
        <source>Từ chối giải quyết</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Refused at intake</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận tại quầy, phiếu {number}: {procedure}</source>
        <translation>Refused at the counter, slip {number}: {procedure}</translation>
    </message>
    <message>
        <source>Từ ngày hẹn trả cũ</source>
        <translation>From the old due date</translation>
    </message>
    <message>
        <source>Viết tay, chưa nhập</source>
        <translation>Handwritten, to enter</translation>
    </message>
    <message>
        <source>Viết tay, đã hủy</source>
        <translation>Handwritten, void</translation>
    </message>
    <message>
        <source>Văn bản xin lỗi, hẹn lại</source>
        <translation>Apology letter</translation>
    </message>
    <message>
        <source>Xem nhật ký kiểm tra</source>
        <translation>See the audit log</translation>
    </message>
    <message>
        <source>Xem số giấy tờ đã che</source>
        <translation>ID number uncovered</translation>
    </message>
    <message>
        <source>Xin lỗi, hẹn lại</source>
        <translation>Apologise, new date</translation>
    </message>
    <message>
        <source>Xin lỗi, hẹn lại đến {due}</source>
        <translation>Apology, new due date {due}</translation>
    </message>
    <message>
        <source>Xin rút hồ sơ</source>
        <translation>Withdrawal</translation>
    </message>
    <message>
        <source>Xuất danh sách ra tệp</source>
        <translation>List saved to file</translation>
    </message>
    <message>
        <source>Xác nhận giờ máy</source>
        <translation>Confirm the clock</translation>
    </message>
    <message>
        <source>Xóa dữ liệu cá nhân đã hết hạn giữ</source>
        <translation>Expired personal data erased</translation>
    </message>
    <message>
        <source>Xử lý chênh lệch</source>
        <translation>Settle discrepancy</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Request supplement</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung hồ sơ, hạn {deadline}</source>
        <translation>Supplement asked for, by {deadline}</translation>
    </message>
    <message>
        <source>Yêu cầu nghĩa vụ tài chính</source>
        <translation>Request financial obligation</translation>
    </message>
    <message>
        <source>Yêu cầu nộp {amount}: {what}</source>
        <translation>Payment of {amount} asked for: {what}</translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation>Zalo</translation>
    </message>
    <message numerus="yes">
        <source>còn {days} ngày làm việc</source>
        <translation>
            <numerusform>{days} working day left</numerusform>
            <numerusform>{days} working days left</numerusform>
        </translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>hẹn {due} · {procedure}</source>
        <translation>due {due} · {procedure}</translation>
    </message>
    <message>
        <source>ngày LV</source>
        <translation>day</translation>
    </message>
    <message>
        <source>ngày làm việc</source>
        <translation>working day</translation>
    </message>
    <message>
        <source>ngày mai</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>phòng chuyên môn</source>
        <translation>department</translation>
    </message>
    <message>
        <source>quá giờ hẹn hôm nay</source>
        <translation>overdue today</translation>
    </message>
    <message>
        <source>quá hạn</source>
        <translation>overdue</translation>
    </message>
    <message numerus="yes">
        <source>quá hạn {days} ngày làm việc</source>
        <translation>
            <numerusform>{days} working day overdue</numerusform>
            <numerusform>{days} working days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quá {count} ngày làm việc</source>
        <translation>
            <numerusform>{count} working day over</numerusform>
            <numerusform>{count} working days over</numerusform>
        </translation>
    </message>
    <message>
        <source>quá {time}</source>
        <translation>past {time}</translation>
    </message>
    <message>
        <source>sáng mai</source>
        <translation>tomorrow a.m.</translation>
    </message>
    <message>
        <source>sáng {day}</source>
        <translation>{day} a.m.</translation>
    </message>
    <message>
        <source>trong ngày</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>trước {time}</source>
        <translation>by {time}</translation>
    </message>
    <message numerus="yes">
        <source>xong sớm {days} ngày làm việc</source>
        <translation>
            <numerusform>done {days} working day early</numerusform>
            <numerusform>done {days} working days early</numerusform>
        </translation>
    </message>
    <message>
        <source>xong trễ</source>
        <translation>done late</translation>
    </message>
    <message>
        <source>xong trễ trong ngày hẹn</source>
        <translation>done late on the day</translation>
    </message>
    <message numerus="yes">
        <source>xong trễ {days} ngày làm việc</source>
        <translation>
            <numerusform>done {days} working day late</numerusform>
            <numerusform>done {days} working days late</numerusform>
        </translation>
    </message>
    <message>
        <source>xong đúng hạn</source>
        <translation>done on time</translation>
    </message>
    <message>
        <source>{agency} đã trả lời</source>
        <translation>{agency} has answered</translation>
    </message>
    <message>
        <source>{agency} đã xong phần việc</source>
        <translation>{agency} has done its part</translation>
    </message>
    <message numerus="yes">
        <source>{amount} buổi làm việc</source>
        <translation>
            <numerusform>{amount} half-day</numerusform>
            <numerusform>{amount} half-days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{amount} giờ làm việc</source>
        <translation>
            <numerusform>{amount} working hour</numerusform>
            <numerusform>{amount} working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{amount} ngày</source>
        <translation>
            <numerusform>{amount} day</numerusform>
            <numerusform>{amount} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{amount} ngày làm việc</source>
        <translation>
            <numerusform>{amount} working day</numerusform>
            <numerusform>{amount} working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{amount} tháng</source>
        <translation>
            <numerusform>{amount} month</numerusform>
            <numerusform>{amount} months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} giờ</source>
        <translation>
            <numerusform>{count} hour</numerusform>
            <numerusform>{count} hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hồ sơ cho {department}</source>
        <translation>
            <numerusform>{count} dossier to {department}</numerusform>
            <numerusform>{count} dossiers to {department}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ngày</source>
        <translation>
            <numerusform>{count} day</numerusform>
            <numerusform>{count} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} phút</source>
        <translation>
            <numerusform>{count} minute</numerusform>
            <numerusform>{count} minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>{day:02}/{month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day:02}/{month}/{year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} · {promise}</source>
        <translation>{day} · {promise}</translation>
    </message>
    <message>
        <source>{department}</source>
        <translation>{department}</translation>
    </message>
    <message>
        <source>{kind} chiều</source>
        <translation>{kind}, p.m.</translation>
    </message>
    <message>
        <source>{kind} sáng</source>
        <translation>{kind}, a.m.</translation>
    </message>
    <message>
        <source>{medium}: {outcome}</source>
        <translation>{medium}: {outcome}</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{receiver} ký nhận đủ</source>
        <translation>{receiver} signed for all</translation>
    </message>
    <message>
        <source>{receiver} ký nhận, báo thiếu {missing} hồ sơ</source>
        <translation>{receiver} signed; dossiers missing: {missing}</translation>
    </message>
    <message>
        <source>{receiver} ký nhận, không nhận {refused} hồ sơ</source>
        <translation>{receiver} signed; dossiers not accepted: {refused}</translation>
    </message>
    <message>
        <source>{receiver} ký nhận, thiếu {missing}, không nhận {refused} hồ sơ</source>
        <translation>{receiver} signed; dossiers missing: {missing}, not accepted: {refused}</translation>
    </message>
    <message>
        <source>{sentence} (báo muộn)</source>
        <translation>{sentence} (told late)</translation>
    </message>
    <message>
        <source>{signer} đã ký phiếu {slip_number}</source>
        <translation>{signer} signed slip {slip_number}</translation>
    </message>
    <message>
        <source>{weekday} {day:02}/{month}</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>{weekday} {day:02}/{month}/{year}</source>
        <translation>{weekday} {day} {month} {year}</translation>
    </message>
    <message>
        <source>{weekday}, {day:02}/{month}/{year}</source>
        <translation>{weekday}, {day} {month} {year}</translation>
    </message>
    <message>
        <source>Ý kiến trả lời</source>
        <translation>Answer received</translation>
    </message>
    <message>
        <source>Đang in</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Đang ở phòng chuyên môn</source>
        <translation>At the departments</translation>
    </message>
    <message>
        <source>Đã báo được</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Đã bỏ</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Đã bổ sung đủ</source>
        <translation>Supplemented</translation>
    </message>
    <message>
        <source>Đã chuyển khoản</source>
        <translation>Paid by transfer</translation>
    </message>
    <message>
        <source>Đã hủy, lập nhầm</source>
        <translation>Void, made in error</translation>
    </message>
    <message>
        <source>Đã in</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Đã nhắn tin</source>
        <translation>Message left</translation>
    </message>
    <message>
        <source>Đã nộp nghĩa vụ tài chính</source>
        <translation>Financial obligation paid</translation>
    </message>
    <message>
        <source>Đã nộp tiền mặt</source>
        <translation>Paid in cash</translation>
    </message>
    <message>
        <source>Đã nộp trực tuyến</source>
        <translation>Paid online</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>Đính chính</source>
        <translation>Correct it</translation>
    </message>
    <message>
        <source>Đính chính ({why}), giấy tiếp nhận lần {version}, hẹn trả {due}</source>
        <translation>Corrected ({why}), receipt version {version}, due {due}</translation>
    </message>
    <message>
        <source>Đóng cửa</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Được giải quyết</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>Được miễn</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Đặt hoặc xóa mã PIN</source>
        <translation>PIN set or removed</translation>
    </message>
    <message>
        <source>Đặt lại sổ từ bản sao</source>
        <translation>Books put back from a copy</translation>
    </message>
    <message>
        <source>Đổi cách sao lưu</source>
        <translation>Backup plan changed</translation>
    </message>
    <message>
        <source>Đổi lịch làm việc</source>
        <translation>Calendar changed</translation>
    </message>
    <message>
        <source>Đổi lịch làm việc, hẹn lại</source>
        <translation>Change calendar and due dates</translation>
    </message>
    <message>
        <source>Đổi lịch làm việc: {reason}</source>
        <translation>Calendar changed: {reason}</translation>
    </message>
    <message>
        <source>Đổi lịch, giữ ngày hẹn</source>
        <translation>Calendar, date kept</translation>
    </message>
    <message>
        <source>Đổi lịch, hẹn lại</source>
        <translation>Calendar, new date</translation>
    </message>
    <message>
        <source>Đổi ngày theo lịch</source>
        <translation>Moved by calendar</translation>
    </message>
    <message>
        <source>Đổi thiết lập</source>
        <translation>Settings changed</translation>
    </message>
    <message>
        <source>Đổi tên quầy</source>
        <translation>Station renamed</translation>
    </message>
</context>
<context>
    <name>YearCalendar</name>
    <message>
        <source>Lịch năm {year}</source>
        <translation>Calendar {year}</translation>
    </message>
    <message>
        <source>Tháng {month}</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>{day}: {kind}. {name}</source>
        <translation>{day}: {kind}. {name}</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ thay đổi</source>
        <translation>Undo changes</translation>
    </message>
    <message>
        <source>Bỏ {day}: {kind}, {name}</source>
        <translation>Remove {day}: {kind}, {name}</translation>
    </message>
    <message>
        <source>Chưa có thay đổi nào: chọn ngày trên lịch rồi bấm Enter.</source>
        <translation>No changes yet: choose a day in the calendar, then press Enter.</translation>
    </message>
    <message>
        <source>Chưa lưu</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Chưa lưu: {edits}. Xem ảnh hưởng rồi mới lưu.</source>
        <translation>Not saved: {edits}. View the effects before saving.</translation>
    </message>
    <message>
        <source>Chọn một ngày trên lịch rồi bấm Enter để thêm.</source>
        <translation>Choose a day in the calendar, then press Enter to add it.</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Hoán đổi</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Lịch chỉ có từ năm {first} đến năm {last}.</source>
        <translation>The calendar only covers {first} to {last}.</translation>
    </message>
    <message>
        <source>Lịch làm việc</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Ngày làm việc, {hours}.</source>
        <translation>Working day, {hours}.</translation>
    </message>
    <message>
        <source>Ngày nghỉ hằng tuần.</source>
        <translation>Weekly day off.</translation>
    </message>
    <message>
        <source>Ngày nghỉ năm {year} không đổi, nay có thông báo chính thức.</source>
        <translation>Days off in {year} are unchanged, now by official notice.</translation>
    </message>
    <message>
        <source>Ngày nghỉ và ngày làm bù</source>
        <translation>Days off and make-up working days</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Năm này không có ngày nào khác thường</source>
        <translation>No special days this year</translation>
    </message>
    <message>
        <source>Năm {year} đã có thông báo chính thức về ngày nghỉ.</source>
        <translation>The official notice of days off for {year} is out.</translation>
    </message>
    <message>
        <source>Quầy mở {hours}, không tính vào thời hạn.</source>
        <translation>Open {hours}, not counted in time limits.</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Sửa {day}: {kind}, {name}</source>
        <translation>Edit {day}: {kind}, {name}</translation>
    </message>
    <message>
        <source>Theo luật</source>
        <translation>By law</translation>
    </message>
    <message>
        <source>Theo thông báo chính thức</source>
        <translation>By official notice</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Thêm {day}: {kind}, {name}</source>
        <translation>Add {day}: {kind}, {name}</translation>
    </message>
    <message>
        <source>Thông báo</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tính theo luật, chưa có thông báo</source>
        <translation>By law, no notice yet</translation>
    </message>
    <message>
        <source>Xem và áp dụng thông báo chính thức năm {year}</source>
        <translation>View and apply the official notice for {year}</translation>
    </message>
    <message>
        <source>Xem ảnh hưởng</source>
        <translation>See effects</translation>
    </message>
    <message>
        <source>bỏ {count} ngày</source>
        <translation>{count} removed</translation>
    </message>
    <message>
        <source>hoán đổi</source>
        <translation>swap</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>làm bù</source>
        <translation>make-up working day</translation>
    </message>
    <message>
        <source>nghỉ bù</source>
        <translation>off in lieu</translation>
    </message>
    <message>
        <source>nghỉ lễ</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>nửa ngày</source>
        <translation>half day</translation>
    </message>
    <message>
        <source>sửa {count} ngày</source>
        <translation>{count} edited</translation>
    </message>
    <message>
        <source>thêm {count} ngày</source>
        <translation>{count} added</translation>
    </message>
    <message numerus="yes">
        <source>{count} ngày</source>
        <translation>
            <numerusform>{count} day</numerusform>
            <numerusform>{count} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ngày, trong đó {working} ngày quầy mở.</source>
        <translation>
            <numerusform>{count} day, open days: {working}.</numerusform>
            <numerusform>{count} days, {working} of them open.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{kind}: {name}. Nguồn: {source}.</source>
        <translation>{kind}: {name}. Source: {source}.</translation>
    </message>
    <message>
        <source>đóng cửa</source>
        <translation>closed</translation>
    </message>
</context>
<context>
    <name>_ChapterList</name>
    <message>
        <source>Các chương</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation>{title} ({count})</translation>
    </message>
</context>
<context>
    <name>_DayRow</name>
    <message>
        <source>Không đọc được giờ</source>
        <translation>Hours not readable</translation>
    </message>
    <message>
        <source>nghỉ</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>tính</source>
        <translation>counts</translation>
    </message>
    <message>
        <source>{day} tính vào thời hạn</source>
        <translation>{day} counts in time limits</translation>
    </message>
</context>
<context>
    <name>_LatestChange</name>
    <message>
        <source>Chưa đổi lịch lần nào.</source>
        <translation>No calendar changes yet.</translation>
    </message>
    <message>
        <source>In giấy ({count})</source>
        <translation>Print ({count})</translation>
    </message>
    <message>
        <source>Xem các lần</source>
        <translation>View changes</translation>
    </message>
    <message>
        <source>{reason}: {counts}</source>
        <translation>{reason}: {counts}</translation>
    </message>
</context>
<context>
    <name>_Legs</name>
    <message>
        <source>và {count} cơ quan nữa</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>Tổng cộng</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Lịch chỉ có từ năm {first} đến năm {last}.</source>
        <translation>The calendar only covers {first} to {last}.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>VD: 26/11</source>
        <translation>e.g. 26/11</translation>
    </message>
    <message>
        <source>Viết ngày như 26/11 hoặc 26/11/{year}.</source>
        <translation>Write the day as 26/11 or 26/11/{year}.</translation>
    </message>
    <message>
        <source>Đưa vào lịch</source>
        <translation>Put in calendar</translation>
    </message>
</context>
<context>
    <name>_Reader</name>
    <message>
        <source>Nội dung chương</source>
        <translation>Chapter</translation>
    </message>
</context>
<context>
    <name>_ReportList</name>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Chưa điền mục này.</source>
        <translation>Not filled in yet.</translation>
    </message>
</context>
<context>
    <name>_RuleChoice</name>
    <message>
        <source>Cả thời hạn chạy lại sau ngày nhận đủ.</source>
        <translation>The whole time limit runs again after the day all is in.</translation>
    </message>
    <message>
        <source>Cộng đúng thời gian chờ, đến từng phút.</source>
        <translation>The time spent waiting is added, to the minute.</translation>
    </message>
    <message>
        <source>Từ hôm sau yêu cầu đến ngày nhận đủ không tính.</source>
        <translation>From the day after asking to the day all is in, nothing counts.</translation>
    </message>
    <message>
        <source>Ví dụ: {limit}, nhận {received}; yêu cầu bổ sung {asked}; nhận đủ {answered}.</source>
        <translation>Example: {limit}, received {received}; supplement asked for {asked}; complete {answered}.</translation>
    </message>
    <message>
        <source>{what} Trong ví dụ: hẹn {due}.</source>
        <translation>{what} In the example: due {due}.</translation>
    </message>
</context>
<context>
    <name>_SaveDialog</name>
    <message>
        <source>Ghi đè</source>
        <translation>Overwrite</translation>
    </message>
    <message>
        <source>Ghi đè tệp đã có?</source>
        <translation>Overwrite the file?</translation>
    </message>
    <message>
        <source>Loại tệp</source>
        <translation>File type</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Thư mục</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Trong thư mục này đã có “{name}”. Ghi đè thì nội dung cũ sẽ mất.</source>
        <translation>“{name}” is already in this folder. Overwriting it loses the old contents.</translation>
    </message>
    <message>
        <source>Tên tệp</source>
        <translation>File name</translation>
    </message>
</context>
<context>
    <name>_SearchField</name>
    <message>
        <source>Tìm trong hướng dẫn</source>
        <translation>Search the guide</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Chưa thử</source>
        <translation>Not tested</translation>
    </message>
    <message>
        <source>Có lỗi</source>
        <translation>Faulty</translation>
    </message>
    <message>
        <source>Dùng được</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>Quét mã này</source>
        <translation>Scan this code</translation>
    </message>
    <message>
        <source>Đọc đúng</source>
        <translation>Correct</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Chép đường dẫn</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi</source>
        <translation>The program hit an error</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Loại tệp</source>
        <translation>File type</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Những gì đã lưu vẫn còn nguyên. Tệp chẩn đoán dưới đây không chứa dữ liệu của công dân; hãy gửi tệp này cho người phụ trách kỹ thuật.</source>
        <translation>Everything saved is still intact. The diagnostic file below holds no citizens’ data; send it to your technician.</translation>
    </message>
    <message>
        <source>Những gì đã lưu vẫn còn nguyên. Việc đang làm dở chưa được ghi; hãy làm lại. Nếu lỗi lặp lại, hãy gửi tệp nhật ký dưới đây cho người phụ trách kỹ thuật.</source>
        <translation>Everything saved is still intact. What you were doing was not recorded; do it again. If the error comes back, send the log file below to your technician.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Thư mục</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Tên tệp</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Tệp chẩn đoán</source>
        <translation>Diagnostic file</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>key_words</name>
    <message>
        <source>Bàn giao</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Báo cho người nộp</source>
        <translation>Notify applicant</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Báo người nộp</source>
        <translation>Notify applicant</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Bảng phím tắt này</source>
        <translation>This key map</translation>
    </message>
    <message>
        <source>Bảng đang mở</source>
        <translation>The open sheet</translation>
    </message>
    <message>
        <source>Bỏ dòng ghi nhầm</source>
        <translation>Take out a wrong row</translation>
    </message>
    <message>
        <source>Bỏ dòng đang chọn khỏi chồng</source>
        <translation>Take the row out of the pile</translation>
    </message>
    <message>
        <source>Bỏ dòng đang chọn, ký lại</source>
        <translation>Take the row out, sign again</translation>
    </message>
    <message>
        <source>Bỏ giấy chưa in</source>
        <translation>Drop the paper not printed</translation>
    </message>
    <message>
        <source>Bỏ hồ sơ khỏi giấy chung</source>
        <translation>Take a dossier off the joint receipt</translation>
    </message>
    <message>
        <source>Bỏ lần ghi nhầm, đưa lại dòng vừa bỏ</source>
        <translation>Undo a wrong entry, put the row back</translation>
    </message>
    <message>
        <source>Bỏ mọi dấu ở số viết tay</source>
        <translation>Untick all handwritten numbers</translation>
    </message>
    <message>
        <source>Bỏ ngày nghỉ, hủy số đã đánh dấu</source>
        <translation>Remove a day off, void ticked numbers</translation>
    </message>
    <message>
        <source>Bớt một bản của giấy tờ đang chọn</source>
        <translation>One copy less of the selected paper</translation>
    </message>
    <message>
        <source>Bớt một bản, giữ ngày hẹn của tất cả</source>
        <translation>One copy less, keep all dates</translation>
    </message>
    <message>
        <source>Chuẩn bị lần đầu</source>
        <translation>First setup</translation>
    </message>
    <message>
        <source>Chép lời nhắn có dấu</source>
        <translation>Copy the message with accents</translation>
    </message>
    <message>
        <source>Chép lời nhắn không dấu</source>
        <translation>Copy the message without accents</translation>
    </message>
    <message>
        <source>Chênh lệch</source>
        <translation>Discrepancies</translation>
    </message>
    <message>
        <source>Chọn danh sách</source>
        <translation>Choose the list</translation>
    </message>
    <message>
        <source>Chọn người khác</source>
        <translation>Choose somebody else</translation>
    </message>
    <message>
        <source>Chọn người trực</source>
        <translation>Choose who is on duty</translation>
    </message>
    <message>
        <source>Chọn nút hoặc dòng mang số</source>
        <translation>Choose the button or row with the number</translation>
    </message>
    <message>
        <source>Chọn phòng chuyên môn, đánh dấu hồ sơ</source>
        <translation>Choose the department, tick dossiers</translation>
    </message>
    <message>
        <source>Chốt ngày, mở lại ngày</source>
        <translation>Close the day, reopen a day</translation>
    </message>
    <message>
        <source>Chữ cỡ thường</source>
        <translation>Usual text size</translation>
    </message>
    <message>
        <source>Chữ nhỏ hơn</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Chữ to hơn</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Các lần hẹn</source>
        <translation>Due dates</translation>
    </message>
    <message>
        <source>Cách tính ngày hẹn</source>
        <translation>How the due date is counted</translation>
    </message>
    <message>
        <source>Có người nộp thay</source>
        <translation>Handed in by an agent</translation>
    </message>
    <message>
        <source>Cùng người, thủ tục khác</source>
        <translation>Same person, other procedure</translation>
    </message>
    <message>
        <source>Cùng thủ tục, người khác</source>
        <translation>Same procedure, other person</translation>
    </message>
    <message>
        <source>Cột của tệp</source>
        <translation>File columns</translation>
    </message>
    <message>
        <source>Diễn tập khôi phục</source>
        <translation>Run a trial restore</translation>
    </message>
    <message>
        <source>Dò lại máy in</source>
        <translation>Look for printers</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Giao chênh lệch cho ai</source>
        <translation>Assign the discrepancy</translation>
    </message>
    <message>
        <source>Hoàn tác lần đổi lịch</source>
        <translation>Undo the calendar change</translation>
    </message>
    <message>
        <source>Hoán đổi ngày nghỉ</source>
        <translation>Swap a day off</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Hướng dẫn bổ sung, chưa tiếp nhận</source>
        <translation>Ask for a supplement without receiving</translation>
    </message>
    <message>
        <source>Hướng dẫn về trang đang mở</source>
        <translation>Guide to the open page</translation>
    </message>
    <message>
        <source>Hồ sơ đang tạm giữ</source>
        <translation>Dossiers on hold</translation>
    </message>
    <message>
        <source>Hủy hồ sơ vừa lập khi chưa in</source>
        <translation>Void the last dossier, before it is printed</translation>
    </message>
    <message>
        <source>In danh mục niêm yết</source>
        <translation>Print published list</translation>
    </message>
    <message>
        <source>In lại giấy gần nhất</source>
        <translation>Reprint the latest paper</translation>
    </message>
    <message>
        <source>In lại giấy đang chọn</source>
        <translation>Reprint the selected paper</translation>
    </message>
    <message>
        <source>In lại giấy đang xem</source>
        <translation>Reprint the paper in view</translation>
    </message>
    <message>
        <source>In phiếu đã ký, mở phiếu của chênh lệch</source>
        <translation>Print the signed slip, open the discrepancy’s slip</translation>
    </message>
    <message>
        <source>Khi chốt ngày: sang việc còn lại</source>
        <translation>When closing the day: go to what is left</translation>
    </message>
    <message>
        <source>Khi ký nhận, còn lại là thiếu</source>
        <translation>When signing, the rest is missing</translation>
    </message>
    <message>
        <source>Khóa quầy, đổi người trực</source>
        <translation>Lock the counter, change person</translation>
    </message>
    <message>
        <source>Không nhận hồ sơ đang chọn</source>
        <translation>Refuse the selected dossier</translation>
    </message>
    <message>
        <source>Kiểm bàn</source>
        <translation>Desk check</translation>
    </message>
    <message>
        <source>Kiểm lượt mới</source>
        <translation>Start new check</translation>
    </message>
    <message>
        <source>Ký trên màn hình</source>
        <translation>Sign on screen</translation>
    </message>
    <message>
        <source>Kệ kết quả</source>
        <translation>Result shelf</translation>
    </message>
    <message>
        <source>Kỳ sau</source>
        <translation>Next period</translation>
    </message>
    <message>
        <source>Kỳ trước</source>
        <translation>Previous period</translation>
    </message>
    <message>
        <source>Lùi lại một bước</source>
        <translation>Go back one step</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Lưu bảng thành tệp CSV</source>
        <translation>Save the table as CSV</translation>
    </message>
    <message>
        <source>Lưu danh mục, lưu cách sao lưu</source>
        <translation>Save the catalogue, save the backup settings</translation>
    </message>
    <message>
        <source>Lưu giấy chưa in thành tệp</source>
        <translation>Save the paper not printed as a file</translation>
    </message>
    <message>
        <source>Lưu giấy đang chọn thành tệp</source>
        <translation>Save the selected paper as a file</translation>
    </message>
    <message>
        <source>Lưu giấy đang xem thành tệp</source>
        <translation>Save the paper in view as a file</translation>
    </message>
    <message>
        <source>Lưu sổ ra tệp</source>
        <translation>Save the register to a file</translation>
    </message>
    <message>
        <source>Lưu thành tệp CSV</source>
        <translation>Save as CSV</translation>
    </message>
    <message>
        <source>Lưu thành tệp PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Lưu thành tệp XLSX</source>
        <translation>Save as XLSX</translation>
    </message>
    <message>
        <source>Lưu và in giấy tiếp nhận</source>
        <translation>Save and print receipt</translation>
    </message>
    <message>
        <source>Lấy lại nội dung vừa xóa trắng, xem hồ sơ lần trước</source>
        <translation>Bring back what was cleared, see earlier dossiers</translation>
    </message>
    <message>
        <source>Lấy thông tin lần trước, nhập tiếp biểu mẫu dở dang</source>
        <translation>Take details from last time, go on with a form begun</translation>
    </message>
    <message>
        <source>Mở thư mục có tệp vừa lưu</source>
        <translation>Open the folder of the saved file</translation>
    </message>
    <message>
        <source>Mở thẻ hồ sơ, xem biên bản trước khi in</source>
        <translation>Open the dossier, preview the minutes</translation>
    </message>
    <message>
        <source>Mục sau</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Mục trước</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Nhận quầy: người đang chọn, hoặc mã PIN vừa gõ</source>
        <translation>Take the counter over: whoever is chosen, or the PIN just typed</translation>
    </message>
    <message>
        <source>Nhập danh mục, danh sách gọi</source>
        <translation>Import the catalogue, call list</translation>
    </message>
    <message>
        <source>Nhập sổ từ tệp</source>
        <translation>Import the register from a file</translation>
    </message>
    <message>
        <source>Nhắc có bao nhiêu hồ sơ đang tạm giữ</source>
        <translation>Remind how many dossiers are on hold</translation>
    </message>
    <message>
        <source>Phần sau, trang sau của giấy</source>
        <translation>Next part, next page of the paper</translation>
    </message>
    <message>
        <source>Phần trước, trang trước của giấy</source>
        <translation>Previous part, previous page of the paper</translation>
    </message>
    <message>
        <source>Quản trị</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Quầy đang khóa</source>
        <translation>Counter locked</translation>
    </message>
    <message>
        <source>Sang báo cáo kế tiếp</source>
        <translation>To the next report</translation>
    </message>
    <message>
        <source>Sang phần kế của hồ sơ</source>
        <translation>To the next part of the dossier</translation>
    </message>
    <message>
        <source>Sang phần kế tiếp theo thứ tự đọc</source>
        <translation>Next part in reading order</translation>
    </message>
    <message>
        <source>Sang trang có số</source>
        <translation>To the page of a number</translation>
    </message>
    <message>
        <source>Sang trang {page}</source>
        <translation>Go to {page}</translation>
    </message>
    <message>
        <source>Sang ô kế tiếp, hoặc mở dòng đang chọn</source>
        <translation>Next field, or open the selected row</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Sổ hồ sơ</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Thêm hồ sơ đang chờ gửi bưu chính</source>
        <translation>Add dossiers waiting for the post</translation>
    </message>
    <message>
        <source>Thêm một bản vào giấy tờ đang chọn</source>
        <translation>One more copy of the selected paper</translation>
    </message>
    <message>
        <source>Thêm một bản, hẹn lại tất cả</source>
        <translation>One more copy, reschedule all</translation>
    </message>
    <message>
        <source>Thêm người, thêm mùa</source>
        <translation>Add a person, add a season</translation>
    </message>
    <message>
        <source>Thêm tất cả, có đủ cả</source>
        <translation>Add all, all here</translation>
    </message>
    <message>
        <source>Thêm vào giấy chung</source>
        <translation>Add to joint receipt</translation>
    </message>
    <message>
        <source>Thẻ hồ sơ</source>
        <translation>Dossier page</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ đầu tiên</source>
        <translation>Receive the first dossier</translation>
    </message>
    <message>
        <source>Tiếp nhận phi địa giới</source>
        <translation>Receive from outside the home area</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Giving back</translation>
    </message>
    <message>
        <source>Trả kết quả đang nằm trên kệ</source>
        <translation>Give back a result on the shelf</translation>
    </message>
    <message>
        <source>Tìm chữ trong giấy đang xem</source>
        <translation>Find text in the paper in view</translation>
    </message>
    <message>
        <source>Tìm, hoặc về danh sách trong trang</source>
        <translation>Search, or to the list on the page</translation>
    </message>
    <message>
        <source>Tạm giữ hồ sơ, mở hồ sơ đã giữ</source>
        <translation>Hold a dossier, open a held one</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Refused at intake</translation>
    </message>
    <message>
        <source>Từ chối, trả lại hồ sơ</source>
        <translation>Refuse, return the dossier</translation>
    </message>
    <message>
        <source>Việc chính của trang, như lưu và in</source>
        <translation>The page’s main action, such as save and print</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Về báo cáo trước</source>
        <translation>To the previous report</translation>
    </message>
    <message>
        <source>Về phần trước</source>
        <translation>To the previous part</translation>
    </message>
    <message>
        <source>Về phần trước của hồ sơ</source>
        <translation>To the previous part of the dossier</translation>
    </message>
    <message>
        <source>Về ô quét và tìm kiếm</source>
        <translation>To the scan and search box</translation>
    </message>
    <message>
        <source>Xem giấy chưa in</source>
        <translation>See unprinted papers</translation>
    </message>
    <message>
        <source>Xem giấy tiếp nhận trước khi in</source>
        <translation>Preview the receipt</translation>
    </message>
    <message>
        <source>Xem giấy trước khi in</source>
        <translation>Preview the paper</translation>
    </message>
    <message>
        <source>Xem giấy trước khi in, đóng giấy đang xem</source>
        <translation>Preview the paper, close the paper in view</translation>
    </message>
    <message>
        <source>Xem giấy đang chọn</source>
        <translation>See the selected paper</translation>
    </message>
    <message>
        <source>Xem phiếu trước khi in, mở thẻ hồ sơ của chênh lệch</source>
        <translation>Preview the slip, open the discrepancy’s dossier</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung, nhận bổ sung</source>
        <translation>Ask for a supplement, take it in</translation>
    </message>
    <message>
        <source>{page}: {does}</source>
        <translation>{page}: {does}</translation>
    </message>
    <message>
        <source>Đánh dấu dòng đang chọn</source>
        <translation>Tick the selected row</translation>
    </message>
    <message>
        <source>Đánh dấu giấy tờ giao lại, chọn cách thu phí</source>
        <translation>Tick papers given back, choose how fees are paid</translation>
    </message>
    <message>
        <source>Đánh dấu giấy tờ đã nộp</source>
        <translation>Tick the papers handed in</translation>
    </message>
    <message>
        <source>Đánh dấu tất cả</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Đánh dấu tất cả bản chính trả lại</source>
        <translation>Tick all originals that go back</translation>
    </message>
    <message>
        <source>Đánh dấu tất cả giấy tờ, hoặc bỏ hết</source>
        <translation>Tick all papers, or none</translation>
    </message>
    <message>
        <source>Đánh dấu tất cả kết quả trả cùng lúc</source>
        <translation>Tick all results that go out together</translation>
    </message>
    <message>
        <source>Đánh dấu tất cả số viết tay</source>
        <translation>Tick all handwritten numbers</translation>
    </message>
    <message>
        <source>Đánh dấu tất cả, hoặc bỏ hết</source>
        <translation>Tick all, or none</translation>
    </message>
    <message>
        <source>Đưa lại dòng vừa bỏ</source>
        <translation>Put the row back</translation>
    </message>
    <message>
        <source>Đọc lùi, trang trước</source>
        <translation>Read back, previous page</translation>
    </message>
    <message>
        <source>Đọc lại tệp</source>
        <translation>Read file again</translation>
    </message>
    <message>
        <source>Đọc tiếp, trang sau, người kế tiếp</source>
        <translation>Read on, next page, next person</translation>
    </message>
    <message>
        <source>Đổi giữa bàn giao và ký nhận</source>
        <translation>Switch between handing over and signing</translation>
    </message>
    <message>
        <source>Đổi giữa trả kết quả và nhận về quầy</source>
        <translation>Switch between giving back and taking in</translation>
    </message>
    <message>
        <source>Đổi loại của giấy tờ đang chọn</source>
        <translation>Change the kind of the selected paper</translation>
    </message>
    <message>
        <source>Ở mọi trang</source>
        <translation>On every page</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Phím cách</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>queued</name>
    <message>
        <source>Giấy này vừa đưa vào hàng đợi, chỉ in một lần: {title}</source>
        <translation>This paper was queued a moment ago and is printed once: {title}</translation>
    </message>
</context>
<context>
    <name>refused_start</name>
    <message>
        <source>Bản sao lưu (*.sqlite3 *.sqlite3.age)</source>
        <translation>Backups (*.sqlite3 *.sqlite3.age)</translation>
    </message>
    <message>
        <source>Bản sao lưu lúc {when} ({path}).</source>
        <translation>Backup of {when} ({path}).</translation>
    </message>
    <message>
        <source>Bản sao lưu nguyên vẹn gần nhất: {when} ({path}).</source>
        <translation>Latest intact backup copy: {when} ({path}).</translation>
    </message>
    <message>
        <source>Bản sao lưu đã mã hóa lúc {when} ({path}).</source>
        <translation>Backup copy encrypted at {when} ({path}).</translation>
    </message>
    <message>
        <source>Bản sao lưu: {path}.</source>
        <translation>Backup copy: {path}.</translation>
    </message>
    <message>
        <source>Chưa chọn bản sao lưu nào.</source>
        <translation>No backup chosen yet.</translation>
    </message>
    <message>
        <source>Chưa thấy bản sao lưu nào.</source>
        <translation>No backup copy was found.</translation>
    </message>
    <message>
        <source>Chọn bản sao lưu</source>
        <translation>Choose a backup copy</translation>
    </message>
    <message>
        <source>Chọn bản sao lưu khác…</source>
        <translation>Choose another copy…</translation>
    </message>
    <message>
        <source>Chọn bản sao lưu…</source>
        <translation>Choose a backup…</translation>
    </message>
    <message>
        <source>Khôi phục</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Khôi phục bản sao lưu này</source>
        <translation>Restore this copy</translation>
    </message>
    <message>
        <source>Khôi phục từ bản sao lưu</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Khôi phục được: {dossiers} hồ sơ, đến {until}. Bấm F9 để đưa vào dùng.</source>
        <translation>It can be restored: dossiers {dossiers}, up to {until}. Press F9 to use it.</translation>
    </message>
    <message>
        <source>Không mở được chương trình</source>
        <translation>The program could not be opened</translation>
    </message>
    <message>
        <source>Không thấy sổ</source>
        <translation>The books are not there</translation>
    </message>
    <message>
        <source>Lập sổ mới…</source>
        <translation>Begin new books…</translation>
    </message>
    <message>
        <source>Máy này thay máy cũ: sổ trong bản sao lưu được đưa vào dùng, với mọi hồ sơ, cán bộ và cách đặt của quầy.</source>
        <translation>This computer replaces the old one: the books in the backup are put to use here, with all dossiers, staff and settings of the station.</translation>
    </message>
    <message>
        <source>Mật khẩu không mở được bản sao lưu này.</source>
        <translation>The passphrase does not open this copy.</translation>
    </message>
    <message>
        <source>Mật khẩu sao lưu</source>
        <translation>Backup passphrase</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open the books</translation>
    </message>
    <message>
        <source>Nếu tệp sổ chỉ bị chuyển chỗ, đóng chương trình và đưa tệp về chỗ cũ. Khôi phục thì những gì ghi sau bản sao lưu cần nhập lại; số đã in sẽ không bị cấp lần nữa.</source>
        <translation>If the file was only moved, close the program and put it back. After restoring, what was written behind the copy must be entered again; numbers already printed are not given a second time.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Số cấp tiếp theo sẽ nhảy qua một quãng, để số đã in sau bản sao không bị cấp lại. Những gì ghi sau bản sao cần nhập lại. Đừng dùng tiếp sổ ở máy cũ: hai máy sẽ cấp trùng số.</source>
        <translation>The next numbers will leap ahead, so that those printed after the backup are not given again. What was entered after the backup has to be typed again. Do not go on with the books on the old computer: both would give the same numbers.</translation>
    </message>
    <message>
        <source>Sổ bị hỏng</source>
        <translation>The books are damaged</translation>
    </message>
    <message>
        <source>Sổ hỏng được giữ lại cạnh sổ mới. Những gì ghi sau bản sao lưu này cần nhập lại; số hồ sơ đã in sẽ không bị cấp lần nữa.</source>
        <translation>The damaged books are kept beside the new ones. What was written after this copy must be entered again; dossier numbers already printed are not given again.</translation>
    </message>
    <message>
        <source>Sổ mới không có hồ sơ nào đã ghi trước đây; số cấp tiếp nối sau số đã in. Bấm lần nữa để lập sổ mới.</source>
        <translation>New books hold none of the dossiers written so far; numbers go on behind those already printed. Press once more to begin new books.</translation>
    </message>
    <message>
        <source>Thử trước</source>
        <translation>Try it first</translation>
    </message>
    <message>
        <source>Đang kiểm tra và khôi phục bản sao lưu…</source>
        <translation>Checking and restoring the backup copy…</translation>
    </message>
    <message>
        <source>Đang thử ở chỗ tạm, sổ không bị đụng…</source>
        <translation>Trying it in a scratch place, the books are not touched…</translation>
    </message>
    <message>
        <source>Đã khôi phục {dossiers} hồ sơ, đến {until}. Chọn lại máy in, máy quét và thư mục sao lưu của máy này ở trang Quản trị.</source>
        <translation>{dossiers} dossiers restored, until {until}. Choose the printer, scanner and backup folder of this computer again in Admin.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>trying</name>
    <message>
        <source>Bản xem trước: chưa lưu, chưa in. Số và giờ trên giấy là dự kiến.</source>
        <translation>Preview: not saved, not printed. Number and time on the paper are provisional.</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>{paper} và {count} giấy nữa</source>
        <translation>{paper} and {count} more</translation>
    </message>
</context>
</TS>
