"""What the page of a large run costs: to write it, to load it in Chromium, and to search it.

    python -m benchmarks.page RUN [-n PROBLEMS] [--loads LOADS]

The traces of RUN are repeated under other ids until there are as many. Needs playwright and Chromium.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from solver.runs import manifest, metrics, trace
from solver.ui.report import page

PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
READY = "performance.getEntriesByType('navigation')[0].loadEventEnd"
SEARCH = """() => {
    const search = document.getElementById("page-search"), start = performance.now();
    search.value = "the 1";
    search.dispatchEvent(new Event("input"));
    return performance.now() - start;
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path)
    parser.add_argument("-n", "--problems", type=int, default=10_000)
    parser.add_argument("--loads", type=int, default=8)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        directory = repeated(asked.run, Path(place), asked.problems)
        print(f"{asked.problems} problems, {written(directory):.1f} MB")
        for _ in range(asked.loads):
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
            print("seen {:.2f} s, ready {:.2f} s, searched {:.3f} s".format(*loaded(browser, directory / page.REPORT)))
            browser.close()


def repeated(run: Path, directory: Path, problems: int) -> Path:
    """A run of so many problems, made of the traces of another."""
    shutil.copy(run / manifest.MANIFEST, directory)
    with (directory / trace.TRACES).open("w") as file:
        for place, one in enumerate(islice(cycle(list(trace.read(run))), problems)):
            problem = one.problem.model_copy(update={"id": f"{one.problem.id} {place}"})
            file.write(one.model_copy(update={"problem": problem, "key": f"{place:016x}"}).model_dump_json() + "\n")
    return directory


def written(directory: Path) -> float:
    """Write the page, as at the end of a run; returns its megabytes."""
    settings = json.loads((directory / manifest.MANIFEST).read_text())["settings"]
    begun = time.process_time()
    results = metrics.summarise(trace.read(directory), samples=settings["samples"], seed=settings["seed"])
    summed_up = time.process_time()
    path = page.write(directory, results)
    print(
        f"results {summed_up - begun:.1f} s, page {time.process_time() - summed_up:.1f} s of processor time, ", end=""
    )
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    return path.stat().st_size / 1e6


def loaded(browser: Browser, path: Path) -> tuple[float, float, float]:
    """Seconds until something is seen, until the whole page is ready, and for a search."""
    tab = browser.new_page()
    tab.goto(path.as_uri())
    tab.wait_for_selector(".row")
    tab.wait_for_function(PAINT)
    return tab.evaluate(PAINT) / 1000, tab.evaluate(READY) / 1000, tab.evaluate(SEARCH) / 1000


if __name__ == "__main__":
    main()
