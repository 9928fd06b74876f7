# The doors to this project. Each sets up what it needs by itself.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

ARGS ?=
OUT ?= build/tour

BIN := .venv/bin
PYTEST := QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest
# Universal: one file for every system and Python from 3.11 on; hashes, and no addresses.
COMPILE := .venv/uv/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

.PHONY: help
help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

.PHONY: setup setup-run
setup: ## fetch everything into .venv (the other targets do it by themselves)
	@bash .ci/setup

setup-run:
	@bash .ci/setup run

# A window wants a screen; commands named in ARGS do not.
.PHONY: screen
screen:
	@if [ "$$(uname)" = Linux ] && [[ "$(firstword $(ARGS))" = @(|-*) ]] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}$${QT_QPA_PLATFORM:-}" ]; then \
		echo 'Không có màn hình để mở cửa sổ; `make tour` chụp chương trình mà không cần màn hình.' >&2; \
		echo 'There is no screen to open a window on; `make tour` shows the program off-screen.' >&2; \
		exit 1; \
	fi

.PHONY: run
run: screen setup-run ## open the window (ARGS="…" for any command, as in README)
	@$(BIN)/counter-app $(ARGS)

.PHONY: demo
demo: screen setup-run ## open the window on a scratch office with a lively day
	@$(BIN)/counter-app demo $(ARGS)

.PHONY: tour
tour: setup-run ## a working day off-screen: OUT=build/tour and the pictures of docs/guide
	@QT_QPA_PLATFORM=offscreen $(BIN)/counter-app tour --out "$(OUT)" --guide docs/guide $(ARGS)

.PHONY: screens
screens: OUT = build/screens
screens: setup ## every screen in every language, theme and size (APPROVE=1: these are right)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.screens --out "$(OUT)" \
		$(if $(APPROVE),--approve) $(ARGS)

.PHONY: test
test: setup ## all tests but the soak (ARGS="…" for pytest)
	$(PYTEST) $(ARGS)

.PHONY: soak
soak: setup ## thousands of turns that find what leaks
	$(PYTEST) -m soak $(ARGS)

.PHONY: faults
faults: setup ## all that docs/reliability.md tells of, thousands of turns included
	$(PYTEST) -s -m "soak or not soak" tests/faults tests/db/test_power_loss.py \
		tests/db/test_processes.py tests/counter_app/test_logbook.py \
		tests/counter_app/test_start.py tests/counter_app/desks/test_clock.py \
		tests/counter_app/desks/test_copies_proven.py tests/counter_app/desks/test_once.py \
		tests/counter_app/desks/test_privacy.py tests/ui/test_backups.py \
		tests/ui/test_killed_at_window.py tests/ui/test_printing.py \
		tests/ui/test_serial_scanner.py $(ARGS)

# In real time, so not among the tests that run on any machine under any load.
.PHONY: reader
reader: setup ## an intake by keyboard, as a screen reader hears it over AT-SPI
	@$(PYTEST) -m reader -rsP tests/reader $(ARGS)

.PHONY: check
check: setup ## format, lint, types, walls
	@status=0; \
	for tool in "ruff format --check" "ruff check" "basedpyright" "lint-imports --no-logo"; do \
		echo "-- $$tool"; \
		$(BIN)/$$tool || status=1; \
	done; \
	exit $$status

.PHONY: fix
fix: setup ## let ruff format and mend what it can
	$(BIN)/ruff check --fix --quiet || true
	$(BIN)/ruff format

.PHONY: bench
bench: setup ## measure against bare Qt, bare SQLite, bare canvas (ARGS="…")
	@$(BIN)/python -m tests.bench $(ARGS)

.PHONY: texts
texts: setup ## bring en.ts into step with the screens, tell what is to translate (ARGS=new.json)
	@status=0; $(BIN)/python -m tests.texts $(ARGS) || status=1; bash .ci/setup; exit $$status

.PHONY: build
build: setup ## the frozen program, into build/dist/counter-app, and its self-check
	$(BIN)/python -m PyInstaller --noconfirm --log-level WARN \
		--distpath build/dist --workpath build/work build.spec
	QT_QPA_PLATFORM=offscreen build/dist/counter-app/counter-app self-check

.PHONY: lock
lock: setup ## remake the locked requirements (UPGRADE=1 for newer versions)
	$(COMPILE) pyproject.toml --group house -o .ci/requirements-run.txt
	$(COMPILE) pyproject.toml --group house --group test --group lint --group build \
		-o .ci/requirements-dev.txt
	echo uv | $(COMPILE) - -o .ci/requirements-uv.txt
	@! grep -n '://' .ci/requirements-*.txt

.PHONY: clean
clean: ## remove what was built and cached (.venv stays)
	rm -rf build .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find counter_app db ui resources tests -name __pycache__ -type d -prune -exec rm -rf {} +
