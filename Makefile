PY := .venv/bin/python
.DEFAULT_GOAL := help
.PHONY: help demo test test-scale bench fix

help: ## List these commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: .venv/.ready ## Fictional data and a server on http://127.0.0.1:8000
	@$(PY) manage.py demo

test: .venv/.ready ## Style, structure, types, every test, the journeys in a browser
	@$(PY) manage.py check_house

test-scale: .venv/.ready ## The database tests on PostgreSQL 15; return and measures on a Spark cluster
	@$(PY) manage.py test_scale

bench: .venv/.ready ## Timings over 10,000 and 1,000,000 concerns, and 50,000 services
	@$(PY) -m bench
	@$(PY) -m bench.early_live

fix: .venv/.ready ## Put format and style right where a machine can
	@.venv/bin/ruff check --quiet --fix . ; .venv/bin/ruff format --quiet .

# $* is .venv, or .venv-region: the same with Spark, which weighs as much as all the rest.
.venv/.ready: requirements-dev.txt
.venv-region/.ready: requirements-dev.txt requirements-region.txt
.venv/.ready .venv-region/.ready: %/.ready:
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Alongside needs Python 3.11 or later.")'
	@python3 -m venv $* || { echo "Python cannot make its environment. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@if command -v uv >/dev/null; then uv pip install -q --python $*/bin/python --require-hashes $(^:%=-r %); else $*/bin/python -m pip install -q --disable-pip-version-check --require-hashes $(^:%=-r %); fi
	@touch $@
