"""Every screen worth looking at: the pages, their main sheets and states, and how one gets there.

A scene is reached by what a person could press, or by what one page hands another; it leaves the
books as they are unless it says so by `writes`, and those come last.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget

from counter_app.desks.papers import payload
from counter_app.rules.dossier import Dossier, State
from counter_app.rules.lines import Board
from ui.dossier_menu import DossierMenu
from ui.hands import turn, wait_until
from ui.main_window import MainWindow
from ui.preview import PaperView
from ui.stage import Stage

Act = Callable[[Stage], object]

_CARD = (
    "046082907014|191407214|Võ Đình Trí|04091982|Nam|"
    "Số 9 đường An Dương Vương, phường An Cựu, thành phố Huế|12052021"
)
_REPORTS = (
    "register",
    "ii06a",
    "procedure",
    "department",
    "officer",
    "late",
    "apologies",
    "uncollected",
    "times",
    "index",
    "pictures",
)


@dataclass(frozen=True, slots=True)
class Scene:
    """One screen: its name, the office it is in, the way there; `again` for each window size.

    `after` names the scene that it begins from, where the way there does. A scene that is arrived
    at again lays something over that page and leaves it as it was.
    """

    name: str
    arrive: Act
    office: str = "lively"
    again: bool = False
    after: str = ""

    @property
    def leaves(self) -> str:
        """Return the name of the scene whose page is there after this one."""
        return self.after if self.again and self.after else self.name


def every_scene() -> tuple[Scene, ...]:
    """Return all of them in the order in which they are walked through."""
    return (*_fresh(), *_empty(), *_pages(), *_dossiers(), *_sheets(), *_late())


def back_to_the_page(stage: Stage) -> None:
    """Take away whatever lies over the page."""
    while (popup := QApplication.activePopupWidget()) is not None and popup.close():
        pass
    for sheet in reversed(stage.sheets):
        if sheet.isVisible():
            sheet.reject()
    for part in stage.window.findChildren(QWidget, "keyMap"):
        part.hide()
    if isinstance(stage.window, MainWindow) and stage.program.session.locked:
        stage.program.session.take_over(stage.program.session.user)
    stage.window.activateWindow()
    turn()


# -- how one gets there ----------------------------------------------------------------------------


def _go(name: str, argument: object = None, *keys: str) -> Act:
    def act(stage: Stage) -> None:
        assert isinstance(stage.window, MainWindow)
        stage.window.go(name, argument)
        turn()
        _press(*keys)(stage)

    return act


def _go_to_reports(*keys: str) -> Act:
    """Go to the day's report; without a day the page shows what was looked at last."""

    def act(stage: Stage) -> None:
        _go("reports", stage.clock.now().date(), *keys)(stage)

    return act


def _press(*keys: str) -> Act:
    def act(stage: Stage) -> None:
        for key in keys:
            stage.hands.press(key)

    return act


def _dossier(pick: Callable[[Stage], Dossier], *keys: str) -> Act:
    def act(stage: Stage) -> None:
        _go("dossier", pick(stage).id, *keys)(stage)

    return act


def _offer(pick: Callable[[Stage], Dossier], name: str) -> Act:
    """Open the sheet of an act on the card of a dossier."""

    def act(stage: Stage) -> None:
        dossier = pick(stage)
        _dossier(lambda _stage: dossier)(stage)
        menu = stage.window.findChild(DossierMenu)
        assert menu is not None
        offers = {offer.name: offer for offer in menu.offers(dossier)}
        offers[name].do()
        turn()

    return act


def _on(board: Board, state: State | None = None, place: int = 0) -> Callable[[Stage], Dossier]:
    """Pick a dossier from a list of Hôm nay."""

    def pick(stage: Stage) -> Dossier:
        lines = stage.office.inquiry.board(board)
        return stage.dossier([one for one in lines if state in {None, one.state}][place].number)

    return pick


def _found(state: State) -> Callable[[Stage], Dossier]:
    """Pick the newest dossier in a state."""

    def pick(stage: Stage) -> Dossier:
        lines = stage.office.inquiry.register()
        return stage.dossier(next(one for one in lines if one.state is state).number)

    return pick


# -- the first start, and empty books --------------------------------------------------------------


def _fresh() -> Iterator[Scene]:
    yield Scene("setup", lambda _stage: None, "fresh")
    yield Scene("setup-refused", _press("F9"), "fresh", after="setup")


def _empty() -> Iterator[Scene]:
    yield Scene("empty-today", _go("today"), "empty")
    yield Scene("empty-handover", _go("handover"), "empty")
    yield Scene("empty-second-leg", _go("handover", None, "Ctrl+Tab"), "empty")
    yield Scene("empty-desk-check", _go("handover", "check"), "empty")
    yield Scene("empty-discrepancies", _go("handover", "discrepancies"), "empty")
    yield Scene("empty-giving-back", _go("giving_back"), "empty")
    yield Scene("empty-results-in", _go("giving_back", None, "Ctrl+Tab"), "empty")
    yield Scene("empty-shelf", _go("giving_back", "shelf"), "empty")
    yield Scene("empty-post", _go("giving_back", None, "Ctrl+B"), "empty")
    yield Scene("empty-register", _go("register"), "empty")
    yield Scene("empty-reports", _go_to_reports(), "empty")
    yield Scene("empty-report-late", _go_to_reports(*["Ctrl+Tab"] * 6), "empty")


# -- the pages -------------------------------------------------------------------------------------


def _pages() -> Iterator[Scene]:
    yield Scene("today", _go("today"))
    for number in range(2, 9):
        yield Scene(f"today-list-{number}", _go("today", None, str(number)))
    yield Scene("today-unknown-code", _scan_unknown)
    yield Scene("intake", _go("intake"))
    yield Scene("intake-refused", _press("F9"), after="intake")
    yield Scene("intake-card", _scan_card)
    yield Scene("intake-procedures", _search_procedures, again=True, after="intake-card")
    yield Scene("intake-filled", _fill, after="intake-card")
    yield Scene("intake-guide", _press("F6"), again=True, after="intake-filled")
    yield Scene("intake-refuse", _press("F7"), again=True, after="intake-filled")
    yield Scene("intake-receipt", _receipt, again=True, after="intake-filled")
    yield Scene("intake-agent", _press("Ctrl+N"), after="intake-filled")
    yield Scene("handover", _go("handover"))
    yield Scene("handover-pile", _pile)
    yield Scene("second-leg-list", _go("handover", "to_sign"))
    yield Scene("second-leg", _open_slip)
    yield Scene("desk-check", _go("handover", "check"))
    yield Scene("discrepancies", _go("handover", "discrepancies"))
    yield Scene("settle", _press("End", "F9"), again=True, after="discrepancies")
    yield Scene("giving-back", _go("giving_back"))
    yield Scene("giving-back-dossier", _collect)
    yield Scene("results-in", _results_in)
    yield Scene("shelf", _go("giving_back", "shelf"))
    yield Scene("call", _press("F9"), again=True, after="shelf")
    yield Scene("post", _go("giving_back", None, "Ctrl+B"))
    yield Scene("register", _go("register"))
    yield Scene("register-found", _go("register", "nguyen thi"))
    yield Scene("register-nothing", _go("register", "khong co ai ten nay"))
    yield Scene("reports", _go_to_reports())
    before = "reports"
    for name in _REPORTS:
        yield Scene(f"report-{name}", _press("Ctrl+Tab"), after=before)
        before = f"report-{name}"
    for name in (
        "office", "stations", "departments", "printers", "scanner", "pads", "look", "keys",
        "catalogue", "calendar", "hours", "rules", "people", "backups", "audit", "retention",
    ):  # fmt: skip
        yield Scene(f"administration-{name}", _go("administration", name))
    yield Scene("administration-profile", _profile, again=True)
    yield Scene("guide", _guide, again=True)


def _profile(stage: Stage) -> None:
    _go("administration", "printers")(stage)
    _focus(stage, "editKind")
    stage.hands.press("Space")


def _guide(stage: Stage) -> None:
    _go("today")(stage)
    stage.hands.press("Shift+F1")


def _scan_unknown(stage: Stage) -> None:
    _go("today", None, "1")(stage)
    stage.hands.scan("1001261123098765")


def _scan_card(stage: Stage) -> None:
    _go("intake")(stage)
    stage.hands.scan_card(_CARD)
    wait_until(lambda: stage.shown("name") == "Võ Đình Trí", "the name from the card")


def _focus(stage: Stage, name: str) -> None:
    assert isinstance(stage.window, MainWindow)
    box = stage.window.page.findChild(QWidget, name)
    assert box is not None
    box.setFocus()


def _search_procedures(stage: Stage) -> None:
    _focus(stage, "procedure")
    _press("Ctrl+A", "Delete")(stage)
    stage.hands.type("chung chi")


def _fill(stage: Stage) -> None:
    _focus(stage, "procedure")
    _press("Ctrl+A", "Delete")(stage)
    stage.hands.type("cap lai chung chi hanh nghe duoc")
    stage.hands.press("Return")
    wait_until(lambda: bool(stage.shown("dueDate")), "the due date")
    for name in ("name", "address"):
        # What a scanner typed is in doubt until somebody has looked at it.
        _focus(stage, name)
        stage.hands.press("Return")


def _pile(stage: Stage) -> None:
    _go("handover")(stage)
    waiting = stage.office.inquiry.board(Board.TO_HAND_OVER)
    mine = [stage.dossier(line.number) for line in waiting]
    pile = [one for one in mine if one.department == mine[0].department]
    stranger = next(one for one in mine if one.department != mine[0].department)
    for dossier in (*pile, stranger):
        stage.hands.scan(payload(dossier))


def _paper(stage: Stage) -> None:
    _dossier(_HERE, "Ctrl+O")(stage)
    _until_drawn(stage)


def _receipt(stage: Stage) -> None:
    # In a window without room for the key that shows it, the form stays in sight.
    _press("Ctrl+O")(stage)
    _until_drawn(stage)


def _until_drawn(stage: Stage) -> None:
    """Wait until each paper that is shown is drawn in the dots of the screen."""
    for view in [one for one in stage.sheets if isinstance(one, PaperView) and one.isVisible()]:
        wait_until(view.sheets.is_sharp, "the paper in the dots of the screen")


def _open_slip(stage: Stage) -> None:
    slip = stage.office.inquiry.slips()[0]
    _go("handover", stage.office.inquiry.slip(slip.id)[0])(stage)


def _collect(stage: Stage) -> None:
    _go("giving_back", stage.dossier(stage.office.watch.shelf()[0].line.number).id)(stage)


def _results_in(stage: Stage) -> None:
    _go("giving_back")(stage)
    stage.hands.press("Ctrl+Tab")


# -- dossiers --------------------------------------------------------------------------------------

_AWAY = _on(Board.AT_DEPARTMENT, State.PROCESSING)
_HERE = _on(Board.TO_HAND_OVER)


def _dossiers() -> Iterator[Scene]:
    yield Scene("dossier-received", _dossier(_HERE))
    yield Scene("dossier-processing", _dossier(_AWAY))
    yield Scene("dossier-overdue", _dossier(_on(Board.OVERDUE)))
    yield Scene("dossier-supplement", _dossier(_found(State.SUPPLEMENT_ASKED)))
    yield Scene("dossier-done", _dossier(_found(State.DONE)))
    yield Scene("dossier-given-back", _dossier(_found(State.GIVEN_BACK)))
    yield Scene("dossier-paper", _paper, again=True)
    yield Scene("dossier-counting", _dossier(_AWAY, "Ctrl+T"), again=True)
    yield Scene("dossier-promises", _dossier(_on(Board.OVERDUE), "Ctrl+L"), again=True)
    yield Scene("dossier-acts", _dossier(_AWAY, "Ctrl+K"), again=True)
    for pick, names in (
        (_AWAY, ("askSupplement", "askDuty", "reappoint", "refuse", "stop", "correct", "call",
                 "consult", "note")),
        (_found(State.SUPPLEMENT_ASKED), ("supplement",)),
        (_found(State.DONE), ("reopen",)),
        (_found(State.GIVEN_BACK), ("retract",)),
    ):  # fmt: skip
        for name in names:
            yield Scene(f"dossier-act-{name}", _offer(pick, name), again=True)


# -- what lies over everything ---------------------------------------------------------------------


def _sheets() -> Iterator[Scene]:
    yield Scene("keys", _go("today", None, "F1"), again=True)
    yield Scene("closing", _go_to_reports("Ctrl+D"))
    yield Scene("override", _press("F9"), again=True, after="closing")
    yield Scene("locked", _press("F12"), after="closing")


# -- what writes into the books --------------------------------------------------------------------


def _late() -> Iterator[Scene]:
    yield Scene("handed-over", _hand_over)
    yield Scene("second-leg-signed", _sign)
    yield Scene("intake-saved", _save)
    yield Scene("given-back", _give_back)


def _hand_over(stage: Stage) -> None:
    _pile(stage)
    _press("F9", "Delete", "F9")(stage)
    wait_until(lambda: bool(stage.shown("slipNumber")), "the slip's number")


def _sign(stage: Stage) -> None:
    _open_slip(stage)
    stage.hands.type("Phan Thị Hiền")
    _press("F4", "F9")(stage)
    turn()


def _save(stage: Stage) -> None:
    _go("intake")(stage)
    if stage.shown("name"):
        _press("Ctrl+N")(stage)  # as the scenes of the intake left it, with an agent
    else:
        _scan_card(stage)
        _fill(stage)
    _press("F9")(stage)
    wait_until(lambda: bool(stage.shown("savedNumber")), "the saved number")


def _give_back(stage: Stage) -> None:
    _collect(stage)
    _press("1", "F9")(stage)
