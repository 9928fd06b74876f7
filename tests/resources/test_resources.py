"""What is shipped beside the code: can it be read, written, counted with and told apart."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
import wave
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

import resources

FACES = (
    "BeVietnamPro-Regular",
    "BeVietnamPro-Medium",
    "BeVietnamPro-SemiBold",
    "BeVietnamPro-Bold",
    "IBMPlexSans-Regular",
    "IBMPlexSans-SemiBold",
    "LiberationSerif-Regular",
    "LiberationSerif-Bold",
    "LiberationSerif-Italic",
    "LiberationSerif-BoldItalic",
)
VIETNAMESE = (
    "aàáãảạăằắẵẳặâầấẫẩậeèéẽẻẹêềếễểệiìíĩỉịoòóõỏọôồốỗổộơờớỡởợuùúũủụưừứữửựyỳýỹỷỵđ"
    "AÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴĐ"
)
ALSO_NEEDED = "0123456789₫–—…“”·•×"
SATURDAY = 5


def shipped(name: str) -> Any:  # noqa: ANN401  whatever the file holds
    return json.loads(resources.path(name).read_text(encoding="utf-8"))


def letters_of(face: str) -> dict[int, int]:
    """Code point → glyph of one shipped face, as the printed papers see it."""
    from reportlab.pdfbase.ttfonts import TTFontFile

    return TTFontFile(str(resources.path(f"fonts/{face}.ttf"))).charToGlyph


def all_texts(value: object) -> set[str]:
    """Every string within a value read from JSON."""
    match value:
        case str():
            return {value}
        case dict():
            inside = cast("dict[str, object]", value).values()
        case list():
            inside = cast("list[object]", value)
        case _:
            return set()
    return set[str]().union(*(all_texts(inner) for inner in inside))


@pytest.fixture(scope="module")
def catalogue() -> dict[str, Any]:
    return shipped("seed/catalogue.json")


@pytest.fixture(scope="module")
def days_by_year() -> dict[int, dict[str, tuple[str, str]]]:
    """Year → ISO date → (kind, name)."""
    return {
        year["year"]: {day["date"]: (day["kind"], day["name"]) for day in year["days"]}
        for year in shipped("seed/holidays.json")["years"]
    }


@pytest.fixture(scope="module")
def people() -> list[dict[str, str]]:
    return shipped("seed/sample_day.json")["people"]


# Finding things


def test_a_shipped_file_is_found_by_its_name() -> None:
    assert resources.path("seed/catalogue.json").is_file()
    assert resources.path("icons").is_dir()


def test_what_is_not_shipped_is_refused_with_its_name() -> None:
    with pytest.raises(FileNotFoundError, match=re.escape("icons/unicorn.svg")):
        resources.path("icons/unicorn.svg")


@pytest.mark.parametrize("name", ["../pyproject.toml", "fonts/../..", "/etc/passwd"])
def test_a_name_cannot_lead_out_of_the_folder(name: str) -> None:
    with pytest.raises(FileNotFoundError):
        resources.path(name)


def test_a_frozen_program_finds_its_files_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpacked = tmp_path / "resources" / "seed" / "holidays.json"
    unpacked.parent.mkdir(parents=True)
    unpacked.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.path("seed/holidays.json") == unpacked.resolve()


# Fonts


def test_the_list_of_vietnamese_letters_is_complete_and_precomposed() -> None:
    vowels, tones = "aăâeêioôơuưy", ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    small = {unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones}
    small.add("đ")
    assert len(VIETNAMESE) == 146
    assert set(VIETNAMESE) == small | {letter.upper() for letter in small}


@pytest.mark.parametrize("face", FACES)
def test_every_face_can_write_vietnamese(face: str) -> None:
    letters = letters_of(face)
    assert [sign for sign in VIETNAMESE + ALSO_NEEDED if not letters.get(ord(sign))] == []


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("seed", ["catalogue", "holidays", "sample_day"])
def test_every_face_can_write_all_that_is_shipped(face: str, seed: str) -> None:
    letters = letters_of(face)
    used = set("".join(all_texts(shipped(f"seed/{seed}.json"))))
    assert sorted(sign for sign in used if not letters.get(ord(sign))) == []


@pytest.mark.parametrize("face", ["IBMPlexSans-Regular", "IBMPlexSans-SemiBold"])
def test_the_digits_of_number_columns_are_equally_wide(face: str) -> None:
    from reportlab.pdfbase.ttfonts import TTFontFile

    font = TTFontFile(str(resources.path(f"fonts/{face}.ttf")))
    assert len({font.charWidths[ord(digit)] for digit in "0123456789"}) == 1


def test_every_face_is_shipped_with_its_licence_and_the_folder_stays_small() -> None:
    folder = resources.path("fonts")
    assert {file.stem for file in folder.glob("*.ttf")} == set(FACES)
    for family in {face.partition("-")[0] for face in FACES}:
        licence = resources.path(f"fonts/OFL-{family}.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence
        assert licence.lstrip().lower().startswith(("copyright", "digitized data copyright"))
    assert sum(file.stat().st_size for file in folder.iterdir()) < 4_000_000


# Icons


def test_every_icon_can_be_tinted_and_is_named_in_the_readme() -> None:
    named = set(re.findall(r"`([a-z0-9-]+)`", resources.path("icons/README.md").read_text("utf-8")))
    icons = {file.stem: file for file in resources.path("icons").glob("*.svg")}
    assert set(icons) == named
    for file in icons.values():
        picture = ET.fromstring(file.read_text("utf-8"))  # noqa: S314  shipped by ourselves
        assert picture.get("stroke") == "currentColor", file.name
        assert picture.get("viewBox") == "0 0 24 24", file.name


def test_the_icons_are_shipped_with_their_licence() -> None:
    assert resources.path("icons/LICENSE").read_text("utf-8").startswith("ISC License")


# Days off


@pytest.mark.parametrize(("year", "expected"), [(2025, 250), (2026, 249), (2027, 249)])
def test_the_year_has_the_working_days_of_the_official_notice(
    days_by_year: dict[int, dict[str, tuple[str, str]]], year: int, expected: int
) -> None:
    noticed = days_by_year[year]
    worked = 0
    day = date(year, 1, 1)
    while day.year == year:
        kind, _ = noticed.get(day.isoformat(), ("", ""))
        off = kind in {"holiday", "compensatory", "swapped_off"}
        worked += kind == "working_saturday" or (day.weekday() < SATURDAY and not off)
        day += timedelta(days=1)
    assert worked == expected


@pytest.mark.parametrize("year", [2024, 2025, 2026, 2027])
def test_each_day_stands_once_in_its_year_in_order(year: int) -> None:
    (shipped_year,) = [
        entry for entry in shipped("seed/holidays.json")["years"] if entry["year"] == year
    ]
    dates = [date.fromisoformat(day["date"]) for day in shipped_year["days"]]
    assert dates == sorted(set(dates))
    assert {day.year for day in dates} == {year}
    assert shipped_year["source"]
    assert shipped_year["confidence"] in {"H", "M", "L"}


def test_days_swapped_off_and_saturdays_worked_name_one_another(
    days_by_year: dict[int, dict[str, tuple[str, str]]],
) -> None:
    for days in days_by_year.values():
        swapped = {day for day, (kind, _) in days.items() if kind == "swapped_off"}
        worked = {day for day, (kind, _) in days.items() if kind == "working_saturday"}
        assert len(swapped) == len(worked)
        for day in swapped | worked:
            twins = worked if day in swapped else swapped
            _, name = days[day]
            assert [twin for twin in twins if f"{twin[8:]}/{twin[5:7]}" in name], (day, name)
        assert {date.fromisoformat(day).weekday() for day in worked} <= {SATURDAY}
        assert all(date.fromisoformat(day).weekday() < SATURDAY for day in swapped)


def test_a_holiday_on_a_weekend_is_made_up_for_and_named(
    days_by_year: dict[int, dict[str, tuple[str, str]]],
) -> None:
    for days in days_by_year.values():
        weekend = [
            day
            for day, (kind, _) in days.items()
            if kind == "holiday" and date.fromisoformat(day).weekday() >= SATURDAY
        ]
        made_up = [day for day, (kind, _) in days.items() if kind == "compensatory"]
        assert len(weekend) == len(made_up)
        assert {f"Nghỉ bù {days[day][1]}" for day in weekend} == {days[day][1] for day in made_up}


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        ("2025-05-02", "swapped_off", "Nghỉ hoán đổi, làm bù ngày 26/04"),
        ("2026-01-02", "swapped_off", "Nghỉ hoán đổi, làm bù ngày 10/01"),
        ("2026-01-10", "working_saturday", "Làm bù ngày 02/01"),
        ("2026-04-27", "compensatory", "Nghỉ bù Giỗ Tổ Hùng Vương"),
        ("2026-08-22", "working_saturday", "Làm bù ngày 31/08"),
        ("2026-11-24", "holiday", "Ngày Văn hóa Việt Nam"),
        ("2027-02-10", "compensatory", "Nghỉ bù Tết Nguyên đán"),
        ("2027-05-03", "compensatory", "Nghỉ bù Ngày Quốc tế Lao động 1/5"),
    ],
)
def test_the_days_that_calendars_get_wrong_are_as_noticed(
    days_by_year: dict[int, dict[str, tuple[str, str]]], day: str, kind: str, name: str
) -> None:
    assert days_by_year[int(day[:4])][day] == (kind, name)


def test_the_calendar_package_differs_from_the_notices_only_where_we_know(
    days_by_year: dict[int, dict[str, tuple[str, str]]],
) -> None:
    import holidays

    differences: set[str] = set()
    for year, days in days_by_year.items():
        package = holidays.country_holidays("VN", years=year)
        off = {day for day, (kind, _) in days.items() if kind != "working_saturday"}
        differences |= off ^ {found.isoformat() for found in package}
        worked = {day for day, (kind, _) in days.items() if kind == "working_saturday"}
        computed = {found.isoformat() for found in package.weekend_workdays if found.year == year}
        differences |= worked ^ computed
    assert differences <= {
        "2025-02-01",  # the package calls this Saturday the fifth day of Tết; the notice does not
        "2026-01-02",  # swapped with the next line: the package does not know it
        "2026-01-10",
    }


# Catalogue


def test_the_catalogue_says_that_it_is_a_sample(catalogue: dict[str, Any]) -> None:
    assert catalogue["sample"] is True
    assert "Dữ liệu mẫu" in catalogue["note"]


def test_no_two_procedures_share_a_code(catalogue: dict[str, Any]) -> None:
    codes = [procedure["code"] for procedure in catalogue["procedures"]]
    assert len(codes) == len(set(codes)) >= 64
    assert [code for code in codes if not re.fullmatch(r"[1-9]\.\d{6}", code)] == []


def test_every_procedure_is_complete(catalogue: dict[str, Any]) -> None:
    departments = {department["name"] for department in catalogue["departments"]}
    assert len({department["code"] for department in catalogue["departments"]}) == len(departments)
    for procedure in catalogue["procedures"]:
        code = procedure["code"]
        assert procedure["name"].strip() == procedure["name"] != "", code
        assert procedure["field"], code
        assert procedure["level"] in {"tỉnh", "xã"}, code
        assert procedure["department"] in departments, code
        assert procedure["certainty"] in {"A", "B", "C"}, code
        assert isinstance(procedure["code_certain"], bool), code
        assert isinstance(procedure["fee"], int), code
        assert procedure["fee"] >= 0, code
        assert procedure["channels"], code
        assert set(procedure["channels"]) <= {"counter", "online", "post"}, code
        assert date.fromisoformat(procedure["valid_from"]) == date(2025, 7, 1), code
        assert procedure["valid_to"] is None, code


def test_every_limit_can_be_counted(catalogue: dict[str, Any]) -> None:
    for procedure in catalogue["procedures"]:
        limit = procedure["limit"]
        assert limit["unit"] in {"working_days", "calendar_days"}, procedure["code"]
        assert 0 <= limit["amount"] <= 60, procedure["code"]
        assert procedure["same_day"] == (limit["amount"] == 0), procedure["code"]


def test_every_procedure_asks_for_papers_and_for_at_least_one_in_any_case(
    catalogue: dict[str, Any],
) -> None:
    kinds = {"original", "certified", "copy", "electronic"}
    for procedure in catalogue["procedures"]:
        components = procedure["components"]
        names = [component["name"] for component in components]
        assert len(names) == len(set(names)), procedure["code"]
        assert any(component["required"] for component in components), procedure["code"]
        assert {component["kind"] for component in components} <= kinds, procedure["code"]
        assert all(component["copies"] >= 1 for component in components), procedure["code"]


def test_the_licence_of_a_clinic_asks_for_eleven_papers_within_sixty_days(
    catalogue: dict[str, Any],
) -> None:
    (licence,) = [entry for entry in catalogue["procedures"] if entry["code"] == "1.012278"]
    assert len(licence["components"]) == 11
    assert licence["limit"] == {"amount": 60, "unit": "calendar_days"}
    assert licence["code_certain"] is True


def test_only_the_looked_up_codes_are_called_certain(catalogue: dict[str, Any]) -> None:
    assert {entry["code"] for entry in catalogue["procedures"] if entry["code_certain"]} == {
        "1.001731",
        "1.001776",
        "1.012278",
        "1.014027",
        "1.014028",
    }


@pytest.mark.parametrize("seed", ["catalogue", "holidays", "sample_day"])
def test_shipped_texts_are_precomposed_and_free_of_stray_signs(seed: str) -> None:
    for text in all_texts(shipped(f"seed/{seed}.json")):
        assert unicodedata.is_normalized("NFC", text), text
        assert text == " ".join(text.split()), text
        assert not [sign for sign in text if unicodedata.category(sign).startswith("C")], text


# The sample day


def test_the_sample_office_has_a_letterhead_and_three_people_on_duty() -> None:
    day = shipped("seed/sample_day.json")
    assert day["office"]["unit_code"] == "H57.132"
    assert all(day["office"].values())
    assert sorted(person["role"] for person in day["staff"]) == ["clerk", "clerk", "supervisor"]


def test_forty_applicants_come_and_three_are_organisations(people: list[dict[str, str]]) -> None:
    kinds = [applicant["kind"] for applicant in people]
    assert (kinds.count("person"), kinds.count("organisation")) == (37, 3)


def test_every_identity_number_agrees_with_sex_and_birth(people: list[dict[str, str]]) -> None:
    numbers: list[str] = []
    for person in people:
        if person["kind"] != "person":
            continue
        number, born = person["id_number"], date.fromisoformat(person["birth_date"])
        assert re.fullmatch(r"0\d{11}", number), person["name"]
        assert person["sex"] in {"male", "female"}, person["name"]
        sex_and_century = (born.year // 100 - 19) * 2 + (person["sex"] == "female")
        assert int(number[3]) == sex_and_century, person["name"]
        assert int(number[4:6]) == born.year % 100, person["name"]
        numbers.append(number)
    assert len(numbers) == len(set(numbers))


def test_every_tax_code_of_an_organisation_passes_its_check_digit(
    people: list[dict[str, str]],
) -> None:
    codes = [applicant["tax_code"] for applicant in people if applicant["kind"] != "person"]
    assert len(set(codes)) == 3
    for code in codes:
        assert re.fullmatch(r"\d{10}(-\d{3})?", code)
        weighed = sum(
            weight * int(digit)
            for weight, digit in zip((31, 29, 23, 19, 17, 13, 7, 5, 3), code, strict=False)
        )
        assert int(code[9]) == 10 - weighed % 11


def test_one_applicant_has_no_phone_and_the_others_have_ten_digits(
    people: list[dict[str, str]],
) -> None:
    phones = [applicant["phone"] for applicant in people]
    assert phones.count("") == 1
    assert [phone for phone in phones if phone and not re.fullmatch(r"0\d{9}", phone)] == []


def test_the_sample_day_holds_the_names_that_break_layouts(people: list[dict[str, str]]) -> None:
    names = [applicant["name"] for applicant in people]
    assert max(sum(sign.isalpha() for sign in name) for name in names) >= 60
    assert [name for name in names if "'" in name]
    assert len(names) > len(set(names))


def test_every_applicant_lives_in_a_ward_or_commune_of_a_province(
    people: list[dict[str, str]],
) -> None:
    for applicant in people:
        place = applicant["address"]
        assert re.search(r", (phường|xã) [^,]+, (thành phố|tỉnh) [^,]+$", place), place
        assert not re.search(r"\b(quận|huyện|thị xã)\b", place), place


# Sounds


def test_read_and_refused_are_short_and_clearly_different() -> None:
    lengths: dict[str, int] = {}
    for name in ("read", "refused"):
        with wave.open(str(resources.path(f"sounds/{name}.wav"))) as sound:
            assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (
                1,
                2,
                22050,
            )
            lengths[name] = round(1000 * sound.getnframes() / sound.getframerate())
            assert any(sound.readframes(sound.getnframes()))
    assert lengths == {"read": 120, "refused": 350}
