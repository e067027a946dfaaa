"""Makes docs/report-light.png and docs/report-dark.png of a page: `python docs/examples/make_screenshots.py PAGE ID`.

Needs playwright, Pillow and Chromium. ID is the problem that is opened in the second picture.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import sync_playwright

DOCS = Path(__file__).parents[1]


def main(page: Path, id: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        for scheme, place in (("light", ""), ("dark", f"#{quote(id)}")):
            tab = browser.new_page(color_scheme=scheme, viewport={"width": 1180, "height": 760})
            tab.goto(page.resolve().as_uri() + place)
            tab.wait_for_selector("#page-trace h3" if place else ".row")
            picture = DOCS / f"report-{scheme}.png"
            tab.screenshot(path=picture)
            Image.open(picture).quantize(256, Image.Quantize.MAXCOVERAGE).save(picture, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
