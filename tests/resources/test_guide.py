"""The user guide says what stands on the screen, and the same in both languages."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

import resources
from tests.texts import all_texts
from ui import guide
from ui.languages import ENGLISH, LANGUAGES, VIETNAMESE

MEGABYTE = 1024 * 1024
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_PICTURE = re.compile(r"!\[(?P<what>[^\]]*)\]\((?P<path>[^)]+)\)")
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?P<path>[^)]+)\)")
_CAPTION = re.compile(r"\n\n\*[^*\n]+(\n[^*\n]+)*\*\n")
_FACT = re.compile(r"\s*\(?\{[^}]*\}\)?")


def folder(language: str) -> Path:
    return resources.guide(language)


def pages(language: str) -> dict[str, str]:
    """Return every page of the guide in a language, by its name."""
    return {path.name: path.read_text(encoding="utf-8") for path in folder(language).glob("*.md")}


def on_screen(language: str) -> set[str]:
    """Return what stands on the screens, with and without the facts that are filled in."""
    if language == VIETNAMESE:
        texts = {text.source for text in all_texts()}
    else:
        words = ET.parse(resources.path("languages/en.ts"))  # noqa: S314 - our own file
        texts = {found.text or "" for found in words.iter("translation")}
    return texts | {_FACT.sub("", text).strip(" ·:") for text in texts}


def pictures(language: str) -> Iterator[tuple[str, str, str]]:
    """Return for every picture its page, its path and what follows it there."""
    for name, text in pages(language).items():
        for found in _PICTURE.finditer(text):
            yield name, found["path"], text[found.end() :]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_that_the_guide_names_is_on_the_screen(language: str) -> None:
    known = on_screen(language)
    strange = [
        f"{name}: {bold}"
        for name, text in pages(language).items()
        for bold in (" ".join(one.split()) for one in _BOLD.findall(text))
        if bold not in known
    ]
    assert strange == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_in_the_language_of_its_page_and_has_a_caption(
    language: str,
) -> None:
    for name, path, after in pictures(language):
        assert path.startswith(f"../pictures/{language}/"), f"{name}: {path}"
        assert not QImage(str(folder(language) / path)).isNull(), f"{name}: {path}"
        assert _CAPTION.match(after), f"{name}: {path} has no caption"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_guide_leads_to_a_page_of_it(language: str) -> None:
    names = set(pages(language))
    for name, text in pages(language).items():
        for found in _LINK.finditer(text):
            assert found["path"] in names, f"{name}: {found['path']}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_chapters_has_every_page_of_the_guide(language: str) -> None:
    listed = [chapter.name for chapter in guide.chapters(language)]
    assert sorted(f"{name}.md" for name in listed) == sorted(set(pages(language)) - {"index.md"})
    assert len(listed) == len(set(listed))
    of_parts = {name for parts in guide.OF_PART.values() for name in parts.values()}
    assert {*guide.OF_PAGE.values(), *of_parts} <= set(listed)


def test_both_languages_have_the_same_chapters_with_the_same_pictures_and_headings() -> None:
    def shape(language: str) -> list[tuple[str, list[str], int]]:
        return [
            (
                chapter.name,
                [Path(found["path"]).name for found in _PICTURE.finditer(chapter.text)],
                chapter.text.count("\n## "),
            )
            for chapter in guide.chapters(language)
        ]

    assert shape(VIETNAMESE) == shape(ENGLISH)


def test_both_languages_name_the_same_buttons() -> None:
    words = ET.parse(resources.path("languages/en.ts"))  # noqa: S314 - our own file
    english: dict[str, set[str]] = {}
    for message in words.iter("message"):
        source = _FACT.sub("", message.findtext("source") or "").strip(" ·:")
        said = {_FACT.sub("", one.text or "").strip(" ·:") for one in message.iter("translation")}
        english.setdefault(source, set()).update(said)
    theirs, ours = pages(ENGLISH), pages(VIETNAMESE)
    for name, text in ours.items():
        named = {" ".join(one.split()) for one in _BOLD.findall(theirs[name])}
        for bold in (" ".join(one.split()) for one in _BOLD.findall(text)):
            assert english[bold.strip(" ·:")] & named, f"{name}: {bold}"


def test_both_languages_name_the_same_keys_in_the_same_order() -> None:
    def named(language: str) -> dict[str, list[str]]:
        return {
            chapter.name: [key for key in re.findall(r"`([^`]+)`", chapter.text) if "C" not in key]
            for chapter in guide.chapters(language)
        }

    vietnamese, english = named(VIETNAMESE), named(ENGLISH)
    for name, keys in vietnamese.items():
        said = ["Space" if key == "Phím cách" else key for key in keys]
        assert sorted(said) == sorted(english[name]), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_picture_lies_about_that_no_page_shows(language: str) -> None:
    shown = {Path(path).name for _, path, _ in pictures(language)}
    kept = {path.name for path in resources.guide(f"pictures/{language}").iterdir()}
    assert kept == shown


def test_the_guide_is_small() -> None:
    whole = sum(path.stat().st_size for path in resources.guide(".").rglob("*") if path.is_file())
    assert whole < 4 * MEGABYTE


def test_the_guide_is_found_beside_a_frozen_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "docs" / "guide" / "vi" / "index.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Hướng dẫn\n", encoding="utf-8")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert resources.guide("vi/index.md") == page.resolve()
    with pytest.raises(FileNotFoundError):
        resources.guide("../../etc/passwd")


def test_what_is_new_is_told_for_the_same_versions_in_both_languages() -> None:
    def versions(language: str) -> list[str]:
        text = resources.path(f"news/{language}.md").read_text(encoding="utf-8")
        return re.findall(r"^## ([\d.]+)$", text, re.MULTILINE)

    assert versions(VIETNAMESE)
    assert versions(VIETNAMESE) == versions(ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_new_names_only_what_is_on_the_screen(language: str) -> None:
    text = resources.path(f"news/{language}.md").read_text(encoding="utf-8")
    assert [bold for bold in _BOLD.findall(text) if bold not in on_screen(language)] == []
