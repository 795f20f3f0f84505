# Everything a newcomer types. VENV and PYTHON may be overridden: make chat PYTHON=python3.12
PYTHON ?= python3
VENV ?= .venv
BOT = $(VENV)/bin/python -m bot
PIP_INSTALL = $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check
Q ?= /help

.DEFAULT_GOAL := chat
.PHONY: chat ask run load doctor lint test golden lock clean

chat: $(VENV)/.installed  ## talk to the bot in this terminal: no token, no network
	@$(BOT) chat

ask: $(VENV)/.installed  ## make ask Q="/year 2012": one question, one answer
	@$(BOT) ask "$(Q)"

run: $(VENV)/.installed  ## the Telegram bot (BOT_TOKEN in .env)
	@$(BOT) run

load: $(VENV)/.installed  ## read what is new or changed in the corpus
	@$(BOT) load

doctor: $(VENV)/.installed  ## what is wrong, with the mend
	@$(BOT) doctor

lint: $(VENV)/.tested
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

test: lint  ## linters, types and all tests, which wait more than they work
	$(VENV)/bin/python -m pytest --numprocesses 4 --dist loadfile

golden: $(VENV)/.tested  ## rewrite tests/golden, the README's picture too; review the diff
	$(VENV)/bin/python -m pytest tests/data/test_golden.py tests/handlers/test_topic.py \
		--rewrite-golden

lock: $(VENV)/bin/python  ## pin every dependency, with hashes, for every platform
	$(PIP_INSTALL) "uv>=0.13"
	$(VENV)/bin/uv pip compile pyproject.toml --universal --upgrade --quiet --generate-hashes \
	  --no-emit-index-url --no-header --no-annotate --output-file requirements.lock
	$(VENV)/bin/uv pip compile pyproject.toml --extra test --constraint requirements.lock --universal --upgrade --quiet --generate-hashes \
	  --no-emit-index-url --no-header --no-annotate --output-file requirements-test.lock

clean:
	rm -rf $(VENV)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "baocao-bot needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock | $(VENV)/bin/python
	$(PIP_INSTALL) --require-hashes --no-deps -r requirements.lock
	@touch $@

$(VENV)/.tested: requirements-test.lock $(VENV)/.installed
	$(PIP_INSTALL) --require-hashes --no-deps -r requirements-test.lock
	@touch $@
