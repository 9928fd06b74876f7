"""Let the screens speak Vietnamese or English; papers are Vietnamese whatever is spoken here.

Vietnamese is the language of the source, so nothing of ours is looked up for it. Qt's own dialogs
and menus are English in its source, and Qt brings no Vietnamese: that comes from here too. Widgets
read their words when they are made; who changes the language makes the window anew.
"""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import resources

VIETNAMESE = "vi"
ENGLISH = "en"
LANGUAGES = {VIETNAMESE: "Tiếng Việt", ENGLISH: "English"}
"""The languages of the screens, each by its own name."""

_FILES = {VIETNAMESE: "qtbase_vi", ENGLISH: "en"}
_LOCALES = {VIETNAMESE: "vi_VN", ENGLISH: "en_GB"}

_installed: list[QTranslator] = []


def speak(app: QCoreApplication, language: str) -> None:
    """Let whatever is made from now on speak a language; an unknown one is Vietnamese.

    Numbers that Qt itself writes follow too. Where the words were not built yet (`make setup`), the
    screens stay Vietnamese and Qt's own dialogs English.
    """
    spoken = language if language in LANGUAGES else VIETNAMESE
    while _installed:
        app.removeTranslator(_installed.pop())
    locale = QLocale(_LOCALES[spoken])
    # In a field for a number "1.000" is no thousand and no one either: only digits are taken.
    locale.setNumberOptions(QLocale.NumberOption.RejectGroupSeparator)
    QLocale.setDefault(locale)
    try:
        file = resources.path(f"languages/{_FILES[spoken]}.qm")
    except FileNotFoundError:
        return
    translator = QTranslator()
    if translator.load(str(file)):
        app.installTranslator(translator)
        _installed.append(translator)


def spoken() -> str:
    """Return the code of the language that is spoken now."""
    english = QLocale().language() is QLocale.Language.English
    return ENGLISH if english else VIETNAMESE
