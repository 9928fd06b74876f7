"""Finds every text of the screens and keeps `resources/languages/en.ts` in step (`make texts`).

It stands among the tests because they ask it the same question: is every text in the file, and
translated? lupdate would find only literals in `tr()`; the refusals of `counter_app` are class
attributes, and what its rules say in hints and labels reaches the screens as facts of a refusal.
This reads the syntax tree instead, and knows no line numbers: a moved line changes no file.

    python -m tests.texts                 write new texts into en.ts, drop old ones, tell what
                                          is unfinished (the exit status is 1 then)
    python -m tests.texts NEW.json …      the same, with translations {Vietnamese: English}
"""

import ast
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parents[1]
ENGLISH = ROOT / "resources" / "languages" / "en.ts"

VIETNAMESE_LETTERS = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")

_FACTS = frozenset({"label", "hint", "why", "cause", "permission", "trouble", "remedy", "title"})
"""Names under which `counter_app` gives words, not data, to a refusal or to a line of a list."""
_SAY = re.compile(
    r"_?reason|_?note|_?text|_?optional|number_between|_?hour|Wrong|_?complain|Heading|Indicator"
)
"""Functions of `counter_app` that are given such words by place."""
_TABLE = re.compile(
    r"_(?:[A-Z]+_)?(?:WORDS|SENTENCES|HINT|NOTE|STATES|UNITS|BEGUN|NEXT|NAMELESS|WEEKDAYS)"
    r"|_COUNTED_FROM|_COUNTS|_DELIVERIES_SHORT|_NAMES|_FINISH|_WITHDRAWN|_AGES|_APOLOGISED|WAITS|EXTRAS|known"
)
"""Tables and constants of `counter_app` that hold such words."""
_SAYING = ("desks", "rules", "errors.py", "documents/words.py")
_NOT_SAYING = re.compile(r"letters_out|rules/(papers/|calls|syllables)")
"""Modules whose words stand on papers alone, or go to the applicant: they stay Vietnamese."""


class Unfindable(Exception):
    """A text that no tool can find: no literal, or in no class."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text of the screens: where Qt looks for it, and whether a count chooses its form."""

    context: str
    source: str
    counted: bool = False


# -- finding -------------------------------------------------------------------------------------


def all_texts(root: Path = ROOT) -> set[Text]:
    """Return every text of the screens; raise `Unfindable` for one that cannot be read."""
    found: set[Text] = set()
    for path in sorted((root / "ui").rglob("*.py")):
        found |= _Screen(path, root).texts
    for path in sorted((root / "counter_app").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {Text("Refused", one, _COUNT in one) for one in _sentences(tree)}
        if _says(path.relative_to(root / "counter_app")):
            found |= {Text("Said", one, _COUNT in one) for one in _said(tree)}
    periods = json.loads((root / "resources/seed/periods.json").read_text(encoding="utf-8"))
    found |= {Text("Said", one["name"]) for kept in periods["sets"] for one in kept["periods"]}
    return found


class _Screen(ast.NodeVisitor):
    """Reads one module of `ui`."""

    def __init__(self, path: Path, root: Path) -> None:
        self._path = path.relative_to(root)
        self._classes: list[str] = []
        self._helpers: list[bool] = []
        self._helper = ""
        self.texts: set[Text] = set()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == "_tr":
                self._helper = _translates_into(node)
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        own = [one for one in node.body if isinstance(one, ast.FunctionDef) and one.name == "tr"]
        self._classes.append(_translates_into(own[0]) if own else node.name)
        self._helpers.append(bool(own))
        self.generic_visit(node)
        self._classes.pop()
        self._helpers.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name not in {"tr", "_tr"}:
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        match node.func:
            case ast.Name(id="_tr"):
                self._take(node, self._helper, node.args[:1], *node.args[1:])
            case ast.Attribute(value=ast.Name(id="self"), attr="tr"):
                # Our own `tr` takes the count next to the text, Qt's after a disambiguation.
                own = bool(self._helpers) and self._helpers[-1]
                context = self._classes[-1] if self._classes else ""
                self._take(node, context, node.args[:1], *node.args[1 if own else 2 :])
            case ast.Attribute(attr="tr"):
                self._take(node, "", node.args[:1])
            case (
                ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate")
                | ast.Name(id="translate")
            ) if node.args[1:] and ast.unparse(node.args[1]) not in _LOOKED_UP:
                context = _literal(node.args[0]) or ""
                self._take(node, context, node.args[1:2], *node.args[3:])
            case _:
                pass

    def _take(self, node: ast.Call, context: str, texts: list[ast.expr], *count: ast.expr) -> None:
        source = _literal(texts[0]) if texts else None
        if not context or source is None:
            raise Unfindable(f"{self._path}:{node.lineno} {ast.unparse(node)}")
        self.texts.add(Text(context, source, counted=bool(count)))


_LOOKED_UP = frozenset({"sentence", "text"})
"""What `ui.said` looks up that `counter_app` says: taken from there, not from the call."""


_DAY = ":%d/%m"
"""A fact that is a day needs other words in a language that names its months."""
_COUNT = "{count}"
"""A text of `counter_app` with this place has a form for one and for many."""


def _translates_into(function: ast.FunctionDef) -> str:
    """Return the context of a helper whose whole work is `return translate("Context", text)`."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and len(node.args) > 1:
            return _literal(node.args[0]) or ""
    return ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _sentences(tree: ast.Module) -> Iterator[str]:
    """Yield the sentences of the refusals of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for line in node.body:
                match line:
                    case (
                        ast.Assign(targets=[ast.Name(id="sentence")], value=value)
                        | ast.AnnAssign(target=ast.Name(id="sentence"), value=ast.expr() as value)
                    ):
                        text = _literal(value)
                        if text and VIETNAMESE_LETTERS.search(text):
                            yield text
                    case _:
                        pass


def _says(path: Path) -> bool:
    where = path.as_posix()
    return where.startswith(_SAYING) and _NOT_SAYING.search(where) is None


def _said(tree: ast.Module) -> Iterator[str]:
    """Yield what a module of `counter_app` says in words to whoever reads a refusal or a list."""
    for node in ast.walk(tree):
        places: list[ast.expr] = []
        match node:
            case ast.Call(func=ast.Name(id="Phrase")):
                places = node.args[:1]
            case ast.Call():
                name = ast.unparse(node.func).rpartition(".")[2]
                places = [one.value for one in node.keywords if one.arg in _FACTS]
                places += node.args if _SAY.fullmatch(name) else []
            case ast.Assign(targets=[ast.Name(id=name)], value=held) if _TABLE.fullmatch(name):
                places = list(_parts(held))
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as held) if (
                _TABLE.fullmatch(name)
            ):
                places = list(_parts(held))
            case ast.FunctionDef(name="words" | "rates" | "extras" | "rules_in_words"):
                told = node.body[1:] if ast.get_docstring(node) else node.body
                places = [
                    part
                    for line in told
                    for part in ast.walk(line)
                    if isinstance(part, ast.Constant)
                ]
            case _:
                pass
        for place in places:
            text = _literal(place)
            if text and (VIETNAMESE_LETTERS.search(text) or _DAY in text):
                yield text


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    """Yield the texts that a table holds, however deep; keys are no texts."""
    match node:
        case ast.Dict():
            for value in node.values:
                yield from _parts(value)
        case ast.Tuple() | ast.List():
            for value in node.elts:
                yield from _parts(value)
        case _:
            yield node


# -- the file ------------------------------------------------------------------------------------


@dataclass(slots=True)
class Entry:
    """What the file holds for a text: one translation, or two of a counted one: one and many."""

    forms: list[str]
    note: str = ""

    @property
    def done(self) -> bool:
        """Whether every form is there."""
        return bool(self.forms) and all(self.forms)


def read(path: Path = ENGLISH) -> dict[Text, Entry]:
    """Return what a file of translations holds; nothing when there is none."""
    entries: dict[Text, Entry] = {}
    if not path.exists():
        return entries
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            counted = message.get("numerus") == "yes"
            translation = message.find("translation")
            assert translation is not None
            if translation.get("type") in {"obsolete", "vanished"}:
                continue
            forms = [one.text or "" for one in translation.iter("numerusform")]
            if not counted:
                forms = [translation.text or ""]
            if translation.get("type") == "unfinished":
                forms = ["" for _ in forms]
            text = Text(name, message.findtext("source") or "", counted)
            entries[text] = Entry(forms, message.findtext("translatorcomment") or "")
    return entries


def write(entries: Mapping[Text, Entry], path: Path = ENGLISH) -> None:
    """Write a file of translations as Qt Linguist does, in a steady order and without places."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">',
    ]
    before = ""
    for text in sorted(entries):
        if text.context != before:
            lines += ["</context>"] if before else []
            lines += ["<context>", f"    <name>{escape(text.context)}</name>"]
            before = text.context
        lines += _message(text, entries[text])
    lines += ["</context>"] if before else []
    lines += ["</TS>", ""]
    path.write_text("\n".join(lines), encoding="utf-8")


def _message(text: Text, entry: Entry) -> Iterator[str]:
    state = "" if entry.done else f" type={quoteattr('unfinished')}"
    yield '    <message numerus="yes">' if text.counted else "    <message>"
    yield f"        <source>{escape(text.source)}</source>"
    if entry.note:
        yield f"        <translatorcomment>{escape(entry.note)}</translatorcomment>"
    if text.counted:
        forms = entry.forms if len(entry.forms) == _FORMS else [""] * _FORMS
        yield f"        <translation{state}>"
        yield from (f"            <numerusform>{escape(one)}</numerusform>" for one in forms)
        yield "        </translation>"
    else:
        yield f"        <translation{state}>{escape(''.join(entry.forms))}</translation>"
    yield "    </message>"


_FORMS = 2
"""English has one and many."""


def kept_in_step(texts: set[Text], entries: Mapping[Text, Entry]) -> dict[Text, Entry]:
    """Return an entry for every text and for no other.

    A text that moved to another context, or began to be counted, takes its translation along.
    """
    known: dict[str, Entry] = {}
    for text, entry in entries.items():
        if entry.done:
            known.setdefault(text.source, entry)
    kept: dict[Text, Entry] = {}
    for text in texts:
        entry = entries.get(text) or known.get(text.source) or Entry([])
        if entry.forms:
            many = [entry.forms[0], entry.forms[-1]]
            entry = Entry(many if text.counted else entry.forms[-1:], entry.note)
        kept[text] = entry
    return kept


# -- what is wrong -------------------------------------------------------------------------------


def faults(entries: Mapping[Text, Entry]) -> Iterator[str]:
    """Yield a line for every entry that is unfinished or differs where it must not."""
    for text, entry in sorted(entries.items(), key=lambda one: one[0]):
        if not entry.done:
            yield f"{text.context}: unfinished: {text.source!r}"
            continue
        for form in entry.forms:
            # "One dossier" needs no number.
            spare = {"count"} if text.counted and form is entry.forms[0] else set[str]()
            if not _same(places(text.source), places(form), spare):
                yield f"{text.context}: other places: {text.source!r} -> {form!r}"
            if _KEYS.findall(text.source) != _KEYS.findall(form) and sorted(
                _KEYS.findall(text.source)
            ) != sorted(_KEYS.findall(form)):
                yield f"{text.context}: other keys: {text.source!r} -> {form!r}"
            if not text.counted and (one := _ONE_FORM.search(form)):
                yield f"{text.context}: one form for one and many ({one[0]}): {form!r}"
            if _edges(text.source) != _edges(form):
                yield f"{text.context}: other spaces or lines: {text.source!r} -> {form!r}"


_ONE_FORM = re.compile(r"\{(?:count|more|left)\} (?!has\b|is\b|was\b|surplus\b)\w+s\b")
"""A count before a word in the plural: "1 days" is what it says of one."""
_KEYS = re.compile(r"\b(?:(?:Ctrl|Shift|Alt)\+\S|F\d\d?|Esc|Enter|Tab)\b")


def _same(source: set[str], form: set[str], spare: set[str]) -> bool:
    return form <= source and source - form <= spare


def _edges(text: str) -> tuple[str, str, int]:
    return (
        text[: len(text) - len(text.lstrip())],
        text[len(text.rstrip()) :],
        text.count("\n"),
    )


def places(text: str) -> set[str]:
    """Return the names of the places that facts fill in a text."""
    return {name for _plain, name, _spec, _way in Formatter().parse(text) if name}


def main(arguments: list[str]) -> int:
    """Bring the file into step; tell what is left to translate."""
    entries = kept_in_step(all_texts(), read())
    for name in arguments:
        for source, english in json.loads(Path(name).read_text(encoding="utf-8")).items():
            forms = [english] if isinstance(english, str) else list(english)
            for text, entry in entries.items():
                if text.source == source:
                    many = [forms[0], forms[-1]]
                    entries[text] = Entry(many if text.counted else forms[-1:], entry.note)
    write(entries)
    left = list(faults(entries))
    sys.stdout.writelines(f"{line}\n" for line in left)
    sys.stdout.write(f"{len(entries)} texts in {ENGLISH.name}, {len(left)} to look at\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
