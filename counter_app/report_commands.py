"""Reports on the command line: one value each, written as PDF, XLSX or CSV by the file's ending."""

from pathlib import Path

import click

from counter_app import documents
from counter_app.command_parts import Call, data_option, read_day, write
from counter_app.documents import tables
from counter_app.errors import BadValue
from counter_app.rules.printing import DocumentKind


@click.group(
    "report", help="Báo cáo của quầy.\n\nThe counter's reports.", short_help="Báo cáo của quầy."
)
def report() -> None:
    """Hold the reports."""


@report.command(
    "day",
    help="Tổng hợp một ngày, thành PDF để ký hoặc CSV để tính tiếp.\n\n"
    "A day's summary, as PDF to sign or CSV to count on.",
)
@data_option
@click.option(
    "--date", "day", default="", metavar="DATE",
    help="Ngày; mặc định: hôm nay. / The day; default: today.",
)  # fmt: skip
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="FILE.pdf|.csv",
    help="Tệp kết quả; đuôi tệp chọn dạng. / Where to; the ending chooses the form.",
)  # fmt: skip
@click.pass_obj
def _day(call: Call, day: str, out: Path) -> None:
    form = out.suffix.lower()
    if form not in {".pdf", ".csv"}:
        raise BadValue(
            field="out", label="Tệp kết quả", value=out.name, hint="Đuôi tệp là .pdf hoặc .csv."
        )
    wanted = read_day("--date", day) if day else call.house.clock.now().date()
    with call.office() as office:
        paper = office.reports.day(wanted)
    if form == ".csv":
        write(out, tables.day_csv(paper))
    else:
        write(out, documents.render(DocumentKind.DAY_SUMMARY.value, paper))
