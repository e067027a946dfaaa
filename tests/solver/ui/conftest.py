"""A real browser without a window, where there is one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="module")
def chromium() -> Iterator:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("There is no Chromium here: apt-get install chromium.")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium) -> Iterator[Callable]:
    """`visit(path)` opens a file; whatever goes wrong on a page, or would be fetched from anywhere, fails the test."""
    faults: list[str] = []
    contexts = []

    def visit(path: Path, hash: str = "", **options):
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        tab = context.new_page()
        tab.on("pageerror", lambda error: faults.append(f"error: {error}"))
        tab.on("console", lambda said: faults.append(f"console: {said.text}") if said.type == "error" else None)
        tab.on("request", lambda sent: None if sent.url.startswith(("file:", "blob:")) else faults.append(sent.url))
        tab.goto(path.as_uri() + hash)
        return tab

    yield visit
    for context in contexts:
        context.close()
    assert faults == []
